"""What others do while a backup or a restore is under way: nothing they were told is stored gets lost."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.processes import environment
from tracker.core.application import Application
from tracker.core.errors import BadValue
from tracker.store import backup as backups
from tracker.store import copies
from tracker.store.store import open_store

if TYPE_CHECKING:
    from tracker.store.store import Store

ADD_AT_ONCE = """
import sys
from tracker.cli.main import main
from tracker.store import connection
connection.TIMEOUT_SECONDS = 0.05
sys.exit(main(["add", "late", "Dev"]))
"""


def add(store: Store, key: str) -> None:
    with store.step(f"add {key}") as step:
        step.add_application(Application(key, "role", key))


def test_nothing_is_stored_between_the_backup_and_the_restore(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    back_up, ended = backups.backup_generation, []

    def back_up_then_let_another_write(store: Store) -> Path:
        kept = back_up(store)
        ended.append(subprocess.run([sys.executable, "-c", ADD_AT_ONCE], env=environment(), check=False).returncode)
        return kept

    with open_store(world / "tracker.db", writing=True, at="2026-11-23T10:15:00+00:00") as store:
        add(store, "a")
        backups.backup(store, world / "then.db")
        add(store, "b")
        monkeypatch.setattr(backups, "backup_generation", back_up_then_let_another_write)
        kept = backups.restore(store, world / "then.db")
        assert ended == [5]
        assert [one.key for one, _ in store.histories()] == ["a"]
    assert kept
    with open_store(kept) as before:
        assert [one.key for one, _ in before.histories()] == ["a", "b"]
    assert subprocess.run([sys.executable, "-c", ADD_AT_ONCE], env=environment(), check=False).returncode == 0
    with open_store(world / "tracker.db") as after:
        assert [one.key for one, _ in after.histories()] == ["a", "late"]


def test_of_two_backups_at_once_none_replaces_the_other(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.db"
    monkeypatch.setattr(copies, "_sync", lambda _path: target.write_text("the other") if not target.exists() else None)
    with pytest.raises(BadValue, match=r"copy\.db already exists; name another file"):
        backups.backup(store, target)
    assert target.read_text() == "the other"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.db", "tracker.db"]


def test_a_backup_where_files_have_one_name(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    add(store, "a")
    backups.backup(store, tmp_path / "copy.db")
    add(store, "b")
    with pytest.raises(BadValue, match=r"copy\.db already exists"):
        backups.backup(store, tmp_path / "copy.db")
    with open_store(tmp_path / "copy.db") as copy:
        assert [one.key for one, _ in copy.histories()] == ["a"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.db", "tracker.db"]


def test_what_a_killed_backup_left_goes_a_day_later(store: Store, tmp_path: Path) -> None:
    backups.backup_generation(store)
    now = datetime.fromisoformat(store.at).timestamp()
    ages = {".tracker-2026-11-22T101500.db.x.part": 86_401, ".tracker-2026-11-23T101400.db.x.part": 86_399,
            ".other-2026-11-22T101500.db.x.part": 99_999, "tracker-notes.part": 99_999}  # fmt: skip
    for name, age in ages.items():
        (tmp_path / "backups" / name).write_text("names and salaries")
        os.utime(tmp_path / "backups" / name, (now - age, now - age))
    backups.backup_generation(store)
    left = {file.name for file in (tmp_path / "backups").iterdir() if file.suffix == ".part"}
    assert left == {*ages} - {".tracker-2026-11-22T101500.db.x.part"}


def test_of_two_generations_in_one_second_the_later_takes_the_next_name(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "a")
    target = tmp_path / "backups" / "tracker-2026-11-23T101500.db"
    monkeypatch.setattr(copies, "_sync", lambda _path: target.write_text("the other") if not target.exists() else None)
    assert backups.backup_generation(store).name == "tracker-2026-11-23T101500.2.db"
    assert target.read_text() == "the other"
    assert len(list(target.parent.iterdir())) == 2


def test_files_are_synced_through_descriptors_that_windows_takes(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = []

    def sync_what_is_written(descriptor: int) -> None:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.write(descriptor, b"")  # fails for one that is only read, as a sync does there
            synced.append(descriptor)

    monkeypatch.setattr(os, "fsync", sync_what_is_written)
    backups.backup(store, tmp_path / "copy.db")
    assert len(synced) == 1
