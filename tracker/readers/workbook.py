"""Workbooks (.xlsx, .ods), by python-calamine in a process of its own, which is bounded in time and memory."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, Failed, UnknownWord
from tracker.core.sentences import sentence
from tracker.core.text import LIMITS, excerpt
from tracker.readers.archive import open_zip
from tracker.readers.bounded import run_bounded
from tracker.readers.sheet import SheetRows, as_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


# Added to the name of a column whose cells lead somewhere.
_LINK = "link"


class Workbook(NamedTuple):
    """One sheet of a workbook with its name, and the names of the others."""

    name: str
    sheet: SheetRows
    others: tuple[str, ...]


def read_workbook(file: IO[bytes], name: str = "", header_row: int = 0) -> Workbook:
    """The sheet of this name, or the first of applications; days are in ISO form, and where a cell leads is in a column of its own.

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
    lines = _said(file.read(LIMITS["file"]), name)
    about = json.loads(next(lines))
    if not about["sheet"]:
        raise UnknownWord("unknown-sheet", sentence("sheet of the workbook"), excerpt(name), about["sheets"])
    others = tuple(one for one in about["sheets"] if one != about["sheet"])
    sheet = _with_links(as_sheet(_records(lines), 1, header_row), about["width"], about["links"])
    return Workbook(about["sheet"], sheet, others)


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


def _said(data: bytes, name: str) -> Iterator[str]:
    try:
        yield from run_bounded("tracker.readers.workbook_child", data, name)
    except BadValue as error:
        raise BadValue(
            "unreadable-workbook",
            "this workbook cannot be read: {reason}; save the sheet as CSV",
            reason=error.message,
        ) from None
