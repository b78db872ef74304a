"""A report as rows of text: what `tsv`, `csv` and `md` write."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.core.when import When


class Rows(NamedTuple):
    """Named columns and rows of cells, as many cells as columns; a value that is not known is the empty text."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]


def cell(value: object) -> str:
    """A value as a cell: a number in full, a day by ISO 8601; nothing for None."""
    return "" if value is None else str(value)


def bounds_cells(when: "When | None") -> tuple[str, str]:
    """The first and the last day of a window, each in a cell of its own; nothing for an open bound, or for None."""
    return (cell(when.earliest), cell(when.latest)) if when else ("", "")
