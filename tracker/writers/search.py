"""What a search found: data, rows, and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.writers.sheet import Sheet
from tracker.writers.table import Column, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reports.search import Hit
    from tracker.writers.data import Data
    from tracker.writers.screen import Screen

_COLUMNS = ("application", "company", "role", "where", "text")


def data(hits: Sequence[Hit]) -> list[Data]:
    """An object a hit."""
    return [dict(zip(_COLUMNS, _cells(hit), strict=True)) for hit in hits]


def sheet(hits: Sequence[Hit]) -> Sheet:
    """A row a hit."""
    return Sheet(_COLUMNS, map(_cells, hits))


def draw(hits: Sequence[Hit], screen: Screen) -> str:
    """Whose it is, where it stands, and the line around the word."""
    columns = (Column("KEY", keep=0, least=8), Column("WHERE", keep=2, least=8), Column("TEXT", keep=1, least=20))
    rows = [(hit.application.key, hit.where, hit.text) for hit in hits]
    return table(columns, rows, screen) if rows else ""


def _cells(hit: Hit) -> tuple[str, ...]:
    return (hit.application.key, hit.application.company, hit.application.role, hit.where, hit.text)
