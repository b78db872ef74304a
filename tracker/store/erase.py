"""Erasing an application for good: its rows, what the journal knows of them, bytes nothing else refers to, index words.

The pages are overwritten and the file is written anew, so that no text of it is left in there. What remains is its uid,
by which an older export of it is known and not brought back, and what stands in backups, which are named.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import Failed, NotFound, RefusedStore
from tracker.store.connection import Connection, open_existing
from tracker.store.index_guard import check_index
from tracker.store.journal import mark
from tracker.store.rows import OF_APPLICATION, Row, read_image
from tracker.store.search_index import index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tracker.store.opening import Handle

# Where the rows of an application are, those that refer to others first.
_TABLES = (*OF_APPLICATION, "application")
# Where rows refer to bytes.
_BYTES = {"document": "sha256", "posting": "original"}
_ERASED = "erased"

Ids = dict[str, set[int]]


class Erased(NamedTuple):
    """What was erased: how many rows, how many steps can no longer be undone for it, and which backups still hold it.

    `is_compact` says that the file was written anew; where it was not, its pages are overwritten all the same.
    """

    rows: int
    steps: int
    backups: tuple[Path, ...]
    is_compact: bool


def erase(store: Handle, application_id: int) -> Erased:
    """Erase an application, kept or removed, as if it had never been; this cannot be undone.

    Raises NotFound for one of which neither the record nor its journal knows, Failed, StoreBusy.
    """
    connection = store.connection
    is_compact = False
    with connection.alone():
        connection.rows("PRAGMA secure_delete = ON")
        with store.writing():
            ids = _ids(connection, application_id)
            application = _application(connection, application_id)
            rows = sum(_delete_row(connection, table, row_id) for table in _TABLES for row_id in sorted(ids[table]))
            steps = _forget(connection, ids, application)
            _delete_unused_bytes(connection)
            connection.run("INSERT INTO text_fts (text_fts) VALUES ('rebuild')")  # a deleted word stays in it till then
            if uid := application.get("uid"):
                connection.run("INSERT OR IGNORE INTO erased (uid) VALUES (?)", (uid,))
            mark(connection, _ERASED, store.at)
        with suppress(Failed):  # a full disk: what was erased is overwritten, and the file only larger than it need be
            connection.run("VACUUM")
            is_compact = True
    return Erased(rows, steps, tuple(_holding(store.path, application_id, application)), is_compact)


def _ids(connection: Connection, application_id: int) -> Ids:
    """Every row that is or was the application's, by its table."""
    ids: Ids = {table: set() for table in _TABLES}
    ids["application"].add(application_id)
    for table in OF_APPLICATION:
        check_index(connection, table, however_many=True)
        found = connection.rows(f"SELECT id FROM {table} WHERE application_id = ?", (application_id,))
        ids[table].update(row_id for (row_id,) in found)
    for table, row_id, row in _images(connection):
        if table in ids and row.get("application_id") == application_id:
            ids[table].add(row_id)
    return ids


def _images(connection: Connection) -> Iterator[tuple[str, int, Row]]:
    """The rows that the journal keeps, each with its table and id."""
    for table, row_id, image in connection.rows("SELECT tbl, row_id, image FROM change WHERE image IS NOT NULL"):
        if row := read_image(image):
            yield table, row_id, row


def _application(connection: Connection, application_id: int) -> Row:
    """The row of the application, out of the journal where it was removed. Raises NotFound."""
    row = connection.row("SELECT * FROM application WHERE id = ?", (application_id,))
    for table, row_id, image in _images(connection):
        if row is None and (table, row_id) == ("application", application_id):
            row = image
    if row is None:
        raise NotFound("nothing-to-erase", "there is no application {id}, nor was there", id=str(application_id))
    return row


def _delete_row(connection: Connection, table: str, row_id: int) -> bool:
    row = connection.row(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
    if row:
        index(connection, table, row_id, row, None)
        connection.run(f"DELETE FROM {table} WHERE id = ?", (row_id,))
    return bool(row)


def _forget(connection: Connection, ids: Ids, application: Row) -> int:
    """Delete what the journal knows of the rows, and what the words of its steps say of them; how many it touched."""
    found = [
        (change_id, step_id)
        for change_id, step_id, table, row_id in connection.rows("SELECT id, step_id, tbl, row_id FROM change")
        if row_id in ids.get(table, ())
    ]
    connection.run_all("DELETE FROM change WHERE id = ?", [(change_id,) for change_id, _ in found])
    steps = {step_id for _, step_id in found}
    names = [str(application[column]).casefold() for column in ("key", "company", "role")]
    said = set()
    for step_id in sorted(steps):
        (words,) = connection.one("SELECT words FROM step WHERE id = ?", (step_id,))
        is_empty = not connection.rows("SELECT 1 FROM change WHERE step_id = ? LIMIT 1", (step_id,))
        if is_empty:
            connection.run("UPDATE step SET state = 'dropped' WHERE id = ?", (step_id,))
        if is_empty or any(name in words.casefold() for name in names):
            said.update({words, f"undone: {words}", f"done again: {words}"})
    connection.run_all("UPDATE step SET words = ? WHERE words = ?", [(_ERASED, words) for words in sorted(said)])
    return len(steps)


def _delete_unused_bytes(connection: Connection) -> None:
    used = {row.get(_BYTES[table]) for table, _, row in _images(connection) if table in _BYTES}
    for table, column in _BYTES.items():
        used.update(digest for (digest,) in connection.rows(f"SELECT {column} FROM {table}"))
    unused = [(digest,) for (digest,) in connection.rows("SELECT sha256 FROM content") if digest not in used]
    connection.run_all("DELETE FROM content WHERE sha256 = ?", unused)


def _holding(path: Path | None, application_id: int, application: Row) -> Iterator[Path]:
    """The backups that hold the application, or cannot be read."""
    for file in sorted((path.parent / "backups").glob("*.db")) if path else ():
        try:
            with closing(open_existing(file)) as backup, backup.snapshot():
                rows = [
                    row for row in (backup.row("SELECT * FROM application WHERE id = ?", (application_id,)),) if row
                ]
                rows += [
                    row for table, row_id, row in _images(backup) if (table, row_id) == ("application", application_id)
                ]
        except (RefusedStore, Failed):
            yield file
            continue
        if any(_is_same(row, application) for row in rows):
            yield file


def _is_same(row: Row, application: Row) -> bool:
    if "uid" in row and "uid" in application:
        return row["uid"] == application["uid"]
    return row.get("folded") == application["folded"]
