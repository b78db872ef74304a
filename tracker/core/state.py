"""What the events so far have come to, and which event can follow them: the table of sequences of docs/model.md."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from tracker.core.events import KINDS, Event, Turn
from tracker.core.moments import is_past
from tracker.core.sentences import AnyOf, Sentence, sentence
from tracker.core.stages import Stage, StageType


class State(NamedTuple):
    """An application after some of its events.

    `ended` is the event that ended it, `stage` the last one reached, `standing` the appointments by the names of their
    stages, `asked` the names of the stages at which something was asked of you, `has_due` whether by a day.
    """

    ended: Event | None = None
    stage: Stage | None = None
    standing: Mapping[str, Event] = {}
    asked: frozenset[str] = frozenset()
    has_due: bool = False

    def refusal(self, event: Event) -> Sentence | None:
        """What mends an event that cannot happen next; None for one that can."""
        kind = event.kind
        if self.ended and kind.turn is None:
            return None
        if self.ended and not kind.reopens and not (self.ended.kind.name == "accepted" and kind.name == "rejected"):
            return sentence(
                "after an end only {reopening} can follow. Edit or remove one of the two",
                reopening=AnyOf(tuple(one for one in KINDS.values() if one.reopens)),
            )
        if kind.keeps_due and event.stage and event.stage.name not in self.asked:
            return sentence("no offer is open. Log it as offered first")
        if kind.moves_due and not self.has_due:
            return sentence("nothing was due. Log what is asked of you, with its day")
        if kind.moves and not self.standing:
            return sentence("nothing was scheduled. Log it as scheduled first")
        if not kind.staged and kind.turn is Turn.YOU and self.stage:
            return sentence("they had your application already. Log it as invited")
        return None

    def after(self, event: Event, began: date | None) -> "State":
        """The state once an event has happened, whose first possible day is `began`."""
        kind, stage = event.kind, event.stage
        if kind.turn is None:
            return self
        standing = self.standing
        if standing or kind.turn is Turn.CALENDAR:
            standing = {} if kind.ends else _standing_after(standing, event, began)
        return State(
            event if kind.ends else None,
            self.stage if stage is None or stage.type is StageType.OUTCOME else stage,
            standing,
            self.asked if kind.turn is not Turn.YOU else self.asked | {stage.name if stage else ""},
            self.has_due or event.due is not None,
        )


def _standing_after(standing: Mapping[str, Event], event: Event, began: date | None) -> Mapping[str, Event]:
    """Which appointments stand after an event: its own, and no longer those it shows to be over."""
    stage, left = event.stage, dict(standing)
    if stage is None:
        return standing
    if event.kind.turn is Turn.CALENDAR:
        if event.kind.moves and stage.name not in left and len(left) == 1:
            left.clear()  # the only one there was, now at another stage
        left[stage.name] = event
    elif event.kind.settles:
        left.pop(stage.name, None)
    for name, other in standing.items():
        overtaken = name != stage.name and other.stage is not None and other.stage.position < stage.position
        if overtaken and other.appointment and began and is_past(other.appointment, began):
            left.pop(name, None)
    return left
