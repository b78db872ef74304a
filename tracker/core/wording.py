"""How lengths of time and days are said to people. Everything said carries its range and its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.events import Turn
from tracker.core.stages import StageType

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.appointment import Appointment
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.core.when import Days, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

TURNS = {
    Turn.EMPLOYER: "their turn",
    Turn.YOU: "your turn",
    Turn.CALENDAR: "appointment",
    Turn.NOBODY: "ended",
}

# Below this midpoint a range of days is said in days, from it up in whole weeks.
_WEEKS_FROM = 14


def say_days(days: Days, *, short: bool = False) -> str:
    """`12 days`, `9–40 days`, `up to 30 days`, `about 6 weeks (31–50 days)`, `at least 12 days`, `unknown`.

    Weeks are said only where half the range is at most a third of its middle; short: never.
    """
    shortest, longest = days.min, days.max
    if longest is None:
        return f"at least {_count(shortest)}" if shortest else "unknown"
    if shortest is None:
        return f"at most {_count(longest)}"
    if shortest == longest:
        return _count(shortest)
    if shortest == 0:
        return f"up to {_count(longest)}"
    span = f"{shortest}–{longest} days"
    if short or shortest + longest < 2 * _WEEKS_FROM or longest > 2 * shortest:
        return span
    weeks = weeks_about(shortest, longest)
    return f"about 1 week ({span})" if weeks == 1 else f"about {weeks} weeks ({span})"


def weeks_about(shortest: int, longest: int) -> int:
    """The midpoint of two numbers of days in whole weeks, halves upward."""
    return (shortest + longest + 7) // 14


def say_when(when: When, *, short: bool = False) -> str:
    """`25 March 2024`, `21–31 March 2024`, `March 2024`, `by 31 March 2024`, `day unknown`; short: `25 Mar 2024`."""
    first, last = when.earliest, when.latest
    if first is None:
        return "day unknown" if last is None else f"by {say_day(last, short=short)}"
    if last is None:
        return f"since {say_day(first, short=short)}"
    if first == last:
        return say_day(first, short=short)
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and _is_month_end(last):
            return _month_year(last, short=short)
        return f"{first.day}–{say_day(last, short=short)}"
    if first.year == last.year:
        return f"{first.day} {_month(first, short=short)} – {say_day(last, short=short)}"
    return f"{say_day(first, short=short)} – {say_day(last, short=short)}"


def say_day(day: date, *, short: bool = False) -> str:
    """`25 March 2024`; short: `25 Mar 2024`."""
    return f"{day.day} {_month_year(day, short=short)}"


def say_appointment(appointment: Appointment, *, short: bool = False) -> str:
    """`Tue 1 December 2026, 15:00 Asia/Seoul`; without a time, the day or window alone."""
    day = appointment.day.earliest
    weekday = f"{WEEKDAYS[day.weekday()]} " if day and appointment.day.is_exact else ""
    clock = f", {appointment.time:%H:%M} {appointment.zone}" if appointment.time else ""
    return f"{weekday}{say_when(appointment.day, short=short)}{clock}"


def say_value(value: object) -> str:
    """A value of the domain as it is said within a sentence: a window, a length, an appointment, an event, a day, a name."""
    from datetime import date

    from tracker.core.appointment import Appointment
    from tracker.core.events import Event, Kind
    from tracker.core.stages import Stage
    from tracker.core.when import Days, When

    if isinstance(value, When):
        return say_when(value)
    if isinstance(value, Days):
        return say_days(value)
    if isinstance(value, Appointment):
        return say_appointment(value)
    if isinstance(value, Event):
        return say_event(value)
    if isinstance(value, Stage | Kind):
        return value.name
    return value.isoformat() if isinstance(value, date) else str(value)


def say_stage(stage: Stage) -> str:
    """`résumé`, `interview 1`, `assessment`: a stage as it is said in a sentence."""
    name, _, number = stage.name.rpartition("-")
    if name and number.isdecimal():
        return f"{name} {number}"
    return "résumé" if stage.name == "resume" else stage.name


def say_event(event: Event) -> str:
    """`assessment submitted (21–31 March 2024)`."""
    return f"{say_what(event)} ({say_when(event.on)})"


def say_what(event: Event) -> str:
    """`assessment submitted`; of an outcome only the kind is said."""
    if event.stage is None or event.stage.type is StageType.OUTCOME:
        return event.kind.name
    return f"{event.stage.name} {event.kind.name}"


def _count(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _month(day: date, *, short: bool) -> str:
    name = MONTHS[day.month - 1]
    return name[:3] if short else name


def _month_year(day: date, *, short: bool) -> str:
    return f"{_month(day, short=short)} {day.year}"


def _is_month_end(day: date) -> bool:
    return day.fromordinal(day.toordinal() + 1).day == 1
