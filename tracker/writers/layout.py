"""Paragraphs laid out for any width, in cells of a terminal, in a few styles."""

from collections.abc import Iterable
from typing import NamedTuple

from tracker.writers.screen import Screen
from tracker.writers.text import broken, broken_between, fit, visible

_STYLES = {"bold": "\x1b[1m", "dim": "\x1b[2m", "cyan": "\x1b[36m", "yellow": "\x1b[33m", "loud": "\x1b[1;33m", "": ""}
_RESET = "\x1b[0m"
_ASCII = str.maketrans({"→": "->", "–": "-", "·": "|", "…": "..", "±": "+-", "“": '"', "”": '"', "é": "e"})
_INDENT = 2
BETWEEN = 2  # cells between columns
NARROWEST = 30  # cells that a text needs to stand beside something


class Styled(NamedTuple):
    """A text and its style: bold, dim, cyan, yellow, loud (what is urgent) or none."""

    text: str
    style: str = ""


def lines_of(said: Styled, width: int, screen: Screen) -> list[str]:
    """A paragraph broken into painted lines of at most so many cells."""
    return [paint(line, said.style, screen) for line in broken(plain(said.text, screen), width)]


def parts_of_line(said: Styled, width: int, screen: Screen) -> list[str]:
    """What is said in parts with a `·` between them, in painted lines that keep each part whole where it fits."""
    return [paint(line, said.style, screen) for line in broken_between(plain(said.text, screen), width)]


def paint(text: str, style: str, screen: Screen) -> str:
    """Text in a style, where the screen shows any."""
    return f"{_STYLES[style]}{text}{_RESET}" if screen.color and style else text


def plain(text: str, screen: Screen, *, lines: bool = False) -> str:
    """Text with nothing in it a terminal would obey, its signs in ASCII where the screen has nothing else."""
    shown = visible(text, lines=lines)
    return shown if screen.unicode else shown.translate(_ASCII)


def beside(label: str, paragraphs: Iterable[Styled], left: int, screen: Screen) -> list[str]:
    """Paragraphs to the right of a label that has `left` cells; below it where that leaves too little room."""
    label = plain(label, screen)
    room = screen.width - left - BETWEEN
    if room < NARROWEST:
        head = lines_of(Styled(label, "bold"), screen.width, screen) if label else []
        return [
            *head,
            *(" " * _INDENT + line for said in paragraphs for line in lines_of(said, screen.width - _INDENT, screen)),
        ]
    body = [line for said in paragraphs for line in lines_of(said, room, screen)]
    margin = " " * (left + BETWEEN)
    first = paint(fit(label, left), "bold", screen) + " " * BETWEEN
    return [(margin if place else first) + line for place, line in enumerate(body)]
