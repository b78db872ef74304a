"""Tokens → parts: of the senses a word may have, the one it has where it stands."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from tracker.core.phrases.counts import Counting
from tracker.core.phrases.figures import read_compact, read_figure
from tracker.core.phrases.lexicon import (
    END,
    IN_DAYS,
    IN_HOURS,
    IN_MONTHS,
    IN_WEEKS,
    IN_YEARS,
    MORNING,
    NIGHT,
    WITH,
    Holiday,
    Meaning,
)
from tracker.core.phrases.tokens import PhraseError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.core.phrases.lexicon import (
        Part,
        Sense,
    )
    from tracker.core.phrases.question import Question
    from tracker.core.phrases.tokens import Token

# What a number is, by the mark after it.
_MARKED = {
    Meaning.YEAR_MARK: Meaning.YEAR,
    Meaning.MONTH_MARK: Meaning.MONTH,
    Meaning.DAY_MARK: Meaning.DAY,
    Meaning.HOUR_MARK: Meaning.HOUR,
    Meaning.MINUTE_MARK: Meaning.MINUTE,
}
# What last, this or next unit is.
_CALENDAR = {IN_WEEKS: Meaning.THAT_WEEK, IN_MONTHS: Meaning.THAT_MONTH, IN_YEARS: Meaning.THAT_YEAR}
# 월말, 年末: a mark without its number is a unit.
_UNIT_OF_MARK = {Meaning.MONTH_MARK: IN_MONTHS, Meaning.YEAR_MARK: IN_YEARS}
_UNITS = {*_UNIT_OF_MARK, Meaning.UNIT, Meaning.SHORT_UNIT}
# Words that say two things: what their number is of, and the other thing.
_TWO_IN_ONE = {
    Meaning.NIGHT_OF: (Meaning.DAYS, Meaning.PART_OF_DAY, NIGHT),
    Meaning.MORNING_OF: (Meaning.DAYS, Meaning.PART_OF_DAY, MORNING),
    Meaning.WEEKEND_OF: (Meaning.WHICH, Meaning.WEEKEND, 1),
}
# Senses that are nothing without their neighbours.
_LEANING = {
    *_MARKED, Meaning.DAY_SPAN, Meaning.DAY_OR_TWO, Meaning.WEEK_SPAN, Meaning.MONTH_SPAN, Meaning.YEAR_SPAN, Meaning.HALF_SPAN, Meaning.NUMBER, Meaning.VAGUE,
    Meaning.VAGUE_DAYS, Meaning.HALF, Meaning.UNIT, Meaning.SHORT_UNIT, Meaning.AGO, Meaning.AHEAD, Meaning.ABOUT, Meaning.OFFSET, Meaning.ORDINAL,
    Meaning.ORDINAL_MARK, Meaning.EVE, Meaning.OVER, Meaning.RECENT, Meaning.OF_WORKDAYS, Meaning.YEAR_OF, Meaning.WEEK_MARK, Meaning.ERA, Meaning.COMMA, Meaning.FILLER,
}  # fmt: skip
_EVES = {Holiday.CHRISTMAS: Holiday.CHRISTMAS_EVE, Holiday.NEW_YEAR: Holiday.NEW_YEARS_EVE}
_LAST_HOUR, _NOON, _HALF_A_YEAR, _A_MONTH = 23, 12, 183, 31
_YEAR_DIGITS, _SHORT_DIGITS, _COMPACT_DIGITS = 4, 2, 8
_CENTURY = 2000
_WEEKS_IN_YEAR = 53
# What one says `over` of.
_SPENT = {Meaning.WEEKEND, Meaning.SEASON, Meaning.HOLIDAY}
# What names a stretch of its own beside the end of this week, month or year.
_NAMED = {
    Meaning.DAY, Meaning.DAYS, Meaning.WEEKDAY, Meaning.MONTH, Meaning.YEAR, Meaning.SEASON, Meaning.QUARTER, Meaning.HALF_YEAR,
    Meaning.HOLIDAY, Meaning.THAT_WEEK, Meaning.THAT_MONTH, Meaning.THAT_YEAR, Meaning.WEEKEND,
}  # fmt: skip
_HOURS = {Meaning.HOUR, Meaning.MINUTE, Meaning.CLOCK}


def settle(tokens: Sequence[Token], question: Question) -> list[Part]:
    """What the tokens say, in their order.

    Looking ahead, `3d` is three days from now, else three days ago.

    Raises PhraseError for a word of no table, and for one that says nothing where it stands.
    """
    settling = _Settling([token for token in tokens if Meaning.FILLER not in token.senses], question)
    while settling.place < len(settling.tokens):
        settling.step()
    return settling.parts


def _is_week(senses: Mapping[Sense, int]) -> bool:
    return Meaning.WEEK_OF in senses or senses.get(Meaning.UNIT) == IN_WEEKS


class _Settling(Counting):
    """A walk over the tokens: `place` is the next one, `parts` is what those before it say."""

    def step(self) -> None:
        token = self.tokens[self.place]
        senses = token.senses
        if Meaning.FIGURE in senses:
            self._figure(token)
        elif (
            Meaning.IN in senses
            or Meaning.AT in senses
            or (Meaning.OVER in senses and not _SPENT.isdisjoint(self.senses(1)))
        ):
            self._at()
        elif not (self.counted() or self._ordinal() or self._calendar_unit() or self._bare_unit()):
            if Meaning.NUMBER in senses:
                self._number(token)
            else:
                self._word(token)

    def _figure(self, token: Token) -> None:
        after = self.senses(1)
        two_days = re.fullmatch(r"(\d{1,2})/(\d{1,2})", token.text)
        if two_days and (Meaning.MONTH in after or self._last(Meaning.MONTH)):  # 3/4 march
            first, second = map(int, two_days.groups())
            self.say(
                1, (Meaning.DAY, first), (Meaning.BARE, 1), (Meaning.OR, 1), (Meaning.DAY, second), (Meaning.BARE, 1)
            )
            return
        is_time = token.text.count(".") == 1 and (Meaning.AM_PM in after or self._is_clock(token.text))  # 3.30pm
        parts = read_figure(
            token.text.replace(".", ":") if is_time else token.text,
            self.question.order,
            is_month_first=self.question.is_month_first,
        )
        self.say(2 if token.text.startswith("'") and Meaning.YEAR_MARK in after else 1, *parts)

    def _is_clock(self, text: str) -> bool:
        """Whether a figure like 9.30 stands behind a day, or an hour, and is a time: tomorrow 9.30, and not friday 9.10."""
        if self._last(Meaning.RANGE) and len(self.parts) > 1 and self.parts[-2][0] in _HOURS:
            return True
        clock = re.fullmatch(r"(\d{1,2})\.(\d\d)", text)
        if clock is None or int(clock[1]) > _LAST_HOUR or not self._says_a_day():
            return False
        hour, minute = clock.groups()
        weekday = dict(self.parts).get(Meaning.WEEKDAY)
        if weekday is None or Meaning.MONTH in dict(self.parts):
            return True
        today = self.question.today
        for (month, day), year in product(((int(hour), int(minute)), (int(minute), int(hour))), (-1, 0, 1)):
            with suppress(ValueError):
                other = date(today.year + year, month, day)
                if other.weekday() == weekday and abs((other - today).days) <= _HALF_A_YEAR:
                    return False
        return True

    def _last(self, kind: Sense) -> bool:
        """Whether the last part is of a kind."""
        return bool(self.parts) and self.parts[-1][0] is kind

    def _says_a_day(self) -> bool:
        """Whether the parts say one day: a weekday or tomorrow, or a month and a day of it."""
        said = {kind for kind, _ in self.parts}
        if Meaning.RANGE in said:
            return False
        return not said.isdisjoint({Meaning.WEEKDAY, Meaning.DAYS}) or {Meaning.MONTH, Meaning.DAY} <= said

    def _at(self) -> None:
        """`at 10`: an hour. Before anything else it says nothing here."""
        number, after = self.senses(1), self.senses(2)
        is_hour = (
            Meaning.AT in self.senses(0)
            and Meaning.NUMBER in number
            and after.keys().isdisjoint({*_MARKED, Meaning.AM_PM})
        )
        if is_hour:
            self.say(2, (Meaning.HOUR, number[Meaning.NUMBER]))
        else:
            self.say(1)

    def _ordinal(self) -> bool:
        """`first monday of`, `3rd week of`, 셋째 주, 3주차, 第3金曜日: which weekday or week of a month."""
        if self.senses(0).keys().isdisjoint({Meaning.ORDINAL, Meaning.ORDINAL_MARK, Meaning.NUMBER}):
            return False
        number, used = self._which()
        here = self.senses(used)
        if not used:
            return False
        if Meaning.WEEKDAY in here and self._of_month(used + 1):
            self.say(used + 1, (Meaning.ORDINAL, number), (Meaning.WEEKDAY, here[Meaning.WEEKDAY]))
        elif Meaning.WEEK_MARK in here or (_is_week(here) and self._of_month(used + 1)):
            self.say(used + 1, (Meaning.MONTH_WEEK, number))
        elif used == 1 and number > 0 and (Meaning.MONTH in here or self._ends_a_month(here)):
            self.say(used, (Meaning.DAY, number))
        else:
            return False
        return True

    def _ends_a_month(self, after: Mapping[Sense, int]) -> bool:
        """`may first`: whether an ordinal stands after a month, and before no unit."""
        is_latin = self.tokens[self.place].text.isascii()
        return is_latin and bool(self.parts) and self.parts[-1][0] is Meaning.MONTH and Meaning.UNIT not in after

    def _which(self) -> tuple[int, int]:
        """The ordinal that stands here, and how many tokens say it."""
        here, after = self.senses(0), self.senses(1)
        if Meaning.ORDINAL in here:
            return here[Meaning.ORDINAL], 1
        if Meaning.ORDINAL_MARK in here and Meaning.NUMBER in after:
            return after[Meaning.NUMBER], 2
        if Meaning.NUMBER in here and Meaning.WEEK_MARK in after:
            return here[Meaning.NUMBER], 1
        is_latin = self.tokens[self.place].text.isascii()
        if (
            Meaning.NUMBER in here
            and Meaning.DAY_MARK in after
            and is_latin
            and self.tokens[self.place + 1].text.isascii()
        ):
            return here[Meaning.NUMBER], 2
        return 0, 0

    def _of_month(self, distance: int) -> bool:
        """Whether a month is named next (`of june`) or, in scripts without spaces, was just named (9월 …)."""
        if not self.tokens[self.place].text.isascii():
            return bool(self.parts) and self.parts[-1][0] in {Meaning.MONTH, Meaning.THAT_MONTH}
        distance += Meaning.IN in self.senses(distance)  # first monday in october
        after, unit = self.senses(distance), self.senses(distance + 1)
        if IN_MONTHS in (after.get(Meaning.UNIT), unit.get(Meaning.UNIT) if Meaning.WHICH in after else None):
            return True
        return Meaning.MONTH in after or Meaning.THAT_MONTH in after

    def _calendar_unit(self) -> bool:
        """`last week`, `the week before last`, `이번 달`; `this morning`; 来春."""
        here = self.senses(0)
        if self._beyond_a_unit():
            return True
        if Meaning.WHICH not in here and Meaning.YEAR_OF not in here:
            return False
        after = self.senses(1)
        if Meaning.YEAR_OF in here and Meaning.SEASON in after:
            self.say(2, (Meaning.THAT_YEAR, here[Meaning.YEAR_OF]), (Meaning.SEASON, after[Meaning.SEASON]))
            return True
        if Meaning.YEAR_OF in here and not after.keys().isdisjoint({Meaning.THIRD, Meaning.HALF_YEAR, Meaning.QUARTER}):
            self.say(1, (Meaning.THAT_YEAR, here[Meaning.YEAR_OF]))  # 올 초
            return True
        if Meaning.WHICH not in here:
            return False
        if here[Meaning.WHICH] == 0 and (Meaning.PART_OF_DAY in after):
            self.say(2, (Meaning.DAYS, 0), (Meaning.PART_OF_DAY, after[Meaning.PART_OF_DAY]))
            return True
        unit = _CALENDAR.get(after.get(Meaning.UNIT, IN_DAYS))
        if unit is None:
            return False
        self.say(2, (unit, here[Meaning.WHICH]))
        return True

    def _beyond_a_unit(self) -> bool:
        """`the week before last`, `the month after next`, `the friday before last`; `friday week`."""
        here, after = self.senses(0), self.senses(1)
        if Meaning.WEEKDAY in here and self.tokens[self.place].text.isascii():
            if Meaning.BEFORE in after and self.senses(2).get(Meaning.WHICH) == -1:
                self.say(3, (Meaning.WHICH, -2), (Meaning.WEEKDAY, here[Meaning.WEEKDAY]))
                return True
            weeks = after.get(Meaning.WEEK_SPAN, int(after.get(Meaning.UNIT) == IN_WEEKS))
            days = (here[Meaning.WEEKDAY] - self.question.today.weekday()) % 7
            if weeks and days and {kind for kind, _ in self.parts} <= {Meaning.UNTIL} and not self.senses(2):
                self.say(2, (Meaning.DAYS, days + 7 * weeks))
                return True
        unit, way, which = _CALENDAR.get(self.senses(0).get(Meaning.UNIT, IN_DAYS)), self.senses(1), self.senses(2)
        if unit is None or Meaning.WHICH not in which:
            return False
        if (Meaning.BEFORE in way and which[Meaning.WHICH] == -1) or (
            Meaning.AFTER in way and which[Meaning.WHICH] == 1
        ):
            self.say(3, (unit, 2 * which[Meaning.WHICH]))
            return True
        return False

    def _bare_unit(self) -> bool:
        """`end of the month`, 월말, `week 41`: the unit at hand, where a part of it is named."""
        here = self.senses(0)
        if here.keys().isdisjoint(_UNITS):
            return False
        after = self.senses(1)
        is_week = IN_WEEKS in (here.get(Meaning.UNIT), here.get(Meaning.SHORT_UNIT))
        if is_week and Meaning.NUMBER in after and self.tokens[self.place].text.isascii() and not self.senses(2):
            number = after[Meaning.NUMBER]
            if 1 <= number <= _WEEKS_IN_YEAR:
                self.say(2, (Meaning.ISO_WEEK, number))
                return True
        if is_week and self.parts and self.parts[-1][0] is Meaning.DAY and not self.tokens[self.place].text.isascii():
            self.say(1, (Meaning.WEEK_OF, 1))  # 5月4日の週
            return True
        units = [unit for mark, unit in _UNIT_OF_MARK.items() if mark in here]
        units += [here[Meaning.UNIT]] if here.get(Meaning.UNIT, IN_HOURS) < IN_HOURS else []
        if units and units[0] in _CALENDAR and Meaning.WITHIN in after:
            self.say(1, (_CALENDAR[units[0]], 0))  # 연내, 年内
            return True
        whole = {Meaning.THIRD, Meaning.LAST_DAY, Meaning.HALF_YEAR, Meaning.MONTH_WEEK}
        beside = not whole.isdisjoint(after) or (bool(self.parts) and self.parts[-1][0] in whole)
        beside = beside or (self._last(Meaning.WEEKDAY) and Meaning.ORDINAL in dict(self.parts))
        if not units or not beside:
            return False
        if units[0] == IN_DAYS:
            if self.parts[-1:] != [(Meaning.THIRD, END)] or not self.question.ahead:
                return False
            self.parts[-1:] = [(Meaning.END_OF_DAY, 1)]
            self.say(1)
        else:
            self.say(1, (Meaning.UNIT, units[0]))
        return True

    def _number(self, token: Token) -> None:
        number, after = token.senses[Meaning.NUMBER], self.senses(1)
        mark = next((mark for mark in _MARKED if mark in after), None)
        if mark is Meaning.YEAR_MARK and len(token.text) != _YEAR_DIGITS:
            number = self._short_year(token)
        if mark is Meaning.DAY_MARK and not token.text.isdecimal():
            self.say(2, (Meaning.DAY, number), (Meaning.BARE, 1))  # 오일, 三日 may be three days, or another word
        elif (
            mark is Meaning.MINUTE_MARK
            and self.parts[-1:]
            and self.parts[-1][0] in {Meaning.MINUTE, Meaning.HALF_HOUR, Meaning.CLOCK}
        ):
            self.say(2, (Meaning.LENGTH, number))  # 14:00 (30분)
        elif mark:
            self.say(2, (_MARKED[mark], number))
        elif shared := self._shared_mark():
            self.say(1, (_MARKED[shared], number))
        elif Meaning.AM_PM in after or self._is_hour():
            self.say(1, (Meaning.HOUR, number))
        else:
            self._bare_number(token.text)

    def _is_hour_of_a_weekday(self) -> bool:
        """`friday 3`, `wed 10` of an appointment: an hour, where no day near is of that number and that weekday."""
        number, today = self.tokens[self.place].senses[Meaning.NUMBER], self.question.today
        if not (self.question.is_daytime and self.question.exact and self._last(Meaning.WEEKDAY)) or self.senses(1):
            return False
        if number > _NOON or {kind for kind, _ in self.parts} - {Meaning.WEEKDAY, Meaning.COMING, Meaning.WHICH}:
            return False
        near = (today + timedelta(days) for days in range(-_A_MONTH, _A_MONTH + 1))
        return all(day.day != number or day.weekday() != self.parts[-1][1] for day in near)

    def _short_year(self, token: Token) -> int:
        """A year of two digits, which needs its mark: 26년. After an era, the year of that: 令和8年."""
        number = token.senses[Meaning.NUMBER]
        if self.parts[-1:] and self.parts[-1][0] is Meaning.ERA:
            return self.parts.pop()[1] + number
        if token.text.isdecimal() and len(token.text) == _SHORT_DIGITS:
            return _CENTURY + number
        raise PhraseError("short-year", "the year “{year}” does not have four digits", year=token.text)

    def _is_hour(self) -> bool:
        """2-3pm, 10-11:30am, 9 in the morning, 9 tonight, friday morning 9, monday 10-2: the number is an hour."""
        to, second, more = self.senses(1), self.senses(2), self.senses(3)
        if self.tokens[self.place].text.isascii() and Meaning.MONTH not in to and self._last(Meaning.PART_OF_DAY):
            return True
        if (
            Meaning.NIGHT_OF in to
            or Meaning.MORNING_OF in to
            or (
                to.get(Meaning.DAYS) == 1
                and self.tokens[self.place + 1].text.isascii()
                and len(self.tokens[self.place].text) <= 2
            )
        ):
            return True  # 9 tonight, 5 tomorrow
        if self._is_hour_of_a_weekday():
            return True
        if self._last(Meaning.RANGE) and self.parts[-2:-1] and self.parts[-2][0] in _HOURS:
            return Meaning.MONTH not in to
        if Meaning.RANGE in to:
            is_clock = Meaning.FIGURE in second and (":" in self.tokens[self.place + 2].text or Meaning.AM_PM in more)
            is_alone = Meaning.NUMBER in second and Meaning.MONTH not in more and more.keys().isdisjoint(_UNITS)
            is_clock = is_clock or (is_alone and (Meaning.AM_PM in more or self._says_a_day()))
            return is_clock or Meaning.CLOCK in second
        return not to.keys().isdisjoint({Meaning.IN, Meaning.AT}) and Meaning.PART_OF_DAY in second

    def _bare_number(self, text: str) -> None:
        """A year, a whole date, or the day beside the name of a month."""
        if text.isdecimal() and len(text) == _COMPACT_DIGITS:
            self.say(1, *read_compact(text))
        elif text.isdecimal() and len(text) == _YEAR_DIGITS:
            self.say(1, (Meaning.YEAR, int(text)))
        elif text.isdecimal() and len(text) <= _SHORT_DIGITS and not self._beside_figure():
            self.say(1, (Meaning.DAY, int(text)), (Meaning.BARE, 1))
        else:
            raise PhraseError("bare-number", "it is not clear what “{number}” is", number=text)

    def _beside_figure(self) -> bool:
        if Meaning.AM_PM in self.senses(2):
            return False  # nov 4 9.30am
        around = self.tokens[max(0, self.place - 1) : self.place + 2]
        return any(Meaning.FIGURE in token.senses and ":" not in token.text for token in around)

    def _shared_mark(self) -> Sense | None:
        """3~4월, 21~31일, 2시~4시: the mark of the second number is that of the first too."""
        to, second, mark, more = (self.senses(distance) for distance in range(1, 5))
        if (Meaning.RANGE not in to and Meaning.OR not in to) or Meaning.NUMBER not in second:
            return None
        if Meaning.MONTH_MARK in mark and Meaning.NUMBER in more:
            raise PhraseError(
                "day-or-month",
                "it is not clear whether “{number}” is a day or a month",
                number=self.tokens[self.place].text,
            )
        marks = (Meaning.MONTH_MARK, Meaning.DAY_MARK, Meaning.HOUR_MARK)
        return next((shared for shared in marks if shared in mark), None)

    def _word(self, token: Token) -> None:
        kind, number = self._standing(token)
        if kind in _TWO_IN_ONE:
            first, second, what = _TWO_IN_ONE[kind]
            self.say(1, (first, number), (second, what))
        elif kind is Meaning.HOLIDAY:
            self._holiday(number)
        elif kind is Meaning.END_OF:
            if not _NAMED.isdisjoint([*(part for part, _ in self.parts), *self.senses(1)]):
                raise PhraseError("several-stretches", "it names more than one range of days")  # april eom
            self.say(1, (Meaning.THIRD, END), (Meaning.UNIT, number))
        elif kind is Meaning.UNTIL and self.parts[-1:] and self.parts[-1][0] in {Meaning.BEFORE, Meaning.UNTIL}:
            self.say(1)  # 추석 전까지
        elif kind is Meaning.WITHIN:
            self.say(1, *([] if token.text.isascii() else [(Meaning.UNTIL, WITH)]))  # 이번 주 안에
        else:
            self.say(1, (kind, number))

    def _standing(self, token: Token) -> Part:
        """What a word says that no neighbour gives a sense. Raises PhraseError where that is nothing."""
        is_due = self.question.due or (self.question.ahead and not self.question.exact)
        if not token.senses or (
            not is_due and not token.senses.keys().isdisjoint({Meaning.DEADLINE, Meaning.END_OF_DAY})
        ):
            raise PhraseError("unknown-word", "“{word}” is not understood", word=token.text)
        if Meaning.TERM in token.senses:
            raise PhraseError("school-term", "“{word}” differs from school to school; write the days", word=token.text)
        if Meaning.ERA in token.senses and Meaning.NUMBER in self.senses(1) and Meaning.YEAR_MARK in self.senses(2):
            return Meaning.ERA, token.senses[Meaning.ERA]
        standing = [(kind, number) for kind, number in token.senses.items() if kind not in _LEANING]
        if not standing:
            raise PhraseError("word-out-of-place", "“{word}” makes no sense there", word=token.text)
        return standing[0]

    def _holiday(self, number: int) -> None:
        """A holiday, its day or its eve: christmas, christmas day, christmas eve."""
        after = self.senses(1)
        if Meaning.EVE in after and number in _EVES:
            self.say(2, (Meaning.HOLIDAY, _EVES[number]))
        else:
            self.say(2 if after.get(Meaning.UNIT) == IN_DAYS else 1, (Meaning.HOLIDAY, number))
