"""Correct an event, or take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.log import Draft, settled
from tracker.actions.settle import settle
from tracker.core.errors import BadValue, NotFound
from tracker.core.events import Event, Turn
from tracker.core.stages import StageType
from tracker.core.timeline import follow, in_order
from tracker.core.wording import say_event
from tracker.store.lookup import find

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.timeline import Timeline
    from tracker.store.store import Store


class Amended(NamedTuple):
    """The event as it was and as it is (None: it is gone), and the timeline that makes."""

    application: Application
    before: Event
    after: Event | None
    timeline: Timeline


def amend(store: Store, ref: str, number: int, draft: Draft, today: date, *, cleared: Collection[str] = ()) -> Amended:
    """Correct the event of this number, counted from 1 in the order of the timeline, as `show` does.

    What the draft does not say stays as it is, unless it is among `cleared`: any of due, note, who, via. A new kind
    loses the appointment or due date that cannot be said of it. Raises NotFound for a number that is none; BadValue
    and ImpossibleSequence as `log` does.
    """
    with store.step("amend") as step:
        application, before, others = _chosen(store, ref, number)
        meant = _draft(before, draft, cleared)
        after = settled(meant, follow(others, today), store.pipeline(), today)
        if draft.stage and after.stage != draft.stage:
            where = f"always at {after.stage.name}" if after.stage else "said of no stage"
            raise BadValue(f"{after.kind.name} is {where}, not at {draft.stage.name}; give a --kind as well")
        after = after._replace(id=before.id)
        step.change(after)
        timeline = settle(step, application, (*others, after), today)
        step.words = f"amend {application.key} {_say_change(before, after)}"
    return Amended(application, before, after, timeline)


def take_away(store: Store, ref: str, number: int, today: date) -> Amended:
    """Remove the event of this number, counted as `amend` does. Raises NotFound, ImpossibleSequence."""
    with store.step("amend") as step:
        application, before, others = _chosen(store, ref, number)
        step.remove(before)
        timeline = settle(step, application, others, today)
        step.words = f"amend {application.key} {say_event(before)} → removed"
    return Amended(application, before, None, timeline)


def _chosen(store: Store, ref: str, number: int) -> tuple[Application, Event, tuple[Event, ...]]:
    """The application, the event of that number, and the events beside it."""
    application = find(store, ref, write=True)
    events = in_order(store.events(application.id))
    if not 1 <= number <= len(events):
        there = f"they are numbered 1–{len(events)}" if events else "it has none"
        raise NotFound(f"{application.key} has no event {number}; {there}: tracker show {application.key}")
    before = events.pop(number - 1)
    return application, before, tuple(events)


def _say_change(before: Event, after: Event) -> str:
    """What the step is called: the event before and after, or what else changed of it."""
    if say_event(before) != say_event(after):
        return f"{say_event(before)} → {say_event(after)}"
    said = {"appointment": "for"}
    pairs = zip(Event._fields, before, after, strict=True)
    return f"{say_event(before)}: {', '.join(said.get(name, name) for name, was, now in pairs if was != now)}"


def _draft(event: Event, draft: Draft, cleared: Collection[str]) -> Draft:
    """The event with what the draft says in place of what it was."""
    kind = draft.kind or event.kind
    stage = None if event.stage and event.stage.type is StageType.OUTCOME else event.stage
    due = event.due if kind.turn is Turn.YOU and "due" not in cleared else None
    return Draft(
        draft.stage or stage,
        kind,
        draft.on or event.on,
        None,
        draft.appointment or (event.appointment if kind.turn is Turn.CALENDAR else None),
        draft.due or due,
        draft.note or ("" if "note" in cleared else event.note),
        draft.who or ("" if "who" in cleared else event.who),
        draft.via or ("" if "via" in cleared else event.via),
    )
