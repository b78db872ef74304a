"""What a search found: data, rows, and a table."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.core.language import translated
from tracker.reports.search import Hit
from tracker.writers.data import Data
from tracker.writers.rows import Rows
from tracker.writers.screen import Screen
from tracker.writers.table import ColumnStyle, table
from tracker.writers.write import ReportWriter

_COLUMNS = ("application", "company", "role", "where", "text")


def data(hits: Sequence[Hit]) -> list[Data]:
    """An object a hit."""
    return [dict(zip(_COLUMNS, _cells(hit), strict=True)) for hit in hits]


def sheet(hits: Sequence[Hit]) -> Rows:
    """A row a hit."""
    return Rows(_COLUMNS, map(_cells, hits))


def draw(hits: Sequence[Hit], screen: Screen) -> str:
    """Whose it is, where it stands, and the line around the word."""
    columns = (
        ColumnStyle("KEY", keep=0, least=8),
        ColumnStyle("WHERE", keep=2, least=8),
        ColumnStyle("TEXT", keep=1, least=20),
    )
    rows = [(hit.application.key, _where(hit), hit.text) for hit in hits]
    return table(columns, rows, screen) if rows else ""


def _cells(hit: Hit) -> tuple[str, ...]:
    return (hit.application.key, hit.application.company, hit.application.role, hit.where, hit.text)


def _where(hit: Hit) -> str:
    return translated(hit.where, "field")


WRITER = ReportWriter(data, sheet, draw, in_pipe="tsv")
