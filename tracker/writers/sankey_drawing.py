"""The flow diagram drawn: a column a step, bars as high as the applications at it, bands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.reports.funnel import Node
from tracker.writers.html import tag

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from tracker.reports.funnel import Funnel

_HEIGHT, _GAP, _COLUMN, _BAR, _MARGIN = 320, 26, 170, 12, 16
_ORDER: dict[Node | str, int] = {node: place for place, node in enumerate(Node)}  # of the steps that are no stage
_INK, _STRONG = "#1f2328", "#0b6e8a"


class _Bar(NamedTuple):
    """Where a step stands: its column, its upper edge and its height."""

    column: int
    top: float
    height: float


def drawing(funnel: Funnel, names: Mapping[Node | str, str]) -> Element:
    """The diagram as SVG, with the steps called by `names`."""
    scale = _HEIGHT / max(1, funnel.applications)
    bars = _placed(funnel, scale)
    left = {step: bar.top for step, bar in bars.items()}
    right = dict(left)
    bands = []
    for source, target, number in funnel.flows:
        width = number * scale
        bands.append(
            _band(bars[source].column, right[source] + width / 2, bars[target].column, left[target] + width / 2, width)
        )
        right[source] += width
        left[target] += width
    width = (max((bar.column for bar in bars.values()), default=0) + 1) * _COLUMN + _MARGIN
    height = max((bar.top + bar.height for bar in bars.values()), default=0) + _MARGIN
    said = "; ".join(f"{names[source]} to {names[target]}: {number}" for source, target, number in funnel.flows)
    parts = [part for step, bar in bars.items() for part in _bar(names[step], bar, round(bar.height / scale))]
    return tag(
        "svg", tag("title", said or "no applications"), *bands, *parts, role="img", xmlns="http://www.w3.org/2000/svg",
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


def _x(column: int) -> int:
    return _MARGIN + column * _COLUMN


def _band(source: int, start: float, target: int, end: float, width: float) -> Element:
    first, last = _x(source) + _BAR, _x(target)
    middle = (first + last) / 2
    curve = f"M{first} {start:.1f} C{middle:.1f} {start:.1f} {middle:.1f} {end:.1f} {last} {end:.1f}"
    return tag("path", d=curve, fill="none", stroke=_STRONG, stroke_opacity="0.25", stroke_width=f"{width:.1f}")


def _bar(name: str, bar: _Bar, number: int) -> list[Element]:
    x = _x(bar.column)
    place = {"x": str(x), "y": f"{bar.top - 6:.1f}", "font-family": "system-ui, sans-serif", "font-size": "12"}
    return [
        tag("rect", x=str(x), y=f"{bar.top:.1f}", width=str(_BAR), height=f"{bar.height:.1f}", fill=_STRONG),
        tag("text", f"{name} {number}", fill=_INK, **place),
    ]
