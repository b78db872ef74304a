"""The program: `tracker`, and `python -m tracker`. It starts and ends as quickly as Python can be made to."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import NoReturn

# What is made while the program starts stays to its end: to look for garbage in it every 700 objects takes time, and
# finds none.
_OBJECTS_BETWEEN_LOOKS = 100_000


def run() -> NoReturn:
    """Run the command line this process was started with, and end the process."""
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
    answer()
    from tracker.cli.main import run as run_command_line

    try:
        run_command_line()
    except SystemExit as ended:
        _end(ended.code if isinstance(ended.code, int) else 0)


def answer() -> None:
    """Answer signals from here on."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is not signal.SIG_IGN:  # nohup asks to ignore it
            signal.signal(number, _leave)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    """End at once: until the command line has its own answer to a signal nothing was opened."""
    os._exit(128 + number)


def _end(code: int) -> NoReturn:
    """End the process at once: the record is closed, and taking the interpreter apart would cost a fifth of a start."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
