"""The tables, and how they came to be: numbered migrations, applied when a store opens.

A migration is never changed once released; the next one goes at the end of MIGRATIONS, and where a version brings no more
than fields of `core.fields` it calls `add_columns`. It may rewrite rows, and then rewrites the images in `change` with
them, so that undo still reaches back behind it.

Decisions that are not plain from the DDL:

- The kind of an event is only checked not to be empty. KINDS is the one table of kinds; a list of them here would be
  a second one, and a new kind would need the table of events rebuilt. The rows are written from `Kind` objects, and a
  kind that this program does not know is refused when it is read. The same goes for precisions, topics and purposes.
- `application.open` and `application.folded` are derived: they spare the everyday reads a look at everything. `folded`
  is fold(company), U+001F, fold(role).
- `tags` and `aliases` are lists of short texts, one a line.
- Deleted rows leave no gap to be filled: AUTOINCREMENT gives an id once.
- `content` holds bytes under their SHA-256. It is never changed nor deleted, so undo never moves bytes.
- `numbering` is the last number given to an event of an application, which no undo takes back. It is not journaled.
- `mail_answer` holds digests alone: of a mail that became an event of an application, of one that was refused (no
  application), of a sender who is never read.
- `erased` are the uids of what was removed for ever: an old export does not bring it back.
- `text` is what search reads: one row for each row with words in it (see search.py), and `text_fts` its index.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlite_utils import Database

    from tracker.core.fields import Field

APPLICATION_ID = int.from_bytes(b"TRKR", "big")

_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def _window(name: str, *, required: bool) -> str:
    """The columns of a when. Without a precision there is none."""
    return f"""
    {name}_earliest TEXT CHECK ({name}_earliest GLOB '{_DAY}'),
    {name}_latest TEXT CHECK ({name}_latest GLOB '{_DAY}' AND ({name}_earliest IS NULL OR {name}_earliest <= {name}_latest)),
    {name}_precision TEXT {"NOT NULL" if required else ""} CHECK ({name}_precision <> ''),
    {name}_words TEXT NOT NULL DEFAULT '' CHECK (length({name}_words) <= 500)"""


def _appointment(name: str) -> str:
    """The columns of an appointment, which may be missing."""
    return f"""{_window(name, required=False)},
    {name}_time TEXT CHECK ({name}_time GLOB '[0-9][0-9]:[0-9][0-9]*'),
    {name}_zone TEXT NOT NULL DEFAULT '' CHECK (length({name}_zone) <= 500)"""


def _line(name: str, *, required: bool = False) -> str:
    return f"{name} TEXT NOT NULL CHECK (length({name}) BETWEEN {int(required)} AND 500)"


def _text(name: str, *, required: bool = False) -> str:
    return f"{name} TEXT NOT NULL CHECK (length({name}) BETWEEN {int(required)} AND 1000000)"


_ID = "id INTEGER PRIMARY KEY AUTOINCREMENT"
_OF_APPLICATION = f"{_ID}, application_id INTEGER NOT NULL REFERENCES application"
# In version 1 the columns of an event's appointment began with `for`.
_FIRST_TABLES = f"""
CREATE TABLE stage ({_ID},
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 500),
    type TEXT NOT NULL CHECK (type IN ('task', 'meeting', 'outcome')),
    position INTEGER NOT NULL,
    aliases TEXT NOT NULL CHECK (length(aliases) <= 10000)
) STRICT;

CREATE TABLE application ({_ID},
    key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 500),
    {_line("company", required=True)}, {_line("role", required=True)},
    {_line("location")}, {_text("url")}, {_line("source")}, {_line("salary")}, {_appointment("deadline")},
    tags TEXT NOT NULL CHECK (length(tags) <= 10000),
    folded TEXT NOT NULL,
    open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1))
) STRICT;
CREATE INDEX application_folded ON application (folded);
CREATE INDEX application_open ON application (open) WHERE open = 1;

CREATE TABLE event ({_OF_APPLICATION},
    stage_id INTEGER REFERENCES stage,
    kind TEXT NOT NULL CHECK (kind <> ''), {_window("on", required=True)}, {_appointment("for")}, {_appointment("due")},
    {_text("note")}, {_line("who")}, {_line("via")}
) STRICT;
CREATE INDEX event_application ON event (application_id);

CREATE TABLE contact ({_OF_APPLICATION},
    {_line("name", required=True)}, {_line("role")}, {_line("email")}, {_line("phone")}, {_text("url")},
    {_text("background")}
) STRICT;
CREATE INDEX contact_application ON contact (application_id);

CREATE TABLE note ({_OF_APPLICATION},
    {_text("text", required=True)},
    topic TEXT NOT NULL CHECK (topic <> ''),
    stage_id INTEGER REFERENCES stage,
    written TEXT CHECK (written GLOB '{_DAY}')
) STRICT;
CREATE INDEX note_application ON note (application_id);

CREATE TABLE content (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL CHECK (length(bytes) <= 25000000)
) STRICT;

CREATE TABLE document ({_OF_APPLICATION},
    {_line("name", required=True)},
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    sha256 TEXT NOT NULL REFERENCES content,
    size INTEGER NOT NULL CHECK (size >= 0),
    added TEXT CHECK (added GLOB '{_DAY}')
) STRICT;
CREATE INDEX document_application ON document (application_id);

CREATE TABLE posting ({_OF_APPLICATION},
    {_text("text", required=True)}, {_line("title")}, {_text("url")},
    taken TEXT CHECK (taken GLOB '{_DAY}'),
    original TEXT REFERENCES content
) STRICT;
CREATE INDEX posting_application ON posting (application_id);

CREATE TABLE imported ({_OF_APPLICATION},
    {_line("source", required=True)},
    fingerprint TEXT NOT NULL CHECK (fingerprint <> ''),
    UNIQUE (source, fingerprint)
) STRICT;
CREATE INDEX imported_application ON imported (application_id);

CREATE TABLE step (id INTEGER PRIMARY KEY,
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX step_state ON step (state);

CREATE TABLE change (id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step,
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    image TEXT
) STRICT;
CREATE INDEX change_step ON change (step_id);

CREATE TABLE text (id INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (tbl, row_id)
) STRICT;
"""  # fmt: skip


_SECOND_TABLES = """
CREATE TABLE numbering (application_id INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE erased (uid TEXT PRIMARY KEY CHECK (uid <> '')) STRICT;
"""
_THIRD_TABLES = f"""
CREATE TABLE mail_answer ({_ID},
    fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
    application_id INTEGER REFERENCES application
) STRICT;
CREATE INDEX mail_answer_application ON mail_answer (application_id);
"""


def create(db: Database) -> None:
    """Make what the migrations make of an empty store, at once: SQLite takes milliseconds for each column it adds later."""
    added = defaultdict(list)
    for version in range(2, VERSION + 1):
        for table, column in _added(version):
            added[table].append(f", {column}")
    tables = _FIRST_TABLES.replace(_appointment("for"), _appointment("appointment"))
    for statement in _statements(tables + _SECOND_TABLES + _THIRD_TABLES):
        _, kind, name, *_ = statement.split()
        later = "".join(added[name]) if kind == "TABLE" else ""
        db.execute(f"{statement.removesuffix(_END)}{later}{_END}" if later else statement)
    _fill(db)


_END = ") STRICT"


def _create_first(db: Database) -> None:
    """Version 1: every table, the default pipeline, the search index."""
    for statement in _statements(_FIRST_TABLES):
        db.execute(statement)
    _fill(db)


def _statements(script: str) -> list[str]:
    """The statements of a script of ours; sqlite-utils takes as long to find their ends as SQLite to run them."""
    return script.strip().removesuffix(";").split(";\n")


def _fill(db: Database) -> None:
    from tracker.core.stages import DEFAULT_STAGES
    from tracker.store.rows import stage_row

    db.table("stage").insert_all(stage_row(stage) for stage in DEFAULT_STAGES)
    db.table("text").enable_fts(["folded"], tokenize="trigram")


def _tell_apart(db: Database) -> None:
    """Version 2: what tells rows and steps apart on every machine, numbers of events that stay, and new fields."""
    from tracker.store.migrate_2 import migrate

    for column in ("earliest", "latest", "precision", "words", "time", "zone"):
        db.execute(f"ALTER TABLE event RENAME COLUMN for_{column} TO appointment_{column}")
    add_columns(db, 2)
    for statement in _statements(_SECOND_TABLES):
        db.execute(statement)
    migrate(db)


def add_columns(db: Database, version: int) -> None:
    """Add the columns that a version brings: for a new field that is all there is to do."""
    for table, column in _added(version):
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def _added(version: int) -> Iterator[tuple[str, str]]:
    """The columns that a version brings, each with its table."""
    from tracker.core.fields import TABLES

    if version == 2:  # what is no field, or a part of one that was there
        yield "event", "appointment_length INTEGER NOT NULL DEFAULT 0 CHECK (appointment_length >= 0)"
        yield "step", "uid TEXT NOT NULL DEFAULT ''"
    for table in TABLES.values():
        for field in table.fields:
            if field.since == version:
                yield from ((table.name, column) for column in _new_columns(field))


def _new_columns(field: Field) -> tuple[str, ...]:
    """The columns of a field in a table that is there already: what is new says nothing of the rows that are old."""
    from tracker.core.fields import Form

    name = field.name
    match field.form:
        case Form.WHEN | Form.AHEAD:
            return _columns(_window(name, required=False))
        case Form.APPOINTMENT | Form.DUE:
            return _columns(_appointment(name))
        case Form.STAGE:
            return (f"{name}_id INTEGER REFERENCES stage",)
        case Form.DAY:
            return (f"{name} TEXT CHECK ({name} GLOB '{_DAY}')",)
        case Form.FLAG:
            return (f"{name} INTEGER NOT NULL DEFAULT 0 CHECK ({name} IN (0, 1))",)
        case Form.NUMBER:
            return (f"{name} INTEGER NOT NULL DEFAULT 0 CHECK ({name} >= 0)",)
        case Form.DIGEST:
            return (f"{name} TEXT REFERENCES content",)
    return (f"{name} TEXT NOT NULL DEFAULT '' CHECK (length({name}) <= {field.limit})",)


def _columns(ddl: str) -> tuple[str, ...]:
    return tuple(column.strip() for column in ddl.split(",\n"))


def _remember_mails(db: Database) -> None:
    """Version 3: what was answered to the proposals of mails."""
    for statement in _statements(_THIRD_TABLES):
        db.execute(statement)


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_create_first, _tell_apart, _remember_mails)
VERSION = len(MIGRATIONS)
