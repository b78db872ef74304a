"""Timelines in a few words: `assessment submitted 03-21..03-31` is an event of 2024, `>05-20` its appointment."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from tracker.core.appointment import Appointment
from tracker.core.events import KINDS, Event
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.survival.sample import answered_within
from tracker.core.timeline import follow
from tracker.core.when import UNKNOWN, Precision, When

if TYPE_CHECKING:
    from tracker.core.survival.sample import Interval
    from tracker.core.timeline import Timeline

TODAY = date(2024, 7, 1)
STAGES = {stage.name: stage for stage in DEFAULT_STAGES}


def event(words: str, place: int = 0) -> Event:
    """`[STAGE] KIND DAY [>APPOINTMENT]`; DAY is MM-DD, FIRST..LAST with either side open, or `?`."""
    parts = words.split()
    appointment = Appointment(when(parts.pop()[1:])) if parts[-1].startswith(">") else None
    day = when(parts.pop())
    kind = KINDS[parts.pop()]
    stage = STAGES[parts[0]] if parts else STAGES["outcome"] if kind.outcome else None
    return Event(kind, stage, day, appointment, id=place, number=place, typed=bool(place))


def when(text: str) -> When:
    """A window of 2024."""
    if text == "?":
        return UNKNOWN
    first, dots, last = text.partition("..")
    if not dots:
        return When(_day(first), _day(first), Precision.DAY, text)
    return When(_day(first), _day(last), Precision.RANGE, text)


def _day(text: str) -> date | None:
    return date.fromisoformat(f"2024-{text}") if text else None


def exact(days: int) -> Interval:
    """An answer after exactly so many days."""
    return answered_within(days, days)


def story(*events: str, today: date = TODAY) -> Timeline:
    """The timeline of the events, typed one by one in this order."""
    places = count(1)
    return follow([event(words, next(places)) for words in events], today)
