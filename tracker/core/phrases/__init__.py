"""Words for days and appointments, in the languages of `lexicon.LANGUAGES`, read once, when they are typed.

text → `tokens` → `senses` (one meaning for each) → `spans` (about, until, A to B) → `days` → `windows` of the calendar;
for an appointment `zones` and `clock` take zone and time out on the way. Nothing is guessed: what has no meaning or two
is refused. `reader` asks what a command wants to know.
"""

from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.errors import (
    BadValue,
    FutureDay,
    UnreadableAppointment,
    UnreadableDay,
    UnreadableDue,
    UnreadablePhrase,
)
from tracker.core.phrases.clock import MIDNIGHT, Times, check_moment, in_daytime, take_times, time_of, without_times
from tracker.core.phrases.lexicon import HAN_AND_KANA, HANGUL, Meaning, Part, Vocabulary, examples, occurs, vocabularies
from tracker.core.phrases.question import Question
from tracker.core.phrases.senses import settle
from tracker.core.phrases.spans import read_span, take_about
from tracker.core.phrases.tokens import PhraseError, Token, plain, scan, tidy
from tracker.core.phrases.windows import shift, shift_months
from tracker.core.sentences import AnyOf, sentence
from tracker.core.when import UNKNOWN, When, exactly

# A day further away than this is a slip of the finger.
_YEARS_BACK, _YEARS_AHEAD = 50, 10

# The examples that each error shows.
_SHOWN: dict[type[UnreadablePhrase], str] = {
    UnreadableDay: "DAYS_SHOWN",
    UnreadableAppointment: "APPOINTMENTS_SHOWN",
    UnreadableDue: "DUE_SHOWN",
}

# What only days are made of: other words may stand in the name of a stage as well.
_OF_A_DAY = {Meaning.MONTH, Meaning.WEEKDAY, Meaning.DAYS, Meaning.THAT_WEEK, Meaning.FIGURE}
_OF_A_TIME = {Meaning.FIGURE, Meaning.AM_PM, Meaning.HOUR_MARK}
# Signs that are typed in the scripts of East Asia alone: a wave dash, wide figures.
_EASTERN_SIGNS = "\u3001\u301f\uff01\uff5e"
# What may be one of two days for want of an order of day and month.
_ORDERLESS = frozenset({"two-orders", "unsaid-order"})


class Reading(NamedTuple):
    """A day or window with its time, zone and length, or `is_endless`: nothing is ever due."""

    when: When
    minutes: int | None = None
    zone: str = ""
    length: int = 0
    is_endless: bool = False


def read_day(words: str, today: date, order: str = "") -> When:
    """The day or window that the words say, looking back: no window reaches past today.

    The result keeps the words as typed (NFC, outer space stripped). `order` (mdy, dmy, ymd) is for dates that do not
    begin with the year; without it they are refused. A time of day is not kept. Raises UnreadableDay; FutureDay if the
    whole window lies after today; BadValue if it reaches more than 50 years back, or until more than 10 years from now.
    """
    when = read_window(words, today, order)
    if when.is_unknown:
        return when
    if when.earliest is not None and when.earliest > today:
        raise FutureDay(when.words, when.earliest)
    _refuse_far_ahead(when.words, when, today)
    latest = today if when.latest is None else min(when.latest, today)
    return When(when.earliest, latest, when.precision, when.words)


def read_window(words: str, today: date, order: str = "", anchor: date | None = None) -> When:
    """As `read_day`, but the window may reach past today or lie there: for filters and weeks.

    What is since or until a day is open (None) on its other side. With an `anchor` a day without its year is the first
    not before that.
    """
    question = Question(today, ahead=anchor is not None, order=order, anchor=anchor)
    kept, found = read(words, question, "", UnreadableDay)
    return found.when._replace(words=kept)


def read_appointment(words: str, today: date, zone: str, order: str = "", *, due: bool = False) -> Appointment:
    """The day or window that the words say, looking ahead, with its time, zone and length if any.

    A time without a day is today's; without a zone it is in `zone`, the local one (an IANA name or an offset). Until a
    day is from today until then; of what is `due`, it is the last day named, and midnight is its end. A date that is past
    is read as it is. `order` is that of `read_day`. Raises UnreadableAppointment, or UnreadableDue; BadValue if the window
    reaches more than 10 years ahead or 50 years back.
    """
    question = Question(today, ahead=True, exact=True, due=due, order=order)
    error = UnreadableDue if due else UnreadableAppointment
    kept, found = read(words, question, zone, error)
    if found.is_endless:
        raise error(kept, sentence("it says there is no deadline"), why_code="endless")
    return appointment(kept, found, today)


def appointment(kept: str, found: Reading, today: date) -> Appointment:
    """What was read as an appointment with its words.

    Raises BadValue if it reaches more than 10 years ahead.
    """
    when = found.when
    _refuse_far_ahead(kept, when, today)
    at = None if found.minutes is None else time_of(found.minutes)
    return Appointment(when._replace(words=kept), at, found.zone, found.length)


# How much like the name of a day a word is that may be a slip of it.
_ALIKE = 0.8


def is_of_days(words: str) -> bool:
    """Whether words for days are all that the words are made of, whether they make a day or not."""
    try:
        text = plain(tidy(words))
        found = [scan(text, vocabulary) for vocabulary in vocabularies(text.lower())]
    except PhraseError:
        return False
    return any(all(token.senses for token in tokens) for tokens in found)


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, in English."""
    from tracker.core.phrases.en import WORDS

    return any(word.strip(".,;") in names.split(", ") for names in WORDS[Meaning.MONTH].values())


def is_zone(word: str) -> bool:
    """Whether a word is what people call the clock of a region: ET, kst."""
    from tracker.core.phrases.zones import is_region

    return is_region(word)


def resembles_day(word: str) -> bool:
    """Whether a word is spelt much like that of a weekday, a month or a day near today, in English."""
    from difflib import get_close_matches

    from tracker.core.phrases.en import WORDS

    senses = (Meaning.WEEKDAY, Meaning.MONTH, Meaning.DAYS)
    names = [name for sense in senses for words in WORDS[sense].values() for name in words.split(", ")]
    return bool(get_close_matches(word, names, n=1, cutoff=_ALIKE))


def says_time_alone(words: str, today: date) -> bool:
    """Whether words say a time and no day."""
    from tracker.core.phrases.zones import take_zone

    text = plain(tidy(words))
    for vocabulary in vocabularies(text.lower()):
        with suppress(PhraseError):
            parts = settle(take_zone(scan(text, vocabulary))[1], Question(today, ahead=True, exact=True))
            if parts and all(kind is Meaning.SINCE for kind, _ in without_times(parts)):  # 10時から
                return True
    return False


def mentions_day(words: str) -> bool:
    """Whether a weekday, a month, `tomorrow` or a date is among the words, readable or not."""
    return _mentions(words, _OF_A_DAY)


def names_weekday(words: str) -> bool:
    """Whether a weekday is among the words, readable or not."""
    return _mentions(words, {Meaning.WEEKDAY})


def says_part_of_day(words: str) -> bool:
    """Whether morning, afternoon or another part of the day is among the words, readable or not."""
    return _mentions(words, {Meaning.AM_PM, Meaning.HALF_DAY, Meaning.PART_OF_DAY})


def _mentions(words: str, meanings: AbstractSet[object]) -> bool:
    try:
        text = plain(tidy(words)).lower()
        return any(
            not meanings.isdisjoint(token.senses)
            for vocabulary in vocabularies(text)
            for token in scan(text, vocabulary)
        )
    except PhraseError:
        return False


def read(words: str, question: Question, zone: str, error: type[UnreadablePhrase]) -> tuple[str, Reading]:
    """The words as kept, and what they mean in the first language in which they mean something.

    Raises `error`; BadValue if the days reach more than 50 years back.
    """
    reasons = []
    language = "en"
    try:
        kept = tidy(words)
        text = plain(kept)
        if not text.strip("?"):
            return kept, Reading(UNKNOWN)
        for vocabulary in vocabularies(text.lower()):
            language = vocabulary.language
            try:
                found = _in_any_order(scan(text, vocabulary), _asked(question, kept, vocabulary), zone)
            except PhraseError as reason:
                reasons.append(reason)
            else:
                _refuse_far_back(kept, found.when, question.today)
                return kept, found
    except PhraseError as reason:
        reasons.append(reason)
    from tracker.core.text import excerpt

    why = reasons[0]
    raise error(excerpt(words), why.sentence, why.mend, why.code, why.choices, examples(language, _SHOWN[error]))


def is_month_first(text: str) -> bool:
    """Whether a text is of a script whose languages write the month before the day, or has signs of one: 〜11/6, １１／６."""
    return any(occurs(script, text.lower()) for script in (HANGUL, HAN_AND_KANA, _EASTERN_SIGNS))


def _asked(question: Question, text: str, vocabulary: Vocabulary) -> Question:
    """The question for words of a language. Korean and Japanese write the month before the day."""
    if not is_month_first(text):
        return question
    return question._replace(language=vocabulary.language, is_month_first=True)


def _in_any_order(tokens: list[Token], question: Question, zone: str) -> Reading:
    """What the tokens mean. A weekday beside month and day says which of these comes first, or the other end of a range.

    Raises PhraseError, with the days of both orders as its choices.
    """
    try:
        return _reading(tokens, question, zone)
    except PhraseError as reason:
        figures = sum(Meaning.FIGURE in token.senses for token in tokens)
        if reason.code not in _ORDERLESS or (reason.choices and figures < 2):
            raise
        found: list[Reading] = []
        for order in ("mdy", "dmy"):
            try:
                found.append(_reading(tokens, question._replace(order=order), zone))
            except PhraseError:
                continue
        found = list({(each.when.earliest, each.when.latest): each for each in found}.values())
        found = [each for each in found if _lies_right(each.when, question)] or found
        if len(found) == 1 and (figures > 1 or any(Meaning.WEEKDAY in token.senses for token in tokens)):
            return found[0]
        reason.choices = tuple(str(each.when.earliest) for each in found if each.when.is_exact)
        raise


def _lies_right(when: When, question: Question) -> bool:
    """Whether a window lies where it was looked for."""
    if question.ahead:
        return when.latest is None or when.latest >= question.today
    return when.earliest is None or when.earliest <= question.today


def _reading(tokens: list[Token], question: Question, zone: str) -> Reading:
    named_zone = ""
    if question.exact or _may_name_a_zone(tokens):
        from tracker.core.phrases.zones import take_zone

        named_zone, tokens = take_zone(tokens, zone)
    is_about, tokens = take_about(tokens, due=question.due, is_month_first=question.is_month_first)
    parts = settle(tokens, question)
    if Meaning.ENDLESS in dict(parts):
        return _endless(parts, question)
    if not question.exact:
        return Reading(_said_day(parts, question, is_about=is_about))
    times = _times(in_daytime(parts) if question.is_daytime and not named_zone else parts, question)
    if named_zone and times.first is None:
        raise PhraseError("zone-without-time", "a zone goes with a time")
    if is_about and times.first is not None:
        raise PhraseError("about-a-time", "a time is exact; leave out words like “about”")
    if is_about and question.due:
        raise PhraseError("about-a-due-day", "a due day is one day; leave out words like “about”")
    if question.due and (
        (times.first == 0 and (Meaning.HOUR, 12) in parts) or (times.first == MIDNIGHT and (Meaning.HOUR, 0) in parts)
    ):
        times = times._replace(first=MIDNIGHT)
        question = question._replace(due=False)  # 12am and 深夜0時 are asked about
    when = _when(times, question, is_about=is_about)
    if times.first is None or (times.is_first and question.due):
        return Reading(when)
    return _timed(when, times, question, named_zone or zone)


def _times(parts: list[Part], question: Question) -> Times:
    """The times among the parts. Of an hour that may be two, the choices are told with their day."""
    try:
        return take_times(parts)
    except PhraseError as reason:
        rest = without_times(parts)
        if reason.choices and (not rest or Meaning.UNTIL not in dict(rest)):
            with suppress(PhraseError):
                day = read_span(rest or [(Meaning.DAYS, 0)], question, is_about=False)
                reason.choices = tuple(f"{day.earliest} {time}" for time in reason.choices if day.is_exact)
        raise


def _may_name_a_zone(tokens: list[Token]) -> bool:
    """Whether a word of no table stands beside a time."""
    return not all(token.senses for token in tokens) and any(
        not _OF_A_TIME.isdisjoint(token.senses) for token in tokens
    )


def _said_day(parts: list[Part], question: Question, *, is_about: bool) -> When:
    """The day or window, whatever time of day is said."""
    rest = without_times(parts)
    if not rest:
        raise PhraseError("no-day", "these words do not make a day together")
    return read_span(rest, question, is_about=is_about)


def _when(times: Times, question: Question, *, is_about: bool) -> When:
    """The day or window of an appointment, or the one day that something is due."""
    today = question.today
    is_time_alone = times.first is not None and all(
        kind in {Meaning.UNTIL, Meaning.DEADLINE} for kind, _ in times.parts
    )
    if is_time_alone:
        return exactly(today)
    when = read_span(times.parts, question, is_about=is_about)
    if question.due and when.latest is not None:
        return exactly(when.latest)
    if question.due and not when.is_unknown:
        raise PhraseError("no-last-day", "it names no last day")
    if when.earliest is None and when.latest is not None and when.latest >= today:
        return When(today, when.latest, when.precision)
    return when


def _timed(when: When, times: Times, question: Question, zone: str) -> Reading:
    """A day with its time.

    Raises PhraseError where there is no one day, or its clocks have no such time, or two.
    """
    first, last, length = times.first, times.last, times.length
    if question.due and last is not None:
        first, length = last, 0
    if first is None or when.earliest is None or not when.is_exact:
        raise PhraseError("time-of-stretch", "a time goes with one day, not with a range of days")
    if times.is_split and not question.due and last is not None:
        length = last - first
        if length <= 0:
            raise PhraseError("reversed-times", "it ends before it begins")
    if first == MIDNIGHT and not question.due:
        days = tuple(f"{day} 00:00" for day in (when.earliest, shift(when.earliest, 1)))
        raise PhraseError(
            "which-midnight",
            "midnight begins one day and ends another",
            mend=sentence("Write {moments}.", moments=AnyOf(days)),
            choices=days,
        )
    check_moment(when.earliest, time_of(first), zone)
    return Reading(when, first, zone, length)


def _endless(parts: list[Part], question: Question) -> Reading:
    """That nothing is ever due. Raises PhraseError where more is said, or a day is asked for."""
    number = next(number for kind, number in parts if kind is Meaning.ENDLESS)
    kinds = [kind for kind, _ in parts]
    kinds = kinds[kinds.index(Meaning.RANGE) + 1 :] if Meaning.RANGE in kinds else kinds  # 2026-10-01 ~ 채용시까지
    if not question.due:
        raise PhraseError("endless", "it says there is no deadline, and names no day")
    if set(kinds) - {Meaning.ENDLESS, Meaning.UNTIL, Meaning.DEADLINE} or (
        number > 1 and {Meaning.UNTIL, Meaning.DEADLINE}.isdisjoint(kinds)
    ):
        raise PhraseError("no-day", "these words do not make a day together")
    return Reading(UNKNOWN, is_endless=True)


def _refuse_far_back(words: str, when: When, today: date) -> None:
    first = when.earliest or when.latest
    if first is not None and first.year <= today.year - _YEARS_BACK and first < _years_from(today, -_YEARS_BACK):
        raise BadValue(
            "far-back",
            "“{words}” reaches more than {years} years back ({day}); check the year",
            words=words,
            years=_YEARS_BACK,
            day=first,
        )


def _refuse_far_ahead(words: str, when: When, today: date) -> None:
    last = when.latest or when.earliest
    if last is not None and last.year >= today.year + _YEARS_AHEAD and last > _years_from(today, _YEARS_AHEAD):
        raise BadValue(
            "far-ahead",
            "“{words}” is more than {years} years ahead ({day}); check the year",
            words=words,
            years=_YEARS_AHEAD,
            day=last,
        )


def _years_from(today: date, years: int) -> date:
    """The same day so many years from now, or the end of the calendar."""
    try:
        return shift_months(today, 12 * years)
    except PhraseError:
        return today.min if years < 0 else today.max
