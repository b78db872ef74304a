"""The stages in their order, and how much happened at each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from tracker.core.application import Histories
from tracker.core.stages import Stage


class StageUse(NamedTuple):
    """A stage and the number of events at it."""

    stage: Stage
    events: int


def pipeline(stages: Iterable[Stage], histories: Histories) -> tuple[StageUse, ...]:
    """Every stage with its use, in the order given."""
    used = Counter(event.stage.name for _, events in histories for event in events if event.stage)
    return tuple(StageUse(stage, used[stage.name]) for stage in stages)
