"""Parts → one window of days. What is not said is looked for backward or ahead, never filled in from today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.phrases import windows
from tracker.core.phrases.lexicon import IN_MONTHS, IN_YEARS, Kind
from tracker.core.phrases.tokens import PhraseError
from tracker.core.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from tracker.core.phrases.lexicon import Part
    from tracker.core.phrases.windows import Window

# Each kind of part once.
Parts = dict[Kind, int]

# What is counted from today.
_COUNTED: dict[Kind, Callable[[date, int], Window]] = {
    Kind.WEEKS: windows.weeks_from,
    Kind.MONTHS: windows.months_from,
    Kind.YEARS: windows.years_from,
    Kind.THAT_WEEK: windows.week_of,
}
# What is found in a year, by the parts that say it in the order in which they are asked for.
_YEARLY: dict[tuple[Kind, ...], Callable[..., Window]] = {
    (Kind.MONTH,): windows.month_of,
    (Kind.MONTH, Kind.DAY): windows.day_of,
    (Kind.MONTH, Kind.THIRD): windows.third_of_month,
    (Kind.MONTH, Kind.LAST_DAY): windows.last_day_of,
    (Kind.SEASON,): windows.season_of,
    (Kind.QUARTER,): windows.quarter_of,
    (Kind.HALF_YEAR,): windows.half_of,
}
# The same, where the year has to be said.
_IN_A_YEAR: dict[tuple[Kind, ...], Callable[..., Window]] = {
    (): windows.year_of,
    (Kind.THIRD,): windows.third_of_year,
    (Kind.ISO_WEEK,): windows.iso_week_of,
}
# Parts of the month or year at hand: 월말, 말일, `end of the year`.
_AT_HAND: dict[tuple[int, Kind], Callable[..., Window]] = {
    (IN_MONTHS, Kind.THIRD): windows.third_of_month,
    (IN_MONTHS, Kind.LAST_DAY): windows.last_day_of,
    (IN_YEARS, Kind.THIRD): windows.third_of_year,
}
# How a weekday is said of one week and no other.
_WEEKS = {-1: "{} last week", 0: "{} this week", 1: "{} next week"}
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAYS = (
    sentence("Monday"), sentence("Tuesday"), sentence("Wednesday"), sentence("Thursday"), sentence("Friday"),
    sentence("Saturday"), sentence("Sunday"),
)  # fmt: skip
# What a part is called where it is said twice.
_PARTS = {
    Kind.YEAR: sentence("year"), Kind.MONTH: sentence("month"), Kind.WEEKDAY: sentence("weekday"),
    Kind.THIRD: sentence("part of the month"), Kind.SEASON: sentence("season"), Kind.QUARTER: sentence("quarter"),
    Kind.HALF_YEAR: sentence("half-year"), Kind.THAT_WEEK: sentence("week"), Kind.ISO_WEEK: sentence("week"),
}  # fmt: skip
# Enough to find a 29 February across a century year that has none.
_TRIES = 8


def collect(found: Iterable[Part], today: date) -> Parts:
    """The parts by kind; days, months and years that are counted from today become the dates they are.

    Raises PhraseError for a part that is said twice.
    """
    parts: Parts = {}
    for kind, number in found:
        for each, value in _dated(kind, number, today):
            if each in parts:
                raise _twice(each)
            parts[each] = value
    return parts


def _twice(kind: Kind) -> PhraseError:
    if kind is Kind.DAY:
        return PhraseError(
            "day-twice", "it says the day twice (a year is written {year}, a time {time})", year="2026", time="15:00"
        )
    if kind in _PARTS:
        return PhraseError("part-twice", "it says the {part} twice", part=_PARTS[kind])
    return PhraseError("same-twice", "it says one thing twice")


def _dated(kind: Kind, number: int, today: date) -> tuple[Part, ...]:
    match kind:
        case Kind.DAYS:
            day = windows.shift(today, number)
            return (Kind.YEAR, day.year), (Kind.MONTH, day.month), (Kind.DAY, day.day)
        case Kind.THAT_MONTH:
            month = windows.shift_months(today, number)
            return (Kind.YEAR, month.year), (Kind.MONTH, month.month)
        case Kind.THAT_YEAR:
            return ((Kind.YEAR, today.year + number),)
    return ((kind, number),)


def resolve(parts: Parts, today: date, *, ahead: bool) -> Window:
    """The window the parts mean. What returns is the latest that has begun or, `ahead`, the first that has not ended.

    Raises PhraseError where they mean no window, or more than one.
    """
    if Kind.WEEKDAY not in parts:
        return _window(parts, today, ahead=ahead)
    weekday = parts[Kind.WEEKDAY]
    rest: Parts = {kind: number for kind, number in parts.items() if kind is not Kind.WEEKDAY}
    if rest.keys() <= {Kind.COMING}:
        return windows.one_day(_nearest(weekday, today, ahead=ahead or bool(rest)))
    if rest.keys() == {Kind.WHICH}:
        return windows.one_day(_nearby(weekday, rest[Kind.WHICH], today, ahead=ahead))
    window = _window(rest, today, ahead=ahead)
    if Kind.THAT_WEEK in rest or Kind.ISO_WEEK in rest:
        return windows.one_day(windows.shift(window.first, weekday))
    if window.first != window.last:
        raise PhraseError("weekday-of-stretch", "a weekday is said of a day or of a week")
    if window.first.weekday() != weekday:
        raise PhraseError(
            "other-weekday", "{day} is a {weekday}", day=window.first, weekday=_WEEKDAYS[window.first.weekday()]
        )
    return window


def _window(parts: Parts, today: date, *, ahead: bool) -> Window:
    kind, number = next(iter(parts.items()))
    if len(parts) == 1 and kind in _COUNTED:
        return _COUNTED[kind](today, number)
    if Kind.UNIT in parts or parts.keys() == {Kind.LAST_DAY}:
        return _at_hand(parts, today, ahead=ahead)
    said = parts.keys() - {Kind.YEAR}
    known = _YEARLY | _IN_A_YEAR if Kind.YEAR in parts else _YEARLY
    kinds = next((kinds for kinds in known if said == set(kinds)), None)
    if kinds is None:
        if said == {Kind.DAY}:
            raise PhraseError("no-month", "the month is missing")
        raise PhraseError("no-day", "its words together say no day")
    find, numbers = known[kinds], [parts[kind] for kind in kinds]
    if Kind.YEAR in parts:
        return find(parts[Kind.YEAR], *numbers)
    return _returning(lambda year: find(year, *numbers), today.year, today, ahead=ahead)


def _at_hand(parts: Parts, today: date, *, ahead: bool) -> Window:
    unit = parts.get(Kind.UNIT, IN_MONTHS)
    said = [(kind, number) for kind, number in parts.items() if kind is not Kind.UNIT]
    find = _AT_HAND.get((unit, said[0][0])) if len(said) == 1 else None
    if find is None:
        raise PhraseError("no-day", "its words together say no day")
    number = said[0][1]
    if unit == IN_YEARS:
        return _returning(lambda year: find(year, number), today.year, today, ahead=ahead)
    this_month = today.year * 12 + today.month - 1
    return _returning(lambda month: find(month // 12, month % 12 + 1, number), this_month, today, ahead=ahead)


def _returning(find: Callable[[int], Window], present: int, today: date, *, ahead: bool) -> Window:
    """Of what returns every year or month, counted by `find`: the latest that has begun, the first that has not ended."""
    missing: PhraseError | None = None
    for number in range(present - 1, present + _TRIES + 1) if ahead else range(present, present - _TRIES - 1, -1):
        try:
            window = find(number)
        except PhraseError as error:
            missing = missing or error
            continue
        if window.last >= today if ahead else window.first <= today:
            return window
    raise missing or PhraseError("no-such-day", "there is no such day")


def _nearest(weekday: int, today: date, *, ahead: bool) -> date:
    """The nearest day of that name before today or, ahead, after it. It is never today."""
    if ahead:
        return windows.shift(today, (weekday - today.weekday() - 1) % 7 + 1)
    return windows.shift(today, -((today.weekday() - weekday - 1) % 7 + 1))


def _nearby(weekday: int, which: int, today: date, *, ahead: bool) -> date:
    """`last friday`, `this friday`. Raises PhraseError unless the one of that week is also the nearest one.

    `next friday` is said of the coming one and of the one after it, so it is none.
    """
    of_week = windows.shift(today, 7 * which - today.weekday() + weekday)
    if which < 0:
        other = windows.shift(_nearest(weekday, today, ahead=False), 7 * (which + 1))
    elif which > 0:
        coming = windows.shift(_nearest(weekday, today, ahead=True), 7 * (which - 1))
        other = coming if coming != of_week else windows.shift(of_week, 7)
    else:
        other = _nearest(weekday, windows.shift(today, -1), ahead=True) if ahead else of_week
    if other == of_week:
        return of_week
    first, second = sorted((other, of_week))
    mend = sentence("Write the date.")
    if which in _WEEKS:
        mend = sentence(
            "Write the date or, for {day}, {words}.", day=of_week, words=_WEEKS[which].format(_NAMES[weekday])
        )
    raise PhraseError(
        "two-weekdays",
        "it may be {first} or {second}",
        mend=mend,
        choices=(str(first), str(second)),
        first=first,
        second=second,
    )
