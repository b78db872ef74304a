"""The way in: arguments become a command, and an error becomes one sentence and an exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command

from tracker.cli.commands import SECTIONS, SUMMARIES, load, module_name
from tracker.cli.options import filter_options, global_options
from tracker.cli.session import Session
from tracker.core.errors import BadValue, TrackerError

if TYPE_CHECKING:
    from types import FrameType

    Context = Any  # typer's own context and formatter are private to it
    Command = Any

EXIT_CODES = {
    0: "done, also when nothing matched",
    1: "a file or stream could not be read or written",
    2: "bad usage or a bad value; nothing was stored",
    3: "the database is not ours, newer than this program, or damaged; untouched",
    4: "no such record, or more than one fits",
    5: "another command held the database for too long",
    130: "stopped by Ctrl-C (128 + the signal: SIGTERM 143, SIGHUP 129)",
}


class Stopped(Exception):
    """A signal asked the program to end; what was not committed is rolled back on the way out."""

    def __init__(self, signal_number: int) -> None:
        self.exit_code = 128 + signal_number


class Commands(TyperGroup):
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
        from tracker.cli.usage import say_no_command

        raise BadValue(say_no_command(word))

    def format_commands(self, ctx: Context, formatter: Any) -> None:  # noqa: ANN401, ARG002 - the signature is Typer's
        """The table, section by section."""
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(list(commands.items()), col_spacing=4)
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), meaning) for code, meaning in EXIT_CODES.items()])


def _command(name: str) -> Command:
    module = load(name)
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(name, cls=getattr(module, "command_class", None))(getattr(module, module_name(name)))
    command = get_command(app)
    if getattr(module, "takes_filters", False):
        command.params.extend(filter_options())
    for taker in (command, *getattr(command, "commands", {}).values()):
        taker.params.extend(global_options())
    return command


def build() -> Command:
    """The whole program as one command."""
    app = typer.Typer(
        cls=Commands,
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
    ) -> None:
        """A record of job applications: who is waiting for whom, for how long, and whether that is normal.

        Without a command it lists the open applications.
        """
        session = ctx.ensure_object(Session)
        if version:
            from tracker import __version__

            session.print(f"tracker {__version__}")
            raise typer.Exit
        if ctx.invoked_subcommand is None:
            listing = _command("list")
            with listing.make_context("list", [], parent=ctx) as listing_context:
                listing.invoke(listing_context)

    group = get_command(app)
    group.params.extend(global_options())
    return group


def main(arguments: list[str]) -> int:
    """Run one command line; the exit code. Every error is said here, in one sentence on stderr."""
    session = Session()
    try:
        code = build().main(args=arguments, prog_name="tracker", standalone_mode=False, obj=session)
        session.finish()
    except TrackerError as error:
        return session.fail(error.sentence, error.exit_code)
    except TyperException as error:
        from tracker.cli.usage import say_usage

        return session.fail(say_usage(error), 2)
    except (KeyboardInterrupt, typer.Abort):
        return session.fail("stopped", 130)
    except Stopped as stopped:
        return session.fail("stopped", stopped.exit_code)
    except BrokenPipeError:
        session.abandon_output()
        return 0
    except OSError as error:
        return session.fail(f"{error.strerror or error}: {error.filename or 'standard output'}", 1)
    except Exception as error:
        # The last resort of the one edge: a fault of ours is a sentence too. With TRACKER_DEBUG it is a traceback.
        if session.debug:
            raise
        return session.fail(
            f"a fault in this program, {type(error).__name__}: {error}. Nothing was stored by halves", 1
        )
    return code if isinstance(code, int) else 0


def run() -> NoReturn:
    """The `tracker` program."""
    import gc
    import io
    import signal

    gc.disable()  # a command is short and leaves no cycles; over 100,000 applications the search takes a quarter of it

    def stop(number: int, _frame: FrameType | None) -> None:
        raise Stopped(number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is not signal.SIG_IGN:  # nohup asks to ignore it
            signal.signal(number, stop)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Data are in UTF-8 whatever the locale; a terminal keeps its own letters, and names those it has not.
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
