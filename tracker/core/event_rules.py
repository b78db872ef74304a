"""What can be said of an event of which kind: every way in asks here."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Event, Kind, Turn
from tracker.core.sentences import AnyOf, Option
from tracker.core.stages import DEFAULT_STAGES, Stage, StageType


def refuse_misfit(event: Event, stages: Iterable[Stage] = DEFAULT_STAGES) -> None:
    """See that what is said of an event can be said of its kind: every way in asks here.

    Raises BadValue for a stage missing or out of place, of which it names one of `stages`, a meeting submitted, a task
    held, an appointment missing or out of place, a due or expected day or a stage reached out of place.
    """
    kind, turn = event.kind, event.kind.turn
    _refuse_misplaced(kind, event.stage, stages)
    if event.kind.moves and event.appointment is None:
        raise BadValue(
            "new-day-missing",
            "{kind}, but to when? Write the new day or, while there is none, log {cancelled}",
            kind=event.kind, cancelled=KINDS["cancelled"],
        )  # fmt: skip
    if turn is Turn.CALENDAR and event.appointment is None:
        raise BadValue(
            "appointment-missing", "{kind}, but for when? Add {at}, like “2026-12-01 15:00”", kind=kind, at=Option("at")
        )
    if turn is not Turn.CALENDAR and event.appointment is not None:
        raise BadValue(
            "appointment-misplaced",
            "{at} goes with {appointing}, not with {kind}",
            at=Option("at"), appointing=AnyOf(_named(turn=Turn.CALENDAR)), kind=kind,
        )  # fmt: skip
    if kind.moves_due and event.due is None:
        raise BadValue("due-missing", "{kind}, but to when? Add {due}, like “friday”", kind=kind, due=Option("due"))
    if turn is not Turn.YOU and event.due is not None:
        raise BadValue(
            "due-misplaced",
            "{due} goes with what is asked of you ({asking}), not with {kind}",
            due=Option("due"), asking=_named(turn=Turn.YOU), kind=kind,
        )  # fmt: skip
    if event.expect is not None and (kind.ends or turn in {Turn.YOU, Turn.CALENDAR}):
        raise BadValue(
            "expect-misplaced",
            "{expect} goes with what the employer has to answer, not with {kind}",
            expect=Option("expect"), kind=kind,
        )  # fmt: skip
    if event.reached is not None and not kind.outcome:
        raise BadValue(
            "reached-misplaced", "only an end says which stage was reached, and {kind} is not one", kind=kind
        )


def _named(*, turn: Turn) -> tuple[Kind, ...]:
    """The kinds after which it is the turn of someone, without those before any stage."""
    return tuple(kind for kind in KINDS.values() if kind.turn is turn and kind.staged)


def _refuse_misplaced(kind: Kind, stage: Stage | None, stages: Iterable[Stage]) -> None:
    """An end stands at the outcome, what comes before a stage at none, and what moves the turn somewhere between."""
    at_outcome = stage is not None and stage.type is StageType.OUTCOME
    if kind.outcome and stage is None:
        raise BadValue(
            "end-without-outcome",
            "{kind} is about the whole application; leave the stage out",
            kind=kind,
        )
    if kind.outcome and not at_outcome:
        raise BadValue(
            "end-at-stage",
            "{kind} is about the whole application, not {stage}; leave the stage out",
            kind=kind,
            stage=stage,
        )
    if kind.outcome:
        return
    if at_outcome and not kind.moves_due:
        raise BadValue("not-of-outcome", "{kind} does not go with the outcome; name another stage", kind=kind)
    if not kind.staged and stage:
        raise BadValue(
            "before-any-stage",
            "{kind} comes before any stage, so not at {stage}; leave the stage out",
            kind=kind,
            stage=stage,
        )
    if kind.staged and kind.turn and stage is None:
        names = tuple(one for one in stages if one.type is not StageType.OUTCOME)
        raise BadValue("stage-missing", "{kind}, but at which stage? Name one of {stages}", kind=kind, stages=names)
    if stage and kind.does and stage.type is not kind.does:
        raise BadValue(
            "done-otherwise",
            "{stage} is a {type}: log it as {done}, not {kind}",
            stage=stage,
            type=stage.type,
            done=KINDS[stage.type.done],
            kind=kind,
        )
