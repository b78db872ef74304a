"""Stretches of the calendar. They are closed: the first and the last day belong to them. Weeks begin on Monday."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from tracker.core.phrases.tokens import PhraseError
from tracker.core.when import Precision

# Early, mid and late: days 1-10, 11-20, 21-end (上旬/中旬/下旬, 초순/중순/하순).
_THIRD_DAYS, _LATE = 10, 3
_MONTHS_OF_SEASON = _MONTHS_OF_QUARTER = 3
_MONTHS_OF_THIRD = 4
_MONTHS_OF_HALF = 6

# How far on either side of the named day "about" reaches: half of the unit that was counted in, a week for a day.
ABOUT_DAY = ABOUT_WEEK = 3
ABOUT_MONTH = 15
ABOUT_YEAR = 182


class Window(NamedTuple):
    """The days `first` to `last`, and how they were said."""

    first: date
    last: date
    precision: Precision


def one_day(day: date) -> Window:
    """A single day."""
    return Window(day, day, Precision.DAY)


def day_of(year: int, month: int, day: int) -> Window:
    """One day of the calendar. Raises PhraseError if there is no such day, as do the others here."""
    try:
        found = date(year, month, day)
    except ValueError:
        raise PhraseError("no-such-date", "there is no day {day}", day=f"{year:04d}-{month:02d}-{day:02d}") from None
    return one_day(found)


def last_day_of(year: int, month: int, _: int = 1) -> Window:
    """The last day of a month; there is but one, so its number says nothing."""
    return one_day(_month_end(year, month))


def third_of_month(year: int, month: int, third: int) -> Window:
    """Days 1-10, 11-20 or 21-end for the thirds 1, 2, 3."""
    first = _first(year, month) + timedelta((third - 1) * _THIRD_DAYS)
    last = _month_end(year, month) if third == _LATE else first + timedelta(_THIRD_DAYS - 1)
    return Window(first, last, Precision.THIRD)


def month_of(year: int, month: int) -> Window:
    """A whole month."""
    return _months(year, month, 1, Precision.MONTH)


def season_of(year: int, first_month: int) -> Window:
    """Three months of the northern year; winter begins in December and ends in the year after."""
    return _months(year, first_month, _MONTHS_OF_SEASON, Precision.SEASON)


def quarter_of(year: int, quarter: int) -> Window:
    """Three months."""
    return _months(year, 1 + (quarter - 1) * _MONTHS_OF_QUARTER, _MONTHS_OF_QUARTER, Precision.PERIOD)


def half_of(year: int, half: int) -> Window:
    """Six months."""
    return _months(year, 1 + (half - 1) * _MONTHS_OF_HALF, _MONTHS_OF_HALF, Precision.PERIOD)


def third_of_year(year: int, third: int) -> Window:
    """Four months: the beginning, the middle or the end of a year."""
    return _months(year, 1 + (third - 1) * _MONTHS_OF_THIRD, _MONTHS_OF_THIRD, Precision.PERIOD)


def year_of(year: int) -> Window:
    """A whole year."""
    return _months(year, 1, 12, Precision.YEAR)


def week_of(day: date, weeks: int = 0) -> Window:
    """The week, Monday to Sunday, so many weeks after the one of `day`."""
    monday = shift(day, 7 * weeks - day.weekday())
    return Window(monday, shift(monday, 6), Precision.WEEK)


def iso_week_of(year: int, week: int) -> Window:
    """A week by its number of ISO 8601."""
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        raise PhraseError("no-such-week", "the year {year} has no week {week}", year=f"{year:04d}", week=week) from None
    return week_of(monday)


def weeks_from(today: date, weeks: int) -> Window:
    """About so many weeks after today, before it if negative; so the next two."""
    return about(shift(today, 7 * weeks), ABOUT_WEEK)


def months_from(today: date, months: int) -> Window:
    """About so many months after today."""
    return about(shift_months(today, months), ABOUT_MONTH)


def years_from(today: date, years: int) -> Window:
    """About so many years after today."""
    return about(shift_months(today, 12 * years), ABOUT_YEAR)


def about(day: date, reach: int = ABOUT_DAY) -> Window:
    """A day and as many days on either side of it."""
    return Window(shift(day, -reach), shift(day, reach), Precision.ABOUT)


def shift(day: date, days: int) -> date:
    """The day so many days after `day`, before it if negative."""
    try:
        return day + timedelta(days)
    except OverflowError:
        raise PhraseError("outside-calendar", "it lies outside of the calendar") from None


def shift_months(day: date, months: int) -> date:
    """The same day of the month so many months after, or the last day of a month that is shorter."""
    years, index = divmod(day.month - 1 + months, 12)
    last = _month_end(day.year + years, index + 1)
    return last.replace(day=min(day.day, last.day))


def _months(year: int, month: int, count: int, precision: Precision) -> Window:
    years, index = divmod(month - 1 + count - 1, 12)
    return Window(_first(year, month), _month_end(year + years, index + 1), precision)


def _month_end(year: int, month: int) -> date:
    first = _first(year, month)
    if month == date.max.month:
        return first.replace(day=date.max.day)
    return first.replace(month=month + 1) - timedelta(1)


def _first(year: int, month: int) -> date:
    try:
        return date(year, month, 1)
    except ValueError:
        raise PhraseError("no-such-month", "there is no month {month}", month=f"{year:04d}-{month:02d}") from None
