"""Remove an application with everything kept of it, or one event."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.change_event import chosen
from tracker.actions.settle import settle
from tracker.core.wording import say_event
from tracker.store.lookup import find

if TYPE_CHECKING:
    from tracker.actions.context import Context
    from tracker.core.application import Application, Record
    from tracker.core.events import Event
    from tracker.core.timeline import Timeline
    from tracker.store.store import Store


class Removed(NamedTuple):
    """What was kept of an application that is gone."""

    record: Record


class RemovedEvent(NamedTuple):
    """An event that is gone, and the timeline without it."""

    application: Application
    event: Event
    timeline: Timeline


def remove(store: Store, ref: str) -> Removed:
    """Remove the application REF names. Raises NotFound, Ambiguous."""
    with store.step("remove") as step:
        application = find(store, ref, write=True)
        record = store.record(application.id)
        step.remove_application(application.id)
        step.words = f"remove {application.key} ({application.company}, {application.role})"
    return Removed(record)


def remove_event(store: Store, context: Context, ref: str, number: int) -> RemovedEvent:
    """Remove the event of this number. Raises NotFound, ImpossibleSequence."""
    with store.step("remove") as step:
        application, event, others = chosen(store, ref, number)
        step.remove(event)
        timeline = settle(step, application, others, context.today, context.zone)
        step.words = f"remove {application.key}#{number} {say_event(event)}"
    return RemovedEvent(application, event, timeline)
