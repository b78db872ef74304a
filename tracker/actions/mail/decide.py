"""The acts of a mail → the one thing it says, with the sentence it rests on. What is neither news nor a question is nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.actions.mail.cases import is_same_time, moment
from tracker.actions.mail.signs import of_news, of_receipts, of_requests, of_results, picked, told_day, two_of
from tracker.actions.mail.verdict import (
    MEETING,
    PAPERS,
    TASK,
    UNKNOWN,
    Verdict,
    about_of,
    asks,
    due_day,
    is_of_test,
    last_day,
    leaves_open,
    offers_choice,
    round_said,
)
from tracker.readers.mail.sense import agreement, clocks, is_familiar, names, signs
from tracker.readers.mail.senses.grammar import Act

if TYPE_CHECKING:
    from tracker.actions.mail.verdict import Situation
    from tracker.core.appointment import Appointment
    from tracker.core.when import When
    from tracker.readers.mail.message import Mail
    from tracker.readers.mail.sense import Day, Sense, Signs, Spoke

# What is received in a receipt of an application.
_APPLIED = re.compile(
    r"application|candidature|\bprofile|submission|position|vacancy|\brole\b|\bpost\b|\bform\b|résumé|resume|\bcv\b|materials|지원서|입사지원|지원이|지원하|원서|이력서|서류|応募|申込|申し込|出願|エントリー|履歴書|願書|書類"
)
_FORM = re.compile(r"申込|申し込|出願|願書|エントリー|원서|지원서")  # of an examination too
_LATER = (Act.EXTEND,)
_EVENING = 18
# What a mail has to say for it to be more than what its subject or its footer is.
_NEWS = frozenset({Act.OFFER, Act.REJECT, Act.TIMES, Act.TASK, Act.CANCEL, Act.MOVE, Act.RECEIPT, Act.EXTEND, Act.HOLD})


# Kinds behind whose sentence a mail may say more.
_WEAK = frozenset({"acknowledged", "passed", "referred"})


def decide(mail: Mail, sense: Sense, now: Situation = UNKNOWN) -> Verdict | None:
    """What a mail that came in says, None for nothing; where an offer stands, a day that moves is that of its answer.

    Where an answer about a time is awaited, one needs no word for a meeting.
    """
    if mail.is_automatic or _is_of_other(sense) or _is_noise(mail, sense):
        return None
    if is_familiar(sense) and not (
        now.is_sure or now.is_new
    ):  # a friend names a company: what happened is the friend's
        return None
    seen = signs(sense)
    found = (day for day in _times(sense, seen) if not _is_past_of(mail, day.at))
    times = [day for day in found if not is_same_time(day.at, now.standing)]
    if now.standing and not times:
        times = list(clocks(sense, Act.MOVE, now.standing))
    if now.has_offer and not _names_meeting(sense):
        times = []  # to begin to work, to hand something in
    verdict = _verdict(sense, seen, times, now)
    is_again = verdict and verdict.kind == "invited" and verdict.about == MEETING and now.standing
    if verdict is None or verdict.kind in _WEAK or is_again:
        verdict = _by_signs(sense, seen, times, now, verdict)
    return verdict and verdict._replace(is_reminder=bool(sense.says(Act.REMIND)))


def _by_signs(sense: Sense, seen: Signs, times: list[Day], now: Situation, verdict: Verdict | None) -> Verdict | None:
    """What weak signs say beyond what a sentence says, of an application that is known for certain or of none."""
    if now.is_sure:
        verdict = of_news(sense, seen, times, now) or verdict
        is_weak = verdict is None or (verdict.kind in _WEAK and not sense.says(Act.RECEIPT, Act.THANKS, Act.PROMISE))
        if is_weak and not now.has_offer:
            verdict = of_requests(sense, seen, times) or verdict
        verdict = verdict or of_results(sense, seen, times)
    is_ours = now.is_sure or (now.is_new and {Act.JOB, Act.SENT} <= seen.keys())
    return of_receipts(sense, seen) if verdict is None and is_ours else verdict


def approach(sense: Sense) -> Verdict | None:
    """What a mail of somebody unknown says who came to you."""
    if sense.in_subject(Act.ADVERT, Act.EVENT) or sense.count(Act.ADVERT) > 1:
        return None
    if sense.says(Act.THANKS, Act.RECEIPT, Act.OTHER, Act.REFER):
        return None
    seen = signs(sense)
    said = next((said.sentence for said in sense.acts if said.act is Act.APPROACH and said.place >= 0), None)
    said = said or two_of(seen, Act.SEEKS, Act.NOTICED, Act.TEMPTS)
    return Verdict("approached", said.text, is_plain=False) if said else None


def decide_yours(sense: Sense, now: Situation) -> Verdict | None:
    """What a mail that you sent says you did, None for nothing; to somebody new it is no work that was asked for."""
    for act, kind in (
        (Act.ACCEPT, "accepted"), (Act.DECLINE, "declined"), (Act.WITHDRAW, "withdrawn"),
        (Act.HAND_IN, "submitted"), (Act.APPLY, "submitted"), (Act.FOLLOW_UP, "followed-up"), (Act.REPLY, "replied"),
    ):  # fmt: skip
        if (act is Act.DECLINE and not now.has_offer) or (act is Act.HAND_IN and now.is_new):
            continue
        if not (said := sense.says(act)):
            continue
        if act is Act.REPLY and (now.has_offer or not any(day.at.day.is_exact for day in sense.days)):
            continue
        if act is Act.FOLLOW_UP and now.has_offer:  # what is asked is more pay, or more days
            continue
        if act is Act.APPLY and (asked := sense.says(Act.FOLLOW_UP)) and asks(asked.sentence):
            continue
        days = [day for day in sense.days if day.sentence == said.sentence]
        if act is Act.FOLLOW_UP and (len(days) > 1 or any(day.at.time or day.is_last for day in days)):
            continue  # what is asked for is another day
        about = {Act.HAND_IN: TASK, Act.APPLY: PAPERS, Act.REPLY: MEETING}.get(act, "")
        return Verdict("declined" if act is Act.WITHDRAW and now.has_offer else kind, said.sentence.text, about)
    return None if any(map(asks, sense.texts)) else _by_your_signs(signs(sense), now)


def _by_your_signs(seen: Signs, now: Situation) -> Verdict | None:
    """What weak signs of yours say where something of you is awaited: an answer to an offer, or a piece of work."""
    if now.has_offer and (agreed := seen.get(Act.AGREES)):
        return Verdict("accepted", agreed[0].text, is_plain=False)
    given = seen.get(Act.GIVES) if now.owes_work else None
    return Verdict("submitted", given[0].text, TASK, is_plain=False) if given else None


def asked_time(sense: Sense) -> Appointment | None:
    """The time that a mail asks for, None where it asks for none or for several."""
    found = {day.at[:2]: day.at for day in sense.days if day.at.time and asks(day.sentence)}
    return next(iter(found.values())) if len(found) == 1 else None


def agreed(sense: Sense, at: Appointment) -> Verdict | None:
    """What a mail says that agrees to the time the other asked for: that the meeting is moved there."""
    said = agreement(sense)
    if not said or not all(_may_be(day.at, at) for day in sense.days):
        return None
    return Verdict("rescheduled", said.text, MEETING, times=(at,), is_plain=bool(sense.days))


def _may_be(said: Appointment, at: Appointment) -> bool:
    """Whether a day that is said, perhaps by its weekday alone, is that of an appointment."""
    assert said.day.latest
    assert at.day.latest
    return said.day.latest.weekday() == at.day.latest.weekday() and said.time in {None, at.time}


def _is_of_other(sense: Sense) -> bool:
    """Whether a mail is about the application or the reference of somebody else."""
    if sense.in_text(Act.MISSENT):
        return True
    return bool(sense.says(Act.OTHER)) and not sense.in_text(Act.PASS, Act.OFFER, Act.REJECT)


def _is_noise(mail: Mail, sense: Sense) -> bool:
    """Whether a mail is an advertisement, a code, a survey and the like, and nothing of an application."""
    news = [said for said in sense.acts if said.act in _NEWS and said.place >= 0]
    if sense.in_subject(Act.ADVERT, Act.PRACTICE, Act.UNFINISHED, Act.CODE, Act.VIEWED, Act.AWAY):
        return True
    adverts = sense.count(Act.ADVERT)
    if adverts > 1 or (adverts and mail.is_bulk):
        return not any(said.act in {Act.RECEIPT, Act.REJECT} for said in news) or adverts > 2
    if adverts and not news and not any(day.at.time for day in sense.days):
        return True
    if sense.says(Act.PRACTICE, Act.UNFINISHED, Act.CODE, Act.VIEWED, Act.AWAY):
        return not any(said.act in {Act.REJECT, Act.OFFER, Act.RECEIPT} for said in news)
    asked = {Act.REJECT, Act.OFFER, Act.CANCEL, Act.MOVE, Act.EXTEND}
    if sense.in_subject(Act.SURVEY) or (sense.says(Act.SURVEY) and not sense.says(Act.RECEIPT, Act.TIMES, Act.HOLD)):
        return not any(said.act in asked for said in news)
    if sense.says(Act.EVENT):
        return not any(said.act in asked | {Act.RECEIPT, Act.TIMES} for said in news)
    portals = {said.place for said in sense.acts if said.act is Act.PORTAL} - {day.place for day in sense.days}
    news += [said for said in sense.acts if said.act is Act.PASS]
    is_asked = any(said.place not in portals or said.act in {Act.TASK, Act.TIMES} for said in news)
    return bool(portals) and not is_asked and not any(day.at.time for day in sense.days)


def _is_past_of(mail: Mail, at: Appointment) -> bool:
    """Whether a time was before the mail was sent: no appointment is, but the time of an application."""
    return bool(mail.moment and at.time and moment(at) < mail.moment)


def _verdict(sense: Sense, seen: Signs, times: list[Day], now: Situation) -> Verdict | None:
    """The first act, in the order of their weight, that nothing weightier speaks against."""
    if said := sense.says(Act.WITHDRAWN):
        return Verdict("withdrawn", said.sentence.text, is_plain=False)
    rejects, hold = sense.says(Act.REJECT), sense.says(Act.HOLD)
    wants = sense.says(Act.TIMES) or sense.says(Act.TASK)
    is_moved = bool(sense.says(Act.MOVE) and times)
    is_later = bool(rejects and (later := _extended(sense, _LATER)) and later.place == rejects.place)
    is_passed = any(said.act is Act.PASS and not (rejects and said.place == rejects.place) for said in sense.acts)
    goes_on = (is_passed and bool(wants or times)) or is_moved or is_later
    if rejects and now.standing and any(day.place == rejects.place and day.at.day.is_exact for day in sense.days):
        rejects = None  # what is refused is the meeting on that day
    if rejects and rejects.place >= 0 and not hold and not goes_on:
        is_plain = not sense.says(Act.OFFER, Act.PASS, Act.TIMES)
        return Verdict("rejected", rejects.sentence.text, is_plain=is_plain)
    if (said := sense.says(Act.OFFER)) and said.place >= 0 and not rejects:
        return Verdict("offered", said.sentence.text, due=due_day(sense), is_plain=not hold)
    if (said := sense.says(Act.PASS)) and sense.says(Act.TERMS) and not (wants or times or rejects):
        return Verdict("offered", said.sentence.text, due=due_day(sense), is_plain=False)
    moving = (Act.EXTEND, Act.MOVE) if now.has_offer and not _names_meeting(sense) else _LATER
    if said := _extended(sense, moving):
        about = about_of(sense, said.sentence)
        is_answer = about != TASK and any(names(text, "ANSWER") for text in sense.texts)
        return Verdict("extended", said.sentence.text, "" if is_answer else about, due=due_day(sense, moving))
    forms = seen.get(Act.PAPERWORK, ())
    last = [day for day in sense.days if day.is_last and day.sentence not in forms]
    if now.has_offer and (until := [day for day in last if names(day.sentence, "ANSWER")]):
        return Verdict("extended", until[-1].sentence.text, due=until[-1].at, is_plain=False)
    asked = None if now.has_offer else _of_tasks(sense, seen, times) or _of_times(sense)
    return _of_meetings(sense, seen, times, now) or asked or _of_news(sense, seen)


def _of_meetings(sense: Sense, seen: Signs, times: list[Day], now: Situation) -> Verdict | None:
    """A meeting that is moved, called off, fixed or wanted."""
    moved, off, asked = sense.says(Act.MOVE), sense.says(Act.CANCEL), sense.says(Act.TIMES)
    if not (now.standing or moved or off) and (pick := picked(sense, seen)):
        return Verdict("invited", pick.text, MEETING, round_said(sense, pick), due=due_day(sense))
    is_question = any(leaves_open(sense, day) for day in times) or (asked and len({day.at[:2] for day in times}) != 1)
    gone = _stated(sense, Act.MOVE) or (_stated(sense, Act.CANCEL) if any(not day.is_old for day in times) else None)
    is_choice = is_question and (asked or offers_choice(sense))
    if gone and times and not is_choice:  # the old time is off; that the new one is asked makes it doubtful
        return _meeting("rescheduled", gone, sense, times)._replace(is_plain=not is_question)
    is_open = (
        moved
        and moved.place >= 0
        and (not times or (is_choice and gone))
        and (asked or names(moved.sentence, "INTERVIEW"))
        and not sense.says(Act.REMIND)
    )
    if off or is_open:  # moved, and nobody knows to when
        said = off or moved
        assert said
        return _meeting("cancelled", said, sense, [])
    fixed = sense.says(Act.FIX, Act.MEET)
    if now.has_offer and not _names_meeting(sense):
        return None  # the day to begin
    if times and not is_question and (fixed or _names_meeting(sense) or (now.awaits_time and _is_lone_time(times))):
        said = next(
            (said for said in sense.acts if said.act in {Act.FIX, Act.MEET} and said.place == times[0].place), fixed
        )
        because = said.sentence if said and said.place == times[0].place else times[0].sentence
        if not (now.awaits_time or now.standing) and is_of_test(sense, times[0]):
            return Verdict("scheduled", because.text, TASK, times=tuple(day.at for day in times))
        return Verdict("scheduled", because.text, MEETING, round_said(sense, because), tuple(day.at for day in times))
    if (
        asked
        and asked.place >= 0
        and _names_meeting(sense)
        and (names(asked.sentence, "INTERVIEW") or not sense.in_text(Act.TASK))
    ):
        return _of_times(sense)
    return None


def _is_lone_time(times: list[Day]) -> bool:
    """Whether one time is named, within working hours: where a time is awaited it is that of the meeting."""
    clock = times[0].at.time
    return len({day.at[:2] for day in times}) == 1 and clock is not None and clock.hour < _EVENING


def _of_times(sense: Sense) -> Verdict | None:
    """A question for times."""
    said = sense.says(Act.TIMES)
    said = said if said and (said.place >= 0 or sense.says(Act.MEET)) else None
    if not said and not sense.says(Act.RECEIPT):
        meet = sense.says(Act.MEET)
        said = meet if meet and meet.place >= 0 and asks(meet.sentence) else None
    if not said:
        return None
    return Verdict("invited", said.sentence.text, MEETING, round_said(sense, said.sentence), due=due_day(sense))


def _of_tasks(sense: Sense, seen: Signs, times: list[Day]) -> Verdict | None:
    """A test or an exercise that is asked for: in a sentence, or as the thing that a due day is named of."""
    receipt, due = sense.says(Act.RECEIPT), due_day(sense)
    told = {said.place for said in sense.acts if said.act is Act.PROMISE} & {day.place for day in sense.days}
    told |= {said.place for said in sense.acts if said.act is Act.HOLD}
    told -= {day.place for day in sense.days if day.is_last}
    told |= {receipt.place} if receipt and not due else set()
    found = [said for said in sense.acts if said.act is Act.TASK and said.place not in told]
    said = next((said for said in found if said.place >= 0), next(iter(found), None))
    if receipt and not (due and said):
        return None
    last = [day for day in sense.days if day.is_last and day.sentence not in seen.get(Act.WOULD, ())]
    until = {day.sentence for day in last}  # what a sentence of a day itself says is an act of it
    is_named = any(names(text, "TASKS") for text in sense.texts if text not in until)
    if said and (said.place >= 0 or due or any(names(text, "TASKS") for text in sense.texts[1:])):
        return Verdict("invited", said.sentence.text, TASK, due=due)
    if due and last and is_named and not times and not sense.says(Act.RECEIPT, Act.PROMISE, Act.SURVEY, Act.PORTAL):
        named = next(text for text in sense.texts if names(text, "TASKS") and text not in until)
        passed = sense.says(Act.PASS)
        return Verdict("invited", passed.sentence.text if passed else named.text, TASK, due=due, is_plain=bool(passed))
    return None


def _of_news(sense: Sense, seen: Signs) -> Verdict | None:
    """A result, a pause, a word about somebody, a receipt, a promise."""
    receipt = sense.says(Act.RECEIPT)
    if said := sense.says(Act.HOLD):
        return Verdict("on-hold", said.sentence.text, is_plain=not receipt)
    meet, passed = sense.says(Act.MEET), sense.says(Act.PASS)
    if passed and passed.place >= 0 and (not receipt or receipt.sentence == passed.sentence):
        return Verdict(
            "passed",
            passed.sentence.text,
            about_of(sense, passed.sentence, default=""),
            round_said(sense, passed.sentence, alone=True),
        )
    if said := sense.says(Act.REFER):
        return Verdict("referred", said.sentence.text, due=None)
    if meet and meet.sentence not in seen.get(Act.PAPERWORK, ()) and not receipt and not _is_past(sense):
        return Verdict(
            "invited", meet.sentence.text, MEETING, round_said(sense, meet.sentence), due=due_day(sense), is_plain=False
        )
    expect = _expect(sense) or ((day := told_day(sense, seen)) and day.at.day)
    if said := receipt or sense.says(Act.THANKS):
        is_task = names(said.sentence, "TASKS") and not _FORM.search(said.sentence.plain)
        is_applied = sense.says(Act.THANKS) or _APPLIED.search(said.sentence.plain)
        about = PAPERS if is_applied and not is_task else TASK if is_task else ""
        return Verdict("acknowledged", said.sentence.text, about, expect=expect, is_plain=said.act is Act.RECEIPT)
    if expect and (said := sense.says(Act.PROMISE)) and not asks(said.sentence):
        return Verdict("acknowledged", said.sentence.text, "", expect=expect)
    return None


def _meeting(kind: str, said: Spoke, sense: Sense, times: list[Day]) -> Verdict:
    return Verdict(kind, said.sentence.text, MEETING, round_said(sense, said.sentence), tuple(day.at for day in times))


def _times(sense: Sense, seen: Signs) -> list[Day]:
    """The days that may be an appointment, the likeliest first: new ones, with a time, in a sentence about a meeting."""
    promised = {said.place for said in sense.acts if said.act in {Act.PROMISE, Act.EXTEND, Act.SURVEY}}
    arranged = {said.place for said in sense.acts if said.act in {Act.MOVE, Act.FIX, Act.MEET}}
    asked = {said.place for said in sense.acts if said.act is Act.TIMES}
    moved = {said.place for said in sense.acts if said.act is Act.MOVE}
    off = {said.place for said in sense.acts if said.act is Act.CANCEL}
    may_be = [
        day for day in sense.days
        if (not day.is_last or _is_arrival(day, seen)) and (day.place not in promised or (day.at.time and day.place in arranged)) and not ((moved or off) and day.is_old)
    ]  # fmt: skip
    found = [day for day in may_be if day.at.time]
    found.sort(key=lambda day: (day.place not in moved, day.place not in arranged))
    if found and found[0].place in moved:  # of two times in it the old one comes first
        same = [day for day in found if day.place == found[0].place]
        found = [*reversed(same), *found[len(same) :]]
    whole = [
        day for day in may_be
        if day.place in arranged - asked - off
        and not day.is_old
        and day.at.day.is_exact
        and names(day.sentence, "INTERVIEW")
    ]  # fmt: skip
    return found or (whole if len({day.at.day[:2] for day in whole}) == 1 else [])


def _is_arrival(day: Day, seen: Signs) -> bool:
    """Whether a time is the last one to be there, not to hand something in."""
    is_work = any(day.sentence in seen.get(act, ()) for act in (Act.HAND, Act.MAKE))
    return bool(day.at.time and day.sentence in seen.get(Act.COME, ()) and not is_work)


def _expect(sense: Sense) -> When | None:
    """By when they said to answer."""
    promised = {said.place for said in sense.acts if said.act is Act.PROMISE}
    days = [day for day in sense.days if day.place in promised and not day.is_old]
    last = [day for day in days if day.is_last] or [day for day in days if day.at.day.is_exact] or days
    if not last:
        return None
    said = [day for day in last if day.place == last[0].place][-1]
    return last_day(said.at.day) if said.is_last else said.at.day


def _extended(sense: Sense, acts: tuple[Act, ...]) -> Spoke | None:
    said = sense.says(*acts)
    if not said or said.place < 0 or not due_day(sense, acts):
        return None
    return said if any(day.is_last or said.place - 1 <= day.place <= said.place for day in sense.days) else None


def _stated(sense: Sense, act: Act) -> Spoke | None:
    """The first sentence that says an act and does not ask for it, in the mail itself where there is one."""
    found = [said for said in sense.acts if said.act is act and not asks(said.sentence)]
    return next((said for said in found if said.place >= 0), next(iter(found), None))


def _names_meeting(sense: Sense) -> bool:
    return any(names(text, "INTERVIEW") for text in sense.texts)


def _is_past(sense: Sense) -> bool:
    """Whether the meeting that is spoken of was held: they thank for it, or promise an answer."""
    return bool(sense.says(Act.PROMISE) and _expect(sense))
