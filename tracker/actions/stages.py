"""Change the pipeline: the stages, their order, and the words they are called by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.actions.settle import settle
from tracker.core.errors import BadValue, ImpossibleSequence, UnknownWord, UnreadableDay
from tracker.core.phrases import read_window
from tracker.core.stages import StageType
from tracker.core.words import find_kind, find_stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tracker.core.stages import Stage
    from tracker.store.step import Step
    from tracker.store.store import Store

# Between the positions of two stages.
_APART = 10
# `log` tries no more words than this together.
_MOST_WORDS = 3


def add_stage(store: Store, stage: Stage, today: date, *, after: str = "", before: str = "") -> None:
    """Add a stage after or before another, else as the last before the outcome.

    Raises BadValue for a name or alias that means something already, UnknownWord for no stage.
    """
    with store.step(f"stages add {stage.name}") as step:
        stages = store.pipeline()
        for word in (stage.name, *stage.aliases):
            check_word(word, stages, today)
        step.add_stage(stage)
        renumber(step, _put(stage, stages, after, before), store.pipeline())


def rename_stage(store: Store, name: str, new: str, today: date) -> Stage:
    """Call a stage something else; what happened at it stays with it. The stage as it was. Raises as `add_stage` does."""
    with store.step("stages rename") as step:
        stage = _changeable(store, name)
        check_word(new, _others(store, stage), today)
        step.change_stage(stage.name, stage._replace(name=new))
        step.words = f"stages rename {stage.name} → {new}"
    return stage


def alias_stage(store: Store, name: str, aliases: Sequence[str], today: date, *, remove: bool = False) -> Stage:
    """Give a stage more words it is called by, or take some away; the stage. Raises as `add_stage` does."""
    with store.step("stages alias") as step:
        stage = _named(store, name)
        if remove:
            going = {_alias(stage, alias) for alias in aliases}
            kept = tuple(alias for alias in stage.aliases if alias not in going)
        else:
            for alias in aliases:
                check_word(alias, _others(store, stage), today)
            kept = tuple(dict.fromkeys((*stage.aliases, *aliases)))
        step.change_stage(stage.name, changed := stage._replace(aliases=kept))
        step.words = f"stages alias {stage.name} {'without ' if remove else ''}{', '.join(aliases)}"
    return changed


def move_stage(store: Store, name: str, today: date, *, after: str = "", before: str = "") -> Stage:
    """Put a stage after or before another; the stage as it was.

    Raises BadValue where an application's history could not have happened in that order, UnknownWord for no stage.
    """
    with store.step("stages move") as step:
        stage = _changeable(store, name)
        renumber(step, _put(stage, _others(store, stage), after, before), store.pipeline())
        _settle_all(store, step, today)
        step.words = f"stages move {stage.name} {f'after {after}' if after else f'before {before}'}"
    return stage


def remove_stage(store: Store, name: str) -> Stage:
    """Remove a stage that is not used; the stage as it was. Raises BadValue for one that is, UnknownWord."""
    with store.step("stages remove") as step:
        stage = _changeable(store, name)
        if not any(other.type is StageType.TASK for other in _others(store, stage)):
            raise BadValue(f"{stage.name} is the only task, and what you send first is one; add another task before")
        step.remove_stage(stage.name)
        step.words = f"stages remove {stage.name}"
    return stage


def _named(store: Store, name: str) -> Stage:
    stages = store.pipeline()
    stage = find_stage(name, stages)
    if stage is None:
        raise UnknownWord("stage", name, [one.name for one in stages])
    return stage


def _changeable(store: Store, name: str) -> Stage:
    stage = _named(store, name)
    if stage.type is StageType.OUTCOME:
        raise BadValue(f"{stage.name} keeps its name and stands last: every end is kept there")
    return stage


def _others(store: Store, stage: Stage) -> tuple[Stage, ...]:
    return tuple(other for other in store.pipeline() if other != stage)


def _alias(stage: Stage, word: str) -> str:
    """The alias of the stage that the word is."""
    for alias in stage.aliases:
        if find_stage(word, [stage._replace(name=alias, aliases=())]):
            return alias
    raise UnknownWord(f"alias of {stage.name}", word, stage.aliases)


def check_word(word: str, stages: Iterable[Stage], today: date) -> None:
    """See that a word may call a stage: that in `log` it means nothing else, and is found."""
    if kind := find_kind(word):
        raise BadValue(f"“{word}” says what happened ({kind.name}), so no stage can be called so; take another word")
    if other := find_stage(word, stages):
        raise BadValue(f"“{word}” is a word for the stage {other.name} already; take another word")
    if len(word.split()) > _MOST_WORDS:
        raise BadValue(f"“{word}” has more than {_MOST_WORDS} words; join some with a hyphen")
    if not any(sign.isalpha() for sign in word):
        raise BadValue(f"“{word}” has no letter and could be a part of a day; take another word")
    try:
        read_window(word, today)
    except UnreadableDay:
        return
    raise BadValue(f"“{word}” is read as a day, so no stage can be called so; take another word")


def _put(stage: Stage, others: Sequence[Stage], after: str, before: str) -> list[Stage]:
    """The others with the stage in its place. The outcome stays last."""
    if after and before:
        raise BadValue("--after and --before say two places; give one of them")
    order = list(others)
    place = next(place for place, other in enumerate(order) if other.type is StageType.OUTCOME)
    if beside := after or before:
        neighbour = find_stage(beside, order)
        if neighbour is None:
            raise UnknownWord("other stage", beside, [other.name for other in order])
        if after and neighbour.type is StageType.OUTCOME:
            raise BadValue(f"nothing comes after {neighbour.name}; name a stage before it")
        place = order.index(neighbour) + bool(after)
    order.insert(place, stage)
    return order


def renumber(step: Step, order: Iterable[Stage], stored: Iterable[Stage]) -> None:
    """Give the stages positions in this order; the outcome, last, keeps its own unless the others reach it."""
    now = {stage.name: stage.position for stage in stored}
    position = 0
    for stage in order:
        position += _APART
        if stage.type is StageType.OUTCOME:
            position = max(position, stage.position)
        if now[stage.name] != position:
            step.change_stage(stage.name, stage._replace(position=position))


def _settle_all(store: Store, step: Step, today: date) -> None:
    for application, events in list(store.histories()):
        try:
            settle(step, application, events, today)
        except ImpossibleSequence as impossible:
            raise BadValue(f"in that order {application.key} cannot have happened: {impossible.sentence}") from None
