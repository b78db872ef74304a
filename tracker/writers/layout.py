"""Text laid out by hand, in cells, for any width: paragraphs beside a label, and rows whose parts move below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.writers.text import cells, fit, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.writers.screen import Screen

_STYLES = {"bold": "\x1b[1m", "dim": "\x1b[2m", "cyan": "\x1b[36m", "yellow": "\x1b[33m", "": ""}
_RESET = "\x1b[0m"
_ASCII = str.maketrans({"→": "->", "–": "-", "·": "|", "…": "..", "±": "+-", "“": '"', "”": '"', "é": "e"})
_INDENT = 2
_BETWEEN = 2
_NARROWEST = 30  # cells of text worth putting beside something


class Said(NamedTuple):
    """A paragraph and its style: bold, dim, cyan, yellow or none."""

    text: str
    style: str = ""


def lines_of(said: Said, width: int, screen: Screen) -> list[str]:
    """A paragraph broken into painted lines of at most so many cells."""
    return [paint(line, said.style, screen) for line in broken(plain(said.text, screen), width)]


def paint(text: str, style: str, screen: Screen) -> str:
    """Text in a style, where the screen shows any."""
    return f"{_STYLES[style]}{text}{_RESET}" if screen.color and style else text


def plain(text: str, screen: Screen) -> str:
    """Text with nothing in it a terminal would obey, its signs in ASCII where the screen has nothing else."""
    shown = visible(text)
    return shown if screen.unicode else shown.translate(_ASCII)


def beside(label: str, paragraphs: Iterable[Said], left: int, screen: Screen) -> list[str]:
    """Paragraphs to the right of a label that has `left` cells; below it where that leaves too little room."""
    label = plain(label, screen)
    room = screen.width - left - _BETWEEN
    if room < _NARROWEST:
        head = lines_of(Said(label, "bold"), screen.width, screen) if label else []
        return [*head, *_below(paragraphs, screen, _INDENT)]
    body = [line for said in paragraphs for line in lines_of(said, room, screen)]
    margin = " " * (left + _BETWEEN)
    first = paint(fit(label, left), "bold", screen) + " " * _BETWEEN
    return [(margin if place else first) + line for place, line in enumerate(body)]


def rows(parts: Sequence[Sequence[Said]], screen: Screen, beneath: Sequence[Sequence[Said]] = ()) -> list[str]:
    """Rows of as many parts each: in columns where all fit, else the last part below the one before, else all below.

    What is said `beneath` a row follows it, a paragraph each.
    """
    widths = [max(cells(plain(said.text, screen)) for said in column) for column in zip(*parts, strict=True)]
    folded = [*widths[:-2], max(widths[-2:], default=0)]
    lines: list[str] = []
    for row, said_beneath in zip(parts, beneath or [()] * len(parts), strict=True):
        if _room(widths) <= screen.width:
            lines.append(_columns(row, widths, screen))
        elif _room(folded) <= screen.width:
            lines.append(_columns(row[:-1], folded, screen))
            lines += [_columns([*[Said("")] * (len(row) - 2), row[-1]], folded, screen)] * bool(row[-1].text)
        else:
            lines += _below(row[:1], screen, _INDENT) + _below(row[1:], screen, 2 * _INDENT)
        lines += _below(said_beneath, screen, 2 * _INDENT)
    return lines


def _room(widths: Sequence[int]) -> int:
    return _INDENT + sum(widths) + _BETWEEN * (len(widths) - 1)


def _columns(row: Sequence[Said], widths: Sequence[int], screen: Screen) -> str:
    fitted = [(fit(plain(said.text, screen), width), said.style) for said, width in zip(row, widths, strict=True)]
    text, style = fitted[-1]
    fitted[-1] = text.rstrip(), style
    between = " " * _BETWEEN
    return (" " * _INDENT + between.join(paint(text, style, screen) for text, style in fitted)).rstrip()


def _below(parts: Iterable[Said], screen: Screen, indent: int) -> list[str]:
    margin = " " * indent
    return [margin + line for said in parts if said.text for line in lines_of(said, screen.width - indent, screen)]


def broken(text: str, width: int) -> list[str]:
    """Lines of at most so many cells, broken between words; a word that is longer is broken itself."""
    lines = [""]
    for word in text.split(" "):
        candidate = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(candidate) <= width:
            lines[-1] = candidate
            continue
        if lines[-1]:
            lines.append("")
        for char in word:
            if cells(lines[-1] + char) > width and lines[-1]:
                lines.append("")
            lines[-1] += char
    return [line.rstrip(" ") for line in lines]  # of two spaces at a break one is left
