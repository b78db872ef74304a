"""How commands grow with the record, and how far they are from the floor: SQLite reading or writing the same rows."""

from __future__ import annotations

import shutil
import sys
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measure import Process, Ratio, in_turn, paired, tracker
from benchmarks.searches import KEY, PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.searches import Search

SAME = 1.3
MORE_THAN_LINEAR = 1.1
MEMORY = 1.2
SHELL, BARE_READING = 4, 5
GROWING = ("waits", "waits -f json", "week", "export", "export events", "export waits", "export -f json")

# The columns of `export events`, as the shell writes them: without escapes, the words of enumerations or rules of ours.
SHELL_SQL = """
SELECT key, company, role, row_number() OVER (PARTITION BY application.id ORDER BY event.id), stage.name, kind,
    on_earliest, on_latest, on_words,
    appointment_earliest, appointment_time, appointment_zone, due_earliest, due_time, due_zone,
    expect_earliest, expect_latest, who, via, note, reached.name
FROM application JOIN event ON event.application_id = application.id
LEFT JOIN stage ON stage.id = stage_id LEFT JOIN stage AS reached ON reached.id = reached_id
ORDER BY application.id, event.id"""
READING = """
import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute("SELECT * FROM application ORDER BY id"): pass
for row in sqlite3.connect(sys.argv[1]).execute("SELECT * FROM event ORDER BY application_id, id"): pass
"""


def flat(small: Search, big: Search, rounds: int) -> Iterator[Ratio]:
    """What does not depend on how much is kept: the big search against the small one."""
    few, many = small.copy(), big.copy()
    part = f"flat, {small.applications:,} to {big.applications:,}"
    for what in ("list", "list -f text", "show ID", "show KEY", "show PREFIX"):
        yield Ratio(part, what, *paired(_named(big, what), _named(small, what), rounds), SAME)
    for what in (
        "log ID resume followed-up --again",
        "log KEY resume followed-up --again",
        "log PREFIX resume followed-up --again",
    ):
        yield Ratio(part, what, *paired(_named(many, what), _named(few, what), rounds), SAME)


def growing(small: Search, big: Search, rounds: int) -> Iterator[Ratio]:
    """What looks at everything: linear in time, and exports in the same memory."""
    times = big.applications / small.applications
    part = f"growth, {small.applications:,} to {big.applications:,}"
    for what in GROWING:
        costs = in_turn([_named(small, what), _named(big, what)], rounds, is_warm=True)
        pairs = list(zip(*costs, strict=True))
        seconds = median(many.seconds for _, many in pairs)
        yield Ratio(part, what, seconds, median(m.seconds / f.seconds for f, m in pairs), times * MORE_THAN_LINEAR)
        if what.startswith("export"):
            megabytes = median(many.megabytes for _, many in pairs)
            ratio = median(m.megabytes / f.megabytes for f, m in pairs)
            yield Ratio(f"memory, {part[8:]}", what, megabytes, ratio, MEMORY, "MB")


def floors(search: Search, rounds: int) -> Iterator[Ratio]:
    """Against what no program that does the same can be faster than."""
    part = f"floor, {search.events:,} events"
    reading = Process((sys.executable, "-c", READING, str(search.db)))
    yield Ratio(
        part, "waits, against reading the rows", *paired(_named(search, "waits"), reading, rounds), BARE_READING
    )
    if shell := shutil.which("sqlite3"):
        writing = Process((shell, "-readonly", "-header", "-csv", str(search.db), SHELL_SQL))
        seconds, ratio = paired(_named(search, "export events"), writing, rounds)
        yield Ratio(part, "export events, against the sqlite3 shell", seconds, ratio, SHELL)


def _named(search: Search, what: str) -> Process:
    named = {"ID": search.id, "KEY": KEY, "PREFIX": PREFIX}
    return tracker(search.db, *(named.get(word, word) for word in what.split()))
