"""A plain table, its columns padded by cells so that Korean lines up, cut to the width of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.writers.text import cells, fit, visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.writers.screen import Screen

_BETWEEN = "  "
_BOLD, _PLAIN = "1", "\x1b[0m"


class Column(NamedTuple):
    """A heading and what to do where room is short.

    Columns of words may shrink to `least` cells; one without it is shown whole or not at all, as figures are. Where
    that is not enough, those with the highest `keep` are left out; with a `keep` of 0 none is. `tints` are the colours
    (SGR) of some cells.
    """

    heading: str
    keep: int
    least: int | None = None
    tints: Mapping[str, str] = {}


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], screen: Screen) -> str:
    """The rows under their headings, a line each, none wider than the screen. Columns with nothing in them are left out."""
    shown = [[visible(cell) for cell in row] for row in rows]
    wanted = [max(map(cells, column), default=0) for column in zip(*shown, strict=True)]
    natural = {place: max(width, cells(columns[place].heading)) for place, width in enumerate(wanted) if width}
    widths = _widths(columns, natural, screen.width)
    ellipsis = "…" if screen.unicode else "."

    def line(row: Sequence[str], style: str = "") -> str:
        padded = [
            _tinted(
                fit(row[place], width, ellipsis=ellipsis), style or columns[place].tints.get(row[place], ""), screen
            )
            for place, width in widths.items()
        ]
        return _BETWEEN.join(padded).rstrip()

    head = line([column.heading for column in columns], _BOLD)
    return "\n".join([head, *map(line, shown)]) + "\n"


def _widths(columns: Sequence[Column], natural: dict[int, int], room: int) -> dict[int, int]:
    """The width of each column that is shown, in their order.

    The widest gives way first. The first column is the name of its row, and what people type: it gives way last.
    """
    least = {place: min(width, columns[place].least or width) for place, width in natural.items()}
    places = list(natural)
    while any(columns[place].keep for place in places) and _total([least[place] for place in places]) > room:
        places.remove(max(places, key=lambda place: columns[place].keep))
    widths = {place: natural[place] for place in places}
    while (over := _total(list(widths.values())) - room) > 0:
        loose = [place for place in places if widths[place] > least[place]]
        if not loose:
            widths[places[0]] = max(1, widths[places[0]] - over)
            break
        widths[max(loose, key=lambda place: (place != places[0], widths[place]))] -= 1
    return widths


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_BETWEEN) * (len(widths) - 1)


def _tinted(text: str, style: str, screen: Screen) -> str:
    return f"\x1b[{style}m{text}{_PLAIN}" if style and screen.color else text
