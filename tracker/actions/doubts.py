"""What was not understood of a sheet, grouped: a word that a hundred rows share is asked about once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tracker.core.match import fold
from tracker.core.sentences import fill, sentence
from tracker.readers.imported import Doubt, say_doubt
from tracker.reports.imports import DoubtGroup

# Groups that are kept to be listed, and rows that are named of each: memory does not grow with the sheet.
_MOST_GROUPS, _MOST_ROWS = 1_000, 3


class Doubts:
    """Counts doubts, and keeps what the first groups of them say."""

    def __init__(self) -> None:
        self.count = 0
        self._groups: dict[tuple[str, str], list[Doubt]] = {}
        self._sizes: Counter[tuple[str, str]] = Counter()

    def note(self, doubts: Iterable[Doubt]) -> None:
        """Take doubts in the order of the rows."""
        for doubt in doubts:
            self.count += 1
            alike = doubt.column, fold(doubt.cell) if doubt.mapping else fill(doubt.reason)
            if alike in self._groups or len(self._groups) < _MOST_GROUPS:
                self._sizes[alike] += 1
                if self._sizes[alike] <= _MOST_ROWS:
                    self._groups.setdefault(alike, []).append(doubt)

    def groups(self) -> tuple[DoubtGroup, ...]:
        """The groups, in the order in which each began."""
        return tuple(_grouped(doubts, self._sizes[alike]) for alike, doubts in self._groups.items())


def _grouped(doubts: Sequence[Doubt], size: int) -> DoubtGroup:
    """The first of so many doubts alike, as what is said of all of them."""
    first, rows = doubts[0], tuple(str(doubt.row) for doubt in doubts)
    if size == 1:
        return DoubtGroup(first.said, 1, first.mapping)
    where = sentence("rows {rows}", rows=rows)
    if more := size - len(rows):
        where = sentence("rows {rows} and {more} more", rows=rows, more=more)
    return DoubtGroup(say_doubt(where, first.column, first.cell, first.reason), size, first.mapping)
