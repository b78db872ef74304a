"""Log an event: what the words leave open is settled from what is known, and never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.settle import settle
from tracker.core.errors import BadValue
from tracker.core.events import DONE, KINDS, WITHOUT_STAGE, Event, Turn, refuse_misfit
from tracker.core.stages import OUTCOME, StageType
from tracker.core.timeline import follow
from tracker.core.when import exactly
from tracker.core.wording import say_event
from tracker.store.lookup import find, keys

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.appointment import Appointment
    from tracker.core.events import Kind
    from tracker.core.stages import Stage
    from tracker.core.timeline import Timeline
    from tracker.core.when import When
    from tracker.store.store import Store


class Draft(NamedTuple):
    """What was said of an event. `ahead` is a day to come that was named where the day it happened is expected."""

    stage: Stage | None = None
    kind: Kind | None = None
    on: When | None = None
    ahead: Appointment | None = None
    appointment: Appointment | None = None
    due: Appointment | None = None
    note: str = ""
    who: str = ""
    via: str = ""


class Logged(NamedTuple):
    """The event as stored, and the timeline without it and with it; whether others have keys that begin as its own."""

    application: Application
    event: Event
    before: Timeline
    timeline: Timeline
    has_namesakes: bool


def log(store: Store, ref: str, draft: Draft, today: date, zone: str = "") -> Logged:
    """Keep an event of the application REF names, and say how it stands as seen from a zone.

    Raises BadValue where the draft says too little or contradicts itself, ImpossibleSequence where it cannot have
    happened.
    """
    with store.step("log") as step:
        application = find(store, ref, write=True)
        events = store.events(application.id)
        before = follow(events, today)
        event = step.add(application.id, settled(draft, before, store.pipeline(), today))
        timeline = settle(step, application, (*events, event), today, zone)
        step.words = f"log {application.key} {say_event(event)}"
        has_namesakes = len(keys(store, application.key)) > 1
    return Logged(application, event, before, timeline, has_namesakes)


def settled(draft: Draft, timeline: Timeline, pipeline: tuple[Stage, ...], today: date) -> Event:
    """The event that a draft means, given what happened before."""
    kind = draft.kind or _kind(draft, timeline)
    stage = _stage(kind, draft, timeline, pipeline)
    appointment = draft.appointment
    if draft.ahead:
        if kind.turn is not Turn.CALENDAR or appointment:
            raise BadValue(
                f"“{draft.ahead.day.words}” is in the future, and {kind.name} is said of what has happened. "
                "For an appointment use --for, for something to be done by then --due"
            )
        appointment = draft.ahead
    on = draft.on or exactly(today)
    event = Event(kind, stage, on, appointment, draft.due, draft.note, draft.who, draft.via)
    refuse_misfit(event, pipeline)
    return event


def _kind(draft: Draft, timeline: Timeline) -> Kind:
    if draft.stage is None:
        raise BadValue("say what happened: a stage (like assessment), a kind (like invited, rejected), or both")
    if draft.stage.type is StageType.OUTCOME:
        raise BadValue("say which outcome: offered, accepted, declined, rejected, withdrawn or closed")
    if draft.stage.type is StageType.TASK:
        return KINDS["submitted"]
    if not draft.ahead and not draft.appointment:
        return KINDS["held"]
    stands = any(event.stage == draft.stage and not _is_later(event, draft.on) for event in timeline.appointments)
    return KINDS["rescheduled" if stands else "scheduled"]


def _is_later(event: Event, day: When | None) -> bool:
    """Whether an event came wholly after a day; no day is today."""
    first, last = event.on.earliest, day.latest if day else None
    return first is not None and last is not None and first > last


def _stage(kind: Kind, draft: Draft, timeline: Timeline, pipeline: tuple[Stage, ...]) -> Stage | None:
    if kind.outcome:
        return next(stage for stage in pipeline if stage.name == OUTCOME)
    if kind.name in WITHOUT_STAGE:
        return None
    return draft.stage or _present_stage(kind, timeline, pipeline)


def _present_stage(kind: Kind, timeline: Timeline, pipeline: tuple[Stage, ...]) -> Stage | None:
    """The stage that is meant where none is named: the one the application is at, if the kind can be said of it."""
    if kind.name == "submitted" and timeline.stage is None:
        return next((stage for stage in pipeline if stage.type is StageType.TASK), None)
    if kind.name == "invited" or timeline.stage is None:
        return None
    asked = timeline.events[-1]
    waits_for_it = asked.kind.turn in {Turn.YOU, Turn.CALENDAR} and asked.stage == timeline.stage
    if kind.name in {*DONE, "scheduled"} and not waits_for_it:
        return None
    return timeline.stage
