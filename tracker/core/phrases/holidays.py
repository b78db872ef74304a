"""Holidays: the first and the last day of each, by year. The words for them stand in the files of the languages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.core.phrases.lexicon import Holiday
from tracker.core.phrases.tokens import PhraseError

if TYPE_CHECKING:
    from collections.abc import Callable

# The days of the lunar new year, of the full moon of the eighth month, and of the eighth of the fourth in Korea, as month and day.
_FIRST_LUNAR_YEAR = 2015
_SEOLLAL = (
    "02-19 02-08 01-28 02-16 02-05 01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-07 01-27 02-13 02-03 01-23 02-11 "
    "01-31 02-19 02-08 01-28 02-15 02-04 01-24 02-12"
)
_CHUSEOK = (
    "09-27 09-15 10-04 09-24 09-13 10-01 09-21 09-10 09-29 09-17 10-06 09-25 09-15 10-03 09-22 09-12 10-01 09-19 "
    "09-08 09-27 09-16 10-04 09-24 09-13 10-02 09-21"
)
_BUDDHA = (
    "05-25 05-14 05-03 05-22 05-12 04-30 05-19 05-08 05-27 05-15 05-05 05-24 05-13 05-02 05-20 05-09 05-28 05-16 "
    "05-06 05-25 05-15 05-03 05-22 05-11 04-30 05-18"
)

# Holidays of a day that is the same every year.
_FIXED = {
    Holiday.NEW_YEAR: (1, 1), Holiday.CHRISTMAS: (12, 25), Holiday.CHRISTMAS_EVE: (12, 24), Holiday.HALLOWEEN: (10, 31), Holiday.VALENTINE: (2, 14),
    Holiday.NEW_YEARS_EVE: (12, 31), Holiday.MARCH_FIRST: (3, 1), Holiday.CHILDREN: (5, 5), Holiday.MEMORIAL_KOREA: (6, 6), Holiday.LIBERATION: (8, 15),
    Holiday.ST_PATRICK: (3, 17), Holiday.JUNETEENTH: (6, 19), Holiday.INDEPENDENCE: (7, 4), Holiday.GUY_FAWKES: (11, 5), Holiday.VETERANS: (11, 11),
    Holiday.BOXING: (12, 26),
    Holiday.FOUNDATION: (10, 3), Holiday.HANGUL_DAY: (10, 9), Holiday.CULTURE: (11, 3), Holiday.LABOUR_THANKSGIVING: (11, 23),
    Holiday.CONSTITUTION_KOREA: (7, 17), Holiday.MAY_DAY: (5, 1), Holiday.FOUNDATION_JAPAN: (2, 11), Holiday.EMPEROR: (2, 23), Holiday.SHOWA: (4, 29),
    Holiday.CONSTITUTION_JAPAN: (5, 3), Holiday.GREENERY: (5, 4), Holiday.MOUNTAIN: (8, 11),
}  # fmt: skip
# The month, the weekday and which of these it is.
_MONDAY, _THURSDAY, _SUNDAY, _LAST = 0, 3, 6, -1
_NTH = {
    Holiday.THANKSGIVING: (11, _THURSDAY, 4), Holiday.LABOR_DAY: (9, _MONDAY, 1), Holiday.MEMORIAL_DAY: (5, _MONDAY, _LAST),
    Holiday.MARTIN_LUTHER_KING: (1, _MONDAY, 3), Holiday.PRESIDENTS: (2, _MONDAY, 3), Holiday.COLUMBUS: (10, _MONDAY, 2),
    Holiday.RESPECT_FOR_THE_AGED: (9, _MONDAY, 3), Holiday.COMING_OF_AGE: (1, _MONDAY, 2), Holiday.SPORTS: (10, _MONDAY, 2), Holiday.MARINE: (7, _MONDAY, 3),
}  # fmt: skip

# So many days after another holiday.
_BESIDE = {
    Holiday.GOOD_FRIDAY: (Holiday.EASTER, -2), Holiday.EASTER_MONDAY: (Holiday.EASTER, 1),
    Holiday.BLACK_FRIDAY: (Holiday.THANKSGIVING, 1), Holiday.CYBER_MONDAY: (Holiday.THANKSGIVING, 4),
}  # fmt: skip


def holiday(year: int, which: int) -> tuple[date, date]:
    """The first and the last day of a holiday.

    Raises PhraseError where the calendar of that year is not known here.
    """
    if which in _FIXED:
        day = date(year, *_FIXED[which])
        return day, day
    if which in _NTH:
        month, weekday, count = _NTH[which]
        day = nth_weekday(year, month, weekday, count)
        return day, day
    if which in _BESIDE:
        other, days = _BESIDE[which]
        day = holiday(year, other)[0] + timedelta(days)
        return day, day
    return _RULES[which](year)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The so-manieth such weekday of a month, -1 for the last. Raises PhraseError where there are fewer."""
    first = date(year, month, 1)
    day = first + timedelta((weekday - first.weekday()) % 7)
    days = [each for weeks in range(5) if (each := day + timedelta(7 * weeks)).month == month]
    if count > len(days):
        raise PhraseError("no-such-day", "there is no such day")
    return days[count if count < 0 else count - 1]


def _lunar(text: str, beside: int = 0) -> Callable[[int], tuple[date, date]]:
    """The days of a holiday by its day in each year, with so many days before and behind it."""
    days = text.split()

    def around(year: int) -> tuple[date, date]:
        if not 0 <= year - _FIRST_LUNAR_YEAR < len(days):
            raise PhraseError(
                "unknown-holiday",
                "the day of this holiday is known from {first} to {last}",
                first=str(_FIRST_LUNAR_YEAR),
                last=str(_FIRST_LUNAR_YEAR + len(days) - 1),
            )
        day = date.fromisoformat(f"{year}-{days[year - _FIRST_LUNAR_YEAR]}")
        return day - timedelta(beside), day + timedelta(beside)

    return around


def _equinox(month: int, first: float) -> Callable[[int], tuple[date, date]]:
    """The day of an equinox in Japan, computed from that of 1980 as for its almanac: right from 1980 to 2099."""

    def on(year: int) -> tuple[date, date]:
        years = year - 1980
        day = date(year, month, int(first + 0.242194 * years - years // 4))
        return day, day

    return on


def _easter(year: int) -> tuple[date, date]:
    """The Sunday of Easter in the Gregorian calendar. Raises PhraseError for a year that it is not computed for."""
    from dateutil.easter import easter

    try:
        day = easter(year)
    except ValueError:
        raise PhraseError("no-such-day", "there is no such day") from None
    return day, day


def _golden_week(year: int) -> tuple[date, date]:
    """29 April to 5 May, and the day after where one of its last three days is a Sunday."""
    sunday = any(date(year, 5, day).weekday() == _SUNDAY for day in (3, 4, 5))
    return date(year, 4, 29), date(year, 5, 6 if sunday else 5)


_RULES: dict[int, Callable[[int], tuple[date, date]]] = {
    Holiday.SEOLLAL: _lunar(_SEOLLAL, 1),
    Holiday.CHUSEOK: _lunar(_CHUSEOK, 1),
    Holiday.BUDDHA: _lunar(_BUDDHA),
    Holiday.SPRING_EQUINOX: _equinox(3, 20.8431),
    Holiday.AUTUMN_EQUINOX: _equinox(9, 23.2488),
    Holiday.EASTER: _easter,
    Holiday.GOLDEN_WEEK: _golden_week,
    Holiday.OBON: lambda year: (date(year, 8, 13), date(year, 8, 16)),
    Holiday.SHOGATSU: lambda year: (date(year, 1, 1), date(year, 1, 3)),
    Holiday.YEAR_END: lambda year: (date(year, 12, 29), date(year + 1, 1, 3)),
}
