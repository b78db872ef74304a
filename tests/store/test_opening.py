"""The edges of opening a store: what stays open, what is made, which versions are taken."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import Failed, RefusedStore
from tracker.store.backup import backup, restore
from tracker.store.opening import prepare
from tracker.store.schema import VERSION
from tracker.store.store import open_store

if TYPE_CHECKING:
    from tracker.core.application import Record
    from tracker.store.store import Store


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="open files are not shown here")
def test_nothing_stays_open(store: Store, sample: Record, path: Path, tmp_path: Path) -> None:
    before = open_files()
    backup(store, tmp_path / "copy.db")
    assert restore(store, tmp_path / "copy.db")
    assert open_files() == before
    store.connection.run("PRAGMA user_version = 0")  # its tables are there already, so they cannot be made
    store.close()
    with pytest.raises(RefusedStore) as caught:  # whose traceback would hold what was not closed
        open_store(path, writing=True)
    assert caught.value.exit_code == 3
    assert open_files() == before - 2
    assert sample.events


@pytest.mark.parametrize(("version", "is_old"), [((3, 36, 9), True), ((3, 37, 0), False), ((3, 100, 0), False)])
def test_which_sqlite_is_old(path: Path, monkeypatch: pytest.MonkeyPatch, version: object, *, is_old: bool) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", version)
    if is_old:
        with pytest.raises(Failed, match="is too old"):
            open_store(path, writing=True)
    else:
        open_store(path, writing=True).close()
    assert path.exists() is not is_old


@pytest.mark.parametrize("version", [VERSION + 1, 256, 2**24, 2**31 - 1])
def test_every_later_version_is_refused(store: Store, path: Path, version: int) -> None:
    store.connection.run(f"PRAGMA user_version = {version}")
    store.close()
    with pytest.raises(RefusedStore, match=f"its tables are version {version}, this program knows up to {VERSION}"):
        open_store(path)


def test_a_folder_that_another_process_made_first_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "tracker"
    is_dir = Path.is_dir
    made: list[Path] = []

    def look_then_let_another_make_it(path: Path) -> bool:
        found = is_dir(path)
        if path == folder and not made:
            made.append(path)
            folder.mkdir()
        return found

    monkeypatch.setattr(Path, "is_dir", look_then_let_another_make_it)
    with open_store(folder / "tracker.db", writing=True, make_folder=True) as store:
        assert store.is_new


def test_a_backup_that_was_put_in_wal_mode_is_restored_as_every_store(
    store: Store, sample: Record, tmp_path: Path
) -> None:
    backup(store, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as raw:
        assert raw.execute("PRAGMA journal_mode = WAL").fetchall() == [("wal",)]
    restore(store, tmp_path / "copy.db")
    assert store.connection.rows("PRAGMA journal_mode") == [("delete",)]
    assert list(store.records()) == [sample]
    assert prepare(store.connection, writing=True) is False
