"""Markdown: text that means nothing to it, and tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.writers.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.writers.rows import Rows

_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]<>|#~$&"})


def escape(text: str) -> str:
    """One line of text that Markdown shows as it is."""
    return visible(text).translate(_SPECIAL)


def markdown_table(sheet: Rows) -> Iterator[str]:
    """A pipe table, a row a line."""
    yield _row(sheet.columns)
    yield _row(tuple("---" for _ in sheet.columns))
    for row in sheet.rows:
        yield _row(tuple(map(escape, row)))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |\n"


_HEADING = re.compile(r"^( {0,3})(#{1,6})(?=\s|$)")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)\s*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_DEEPEST = 6


def prose(text: str, level: int) -> str:
    """A text that is Markdown itself, below a heading: its own headings from `level` down, no HTML, no open fence."""
    lines = visible(text, lines=True).strip("\n").split("\n")
    depths = [len(found[2]) for line in lines if (found := _HEADING.match(line))]
    deeper = max(0, level - min(depths, default=level))
    written: list[str] = []
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        is_prose = not (fence or found)
        written.append(_tamed(line, deeper, after=written[-1] if written else "") if is_prose else line)
    return "\n".join([*written, fence] if fence else written)


def _tamed(line: str, deeper: int, after: str) -> str:
    if found := _HEADING.match(line):
        return "#" * min(_DEEPEST, len(found[2]) + deeper) + _MARKUP.sub("&lt;", line[found.end() :])
    if after.strip() and _UNDERLINE.match(line):
        return ""  # it would make a heading of the line before
    return _MARKUP.sub("&lt;", line)
