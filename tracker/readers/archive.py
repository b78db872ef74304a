"""LinkedIn's whole export, a zip: its two files of jobs, read without unpacking the rest."""

from __future__ import annotations

import io
import re
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from tracker.core.errors import BadValue
from tracker.core.text import excerpt
from tracker.readers.formats import FORMATS, Format
from tracker.readers.sheet import SheetRows, read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator


# The files of the zip that are read, in this order.
_MEMBERS = {"Saved Jobs": FORMATS["linkedin-saved"], "Job Applications": FORMATS["linkedin"]}
_PART = re.compile(r"(?P<name>.+?)(?:_(?P<number>\d{1,4}))?\.csv")
# What an export may unfold to, and how many times its own size. Sheets of text shrink to a tenth; bombs to a thousandth.
MOST_BYTES = 256_000_000
MOST_RATIO = 100
_MOST_FILES = 10_000


class Member(NamedTuple):
    """A sheet of a zip, by its name there, and the format it is of; without a sheet it is empty."""

    name: str
    known: Format
    sheet: SheetRows | None


def read_archive(file: IO[bytes], encoding: str = "") -> Iterator[Member]:
    """The sheets in the zip, each while its turn lasts: of a big account there are several parts.

    Raises BadValue for what is no such export, or a bomb.
    """
    with open_zip(file) as archive:
        found = [
            (order, int(part["number"] or 0), entry)
            for entry in archive.infolist()
            for order, name in enumerate(_MEMBERS)
            if (part := _PART.fullmatch(PurePosixPath(entry.filename).name)) and part["name"] == name
        ]
        if not found:
            raise BadValue(
                "no-known-zip",
                "the zip is not a LinkedIn export: none of {names} is in it; unpack it",
                names=tuple(f"{name}.csv" for name in _MEMBERS),
            )
        for order, _, entry in sorted(found, key=lambda one: one[:2]):
            data = _unfold(archive, entry)
            known = list(_MEMBERS.values())[order]
            yield Member(entry.filename, known, _sheet(data, known, entry.filename, encoding))


def _sheet(data: bytes, known: Format, name: str, encoding: str) -> SheetRows | None:
    """The sheet of a part; None for one that has nothing but a line of text, as empty parts have."""
    if len(data.strip().splitlines()) <= 1:
        return None
    sheet = read_sheet(io.BytesIO(data), encoding)
    if not known.fits(sheet.header):
        raise BadValue(
            "unknown-part", "{name} in the zip has other columns than it should: {columns}",
            name=excerpt(name), columns=sheet.header[:10],
        )  # fmt: skip
    return sheet


def is_workbook(file: IO[bytes]) -> bool:
    """Whether a zip is a workbook of Excel's or LibreOffice's. Raises as `open_zip` does; BadValue for one of Apple's."""
    with open_zip(file) as archive:
        names = set(archive.namelist())
    file.seek(0)
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        raise BadValue("numbers-file", "this is a file of Numbers; export it as CSV or Excel, and import that")
    return not names.isdisjoint({"xl/workbook.xml", "content.xml"})


def open_zip(file: IO[bytes]) -> ZipFile:
    """The zip in a file. Raises BadValue for none, and for one that would unfold beyond reason."""
    try:
        archive = ZipFile(file)
    except (BadZipFile, UnicodeError, NotImplementedError, OSError, ValueError) as error:
        raise BadValue("no-zip", "the file is not a zip: {reason}", reason=str(error)) from None
    entries = archive.infolist()
    unfolded = sum(entry.file_size for entry in entries)
    folded = sum(entry.compress_size for entry in entries)
    if len(entries) > _MOST_FILES or unfolded > MOST_BYTES or unfolded > MOST_RATIO * max(folded, 1_000_000):
        raise BadValue("zip-bomb", "the zip would unpack to {size} bytes; that is not an export of jobs", size=unfolded)
    return archive


def _unfold(archive: ZipFile, entry: ZipInfo) -> bytes:
    """The bytes of one file, no more than the zip says it has."""
    import zlib
    from lzma import LZMAError

    try:
        with archive.open(entry) as member:
            return member.read(entry.file_size + 1)
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
        EOFError,
        LZMAError,
        zlib.error,
    ) as error:
        raise BadValue(
            "unreadable-member", "{name} in the zip cannot be read: {reason}",
            name=excerpt(entry.filename), reason=str(error),
        ) from None  # fmt: skip
