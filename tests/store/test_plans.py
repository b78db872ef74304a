"""What is asked of a large record finds its rows by an index: no everyday query looks at all of a table."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker.actions.made_up import fill
from tracker.cli.main import main
from tracker.store import connection, index_guard
from tracker.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TODAY = date(2026, 11, 23)
# A few rows, however many applications there are; no table at all; and the ranges a company may be found in.
SMALL = {"sqlite_schema", "stage", "CONSTANT", "range"}


@pytest.fixture
def db(world: Path) -> Path:
    """A record of a hundred applications."""
    path = world / "tracker.db"
    with open_store(path, writing=True, at="2026-11-23T00:00:00Z") as store:
        fill(store, 100, TODAY)
    return path


@pytest.fixture
def queries(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Sequence[object]]]:
    """Every statement that is run on the record, as it is run on a large one."""
    monkeypatch.setattr(index_guard, "MOST_ROWS", 0)
    found: list[tuple[str, Sequence[object]]] = []
    for name in ("rows", "row", "run"):
        real = getattr(connection.Connection, name)

        def noted(self: object, sql: str, parameters: Sequence[object] = (), *, _real: object = real) -> object:
            found.append((sql, parameters))
            return _real(self, sql, parameters)  # type: ignore[operator]  # one of three methods alike

        monkeypatch.setattr(connection.Connection, name, noted)
    return found


def some(db: Path) -> tuple[str, str]:
    """The id and the key of an open application."""
    with closing(sqlite3.connect(db)) as raw:
        number, key = raw.execute("SELECT id, key FROM application WHERE open = 1 ORDER BY id LIMIT 1").fetchone()
    return str(number), key


def plans(db: Path, queries: list[tuple[str, Sequence[object]]]) -> list[str]:
    """The steps by which SQLite runs them."""
    with closing(sqlite3.connect(db)) as raw:
        return [
            f"{detail}: {sql}"
            for sql, parameters in queries
            if sql.split()[0] in {"SELECT", "INSERT", "UPDATE", "DELETE"}
            for *_, detail in raw.execute(f"EXPLAIN QUERY PLAN {sql}", parameters)
        ]


def scans(db: Path, queries: list[tuple[str, Sequence[object]]]) -> list[str]:
    """The steps that look at all rows of a table which grows with the record."""
    return [
        step
        for step in plans(db, queries)
        if step.startswith("SCAN") and step.split()[1].strip(":") not in SMALL and " CONSTANT ROWS" not in step
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("show", "ID"),
        ("show", "KEY"),
        ("show", "PREFIX"),
        ("log", "ID", "resume", "followed-up"),
        ("log", "KEY", "resume", "followed-up"),
        ("log", "PREFIX", "resume", "followed-up"),
        ("note", "KEY", "asked about queues"),
        ("add", "Somewhere", "Engineer"),
        ("undo",),
        ("list", "--sort", "id"),
    ],
)
def test_no_everyday_query_looks_at_everything(
    db: Path, queries: list[tuple[str, Sequence[object]]], words: tuple[str, ...]
) -> None:
    number, key = some(db)
    named = {"ID": number, "KEY": key, "PREFIX": key[:-1]}
    if words == ("undo",):
        assert main(["note", key, "asked"]) == 0
        queries.clear()
    assert main([named.get(word, word) for word in words]) == 0
    assert queries
    assert scans(db, queries) == []


def test_a_part_of_a_name_may_scan(db: Path, queries: list[tuple[str, Sequence[object]]]) -> None:
    with closing(sqlite3.connect(db)) as raw:
        raw.execute("UPDATE application SET folded = 'only here' WHERE id = 1")
        raw.commit()
    assert main(["show", "only here"]) == 0
    assert any("SCAN application" in step for step in scans(db, queries))


def test_completion_of_a_key_finds_it_by_the_index(db: Path, queries: list[tuple[str, Sequence[object]]]) -> None:
    from tracker.store.lookup import keys

    _, key = some(db)
    with open_store(db) as store:
        assert key in keys(store, key[:2])
    assert scans(db, queries) == []


def test_everything_is_read_in_batches_without_sorting(db: Path, queries: list[tuple[str, Sequence[object]]]) -> None:
    with open_store(db) as store:
        assert len(list(store.records())) == len(list(store.histories())) == 100
    assert [step for step in scans(db, queries) if "count(*), sum(id)" not in step] == []  # a look over the indexes
    assert [step for step in plans(db, queries) if "TEMP B-TREE" in step and "FROM stage" not in step] == []
