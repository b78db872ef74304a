"""The words of `log`: a stage, a kind and a day, in any order. Case, spaces and hyphens do not matter."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.core.events import Kind
    from tracker.core.stages import Stage

# "online assessment", "2차 면접", "second interview": no name or alias is said in more words than this.
_LONGEST = 3
# How alike a word must be to be asked about: a letter or two of a long word may be wrong.
_ALIKE = 0.84


class LogWords(NamedTuple):
    """What was found in the words of `log`; `day` is what is left, to be read as a day."""

    stage: Stage | None
    kind: Kind | None
    day: str


def find_kind(word: str) -> Kind | None:
    """The kind with this name or alias."""
    wanted = _bare(word)
    return next((kind for kind in KINDS.values() if _is_called(wanted, kind.name, kind.aliases)), None)


def find_stage(word: str, pipeline: Iterable[Stage]) -> Stage | None:
    """The stage with this name or alias. A name goes before an alias."""
    wanted, stages = _bare(word), tuple(pipeline)
    by_name = (stage for stage in stages if wanted == _bare(stage.name))
    by_alias = (stage for stage in stages if _is_called(wanted, stage.name, stage.aliases))
    return next(by_name, None) or next(by_alias, None)


def read_log_words(words: Sequence[str], pipeline: tuple[Stage, ...]) -> LogWords:
    """Find the stage and the kind among the words of `log`; the rest, in its order, is the day.

    Raises BadValue where two different stages or kinds are named.
    """
    tokens = " ".join(words).split()
    stage: Stage | None = None
    kind: Kind | None = None
    rest: list[str] = []
    while tokens:
        for count in range(min(_LONGEST, len(tokens)), 0, -1):
            phrase = " ".join(tokens[:count])
            if found_stage := find_stage(phrase, pipeline):
                if stage not in {None, found_stage}:
                    raise BadValue(
                        "two-stages", "“{first}” and “{second}” are two stages; log one event at a time",
                        first=stage, second=found_stage,
                    )  # fmt: skip
                stage = found_stage
            elif found_kind := find_kind(phrase):
                if kind not in {None, found_kind}:
                    raise BadValue(
                        "two-kinds", "“{first}” and “{second}” are two kinds; log one event at a time",
                        first=kind, second=found_kind,
                    )  # fmt: skip
                kind = found_kind
            else:
                continue
            del tokens[:count]
            break
        else:
            rest.append(tokens.pop(0))
    return LogWords(stage, kind, " ".join(rest))


def nearest(word: str, pipeline: Iterable[Stage]) -> tuple[str, ...]:
    """The stages and kinds, two at most, whose name or alias is spelt much like the word."""
    from difflib import get_close_matches

    named: list[Stage | Kind] = [*pipeline, *KINDS.values()]
    called = {_bare(alias): one.name for one in named for alias in (one.name, *one.aliases)}
    return tuple(dict.fromkeys(called[near] for near in get_close_matches(_bare(word), called, n=2, cutoff=_ALIKE)))


def _is_called(wanted: str, name: str, aliases: Iterable[str]) -> bool:
    return wanted == _bare(name) or any(wanted == _bare(alias) for alias in aliases)


def _bare(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().replace(" ", "").replace("-", "")
