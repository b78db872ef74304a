"""Workbooks (.xlsx, .ods), by python-calamine in a process of its own, which is bounded in time and memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, Failed, UnknownWord
from tracker.core.sentences import sentence
from tracker.core.text import LIMITS, excerpt
from tracker.readers import workbook_child
from tracker.readers.archive import open_zip
from tracker.readers.sheet import as_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.readers.sheet import SheetRows

_SECONDS = 60.0  # in which no more work is done than that of workbook_child.MOST_SECONDS
# Added to the name of a column whose cells lead somewhere.
_LINK = "link"


class Workbook(NamedTuple):
    """One sheet of a workbook, and the names of the others."""

    sheet: SheetRows
    others: tuple[str, ...]


def read_workbook(file: IO[bytes], name: str = "", header_row: int = 0) -> Workbook:
    """The sheet of this name, or the first; days are in ISO form, and where a cell leads is in a column of its own.

    Raises BadValue for what is no workbook or beyond the bounds, UnknownWord for a sheet that is not there, Failed
    without python-calamine.
    """
    from importlib.util import find_spec

    if find_spec("python_calamine") is None:
        raise Failed(
            "no-workbook-reader",
            "to read workbooks: pip install job-application-tracker[xlsx]. Or save the sheet as CSV",
        )
    open_zip(file).close()
    file.seek(0)
    lines = _run(file.read(LIMITS["file"]), name)
    try:
        about = json.loads(next(lines))
    except StopIteration:
        raise _unreadable("") from None
    if not about["sheet"]:
        raise UnknownWord("unknown-sheet", sentence("sheet of the workbook"), excerpt(name), about["sheets"])
    others = tuple(one for one in about["sheets"] if one != about["sheet"])
    return Workbook(_with_links(as_sheet(_records(lines), 1, header_row), about["width"], about["links"]), others)


def _with_links(sheet: SheetRows, width: int, columns: Sequence[int]) -> SheetRows:
    """The sheet with names for the columns that hold where cells of other columns lead."""
    header = sheet.header[:width]
    return sheet._replace(
        header=(*header, *(f"{header[column]} {_LINK}" for column in columns if column < len(header)))
    )


def _records(lines: Iterator[str]) -> Iterator[Sequence[str]]:
    """The rows, with an empty one for each that is left out."""
    row = 0
    for line in lines:
        number, texts = json.loads(line)
        while row < number - 1:
            row += 1
            yield []
        row = number
        yield texts


def _run(data: bytes, name: str) -> Iterator[str]:
    """The lines that the other process writes. Raises BadValue where it fails."""
    import subprocess
    import sys
    import tempfile
    from threading import Timer

    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(data)
        given.seek(0)
        words = [sys.executable, "-P", str(Path(workbook_child.__file__)), name]
        with subprocess.Popen(words, stdin=given, stdout=subprocess.PIPE, stderr=said) as process:  # noqa: S603 - our own file
            watchdog = Timer(_SECONDS, process.kill)
            watchdog.start()
            try:
                assert process.stdout
                for line in process.stdout:
                    yield line.decode()
                process.wait()
            finally:
                watchdog.cancel()
                process.kill()
        if process.returncode:
            said.seek(0)
            raise _unreadable(said.read(100_000).decode(errors="replace").strip().rpartition("\n")[2])


def _unreadable(why: str) -> BadValue:
    return BadValue(
        "unreadable-workbook", "the file is no workbook that can be read ({why}); save the sheet as CSV",
        why=excerpt(why, 200),
    )  # fmt: skip
