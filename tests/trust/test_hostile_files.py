"""Hostile files: each is read soon and in little memory, or refused in a sentence; what is refused changes nothing.

Ctrl-C is answered between any two lines of Python, so what counts is the longest that none was run.
"""

from __future__ import annotations

import random
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.trust.figures import size
from tests.trust.hostile import OWN_CSV, formats, hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType
    from typing import Self

    from tests.conftest import Run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="timers and bounds are POSIX")

MOST_SECONDS, MOST_DEAF, MOST_BYTES = 10.0, 1.0, 500_000_000
NAMES = ("toml", "json", "jsonl", "csv", "xlsx", "ods", "zip", "html", "mht", "eml", "mbox", "store")


class Watch:
    """The processor's time that is taken, and the longest of it in which Python ran no line of its own."""

    def __init__(self) -> None:
        self.taken = self.deaf = 0.0
        self._began = self._last = 0.0

    def __enter__(self) -> Self:
        self._began = self._last = time.process_time()
        self.deaf = 0.0
        signal.signal(signal.SIGPROF, self._tick)
        signal.setitimer(signal.ITIMER_PROF, 0.05, 0.05)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)
        self._heard()
        self.taken = time.process_time() - self._began
        signal.signal(signal.SIGPROF, signal.SIG_IGN)

    def _tick(self, _number: int, _frame: FrameType | None) -> None:
        self._heard()
        if self._last - self._began > MOST_SECONDS:
            raise TimeoutError("this takes too long")

    def _heard(self) -> None:
        now = time.process_time()
        self.deaf = max(self.deaf, now - self._last)
        self._last = now


@pytest.fixture
def little_memory() -> Iterator[None]:
    """No more memory than is taken already and the bound; where the system does not say, there is no bound."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    if sys.platform == "linux":
        taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + MOST_BYTES, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


def children_seconds() -> float:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.usefixtures("little_memory")
@pytest.mark.parametrize("name", NAMES)
def test_hostile_files(run: Run, world: Path, name: str, figure: Callable[[str], None]) -> None:
    run("add", "Acme", "Engineer", "--on", "2026-10-01", "-m", "about queues")
    run("log", "acme", "invited", "interview-1", "2026-11-10")
    record = world / "tracker.db"
    before = record.read_bytes()
    of = formats(before)[name]
    file = world / f"hostile{of.ending}"
    chance, watch, count = random.Random(f"{name} 20261126"), Watch(), size("files")
    refused, slowest, deafest = 0, 0.0, 0.0
    for number in range(count):
        file.write_bytes(hostile(chance, of))
        children = children_seconds()
        with watch:
            ended = run(*of.command, str(file), code=None)
        slowest, deafest = max(slowest, watch.taken + children_seconds() - children), max(deafest, watch.deaf)
        assert ended.code in {0, 2, 3, 4}, (number, ended)
        assert watch.deaf < MOST_DEAF, (number, watch.deaf)
        if ended.code:
            refused += 1
            assert ended.err, number
            assert record.read_bytes() == before, number
        else:
            if number % 10 == 0:  # a record may come with other values: what then contradicts itself is named
                assert run("db", "check", code=None).code in ({0, 3} if name == "store" else {0}), number
                run("export", "-f", "json", code=None)
            record.write_bytes(before)
    assert slowest < MOST_SECONDS
    figure(
        f"hostile: {count} files of {name}, {refused} refused in a sentence, none failed; the slowest took "
        f"{slowest:.1f} seconds of the processor, Ctrl-C waits {deafest:.2f} at most"
    )


EVENTS = '[application]\ncompany = "Acme"\nrole = "Dev"\n' + "[[application.event]]\nkind = 'no'\non = 'no'\n" * 5_000
BEYOND = {
    "values of JSON": (".json", b"[" + b"[]," * 2_500_000, "the file holds more than 2,500,000 values"),
    "values of TOML": (".toml", b"[[application]]\n" * 700_000, "the file holds more than 1,250,000 values"),
    "escapes of TOML": (
        ".toml",
        b'a = "' + rb"\n" * 5_000_001,
        "the file holds more than 5,000,000 escaped characters",
    ),
    "stages": (".toml", b"[[stage]]\nname = 'a'\ntype = 'task'\n" * 101, "the file defines 101 stages; at most 100"),
    "events": (
        ".csv",
        OWN_CSV.splitlines(keepends=True)[0] + b"acme,Acme,Dev,1,resume,submitted,2026-10-01,2026-10-31,,\n" * 5_001,
        "event: 5,001 of one application; at most 5,000 are read",
    ),
    "problems": (".toml", EVENTS.encode(), "and 980 more"),
    "lines of a mail": (".eml", b"From: a@a.example\n" + b"\n" * 1_000_001, "hostile.eml (too many lines)"),
    "parameters of a mail": (
        ".eml",
        b"From: a@a.example\nContent-Type: text/plain" + b"; charset*0=a" * 1_000 + b"\n\nhi\n",
        "hostile.eml (a header is too long)",
    ),
}


@pytest.mark.usefixtures("little_memory")
@pytest.mark.parametrize(("ending", "data", "why"), BEYOND.values(), ids=BEYOND)
def test_what_is_beyond_a_bound(run: Run, world: Path, ending: str, data: bytes, why: str) -> None:
    file = world / f"hostile{ending}"
    file.write_bytes(data)
    assert why in run("import", str(file), code=None).err
    assert run("list", "--all").out == ""
