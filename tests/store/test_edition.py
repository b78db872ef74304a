"""Which state of a record this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tracker.core.application import Application
from tracker.core.errors import RefusedStore
from tracker.reports.agenda import Edition
from tracker.store.edition import edition
from tracker.store.journal import redo, undo
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.store.store import Store

FIRST, SECOND = "2026-11-23T10:00:00.000+00:00", "2026-11-24T10:00:00.000+00:00"


def add(store: Store) -> Application:
    with store.step("add a") as step:
        return step.add_application(Application("A", "r", "a"))


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


@pytest.mark.parametrize("harm", ["at = 'held'", "at = '0001-01-01T00:00:00+14:00'", "id = 2147483647"])
def test_a_state_without_a_moment_or_a_number_is_refused(harm: str) -> None:
    with open_store(None) as store:
        with store.step("add aws") as step:
            step.add_application(Application("AWS", "Dev", "aws"))
        store.connection.run("PRAGMA foreign_keys = OFF")
        store.connection.run(f"UPDATE step SET {harm}")
        with pytest.raises(RefusedStore, match="is damaged at change"):
            edition(store)
