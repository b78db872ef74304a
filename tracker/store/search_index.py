"""What search reads: the folded words of every row that has any, and their trigram index.

One row of `text` stands for one row of a table. It is written with that row, in the same transaction and from Python:
SQLite lets no trigger touch a full-text index while `trusted_schema` is off. A row without words costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.core.fields import NAMES, TABLES
from tracker.core.match import fold
from tracker.store.connection import Connection
from tracker.store.rows import FOLD_SEPARATOR, Row

# The columns that are searched, in the order they are looked through for what to show.
SEARCHED = {table.name: tuple(field.name for field in table.fields if field.is_searched) for table in TABLES.values()}
# Between the texts of a row: no word reaches over it, for folding leaves no such character.
BORDER = FOLD_SEPARATOR
# How many bytes of it the index gathers in memory, before they go to the file.
_GATHER = "INSERT INTO text_fts (text_fts, rank) VALUES ('hashsize', ?)"
_MANY_WORDS, _USUAL_WORDS = 4_000_000, 1_048_576


def index(connection: Connection, table: str, row_id: int, before: Row | None, after: Row | None) -> None:
    """Bring the index up to a row that was `before` and is now `after` (None: not there)."""
    old, new = words_of(table, before), words_of(table, after)
    if old == new:
        return
    if old:
        # What the index holds of a row is what was written then: an earlier version may have searched other columns.
        where = "WHERE tbl = ? AND row_id = ?"
        text_id, indexed = connection.one(f"SELECT id, folded FROM text {where}", (table, row_id))
        connection.run("INSERT INTO text_fts (text_fts, rowid, folded) VALUES ('delete', ?, ?)", (text_id, indexed))
        connection.run("DELETE FROM text WHERE id = ?", (text_id,))
    if new and after:
        application_id = row_id if table == "application" else after["application_id"]
        text_id = connection.run(
            "INSERT INTO text (tbl, row_id, application_id, folded) VALUES (?, ?, ?, ?)",
            (table, row_id, application_id, new),
        )
        connection.run("INSERT INTO text_fts (rowid, folded) VALUES (?, ?)", (text_id, new))


def last_words(connection: Connection) -> int:
    """The place of the last words that are kept."""
    ((last,),) = connection.rows("SELECT coalesce(max(id), 0) FROM text")
    return int(last)


def keep_words(connection: Connection, table: str, columns: Sequence[str], added: Sequence[tuple[Any, ...]]) -> None:
    """Keep the words of rows that were not there before, to be indexed by `index_words`."""
    is_application = table == "application"
    whole = ["folded"] if is_application else []  # its company and role, as they are folded already
    names = [name for name in SEARCHED.get(table, ()) if name in columns and not (whole and name in NAMES)]
    if not whole and not names:
        return
    folded, searched = ([columns.index(name) for name in some] for some in (whole, names))
    owner = columns.index("id" if is_application else "application_id")
    words = [
        (
            table,
            row[0],
            row[owner],
            BORDER.join([*[row[place] for place in folded], *[fold(row[place]) for place in searched if row[place]]]),
        )
        for row in added
    ]
    connection.run_all(
        "INSERT INTO text (tbl, row_id, application_id, folded) VALUES (?, ?, ?, ?)", [row for row in words if row[3]]
    )


def index_words(connection: Connection, last: int) -> None:
    """Index the words that were kept since those at the place `last`.

    All at once: what the index has gathered in memory goes to the file with every other statement of a transaction, and
    many small pieces cost twice as much as a few large ones.
    """
    connection.run(_GATHER, (_MANY_WORDS,))
    connection.run("INSERT INTO text_fts (rowid, folded) SELECT id, folded FROM text WHERE id > ?", (last,))
    connection.run(_GATHER, (_USUAL_WORDS,))


def texts(table: str, row: Row) -> dict[str, str]:
    """The texts of a row that are searched, by column."""
    return {column: str(row[column]) for column in SEARCHED.get(table, ()) if row.get(column)}


def words_of(table: str, row: Row | None) -> str:
    """What is searched of a row: its texts, folded."""
    return BORDER.join(fold(text) for text in texts(table, row).values()) if row else ""
