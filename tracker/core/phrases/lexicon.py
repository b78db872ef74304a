"""What the words for days can mean, and the languages that have them.

A language is a file beside this one. Its table `WORDS` says kind of meaning → number → its words, separated by ", ";
`DAYS_SHOWN`, `APPOINTMENTS_SHOWN` and `DUE_SHOWN` are examples for errors, and `WEEKDAY_OF` is how a weekday of last, this and next week
is said. It is loaded when a text is written in its script.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from itertools import product
from typing import NamedTuple, NewType

# The units of time, as the numbers of UNIT and SHORT_UNIT.
IN_DAYS, IN_WEEKS, IN_MONTHS, IN_YEARS, IN_HOURS, IN_MINUTES, IN_WORKDAYS = range(7)
# The numbers of VAGUE, and of THIRD where it is two thirds, or a month where it is of a year.
COUPLE, FEW = 2, 3
EARLY_TO_MID, MID_TO_LATE, BEGINNING, END = 4, 5, 6, 7
# The numbers of PART_OF_DAY. Each says of its hours whether they are before or after noon.
MORNING, DAYTIME, EVENING, NIGHT = 6, 13, 18, 21
# The numbers of BEFORE and SINCE where the day named is, or is not, one of the days meant.
WITHOUT, WITH = 1, 2


class Holiday:
    """The numbers of HOLIDAY. When each of them is, `holidays` says."""

    (
        NEW_YEAR, SEOLLAL, CHUSEOK, CHRISTMAS, CHRISTMAS_EVE, HALLOWEEN, THANKSGIVING,
        LABOR_DAY, EASTER, VALENTINE, MEMORIAL_DAY, NEW_YEARS_EVE, MARCH_FIRST, CHILDREN,
        MEMORIAL_KOREA, LIBERATION, FOUNDATION, HANGUL_DAY, GOLDEN_WEEK, OBON, SHOGATSU,
        YEAR_END, RESPECT_FOR_THE_AGED, COMING_OF_AGE, SPORTS, CULTURE, LABOUR_THANKSGIVING,
        MARTIN_LUTHER_KING, PRESIDENTS, ST_PATRICK, GOOD_FRIDAY, EASTER_MONDAY, JUNETEENTH, INDEPENDENCE, COLUMBUS,
        GUY_FAWKES, VETERANS, BLACK_FRIDAY, CYBER_MONDAY, BOXING,
        CONSTITUTION_KOREA, MAY_DAY, BUDDHA, FOUNDATION_JAPAN, EMPEROR, SPRING_EQUINOX, SHOWA, CONSTITUTION_JAPAN,
        GREENERY, MARINE, MOUNTAIN, AUTUMN_EQUINOX,
    ) = range(52)  # fmt: skip


# A kind of meaning: one of Meaning.
Sense = NewType("Sense", str)


class Meaning:
    """The kinds of meaning. No enum: to make one of so many takes longer than to read a day.

    The remark is what the number beside it says; counted from today, -1 is past and 1 to come.
    """

    # The parts of a date.
    YEAR = Sense("year")
    MONTH = Sense("month")  # 1 January … 12
    DAY = Sense("day")  # of the month
    BARE = Sense("bare")  # beside a day without its mark: its month is named
    WEEKDAY = Sense("weekday")  # 0 Monday … 6
    THIRD = Sense("third")  # of a month, year or season: 1 early, 2 mid, 3 late; EARLY_TO_MID …
    LAST_DAY = Sense("last day")  # of a month
    SEASON = Sense("season")  # its first month: 3 spring … 12 winter
    QUARTER = Sense("quarter")  # 1 … 4
    HALF_YEAR = Sense("half")  # of a year, a month or a week: 1, 2
    FISCAL_HALF = Sense("fiscal half")  # its first month: 4, 10
    ISO_WEEK = Sense("week number")
    WEEKEND = Sense("weekend")
    HOLIDAY = Sense("holiday")  # one of `holidays`
    EVE = Sense("eve")  # after a holiday
    ORDINAL = Sense("ordinal")  # the nth weekday or week of a month, -1 the last
    MONTH_WEEK = Sense("week of a month")  # an ordinal
    WEEK_OF = Sense("week of a day")
    NEIGHBOUR = Sense("day beside")  # -1 the day before, 1 the day after
    # Counted from today.
    DAYS = Sense("days")
    WEEKS = Sense("weeks")
    MONTHS = Sense("months")
    YEARS = Sense("years")
    HOURS = Sense("hours")
    WORKDAYS = Sense("days from Monday to Friday")
    EXACTLY = Sense("exactly")  # before a count
    FEW = Sense("few")  # the unit counted from 1, less than 0 for the past
    COUPLE = Sense("couple")  # as FEW
    HALF_UNIT = Sense("half of a unit")  # as FEW
    THAT_WEEK = Sense("week")  # 0 this calendar week, -1 the last …
    THAT_MONTH = Sense("calendar month")
    THAT_YEAR = Sense("calendar year")
    WHICH = Sense("last, this or next")  # before a weekday or a unit: -2 … 2
    COMING = Sense("coming")  # before a weekday: 1 the first after today, -1 the last before it
    RECENT = Sense("recent")  # before a number of units: until today
    YEAR_OF = Sense("year of a season")  # before a season: -1 … 1
    WEEKEND_OF = Sense("weekend of a week")  # in one word: -1 … 1
    NIGHT_OF = Sense("night of a day")  # in one word, the day counted from today
    MORNING_OF = Sense("morning of a day")
    # Counting.
    NUMBER = Sense("number")
    VAGUE = Sense("number that is not exact")  # COUPLE, FEW
    VAGUE_DAYS = Sense("number of days that is not exact")  # in one word: 며칠
    HALF = Sense("half of")  # before a unit
    OF_WORKDAYS = Sense("counting Monday to Friday")  # before a count of days
    DAY_SPAN = Sense("number of days")  # in one word: 이틀
    DAY_OR_TWO = Sense("number of days, or one more")  # in one word: 사나흘
    WEEK_SPAN = Sense("number of weeks")
    MONTH_SPAN = Sense("number of months")
    YEAR_SPAN = Sense("number of years")
    HALF_SPAN = Sense("half of a unit in one word")  # the unit
    UNIT = Sense("unit of time")  # IN_DAYS …
    SHORT_UNIT = Sense("letter for a unit")  # the d of 3d
    AGO = Sense("ago")
    AHEAD = Sense("from now")
    WITHIN = Sense("within")  # beside a count
    IN = Sense("in")  # before a count: ahead. Elsewhere it says nothing
    YEAR_MARK = Sense("mark of a year")  # after a number: 년
    MONTH_MARK = Sense("mark of a month")
    DAY_MARK = Sense("mark of a day")
    WEEK_MARK = Sense("mark of a week of a month")  # 주차
    ORDINAL_MARK = Sense("mark of an ordinal")  # before a number: 第
    ERA = Sense("era")  # before a year: the year before its first
    # What is said of a day.
    ABOUT = Sense("about")
    UNTIL = Sense("until")
    BEFORE = Sense("before")  # WITHOUT or WITH the day
    SINCE = Sense("since")  # WITHOUT or WITH a holiday
    AFTER = Sense("after")
    BETWEEN = Sense("between")
    AND = Sense("and")
    OR = Sense("or")
    COMMA = Sense("comma")
    RANGE = Sense("to")  # 1; ".." is 2: it may lack a side
    UNKNOWN = Sense("unknown")
    MEMORY = Sense("memory")  # with NOT the day is unknown
    NOT = Sense("not")
    ENDLESS = Sense("no deadline")  # 2 where it needs `until`
    DEADLINE = Sense("deadline")  # says nothing where a day is due, and nothing else is known to it
    END_OF = Sense("end of a unit")  # in one word, the unit
    END_OF_DAY = Sense("end of the day")  # 1; two words of 2 say it together
    TERM = Sense("term")  # of schools, which differ
    FILLER = Sense("filler")  # says nothing: of, の
    # The clock.
    CLOCK = Sense("time")  # minutes since midnight
    HOUR = Sense("hour")
    MINUTE = Sense("minute")
    HALF_HOUR = Sense("half an hour")
    HOUR_MARK = Sense("mark of an hour")
    MINUTE_MARK = Sense("mark of a minute")
    AM_PM = Sense("am or pm")  # after its hour: 0, 12
    HALF_DAY = Sense("before or after noon")  # before its hour: 0, 12
    PART_OF_DAY = Sense("part of the day")  # MORNING …
    AT = Sense("at")  # before an hour
    OVER = Sense("over")  # before a weekend
    LENGTH = Sense("length")  # minutes
    OFFSET = Sense("offset")  # minutes east of UTC
    # What no table holds.
    FIGURE = Sense("figure")  # digits with signs between: 2024-03-25, 15:00


class Vocabulary(NamedTuple):
    """The words of some languages: what each may mean, and their lengths by first letter."""

    senses: Mapping[str, Mapping[Sense, int]]
    lengths: Mapping[str, tuple[int, ...]]
    language: str  # the last of them, which the words are in where they have letters of its script


# Signs that say something in the first language too.
_SIGNS = frozenset("~@")

# A meaning that was found, with its number.
Part = tuple[Sense, int]

# First and last letter of each stretch of a script.
LATIN, HANGUL, HAN_AND_KANA = "azßÿāſ", "가힣", "々〆ぁヿ一鿿"

# File and script. Of two languages in one script the first that can read a text reads it.
LANGUAGES = [
    ("en", LATIN),
    ("ko", HANGUL),
    ("ja", HAN_AND_KANA),
]


def vocabularies(text: str) -> Iterator[Vocabulary]:
    """The vocabularies that may read a text in lower case: one language for each script in it.

    Figures alone need none; a tilde among them is that of the first language.
    """
    scripts: dict[str, list[str]] = {}
    for name, script in LANGUAGES:
        if occurs(script, text):
            scripts.setdefault(script, []).append(name)
    if not scripts and not _SIGNS.isdisjoint(text):
        scripts[""] = [LANGUAGES[0][0]]
    for names in product(*scripts.values()):
        yield _vocabulary(names)


def occurs(script: str, text: str) -> bool:
    """Whether a letter of a script, given by the first and last of its stretches, stands in a text in lower case."""
    if text.isascii():
        if script > "\x7f":
            return False
        script = script[:2]
    return any(first <= sign <= last for first, last in zip(script[::2], script[1::2], strict=True) for sign in text)


@cache
def _vocabulary(names: tuple[str, ...]) -> Vocabulary:
    senses: dict[str, dict[Sense, int]] = {}
    for name in names:
        table: Mapping[Sense, Mapping[int, str]] = import_module(f"{__package__}.{name}").WORDS
        for kind, rows in table.items():
            for number, words in rows.items():
                for word in words.split(", "):
                    senses.setdefault(word, {})[kind] = number
                    if not word.isascii():  # whose spaces may be left out: 다음 날, 다음날
                        senses.setdefault(word.replace(" ", ""), {})[kind] = number
    lengths: dict[str, set[int]] = {}
    for word in senses:
        lengths.setdefault(word[0], set()).add(len(word))
    longest_first = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
    return Vocabulary(senses, longest_first, names[-1] if names else LANGUAGES[0][0])


def examples(language: str, table: str) -> tuple[str, str, str] | None:
    """The examples an error shows in a language, from a table like `DAYS_SHOWN`; None where it has none."""
    found: tuple[str, str, str] | None = getattr(import_module(f"{__package__}.{language}"), table, None)
    return found


def weekday_of(language: str, weekday: int, week: int) -> str:
    """How a weekday of last, this or next week (-1, 0, 1) is said in a language; "" where it has no way."""
    module = import_module(f"{__package__}.{language}")
    name = module.WORDS[Meaning.WEEKDAY].get(weekday, "").split(", ")[0]
    said: str = getattr(module, "WEEKDAY_OF", {}).get(week, "").format(name)
    return said
