"""What a mail says by weak signs, where none of its sentences says it: two together, or one in a situation. Never plain."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.actions.mail.verdict import (
    MEETING,
    PAPERS,
    TASK,
    Verdict,
    about_of,
    asks,
    due_day,
    is_of_test,
    leaves_open,
    offers_choice,
    round_said,
)
from tracker.readers.mail.sense import names
from tracker.readers.mail.senses.grammar import Act

if TYPE_CHECKING:
    from tracker.actions.mail.verdict import Situation
    from tracker.core.appointment import Appointment
    from tracker.readers.mail.sense import Day, Sense, Signs
    from tracker.readers.mail.sentences import Spoken

# Signs of a refusal, the most telling first.
_REJECTING = (Act.DENIED, Act.OTHERS, Act.SORRY, Act.LUCK, Act.KEEP)


def of_news(sense: Sense, seen: Signs, times: list[Day], now: Situation) -> Verdict | None:
    """A meeting at a new time, an offer, a later day to answer, a pause, a meeting that is off, a refusal."""
    due, off = due_day(sense), _impossible(sense, seen, now)
    if made := _made(sense, seen, times, now, is_off=bool(off)):
        kind = "rescheduled" if now.standing else "scheduled"
        about = TASK if not (now.standing or now.awaits_time) and is_of_test(sense, made) else MEETING
        round_ = round_said(sense, made.sentence) if about == MEETING else None
        return Verdict(kind, made.sentence.text, about, round_, (made.at,), is_plain=False)
    if not now.has_offer and not times and (said := _offered(sense, seen)):
        return Verdict("offered", said.text, due=due, is_plain=False)
    if (until := _until(sense, seen, now)) and _asks_only_the_day(sense, seen, until):
        at = due or until.at
        return Verdict("extended", until.sentence.text, about_of(sense, until.sentence), due=at, is_plain=False)
    if Act.PAUSE in seen and not sense.says(Act.RECEIPT):
        return Verdict("on-hold", seen[Act.PAUSE][0].text, is_plain=False)
    if off and (not times or offers_choice(sense)):
        return Verdict("cancelled", off.text, MEETING, round_said(sense, off), is_plain=False)
    goes_on = Act.PARTED in seen or {Act.GOOD, Act.ONWARD} <= seen.keys()
    if not (goes_on or times or due) and (said := two_of(seen, *_REJECTING)):
        return Verdict("rejected", said.text, is_plain=False)
    return None


def _made(sense: Sense, seen: Signs, times: list[Day], now: Situation, *, is_off: bool) -> Day | None:
    """The one time that a mail names, of a meeting: where one stands or is awaited, or by what is said of it."""
    if len({day.at[:2] for day in times}) != 1 or times[0].at.time is None:
        return None
    day = times[0]
    is_meeting = now.standing or now.awaits_time or seen.keys() & {Act.COME, Act.TALK}
    is_asked = leaves_open(sense, day) and not (
        now.standing and (is_off or seen.keys() & {Act.COME, Act.SORRY, Act.IMPOSSIBLE, Act.INSTEAD})
    )
    is_else = any(day.sentence in seen.get(act, ()) for act in (Act.PAPERWORK, Act.HAND, Act.TELL))
    is_else = is_else or (now.has_offer and not any(names(text, "INTERVIEW") for text in sense.texts))  # to begin
    return day if is_meeting and not is_asked and not is_else else None


def of_requests(sense: Sense, seen: Signs, times: list[Day]) -> Verdict | None:
    """Something that you are to make and send by a day, or a conversation and a question of what suits you."""
    due, asked = due_day(sense), [*_asked(seen), *_choices(sense)]
    if due and {Act.MAKE, Act.HAND} <= seen.keys() and not _is_form(sense, seen):
        return Verdict("invited", seen[Act.MAKE][0].text, TASK, due=due, is_plain=False)
    papers = seen.get(Act.PAPERWORK, ())
    named = {day.sentence for day in sense.days if not day.is_last}
    is_talk = Act.TALK in seen or any(text in named for text in asked)
    if any(text not in papers for text in asked) and is_talk and not times:
        return Verdict("invited", asked[0].text, MEETING, round_said(sense, asked[0]), due=due, is_plain=False)
    return None


def of_results(sense: Sense, seen: Signs, times: list[Day]) -> Verdict | None:
    """That it went well, and a step that is to come."""
    if times or not {Act.GOOD, Act.ONWARD} <= seen.keys():
        return None
    said = seen[Act.GOOD][0]
    return Verdict("passed", said.text, about_of(sense, said, default=""), is_plain=False)


def picked(sense: Sense, seen: Signs) -> Spoken | None:
    """The sentence that asks to pick one of several days which are named, None where there is none."""
    days = {day.at[:2] for day in sense.days if day.at.day.is_exact and not (day.is_last or day.is_old)}
    if len(days) < 2:
        return None
    asked = [text for text in (*_asked(seen), *_either(sense, seen)) if text not in seen.get(Act.PAPERWORK, ())]
    if (
        len({day for day, time in days if time}) > 1 and not asked
    ):  # whoever lists times and wants an answer wants one of them
        asked = [*seen.get(Act.ANSWER, ()), *seen.get(Act.HAND, ())]
    return next(iter(asked), None)


def told_day(sense: Sense, seen: Signs) -> Day | None:
    """The day by which they will tell you."""
    told = [day for day in sense.days if day.sentence in seen.get(Act.TELL, ()) and not day.is_old]
    told = [day for day in told if day.sentence not in seen.get(Act.PAPERWORK, ())]
    return next((day for day in told if day.is_last or day.at.day.is_exact), None)


def of_receipts(sense: Sense, seen: Signs) -> Verdict | None:
    """By when they will tell you, or that what you sent is there."""
    if day := told_day(sense, seen):
        return Verdict("acknowledged", day.sentence.text, expect=day.at.day, is_plain=False)
    return Verdict("acknowledged", seen[Act.SENT][0].text, PAPERS, is_plain=False) if Act.SENT in seen else None


def _until(sense: Sense, seen: Signs, now: Situation) -> Day | None:
    """The day behind the one until when you were asked: the last one, or any in a mail that takes it easy."""
    is_easy = Act.EASY in seen
    is_form = now.has_offer and Act.PAPERWORK in seen
    other = seen.get(Act.HAND, ()) if is_form else ()  # papers that are sent behind an offer are no answer to it
    ahead = [day for day in sense.days if day.at.day.is_exact and (day.is_last or (is_easy and not day.at.time))]
    later = (
        day
        for day in ahead
        if day.sentence not in other and not (day.at.time and day.sentence in seen.get(Act.COME, ()))
    )
    return next((day for day in later if now.due and _is_later(day.at, now.due)), None)


def _offered(sense: Sense, seen: Signs) -> Spoken | None:
    """The sentence that offers a job: what you would earn or a question for your answer, and that they want you."""
    if seen.keys() & {Act.DENIED, Act.OTHERS, Act.LUCK}:
        return None
    is_asked = {Act.ANSWER, Act.WELCOME} <= seen.keys() and not sense.says(Act.PROMISE)
    if Act.PACKAGE not in seen and not is_asked:
        return None
    return two_of(seen, Act.WELCOME, Act.PACKAGE, Act.ANSWER, Act.GLAD)


def two_of(seen: Signs, *acts: Act) -> Spoken | None:
    """The sentence of the first of these signs, where there are two in two sentences, three, or others were chosen."""
    found = [act for act in acts if act in seen]
    texts = {text for act in found for text in seen[act]}
    is_enough = len(found) > 2 or (len(found) > 1 and (len(texts) > 1 or Act.OTHERS in found))
    return seen[found[0]][0] if is_enough else None


def _asked(seen: Signs) -> list[Spoken]:
    """The sentences that ask what suits you."""
    return [*seen.get(Act.FIT, ()), *(text for text in seen.get(Act.SUITS, ()) if asks(text))]


def _either(sense: Sense, seen: Signs) -> list[Spoken]:
    """The sentences that name several days, alike in having a time, and ask or say what suits you."""
    named = [(day.sentence, day.at.time is None) for day in sense.days if not (day.is_last or day.is_old)]
    several = [
        text for (text, has_none), count in Counter(named).items() if count > 1 and (text, not has_none) not in named
    ]
    return [text for text in several if asks(text) or text in seen.get(Act.SUITS, ())]


def _choices(sense: Sense) -> list[Spoken]:
    """The questions that name several days."""
    return [day.sentence for day in sense.days if asks(day.sentence)] if offers_choice(sense) else []


def _asks_only_the_day(sense: Sense, seen: Signs, until: Day) -> bool:
    """Whether a day until when is that of what was asked before."""
    return (
        not [text for text in _asked(seen) if text != until.sentence]
        and not _is_form(sense, seen)
        and not sense.says(Act.TIMES, Act.TASK)
        and not any(said.act is Act.PROMISE and said.place == day.place for said in sense.acts for day in sense.days)
    )


def _is_form(sense: Sense, seen: Signs) -> bool:
    """Whether it is forms, receipts or the like that are due."""
    return any(day.is_last and day.sentence in seen.get(Act.PAPERWORK, ()) for day in sense.days)


def _impossible(sense: Sense, seen: Signs, now: Situation) -> Spoken | None:
    """The sentence by which the appointment that stands cannot be: one that names its day, or a conversation."""
    if not now.standing:
        return None
    days = {day.sentence for day in sense.days if _is_weekday_of(day, now.standing)}
    named = {*days, *seen.get(Act.TALK, ())}
    found = [text for text in seen.get(Act.IMPOSSIBLE, ()) if text in named or names(text, "INTERVIEW")]
    found += [text for text in seen.get(Act.NEGATED, ()) if text in days]
    return next(iter(found), None)


def _is_weekday_of(day: Day, other: Appointment) -> bool:
    """Whether a day is that of an appointment, or its weekday."""
    one, two = day.at.day.latest, other.day.latest
    return bool(one and two and day.at.day.is_exact and one.weekday() == two.weekday() and one <= two)


def _is_later(one: Appointment, other: Appointment) -> bool:
    return bool(one.day.latest and other.day.latest and one.day.latest > other.day.latest)
