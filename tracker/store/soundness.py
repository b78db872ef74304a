"""What is wrong inside a store: the file, its tables, references of its rows, the bytes that are kept, the search index.

Bits inside the values of rows are not found: a flipped letter is a text like any other.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from hashlib import sha256
from typing import TypeAlias

from tracker.core.errors import TrackerError
from tracker.core.sentences import Sentence, sentence, use
from tracker.reports.findings import Finding
from tracker.store.connection import Connection
from tracker.store.faults import damaged
from tracker.store.rows import read_image
from tracker.store.schema import MIGRATIONS
from tracker.store.search_index import BORDER, SEARCHED, words_of

# What the schema holds: type and name of each, and how it was made, without signs that mean nothing.
_Schema: TypeAlias = dict[tuple[str, str], str]

_MOST = 20
_TEXTS = ("stage", "imported", "step", "mail_answer")  # tables that nothing else here reads whole
_SIGNS = re.compile(r"""["'`\[\]\s]+""")
_INDEX = ("text_fts_data", "text_fts_idx", "text_fts_docsize", "text_fts_config")


def damages(connection: Connection) -> Iterator[Sentence]:
    """What is damaged. Where the file or its tables are, nothing else is looked at."""
    try:
        found = [*_in_file(connection)] or [*_in_schema(connection)]
        yield from found
        if not found:
            yield from _in_rows(connection)
            yield from _in_index(connection)
    except TrackerError as error:  # so badly that the look at it gave up
        yield sentence("the database is damaged: {fault}", fault=str(error.__cause__ or error))


def check_whole(connection: Connection) -> None:
    """See that the file and its tables are not damaged. Raises RefusedStore."""
    for found in _in_file(connection):
        raise damaged(connection.place, found)
    check_schema(connection)


def check_schema(connection: Connection) -> None:
    """See that the tables are those of the version that the store says it has. Raises RefusedStore."""
    for found in _in_schema(connection):
        raise damaged(connection.place, found)


def _in_file(connection: Connection) -> Iterator[Sentence]:
    for (fault,) in connection.rows(f"PRAGMA integrity_check({_MOST})"):
        if fault != "ok":
            yield sentence("the database is damaged: {fault}", fault=str(fault))


def _in_schema(connection: Connection) -> Iterator[Sentence]:
    """Where the tables are not those of the version that the store says it has."""
    (version,) = connection.one("PRAGMA user_version")
    there, known = _schema(connection), _known(version)
    for (kind, name), made in known.items():
        if there.get((kind, name)) != made:
            yield sentence("the {kind} {name} is not as this program makes it", kind=kind, name=name)
    for kind, name in there.keys() - known.keys():
        if kind in {"trigger", "view"}:  # which could change what a command writes or reads
            yield sentence("the {kind} {name} does not belong to this program", kind=kind, name=name)


def _schema(connection: Connection) -> _Schema:
    found = connection.rows("SELECT type, name, sql FROM sqlite_schema")
    return {(kind, name): _SIGNS.sub(" ", sql or "").casefold() for kind, name, sql in found}


@cache  # each backup asks for it, of which a served record makes many
def _known(version: int) -> _Schema:
    """The schema of a version, as its migrations make it."""
    from sqlite_utils import Database

    with closing(Connection(sqlite3.connect(":memory:", isolation_level=None), None)) as made:
        database = Database(made.raw, execute_plugins=False)
        for migration in MIGRATIONS[:version]:
            migration(database)
        return _schema(made)


def _in_rows(connection: Connection) -> Iterator[Sentence]:
    for table, row_id, parent, _ in connection.rows("PRAGMA foreign_key_check")[:_MOST]:
        yield sentence(
            "{table} {id} belongs to a row of {parent} that is not there", table=table, id=str(row_id), parent=parent
        )
    images = ((row["id"], row["image"]) for row in connection.dicts("SELECT * FROM change"))
    harmed = [change_id for change_id, image in images if image is not None and read_image(image) is None]
    for change_id in harmed[:_MOST]:
        yield sentence("the journal is damaged at change {id}: undo and redo stop there", id=str(change_id))
    for table in _TEXTS:  # SQLite does not look whether a text is one
        for _ in connection.dicts(f"SELECT * FROM {table}"):
            pass


def harmed_contents(connection: Connection) -> Iterator[Finding]:
    """Bytes that are not those that were kept, by the names of the documents and postings they belong to."""
    mend = sentence("bring back a backup that holds it: {restore}", restore=use("restore", "FILE"))
    for row_id, digest in connection.rows("SELECT rowid, sha256 FROM content"):
        (data,) = connection.one("SELECT bytes FROM content WHERE rowid = ?", (row_id,))
        if sha256(data).hexdigest() == digest:
            continue
        named = connection.rows(
            "SELECT key, name FROM document JOIN application ON application.id = application_id WHERE sha256 = ? UNION "
            "SELECT key, title FROM posting JOIN application ON application.id = application_id WHERE original = ?",
            (digest, digest),
        )
        for key, name in named or [("content", digest)]:
            what = sentence("{key}: “{name}” has changed since it was kept", key=key, name=name)
            yield Finding(what, mend, damage=True)


def _in_index(connection: Connection) -> Iterator[Sentence]:
    """Where search would not find what is kept, or find what is not."""
    # Texts are compared in any order: an earlier version may have written those of a row in another one.
    kept = {
        (table, row["id"]): sorted(words.split(BORDER))
        for table in SEARCHED
        for row in connection.dicts(f"SELECT * FROM {table}")
        if (words := words_of(table, row))
    }
    listed = {
        (table, row_id): sorted(words.split(BORDER))
        for table, row_id, words in connection.rows("SELECT tbl, row_id, folded FROM text")
    }
    if listed != kept or not _index_is_whole(connection):
        yield sentence("the search index does not hold the words of the record")


def _index_is_whole(connection: Connection) -> bool:
    """Whether the full-text index is that of its texts. SQLite looks it over only where it may write: in a copy."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as aside:
        aside.execute("CREATE TABLE text (id INTEGER PRIMARY KEY, folded TEXT)")
        aside.execute("CREATE VIRTUAL TABLE text_fts USING fts5 (folded, tokenize = trigram, content = text)")
        aside.execute("BEGIN")
        for table, columns in {"text": "id, folded", **dict.fromkeys(_INDEX, "*")}.items():
            aside.execute(f"DELETE FROM {table}")
            rows = connection.rows(f"SELECT {columns} FROM {table}")
            if rows:
                aside.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        aside.execute("COMMIT")
        try:
            aside.execute("INSERT INTO text_fts (text_fts, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            return False
    return True
