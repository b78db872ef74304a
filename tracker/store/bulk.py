"""Many new applications in one step, a batch at a time: memory stays flat, and one undo takes all of them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.store import rows
from tracker.store.lookup import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.core.application import Record
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.store.journal import Journal
    from tracker.store.rows import Row
    from tracker.store.store import Store

_MOST_REMEMBERED = 10_000
# Pages are kept in this much memory, and words in that, before they go to the file: enough for big sheets, no more.
_CACHE_KIB, _WORD_BYTES, _USUAL_WORD_BYTES = 65_536, 16_000_000, 1_048_576
_TABLES = ("application", "event", "contact", "note", "imported")


class New(NamedTuple):
    """A record to keep, and the identity by which its row is known from now on."""

    record: Record
    source: str
    identity: str
    is_open: bool


class Bulk:
    """Writes the new applications of one step.

    A row of a source is known by its fingerprint and, among the rows of this run with the same one, by its number.
    """

    def __init__(self, store: Store, journal: Journal) -> None:
        self._connection = store.connection
        self._journal = journal
        self._stages: dict[Stage | None, int | None] = {None: None}
        self._stages.update({stage: id_ for id_, stage in store.stages().items()})
        self._last = {table: self._last_id(table) for table in _TABLES}
        self._before = dict(self._last)
        self._slugs: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._events: dict[Event, Row] = {}
        self._connection.run(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._connection.run(
            "CREATE TEMP TABLE IF NOT EXISTS seen (fingerprint TEXT PRIMARY KEY, times INTEGER) STRICT"
        )
        self._connection.run("DELETE FROM seen")

    def identities(self, source: str, fingerprints: Sequence[str]) -> Iterator[str | None]:
        """For each of some rows, in the order of the sheet, its identity; None for one that was there before the step.

        The rows before must be kept by now.
        """
        known = self._among(
            "SELECT fingerprint FROM imported WHERE source = ? AND fingerprint", fingerprints, (source,)
        )
        fresh: set[str] = set()
        for fingerprint in fingerprints:
            if fingerprint in known or fingerprint in fresh:
                yield self._numbered(source, fingerprint, is_fresh=fingerprint in fresh)
            else:
                fresh.add(fingerprint)
                yield fingerprint

    def lookalike(self, company: str, role: str) -> str:
        """The key of an application for this role at this company that was there before the step; "" for none."""
        if not self._before["application"]:
            return ""
        found = self._connection.rows(
            "SELECT key FROM application WHERE folded = ? AND id <= ? LIMIT 1",
            (rows.folded(rows.clean(company), rows.clean(role)), self._before["application"]),
        )
        return str(found[0][0]) if found else ""

    def add(self, added: Sequence[New]) -> list[str]:
        """Keep records, without documents and postings, which a sheet has not; the keys that they get."""
        written: dict[str, list[Row]] = {table: [] for table in _TABLES}
        keys = self._free_keys(added)
        for new, key in zip(added, keys, strict=True):
            row = rows.application_row(new.record.application)
            row["key"], row["open"], row["id"] = key, int(new.is_open), self._next("application")
            written["application"].append(row)
            for table, kept in self._kept(new):
                kept["application_id"], kept["id"] = row["id"], self._next(table)
                written[table].append(kept)
        for table, these in written.items():
            if these:
                self._journal.insert_all(table, these)
        return keys

    def begin(self) -> None:
        """Let the index of words gather more in memory than it usually may."""
        self._gather(_WORD_BYTES)

    def finish(self) -> None:
        """Let it gather as much as before."""
        self._gather(_USUAL_WORD_BYTES)

    def _gather(self, size: int) -> None:
        self._connection.run("INSERT INTO text_fts (text_fts, rank) VALUES ('hashsize', ?)", (size,))

    def _kept(self, new: New) -> Iterator[tuple[str, Row]]:
        """The rows of what belongs to an application, each with its table."""
        for event in new.record.events:
            yield "event", self._event_row(event).copy()
        for contact in new.record.contacts:
            yield "contact", rows.contact_row(contact)
        for note in new.record.notes:
            yield "note", rows.note_row(note, self._stages[note.stage])
        yield "imported", {"source": new.source, "fingerprint": new.identity}

    def _event_row(self, event: Event) -> Row:
        """The row of an event; most of those in a sheet are the same on the same few days."""
        if (row := self._events.get(event)) is None:
            if len(self._events) >= _MOST_REMEMBERED:
                self._events.clear()
            row = self._events[event] = rows.event_row(event, self._stages[event.stage])
        return row

    def _numbered(self, source: str, fingerprint: str, *, is_fresh: bool) -> str | None:
        """The identity of a row whose fingerprint is known, from before or from this run."""
        told = "SELECT 1 FROM imported WHERE source = ? AND fingerprint = ? AND id > ?"
        earlier = is_fresh or bool(self._connection.rows(told, (source, fingerprint, self._before["imported"])))
        ((times,),) = self._connection.rows(
            "INSERT INTO seen VALUES (?, ?) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times",
            (fingerprint, 1 + earlier),
        )
        numbered = fingerprint if times == 1 else f"{fingerprint}-{times}"
        return (
            None
            if self._among("SELECT fingerprint FROM imported WHERE source = ? AND fingerprint", [numbered], (source,))
            else numbered
        )

    def _among(self, select: str, values: Sequence[str], parameters: tuple[str, ...] = ()) -> set[str]:
        """Which of the values are there, by a SELECT that ends with their column."""
        marks = ", ".join("?" * len(values))
        return {found for (found,) in self._connection.rows(f"{select} IN ({marks})", (*parameters, *values))}

    def _next(self, table: str) -> int:
        self._last[table] += 1
        return self._last[table]

    def _last_id(self, table: str) -> int:
        found = self._connection.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return int(found[0][0]) if found else 0

    def _free_keys(self, added: Iterable[New]) -> list[str]:
        """The keys that lookup.free_key gives, one after another, found without a look at all the keys like them."""
        wanted = []
        for new in added:
            short = self._slug(new.record.application.company)
            wanted.append((short, f"{short}-{self._slug(new.record.application.role)}"))
        select = "SELECT key FROM application WHERE key"
        taken = self._among(select, [key for pair in wanted for key in pair])
        keys = []
        for short, long in wanted:
            number, key = self._numbers.get(long, 1), short if short not in taken else long
            while key in taken or (number > 1 and self._among(select, [key])):
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

    def _slug(self, text: str) -> str:
        if (found := self._slugs.get(text)) is None:
            if len(self._slugs) >= _MOST_REMEMBERED:
                self._slugs.clear()
            found = self._slugs[text] = slug(text)
        return found
