"""Importing a big sheet: against the sqlite3 shell, against SQLite alone writing the same rows, and its memory."""

from __future__ import annotations

import csv
import shutil
import sys
from datetime import date, timedelta
from random import Random
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.measure import Process, Ratio, cost, in_turn, tracker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from benchmarks.measure import Cost

SHELL, COPYING, MEMORY = 20, 2.5, 1.2
# Of fewer rows than this our start is many times what the shell takes for all of it, and they do not fill our caches.
_MANY = 100_000
_WORDS = [
    "Amber",
    "Blue",
    "Cedar",
    "Delta",
    "Ember",
    "Falcon",
    "Granite",
    "Harbor",
    "Iris",
    "Juniper",
    "Kestrel",
    "Lumen",
    "Maple",
    "Nova",
    "Orbit",
    "Pine",
    "Quartz",
]
_TRADES = ("Systems", "Labs", "Analytics", "Software", "Health", "Energy", "Bank", "Media", "Robotics", "Foods")
_RANKS = ("Junior", "Senior", "Staff", "Associate", "Lead")
_ROLES = ("Software Engineer", "Data Analyst", "Product Manager", "Solutions Architect", "Research Scientist")
_TEAMS = ("Platform", "Payments", "Search", "Growth", "Infrastructure")
_STATUSES = ("applied", "rejected", "interview", "no response")
_ANSWERS = (
    "Are you legally authorized to work in this country?: Yes",
    "How many years of experience do you have with SQL?: 4",
    "When can you start?: In four weeks",
    "What is your expected salary?: 85000",
)
_NOTED = 0.5
_FIRST, _DAYS = date(2019, 1, 1), 2_500

# Every run begins without a record.
_AFRESH = ("/bin/sh", "-c", 'rm -f "$0"; exec "$@"')
# What no import can be quicker than: the rows of a record, with its tables, indexes and words, copied by SQLite.
_COPYING = """
import sqlite3, sys
old, new = (sqlite3.connect(name, isolation_level=None) for name in sys.argv[1:])
new.execute("PRAGMA cache_size = -12288")
ours = "sql <> '' AND name NOT LIKE 'text_fts_%' AND name NOT LIKE 'sqlite_%'"
for (sql,) in old.execute(f"SELECT sql FROM sqlite_master WHERE {ours}"):
    new.execute(sql)
new.execute("BEGIN")
for table in ("stage", "application", "event", "note", "imported", "step", "change", "text"):
    names = [name for _, name, *_ in old.execute(f"PRAGMA table_info({table})")]
    said = [name for name in names if old.execute(f"SELECT 1 FROM {table} WHERE {name} IS NOT NULL").fetchone()]
    rows = old.execute(f"SELECT {', '.join(said)} FROM {table} ORDER BY id")
    new.executemany(f"INSERT INTO {table} ({', '.join(said)}) VALUES ({', '.join('?' * len(said))})", rows)
new.execute("INSERT INTO text_fts (text_fts, rank) VALUES ('hashsize', 4000000)")
new.execute("INSERT INTO text_fts (rowid, folded) SELECT id, folded FROM text")
new.execute("COMMIT")
"""


class Sheet(NamedTuple):
    """A sheet in a file, and what `import` is told of it."""

    name: str
    file: Path
    options: tuple[str, ...] = ()


def sheets(folder: Path, count: int, rounds: int) -> Iterator[Ratio]:
    """What it takes to import sheets of so many rows."""
    part = f"import of {count:,} rows"
    for sheet, tenth in zip(_sheets(folder, count), _sheets(folder, count // 10), strict=True):
        cost(_importing(sheet))
        record, copy = sheet.file.with_suffix(".kept.db"), sheet.file.with_suffix(".copy.db")
        shutil.copy(sheet.file.with_suffix(".db"), record)
        processes = [_importing(sheet), _afresh(copy, sys.executable, "-c", _COPYING, str(record), str(copy))]
        if shell := shutil.which("sqlite3"):
            processes.append(_afresh(copy, shell, str(copy), f'.import --csv "{sheet.file}" sheet'))
        ours, copying, *shells = in_turn(processes, rounds, is_warm=True)
        yield _ratio(part, f"{sheet.name}, against SQLite copying the rows", ours, copying, COPYING)
        for theirs in shells:
            yield _ratio(
                part, f"{sheet.name}, against the sqlite3 shell", ours, theirs, SHELL if count >= _MANY else None
            )
            yield _ratio(part, f"{sheet.name}, that copying against the shell", copying, theirs, None)
        small = cost(_importing(tenth))
        ratio = ours[0].megabytes / small.megabytes
        memory = f"memory, {count // 10:,} to {count:,}"
        yield Ratio(memory, sheet.name, ours[0].megabytes, ratio, MEMORY if count >= _MANY else None, "MB")


def _ratio(part: str, what: str, ours: Sequence[Cost], theirs: Sequence[Cost], limit: float | None) -> Ratio:
    ratio = median(one.seconds / other.seconds for one, other in zip(ours, theirs, strict=True))
    return Ratio(part, what, median(one.seconds for one in ours), ratio, limit)


def _importing(sheet: Sheet) -> Process:
    process = tracker(sheet.file.with_suffix(".db"), "import", str(sheet.file), *sheet.options)
    return process._replace(words=_afresh(sheet.file.with_suffix(".db"), *process.words).words)


def _afresh(made: Path, *words: str) -> Process:
    return Process((*_AFRESH, str(made), *words))


def _sheets(folder: Path, count: int) -> Iterator[Sheet]:
    """LinkedIn's export and a sheet as people keep them, the second in the order of its days."""
    chance = Random(7)
    days = sorted(_FIRST + timedelta(chance.randrange(_DAYS)) for _ in range(count))
    linkedin, own = folder / f"linkedin-{count}.csv", folder / f"own-{count}.csv"
    _write(linkedin, _linkedin(chance, count))
    _write(own, [("Company", "Role", "Date sent", "Status", "Notes"), *(_row(chance, day) for day in days)])
    maps = ("Company=company", "Role=role", "Date sent=resume submitted", "Status=status", "Notes=note")
    yield Sheet("LinkedIn", linkedin)
    yield Sheet("--map", own, tuple(word for one in maps for word in ("--map", one)))


def _linkedin(chance: Random, count: int) -> Iterator[tuple[str, ...]]:
    yield (
        "Application Date", "Contact Email", "Contact Phone Number", "Company Name", "Job Title", "Job Url",
        "Resume Name", "Question And Answers",
    )  # fmt: skip
    for number in range(count):
        day = _FIRST + timedelta(chance.randrange(_DAYS))
        moment = f"{day:%-m/%-d/%y}, {chance.randint(1, 12)}:{chance.randrange(60):02} {chance.choice(('AM', 'PM'))}"
        url = f"https://www.linkedin.com/jobs/view/{3_000_000_000 + number * 7_919}"
        answers = " | ".join(chance.sample(_ANSWERS, chance.randrange(len(_ANSWERS))))
        yield moment, "me@example.org", "+1 555 0100", _company(chance), _role(chance), url, "Resume.pdf", answers


def _row(chance: Random, day: date) -> tuple[str, ...]:
    note = f"through {chance.choice(('a friend', 'the portal', 'a fair'))}, asked for {chance.randrange(40, 120)}k"
    status = chance.choice(_STATUSES)
    return _company(chance), _role(chance), day.isoformat(), status, note if chance.random() < _NOTED else ""


def _company(chance: Random) -> str:
    return f"{chance.choice(_WORDS)} {chance.choice(_WORDS)} {chance.choice(_TRADES)}"


def _role(chance: Random) -> str:
    return f"{chance.choice(_RANKS)} {chance.choice(_ROLES)}, {chance.choice(_TEAMS)}"


def _write(file: Path, rows: Iterable[Sequence[str]]) -> None:
    with file.open("w", newline="", encoding="utf-8") as opened:
        csv.writer(opened).writerows(rows)
