"""What others do while a restore is under way: nothing they were told is stored gets lost."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.processes import environment
from tracker.core.application import Application
from tracker.store import backup as backups
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

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
