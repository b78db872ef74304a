"""What a reader makes of a row of someone's file: a record, or why there is none, and every doubt."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.match import fold
from tracker.core.sentences import Sentence, sentence
from tracker.core.text import excerpt

if TYPE_CHECKING:
    from tracker.core.application import Application, Record

_DIGITS = 32  # hex digits of a fingerprint: two rows of different content share them about never


class Doubt(NamedTuple):
    """A cell that was not understood. `row` is the number a spreadsheet shows; a whole row's doubt has no `column`.

    A `reason` that says its place itself is of row 0. `mapping` is what may be said of the columns to have the cell
    understood; it ends with `=` where only a person knows the rest.
    """

    row: int
    column: str
    cell: str
    reason: Sentence
    mapping: str = ""

    @property
    def said(self) -> Sentence:
        """`row 12, Date sent: “8/82019”: no day with its year`."""
        if self.row:
            return say_doubt(sentence("row {row}", row=str(self.row)), self.column, self.cell, self.reason)
        return self.reason


def say_doubt(where: Sentence, column: str, cell: str, reason: Sentence) -> Sentence:
    """What was not understood in some rows, and why."""
    if column and cell:
        return sentence(
            "{where}, {column}: “{cell}”: {reason}", where=where, column=column, cell=excerpt(cell), reason=reason
        )
    if column:
        return sentence("{where}, {column}: {reason}", where=where, column=column, reason=reason)
    if cell:
        return sentence("{where}: “{cell}”: {reason}", where=where, cell=excerpt(cell), reason=reason)
    return sentence("{where}: {reason}", where=where, reason=reason)


class Imported(NamedTuple):
    """A row read. `fingerprint` tells it again among the rows of its `source`; `where` it stands is for people.

    Equal rows of a file are told apart by their order. Without a `record` either a rule left the row out (`skipped` says which),
    or it counts other rows (`summary` is its label), or the doubts say why. It may be made of several `rows`.
    """

    record: Record | None
    source: str
    fingerprint: str = ""
    row: int = 0
    doubts: tuple[Doubt, ...] = ()
    skipped: str = ""
    summary: str = ""
    where: str = ""
    rows: int = 1


def fingerprint(*facts: str) -> str:
    """What a row is known by when it comes again: the facts together, letter case and spaces aside."""
    return _digest("\x1f".join(map(fold, facts)))


def row_fingerprint(application: Application, sent: str) -> str:
    """What a row is known by: its URL with company and role, for a page may have several jobs, or else the day it was sent."""
    company, role, url = application.company, application.role, application.url
    if url[:4].lower() == "http":
        return _digest(f"url\x1f{url}\x1f{fold(company)}\x1f{fold(role)}")
    return _digest(f"{fold(company)}\x1f{fold(role)}\x1f\x1f{sent}")


def earlier_fingerprint(record: Record) -> str:
    """What earlier versions knew the row of a record by."""
    application = record.application
    if application.url[:4].lower() == "http":
        return _digest(f"url\x1f{application.url}")
    first = next((str(event.on.earliest) for event in record.events if event.on.earliest), "")
    return fingerprint(application.company, application.role, application.location, first)


def _digest(known_by: str) -> str:
    return sha256(known_by.encode()).hexdigest()[:_DIGITS]
