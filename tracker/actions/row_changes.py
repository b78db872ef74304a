"""Rows that were imported before and now say something else: what an application would get of its row."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from tracker.actions.revise import revise
from tracker.core.application import Application, Record
from tracker.core.errors import BadValue
from tracker.core.events import Event
from tracker.core.fields import APPLICATION, NAMES, Form
from tracker.core.match import fold
from tracker.core.timeline import follow
from tracker.readers.row_events import STEPS
from tracker.reports.imports import Changed, Difference
from tracker.store.corrections import Correction, corrections
from tracker.store.spool import Spool
from tracker.store.step import Step
from tracker.store.store import Store

# Differences that are named.
_MOST_NAMED = 10
# Of applications that lie no further apart than this, those between are read too: it is quicker than to ask for each.
_NEAR, _MOST_AT_ONCE = 20, 500
# What a row may say of an application besides what it is known by.
_SAID = tuple(field for field in APPLICATION.fields if field.since == 1 and field.name not in NAMES)
_FIELDS = tuple(field.name for field in _SAID)
_TEXTS = tuple(field.name for field in _SAID if field.form in {Form.LINE, Form.URL})


class Row(NamedTuple):
    """What a row says now of the application with this id."""

    application_id: int
    record: Record


class RowChanges:
    """The known rows of sheets that say something else than their applications; they wait in a spool."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today
        self._spool: Spool | None = None
        self._corrected: Mapping[int, AbstractSet[Correction]] | None = None
        self.count = 0
        self.named: list[Difference] = []

    def compare(self, rows: Mapping[int, Record]) -> Iterator[tuple[int, BadValue]]:
        """Note what known rows, by the id of their application, say anew; of what cannot be, the ids and errors."""
        if self._corrected is None:
            self._corrected = corrections(self._store)
        for kept in self._kept(sorted(rows)):
            id_ = kept.application.id
            merged = merge(kept, rows[id_], self._corrected.get(id_, frozenset()))
            if merged == kept:
                continue
            try:
                follow(merged.events, self._today)
            except BadValue as error:
                yield id_, error
                continue
            self.count += 1
            self._spool = self._spool or Spool()
            self._spool.put(pickle.dumps(Row(id_, rows[id_]), pickle.HIGHEST_PROTOCOL))
            if len(self.named) < _MOST_NAMED:
                self.named.append(_difference(kept, merged))

    def store(self, store: Store, step: Step) -> int:
        """Take over what the rows say anew, as far as it is still so; the number of applications that got something."""
        stored = 0
        corrected = corrections(store) if self._spool else {}
        for data in self._spool.batches() if self._spool else ():
            row: Row = pickle.loads(data)  # noqa: S301 - written by `compare`, into a file that nobody else sees
            kept = store.record(row.application_id)
            merged = merge(kept, row.record, corrected.get(row.application_id, frozenset()))
            if merged != kept:
                revise(step, kept, merged, follow(merged.events, self._today))
                stored += 1
        return stored

    def _kept(self, ids: Sequence[int]) -> Iterator[Record]:
        """The applications with these ids, in their order."""
        wanted = set(ids)
        for first, last in _runs(ids):
            yield from (one for one in self._store.records_between(first, last) if one.application.id in wanted)


def merge(kept: Record, row: Record, corrected: AbstractSet[Correction]) -> Record:
    """The record with what its row says anew; the same one where that is nothing.

    A row takes nothing away. What was `corrected` or removed by hand stays so while the row says what it said then.
    """
    people = {fold(one.name) for one in kept.contacts}
    texts = {note.text for note in kept.notes}
    return kept._replace(
        application=_merged_fields(kept.application, row.application, corrected),
        events=_merged_events(kept.events, row.events, corrected),
        contacts=(
            *kept.contacts,
            *(one for one in row.contacts if fold(one.name) not in people and ("name", one.name) not in corrected),
        ),
        notes=(
            *kept.notes,
            *(note for note in row.notes if note.text not in texts and ("text", note.text) not in corrected),
        ),
    )


def _merged_fields(kept: Application, row: Application, corrected: AbstractSet[Correction]) -> Application:
    texts = {name: getattr(row, name) for name in _TEXTS}
    said = {name: text for name, text in texts.items() if text and (name, text) not in corrected}
    tags = tuple(tag for tag in row.tags if tag not in kept.tags and ("tag", tag) not in corrected)
    merged = kept._replace(**said, tags=(*kept.tags, *tags))
    new, old = row.deadline, kept.deadline
    if new is None or ("deadline", new.day.earliest, new.time) in corrected:
        return merged
    is_same = old is not None and (old.day[:2], old.time) == (new.day[:2], new.time)
    return merged if is_same else merged._replace(deadline=new)


def _merged_events(
    kept: Sequence[Event], row: Sequence[Event], corrected: AbstractSet[Correction]
) -> tuple[Event, ...]:
    """The events with the days their row gives them now, and those that are missing behind them."""
    merged, added = [*kept], []
    free = [*range(len(kept))]
    stages = {event.stage for event in kept}
    for event in row:
        name = event.kind.name
        place = next((one for one in free if (kept[one].stage, kept[one].kind) == (event.stage, event.kind)), None)
        if place is not None:
            free.remove(place)
            merged[place] = _redated(kept[place], event, corrected)
            continue
        is_there = name in STEPS and event.stage in stages and all(one.kind != event.kind for one in kept)
        if not is_there and ("event", event.stage and event.stage.name, name) not in corrected:
            added.append(event)
    return (*merged, *added)


def _redated(kept: Event, row: Event, corrected: AbstractSet[Correction]) -> Event:
    """An event on the day its row gives it; a day that the row does not know stays."""
    new, old = row.appointment, kept.appointment
    if new and (old is None or (old.day[:2], old.time) != (new.day[:2], new.time)):
        known = ("appointment", kept.id, new.day.earliest, new.time)
        return kept if known in corrected else kept._replace(appointment=new)
    is_known = row.on.earliest or row.on.latest
    if not is_known or row.on[:2] == kept.on[:2] or ("on", kept.id, *row.on[:2]) in corrected:
        return kept
    return kept._replace(on=row.on)


def _difference(kept: Record, merged: Record) -> Difference:
    old, new = kept.application, merged.application
    changed = [name for name in _FIELDS if getattr(old, name) != getattr(new, name)]
    count = len(kept.events)
    return Difference(
        old.key,
        merged.events[count:],
        tuple(name for name in changed if not getattr(old, name)),
        len(merged.notes) - len(kept.notes) + len(merged.contacts) - len(kept.contacts),
        (
            *(Changed(name, getattr(old, name), getattr(new, name)) for name in changed if getattr(old, name)),
            *(
                Changed("", before, after)
                for before, after in zip(kept.events, merged.events[:count], strict=True)
                if before != after
            ),
        ),
    )


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
