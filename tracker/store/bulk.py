"""Many new applications in one step, a batch at a time: memory stays flat, and one undo takes all of them back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from tracker.core.application import Record
from tracker.core.cache import IdentityCache
from tracker.core.events import Event
from tracker.core.fields import Kept
from tracker.core.stages import Stage
from tracker.store import rows
from tracker.store.journal import Journal, Shapes
from tracker.store.keys import short_and_long
from tracker.store.opening import Handle
from tracker.store.rows import Cell, Row
from tracker.store.search_index import index_words, last_words

# Histories, keys and their numbers that are remembered: as many as ten years have days.
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


class Cells(NamedTuple):
    """The columns of a row that say something, and their cells: to bind the others takes a third of the time of an event."""

    columns: tuple[str, ...]
    cells: tuple[Cell, ...]


class Bulk:
    """Writes the new applications of one step; see Step.bulk."""

    def __init__(self, store: Handle, journal: Journal) -> None:
        self._connection = store.connection
        self._journal = journal
        self._stages = {stage.name: id_ for id_, stage in store.stages().items()}
        self._ids = {table: count(self._last_id(table) + 1) for table in _TABLES}
        self._short_and_long = lru_cache(_MOST_REMEMBERED)(short_and_long)
        self._numbers: dict[str, int] = {}
        self._history = IdentityCache(self._events, _MOST_REMEMBERED)
        self._defaults = {table: self._defaults_of(table) for table in _TABLES}
        self._last_words = last_words(self._connection)
        self._connection.run(f"PRAGMA cache_size = -{_CACHE_KIB}")

    def _stage_id(self, stage: Stage | None) -> int | None:
        """The id of a stage, by its name: since a record was read, stages may have been put beside it."""
        return self._stages[stage.name] if stage else None

    def add(self, added: Sequence[New]) -> list[str]:
        """Keep records, without documents and postings, which a sheet has not; the keys that they get."""
        keys = self._free_keys(added)
        written: dict[str, Shapes] = {table: defaultdict(list) for table in _TABLES}
        next_id = {table: ids.__next__ for table, ids in self._ids.items()}
        for new, key in zip(added, keys, strict=True):
            record, id_ = new.record, next_id["application"]()
            row = rows.said_of(record.application, self._stage_id, self._defaults["application"])
            row |= {"key": key, "folded": rows.folded_of(record.application)}
            columns, cells = _cells(row)
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

    def _kept(self, record: Record) -> list[tuple[str, Cells]]:
        kept = self._history(record.events)
        if not record.contacts and not record.notes:
            return kept
        return [
            *kept,
            *(("contact", self._cells("contact", contact)) for contact in record.contacts),
            *(("note", self._cells("note", note)) for note in record.notes),
        ]

    def _events(self, events: tuple[Event, ...]) -> list[tuple[str, Cells]]:
        numbered = (event._replace(number=number) for number, event in enumerate(events, 1))
        return [("event", self._cells("event", event)) for event in numbered]

    def _cells(self, table: str, value: Kept) -> Cells:
        return _cells(rows.said_of(value, self._stage_id, self._defaults[table]))

    def _defaults_of(self, table: str) -> frozenset[str]:
        """The columns of a table that have a default, an empty text or 0."""
        columns = self._connection.rows(f"SELECT name FROM pragma_table_info('{table}') WHERE dflt_value NOT NULL")
        return frozenset(name for (name,) in columns)

    def _among(self, select: str, values: Sequence[str]) -> set[str]:
        """Which of the values are there, by a SELECT that ends with their column."""
        marks = ", ".join("?" * len(values))
        return {found for (found,) in self._connection.rows(f"{select} IN ({marks})", tuple(values))}

    def _last_id(self, table: str) -> int:
        found = self._connection.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return int(found[0][0]) if found else 0

    def _free_keys(self, added: Iterable[New]) -> list[str]:
        """The keys that keys.free_key gives, one after another, found without a look at all the keys like them."""
        applications = (new.record.application for new in added)
        wanted = [self._short_and_long(one.company, one.role) for one in applications]
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


def _cells(row: Row) -> Cells:
    return Cells(tuple(row), tuple(row.values()))
