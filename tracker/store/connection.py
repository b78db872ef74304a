"""Connections to store files: whose file it is, who may read it, and how a transaction on it is held. Paths are text.

The identity is read from the file's header before SQLite opens it, so that another program's database is not touched:
not even its journal is rolled back. A file may be open several times in one process, in as many threads
(`store.descriptors`); each of its connections is used by the thread that made it.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeAlias

from tracker.core.errors import BadValue, Failed, RefusedStore
from tracker.core.sentences import Option, sentence
from tracker.store.descriptors import Hold, forked, hold
from tracker.store.faults import FAULTS, RESTORE, damaged, explain, newer, replaced, unopenable
from tracker.store.schema import APPLICATION_ID, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    Place: TypeAlias = str | os.PathLike[str]

# How long a command waits for another one's lock.
TIMEOUT_SECONDS = 15
_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"
_FORMATS = (b"\1\1", b"\2\2")  # the versions to write and to read it: with a rollback journal, and WAL


class Connection:
    """A SQLite connection that speaks of its faults in the tracker's errors."""

    __slots__ = ("_hold", "place", "raw")

    def __init__(self, raw: sqlite3.Connection, place: Place | None, hold: Hold | None = None) -> None:
        self.raw = raw
        self.place = place
        self._hold = hold

    @property
    def path(self) -> Path | None:
        """The file; None for a store in memory."""
        return as_path(self.place)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Every row of a query. Nothing stays locked when it returns, but inside a transaction."""
        try:
            return self.raw.execute(sql, parameters).fetchall()
        except FAULTS as error:
            raise explain(error, self.place) from error

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...]:
        """The row of a query that has exactly one. Raises RefusedStore where it has not: what must be there is lost."""
        found = self.rows(sql, parameters)
        if len(found) != 1:
            raise damaged(self.place, sentence("a row is missing or is there twice"))
        return found[0]

    def dicts(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
        """The rows of a query by column, one after another."""
        try:
            cursor = self.raw.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            for found in cursor:
                yield dict(zip(names, found, strict=True))
        except FAULTS as error:
            raise explain(error, self.place) from error

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> dict[str, Any] | None:
        """The one row of a query, by column, if there is one."""
        return next(self.dicts(sql, parameters), None)

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run one statement; the id of the row it inserted, if it did."""
        try:
            return self.raw.execute(sql, parameters).lastrowid or 0
        except FAULTS as error:
            raise explain(error, self.place) from error

    def run_all(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each of the rows of parameters."""
        try:
            self.raw.executemany(sql, rows)
        except FAULTS as error:
            raise explain(error, self.place) from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One write transaction: all of it or, on any exception, none.

        Raises Failed where another file has taken the place of this one meanwhile: what was written is lost with it.
        """
        with self._transaction("BEGIN IMMEDIATE"):
            yield
        if self._hold and self.place and not self._hold.is_at(os.fspath(self.place)):
            raise replaced(self.place)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else reads or writes meanwhile, over as many transactions as it takes.

        The lock is given back by the next transaction after it, as SQLite does.
        """
        try:
            with self._transaction("BEGIN EXCLUSIVE"):
                # The lock outlives the transaction. Asked for before, two that wait would not let go of each other.
                self.rows("PRAGMA locking_mode = EXCLUSIVE")
            yield
        finally:
            self.rows("PRAGMA locking_mode = NORMAL")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several queries that see the same state; inside a transaction they do already."""
        if self.raw.in_transaction:
            yield
            return
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        if self._hold and self._hold.is_inherited:
            raise forked(self.place)
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self.raw.in_transaction:
                self.run("ROLLBACK")
            raise

    def close(self) -> None:
        """Close it; what was not committed is gone."""
        self.raw.close()
        if self._hold:
            self._hold.release()
            self._hold = None


def as_path(place: Place | None) -> Path | None:
    """A place as a path, for the few who do more with it than name it."""
    from pathlib import Path

    return None if place is None else Path(place)


def open_or_make(path: str, *, writing: bool, make_folder: bool) -> Connection | None:
    """A connection to a store, made empty where it is missing and to be written; None where there is nothing to read.

    With `make_folder` a missing folder is made too, for its owner only, else it is an error. Raises RefusedStore for a
    file that is not ours, or newer, or damaged; Failed where it cannot be opened.
    """
    held = _hold(path, folder_may_miss=make_folder)
    if held is None and writing:
        held = _make_file(path, make_folder=make_folder)
    if held is None:
        return None
    try:
        header = held.read(_HEADER_BYTES)
        if header and _was_never_made(header, path):
            header = held.read(_HEADER_BYTES)
        if header:
            _check_identity(header, path)
            _refuse_foreign_journal(held, path)
        elif not writing:
            held.release()
            return None
        return _connected(path, held)
    except BaseException:
        held.release()
        raise


def _refuse_foreign_journal(held: Hold, path: str) -> None:
    """See that a journal beside the file, if one lies there, is its own. Raises RefusedStore."""
    if os.path.exists(f"{path}-journal"):
        from tracker.store.hot_journal import refuse_foreign_journal

        refuse_foreign_journal(held, path)


def _was_never_made(header: bytes, path: str) -> bool:
    """Whether the command that made the file was killed before its end; then SQLite has rolled it back to nothing.

    Such a file begins with a page still empty, and its rollback journal lies beside it.
    """
    journal = f"{path}-journal"
    if any(header) or not os.path.exists(journal) or not os.path.getsize(journal):
        return False
    connection = Connection(open_file(path), path)
    try:
        connection.rows("PRAGMA user_version")  # the first read rolls back
    finally:
        connection.close()
    return True


def open_existing(path: Place) -> Connection:
    """A connection to a store that is there, if it is one, to read it. Raises as `open_or_make` does."""
    path = os.fspath(path)
    held = _hold(path, folder_may_miss=False)
    if held is None:
        raise Failed("no-file", "there is no file {path}", path=path)
    try:
        _check_identity(held.read(_HEADER_BYTES), path)
        _refuse_foreign_journal(held, path)
        return _connected(path, held, "ro")
    except BaseException:
        held.release()
        raise


def _connected(path: str, held: Hold, mode: str = "rw") -> Connection:
    """A connection to the file that is held."""
    raw = open_file(path, mode)
    if not held.is_at(path):
        raw.close()
        raise replaced(path)
    return Connection(raw, path, held)


def open_file(path: Place, mode: str = "rw") -> sqlite3.Connection:
    """SQLite's connection to a file that is there, whatever it is."""
    # Named as a URI, for only so can SQLite be kept from making the file.
    path = os.fspath(path)
    name = path.replace(os.sep, "/").replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    start = "//" if name.startswith("/") else "///" if os.path.isabs(path) else "./"
    uri = f"file:{start}{name}?mode={mode}"
    try:
        return sqlite3.connect(uri, uri=True, timeout=TIMEOUT_SECONDS, isolation_level=None)
    except FAULTS as error:
        raise explain(error, path) from error


def _hold(path: str, *, folder_may_miss: bool) -> Hold | None:
    """The file, held for a connection; None where there is none."""
    if "\0" in path:
        raise BadValue("path-nul", "the path of the database has a NUL in it; name a file")
    try:
        return hold(path)
    except FileNotFoundError as error:
        if os.path.islink(path) or not (folder_may_miss or _has_folder(path)):
            raise unopenable(path, error) from error
        return None


def _has_folder(path: str) -> bool:
    try:
        return os.path.isdir(
            os.path.dirname(path) if os.path.isabs(path) else os.path.join(os.getcwd(), os.path.dirname(path))
        )
    except FileNotFoundError:  # the folder this command was started in is gone
        return False


def _check_identity(header: bytes, path: str) -> None:
    """See that the header is a store's of this version or an older one (https://sqlite.org/fileformat.html, 1.3)."""
    is_whole = len(header) == _HEADER_BYTES and header.startswith(_MAGIC) and header[18:20] in _FORMATS
    if not is_whole:
        raise RefusedStore(
            "not-a-store",
            "{path} is not a database of this program, or it is damaged; name another file with {option}, or {restore}",
            path=path,
            option=Option("path"),
            restore=RESTORE,
        )
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise RefusedStore(
            "another-program",
            "{path} is a database of another program; name another file with {option}",
            path=path,
            option=Option("path"),
        )
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        raise newer(path, version)


def _make_file(path: str, *, make_folder: bool) -> Hold:
    """An empty file for its owner's eyes, held. That another process was quicker is as good."""
    try:
        if make_folder:
            _make_folder(os.path.dirname(path))
        with suppress(FileExistsError):
            return hold(path, make=True)
        return hold(path)
    except OSError as error:
        raise unopenable(path, error) from error


def _make_folder(folder: str) -> None:
    if folder and not os.path.isdir(folder):
        _make_folder(os.path.dirname(folder))
        try:
            os.mkdir(folder, mode=0o700)
        except FileExistsError:
            if not os.path.isdir(folder):  # else another process was quicker
                raise
