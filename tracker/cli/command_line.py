"""A command line that is plainly right, read without Typer, whose import takes longer than what a command has to do.

Whatever is not plain (help, completion, a mistake, `--`, letters run together, a command below a command) is left to Typer;
what is read here, Typer would read alike (docs/decisions/0008).
"""

import os
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeAlias

from tracker.cli.commands import BARE, SUMMARIES, function, load
from tracker.cli.options import BARE_TAKES, GENERAL, keep, shared
from tracker.cli.parameters import Argument, Declared, Flag, declared, required
from tracker.cli.session import Session

Values: TypeAlias = dict[str, Any]
# By the name of an option: where its value goes, under which name, as what, and what else was declared.
Options: TypeAlias = dict[str, tuple[Values, str, Any, Flag]]

_COMPLETING = "_TRACKER_COMPLETE"  # by this variable a shell asks Typer what may come next
_DIGITS = 9  # of a number that is plainly one


class Call(NamedTuple):
    """A command, the values it is called with, and those that the session keeps."""

    command: Callable[..., object]
    values: Values
    kept: Values

    def __call__(self, session: Session) -> object:
        """Run it."""
        for name, value in self.kept.items():
            keep(session, name, value)
        return self.command(session, **self.values)


class _NotPlain(Exception):
    """Typer is to read the line."""


def read(words: Sequence[str]) -> Call | None:
    """The call that the words ask for; None where they are Typer's to read."""
    if _COMPLETING in os.environ:
        return None
    try:
        return _read(words)
    except _NotPlain:
        return None


def _read(words: Sequence[str]) -> Call:
    values: Values = {}
    kept: Values = {}
    rest = _take_options(words, _options(GENERAL, kept) | _options(BARE_TAKES, values), before_command=True)
    if not rest:
        return Call(function(load(BARE), BARE), values, kept)
    name, *rest = rest
    if name not in SUMMARIES or values:
        raise _NotPlain
    module = load(name)
    command = function(module, name)
    taken = declared(command)
    rest = _take_options(rest, _options(shared(module), kept) | _options(taken, values), before_command=False)
    for name, (kind, told) in taken.items():
        if isinstance(told, Argument):
            count = len(rest) if _is_list(kind) else 1
            for word in rest[:count]:
                _put(values, name, kind, word, told)
            rest = rest[count:]
    if rest or not required(command) <= values.keys():
        raise _NotPlain
    return Call(command, values, kept)


def _options(taken: Declared, values: Values) -> Options:
    """Those among what is taken that are options, their values to go into `values`."""
    return {
        name: (values, field, kind, told)
        for field, (kind, told) in taken.items()
        if isinstance(told, Flag)
        for name in told.names
    }


def _take_options(words: Sequence[str], options: Options, *, before_command: bool) -> list[str]:
    """Put the values of the options where they belong; the words that are left."""
    rest = []
    coming = iter(words)
    for word in coming:
        if word == "-" or not word.startswith("-"):
            rest.append(word)
            if before_command:
                break
            continue
        name, joined, text = word.partition("=") if word.startswith("--") else (word, "", "")
        if name not in options:
            raise _NotPlain
        values, field, kind, told = options[name]
        if kind is bool and joined:
            raise _NotPlain
        if kind is not bool and not joined:
            following = next(coming, None)
            if following is None:
                raise _NotPlain
            text = following
        _put(values, field, kind, text, told)
    return [*rest, *coming]


def _put(values: Values, name: str, kind: Any, text: str, told: Argument | Flag) -> None:  # noqa: ANN401 - a type
    if kind is bool:
        values[name] = True
    elif _is_list(kind):
        values.setdefault(name, []).append(text)
    elif kind in (int, int | None):
        values[name] = _number(text, told)
    elif kind in (str, str | None):
        values[name] = text
    else:
        raise _NotPlain


def _is_list(kind: Any) -> bool:  # noqa: ANN401 - a type
    return kind in (list[str], list[str] | None)


def _number(text: str, told: Argument | Flag) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        raise _NotPlain
    number = int(text)
    if not told.least <= number <= told.most:
        raise _NotPlain
    return number
