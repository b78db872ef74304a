"""The words that stages and kinds are called by. Case, spaces and hyphens do not matter."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from tracker.core.events import KINDS
from tracker.core.stages import KNOWN_STAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.core.events import Kind
    from tracker.core.stages import Stage

# "online assessment", "2차 면접", "second interview": no name or alias is said in more words than this.
LONGEST = 3
# How alike a word must be to be asked about: a letter or two of a long word may be wrong.
_ALIKE = 0.84


def find_kind(word: str) -> Kind | None:
    """The kind with this name or alias."""
    wanted = bare(word)
    return next((kind for kind in KINDS.values() if _is_called(wanted, kind.name, kind.aliases)), None)


def find_stage(word: str, pipeline: Iterable[Stage]) -> Stage | None:
    """The stage with this name or alias. A name goes before an alias."""
    wanted, stages = bare(word), tuple(pipeline)
    by_name = (stage for stage in stages if wanted == bare(stage.name))
    by_alias = (stage for stage in stages if _is_called(wanted, stage.name, stage.aliases))
    return next(by_name, None) or next(by_alias, None)


def other_stages(pipeline: Iterable[Stage]) -> tuple[Stage, ...]:
    """Those of KNOWN_STAGES whose name calls no stage of the pipeline."""
    called = {bare(word) for stage in pipeline for word in (stage.name, *stage.aliases)}
    return tuple(stage for stage in KNOWN_STAGES if bare(stage.name) not in called)


def nearest(word: str, pipeline: Iterable[Stage]) -> tuple[str, ...]:
    """The stages and kinds, two at most, whose name or alias is spelt much like the word."""
    from difflib import get_close_matches

    named: list[Stage | Kind] = [*pipeline, *KINDS.values()]
    called = {bare(alias): one.name for one in named for alias in (one.name, *one.aliases)}
    return tuple(dict.fromkeys(called[near] for near in get_close_matches(bare(word), called, n=2, cutoff=_ALIKE)))


def _is_called(wanted: str, name: str, aliases: Iterable[str]) -> bool:
    return wanted == bare(name) or any(wanted == bare(alias) for alias in aliases)


def bare(word: str) -> str:
    """The form of a word in which it is compared."""
    return unicodedata.normalize("NFC", word).casefold().replace(" ", "").replace("-", "")
