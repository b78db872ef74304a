"""What happened, as people say it: `résumé sent`, `interview 1 arranged for Thu 26 Mar 11:00`, `the offer`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.moments import begins_here
from tracker.core.stages import StageType
from tracker.core.wording import WEEKDAYS
from tracker.writers.dates import say_date, say_rough, say_stage

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.appointment import Appointment
    from tracker.core.events import Event

# By kind, with the stage in its place; a kind that is not here is said after its stage.
_WORDS = {
    "approached": "a recruiter came to you",
    "referred": "someone referred you",
    "invited": "asked to do the {stage}",
    "replied": "you answered about the {stage}",
    "scheduled": "{stage} arranged",
    "rescheduled": "{stage} moved",
    "cancelled": "{stage} called off",
    "submitted": "{stage} handed in",
    "held": "{stage}",
    "acknowledged": "they have the {stage}",
    "followed-up": "you asked for news",
    "offered": "an offer",
    "countered": "you asked for more",
    "extended": "they moved the day",
    "accepted": "you took the offer",
    "declined": "you turned the offer down",
    "withdrawn": "you withdrew",
    "closed": "you gave up hope",
}


def say_happened(event: Event, today: date, zone: str) -> str:
    """The event in words, with its appointment by the clocks of a zone, who and how, but for its day and its note."""
    stage = say_stage(event.stage)
    if event.kind.counts_as == "handed_in" and event.stage and event.stage.name == "resume":
        said = "résumé sent"
    elif event.kind.name == "invited" and event.stage and event.stage.type is StageType.MEETING:
        said = f"invited to {stage}"
    elif event.kind.name in _WORDS and (stage or "{stage}" not in _WORDS[event.kind.name]):
        said = _WORDS[event.kind.name].format(stage=stage)
    else:
        said = event.kind.name if event.kind.outcome or not stage else f"{stage}: {event.kind.name}"
    said += f" for {say_at(event.appointment, today, zone)}" if event.appointment else ""
    is_offer = event.stage is not None and event.stage.type is StageType.OUTCOME
    due = ", answer by" if is_offer else ", due"
    said += f"{due} {say_at(event.due, today, zone)}" if event.due else ""
    said += f", with {event.who}" if event.who else ""
    return said + (f", by {event.via}" if event.via else "")


def say_at(at: Appointment, today: date, zone: str) -> str:
    """`Thu 26 Mar 11:00` by the clocks of a zone; a zone of its own is named where the time here is not known."""
    here = begins_here(at, zone) if at.time else None
    if here:
        return f"{WEEKDAYS[here.weekday()]} {say_date(here.date(), today)} {here:%H:%M}"
    day = at.day.earliest
    weekday = f"{WEEKDAYS[day.weekday()]} " if day and at.day.is_exact else ""
    return f"{weekday}{say_rough(at.day, today)}" + (f" {at.time:%H:%M} {at.zone}" if at.time else "")
