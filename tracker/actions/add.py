"""Add an application."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.settle import settle
from tracker.core.application import Note
from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Event
from tracker.core.stages import StageType
from tracker.store.keys import free_key
from tracker.store.lookup import same

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Application, Posting
    from tracker.core.timeline import Timeline
    from tracker.core.when import When
    from tracker.store.store import Store


class Added(NamedTuple):
    """The application as stored, and what its events amount to."""

    application: Application
    timeline: Timeline


def add(
    store: Store,
    application: Application,
    today: date,
    *,
    applied: When | None = None,
    note: str = "",
    posting: Posting | None = None,
    page: bytes | None = None,
    force: bool = False,
) -> Added:
    """Keep a new application, with its résumé submitted on the day `applied` if there is one.

    A missing key is made. Raises BadValue for a likely duplicate, unless `force`.
    """
    with store.step("add") as step:
        if not force:
            _refuse_duplicate(store, application)
        key = application.key or free_key(store, application.company, application.role)
        kept = step.add_application(application._replace(key=key))
        events = []
        if applied:
            first = next(stage for stage in store.pipeline() if stage.type is StageType.TASK)
            events.append(step.add_event(kept.id, Event(KINDS["submitted"], first, applied)))
        if note:
            step.add_note(kept.id, Note(note, written=today))
        if posting:
            step.add_posting(kept.id, posting, page)
        timeline = settle(step, kept, events, today)
        step.words = f"add {kept.key} ({kept.company}, {kept.role})"
    return Added(kept, timeline)


def _refuse_duplicate(store: Store, application: Application) -> None:
    if found := same(store, application.company, application.role):
        raise BadValue(
            f"“{application.role}” at “{application.company}” is there already: {found[0].key}. "
            "Add --force if this is another application"
        )
