"""Many new applications in one step, a batch at a time: memory stays flat, and one undo takes all of them back."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.remembered import Remembered
from tracker.store import rows
from tracker.store.keys import slug
from tracker.store.search_index import index_words, last_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.core.application import Record
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.store.journal import Journal, Shapes
    from tracker.store.opening import Handle
    from tracker.store.rows import Cell, Row

# Histories, slugs and numbers of keys that are remembered: as many as ten years have days.
_MOST_REMEMBERED = 4_000
# Pages are kept in this much memory before they go to the file: enough for big sheets, no more.
_CACHE_KIB = 12_288
# What is written, in this order, and the columns that come before those of store.rows.
_OF_APPLICATION = ("id", "application_id")
_TABLES = {
    "application": ("id", "open"),
    "event": _OF_APPLICATION,
    "contact": _OF_APPLICATION,
    "note": _OF_APPLICATION,
    "imported": _OF_APPLICATION,
}
_IMPORTED = ("source", "fingerprint")


class New(NamedTuple):
    """A record to keep, and the identity by which its row is known from now on."""

    record: Record
    source: str
    identity: str
    is_open: bool


class Said(NamedTuple):
    """The columns of a row that are not NULL, and their cells: to bind the others takes a third of the time of an event."""

    columns: tuple[str, ...]
    cells: tuple[Cell, ...]


class Bulk:
    """Writes the new applications of one step; see Step.bulk.

    A row of a source is known by its fingerprint and, among the rows of this run with the same one, by its number.
    """

    def __init__(self, store: Handle, journal: Journal) -> None:
        self._connection = store.connection
        self._journal = journal
        self._stages: dict[Stage | None, int | None] = {None: None}
        self._stages.update({stage: id_ for id_, stage in store.stages().items()})
        self._before = {table: self._last_id(table) for table in _TABLES}
        self._ids = {table: count(last + 1) for table, last in self._before.items()}
        self._slug = lru_cache(_MOST_REMEMBERED)(slug)
        self._numbers: dict[str, int] = {}
        self._history = Remembered(self._events, _MOST_REMEMBERED)
        self._last_words = last_words(self._connection)
        self._connection.run(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._connection.run(
            "CREATE TEMP TABLE IF NOT EXISTS seen (fingerprint TEXT PRIMARY KEY, times INTEGER) STRICT"
        )
        self._connection.run("DELETE FROM seen")

    def identities(self, source: str, fingerprints: Sequence[str]) -> Iterator[str | None]:
        """For each of some rows, in the order of the sheet, its identity; None for one that was there before the step.

        The rows before must be kept by now.
        """
        known = self._among(
            "SELECT fingerprint FROM imported WHERE source = ? AND fingerprint", fingerprints, (source,)
        )
        fresh: set[str] = set()
        for fingerprint in fingerprints:
            if fingerprint in known or fingerprint in fresh:
                yield self._numbered(source, fingerprint, is_fresh=fingerprint in fresh)
            else:
                fresh.add(fingerprint)
                yield fingerprint

    def lookalike(self, company: str, role: str) -> str:
        """The key of an application for this role at this company that was there before the step; "" for none."""
        if not self._before["application"]:
            return ""
        found = self._connection.rows(
            "SELECT key FROM application WHERE folded = ? AND id <= ? LIMIT 1",
            (rows.folded(rows.clean(company), rows.clean(role)), self._before["application"]),
        )
        return str(found[0][0]) if found else ""

    def add(self, added: Sequence[New]) -> list[str]:
        """Keep records, without documents and postings, which a sheet has not; the keys that they get."""
        keys = self._free_keys(added)
        written: dict[str, Shapes] = {table: defaultdict(list) for table in _TABLES}
        next_id = {table: ids.__next__ for table, ids in self._ids.items()}
        for new, key in zip(added, keys, strict=True):
            record, id_ = new.record, next_id["application"]()
            row = rows.application_row(record.application)
            row["key"] = key
            columns, cells = _said(row)
            written["application"][columns].append((id_, int(new.is_open), *cells))
            written["imported"][_IMPORTED].append((next_id["imported"](), id_, new.source, new.identity))
            for table, (columns, cells) in self._kept(record):
                written[table][columns].append((next_id[table](), id_, *cells))
        for table, shapes in written.items():
            if shapes:
                whole = {(*_TABLES[table], *columns): these for columns, these in shapes.items()}
                self._journal.insert_all(table, whole)
        return keys

    def finish(self) -> None:
        """Make what was kept findable."""
        index_words(self._connection, self._last_words)

    def _kept(self, record: Record) -> list[tuple[str, Said]]:
        """What is kept with an application, each with its table."""
        kept = self._history(record.events)
        if not record.contacts and not record.notes:
            return kept
        return [
            *kept,
            *(("contact", _said(rows.contact_row(contact))) for contact in record.contacts),
            *(("note", _said(rows.note_row(note, self._stages[note.stage]))) for note in record.notes),
        ]

    def _events(self, events: tuple[Event, ...]) -> list[tuple[str, Said]]:
        return [("event", _said(rows.event_row(event, self._stages[event.stage]))) for event in events]

    def _numbered(self, source: str, fingerprint: str, *, is_fresh: bool) -> str | None:
        """The identity of a row whose fingerprint is known, from before or from this run."""
        told = "SELECT 1 FROM imported WHERE source = ? AND fingerprint = ? AND id > ?"
        earlier = is_fresh or bool(self._connection.rows(told, (source, fingerprint, self._before["imported"])))
        ((times,),) = self._connection.rows(
            "INSERT INTO seen VALUES (?, ?) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times",
            (fingerprint, 1 + earlier),
        )
        numbered = fingerprint if times == 1 else f"{fingerprint}-{times}"
        return (
            None
            if self._among("SELECT fingerprint FROM imported WHERE source = ? AND fingerprint", [numbered], (source,))
            else numbered
        )

    def _among(self, select: str, values: Sequence[str], parameters: tuple[str, ...] = ()) -> set[str]:
        """Which of the values are there, by a SELECT that ends with their column."""
        marks = ", ".join("?" * len(values))
        return {found for (found,) in self._connection.rows(f"{select} IN ({marks})", (*parameters, *values))}

    def _last_id(self, table: str) -> int:
        found = self._connection.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return int(found[0][0]) if found else 0

    def _free_keys(self, added: Iterable[New]) -> list[str]:
        """The keys that lookup.free_key gives, one after another, found without a look at all the keys like them."""
        wanted = []
        for new in added:
            short = self._slug(new.record.application.company)
            wanted.append((short, f"{short}-{self._slug(new.record.application.role)}"))
        select = "SELECT key FROM application WHERE key"
        taken = self._among(select, [key for pair in wanted for key in pair])
        keys = []
        for short, long in wanted:
            number, key = self._numbers.get(long, 1), short if short not in taken else long
            while key in taken or (number > 1 and self._among(select, [key])):
                number += 1
                key = f"{long}-{number}"
            if number > 1:
                self._remember_number(long, number)
            taken.add(key)
            keys.append(key)
        return keys

    def _remember_number(self, long: str, number: int) -> None:
        if len(self._numbers) >= _MOST_REMEMBERED:
            self._numbers.clear()
        self._numbers[long] = number


def _said(row: Row) -> Said:
    said = {column: cell for column, cell in row.items() if cell is not None}
    return Said(tuple(said), tuple(said.values()))
