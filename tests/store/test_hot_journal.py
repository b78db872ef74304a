"""The journal of a command that was killed is rolled back into the file it belongs to, and into no other."""

from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from tracker.core.application import Application, Note
from tracker.core.errors import RefusedStore
from tracker.store import hot_journal
from tracker.store.backup import backup
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path


def add(path: Path, *keys: str) -> None:
    with open_store(path, writing=True) as store:
        for key in keys:
            with store.step(f"add {key}") as step:
                step.add(step.add_application(Application(key, "Dev", key)).id, Note("x" * 20_000))


def kill_a_writer(path: Path, *, touches_first_page: bool) -> None:
    """Leave the file and its journal as a command does that is killed after it began to write the file."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA cache_size = 1")
    raw.execute("BEGIN IMMEDIATE")
    if touches_first_page:
        raw.execute("CREATE TABLE other (x)")
    raw.execute("UPDATE note SET text = replace(text, 'x', 'y')")
    raw.execute("INSERT INTO note (application_id, text, topic) SELECT application_id, text, topic FROM note")
    left = {name: (path.parent / name).read_bytes() for name in (path.name, f"{path.name}-journal")}
    raw.close()
    for name, data in left.items():
        (path.parent / name).write_bytes(data)


def unsynced(journal: bytes) -> bytes:
    """The journal as it was before the file was written: its header counts no pages yet."""
    return journal[:8] + bytes(4) + journal[12:]


def texts(path: Path) -> set[str]:
    with open_store(path) as store:
        assert store.connection.rows("PRAGMA integrity_check") == [("ok",)]
        return {note.text[:1] for record in store.records() for note in record.notes}


@pytest.mark.parametrize("touches_first_page", [False, True])
def test_a_hot_journal_is_rolled_back(path: Path, *, touches_first_page: bool) -> None:
    add(path, "a", "b")
    kill_a_writer(path, touches_first_page=touches_first_page)
    assert texts(path) == {"x"}
    add(path, "c")


@pytest.mark.parametrize("touches_first_page", [False, True])
@pytest.mark.parametrize("writing", [False, True])
def test_a_journal_of_the_file_that_was_copied_over_is_refused(
    path: Path, tmp_path: Path, *, touches_first_page: bool, writing: bool
) -> None:
    add(path, "a")
    with open_store(path) as store:
        backup(store, tmp_path / "copy.db")
    add(path, "b", "c")
    kill_a_writer(path, touches_first_page=touches_first_page)
    shutil.copy(tmp_path / "copy.db", path)
    before = path.read_bytes()
    with pytest.raises(RefusedStore, match="was left by a command that was killed") as caught:
        open_store(path, writing=writing)
    assert caught.value.code == "foreign-journal"
    assert path.read_bytes() == before
    path.with_name("tracker.db-journal").unlink()
    assert texts(path) == {"x"}


def test_a_command_that_began_to_write_in_between_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(path, "a")
    kill_a_writer(path, touches_first_page=True)
    journal, whole = path.with_name("tracker.db-journal"), path.read_bytes()
    synced = journal.read_bytes()
    journal.write_bytes(unsynced(synced))
    read = hot_journal._read

    def read_and_write_on(name: str) -> object:
        found = read(name)
        journal.write_bytes(synced)
        pages = int.from_bytes(whole[28:32], "big") + 1
        path.write_bytes(whole[:28] + pages.to_bytes(4, "big") + whole[32:])
        return found

    monkeypatch.setattr(hot_journal, "_read", read_and_write_on)
    assert texts(path) == {"x"}


def test_the_journal_of_a_new_file_that_is_being_filled_is_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(path, "a")
    journal = path.with_name("tracker.db-journal")
    numbers = (0, 7, 0, 512, 4096)  # records, nonce, pages of the file before, bytes of a sector and of a page
    header = hot_journal._MAGIC + b"".join(number.to_bytes(4, "big") for number in numbers)
    journal.write_bytes(header.ljust(512, b"\0"))
    monkeypatch.setattr(hot_journal, "sleep", lambda _: journal.unlink())
    assert texts(path) == {"x"}


@pytest.mark.parametrize("data", [b"", b"x" * 600, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", bytes(600)])
def test_what_is_no_journal_is_left_to_sqlite(path: Path, data: bytes) -> None:
    add(path, "a")
    path.with_name("tracker.db-journal").write_bytes(data)
    assert texts(path) == {"x"}
