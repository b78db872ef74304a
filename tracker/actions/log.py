"""Log an event: what the words leave open is settled from what is known, and never guessed."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.remarks import clashes, search
from tracker.actions.sent import sent_before, undated
from tracker.actions.settle import settle
from tracker.actions.stages import add_known
from tracker.core.errors import Ambiguous, BadValue, NotFound, UnreadableDay
from tracker.core.event_rules import refuse_misfit
from tracker.core.events import KINDS, Event, Turn
from tracker.core.log_words import LAST, NEXT, by_which, names_deadline, read_log_words
from tracker.core.phrases import is_month_first, mentions_day
from tracker.core.phrases.figures import MONTH_FIRST
from tracker.core.phrases.reader import Says
from tracker.core.sentences import AnyOf, Option, sentence, use
from tracker.core.stages import OUTCOME, StageType, with_known
from tracker.core.text import many_lines, one_line
from tracker.core.timeline import follow
from tracker.core.when import When, exactly
from tracker.core.wording import say_event
from tracker.core.words import find_kind, find_stage, nearest
from tracker.store.lookup import find, keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.actions.context import Context
    from tracker.actions.remarks import Clash, Search
    from tracker.core.application import Application
    from tracker.core.appointment import Appointment
    from tracker.core.events import Kind
    from tracker.core.log_words import LogWords
    from tracker.core.stages import Stage
    from tracker.core.timeline import Timeline
    from tracker.store.step import Step
    from tracker.store.store import Store


# What may be said of a sending besides its day.
_PARTS = ("expect", "who", "via")
# A day to come that is this near can be meant where no year is said.
_NEAR = timedelta(days=183)
# The longest way to a day that one is asked for something by, where it may have been one that is past.
_SOON = timedelta(days=14)
# Words for handing in that are said of the first task alone.
_APPLIED = frozenset({"applied", "지원", "応募"})
# What is said of a silence, and not of the day it is given up on.
_SINCE = re.compile("^(since|from) |부터$|から$")
# Meetings that are no interviews.
_TALKS = frozenset({"info-session", "casual-talk", "offer-talk", "phone-screen"})


class EventWords(NamedTuple):
    """What is said of an event, in words or in values; None is not said."""

    words: str = ""
    on: str | date | When | None = None
    at: str | Appointment | None = None
    due: str | Appointment | None = None
    expect: str | When | None = None
    note: str | None = None
    who: str | None = None
    via: str | None = None

    def day(self) -> When:
        """The day of `on`, which is a value."""
        assert self.on is not None
        assert not isinstance(self.on, str)
        return exactly(self.on) if isinstance(self.on, date) else self.on


class EventDraft(NamedTuple):
    """What was said of an event, as values. `ahead` is a day to come named where the day it happened is expected.

    `meeting` and `kind_word` are as of `core.log_words`; `stage` may be one of KNOWN_STAGES that is not kept yet.
    """

    stage: Stage | None = None
    kind: Kind | None = None
    on: When | None = None
    ahead: Appointment | None = None
    appointment: Appointment | None = None
    due: Appointment | None = None
    expect: When | None = None
    note: str = ""
    who: str = ""
    via: str = ""
    meeting: str = ""
    kind_word: str = ""


class Logged(NamedTuple):
    """The event as stored, and the timeline without it and with it; whether others have keys that begin as its own.

    `new_stage` is the stage that was added for it, `clashes` are other appointments at the same time, and `search` is
    what an offer that is accepted ends; `sent` is the sending before it that it implies.
    """

    application: Application
    event: Event
    before: Timeline
    timeline: Timeline
    has_namesakes: bool
    new_stage: Stage | None = None
    clashes: tuple[Clash, ...] = ()
    search: Search | None = None
    sent: Event | None = None


def log(
    store: Store, context: Context, refs: str | Sequence[str], said: EventWords, *, again: bool = False
) -> tuple[Logged, ...]:
    """Keep an event of each application that is named, in one step; a comma parts names only where the whole fits none.

    Raises BadValue where too little is said, it contradicts itself, or the same was logged before and not `again`;
    ImpossibleSequence where it cannot have happened.
    """
    stages = store.pipeline()
    try:
        draft = read_event(context, stages, said)
    except BadValue as error:
        if isinstance(refs, str):
            _ask_for_order(store, refs, said.words.split(), stages, error)
        raise
    with store.step("log") as step:
        logged = tuple([_log(store, step, one, draft, said, context, again=again) for one in _named(store, refs)])
        step.words = "; ".join(f"log {one.application.key} {say_event(one.event)}" for one in logged)[:500]
    return logged


def _named(store: Store, refs: str | Sequence[str]) -> list[Application]:
    """The applications that are named."""
    if not isinstance(refs, str):
        return [find(store, ref, write=True) for ref in refs]
    try:
        return [find(store, refs, write=True)]
    except Ambiguous:
        raise
    except NotFound:
        if "," not in refs:
            raise
        return [find(store, ref, write=True) for ref in refs.split(",")]


def _log(
    store: Store,
    step: Step,
    application: Application,
    draft: EventDraft,
    said: EventWords,
    context: Context,
    *,
    again: bool,
) -> Logged:
    events = store.events(application.id)
    if said.on is None and (first := _first_after(draft, events)):
        draft = read_event(context, store.pipeline(), said, first)
        if draft.ahead and draft.ahead.day.earliest and draft.ahead.day.earliest - context.today > _NEAR:
            raise BadValue(
                "before-earlier-stage",
                "“{words}” is before an earlier stage, and that of another year is far off; write it with its year",
                words=draft.ahead.day.words,
            )
    new_stage = add_known(store, step, draft.stage) if draft.stage else None
    if new_stage:
        draft = draft._replace(stage=new_stage)
    before = follow(events, context.today)
    event = settled(draft, before, store.pipeline(), context.today)._replace(typed=True)
    if not again and any(_says(one) == _says(event) for one in events):
        raise BadValue(
            "logged-before",
            "{key} has “{event}” already; with {again} it is logged once more",
            key=application.key, event=event, again=Option("again"),
        )  # fmt: skip
    sent, kept = _kept(step, application, event, events, store.pipeline())
    timeline = settle(step, application, kept, context.today, context.zone)
    return Logged(
        application=application,
        event=kept[-1],
        before=before,
        timeline=timeline,
        has_namesakes=len(keys(store, application.key)) > 1,
        new_stage=new_stage,
        clashes=clashes(store, application, kept[-1], context) if event.appointment else (),
        search=search(store, application, context) if event.kind.name == "accepted" else None,
        sent=sent,
    )


def _kept(
    step: Step, application: Application, event: Event, events: Sequence[Event], pipeline: Sequence[Stage]
) -> tuple[Event | None, tuple[Event, ...]]:
    """The sending that an event implies, and all events with it last, once it is kept.

    It gives its day to the same sending on a day that nobody said.
    """
    known = undated(event, events)
    if known and all(
        getattr(known, part) in {None, "", getattr(event, part)} for part in _PARTS if getattr(event, part)
    ):
        said = {part: getattr(event, part) or getattr(known, part) for part in _PARTS}
        note = "\n".join(filter(None, (known.note, event.note)))
        dated = known._replace(on=event.on, note=note, **said)
        step.change(dated)
        return None, (*(one for one in events if one is not known), dated)
    sent = sent_before(event, events, pipeline)
    if sent:
        sent = step.add(application.id, sent)
        events = (*events, sent)
    return sent, (*events, step.add(application.id, event))


def _first_after(draft: EventDraft, events: Sequence[Event]) -> date | None:
    """The first day of an earlier stage that began only after the day of a meeting: that day may be one to come."""
    is_meeting = draft.stage.type is StageType.MEETING if draft.stage else bool(draft.meeting)
    if not is_meeting or not draft.on or not draft.on.latest:
        return None
    begun = [
        event.on.earliest
        for event in events
        if event.stage
        and event.on.earliest
        and event.on.earliest > draft.on.latest
        and (draft.stage is None or event.stage.position < draft.stage.position)
    ]
    return min(begun, default=None)


def _says(event: Event) -> tuple[object, ...]:
    """What two events share that say the same."""
    return event.kind, event.stage, event.on[:2], event.appointment, event.due, event.reached


def _ask_for_order(store: Store, ref: str, words: list[str], stages: tuple[Stage, ...], error: BadValue) -> None:
    """Raises BadValue, with the words in order, where the application was named after what happened to it."""
    is_kind = find_kind(ref) is not None
    if not is_kind and not find_stage(ref, stages):
        return
    for place, word in enumerate(words):
        try:
            find(store, word, write=False)
        except Ambiguous:
            pass
        except NotFound:
            continue
        meant = use("log", word, ref, *words[:place], *words[place + 1 :])
        if is_kind:
            raise BadValue(
                "kind-as-ref", "“{ref}” is a kind of event, not an application; did you mean {log}?", ref=ref, log=meant
            ) from error
        raise BadValue(
            "stage-as-ref", "“{ref}” is a stage, not an application; did you mean {log}?", ref=ref, log=meant
        ) from error


def read_event(context: Context, stages: tuple[Stage, ...], said: EventWords, first: date | None = None) -> EventDraft:
    """What was said of an event, as values; a day without its year before `first` is one to come.

    Raises BadValue where words are not understood or say a thing twice.
    """
    found = read_log_words(said.words.split(), stages, with_known(stages))
    context = _in_order_of(context, said.words, found)
    if said.on is not None and found.day:
        raise BadValue(
            "day-said-twice",
            "the day is given twice: “{first}” and {on} “{second}”; give it once",
            first=found.day, on=Option("on"), second=str(said.on),
        )  # fmt: skip
    found = _without_day(context, found)
    said = _with_words(said, found)
    day = found.day
    is_asked = found.kind.turn is Turn.YOU if found.kind else names_deadline(day) or _is_due_soon(context, day)
    if said.due is None and is_asked:
        day, said = _without_due(context, day, said)
    elif said.due is None and said.on is None and found.kind and found.kind.does and _is_due_soon(context, day):
        raise BadValue(
            "done-or-due-by",
            "“{words}”: done by then, or due by then? Write the day it was done, or the day it is due with {due}",
            words=day, due=Option("due"),
        )  # fmt: skip
    if said.due is None and day and found.kind and found.kind.moves_due and _is_to_come(context, day):
        day, said = "", said._replace(due=day)  # extended 10 december
    if said.expect is None and found.kind and found.kind.restarts and found.kind.turn is Turn.EMPLOYER:
        day, said = _without_until(context, day, said)  # on hold until january
    happened = _day(context, said, day, stages, first)
    if found.kind and found.kind.hides and isinstance(happened, When) and _SINCE.search(happened.words):
        raise BadValue(
            "silent-since", "“{words}” is how long they have been silent; leave it out, or say on which day you gave up",
            words=happened.words,
        )  # fmt: skip
    days = context.days
    return EventDraft(
        stage=found.stage,
        kind=found.kind,
        on=happened if isinstance(happened, When) else None,
        ahead=None if isinstance(happened, When) else happened,
        appointment=days.ahead(said.at) if isinstance(said.at, str) else said.at,
        due=_due(context, said.due, happened) if isinstance(said.due, str) else said.due,
        expect=days.expected(said.expect) if isinstance(said.expect, str) else said.expect,
        note=many_lines(said.note or "", sentence("the note")),
        who=one_line(said.who or "", sentence("the name")),
        via=one_line(said.via or "", sentence("the channel")),
        meeting=found.meeting,
        kind_word=found.kind_word,
    )


def _in_order_of(context: Context, words: str, found: LogWords) -> Context:
    """The context as words in Korean or Japanese are read: 10/14 has the month first, unless the user says otherwise.

    Names and notes may be in any language.
    """
    for part in (found.who, found.note):
        words = words.replace(part, "")
    return context._replace(order=MONTH_FIRST) if is_month_first(words) else context


def _with_words(said: EventWords, found: LogWords) -> EventWords:
    """What is said of the event, in its own fields or by words with a mark. Raises BadValue for what is said both ways."""
    marked = {name: getattr(found, name) for name in ("at", "due", "expect", "who", "via") if getattr(found, name)}
    for name, words in marked.items():
        if getattr(said, name):
            raise BadValue(
                "part-said-twice", "{option} is given twice: “{first}” and “{second}”; give it once",
                option=Option(name), first=words, second=str(getattr(said, name)),
            )  # fmt: skip
    note = "\n".join(filter(None, (said.note, found.note)))
    return said._replace(**marked, note=note or said.note)


def _without_day(context: Context, found: LogWords) -> LogWords:
    """The words with a day after a name (`with Dana yesterday`) taken for the day. Raises BadValue for a name like a day."""
    name = found.who.split()
    for place in range(1, len(name)):
        tail = name[place:]
        if context.days.says(tail) is Says.NOTHING:
            continue
        if found.day or (len(tail) == 1 and tail[0].istitle()):
            raise BadValue(
                "name-or-day", "is “{words}” a name or a day? Use {who} and {on}",
                words=" ".join(tail), who=Option("who"), on=Option("on"),
            )  # fmt: skip
        return found._replace(who=" ".join(name[:place]), day=" ".join(tail))
    return found


def _without_due(context: Context, day: str, said: EventWords) -> tuple[str, EventWords]:
    """The words for the day without those for a day that something is asked by, which go where they belong.

    Nothing is asked by a day before it was: `offered by 31 october` is a day of the past, in November.
    """
    for before, due in by_which(day):
        try:
            asked = context.days.past(before) if before else exactly(context.today)
            until = context.days.due(due)
        except BadValue:
            continue
        if until and until.day.may_lie_in(asked.earliest, None):
            return before, said._replace(due=due)
    return day, said


def _due(context: Context, words: str, happened: When | Appointment | None) -> Appointment | None:
    """The day that something is due by: one without its year is the first after what asked for it, if that is not long ago.

    Raises BadValue where neither today nor that day makes sense of the words.
    """
    asked = happened.latest if isinstance(happened, When) else None
    then = None
    if asked and asked < context.today:
        with suppress(BadValue):
            then = context._replace(today=asked).days.due(words)
    try:
        due = context.days.due(words)
    except BadValue:
        if then is None:
            raise
        return then
    is_far = due is not None and due.day.earliest is not None and due.day.earliest - context.today > _NEAR
    return then if then and is_far else due


def _is_due_soon(context: Context, day: str) -> bool:
    """Whether words say by when, alone, and that may be a day of this week or the next: oa by sunday, 코테 금요일까지."""
    if ("", day) not in by_which(day):
        return False
    try:
        until = context.days.due(day)
    except BadValue:
        return False
    last = until and (until.day.latest or until.day.earliest)
    return last is not None and timedelta() <= last - context.today <= _SOON


def _is_to_come(context: Context, day: str) -> bool:
    """Whether words without their year are a day to come: that of the past is half a year away, or there is none."""
    try:
        until = context.days.due(day)
    except BadValue:
        return False
    if until is None or until.day.earliest is None or until.day.earliest <= context.today:
        return False
    try:
        past = context.days.past(day)
    except BadValue:
        return True
    return past.latest is None or context.today - past.latest > _NEAR


def _without_until(context: Context, day: str, said: EventWords) -> tuple[str, EventWords]:
    """The words for the day without those for the day until which they put you off, when an answer is expected."""
    for before, until in by_which(day):
        try:
            if before:
                context.days.past(before)
            expected = context.days.expected(until)
        except BadValue:
            continue
        if expected.may_lie_in(context.today, context.today + _NEAR):
            return before, said._replace(expect=until)
    return day, said


def _day(
    context: Context, said: EventWords, rest: str, stages: tuple[Stage, ...], first: date | None
) -> When | Appointment | None:
    """The day that `on` or the words left over say. A word like the name of a stage or kind is asked about."""
    if said.on is not None and not isinstance(said.on, str):
        return said.day()
    words = rest if said.on is None else said.on
    if said.on is None and not rest:
        return None
    try:
        return context.days.past_or_ahead(words, first)
    except UnreadableDay as error:
        for word in rest.split():
            if meant := nearest(word, stages):
                raise BadValue(
                    "misspelt-word", "“{word}” is not a stage, kind or day; did you mean {meant}?",
                    word=word, meant=AnyOf(meant),
                ) from error  # fmt: skip
        if said.on is not None or rest[0].isdigit() or mentions_day(rest):
            raise  # a day was meant, and the reader of days says what is wrong with it
        raise BadValue(
            "unknown-log-words",
            "“{words}” is not a stage, kind or day (like late march, 3월 말, 2024-03-25). Stages are {stages} "
            "({adding} makes another); {help} lists the kinds",
            words=rest, stages=tuple(stages),
            adding=use("stages add"), help=use("help", "log"),
        ) from error  # fmt: skip


def settled(draft: EventDraft, timeline: Timeline, pipeline: tuple[Stage, ...], today: date) -> Event:
    """The event that a draft means, given what happened before."""
    if draft.meeting and not draft.stage:
        draft = draft._replace(stage=_meeting(draft, timeline, pipeline))
    kind = _by_what_stands(draft, timeline) if draft.kind else _kind(draft, timeline)
    if draft.stage is None and kind.settles and kind.answers and _has_offer(timeline):
        raise BadValue(
            "offer-stands", "an offer stands, and “{kind}” names no stage: name the one that was passed, or log it as accepted",
            kind=kind,
        )  # fmt: skip
    appointment = draft.appointment
    if draft.ahead and draft.ahead.time and kind.name == "invited" and _is_meeting(draft.stage):
        kind = KINDS["scheduled"]
    if draft.ahead:
        if kind.turn is not Turn.CALENDAR or appointment:
            raise BadValue(
                "future-event",
                "“{words}” is in the future, and {kind} is for what has happened. "
                "For an appointment use {at}, for something due by then {due}",
                words=draft.ahead.day.words, kind=kind, at=Option("at"), due=Option("due"),
            )  # fmt: skip
        appointment = draft.ahead
    is_at_end = draft.stage is not None and draft.stage.type is StageType.OUTCOME
    stage = _stage(kind, draft, timeline, pipeline)
    if draft.on is None and kind.does is StageType.MEETING:
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
        reached=draft.stage if kind.outcome and not is_at_end else None,
    )
    refuse_misfit(event, pipeline)
    return event


def _is_meeting(stage: Stage | None) -> bool:
    return stage is not None and stage.type is StageType.MEETING


def _meeting(draft: EventDraft, timeline: Timeline, pipeline: tuple[Stage, ...]) -> Stage | None:
    """The meeting that is meant where none is named: the present one while it is not over, else the next; or the last.

    None where the last is said of an end (최종 탈락), which is said of the whole. Raises BadValue where none is left.
    """
    arranged = {event.stage for event in timeline.appointments}
    meetings = [
        stage
        for stage in pipeline
        if stage.type is StageType.MEETING and (stage.name not in _TALKS or stage in arranged)
    ]
    now = timeline.stage
    if draft.kind and draft.kind.outcome:
        return now if draft.meeting == NEXT and now in meetings else None
    if draft.meeting == LAST and meetings:
        return meetings[-1]
    kind = draft.kind
    is_new = kind is None or kind.does is not None or (kind.answers and kind.turn is not Turn.EMPLOYER)
    if now in meetings and (timeline.appointments or timeline.turn is Turn.YOU or not is_new):
        return now
    following = [stage for stage in meetings if now is None or stage.position > now.position]
    if not following:
        raise BadValue(
            "no-meeting-left",
            "no meeting comes after {stage}; name the stage, like interview-3",
            stage=now or sentence("nothing"),
        )
    return following[0]


def _by_what_stands(draft: EventDraft, timeline: Timeline) -> Kind:
    """The kind, where its word means another by what stands: 취소, 접수 and 거절 have two senses, as `done` has."""
    kind, is_english = draft.kind, draft.kind_word.isascii()
    assert kind is not None
    if kind.does is StageType.MEETING and draft.stage and draft.kind_word.casefold() not in {"held", "had", ""}:
        return KINDS.get(draft.stage.type.done, kind)
    if is_english:
        return kind
    if kind.calls_off and not timeline.appointments and draft.stage is None:
        return KINDS["withdrawn"]
    if kind.passive and not kind.asks and not timeline.events:
        return KINDS["submitted"]
    return KINDS["withdrawn"] if kind.name == "declined" and not _has_offer(timeline) else kind


def _has_offer(timeline: Timeline) -> bool:
    return any(event.kind.outcome and event.kind.turn is Turn.YOU for event in timeline.events)


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
    if draft.expect and timeline.waiting and draft.stage in {None, timeline.waiting.stage}:
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
        return KINDS["invited"]
    if coming is None or (draft.stage.type is StageType.TASK and coming.time is None):
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
    if draft.kind_word in _APPLIED and not draft.stage:
        return next((stage for stage in pipeline if stage.type is StageType.TASK), None)
    return draft.stage or _present_stage(kind, timeline, pipeline)


def _present_stage(kind: Kind, timeline: Timeline, pipeline: tuple[Stage, ...]) -> Stage | None:
    """The stage that is meant where none is named: the one the application is at, if the kind can be said of it."""
    if kind.does is StageType.TASK and timeline.stage is None:
        return next((stage for stage in pipeline if stage.type is StageType.TASK), None)
    if kind.turn is Turn.YOU or timeline.stage is None or (kind.calls_off and not timeline.appointments):
        return None
    asked = timeline.events[-1]
    waits_for_it = asked.kind.turn in {Turn.YOU, Turn.CALENDAR} and asked.stage == timeline.stage
    makes = kind.turn is Turn.CALENDAR and not kind.moves
    return None if (kind.does or makes) and not waits_for_it else timeline.stage
