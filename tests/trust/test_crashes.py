"""Writers that are killed or stopped at a moment nobody chose: what was acknowledged is there, nothing is half there."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.processes import FAULT, start
from tests.trust.conftest import WRITER
from tests.trust.figures import size
from tracker.store.journal import redo, undo
from tracker.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Figure = Callable[[str], None]
    Whole = Callable[[], set[tuple[str, str]]]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")


def write_until(number: int, ending: signal.Signals, pause: float) -> tuple[set[str], int, str]:
    """Write until the signal comes, `pause` seconds after the first command; what was acknowledged, and how it ended."""
    writer = start(f"w{number}", "100000", code=WRITER, stdin=subprocess.PIPE)
    assert writer.stdin
    assert writer.stdout
    assert writer.stdout.readline().startswith(b"tracker ")
    writer.stdin.write(b"\n")
    writer.stdin.flush()
    said = writer.stdout.readline()
    time.sleep(pause)
    writer.send_signal(ending)
    watchdog = threading.Timer(60, writer.kill)  # for one that does not heed the signal
    watchdog.start()
    out = writer.stdout.read()  # first, for `communicate` misses what `readline` took in behind its line
    _, err = writer.communicate(timeout=60)
    watchdog.cancel()
    lines = (said + out).decode().splitlines(keepends=True)
    return {line.strip() for line in lines if line.endswith("\n")}, writer.returncode, err.decode()


def test_killed_writers(world: Path, whole: Whole, figure: Figure) -> None:
    chance = random.Random(20261123)
    kills = size("kills")
    acknowledged: set[tuple[str, str]] = set()
    for number in range(kills):
        said, code, _ = write_until(number, signal.SIGKILL, chance.uniform(0, 0.06))
        assert code == -signal.SIGKILL
        acknowledged |= {(f"w{number}", role) for role in said}
        found = whole()
        assert acknowledged <= found
        assert len(found - acknowledged) <= number + 1, "at most the command that was under way, for each kill"
    found = whole()
    with open_store(world / "tracker.db", writing=True) as store:
        for turn, left in ((undo, []), (redo, list(store.records()))):
            for _ in found:
                assert turn(store)
            assert turn(store) is None
            assert list(store.records()) == left
    figure(f"crash: {kills} writers killed, {len(acknowledged)} acknowledged commands, none lost, none by halves")


@pytest.mark.parametrize(("ending", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_stopped_writers(whole: Whole, figure: Figure, ending: signal.Signals, code: int) -> None:
    chance = random.Random(20261124)
    acknowledged: set[tuple[str, str]] = set()
    inside = 0
    for number in range(size("stops")):
        said, ended, err = write_until(number, ending, chance.uniform(0, 0.06))
        # The moment between two commands is the test's own: there the signal is answered by its loop.
        assert ended in {code, -ending, 1}
        assert FAULT not in err
        assert ended != code or "Traceback" not in err
        inside += ended == code
        acknowledged |= {(f"w{number}", role) for role in said}
        assert acknowledged <= whole()
    assert inside
    figure(
        f"crash: {size('stops')} writers stopped by {ending.name}, {inside} inside a command, {len(acknowledged)} acknowledged, none lost"
    )
