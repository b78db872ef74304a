"""The share still waiting, day by day: data, a row a day, and a picture in the cells of a terminal.

Each cell of the picture is a Braille sign of 2 x 4 dots; they are narrow in every script, as box-drawing signs are not.
Where there is only ASCII, a cell is one sign. docs/decisions/0005-plot.md says why no library draws it.
"""

from __future__ import annotations

from itertools import groupby
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.language import say, say_count
from tracker.core.wording import say_stage
from tracker.reports.figures import RULES, Figures, middle_length
from tracker.writers.figures import curve_data, figures_data, say_figures
from tracker.writers.layout import Styled, lines_of, paint
from tracker.writers.rows import Rows, cell
from tracker.writers.screen import WIDEST, Screen
from tracker.writers.text import cells
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.core.survival.beta_product import Limits
    from tracker.reports.waits import Waits
    from tracker.writers.data import Data

_COLUMNS = ("group", "stage", "day", "waiting", "low", "high", "at_risk", "open")
_ROWS = 11  # of cells; odd, so that one half has a row of its own
_AXIS = 7  # cells for the percentages
_ACROSS, _DOWN = 2, 4  # dots in a cell
_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))  # of a Braille sign, by column and row
_BRAILLE = 0x2800
_TEXTURE = {(0, 0), (1, 2)}  # the dots of a cell that a band fills


class _Mark(NamedTuple):
    style: str
    sign: str
    ascii: str = ""


def data(report: Waits) -> Data:
    """The figures, with what they say day by day."""
    return {
        "schema": 1,
        "today": report.today.isoformat(),
        "by": report.by,
        "stages": [{**figures_data(one), **curve_data(one)} for one in report.told],
    }


def sheet(report: Waits) -> Rows:
    """A row for each day on which a curve, its band or the number of open waits of that age changes."""
    return Rows(_COLUMNS, (row for one in report.told for row in _days(one)))


def draw(report: Waits, screen: Screen) -> str:
    """A picture for every stage and group with enough answers; a sentence for the others."""
    return "\n".join("\n".join(_picture(one, _own(report, one), screen)) + "\n" for one in report.told)


def page(report: Waits) -> Iterator[str]:
    """The curves as a page to print, each with its days in a table."""
    from tracker.writers import html
    from tracker.writers.curve import curve

    body = [html.tag("h1", say("Share still waiting, with its 95 % band"))]
    for one in report.told:
        if one.carries("median"):
            body += [html.tag("h2", _title(one)), html.tag("figure", curve(one))]
    yield html.page(say("Share still waiting, with its 95 % band"), *body)


def points(figures: Figures) -> Iterator[tuple[int, float, Limits]]:
    """The days on which a curve, its band or the number of open waits changes, each with the share and its limits."""
    ages = [middle_length(one.wait.days) for one in figures.silences]
    ends = [int(step.upper) for step in figures.curve.steps if step.upper < inf]
    for day in sorted({*ages, *ends, *(limits.day for limits in figures.band.limits if limits.day >= 0)}):
        yield day, figures.curve.survival(day), figures.band.at(day)


def _days(figures: Figures) -> Iterator[tuple[str, ...]]:
    ages = [middle_length(one.wait.days) for one in figures.silences]
    for day, share, limits in points(figures):
        at_risk = figures.outlook.at_risk(day)
        values = (figures.group, figures.stage.name, day, share, limits.lower, limits.upper, at_risk, ages.count(day))
        yield tuple(map(cell, values))


def _own(report: Waits, figures: Figures) -> list[int]:
    """The ages of the open waits of the one application asked for."""
    waits = report.waits if report.one else ()
    return [
        middle_length(one.wait.days) for one in waits if one.wait.end is None and report.figures_beside(one) is figures
    ]


def _title(figures: Figures) -> str:
    return " · ".join(part for part in (figures.group, say_stage(figures.stage)) if part)


def _picture(figures: Figures, own: list[int], screen: Screen) -> list[str]:
    head = lines_of(Styled(_title(figures), "bold"), screen.width, screen)
    if not figures.carries("median"):
        few = Styled(say("a curve is drawn from {count} answers on", count=RULES["median"].answers), "dim")
        return [
            *head,
            *(line for said in (*say_figures(figures), few) for line in lines_of(said, screen.width, screen)),
        ]
    width = min(screen.width, WIDEST) - _AXIS
    ages = [middle_length(one.wait.days) for one in figures.silences]
    longest = figures.range
    last = max(1, *ages, *own, longest.max or 0 if longest else 0)
    marks = _lines(figures, last, width)
    for day, sign in [*((age, "o") for age in ages), *((age, "@") for age in own)]:
        x, y = day * (width * _ACROSS - 1) // last, _height(figures.curve.survival(day))
        marks[y // _DOWN, x // _ACROSS] = _Mark("yellow", sign)
    legend = [say("{count} answered", count=len(figures.answers)), say("o still waiting ({count})", count=len(ages))]
    legend += [say("@ this one")] * bool(own)
    return [
        *head,
        *lines_of(
            Styled(say("share still waiting after so many days, with its 95 % band"), "dim"), screen.width, screen
        ),
        *(_row(marks, row, width, screen) for row in range(_ROWS)),
        *_axis(last, width, screen),
        *lines_of(Styled(" · ".join(legend), "dim"), screen.width, screen),
    ]


def _lines(figures: Figures, last: int, width: int) -> dict[tuple[int, int], _Mark]:
    """What stands in each (row, column): the curve, and its band where the curve does not."""
    band: dict[tuple[int, int], int] = {}
    curve: dict[tuple[int, int], int] = {}
    before = 0
    for x in range(width * _ACROSS):
        day = x * last // (width * _ACROSS - 1)
        limits = figures.band.at(day)
        for y in range(_height(limits.upper), _height(limits.lower) + 1):
            if (x % _ACROSS, y % _DOWN) in _TEXTURE:
                _dot(band, x, y)
        here = _height(figures.curve.survival(day))
        for y in range(min(before, here), here + 1):
            _dot(curve, x, y)
        before = here
    marks = {place: _Mark("dim", chr(_BRAILLE + dots), ".") for place, dots in band.items()}
    marks.update((place, _Mark("cyan", chr(_BRAILLE + dots), "#")) for place, dots in curve.items())
    return marks


def _height(share: float) -> int:
    """The row of dots of a share, 0 at the top."""
    return round((1 - share) * (_ROWS * _DOWN - 1))


def _dot(into: dict[tuple[int, int], int], x: int, y: int) -> None:
    place = y // _DOWN, x // _ACROSS
    into[place] = into.get(place, 0) | _DOTS[x % _ACROSS][y % _DOWN]


def _row(marks: dict[tuple[int, int], _Mark], row: int, width: int, screen: Screen) -> str:
    share = {0: "100 %", _ROWS // 2: "50 %", _ROWS - 1: "0 %"}.get(row, "")
    wall = "│" if screen.unicode else "|"
    cells = [marks.get((row, column)) for column in range(width)]
    runs = (
        paint("".join(_sign(mark, screen) for mark in run), style, screen)
        for style, run in groupby(cells, key=lambda mark: mark.style if mark else "")
    )
    return f"{share:>{_AXIS - 2}} {wall}{''.join(runs)}".rstrip()


def _sign(mark: _Mark | None, screen: Screen) -> str:
    if mark is None:
        return " "
    return mark.sign if screen.unicode else mark.ascii or mark.sign


def _axis(last: int, width: int, screen: Screen) -> list[str]:
    corner, stroke = ("└", "─") if screen.unicode else ("+", "-")
    middle_day, end = str(last // 2), say_count("{days} day", "{days} days", last, days=last)
    line = "0".ljust(width // 2) + middle_day
    return [" " * (_AXIS - 1) + corner + stroke * width, " " * _AXIS + line.ljust(width - cells(end)) + end]


WRITER = ReportWriter(data, sheet, draw, page=page)
