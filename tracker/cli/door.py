"""The words of the command line for what can be done: `tracker db restore FILE`, `--due`."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from tracker.core.sentences import Door

if TYPE_CHECKING:
    from tracker.core.sentences import Option, Use

# Use cases that are called otherwise here.
_CALLED: dict[str, str] = {}
# Options whose names in Python are other words.
_FLAGS = {"from_": "from", "maps": "map", "sets": "set"}


class CommandLine(Door):
    """How the command line words what it offers."""

    def option(self, option: Option) -> str:
        """The flag: `--on`."""
        return _flag(option.name)

    def use(self, use: Use) -> str:
        """The line to type, each word as a shell takes it."""
        words = [*map(typed, use.words)]
        words += [f"{_flag(name)} {typed(value)}" for name, value in use.options]
        return " ".join(["tracker", _CALLED.get(use.name, use.name), *words])


def _flag(name: str) -> str:
    return f"--{_FLAGS.get(name, name).replace('_', '-')}"


def typed(word: str) -> str:
    """A word as it is typed in a shell."""
    return word if word.replace("-", "").isalnum() else quote(word)
