"""What a mail says, as one kind with what is said with it; and what is known when it comes in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.readers.mail.sense import Day, Sense, names, round_of
from tracker.readers.mail.senses.grammar import Act

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.core.appointment import Appointment
    from tracker.core.when import When
    from tracker.readers.mail.sentences import Spoken

MEETING, TASK, PAPERS = "meeting", "task", "papers"

_COMING = re.compile(
    r"(?:와|들러|참석해) ?주(?:시겠|실 ?수|실래)|오시겠|来て(?:いただけ|くださ)|お?越しいただけ|いらして"
)
_PERMISSION = re.compile(r"させてくださ")


class Verdict(NamedTuple):
    """What a mail says: the name of a kind, the sentence, and what is said with it.

    `about` is MEETING, TASK, PAPERS or "" for what is not said; `round` the number of the interview, 0 the last one, None
    where none is named. `times` are the days that may be the appointment, the likeliest first. `is_plain` says that
    nothing else in the mail speaks against it; `is_reminder` that it may say what was said before.
    """

    kind: str
    because: str
    about: str = ""
    round: int | None = None
    times: tuple[Appointment, ...] = ()
    due: Appointment | None = None
    expect: When | None = None
    is_plain: bool = True
    is_reminder: bool = False


class Situation(NamedTuple):
    """What is known of an application when a mail comes in.

    `standing` is the appointment that stands, `due` by when something is asked of you; `awaits_time` says that an answer
    about a time is awaited, `is_sure` that the mail is of this application for certain, `is_new` that it is of none,
    `owes_work` that a test or an exercise is to be handed in.
    """

    has_offer: bool = False
    awaits_time: bool = False
    standing: Appointment | None = None
    due: Appointment | None = None
    is_sure: bool = True
    is_new: bool = False
    owes_work: bool = False


UNKNOWN = Situation()


def due_day(sense: Sense, acts: Iterable[Act] = ()) -> Appointment | None:
    """By when something is asked: the last day that is named so; for these acts, whatever day stands with them."""
    promised = {said.place for said in sense.acts if said.act is Act.PROMISE} - {
        said.place for said in sense.acts if said.act in {Act.TIMES, Act.TASK, Act.OFFER, Act.EXTEND}
    }
    last = [day for day in sense.days if day.is_last and not day.is_old]
    own = [day for day in last if day.place not in promised] or last
    asked = {said.place for said in sense.acts if said.act is Act.TIMES}
    own.sort(key=lambda day: day.is_stretch and day.place in asked)  # which days suit is no day to answer by
    beside = {said.place for said in sense.acts if said.act in acts}
    if beside:
        before = {place - 1 for place in beside}  # "until then"
        days = [day for day in sense.days if day.place in beside] or [
            day for day in sense.days if day.place in before and not day.is_old
        ]
        own = [max(days, key=lambda day: last_day(day.at.day)[:2])] if days else own  # the new day is the later one
    return own[0].at._replace(day=last_day(own[0].at.day)) if own else None


def last_day(day: When) -> When:
    """The last day of a stretch, as a day."""
    from tracker.core.when import exactly

    assert day.latest
    return exactly(day.latest, day.words)


def round_said(sense: Sense, text: Spoken, *, alone: bool = False) -> int | None:
    """The interview that a sentence names, else those that speak of one to come, the subject, any sentence."""
    ahead = [said.sentence for said in sense.acts if said.act in {Act.MEET, Act.PASS, Act.FIX, Act.MOVE}]
    found = (round_of(one) for one in ([text] if alone else [text, *ahead, *sense.texts]))
    return next((number for number in found if number is not None), None)


def about_of(sense: Sense, said: Spoken, default: str = MEETING) -> str:
    """Whether a sentence is about papers, a task or a meeting; else what the subject is about."""
    for text in (said, *sense.texts[:1]):
        for what, name in (("PAPERS", PAPERS), ("TASKS", TASK), ("INTERVIEW", MEETING)):
            if names(text, what):
                return name
    return default


def is_of_test(sense: Sense, day: Day) -> bool:
    """Whether a time is that of a test to sit: of what is named first, but for what was passed."""
    passed = {said.sentence for said in sense.acts if said.act is Act.PASS}
    asked = {said.sentence for said in sense.acts if said.act is Act.TASK}
    texts = [text for text in (day.sentence, *sense.texts[:1]) if text not in passed]
    texts += [text for text in sense.texts if text in asked - passed or names(text, "INTERVIEW")]
    first = next((text for text in texts if names(text, "TASKS") != names(text, "INTERVIEW")), None)
    return first is not None and names(first, "TASKS")


def asks(text: Spoken) -> bool:
    """Whether a sentence is a question."""
    if _PERMISSION.search(text.text):  # a change that is asked for politely is made
        return False
    return text.text.rstrip(" 。.").endswith(
        (
            "?",
            "？",
            "까요",
            "있나요",
            "하나요",
            "되나요",
            "신가요",
            "세요?",
            "でしょうか",
            "ますか",
            "ませんか",
            "ですか",
        )
    )


def leaves_open(sense: Sense, day: Day) -> bool:
    """Whether a day is asked for: a polite request to come at the only time that is named leaves none open."""
    is_only = len({day.at[:2] for day in sense.days if day.at.time}) == 1 and day.at.time
    return asks(day.sentence) and not (is_only and _COMING.search(day.sentence.text))


def offers_choice(sense: Sense) -> bool:
    """Whether a question names several days."""
    asked = [
        (day.place, day.at.day) for day in sense.days if day.at.day.is_exact and not day.is_old and asks(day.sentence)
    ]
    return any(place == other and day != another for place, day in asked for other, another in asked)
