"""A signal at any moment of a command: it ends with the code of the signal and nothing stored, or is done wholly."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.processes import FAULT, finish, start
from tests.trust.figures import size

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")

# A moment before its first line is Python's own. Nobody can answer there, so the signal waits for the program.
STARTED = """
import signal, sys
signals = {signal.SIGINT, signal.SIGTERM}
signal.pthread_sigmask(signal.SIG_BLOCK, signals)
from tracker import __main__
print("started", flush=True)
really = __main__.answer
__main__.answer = lambda: (really(), signal.pthread_sigmask(signal.SIG_UNBLOCK, signals))
__main__.run()
"""

# One at the line of so many of the program's own that begin and end it.
AT_A_LINE = """
import os, signal, sys
from tracker import __main__
from tracker.cli import main
to_come = int(sys.argv.pop(1))
def trace(frame, event, _):
    global to_come
    if frame.f_globals.get("__name__") not in (__main__.__name__, main.__name__):
        return None
    to_come -= event == "line"
    if event == "line" and to_come == 0:
        os.kill(os.getpid(), signal.SIGTERM)
    return trace
sys.settrace(trace)
__main__.run()
"""


def test_a_signal_at_every_line_of_the_beginning_and_the_end(figure: Callable[[str], None]) -> None:
    ends: Counter[int] = Counter()
    places = range(15, 65)
    for place in places if size("signals") > 100 else random.Random(20261126).sample(places, 8):
        code, _, _ = finish(start(str(place), "--version", code=AT_A_LINE))
        ends[code] += 1
        assert code in {0, 143}, place
    assert ends[143]
    figure(f"signals: {sum(ends.values())} at a line of the beginning or the end, {ends[143]} ended with 143")


def test_a_signal_at_any_moment(run: Run, figure: Callable[[str], None]) -> None:
    run("add", "AWS", "Dev", "--on", "2026-11-02", "-m", "so " * 200)
    chance, ends = random.Random(20261126), {0: 0, 130: 0, 143: 0}
    stored = 0
    for number in range(size("signals")):
        line = chance.choice((["note", "aws", f"n{number}"], ["show", "aws"], ["import", "-", "--from", "toml"]))
        told = b'[application]\ncompany = "C%d"\nrole = "D"\n' % number if line[0] == "import" else None
        process = start(*line, code=STARTED, stdin=subprocess.PIPE)
        assert process.stdout
        assert process.stdout.readline() == b"started\n"
        time.sleep(chance.uniform(0, 0.35))
        process.send_signal(chance.choice((signal.SIGINT, signal.SIGTERM)))
        _, err = process.communicate(told, timeout=60)
        said = err.decode()
        assert "Traceback" not in said, said
        assert FAULT not in said, said
        assert process.returncode in ends, (process.returncode, said)
        ends[process.returncode] += 1
        stored += process.returncode == 0 and line[0] != "show"
    exported = run("export", "-f", "toml").out
    assert exported.count('company = "C') + exported.count('text = "n') == stored
    figure(f"signals: {sum(ends.values())} at any moment, {ends[0]} commands done, the others ended with 130 or 143")
