"""The program in processes of its own: where streams, signals, locales and many at once matter."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import tracker

if TYPE_CHECKING:
    from collections.abc import Mapping

    Stream = int | IO[bytes] | None

PROGRAM = "from tracker.__main__ import run; run()"
# A shell that runs the tests in its background has them ignore Ctrl-C, and nohup SIGHUP, and so would every process they
# start: a signal that is answered here is the default one there.
for ending in (signal.SIGINT, *((signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ())):
    if signal.getsignal(ending) is signal.SIG_IGN:
        signal.signal(ending, signal.default_int_handler)
# What the last resort of the program says; no input may lead there.
FAULT = "this is a bug"


def environment(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """That of the test, without what hides or shows faults; a change of None takes a variable away."""
    found = {**os.environ, "PYTHONPATH": str(Path(tracker.__file__).parents[1])}
    for name in ("TRACKER_DEBUG", "PYTHONUNBUFFERED", "PYTHONUTF8", "PYTHONIOENCODING"):
        found.pop(name, None)
    for name, value in (changes or {}).items():
        if value is None:
            found.pop(name, None)
        else:
            found[name] = value
    return found


def start(
    *arguments: str,
    code: str = PROGRAM,
    env: Mapping[str, str | None] | None = None,
    stdin: Stream = subprocess.DEVNULL,
    stdout: Stream = subprocess.PIPE,
    stderr: Stream = subprocess.PIPE,
) -> subprocess.Popen[bytes]:
    """Start the program, or other `code` of ours, with these arguments."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=stdin, stdout=stdout, stderr=stderr, env=environment(env)
    )


def finish(process: subprocess.Popen[bytes], data: bytes | None = None) -> tuple[int, str, str]:
    """Wait for it: exit code, stdout, stderr. Neither a traceback nor the program's last resort is an answer."""
    out, err = process.communicate(data, timeout=120)
    said = (err or b"").decode()
    assert "Traceback" not in said, said
    assert FAULT not in said, said
    return process.returncode, (out or b"").decode(), said


def program(*arguments: str, env: Mapping[str, str | None] | None = None) -> tuple[int, str, str]:
    """Run one command line in a process of its own."""
    return finish(start(*arguments, env=env))


def shell(line: str, *arguments: str) -> tuple[int, str, str]:
    """Run a line of the shell in which `tracker` is the program and "$@" the arguments; pipes and `>&-` are its own."""
    prelude = f"tracker() {{ {sys.executable} -c '{PROGRAM}' \"$@\"; }}\n"
    process = subprocess.Popen(
        ["bash", "-c", prelude + line, "bash", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
    )  # fmt: skip
    return finish(process)
