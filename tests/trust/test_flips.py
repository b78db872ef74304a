"""Records with one bit flipped: every command gives what it gives of the good one, or says that the record is damaged.

Bits inside the values of rows are excepted, as docs/trust.md says: there a command may give the other value.
"""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.processes import FAULT
from tests.trust.figures import size
from tracker.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAKE = (
    ["add", "AWS", "SA Intern", "--key", "aws", "--on", "2026-10-01", "-m", "asked about queues and lakes"],
    ["contact", "aws", "Kim", "--email", "k@x.example"],
    ["note", "aws", "reviewing graphs " * 200],
    ["attach", "aws", "cv.txt"],
    ["log", "aws", "invited", "assessment", "2026-11-22"],
    ["add", "Beta", "Dev"],
    ["note", "beta", "something else"],
    ["undo"],
    ["stages", "add", "homework", "--type", "task"],
    ["stages", "rename", "homework", "take-home"],
)
READS = (
    ["list", "--all"],
    ["show", "aws", "-f", "json"],
    ["waits"],
    ["week"],
    ["search", "graphs"],
    ["search", "qu"],
    ["export", "--full"],
    ["export", "events", "-f", "csv"],
    ["export", "-f", "json"],
    ["export", "-f", "toml"],
    ["export", "calendar"],
    ["export", "sankey"],
    ["stages"],
)
WRITES = (
    ["log", "aws", "passed"],
    ["note", "aws", "more"],
    ["add", "New", "Dev"],
    ["undo"],
    ["remove", "aws"],
    ["contact", "aws", "Lee"],
    ["edit", "aws#1", "via=email"],
    ["stages", "add", "trial-day", "--type", "task"],
    ["db", "backup", "copy.db"],
)
# Further lines that make something of what is kept.
MORE: tuple[list[str], ...] = (
    [],
    ["--brief"],
    ["prep"],
    ["list", "-f", "text"],
    ["show", "aws"],
    ["redo"],
    ["log", "1", "nope"],
    ["remove", "aws", "--forever"],
    ["stages", "move", "take-home", "--before", "resume"],
)
# What is not the value of a row of the record: the search index, and the bytes that are hashed.
NO_VALUES = ("text", "content")

# How a page begins that is one of an index, whole.
INDEX_LEAF = 10
# Columns that are never the same twice.
NEW = frozenset({"uid", "at"})

Rows = dict[str, list[tuple[object, ...]]]
Run = tuple[int, str]


class Bench(NamedTuple):
    """A record to flip bits of, and what the commands give of the good one."""

    path: Path
    data: bytes
    rows: Rows | None
    given: dict[str, Run]
    after: dict[str, Rows | None]
    run: Callable[[list[str]], Run]

    def put(self, data: bytes) -> None:
        """Make the record these bytes."""
        for file in (self.path.with_name("tracker.db-journal"), self.path.with_name("copy.db")):
            file.unlink(missing_ok=True)
        self.path.write_bytes(data)


def rows_of(path: Path, without: frozenset[str] = frozenset()) -> Rows | None:
    """Every row of the record by its table, `without` some columns; None where they cannot be read."""
    found = {}
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
            raw.row_factory = sqlite3.Row
            for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
                if not name.startswith(NO_VALUES):
                    rows = raw.execute(f"SELECT * FROM '{name}' NOT INDEXED")
                    found[name] = sorted(
                        (tuple(row[key] for key in row.keys() if key not in without) for row in rows),  # noqa: SIM118 - of sqlite3.Row
                        key=repr,
                    )
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return found


@pytest.fixture
def bench(world: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bench:
    """A record with something of everything."""
    monkeypatch.chdir(world)
    monkeypatch.setenv("TRACKER_TODAY", "2026-11-23")
    (world / "cv.txt").write_text("a page of prose\n" * 300)

    def run(line: list[str]) -> Run:
        capsys.readouterr()
        code = main(line)
        out, err = capsys.readouterr()
        assert FAULT not in err, (line, err)
        return code, out

    path = world / "tracker.db"
    for line in (*MAKE, ["db", "backup"]):
        assert run(line)[0] == 0
    data, made = path.read_bytes(), rows_of(path)
    bench = Bench(path, data, made, {}, {}, run)
    for line in READS:
        bench.given[repr(line)] = run(line)
    for line in WRITES:
        bench.put(data)
        assert run(line)[0] == 0
        bench.after[repr(line)] = rows_of(path, NEW)
    return bench


def places(data: bytes, chance: random.Random, count: int) -> list[int]:
    """Where bits are flipped: anywhere, in the schema, in the first bytes of pages and cells, and in indexes."""
    indexes = [
        page for page in range(4096, len(data), 4096) if data[page] == INDEX_LEAF and any(data[page + 3 : page + 5])
    ]
    schema = [place for place in range(len(data)) if data.startswith(b"CREATE", place)]
    pages = range(0, len(data), 4096)
    ways: tuple[Callable[[], int], ...] = (
        lambda: chance.randrange(len(data)),
        lambda: chance.choice(schema) + chance.randrange(400),
        lambda: chance.choice(pages) + chance.randrange(120),
        lambda: chance.choice(indexes) + chance.randrange(60),
        lambda: (at := chance.choice(indexes)) + chance.randrange(int.from_bytes(data[at + 5 : at + 7], "big"), 4096),
        lambda: chance.choice(pages) + int.from_bytes(data[(at := chance.choice(pages)) + 8 : at + 10], "big") % 4096,
    )
    return [min(chance.choice(ways)(), len(data) - 1) for _ in range(count)]


def look(bench: Bench, damaged: bytes, writes: list[list[str]], seen: Counter[str]) -> None:
    """Run the commands on a damaged record."""
    bench.put(damaged)
    rows = rows_of(bench.path)
    code, _ = bench.run(["db", "check"])
    assert code in {0, 3}
    is_named, is_same = code == 3, rows == bench.rows
    seen["named by check" if is_named else "in values" if not is_same else "harmless"] += 1
    assert is_named or rows is not None, (place_of(bench.data, damaged), "what cannot be read is named")
    for line in READS:
        given = bench.run(line)
        if is_same:
            assert given[0] == 3 or given == bench.given[repr(line)], (place_of(bench.data, damaged), line, given)
        assert given[0] in {0, 2, 3, 4}, (line, given)
    for line in writes:
        bench.put(damaged)
        code, _ = bench.run(line)
        assert code in ({0, 3} if is_same else {0, 2, 3, 4}), (place_of(bench.data, damaged), line, code)
        if not code and is_same:
            assert rows_of(bench.path, NEW) == bench.after[repr(line)], (place_of(bench.data, damaged), line)
            assert is_named or bench.run(["db", "check"])[0] == 0, line


def test_records_with_a_flipped_bit(bench: Bench, figure: Callable[[str], None]) -> None:
    count = size("flips")
    chance, seen = random.Random(20261126), Counter[str]()
    for place in places(bench.data, chance, count):
        damaged = bytearray(bench.data)
        damaged[place] ^= 1 << chance.randrange(8)
        writes = list(WRITES) if count > 100 else chance.sample(WRITES, 3)
        look(bench, bytes(damaged), writes, seen)
    said = ", ".join(f"{number} {what}" for what, number in sorted(seen.items()))
    figure(f"flips: {count} records with a flipped bit, {said}; no fault, no silent difference")


# What no command writes, or not there.
ODD = (
    "", "x", "\x1b[31m", "9999-99-99", "0001-01-01", "9999-12-31", "25:00", "Nowhere/Zone", "{}", "null", '{"id": 1}', "a" * 600,
    "é", " ", "a b", "held", "submitted", "resume", "outcome", "task", "done", 0, -1, 2, 99, 2**31, 2**63 - 1, None,
)  # fmt: skip


def cells(path: Path) -> list[tuple[str, str, int, object]]:
    """Every value of the record but those of the search index: its table, its column, its row, and what it is."""
    with closing(sqlite3.connect(path)) as raw:
        tables = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT NULL").fetchall()
        return [
            (table, column, row_id, value)
            for (table,) in tables
            if not table.startswith(("text", "sqlite_"))
            for _, column, *_ in raw.execute(f"PRAGMA table_info({table})").fetchall()
            for row_id, value in raw.execute(f"SELECT rowid, {column} FROM {table}").fetchall()
        ]


def another(chance: random.Random, value: object) -> object:
    """A value with one letter of it another, or one that is none."""
    if isinstance(value, str) and value and chance.random() < 0.5:
        place = chance.randrange(len(value))
        return value[:place] + chr(ord(value[place]) ^ 1 << chance.randrange(6)) + value[place + 1 :]
    return chance.choice(ODD)


def test_records_with_a_value_that_is_another(bench: Bench, figure: Callable[[str], None]) -> None:
    count = size("values")
    chance, there = random.Random(20261126), cells(bench.path)
    for number in range(count):
        bench.put(bench.data)
        table, column, row_id, value = chance.choice(there)
        odd = another(chance, value)
        with (
            closing(sqlite3.connect(bench.path)) as raw,
            suppress(sqlite3.Error),
        ):  # where the column is of another type
            raw.execute("PRAGMA ignore_check_constraints = 1")
            raw.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (odd, row_id))
            raw.commit()
        harmed = bench.path.read_bytes()
        lines = [["db", "check"], *READS, *MORE, ["export", "site", f"site-{number}"], *WRITES]
        for line in lines if count > 100 else chance.sample(lines, 8):
            bench.put(harmed)
            code, _ = bench.run(line)
            assert code in {0, 2, 3, 4}, (table, column, row_id, value, odd, line)
    figure(f"flips: {count} records with another value, every command a code and a sentence")


def place_of(good: bytes, damaged: bytes) -> tuple[int, int, int]:
    """Where the flipped byte is, what it was and what it is: for a failure to name."""
    return next((place, a, b) for place, (a, b) in enumerate(zip(good, damaged, strict=True)) if a != b)
