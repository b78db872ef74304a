"""A plain table, its columns padded by cells so that Korean lines up, cut to the width of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.writers.text import cells, fit, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.writers.screen import Screen

_BETWEEN = "  "
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


class Column(NamedTuple):
    """A heading. Where room is short, columns shrink to `least` cells, then those with the highest `keep` go."""

    heading: str
    keep: int
    least: int


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], screen: Screen) -> str:
    """The rows under their headings, a line each, none wider than the screen. Columns with nothing in them are left out."""
    shown = [[visible(cell) for cell in row] for row in rows]
    wanted = [max(map(cells, column), default=0) for column in zip(*shown, strict=True)]
    places = [place for place, width in enumerate(wanted) if width]
    natural = {place: max(wanted[place], cells(columns[place].heading)) for place in places}
    widths = _widths(columns, natural, screen.width)
    ellipsis = "…" if screen.unicode else "."
    head = _line([columns[place].heading for place in widths], list(widths.values()), ellipsis)
    lines = [_line([row[place] for place in widths], list(widths.values()), ellipsis) for row in shown]
    return "\n".join([f"{_BOLD}{head}{_PLAIN}" if screen.color else head, *lines]) + "\n"


def _widths(columns: Sequence[Column], natural: dict[int, int], room: int) -> dict[int, int]:
    """The width of each column that is shown: as wide as it would be, if all have room; else shrunk, the widest first."""
    places = list(natural)
    least = {place: min(natural[place], columns[place].least) for place in places}
    while len(places) > 1 and _total([least[place] for place in places]) > room:
        places.remove(max(places, key=lambda place: columns[place].keep))
    widths = {place: natural[place] for place in places}
    while (over := _total(list(widths.values())) - room) > 0:
        loose = [place for place in places if widths[place] > least[place]]
        if not loose:
            widths[places[0]] = max(1, widths[places[0]] - over)
            break
        widest = max(loose, key=lambda place: widths[place])
        widths[widest] -= 1
    return widths


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_BETWEEN) * (len(widths) - 1)


def _line(row: Sequence[str], widths: Sequence[int], ellipsis: str) -> str:
    return _BETWEEN.join(fit(cell, width, ellipsis=ellipsis) for cell, width in zip(row, widths, strict=True)).rstrip()
