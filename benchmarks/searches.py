"""The searches that are measured: made up, the same on every machine, one file a size."""

from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.measure import cost, tracker

if TYPE_CHECKING:
    from pathlib import Path


class Search(NamedTuple):
    """A database with a search, and one of its open applications."""

    db: Path
    applications: int
    events: int
    id: str
    key: str

    @property
    def prefix(self) -> str:
        """The key without its last letter: the beginning of this key alone."""
        return self.key[:-1]

    def copy(self) -> Search:
        """Another file of the same, to write to."""
        return self._replace(db=shutil.copy(self.db, self.db.with_suffix(".copy.db")))


def search_of(folder: Path, applications: int) -> Search:
    """The search of so many applications; it is made in the folder unless it is there."""
    db = folder / f"search-{applications}.db"
    if not db.exists():
        cost(tracker(db, "demo", "--search", str(applications)))
    connection = sqlite3.connect(db)
    (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
    row = connection.execute(
        "SELECT id, key FROM application AS one WHERE open = 1 AND (SELECT count(*) FROM application "
        "WHERE key >= substr(one.key, 1, length(one.key) - 1) "
        "AND key < substr(one.key, 1, length(one.key) - 1) || char(1114111)) = 1 ORDER BY id LIMIT 1"
    ).fetchone()
    connection.close()
    return Search(db, applications, events, str(row[0]), row[1])
