"""Which rows of sheets are known: by what they were known by before or, where a row says more by now, by what it is of."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from tracker.core.application import Record
from tracker.core.events import BEGINNINGS
from tracker.core.match import fold
from tracker.core.when import When
from tracker.readers.formats import OUR_OWN
from tracker.readers.imported import Imported, earlier_fingerprint
from tracker.store.known_rows import kept_as, known_before, known_rows
from tracker.store.spool import Spool
from tracker.store.store import Store

_BATCH = 500


class KnownAgain:
    """Finds the applications that rows of sheets are of: what they became before, or one of the names and day typed by hand."""

    def __init__(self, store: Store, ordinals: Spool) -> None:
        self._store = store
        self._ordinals = ordinals
        self._taken: set[int] = set()
        self._later: Spool | None = None

    def find(self, rows: Sequence[tuple[Imported, str]]) -> dict[str, int]:
        """The applications of rows that are known by their identity, in this version or an earlier one."""
        by_source = defaultdict(list)
        for row, identity in rows:
            by_source[row.source].append(identity)
        known: dict[str, int] = {}
        for source, these in by_source.items():
            known |= known_rows(self._store, source, these)
        before = [(*one, earlier_fingerprint(one[0].record)) for one in rows if one[0].record]
        before = [(row, identity, earlier) for row, identity, earlier in before if earlier != row.fingerprint]
        ordinals = self._ordinals.ordinals([_earlier_name(row, earlier) for row, _, earlier in before])
        for (row, identity, earlier), ordinal in zip(before, ordinals, strict=True):
            if identity not in known and (id_ := self._before(row, earlier, ordinal)):
                known[identity] = id_
        self._taken.update(known.values())
        return known

    def put_off(self, rows: Sequence[tuple[Imported, str]]) -> list[tuple[Imported, str]]:
        """Of rows that are not known those that are new; the others wait, for a later row may be what they look like."""
        named = kept_as(self._store, [_names(row) for row, _ in rows])
        maybe = [one for one, ids in zip(rows, named, strict=True) if ids]
        if maybe:
            self._later = self._later or Spool()
            self._later.put(pickle.dumps(maybe, pickle.HIGHEST_PROTOCOL))
        return [one for one, ids in zip(rows, named, strict=True) if not ids]

    def waiting(self) -> Iterator[list[tuple[Imported, str, int]]]:
        """The rows that were put off, each with the id of the application that is its, or 0."""
        for data in self._later.batches() if self._later else ():
            rows = pickle.loads(data)  # noqa: S301 - written by `put_off`, into a file that nobody else sees
            named = kept_as(self._store, [_names(row) for row, _ in rows])
            yield [(row, identity, self._fitting(row, ids)) for (row, identity), ids in zip(rows, named, strict=True)]
        self._later = None

    def _fitting(self, row: Imported, found: Sequence[tuple[int, str]]) -> int:
        """The first application of the same names that no other row is of, and whose URL and day are no others."""
        assert row.record
        for id_, source in found:
            if id_ in self._taken or source in OUR_OWN:
                continue
            mine, other = row.record, self._store.record(id_)
            alike = (_same_url(mine, other), _days_meet(mine, other))
            if False not in alike and (True in alike or source == row.source):
                self._taken.add(id_)
                return id_
        return 0

    def _before(self, row: Imported, earlier: str, ordinal: int) -> int:
        """The application of a row that an earlier version imported, the nth of its names; 0 for none."""
        found = known_before(self._store, row.source, earlier, *_names(row))
        return found[ordinal - 1] if ordinal <= len(found) else 0


def batches(rows: Iterator[Imported]) -> Iterator[list[Imported]]:
    """The rows, as many as are taken at a time."""
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _names(row: Imported) -> tuple[str, str]:
    assert row.record
    return row.record.application[:2]


def _same_url(one: Record, other: Record) -> bool | None:
    """Whether they have one URL; None where either has none."""
    urls = one.application.url, other.application.url
    return urls[0] == urls[1] if all(urls) else None


def _days_meet(one: Record, other: Record) -> bool | None:
    """Whether they may have been sent on one day; None where either day is not known."""
    first, second = _sent(one), _sent(other)
    if first is None or second is None:
        return None
    return first.may_lie_in(second.earliest, second.latest)


def _sent(record: Record) -> When | None:
    on = next((event.on for event in record.events if event.kind.name in BEGINNINGS), None)
    return on if on and (on.earliest or on.latest) else None


def _earlier_name(row: Imported, earlier: str) -> str:
    company, role = _names(row)
    return "\x1f".join(("earlier", row.source, earlier, fold(company), fold(role)))
