"""How lengths of time and days are said to people. Everything said carries its range and its year."""

from __future__ import annotations

from datetime import date, time

from tracker.core.appointment import Appointment
from tracker.core.events import Event, Kind, Turn
from tracker.core.language import say, say_count, translated
from tracker.core.stages import Stage, StageType
from tracker.core.when import Days, MonthDay, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

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
        return say("at least {days}", days=_count(shortest)) if shortest else say("unknown")
    if shortest is None:
        return say("at most {days}", days=_count(longest))
    if shortest == longest:
        return _count(shortest)
    if shortest == 0:
        return say("up to {days}", days=_count(longest))
    span = say("{shortest}–{longest} days", shortest=shortest, longest=longest)
    if short or shortest + longest < 2 * _WEEKS_FROM or longest > 2 * shortest:
        return span
    return say_count(
        "about {count} week ({span})", "about {count} weeks ({span})", weeks_about(shortest, longest), span=span
    )


def weeks_about(shortest: int, longest: int) -> int:
    """The midpoint of two numbers of days in whole weeks, halves upward."""
    return (shortest + longest + 7) // 14


def say_when(when: When, *, short: bool = False) -> str:
    """`25 March 2024`, `21–31 March 2024`, `March 2024`, `by 31 March 2024`, `day unknown`; short: `25 Mar 2024`."""
    first, last = when.earliest, when.latest
    if first is None:
        return say("by {date}", date=say_day(last, short=short)) if last else say("day unknown")
    if last is None:
        return say("since {date}", date=say_day(first, short=short))
    if first == last:
        return say_day(first, short=short)
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and _is_month_end(last):
            # CLDR yMMMM
            return say("{month} {year}", month=say_month(last, short=short), year=last.year)
        # CLDR yMMMd/d
        return say("{first}–{day} {month} {year}", first=first.day, **_parts(last, short=short))
    if first.year == last.year:
        # CLDR yMMMd/M
        return say(
            "{first} {first_month} – {day} {month} {year}",
            first=first.day, first_month=say_month(first, short=short), **_parts(last, short=short),
        )  # fmt: skip
    # CLDR interval
    return say("{first} – {last}", first=say_day(first, short=short), last=say_day(last, short=short))


def say_day(day: date, *, short: bool = False) -> str:
    """`25 March 2024`; short: `25 Mar 2024`."""
    # CLDR yMMMMd
    return say("{day} {month} {year}", **_parts(day, short=short))


def say_month(day: date, *, short: bool = False) -> str:
    """`March`; short: `Mar`."""
    name = MONTHS[day.month - 1]
    return translated(name[:3], "short month") if short else translated(name, "month")


def say_weekday(day: date, *, alone: bool = False) -> str:
    """`Mon`, as it stands beside a date, or `alone`: many languages do not shorten it there."""
    return translated(SHORT_WEEKDAYS[day.weekday()], "weekday alone" if alone else "weekday")


def say_channel(via: str) -> str:
    """`phone`: how somebody was reached, in the language that is spoken where it is a common word."""
    word = via.casefold()
    said = translated(word, "channel")
    return via if said == word else said


def _parts(day: date, *, short: bool) -> dict[str, object]:
    return {"day": day.day, "month": say_month(day, short=short), "year": day.year}


def say_appointment(appointment: Appointment) -> str:
    """`Tue 1 December 2026, 15:00 Asia/Seoul`, or 15:00–16:00 with a length; without a time, the day or window alone."""
    day, clock = appointment.day.earliest, appointment.time
    said = say_when(appointment.day)
    if day and appointment.day.is_exact:
        # CLDR yMMMEd
        said = say("{weekday} {day} {month} {year}", weekday=say_weekday(day), **_parts(day, short=False))
    return (
        say("{day}, {time} {zone}", day=said, time=_clock(clock, appointment.length), zone=appointment.zone)
        if clock
        else said
    )


def _clock(begin: time, minutes: int) -> str:
    """A time, and the one so many minutes later: `14:00–16:00`."""
    end = (begin.hour * 60 + begin.minute + minutes) % (24 * 60)
    return f"{begin:%H:%M}–{end // 60:02}:{end % 60:02}" if minutes else f"{begin:%H:%M}"


def say_value(value: object) -> str:
    """A value of the domain as it is said within a sentence: a window, a length, an appointment, an event, a day, a name."""
    if isinstance(value, MonthDay):
        return say("{day} {month}", day=value.day, month=translated(MONTHS[value.month - 1], "month"))
    if isinstance(value, When):
        return say_when(value)
    if isinstance(value, Days):
        return say_days(value)
    if isinstance(value, Appointment):
        return say_appointment(value)
    if isinstance(value, Event):
        return say_event(value)
    if isinstance(value, Stage | Kind):
        return translated(value.name, "stage" if isinstance(value, Stage) else "kind")
    if isinstance(value, StageType):
        return translated(value, "stage type")
    return value.isoformat() if isinstance(value, date) else str(value)


def say_stage(stage: Stage | None) -> str:
    """`résumé`, `interview 1`, `phone screen`: a stage as it is said in a sentence; nothing for no stage."""
    if stage is None:
        return ""
    said = translated(stage.name, "stage")
    if said != stage.name:
        return said
    return "résumé" if said == "resume" else said.replace("-", " ")


def say_event(event: Event) -> str:
    """`assessment submitted (21–31 March 2024)`."""
    return say("{what} ({when})", what=say_what(event), when=say_when(event.on))


def say_what(event: Event) -> str:
    """`assessment submitted`; of an outcome only the kind is said."""
    kind = translated(event.kind.name, "kind")
    if event.stage is None or event.stage.type is StageType.OUTCOME:
        return kind
    return say("{stage} {kind}", stage=translated(event.stage.name, "stage"), kind=kind)


def _count(days: int) -> str:
    return say_count("{days} day", "{days} days", days, days=days)


def _is_month_end(day: date) -> bool:
    return day.fromordinal(day.toordinal() + 1).day == 1
