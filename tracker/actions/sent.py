"""The sending that an answer implies: who was answered had sent something, on some day before."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.core.events import KINDS, Event, Turn
from tracker.core.stages import Stage, StageType, first_task
from tracker.core.when import UNKNOWN, Precision, When


def sent_before(answer: Event, events: Sequence[Event], pipeline: Sequence[Stage]) -> Event | None:
    """The first task as submitted on some day until an answer, where none of the events began anything; else None.

    Asked to do that task, or to a talk before it, nobody has sent anything yet.
    """
    first = first_task(pipeline)
    is_asked = answer.kind.turn in {Turn.YOU, Turn.CALENDAR}
    is_early = answer.stage is None or answer.stage.position < first.position + is_asked
    if not answer.kind.answers or is_early or any(one.kind.does or not one.kind.staged for one in events):
        return None
    day = When(None, answer.on.latest, Precision.OPEN) if answer.on.latest else UNKNOWN
    return Event(KINDS[first.type.done], first, day, typed=True)


def undated(sending: Event, events: Sequence[Event]) -> Event | None:
    """The event that is the same sending on a day that nobody said, and that may have been that day; else None."""
    for one in events:
        is_same = sending.kind.does is StageType.TASK and (one.kind, one.stage) == (sending.kind, sending.stage)
        is_unsaid = one.on.is_unknown or (one.on.earliest is None and not one.on.words)
        if is_same and is_unsaid and one.on.may_lie_in(*sending.on[:2]):
            return one
    return None
