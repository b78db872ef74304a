"""Parts → one window of days. What is not said is looked for backward or ahead, never filled in from today."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tracker.core.phrases import windows
from tracker.core.phrases.lexicon import IN_DAYS, IN_MONTHS, IN_WEEKS, IN_YEARS, Holiday, Meaning, Sense, weekday_of
from tracker.core.phrases.tokens import PhraseError
from tracker.core.phrases.windows import Window
from tracker.core.sentences import sentence
from tracker.core.when import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from tracker.core.phrases.lexicon import Part
    from tracker.core.phrases.question import Question
    from tracker.core.sentences import Sentence

# Each kind of part once.
Parts = dict[Sense, int]

# What is counted from today.
_COUNTED: dict[Sense, Callable[[date, int], Window]] = {
    Meaning.WEEKS: windows.weeks_from,
    Meaning.MONTHS: windows.months_from,
    Meaning.YEARS: windows.years_from,
    Meaning.WORKDAYS: windows.workdays_from,
    Meaning.THAT_WEEK: windows.week_of,
    Meaning.FEW: lambda today, counted: windows.some_from(today, counted, windows.FEW_OF),
    Meaning.COUPLE: lambda today, counted: windows.some_from(today, counted, windows.COUPLE_OF),
    Meaning.HALF_UNIT: lambda today, counted: windows.some_from(today, counted, windows.HALF_OF),
}
# The same to the day, as months and days of one unit.
_EXACT = {Meaning.WEEKS: (0, 7), Meaning.MONTHS: (1, 0), Meaning.YEARS: (12, 0)}
_OF_RECENT = {IN_DAYS: (0, 1), IN_WEEKS: (0, 7), IN_MONTHS: (1, 0), IN_YEARS: (12, 0)}
# What is never exact.
_ROUGH = {Meaning.FEW, Meaning.COUPLE, Meaning.HALF_UNIT}
# What is found in a year, by the parts that say it in the order in which they are asked for.
_YEARLY: dict[tuple[Sense, ...], Callable[..., Window]] = {
    (Meaning.MONTH,): windows.month_of,
    (Meaning.MONTH, Meaning.DAY): windows.day_of,
    (Meaning.MONTH, Meaning.THIRD): windows.third_of_month,
    (Meaning.MONTH, Meaning.HALF_YEAR): windows.half_of_month,
    (Meaning.MONTH, Meaning.LAST_DAY): windows.last_day_of,
    (Meaning.MONTH, Meaning.MONTH_WEEK): windows.week_of_month,
    (Meaning.MONTH, Meaning.WEEKDAY, Meaning.ORDINAL): windows.weekday_of_month,
    (Meaning.SEASON,): windows.season_of,
    (Meaning.SEASON, Meaning.THIRD): windows.third_of_season,
    (Meaning.QUARTER,): windows.quarter_of,
    (Meaning.HALF_YEAR,): windows.half_of,
    (Meaning.FISCAL_HALF,): windows.fiscal_half_of,
    (Meaning.ISO_WEEK,): windows.iso_week_of,
    (Meaning.HOLIDAY,): windows.holiday_of,
}
# The same, where the year has to be said.
_IN_A_YEAR: dict[tuple[Sense, ...], Callable[..., Window]] = {
    (): windows.year_of,
    (Meaning.THIRD,): windows.third_of_year,
}
_FINDERS = _YEARLY | _IN_A_YEAR
_FOUND = {frozenset(kinds): kinds for kinds in _FINDERS}
# Parts of a week, which begins on the Monday that they are given.
_OF_WEEK: dict[Sense, Callable[..., Window]] = {
    Meaning.THIRD: windows.part_of_week,
    Meaning.HALF_YEAR: windows.half_of_week,
    Meaning.WEEKEND: lambda monday, _: windows.weekend_of(monday),
}
_WEEKDAYS = (
    sentence("Monday"), sentence("Tuesday"), sentence("Wednesday"), sentence("Thursday"), sentence("Friday"),
    sentence("Saturday"), sentence("Sunday"),
)  # fmt: skip
# Holidays that are named by the day in their middle.
_OF_THREE_DAYS = {Holiday.SEOLLAL, Holiday.CHUSEOK}
# What a part is called where it is said twice.
_PARTS = {
    Meaning.YEAR: sentence("year"), Meaning.MONTH: sentence("month"), Meaning.WEEKDAY: sentence("weekday"),
    Meaning.THIRD: sentence("part of the month"), Meaning.SEASON: sentence("season"), Meaning.QUARTER: sentence("quarter"),
    Meaning.HALF_YEAR: sentence("half-year"), Meaning.THAT_WEEK: sentence("week"), Meaning.ISO_WEEK: sentence("week"),
}  # fmt: skip
# A day without its year that is looked for both ways is no further.
_HALF_A_YEAR, _HOURS_OF_CLOCK = 183, 12
# Enough to find a 29 February across a century year that has none.
_TRIES = 8


def collect(found: Iterable[Part], today: date) -> Parts:
    """The parts by kind; days, months and years that are counted from today become the dates they are.

    Raises PhraseError for a part that is said twice.
    """
    parts: Parts = {}
    for kind, number in found:
        for each, value in _dated(kind, number, today):
            if each in parts:
                raise _twice(each)
            parts[each] = value
    return parts


def _twice(kind: Sense) -> PhraseError:
    if kind is Meaning.DAY:
        return PhraseError(
            "day-twice", "it says the day twice (a year is written {year}, a time {time})", year="2026", time="15:00"
        )
    if kind in _PARTS:
        return PhraseError("part-twice", "it says the {part} twice", part=_PARTS[kind])
    return PhraseError("same-twice", "it says one thing twice")


def _dated(kind: Sense, number: int, today: date) -> tuple[Part, ...]:
    match kind:
        case Meaning.DAYS:
            day = windows.shift(today, number)
            return (Meaning.YEAR, day.year), (Meaning.MONTH, day.month), (Meaning.DAY, day.day)
        case Meaning.THAT_MONTH:
            month = windows.shift_months(today, number)
            return (Meaning.YEAR, month.year), (Meaning.MONTH, month.month)
        case Meaning.THAT_YEAR:
            return ((Meaning.YEAR, today.year + number),)
    return ((kind, number),)


def resolve(parts: Parts, question: Question) -> Window:
    """The window the parts mean.

    What returns is the latest that has begun or, looking ahead, the first that has not ended.

    Raises PhraseError where they mean no window, or more than one.
    """
    if Meaning.BARE in parts:
        is_dated = (
            Meaning.WEEKDAY in parts and parts.get(Meaning.DAY, 0) > _HOURS_OF_CLOCK
        )  # mon 26; fri 11 may be an hour
        if Meaning.MONTH not in parts and not is_dated:
            raise PhraseError("no-month", "the month is missing")
        parts = _without(parts, Meaning.BARE)
    if (parts.get(Meaning.UNIT), Meaning.YEAR in parts) == (IN_YEARS, True):
        parts = _without(parts, Meaning.UNIT)  # 지난해 연말
    if not parts:
        raise PhraseError("no-day", "these words do not make a day together")
    if question.due and not _ROUGH.isdisjoint(parts):
        raise PhraseError("rough-due", "a due day is one day; write the day")
    find = next((find for kind, find in _FIRST.items() if kind in parts), _window)
    return find(parts, question)


def _without(parts: Parts, kind: Sense) -> Parts:
    return {each: number for each, number in parts.items() if each is not kind}


def _beside(parts: Parts, question: Question) -> Window:
    """The day before or after a day, or the week of a day."""
    kind = Meaning.NEIGHBOUR if Meaning.NEIGHBOUR in parts else Meaning.WEEK_OF
    number, window = parts[kind], resolve(_without(parts, kind), question)
    if parts.get(Meaning.HOLIDAY) in _OF_THREE_DAYS:
        window = windows.one_day(windows.shift(window.first, 1))
    if kind is Meaning.NEIGHBOUR and window.first == window.last:
        return windows.one_day(windows.shift(window.first, number))
    if window.first != window.last:
        raise PhraseError("beside-stretch", "the day before, the day after and the week of go with one day")
    return windows.week_of(window.first)


def _weekday(parts: Parts, question: Question) -> Window:
    if Meaning.ORDINAL in parts:
        return _window(parts, question)
    if Meaning.MONTH_WEEK in parts:
        return _weekday_of_month_week(parts, question)
    weekday, rest = parts[Meaning.WEEKDAY], _without(parts, Meaning.WEEKDAY)
    if rest.keys() <= {Meaning.COMING}:
        coming = rest.get(Meaning.COMING, 0)
        ahead = coming > 0 if coming else question.ahead
        return windows.one_day(_nearest(weekday, question, ahead=ahead))
    if rest.keys() == {Meaning.WHICH}:
        return windows.one_day(_nearby(weekday, rest[Meaning.WHICH], question))
    if rest.keys() == {Meaning.THAT_WEEK} or Meaning.ISO_WEEK in rest:
        return windows.one_day(windows.shift(_window(rest, question).first, weekday))
    window = _window(rest, question)
    if window.first != window.last:
        raise PhraseError("weekday-of-stretch", "a weekday goes with a day or a week")
    if window.first.weekday() == weekday:
        return window
    if Meaning.YEAR not in rest:  # 11/3(화): of the last such day and the next, the one that is such a weekday and near
        with suppress(PhraseError):
            other = _window(rest, question._replace(ahead=not question.ahead))
            if other.first.weekday() == weekday and abs((other.first - question.today).days) <= _HALF_A_YEAR:
                return other
    raise PhraseError(
        "other-weekday", "{day} is a {weekday}", day=window.first, weekday=_WEEKDAYS[window.first.weekday()]
    )


def _weekday_of_month_week(parts: Parts, question: Question) -> Window:
    """A weekday of the nth week of a month, which the two ways of counting may put on two days."""
    rest = _without(_without(parts, Meaning.WEEKDAY), Meaning.MONTH_WEEK)
    if not {Meaning.MONTH} <= rest.keys() <= {Meaning.YEAR, Meaning.MONTH}:
        raise PhraseError("no-day", "these words do not make a day together")
    month = _window(rest, question).first
    found = windows.weeks_of_month(month.year, month.month, parts[Meaning.MONTH_WEEK])
    days = sorted({windows.shift(week.first, parts[Meaning.WEEKDAY]) for week in found})
    days = [day for day in days if day.month == month.month] or days
    if len(days) > 1:
        raise _two_days(days[0], days[1])
    return windows.one_day(days[0])


def _which(parts: Parts, question: Question) -> Window:
    """`last summer`, 지난 가을, `this march`: the latest that has ended, this year's, the first to begin."""
    if parts.keys() - {Meaning.SEASON, Meaning.MONTH, Meaning.WHICH} or len(parts) != 2:
        return _window(parts, question)
    which, rest = parts[Meaning.WHICH], _without(parts, Meaning.WHICH)
    today, kind = question.today, next(iter(rest))
    find, number = _YEARLY[(kind,)], rest[kind]
    years = [find(today.year + year, number) for year in range(-2, 3)]
    if which == 0:
        return next((each for each in years if each.first <= today <= each.last), find(today.year, number))
    if which == -1:
        found = [each for each in years if each.last < today][-1]
    elif which == 1:
        found = next(each for each in years if each.first > today)
    else:
        raise PhraseError("no-day", "these words do not make a day together")
    other = find(today.year + which, number)
    # last march, said in october, may be that of last year; a season is named by how long ago it is
    if kind is Meaning.MONTH and other.first != found.first:
        raise PhraseError(
            "two-years",
            "it may be {first} or {second}",
            mend=sentence("Write the year."),
            choices=(f"{other.first:%Y-%m}", f"{found.first:%Y-%m}"),
            first=f"{other.first:%Y-%m}",
            second=f"{found.first:%Y-%m}",
        )
    return found


def _weekend(parts: Parts, question: Question) -> Window:
    """The weekend that is meant: the last that has begun, the coming one, or that of a week."""
    today, rest = question.today, _without(parts, Meaning.WEEKEND)
    near = windows.weekend_of(today)
    if not question.ahead and near.first > today:
        near = windows.weekend_of(today, -1)
    if rest.keys() == {Meaning.THAT_WEEK}:
        return windows.weekend_of(today, rest[Meaning.THAT_WEEK])
    if not rest:
        return near
    if rest.keys() == {Meaning.COMING} and rest[Meaning.COMING] > 0:
        return windows.weekend_of(today, 1 if windows.weekend_of(today).first <= today else 0)
    if rest.keys() - {Meaning.WHICH, Meaning.COMING} or len(rest) > 1:
        raise PhraseError("no-day", "these words do not make a day together")
    which = rest.get(Meaning.WHICH, -1)
    named = windows.weekend_of(today, which)
    if which == -1 and today >= windows.weekend_of(today).first:
        raise _two_weekends(named, windows.weekend_of(today))
    if which > 0:
        raise _two_weekends(windows.weekend_of(today, which - 1), named)
    return named


def _two_weekends(first: Window, second: Window) -> PhraseError:
    return PhraseError(
        "two-weekends",
        "it may be that of {first} or that of {second}",
        mend=sentence("Write the date."),
        choices=(str(first.first), str(second.first)),
        first=first.first,
        second=second.first,
    )


def _window(parts: Parts, question: Question) -> Window:
    kind, number = next(iter(parts.items()))
    if Meaning.EXACTLY in parts or (question.exact and len(parts) == 1 and kind in _EXACT):
        return _exactly(_without(parts, Meaning.EXACTLY), question)
    if len(parts) == 1 and kind in _COUNTED:
        return _COUNTED[kind](question.today, number)
    if kind is Meaning.HOURS and len(parts) == 1:
        if number > 0:
            raise PhraseError("hours-from-now", "what time it is now is not known here; write the day and the time")
        return windows.hours_ago(question.today, number)
    if Meaning.RECENT in parts:
        return _recent(parts, question.today)
    if Meaning.THAT_WEEK in parts:
        return _part_of_week(parts, windows.week_of(question.today, parts[Meaning.THAT_WEEK]).first)
    if Meaning.UNIT in parts or parts.keys() <= {Meaning.LAST_DAY, Meaning.DAY, Meaning.WHICH}:
        return _at_hand(parts, question)
    kinds = _kinds_of_year(parts)
    find, numbers = _FINDERS[kinds], [parts[kind] for kind in kinds]
    if Meaning.YEAR in parts:
        return find(parts[Meaning.YEAR], *numbers)
    return _returning(lambda year: find(year, *numbers), (question.anchor or question.today).year, question)


def _kinds_of_year(parts: Parts) -> tuple[Sense, ...]:
    """The kinds of parts by which a window is found in a year. Raises PhraseError where these are none."""
    kinds = _FOUND.get(frozenset(parts.keys() - {Meaning.YEAR}))
    if (
        kinds is None
        and Meaning.MONTH not in parts
        and not parts.keys().isdisjoint({Meaning.MONTH_WEEK, Meaning.ORDINAL})
    ):
        raise PhraseError("no-month", "the month is missing")
    if kinds is None or (Meaning.YEAR not in parts and kinds in _IN_A_YEAR):
        raise PhraseError("no-day", "these words do not make a day together")
    return kinds


def _exactly(parts: Parts, question: Question) -> Window:
    """A number of weeks, months or years from today, to the day."""
    if len(parts) != 1:
        raise PhraseError("no-day", "these words do not make a day together")
    kind, number = next(iter(parts.items()))
    months, days = _EXACT.get(kind, (0, 1))
    return windows.one_day(windows.shift(windows.shift_months(question.today, months * number), days * number))


def _recent(parts: Parts, today: date) -> Window:
    """The last so many units, until today."""
    if parts.keys() != {Meaning.RECENT, Meaning.UNIT} or parts[Meaning.UNIT] not in _OF_RECENT:
        raise PhraseError("no-day", "these words do not make a day together")
    months, days = (parts[Meaning.RECENT] * size for size in _OF_RECENT[parts[Meaning.UNIT]])
    return Window(windows.shift(windows.shift_months(today, -months), -days), today, Precision.RANGE)


def _part_of_week(parts: Parts, monday: date) -> Window:
    """A part of the week that begins on a Monday."""
    said = [(kind, number) for kind, number in parts.items() if kind not in {Meaning.THAT_WEEK, Meaning.UNIT}]
    if len(said) != 1 or said[0][0] not in _OF_WEEK:
        raise PhraseError("no-day", "these words do not make a day together")
    return _OF_WEEK[said[0][0]](monday, said[0][1])


def _at_hand(parts: Parts, question: Question) -> Window:
    """A day or part of the month, week or year at hand: 월말, 말일, `end of the year`, `first monday of the month`."""
    today = question.anchor or question.today
    this_month = today.year * 12 + today.month - 1
    if Meaning.DAY in parts:
        which = parts.get(Meaning.WHICH, -1 if not question.ahead else 0)
        if len(parts) > 2 or which > 0 or Meaning.UNIT in parts or Meaning.LAST_DAY in parts:
            raise PhraseError("no-day", "these words do not make a day together")
        asked = question._replace(ahead=False) if Meaning.WHICH in parts and which < 0 else question
        return _returning(
            lambda month: windows.day_of(month // 12, month % 12 + 1, parts[Meaning.DAY]), this_month, asked
        )
    unit = parts.get(Meaning.UNIT, IN_MONTHS)
    if unit == IN_WEEKS:
        this_week = windows.week_of(today).first.toordinal() // 7
        return _returning(
            lambda week: _part_of_week(parts, windows.week_of(today, week - this_week).first), this_week, question
        )
    of_month = frozenset({Meaning.MONTH} if unit == IN_MONTHS else ())
    kinds = _FOUND.get(of_month | (parts.keys() - {Meaning.UNIT}))
    if not kinds or (unit == IN_YEARS and Meaning.MONTH in kinds):
        raise PhraseError("no-day", "these words do not make a day together")
    find, numbers = _FINDERS[kinds], [parts[kind] for kind in kinds if kind not in of_month]
    if unit == IN_YEARS:
        return _returning(lambda year: find(year, *numbers), today.year, question)
    return _returning(lambda month: find(month // 12, month % 12 + 1, *numbers), this_month, question)


def _returning(find: Callable[[int], Window], present: int, question: Question) -> Window:
    """Of what returns, counted by `find`: the latest that has begun, or the first that has not ended."""
    ahead, today = question.ahead, question.anchor or question.today
    missing: PhraseError | None = None
    for number in range(present - 1, present + _TRIES + 1) if ahead else range(present, present - _TRIES - 1, -1):
        try:
            window = find(number)
        except PhraseError as error:
            missing = missing or error
            continue
        if window.last >= today if ahead else window.first <= today:
            return window
    raise missing or PhraseError("no-such-day", "there is no such day")


def _nearest(weekday: int, question: Question, *, ahead: bool) -> date:
    """The nearest day of that name before today or, ahead, after it; not before an anchor."""
    today, anchor = question.today, question.anchor
    last = windows.shift(today, -((today.weekday() - weekday - 1) % 7 + 1))
    if anchor is not None:
        return last if last >= anchor else windows.shift(anchor, (weekday - anchor.weekday()) % 7)
    return windows.shift(today, (weekday - today.weekday() - 1) % 7 + 1) if ahead else last


def _nearby(weekday: int, which: int, question: Question) -> date:
    """`last friday`, `this friday`.

    Raises PhraseError unless the one of that week is also the nearest one.

    `next friday` is said of the coming one and of the one after it, so it is none.
    """
    today = question.today
    plain = question._replace(anchor=None)
    of_week = windows.shift(today, 7 * which - today.weekday() + weekday)
    if which < 0:
        other = windows.shift(_nearest(weekday, plain, ahead=False), 7 * (which + 1))
    elif which > 0:
        coming = windows.shift(_nearest(weekday, plain, ahead=True), 7 * (which - 1))
        other = coming if coming != of_week else windows.shift(of_week, 7)
    else:
        before = plain._replace(today=windows.shift(today, -1))
        other = _nearest(weekday, before, ahead=True) if question.ahead else of_week
    if other == of_week:
        return of_week
    words = weekday_of(question.language, weekday, which)
    mend = sentence("Write the date or, for {day}, {words}.", day=of_week, words=words) if words else None
    raise _two_days(min(other, of_week), max(other, of_week), mend)


def _two_days(first: date, second: date, mend: Sentence | None = None) -> PhraseError:
    return PhraseError(
        "two-weekdays",
        "it may be {first} or {second}",
        mend=mend or sentence("Write the date."),
        choices=(str(first), str(second)),
        first=first,
        second=second,
    )


# What is found in its own way, in the order in which it is asked for.
_FIRST: dict[Sense, Callable[[Parts, Question], Window]] = {
    Meaning.NEIGHBOUR: _beside,
    Meaning.WEEK_OF: _beside,
    Meaning.WEEKEND: _weekend,
    Meaning.WEEKDAY: _weekday,
    Meaning.WHICH: _which,
}
