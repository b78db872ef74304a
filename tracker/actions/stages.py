"""Change the pipeline: the stages, their order, and the words they are called by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.actions.settle import settle
from tracker.core.errors import BadValue, ImpossibleSequence, UnknownWord, UnreadableDay
from tracker.core.phrases import read_window
from tracker.core.stages import OUTCOME, Stage, StageType
from tracker.core.words import find_kind, find_stage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.store.step import Step
    from tracker.store.store import Store

# Between the positions of two stages.
_APART = 10
# As many words as `log` tries together.
_MOST_WORDS = 3


def add_stage(
    store: Store, stage: Stage, today: date, *, after: str = "", before: str = ""
) -> tuple[Stage, ...]:
    """Add a stage after or before another, else as the last before the outcome; the pipeline with it.

    Raises BadValue for a name or alias that means something already; UnknownWord.
    """
    with store.step(f"stages add {stage.name}") as step:
        stages = list(store.pipeline())
        for word in (stage.name, *stage.aliases):
            _check_word(word, stages, today)
        stages.insert(_place(stages, after, before), stage)
        step.add_stage(stage)
        _renumber(store, step, stages)
    return store.pipeline()


def rename_stage(store: Store, name: str, new: str, today: date) -> tuple[Stage, ...]:
    """Call a stage something else; what happened at it stays with it. Raises as `add_stage` does."""
    with store.step("stages rename") as step:
        stage = _changeable(store, name)
        _check_word(new, [other for other in store.pipeline() if other != stage], today)
        aliases = tuple(alias for alias in stage.aliases if find_stage(alias, [stage._replace(name=new, aliases=())]) is None)
        step.change_stage(stage.name, stage._replace(name=new, aliases=aliases))
        step.words = f"stages rename {stage.name} → {new}"
    return store.pipeline()
