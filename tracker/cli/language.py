"""Which language people are spoken to in, and its catalogue."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.core.language import Catalogue

_FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "locale")
ENGLISH = "en"


def languages() -> list[str]:
    """The languages there are, English first."""
    return [ENGLISH, *sorted(name for name in os.listdir(_FOLDER) if os.path.exists(_file(name)))]


def asked_for(words: Sequence[str]) -> str:
    """The language that a command line asks for: known before the line is read, whose mistakes are said in it."""
    asked = ""
    for word, following in zip(words, (*words[1:], ""), strict=False):
        name, _, value = word.partition("=")
        if name == "--language":
            asked = value or following
    return asked


def of_environment() -> str:
    """The language of messages in this environment, as `ko_KR`; "" where none is named."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, named), "").partition(".")[0].partition("@")[0]


def spoken(name: str) -> str:
    """The language there is for a name like `ko`, `ko-KR` or `ko_KR`: English for one of English; "" for none."""
    full = name.replace("-", "_")
    return next((one for one in (full, full.partition("_")[0]) if one == ENGLISH or os.path.exists(_file(one))), "")


def catalogue(language: str) -> Catalogue | None:
    """The messages of one of `languages`; None for English, which has none."""
    if language == ENGLISH:
        return None
    from tracker.cli.catalogue import Messages

    with open(_file(language), "rb") as file:
        return Messages(file.read())


def _file(language: str) -> str:
    return os.path.join(_FOLDER, language, "LC_MESSAGES", "tracker.mo")
