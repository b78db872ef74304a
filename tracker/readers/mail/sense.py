"""What a mail says: its acts, the sentence each rests on, and the days that are named with them."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from tracker.readers.mail.senses.grammar import Act, Grammar
from tracker.readers.mail.sentences import Spoken, sentences, spoken
from tracker.readers.mail.times import Named, at_clock, in_digits, named_days, new_clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tracker.core.appointment import Appointment
    from tracker.readers.mail.message import Mail

LANGUAGES = ("en", "ko", "ja")
FINAL = 0  # of a round: the last one
# What is believed where it stands in the subject alone.
_OF_SUBJECT = frozenset(
    {Act.CODE, Act.ADVERT, Act.UNFINISHED, Act.VIEWED, Act.SURVEY, Act.AWAY, Act.EVENT, Act.PRACTICE, Act.PORTAL, Act.OTHER, Act.REMIND,
     Act.RECEIPT, Act.THANKS, Act.WITHDRAWN, Act.CANCEL, Act.MOVE, Act.FIX, Act.REFER, Act.TASK, Act.EXTEND, Act.TIMES,
     Act.WITHDRAW, Act.ACCEPT, Act.DECLINE, Act.FOLLOW_UP}
)  # fmt: skip
OF_YOURS = frozenset({Act.ACCEPT, Act.DECLINE, Act.WITHDRAW, Act.FOLLOW_UP, Act.HAND_IN, Act.APPLY, Act.REPLY})


Signs: TypeAlias = "dict[Act, list[Spoken]]"


class Spoke(NamedTuple):
    """An act, and the sentence that says it; `place` counts sentences from 0, -1 is the subject."""

    act: Act
    sentence: Spoken
    place: int


class Day(NamedTuple):
    """A day that is named: as an appointment. `is_last` says by when, `is_old` when something was to be.

    `is_stretch` says that a stretch of days ends on it.
    """

    at: Appointment
    sentence: Spoken
    place: int
    is_last: bool
    is_old: bool
    is_stretch: bool = False


class Sense(NamedTuple):
    """What a mail says, in its order; `language` is the one most of it is in."""

    acts: tuple[Spoke, ...]
    days: tuple[Day, ...]
    texts: tuple[Spoken, ...]
    language: str

    def says(self, *acts: Act) -> Spoke | None:
        """The first sentence of the mail itself that says one of these acts, else what the subject says."""
        found = [said for said in self.acts if said.act in acts]
        return next((said for said in found if said.place >= 0), next(iter(found), None))

    def in_subject(self, *acts: Act) -> bool:
        """Whether the subject says one of these acts."""
        return any(said.act in acts and said.place < 0 for said in self.acts)

    def in_text(self, *acts: Act) -> bool:
        """Whether the mail itself says one of these acts."""
        return any(said.act in acts and said.place >= 0 for said in self.acts)

    def count(self, act: Act) -> int:
        """How many sentences say it."""
        return sum(said.act is act for said in self.acts)


def sense_of(mail: Mail, day: date, zone: str, order: str = "", *, is_yours: bool = False) -> Sense:
    """What a mail of this day says; what you wrote yourself is read for what you do."""
    is_old = bool(mail.thread and _REPLY.match(mail.subject))  # the subject is that of an earlier mail
    texts = [spoken(mail.subject)] if mail.subject and not (is_yours and mail.thread) else []
    body = list(sentences(mail.text))
    acts: list[Spoke] = []
    for place, one in enumerate((*texts, *body), -len(texts)):
        found = _grammar(one.language, "yours" if is_yours else "theirs").acts(_QUOTED.sub(" ", one.plain))
        acts += [Spoke(act, one, place) for act in found if place >= 0 or (act in _OF_SUBJECT and not is_old)]
    days = [
        named
        for place, one in enumerate(body)
        if _may_name_days(one)
        for named in _days(one, (body[place + 1].text if place + 1 < len(body) else ""), place, day, zone, order)
    ]
    languages = [one.language for one in body] or [texts[0].language if texts else "en"]
    return Sense(tuple(acts), tuple(days), (*texts, *body), max(LANGUAGES, key=languages.count))


def round_of(text: Spoken) -> int | None:
    """Which interview a sentence names, of several the last: a number, FINAL, or None."""
    lower = text.text.lower()
    found = [int(number) for number, pattern in _cues(text.language)["ROUNDS"].items() if pattern.search(lower)]
    return max(found, default=None)


def agreement(sense: Sense) -> Spoken | None:
    """The first sentence that agrees to what the other asked for; it is not among the acts."""
    return next((one for one in sense.texts if _grammar(one.language, "agreement").acts(one.plain)), None)


def signs(sense: Sense) -> Signs:
    """The weak signs of a mail, each with the sentences that have it; they are not among the acts."""
    found: Signs = {}
    for text in sense.texts:
        for act in _grammar(text.language, "signs").acts(_QUOTED.sub(" ", text.plain)):
            found.setdefault(act, []).append(text)
    return found


def is_familiar(sense: Sense) -> bool:
    """Whether every sentence is in the plain style in which one writes to a friend, in Korean and Japanese."""
    return bool(sense.texts) and not any(names(one, "POLITE") for one in sense.texts)


def names(text: Spoken, what: str) -> bool:
    """Whether a sentence names TASKS, PAPERS, an INTERVIEW or an ANSWER, or is POLITE."""
    return bool(_cues(text.language)[what].search(text.text.lower()))


def clocks(sense: Sense, act: Act, at: Appointment) -> Iterator[Day]:
    """The new times, on the day of an appointment, in sentences that say an act and name no day."""
    dated = {day.place for day in sense.days}
    for said in sense.acts:
        if said.act is act and said.place not in dated and (new := new_clock(at, said.sentence.text, at.zone)):
            yield Day(new, said.sentence, said.place, is_last=False, is_old=False)


def _days(one: Spoken, behind: str, place: int, day: date, zone: str, order: str) -> Iterator[Day]:
    """The days of a sentence; the time of a lone one may stand in the sentence behind it."""
    cues = _cues(one.language)
    plain = in_digits(one.text)
    days = _joined(list(named_days(one.text, day, zone, order)))
    ends = {named.start for before, named in pairwise(days) if _RANGE.fullmatch(plain[before.end : named.start])}
    olds = sum(_is_old(cues, plain, named) for named in days)
    for named in _without_starts(plain, days):
        before, after = plain[max(0, named.start - 60) : named.start].lower(), plain[named.end : named.end + 40].lower()
        if _WEEK_OF.search(before) or _OF_WEEK.match(after):
            continue
        inside = named.text.lower()
        is_last = bool(cues["BY_BEFORE"].search(before) or cues["BY_AFTER"].search(after) or _WITHIN.search(inside))
        is_last = is_last and not (named.has_time and (_BEGINS.search(inside) or _BEGINS.match(after)))
        is_old = _is_old(cues, plain, named)
        at = named.at
        if len(days) - olds == 1 and at.time is None and at.day.is_exact and not (is_last or is_old):
            at = at_clock(named, behind, day, zone, order) or at
        is_alone = len({named.at.day[:2] for named in days}) == 1 and at.day.is_exact and not is_last
        new = new_clock(at, plain[named.end :], zone) if is_alone else None
        yield Day(new or at, one, place, is_last, is_old and not new, named.start in ends)


def _is_old(cues: dict[str, Any], plain: str, named: Named) -> bool:
    """Whether a day is named as the old one."""
    before, after = plain[max(0, named.start - 60) : named.start], plain[named.end : named.end + 40]
    return bool(cues["OLD_BEFORE"].search(before.lower()) or cues["OLD_AFTER"].search(after.lower()))


def _joined(days: list[Named]) -> list[Named]:
    """Of two days of which the one is a weekday at a time, and the other its date: the date at that time."""
    if len(days) == 2 and days[0].has_time and not days[1].has_time and days[1].at.day.is_exact:
        one, two = days[0].at.day.latest, days[1].at.day.latest
        if (
            one
            and two
            and one < two
            and one.weekday() == two.weekday()
            and not any(sign.isdigit() for sign in days[0].text.split()[0])
        ):
            return [days[0]._replace(at=days[0].at._replace(day=days[1].at.day))]
    return days


def _without_starts(plain: str, days: list[Named]) -> Iterator[Named]:
    """Days without those that begin a stretch which ends on another day; of a stretch within a day, its beginning.

    A weekday that is named beside its date is that date.
    """
    for number, named in enumerate(days):
        before, after = days[number - 1] if number else None, days[number + 1] if number + 1 < len(days) else None
        ends_later = after and _RANGE.fullmatch(plain[named.end : after.start]) and named.at.day != after.at.day
        is_end = before and _RANGE.fullmatch(plain[before.end : named.start]) and named.at.day == before.at.day
        is_beside = after is not None and plain[named.end : after.start].strip(" (,") in {"", "week"}
        is_twice = after and is_beside and not named.has_time and named.at.day[:2] == after.at.day[:2]
        is_dated = any(
            one.at.day != named.at.day and _is_dated(named, one, is_beside=is_beside and one is after) for one in days
        )
        if not (ends_later or is_end or is_dated or is_twice):
            yield named


def _is_dated(weekday: Named, other: Named, *, is_beside: bool) -> bool:
    """Whether a day is a later one of the same weekday, at the same hour or right behind it."""
    one, two = weekday.at.day.latest, other.at.day.latest
    is_same = (is_beside and not weekday.has_time) or (weekday.has_time and weekday.at.time == other.at.time)
    return bool(is_same and one and two and one < two and one.weekday() == two.weekday())


# What somebody else said: a whole sentence between marks.
_QUOTED = re.compile(r"“[^”]{10,}”|\"[^\"]{10,}\"|「[^」]{10,}」|(?<![a-z])'[^']{10,}'(?![a-z])")
_REPLY = re.compile(r"(?i)\s*(?:re|답장|회신|返信)\s*[:：]")
_WEEK_OF, _OF_WEEK = (
    re.compile(r"week (?:of|from|beginning|commencing)(?: the)? $"),
    re.compile(r"\s*(?:의\s*)?주(?:에|간|\s)|の週"),
)
_RANGE = re.compile(r"\s*(?:~|〜|-|–|—|to|until|부터|から)\s*")
_BEGINS = re.compile(r"부터|から|より|~\s*$")
_WITHIN = re.compile(r"^(?:within|in the next|over the)|이내|以内|내에$|내로$")
_DIGIT = re.compile(
    r"\d|주일|주안|週間|以内|이내|day|week|tomorrow|요일|내일|모레|오늘|이번|다음|금주|차주|今週|来週|明日|曜|本日|"
    r"月末|월말"
)


def _may_name_days(one: Spoken) -> bool:
    return bool(_DIGIT.search(one.plain))


@cache
def _grammar(language: str, which: str) -> Grammar:
    """The grammar of what they say, of what you say ("yours"), of signs or of agreement."""
    table: Any = import_module(f"tracker.readers.mail.senses.{language}")
    of_whom = {act: rules for act, rules in table.RULES.items() if (act in OF_YOURS) == (which == "yours")}
    rules = {"signs": table.SIGNS, "agreement": {Act.AGREE: table.AGREES}}.get(which, of_whom)
    return Grammar(table.WORDS, rules, table.CLAUSES, language)


@cache
def _cues(language: str) -> dict[str, Any]:
    table: Any = import_module(f"tracker.readers.mail.senses.{language}")
    cues = {
        name: re.compile(getattr(table, name))
        for name in (
            "BY_BEFORE",
            "BY_AFTER",
            "OLD_BEFORE",
            "OLD_AFTER",
            "TASKS",
            "PAPERS",
            "INTERVIEW",
            "ANSWER",
            "POLITE",
        )
    }
    return {**cues, "ROUNDS": {number: re.compile(pattern) for number, pattern in table.ROUNDS.items()}}
