"""Edit an application as text: what is different in the text becomes one step, and every other row keeps its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.revise import revise
from tracker.core.application import Record
from tracker.core.errors import BadValue, Failed
from tracker.core.timeline import as_typed, follow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.actions.revise import Item, Revision
    from tracker.core.application import Application, Document
    from tracker.store.store import Store


class Edited(NamedTuple):
    """The application as stored, and how many parts of it were added, changed and removed; its own fields are one."""

    application: Application
    revision: Revision


def edit(store: Store, before: Record, typed: Record, today: date) -> Edited:
    """Make the stored application `before` what was `typed`, whose ids are 0.

    What is equal keeps its id; of the rest, what stands in the same place is the same event, contact or note, changed.
    A key that was deleted stays. Raises BadValue for a document that was not there or a key that is taken,
    ImpossibleSequence as `log` does, and Failed where another command has changed the application meanwhile.
    """
    with store.step("edit") as step:
        if store.record(before.application.id) != before:
            raise Failed(f"{before.application.key} was changed by another command meanwhile; edit it again")
        after = _with_ids(before, typed)
        timeline = follow(as_typed(after.events), today)
        revision = revise(step, before, after, timeline)
        step.words = f"edit {after.application.key}"
    own = int(after.application != before.application)
    return Edited(after.application, revision._replace(changed=revision.changed + own))


def _with_ids(before: Record, typed: Record) -> Record:
    """What was typed, each part with the id of the one it is, or 0 where it is new."""
    application = typed.application
    return Record(
        application._replace(id=before.application.id, key=application.key or before.application.key),
        _identified(before.events, typed.events),
        _identified(before.contacts, typed.contacts),
        _identified(before.notes, typed.notes),
        tuple(_documents(before.documents, typed.documents)),
        _identified(before.postings, typed.postings),
    )


def _identified(kept: Sequence[Item], typed: Sequence[Item]) -> tuple[Item, ...]:
    """Equal ones first; then each takes the id that follows the one before it, if nobody has that."""
    bare = [item._replace(id=0) for item in kept]
    free = set(range(len(kept)))
    places: list[int | None] = []
    for item in typed:
        place = next((place for place in sorted(free) if bare[place] == item), None)
        places.append(place)
        free.discard(-1 if place is None else place)
    found, previous = [], -1
    for item, place in zip(typed, places, strict=True):
        if place is None and previous + 1 in free:
            place = previous + 1  # noqa: PLW2901
            free.discard(place)
        previous = previous if place is None else place
        found.append(item if place is None else item._replace(id=kept[place].id))
    return tuple(found)


def _documents(kept: Sequence[Document], typed: Sequence[Document]) -> list[Document]:
    """Documents are known by their bytes, which text cannot bring or change."""
    left = list(kept)
    found = []
    for document in typed:
        same = [one for one in left if one.sha256 == document.sha256]
        if not same:
            raise BadValue(f"“{document.name}” is no file kept here; to keep one: tracker attach")
        one = next((one for one in same if one._replace(id=0) == document), same[0])
        left.remove(one)
        found.append(document._replace(id=one.id, size=one.size))
    return found
