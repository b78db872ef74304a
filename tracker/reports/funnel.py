"""How far applications came: flows from step to step, as many into each step as out of it.

An application goes from the first thing sent, or where nothing was from what came without applying, through every later
stage its history shows it reached, and on to where it stands. What was only saved is not in it. A stage counts as reached
whatever became of it later. The stages come in one order, so that nothing flows in a circle: the one in which most of the
histories went through them, and where these say nothing that of the pipeline.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.stages import OUTCOME
from tracker.core.timeline import follow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.core.timeline import Timeline
    from tracker.reports.selection import Selection


class Node(Enum):
    """A step that is no stage: where all begin, and where each ends. No stage equals one, whatever its name."""

    APPLIED = "Applied"
    UNSENT = "Without applying"
    OFFER = "Offer"
    ACCEPTED = "Accepted"
    DECLINED = "Declined"
    REJECTED = "Rejected"
    WITHDRAWN = "Withdrawn"
    NO_ANSWER = "No answer"
    IN_PROGRESS = "In progress"


# Whoever came to one of these had an offer.
_WITH_OFFER = frozenset({Node.OFFER, Node.ACCEPTED, Node.DECLINED})


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
    timelines = [
        timeline
        for application, events in histories
        if (timeline := follow(events, today)).stage and selection.takes(application, timeline)
    ]
    stages = _in_one_order([_reached(timeline) for timeline in timelines])
    counts = Counter(flow for timeline in timelines for flow in pairwise(_steps(timeline, stages)))
    nodes = [*Node]
    beginnings = nodes[: nodes.index(Node.OFFER)]
    places = {step: place for place, step in enumerate([*beginnings, *stages, *nodes[len(beginnings) :]])}
    ordered = sorted(counts, key=lambda flow: (places[flow[0]], places[flow[1]]))
    return Funnel(len(timelines), tuple(Flow(*flow, counts[flow]) for flow in ordered))


def _reached(timeline: Timeline) -> tuple[Stage, ...]:
    """The stages it came to, in the order of its history, but for the one at which all begin."""
    first = timeline.sent[0].stage if timeline.sent else None
    stages = dict.fromkeys(event.stage for event in timeline.events if event.stage and event.kind.staged)
    return tuple(stage for stage in stages if stage.name != OUTCOME and stage != first)


def _in_one_order(histories: Sequence[Sequence[Stage]]) -> list[str]:
    """The names of the stages, each before those that it preceded more often than it followed them.

    Where histories go in a circle, the pipeline decides.
    """
    before = Counter(pair for stages in histories for pair in combinations((one.name for one in stages), 2))
    left = sorted({(one.position, one.name) for stages in histories for one in stages})
    names, order = [name for _, name in left], list[str]()
    while names:
        ready = (name for name in names if all(before[name, other] >= before[other, name] for other in names))
        order.append(next(ready, names[0]))
        names.remove(order[-1])
    return order


def _steps(timeline: Timeline, stages: Sequence[str]) -> list[Node | str]:
    """From the first thing sent to where it stands, through the stages that it reached."""
    reached = {stage.name for stage in _reached(timeline)}
    steps: list[Node | str] = [
        Node.APPLIED if timeline.sent else Node.UNSENT,
        *(one for one in stages if one in reached),
    ]
    if any(event.kind.node and Node(event.kind.node) in _WITH_OFFER for event in timeline.events):
        steps.append(Node.OFFER)
    return [*steps, _end(timeline)]


def _end(timeline: Timeline) -> Node:
    if timeline.outcome:
        return Node(timeline.outcome.node)
    if not timeline.is_closed:
        return Node.IN_PROGRESS
    return Node.NO_ANSWER if timeline.waiting else Node.WITHDRAWN  # who closes what is theirs to answer steps back
