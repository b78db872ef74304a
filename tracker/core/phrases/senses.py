"""Tokens → parts: of the senses a word may have, the one it has where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.phrases.figures import read_compact, read_figure
from tracker.core.phrases.lexicon import IN_DAYS, IN_MONTHS, IN_WEEKS, IN_YEARS, Kind
from tracker.core.phrases.tokens import PhraseError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.core.phrases.lexicon import Part
    from tracker.core.phrases.tokens import Token

# What a number is, by the mark after it.
_MARKED = {
    Kind.YEAR_MARK: Kind.YEAR,
    Kind.MONTH_MARK: Kind.MONTH,
    Kind.DAY_MARK: Kind.DAY,
    Kind.HOUR_MARK: Kind.HOUR,
    Kind.MINUTE_MARK: Kind.MINUTE,
}
# What a number of units from today is, and what last, this or next unit is.
_COUNTED = {IN_DAYS: Kind.DAYS, IN_WEEKS: Kind.WEEKS, IN_MONTHS: Kind.MONTHS, IN_YEARS: Kind.YEARS}
_CALENDAR = {IN_WEEKS: Kind.THAT_WEEK, IN_MONTHS: Kind.THAT_MONTH, IN_YEARS: Kind.THAT_YEAR}
# 월말, 年末: a mark without its number is a unit.
_UNIT_OF_MARK = {Kind.MONTH_MARK: IN_MONTHS, Kind.YEAR_MARK: IN_YEARS}
_SPANS = {Kind.DAY_SPAN: IN_DAYS, Kind.WEEK_SPAN: IN_WEEKS}
_UNITS = {Kind.UNIT, Kind.SHORT_UNIT}
# Senses that are nothing without their neighbours.
_LEANING = {
    *_MARKED, *_SPANS, Kind.NUMBER, Kind.UNIT, Kind.SHORT_UNIT, Kind.AGO, Kind.AHEAD, Kind.ABOUT, Kind.OFFSET,
}  # fmt: skip
_YEAR_DIGITS, _DAY_DIGITS, _COMPACT_DIGITS = len("2024"), len("25"), len("20240325")


def settle(tokens: Sequence[Token], order: str, *, ahead: bool) -> list[Part]:
    """What the tokens say, in their order. Looking `ahead`, `3d` is three days from now, else three days ago.

    Raises PhraseError for a word of no table, and for one that says nothing where it stands.
    """
    settling = _Settling([token for token in tokens if Kind.FILLER not in token.senses], order, ahead=ahead)
    while settling.place < len(settling.tokens):
        settling.step()
    return settling.parts


class _Settling:
    """A walk over the tokens: `place` is the next one, `parts` is what those before it say."""

    def __init__(self, tokens: list[Token], order: str, *, ahead: bool) -> None:
        self.tokens = tokens
        self.order = order
        self.ahead = ahead
        self.place = 0
        self.parts: list[Part] = []

    def step(self) -> None:
        token = self.tokens[self.place]
        if Kind.FIGURE in token.senses:
            self._say(1, *read_figure(token.text, self.order))
        elif Kind.IN in token.senses:
            self._say(1)
        elif not (self._counted() or self._counted_range() or self._calendar_unit() or self._bare_unit()):
            if Kind.NUMBER in token.senses:
                self._number(token)
            else:
                self._word(token)

    def _say(self, used: int, *parts: Part) -> None:
        self.parts += parts
        self.place += used

    def _senses(self, distance: int) -> Mapping[Kind, int]:
        place = self.place + distance
        return self.tokens[place].senses if 0 <= place < len(self.tokens) else {}

    def _counted(self) -> bool:
        """`3 days ago`, `in 3 days`, `3d`, `이틀 전`: a number of units, and which way."""
        here, unit = self._senses(0), self._senses(1)
        span = next((kind for kind in _SPANS if kind in here), None)
        if span:
            number, counted, used = here[span], _SPANS[span], 1
        elif Kind.NUMBER in here and not unit.keys().isdisjoint(_UNITS) and not self._names_a_date(0):
            number, counted, used = here[Kind.NUMBER], _unit(unit), 2
        else:
            return False
        way, said = self._way(used)
        if way == 0 and used > 1 and not unit.keys().isdisjoint(_MARKED):
            return False
        if way == 0:
            length = " ".join(token.text for token in self.tokens[self.place : self.place + used])
            raise PhraseError(
                "bare-length", "“{length}” is a length of time; say how long ago, or in how long", length=length
            )
        self._say(said, (_COUNTED[counted], way * number))
        return True

    def _counted_range(self) -> bool:
        """`2-3 weeks ago`, `2~3주 전`: two numbers of one unit."""
        first, to, second, unit = (self._senses(distance) for distance in range(4))
        numbers = Kind.NUMBER in first and Kind.RANGE in to and Kind.NUMBER in second
        if (
            not numbers
            or len(self.tokens[self.place].text) == _YEAR_DIGITS
            or unit.keys().isdisjoint(_UNITS)
            or self._names_a_date(2)
        ):
            return False
        way, said = self._way(4)
        if way == 0:
            return False
        begin, end = sorted(way * number[Kind.NUMBER] for number in (first, second))
        counted = _COUNTED[_unit(unit)]
        self._say(said, (counted, begin), (Kind.RANGE, 1), (counted, end))
        return True

    def _way(self, used: int) -> tuple[int, int]:
        """Which way a count of `used` tokens goes (-1 back, 1 ahead, 0 not said), and how many tokens say it."""
        after = self._senses(used)
        if Kind.AGO in after:
            return -1, used + 1
        if Kind.AHEAD in after:
            return 1, used + 1
        if Kind.IN in self._senses(-1):
            return 1, used
        if Kind.SHORT_UNIT in self._senses(used - 1):
            return (1 if self.ahead else -1), used
        return 0, used

    def _names_a_date(self, distance: int) -> bool:
        """3월 25일 전, 3~4일 전, 2024년 전: the number is a day or a year, and what follows is said of that date."""
        mark, digits = self._senses(distance + 1), len(self.tokens[self.place + distance].text)
        before = [kind for kind, _ in self.parts[-2:]]
        of_month = before[-1:] == [Kind.MONTH] or before == [Kind.DAY, Kind.RANGE]
        return (Kind.DAY_MARK in mark and of_month) or (Kind.YEAR_MARK in mark and digits == _YEAR_DIGITS)

    def _calendar_unit(self) -> bool:
        """`last week`, `이번 달`."""
        unit = _CALENDAR.get(self._senses(1).get(Kind.UNIT, IN_DAYS))
        if unit is None or Kind.WHICH not in self._senses(0):
            return False
        self._say(2, (unit, self._senses(0)[Kind.WHICH]))
        return True

    def _bare_unit(self) -> bool:
        """`end of the month`, 월말: the month at hand, where a part of it is named."""
        here = self._senses(0)
        units = [unit for mark, unit in _UNIT_OF_MARK.items() if mark in here]
        units += [here[Kind.UNIT]] if Kind.UNIT in here else []
        whole = {Kind.THIRD, Kind.LAST_DAY}
        beside = not whole.isdisjoint(self._senses(1)) or (bool(self.parts) and self.parts[-1][0] in whole)
        if not units or not beside:
            return False
        self._say(1, (Kind.UNIT, units[0]))
        return True

    def _number(self, token: Token) -> None:
        number, after = token.senses[Kind.NUMBER], self._senses(1)
        mark = next((mark for mark in _MARKED if mark in after), None)
        if mark is Kind.YEAR_MARK and len(token.text) != _YEAR_DIGITS:
            raise PhraseError("short-year", "the year “{year}” does not have four digits", year=token.text)
        if mark:
            self._say(2, (_MARKED[mark], number))
        elif shared := self._shared_mark():
            self._say(1, (_MARKED[shared], number))
        elif Kind.AM_PM in after:
            self._say(1, (Kind.HOUR, number))
        else:
            self._bare_number(token.text)

    def _bare_number(self, text: str) -> None:
        """A year, a whole date, or the day beside the name of a month."""
        if text.isdecimal() and len(text) == _COMPACT_DIGITS:
            self._say(1, *read_compact(text))
        elif text.isdecimal() and len(text) == _YEAR_DIGITS:
            self._say(1, (Kind.YEAR, int(text)))
        elif text.isdecimal() and len(text) <= _DAY_DIGITS and not self._beside_figure():
            self._say(1, (Kind.DAY, int(text)))
        else:
            raise PhraseError("bare-number", "what “{number}” is, is not said", number=text)

    def _beside_figure(self) -> bool:
        around = self.tokens[max(0, self.place - 1) : self.place + 2]
        return any(Kind.FIGURE in token.senses and ":" not in token.text for token in around)

    def _shared_mark(self) -> Kind | None:
        """3~4월, 21~31일: the mark of the second number is that of the first too."""
        to, second, mark, more = (self._senses(distance) for distance in range(1, 5))
        if Kind.RANGE not in to or Kind.NUMBER not in second:
            return None
        if Kind.MONTH_MARK in mark and Kind.NUMBER in more:
            raise PhraseError(
                "day-or-month",
                "whether “{number}” is a day or a month is not said",
                number=self.tokens[self.place].text,
            )
        return next((shared for shared in (Kind.MONTH_MARK, Kind.DAY_MARK) if shared in mark), None)

    def _word(self, token: Token) -> None:
        standing = [(kind, number) for kind, number in token.senses.items() if kind not in _LEANING]
        if not token.senses:
            raise PhraseError("unknown-word", "“{word}” is not known here", word=token.text)
        if not standing:
            raise PhraseError("word-out-of-place", "“{word}” says nothing where it stands", word=token.text)
        self._say(1, standing[0])


def _unit(senses: Mapping[Kind, int]) -> int:
    return senses[Kind.UNIT] if Kind.UNIT in senses else senses[Kind.SHORT_UNIT]
