"""What a reader makes of a row of someone's file: a record, or why there is none, and every doubt."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.match import fold

if TYPE_CHECKING:
    from tracker.core.application import Record

_DIGITS = 32  # hex digits of a fingerprint: two rows of different content share them about never


class Doubt(NamedTuple):
    """A cell that was not understood. `row` is the number a spreadsheet shows; a whole row's doubt has no `column`."""

    row: int
    column: str
    cell: str
    reason: str


class Imported(NamedTuple):
    """A row read. `fingerprint` tells it again among the rows of its `source`; equal rows of a file are told apart by
    their order. Without a `record` either a rule left the row out (`skipped` says which) or the doubts say why.
    """

    record: Record | None
    source: str
    fingerprint: str = ""
    row: int = 0
    doubts: tuple[Doubt, ...] = ()
    skipped: str = ""


def fingerprint(url: str, *facts: str) -> str:
    """What a row is known by when it comes again: its URL, else the facts together, letter case and spaces aside."""
    known_by = f"url\x1f{url}" if url else "\x1f".join(map(fold, facts))
    return sha256(known_by.encode()).hexdigest()[:_DIGITS]
