"""The share still waiting drawn as SVG: the curve, its band, and the open waits where they stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.language import say, say_count
from tracker.core.survival.silence import Word
from tracker.core.wording import say_days
from tracker.reports.figures import Figures, Waited, middle_length
from tracker.writers.figures import say_word
from tracker.writers.html import tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from xml.etree.ElementTree import Element

    from tracker.core.application import Application

_WIDTH, _HEIGHT = 720, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 16, 18, 38
_STEPS = (1, 2, 7, 14, 30, 60, 90, 180, 365)  # days between two marks of the axis
_MOST_MARKS = 9
_DOT = 5.5
_APART = 13  # between dots that would cover each other
_HIGHEST = 3  # dots above each other; the others of their age are counted
_INK, _FAINT, _LINE, _CURVE, _BAND, _OPEN = "#1f2328", "#5c6670", "#d9dee3", "#1f6fb2", "#b7d3ea", "#b4540a"


class _Plane(NamedTuple):
    """Where a day and a share are on the drawing."""

    last: int

    def x(self, day: float) -> float:
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * day / self.last

    def y(self, share: float) -> float:
        return _TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - share)


def curve(figures: Figures, place: Callable[[Application], str] = lambda _: "") -> Element:
    """The drawing of one stage; `place` is the address of an application's page, "" where there is none."""
    ages = [middle_length(one.wait.days) for one in figures.silences]
    longest = figures.range
    plane = _Plane(max(7, *ages, (longest.max or 0) if longest else 0, 0))
    return tag(
        "svg",
        *_axes(plane),
        tag("path", d=_band(figures, plane), fill=_BAND, class_="band"),
        tag("path", d=_line(figures, plane), fill="none", stroke=_CURVE, stroke_width="2.2", class_="curve"),
        *_open(figures, plane, place),
        role="group", fill=_FAINT, font_size="13", font_family="system-ui, sans-serif",
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", class_="chart",
        aria_label=_said(figures),
    )  # fmt: skip


def _said(figures: Figures) -> str:
    return say("{answered} answered, {waiting} waiting", answered=len(figures.answers), waiting=len(figures.silences))


def _axes(plane: _Plane) -> Iterator[Element]:
    """Lines at the quarters with their shares, and days at even distances."""
    bottom = plane.y(0)
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = f"{plane.y(share):.1f}"
        yield tag("line", x1=str(_LEFT), x2=str(_WIDTH - _RIGHT), y1=y, y2=y, stroke=_LINE, class_="grid")
        yield _text(f"{share:.0%}".replace("%", " %"), _LEFT - 8, plane.y(share) + 4, "end")
    step = next((step for step in _STEPS if plane.last / step <= _MOST_MARKS), _STEPS[-1])
    for day in range(0, plane.last + 1, step):
        yield tag(
            "line", x1=f"{plane.x(day):.1f}", x2=f"{plane.x(day):.1f}", y1=f"{bottom:.1f}", y2=f"{bottom + 5:.1f}",
            stroke=_FAINT, class_="grid",
        )  # fmt: skip
        yield _text(str(day), plane.x(day), bottom + 21, "middle")
    unit = say_count("{days} day", "{days} days", plane.last, days=plane.last)
    yield _text(unit, plane.x(plane.last), bottom + 36, "end")


def _text(text: str, x: float, y: float, anchor: str, class_: str = "axis") -> Element:
    return tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor, class_=class_)


def _line(figures: Figures, plane: _Plane) -> str:
    """The curve as a path of steps, each on the day it goes down."""
    days = sorted({int(step.upper) for step in figures.curve.steps if step.upper <= plane.last})
    return _stairs(((day, figures.curve.survival(day)) for day in days), plane)


def _stairs(points: Iterable[tuple[int, float]], plane: _Plane) -> str:
    path, y = [f"M{plane.x(0):.1f} {plane.y(1):.1f}"], plane.y(1)
    for day, share in points:
        if abs(plane.y(share) - y) >= 0.05:  # a twentieth of a pixel is not seen
            y = plane.y(share)
            path.append(f"H{plane.x(day):.1f}V{y:.1f}")
    return "".join([*path, f"H{plane.x(plane.last):.1f}"])


def _band(figures: Figures, plane: _Plane) -> str:
    """The band as one area: along its upper limits, and back along the lower ones."""
    limits = [one for one in figures.band.limits if 0 <= one.day <= plane.last]
    start = figures.band.at(0)
    upper = _stairs([(0, start.upper), *((one.day, one.upper) for one in limits)], plane)
    back, y = [], start.lower
    corners = []
    for one in limits:
        corners.append((one.day, y))
        y = one.lower
        corners.append((one.day, y))
    back = [f"L{plane.x(day):.1f} {plane.y(share):.1f}" for day, share in reversed([*corners, (plane.last, y)])]
    return f"{upper}{''.join(back)}L{plane.x(0):.1f} {plane.y(start.lower):.1f}Z"


def _open(figures: Figures, plane: _Plane, place: Callable[[Application], str]) -> Iterator[Element]:
    """The open waits, each a mark with its name; those of about one age stand above each other, and many are counted."""
    columns: dict[int, list[Waited]] = {}
    for one in reversed(figures.silences):  # the shortest first, as the eye and the keyboard go
        columns.setdefault(round(plane.x(middle_length(one.wait.days)) / _APART), []).append(one)
    for members in columns.values():
        for height, one in enumerate(members[:_HIGHEST]):
            yield _one(one, height, figures, plane, place(one.application))
        if more := len(members[_HIGHEST:]):
            yield _text(f"+{more:,}", *_at(members[-1], _HIGHEST, figures, plane), "middle")


def _at(one: Waited, height: int, figures: Figures, plane: _Plane) -> tuple[float, float]:
    """Where a mark stands that has so many below it."""
    age = middle_length(one.wait.days)
    return plane.x(age), max(_DOT, plane.y(figures.curve.survival(age)) - _APART * height)


def _one(one: Waited, height: int, figures: Figures, plane: _Plane, address: str) -> Element:
    """A mark with its name, which leads to the application's page where there is one."""
    x, y = _at(one, height, figures, plane)
    comparison = figures.compare(one.wait.days)
    word, days = comparison.silence.word, say_days(one.wait.days, short=True)
    said = " · ".join(part for part in (one.application.company, days, say_word(comparison, short=True)) if part)
    parts = [tag("title", said), _mark(x, y, word), _label(said, x, y)]
    return tag("a", *parts, href=address, class_="open") if address else tag("g", *parts, class_="open")


def _mark(x: float, y: float, word: str | None) -> Element:
    """A ring, a dot or a diamond, as the silence is usual, slow or past every answer: told apart without colour."""
    if word == Word.PAST:
        r = _DOT + 1.5
        return tag("path", d=f"M{x:.1f} {y - r:.1f}l{r} {r}l-{r} {r}l-{r} -{r}Z", fill=_OPEN, class_="past")
    filled = word == Word.SLOW
    return tag(
        "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=str(_DOT), fill=_OPEN if filled else "#ffffff", stroke=_OPEN,
        stroke_width="2", class_="slow" if filled else "usual",
    )  # fmt: skip


def _label(said: str, x: float, y: float) -> Element:
    """The name beside a mark, which a page shows while the mark is pointed at."""
    is_right = x < _WIDTH / 2
    return _text(
        said, x + (10 if is_right else -10), y - 9 if y > 2 * _APART else y + 18, "start" if is_right else "end", "tip"
    )
