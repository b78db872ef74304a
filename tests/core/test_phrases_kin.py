"""Kinds of days as people write them in English: each kind with every month, weekday, count and hour it may have.

What is right is told by the calendar alone. Typed on Tuesday 20 October 2026.
"""

from __future__ import annotations

from calendar import monthcalendar, monthrange
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

import pytest

from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.phrases.reader import DayReader

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 10, 20)
READER = DayReader(TODAY, "Europe/London", is_daytime=True)
MONTHS = ("january", "feb", "March", "apr", "may", "jun", "july", "august", "sept")
WEEKDAYS = ("monday", "tues", "weds", "thursday", "fri", "Saturday", "sun")
NTH = (("1st", "first"), ("2nd", "second"), ("3rd", "third"), ("4th", "fourth"))


def span(first: date, last: date | None = None) -> str:
    """Days as the answers of the reader are written here."""
    return f"{first}..{last or first}"


def answer(words: str, question: str) -> str:
    """The days that the words say, with the time and the length; what they are refused for."""
    try:
        found = getattr(READER, question)(words)
    except BadValue as error:
        return getattr(error, "why_code", "") or error.code
    if not isinstance(found, Appointment):
        return span(found.earliest, found.latest) if found.latest else str(found)
    at = f" {found.time:%H:%M}" if found.time else ""
    return span(found.day.earliest or date.min, found.day.latest) + at + (f"+{found.length}" if found.length else "")


def nth_weekdays() -> Iterator[tuple[str, str, str]]:
    """`third friday of april 2026`, `the last monday in march`."""
    for number, month in product(range(1, 10), (0, 1, 2, 3, -1)):
        weekday = (number * 3 + month) % 7
        days = [week[weekday] for week in monthcalendar(2026, number) if week[weekday]]
        nth = NTH[month][number % 2] if month >= 0 else "last"
        for form in ("{} {} of {} 2026", "the {} {} in {}", "{} {} of {}"):
            yield form.format(nth, WEEKDAYS[weekday], MONTHS[number - 1]), "past", span(date(2026, number, days[month]))


def beside_a_day() -> Iterator[tuple[str, str, str]]:
    """`two days before 14 april`, `the day after 3 march 2026`, `a week after 14 april`."""
    for number, day in product(range(1, 10), (3, 14)):
        said = f"{day} {MONTHS[number - 1]}"
        for count, days in (("the day", 1), ("two days", 2), ("3 days", 3), ("a week", 7), ("2 weeks", 14)):
            yield f"{count} before {said}", "past", span(date(2026, number, day) - timedelta(days))
            yield f"{count} after {said} 2026", "past", span(date(2026, number, day) + timedelta(days))


def parts_of_years() -> Iterator[tuple[str, str, str]]:
    """`end of last year`, `start of 2025`, `late spring`, `2nd half of march`."""
    for year, said in ((2025, ("2025", "last year")), (2024, ("2024",))):
        for words in said:
            yield f"end of {words}", "past", span(date(year, 12, 1), date(year, 12, 31))
            yield f"the beginning of {words}", "past", span(date(year, 1, 1), date(year, 1, 31))
            yield f"late {words}", "past", span(date(year, 9, 1), date(year, 12, 31))
    for place, part in enumerate(("early", "mid", "late")):
        for first, season in ((3, "spring"), (6, "summer")):
            at, day = first + place, monthrange(2026, first + place)[1]
            yield f"{part} {season}", "past", span(date(2026, at, 1), date(2026, at, day))
    for number, month in enumerate(MONTHS, 1):
        last = monthrange(2026, number)[1]
        for half in ("second half", "2nd half", "latter half"):
            yield f"{half} of {month}", "past", span(date(2026, number, 16), date(2026, number, last))
        yield f"1st half of {month} 2026", "past", span(date(2026, number, 1), date(2026, number, 15))


def of_two_readings() -> Iterator[tuple[str, str, str]]:
    """`3/4 march`, `march and april`, `1/10/2026 - 31/10/2026`, `a day or two ago`."""
    for number, month in enumerate(MONTHS[:-1], 1):
        until = date(2026, number + 1, monthrange(2026, number + 1)[1])
        yield f"{month} and {MONTHS[number]}", "past", span(date(2026, number, 1), until)
        yield f"3/4 {month}", "past", span(date(2026, number, 3), date(2026, number, 4))
        yield f"{month} 14/15", "past", span(date(2026, number, 14), date(2026, number, 15))
        yield f"{number}/1/2026 - {number}/28/2026", "past", span(date(2026, number, 1), date(2026, number, 28))
        yield f"1/{number}/2026 - 28/{number}/2026", "due", span(date(2026, number, 28))
    for first, last in (("a", 2), ("one", 2), ("two", 3), ("3", 4)):
        number = last - 1
        said = ("", "one", "two", "three", "four")[last] if not first.isdigit() else str(last)
        yield (
            f"{first} day or {said} ago" if first in {"a", "one"} else f"{first} or {said} days ago",
            "past",
            span(TODAY - timedelta(last), TODAY - timedelta(number)),
        )


def weekdays() -> Iterator[tuple[str, str, str]]:
    """`friday week`, `thursday fortnight`, `mon 26`, `the wednesday before last`."""
    for weekday, word in enumerate(WEEKDAYS):
        days = (weekday - TODAY.weekday()) % 7
        if days:
            coming = TODAY + timedelta(days)
            yield f"{word} week", "ahead", span(coming + timedelta(7))
            yield f"{word} fortnight", "ahead", span(coming + timedelta(14))
            yield f"{word} {coming.day}", "ahead", span(coming)
            yield f"{word} the {coming.day}th 3pm", "ahead", f"{span(coming)} 15:00"
        if days in {2, 3, 4, 5}:
            yield f"the {word} before last", "past", span(TODAY + timedelta(days - 14))


def times() -> Iterator[tuple[str, str, str]]:
    """`thurs 2–2.30pm`, `3 nov 10 to 4`, `tomorrow 9.30`, `9 tonight`, `friday half past two`."""
    for day, on in (("thurs", date(2026, 10, 22)), ("tomorrow", date(2026, 10, 21)), ("tue 3 nov,", date(2026, 11, 3))):
        for dash in (" to ", "-", " - ", "–"):
            yield f"{day} 10{dash}4", "ahead", f"{span(on)} 10:00+360"
            yield f"{day} 2{dash}2.30pm", "ahead", f"{span(on)} 14:00+30"
            yield f"{day} 3:30{dash}4:15", "ahead", f"{span(on)} 15:30+45"
            yield f"{day} 11{dash}1:30", "ahead", f"{span(on)} 11:00+150"
        yield f"{day} 9.30", "ahead", f"{span(on)} 09:30"
        yield f"{day} half past two", "ahead", f"{span(on)} 14:30"
        yield f"{day} at quarter to three", "ahead", f"{span(on)} 14:45"
        yield f"{day} morning 9", "ahead", f"{span(on)} 09:00"
    yield "fri 11", "ahead", f"{span(date(2026, 10, 23))} 11:00"
    yield "wed 3", "ahead", f"{span(date(2026, 10, 21))} 15:00"
    yield "5 tomorrow", "ahead", f"{span(date(2026, 10, 21))} 17:00"
    yield "9 tonight", "ahead", f"{span(TODAY)} 21:00"
    yield "tonight 8", "ahead", f"{span(TODAY)} 20:00"
    yield "by midnight on friday", "due", f"{span(date(2026, 10, 23))} 23:59"
    for hours in (24, 48, 72, 96):
        yield f"in {hours} hrs", "due", span(TODAY + timedelta(hours // 24))
        yield f"within {hours} hours", "due", span(TODAY + timedelta(hours // 24))
    yield "eow", "due", span(date(2026, 10, 25))
    yield "by eom", "due", span(date(2026, 10, 31))


HOLIDAYS = {
    "boxing day": "2025-12-26", "nye": "2025-12-31", "mlk day": "2026-01-19", "presidents' day": "2026-02-16", "st patrick's day": "2026-03-17",
    "good friday": "2026-04-03", "easter monday": "2026-04-06", "juneteenth": "2026-06-19", "independence day": "2026-07-04",
    "columbus day": "2026-10-12", "bonfire night 2025": "2025-11-05", "veterans day 2024": "2024-11-11", "black friday 2025": "2025-11-28",
    "cyber monday 2024": "2024-12-02", "the day after thanksgiving 2025": "2025-11-28", "two days before good friday": "2026-04-01",
    "day before easter 2024": "2024-03-30",
}  # fmt: skip
KINDS = (nth_weekdays, beside_a_day, parts_of_years, of_two_readings, weekdays, times)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_day_is_read_whatever_stands_in_it(kind: object) -> None:
    assert callable(kind)
    wrong = {words: found for words, question, right in kind() if (found := answer(words, question)) != right}
    assert wrong == {}


@pytest.mark.parametrize(("words", "day"), HOLIDAYS.items())
def test_holidays_of_the_two_sides_of_the_atlantic(words: str, day: str) -> None:
    assert answer(words, "past") == f"{day}..{day}"


@pytest.mark.parametrize(
    ("words", "question"),
    [("5 may and 6 may", "past"), ("3/4", "past"), ("tuesday week", "ahead"),
     ("march and april", "due"), ("fifth friday of april 2026", "past"), ("mon 25", "ahead"), ("mon 2", "ahead"), ("fri 11", "past")],
)  # fmt: skip
def test_what_may_be_two_days_is_not_read(words: str, question: str) -> None:
    assert not answer(words, question)[:1].isdigit()
