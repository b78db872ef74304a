"""Which state of which record this is, as the journal has it: what a calendar and the pages tell states apart by."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tracker.reports.agenda import Edition
from tracker.store.journal import damaged_journal
from tracker.store.store import Store

# A calendar numbers its states in 31 bits, and adds the number of a day.
_MOST_STEPS = 2**31 - 1 - date.max.toordinal()


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
