"""What the journal knows for a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker.core.application import Application
from tracker.core.cells import read_cell
from tracker.core.errors import RefusedStore
from tracker.reports.agenda import Edition, Name
from tracker.store.calendar_state import edition, once
from tracker.store.journal import redo, undo
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.store.store import Store

FIRST, SECOND = "2026-11-23T10:00:00.000+00:00", "2026-11-24T10:00:00.000+00:00"


def add(store: Store, deadline: str = "") -> Application:
    with store.step("add a") as step:
        return step.add_application(Application("A", "r", "a", deadline=read_cell(deadline)))


def test_the_number_grows_with_everything_that_is_done(tmp_path: Path) -> None:
    path = tmp_path / "tracker.db"
    with open_store(path, writing=True, at=FIRST) as store:
        assert edition(store) == Edition("", 0, "")
        add(store)
        assert edition(store) == Edition(FIRST, 1, FIRST)
    with open_store(path, writing=True, at=SECOND) as store:
        undo(store)
        assert edition(store) == Edition(FIRST, 2, SECOND)
        redo(store)
        assert edition(store) == Edition(FIRST, 3, SECOND)
        add_nothing(store)
        assert edition(store) == Edition(FIRST, 3, SECOND)


def add_nothing(store: Store) -> None:
    with store.step("nothing"):
        pass


def test_what_stood_once_is_known_when_it_was_changed_removed_or_undone() -> None:
    with open_store(None, at=FIRST) as store:
        application = add(store, "2026-12-04 18:00 Asia/Seoul")
        assert once(store) == {}
        with store.step("edit a") as step:
            step.change_application(application._replace(deadline=None))
        assert once(store) == {Name(1, "deadline"): date(2026, 12, 4)}
        undo(store)
        undo(store)
        assert once(store) == {Name(1, "deadline"): date(2026, 12, 4)}


@pytest.mark.parametrize("harm", ["at = 'held'", "at = '0001-01-01T00:00:00+14:00'", "id = 2147483647"])
def test_a_state_without_a_moment_or_a_number_is_refused(harm: str) -> None:
    with open_store(None) as store:
        with store.step("add aws") as step:
            step.add_application(Application("AWS", "Dev", "aws"))
        store.connection.run("PRAGMA foreign_keys = OFF")
        store.connection.run(f"UPDATE step SET {harm}")
        with pytest.raises(RefusedStore, match="is damaged at change"):
            edition(store)


def test_a_damaged_journal_is_refused() -> None:
    with open_store(None, at=FIRST) as store:
        add(store)
        store.connection.run("UPDATE change SET image = '{}'")
        with pytest.raises(RefusedStore, match="damaged at change 1"):
            once(store)
