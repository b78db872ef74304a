"""What search reads: the folded words of every row that has any, and their trigram index.

One row of `text` stands for one row of a table. It is written with that row, in the same transaction and from Python:
SQLite lets no trigger touch a full-text index while `trusted_schema` is off. A row without words costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.match import fold

if TYPE_CHECKING:
    from tracker.store.connection import Connection
    from tracker.store.rows import Row

# The columns that are searched, in the order they are looked through for what to show.
SEARCHED = {
    "application": ("company", "role", "location", "source", "tags", "salary", "url"),
    "event": ("note", "who", "via"),
    "contact": ("name", "role", "background", "email", "phone", "url"),
    "note": ("text",),
    "document": ("name",),
    "posting": ("title", "text", "url"),
}
# Between the texts of a row: no word reaches over it, for folding leaves no such character.
_BORDER = "\x1f"


def index(connection: Connection, table: str, row_id: int, before: Row | None, after: Row | None) -> None:
    """Bring the index up to a row that was `before` and is now `after` (None: not there)."""
    old, new = _words(table, before), _words(table, after)
    if old == new:
        return
    if old:
        ((text_id,),) = connection.rows("SELECT id FROM text WHERE tbl = ? AND row_id = ?", (table, row_id))
        connection.run("INSERT INTO text_fts (text_fts, rowid, folded) VALUES ('delete', ?, ?)", (text_id, old))
        connection.run("DELETE FROM text WHERE id = ?", (text_id,))
    if new and after:
        application_id = row_id if table == "application" else after["application_id"]
        text_id = connection.run(
            "INSERT INTO text (tbl, row_id, application_id, folded) VALUES (?, ?, ?, ?)",
            (table, row_id, application_id, new),
        )
        connection.run("INSERT INTO text_fts (rowid, folded) VALUES (?, ?)", (text_id, new))


def texts(table: str, row: Row) -> dict[str, str]:
    """The texts of a row that are searched, by column."""
    return {column: str(row[column]) for column in SEARCHED.get(table, ()) if row[column]}


def _words(table: str, row: Row | None) -> str:
    return _BORDER.join(fold(text) for text in texts(table, row).values()) if row else ""
