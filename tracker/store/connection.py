"""Opening a store: whose file it is, who may read it, and how a transaction on it is held. Paths are text, as in `cli.places`.

The identity is read from the file's header before SQLite opens it, so that another program's database is not touched:
not even its journal is rolled back. Closing a file drops the POSIX locks this process has on it, so a process opens
one store of a file at a time.

Settings and the reasons for them: docs/decisions. Journal DELETE and synchronous EXTRA, because a copied or synced file
is then whole; BEGIN IMMEDIATE round every write, because a deferred one fails at once where it should wait.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, Failed, RefusedStore
from tracker.store.faults import RESTORE, explain, unopenable
from tracker.store.schema import APPLICATION_ID, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Any, TypeAlias

    Place: TypeAlias = str | os.PathLike[str]

# How long a command waits for another one's lock.
TIMEOUT_SECONDS = 15
_OLDEST_SQLITE = (3, 37)  # STRICT tables
_HEADER_BYTES = 100
_SETTINGS = ("foreign_keys = ON", "trusted_schema = OFF", "synchronous = EXTRA", "fullfsync = ON")


class Connection:
    """A SQLite connection that speaks of its faults in the tracker's errors."""

    __slots__ = ("place", "raw")

    def __init__(self, raw: sqlite3.Connection, place: Place | None) -> None:
        self.raw = raw
        self.place = place

    @property
    def path(self) -> Path | None:
        """The file; None for a store in memory."""
        return as_path(self.place)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Every row of a query. Nothing stays locked when it returns, but inside a transaction."""
        try:
            return self.raw.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise explain(error, self.place) from error

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> dict[str, Any] | None:
        """The one row of a query, by column, if there is one."""
        try:
            cursor = self.raw.execute(sql, parameters)
            found = cursor.fetchone()
        except sqlite3.Error as error:
            raise explain(error, self.place) from error
        return dict(zip((column[0] for column in cursor.description), found, strict=True)) if found else None

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run one statement; the id of the row it inserted, if it did."""
        try:
            return self.raw.execute(sql, parameters).lastrowid or 0
        except sqlite3.Error as error:
            raise explain(error, self.place) from error

    def run_all(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each of the rows of parameters."""
        try:
            self.raw.executemany(sql, rows)
        except sqlite3.Error as error:
            raise explain(error, self.place) from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One write transaction: all of it or, on any exception, none."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield

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


def as_path(place: Place | None) -> Path | None:
    """A place as a path, for the few who do more with it than name it."""
    from pathlib import Path

    return None if place is None else Path(place)


def connect(path: str | None, *, writing: bool, make_folder: bool) -> tuple[Connection, bool]:
    """A connection to the store at `path`, brought up to this version, and whether the store is new.

    Where there is none yet (no file, or an empty one) it is made; to read, an empty one in memory stands for it.
    `None` is a store in memory. With `make_folder` a missing folder is made too, for its owner only, else it is an
    error. Raises RefusedStore for a file that is not ours, or newer, or damaged; Failed where it cannot be opened.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise Failed(f"SQLite {sqlite3.sqlite_version} is too old; install a Python whose SQLite is 3.37 or newer")
    header = None if path is None else _header(path, folder_may_miss=make_folder)
    if path is not None and header and _was_never_made(header, path):
        header = _header(path, folder_may_miss=False)
    if path is None or (not header and not writing):
        connection = Connection(sqlite3.connect(":memory:", isolation_level=None), None)
    else:
        if header:
            _check_identity(header, path)
        elif header is None:
            _make_file(path, make_folder=make_folder)
        connection = Connection(open_file(path), path)
    try:
        return connection, settle(connection, writing=writing)
    except BaseException:
        connection.close()
        raise


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


def settle(connection: Connection, *, writing: bool) -> bool:
    """Settings, then the tables of this version. Whether they are all new."""
    for setting in _SETTINGS:
        connection.run(f"PRAGMA {setting}")
    ((version,),) = connection.rows("PRAGMA user_version")
    if writing and version and connection.rows("PRAGMA journal_mode") != [("delete",)]:
        connection.rows("PRAGMA journal_mode = DELETE")
    if version >= VERSION:
        return False
    from tracker.store.migrate import migrate

    migrate(connection)
    return not version


def open_existing(path: Place, mode: str = "rw") -> sqlite3.Connection:
    """SQLite's connection to a store that is there, if it is one. `mode` is `rw` or `ro`. Raises as `connect` does."""
    path = os.fspath(path)
    header = _header(path, folder_may_miss=False)
    if header is None:
        raise Failed(f"there is no file {path}")
    _check_identity(header, path)
    return open_file(path, mode)


def open_file(path: Place, mode: str = "rw") -> sqlite3.Connection:
    """SQLite's connection to a file that is there, whatever it is."""
    # Named as a URI, for only so can SQLite be kept from making the file.
    path = os.fspath(path)
    name = path.replace(os.sep, "/").replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    start = "//" if name.startswith("/") else "///" if os.path.isabs(path) else "./"
    uri = f"file:{start}{name}?mode={mode}"
    try:
        return sqlite3.connect(uri, uri=True, timeout=TIMEOUT_SECONDS, isolation_level=None)
    except sqlite3.Error as error:
        raise explain(error, path) from error


def _header(path: str, *, folder_may_miss: bool) -> bytes | None:
    """The first bytes of the file; none where there is no file."""
    if "\0" in path:
        raise BadValue("the path of the database holds a NUL; name a file")
    try:
        # Non-blocking, for a named pipe would wait for a writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        if os.path.islink(path) or not (folder_may_miss or _has_folder(path)):
            raise unopenable(path, error) from error
        return None
    except OSError as error:
        raise unopenable(path, error) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise unopenable(path)
        return os.read(descriptor, _HEADER_BYTES)
    except OSError as error:
        raise unopenable(path, error) from error
    finally:
        os.close(descriptor)


def _has_folder(path: str) -> bool:
    try:
        return os.path.isdir(
            os.path.dirname(path) if os.path.isabs(path) else os.path.join(os.getcwd(), os.path.dirname(path))
        )
    except FileNotFoundError:  # the folder this command was started in is gone
        return False


def _check_identity(header: bytes, path: str) -> None:
    """See that the header is a store's of this version or an older one (https://sqlite.org/fileformat.html, 1.3)."""
    if len(header) < _HEADER_BYTES or not header.startswith(b"SQLite format 3\0"):
        raise RefusedStore(
            f"{path} is not a database of this program, or it is damaged; name another file with --db, or {RESTORE}"
        )
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise RefusedStore(f"{path} is a database of another program; name another file with --db")
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        raise RefusedStore(
            f"{path} was written by a newer version of this program (its tables are version {version}, this program "
            f"knows up to {VERSION}); upgrade: pip install -U job-application-tracker"
        )


def _make_file(path: str, *, make_folder: bool) -> None:
    """An empty file for its owner's eyes. That another process was quicker is as good."""
    try:
        if make_folder:
            _make_folder(os.path.dirname(path))
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        os.close(os.open(path, flags, 0o600))
    except FileExistsError:
        return
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
