"""Log an event: find the application that is named, keep the event with what it implies, in one step."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tracker.actions.complete_event import complete_event
from tracker.actions.context import Context
from tracker.actions.read_event import ARRANGED, NEAR, EventDraft, EventWords, read_event
from tracker.actions.read_events import SaidEvent, read_events
from tracker.actions.sent import sent_before, undated
from tracker.actions.settle import settle
from tracker.actions.stages import add_known
from tracker.actions.unlikely import refuse_unlikely
from tracker.core.application import Application
from tracker.core.errors import Ambiguous, BadValue, ImpossibleSequence, NotFound, UnreadableDay
from tracker.core.events import Event
from tracker.core.log_words import LAST, terms
from tracker.core.sentences import use
from tracker.core.stages import Stage, StageType
from tracker.core.timeline import follow
from tracker.core.when import exactly
from tracker.core.wording import say_event
from tracker.core.words import find_kind, find_stage
from tracker.reports.stored import Logged, clashes, search_so_far
from tracker.store.lookup import find, keys
from tracker.store.step import Step
from tracker.store.store import Store

# What may be said of a sending besides its day.
_PARTS = ("expect", "who", "via")


def log(
    store: Store, context: Context, refs: str | Sequence[str], said: EventWords, *, again: bool = False
) -> tuple[Logged, ...]:
    """Keep the event of each application that is named, in one step; a comma parts names only where the whole fits none.

    Words that are no single event may be several, each by itself: oa done, interview thurs 3pm. Raises BadValue where
    too little is said, it contradicts itself, or it is likely a slip and not said `again`;
    ImpossibleSequence where it cannot have happened.
    """
    stages = store.pipeline()
    try:
        said, draft = _read(store, context, refs, said, stages)
        events = read_events(context, stages, said) if draft.is_several else ()
        return _kept_each(store, context, refs, events or [SaidEvent(said, draft)], again=again)
    except BadValue as error:
        is_slip = "again" in error.message.values  # which is asked about, and not read otherwise
        events = () if is_slip else read_events(context, stages, said, error)
        if not events:
            if isinstance(refs, str):
                _ask_for_order(store, refs, said.words.split(), stages, error)
            raise
    return _kept_each(store, context, refs, events, again=again)


def _read(
    store: Store, context: Context, refs: str | Sequence[str], said: EventWords, stages: tuple[Stage, ...]
) -> tuple[EventWords, EventDraft]:
    """What was said, as words and as a draft; a day that may be two is that of the meeting that was not logged yet."""
    try:
        return said, read_event(context, stages, said)
    except UnreadableDay as error:
        words = str(error.message.values["words"])
        if not error.choices or words not in said.words:
            raise
        for application in _named(store, refs):
            for meeting in follow(store.events(application.id), context.today, context.zone).to_log:
                day = str(meeting.appointment.day.earliest) if meeting.appointment else ""
                if day not in error.choices:
                    continue
                of_day = said._replace(words=said.words.replace(words, day))
                draft = read_event(context, stages, of_day)
                if draft.stage == meeting.stage or (draft.stage is None and draft.meeting != LAST):
                    return of_day, draft
        raise


def _kept_each(
    store: Store, context: Context, refs: str | Sequence[str], events: Sequence[SaidEvent], *, again: bool
) -> tuple[Logged, ...]:
    """Keep the events of each application that is named, in one step."""
    with store.step("log") as step:
        applications = _named(store, refs)
        logged = []
        for application in applications:
            try:
                logged += [_log(store, step, application, event, context, again=again) for event in events]
            except ImpossibleSequence as error:
                if len(applications) == 1:
                    raise
                raise BadValue(
                    "impossible-sequence", "{key}: {problem}", key=application.key, problem=error.message
                ) from error
        keys: dict[str, list[str]] = {}
        for one in logged:
            keys.setdefault(say_event(one.event), []).append(one.application.key)
        step.words = "; ".join(f"log {','.join(whose)} {event}" for event, whose in keys.items())[:500]
    return tuple(logged)


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
    said_event: SaidEvent,
    context: Context,
    *,
    again: bool,
) -> Logged:
    (said, draft), events = said_event, store.events(application.id)
    if said.on is None and (first := _first_after(draft, events)):
        draft = read_event(context, store.pipeline(), said, first)
        furthest = context.today + (NEAR if draft.ahead and draft.ahead.time else ARRANGED)
        if draft.ahead and draft.ahead.day.earliest and draft.ahead.day.earliest > furthest:
            raise BadValue(
                "before-earlier-stage",
                "“{words}” would come before an earlier stage, and in another year it would be far off; write the year "
                "too",
                words=draft.ahead.day.words,
            )
    if draft.due and draft.is_deadline and not events:
        raise BadValue(
            "deadline-of-saved", "nothing was sent to {key} yet; keep the last day to apply with {edit}",
            key=application.key, edit=use("edit", application.key, deadline=draft.due.day.words),
        )  # fmt: skip
    day = draft.on or exactly(context.today)
    new_stage = add_known(store, step, draft.stage, day, events) if draft.stage else None
    if new_stage:
        draft, events = (
            draft._replace(stage=new_stage),
            store.events(application.id),
        )  # the stages have other places now
    before = follow(events, context.today)
    event = complete_event(draft, before, store.pipeline(), context.today)._replace(typed=True)
    if not again:
        refuse_unlikely(event, before, application.key, draft.kind_word)
    said_terms: dict[str, Any] = terms(event.note) if event.kind.name == "offered" else {}
    if said_terms:
        application = application._replace(**said_terms)
        step.change_application(application)
    sent, kept = _kept(step, application, event, events, store.pipeline())
    timeline = settle(step, application, kept, context.today, context.zone)
    return Logged(
        application=application,
        event=kept[-1],
        before=before,
        timeline=timeline,
        has_namesakes=len(keys(store, application.key)) > 1,
        new_stage=new_stage,
        clashes=clashes(store.histories(open_only=True), application, event.appointment, context.today, context.zone),
        search=search_so_far(store.histories(), application, context.today, context.zone)
        if event.kind.name == "accepted"
        else None,
        sent=sent,
        terms=said_terms,
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
    """The first day of an earlier stage that began only after the day of what came of it: that day may be one to come.

    An end is behind every stage, and an answer behind one.
    """
    kind, is_meeting = draft.kind, draft.stage.type is StageType.MEETING if draft.stage else bool(draft.meeting)
    is_end = kind is not None and bool(kind.outcome)
    is_behind = kind is not None and bool(draft.stage or kind.outcome or kind.answers)
    if not (is_meeting or is_behind) or not draft.on or not draft.on.latest:
        return None
    begun = [
        event.on.earliest
        for event in events
        if event.stage
        and event.on.earliest
        and event.on.earliest > draft.on.latest
        and (draft.stage is None or is_end or event.stage.position < draft.stage.position)
    ]
    return min(begun, default=None)


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
