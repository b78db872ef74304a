"""How far applications came: flows from step to step, as many into each step as out of it.

An application goes from the first thing sent through every later stage its history shows it reached, and on to where it
stands. What was only saved is not in it. A stage counts as reached whatever became of it later.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.stages import OUTCOME
from tracker.core.timeline import follow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.events import Event
    from tracker.core.timeline import Timeline
    from tracker.reports.selection import Selection


class Node(Enum):
    """A step that is no stage: where all begin, and where each ends. No stage equals one, whatever its name."""

    APPLIED = "Applied"
    OFFER = "Offer"
    ACCEPTED = "Accepted"
    DECLINED = "Declined"
    REJECTED = "Rejected"
    WITHDRAWN = "Withdrawn"
    NO_ANSWER = "No answer"
    IN_PROGRESS = "In progress"


def called(step: Node | str) -> str:
    """The plain name of a step."""
    return step.value if isinstance(step, Node) else step


class Flow(NamedTuple):
    """So many applications went from one step to another; a step is a Node or the name of a stage."""

    source: Node | str
    target: Node | str
    number: int


class Funnel(NamedTuple):
    """The flows, from the beginning on, over so many applications."""

    applications: int
    flows: tuple[Flow, ...]


def funnel(histories: Iterable[tuple[Application, tuple[Event, ...]]], today: date, selection: Selection) -> Funnel:
    """The flows of the selected applications."""
    counts: Counter[tuple[Node | str, Node | str]] = Counter()
    places: dict[Node | str, int] = {}
    number = 0
    for application, events in histories:
        timeline = follow(events, today)
        if not selection.takes(application, timeline) or not timeline.stage:
            continue
        number += 1
        steps = _steps(timeline)
        counts.update(pairwise(steps))
        places |= {event.stage.name: event.stage.position for event in events if event.stage}
    after = 1 + max(places.values(), default=0)
    places.update((node, after + place) for place, node in enumerate(Node))
    places[Node.APPLIED] = -1
    ordered = sorted(counts, key=lambda flow: (places[flow[0]], places[flow[1]], called(flow[1])))
    return Funnel(number, tuple(Flow(*flow, counts[flow]) for flow in ordered))


def _steps(timeline: Timeline) -> list[Node | str]:
    """From the first thing sent to where it stands. The stage of the first event is where all begin."""
    stages = {
        event.stage.name: event.stage.position
        for event in timeline.events
        if event.stage and event.stage.name != OUTCOME and event.kind.staged
    }
    reached = sorted(stages, key=lambda name: (stages[name], name))
    steps: list[Node | str] = [Node.APPLIED, *reached[1:]]
    if timeline.had_offer:
        steps.append(Node.OFFER)
    return [*steps, _end(timeline)]


def _end(timeline: Timeline) -> Node:
    if timeline.outcome:
        return Node(timeline.outcome.node)
    if not timeline.is_closed:
        return Node.IN_PROGRESS
    return Node.NO_ANSWER if timeline.waiting else Node.WITHDRAWN  # who closes what is theirs to answer steps back
