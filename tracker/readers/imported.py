"""What a reader makes of a row of someone's file: a record, or why there is none, and every doubt."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.match import fold
from tracker.core.text import excerpt

if TYPE_CHECKING:
    from tracker.core.application import Record

_DIGITS = 32  # hex digits of a fingerprint: two rows of different content share them about never


class Doubt(NamedTuple):
    """A cell that was not understood. `row` is the number a spreadsheet shows; a whole row's doubt has no `column`.

    A `reason` that says its place itself is of row 0.
    """

    row: int
    column: str
    cell: str
    reason: str

    @property
    def sentence(self) -> str:
        """`row 12, Date sent: “8/82019”: no day with its year`."""
        if not self.row:
            return self.reason
        where = f"row {self.row}, {self.column}" if self.column else f"row {self.row}"
        return f"{where}: “{excerpt(self.cell)}”: {self.reason}" if self.cell else f"{where}: {self.reason}"


class Imported(NamedTuple):
    """A row read. `fingerprint` tells it again among the rows of its `source`; `where` it stands is for people.

    Equal rows of a file are told apart by their order. Without a `record` either a rule left the row out (`skipped` says which) or the doubts say why.
    """

    record: Record | None
    source: str
    fingerprint: str = ""
    row: int = 0
    doubts: tuple[Doubt, ...] = ()
    skipped: str = ""
    where: str = ""


def fingerprint(url: str, *facts: str) -> str:
    """What a row is known by when it comes again: its URL, else the facts together, letter case and spaces aside."""
    known_by = f"url\x1f{url}" if url else "\x1f".join(map(fold, facts))
    return sha256(known_by.encode()).hexdigest()[:_DIGITS]
