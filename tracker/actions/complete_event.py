"""A draft of an event and what happened before → the event; what words leave open is never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tracker.actions.read_event import ARRANGED, EventDraft
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.event_rules import refuse_misfit
from tracker.core.events import KINDS, Event, Kind, Turn
from tracker.core.log_words import LAST, NEXT, is_met_by
from tracker.core.log_words.endings import is_noun
from tracker.core.phrases import names_weekday, says_part_of_day, says_time_alone
from tracker.core.sentences import AnyOf, Option, sentence
from tracker.core.stages import OUTCOME, Stage, StageType, first_task
from tracker.core.timeline import Timeline
from tracker.core.when import When, exactly

# What is said of the time that is left to a meeting, or how it is now, as well as of one that is over.
_FROM_NOW = "(?:전|前|ago|before|now|지금|今)에?$"
# What nobody says of something of their own.
_CALLED_OFF = frozenset({"中止"})
# Words for handing in that are said of the first task alone.
APPLIED = frozenset({"applied", "지원", "応募"})
# Ends that come at a stage.
_AT_A_STAGE = frozenset({"rejected", "withdrawn"})
# Words for moving that say that the day is another one, whatever else is said: 전화로 연기.
_PUT_OFF = (
    "연기", "미뤄", "밀", "당", "앞당", "늦", "延", "後ろ", "前倒", "リスケ", "postpone", "push", "delay", "reschedule",
)  # fmt: skip
# Words that say of what was never sent that it was not.
_NOT_SENT = ("지원 안", "지원 못", "지원안", "지원못", "안 냄", "못 냄", "안 넣음", "못 넣음", "미지원")
# Meetings that are no interviews.
_TALKS = frozenset({"info-session", "casual-talk", "offer-talk", "phone-screen"})


def complete_event(draft: EventDraft, timeline: Timeline, pipeline: tuple[Stage, ...], today: date) -> Event:
    """The event that a draft means, given what happened before."""
    if draft.meeting and not draft.stage:
        draft = draft._replace(stage=_meeting(draft, timeline, pipeline))
    kind = _by_what_stands(draft, timeline) if draft.kind else _kind(draft, timeline)
    draft = _put_off(_of_its_day(draft, kind, timeline), kind, timeline)
    if draft.stage is None and kind.settles and kind.answers and timeline.offer:
        raise BadValue(
            "offer-stands", "there is an open offer, and “{kind}” names no stage: name the stage that was passed, or "
            "log it as accepted",
            kind=kind,
        )  # fmt: skip
    kind = KINDS["scheduled"] if _is_arranged(draft, kind, today) else kind
    appointment = _appointment(draft, kind)
    is_at_end = draft.stage is not None and draft.stage.type is StageType.OUTCOME
    stage = _stage(kind, draft, timeline, pipeline)
    if kind.does is StageType.MEETING and stage and draft.kind_word.casefold() not in {"held", "had", ""}:
        kind = KINDS.get(stage.type.done, kind)  # took it, 봤음: of a task
    is_told = draft.on and (draft.kind or not re.search(_FROM_NOW, draft.on.words.casefold()))
    if kind.does is StageType.MEETING and not is_told:
        _refuse_to_come(stage, timeline, today)
    event = Event(
        kind=kind,
        stage=stage,
        on=draft.on or _appointed(kind, stage, timeline) or exactly(today),
        appointment=appointment,
        due=draft.due,
        note=draft.note,
        who=draft.who or _still_with(kind, stage, timeline),
        via=draft.via,
        expect=draft.expect,
        reached=draft.stage if kind.outcome and not (is_at_end or draft.kind_word.startswith(_NOT_SENT)) else None,
    )
    refuse_misfit(event, pipeline)
    return event


def _is_arranged(draft: EventDraft, kind: Kind, today: date) -> bool:
    """Whether an invitation or a word for doing it says of a day to come that a meeting is arranged for then."""
    if draft.ahead and draft.ahead.time and draft.kind and draft.kind.name == "held" and is_noun(draft.kind_word):
        return True  # 코테 응시, 受験
    coming = draft.ahead or draft.appointment
    since = coming.day.earliest if coming else None
    # A window that has begun is the time there is to do it.
    is_sitting = bool(draft.is_sat and coming and since and (since > today or coming.time))
    return kind.name == "invited" and (is_sitting or _is_meeting(draft.stage)) and _is_near(coming, today)


def _appointment(draft: EventDraft, kind: Kind) -> Appointment | None:
    """When a meeting is: what was said as that, else a day to come. Raises BadValue for one that no meeting is on."""
    if draft.ahead and (kind.turn is not Turn.CALENDAR or draft.appointment):
        raise BadValue(
            "future-event",
            "“{words}” is in the future, and {kind} is for what has happened. "
            "For an appointment use {at}, for something due by then {due}",
            words=draft.ahead.day.words, kind=kind, at=Option("at"), due=Option("due"),
        )  # fmt: skip
    return draft.ahead or draft.appointment


def _at_the_latest(due: Appointment) -> Appointment:
    """A day by which something is due: the last of those it may be."""
    day = due.day
    return due if day.latest is None else due._replace(day=exactly(day.latest, day.words))


def _is_near(ahead: Appointment | None, today: date) -> bool:
    """Whether a meeting may be arranged for a day so far ahead, where nobody says that it is."""
    if ahead is None:
        return False
    last = ahead.day.latest or ahead.day.earliest
    return ahead.time is not None or (last is not None and last - today <= ARRANGED)


def _put_off(draft: EventDraft, kind: Kind, timeline: Timeline) -> EventDraft:
    """The draft with the day that a due day or an appointment is moved to, also by a number of days."""
    if kind.moves_due and draft.due is None:
        due = draft.appointment or draft.ahead
        draft = draft._replace(due=due and _at_the_latest(due), appointment=None, ahead=None)
    moved = draft.appointment or draft.ahead
    if kind.turn is Turn.CALENDAR and moved:
        return _as_it_stood(draft, moved, timeline, is_moved=kind.moves)
    is_other_way = is_met_by(draft.via) and not draft.kind_word.casefold().startswith(_PUT_OFF)
    if not (draft.shift or draft.is_elsewhere or is_other_way):  # by so many days, to another place, or to video
        return draft
    if draft.shift and kind.moves_due and draft.due is None and timeline.due:
        return draft._replace(due=_later(timeline.due, draft.shift))
    for event in timeline.appointments:
        if kind.moves and draft.stage in {None, event.stage} and event.appointment:
            return draft._replace(appointment=_later(event.appointment, draft.shift))
    return draft


def _as_it_stood(draft: EventDraft, moved: Appointment, timeline: Timeline, *, is_moved: bool) -> EventDraft:
    """The draft with what is not said anew as it is of the appointment that is moved, or told again for its day."""
    stage = draft.stage or timeline.stage
    stands = next((event.appointment for event in timeline.appointments if event.stage == stage), None)
    if stands is None or not (is_moved or moved.day[:2] == stands.day[:2]):
        return draft
    return draft._replace(appointment=move(stands, moved, timeline.today), ahead=None)


def move(stands: Appointment, moved: Appointment, today: date) -> Appointment:
    """Where an appointment is moved to: its length stays, and so does its hour, or its day, where only the other is said."""
    if not (moved.day.is_exact and stands.day.is_exact):
        return moved
    if moved.time and says_time_alone(moved.day.words, today):  # moved to 3pm
        moved = moved._replace(day=stands.day)
    if not moved.time and says_part_of_day(moved.day.words):
        return moved
    return (moved if moved.time else stands)._replace(day=moved.day, length=moved.length or stands.length)


def _later(appointment: Appointment, days: int) -> Appointment:
    day = appointment.day
    first, last = (bound and bound + timedelta(days) for bound in (day.earliest, day.latest))
    return appointment._replace(day=When(first, last, day.precision))


def _is_meeting(stage: Stage | None) -> bool:
    return stage is not None and stage.type is StageType.MEETING


def _meeting(draft: EventDraft, timeline: Timeline, pipeline: tuple[Stage, ...]) -> Stage | None:
    """The meeting that is meant where none is named: the present one while it is not over, else the next; or the last.

    None where the last is said of an offer or its answer, which are of the whole. Raises BadValue where none is left.
    """
    arranged = {event.stage for event in (*timeline.appointments, *timeline.asked)}
    meetings = [
        stage
        for stage in pipeline
        if stage.type is StageType.MEETING and (stage.name not in _TALKS or stage in arranged)
    ]
    now = timeline.stage
    if draft.kind and draft.kind.outcome:
        is_next = draft.meeting == NEXT and draft.kind.name == "rejected" and now not in meetings
        coming = (stage for stage in meetings if now is None or stage.position > now.position)
        if draft.meeting == LAST:
            return meetings[-1] if meetings and draft.kind.name in _AT_A_STAGE else None
        return next(coming, None) if is_next else now if now in meetings else None
    if draft.meeting == LAST and meetings:
        return meetings[-1]
    kind = draft.kind
    if (kind is None or kind.does) and (again := _held_on(draft.on, timeline, meetings)):
        return again
    is_new = kind is None or kind.does is not None or (kind.answers and kind.turn is not Turn.EMPLOYER)
    if now in meetings and (timeline.turn is Turn.YOU or not is_new or not _is_over(now, timeline)):
        return now
    following = [stage for stage in meetings if now is None or stage.position > now.position]
    if not following and now not in meetings:  # a task that comes behind all meetings was done before them
        reached = [event.stage.position for event in timeline.events if event.stage in meetings and event.stage]
        following = [stage for stage in meetings if stage.position > max(reached, default=0)]
    if not following:
        raise BadValue(
            "no-meeting-left",
            "no meeting comes after {stage}; name the stage, like interview-3",
            stage=now or sentence("nothing"),
        )
    return following[0]


def _held_on(day: When | None, timeline: Timeline, meetings: Sequence[Stage]) -> Stage | None:
    """The meeting that was held on that very day."""
    held = (event for event in timeline.events if event.kind.does and event.stage in meetings and event.on.is_exact)
    return next((event.stage for event in held if day and day[:2] == event.on[:2]), None)


def _is_over(stage: Stage, timeline: Timeline) -> bool:
    """Whether a stage was done or passed since it was last asked for or arranged."""
    of_stage = (event.kind for event in reversed(timeline.events) if event.stage == stage)
    steps = (kind for kind in of_stage if kind.does or kind.settles or kind.turn in {Turn.YOU, Turn.CALENDAR})
    last = next(steps, None)
    return last is not None and bool(last.does or last.settles) and not last.calls_off


def _is_called(day: When, said: When) -> bool:
    """Whether an appointment may be on the day that was said; a weekday may be that of a later week."""
    is_weekday = said.is_exact and names_weekday(said.words) and not any(map(str.isdigit, said.words))
    same_weekday = is_weekday and day.earliest and said.earliest and day.earliest.weekday() == said.earliest.weekday()
    return bool(same_weekday) or day.may_lie_in(said.earliest, said.latest)


def _of_its_day(draft: EventDraft, kind: Kind, timeline: Timeline) -> EventDraft:
    """The draft at the stage of the appointment whose day was said, or on that day where it was moved or cancelled then.

    Raises BadValue where appointments stand, and none on that day.
    """
    day, standing = draft.whose, [event for event in timeline.appointments if event.appointment]
    if day is None or not (kind.moves or kind.calls_off) or not standing:
        return draft._replace(on=draft.on or draft.whose_or_on) if day else draft
    on_it = [one for one in standing if one.appointment and _is_called(one.appointment.day, day)]
    meant = [one for one in on_it if draft.stage in {None, one.stage}]
    if meant:
        return draft._replace(stage=meant[0].stage, meeting="") if len(meant) == 1 else draft
    since = draft.whose_or_on
    is_later = since and since.latest and since.latest >= (standing[0].on.earliest or since.latest)
    if kind.calls_off and draft.on is None and is_later:
        return draft._replace(on=since)
    raise BadValue(
        "no-appointment-then",
        "no appointment is on {day}; the one that stands is “{event}”. Leave the day out, or write the day of that one",
        day=day, event=standing[0],
    )  # fmt: skip


def _by_what_stands(draft: EventDraft, timeline: Timeline) -> Kind:
    """The kind, where its word means another by what stands: 취소, 접수 and 거절 have two senses, as `done` has."""
    kind, is_english = draft.kind, draft.kind_word.isascii()
    assert kind is not None
    if kind.moves and timeline.due and not timeline.appointments and not _is_meeting(draft.stage):
        return KINDS["extended"]
    if is_english:
        return _of_offer(kind, draft, timeline)
    if kind.name == "withdrawn" and draft.kind_word.startswith(_NOT_SENT) and timeline.stage:
        raise BadValue(
            "sent-already", "“{words}” says that nothing was sent, and something was; to withdraw log {withdrawn}",
            words=draft.kind_word, withdrawn=kind,
        )  # fmt: skip
    if kind.calls_off and not timeline.appointments and draft.stage is None:
        return KINDS["rejected" if draft.kind_word in _CALLED_OFF else "withdrawn"]
    if kind.passive and not kind.is_activity and not timeline.events:
        return KINDS["submitted"]
    return KINDS["withdrawn"] if kind.name == "declined" and not timeline.offer else kind


def _of_offer(kind: Kind, draft: EventDraft, timeline: Timeline) -> Kind:
    """The kind, where its English word means another of an offer: took it, turned down, offer extended."""
    is_open, word = timeline.turn is Turn.YOU and timeline.offer, draft.kind_word.casefold()
    if is_open and word == "took" and draft.stage is None:
        return KINDS["accepted"]
    if is_open and word in {"turned down", "said no"}:
        return KINDS["declined"]
    is_new = word == "offer extended" and draft.due is None and not timeline.offer
    return KINDS["offered"] if is_new else kind


def _refuse_to_come(stage: Stage | None, timeline: Timeline, today: date) -> None:
    """Raises BadValue where a meeting is said to be over, without its day, that is arranged for a day to come."""
    for event in timeline.appointments:
        day = event.appointment.day.earliest if event.appointment and event.stage == stage else None
        if day and day > today:
            raise BadValue(
                "meeting-to-come",
                "{stage} is arranged for {day}: say on which day it took place, or what else happened (rescheduled, cancelled)",
                stage=stage, day=day.isoformat(),
            )  # fmt: skip


def _appointed(kind: Kind, stage: Stage | None, timeline: Timeline) -> When | None:
    """The day of the appointment that a meeting was held by, if it has come."""
    for event in timeline.appointments:
        if kind.does and kind.settles and event.stage == stage and event.appointment:
            day = event.appointment.day
            return day if day.latest is not None and day.latest <= timeline.today else None
    return None


def _still_with(kind: Kind, stage: Stage | None, timeline: Timeline) -> str:
    """Whom a meeting that is moved is with: whom it was with."""
    return next((event.who for event in timeline.appointments if kind.moves and event.stage == stage), "")


def _kind(draft: EventDraft, timeline: Timeline) -> Kind:
    awaited = {event.stage for event in timeline.to_log} | {wait.stage for wait in [timeline.waiting] if wait}
    if draft.expect and awaited and draft.stage in {None, *awaited}:
        return KINDS["acknowledged"]
    if draft.stage is None:
        if draft.due and timeline.due:
            return KINDS["extended"]
        if draft.due and (asked := _asked(timeline)):
            return asked.kind
        raise BadValue(
            "nothing-said", "say what happened: a stage (like assessment), a kind (like invited, rejected), or both"
        )
    if draft.stage.type is StageType.OUTCOME:
        ends = tuple(kind for kind in KINDS.values() if kind.outcome)
        raise BadValue("which-end", "say which outcome: {ends}", ends=AnyOf(ends))
    coming = draft.ahead or draft.appointment
    if coming is None and draft.due:
        asked = _asked(timeline)
        return KINDS["extended" if asked and asked.due and asked.stage == draft.stage else "invited"]
    if coming is None or not (draft.is_sat or coming.time):
        return KINDS[draft.stage.type.done]
    stands = any(event.stage == draft.stage and not _is_later(event, draft.on) for event in timeline.appointments)
    return next(kind for kind in KINDS.values() if kind.turn is Turn.CALENDAR and kind.moves is stands)


def _asked(timeline: Timeline) -> Event | None:
    """What was asked of you last, while it is your turn."""
    moves = (event for event in reversed(timeline.events) if event.kind.turn is not None)
    last = next(moves, None)
    return last if last and last.kind.turn is Turn.YOU else None


def _is_later(event: Event, day: When | None) -> bool:
    """Whether an event came wholly after a day; no day is today."""
    first, last = event.on.earliest, day.latest if day else None
    return first is not None and last is not None and first > last


def _stage(kind: Kind, draft: EventDraft, timeline: Timeline, pipeline: tuple[Stage, ...]) -> Stage | None:
    if kind.outcome:
        return next(stage for stage in pipeline if stage.name == OUTCOME)
    if not kind.staged:
        return draft.stage
    if kind.moves_due and not draft.stage:
        asked = next((event for event in reversed(timeline.events) if event.due and event.kind.turn is Turn.YOU), None)
        return asked.stage if asked else timeline.stage
    if draft.due and not draft.stage and not draft.kind and (asked := _asked(timeline)):
        return asked.stage
    if draft.kind_word in APPLIED and not draft.stage:
        return first_task(pipeline)
    return draft.stage or _present_stage(kind, timeline, pipeline)


def _present_stage(kind: Kind, timeline: Timeline, pipeline: tuple[Stage, ...]) -> Stage | None:
    """The stage that is meant where none is named: the one the application is at, if the kind can be said of it."""
    is_reply = kind.name == "replied" and any(event.kind.name == "approached" for event in timeline.events)
    if (kind.does is StageType.TASK or is_reply) and timeline.stage is None:
        return first_task(pipeline)
    if kind.turn is Turn.YOU or timeline.stage is None or (kind.calls_off and not timeline.appointments):
        return None
    asked = timeline.events[-1]
    waits_for_it = asked.kind.turn in {Turn.YOU, Turn.CALENDAR} and asked.stage == timeline.stage
    makes = kind.turn is Turn.CALENDAR and not kind.moves
    return None if (kind.does or makes) and not waits_for_it else timeline.stage
