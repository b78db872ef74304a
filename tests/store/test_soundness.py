"""What is wrong inside the file is found, refused where it could do harm, and named where it is met."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker.actions.check import check
from tracker.core.errors import RefusedStore
from tracker.core.sentences import Sentence, fill
from tracker.core.stages import DEFAULT_STAGES, with_known
from tracker.store.backup import backup, restore
from tracker.store.journal import redo, undo
from tracker.store.search import search
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.core.application import Record
    from tracker.store.store import Store

TODAY = date(2026, 11, 23)
EDIT_SCHEMA = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '{}', '{}') WHERE name = '{}'"


def harm(path: Path, *statements: str) -> None:
    """Change the file as another program would."""
    with closing(sqlite3.connect(path)) as raw:
        for statement in statements:
            raw.executescript(statement)
        raw.commit()


def found(path: Path) -> list[str]:
    """The damage that `check` names."""
    with open_store(path) as store:
        findings = check(store, TODAY)
    assert all(isinstance(finding.what, Sentence) for finding in findings if finding.damage)
    return [fill(finding.what) for finding in findings if isinstance(finding.what, Sentence) and finding.damage]


@pytest.mark.parametrize(
    ("harms", "named"),
    [
        (EDIT_SCHEMA.format("trigram", "unicode61", "text_fts"), "the table text_fts is not as this program makes it"),
        (EDIT_SCHEMA.format("folded", "unfolded", "text_fts"), "the table text_fts is not as this program makes it"),
        (EDIT_SCHEMA.format("AND 500", "AND 900", "contact"), "the table contact is not as this program makes it"),
        ("UPDATE step SET words = CAST(x'c5' AS TEXT)", "the database is damaged: Could not decode to UTF-8 column 'words' with text '\ufffd'"),
        ("DROP INDEX event_application", "the index event_application is not as this program makes it"),
        ("UPDATE content SET bytes = x'00' WHERE length(bytes) = 6", "aws: “SA intern” has changed since it was kept"),
        ("UPDATE content SET bytes = x'00' WHERE length(bytes) > 6", "aws: “cv.pdf” has changed since it was kept"),
        ("UPDATE text SET folded = 'other' WHERE tbl = 'note'", "the search index does not hold the words of the record"),
        ("DELETE FROM text WHERE tbl = 'note'", "the search index does not hold the words of the record"),
        ("DELETE FROM text_fts_docsize", "the search index does not hold the words of the record"),
        ("INSERT INTO text_fts (text_fts) VALUES ('delete-all')", "the search index does not hold the words of the record"),
    ],
)  # fmt: skip
def test_damage_is_named(store: Store, sample: Record, path: Path, harms: str, named: str) -> None:
    assert sample.events
    store.close()
    assert found(path) == []
    harm(path, harms)
    assert named in found(path)


@pytest.mark.parametrize("table", ["application", "event", "contact", "note", "document", "posting", "step"])
def test_a_schema_that_refuses_what_it_took_is_damage(store: Store, sample: Record, path: Path, table: str) -> None:
    assert sample.events
    store.close()
    harm(path, EDIT_SCHEMA.format("CHECK (", "CHECK (1 > 2 AND ", table))
    damage = pytest.raises(RefusedStore, match=f"the table {table} is not as this program makes it")
    with open_store(path, writing=True) as harmed, damage:
        undo(harmed), redo(harmed)


def test_a_schema_that_is_written_otherwise_is_the_same(store: Store, path: Path) -> None:
    store.close()
    harm(
        path, EDIT_SCHEMA.format('"text_fts"', "[text_fts]", "text_fts"), "CREATE INDEX mine ON note (topic)", "ANALYZE"
    )
    assert found(path) == []


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TRIGGER greedy AFTER INSERT ON note BEGIN DELETE FROM event; END",
        "CREATE VIEW greedy AS SELECT * FROM event",
    ],
)
def test_triggers_and_views_of_others_are_refused(
    store: Store, sample: Record, path: Path, tmp_path: Path, made: str
) -> None:
    assert sample.events
    backup(store, tmp_path / "copy.db")
    harm(tmp_path / "copy.db", made)
    with pytest.raises(RefusedStore, match=r"the (trigger|view) greedy does not belong to this program"):
        restore(store, tmp_path / "copy.db")
    assert list(store.records()) == [sample]
    store.close()
    harm(path, made)
    for writing in (False, True):
        with pytest.raises(RefusedStore, match=r"holds the (trigger|view) greedy") as caught:
            open_store(path, writing=writing)
        assert caught.value.code == "foreign-schema"


def test_known_stages_have_a_place_though_the_name_of_the_outcome_is_damaged() -> None:
    *others, outcome = DEFAULT_STAGES
    there = with_known((*others, outcome._replace(name="outcoie")))
    assert {stage.name for stage in there} == {stage.name for stage in with_known(DEFAULT_STAGES)} | {"outcoie"}


def test_a_schema_that_is_no_text_is_damage(store: Store, path: Path) -> None:
    store.close()
    data = path.read_bytes()
    for place in range(len(data)):
        if data.startswith(b"CREATE TABLE note", place):
            path.write_bytes(data[: place + 14] + b"\xc5" + data[place + 15 :])
    with pytest.raises(RefusedStore, match="is damaged"):
        open_store(path)


@pytest.mark.parametrize(
    "harms",
    ["DELETE FROM text", "UPDATE text SET folded = ''", "UPDATE text SET row_id = row_id + 90, application_id = 99", "DROP TABLE text_fts"],
)  # fmt: skip
def test_search_of_a_small_record_misses_nothing_whatever_became_of_its_index(
    store: Store, sample: Record, harms: str
) -> None:
    words = ("질문", "kim", "le", "sa intern")
    found = [search(store, one) for one in words]
    store.connection.run(harms)
    assert [search(store, one) for one in words] == found
    assert {hit.application for hits in found for hit in hits} == {sample.application}


@pytest.mark.usefixtures("as_large")
@pytest.mark.parametrize(
    "harms",
    [
        "UPDATE text SET tbl = 'nothing' WHERE tbl = 'note'",
        "UPDATE text SET tbl = 'note WHERE 1; --' WHERE tbl = 'note'",
        "UPDATE text SET row_id = 99 WHERE tbl = 'note' AND row_id = 1",
        "UPDATE text SET application_id = 99",
    ],
)
def test_search_refuses_an_index_that_names_what_is_not_there(store: Store, sample: Record, harms: str) -> None:
    assert sample.notes
    store.connection.run(harms)
    with pytest.raises(RefusedStore, match="the search index names rows that are not there"):
        search(store, "질문")


def test_undo_refuses_a_record_whose_search_index_lost_a_row(store: Store, sample: Record) -> None:
    store.connection.run("DELETE FROM text WHERE tbl = 'note'")
    with pytest.raises(RefusedStore, match="a row is missing or is there twice"):
        undo(store)
    assert list(store.records()) == [sample]
