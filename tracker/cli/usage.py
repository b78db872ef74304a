"""What is said of a command line that cannot be run: a command that is none, or words a command does not take."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from tracker.cli.commands import SUMMARIES
from tracker.cli.options import GENERAL
from tracker.core.text import excerpt

if TYPE_CHECKING:
    from typer.exceptions import TyperException

# What other programs call our commands.
_ELSEWHERE = {
    "delete": "remove", "del": "remove", "rm": "remove", "ls": "list", "status": "list", "new": "add", "create": "add",
    "find": "search", "grep": "search", "view": "show", "open": "show", "rename": "edit", "update": "log",
}  # fmt: skip
# How alike a word must be to be asked about: two letters of a short word changed places.
_ALIKE = 0.7
_BEFORE = [*(option.names[-1] for _, option in GENERAL.values()), "--version", "--help"]
_TOO_MANY = "Got unexpected extra argument(s) ("


def say_no_command(word: str) -> str:
    """What to type where the first word is no command: one spelt like it, or how an application of that name is shown."""
    if word.casefold() == "help":
        return "“help” is no command: tracker --help lists all, tracker log --help tells one in full"
    wrong = f"“{excerpt(word)}” is no command"
    if known := _ELSEWHERE.get(word.casefold()):
        return f"{wrong}; did you mean tracker {known}?"
    if near := get_close_matches(word.casefold(), [*SUMMARIES, "help"], n=2, cutoff=_ALIKE):
        meant = " or ".join(f"tracker {'--' * (name == 'help')}{name}" for name in near)
        return f"{wrong}; did you mean {meant}?"
    return f"{wrong}. An application is looked at with tracker show {typed(word)}; tracker --help lists the commands"


def say_usage(error: TyperException) -> str:
    """The error of an option or argument, and where to read on."""
    message = getattr(error, "format_message", lambda: str(error))()
    context = getattr(error, "ctx", None)
    if context and message.startswith(_TOO_MANY):
        return _say_too_many(message.removeprefix(_TOO_MANY).removesuffix(")"), context)
    hint = f" (see: {context.command_path} --help)" if context else ""
    if hasattr(error, "possibilities"):  # no such option
        if context and context.parent is None:
            return f"{message.rstrip('.')}; before the command only {', '.join(_BEFORE)} are known; others go after it"
        hint = f"; text that begins with - goes after --, or after the = of --note=-x{hint}"
    return f"{message.rstrip('.')}{hint}"


def _say_too_many(words: str, context: Any) -> str:  # noqa: ANN401 - typer's own context is private to it
    taken = {param.name: param.param_type_name for param in context.command.params}
    arguments = [name for name, how in taken.items() if how == "argument"]
    wrong = f"“{excerpt(words)}” is more than {context.command_path} takes"
    if arguments == ["ref"]:
        named = typed(str(context.params["ref"]))
        return (
            f"{wrong}: one key, or one part of a name, in quotes if it has spaces. "
            f"The keys of a company: tracker list --company {named}"
        )
    if arguments:
        return f"{wrong}; text of several words goes in quotes{', a day after --on' * ('on' in taken)}"
    if "company" in taken:
        name = typed(words)
        return (
            f"{wrong}. Of a company: {context.command_path} --company {name}; of one application: tracker show {name}"
        )
    return f"{wrong} (see: {context.command_path} --help)"


def typed(word: str) -> str:
    """A word as it is typed in a shell."""
    from shlex import quote

    return word if word.replace("-", "").isalnum() else quote(excerpt(word))
