"""The flow diagram drawn: a column a step, bars as high as the applications at it, bands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.language import say
from tracker.reports.funnel import Funnel, Node
from tracker.writers.html import tag

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element


_WIDTH, _HEIGHT, _GAP, _COLUMN, _BAR, _MARGIN = 1080, 420, 30, 150, 14, 24
_ORDER: dict[Node | str, int] = {node: place for place, node in enumerate(Node)}  # of the steps that are no stage
_INK, _PAPER, _STAGE = "#1f2328", "#ffffff", "#4a7fb5"
# The colour of each end, which the bands that lead there share.
_COLORS: dict[Node | str, str] = {
    Node.OFFER: "#3d9a50",
    Node.ACCEPTED: "#2a7d3c",
    Node.DECLINED: "#c9952b",
    Node.REJECTED: "#c4504a",
    Node.WITHDRAWN: "#c9952b",
    Node.NO_ANSWER: "#9aa3ab",
    Node.IN_PROGRESS: "#7fb3d9",
}


class _Bar(NamedTuple):
    """Where a step stands: its column, its upper edge and its height."""

    column: int
    top: float
    height: float


def drawing(funnel: Funnel, names: Mapping[Node | str, str]) -> Element:
    """The diagram as SVG, with the steps called by `names`."""
    scale = _HEIGHT / max(1, funnel.applications)
    bars = _placed(funnel, scale)
    last = max((bar.column for bar in bars.values()), default=0)
    across = max(_COLUMN, (_WIDTH - 2 * _MARGIN - _BAR) // max(1, last))
    left = {step: bar.top for step, bar in bars.items()}
    right = dict(left)
    bands = []
    for source, target, number in funnel.flows:
        width = number * scale
        first, end = _MARGIN + bars[source].column * across + _BAR, _MARGIN + bars[target].column * across
        ends = (first, right[source] + width / 2), (end, left[target] + width / 2)
        bands.append(_band(*ends, width, _COLORS.get(target, _STAGE)))
        right[source] += width
        left[target] += width
    width = 2 * _MARGIN + _BAR + last * across
    height = max((bar.top + bar.height for bar in bars.values()), default=0) + _MARGIN
    said = "; ".join(
        say("{first} to {second}: {number}", first=names[source], second=names[target], number=number)
        for source, target, number in funnel.flows
    )
    paper = tag("rect", width=str(width), height=f"{height:.0f}", fill=_PAPER)
    parts = [
        part
        for step, bar in bars.items()
        for part in _bar(
            f"{names[step]} · {round(bar.height / scale)}",
            bar,
            _MARGIN + bar.column * across,
            _COLORS.get(step, _STAGE),
            is_last=bar.column == last > 0,
        )
    ]
    return tag(
        "svg", tag("title", said or say("no applications")), paper, *bands, *parts, role="img", xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height:.0f}", width=str(width), height=f"{height:.0f}",
    )  # fmt: skip


def _placed(funnel: Funnel, scale: float) -> dict[Node | str, _Bar]:
    """Each step in the column after those it comes from, the ends in the last, below the others of that column."""
    columns: dict[Node | str, int] = {}
    amounts: dict[Node | str, list[int]] = {}
    for source, target, number in funnel.flows:  # in the order of the steps, so a source is placed before its targets
        columns.setdefault(source, 0)
        columns[target] = max(columns.get(target, 0), columns[source] + 1)
        amounts.setdefault(source, [0, 0])[0] += number
        amounts.setdefault(target, [0, 0])[1] += number
    last = max(columns.values(), default=0)
    columns |= {step: last for step, (out, _) in amounts.items() if not out}
    bottom: dict[int, float] = {}
    bars = {}
    for step, column in sorted(columns.items(), key=lambda placed: _ORDER.get(placed[0], 0)):
        top = bottom.get(column, _GAP)
        bars[step] = _Bar(column, top, max(amounts[step]) * scale)
        bottom[column] = top + bars[step].height + _GAP
    return bars


def _band(start: tuple[float, float], end: tuple[float, float], width: float, color: str) -> Element:
    middle = (start[0] + end[0]) / 2
    curve = f"M{start[0]} {start[1]:.1f} C{middle:.1f} {start[1]:.1f} {middle:.1f} {end[1]:.1f} {end[0]} {end[1]:.1f}"
    return tag("path", d=curve, fill="none", stroke=color, stroke_opacity="0.38", stroke_width=f"{width:.1f}")


def _bar(label: str, bar: _Bar, x: int, color: str, *, is_last: bool) -> list[Element]:
    """A bar with its label above it, which in the last column ends with the bar and so stays on the page."""
    place = {"x": str(x + _BAR if is_last else x), "y": f"{bar.top - 7:.1f}", "font-size": "14"}
    anchor = "end" if is_last else "start"
    font = {"font-family": "system-ui, sans-serif", "fill": _INK}
    return [
        tag("rect", x=str(x), y=f"{bar.top:.1f}", width=str(_BAR), height=f"{bar.height:.1f}", fill=color),
        tag("text", label, text_anchor=anchor, **place, **font),
    ]
