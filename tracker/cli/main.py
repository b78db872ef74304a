"""The way in: arguments become a command, and an error becomes one sentence and an exit code."""

from __future__ import annotations

import sys
from contextvars import copy_context
from typing import TYPE_CHECKING, NoReturn

from tracker.cli.command_line import read
from tracker.cli.session import Session
from tracker.core.errors import Failed, TrackerError
from tracker.core.language import message
from tracker.core.sentences import system

if TYPE_CHECKING:
    from types import FrameType


class Stopped(Exception):
    """A signal asked the program to end; what was not committed is rolled back on the way out."""

    def __init__(self, signal_number: int) -> None:
        self.exit_code = 128 + signal_number


def main(arguments: list[str]) -> int:
    """Run one command line; the exit code. The language it speaks ends with it."""
    return copy_context().run(_main, arguments)


def _main(arguments: list[str]) -> int:
    """Run one command line; the exit code. Every error is said here, in one sentence on stderr."""
    session = Session()
    try:
        code = _run(arguments, session)
        session.finish()
    except TrackerError as error:
        return session.fail(error)
    except KeyboardInterrupt:
        return 130  # the terminal has shown ^C
    except Stopped as stopped:
        return session.fail(_ended("stopped", message("stopped"), stopped.exit_code))
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
        # The last resort of the one edge: a fault of ours is a sentence too. With TRACKER_DEBUG it is a traceback.
        if session.debug:
            raise
        return session.fail(
            Failed(
                "fault",
                "a bug in this program, {type}: {error}. Nothing was stored halfway",
                type=type(error).__name__,
                error=str(error),
            )
        )
    return code if isinstance(code, int) else 0


def _ended(code: str, text: str, exit_code: int) -> TrackerError:
    ended = TrackerError(code, text)
    ended.exit_code = exit_code
    return ended


def _run(arguments: list[str], session: Session) -> object:
    session.speak(arguments)
    if call := read(arguments):
        return call(session)
    from tracker.cli.program import run

    return run(arguments, session)


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
