"""What was not understood of a sheet, grouped: a word that a hundred rows share is asked about once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.match import fold
from tracker.core.sentences import fill, sentence
from tracker.readers.imported import Doubt, say_doubt
from tracker.reports.imports import DoubtGroup

if TYPE_CHECKING:
    from collections.abc import Iterable


# Groups that are kept to be listed, and rows that are named of each: memory does not grow with the sheet.
_MOST_GROUPS, _MOST_ROWS = 1_000, 3


class Doubts:
    """Counts doubts, and keeps what the first groups of them say."""

    def __init__(self) -> None:
        self.count = 0
        self._groups: dict[tuple[str, str], _Group] = {}

    def note(self, doubts: Iterable[Doubt]) -> None:
        """Take doubts in the order of the rows."""
        for doubt in doubts:
            self.count += 1
            what = fold(doubt.cell) if doubt.mapping else fill(doubt.reason)
            group = self._groups.get((doubt.column, what))
            if group is None and len(self._groups) < _MOST_GROUPS:
                group = self._groups[doubt.column, what] = _Group(doubt)
            if group:
                group.add(doubt)

    def groups(self) -> tuple[DoubtGroup, ...]:
        """The groups, in the order in which each began."""
        return tuple(group.result() for group in self._groups.values())


class _Group:
    """Doubts alike."""

    def __init__(self, first: Doubt) -> None:
        self.first = first
        self.count = 0
        self.rows: list[str] = []

    def add(self, doubt: Doubt) -> None:
        self.count += 1
        if len(self.rows) < _MOST_ROWS:
            self.rows.append(str(doubt.row))

    def result(self) -> DoubtGroup:
        first = self.first
        if self.count == 1:
            return DoubtGroup(first.said, 1, first.mapping)
        more = self.count - len(self.rows)
        where = sentence("rows {rows}", rows=tuple(self.rows))
        if more:
            where = sentence("rows {rows} and {more} more", rows=tuple(self.rows), more=more)
        return DoubtGroup(say_doubt(where, first.column, first.cell, first.reason), self.count, first.mapping)
