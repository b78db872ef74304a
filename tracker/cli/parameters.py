"""What a command takes, declared once, in the annotations of its function.

`command_line` reads them to run a plain command line; `program` tells Typer of them, for everything else.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any, TypeAlias, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FunctionType

    from tracker.cli.session import Session

# What may stand there: these words, or what is found for the beginning of one.
Completion: TypeAlias = "tuple[str, ...] | Callable[[Session, str], list[str]]"
# By the name of a parameter: str, int, bool or list[str] (or None), and what else was declared of it.
Declared: TypeAlias = "dict[str, tuple[Any, Parameter]]"


class Parameter:
    """An `Argument` or a `Flag`. `metavar` and `help` are what help shows; a number lies in [least, most]."""

    def __init__(
        self,
        *names: str,
        metavar: str | None = None,
        help: str | None = None,  # noqa: A002 - Typer's word
        complete: Completion = (),
        least: float = -inf,
        most: float = inf,
    ) -> None:
        self.names = names
        self.metavar = metavar
        self.help = help
        self.complete = complete
        self.least = least
        self.most = most


class Argument(Parameter):
    """A word by its place; of a list, all words from there on."""


class Flag(Parameter):
    """A value by one of `names`; of a list, one each time it is given. A bool has no value of its own."""


def declared(command: FunctionType) -> Declared:
    """What a command takes besides the session, in the order of its function."""
    hints = get_type_hints(command, include_extras=True)
    return {
        name: (hint.__origin__, hint.__metadata__[0]) for name, hint in hints.items() if hasattr(hint, "__metadata__")
    }


def required(command: FunctionType) -> set[str]:
    """Those of its parameters that have no default."""
    code, defaults = command.__code__, command.__defaults__ or ()
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    optional = {*names[code.co_argcount - len(defaults) : code.co_argcount], *(command.__kwdefaults__ or ())}
    return {*names[1:]} - optional
