"""Weeks of exactly seven days, wherever they begin, and which days that are known only roughly belong to them."""

from datetime import date, timedelta
from typing import NamedTuple

from tracker.core.errors import BadValue
from tracker.core.when import When

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LENGTH = 7


class Week(NamedTuple):
    """The seven days from `first` to `last`, both of them in it."""

    first: date
    last: date

    @property
    def name(self) -> str:
        """`2026-W48` where it starts on Monday (ISO 8601), else its first day."""
        if self.first.weekday():
            return self.first.isoformat()
        year, number, _ = self.first.isocalendar()
        return f"{year:04d}-W{number:02d}"

    @property
    def days(self) -> tuple[date, ...]:
        """All seven."""
        return tuple(self.first + timedelta(count) for count in range(LENGTH))

    @property
    def before(self) -> "Week":
        """The seven days before. Raises BadValue at the beginning of the calendar."""
        return week_of(_shift(self.first, -LENGTH), WEEKDAYS[self.first.weekday()])

    def counts(self, window: When) -> bool:
        """Whether totals count the day here: in the one week that holds its middle."""
        day = middle(window)
        return day is not None and self.first <= day <= self.last


def week_of(day: date, starts: str = "monday") -> Week:
    """The week that holds a day; `starts` is one of WEEKDAYS. Raises BadValue where it leaves the calendar."""
    first = _shift(day, -((day.weekday() - WEEKDAYS.index(starts)) % LENGTH))
    return Week(first, _shift(first, LENGTH - 1))


def week_in(window: When, starts: str) -> Week:
    """The week that is meant by a day in it or by most of its days, as 2026-W47 is where weeks start on Sunday.

    Raises BadValue where the window is open or longer than a week.
    """
    first, last = window.earliest, window.latest
    if first is None or last is None or (last - first).days >= LENGTH:
        raise BadValue(
            "no-single-week", "“{words}” is not a single week; name it like 2026-W47, or name a day in it",
            words=window.words,
        )  # fmt: skip
    return week_of(first + (last - first) // 2, starts)


def middle(window: When) -> date | None:
    """The day in the middle, the earlier of two; where one side is open, the day that is known; None for none."""
    if window.earliest is None or window.latest is None:
        return window.earliest or window.latest
    return window.earliest + timedelta((window.latest - window.earliest).days // 2)


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        raise BadValue("week-out-of-calendar", "the week of {day} is outside the calendar", day=day) from None
