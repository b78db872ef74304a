"""The store: applications and everything kept with them, read as values of the domain.

Look-ups a write depends on belong inside its `step`, where nobody else can write.
"""

from __future__ import annotations

import os
from collections import defaultdict
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from tracker.core.application import Application, Contact, Record
from tracker.core.errors import NotFound
from tracker.core.fields import APPLICATION, CONTACT, DOCUMENT, EVENT, NOTE, POSTING, Fields, Kept
from tracker.core.sentences import use
from tracker.store import rows
from tracker.store.index_guard import check_index
from tracker.store.opening import UNREADABLE, Handle
from tracker.store.rows import RowReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tracker.core.events import Event
    from tracker.store.connection import Place
    from tracker.store.step import Step

_LARGEST_ID = 2**63 - 1
_PARTS = (EVENT, CONTACT, NOTE, DOCUMENT, POSTING)
# Applications read at a time: enough to be quick, few enough for memory to stay flat, long postings and all.
_BATCH = 200


def open_store(path: Place | None, *, writing: bool = False, at: str = "", make_folder: bool = False) -> Store:
    """The store at `path`; `None` is a new one in memory.

    To write, a file that is missing or empty is made (0600); to read, an empty store stands for it and nothing is
    made, and all that is read until it is closed belongs to one state: nobody else's write is committed meanwhile.
    `make_folder` says that the folder is ours to make (0700) too, as the default place is. `at` is the moment of the
    command, ISO 8601, as the journal keeps it. Raises RefusedStore, Failed, StoreBusy.
    """
    return Store(None if path is None else os.fspath(path), at, writing=writing, make_folder=make_folder)


class _Rehearsed(Exception):
    """All went well, and nothing of it is to be kept."""


class Store(Handle):
    """An open store: everything that is read from it, and the step in which it is written.

    One that `rehearses` takes every step back at its end: what would be stored is found out by storing it.
    """

    rehearses = False

    def __init__(self, place: str | None, at: str, *, writing: bool, make_folder: bool) -> None:
        super().__init__(place, at, writing=writing, make_folder=make_folder)
        self._looked_over: set[str] = set()

    # Reading

    def application(self, application_id: int) -> Application:
        """The application with this id. Raises NotFound."""
        found = self.applications("id = ?", application_id) if 0 < application_id <= _LARGEST_ID else []
        if not found:
            raise NotFound(
                "no-application-id",
                "there is no application {id}; see {list}",
                id=str(application_id),
                list=use("list", everything=""),
            )
        return found[0]

    def applications(self, condition: str, *parameters: str | int, limit: int = -1) -> list[Application]:
        """The applications that meet a condition in SQL, by id. For this room alone."""
        sql = f"SELECT {rows.selected(APPLICATION)} FROM application WHERE {condition} ORDER BY id LIMIT ?"
        read = RowReader({}).of(APPLICATION)
        return [self._read(read, row) for row in self.connection.rows(sql, (*parameters, limit))]

    def events(self, application_id: int) -> tuple[Event, ...]:
        """The events of an application in the order they were typed."""
        return self._kept(EVENT, application_id)

    def contacts(self, application_id: int) -> tuple[Contact, ...]:
        """The contacts of an application, by id."""
        return self._kept(CONTACT, application_id)

    def record(self, application_id: int) -> Record:
        """An application with everything kept of it. Raises NotFound."""
        with self.connection.snapshot():
            return self._records(RowReader(self.stages()), [self.application(application_id)])[0]

    def histories(self, *, open_only: bool = False) -> Iterator[tuple[Application, tuple[Event, ...]]]:
        """Every application with its events, by id; `open_only` leaves out what has ended or is closed.

        Memory does not grow with the store, and nobody is locked out while the caller works: applications are read in
        batches, each as it stood at one moment.
        """
        which = "application.open = 1 AND" if open_only else ""
        self._check_indexes((APPLICATION, EVENT) if open_only else (EVENT,), however_many=not open_only)
        reader = RowReader(self.stages())
        last = 0
        while batch := self._batch(reader, which, last):
            yield from batch
            last = batch[-1][0].id

    def records(self) -> Iterator[Record]:
        """Every application with everything kept of it, by id; memory and locks as in `histories`."""
        self._check_indexes(_PARTS, however_many=True)
        reader = RowReader(self.stages())
        last = 0
        while True:
            with self.connection.snapshot():
                found = self.applications("id > ?", last, limit=_BATCH)
                batch = self._records(reader, found) if found else []
            if not batch:
                return
            yield from batch
            last = batch[-1].application.id

    def records_between(self, first: int, last: int) -> list[Record]:
        """The applications with ids from `first` to `last`, both in it, with everything kept of them."""
        with self.connection.snapshot():
            found = self.applications("id BETWEEN ? AND ?", first, last)
            return self._records(RowReader(self.stages()), found) if found else []

    def content(self, sha256: str) -> bytes:
        """The bytes with this SHA-256 (hex). Raises NotFound."""
        found = self.connection.rows("SELECT bytes FROM content WHERE sha256 = ?", (sha256,))
        if not found:
            raise NotFound("no-content", "no bytes are kept under {sha256}", sha256=sha256)
        return bytes(found[0][0])

    # Writing

    @contextmanager
    def step(self, words: str) -> Iterator[Step]:
        """One write transaction and one step of undo, described by `words`. On any exception nothing is stored.

        Raises StoreBusy when another command holds the store for longer than it may.
        """
        from tracker.store.step import Step

        with suppress(_Rehearsed), self.writing():
            step = Step(self, words)
            yield step
            step.finish()
            if self.rehearses:
                raise _Rehearsed

    # How rows are read

    def _kept(self, table: Fields, application_id: int) -> tuple[Any, ...]:
        """The rows of a table that belong to an application, by id."""
        self._check_indexes((table,))
        sql = f"SELECT {rows.selected(table)} FROM {table.name} WHERE application_id = ? ORDER BY id"
        read = RowReader(self.stages()).of(table)
        return tuple(self._read(read, row) for row in self.connection.rows(sql, (application_id,)))

    def _check_indexes(self, tables: Iterable[Fields], *, however_many: bool = False) -> None:
        """See, once, that the rows of these tables are found by what they belong to. Raises RefusedStore."""
        for table in tables:
            if table.name not in self._looked_over:
                check_index(self.connection, table.name, however_many=however_many)
                self._looked_over.add(table.name)

    def _batch(self, reader: RowReader, which: str, last: int) -> list[tuple[Application, tuple[Event, ...]]]:
        """The next applications after the id `last` that meet `which`, with their events."""
        with self.connection.snapshot():
            found = self.connection.rows(
                f"SELECT {rows.selected(APPLICATION)} FROM application WHERE {which} id > ? ORDER BY id LIMIT {_BATCH}",
                (last,),
            )
            if not found:
                return []
            happened = self.connection.rows(
                f"SELECT {rows.selected(EVENT)} FROM application CROSS JOIN event ON application_id = application.id "
                f"WHERE {which} application.id BETWEEN ? AND ? ORDER BY application.id, event.id",
                (found[0][-1], found[-1][-1]),
            )
        events: defaultdict[int, list[Event]] = defaultdict(list)
        read_event, read_application = reader.of(EVENT), reader.of(APPLICATION)
        try:
            for row in happened:
                events[row[-1]].append(read_event(row))
            return [(read_application(row), tuple(events[row[-1]])) for row in found]
        except UNREADABLE as error:
            raise self._unknown(error) from error

    def _records(self, reader: RowReader, applications: list[Application]) -> list[Record]:
        """Applications that follow each other by id, with everything kept of them."""
        self._check_indexes(_PARTS)
        first, last = applications[0].id, applications[-1].id

        def kept(table: Fields) -> Callable[[int], tuple[Kept, ...]]:
            sql = (
                f"SELECT {rows.selected(table)} FROM {table.name} WHERE application_id BETWEEN ? AND ? "
                "ORDER BY application_id, id"
            )
            read = reader.of(table)
            found: defaultdict[int, list[Kept]] = defaultdict(list)
            for row in self.connection.rows(sql, (first, last)):
                found[row[-1]].append(self._read(read, row))
            return lambda id_: tuple(found.get(id_, ()))

        parts = [kept(table) for table in _PARTS]
        return [Record(one, *(part(one.id) for part in parts)) for one in applications]
