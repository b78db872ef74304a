"""Remove an application with everything kept of it, or one event."""

from __future__ import annotations

from tracker.actions.change_event import chosen
from tracker.actions.context import Context
from tracker.actions.settle import settle
from tracker.core.errors import Ambiguous, BadValue, NotFound
from tracker.core.wording import say_event
from tracker.reports.changed import Erasure, Removed, RemovedEvent
from tracker.store.lookup import find
from tracker.store.store import Store


def remove(store: Store, ref: str) -> Removed:
    """Remove the application REF names. Raises NotFound, Ambiguous."""
    with store.step("remove") as step:
        application = find(store, ref, write=True)
        record = store.record(application.id)
        step.remove_application(application.id)
        step.words = f"remove {application.key} ({application.company}, {application.role})"
    return Removed(record)


def erase_application(store: Store, ref: str) -> Erasure:
    """Erase the application REF names, or one that was removed before by its id. Raises NotFound, Ambiguous, BadValue."""
    from tracker.store.erase import erase

    if "#" in ref:
        raise BadValue(
            "forever-event", "an event alone cannot be erased for good: remove {ref}, or its application", ref=ref
        )
    try:
        application = find(store, ref, write=True)
        id_, name = application.id, f"{application.key} ({application.company}, {application.role})"
    except NotFound as error:
        if isinstance(error, Ambiguous) or not ref.isdecimal():
            raise
        id_, name = int(ref), ref
    erased = erase(store, id_)
    return Erasure(id_, name, tuple(map(str, erased.backups)), erased.steps)


def remove_event(store: Store, context: Context, ref: str, number: int) -> RemovedEvent:
    """Remove the event of this number. Raises NotFound, ImpossibleSequence."""
    with store.step("remove") as step:
        application, event, others = chosen(store, ref, number)
        step.remove(event)
        timeline = settle(step, application, others, context.today, context.zone)
        step.words = f"remove {application.key}#{number} {say_event(event)}"
    return RemovedEvent(application, event, timeline)
