"""What the words for days can mean, and the languages that have them.

A language is a file beside this one with one table, `WORDS`: kind of meaning → number → its words, separated by ", ".
It is loaded when a text is written in its script.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib import import_module
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# The units of time, as the numbers of UNIT and SHORT_UNIT.
IN_DAYS, IN_WEEKS, IN_MONTHS, IN_YEARS = range(4)


class Kind(StrEnum):
    """A kind of meaning. The remark is what the number beside it says; counted from today, -1 is past and 1 to come."""

    # The parts of a date.
    YEAR = "year"
    MONTH = "month"  # 1 January … 12
    DAY = "day"  # of the month
    WEEKDAY = "weekday"  # 0 Monday … 6
    THIRD = "third"  # of a month or year: 1 early, 2 mid, 3 late
    LAST_DAY = "last day"  # of a month
    SEASON = "season"  # its first month: 3 spring … 12 winter
    QUARTER = "quarter"  # 1 … 4
    HALF_YEAR = "half-year"  # 1, 2
    ISO_WEEK = "week number"
    # Counted from today.
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    THAT_WEEK = "week"  # 0 this calendar week, -1 the last …
    THAT_MONTH = "calendar month"
    THAT_YEAR = "calendar year"
    WHICH = "last, this or next"  # before a weekday or a unit: -2 … 2
    COMING = "coming"  # before a weekday: the first after today
    # Counting.
    NUMBER = "number"
    DAY_SPAN = "number of days"  # in one word: 이틀
    WEEK_SPAN = "number of weeks"
    UNIT = "unit of time"  # IN_DAYS …
    SHORT_UNIT = "letter for a unit"  # the d of 3d
    AGO = "ago"
    AHEAD = "from now"
    IN = "in"  # before a count: ahead. Elsewhere it says nothing
    YEAR_MARK = "mark of a year"  # after a number: 년
    MONTH_MARK = "mark of a month"
    DAY_MARK = "mark of a day"
    # What is said of a day.
    ABOUT = "about"
    UNTIL = "until"
    BEFORE = "before"
    SINCE = "since"
    AFTER = "after"
    BETWEEN = "between"
    AND = "and"
    RANGE = "to"  # 1; ".." is 2: it may lack a side
    UNKNOWN = "unknown"
    FILLER = "filler"  # says nothing: of, の
    # The clock.
    CLOCK = "time"  # minutes since midnight
    HOUR = "hour"
    MINUTE = "minute"
    HALF_HOUR = "half an hour"
    HOUR_MARK = "mark of an hour"
    MINUTE_MARK = "mark of a minute"
    AM_PM = "am or pm"  # after its hour: 0, 12
    HALF_DAY = "morning or afternoon"  # before its hour: 0, 12
    OFFSET = "offset"  # minutes east of UTC
    # What no table holds.
    FIGURE = "figure"  # digits with signs between: 2024-03-25, 15:00


class Vocabulary(NamedTuple):
    """The words of some languages: what each may mean, and the lengths words have, longest first."""

    senses: Mapping[str, Mapping[Kind, int]]
    lengths: tuple[int, ...]


# A meaning that was found, with its number.
Part = tuple[Kind, int]

# First and last letter of each stretch of a script.
LATIN, HANGUL, HAN_AND_KANA = "azßÿāſ", "가힣", "々ヿ一鿿"

# File and script. Of two languages in one script the first that can read a text reads it.
LANGUAGES = [
    ("en", LATIN),
    ("ko", HANGUL),
    ("ja", HAN_AND_KANA),
]


def vocabularies(text: str) -> Iterator[Vocabulary]:
    """The vocabularies that may read a text in lower case, in turn: one language for each script that occurs in it.

    Figures alone need none; a tilde among them is that of the first language.
    """
    scripts: dict[str, list[str]] = {}
    for name, script in LANGUAGES:
        if _occurs(script, text):
            scripts.setdefault(script, []).append(name)
    if not scripts and "~" in text:
        scripts[""] = [LANGUAGES[0][0]]
    for names in product(*scripts.values()):
        yield _vocabulary(names)


def _occurs(script: str, text: str) -> bool:
    return any(first <= sign <= last for first, last in zip(script[::2], script[1::2], strict=True) for sign in text)


@cache
def _vocabulary(names: tuple[str, ...]) -> Vocabulary:
    senses: dict[str, dict[Kind, int]] = {}
    for name in names:
        table: Mapping[Kind, Mapping[int, str]] = import_module(f"{__package__}.{name}").WORDS
        for kind, rows in table.items():
            for number, words in rows.items():
                for word in words.split(", "):
                    senses.setdefault(word, {})[kind] = number
    return Vocabulary(senses, tuple(sorted({len(word) for word in senses}, reverse=True)))
