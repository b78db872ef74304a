"""What one command may write. Whatever it writes is one transaction, and one step to undo."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, UnknownWord
from tracker.core.fields import TABLES, Form, Kept, fields_of
from tracker.core.sentences import sentence
from tracker.store import rows
from tracker.store.index_guard import check_index
from tracker.store.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tracker.core.application import Application
    from tracker.core.stages import Stage
    from tracker.store.bulk import Bulk
    from tracker.store.opening import Handle
    from tracker.store.rows import Row


class Step:
    """The writes of one command. `words` say what it did; they may be set until it ends."""

    def __init__(self, store: Handle, words: str) -> None:
        self.words = words
        self._store = store
        self._connection = store.connection
        self._journal = Journal(store.connection, store.at)

    # Applications

    def add_application(self, application: Application) -> Application:
        """Keep an application, which gets its id. Raises BadValue unless its key is free (see keys.free_key)."""
        row = self._application_row(application)
        id_ = self._journal.insert("application", row)
        return application._replace(key=str(row["key"]), id=id_, uid=str(row["uid"]))

    def change_application(self, application: Application) -> None:
        """Keep it as it is now. Raises NotFound, and BadValue unless its key is free."""
        self._journal.update("application", application.id, self._application_row(application))

    def remove_application(self, application_id: int) -> None:
        """Remove an application and everything kept with it. Raises NotFound."""
        for table in rows.OF_APPLICATION:
            check_index(self._connection, table)
            for (row_id,) in self._connection.rows(
                f"SELECT id FROM {table} WHERE application_id = ? ORDER BY id", (application_id,)
            ):
                self._journal.delete(table, row_id)
        self._journal.delete("application", application_id)

    def set_open(self, application_id: int, *, is_open: bool) -> None:
        """Say whether an application is open: neither ended nor closed. Raises NotFound."""
        self._journal.update("application", application_id, {"open": int(is_open)})

    # What is kept with an application: events, contacts, notes, documents, postings

    def add(self, application_id: int, value: Kept, data: bytes | None = None) -> Kept:
        """Keep a value, which gets its id and uid; an event gets its number, too.

        The `data` are the bytes of a document, or of a posting's page. Without them those must be kept already. Raises
        BadValue where they are not, UnknownWord for a stage that is not in the pipeline.
        """
        value = self._with_bytes(value, data)
        table = fields_of(value).name
        if table == "event":
            value = value._replace(number=self._number(application_id, value.number))
        row: Row = {"application_id": application_id, **rows.row_of(value, self._stage_id)}
        return value._replace(id=self._journal.insert(table, row), uid=str(row["uid"]))

    def change(self, value: Kept) -> None:
        """Keep it as it is now, at its place in the order of typing. Raises NotFound, and what `add` raises."""
        self._with_bytes(value, None)
        row = rows.row_of(value, self._stage_id)
        if "number" in row and not row["number"]:  # the number an event has, and how it came by it, stay
            del row["number"], row["typed"]
        self._journal.update(fields_of(value).name, value.id, row)

    def remove(self, value: Kept) -> None:
        """Remove a value that is kept. Raises NotFound."""
        table = fields_of(value).name
        if table == "event":  # those that came many at once are numbered without a note of the last number
            for (application_id,) in self._connection.rows(
                "SELECT application_id FROM event WHERE id = ?", (value.id,)
            ):
                self._note_last(application_id, value.number)
        self._journal.delete(table, value.id)

    def keep(self, data: bytes) -> str:
        """Keep bytes for good; the SHA-256 (hex) they are found by. The same bytes are kept once."""
        from hashlib import sha256

        digest = sha256(data).hexdigest()
        self._connection.run("INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", (digest, data))
        return digest

    def is_kept(self, sha256: str) -> bool:
        """Whether bytes are kept under this SHA-256 (hex)."""
        return bool(self._connection.rows("SELECT 1 FROM content WHERE sha256 = ?", (sha256,)))

    # The pipeline

    def add_stage(self, stage: Stage) -> None:
        """Add a stage. Raises BadValue where one has its name."""
        self._check_stage_name(stage.name)
        self._journal.insert("stage", rows.stage_row(stage))
        self._store.forget_stages()

    def change_stage(self, name: str, stage: Stage) -> None:
        """Make the stage of this name what `stage` says; what happened at it happened at the new one.

        Raises UnknownWord, and BadValue where another has the new name.
        """
        if stage.name != name:
            self._check_stage_name(stage.name)
        self._journal.update("stage", self._id_of_stage(name), rows.stage_row(stage))
        self._store.forget_stages()

    def remove_stage(self, name: str) -> None:
        """Remove a stage nothing refers to. Raises UnknownWord, and BadValue for one that is used."""
        stage_id = self._id_of_stage(name)
        used = self._uses(stage_id)
        if used:
            raise BadValue(
                "stage-in-use",
                "the stage “{stage}” is used {count} times, by events, notes and people; rename it, or move those first",
                stage=name, count=used,
            )  # fmt: skip
        self._journal.delete("stage", stage_id)
        self._store.forget_stages()

    # What importers know again

    @contextmanager
    def bulk(self) -> Iterator[Bulk]:
        """Many new applications, written quickly. Until it ends nothing else is to change them, and no word finds them."""
        from tracker.store.bulk import Bulk

        bulk = Bulk(self._store, self._journal)
        yield bulk
        bulk.finish()

    def remember_import(self, application_id: int, source: str, fingerprint: str) -> None:
        """Note that a row of `source` with this fingerprint became this application. Raises BadValue if it is known."""
        row: Row = {
            "application_id": application_id,
            "source": rows.clean(source),
            "fingerprint": rows.clean(fingerprint),
        }
        self._journal.insert("imported", row)

    def remember_mail(self, fingerprint: str, application_id: int | None = None) -> None:
        """Note what a mail, or a sender, was answered: the application it became an event of, or None for no.

        What was answered before stays answered so.
        """
        if not self._connection.rows("SELECT 1 FROM mail_answer WHERE fingerprint = ?", (fingerprint,)):
            self._journal.insert("mail_answer", {"fingerprint": fingerprint, "application_id": application_id})

    def imported(self, source: str, fingerprint: str) -> int | None:
        """The id of the application that a row of `source` with this fingerprint became, if any."""
        found = self._connection.rows(
            "SELECT application_id FROM imported WHERE source = ? AND fingerprint = ?",
            (rows.clean(source), rows.clean(fingerprint)),
        )
        return int(found[0][0]) if found else None

    def taken_back(self, uids: Collection[str]) -> set[str]:
        """Those of the uids whose events were undone or removed here."""
        marks = ", ".join("?" * len(uids))
        gone = self._connection.rows(
            "SELECT json_extract(image, '$.uid') FROM change "
            f"WHERE tbl = 'event' AND json_extract(image, '$.uid') IN ({marks})",
            tuple(uids),
        )
        there = self._connection.rows(f"SELECT uid FROM event WHERE uid IN ({marks})", tuple(uids))
        return {uid for (uid,) in gone} - {uid for (uid,) in there}

    def is_erased(self, uid: str) -> bool:
        """Whether what had this uid was removed for ever."""
        return bool(uid and self._connection.rows("SELECT 1 FROM erased WHERE uid = ?", (uid,)))

    def finish(self) -> None:
        """Put the last words to the step. The store calls it."""
        self._journal.close(rows.clean(self.words))

    def _application_row(self, application: Application) -> Row:
        from tracker.store.keys import check_key

        row = rows.row_of(application, self._stage_id) | {"folded": rows.folded_of(application)}
        check_key(self._store, str(row["key"]), application.id)
        return row

    def _number(self, application_id: int, wanted: int) -> int:
        """The number of a new event: the one it is to have, if it was never given, or else the next."""
        given = self._connection.rows("SELECT last FROM numbering WHERE application_id = ?", (application_id,))
        there = self._connection.rows("SELECT max(number) FROM event WHERE application_id = ?", (application_id,))
        last = max((number or 0 for (number,) in (*given, *there)), default=0)
        number = wanted if wanted > last or self._is_free(application_id, wanted) else last + 1
        self._note_last(application_id, number)
        return number

    def _is_free(self, application_id: int, number: int) -> bool:
        """Whether no event of an application has this number, or had it before it was undone or removed."""
        there = "SELECT 1 FROM event WHERE application_id = ? AND number = ?"
        gone = (
            "SELECT 1 FROM change WHERE tbl = 'event' AND json_extract(image, '$.application_id') = ? "
            "AND json_extract(image, '$.number') = ?"
        )
        of_it = application_id, number
        return number > 0 and not self._connection.rows(there, of_it) and not self._connection.rows(gone, of_it)

    def _note_last(self, application_id: int, number: int) -> None:
        """See that no new event of an application gets this number or a lower one unless it asks for it."""
        self._connection.run(
            "INSERT INTO numbering VALUES (?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
            (application_id, number),
        )

    def _with_bytes(self, value: Kept, data: bytes | None) -> Kept:
        """A document or posting with the digest of its bytes; any other value as it is."""
        column = {"document": "sha256", "posting": "original"}.get(fields_of(value).name)
        if column is None:
            return value
        if data is not None:
            value = value._replace(**{column: self.keep(data)})
            return value._replace(size=len(data)) if column == "sha256" else value
        digest = getattr(value, column)
        if (digest or column == "sha256") and not self.is_kept(digest):
            raise BadValue("bytes-missing", "no bytes are kept under “{digest}”; give the file", digest=digest)
        return value

    def _check_stage_name(self, name: str) -> None:
        if any(stage.name == rows.clean(name) for stage in self._store.pipeline()):
            raise BadValue("stage-exists", "there is already a stage “{stage}”; choose another name", stage=name)

    def _uses(self, stage_id: int) -> int:
        """How often a stage is named by what is kept."""
        columns = [
            (table.name, column)
            for table in TABLES.values()
            for field in table.fields
            if field.form is Form.STAGE
            for column in rows.columns_of(field)
        ]
        counts = " + ".join(f"(SELECT count(*) FROM {table} WHERE {column} = ?)" for table, column in columns)
        ((used,),) = self._connection.rows(f"SELECT {counts}", (stage_id,) * len(columns))
        return int(used)

    def _id_of_stage(self, name: str) -> int:
        for id_, stage in self._store.stages().items():
            if stage.name == rows.clean(name):
                return id_
        known = tuple(self._store.pipeline())
        raise UnknownWord("unknown-stage", sentence("stage"), name, known)

    def _stage_id(self, stage: Stage | None) -> int | None:
        return None if stage is None else self._id_of_stage(stage.name)
