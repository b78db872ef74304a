"""What may have happened but is more likely a slip: it is refused until it is said again."""

from __future__ import annotations

from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.events import Event, Turn
from tracker.core.sentences import Option, use
from tracker.core.stages import StageType
from tracker.core.timeline import Timeline
from tracker.core.words import find_kind


def refuse_unlikely(event: Event, before: Timeline, key: str, kind_word: str) -> None:
    """Raises BadValue for what was logged before, a meeting held twice, a task done too early, and an offer nobody made.

    Whoever says which offer was accepted has one: `kind_word` is how the kind was said.
    """
    same = next((one for one in before.events if _says(one) == _says(event)), None)
    if same and event.note:
        raise BadValue(
            "noted-before",
            "{key} has “{event}” already: {edit} changes its note; with {again} it is logged once more",
            key=key, event=event, again=Option("again"), edit=use("edit", f"{key}#{same.number}", note=event.note),
        )  # fmt: skip
    if known := same or _unmoved(event, before):
        raise BadValue(
            "logged-before",
            "{key} has “{event}” already; with {again} it is logged once more",
            key=key, event=known, again=Option("again"),
        )  # fmt: skip
    _refuse_held_twice(event, before, key)
    _refuse_too_early(event, before, key)
    is_bare = find_kind(kind_word) is not None or not kind_word
    if event.kind.name == "accepted" and is_bare and not any(one.is_offer for one in before.events):
        raise BadValue(
            "accepted-without-offer",
            "nobody has made {key} an offer yet: is it the right application? {offered} says that they did; with {again} "
            "it is accepted all the same",
            key=key, offered=use("log", key, "offered"), again=Option("again"),
        )  # fmt: skip


def _refuse_held_twice(event: Event, before: Timeline, key: str) -> None:
    """Raises BadValue for a meeting on another day than it was held on, if nothing asked for a second one."""
    if event.kind.does is not StageType.MEETING:
        return
    of_stage = [one for one in before.events if one.stage == event.stage]
    held = [place for place, one in enumerate(of_stage) if one.kind.does]
    asked = [one for one in of_stage if one.kind.answers or one.kind.turn in {Turn.YOU, Turn.CALENDAR}]
    if held and not any(one in asked for one in of_stage[held[-1] + 1 :]) and len(asked) <= len(held):
        raise BadValue(
            "held-before",
            "{key} has “{event}” already, and no second one was arranged: with {again} it is a second one; if the day was "
            "wrong, {edit} gives it another",
            key=key, event=of_stage[held[-1]], again=Option("again"),
            edit=use("edit", f"{key}#{of_stage[held[-1]].number}", on="DAY"),
        )  # fmt: skip


def _refuse_too_early(event: Event, before: Timeline, key: str) -> None:
    """Raises BadValue for what was done wholly before it was asked for, where it is asked for still."""
    asked = next((one for one in before.asked if one.kind.answers and one.stage == event.stage), None)
    last = event.on.latest if event.kind.does else None
    if asked and asked.on.earliest and last and last < asked.on.earliest:
        raise BadValue(
            "done-before-asked",
            "{day} is before “{event}”: say on which day it was done; if they asked earlier, correct that: {edit}; with "
            "{again} it is kept as it is",
            day=event.on, event=asked, edit=use("edit", f"{key}#{asked.number}", on="DAY"), again=Option("again"),
        )  # fmt: skip


def _says(event: Event) -> tuple[object, ...]:
    """What two events share that say the same."""
    return event.kind, event.stage, event.on[:2], _moment(event.appointment), _moment(event.due), event.reached


def _moment(appointment: Appointment | None) -> tuple[object, ...] | None:
    """What two appointments share that are at the same time, however it was said."""
    return appointment and (appointment.day[:2], appointment.time, appointment.zone)


def _unmoved(event: Event, timeline: Timeline) -> Event | None:
    """What has the appointment or the due day that is moved to where it is, where nothing else is said of it."""
    if event.kind.moves_due and event.due is not None and not event.note:
        return next((one for one in timeline.asked if _moment(one.due) == _moment(event.due)), None)
    if not event.kind.moves or event.note:
        return None
    stands = (one for one in timeline.appointments if one.stage == event.stage and event.via in {"", one.via})
    return next((one for one in stands if _moment(one.appointment) == _moment(event.appointment)), None)
