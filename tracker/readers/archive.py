"""LinkedIn's whole export, a zip: its two files of jobs, read without unpacking the rest."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from tracker.core.errors import BadValue
from tracker.core.text import excerpt
from tracker.readers.formats import FORMATS
from tracker.readers.sheet import read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO
    from zipfile import ZipInfo

    from tracker.readers.formats import Format
    from tracker.readers.sheet import SheetRows

# The files of the zip that are read, in this order.
_MEMBERS = {"Job Applications.csv": FORMATS["linkedin"], "Saved Jobs.csv": FORMATS["linkedin-saved"]}
# What an export may unfold to, and how many times its own size. Sheets of text shrink to a tenth; bombs to a thousandth.
MOST_BYTES = 256_000_000
MOST_RATIO = 100
_MOST_FILES = 10_000


def read_archive(file: IO[bytes]) -> Iterator[tuple[Format, SheetRows]]:
    """The sheets in the zip, each while its turn lasts. Raises BadValue for what is no such export, or a bomb."""
    with open_zip(file) as archive:
        found = {PurePosixPath(entry.filename).name: entry for entry in archive.infolist()}
        if not any(name in found for name in _MEMBERS):
            raise BadValue(
                "no-known-zip",
                "the zip is no LinkedIn export: none of {names} is in it; unpack it",
                names=tuple(_MEMBERS),
            )
        for name, known in _MEMBERS.items():
            if name in found:
                yield known, read_sheet(_unfold(archive, found[name]))


def open_zip(file: IO[bytes]) -> ZipFile:
    """The zip in a file. Raises BadValue for none, and for one that would unfold beyond reason."""
    try:
        archive = ZipFile(file)
    except (BadZipFile, UnicodeError) as error:
        raise BadValue("no-zip", "the file is not a zip: {reason}", reason=str(error)) from None
    entries = archive.infolist()
    unfolded = sum(entry.file_size for entry in entries)
    folded = sum(entry.compress_size for entry in entries)
    if len(entries) > _MOST_FILES or unfolded > MOST_BYTES or unfolded > MOST_RATIO * max(folded, 1_000_000):
        raise BadValue("zip-bomb", "the zip would unfold to {size} bytes; that is no export of jobs", size=unfolded)
    return archive


def _unfold(archive: ZipFile, entry: ZipInfo) -> IO[bytes]:
    """The bytes of one file, no more than the zip says it has."""
    import io
    import zlib

    try:
        with archive.open(entry) as member:
            data = member.read(entry.file_size + 1)
    except (BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError) as error:
        raise BadValue(
            "unreadable-member", "{name} in the zip cannot be read: {reason}",
            name=excerpt(entry.filename), reason=str(error),
        ) from None  # fmt: skip
    return io.BytesIO(data)
