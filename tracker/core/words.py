"""The words that stages and kinds are called by. Case, spaces and hyphens do not matter."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TypeVar

from tracker.core.events import KINDS, Kind
from tracker.core.stages import Stage
from tracker.core.text import is_shell_word

_Named = TypeVar("_Named", Stage, Kind)

# "online assessment", "2차 면접", "second interview": no name or alias is said in more words than this.
LONGEST = 3
# How alike a word must be to be asked about: a letter or two of a long word may be wrong.
_ALIKE = 0.84


def completed_names(beginning: str, named: Sequence[Stage | Kind], *, aliases: bool = True) -> list[str]:
    """The stages and kinds that begin so; where none does, their `aliases`: those that every shell takes for one word."""
    names = [one.name for one in named if one.name.startswith(beginning) and is_shell_word(one.name)]
    if names or not aliases:
        return names
    begun = bare(beginning)
    found = (alias for one in named for alias in one.aliases if alias.startswith(begun) and is_shell_word(alias))
    return list(dict.fromkeys(found))


def find_kind(word: str) -> Kind | None:
    """The kind with this name or alias."""
    return _kinds().get(bare(word))


def find_stage(word: str, pipeline: Iterable[Stage]) -> Stage | None:
    """The stage with this name or alias. A name goes before an alias."""
    return _stages(tuple(pipeline)).get(bare(word))


def nearest(word: str, pipeline: Iterable[Stage]) -> tuple[str, ...]:
    """The stages and kinds, two at most, whose name or alias is spelt much like the word."""
    from difflib import get_close_matches

    named: list[Stage | Kind] = [*pipeline, *KINDS.values()]
    called = {bare(alias): one.name for one in named for alias in (one.name, *one.aliases)}
    return tuple(dict.fromkeys(called[near] for near in get_close_matches(bare(word), called, n=2, cutoff=_ALIKE)))


@cache
def _kinds() -> dict[str, Kind]:
    return _by_word(tuple(KINDS.values()))


@lru_cache(8)  # of one command they are few, and asked for with every row of a file
def _stages(pipeline: tuple[Stage, ...]) -> dict[str, Stage]:
    return _by_word(pipeline)


def _by_word(named: Sequence[_Named]) -> dict[str, _Named]:
    """What each word calls: the first with this name, else the first with this alias."""
    called: dict[str, _Named] = {}
    for one in named:
        called.setdefault(bare(one.name), one)
    for one in named:
        for alias in one.aliases:
            called.setdefault(bare(alias), one)
    return called


def bare(word: str) -> str:
    """The form of a word in which it is compared."""
    return unicodedata.normalize("NFC", word).casefold().replace(" ", "").replace("-", "")
