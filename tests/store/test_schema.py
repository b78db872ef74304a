"""What the tables refuse, and how a store comes up to a new version."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import BadValue, Failed, RefusedStore
from tracker.core.events import KINDS
from tracker.core.stages import DEFAULT_STAGES, StageType
from tracker.store import connection, migrate, opening, schema, soundness
from tracker.store.backup import backup, restore
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from tracker.core.application import Record
    from tracker.store.store import Store


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("application", "company", ""),
        ("application", "company", "x" * 501),
        ("application", "company", None),
        ("application", "key", ""),
        ("application", "open", 2),
        ("application", "open", "yes"),
        ("application", "deadline_earliest", "8 May"),
        ("application", "deadline_latest", "2024-01-01"),  # before the earliest
        ("application", "deadline_time", "3 pm"),
        ("event", "kind", ""),
        ("event", "on_precision", None),
        ("event", "on_precision", ""),
        ("event", "on_latest", "1999-12-31"),
        ("event", "on_words", "x" * 501),
        ("event", "note", "x" * 1_000_001),
        ("event", "stage_id", 99),
        ("event", "application_id", 99),
        ("contact", "name", ""),
        ("note", "text", ""),
        ("note", "written", "yesterday"),
        ("note", "topic", ""),
        ("document", "size", -1),
        ("document", "size", "big"),
        ("document", "sha256", "0" * 64),
        ("posting", "original", "0" * 64),
        ("stage", "type", "party"),
        ("stage", "name", "assessment"),
        ("step", "state", "gone"),
        ("content", "sha256", "short"),
    ],
)
def test_the_tables_are_the_last_line(
    store: Store, sample: Record, table: str, column: str, value: str | int | None
) -> None:
    assert sample.events
    with pytest.raises(BadValue, match="does not take this value"):
        store.connection.run(
            f"UPDATE {table} SET {column} = ? WHERE rowid = (SELECT min(rowid) FROM {table})", (value,)
        )


def test_too_many_bytes_are_not_kept(store: Store) -> None:
    with pytest.raises(BadValue, match="does not take this value"):
        store.connection.run("INSERT INTO content VALUES (?, zeroblob(25000001))", ("0" * 64,))


def test_every_table_of_ours_is_strict(store: Store) -> None:
    tables = store.connection.rows("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    ours = {name for name, _ in tables if not name.startswith(("sqlite_", "text_fts"))}
    assert ours == {
        "application", "change", "contact", "content", "document", "erased", "event", "imported", "note", "numbering",
        "mail_answer", "posting", "stage", "step", "text",
    }  # fmt: skip
    assert {name for name, strict in tables if strict} == ours


def test_every_kind_and_stage_type_fits(store: Store, sample: Record) -> None:
    assert sample.events
    for kind in KINDS:
        store.connection.run("UPDATE event SET kind = ?", (kind,))
    for stage_type in StageType:
        store.connection.run("UPDATE stage SET type = ?", (stage_type.value,))


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE event SET kind = 'teleported'",
        "UPDATE event SET on_precision = 'vague'",
        "UPDATE event SET on_earliest = NULL, on_latest = '2024-02-31'",
    ],
)
def test_what_a_later_version_may_have_written_is_refused_and_not_guessed(
    store: Store, sample: Record, harm: str
) -> None:
    assert sample.events
    store.connection.run(harm)
    with pytest.raises(RefusedStore, match=r"does not know .*upgrade this program"):
        list(store.histories())
    with pytest.raises(RefusedStore, match=r"does not know .*upgrade this program"):
        store.events(1)


@pytest.mark.parametrize("harm", ["UPDATE note SET topic = 'otHer'", "UPDATE document SET purpose = 'photo'"])
def test_a_word_that_is_not_in_its_table_is_read_as_it_is(store: Store, sample: Record, harm: str) -> None:
    assert sample.notes
    store.connection.run(harm)
    found = store.record(1)  # the rest of the record is to be had, and `db check` names the word
    assert "otHer" in {note.topic for note in found.notes} or "photo" in {one.purpose for one in found.documents}


# Migrations


def test_a_new_store_is_what_the_migrations_make_of_an_empty_one(store: Store) -> None:
    assert list(soundness.damages(store.connection)) == []  # which compares with them


def add_mood(db: Database) -> None:
    db.execute("ALTER TABLE application ADD COLUMN mood TEXT NOT NULL DEFAULT 'fine'")


def break_reference(db: Database) -> None:
    add_mood(db)
    db.execute("UPDATE event SET stage_id = 99")


def fail_halfway(db: Database) -> None:
    add_mood(db)
    db.execute("ALTER TABLE gone ADD COLUMN mood")


def next_version(monkeypatch: pytest.MonkeyPatch, *migrations: object) -> None:
    for module in (migrate, soundness):
        monkeypatch.setattr(module, "MIGRATIONS", (*schema.MIGRATIONS, *migrations))
    for module in (migrate, connection, opening):
        monkeypatch.setattr(module, "VERSION", schema.VERSION + len(migrations))


def version(path: Path) -> object:
    with sqlite3.connect(path) as raw:
        found: object = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    return found


@pytest.mark.parametrize("writing", [False, True])
def test_an_older_store_is_backed_up_and_brought_up(
    store: Store, sample: Record, monkeypatch: pytest.MonkeyPatch, *, writing: bool
) -> None:
    path = store.connection.path
    assert path
    store.close()
    next_version(monkeypatch, add_mood)
    with open_store(path, writing=writing) as newer:
        assert not newer.is_new
        assert newer.connection.rows("SELECT mood FROM application") == [("fine",)]
        assert newer.connection.rows("PRAGMA foreign_keys") == [(1,)]
        assert list(newer.records()) == [sample]
    kept = path.parent / "backups" / f"tracker-v{schema.VERSION}.db"
    assert (version(path), version(kept)) == (schema.VERSION + 1, schema.VERSION)
    assert kept.stat().st_mode & 0o777 == 0o600
    with open_store(path, writing=True) as again:
        assert list(again.records()) == [sample]
    assert len(list(kept.parent.iterdir())) == 1


def test_undo_reaches_back_behind_a_migration(store: Store, sample: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    path = store.connection.path
    assert path
    with store.step("remove") as step:
        step.remove_application(1)
    store.close()
    next_version(monkeypatch, add_mood)
    from tracker.store.journal import undo

    with open_store(path, writing=True) as newer:
        assert undo(newer) == "remove"
        assert list(newer.records()) == [sample]
        assert newer.connection.rows("SELECT mood FROM application") == [("fine",)]


def test_a_backup_of_an_earlier_version_is_brought_up_when_restored(
    store: Store, sample: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store.path
    assert path
    backup(store, path.parent / "then.db")
    store.close()
    next_version(monkeypatch, add_mood)
    with open_store(path, writing=True, at="2026-11-23T10:15:00+00:00") as newer:
        with newer.step("remove") as step:
            step.remove_application(1)
        kept = restore(newer, path.parent / "then.db")
        assert list(newer.records()) == [sample]
        assert newer.connection.rows("SELECT mood FROM application") == [("fine",)]
        assert (version(path), version(path.parent / "then.db")) == (schema.VERSION + 1, schema.VERSION)
        assert kept
        restore(newer, kept)
        assert list(newer.records()) == []
        assert version(kept) == schema.VERSION + 1


@pytest.mark.parametrize(
    ("migration", "why"), [(break_reference, "without the ones they belong to"), (fail_halfway, "no such table: gone")]
)
def test_a_migration_that_fails_changes_nothing(
    store: Store, sample: Record, monkeypatch: pytest.MonkeyPatch, migration: object, why: str
) -> None:
    path = store.connection.path
    assert path
    store.close()
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        next_version(patch, migration)
        with pytest.raises(RefusedStore, match=why):
            open_store(path, writing=True)
    assert path.read_bytes() == before
    with open_store(path, writing=True) as same:
        assert list(same.records()) == [sample]


def test_an_older_store_that_cannot_be_backed_up_is_left_alone(
    store: Store, sample: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store.connection.path
    assert path
    assert sample.events
    store.close()
    before = path.read_bytes()
    (path.parent / "backups").write_text("in the way")
    next_version(monkeypatch, add_mood)
    with pytest.raises(Failed):
        open_store(path, writing=True)
    assert path.read_bytes() == before


def test_the_first_pipeline_is_the_default_one(store: Store) -> None:
    assert store.pipeline() == DEFAULT_STAGES


def test_a_store_that_another_process_brought_up_meanwhile_is_left_alone(store: Store, sample: Record) -> None:
    assert store.path
    before = store.path.read_bytes()
    migrate.migrate(store.connection)
    assert store.path.read_bytes() == before
    assert not (store.path.parent / "backups").exists()
    assert list(store.records()) == [sample]


def test_a_second_backup_of_an_old_version_takes_another_name(
    store: Store, sample: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store.path
    assert path
    store.close()
    old = path.read_bytes()
    next_version(monkeypatch, add_mood)
    for _ in range(2):
        path.write_bytes(old)
        with open_store(path, writing=True) as newer:
            assert list(newer.records()) == [sample]
    assert sorted(file.name for file in (path.parent / "backups").iterdir()) == [
        f"tracker-v{schema.VERSION}.2.db",
        f"tracker-v{schema.VERSION}.db",
    ]
