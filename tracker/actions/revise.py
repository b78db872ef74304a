"""Make a stored record what it is to be: what `import` adds to one and `edit` changes in one is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tracker.core.application import Contact, Document, Note, Posting
from tracker.core.events import Event, refuse_misfit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.core.application import Record
    from tracker.core.timeline import Timeline
    from tracker.store.step import Step

Item = TypeVar("Item", Event, Contact, Note, Document, Posting)


class Revision(NamedTuple):
    """How many events, contacts, notes, documents and postings were added, changed and removed."""

    added: int = 0
    changed: int = 0
    removed: int = 0


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
    revisions = (
        _revise(application.id, before.events, after.events, step.add_event, step.change_event, step.remove_event),
        _revise(
            application.id, before.contacts, after.contacts, step.add_contact, step.change_contact, step.remove_contact
        ),
        _revise(application.id, before.notes, after.notes, step.add_note, step.change_note, step.remove_note),
        _revise(
            application.id,
            before.documents,
            after.documents,
            lambda owner, document: step.add_document(owner, document, None),
            step.change_document,
            step.remove_document,
        ),
        _revise(
            application.id, before.postings, after.postings, step.add_posting, step.change_posting, step.remove_posting
        ),
    )
    step.set_open(application.id, is_open=timeline.is_open)
    return Revision(*map(sum, zip(*revisions, strict=True)))


def _revise(
    application_id: int,
    before: Sequence[Item],
    after: Sequence[Item],
    add: Callable[[int, Item], object],
    change: Callable[[Item], None],
    remove: Callable[[int], None],
) -> Revision:
    kept = {item.id: item for item in before}
    stays = {item.id for item in after}
    gone = [id_ for id_ in kept if id_ not in stays]
    new = [item for item in after if not item.id]
    changed = [item for item in after if item.id and item != kept[item.id]]
    for id_ in gone:
        remove(id_)
    for item in changed:
        change(item)
    for item in new:
        add(application_id, item)
    return Revision(len(new), len(changed), len(gone))
