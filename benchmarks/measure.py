"""Processor time of whole processes, and what is made of it: ratios, in pairs, with their medians."""

from __future__ import annotations

import os
import sys
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TODAY = "2026-11-23"
# Run as the installed script runs it, but by this interpreter, wherever the script was put.
TRACKER = (sys.executable, "-c", "from tracker.__main__ import run; run()")
BARE = (sys.executable, "-c", "pass")


class Process(NamedTuple):
    """A command line to measure, with what it finds in its environment besides ours."""

    words: tuple[str, ...]
    environment: Mapping[str, str] = {}


class Cost(NamedTuple):
    """Of one process: user and system seconds, and the most memory it held, in MB."""

    seconds: float
    megabytes: float


class Ratio(NamedTuple):
    """A measured ratio, and what it may be; `limit` None is only told. `ours` is the median of our seconds (or MB)."""

    part: str
    what: str
    ours: float
    ratio: float
    limit: float | None
    unit: str = "ms"

    def is_over(self, room: float) -> bool:
        """Whether it is over its limit, given so much room for noise (1.2: a fifth more)."""
        return self.limit is not None and self.ratio > self.limit * room


def cost(process: Process) -> Cost:
    """Run it to its end, what it writes thrown away. Raises SystemExit where it fails: it measured something else."""
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in range(3)]
    environment = {**_environment(), **process.environment}
    child = os.posix_spawn(process.words[0], process.words, environment, file_actions=nowhere)
    _, status, usage = os.wait4(child, 0)
    if code := os.waitstatus_to_exitcode(status):
        raise SystemExit(f"{' '.join(process.words)} ended with {code}")
    in_megabytes = 1e6 if sys.platform == "darwin" else 1e3
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / in_megabytes)


def in_turn(processes: Sequence[Process], rounds: int, *, is_warm: bool = False) -> list[list[Cost]]:
    """The costs of each in as many rounds, run A B A B: what slows the machine for a while slows all of them.

    They are run once before, unless files are in memory and modules compiled already (`is_warm`).
    """
    for process in () if is_warm else processes:
        cost(process)
    measured = [[cost(process) for process in processes] for _ in range(rounds)]
    return [list(costs) for costs in zip(*measured, strict=True)]


def paired(ours: Process, theirs: Process, rounds: int) -> tuple[float, float]:
    """Our seconds and their ratio to the other's: the median of the ratios of the rounds."""
    pairs = list(zip(*in_turn([theirs, ours], rounds), strict=True))
    return median(one.seconds for _, one in pairs), median(one.seconds / other.seconds for other, one in pairs)


def tracker(db: object, *words: str, **environment: str) -> Process:
    """A command line of ours on a database."""
    return Process((*TRACKER, *words), {"TRACKER_DB": str(db), "TRACKER_TODAY": TODAY, **environment})


def _environment() -> dict[str, str]:
    """Ours, without what would change what is measured."""
    changing = {"PYTHONPROFILEIMPORTTIME", "PYTHONDEVMODE", "PYTHONDONTWRITEBYTECODE", "TRACKER_DEBUG", "COVERAGE_CORE"}
    return {name: value for name, value in os.environ.items() if name not in changing}
