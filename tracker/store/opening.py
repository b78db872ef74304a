"""Opening a store: what holds while it is open, and what all of this room works on.

Settings and the reasons for them: docs/decisions. Journal DELETE and synchronous EXTRA, because a copied or synced file
is then whole; BEGIN IMMEDIATE round every write, because a deferred one fails at once where it should wait. A store that
is opened to read is read in one transaction, from the first look to the end: whatever is asked of it in one command
belongs to one state.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self, TypeVar

from tracker.core.errors import BadValue, Failed, RefusedStore
from tracker.core.interrupts import INTERRUPTS
from tracker.core.sentences import use
from tracker.store import rows
from tracker.store.connection import Connection, as_path, open_or_make
from tracker.store.faults import RESTORE, UNFIT, name_of, newer
from tracker.store.schema import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from tracker.core.stages import Stage

    Kept = TypeVar("Kept")

# What reading a row raises whose value is unknown, or of another type, as only a damaged one is.
UNREADABLE = (KeyError, ValueError, TypeError, AttributeError)

_OLDEST_SQLITE = (3, 37)  # STRICT tables
_SETTINGS = ("foreign_keys = ON", "trusted_schema = OFF", "synchronous = EXTRA", "fullfsync = ON")


class Handle:
    """An open store, as far as writing and undoing need it: a context manager that closes it.

    It belongs to the thread that opened it. `is_new` says that it was empty and has just been set up; `at` is the moment
    of the command, ISO 8601, as the journal keeps it.
    """

    def __init__(self, place: str | None, at: str, *, writing: bool, make_folder: bool) -> None:
        self.place = place
        self.at = at
        self._is_to_write = writing or place is None
        self.connection, self.is_new = _connect(place, writing=self._is_to_write, make_folder=make_folder)
        self._stages: dict[int, Stage] | None = None

    @property
    def path(self) -> Path | None:
        """The file, which need not be there; None for a store in memory."""
        return as_path(self.place)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close it."""
        self.connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One write transaction, for this room alone: everyone else writes in a `step`."""
        if not self._is_to_write:
            raise Failed("opened-to-read", "{path} was opened to read; nothing was stored", path=name_of(self.place))
        with self.connection.writing():
            self.forget_stages()
            try:
                yield
            except BadValue as error:
                if error.code == UNFIT:  # what is stored was looked at before: it may be the tables that are wrong
                    from tracker.store.soundness import check_schema

                    check_schema(self.connection)
                raise
            finally:
                self.forget_stages()
            INTERRUPTS.decide()

    def stages(self) -> dict[int, Stage]:
        """The stages by id, in the order of the pipeline."""
        if self._stages is None:
            found = self.connection.rows(f"SELECT {rows.STAGE_COLUMNS} FROM stage ORDER BY position, id")
            self._stages = {row[0]: self._read(rows.read_stage, row) for row in found}
        return self._stages

    def forget_stages(self) -> None:
        """Read the stages anew when next asked: they may have changed."""
        self._stages = None

    def pipeline(self) -> tuple[Stage, ...]:
        """The stages in their order."""
        return tuple(self.stages().values())

    def _read(self, read: Callable[[tuple[Any, ...]], Kept], row: tuple[Any, ...]) -> Kept:
        try:
            return read(row)
        except UNREADABLE as error:
            raise self._unknown(error) from error

    def _unknown(self, error: Exception) -> RefusedStore:
        return RefusedStore(
            "unknown-value",
            "{path} has something in it that this version does not know ({why}); upgrade this program, or see {check}",
            path=name_of(self.place),
            why=str(error),
            check=use("check"),
        )


def _connect(place: str | None, *, writing: bool, make_folder: bool) -> tuple[Connection, bool]:
    """A connection to the store, brought up to this version, and whether the store is new.

    To read, an empty store in memory stands for one that is not there.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise Failed(
            "old-sqlite",
            "SQLite {version} is too old; install a Python whose SQLite is 3.37 or newer",
            version=sqlite3.sqlite_version,
        )
    connection = None if place is None else open_or_make(place, writing=writing, make_folder=make_folder)
    if connection is None:
        connection = Connection(sqlite3.connect(":memory:", isolation_level=None), None)
    try:
        is_new = prepare(connection, writing=writing)
        if not writing:
            connection.run("BEGIN")
            _version(connection)  # the snapshot begins with the first look
    except BaseException:
        connection.close()
        raise
    return connection, is_new


def prepare(connection: Connection, *, writing: bool) -> bool:
    """Settings, then the tables of this version. Whether they are all new."""
    for setting in _SETTINGS:
        connection.run(f"PRAGMA {setting}")
    version = _version(connection)
    if writing and version and connection.rows("PRAGMA journal_mode") != [("delete",)]:
        connection.rows("PRAGMA journal_mode = DELETE")
    _refuse_foreign(connection)
    if version == VERSION:
        return False
    from tracker.store.migrate import migrate

    migrate(connection)
    return not version


def _version(connection: Connection) -> int:
    """The version of the tables, seen anew: another process may have brought them up. Raises RefusedStore."""
    ((version,),) = connection.rows("PRAGMA user_version")
    if version > VERSION:
        raise newer(connection.place or "", version)
    return int(version)


def _refuse_foreign(connection: Connection) -> None:
    """Refuse triggers and views, of which this program makes none: they could change what a command writes or reads."""
    for kind, name in connection.rows("SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')"):
        raise RefusedStore(
            "foreign-schema",
            "{path} holds the {kind} {name}, which does not belong to this program; {restore}",
            path=str(connection.place),
            kind=kind,
            name=str(name),
            restore=RESTORE,
        )
