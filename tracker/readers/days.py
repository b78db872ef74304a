"""Cells that hold a day, as people and programs write them. A day that could be two, or is of no year, is no day."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, FutureDay
from tracker.core.phrases import read_appointment, read_day
from tracker.core.sentences import Option

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.appointment import Appointment
    from tracker.core.when import When

# A cell that says: no day. And one that says: it happened, but not when.
NO_DAY = frozenset({"", "n/a", "na", "none", "null", "no", "n", "-", "--", "–", "—", "/", "?", "tbd", "nan"})
SOME_DAY = frozenset({"yes", "y", "true", "x", "done", "✓", "✔", "✅"})

_DATE = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
# A moment, of which only the day is kept: 2024-03-05T10:15:00.000Z; 11/23/24, 11:39 PM.
_MOMENT = re.compile(
    rf"(?P<day>{_DATE})(?:[T,\s]\s*\d{{1,2}}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_DATES = re.compile(_DATE)
_LONGEST_DATE = len("2024-03-05")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|['’]\d\d(?!\d)")


def read_cell_day(cell: str, today: date, order: str) -> When:
    """The past day of a cell. Raises BadValue with why there is none, FutureDay for one that is to come."""
    return _read_day(_date_of(cell), today, order)


# The days of a sheet are few, however many rows it has.
@lru_cache(10_000)
def _read_day(text: str, today: date, order: str) -> When:
    try:
        return read_day(text, today, order)
    except FutureDay:
        raise
    except BadValue:
        raise _unread(text, order) from None


def without_time(cell: str) -> str:
    """A cell without the time of day that may follow its date."""
    if len(cell) <= _LONGEST_DATE:
        return cell
    moment = _MOMENT.fullmatch(cell.strip())
    return moment["day"] if moment else cell


def read_cell_appointment(cell: str, today: date, order: str) -> Appointment:
    """The day of a cell, whether past or to come. Raises BadValue with why there is none."""
    text = _date_of(cell)
    try:
        return read_appointment(text, today, "", order)
    except BadValue:
        raise _unread(text, order) from None


def _date_of(cell: str) -> str:
    """What of the cell says the day. Raises BadValue where that is no day of one year."""
    text = cell.strip()
    if moment := _MOMENT.fullmatch(text):
        return moment["day"]
    if len(_DATES.findall(text)) > 1:
        raise BadValue("several-days", "more than one day in a cell")
    if not _YEAR.search(text):
        raise BadValue("yearless-day", "no day with its year")
    return text


def _unread(text: str, order: str) -> BadValue:
    if not order and _DATES.fullmatch(text) and not text[:4].isdigit():
        return BadValue(
            "day-or-month-first",
            "is the day or the month first? Say it with {dates} dmy or {dates} mdy",
            dates=Option("dates"),
        )
    return BadValue("unreadable-cell-day", "no day that can be read")
