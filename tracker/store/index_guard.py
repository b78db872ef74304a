"""Whether the indexes by which rows are found hold the rows of their tables: a damaged one hides some of them.

What SQLite checks itself it names; the rest `db check` looks over. This is what every command can pay for: count and sums
of an index, which no single flipped bit leaves as they are.
"""

from __future__ import annotations

from tracker.core.sentences import sentence
from tracker.store.connection import Connection
from tracker.store.faults import damaged

# Rows of a table that are looked over with every command, which takes a thousandth of a second for some 3,000 of them.
MOST_ROWS = 20_000
# The index of a table, the number of its column, and which rows are asked for; of the others it is the application's.
_OTHERS = {
    "application": ("application_open", "open", "WHERE open = 1"),
    "change": ("change_step", "step_id", ""),
    "step": ("step_state", "unicode(state)", "WHERE state IN ('done', 'undone')"),
}


def check_index(connection: Connection, table: str, *, however_many: bool = False) -> None:
    """See that the rows of a table that belong to others are found; of a large one only if asked, `however_many`.

    Raises RefusedStore.
    """
    ((last,),) = connection.rows(f"SELECT max(id) FROM {table}")
    if not last or (last > MOST_ROWS and not however_many):
        return
    index, column, where = _OTHERS.get(table, (f"{table}_application", "application_id", ""))
    sums = f"SELECT count(*), sum(id), sum({column}) FROM {table}"
    with connection.snapshot():
        is_whole = connection.one(f"{sums} NOT INDEXED {where}") == connection.one(f"{sums} INDEXED BY {index} {where}")
    if not is_whole:
        raise damaged(connection.place, sentence("the index of {table} does not hold its rows", table=table))
