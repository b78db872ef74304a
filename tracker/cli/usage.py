"""Why a command line cannot be run: a command that is none, or words a command does not take."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from tracker.cli.commands import SUMMARIES
from tracker.cli.options import EDITED, GENERAL
from tracker.core.errors import BadValue
from tracker.core.sentences import AnyOf, Option, Sentence, sentence, use
from tracker.core.text import excerpt

if TYPE_CHECKING:
    from typer.exceptions import TyperException

# What other programs call our commands.
_ELSEWHERE = {
    "delete": "remove", "del": "remove", "rm": "remove", "ls": "list", "status": "list", "new": "add", "create": "add",
    "find": "search", "grep": "search", "view": "show", "open": "show", "rename": "edit", "update": "log",
    "amend": "edit", "posting": "attach", "calendar": "export calendar", "sankey": "export sankey",
    "extract": "export file", "path": "db path", "check": "db check", "backup": "db backup", "restore": "db restore",
}  # fmt: skip
# The same for options: the first that the command takes is meant.
_OPTIONS_ELSEWHERE = {
    "--via": ("--source",), "--date": ("--on",), "--day": ("--on",), "--when": ("--on", "--at"),
    "--due": ("--deadline",), "--deadline": ("--due",), "--link": ("--url",), "--place": ("--location",),
    "--city": ("--location",), "--message": ("--note",), "--comment": ("--note",), "--with": ("--who",), "--contact": ("--who",),
    "--channel": ("--via",), "--by": ("--via",), "--tags": ("--tag",), "--file": ("--from",),
}  # fmt: skip
# How alike a word must be to be asked about: two letters of a short word changed places.
_ALIKE = 0.7
_BEFORE = (*(option.names[-1] for _, option in GENERAL.values()), "--version", "--help")


def no_command(word: str) -> BadValue:
    """The error of a first word that is no command: what to type instead."""
    if word.casefold() == "help":
        return BadValue(
            "help-as-command", "“help” is not a command: {all} lists all commands, {one} explains one",
            all=use("help"), one=use("help", "log"),
        )  # fmt: skip
    if known := _ELSEWHERE.get(word.casefold()):
        return _meant(word, (use(known),))
    if near := get_close_matches(word.casefold(), [*SUMMARIES, "help"], n=2, cutoff=_ALIKE):
        return _meant(word, tuple(use("help") if name == "help" else use(name) for name in near))
    return BadValue(
        "no-command", "“{word}” is not a command. To look at an application: {show}. All commands: {help}",
        word=excerpt(word), show=use("show", excerpt(word)), help=use("help"),
    )  # fmt: skip


def _meant(word: str, uses: tuple[Any, ...]) -> BadValue:
    return BadValue(
        "misspelt-command", "“{word}” is not a command; did you mean {meant}?", word=excerpt(word), meant=AnyOf(uses)
    )


def bad_usage(error: TyperException) -> BadValue:
    """The error of an option or argument, and where to read on: what Typer found, in sentences of ours."""
    context: Any = getattr(error, "ctx", None)
    param, option = getattr(error, "param", None), getattr(error, "option_name", "")
    if option and hasattr(error, "possibilities"):
        return _no_such_option(option, context)
    if option and any(option in known.opts and known.is_flag for known in context.command.params):
        return BadValue("no-value", "{option} takes no value (see: {help})", option=option, help=_help(context))
    if option:
        return BadValue("value-missing", "{option} needs a value (see: {help})", option=option, help=_help(context))
    if param:
        named = param.opts[-1] if param.param_type_name == "option" else param.make_metavar(context)
        return BadValue(
            "parameter-missing", "{option} is missing (see: {help})", option=named.strip("{}[]"), help=_help(context)
        )
    return BadValue("usage", "the command line cannot be read (see: {help})", help=_help(context))


def _no_such_option(option: str, context: Any) -> BadValue:  # noqa: ANN401 - typer's own context is private to it
    if context.parent is None:
        return goes_after(option)
    taken = [name for param in context.command.params for name in param.opts if name.startswith("--")]
    meant = [name for name in _OPTIONS_ELSEWHERE.get(option, ()) if name in taken][:1]
    if near := meant or get_close_matches(option, taken, n=2, cutoff=_ALIKE):
        return BadValue(
            "misspelt-option", "there is no option {option}; did you mean {meant}? (see: {help})",
            option=option, meant=AnyOf(tuple(near)), help=_help(context),
        )  # fmt: skip
    if context.info_name == "edit" and (field := option.removeprefix("--")) in EDITED:
        return BadValue(
            "field-as-option", "there is no option {option}; write {field}", option=option, field=f"{field}=…"
        )
    return BadValue(
        "no-such-option",
        "there is no option {option}; text that begins with - goes after --, or after the = of --note=-x (see: {help})",
        option=option, help=_help(context),
    )  # fmt: skip


def goes_after(option: str) -> BadValue:
    """The error of an option before a command that is none, or is taken without a command only."""
    return BadValue(
        "option-before",
        "there is no option {option} before the command; only {known} are known there, others go after it",
        option=option, known=_BEFORE,
    )  # fmt: skip


def too_many(context: Any) -> BadValue:  # noqa: ANN401 - typer's own context is private to it
    """The error of words that are more than a command takes."""
    words = " ".join(context.args)
    return BadValue(
        "too-many-words", "“{words}” is more than {command} takes{rest}",
        words=excerpt(words), command=context.command_path, rest=_rest(words, context),
    )  # fmt: skip


def _rest(words: str, context: Any) -> Sentence:  # noqa: ANN401 - as above
    """What to do with the words that are too many."""
    taken = {param.name: param.param_type_name for param in context.command.params}
    arguments = [name for name, how in taken.items() if how == "argument"]
    if arguments[:1] == ["ref"] and {"words", "file", "name"}.isdisjoint(arguments):
        return sentence(
            ": one key, or one part of a name, in quotes if it has spaces. The keys of a company: {list}",
            list=use("list", company=str(context.params["ref"])),
        )
    if "on" in taken:
        return sentence("; text of several words goes in quotes, a day after {on}", on=Option("on"))
    if arguments:
        return sentence("; text of several words goes in quotes")
    if "company" in taken:
        return sentence(
            ". Of a company: {list}; of one application: {show}",
            list=use(context.info_name, company=words), show=use("show", words),
        )  # fmt: skip
    return sentence(" (see: {help})", help=_help(context))


def _help(context: Any) -> Any:  # noqa: ANN401 - typer's own context is private to it
    return use("help", *context.command_path.split()[1:])
