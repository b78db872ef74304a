"""A day without its year that is nearly a year away: people are asked about it, for that of another year is close.

Looking back, `20 december` on 23 November is last year's; looking ahead, `5 november` is next year's. Either is right by
the rule, and at the keyboard a slip more often than not, and the two are a year apart.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.core.when import When

_HALF_A_YEAR = 183
# So close is the other one, and so far at least and at most the one that was read.
_DAYS = 31
_FROM, _TO = 365 - _DAYS - 1, 366 + _DAYS


def refuse_last_year(found: When, today: date, read: Callable[[date], When]) -> None:
    """Raise BadValue where this year's is about to come; `read` gives what the words say on another day."""
    if found.latest and _shifted(today, -_TO) < found.latest < _shifted(today, -_FROM):
        other = read(_shifted(today, _DAYS)).earliest
        if other and other > today:
            raise BadValue(
                "this-year-is-near",
                "“{words}” would mean {day}, while the one in {year} is about to come; "
                "write the year of the day you mean, like {other}",
                words=found.words,
                day=found,
                year=str(other.year),
                other=other,
            )


def refuse_next_year(found: When, today: date, read: Callable[[date], When]) -> None:
    """Raise BadValue where this year's has just been; `read` gives what the words say on another day."""
    if found.earliest and _shifted(today, _FROM) < found.earliest < _shifted(today, _TO):
        other = read(_shifted(today, -_DAYS)).latest
        if other and other < today:
            raise BadValue(
                "this-year-was-near",
                "“{words}” would mean {day}, while the one in {year} has just been; "
                "write the year of the day you mean, like {other}",
                words=found.words,
                day=found,
                year=str(other.year),
                other=other,
            )


def refuse_far(words: str, found: When, today: date) -> None:
    """Raise BadValue for a yearless day that has just been, and was read as that a year from now."""
    day = found.earliest
    if day and (day - today).days > _HALF_A_YEAR and str(day.year) not in words:
        raise BadValue(
            "far-without-year",
            "“{words}” would mean {day}, far ahead; write the year of the day you mean",
            words=words,
            day=day,
        )


def _shifted(day: date, days: int) -> date:
    """So many days later, within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
