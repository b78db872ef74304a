"""Many new applications in one step, written a batch at a time: memory stays flat, and one undo takes all of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.store import rows
from tracker.store.lookup import slug

if TYPE_CHECKING:
    from tracker.core.application import Record
    from tracker.core.stages import Stage
    from tracker.store.journal import Journal
    from tracker.store.rows import Row
    from tracker.store.store import Store

# Applications written at a time.
_BATCH = 500
# What grows with the rows a source has is looked up in the store, and its pages are kept in this much memory.
_CACHE_KIB = 65_536
_MOST_REMEMBERED = 10_000
_TABLES = ("application", "event", "contact", "note", "imported")


class Bulk:
    """The new applications of one step. They are in the store once `flush` was called.

    A row of a source is known by its fingerprint and, among those of this run with the same one, its number.
    """

    def __init__(self, store: Store, journal: Journal) -> None:
        self._connection = store.connection
        self._journal = journal
        self._stages: dict[Stage | None, int | None] = {None: None}
        self._stages.update({stage: id_ for id_, stage in store.stages().items()})
        self._rows: dict[str, list[Row]] = {table: [] for table in _TABLES}
        self._last = {table: self._last_id(table) for table in _TABLES}
        self._there_before = self._last["application"]
        self._keys: set[str] = set()
        self._slugs: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._connection.run(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._connection.run("CREATE TEMP TABLE IF NOT EXISTS seen (known_by TEXT PRIMARY KEY, times INTEGER) STRICT")
        self._connection.run("DELETE FROM seen")

    def identity(self, source: str, fingerprint: str) -> str | None:
        """The fingerprint with its number in this run; None if a row of the source is known by it already."""
        ((times,),) = self._connection.rows(
            "INSERT INTO seen VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times", (fingerprint,)
        )
        numbered = fingerprint if times == 1 else f"{fingerprint}-{times}"
        known = self._connection.rows(
            "SELECT 1 FROM imported WHERE source = ? AND fingerprint = ?", (source, numbered)
        )
        return None if known else numbered

    def lookalike(self, company: str, role: str) -> str:
        """The key of an application for this role at this company that was there before the step; "" for none."""
        if not self._there_before:
            return ""
        found = self._connection.rows(
            "SELECT key FROM application WHERE folded = ? AND id <= ? LIMIT 1",
            (rows.folded(rows.clean(company), rows.clean(role)), self._there_before),
        )
        return str(found[0][0]) if found else ""

    def add(self, record: Record, source: str, identity: str, *, is_open: bool) -> str:
        """Keep a record, without documents and postings, which a sheet has not; the key that it gets."""
        key = self._free_key(record.application.company, record.application.role)
        row = rows.application_row(record.application)
        row["key"], row["open"] = key, int(is_open)
        application_id = self._add("application", row)
        for event in record.events:
            self._add_of("event", application_id, rows.event_row(event, self._stages[event.stage]))
        for contact in record.contacts:
            self._add_of("contact", application_id, rows.contact_row(contact))
        for note in record.notes:
            self._add_of("note", application_id, rows.note_row(note, self._stages[note.stage]))
        self._add_of("imported", application_id, {"source": source, "fingerprint": identity})
        if len(self._rows["application"]) >= _BATCH:
            self.flush()
        return key

    def flush(self) -> None:
        """Write what was added since the last time."""
        for table, added in self._rows.items():
            if added:
                self._journal.insert_all(table, added)
                added.clear()
        self._keys.clear()

    def _add_of(self, table: str, application_id: int, row: Row) -> None:
        self._add(table, {"application_id": application_id, **row})

    def _add(self, table: str, row: Row) -> int:
        self._last[table] = row["id"] = self._last[table] + 1
        self._rows[table].append(row)
        return self._last[table]

    def _last_id(self, table: str) -> int:
        found = self._connection.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return int(found[0][0]) if found else 0

    def _free_key(self, company: str, role: str) -> str:
        """The key that lookup.free_key gives, found without a look at all the keys like it."""
        key = self._slug(company)
        if not self._is_free(key):
            long = f"{key}-{self._slug(role)}"
            number, key = self._numbers.get(long, 1), long
            while not self._is_free(key):
                number += 1
                key = f"{long}-{number}"
            if len(self._numbers) >= _MOST_REMEMBERED:
                self._numbers.clear()
            self._numbers[long] = number
        self._keys.add(key)
        return key

    def _slug(self, text: str) -> str:
        if (found := self._slugs.get(text)) is None:
            if len(self._slugs) >= _MOST_REMEMBERED:
                self._slugs.clear()
            found = self._slugs[text] = slug(text)
        return found

    def _is_free(self, key: str) -> bool:
        return key not in self._keys and not self._connection.rows("SELECT 1 FROM application WHERE key = ?", (key,))
