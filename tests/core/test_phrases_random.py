"""Random strings of the tables' words: none is taken for a day that its words do not say, and none ends in a traceback.

Two thousand are read here; TRACKER_STRINGS=1000000 reads as many as that. The oracle is slow and knows no grammar: it only
asks whether each word that names days allows the answer.
"""

from __future__ import annotations

import os
import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.phrases import en, ja, ko
from tracker.core.phrases.lexicon import Meaning
from tracker.core.phrases.reader import DayReader
from tracker.core.when import When

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.core.phrases.lexicon import Sense

COUNT = int(os.environ.get("TRACKER_STRINGS", "2000"))
TODAY = date(2026, 10, 20)
READER = DayReader(TODAY, "Asia/Seoul")
QUESTIONS = ("past", "ahead", "due", "expected", "window", "past_or_ahead")
FIGURES = (
    "1",
    "3",
    "12",
    "25",
    "2024",
    "2026",
    "2024-03-25",
    "3/25",
    "15:00",
    "3월",
    "25일",
    "3月",
    "25日",
    "2024년",
    "9시",
)
# Words that move, widen or open what the others say: with one of these the oracle looks no closer.
LOOSE = {
    Meaning.ABOUT, Meaning.UNTIL, Meaning.BEFORE, Meaning.SINCE, Meaning.AFTER, Meaning.BETWEEN, Meaning.AND, Meaning.OR, Meaning.RANGE, Meaning.NEIGHBOUR,
    Meaning.WEEK_OF, Meaning.AGO, Meaning.AHEAD, Meaning.WITHIN, Meaning.NUMBER, Meaning.VAGUE, Meaning.VAGUE_DAYS, Meaning.RECENT, Meaning.COUPLE,
    Meaning.EVE, Meaning.ERA, Meaning.UNIT, Meaning.SHORT_UNIT, Meaning.DAY_SPAN, Meaning.DAY_OR_TWO, Meaning.WEEK_SPAN, Meaning.MONTH_SPAN,
    Meaning.YEAR_SPAN, Meaning.HALF_SPAN, Meaning.HALF,
}  # fmt: skip
# Kinds of words without one of which, and without a digit, nothing names a day.
NAMING = {
    Meaning.MONTH, Meaning.WEEKDAY, Meaning.SEASON, Meaning.QUARTER, Meaning.HALF_YEAR, Meaning.FISCAL_HALF, Meaning.HOLIDAY, Meaning.DAYS,
    Meaning.THAT_WEEK, Meaning.THAT_MONTH, Meaning.THAT_YEAR, Meaning.WEEKEND, Meaning.WEEKEND_OF, Meaning.NIGHT_OF, Meaning.MORNING_OF,
    Meaning.NUMBER, Meaning.VAGUE, Meaning.VAGUE_DAYS, Meaning.DAY_SPAN, Meaning.DAY_OR_TWO, Meaning.WEEK_SPAN, Meaning.MONTH_SPAN,
    Meaning.YEAR_SPAN, Meaning.HALF_SPAN, Meaning.COUPLE, Meaning.UNIT, Meaning.LAST_DAY, Meaning.END_OF_DAY, Meaning.CLOCK, Meaning.WHICH,
    Meaning.END_OF, Meaning.THIRD, Meaning.YEAR_MARK, Meaning.MONTH_MARK,
}  # fmt: skip


class Word(NamedTuple):
    """A word of a table with one of its meanings."""

    text: str
    kind: Sense
    number: int


WORDS = [
    Word(text, kind, number)
    for table in (en.WORDS, ko.WORDS, ja.WORDS)
    for kind, rows in table.items()
    for number, said in rows.items()
    for text in said.split(", ")
]
KINDS: dict[str, set[Sense]] = {}
for word in WORDS:
    KINDS.setdefault(word.text, set()).add(word.kind)


# The words that name days, but for weekdays of one syllable, which stand within others.
NAMES = {
    word.text
    for word in WORDS
    if word.kind in NAMING and (len(word.text) > 1 or Meaning.WEEKDAY not in KINDS[word.text])
}


def days_of(when: When) -> list[date]:
    """The days of a closed window."""
    assert when.earliest is not None
    assert when.latest is not None
    return [when.earliest + timedelta(day) for day in range((when.latest - when.earliest).days + 1)]


def _weeks_away(day: date) -> int:
    return (day - TODAY + timedelta(TODAY.weekday())).days // 7


# Whether a word with a number allows a day. What is not here the oracle does not know, and allows.
ALLOWED: dict[Sense, Callable[[int, date], bool]] = {
    Meaning.MONTH: lambda number, day: day.month == number,
    Meaning.WEEKDAY: lambda number, day: day.weekday() == number,
    Meaning.SEASON: lambda number, day: (day.month - number) % 12 < 3,
    Meaning.QUARTER: lambda number, day: (day.month + 2) // 3 == number,
    Meaning.DAYS: lambda number, day: day == TODAY + timedelta(number),
    Meaning.THAT_WEEK: lambda number, day: _weeks_away(day) == number,
    Meaning.THAT_MONTH: lambda number, day: (day.year - TODAY.year) * 12 + day.month - TODAY.month == number,
    Meaning.THAT_YEAR: lambda number, day: day.year - TODAY.year == number or day.month <= 3,
    Meaning.WEEKEND: lambda _, day: day.weekday() >= 5,
    Meaning.WEEKEND_OF: lambda _, day: day.weekday() >= 5,
    Meaning.LAST_DAY: lambda _, day: (day + timedelta(1)).day == 1,
}


def allows(word: Word, when: When) -> bool:
    """Whether a word that names days allows all days of a closed window."""
    allowed = ALLOWED.get(word.kind)
    return allowed is None or all(allowed(word.number, day) for day in days_of(when))


def is_said(words: list[Word], joint: str, when: When) -> bool:
    """Whether words say a window, as far as this oracle can tell."""
    if when.is_unknown:
        return True
    text = joint.join(word.text for word in words)
    if not any(sign.isdigit() for sign in text) and not any(name in text for name in NAMES):
        # A weekday of one syllable names a day only alone, in parentheses, or after a week or a date.
        alone = [word.text for word in words if len(word.text) == 1 and not KINDS[word.text].isdisjoint(NAMING)]
        if not alone or (joint == "" and len(words) > 1):
            return False
    kinds = set().union(*(KINDS.get(word.text, set()) for word in words))
    if (
        joint == ""
        or kinds & LOOSE
        or when.earliest is None
        or when.latest is None
        or any(w.text[0].isdigit() for w in words)
    ):
        return True
    # A word with several meanings may be meant in another one.
    sure = [word for word in words if len(KINDS[word.text]) == 1]
    return all(allows(word, when) for word in sure)


def test_no_day_is_read_that_the_words_do_not_say() -> None:
    dice = random.Random(20261020)
    wrong = []
    for _ in range(COUNT):
        words = [
            Word(dice.choice(FIGURES), Meaning.FIGURE, 0) if dice.random() < 0.25 else dice.choice(WORDS)
            for _ in range(dice.randrange(1, 5))
        ]
        joint, question = dice.choice(("", " ")), dice.choice(QUESTIONS)
        text = joint.join(word.text for word in words)
        try:
            found: When | Appointment | None = getattr(READER, question)(text)
        except BadValue:
            continue
        when = found.day if isinstance(found, Appointment) else found
        if when is not None and not is_said(words, joint, when):
            wrong.append((question, text, when))
    assert wrong == []


def test_the_oracle_sees_what_was_once_stored_wrong() -> None:
    by_day = When(None, TODAY, READER.window("2026").precision)
    before, tuesday = Word("전", Meaning.BEFORE, 1), Word("화", Meaning.WEEKDAY, 1)
    assert not is_said([before, tuesday], "", by_day)
    may = Word("may", Meaning.MONTH, 5)
    assert not is_said([may], " ", READER.window("june"))
    assert is_said([may], " ", READER.window("may"))
