"""Change the pipeline: the stages, their order, and the words they are called by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.actions.context import named_stage, one_of
from tracker.actions.settle import settle
from tracker.core.errors import BadValue, ImpossibleSequence, UnknownWord, UnreadableDay
from tracker.core.phrases import read_window
from tracker.core.sentences import Option, sentence
from tracker.core.stages import STAGE_TYPES, Stage, StageType, first_task, with_known
from tracker.core.text import are_shell_words, one_line
from tracker.core.words import LONGEST, find_kind, find_stage
from tracker.store.keys import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tracker.core.events import Event
    from tracker.core.when import When
    from tracker.reports.changed import ChangedStages
    from tracker.store.step import Step
    from tracker.store.store import Store

# Between the positions of two stages.
_APART = 10


def add_stage(
    store: Store, name: str, type_: str, today: date, *, aliases: Sequence[str] = (), after: str = "", before: str = ""
) -> ChangedStages:
    """Add a stage after or before another, else as the last before the outcome.

    Raises BadValue for a name or alias that means something already, UnknownWord for no stage or no type of one.
    """
    types = tuple(one.value for one in StageType if one.is_users)
    known = STAGE_TYPES[one_of(type_, sentence("type of stage"), types)]
    stage = Stage(_word(name), known, 0, tuple(dict.fromkeys(map(_word, aliases))))
    with store.step(f"stages add {stage.name}") as step:
        stages = store.pipeline()
        check_stage(stage, stages, today)
        step.add_stage(stage)
        renumber(step, _put(stage, stages, after, before), store.pipeline())
        return _changed(store, "added", stage, stage)


def add_known(
    store: Store, step: Step, stage: Stage, on: When | None = None, events: Sequence[Event] = ()
) -> Stage | None:
    """Add one of KNOWN_STAGES in its place; None where the pipeline has one of its name.

    Its place is the one it has among KNOWN_STAGES, or where the `events` before and after the day `on` leave it.
    """
    names = {one.name for one in store.pipeline()}
    if stage.name in names:
        return None
    order = [one for one in with_known(store.pipeline()) if one.name in names or one.name == stage.name]
    new = next(one for one in order if one.name == stage.name)
    step.add_stage(new)
    others = [one for one in order if one is not new]
    others.insert(_place(others, order.index(new), on, events), new)
    renumber(step, others, store.pipeline())
    return next(one for one in store.pipeline() if one.name == stage.name)


def _place(stages: Sequence[Stage], place: int, on: When | None, events: Sequence[Event]) -> int:
    """The place among the stages of one that belongs at `place`, by the events before and after the day it is named for.

    What comes before anything is sent stays there: a talk may come at any time, and shows no answer to what was sent.
    """
    places = {stage.name: number for number, stage in enumerate(stages) if stage.type is not StageType.OUTCOME}
    if on is None or on.earliest is None or on.latest is None or place <= places[first_task(stages).name]:
        return place
    staged = [(event.on, places[event.stage.name]) for event in events if event.stage and event.stage.name in places]
    least = max((number + 1 for when, number in staged if when.latest and when.latest <= on.earliest), default=0)
    most = min((number for when, number in staged if when.earliest and when.earliest > on.latest), default=len(places))
    return min(max(place, least), most) if least <= most else place


def rename_stage(store: Store, name: str, new: str, today: date) -> ChangedStages:
    """Call a stage something else; its old name stays an alias. Raises as `add_stage` does."""
    new = _word(new)
    with store.step("stages rename") as step:
        stage = _changeable(store, name)
        check_word(new, _others(store, stage), today)
        check_name(new)
        aliases = dict.fromkeys(alias for alias in (*stage.aliases, stage.name) if alias != new)
        changed = stage._replace(name=new, aliases=tuple(aliases))
        step.change_stage(stage.name, changed)
        step.words = f"stages rename {stage.name} → {new}"
        return _changed(store, "renamed", stage, changed)


def alias_stage(store: Store, name: str, aliases: Sequence[str], today: date, *, remove: bool = False) -> ChangedStages:
    """Give a stage more words it is called by, or take some away. Raises as `add_stage` does."""
    aliases = [_word(alias) for alias in aliases]
    with store.step("stages alias") as step:
        stage = named_stage(name, store.pipeline())
        if remove:
            going = {_alias(stage, alias) for alias in aliases}
            kept = tuple(alias for alias in stage.aliases if alias not in going)
        else:
            for alias in aliases:
                check_word(alias, _others(store, stage), today)
            kept = tuple(dict.fromkeys((*stage.aliases, *aliases)))
        step.change_stage(stage.name, changed := stage._replace(aliases=kept))
        step.words = f"stages alias {stage.name} {'without ' if remove else ''}{', '.join(aliases)}"
        return _changed(store, "called", stage, changed)


def move_stage(store: Store, name: str, today: date, *, after: str = "", before: str = "") -> ChangedStages:
    """Put a stage after or before another.

    Raises BadValue where an application's history could not have happened in that order, UnknownWord for no stage.
    """
    if not after and not before:
        raise BadValue(
            "move-where", "move {stage} where? Say {after} or {before}",
            stage=name, after=Option("after"), before=Option("before"),
        )  # fmt: skip
    with store.step("stages move") as step:
        stage = _changeable(store, name)
        renumber(step, _put(stage, _others(store, stage), after, before), store.pipeline())
        _settle_all(store, step, today)
        step.words = f"stages move {stage.name} {f'after {after}' if after else f'before {before}'}"
        return _changed(store, "moved", stage, stage)


def remove_stage(store: Store, name: str) -> ChangedStages:
    """Remove a stage that is not used. Raises BadValue for one that is, UnknownWord."""
    with store.step("stages remove") as step:
        stage = _changeable(store, name)
        if not any(other.type is StageType.TASK for other in _others(store, stage)):
            raise BadValue(
                "only-task", "{stage} is the only task, and there must be one to send; add another task first",
                stage=stage,
            )  # fmt: skip
        step.remove_stage(stage.name)
        step.words = f"stages remove {stage.name}"
        return _changed(store, "removed", stage, stage)


def _changed(store: Store, done: str, before: Stage, after: Stage) -> ChangedStages:
    from tracker.reports.changed import ChangedStages

    return ChangedStages(done, before, after, store.pipeline())


def _word(text: str) -> str:
    return one_line(text, sentence("the word for a stage"), required=True)


def _changeable(store: Store, name: str) -> Stage:
    stage = named_stage(name, store.pipeline())
    if stage.type is StageType.OUTCOME:
        raise BadValue(
            "outcome-stays", "{stage} keeps its name and its place at the end: every result is kept there", stage=stage
        )
    return stage


def _others(store: Store, stage: Stage) -> tuple[Stage, ...]:
    return tuple(other for other in store.pipeline() if other != stage)


def _alias(stage: Stage, word: str) -> str:
    """The alias of the stage that the word is."""
    for alias in stage.aliases:
        if find_stage(word, [stage._replace(name=alias, aliases=())]):
            return alias
    raise UnknownWord("unknown-alias", sentence("alias of {stage}", stage=stage), word, stage.aliases)


def check_stage(stage: Stage, stages: Iterable[Stage], today: date) -> None:
    """See that a stage may be added: its name and its other words mean nothing else. Raises BadValue."""
    for word in (stage.name, *stage.aliases):
        check_word(word, stages, today)
    check_name(stage.name)


def check_name(name: str) -> None:
    """See that every shell reads the name as itself. Raises BadValue."""
    if not are_shell_words(name):
        raise BadValue(
            "not-a-stage-name",
            "“{name}” has characters that mean something else to the shell; name the stage like {like}",
            name=name, like=slug(name),
        )  # fmt: skip


def check_word(word: str, stages: Iterable[Stage], today: date) -> None:
    """See that a word may call a stage: that in `log` it means nothing else, and is found."""
    if kind := find_kind(word):
        raise BadValue(
            "stage-like-kind",
            "“{word}” already means a kind ({kind}), so it cannot name a stage; choose another word",
            word=word, kind=kind,
        )  # fmt: skip
    if other := find_stage(word, stages):
        raise BadValue(
            "stage-like-stage", "“{word}” already means the stage {stage}; choose another word",
            word=word, stage=other,
        )  # fmt: skip
    if len(word.split()) > LONGEST:
        raise BadValue(
            "stage-of-many-words", "“{word}” has more than {most} words; join some with a hyphen",
            word=word, most=LONGEST,
        )  # fmt: skip
    if not any(sign.isalpha() for sign in word):
        raise BadValue(
            "stage-without-letter",
            "“{word}” has no letter and could be a part of a day; choose another word",
            word=word,
        )
    try:
        read_window(word, today)
    except UnreadableDay:
        return
    raise BadValue(
        "stage-like-day", "“{word}” is read as a day, so it cannot name a stage; choose another word", word=word
    )


def _put(stage: Stage, others: Sequence[Stage], after: str, before: str) -> list[Stage]:
    """The others with the stage in its place. The outcome stays last."""
    if after and before:
        raise BadValue(
            "two-places", "{after} and {before} are two places; give one of them",
            after=Option("after"), before=Option("before"),
        )  # fmt: skip
    order = list(others)
    place = next(place for place, other in enumerate(order) if other.type is StageType.OUTCOME)
    if beside := after or before:
        neighbour = find_stage(beside, order)
        if neighbour is None:
            what = sentence("stage")
            raise UnknownWord("unknown-other-stage", what, beside, order)
        if after and neighbour.type is StageType.OUTCOME:
            raise BadValue("after-the-last", "nothing comes after {stage}; name a stage before it", stage=neighbour)
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
            raise BadValue(
                "impossible-order", "in that order the events of {key} could not have happened: {why}",
                key=application.key, why=impossible.message,
            ) from None  # fmt: skip
