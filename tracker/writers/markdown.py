"""Markdown: text that means nothing to it, and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.writers.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.writers.sheet import Sheet

_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]<>|#~$&"})


def escape(text: str) -> str:
    """One line of text that Markdown shows as it is."""
    return visible(text).translate(_SPECIAL)


def markdown_table(sheet: Sheet) -> Iterator[str]:
    """A pipe table, a row a line."""
    yield _row(sheet.columns)
    yield _row(tuple("---" for _ in sheet.columns))
    for row in sheet.rows:
        yield _row(tuple(map(escape, row)))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |\n"
