"""The words behind a company → the role and what happened, where a role of several words was typed without quotes."""

from __future__ import annotations

from collections.abc import Callable

from tracker.actions.complete_event import APPLIED
from tracker.core.errors import BadValue
from tracker.core.events import Event
from tracker.core.log_words.titles import Titles
from tracker.core.sentences import use
from tracker.core.stages import Stage, StageType, first_task, with_known

# More words than any title and what happened have together: each place in them is tried.
_MOST_WORDS = 40


def whole_role(
    stages: tuple[Stage, ...], company: str, role: str, words: str, read: Callable[[str], Event | None]
) -> tuple[str, str]:
    """The role and the words for what happened: the role is all that stands before what `read` understands to the end.

    A role in quotes is left as it is. Raises BadValue where words of it may be of what happened, and what `read` raises.
    """
    tokens = words.split()
    if not tokens or len(tokens) > _MOST_WORDS or len(role.split()) != 1:
        return role, words
    titles = Titles(tokens, stages, with_known(stages))
    refused: BadValue | None = None
    for place in titles.begins():
        rest, is_title = " ".join(tokens[place:]), titles.is_title(place)
        try:
            event = read(rest)
        except BadValue as error:
            refused = error if is_title else refused
            continue
        if event and event.stage != first_task(stages) and _is_of_a_title(event, tokens[place:]):
            continue
        if _may_be_noun(event, tokens[place:]):
            raise _which(company, _joined(role, tokens))
        if not is_title:
            raise _which(company, _joined(role, tokens[:place]), rest)
        return _joined(role, tokens[:place]), rest
    if titles.is_title(len(tokens)):
        return _joined(role, tokens), ""
    if refused and not _names_role(refused):
        raise refused
    if not refused:
        read(words)
    raise _which(company, _joined(role, tokens))


def _names_role(error: BadValue) -> bool:
    """Whether words that are not understood may be of the role: 경영 지원 매니저, contract specialist."""
    values = error.message.values
    is_title = not str(values.get("words"))[:1].islower() or getattr(values.get("said"), "name", "") != "submitted"
    return error.code == "unknown-beside" and is_title


def _is_of_a_title(event: Event, words: list[str]) -> bool:
    """Whether the stage that is named is a word of the role, for one applies with the first task: Test applied today."""
    return event.kind.does is StageType.TASK and not APPLIED.isdisjoint(map(str.casefold, words))


def _may_be_noun(event: Event | None, words: list[str]) -> bool:
    """Whether a word that says what happened may be one of the role, which it ends: Sales Contract."""
    return event is not None and event.kind.outcome and len(words) == 1 and words[0][:1].isupper()


def _joined(role: str, words: list[str]) -> str:
    return " ".join([role, *words]).rstrip(" ,;:-–—")


def _which(company: str, role: str, rest: str = "") -> BadValue:
    return BadValue(
        "role-without-quotes",
        "is “{role}” the role? A role of several words goes in quotes: {add}",
        role=role, add=use("add", company, role, *rest.split()),
    )  # fmt: skip
