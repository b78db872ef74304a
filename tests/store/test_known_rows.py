"""Rows that were imported before, and applications like new ones."""

from __future__ import annotations

from tracker.core.application import Application
from tracker.store.known_rows import known_before, known_rows, last_step, lookalikes
from tracker.store.store import open_store


def test_what_is_known_of_rows_and_names() -> None:
    with open_store(None, writing=True) as store:
        assert last_step(store) == 0
        with store.step("import") as step:
            for key, identity in (("a", "u"), ("b", "u-2"), ("c", "u-x")):
                application = step.add_application(Application("Acme", "Baker" if key != "c" else "Cook", key))
                step.remember_import(application.id, "sheet", identity)
        assert last_step(store) == 1
        assert known_rows(store, "sheet", ["u", "u-2", "u-3"]) == {"u": 1, "u-2": 2}
        assert known_rows(store, "other", ["u"]) == {}
        assert known_before(store, "sheet", "u", "ACME", "baker ") == [1, 2]
        assert known_before(store, "sheet", "u", "Acme", "Waiter") == []
        assert lookalikes(store, [("acme", "BAKER"), ("Acme", "Waiter")]) == ["a", ""]
