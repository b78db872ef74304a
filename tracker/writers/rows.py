"""A report as rows of text: what `tsv`, `csv` and `md` write."""

from collections.abc import Iterable
from typing import NamedTuple


class Rows(NamedTuple):
    """Named columns and rows of cells, as many cells as columns; a value that is not known is the empty text."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]
