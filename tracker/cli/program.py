"""The whole program as Typer knows it: for help, completion, and every command line that is not plain."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import partial
from math import isinf
from types import FunctionType
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException
from typer.main import get_command

from tracker.cli.commands import BARE, SECTIONS, SUMMARIES, function, load
from tracker.cli.help import Help, paragraphs
from tracker.cli.options import BARE_TAKES, GENERAL, keep, shared
from tracker.cli.parameters import Completion, Declared, Flag, Parameter, declared
from tracker.cli.session import Session
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.language import say, translated
from tracker.core.option_words import completions
from tracker.core.sentences import Option, sentence
from tracker.core.text import excerpt

Context = Any  # typer's own context and formatter are private to it
Command = Any

# What is more than a command takes comes to it too: it says so in words of its own.
_MORE = {"allow_extra_args": True}

EXIT_CODES = {
    0: "done, also when nothing matched",
    1: "a file or stream could not be read or written",
    2: "bad usage or a bad value; nothing was stored",
    3: "the database is not ours, newer than this program, or damaged; untouched",
    4: "no such record, or more than one fits",
    5: "another command held the database for too long",
    130: "stopped by Ctrl-C (128 + the signal: SIGTERM 143, SIGHUP 129)",
}


def run(program: Command, words: Sequence[str], session: Session) -> object:
    """Run a command line of the `program`; what its command returned. Raises BadValue for what cannot be run, and what the command raises."""
    try:
        found = program.main(args=list(words), prog_name="tracker", standalone_mode=False, obj=session)
    except TyperException as error:
        from tracker.cli.usage import bad_usage

        raise bad_usage(error) from error
    # Typer only reads: what a command raises is none of its business.
    return found() if callable(found) else found


def build() -> Command:
    """The whole program as one command."""
    app = typer.Typer(
        cls=_Commands,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback(invoke_without_command=True)
    def tracker(
        ctx: typer.Context,
        *,
        version: bool = typer.Option(False, "--version", help="print the version and stop", is_eager=True),  # noqa: FBT003
        brief: Annotated[bool, _info(BARE_TAKES["brief"][1])] = False,
        form: Annotated[str, _info(BARE_TAKES["form"][1])] = "",
    ) -> object:
        """A record of job applications: who is waiting for whom, for how long, and whether that is normal.

        $ tracker add AWS "SA Intern" --on yesterday
        $ tracker log aws interview tue 15:00
        $ tracker log aws rejected
        $ tracker waits

        Without a command it shows what needs you today.
        """
        session = ctx.ensure_object(Session)
        if version:
            from tracker import __version__

            session.print(f"tracker {__version__}")
            raise typer.Exit
        if ctx.invoked_subcommand is None:
            return partial(function(load(BARE), BARE), session, brief=brief, form=form)
        if brief:
            raise BadValue(
                "brief-with-command", "{brief} is today in one line, and no command goes with it", brief=Option("brief")
            )
        if form:
            from tracker.cli.usage import goes_after

            raise goes_after(BARE_TAKES["form"][1].names[0])
        return None

    group = get_command(app)
    group.params.extend(_kept(GENERAL))
    group.context_class.formatter_class = Help
    return group


class _KnowsContext:
    """Tells in which command Typer found a mistake, where Typer does not; and that there are options of every command."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """What is left of the words."""
        try:
            rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except TyperException as error:
            error.ctx = ctx  # type: ignore[attr-defined]
            raise
        return rest

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - shells cut it to their width
        """What completion says of the command: its summary, or the first sentence of its help."""
        said = translated(self.short_help or paragraphs(self.help)[0].message)  # type: ignore[attr-defined]
        return said.partition(". ")[0].removesuffix(".")

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """The option that shows the help, of which that of the program tells."""
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option and ctx.parent:
            option.hidden = True
        return option

    def format_options(self, ctx: Context, formatter: Any) -> None:  # noqa: ANN401 - the signature is Typer's
        """The options, and of a command the names of those that go with every one."""
        super().format_options(ctx, formatter)  # type: ignore[misc]
        if ctx.parent:
            general = [param.opts[0] for param in ctx.command.params if isinstance(param, _General)]
            general.remove("--color")  # --no-color speaks for both, in one line
            names = ", ".join([*general, *ctx.help_option_names[:1]])
            if not any(param.get_help_record(ctx) for param in ctx.command.get_params(ctx)):
                formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(say("Also {names}: tracker --help", names=names))


class _Commands(_KnowsContext, TyperGroup):
    """The commands, each loaded when it is called; help lists them without loading any."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Every command's name, in the order of the table."""
        return list(SUMMARIES)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 - the signature is Typer's
        """The command of that name. A misspelt one is none: no neighbour is run for it."""
        return _command(cmd_name) if cmd_name in SUMMARIES else None

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """The command that the first word names, and the words after it. Raises BadValue where it names none."""
        word = args[0]
        if word in SUMMARIES or word.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from tracker.cli.usage import no_command

        raise no_command(word)

    def format_help_text(self, ctx: Context, formatter: Any) -> None:  # noqa: ANN401 - the signature is Typer's
        """What the program is for, and the commands, section by section: before the options, which few look for."""
        super().format_help_text(ctx, formatter)
        for title, commands in SECTIONS.items():
            _write_table(formatter, title, commands)

    def format_commands(self, ctx: Context, formatter: Any) -> None:  # noqa: ANN401, ARG002 - the signature is Typer's
        """What stands after the options: the exit codes."""
        _write_table(formatter, "Exit codes", {str(code): meaning for code, meaning in EXIT_CODES.items()}, 2)


def _write_table(formatter: Any, title: str, rows: dict[str, str], col_spacing: int = 4) -> None:  # noqa: ANN401 - Typer's own
    with formatter.section(title):
        formatter.write_dl(list(rows.items()), col_spacing=col_spacing)


class _Subcommands(_KnowsContext, TyperGroup):
    """The commands below one, each with the first paragraph of its help."""

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """The command that the first word names, and the words after it. Raises UnknownWord where it names none."""
        if args[0] in self.commands or args[0].startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        what = sentence("command of {command}", command=ctx.command_path)
        raise UnknownWord("unknown-subcommand", what, excerpt(args[0]), self.commands)

    def format_commands(self, ctx: Context, formatter: Any) -> None:  # noqa: ANN401, ARG002 - the signature is Typer's
        """The table of them."""
        rows = {name: inspect.cleandoc(below.help or "").partition("\n\n")[0] for name, below in self.commands.items()}
        _write_table(formatter, "Commands", {name: " ".join(text.split()) for name, text in rows.items()}, 2)


class _Command(_KnowsContext, TyperCommand):
    """A command, perhaps with a table below its help: `help_table`, a title and its rows."""

    help_table: tuple[str, dict[str, str]] | None = None

    def format_epilog(self, ctx: Context, formatter: Any) -> None:  # noqa: ANN401, ARG002 - the signature is Typer's
        """The table."""
        if self.help_table:
            _write_table(formatter, *self.help_table, 2)


class _General(TyperOption):
    """An option that goes with every command: the help of the program tells what it does."""

    def get_help_record(self, ctx: Context) -> tuple[str, str] | None:
        """Its line in a help, or None."""
        return super().get_help_record(ctx) if ctx.parent is None else None


def _command(name: str) -> Command:
    """A command with what its module says of it: `subcommands`, `takes_filters`, `help_table`."""
    module = load(name)
    command = _typers(name, function(module, name), getattr(module, "subcommands", {}))
    command.short_help = SUMMARIES[name]
    command.params.extend(_kept(shared(module)))
    for subcommand in getattr(command, "commands", {}).values():
        subcommand.params.extend(_kept(GENERAL))
    command.help_table = getattr(module, "help_table", None)
    return command


def _typers(name: str, command: FunctionType, subcommands: dict[str, FunctionType]) -> Command:
    app = typer.Typer(name=name, add_completion=False, rich_markup_mode=None)
    if subcommands:
        app.callback(invoke_without_command=True, cls=_Subcommands)(_as_typer_takes_it(command))
    else:
        app.command(name, cls=_Command, context_settings=_MORE)(_as_typer_takes_it(command))
    for word, subcommand in subcommands.items():
        app.command(word, cls=_Command, context_settings=_MORE)(_as_typer_takes_it(subcommand))
    return get_command(app)


def _as_typer_takes_it(command: FunctionType) -> Callable[..., object]:
    """What Typer is to call in place of a command: it takes the same, in Typer's words, and returns the call to make."""
    taken = declared(command)

    def run(ctx: typer.Context, **values: object) -> object:
        if ctx.args and not ctx.invoked_subcommand:
            from tracker.cli.usage import too_many

            raise too_many(ctx)
        if not ctx.invoked_subcommand:
            return partial(command, ctx.ensure_object(Session), **values)
        if given := [f"{taken[name][1].names[0]} {value}" for name, value in values.items() if value]:
            raise BadValue(
                "option-before-subcommand", "what is {given} before {word}? Write {line}",
                given=" ".join(given), word=ctx.invoked_subcommand, line=" ".join((ctx.command_path, *given)),
            )  # fmt: skip
        return None

    words = inspect.signature(command).parameters
    run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context),
            *(
                words[name].replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=Annotated[kind, _info(told, kind)])
                for name, (kind, told) in taken.items()
            ),
        ]
    )
    run.__name__, run.__doc__ = command.__name__, command.__doc__
    return run


def _info(told: Parameter, kind: Any = str) -> Any:  # noqa: ANN401 - as typer.Option
    """What was declared of an argument or option, in Typer's words."""
    info = typer.Option if isinstance(told, Flag) else typer.Argument
    return info(
        *told.names,
        metavar=told.metavar,
        help=translated(told.help or ""),
        hidden=told.help is None,
        autocompletion=_completion(told.complete),
        parser=partial(_whole_number, told) if kind in (int, int | None) else None,
    )


def _whole_number(told: Parameter, text: str) -> int:
    """The number that is written. Raises BadValue, which Typer lets through."""
    try:
        number = int(text)
        if told.least <= number <= told.most:
            return number
    except ValueError:
        pass
    if isinf(told.most):
        raise BadValue(
            "number-too-low", "{option} is “{text}”; it must be a whole number from {least}",
            option=told.names[-1], text=excerpt(text), least=told.least,
        )  # fmt: skip
    raise BadValue(
        "number-out-of-range", "{option} is “{text}”; it must be a whole number from {least} to {most}",
        option=told.names[-1], text=excerpt(text), least=told.least, most=told.most,
    )  # fmt: skip


def _completion(found: Completion) -> Callable[[Context, list[str], str], list[str]] | None:
    """What completes a parameter, as Typer calls it: with the context, the words before, and the beginning of this one."""
    if callable(found):
        return lambda ctx, args, incomplete: found(ctx.ensure_object(Session), incomplete)  # noqa: ARG005 - Typer's signature
    return (lambda ctx, args, incomplete: completions(incomplete, found)) if found else None  # noqa: ARG005


def _kept(taken: Declared) -> list[TyperOption]:
    """Options whose values go into the session."""
    return [_kept_option(name, kind, told) for name, (kind, told) in taken.items()]


def _kept_option(name: str, kind: type, told: Parameter) -> TyperOption:
    def callback(ctx: Any, _param: object, value: str | bool | None) -> None:  # noqa: ANN401, FBT001 - Typer's signature
        if value is not None and value is not False:
            keep(ctx.ensure_object(Session), name, value)

    return (_General if name in GENERAL else TyperOption)(
        param_decls=[*told.names],
        type=kind,
        is_flag=kind is bool,
        default=False if kind is bool else None,
        metavar=told.metavar,
        help=translated(told.help or ""),
        expose_value=False,
        callback=callback,
        autocompletion=_completion(told.complete),
    )
