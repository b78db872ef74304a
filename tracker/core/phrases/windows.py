"""Stretches of the calendar. They are closed: the first and the last day belong to them. Weeks begin on Monday."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from tracker.core.phrases.lexicon import (
    BEGINNING,
    EARLY_TO_MID,
    END,
    IN_DAYS,
    IN_MONTHS,
    IN_WEEKS,
    IN_WORKDAYS,
    IN_YEARS,
    MID_TO_LATE,
)
from tracker.core.phrases.tokens import PhraseError
from tracker.core.when import THIRDS, Precision

# Early, mid and late, by the first and the last third that is meant.
_THIRDS = {1: (1, 1), 2: (2, 2), 3: (3, 3), BEGINNING: (1, 1), END: (3, 3), EARLY_TO_MID: (1, 2), MID_TO_LATE: (2, 3)}
_LATE = 3
_HALF_MONTH = 15
_MONTHS_OF_SEASON = _MONTHS_OF_QUARTER = 3
_MONTHS_OF_THIRD = 4
_MONTHS_OF_HALF = 6
# The first and last day of the parts of a week, counted from Monday.
_THIRDS_OF_WEEK = {
    1: (0, 1),
    2: (2, 3),
    3: (4, 6),
    BEGINNING: (0, 1),
    END: (4, 6),
    EARLY_TO_MID: (0, 3),
    MID_TO_LATE: (2, 6),
}
_HALVES_OF_WEEK = {1: (0, 2), 2: (3, 6)}
# So many hours ago it was today, as people say it.
_SOME_HOURS = 3

_WORKDAYS = 5

# How far on either side of the named day "about" reaches: half of the unit that was counted in, a week for a day.
ABOUT_DAY = ABOUT_WEEK = 3
ABOUT_MONTH = 15
ABOUT_YEAR = 182

# What numbers that are not exact may mean, as months and days at least and at most.
FEW_OF = {
    IN_DAYS: ((0, 2), (0, 6)), IN_WEEKS: ((0, 14), (0, 42)), IN_MONTHS: ((2, 0), (6, 0)), IN_YEARS: ((24, 0), (72, 0)),
    IN_WORKDAYS: ((0, 2), (0, 8)),
}  # fmt: skip
COUPLE_OF = {
    IN_DAYS: ((0, 1), (0, 3)), IN_WEEKS: ((0, 10), (0, 18)), IN_MONTHS: ((2, -21), (2, 21)),
    IN_YEARS: ((24, -ABOUT_YEAR), (24, ABOUT_YEAR)), IN_WORKDAYS: ((0, 1), (0, 5)),
}  # fmt: skip
HALF_OF = {
    IN_DAYS: ((0, 0), (0, 1)), IN_WEEKS: ((0, 3), (0, 4)), IN_MONTHS: ((0, 12), (0, 18)), IN_YEARS: ((6, -45), (6, 45)),
}  # fmt: skip
_TODAY = ((0, 0), (0, 0))


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
    """Days 1-10, 11-20 or 21-end for the thirds 1, 2, 3; two of them for 4 and 5."""
    begin, end = _THIRDS[third]
    first = _first(year, month).replace(day=THIRDS[begin - 1])
    last = _month_end(year, month) if end == _LATE else first.replace(day=THIRDS[end] - 1)
    return Window(first, last, Precision.THIRD)


def month_of(year: int, month: int) -> Window:
    """A whole month."""
    return _months(year, month, 1, Precision.MONTH)


def season_of(year: int, first_month: int) -> Window:
    """Three months of the northern year; winter begins in December and ends in the year after."""
    return _months(year, first_month, _MONTHS_OF_SEASON, Precision.SEASON)


def third_of_season(year: int, first_month: int, third: int) -> Window:
    """One of the three months of a season, or two."""
    begin, end = _THIRDS[third]
    years, index = divmod(first_month + begin - 2, 12)
    return _months(year + years, index + 1, end - begin + 1, Precision.PERIOD)


def quarter_of(year: int, quarter: int) -> Window:
    """Three months."""
    return _months(year, 1 + (quarter - 1) * _MONTHS_OF_QUARTER, _MONTHS_OF_QUARTER, Precision.PERIOD)


def half_of(year: int, half: int) -> Window:
    """Six months."""
    return _months(year, 1 + (half - 1) * _MONTHS_OF_HALF, _MONTHS_OF_HALF, Precision.PERIOD)


def third_of_year(year: int, third: int) -> Window:
    """Four months: early, mid or late in a year, two of these for 4 and 5; its first or last month."""
    if third in {BEGINNING, END}:
        return month_of(year, 1 if third == BEGINNING else 12)
    begin, end = _THIRDS[third]
    months = (end - begin + 1) * _MONTHS_OF_THIRD
    return _months(year, 1 + (begin - 1) * _MONTHS_OF_THIRD, months, Precision.PERIOD)


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


def part_of_week(monday: date, third: int) -> Window:
    """Monday and Tuesday, Wednesday and Thursday, or Friday to Sunday for 1, 2, 3."""
    first, last = _THIRDS_OF_WEEK[third]
    return Window(shift(monday, first), shift(monday, last), Precision.WEEK)


def half_of_week(monday: date, half: int) -> Window:
    """Monday to Wednesday or Thursday to Sunday."""
    first, last = _HALVES_OF_WEEK[half]
    return Window(shift(monday, first), shift(monday, last), Precision.WEEK)


def weekend_of(day: date, weeks: int = 0) -> Window:
    """Saturday and Sunday of the week so many weeks after the one of `day`."""
    monday = week_of(day, weeks).first
    return Window(shift(monday, 5), shift(monday, 6), Precision.WEEK)


def half_of_month(year: int, month: int, half: int) -> Window:
    """Days 1-15 or 16 to the end."""
    first = _first(year, month)
    middle = first.replace(day=_HALF_MONTH)
    if half == 1:
        return Window(first, middle, Precision.THIRD)
    return Window(shift(middle, 1), _month_end(year, month), Precision.THIRD)


def fiscal_half_of(year: int, first_month: int) -> Window:
    """Six months of a year from April."""
    return _months(year, first_month, _MONTHS_OF_HALF, Precision.PERIOD)


def holiday_of(year: int, which: int) -> Window:
    """The days of a holiday."""
    from tracker.core.phrases.holidays import holiday

    first, last = holiday(year, which)
    return Window(first, last, Precision.DAY if first == last else Precision.RANGE)


def weekday_of_month(year: int, month: int, weekday: int, count: int) -> Window:
    """The nth such weekday of a month, -1 for the last."""
    from tracker.core.phrases.holidays import nth_weekday

    _first(year, month)
    return one_day(nth_weekday(year, month, weekday, count))


def weeks_of_month(year: int, month: int, count: int) -> tuple[Window, Window]:
    """The nth week of a month by the two ways of counting: from the week of day 1, or the first whole.

    Of the last (-1) it is that of the last day, or the last whole one.
    """
    first, last = _first(year, month), _month_end(year, month)
    if count < 0:
        partial = week_of(last)
        whole = partial if partial.last == last else week_of(last, -1)
    else:
        partial = week_of(first, count - 1)
        whole = partial if first.weekday() == 0 else week_of(first, count)
    return partial, whole


def week_of_month(year: int, month: int, count: int) -> Window:
    """The days of a month that its nth week holds by either way of counting."""
    partial, whole = weeks_of_month(year, month, count)
    first, last = min(partial.first, whole.first), max(partial.last, whole.last)
    begin, end = _first(year, month), _month_end(year, month)
    if first > end:
        raise PhraseError("no-such-day", "there is no such day")
    return Window(max(first, begin), min(last, end), Precision.WEEK)


def weeks_from(today: date, weeks: int) -> Window:
    """About so many weeks after today, before it if negative; so the next two."""
    return about(shift(today, 7 * weeks), ABOUT_WEEK)


def months_from(today: date, months: int) -> Window:
    """About so many months after today."""
    return about(shift_months(today, months), ABOUT_MONTH)


def years_from(today: date, years: int) -> Window:
    """About so many years after today."""
    return about(shift_months(today, 12 * years), ABOUT_YEAR)


def workdays_from(today: date, days: int) -> Window:
    """The day so many days from Monday to Friday after today. Public holidays are not known."""
    way = 1 if days > 0 else -1
    weeks, last = divmod(abs(days) - 1, _WORKDAYS)
    day, left = today, last + 1 if days else 0
    while left:
        day = shift(day, way)
        left -= day.weekday() < _WORKDAYS
    return one_day(shift(day, 7 * way * weeks) if days else today)


def hours_ago(today: date, hours: int) -> Window:
    """The days on which it was so many hours ago, whatever hour it is now; a few hours ago is today."""
    if -_SOME_HOURS <= hours <= 0:
        return one_day(today)
    return Window(shift(today, hours // 24), shift(today, -(-hours // 24)), Precision.ABOUT)


def some_from(today: date, counted: int, sizes: Mapping[int, tuple[tuple[int, int], tuple[int, int]]]) -> Window:
    """The days that a vague number of units may mean, with its `sizes`; a few hours are of today.

    The unit is counted from 1, and is less than 0 for the past.
    """
    unit, way = abs(counted) - 1, 1 if counted > 0 else -1
    ends = sorted(shift(shift_months(today, way * months), way * days) for months, days in sizes.get(unit, _TODAY))
    return Window(ends[0], ends[1], Precision.ABOUT)


def about(day: date, reach: int = ABOUT_DAY) -> Window:
    """A day and as many days on either side of it."""
    return Window(shift(day, -reach), shift(day, reach), Precision.ABOUT)


def shift(day: date, days: int) -> date:
    """The day so many days after `day`, before it if negative."""
    try:
        return day + timedelta(days)
    except OverflowError:
        raise PhraseError("outside-calendar", "it is outside the calendar") from None


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
