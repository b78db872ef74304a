"""Rows that were imported before and now say more: what an application would get of its row."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.revise import revise
from tracker.core.errors import BadValue
from tracker.core.fields import APPLICATION
from tracker.core.match import fold
from tracker.core.timeline import follow
from tracker.reports.imports import Difference
from tracker.store.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from tracker.core.application import Record
    from tracker.core.events import Event
    from tracker.store.step import Step
    from tracker.store.store import Store

# Differences that are named.
_MOST_NAMED = 10
# Of applications that lie no further apart than this, those between are read too: it is quicker than to ask for each.
_NEAR, _MOST_AT_ONCE = 20, 500
# A stage at which something is known needs no step towards it.
_STEPS = frozenset({"submitted", "held", "invited", "scheduled"})
_FIELDS = tuple(field.name for field in APPLICATION.fields[3:] if field.since == 1)


class Change(NamedTuple):
    """What a row says more than the application with this id."""

    application_id: int
    added: Record


class RowChanges:
    """The known rows of sheets that say more than their applications; they wait in a spool."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today
        self._spool: Spool | None = None
        self.count = 0
        self.named: list[Difference] = []

    def compare(self, rows: Mapping[int, Record]) -> Iterator[tuple[int, BadValue]]:
        """Note what known rows, by the id of their application, say more; of what cannot be, the ids and errors."""
        for kept in self._kept(sorted(rows)):
            id_ = kept.application.id
            added = addition(kept, rows[id_])
            if added is None:
                continue
            try:
                follow((*kept.events, *added.events), self._today)
            except BadValue as error:
                yield id_, error
                continue
            self.count += 1
            self._spool = self._spool or Spool()
            self._spool.put(pickle.dumps(Change(id_, added), pickle.HIGHEST_PROTOCOL))
            if len(self.named) < _MOST_NAMED:
                self.named.append(_difference(kept, added))

    def store(self, store: Store, step: Step) -> int:
        """Add what the rows say more, as far as it is still missing; the number of applications that got something."""
        stored = 0
        for data in self._spool.batches() if self._spool else ():
            change: Change = pickle.loads(data)  # noqa: S301 - written by `compare`, into a file that nobody else sees
            kept = store.record(change.application_id)
            if added := addition(kept, change.added):
                merged = _merged(kept, added)
                revise(step, kept, merged, follow(merged.events, self._today))
                stored += 1
        return stored

    def _kept(self, ids: Sequence[int]) -> Iterator[Record]:
        """The applications with these ids, in their order."""
        wanted = set(ids)
        for first, last in _runs(ids):
            yield from (one for one in self._store.records_between(first, last) if one.application.id in wanted)


def addition(kept: Record, row: Record) -> Record | None:
    """What a row says that its application does not have; None for nothing.

    An event is missing where no event of its stage and kind is there, whatever the day: what was corrected here stays.
    """
    events = tuple(event for event in row.events if _is_missing(event, kept.events))
    fields = {name: getattr(row.application, name) for name in _FIELDS if not getattr(kept.application, name)}
    fields = {name: value for name, value in fields.items() if value}
    contacts = tuple(one for one in row.contacts if fold(one.name) not in {fold(other.name) for other in kept.contacts})
    notes = tuple(note for note in row.notes if note.text not in {other.text for other in kept.notes})
    if not (events or fields or contacts or notes):
        return None
    return row._replace(
        application=row.application._replace(**dict.fromkeys(_FIELDS, "") | {"deadline": None, "tags": ()} | fields),
        events=events,
        contacts=contacts,
        notes=notes,
    )


def _is_missing(event: Event, kept: Iterable[Event]) -> bool:
    if event.kind.name in _STEPS:
        return all(other.stage != event.stage for other in kept)
    return all((other.stage, other.kind.name) != (event.stage, event.kind.name) for other in kept)


def _merged(kept: Record, added: Record) -> Record:
    fields = {name: getattr(added.application, name) for name in _FIELDS if getattr(added.application, name)}
    return kept._replace(
        application=kept.application._replace(**fields),
        events=(*kept.events, *added.events),
        contacts=(*kept.contacts, *added.contacts),
        notes=(*kept.notes, *added.notes),
    )


def _difference(kept: Record, added: Record) -> Difference:
    fields = tuple(name for name in _FIELDS if getattr(added.application, name))
    return Difference(kept.application.key, added.events, fields, len(added.notes) + len(added.contacts))


def _runs(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of stretches of ids that lie near each other."""
    start = last = None
    for id_ in ids:
        if start is None or last is None:
            start = id_
        elif id_ - last > _NEAR or id_ - start >= _MOST_AT_ONCE:
            yield start, last
            start = id_
        last = id_
    if start is not None and last is not None:
        yield start, last
