"""Rows of sheets on their way in: which are new, which are known, and what of them was not understood.

New rows wait in a spool until they are stored: memory does not grow with the sheet, and nothing is parsed while the
store is locked.
"""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.doubts import Doubts
from tracker.actions.known_again import KnownAgain, batches
from tracker.actions.row_changes import RowChanges
from tracker.core.cache import IdentityCache
from tracker.core.errors import TrackerError
from tracker.core.event_rules import refuse_misfit
from tracker.core.timeline import follow
from tracker.readers.formats import FORMATS
from tracker.readers.imported import Doubt, Imported
from tracker.readers.joined import with_other
from tracker.reports.imports import DoubtfulOrder, Imports
from tracker.store.bulk import Bulk, New, NewRows
from tracker.store.known_rows import known_rows, last_step, lookalikes
from tracker.store.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from tracker.core.application import Application, Record
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.store.step import Step
    from tracker.store.store import Store

# Histories cached, as many as ten years have days: most rows of a sheet share theirs.
_MOST_CACHED = 4_000
# New keys and look-alikes that are named, and records that are shown before they are stored.
_MOST_NAMED, _MOST_SHOWN = 10, 3


class Waiting(NamedTuple):
    """A new row that waits in the spool. `alike` is the key of an application with this company and role."""

    new: New
    alike: str


class Checked(NamedTuple):
    """Whether an application with some events is open, and two of them that may have happened the other way round."""

    is_open: bool
    doubt: tuple[Event, Event] | None


class RowPlan:
    """What is to become of the rows of sheets. They are read once, here, and stored from the spool."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today
        self._followed = IdentityCache(self._follow, _MOST_CACHED)
        self._orders: list[DoubtfulOrder] = []
        self._unordered = 0
        self._spool = Spool()
        self._new_rows = NewRows(store)
        self._histories = _Histories()
        self._doubts = Doubts()
        self._examples: list[Record] = []
        self._lookalikes: list[tuple[str, str]] = []
        self._changes = RowChanges(store, today)
        self._known_again = KnownAgain(store, self._spool)
        self._rows = self._new = self._known = self._skipped = self._refused = self._alike = 0
        self._events = self._notes = self._joined = self._repeated = 0
        self._repeats: list[str] = []
        self._saved: dict[str, Imported] = {}  # by source and fingerprint
        self._summaries: list[str] = []
        self._planned_after = last_step(store)
        self._was_empty = not self._planned_after
        self._pipeline = {stage.name for stage in store.pipeline()}
        self._new_stages: dict[str, Stage] = {}

    @property
    def new_stages(self) -> tuple[Stage, ...]:
        """The stages of the rows that the pipeline has not, in their order."""
        return tuple(sorted(self._new_stages.values(), key=lambda stage: stage.position))

    @property
    def examples(self) -> tuple[Record, ...]:
        """The first records as they would be stored."""
        return tuple(self._examples)

    def take(self, rows: Iterable[Imported]) -> None:
        """Read the rows of a sheet, to the end."""
        for batch in batches(iter(rows)):
            self._rows += sum(row.rows for row in batch)
            self._joined += sum(row.rows - 1 for row in batch)
            self._take(self._without_saved([row for row in batch if self._makes_record(row)]))
        self._settle()

    def finish(self) -> None:
        """Take the saved jobs that no row was applied to: the last thing that is done before the outcome."""
        for batch in batches(iter(self._saved.values())):
            self._take(batch)
        self._saved = {}
        self._settle()

    def _without_saved(self, rows: Sequence[Imported]) -> list[Imported]:
        """The rows but for saved jobs of known exports, which wait for the end; one that was applied to gets what they say."""
        others = []
        for row in rows:
            name = f"{row.source}\x1f{row.fingerprint}"
            if _is_saved(row):
                saved = self._saved.get(name)
                self._known += saved is not None
                self._saved[name] = with_other(saved, row) if saved else row
            elif saved := self._saved.pop(name, None):
                self._known += 1
                others.append(with_other(row, saved))
            else:
                others.append(row)
        return others

    def _settle(self) -> None:
        """Take the rows that waited for what later ones would be."""
        for settled in self._known_again.waiting():
            self._compare({id_: row for row, _, id_ in settled if id_})
            self._known += sum(bool(id_) for *_, id_ in settled)
            self._add([(row, identity) for row, identity, id_ in settled if not id_])

    def outcome(self, name: str) -> Imports:
        """What would come of it."""
        return Imports(
            name, rows=self._rows, added=self._new, events=self._events, notes=self._notes, known=self._known,
            differing=self._changes.count, skipped=self._skipped, refused=self._refused, joined=self._joined, repeated=self._repeated, doubted=self._doubts.count,
            alike=self._alike, doubts=self._doubts.groups(), lookalikes=tuple(self._lookalikes),
            differences=tuple(self._changes.named), new_stages=self.new_stages, unordered=self._unordered, orders=tuple(self._orders), summaries=tuple(self._summaries),
            repeats=tuple(self._repeats),
        )  # fmt: skip

    # The store that rows were planned for may be closed when they are stored: it comes anew.

    def update(self, store: Store, step: Step) -> int:
        """Add to known applications what their rows say more; how many got something."""
        return self._changes.store(store, step)

    def store(self, store: Store, bulk: Bulk) -> Imports:
        """Store the rows that are new; what of `outcome` is known only now."""
        keys: list[str] = []
        named: list[tuple[str, str]] = []
        added = known = 0
        is_as_planned = last_step(store) == self._planned_after
        for waiting in self._waiting():
            fresh = waiting if is_as_planned else _still_new(store, waiting)
            known += len(waiting) - len(fresh)
            got = bulk.add([new for new, _ in fresh])
            added += len(got)
            keys += got[: _MOST_NAMED - len(keys)]
            alike = [(key, alike) for key, (_, alike) in zip(got, fresh, strict=True) if alike]
            named += alike[: _MOST_NAMED - len(named)]
        return Imports("", added=added, known=known, keys=tuple(keys), lookalikes=tuple(named))

    def _makes_record(self, row: Imported) -> bool:
        """Whether a record comes of the row; what else becomes of it is counted."""
        if row.skipped:
            self._skipped += 1
            return False
        if row.summary:
            self._summaries.append(row.summary)
            return False
        if row.record:
            try:
                self._followed(row.record.events)
            except TrackerError as error:
                self._doubts.note((*row.doubts, Doubt(row.row, "", "", error.message)))
            else:
                return True
        else:
            self._doubts.note(row.doubts)
        self._refused += 1
        return False

    def _take(self, rows: Sequence[Imported]) -> None:
        """Count what is known of some rows that make records, and put what is new into the spool."""
        named = self._named(rows)
        known = self._known_again.find(named) if not self._was_empty else {}
        new = [(row, identity) for row, identity in named if identity not in known]
        self._compare({known[identity]: row for row, identity in named if identity in known})
        self._known += len(rows) - len(new)
        self._add(new if self._was_empty or not new else self._known_again.put_off(new))

    def _add(self, new: Sequence[tuple[Imported, str]]) -> None:
        """Put new rows, with what they are known by from now on, into the spool."""
        self._new += len(new)
        named = [row.record.application[:2] for row, _ in new if row.record]
        looks = [""] * len(named) if self._was_empty else lookalikes(self._store, named)
        histories = self._histories.begin()
        waiting = []
        for (row, identity), alike in zip(new, looks, strict=True):
            assert row.record
            self._doubts.note(row.doubts)
            events = row.record.events
            self._events += len(events)
            self._notes += len(row.record.notes)
            checked = self._followed(events)
            kept = self._new_rows.new(row.record, row.source, identity, is_open=checked.is_open)
            waiting.append((kept[:-1], self._histories.number(events), alike))
            if alike or len(self._examples) < _MOST_SHOWN:
                self._show(row.record, alike)
            if checked.doubt:
                self._note_order(row.record.application, checked.doubt)
        self._spool.put(pickle.dumps((histories, waiting), pickle.HIGHEST_PROTOCOL))

    def _compare(self, known: dict[int, Imported]) -> None:
        """See what known rows, by the id of their application, say more than it does."""
        records = {id_: row.record for id_, row in known.items() if row.record}
        for id_, error in self._changes.compare(records):
            self._doubts.note([Doubt(known[id_].row, "", "", error.message)])

    def _note_order(self, application: Application, doubt: tuple[Event, Event]) -> None:
        """Count an application the order of whose events is in doubt."""
        self._unordered += 1
        if len(self._orders) < _MOST_SHOWN:
            self._orders.append(DoubtfulOrder(application.company, application.role, *doubt))

    def _show(self, record: Record, alike: str) -> None:
        if len(self._examples) < _MOST_SHOWN:
            self._examples.append(record)
        if alike:
            self._alike += 1
            if len(self._lookalikes) < _MOST_NAMED:
                self._lookalikes.append((f"{record.application.company}, {record.application.role}", alike))

    def _named(self, rows: Sequence[Imported]) -> list[tuple[Imported, str]]:
        """Each row with what it is known by: its fingerprint and, from the second of equal rows on, its number among them.

        A job that an export has as saved, too, is the one that was applied to.
        """
        ordinals = self._spool.ordinals([f"{row.source}\x1f{row.fingerprint}" for row in rows])
        named = [
            (row, ordinal) for row, ordinal in zip(rows, ordinals, strict=True) if ordinal == 1 or not _is_saved(row)
        ]
        again = [f"{row.row}" for row, ordinal in named if ordinal > 1]
        self._repeated += len(again)
        self._repeats += again[: _MOST_SHOWN - len(self._repeats)]
        return [(row, row.fingerprint if ordinal == 1 else f"{row.fingerprint}-{ordinal}") for row, ordinal in named]

    def _waiting(self) -> Iterator[list[Waiting]]:
        """The rows in the spool, batch by batch: they wait as plain tuples, their history by its number in the plan."""
        histories = _Histories()
        for data in self._spool.batches():
            fresh, waiting = pickle.loads(data)  # noqa: S301 - written by `_take`, into a file that nobody else sees
            histories.begin()
            for events in fresh:
                histories.number(events)
            kept = histories.kept
            yield [Waiting(New._make((*parts, kept[number])), alike) for parts, number, alike in waiting]

    def _follow(self, events: tuple[Event, ...]) -> Checked:
        """What some events amount to. Raises ImpossibleSequence; BadValue where one does not fit."""
        for event in events:
            refuse_misfit(event)
            for stage in (event.stage, event.reached):
                if stage and stage.name not in self._pipeline:
                    self._new_stages[stage.name] = stage
        timeline = follow(events, self._today)
        return Checked(timeline.is_open, timeline.doubts[0] if timeline.doubts else None)


def _is_saved(row: Imported) -> bool:
    """Whether a row of a known export is a job by its URL of which nothing happened yet."""
    assert row.record
    return row.source in FORMATS and bool(row.record.application.url) and not row.record.events


def _still_new(store: Store, waiting: Sequence[Waiting]) -> list[Waiting]:
    """The rows that nobody stored since they were planned."""
    sources = {new.source for new, _ in waiting}
    known = {
        (source, identity)
        for source in sources
        for identity in known_rows(store, source, [new.identity for new, _ in waiting if new.source == source])
    }
    return [row for row in waiting if (row.new.source, row.new.identity) not in known]


class _Histories:
    """Histories by number, each kept once, by identity. Writing and reading the spool number them alike."""

    def __init__(self) -> None:
        self.kept: list[tuple[Event, ...]] = []
        self._numbers: dict[int, int] = {}
        self._fresh: list[tuple[Event, ...]] = []

    def begin(self) -> list[tuple[Event, ...]]:
        """Begin a batch; the list, yet empty, of the histories that come with it. Of old ones no more are kept than is reasonable."""
        if len(self.kept) >= _MOST_CACHED:
            self.kept = []
            self._numbers = {}
        self._fresh = []
        return self._fresh

    def number(self, events: tuple[Event, ...]) -> int:
        """The number of a history."""
        number = self._numbers.get(id(events))
        if number is None:
            number = self._numbers[id(events)] = len(self.kept)
            self.kept.append(events)
            self._fresh.append(events)
        return number
