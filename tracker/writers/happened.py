"""What happened, as people say it: `résumé sent`, `interview 1 arranged for Thu 26 Mar 11:00`, `the offer`."""

from __future__ import annotations

from datetime import date

from tracker.core.appointment import Appointment
from tracker.core.events import Event
from tracker.core.language import filled, message, say
from tracker.core.moments import begins_here
from tracker.core.stages import StageType
from tracker.core.timeline import Wait
from tracker.core.wording import say_channel, say_stage, say_value
from tracker.writers.dates import say_rough, say_the_stage, say_weekday_and_date

# By kind, with the stage in its place; a kind that is not here is said after its stage.
_WORDS = {
    "approached": message("a recruiter came to you"),
    "referred": message("someone referred you"),
    "invited": message("asked to do the {stage}"),
    "replied": message("you answered about the {stage}"),
    "scheduled": message("{stage} arranged"),
    "rescheduled": message("{stage} moved"),
    "cancelled": message("{stage} called off"),
    "submitted": message("{stage} handed in"),
    "held": message("{stage}"),
    "acknowledged": message("they have the {stage}"),
    "passed": message("{stage} passed"),
    "on-hold": message("{stage}: not now"),
    "followed-up": message("you asked for news"),
    "thanked": message("you thanked them"),
    "offered": message("an offer"),
    "countered": message("you asked for more"),
    "extended": message("they gave you more time"),
    "accepted": message("you took the offer"),
    "declined": message("you turned the offer down"),
    "withdrawn": message("you withdrew"),
    "closed": message("you gave up hope"),
}


# What a wait begins after, where that is more than its stage.
_STARTS = {
    "referred": message("the referral"),
    "replied": message("your reply"),
    "cancelled": message("the cancelled {stage}"),
    "passed": message("passing {stage}"),
    "on-hold": message("their “not now”"),
    "countered": message("your counter-offer"),
}


def say_began(wait: Wait) -> str:
    """`assessment submitted`: what a wait began after."""
    kind = say_value(wait.after)
    is_end = wait.stage is None or wait.after.outcome
    return kind if is_end else say("{stage} {kind}", stage=say_stage(wait.stage), kind=kind)


def say_answer(event: Event) -> str:
    """`interview 1 invited`, `rejected`: what ended a wait."""
    is_end = event.stage is None or event.stage.type is StageType.OUTCOME
    kind = say_value(event.kind)
    return kind if is_end else say("{stage} {kind}", stage=say_stage(event.stage), kind=kind)


def say_start(wait: Wait) -> str:
    """`the résumé`, `interview 1`, `your counter-offer`: what a silence is after."""
    stage = say_the_stage(wait.stage)
    if wait.after.name in _STARTS:
        return filled(_STARTS[wait.after.name], {"stage": stage})
    return stage or say_value(wait.after)


def say_happened(event: Event, today: date, zone: str) -> str:
    """The event in words, with its appointment by the clocks of a zone, who and how, but for its day and its note."""
    stage = say_stage(event.stage)
    if event.kind.counts_as == "handed_in" and event.stage and event.stage.name == "resume":
        said = say("résumé sent")
    elif event.kind.name == "invited" and event.stage and event.stage.type is StageType.MEETING:
        said = say("invited to {stage}", stage=stage)
    elif event.kind.name == "acknowledged" and event.stage and event.stage.type is StageType.MEETING:
        said = say("they wrote after {stage}", stage=stage)
    elif event.kind.name == "acknowledged" and event.stage and event.expect:  # which may be no receipt
        said = say("you know when the {stage} is answered", stage=stage)
    elif event.kind.name in _WORDS and (stage or "{stage}" not in _WORDS[event.kind.name]):
        said = filled(_WORDS[event.kind.name], {"stage": stage})
    else:
        kind = say_value(event.kind)
        said = kind if event.kind.outcome or not stage else f"{stage}: {kind}"
    if event.appointment:
        at = say_at(event.appointment, today, zone)
        said = say("{what} to {at}", what=said, at=at) if event.kind.moves else say("{what} for {at}", what=said, at=at)
    parts = [said]
    if event.due:
        is_offer = event.stage is not None and event.stage.type is StageType.OUTCOME
        due = say_at(event.due, today, zone)
        parts.append(say("answer by {day}", day=due) if is_offer else say("due {due}", due=due))
    parts += [say("answer expected {day}", day=say_rough(event.expect, today))] if event.expect else []
    parts += [say("with {who}", who=event.who)] if event.who else []
    parts += [say("by {via}", via=say_channel(event.via))] if event.via else []
    return ", ".join(parts)


def say_at(at: Appointment, today: date, zone: str) -> str:
    """`Thu 26 Mar 11:00` by the clocks of a zone; a zone of its own is named where the time here is not known."""
    here = begins_here(at, zone) if at.time else None
    if here:
        return f"{say_weekday_and_date(here.date(), today)} {here:%H:%M}"
    day = at.day.earliest
    said = say_weekday_and_date(day, today) if day and at.day.is_exact else say_rough(at.day, today)
    return f"{said} {at.time:%H:%M} {at.zone}" if at.time else said
