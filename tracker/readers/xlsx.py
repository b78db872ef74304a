"""Excel's own files, by openpyxl: an extra, for who has no way to save as CSV. The first sheet is read."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, Failed
from tracker.readers.archive import open_zip
from tracker.readers.sheet import MOST_CELL, as_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

    from tracker.readers.sheet import SheetRows


def read_xlsx(file: IO[bytes]) -> SheetRows:
    """The first sheet of a workbook, its days in ISO form. Raises BadValue for what is none; Failed without openpyxl."""
    try:
        import openpyxl
    except ImportError:
        raise Failed("to read xlsx: pip install job-application-tracker[xlsx]. Or save the sheet as CSV") from None
    open_zip(file).close()
    file.seek(0)
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        sheet = book.worksheets[0]
    except (KeyError, ValueError, IndexError, OSError, TypeError, SyntaxError) as error:  # XML's ParseError is the last
        raise BadValue(f"the file is no workbook that can be read ({error}); save the sheet as CSV") from None
    return as_sheet(_records(sheet.iter_rows(values_only=True)))


def _records(rows: Iterable[tuple[object, ...]]) -> Iterator[list[str]]:
    try:
        for row in rows:
            yield [_cell(value) for value in row]
    except (ValueError, SyntaxError) as error:
        raise BadValue(f"the workbook is damaged ({error}); save the sheet as CSV") from None


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    if len(text) > MOST_CELL:
        raise BadValue(f"a cell is longer than {MOST_CELL:,} characters; this is no sheet of applications")
    return text
