"""Shapes of the pages, drawn as trees: bars of silences, and silence as space."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from tracker.reports.figures import Figures, bounds
from tracker.writers.curve import curve
from tracker.writers.html import tag

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markupsafe import Markup

    from tracker.core.application import Application
    from tracker.core.when import Days
    from tracker.reports.today import LongWait
    from tracker.reports.week import Station

_WIDE, _HIGH = 200, 10
_TALLEST = 12


def markup(element: Element) -> Markup:
    """A tree as markup that a template shows as it is: its texts were escaped when it was written."""
    from xml.etree.ElementTree import tostring

    from markupsafe import Markup

    return Markup(tostring(element, encoding="unicode", method="html"))  # noqa: S704


def bar(days: Days, longest: int, mark: int | None = None) -> Markup:
    """A silence of so many days on a scale to the `longest`: full as far as it is certain, pale as far as possible.

    The `mark` is the longest answer.
    """
    scale = _WIDE / max(1, longest)
    certain, possible = (scale * length for length in bounds(days))
    parts = [
        tag("rect", class_="possible", x="0", y="0", width=f"{possible:.1f}", height=str(_HIGH)),
        tag("rect", class_="certain", x="0", y="0", width=f"{max(2.0, certain):.1f}", height=str(_HIGH)),
    ]
    if mark is not None:
        parts.append(
            tag("rect", class_="mark", x=f"{max(0.0, scale * mark - 2):.1f}", y="0", width="3", height=str(_HIGH))
        )
    return markup(_bar(parts))


def share(part: int, whole: int, most: int) -> Markup:
    """So many of a whole, on a scale to the greatest whole."""
    scale = _WIDE / max(1, most)
    return markup(
        _bar(
            [
                tag("rect", class_="possible", x="0", y="0", width=f"{scale * whole:.1f}", height=str(_HIGH)),
                tag("rect", class_="certain", x="0", y="0", width=f"{scale * part:.1f}", height=str(_HIGH)),
            ]
        )
    )


def _bar(parts: list[Element]) -> Element:
    box = f"0 0 {_WIDE} {_HIGH}"
    return tag("svg", *parts, class_="bar", viewBox=box, preserveAspectRatio="none", aria_hidden="true")


def longest(waits: tuple[LongWait, ...]) -> int:
    """The longest of some silences, in days."""
    return max((bounds(wait.silent.wait.days)[1] for wait in waits), default=1)


def most(pipeline: tuple[Station, ...]) -> int:
    """How many applications are at the stage with the most."""
    return max((station.turns.total() for station in pipeline), default=0)


def tall(days: Days) -> int:
    """How high a silence is drawn, 1 to 12: more for long ones, but not as much more."""
    return max(1, min(_TALLEST, round(sqrt(sum(bounds(days)) / 2))))


def chart(figures: Figures, place: Callable[[Application], str]) -> Markup:
    """The curve of a stage."""
    return markup(curve(figures, place))
