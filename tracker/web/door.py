"""How a page words what can be done, and the buttons that mend a line that was not understood."""

from __future__ import annotations

from collections.abc import Iterator
from shlex import join
from typing import NamedTuple

from tracker.core.errors import Ambiguous, NotFound, TrackerError, UnreadablePhrase
from tracker.core.language import say
from tracker.core.sentences import AnyOf, Door, Option, Use

# What is said of an event with a word of the line; other options are named as they are.
_WORDS = {"on": "the day", "who": "with", "via": "by"}
_ANYWAY = frozenset({"again", "force"})


class PageDoor(Door):
    """How a page words what it offers: lines to write, and the names of its buttons."""

    def option(self, option: Option) -> str:
        """The word of a line that says it, or the button."""
        if option.name in _ANYWAY:
            return say("“Keep it anyway”")
        return _WORDS.get(option.name, option.name.replace("_", " "))

    def use(self, use: Use) -> str:
        """The line to write, or the page or button."""
        if use.name in {"add", "log"}:
            return f"“{_line(use)}”"
        named = {"list": say("Applications"), "edit": say("Change"), "undo": say("Undo"), "redo": say("Redo")}
        return named.get(use.name, f"tracker {use.name}")


PAGE = PageDoor()


class Mend(NamedTuple):
    """A button: what it sends under which name, and what stands on it."""

    name: str
    value: str
    label: str


def mends(error: TrackerError, text: str) -> list[Mend]:
    """The buttons that mend a line: it is written otherwise, or kept anyway."""
    return list(dict.fromkeys(_mends(error, text)))


def _mends(error: TrackerError, text: str) -> Iterator[Mend]:
    for mend in error.mend:
        if isinstance(mend, Option) and mend.name in _ANYWAY:
            yield Mend("anyway", "1", say("Keep it anyway"))
        elif isinstance(mend, Use) and mend.name in {"add", "log"}:
            yield Mend("instead", _line(mend), _line(mend))
    for wrong, right, label in _replacements(error):
        yield Mend("instead", text.replace(wrong, right, 1), label)


def _replacements(error: TrackerError) -> Iterator[tuple[str, str, str]]:
    """What of the line may be replaced, by what, and what the button for it says."""
    values = error.message.values
    if isinstance(error, UnreadablePhrase):
        yield from ((str(values["words"]), choice, choice) for choice in error.choices)
    elif isinstance(error, Ambiguous):
        for one in values["named"]:
            yield str(values["ref"]), str(one.values["key"]), f"{one.values['company']} · {one.values['role']}"
    elif isinstance(error, NotFound):
        yield from ((str(values["ref"]), key, key) for key in values.get("near", ()))
    elif isinstance(meant := values.get("meant"), AnyOf):
        yield from ((str(values["word"]), str(word), str(word)) for word in meant.things)


def _line(use: Use) -> str:
    words = [use.name, *use.words] if use.name == "add" else [*use.words]
    return join(words)
