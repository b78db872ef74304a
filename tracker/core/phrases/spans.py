"""What is said of days: about, until, since, after, from one to another."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tracker.core.phrases import windows
from tracker.core.phrases.days import collect, resolve
from tracker.core.phrases.lexicon import WITHOUT, Meaning
from tracker.core.phrases.tokens import PhraseError, Token
from tracker.core.sentences import sentence
from tracker.core.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.core.phrases.days import Parts
    from tracker.core.phrases.lexicon import Part, Sense
    from tracker.core.phrases.question import Question
    from tracker.core.phrases.windows import Window

_LAST = {Meaning.SINCE, Meaning.UNTIL, Meaning.BEFORE, Meaning.AFTER, Meaning.RANGE}
_FIRST = {*_LAST, Meaning.BETWEEN}
_DIVIDERS = {*_LAST, Meaning.AND, Meaning.OR}
# What stands before, between and after two days that are the ends of a range.
_RANGES: set[tuple[Sense | None, Sense, Sense | None]] = {
    (None, Meaning.RANGE, None),  # A to B
    (Meaning.SINCE, Meaning.RANGE, None),  # from A to B
    (Meaning.SINCE, Meaning.UNTIL, None),  # from A until B
    (Meaning.BETWEEN, Meaning.AND, None),  # between A and B
    (None, Meaning.SINCE, Meaning.UNTIL),  # A부터 B까지
    (None, Meaning.SINCE, None),  # A부터 B
    (None, Meaning.SINCE, Meaning.BEFORE),  # A 이후 B 이전
    (None, Meaning.RANGE, Meaning.UNTIL),  # A~B까지
    (None, Meaning.OR, None),  # A or B
    (None, Meaning.AND, None),  # march and april
}
# What one end of a range may take from the other, if both have one of the parts beside it.
_SHARED = (
    (Meaning.MONTH, {Meaning.DAY, Meaning.THIRD, Meaning.LAST_DAY}),
    (Meaning.YEAR, {Meaning.MONTH, Meaning.SEASON, Meaning.QUARTER, Meaning.HALF_YEAR}),
    (Meaning.THAT_WEEK, {Meaning.WEEKDAY}),
)
_RETURNING = {Meaning.MONTH, Meaning.SEASON, Meaning.QUARTER, Meaning.HALF_YEAR}
# Before these, alone or with a year, is until the day before them.
_WHOLE = {Meaning.MONTH, Meaning.SEASON, Meaning.QUARTER, Meaning.HALF_YEAR, Meaning.HOLIDAY}
_SPANS = {Meaning.DAY_SPAN, Meaning.DAY_OR_TWO, Meaning.WEEK_SPAN, Meaning.YEAR_SPAN, Meaning.HALF_SPAN}
_COUNTED = {Meaning.WEEKS, Meaning.MONTHS, Meaning.YEARS}
_UNKNOWN = {Meaning.UNKNOWN, Meaning.MEMORY, Meaning.NOT}
# So far apart may two stretches be with `or` between; so long is one that goes over the end of a year; and so long after
# a holiday people still say that it was after it.
_DAYS_APART, _HALF_A_YEAR, _DAYS_AFTER = 31, 183, 14


def take_about(tokens: Sequence[Token], *, due: bool, is_month_first: bool = False) -> tuple[bool, list[Token]]:
    """Whether `about` is said, and the tokens without it.

    A tilde says it at either end, but where Korean and Japanese are written; elsewhere it is `to`.

    Before a day that something is `due` a tilde says until: ~10/31.
    """
    first = next((place for place, token in enumerate(tokens) if Meaning.DEADLINE not in token.senses), 0)
    if due and tokens and tokens[first].text == "~":
        tokens = [Token("~", {Meaning.UNTIL: 1}), *tokens[first + 1 :]]
    if len(tokens) > 1 and tokens[-1].text == "~" and _is_time(tokens[-2]):
        tokens = tokens[:-1]  # 14시~: from then on
    said = {place for place in range(len(tokens)) if _says_about(tokens, place, is_tilde=not (due or is_month_first))}
    rest = [token for place, token in enumerate(tokens) if place not in said] if said else list(tokens)
    if rest and any(rest[end].text == "~" and Meaning.UNTIL not in rest[end].senses for end in (0, -1)):
        raise PhraseError("bare-tilde", "“~” at its end may mean about, since or until; say which")
    return bool(said), rest


def _is_time(token: Token) -> bool:
    is_clock = Meaning.FIGURE in token.senses and ":" in token.text
    return is_clock or not token.senses.keys().isdisjoint(
        {Meaning.HOUR_MARK, Meaning.MINUTE_MARK, Meaning.AM_PM, Meaning.HALF_HOUR}
    )


def _says_about(tokens: Sequence[Token], place: int, *, is_tilde: bool) -> bool:
    """Whether a token says about.

    A tilde does so at either end; 한 before a count, where alone it is a number.
    """
    senses = tokens[place].senses
    if Meaning.ABOUT not in senses:
        return False
    if Meaning.RANGE in senses:
        return is_tilde and place in {0, len(tokens) - 1}
    if Meaning.NUMBER in senses:
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        return after is not None and (after.text.isdecimal() or not after.senses.keys().isdisjoint(_SPANS))
    return True


def read_span(parts: Sequence[Part], question: Question, *, is_about: bool) -> When:
    """The days the parts mean, without words; since and until leave the other side open.

    `is_about` widens single days.

    Raises PhraseError where they mean no days, or more than one stretch of them.
    """
    if _is_unknown(parts):
        return When(None, None, Precision.UNKNOWN)
    before, inner, after = _outer(_day_at_hand(parts))
    places = [place for place, (kind, _) in enumerate(inner) if kind in _DIVIDERS]
    if not places:
        said = _said(inner, question)
        if is_about and question.exact and not _COUNTED.isdisjoint(said):
            raise PhraseError("about-a-count", "a future day is counted exactly; leave out words like “about”")
        window = resolve(said, question)
        window = _widened(window) if is_about else window
        return _directed(window, before, after, said, question) if before or after else _when(window)
    place = places[0]
    divider = inner[place][0]
    ends = (before[0] if before else None, divider, after[0] if after else None)
    if len(places) > 1 or ends not in _RANGES:
        raise PhraseError("several-stretches", "it names more than one range of days")
    first, last = _ends(_said(inner[:place], question), _said(inner[place + 1 :], question), question)
    if first.first > last.last:
        raise PhraseError("reversed-range", "it ends before it begins; perhaps the years are missing")
    if ends == (None, Meaning.AND, None) and (first.first == first.last or last.first == last.last):
        raise PhraseError("several-stretches", "it names more than one range of days")
    if divider in {Meaning.OR, Meaning.AND} and Meaning.BETWEEN not in ends:
        _refuse_far_apart(first, last, question)
    if is_about:
        first, last = _widened(first), _widened(last)
    return When(first.first, last.last, Precision.RANGE)


def _is_unknown(parts: Sequence[Part]) -> bool:
    """`not sure`, 기억 안 남, `to be announced`: that the day is not known."""
    if not parts or parts[0][0] not in _UNKNOWN:
        return False
    kinds = {kind for kind, _ in parts}
    return kinds <= _UNKNOWN and (Meaning.UNKNOWN in kinds or {Meaning.MEMORY, Meaning.NOT} <= kinds)


def _day_at_hand(parts: Sequence[Part]) -> list[Part]:
    """The parts without what says the end of a day; where no more is said, it is today's."""
    rest = [part for part in parts if part[0] not in {Meaning.END_OF_DAY, Meaning.DEADLINE}]
    halves = parts.count((Meaning.END_OF_DAY, 2))
    if halves == 1:
        raise PhraseError("no-day", "these words do not make a day together")
    ends = halves == 2 or (Meaning.END_OF_DAY, 1) in parts
    return [*rest, (Meaning.DAYS, 0)] if ends and all(kind is Meaning.UNTIL for kind, _ in rest) else rest


def _refuse_far_apart(first: Window, last: Window, question: Question) -> None:
    """Raises PhraseError where two days with `or` between are far apart, or something is due on them."""
    choices = (str(first.first), str(last.first)) if first.first == first.last and last.first == last.last else ()
    if question.due:
        raise PhraseError("two-due-days", "a due day is one day; write the day", choices=choices)
    if (last.first - first.last).days > _DAYS_APART:
        raise PhraseError("two-stretches", "it names two times that are far apart; write one", choices=choices)


def _outer(parts: Sequence[Part]) -> tuple[Part | None, list[Part], Part | None]:
    """The parts without what is said of all of them, before or after."""
    inner = list(parts)
    before = inner.pop(0) if inner and _is_outer(inner[0], _FIRST) else None
    after = inner.pop() if inner and _is_outer(inner[-1], _LAST) else None
    return before, inner, after


def _is_outer(part: Part, kinds: set[Sense]) -> bool:
    """`..` may stand before or after all; `to` there is a sign that words got lost."""
    return part[0] in kinds and part != (Meaning.RANGE, 1)


def _said(parts: Sequence[Part], question: Question) -> Parts:
    if not parts:
        raise PhraseError("side-missing", "it names no day")
    return collect(parts, question.today)


def _when(window: Window) -> When:
    return When(window.first, window.last, window.precision)


def _directed(window: Window, before: Part | None, after: Part | None, said: Parts, question: Question) -> When:
    """All days since, until or after a window. `..` says until before a day and since after it."""
    if (
        before
        and after
        and (before[0], after[0]) not in {(Meaning.SINCE, Meaning.UNTIL), (Meaning.UNTIL, Meaning.UNTIL)}
    ):
        raise PhraseError("several-stretches", "it names more than one range of days")
    kind, number = before or after or (Meaning.UNKNOWN, 1)
    is_open_before = kind is Meaning.UNTIL or (kind is Meaning.RANGE and before is not None)
    if kind is Meaning.BEFORE:
        return _before(window, number, said, question)
    if is_open_before:
        return When(None, window.last, Precision.OPEN)
    of_holiday = Meaning.HOLIDAY in said
    if kind is Meaning.AFTER or (kind is Meaning.SINCE and of_holiday and number == WITHOUT):
        first = windows.shift(window.last, 1)
        if of_holiday and not question.ahead:  # 설 지나고: in the two weeks that follow
            return When(first, windows.shift(window.last, _DAYS_AFTER), Precision.RANGE)
        return When(first, None, Precision.OPEN)
    if kind in {Meaning.SINCE, Meaning.RANGE}:
        return When(window.first, None, Precision.OPEN)
    raise PhraseError("one-sided-range", "it names only one side of a range")


def _before(window: Window, number: int, said: Parts, question: Question) -> When:
    """Until before a whole month, season or holiday; of other windows until their last day.

    What is due before a day may be due on it or the day before.
    """
    is_whole = not said.keys() - {Meaning.YEAR} - _WHOLE and Meaning.DAY not in said
    day_before = windows.shift(window.first, -1)
    if number == WITHOUT and is_whole:
        return When(None, day_before, Precision.OPEN)
    if number == WITHOUT and question.due:
        raise PhraseError(
            "before-a-due-day",
            "it may be due on {last} or on {first}",
            mend=sentence("Write the date."),
            choices=(str(day_before), str(window.last)),
            first=window.last,
            last=day_before,
        )
    return When(None, window.last, Precision.OPEN)


def _widened(window: Window) -> Window:
    """About a day; what is wider already stays as it is."""
    return windows.about(window.first) if window.first == window.last else window


def _ends(left: Parts, right: Parts, question: Question) -> tuple[Window, Window]:
    """The windows at the two ends of a range. What one end lacks it has from the other."""
    for kind, beside in _SHARED:
        for side, other in ((left, right), (right, left)):
            if kind in other and kind not in side and side.keys() & beside and other.keys() & beside:
                side[kind] = other[kind]
    is_yearless = all(Meaning.YEAR not in side and side.keys() & _RETURNING for side in (left, right))
    if is_yearless:
        ahead = question.ahead
        year = resolve(right if ahead else left, question).first.year
        left[Meaning.YEAR] = right[Meaning.YEAR] = year
        crossed = {**(left if ahead else right), Meaning.YEAR: year - 1 if ahead else year + 1}
        with suppress(PhraseError):  # 12.20 ~ 1.10 goes over the end of a year
            first, last = _both(crossed, right, question) if ahead else _both(left, crossed, question)
            if _is_reversed(left, right, question) and (last.last - first.first).days <= _HALF_A_YEAR:
                return first, last
    return _both(left, right, question)


def _is_reversed(left: Parts, right: Parts, question: Question) -> bool:
    """Whether the ends of a range stand in the wrong order, or are no days in one and the same year."""
    try:
        first, last = _both(left, right, question)
    except PhraseError:
        return True
    return first.first > last.last


def _both(left: Parts, right: Parts, question: Question) -> tuple[Window, Window]:
    return resolve(left, question), resolve(right, question)
