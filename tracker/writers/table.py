"""Aligned columns: what is drawn for reading as rows, for any width. Every width is in cells of a terminal.

Where room is short, columns of words are cut, then whole columns are left out; a column of sentences is broken into
lines, beside the others or below them. In a pipe nothing is cut (`Screen.cuts`).
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import NamedTuple

from tracker.core.language import translated
from tracker.writers.layout import BETWEEN, NARROWEST, Styled, paint, plain
from tracker.writers.screen import Screen
from tracker.writers.text import broken, cells, fit


class ColumnStyle(NamedTuple):
    """A heading, and what becomes of a column where room is short.

    Columns of words may shrink to `least` cells; one without it is shown whole or not at all, as figures are. Where
    that is not enough, those with the highest `keep` are left out; with a `keep` of 0 none is. Numbers stand at the
    `right`. The last column may be one of sentences, which `wraps`; one with a `least` has the room it wants before
    columns of words do, and is broken before one of these is left out.
    """

    heading: str = ""
    keep: int = 0
    least: int | None = None
    right: bool = False
    wraps: bool = False


def table(columns: Sequence[ColumnStyle], rows: Sequence[Sequence[str | Styled]], screen: Screen) -> str:
    """The rows under their headings. Columns with nothing in them are left out."""
    return "".join(f"{line}\n" for lines in headed(columns, rows, screen) for line in lines)


def headed(columns: Sequence[ColumnStyle], rows: Sequence[Sequence[str | Styled]], screen: Screen) -> list[list[str]]:
    """The lines of the headings, and those of each row."""
    columns = [column._replace(heading=translated(column.heading)) for column in columns]
    return _lines_of_rows(columns, rows, screen, 0, [Styled(column.heading, "bold") for column in columns])


def aligned(
    columns: Sequence[ColumnStyle], rows: Sequence[Sequence[str | Styled]], screen: Screen, indent: int = 0
) -> list[list[str]]:
    """The lines of each row, without headings."""
    return _lines_of_rows(columns, rows, screen, indent, None)


def rows(parts: Sequence[Sequence[Styled]], screen: Screen, beneath: Sequence[Sequence[Styled]] = ()) -> list[str]:
    """The lines of rows of equally many parts, the last of sentences; what is said `beneath` a row follows it."""
    columns = [*[ColumnStyle()] * (max(map(len, parts), default=1) - 1), ColumnStyle(wraps=True)]
    lines: list[str] = []
    for place, row in enumerate(aligned(columns, parts, screen, BETWEEN)):
        said = beneath[place] if beneath else ()
        lines += [*row, *_below(said, range(len(said)), 0, screen)]
    return lines


def _lines_of_rows(
    columns: Sequence[ColumnStyle],
    rows: Iterable[Sequence[str | Styled]],
    screen: Screen,
    indent: int,
    head: Sequence[Styled] | None,
) -> list[list[str]]:
    shown = [[*map(_shown, row, columns, repeat(screen))] for row in rows]
    wanted = [max((_width(said.text) for said in column), default=0) for column in zip(*shown, strict=True)]
    natural = {place: max(width, cells(columns[place].heading)) for place, width in enumerate(wanted) if width}
    wrapped = len(columns) - 1 if columns[-1].wraps else -1
    widest = natural.pop(wrapped, 0)
    room = screen.width - indent
    least = _total(
        min(width, columns[place].least or width) for place, width in natural.items() if not columns[place].keep
    )
    if head is None and screen.cuts and least > room:
        return [_stacked(row, indent, screen) for row in shown]
    narrowest = columns[wrapped].least or NARROWEST
    is_beside = not widest or room - least - BETWEEN >= min(widest, narrowest)
    most = room if columns[wrapped].least else max(NARROWEST, room // 2)
    left = room - _least_beside(columns, natural, room - BETWEEN - min(widest, narrowest)) - BETWEEN
    beside = min(widest, most, left) + BETWEEN if widest and is_beside else 0
    widths = _widths(columns, natural, room - beside) if screen.cuts else natural
    if beside:
        left = room - _total(widths.values()) - BETWEEN
        widths[wrapped] = min(widest, left) if left >= narrowest else widest
    below = [] if is_beside else [wrapped]
    return [
        [*_across(columns, row, widths, indent, screen), *_below(row, below, indent, screen)]
        for row in ([head, *shown] if head else shown)
    ]


def _least_beside(columns: Sequence[ColumnStyle], natural: dict[int, int], room: int) -> int:
    """What the columns beside a sentence need at least, with as many of those that may be left out as there is room for."""
    found: list[int] = []
    for keep in sorted({columns[place].keep for place in natural}):
        needed = [
            min(width, columns[place].least or width) for place, width in natural.items() if columns[place].keep == keep
        ]
        if keep and _total([*found, *needed]) > room:
            break
        found += needed
    return _total(found)


def _shown(cell: str | Styled, column: ColumnStyle, screen: Screen) -> Styled:
    said = Styled(cell) if isinstance(cell, str) else cell
    return said._replace(text=plain(said.text, screen, lines=column.wraps))


def _width(text: str) -> int:
    return max(map(cells, text.split("\n"))) if "\n" in text else cells(text)


def _across(
    columns: Sequence[ColumnStyle], row: Sequence[Styled], widths: dict[int, int], indent: int, screen: Screen
) -> list[str]:
    """A row in columns: one line, more where its last cell is broken."""
    ellipsis = "…" if screen.unicode else "."
    pieces = {
        place: broken(row[place].text, width)
        if columns[place].wraps
        else [
            fit(row[place].text, width, ellipsis=ellipsis).rstrip()
            if cells(row[place].text) > width
            else row[place].text
        ]
        for place, width in widths.items()
    }
    lines = []
    for number in range(max(map(len, pieces.values()), default=0)):
        line = " " * indent
        for place, width in widths.items():
            text = pieces[place][number] if number < len(pieces[place]) else ""
            padding, painted = " " * (width - cells(text)), paint(text, row[place].style if text else "", screen)
            line += (padding + painted if columns[place].right else painted + padding) + " " * BETWEEN
        lines.append(line.rstrip())
    return lines


def _stacked(row: Sequence[Styled], indent: int, screen: Screen) -> list[str]:
    first, *others = row
    return [
        *_below([first], [0], indent - 2 * BETWEEN, screen),
        *_below(others, range(len(others)), indent - BETWEEN, screen),
    ]


def _below(row: Sequence[Styled], places: Sequence[int], indent: int, screen: Screen) -> list[str]:
    margin = indent + 2 * BETWEEN
    return [
        " " * margin + paint(line, row[place].style, screen)
        for place in places
        if row[place].text
        for line in broken(row[place].text, max(1, screen.width - margin))
    ]


def _widths(columns: Sequence[ColumnStyle], natural: dict[int, int], room: int) -> dict[int, int]:
    """The width of each column that is shown, in their order.

    The widest gives way first. The first column is the name of its row, and what people type: it gives way last.
    """
    least = {place: min(width, columns[place].least or width) for place, width in natural.items()}
    places = list(natural)
    while any(columns[place].keep for place in places) and _total([least[place] for place in places]) > room:
        places.remove(max(places, key=lambda place: columns[place].keep))
    widths = {place: natural[place] for place in places}
    while (over := _total(widths.values()) - room) > 0:
        loose = [place for place in places if widths[place] > least[place]]
        if not loose:
            widths[places[0]] = max(1, widths[places[0]] - over)
            break
        widths[max(loose, key=lambda place: (place != places[0], widths[place]))] -= 1
    return widths


def _total(widths: Iterable[int]) -> int:
    found = list(widths)
    return sum(found) + BETWEEN * (len(found) - 1)
