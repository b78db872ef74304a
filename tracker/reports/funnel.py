"""How far applications came: flows from step to step, as many into each step as out of it.

An application goes from the first thing sent, or where nothing was from what came without applying, through every later
stage its history shows it reached, and on to where it stands. What was only saved is not in it. A stage counts as reached
whatever became of it later. The stages come in one order, so that nothing flows in a circle: the one in which most of the
histories went through them, and where these say nothing that of the pipeline.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from enum import Enum
from itertools import combinations, pairwise
from typing import NamedTuple, TypeAlias

from tracker.core.application import Histories
from tracker.core.stages import OUTCOME, Stage
from tracker.core.timeline import Timeline, followed
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


def called(step: Node | str) -> str:
    """The plain name of a step."""
    return step.value if isinstance(step, Node) else step


_STARTS = (Node.APPLIED, Node.UNSENT)
# Where an application began, the stages that it reached, and its last steps.
_Path: TypeAlias = "tuple[Node, tuple[Stage, ...], tuple[Node, ...]]"


class Flow(NamedTuple):
    """So many applications went from one step to another; a step is a Node or the name of a stage."""

    source: Node | str
    target: Node | str
    number: int


class Funnel(NamedTuple):
    """The flows, from the beginning on, over so many applications."""

    applications: int
    flows: tuple[Flow, ...]


def funnel(histories: Histories, today: date, selection: Selection) -> Funnel:
    """The flows of the selected applications."""
    paths = Counter(
        _path(timeline)
        for application, timeline in followed(histories, today)
        if timeline.stage and selection.takes(application, timeline)
    )
    stages = _in_one_order(paths)
    counts: Counter[tuple[Node | str, Node | str]] = Counter()
    for (start, reached, ends), number in paths.items():
        ordered = sorted((stage.name for stage in reached), key=stages.index)
        counts.update(dict.fromkeys(pairwise([start, *ordered, *ends]), number))
    steps: list[Node | str] = [*_STARTS, *stages, *(node for node in Node if node not in _STARTS)]
    flows = sorted(counts, key=lambda flow: (steps.index(flow[0]), steps.index(flow[1])))
    return Funnel(paths.total(), tuple(Flow(*flow, counts[flow]) for flow in flows))


def _path(timeline: Timeline) -> _Path:
    """Where it began, the stages it came to in the order of its history, but for the one at which all begin, and its end."""
    first = timeline.sent[0].stage if timeline.sent else None
    stages = dict.fromkeys(event.stage for event in timeline.events if event.stage and event.kind.staged)
    reached = tuple(stage for stage in stages if stage.name != OUTCOME and stage != first)
    end = _end(timeline)
    return Node.APPLIED if first else Node.UNSENT, reached, (Node.OFFER, end) if timeline.had_offer else (end,)


def _in_one_order(paths: Counter[_Path]) -> list[str]:
    """The names of the stages, each before those that it preceded more often than it followed them.

    Where histories go in a circle, the pipeline decides.
    """
    before: Counter[tuple[str, str]] = Counter()
    for (_, reached, _), number in paths.items():
        before.update(dict.fromkeys(combinations((stage.name for stage in reached), 2), number))
    names = [name for _, name in sorted({(stage.position, stage.name) for _, reached, _ in paths for stage in reached})]
    order: list[str] = []
    while names:
        ready = (name for name in names if all(before[name, other] >= before[other, name] for other in names))
        order.append(next(ready, names[0]))
        names.remove(order[-1])
    return order


def _end(timeline: Timeline) -> Node:
    if timeline.outcome:
        return Node(timeline.outcome.node)
    if not timeline.is_closed:
        return Node.IN_PROGRESS
    return Node.NO_ANSWER if timeline.waiting else Node.WITHDRAWN  # who closes what is theirs to answer steps back
