"""What only the journal knows and a calendar needs: which state of which record this is, and what once stood in it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from tracker.reports.agenda import Edition, Name
from tracker.store.journal import damaged_journal
from tracker.store.opening import UNREADABLE

if TYPE_CHECKING:
    from typing import Any

    from tracker.store.store import Store

# The columns of a day that make an entry, by the table they are in.
_DAYS = {
    "application": {"deadline": "deadline"},
    "event": {"appointment": "appointment", "due": "due", "on": "follow-up"},
}
# A calendar numbers its states in 31 bits, and adds the number of a day.
_MOST_STEPS = 2**31 - 1 - date.max.toordinal()
_OF_A_STAGE = frozenset({"appointment", "due"})


def edition(store: Store) -> Edition:
    """The state of the record. One that nothing was ever done to has none of the moments.

    Raises RefusedStore for a journal that is damaged.
    """
    found = store.connection.rows(
        "SELECT id, at FROM step WHERE id IN ((SELECT min(id) FROM step), (SELECT max(id) FROM step)) ORDER BY id"
    )
    if not found:
        return Edition("", 0, "")
    (_, began), (number, at) = found[0], found[-1]
    try:
        datetime.fromisoformat(at).astimezone(UTC)
    except (ValueError, OverflowError):
        raise damaged_journal(store.connection, number) from None
    if number > _MOST_STEPS:
        raise damaged_journal(store.connection, number)
    return Edition(began, number, at)


def once(store: Store) -> dict[Name, date]:
    """The entries of every row that is, or was, otherwise than it was typed or than it is now, with a day of each.

    Raises RefusedStore for a journal that is damaged.
    """
    images = store.connection.rows(
        "SELECT id, tbl, image FROM change WHERE tbl IN ('application', 'event') AND image NOT NULL ORDER BY id"
    )
    found: dict[Name, date] = {}
    for change_id, table, image in images:
        try:
            found |= _entries(table, json.loads(image))
        except UNREADABLE as error:
            raise damaged_journal(store.connection, change_id) from error
    return found


def _entries(table: str, row: dict[str, Any]) -> dict[Name, date]:
    found = {}
    for column, what in _DAYS[table].items():
        if day := row[f"{column}_earliest"] or row[f"{column}_latest"]:
            stage_id = row["stage_id"] or 0 if what in _OF_A_STAGE else 0
            found[Name(row.get("application_id", row["id"]), what, stage_id)] = date.fromisoformat(day)
    return found
