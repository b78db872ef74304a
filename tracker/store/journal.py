"""How every row is written, so that every command can be undone and done again.

A step is a row in `step` and, for every row the command wrote, one in `change`. The `image` of a change is the other
side of that row, as JSON: while the step is done, the row as it was before (NULL: there was none); once it is undone,
the row as it was after. To undo and to redo are the same: swap the rows with their images, backwards or forwards. A
step done after others were undone leaves those `dropped`: they stay in the journal and are never done again. That
something was undone or done again is such a step too, with no rows: so the last id grows with whatever is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from os import urandom
from typing import Any, TypeAlias

from tracker.core.errors import NotFound, RefusedStore
from tracker.core.sentences import use
from tracker.store.connection import Connection
from tracker.store.index_guard import check_index
from tracker.store.opening import Handle
from tracker.store.rows import OF_APPLICATION, Row, read_image, to_json
from tracker.store.search_index import index, keep_words

# Rows of one table by the columns they have.
Shapes: TypeAlias = Mapping[tuple[str, ...], list[tuple[Any, ...]]]

_TABLES = frozenset({"stage", "application", *OF_APPLICATION})

# The tables whose rows are told apart on every machine.
_TOLD_APART = _TABLES - {"stage", "imported", "mail_answer"}
_UID_BYTES = 8

# Changes taken at a time, however many a step has; and which come next on the way, with what they come after.
_BATCH = 500
_BACKWARDS = "id < ? ORDER BY id DESC", 2**63 - 1
_FORWARDS = "id > ? ORDER BY id", 0


class Journal:
    """The rows of one step. The step itself begins with its first row, so that a command that wrote none leaves none."""

    def __init__(self, connection: Connection, at: str) -> None:
        self._connection = connection
        self._at = at
        self._step_id = 0

    def insert(self, table: str, row: Row) -> int:
        """Add a row, which gets a uid where its table has one and none is given; its id."""
        if table in _TOLD_APART:
            row.setdefault("uid", new_uid())
        row_id = _put(self._connection, table, None, row)
        index(self._connection, table, row_id, None, row)
        self._keep(table, row_id, None)
        return row_id

    def insert_all(self, table: str, shapes: Shapes) -> None:
        """Add rows at once: by their columns, of which the first is the id.

        The ids are higher than any there was, and none is left out between them. The words of the rows are kept, but
        not found before `index_words`.
        """
        for said, given in shapes.items():
            columns, added = said, given
            if "uid" not in said and table in _TOLD_APART:
                columns = *said, "uid"
                added = [(*row, uid) for row, uid in zip(given, _new_uids(len(given)), strict=True)]
            names, marks = ", ".join(columns), ", ".join("?" * len(columns))
            self._connection.run_all(f"INSERT INTO {table} ({names}) VALUES ({marks})", added)
            keep_words(self._connection, table, columns, added)
        first, last = min(added[0][0] for added in shapes.values()), max(added[-1][0] for added in shapes.values())
        self._connection.run(
            f"INSERT INTO change (step_id, tbl, row_id) SELECT ?, ?, id FROM {table} WHERE id BETWEEN ? AND ?",
            (self._begun(), table, first, last),
        )

    def update(self, table: str, row_id: int, cells: Row) -> None:
        """Change cells of a row. Raises NotFound."""
        before = self._existing(table, row_id)
        after = before | cells
        if after != before:
            _put(self._connection, table, before, after)
            index(self._connection, table, row_id, before, after)
            self._keep(table, row_id, before)

    def delete(self, table: str, row_id: int) -> None:
        """Delete a row. Raises NotFound."""
        before = self._existing(table, row_id)
        _put(self._connection, table, before, None)
        index(self._connection, table, row_id, before, None)
        self._keep(table, row_id, before)

    def close(self, words: str) -> None:
        """Put its words to the step, if there is one."""
        if self._step_id:
            self._connection.run("UPDATE step SET words = ? WHERE id = ?", (words, self._step_id))

    def _keep(self, table: str, row_id: int, before: Row | None) -> None:
        self._connection.run(
            "INSERT INTO change (step_id, tbl, row_id, image) VALUES (?, ?, ?, ?)",
            (self._begun(), table, row_id, to_json(before)),
        )

    def _begun(self) -> int:
        """The id of the step."""
        if not self._step_id:
            self._connection.run("UPDATE step SET state = 'dropped' WHERE state = 'undone'")
            self._step_id = self._connection.run(
                "INSERT INTO step (words, at, state, uid) VALUES ('', ?, 'done', ?)", (self._at, new_uid())
            )
        return self._step_id

    def _existing(self, table: str, row_id: int) -> Row:
        row = _row(self._connection, table, row_id)
        if row is None:
            raise NotFound("no-row", "there is no {table} {id}", table=table, id=str(row_id))
        return row


def new_uid() -> str:
    """A name for a row or a step that no other machine makes: 64 random bits in hex."""
    return urandom(_UID_BYTES).hex()


def _new_uids(count: int) -> list[str]:
    """So many of them, for one question to the system."""
    digits = urandom(_UID_BYTES * count).hex()
    length = 2 * _UID_BYTES
    return [digits[start : start + length] for start in range(0, len(digits), length)]


def undo(store: Handle) -> str | None:
    """Undo the last step that is done; its words, or None where none is left."""
    return _turn(store, "SELECT max(id) FROM step WHERE state = 'done'", "undone", _BACKWARDS)


def redo(store: Handle) -> str | None:
    """Do the step again that was undone last; its words, or None where none is left."""
    return _turn(store, "SELECT min(id) FROM step WHERE state = 'undone'", "done", _FORWARDS)


def _turn(store: Handle, which: str, state: str, way: tuple[str, int]) -> str | None:
    connection = store.connection
    with store.writing():
        check_index(connection, "step")
        (step_id,) = connection.one(which)
        if step_id is None:
            return None
        check_index(connection, "change")
        rest, last = way
        sql = f"SELECT id, tbl, row_id, image FROM change WHERE step_id = ? AND {rest} LIMIT {_BATCH}"
        while changes := connection.rows(sql, (step_id, last)):
            _swap(connection, changes)
            last = changes[-1][0]
        connection.run("UPDATE step SET state = ? WHERE id = ?", (state, step_id))
        (words,) = connection.one("SELECT words FROM step WHERE id = ?", (step_id,))
        mark(connection, f"{state} again: {words}" if state == "done" else f"{state}: {words}", store.at)
    return str(words)


def mark(connection: Connection, words: str, at: str, last_id: int = 0) -> None:
    """Note what was done to all of the record, as a step that is never undone; its id is above `last_id` too."""
    connection.run(
        "INSERT INTO step (id, words, at, state, uid) SELECT 1 + max(?, ifnull(max(id), 0)), ?, ?, 'dropped', ? FROM step",
        (last_id, words, at, new_uid()),
    )


def _swap(connection: Connection, changes: Iterable[tuple[int, str, int, str | None]]) -> None:
    """Swap rows with their images, and then the words of all of them.

    The index writes what it has gathered whenever other rows are deleted, and whenever a row comes before the last one.
    """
    swapped = []
    for change_id, table, row_id, image in changes:
        after = None if image is None else read_image(image)
        is_damaged = image is not None and after is None
        if table not in _TABLES or is_damaged or not all(name.isidentifier() for name in after or ()):
            raise damaged_journal(connection, change_id)
        before = _row(connection, table, row_id)
        _put(connection, table, before, after)
        connection.run("UPDATE change SET image = ? WHERE id = ?", (to_json(before), change_id))
        swapped.append((table, row_id, before, after))
    for table, row_id, before, after in sorted(swapped, key=itemgetter(0, 1)):  # those of one row in their order
        index(connection, table, row_id, before, after)


def _put(connection: Connection, table: str, before: Row | None, after: Row | None) -> int:
    """Make a row what it is to be after; its id."""
    row_id = int(before["id"] or 0) if before else 0
    if after is None:
        connection.run(f"DELETE FROM {table} WHERE id = ?", (row_id,))
    elif before is None:
        names, marks = ", ".join(after), ", ".join("?" * len(after))
        row_id = connection.run(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(after.values()))
    else:
        cells = ", ".join(f"{name} = ?" for name in after)
        connection.run(f"UPDATE {table} SET {cells} WHERE id = ?", (*after.values(), row_id))
    return row_id


def _row(connection: Connection, table: str, row_id: int) -> Row | None:
    return connection.row(f"SELECT * FROM {table} WHERE id = ?", (row_id,))


def damaged_journal(connection: Connection, change_id: int) -> RefusedStore:
    """The error for a journal that cannot be followed."""
    return RefusedStore(
        "damaged-journal",
        "the journal of {path} is damaged at change {id}; see {check}",
        path=str(connection.place),
        id=str(change_id),
        check=use("check"),
    )
