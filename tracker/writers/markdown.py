"""Markdown: text that means nothing to it, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.writers.rows import Rows
from tracker.writers.text import visible

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
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_DEEPEST = 6


def prose(text: str, level: int) -> str:
    """A text that is Markdown itself, below a heading: its own headings from `level` down, no HTML, no open fence."""
    typed = visible(text, lines=True).strip("\n").split("\n")
    lines = [_MARKUP.sub("&lt;", line) for line in typed]
    code = {line for fence in _fences(lines) for line in fence.inside}
    depths = [len(found[2]) for n, line in enumerate(lines) if n not in code and (found := _HEADING.match(line))]
    deeper = max(0, level - min(depths, default=level))
    written: list[str] = []
    for number, line in enumerate(lines):
        before = written[-1] if written else ""
        written.append(line if number in code else _tamed(line, deeper, after=before))
    return "\n".join(_with_code(written, typed))


class _Fence(NamedTuple):
    """A block of code: the numbers of the lines inside, and what would close it where it is open to the end."""

    inside: range
    open: str


def _fences(lines: list[str]) -> list[_Fence]:
    """The blocks of code between fences, as CommonMark has them, also within lists and quotes."""
    if not any("```" in line or "~~~" in line for line in lines):
        return []
    from markdown_it import MarkdownIt

    found = []
    for token in MarkdownIt("commonmark").parse("\n".join(lines)):
        if token.type == "fence" and token.map:
            start, end = token.map
            last = lines[end - 1].strip()
            is_closed = end - start > 1 and set(last) == {token.markup[0]} and len(last) >= len(token.markup)
            is_open = not is_closed and not token.level
            found.append(_Fence(range(start + 1, end - is_closed), token.markup * is_open))
    return found


def _with_code(lines: list[str], typed: list[str]) -> list[str]:
    """The lines with their code as it was typed, for nothing is markup there, and no fence left open."""
    fences = _fences(lines)
    for fence in fences:
        for number in fence.inside:
            lines[number] = typed[number]
    return [*lines, *(fence.open for fence in fences if fence.open)]


def _tamed(line: str, deeper: int, after: str) -> str:
    if found := _HEADING.match(line):
        return "#" * min(_DEEPEST, len(found[2]) + deeper) + line[found.end() :]
    if after.strip() and _UNDERLINE.match(line):
        return ""  # it would make a heading of the line before
    return line
