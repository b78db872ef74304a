"""Which imports of a command are the slowest, by Python's own account (-X importtime)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.measure import TRACKER, tracker
from benchmarks.searches import KEY

if TYPE_CHECKING:
    from benchmarks.searches import Search

COMMANDS = ("--help", "log KEY resume followed-up --again", "list", "show KEY", "waits", "week", "export")
_LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \| +(\S+)")


class Import(NamedTuple):
    """A module and the milliseconds it took by itself."""

    module: str
    milliseconds: float


def slowest(search: Search, command: str, count: int) -> list[Import]:
    """The slowest imports of a command that a bare interpreter does without."""
    process = tracker(search.db, *(KEY if word == "KEY" else word for word in command.split()))
    words = [sys.executable, "-X", "importtime", *TRACKER[1:], *process.words[len(TRACKER) :]]
    ran = subprocess.run(words, env={**os.environ, **process.environment}, capture_output=True, text=True, check=True)
    bare = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "pass"], capture_output=True, text=True, check=True
    )
    known = {module for _, module in _LINE.findall(bare.stderr)}
    found = [Import(module, int(micro) / 1000) for micro, module in _LINE.findall(ran.stderr) if module not in known]
    return sorted(found, key=lambda one: -one.milliseconds)[:count]
