"""What is said of days: about, until, since, after, from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.phrases import windows
from tracker.core.phrases.days import collect, resolve
from tracker.core.phrases.lexicon import Kind
from tracker.core.phrases.tokens import PhraseError
from tracker.core.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.core.phrases.days import Parts
    from tracker.core.phrases.lexicon import Part
    from tracker.core.phrases.tokens import Token
    from tracker.core.phrases.windows import Window

_LAST = {Kind.SINCE, Kind.UNTIL, Kind.BEFORE, Kind.AFTER, Kind.RANGE}
_FIRST = {*_LAST, Kind.BETWEEN}
_DIVIDERS = {*_LAST, Kind.AND}
# What stands before, between and after two days that are the ends of a range.
_RANGES: set[tuple[Kind | None, Kind, Kind | None]] = {
    (None, Kind.RANGE, None),  # A to B
    (Kind.SINCE, Kind.RANGE, None),  # from A to B
    (Kind.SINCE, Kind.UNTIL, None),  # from A until B
    (Kind.BETWEEN, Kind.AND, None),  # between A and B
    (None, Kind.SINCE, Kind.UNTIL),  # A부터 B까지
    (None, Kind.SINCE, None),  # A부터 B
    (None, Kind.SINCE, Kind.BEFORE),  # A 이후 B 이전
    (None, Kind.RANGE, Kind.UNTIL),  # A~B까지
}
# What one end of a range may take from the other, if both have one of the parts beside it.
_SHARED = (
    (Kind.MONTH, {Kind.DAY, Kind.THIRD, Kind.LAST_DAY}),
    (Kind.YEAR, {Kind.MONTH, Kind.SEASON, Kind.QUARTER, Kind.HALF_YEAR}),
    (Kind.THAT_WEEK, {Kind.WEEKDAY}),
)
_RETURNING = {Kind.MONTH, Kind.SEASON, Kind.QUARTER, Kind.HALF_YEAR}


def take_about(tokens: Sequence[Token]) -> tuple[bool, list[Token]]:
    """Whether `about` is said, and the tokens without it. A tilde says it at either end, elsewhere it is `to`."""
    ends = {0, len(tokens) - 1}
    said = {
        place
        for place, token in enumerate(tokens)
        if Kind.ABOUT in token.senses and (Kind.RANGE not in token.senses or place in ends)
    }
    rest = [token for place, token in enumerate(tokens) if place not in said]
    if rest and "~" in (rest[0].text, rest[-1].text):
        raise PhraseError("bare-tilde", "“~” at its end may mean about, since or until; say which")
    return bool(said), rest


def read_span(parts: Sequence[Part], today: date, *, is_about: bool, ahead: bool) -> When:
    """The days the parts mean, without words; since and until leave the other side open. `is_about` widens single days.

    Raises PhraseError where they mean no days, or more than one stretch of them.
    """
    if [kind for kind, _ in parts] == [Kind.UNKNOWN]:
        return When(None, None, Precision.UNKNOWN)
    before, inner, after = _outer(parts)
    places = [place for place, (kind, _) in enumerate(inner) if kind in _DIVIDERS]
    if not places:
        window = resolve(_said(inner, today), today, ahead=ahead)
        return _directed(_widened(window) if is_about else window, before, after)
    place = places[0]
    if len(places) > 1 or (before, inner[place][0], after) not in _RANGES:
        raise PhraseError("several-stretches", "it names more than one stretch of days")
    first, last = _ends(_said(inner[:place], today), _said(inner[place + 1 :], today), today, ahead=ahead)
    if first.first > last.last:
        raise PhraseError("reversed-range", "it ends before it begins; perhaps the years are missing")
    if is_about:
        first, last = _widened(first), _widened(last)
    return When(first.first, last.last, Precision.RANGE)


def _outer(parts: Sequence[Part]) -> tuple[Kind | None, list[Part], Kind | None]:
    """The parts without what is said of all of them, before or after."""
    inner = list(parts)
    before = inner.pop(0)[0] if inner and _is_outer(inner[0], _FIRST) else None
    after = inner.pop()[0] if inner and _is_outer(inner[-1], _LAST) else None
    return before, inner, after


def _is_outer(part: Part, kinds: set[Kind]) -> bool:
    """`..` may stand before or after all; `to` there is a sign that words got lost."""
    return part[0] in kinds and part != (Kind.RANGE, 1)


def _said(parts: Sequence[Part], today: date) -> Parts:
    if not parts:
        raise PhraseError("side-missing", "it names no day")
    return collect(parts, today)


def _directed(window: Window, before: Kind | None, after: Kind | None) -> When:
    """The window, or all days since, until or after it. `..` says until before a day and since after it."""
    if before and after:
        raise PhraseError("several-stretches", "it names more than one stretch of days")
    if before is Kind.RANGE or {before, after} & {Kind.UNTIL, Kind.BEFORE}:
        return When(None, window.last, Precision.OPEN)
    if after is Kind.RANGE or Kind.SINCE in {before, after}:
        return When(window.first, None, Precision.OPEN)
    if Kind.AFTER in {before, after}:
        return When(windows.shift(window.last, 1), None, Precision.OPEN)
    if before:
        raise PhraseError("one-sided-range", "it names only one side of a range")
    return When(window.first, window.last, window.precision)


def _widened(window: Window) -> Window:
    """About a day; what is wider already stays as it is."""
    return windows.about(window.first) if window.first == window.last else window


def _ends(left: Parts, right: Parts, today: date, *, ahead: bool) -> tuple[Window, Window]:
    """The windows at the two ends of a range. What one end lacks it has from the other."""
    for kind, beside in _SHARED:
        for side, other in ((left, right), (right, left)):
            if kind in other and kind not in side and side.keys() & beside and other.keys() & beside:
                side[kind] = other[kind]
    if all(Kind.YEAR not in side and side.keys() & _RETURNING for side in (left, right)):
        year = resolve(right if ahead else left, today, ahead=ahead).first.year
        left[Kind.YEAR] = right[Kind.YEAR] = year
    return resolve(left, today, ahead=ahead), resolve(right, today, ahead=ahead)
