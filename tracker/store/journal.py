"""How every row is written, so that every command can be undone and done again.

A step is a row in `step` and, for every row the command wrote, one in `change`. The `image` of a change is the other
side of that row, as JSON: while the step is done, the row as it was before (NULL: there was none); once it is undone,
the row as it was after. To undo and to redo are the same: swap the rows with their images, backwards or forwards. A
step done after others were undone leaves those `dropped`: they stay in the journal and are never done again. That
something was undone or done again is such a step too, with no rows: so the last id grows with whatever is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.errors import NotFound, RefusedStore
from tracker.store.search_index import index, index_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.store.connection import Connection
    from tracker.store.rows import Row
    from tracker.store.store import Store

_TABLES = frozenset({"stage", "application", "event", "contact", "note", "document", "posting", "imported"})


class Journal:
    """The rows of one step. The step itself begins with its first row, so that a command that wrote none leaves none."""

    def __init__(self, connection: Connection, at: str) -> None:
        self._connection = connection
        self._at = at
        self._step_id = 0

    def insert(self, table: str, row: Row) -> int:
        """Add a row; its id."""
        row_id = _put(self._connection, table, None, row)
        self._keep(table, row_id, None)
        return row_id

    def insert_all(self, table: str, added: Sequence[Row]) -> None:
        """Add rows at once. They have their ids, one after another, higher than any there was, and the same columns."""
        cells = {name: [row[name] for row in added] for name in added[0]}
        said = {name: column for name, column in cells.items() if column.count(None) < len(column)}  # the rest is NULL
        names, marks = ", ".join(said), ", ".join("?" * len(said))
        self._connection.run_all(f"INSERT INTO {table} ({names}) VALUES ({marks})", zip(*said.values(), strict=True))
        index_new(self._connection, table, added)
        self._connection.run(
            f"INSERT INTO change (step_id, tbl, row_id) SELECT ?, ?, id FROM {table} WHERE id BETWEEN ? AND ?",
            (self._begun(), table, added[0]["id"], added[-1]["id"]),
        )

    def update(self, table: str, row_id: int, cells: Row) -> None:
        """Change cells of a row. Raises NotFound."""
        before = self._existing(table, row_id)
        after = before | cells
        if after != before:
            _put(self._connection, table, before, after)
            self._keep(table, row_id, before)

    def delete(self, table: str, row_id: int) -> None:
        """Delete a row. Raises NotFound."""
        before = self._existing(table, row_id)
        _put(self._connection, table, before, None)
        self._keep(table, row_id, before)

    def close(self, words: str) -> None:
        """Put its words to the step, if there is one."""
        if self._step_id:
            self._connection.run("UPDATE step SET words = ? WHERE id = ?", (words, self._step_id))

    def _keep(self, table: str, row_id: int, before: Row | None) -> None:
        self._connection.run(
            "INSERT INTO change (step_id, tbl, row_id, image) VALUES (?, ?, ?, ?)",
            (self._begun(), table, row_id, _to_json(before)),
        )

    def _begun(self) -> int:
        """The id of the step."""
        if not self._step_id:
            self._connection.run("UPDATE step SET state = 'dropped' WHERE state = 'undone'")
            self._step_id = self._connection.run(
                "INSERT INTO step (words, at, state) VALUES ('', ?, 'done')", (self._at,)
            )
        return self._step_id

    def _existing(self, table: str, row_id: int) -> Row:
        row = _row(self._connection, table, row_id)
        if row is None:
            raise NotFound(f"there is no {table} {row_id}")
        return row


def undo(store: Store) -> str | None:
    """Undo the last step that is done; its words, or None where none is left."""
    return _turn(store, "SELECT max(id) FROM step WHERE state = 'done'", "undone", "DESC")


def redo(store: Store) -> str | None:
    """Do the step again that was undone last; its words, or None where none is left."""
    return _turn(store, "SELECT min(id) FROM step WHERE state = 'undone'", "done", "ASC")


def _turn(store: Store, which: str, state: str, order: str) -> str | None:
    connection = store.connection
    with store.writing():
        ((step_id,),) = connection.rows(which)
        if step_id is None:
            return None
        sql = f"SELECT id, tbl, row_id, image FROM change WHERE step_id = ? ORDER BY id {order}"
        _swap(connection, connection.rows(sql, (step_id,)))
        connection.run("UPDATE step SET state = ? WHERE id = ?", (state, step_id))
        ((words,),) = connection.rows("SELECT words FROM step WHERE id = ?", (step_id,))
        mark(connection, f"{state} again: {words}" if state == "done" else f"{state}: {words}", store.at)
    return str(words)


def mark(connection: Connection, words: str, at: str, last_id: int = 0) -> None:
    """Note what was done to all of the record, as a step that is never undone; its id is above `last_id` too."""
    connection.run(
        "INSERT INTO step (id, words, at, state) SELECT 1 + max(?, ifnull(max(id), 0)), ?, ?, 'dropped' FROM step",
        (last_id, words, at),
    )


def _swap(connection: Connection, changes: Iterable[tuple[int, str, int, str | None]]) -> None:
    for change_id, table, row_id, image in changes:
        after = _from_json(image)
        if table not in _TABLES or not all(name.isidentifier() for name in after or ()):
            raise RefusedStore(
                f"the journal of {connection.path} is damaged at change {change_id}; see `tracker check`"
            )
        before = _row(connection, table, row_id)
        _put(connection, table, before, after)
        connection.run("UPDATE change SET image = ? WHERE id = ?", (_to_json(before), change_id))


def _put(connection: Connection, table: str, before: Row | None, after: Row | None) -> int:
    """Make a row what it is to be after, and the search index with it; the row's id."""
    row_id = int(before["id"] or 0) if before else 0
    if after is None:
        connection.run(f"DELETE FROM {table} WHERE id = ?", (row_id,))
    elif before is None:
        names, marks = ", ".join(after), ", ".join("?" * len(after))
        row_id = connection.run(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(after.values()))
    else:
        cells = ", ".join(f"{name} = ?" for name in after)
        connection.run(f"UPDATE {table} SET {cells} WHERE id = ?", (*after.values(), row_id))
    index(connection, table, row_id, before, after)
    return row_id


def _row(connection: Connection, table: str, row_id: int) -> Row | None:
    return connection.row(f"SELECT * FROM {table} WHERE id = ?", (row_id,))


def _to_json(row: Row | None) -> str | None:
    if row is None:
        return None
    import json

    return json.dumps(row, ensure_ascii=False)


def _from_json(image: str | None) -> Row | None:
    if image is None:
        return None
    import json

    row: Row = json.loads(image)
    return row
