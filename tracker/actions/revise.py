"""Make a stored record what it is to be: what `import` adds to one and `edit` changes in one is written here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from tracker.core.application import Contact, Document, Note, Posting, Record
from tracker.core.event_rules import refuse_misfit
from tracker.core.events import Event
from tracker.core.fields import Kept
from tracker.core.timeline import Timeline
from tracker.reports.changed import Revision
from tracker.store.step import Step

Item = TypeVar("Item", Event, Contact, Note, Document, Posting)


def revise(step: Step, before: Record, after: Record, timeline: Timeline) -> Revision:
    """Write what is different in `after`, which the `timeline` has found possible.

    What has an id of `before` is that row as it is to be, what has id 0 is new, and what is missing is removed. The
    bytes of new documents must be kept already. Raises BadValue for a key that is taken and an event that
    cannot be.
    """
    for event in after.events:
        if event not in before.events:
            refuse_misfit(event)
    application = after.application
    if application != before.application:
        step.change_application(application)
    revisions = [_revise(step, application.id, *parts) for parts in zip(before[1:], after[1:], strict=True)]
    step.set_open(application.id, is_open=timeline.is_open)
    return Revision(*map(sum, zip(*revisions, strict=True)))


def _revise(step: Step, application_id: int, before: Sequence[Kept], after: Sequence[Kept]) -> Revision:
    kept = {value.id: value for value in before}
    stays = {value.id for value in after}
    gone = [value for id_, value in kept.items() if id_ not in stays]
    new = [value for value in after if not value.id]
    changed = [value for value in after if value.id and value != kept[value.id]]
    for value in gone:
        step.remove(value)
    for value in changed:
        step.change(value)
    for value in new:
        step.add(application_id, value)
    return Revision(len(new), len(changed), len(gone))
