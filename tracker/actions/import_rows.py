"""Import the rows of a sheet: those that are new become applications, however many there are.

A row is known again by its source and fingerprint, never by company and role: what is there stays as it is.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import groupby, islice
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, TrackerError
from tracker.core.events import refuse_misfit
from tracker.core.remembered import Remembered
from tracker.core.timeline import as_typed, follow
from tracker.core.wording import say_count
from tracker.readers.imported import Doubt
from tracker.reports.imports import RowImports
from tracker.store.backup import backup_generation
from tracker.store.bulk import New

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from tracker.core.application import Record
    from tracker.core.events import Event
    from tracker.readers.imported import Imported
    from tracker.store.bulk import Bulk
    from tracker.store.store import Store

# Doubts that are kept to be listed, new keys and look-alikes that are named: memory does not grow with the sheet.
_MOST_DOUBTS = 1_000
_MOST_NAMED = 10
# Rows taken at a time.
_BATCH = 500
# Timelines remembered, as many as ten years have days: most rows of a sheet share their story.
_MOST_REMEMBERED = 4_000


class _Rehearsed(Exception):
    """All went well, and nothing of it is to be kept."""


def import_rows(
    store: Store,
    rows: Iterable[Imported],
    today: date,
    *,
    name: str = "a sheet",
    skip_bad: bool = False,
    dry_run: bool = False,
) -> RowImports:
    """Keep the rows of a sheet called `name`, all of them or none.

    Raises BadValue, with a line for each cell that was not understood, unless `skip_bad` takes the rest; then a row is
    refused only where it makes no application. A `dry_run` finds out everything and keeps nothing.
    """
    with suppress(_Rehearsed), store.step("import") as step, step.bulk() as bulk:
        intake = _Intake(bulk, today)
        coming = iter(rows)
        while batch := list(islice(coming, _BATCH)):
            intake.take(batch)
        imports = intake.result()
        if imports.doubted and not (skip_bad or dry_run):
            raise BadValue(_refusal(imports))
        step.words = f"import {name} ({imports.added:,} added)"
        if dry_run:
            raise _Rehearsed
    return imports


def backup_before(store: Store) -> Path | None:
    """A backup of the store as it is before much is written to it; None where it holds nothing yet."""
    return backup_generation(store) if store.connection.rows("SELECT 1 FROM step LIMIT 1") else None


def _refusal(imports: RowImports) -> str:
    """Why nothing was stored, with the doubts."""
    more = imports.doubted - len(imports.doubts)
    cells, verb = say_count(imports.doubted, "cell"), "was" if imports.doubted == 1 else "were"
    return "\n".join(
        [
            f"{cells} of {say_count(imports.rows, 'row')} {verb} not understood, so nothing was stored.",
            "Mend them, say what they mean with --map, or take the rest with --skip-bad:",
            *(f"  {doubt}" for doubt in imports.doubts),
            *([f"  and {more:,} more"] if more else []),
        ]
    )


class _Intake:
    """The state of one import."""

    def __init__(self, bulk: Bulk, today: date) -> None:
        self._bulk = bulk
        self._is_open = Remembered(self._follow, _MOST_REMEMBERED)
        self._today = today
        self._keys: list[str] = []
        self._doubts: list[str] = []
        self._lookalikes: list[tuple[str, str]] = []
        self._rows = self._added = self._known = self._skipped = self._refused = self._doubted = self._alike = 0

    def take(self, batch: Sequence[Imported]) -> None:
        """Keep what is new of some rows."""
        self._rows += len(batch)
        new = [self._new(row, identity) for row, identity in self._identified(batch)]
        added = [one for one in new if one]
        for one, key in zip(added, self._bulk.add(added), strict=True):
            self._tell(key, one.record)

    def result(self) -> RowImports:
        return RowImports(
            self._rows, self._added, self._known, self._skipped, self._refused, self._doubted, self._alike,
            tuple(self._keys), tuple(self._doubts), tuple(self._lookalikes),
        )  # fmt: skip

    def _identified(self, batch: Sequence[Imported]) -> Iterator[tuple[Imported, str | None]]:
        """The rows that make a record with their identities, and those that make none."""
        for source, rows in groupby(batch, key=lambda row: row.source if row.record else None):
            these = list(rows)
            if source is None:
                yield from ((row, None) for row in these)
            else:
                identities = self._bulk.identities(source, [row.fingerprint for row in these])
                yield from zip(these, identities, strict=True)

    def _new(self, row: Imported, identity: str | None) -> New | None:
        """What is to be kept of a row, if anything; it is counted, and its doubts are noted."""
        if row.skipped:
            self._skipped += 1
            return None
        if row.record and identity is None:
            self._known += 1
            return None
        self._note(row.doubts)
        try:
            is_open = self._is_open(row.record.events) if row.record else False
        except TrackerError as error:
            self._note((Doubt(row.row, "", "", error.sentence),))
            row = row._replace(record=None)
        if row.record is None or identity is None:
            self._refused += 1
            return None
        return New(row.record, row.source, identity, is_open)

    def _follow(self, events: tuple[Event, ...]) -> bool:
        """Whether an application with these events is open. Raises ImpossibleSequence; BadValue where one does not fit."""
        for event in events:
            refuse_misfit(event)
        return follow(as_typed(events), self._today).is_open

    def _tell(self, key: str, record: Record) -> None:
        """Count an application that was added, and see whether it looks like one that was there."""
        self._added += 1
        if len(self._keys) < _MOST_NAMED:
            self._keys.append(key)
        if other := self._bulk.lookalike(record.application.company, record.application.role):
            self._alike += 1
            if len(self._lookalikes) < _MOST_NAMED:
                self._lookalikes.append((key, other))

    def _note(self, doubts: tuple[Doubt, ...]) -> None:
        self._doubted += len(doubts)
        self._doubts += [doubt.sentence for doubt in doubts[: _MOST_DOUBTS - len(self._doubts)]]
