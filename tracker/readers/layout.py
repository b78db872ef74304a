"""How a sheet stands on its page: turned on its side, with names of columns in two rows, or with headings above its rows.

What was laid out for the eye becomes a sheet with one row of names and a column for what the headings say.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING

from tracker.readers.day_words import month_of
from tracker.readers.days import looks_like_days
from tracker.readers.proposal import header_words, names_whose
from tracker.readers.statuses import read_status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracker.readers.sheet import SheetRows

    _Put = Callable[[Sequence[str], Sequence[str]], Sequence[str]]
    _Rows = Iterator[tuple[int, Sequence[str]]]

# The column for headings that no other column takes.
SECTION = "section"
_MOST_TURNED, _FEWEST_FIELDS = 60, 3
_USUAL = 3  # cells of a row below a heading, at least
_UNNAMED = re.compile(r"column \d+")
_DAY_ALONE = re.compile(
    r"(?:[^\W\d]{1,10}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|일|日|er|º)?(?:\s*[(（]\w+[)）])?", re.IGNORECASE
)
# The name of a sheet that is a year, or that nobody gave it.
_SAYS_NOTHING = re.compile(r"(?:\D*(?:19|20)\d\d\D*|[^\W\d]*\s*\d{1,2}|)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SIGN = re.compile(r"\d{1,2}([-/.])\d{1,2}")


def laid_out(sheet: SheetRows) -> SheetRows:
    """The sheet with its columns side by side, one row of names, and what stands above rows in each of them."""
    return _with_sections(_with_whole_names(_upright(sheet)))


def says_something(name: str) -> bool:
    """Whether the name of one of several sheets says more than a year, or that nobody gave it one."""
    return not _SAYS_NOTHING.fullmatch(name.strip())


def with_section(sheet: SheetRows, name: str) -> SheetRows:
    """The sheet of a workbook of several with its name in a column of its own."""
    width = len(sheet.header)
    rows = ((number, [*cells[:width], name, *cells[width:]]) for number, cells in sheet.rows)
    sample = tuple([*cells[:width], name, *cells[width:]] for cells in sheet.sample)
    return sheet._replace(header=(*sheet.header, SECTION), rows=rows, sample=sample)


def _upright(sheet: SheetRows) -> SheetRows:
    """A sheet whose first column has the names that a header has, turned round; any other as it is."""
    names = [row[0].strip() for row in sheet.sample]
    if not _FEWEST_FIELDS <= len(names) <= _MOST_TURNED or header_words(sheet.header) > 1:
        return sheet
    if header_words(names) * 5 < len(names) * 3 or header_words(names) < _FEWEST_FIELDS:
        return sheet
    if not names_whose([sheet.header[0], *names]):  # a first column of statuses
        return sheet
    lines = [list(cells) for _, cells in sheet.rows]
    first, *others = [list(column) for column in zip_longest(sheet.header, *lines, fillvalue="")]
    rows = [(number, cells) for number, cells in enumerate(others, 2) if any(map(str.strip, cells[1:]))]
    rows = [(number, ["" if _UNNAMED.fullmatch(cells[0]) else cells[0], *cells[1:]]) for number, cells in rows]
    return sheet._replace(
        header=tuple(first), rows=iter(rows), sample=tuple(cells for _, cells in rows), is_turned=True
    )


def _with_whole_names(sheet: SheetRows) -> SheetRows:
    """A sheet whose second row goes on with the names of the first, where these reach over several columns."""
    first = sheet.sample[0] if sheet.sample else ()
    below = ["" if cell.strip() == name else cell.strip() for name, cell in zip(sheet.header, first, strict=False)]
    unnamed = [bool(_UNNAMED.fullmatch(name)) for name in sheet.header]
    under = [place for place, cell in enumerate(below) if cell]
    is_second = len(under) > 1 and not below[0] and not any(any(map(str.isdigit, cell)) for cell in below)
    if not is_second or not any(unnamed[place] for place in under) or header_words(below) * 2 < len(under):
        return sheet
    names: list[str] = []
    above = ""
    for place, (name, cell) in enumerate(zip(sheet.header, below, strict=True)):
        above = above if unnamed[place] and cell else name
        names.append(f"{above} {cell}".strip())
    return sheet._replace(header=tuple(names), rows=islice(sheet.rows, 1, None), sample=sheet.sample[1:])


def _with_sections(sheet: SheetRows) -> SheetRows:
    """A sheet with what stands alone above its rows in each of these: as its company, its month, or a column of its own."""
    filled = [[place for place, cell in enumerate(row) if cell.strip()] for row in sheet.sample]
    alone = [places[0] for places in filled if len(places) == 1]
    least = min(_USUAL, len(sheet.header) - 1)
    usual = [row for row, places in zip(sheet.sample, filled, strict=True) if len(places) >= least]
    if not alone or not usual or least < 2:  # of one column nothing is above another
        return sheet
    place = Counter(alone).most_common(1)[0][0]
    below = [row[place].strip() for row in usual]
    headings = [row[place].strip() for row, places in zip(sheet.sample, filled, strict=True) if places == [place]]
    if below.count("") * 10 >= 8 * len(below) and len(filled[0]) == 1:
        return _sectioned(
            sheet, place, _is_any, lambda above, cells: _put(cells, place, cells[place] or "".join(above[-1:]))
        )
    if any(map(_is_time, headings)):
        days = [n for n in range(len(sheet.header)) if _are_days([row[n].strip() for row in usual])]
        days = [place] if place in days else days
        return _sectioned(sheet, place, _is_time, lambda above, cells: _dated(cells, days, " ".join(above)))
    if not any(map(_is_state, headings)):  # a name alone is one of the rows
        return sheet
    width = len(sheet.header)
    named = sheet._replace(header=(*sheet.header, SECTION))
    return _sectioned(named, place, _is_state, lambda above, cells: [*cells[:width], ", ".join(above), *cells[width:]])


def _is_any(_heading: str) -> bool:
    return True


def _is_time(heading: str) -> bool:
    """Whether a heading says the month or the year of the rows below it."""
    return bool(month_of(heading) or _YEAR.fullmatch(heading))


def _is_state(heading: str) -> bool:
    """Whether a heading says how far the rows below it got."""
    said = read_status(heading)
    return said is not None and not said.has_more


def _sectioned(sheet: SheetRows, place: int, heads: Callable[[str], bool], put: _Put) -> SheetRows:
    rows = _without_headings(sheet.rows, place, heads, put)
    sample = list(islice(rows, len(sheet.sample)))
    return sheet._replace(rows=chain(sample, rows), sample=tuple(cells for _, cells in sample))


def _without_headings(rows: _Rows, place: int, heads: Callable[[str], bool], put: _Put) -> _Rows:
    """The rows below headings, each with what these say; what stands alone at the end stays a row.

    A month below a year is of it, and so are those that follow.
    """
    above: list[str] = []
    waiting: list[tuple[int, Sequence[str]]] = []
    for number, cells in rows:
        said = cells[place].strip()
        if said and heads(said) and sum(bool(cell.strip()) for cell in cells) == 1:
            waiting.append((number, cells))
            continue
        if waiting:
            year = [one for one in above if _YEAR.fullmatch(one)] if month_of(waiting[0][1][place]) else []
            above, waiting = [*year, *(row[place].strip() for _, row in waiting)], []
            above.sort(key=lambda one: _YEAR.fullmatch(one) is not None)
        yield number, put(above, cells)
    yield from ((number, put([], cells)) for number, cells in waiting)


def _put(cells: Sequence[str], place: int, cell: str) -> list[str]:
    return [*cells[:place], cell, *cells[place + 1 :]]


def _are_days(cells: Sequence[str]) -> bool:
    """Whether the cells of a column are days of a month, or days without a year."""
    filled = [cell for cell in cells if cell]
    alone = sum(bool(_DAY_ALONE.fullmatch(cell)) for cell in filled)
    return bool(filled) and (
        alone * 2 > len(filled) or (looks_like_days(filled) and not any(map(_YEAR.search, filled)))
    )


def _dated(cells: Sequence[str], places: Sequence[int], heading: str) -> list[str]:
    """The cells with the days among them completed by the month and the year that a heading says."""
    whole = list(cells)
    for place in places:
        cell = cells[place].strip()
        alone = _DAY_ALONE.fullmatch(cell)
        year = _YEAR.search(heading)
        if alone and (month := month_of(heading)):
            whole[place] = f"{alone[1]} {month}{f' {year[0]}' if year else ''}"
        elif cell and year and not _YEAR.search(cell):
            sign = _SIGN.fullmatch(cell)
            whole[place] = f"{cell}{sign[1] if sign else ' '}{year[0]}"
    return whole
