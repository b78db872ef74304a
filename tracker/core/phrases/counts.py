"""What is counted from today: `3 days ago`, `in 2 weeks`, `2-3 weeks ago`, `a few days ago`, `within 5 days`, 이틀 전."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.phrases.lexicon import (
    COUPLE,
    FEW,
    IN_DAYS,
    IN_HOURS,
    IN_MINUTES,
    IN_MONTHS,
    IN_WEEKS,
    IN_WORKDAYS,
    IN_YEARS,
    Meaning,
)
from tracker.core.phrases.tokens import PhraseError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.core.phrases.lexicon import Part, Sense
    from tracker.core.phrases.question import Question
    from tracker.core.phrases.tokens import Token

# What a number of units from today is.
_COUNTED = {
    IN_DAYS: Meaning.DAYS,
    IN_WEEKS: Meaning.WEEKS,
    IN_MONTHS: Meaning.MONTHS,
    IN_YEARS: Meaning.YEARS,
    IN_HOURS: Meaning.HOURS,
    IN_MINUTES: Meaning.HOURS,
    IN_WORKDAYS: Meaning.WORKDAYS,
}
_SPANS = {
    Meaning.DAY_SPAN: IN_DAYS,
    Meaning.WEEK_SPAN: IN_WEEKS,
    Meaning.MONTH_SPAN: IN_MONTHS,
    Meaning.YEAR_SPAN: IN_YEARS,
}
_VAGUE = {COUPLE: Meaning.COUPLE, FEW: Meaning.FEW}
_UNITS = {Meaning.UNIT, Meaning.SHORT_UNIT}
_MARKS = {Meaning.YEAR_MARK, Meaning.MONTH_MARK, Meaning.DAY_MARK, Meaning.HOUR_MARK, Meaning.MINUTE_MARK}
_TIMES = {Meaning.CLOCK, Meaning.HOUR, Meaning.MINUTE, Meaning.HALF_HOUR, Meaning.AM_PM}
# What counts begin with.
_STARTS = {
    *_SPANS,
    Meaning.DAY_OR_TWO,
    Meaning.NUMBER,
    Meaning.VAGUE,
    Meaning.VAGUE_DAYS,
    Meaning.HALF,
    Meaning.HALF_SPAN,
    Meaning.RECENT,
    Meaning.OF_WORKDAYS,
}
_YEAR_DIGITS = 4
# What a count may begin at, and the days of a unit that is counted from there.
_NAMED_DAYS, _DAYS_IN = {Meaning.DAY, Meaning.HOLIDAY}, {IN_DAYS: 1, IN_WEEKS: 7}
# Yesterday, today and tomorrow.
_NEAR = range(-1, 2)
# How far the grammar looks beyond the last token, and what it sees there.
_REACH = 8
_NOTHING: Mapping[Sense, int] = {}
_HOURS_OF_DAY, _MINUTES_OF_HOUR, _HALF_MONTH = 24, 60, 15


class Counting:
    """A walk over tokens that knows counts: `place` is the next one, `parts` what those before it say."""

    def __init__(self, tokens: list[Token], question: Question) -> None:
        self.tokens = tokens
        self.question = question
        self.place = 0
        self.parts: list[Part] = []
        self._senses = [*(token.senses for token in tokens), *[_NOTHING] * _REACH]

    def say(self, used: int, *parts: Part) -> None:
        """Take so many tokens, which say the parts."""
        self.parts += parts
        self.place += used

    def senses(self, distance: int) -> Mapping[Sense, int]:
        """The senses of the token so far after the next one; none beyond the end."""
        return self._senses[self.place + distance]

    def counted(self) -> bool:
        """Take a count, whether exact or not, a range of counts, or a length of time, if one stands here."""
        here = self.senses(0)
        if here.keys().isdisjoint(_STARTS):
            return False
        if Meaning.OF_WORKDAYS in here:
            return self._workdays()
        return (Meaning.RECENT in here and self._recent()) or self._exact() or self._range() or self._vague()

    def _workdays(self) -> bool:
        """영업일 기준 3일 이내: a count of days, of which Saturday and Sunday are none."""
        said = len(self.parts)
        self.place += 1
        if not (self._exact() or self._range()) or Meaning.RECENT in dict(self.parts[said:]):
            raise PhraseError("no-day", "these words do not make a day together")
        self.parts[said:] = [
            (Meaning.WORKDAYS if kind is Meaning.DAYS else kind, number) for kind, number in self.parts[said:]
        ]
        return True

    def _exact(self) -> bool:
        """`3 days ago`, `in 3 days`, `3d`, `이틀 전`: a number of units, and which way."""
        here, unit = self.senses(0), self.senses(1)
        span = next((kind for kind in _SPANS if kind in here), None)
        if span and span in unit:
            return False  # 하루이틀
        if span:
            number, counted, used = here[span], _SPANS[span], 1
        elif Meaning.NUMBER in here and not unit.keys().isdisjoint(_UNITS) and not self._names_a_date(0):
            number, counted, used = here[Meaning.NUMBER], _unit(unit), 2
        else:
            return False
        if self._beside_a_day(number * _DAYS_IN.get(counted, 0), used):
            return True
        way, said = self._way(used)
        if counted == IN_WEEKS and self._weeks_from_a_day(number, way, said):
            return True
        if way == 0 and used > 1 and not unit.keys().isdisjoint(_MARKS):
            return False
        if way == 0 and Meaning.OR in self.senses(used):
            return False  # a day or two ago
        if way == 0:
            return self._length(number, counted, used)
        self._count(said, counted, way * number)
        return True

    def _weeks_from_a_day(self, weeks: int, way: int, said: int) -> bool:
        """`a week ago today`, `a week tomorrow`, `a week on thursday`: to the day."""
        after, days = self.senses(said), 0
        if Meaning.DAYS in after and after[Meaning.DAYS] in _NEAR and self.tokens[self.place].text.isascii():
            days = after[Meaning.DAYS]
        elif Meaning.WEEKDAY in after and way == 0 and after[Meaning.WEEKDAY] != self.question.today.weekday():
            days = (after[Meaning.WEEKDAY] - self.question.today.weekday()) % 7
        else:
            return False
        self.say(said + 1, (Meaning.DAYS, days + 7 * weeks * (way or 1)))
        return True

    def _beside_a_day(self, days: int, used: int) -> bool:
        """3월 25일 하루 전, 추석 이틀 뒤, `two days before 14 april`: so many days from the day that is named beside them."""
        after, named = self.senses(used), self.senses(used + 1)
        if self.tokens[self.place + used - 1].text.isascii() and after:
            way = 1 if Meaning.AFTER in after else -int(Meaning.BEFORE in after)
            is_named, said = bool(named) and Meaning.WHICH not in named, used + 1
        else:
            way, said = self._way(used)
            is_named = bool(self.parts) and self.parts[-1][0] in _NAMED_DAYS
        if not (days and way and is_named):
            return False
        self.say(said, (Meaning.NEIGHBOUR, way * days))
        return True

    def _count(self, said: int, unit: int, number: int) -> None:
        """Say a number of units from today; minutes are hours, halves upward."""
        if unit == IN_MINUTES:
            number = -(-number // _MINUTES_OF_HOUR) if number > 0 else number // _MINUTES_OF_HOUR
        within = self._is_within(said)
        if self.question.ahead and unit == IN_HOURS and number > 0 and number % _HOURS_OF_DAY == 0:
            unit, number = IN_DAYS, number // _HOURS_OF_DAY
        if within and self.question.ahead:
            if _COUNTED[unit] is Meaning.HOURS:
                raise PhraseError("hours-from-now", "what time it is now is not known here; write the day and the time")
            exactly = [] if unit in {IN_DAYS, IN_WORKDAYS} else [(Meaning.EXACTLY, 1)]
            self.say(said, (Meaning.UNTIL, 1), *exactly, (_COUNTED[unit], number))
        elif within:
            self.say(said, (Meaning.RECENT, abs(number)), (Meaning.UNIT, unit))
        else:
            self.say(said, (_COUNTED[unit], number))

    def _is_within(self, said: int) -> bool:
        """Whether `within` is said of the count just taken, before it or at its end."""
        return Meaning.WITHIN in self.senses(said - 1) or bool(
            self.place and Meaning.WITHIN in self.tokens[self.place - 1].senses
        )

    def _recent(self) -> bool:
        """`last 7 days`, 최근 7일, `past 2 weeks`: until today."""
        number, unit = self.senses(1), self.senses(2)
        span = next((kind for kind in _SPANS if kind in number), None)
        if span and not self._way(2)[0]:
            self.say(2, (Meaning.RECENT, number[span]), (Meaning.UNIT, _SPANS[span]))  # 최근 일주일
            return True
        # 지난 25일 is a day of the month
        is_day = Meaning.WHICH in self.senses(0) and not unit.keys().isdisjoint(_MARKS)
        if Meaning.NUMBER not in number or Meaning.UNIT not in unit or is_day or unit[Meaning.UNIT] > IN_YEARS:
            return False
        self.say(3, (Meaning.RECENT, number[Meaning.NUMBER]), (Meaning.UNIT, unit[Meaning.UNIT]))
        return True

    def _length(self, number: int, unit: int, used: int) -> bool:
        """`30 minutes`, 1시간: how long an appointment is, where its time was said."""
        if unit in {IN_HOURS, IN_MINUTES} and any(kind in _TIMES for kind, _ in self.parts):
            self.say(used, (Meaning.LENGTH, number * (_MINUTES_OF_HOUR if unit == IN_HOURS else 1)))
            return True
        length = " ".join(token.text for token in self.tokens[self.place : self.place + used])
        raise PhraseError(
            "bare-length", "“{length}” is a length of time; say how long ago, or in how long", length=length
        )

    def _range(self) -> bool:
        """`2-3 weeks ago`, `2~3주 전`, 二三日前, 이삼일 전, 하루이틀 전, 사나흘 전: two numbers of one unit."""
        numbers, used = self._two_numbers()
        if not used:
            return False
        unit = self.senses(used)
        if not self.senses(0).keys().isdisjoint({Meaning.DAY_SPAN, Meaning.DAY_OR_TWO}):
            counted, said = IN_DAYS, used
        elif unit.keys().isdisjoint(_UNITS) or self._names_a_date(used - 1):
            return False
        else:
            counted, said = _unit(unit), used + 1
        way, said = self._way(said)
        if way == 0:
            return False
        begin, end = sorted(way * number for number in numbers)
        self.say(said, (_COUNTED[counted], begin), (Meaning.RANGE, 1), (_COUNTED[counted], end))
        return True

    def _two_numbers(self) -> tuple[tuple[int, int], int]:
        """The two numbers that stand here, and how many tokens say them; 0 where there are not two."""
        here, after, second = (self.senses(distance) for distance in range(3))
        none = ((0, 0), 0)
        if Meaning.DAY_OR_TWO in here:
            return (here[Meaning.DAY_OR_TWO], here[Meaning.DAY_OR_TWO] + 1), 1
        if Meaning.DAY_SPAN in here and Meaning.DAY_SPAN in after:
            return (here[Meaning.DAY_SPAN], after[Meaning.DAY_SPAN]), 2
        if Meaning.NUMBER not in here or len(self.tokens[self.place].text) == _YEAR_DIGITS:
            return none
        is_written = not any(token.text.isdecimal() for token in self.tokens[self.place : self.place + 2])
        if Meaning.NUMBER in after and is_written and not self.tokens[self.place].text.isascii():
            is_next = after[Meaning.NUMBER] == here[Meaning.NUMBER] + 1
            return ((here[Meaning.NUMBER], after[Meaning.NUMBER]), 2) if is_next else none
        if (Meaning.RANGE in after or Meaning.OR in after) and Meaning.NUMBER in second:
            return (here[Meaning.NUMBER], second[Meaning.NUMBER]), 3
        is_english = self.tokens[self.place + 1 : self.place + 2] and self.tokens[self.place + 1].text.isascii()
        if is_english and Meaning.UNIT in after and Meaning.OR in second and Meaning.NUMBER in self.senses(3):
            self.tokens.insert(self.place + 3, self.tokens.pop(self.place + 1))  # a day or two → a or two days
            self._senses.insert(self.place + 3, self._senses.pop(self.place + 1))
            return self._two_numbers()
        return none

    def _vague(self) -> bool:
        """`a few days ago`, 며칠 전, 보름 전, `half a year ago`."""
        here, after = self.senses(0), self.senses(1)
        if Meaning.VAGUE_DAYS in here:
            kind, unit, used = _VAGUE[here[Meaning.VAGUE_DAYS]], IN_DAYS, 1
        elif Meaning.VAGUE in here and Meaning.UNIT in after:
            kind, unit, used = _VAGUE[here[Meaning.VAGUE]], after[Meaning.UNIT], 2
        elif Meaning.HALF_SPAN in here:
            kind, unit, used = Meaning.HALF_UNIT, here[Meaning.HALF_SPAN], 1
        elif Meaning.HALF in here and after.get(Meaning.NUMBER) == 1 and Meaning.UNIT in self.senses(2):
            kind, unit, used = Meaning.HALF_UNIT, self.senses(2)[Meaning.UNIT], 3
        else:
            return False
        way, said = self._way(used)
        if way == 0:
            length = " ".join(token.text for token in self.tokens[self.place : self.place + used])
            raise PhraseError(
                "bare-length", "“{length}” is a length of time; say how long ago, or in how long", length=length
            )
        if (kind, unit, way) == (Meaning.HALF_UNIT, IN_MONTHS, 1) and self.question.exact:
            self.say(said, (Meaning.DAYS, _HALF_MONTH))  # 보름 뒤
        else:
            self.say(said, (kind, way * (unit + 1)))
        return True

    def _way(self, used: int) -> tuple[int, int]:
        """Which way a count of `used` tokens goes (-1 back, 1 ahead, 0 not said), and how many tokens say it."""
        after = self.senses(used)
        if Meaning.AGO in after:
            return -1, used + 1
        if Meaning.AHEAD in after:
            return 1, used + 1
        if Meaning.WITHIN in after:
            return 1, used + 1
        if self.place and not self.tokens[self.place - 1].senses.keys().isdisjoint({Meaning.IN, Meaning.WITHIN}):
            return 1, used
        if Meaning.SHORT_UNIT in self.senses(used - 1):
            return (1 if self.question.ahead else -1), used
        return 0, used

    def _names_a_date(self, distance: int) -> bool:
        """Whether the number is that of a day, a year or minutes: 3월 25일 전, 3~4일 전, 2024년 전, 3시 30분 전."""
        mark, digits = self.senses(distance + 1), len(self.tokens[self.place + distance].text)
        before = [kind for kind, _ in self.parts[-2:]]
        of_month = before[-1:] == [Meaning.MONTH] or before == [Meaning.DAY, Meaning.RANGE]
        return (
            (Meaning.DAY_MARK in mark and of_month)
            or (Meaning.YEAR_MARK in mark and digits == _YEAR_DIGITS)
            or (Meaning.MINUTE_MARK in mark and before[-1:] == [Meaning.HOUR])
        )


def _unit(senses: Mapping[Sense, int]) -> int:
    return senses[Meaning.UNIT] if Meaning.UNIT in senses else senses[Meaning.SHORT_UNIT]
