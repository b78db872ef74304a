"""The way in: arguments become a command, and an error becomes one sentence and an exit code."""

from __future__ import annotations

import sys
from contextvars import copy_context
from types import FrameType
from typing import NoReturn

from tracker.cli.command_line import read
from tracker.cli.session import NoOutput, Session
from tracker.core.errors import Failed, Fault, TrackerError
from tracker.core.interrupts import INTERRUPTS, Stopped
from tracker.core.sentences import system

_CTRL_C = 130


def main(arguments: list[str]) -> int:
    """Run one command line; the exit code. The language it speaks ends with it."""
    return copy_context().run(_main, arguments)


def _main(arguments: list[str]) -> int:
    """Run one command line; the exit code. Every error is said here, in one sentence on stderr."""
    session = Session()
    INTERRUPTS.begin()
    try:
        code = _run(arguments, session)
        session.finish()
    except TrackerError as error:
        return session.fail(error)
    except KeyboardInterrupt:
        return _CTRL_C
    except Stopped as stopped:
        return _stopped(session, stopped.exit_code)
    except BrokenPipeError:
        return 0  # nobody reads any more
    except OSError as error:
        return session.fail(
            Failed(
                "io",
                "{error}: {file}",
                error=system(error),
                file=str(error.filename or "standard output"),
            )
        )
    except Exception as error:
        if INTERRUPTS.heard and not INTERRUPTS.is_decided:  # Python makes another error of it within calls of its own
            return _stopped(session, 128 + INTERRUPTS.heard)
        # The last resort of the one edge: a fault of ours is a sentence too. With TRACKER_DEBUG it is a traceback.
        if session.debug:
            raise
        return session.fail(Fault(error))
    return code if isinstance(code, int) else 0


def _stopped(session: Session, exit_code: int) -> int:
    """Say that a signal ended it, but for Ctrl-C, which the terminal has shown."""
    INTERRUPTS.heard = 0
    if exit_code != _CTRL_C:
        session.fail(TrackerError("stopped", "stopped"))
    return exit_code


def _run(arguments: list[str], session: Session) -> object:
    session.speak(arguments)
    if call := read(arguments):
        return call(session)
    try:
        from tracker.cli.program import build

        program = build()
    except (ImportError, AttributeError, TypeError) as error:
        raise _unsuited(error) from error
    from tracker.cli.program import run

    return run(program, arguments, session)


def _unsuited(error: Exception) -> Failed:
    from importlib.metadata import version

    return Failed(
        "unsuited-typer",
        "this program cannot work with Typer {version}, which was installed in its place ({error}); install it again with "
        "what it asks for: pip install 'typer>=0.28,<0.29'",
        version=version("typer"), error=str(error),
    )  # fmt: skip


def run() -> NoReturn:
    """The `tracker` program."""
    import gc
    import io
    import signal

    gc.disable()  # a command is short and leaves no cycles; over 100,000 applications the search takes a quarter of it

    def stop(number: int, _frame: FrameType | None) -> None:
        INTERRUPTS.hear(number)

    sys.unraisablehook = _pass_over_signals
    if sys.stdout is None:
        sys.stdout = NoOutput()
    elif isinstance(sys.stdout, io.TextIOWrapper):
        # Data are in UTF-8 whatever the locale; a terminal keeps its own letters, and names those it has not.
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="backslashreplace")
    try:
        for number in [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]:
            if signal.getsignal(number) is not signal.SIG_IGN:  # nohup asks to ignore it
                signal.signal(number, stop)
        code = main(sys.argv[1:])
        INTERRUPTS.is_decided = True
    except Stopped as stopped:
        INTERRUPTS.is_decided = True
        code = stopped.exit_code
    sys.exit(code)


def _pass_over_signals(found: sys.UnraisableHookArgs) -> None:
    """Say nothing of a signal that came where Python passes over what is raised: the command goes on to its end."""
    if not isinstance(found.exc_value, Stopped):
        sys.__unraisablehook__(found)
