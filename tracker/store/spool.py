"""Rows on their way in, on disk until they are stored: memory does not grow with the sheet, and no lock is held."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from weakref import finalize

from tracker.store.connection import Connection

# An empty name is SQLite's for a file that nobody else sees and that goes away with the connection.
_NOWHERE = ""
_CACHE_KIB = 4_096
_SETTINGS = ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{_CACHE_KIB}")


class Spool:
    """Batches of bytes in their order, and a count of what was seen. It ends with the object, or with `close`."""

    def __init__(self) -> None:
        raw = sqlite3.connect(_NOWHERE, isolation_level=None, check_same_thread=False)
        self.close = finalize(self, raw.close)
        self._connection = Connection(raw, None)
        for setting in _SETTINGS:
            self._connection.rows(f"PRAGMA {setting}")
        self._connection.run("CREATE TABLE batch (id INTEGER PRIMARY KEY, bytes BLOB)")
        self._connection.run("CREATE TABLE seen (name INTEGER PRIMARY KEY, times INTEGER)")

    def ordinals(self, names: Sequence[str]) -> list[int]:
        """For each name, how many times it was asked for by now: 1 for the first.

        Its hash stands for it: of 64 bits, in half the time and a quarter of the room.
        """
        hashes = [hash(name) for name in names]
        marks = ", ".join("?" * len(hashes))
        times = dict(self._connection.rows(f"SELECT name, times FROM seen WHERE name IN ({marks})", hashes))
        found = []
        for name in hashes:
            times[name] = times.get(name, 0) + 1
            found.append(times[name])
        self._connection.run_all("INSERT OR REPLACE INTO seen VALUES (?, ?)", times.items())
        return found

    def put(self, batch: bytes) -> None:
        """Keep a batch after those that are kept."""
        self._connection.run("INSERT INTO batch (bytes) VALUES (?)", (batch,))

    def batches(self) -> Iterator[bytes]:
        """The batches in their order, as often as they are asked for."""
        last = 0
        while found := self._connection.rows("SELECT id, bytes FROM batch WHERE id > ? ORDER BY id LIMIT 1", (last,)):
            ((last, batch),) = found
            yield batch
