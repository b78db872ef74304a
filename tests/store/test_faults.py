"""Each fault of SQLite's has its sentence and its exit code."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import BadValue, Failed, RefusedStore, StoreBusy
from tracker.store.faults import explain, unopenable

if TYPE_CHECKING:
    from tracker.core.errors import TrackerError
    from tracker.store.store import Store


def fault(code: int, words: str = "words of SQLite's") -> sqlite3.Error:
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "raised", "part"),
    [
        (sqlite3.SQLITE_BUSY, StoreBusy, "in use by another command"),
        (sqlite3.SQLITE_LOCKED_SHAREDCACHE, StoreBusy, "in use by another command"),
        (sqlite3.SQLITE_NOTADB, RefusedStore, "damaged (words of SQLite's); move it away, then bring back a backup"),
        (sqlite3.SQLITE_CORRUPT_INDEX, RefusedStore, "damaged"),
        (sqlite3.SQLITE_FULL, Failed, "disk of /x/t.db is full"),
        (sqlite3.SQLITE_READONLY_DBMOVED, Failed, "was replaced by another file while this command ran"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, Failed, "cannot write to /x/t.db or beside it"),
        (sqlite3.SQLITE_CANTOPEN, Failed, "cannot write to /x/t.db or beside it"),
        (sqlite3.SQLITE_PERM, Failed, "look at the permissions"),
        (sqlite3.SQLITE_CONSTRAINT_CHECK, BadValue, "does not take this value: words of SQLite's"),
        (sqlite3.SQLITE_ERROR, RefusedStore, "does not have the tables it should (words of SQLite's)"),
        (sqlite3.SQLITE_IOERR_WRITE, Failed, "/x/t.db failed (words of SQLite's); nothing was stored"),
        (0, Failed, "failed (words of SQLite's)"),
    ],
)
def test_what_sqlite_says(code: int, raised: type[TrackerError], part: str) -> None:
    error = explain(fault(code), Path("/x/t.db"))
    assert type(error) is raised
    assert part in error.sentence


def test_a_store_in_memory_has_a_name_too() -> None:
    assert "the store in memory is in use" in explain(fault(sqlite3.SQLITE_BUSY), None).sentence


def test_text_in_the_file_that_is_not_utf8_is_damage(store: Store) -> None:
    store.connection.raw.execute("UPDATE stage SET name = CAST(x'ff' AS TEXT) WHERE id = 1")
    with pytest.raises(RefusedStore, match="damaged"):
        store.pipeline()


@pytest.mark.parametrize(
    ("number", "part"),
    [
        (errno.EROFS, "on a disk that can only be read"),
        (errno.ENOSPC, "the disk of /x/t.db is full"),
        (errno.EDQUOT, "the disk of /x/t.db is full"),
        (errno.EACCES, "no permission for /x/t.db"),
        (errno.EIO, "cannot open /x/t.db: Input/output error"),
    ],
)
def test_what_the_system_says(number: int, part: str) -> None:
    assert part in unopenable(Path("/x/t.db"), OSError(number, "Input/output error")).sentence
