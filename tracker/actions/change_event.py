"""Correct an event."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker.actions.complete_event import complete_event, move
from tracker.actions.context import Context, named_kind, named_stage
from tracker.actions.read_event import EventDraft, EventWords, read_event
from tracker.actions.settle import settle
from tracker.actions.stages import add_known
from tracker.core.application import Application
from tracker.core.errors import BadValue, NotFound, UnknownWord
from tracker.core.events import Event, Turn
from tracker.core.fields import EVENT
from tracker.core.sentences import sentence, use
from tracker.core.stages import StageType
from tracker.core.timeline import follow
from tracker.core.wording import say_event
from tracker.reports.changed import ChangedEvent
from tracker.store.lookup import find
from tracker.store.store import Store

# What may be said of an event by its key, and the names these had once.
_KEYS = ("stage", "kind", *EventWords._fields[1:])
_ONCE = {field.once: field.key for field in EVENT.fields if field.once and field.key in _KEYS}


def change_event(
    store: Store, context: Context, ref: str, number: int, words: str, changes: Mapping[str, Any]
) -> ChangedEvent:
    """Correct the event of this number: what is not said stays, what is said to be empty is taken away.

    It is said in `words` as those of `log`, or by the keys of its fields. A new kind loses the appointment or the due
    day that cannot be said of it. Raises NotFound for a number that is none, UnknownWord for a key that is none;
    BadValue and ImpossibleSequence as `log` does.
    """
    if not words and not changes:
        raise BadValue(
            "edit-nothing-said", "say what to change in {ref}, like {edit}",
            ref=f"{ref}#{number}", edit=use("edit", f"{ref}#{number}", on="yesterday"),
        )  # fmt: skip
    stages = store.pipeline()
    said = {_ONCE.get(key, key): value for key, value in changes.items()}
    for key in said:
        if key not in _KEYS:
            raise UnknownWord("unknown-event-field", sentence("field of an event"), key, _KEYS)
    kind, stage = said.pop("kind", None), said.pop("stage", None)
    cleared = {field.name for field in EVENT.fields if not field.required and said.get(field.key) == ""}
    said = {key: value for key, value in said.items() if key == "on" or value != ""}
    draft = read_event(context, stages, EventWords(words, **said))
    if kind is not None:
        draft = draft._replace(kind=named_kind(kind))
    if stage is not None:
        draft = draft._replace(stage=named_stage(stage, stages))
    with store.step("edit") as step:
        application, before, others = chosen(store, ref, number)
        if draft.stage and (new_stage := add_known(store, step, draft.stage, draft.on or before.on, others)):
            draft, stages = draft._replace(stage=new_stage), store.pipeline()
            others = chosen(store, ref, number)[2]
        earlier = tuple(one for one in others if one.id < before.id)  # what came later may rest on this one
        timeline = follow(earlier, context.today)
        after = complete_event(_over(before, draft, cleared, context.today), timeline, stages, context.today)
        after = after._replace(number=before.number, typed=before.typed, uid=before.uid, id=before.id)
        step.change(after)
        timeline = settle(step, application, (*others, after), context.today, context.zone)
        step.words = f"edit {application.key}#{number} {_say_change(before, after)}"
    return ChangedEvent(application, before, after, timeline)


def chosen(store: Store, ref: str, number: int) -> tuple[Application, Event, tuple[Event, ...]]:
    """The application, the event of that number, and the events beside it. Raises NotFound."""
    application = find(store, ref, write=True)
    events = store.events(application.id)
    event = next((one for one in events if one.number == number), None)
    if event is None:
        numbers = tuple(f"#{one.number}" for one in events) or sentence("none")
        raise NotFound(
            "no-such-event", "{key} has no event #{number}; it has {numbers}: {show}",
            key=application.key, number=str(number), numbers=numbers, show=use("show", application.key),
        )  # fmt: skip
    return application, event, tuple(one for one in events if one is not event)


def _say_change(before: Event, after: Event) -> str:
    """What the step is called: the event before and after, or what else changed of it."""
    if say_event(before) != say_event(after):
        return f"{say_event(before)} → {say_event(after)}"
    changed = [field.key for field in EVENT.fields if getattr(before, field.name) != getattr(after, field.name)]
    return f"{say_event(before)}: {', '.join(changed)}"


def _over(event: Event, draft: EventDraft, cleared: set[str], today: date) -> EventDraft:
    """The event with what the draft says in place of what it was."""
    kind = draft.kind or event.kind
    stage = event.reached if event.stage and event.stage.type is StageType.OUTCOME else event.stage

    moved = draft.appointment or draft.ahead
    if kind.turn is Turn.CALENDAR and event.appointment and moved:
        draft = draft._replace(appointment=move(event.appointment, moved, today), ahead=None)

    def kept(name: str, *, fits: bool = True) -> Any:  # noqa: ANN401 - a value of an event
        return getattr(event, name) if fits and name not in cleared else None

    return draft._replace(
        stage=draft.stage or (stage if kind.staged or kind.outcome else None),
        kind=kind,
        on=draft.on or event.on,
        appointment=draft.appointment or kept("appointment", fits=kind.turn is Turn.CALENDAR and not draft.ahead),
        due=draft.due or kept("due", fits=kind.turn is Turn.YOU),
        expect=draft.expect or kept("expect", fits=kind.turn in {None, Turn.EMPLOYER}),
        note=draft.note or kept("note") or "",
        who=draft.who or kept("who") or "",
        via=draft.via or kept("via") or "",
        meeting=draft.meeting,
        kind_word=draft.kind_word,
    )
