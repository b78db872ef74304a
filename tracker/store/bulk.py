"""Many new applications in one step, a batch at a time: memory stays flat, and one undo takes all of them back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import count
from typing import NamedTuple, TypeAlias

from tracker.core.application import Record
from tracker.core.cache import IdentityCache
from tracker.core.events import Event
from tracker.core.fields import TABLES, Kept
from tracker.core.stages import Stage
from tracker.store import rows
from tracker.store.connection import Connection
from tracker.store.journal import Journal, Shapes
from tracker.store.keys import short_and_long
from tracker.store.opening import Handle
from tracker.store.rows import Cell, Row
from tracker.store.search_index import index_words, last_words

# Histories, keys and their numbers that are remembered: as many as ten years have days.
_MOST_REMEMBERED = 4_000
# Pages are kept in this much memory before they go to the file: enough for big sheets, no more.
_CACHE_KIB = 12_288
# What is written, in this order, and the columns that come before those of a row that waits.
_OF_APPLICATION = ("id", "application_id")
_TABLES = {
    "application": ("id", "open", "key"),
    "event": _OF_APPLICATION,
    "contact": _OF_APPLICATION,
    "note": _OF_APPLICATION,
    "imported": _OF_APPLICATION,
}
_IMPORTED = ("source", "fingerprint")


# The columns of a row that say something, and their cells: to bind the others takes a third of the time of an event.
Cells: TypeAlias = tuple[tuple[str, ...], tuple[Cell, ...]]


class New(NamedTuple):
    """An application to keep, as the rows it becomes but for what is known only then: its ids, its key, its stages.

    `keys` are the short one and the long one it may have, `kept` the rows of its contacts and notes with their tables,
    `identity` what its row of `source` is known by from now on.
    """

    application: Cells
    keys: tuple[str, str]
    kept: tuple[tuple[str, Cells], ...]
    source: str
    identity: str
    is_open: bool
    events: tuple[Event, ...]


class NewRows:
    """Makes rows of records, without documents and postings, which a sheet has not."""

    def __init__(self, store: Handle) -> None:
        self._stages = {stage.name: id_ for id_, stage in store.stages().items()}
        self._unsaid = {
            table: rows.unsaid_of(table, _defaults(store.connection, table)) for table in _TABLES if table in TABLES
        }
        self._shapes: dict[tuple[str, ...], tuple[str, ...]] = {}

    def new(self, record: Record, source: str, identity: str, *, is_open: bool) -> New:
        """What is to be kept of a record."""
        application = record.application
        row = self._row("application", application) | {"folded": rows.folded_of(application)}
        del row["key"]
        kept = tuple(
            [
                (table, self._cells(self._row(table, value)))
                for table, values in (("contact", record.contacts), ("note", record.notes))
                for value in values
            ]
        )
        keys = short_and_long(application.company, application.role)
        return New(self._cells(row), keys, kept, source, identity, is_open, record.events)

    def events(self, events: tuple[Event, ...]) -> list[tuple[str, Cells]]:
        """The rows of the events of one application."""
        numbered = (event._replace(number=number) for number, event in enumerate(events, 1))
        return [("event", self._cells(self._row("event", event))) for event in numbered]

    def _row(self, table: str, value: Kept) -> Row:
        return rows.said_of(value, self._stage_id, self._unsaid[table])

    def _cells(self, row: Row) -> Cells:
        """A row in two parts, the columns being one object for all rows that have them."""
        columns = tuple(row)
        return (self._shapes.setdefault(columns, columns), tuple(row.values()))

    def _stage_id(self, stage: Stage | None) -> int | None:
        """The id of a stage, by its name: since a record was read, stages may have been put beside it."""
        return self._stages[stage.name] if stage else None


class Bulk:
    """Writes the new applications of one step; see Step.bulk."""

    def __init__(self, store: Handle, journal: Journal) -> None:
        self._connection = store.connection
        self._journal = journal
        self._ids = {table: count(self._last_id(table) + 1) for table in _TABLES}
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._events = IdentityCache(NewRows(store).events, _MOST_REMEMBERED)
        self._last_words = last_words(self._connection)
        self._connection.run(f"PRAGMA cache_size = -{_CACHE_KIB}")

    def add(self, added: Sequence[New]) -> list[str]:
        """Keep applications; the keys that they get."""
        keys = self._free_keys([new.keys for new in added])
        written: dict[str, Shapes] = {table: defaultdict(list) for table in _TABLES}
        next_id = {table: ids.__next__ for table, ids in self._ids.items()}
        for new, key in zip(added, keys, strict=True):
            id_ = next_id["application"]()
            columns, cells = new.application
            written["application"][columns].append((id_, int(new.is_open), key, *cells))
            written["imported"][_IMPORTED].append((next_id["imported"](), id_, new.source, new.identity))
            for table, (columns, cells) in (*self._events(new.events), *new.kept):
                written[table][columns].append((next_id[table](), id_, *cells))
        for table, shapes in written.items():
            if shapes:
                whole = {(*_TABLES[table], *columns): these for columns, these in shapes.items()}
                self._journal.insert_all(table, whole)
        return keys

    def finish(self) -> None:
        """Make what was kept findable."""
        index_words(self._connection, self._last_words)

    def _found(self, keys: Collection[str], places: int) -> set[str]:
        """Which of the keys are taken, asked by a statement with so many places."""
        marks = ", ".join("?" * places)
        filled = (*keys, *[""] * (places - len(keys)))
        found = self._connection.rows(f"SELECT key FROM application WHERE key IN ({marks})", filled)
        return {key for (key,) in found}

    def _last_id(self, table: str) -> int:
        found = self._connection.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return int(found[0][0]) if found else 0

    def _free_keys(self, wanted: Sequence[tuple[str, str]]) -> list[str]:
        """The keys that keys.free_key gives, one after another, found without a look at all the keys like them."""
        taken = self._taken
        if len(taken) > _MOST_REMEMBERED:
            taken.clear()
        # As many places for every batch of a size: statements are kept, and of a thousand places each takes its room.
        taken |= self._found({key for pair in wanted for key in pair} - taken, 2 * len(wanted))
        keys = []
        for short, long in wanted:
            number, key = self._numbers.get(long, 1), short if short not in taken else long
            while key in taken or (number > 1 and self._found({key}, 1)):
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


def _defaults(connection: Connection, table: str) -> frozenset[str]:
    """The columns of a table that have a default, an empty text or 0."""
    columns = connection.rows(f"SELECT name FROM pragma_table_info('{table}') WHERE dflt_value NOT NULL")
    return frozenset(name for (name,) in columns)
