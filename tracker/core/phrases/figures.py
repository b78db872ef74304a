"""Digits with signs between them: dates, months, weeks of a year, times."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tracker.core.phrases.lexicon import Meaning
from tracker.core.phrases.tokens import PhraseError
from tracker.core.sentences import AnyOf, sentence

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.phrases.lexicon import Part, Sense

_YEAR_FIRST = (Meaning.YEAR, Meaning.MONTH, Meaning.DAY)
# How dates that do not begin with the year are read, by the name of the user's order.
_ORDERS = {
    "": (),
    "ymd": _YEAR_FIRST,
    "mdy": (Meaning.MONTH, Meaning.DAY, Meaning.YEAR),
    "dmy": (Meaning.DAY, Meaning.MONTH, Meaning.YEAR),
}
_YEAR_DIGITS, _SHORT_DIGITS = 4, 2
# An order of the days without their year alone.
MONTH_FIRST = "md"
# Where the user's order says which part is the year, it may be short; event days lie in this century.
_CENTURY = 2000
# Minutes east of UTC, of the zones there are.
_FIRST_OFFSET, _LAST_OFFSET = -12 * 60, 14 * 60
_LEAP_YEAR = 2024  # has every day that a year may have
_LAST_HOUR, _LAST_MINUTE = 23, 59


def read_figure(text: str, order: str, *, is_month_first: bool = False) -> list[Part]:
    """What a figure says. `order` is for dates that do not begin with the year, "" where it is not known.

    Korean and Japanese write the month before the day (`is_month_first`).

    Raises PhraseError for a figure that is none of the known forms, or more than one.
    """
    if order == MONTH_FIRST:
        is_month_first, order = True, ""
    if ":" in text:
        return _read_time(text)
    if "w" in text.lower():
        return _read_week(text.lower())
    digits = text.removeprefix("'").replace("/", "-").replace(".", "-").replace(" ", "").split("-")
    if len(digits[0]) == _YEAR_DIGITS or text.startswith("'"):
        return _read_parts(text, digits, _YEAR_FIRST[: len(digits)])
    if is_month_first and len(digits) == 2 and len(digits[-1]) < _YEAR_DIGITS:
        return _read_parts(text, digits, _YEAR_FIRST[1:])
    kinds = _ORDERS[order]
    if kinds:
        if len(digits) < len(kinds):
            kinds = tuple(kind for kind in kinds if kind is not Meaning.YEAR)
        return _read_parts(text, digits, kinds)
    if len(digits[-1]) == _YEAR_DIGITS and len(digits) == 2:
        return _read_parts(text, digits, (Meaning.MONTH, Meaning.YEAR))
    return _read_year_last(text, digits)


def _read_year_last(text: str, digits: list[str]) -> list[Part]:
    """A date that ends in the year, or one of month and day with a slash, where only one order of these gives a day."""
    days = _days_of(digits)
    if len(digits) == 2 and "/" in text and len(days) == 1:
        return [(Meaning.MONTH, days[0].month), (Meaning.DAY, days[0].day)]  # 10/15
    if len(digits) == 3 and len(digits[-1]) == _YEAR_DIGITS and len(days) == 1:
        return [(Meaning.YEAR, days[0].year), (Meaning.MONTH, days[0].month), (Meaning.DAY, days[0].day)]
    raise _orderless(text, digits, days)


def _days_of(digits: list[str]) -> list[date]:
    """The days that month and day in either order may be; without a year, those of a leap year."""
    from datetime import date

    numbers = [int(part) for part in digits] if max(map(len, digits)) <= _YEAR_DIGITS else [0]
    year = numbers.pop() if len(digits[-1]) == _YEAR_DIGITS else None
    found: list[date] = []
    for month, day in [numbers, numbers[::-1]] if len(numbers) == 2 else []:
        with suppress(ValueError):
            found.append(date(year or _LEAP_YEAR, month, day))
    return list(dict.fromkeys(found))


def _orderless(text: str, digits: list[str], days: list[date]) -> PhraseError:
    """What a date that does not begin with the year may be, each way spelled out."""
    from tracker.core.when import MonthDay

    has_year = len(digits[-1]) == _YEAR_DIGITS
    ways = [day if has_year else MonthDay(day.month, day.day) for day in days]
    if not ways and len(digits) - has_year == 2:
        return PhraseError(
            "no-day-in-any-order", "“{figure}” is no day, whichever of its numbers is the month", figure=text
        )
    if not ways:
        return PhraseError("year-not-first", "“{figure}” does not begin with the year", figure=text)
    orders = ["mdy" if int(digits[0]) == day.month else "dmy" for day in days]
    choices = tuple(str(day) for day in days) if has_year else ()
    if len(ways) == 1:
        mend = sentence("Write {way}, or say date_order = {order} in config.toml.", way=ways[0], order=f'"{orders[0]}"')
        return PhraseError(
            "unsaid-order", "“{figure}” does not say which is the month", mend=mend, choices=choices, figure=text
        )
    mend = sentence(
        "Write the one you mean, or say date_order = {month_first} or {day_first} in config.toml.",
        month_first='"mdy"',
        day_first='"dmy"',
    )
    return PhraseError(
        "two-orders", "“{figure}” may be {ways}", mend=mend, choices=choices, figure=text, ways=AnyOf(tuple(ways))
    )


def read_compact(text: str) -> list[Part]:
    """A date of eight digits."""
    return _read_parts(text, [text[:4], text[4:6], text[6:]], _YEAR_FIRST)


def _read_parts(text: str, digits: list[str], kinds: tuple[Sense, ...]) -> list[Part]:
    if len(digits) != len(kinds):
        raise PhraseError("no-date", "“{figure}” is not a date", figure=text)
    parts: list[Part] = []
    for kind, part in zip(kinds, digits, strict=True):
        if kind is Meaning.YEAR and len(part) == _SHORT_DIGITS:
            parts.append((kind, _CENTURY + int(part)))
        elif (len(part) != _YEAR_DIGITS) if kind is Meaning.YEAR else (len(part) > _SHORT_DIGITS):
            raise PhraseError("no-date", "“{figure}” is not a date", figure=text)
        else:
            parts.append((kind, int(part)))
    return parts


def _read_week(text: str) -> list[Part]:
    """2026-w48, 2026w48, 2026-w48-1: weeks and weekdays of ISO 8601."""
    year, _, week = text.partition("w")
    number, _, weekday = week.partition("-")
    parts = [(Meaning.YEAR, int(year.strip("'-"))), (Meaning.ISO_WEEK, int(number))]
    if weekday:
        if not "1" <= weekday <= "7":
            raise PhraseError("weekday-number", "the days of a week are 1 (Monday) to 7")
        parts.append((Meaning.WEEKDAY, int(weekday) - 1))
    return parts


def _read_time(text: str) -> list[Part]:
    """15:30, 3:30, 15:30:00, 24:00. With a leading zero it needs no am or pm."""
    hour, minute, *seconds = text.split(":")
    if len(hour) > 2 or len(minute) != 2 or len(seconds) > 1 or any(len(s) != 2 for s in seconds):
        raise PhraseError(
            "no-time", "“{figure}” is not a time; a time is written like {time}", figure=text, time="15:30"
        )
    is_end_of_day = int(hour) == _LAST_HOUR + 1 and int(minute) == 0
    if (int(hour) > _LAST_HOUR and not is_end_of_day) or int(minute) > _LAST_MINUTE:
        raise PhraseError(
            "late-time", "“{figure}” is not a time of a day; the last is {last}", figure=text, last="23:59"
        )
    if hour.startswith("0") and hour != "0":
        return [(Meaning.CLOCK, int(hour) * 60 + int(minute))]
    return [(Meaning.HOUR, int(hour)), (Meaning.MINUTE, int(minute))]


def read_offset(text: str) -> int:
    """The minutes east of UTC of +09:00, +0900, +09, +9.

    Raises PhraseError for other writings and for no zone's offset.
    """
    hours, colon, minutes = text[1:].partition(":")
    if not colon and len(hours) == 4:
        hours, minutes = hours[:2], hours[2:]
    elif not colon:
        minutes = "00"
    if len(hours) > 2 or len(minutes) != 2 or int(minutes) > _LAST_MINUTE:
        raise PhraseError(
            "no-offset", "“{figure}” is not an offset; write it like {offset}", figure=text, offset="+09:00"
        )
    offset = (60 * int(hours) + int(minutes)) * (-1 if text.startswith("-") else 1)
    if not _FIRST_OFFSET <= offset <= _LAST_OFFSET:
        raise PhraseError("far-offset", "“{figure}” is further from UTC than any zone", figure=text)
    return offset
