"""The searches that are measured: made up, the same on every machine, one file a size."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.measure import cost, tracker

if TYPE_CHECKING:
    from pathlib import Path


# One application is added by hand, so that the beginning of its key is the beginning of no other.
KEY, PREFIX = "zyzzyva", "zyzzy"


class Search(NamedTuple):
    """A database with a search; `id` is that of the application with the key KEY."""

    db: Path
    applications: int
    events: int
    id: str

    def copy(self) -> Search:
        """Another file of the same, to write to."""
        copied = self.db.with_suffix(".copy.db")
        shutil.copy(self.db, copied)
        return self._replace(db=copied)


def search_of(folder: Path, applications: int) -> Search:
    """The search of so many applications; it is made in the folder unless it is there."""
    db = folder / f"search-{applications}.db"
    if not db.exists():
        cost(tracker(db, "demo", "--search", str(applications)))
        cost(tracker(db, "add", "Zyzzyva", "Engineer", "--key", KEY, "--on", "2026-11-02"))
    with closing(sqlite3.connect(db)) as connection:
        ((events,),) = connection.execute("SELECT count(*) FROM event")
        ((id_,),) = connection.execute("SELECT id FROM application WHERE key = ?", (KEY,))
    return Search(db, applications, events, str(id_))
