"""Words for days and appointments, in the languages of `lexicon.LANGUAGES`, read once, when they are typed.

text → `tokens` → `senses` (one meaning for each) → `spans` (about, until, A to B) → `days` → `windows` of the calendar;
for an appointment `clock` takes time and zone out on the way. Nothing is guessed: what has no meaning or two is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, FutureDay, UnreadableAppointment, UnreadableDay
from tracker.core.phrases.clock import check_moment, take_time, take_zone
from tracker.core.phrases.lexicon import Kind, vocabularies
from tracker.core.phrases.senses import settle
from tracker.core.phrases.spans import read_span, take_about
from tracker.core.phrases.tokens import PhraseError, plain, scan, tidy
from tracker.core.phrases.windows import shift_months
from tracker.core.when import When, exactly

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tracker.core.phrases.tokens import Token

# A day further away than this is a slip of the finger.
_YEARS_BACK, _YEARS_AHEAD = 50, 10

# What only days are made of: other words may stand in the name of a stage as well.
_OF_A_DAY = {Kind.MONTH, Kind.WEEKDAY, Kind.DAYS, Kind.THAT_WEEK, Kind.FIGURE}

_Read = TypeVar("_Read")


def read_day(words: str, today: date, order: str = "") -> When:
    """The day or window that the words say, looking back: no window reaches past today.

    The result keeps the words as typed (NFC, outer space stripped). `order` (mdy, dmy, ymd) is for dates that do not
    begin with the year; without it they are refused. Raises UnreadableDay; FutureDay if the whole window lies after
    today; BadValue if it reaches more than 50 years back.
    """
    when = read_window(words, today, order)
    if when.is_unknown:
        return when
    if when.earliest is not None and when.earliest > today:
        raise FutureDay(when.words, when.earliest)
    latest = today if when.latest is None else min(when.latest, today)
    return When(when.earliest, latest, when.precision, when.words)


def read_window(words: str, today: date, order: str = "") -> When:
    """As `read_day`, but the window may reach past today or lie there: for filters and weeks.

    What is since or until a day is open (None) on its other side.
    """

    def read(tokens: list[Token]) -> When:
        is_about, rest = take_about(tokens)
        at, parts = take_time(settle(rest, order, ahead=False))
        if at is not None:
            raise PhraseError("time-of-day", "only an appointment has a time; a day is written without")
        return read_span(parts, today, is_about=is_about, ahead=False)

    kept, when = _read(words, read, UnreadableDay)
    _refuse_far_back(kept, when, today)
    return When(when.earliest, when.latest, when.precision, kept)


def read_appointment(words: str, today: date, zone: str, order: str = "", *, due: bool = False) -> Appointment:
    """The day or window that the words say, looking ahead, with its time and zone if they name a time.

    A time without a day is today's; without a zone it is in `zone`, the local one (an IANA name or an offset). Until a
    day is from today until then; of what is `due`, it is the last day named. A date that is past is read as it is. `order` is that
    of `read_day`. Raises UnreadableAppointment; BadValue if the window reaches more than 10 years ahead or 50 years back.
    """

    def read(tokens: list[Token]) -> Appointment:
        named_zone, tokens = take_zone(tokens)
        is_about, tokens = take_about(tokens)
        at, parts = take_time(settle(tokens, order, ahead=True))
        if named_zone and at is None:
            raise PhraseError("zone-without-time", "a zone is said of a time")
        if is_about and at is not None:
            raise PhraseError("about-a-time", "a time is exact; leave out what says about")
        when = (
            exactly(today) if at is not None and not parts else read_span(parts, today, is_about=is_about, ahead=True)
        )
        if due and when.latest is not None:
            when = exactly(when.latest)
        elif due and not when.is_unknown:
            raise PhraseError("no-last-day", "it names no last day")
        elif when.earliest is None and when.latest is not None and when.latest >= today:
            when = When(today, when.latest, when.precision)
        if at is None:
            return Appointment(when)
        if when.earliest is None or not when.is_exact:
            raise PhraseError("time-of-stretch", "a time is said of one day, not of a stretch of days")
        check_moment(when.earliest, at, named_zone or zone)
        return Appointment(when, at, named_zone or zone)

    kept, found = _read(words, read, UnreadableAppointment)
    when = found.day
    _refuse_far_back(kept, when, today)
    last = when.latest or when.earliest
    if last is not None and last > _years_from(today, _YEARS_AHEAD):
        raise BadValue(
            "far-ahead",
            "“{words}” is more than {years} years ahead ({day}); check the year",
            words=kept,
            years=_YEARS_AHEAD,
            day=last,
        )
    return Appointment(When(when.earliest, when.latest, when.precision, kept), found.time, found.zone)


def mentions_day(words: str) -> bool:
    """Whether a day was meant, though it may not be readable: a weekday, a month, `tomorrow` or a date is among the words."""
    try:
        text = plain(tidy(words)).lower()
        return any(
            not _OF_A_DAY.isdisjoint(token.senses) and len(token.text) > 1  # 전화 is a call, and ends in 화
            for vocabulary in vocabularies(text)
            for token in scan(text, vocabulary)
        )
    except PhraseError:
        return False


def _read(
    words: str, read: Callable[[list[Token]], _Read], error: type[UnreadableDay | UnreadableAppointment]
) -> tuple[str, _Read]:
    """The words as kept, and what `read` makes of them in the first language in which it can."""
    reasons = []
    try:
        kept = tidy(words)
        text = plain(kept)
        for vocabulary in vocabularies(text.lower()):
            try:
                return kept, read(scan(text, vocabulary))
            except PhraseError as reason:
                reasons.append(reason)
    except PhraseError as reason:
        reasons.append(reason)
    from tracker.core.text import excerpt

    raise error(excerpt(words), reasons[0].sentence, reasons[0].mend, reasons[0].code, reasons[0].choices)


def _refuse_far_back(words: str, when: When, today: date) -> None:
    first = when.earliest or when.latest
    if first is not None and first < _years_from(today, -_YEARS_BACK):
        raise BadValue(
            "far-back",
            "“{words}” reaches more than {years} years back ({day}); check the year",
            words=words,
            years=_YEARS_BACK,
            day=first,
        )


def _years_from(today: date, years: int) -> date:
    """The same day so many years from now, or the end of the calendar."""
    try:
        return shift_months(today, 12 * years)
    except PhraseError:
        return today.min if years < 0 else today.max
