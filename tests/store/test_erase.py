"""What is erased is nowhere in the file any more; everything else is as it was, and can be undone as before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tracker.actions.check import check
from tracker.core.application import Application, Document, Note, Posting
from tracker.core.errors import Failed, NotFound
from tracker.store.backup import backup_generation
from tracker.store.connection import Connection
from tracker.store.erase import erase
from tracker.store.journal import redo, undo
from tracker.store.search import search

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tracker.core.application import Record
    from tracker.store.store import Store

SECRETS = ("Zyzzyva", "quokka", "Ignatius", "wombat", "axolotl", "capybara")


def keep_another(store: Store) -> int:
    """An application with something of everything, some of it changed, removed, undone and done again."""
    with store.step("add zyzzyva (Zyzzyva, quokka keeper)") as step:
        kept = step.add_application(Application("Zyzzyva", "quokka keeper", "zyzzyva"))
        note = step.add(kept.id, Note("asked Ignatius about it"))
    with store.step("note zyzzyva “wombat”") as step:
        step.change(note._replace(text="asked about wombats"))
    with store.step("remove the note of zyzzyva") as step:
        step.remove(note)
    with store.step("attach zyzzyva axolotl.pdf") as step:
        step.add(kept.id, Document("axolotl.pdf", "other", "", 0), b"an axolotl " * 2000)
        step.add(kept.id, Posting("keep capybaras", "capybara", "", None), b"%PDF \0 bytes")
    undo(store)
    redo(store)
    with store.step("note zyzzyva “wombat again”") as step:
        step.add(kept.id, Note("wombat again"))
    undo(store)
    return kept.id


def left(path: Path) -> set[str]:
    data = path.read_bytes().lower()
    return {secret for secret in SECRETS if secret.lower().encode() in data}


def test_nothing_of_what_is_erased_is_left_in_the_file(store: Store, sample: Record, path: Path) -> None:
    assert sample.events
    erased = erase(store, keep_another(store))
    assert (erased.rows, erased.is_compact) == (3, True)
    store.close()
    assert left(path) == set()


def test_everything_else_is_as_it_was(store: Store, sample: Record) -> None:
    with store.step("change") as step:
        step.change(sample.notes[1]._replace(text="read much more"))
    before = list(store.records())
    erase(store, keep_another(store))
    assert list(store.records()) == before
    assert search(store, "much")
    assert search(store, "quokka") == ()
    assert store.content(sample.documents[0].sha256) == b"%PDF \0 bytes"
    assert [finding for finding in check(store, date(2026, 11, 23)) if finding.damage] == []
    assert undo(store) == "change"
    assert undo(store) == "add aws"
    assert list(store.records()) == []
    assert redo(store) == "add aws"
    assert list(store.records()) == [sample]


def test_what_was_removed_or_undone_is_erased_from_the_journal(store: Store, path: Path) -> None:
    application_id = keep_another(store)
    with store.step("remove zyzzyva") as step:
        step.remove_application(application_id)
    assert erase(store, application_id).rows == 0
    assert undo(store) is None
    store.close()
    assert left(path) == set()


def test_a_step_of_several_is_undone_for_the_others(store: Store, path: Path) -> None:
    with store.step("import friends.csv") as step:
        one = step.add_application(Application("Zyzzyva", "quokka keeper", "zyzzyva"))
        step.add_application(Application("Beta", "Dev", "beta"))
    assert erase(store, one.id) == (1, 1, (), True)
    assert [found.key for found, _ in store.histories()] == ["beta"]
    assert undo(store) == "import friends.csv"
    assert list(store.histories()) == []
    assert redo(store)
    assert [found.key for found, _ in store.histories()] == ["beta"]
    with store.step("add") as step:
        assert step.add_application(Application("New", "Dev", "new")).id == one.id + 2
    store.close()
    assert left(path) == set()


def test_the_backups_that_hold_it_are_named(store: Store, sample: Record) -> None:
    assert sample.events
    backup_generation(store)
    application_id = keep_another(store)
    held = backup_generation(store)
    broken = held.with_name("broken.db")
    broken.write_bytes(b"SQLite format 3\0")
    assert erase(store, application_id).backups == tuple(sorted((held, broken)))


@pytest.mark.parametrize("application_id", [0, -1, 99, 2**63 - 1])
def test_what_never_was_cannot_be_erased(store: Store, sample: Record, application_id: int) -> None:
    with pytest.raises(NotFound, match="nor was there"):
        erase(store, application_id)
    assert list(store.records()) == [sample]


def test_no_word_stays_in_the_index_and_no_page_is_left_over(store: Store, sample: Record) -> None:
    assert sample.events
    assert erase(store, keep_another(store)).is_compact
    assert store.connection.rows("PRAGMA freelist_count") == [(0,)]
    blocks = store.connection.rows("SELECT id, block FROM text_fts_data ORDER BY id")
    store.connection.run("INSERT INTO text_fts (text_fts) VALUES ('rebuild')")
    assert store.connection.rows("SELECT id, block FROM text_fts_data ORDER BY id") == blocks


def test_where_the_file_cannot_be_written_anew_its_pages_are_overwritten(
    store: Store, sample: Record, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sample.events
    application_id, run = keep_another(store), Connection.run

    def run_but_no_vacuum(connection: Connection, sql: str, parameters: Sequence[Any] = ()) -> int:
        if sql == "VACUUM":
            raise Failed("disk-full", "the disk is full")
        return run(connection, sql, parameters)

    monkeypatch.setattr(Connection, "run", run_but_no_vacuum)
    assert not erase(store, application_id).is_compact
    store.close()
    assert left(path) == set()
