"""What one command may write. Whatever it writes is one transaction, and one step to undo."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, UnknownWord
from tracker.store import rows
from tracker.store.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.core.application import Application, Contact, Document, Note, Posting
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.store.bulk import Bulk
    from tracker.store.opening import Handle
    from tracker.store.rows import Row

# The tables of what is kept with an application.
_OF_APPLICATION = ("event", "contact", "note", "document", "posting", "imported")


class Step:
    """The writes of one command. `words` say what it did; they may be set until it ends."""

    def __init__(self, store: Handle, words: str) -> None:
        self.words = words
        self._store = store
        self._connection = store.connection
        self._journal = Journal(store.connection, store.at)

    # Applications

    def add_application(self, application: Application) -> Application:
        """Keep an application, which gets its id. Raises BadValue unless its key is free (see lookup.free_key)."""
        row = rows.application_row(application)
        self._check_key(row, 0)
        return application._replace(key=str(row["key"]), id=self._journal.insert("application", row))

    def change_application(self, application: Application) -> None:
        """Keep it as it is now. Raises NotFound, and BadValue unless its key is free."""
        row = rows.application_row(application)
        self._check_key(row, application.id)
        self._journal.update("application", application.id, row)

    def remove_application(self, application_id: int) -> None:
        """Remove an application and everything kept with it. Raises NotFound."""
        for table in _OF_APPLICATION:
            for (row_id,) in self._connection.rows(
                f"SELECT id FROM {table} WHERE application_id = ? ORDER BY id", (application_id,)
            ):
                self._journal.delete(table, row_id)
        self._journal.delete("application", application_id)

    def set_open(self, application_id: int, *, is_open: bool) -> None:
        """Say whether an application is open: neither ended nor closed. Raises NotFound."""
        self._journal.update("application", application_id, {"open": int(is_open)})

    # What is kept with an application

    def add_event(self, application_id: int, event: Event) -> Event:
        """Keep an event, which gets its id. Raises UnknownWord for a stage that is not in the pipeline."""
        row = rows.event_row(event, self._stage_id(event.stage))
        return event._replace(id=self._journal.insert("event", {"application_id": application_id, **row}))

    def change_event(self, event: Event) -> None:
        """Keep it as it is now, at its place in typing order. Raises NotFound, UnknownWord."""
        self._journal.update("event", event.id, rows.event_row(event, self._stage_id(event.stage)))

    def remove_event(self, event_id: int) -> None:
        """Remove an event. Raises NotFound."""
        self._journal.delete("event", event_id)

    def add_contact(self, application_id: int, contact: Contact) -> Contact:
        """Keep a contact, which gets its id."""
        row = {"application_id": application_id, **rows.contact_row(contact)}
        return contact._replace(id=self._journal.insert("contact", row))

    def change_contact(self, contact: Contact) -> None:
        """Keep it as it is now. Raises NotFound."""
        self._journal.update("contact", contact.id, rows.contact_row(contact))

    def remove_contact(self, contact_id: int) -> None:
        """Remove a contact. Raises NotFound."""
        self._journal.delete("contact", contact_id)

    def add_note(self, application_id: int, note: Note) -> Note:
        """Keep a note, which gets its id. Raises UnknownWord for a stage that is not in the pipeline."""
        row = {"application_id": application_id, **rows.note_row(note, self._stage_id(note.stage))}
        return note._replace(id=self._journal.insert("note", row))

    def change_note(self, note: Note) -> None:
        """Keep it as it is now. Raises NotFound, UnknownWord."""
        self._journal.update("note", note.id, rows.note_row(note, self._stage_id(note.stage)))

    def remove_note(self, note_id: int) -> None:
        """Remove a note. Raises NotFound."""
        self._journal.delete("note", note_id)

    def add_document(self, application_id: int, document: Document, data: bytes | None) -> Document:
        """Keep a document, which gets its id and, from its `data`, its size and sha256.

        Without data the bytes must be kept already, under the sha256 it has. Raises BadValue where they are not.
        """
        if data is not None:
            document = document._replace(sha256=self.keep(data), size=len(data))
        self._check_kept(document.sha256)
        row = {"application_id": application_id, **rows.document_row(document)}
        return document._replace(id=self._journal.insert("document", row))

    def change_document(self, document: Document) -> None:
        """Keep its name and purpose as they are now. Raises NotFound, and BadValue for bytes that are not kept."""
        self._check_kept(document.sha256)
        self._journal.update("document", document.id, rows.document_row(document))

    def remove_document(self, document_id: int) -> None:
        """Remove a document. Raises NotFound."""
        self._journal.delete("document", document_id)

    def add_posting(self, application_id: int, posting: Posting, data: bytes | None = None) -> Posting:
        """Keep a posting, which gets its id and, from the page's `data`, its `original`.

        Raises BadValue for an original that is not kept.
        """
        if data is not None:
            posting = posting._replace(original=self.keep(data))
        if posting.original:
            self._check_kept(posting.original)
        row = {"application_id": application_id, **rows.posting_row(posting)}
        return posting._replace(id=self._journal.insert("posting", row))

    def change_posting(self, posting: Posting) -> None:
        """Keep it as it is now. Raises NotFound, and BadValue for an original that is not kept."""
        if posting.original:
            self._check_kept(posting.original)
        self._journal.update("posting", posting.id, rows.posting_row(posting))

    def remove_posting(self, posting_id: int) -> None:
        """Remove a posting. Raises NotFound."""
        self._journal.delete("posting", posting_id)

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
        ((used,),) = self._connection.rows(
            "SELECT (SELECT count(*) FROM event WHERE stage_id = ?) + (SELECT count(*) FROM note WHERE stage_id = ?)",
            (stage_id, stage_id),
        )
        if used:
            raise BadValue(f"the stage “{name}” is used by {used} events and notes; rename it, or move those first")
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

    def imported(self, source: str, fingerprint: str) -> int | None:
        """The id of the application that a row of `source` with this fingerprint became, if any."""
        found = self._connection.rows(
            "SELECT application_id FROM imported WHERE source = ? AND fingerprint = ?",
            (rows.clean(source), rows.clean(fingerprint)),
        )
        return int(found[0][0]) if found else None

    def finish(self) -> None:
        """Put the last words to the step. The store calls it."""
        self._journal.close(rows.clean(self.words))

    def _check_key(self, row: Row, application_id: int) -> None:
        from tracker.store.keys import check_key

        check_key(self._store, str(row["key"]), application_id)

    def _check_kept(self, sha256: str) -> None:
        if not self.is_kept(sha256):
            raise BadValue(f"no bytes are kept under “{sha256}”; give the file")

    def _check_stage_name(self, name: str) -> None:
        if any(stage.name == rows.clean(name) for stage in self._store.pipeline()):
            raise BadValue(f"there is a stage “{name}” already; take another name")

    def _id_of_stage(self, name: str) -> int:
        for id_, stage in self._store.stages().items():
            if stage.name == rows.clean(name):
                return id_
        raise UnknownWord("stage", name, [stage.name for stage in self._store.pipeline()])

    def _stage_id(self, stage: Stage | None) -> int | None:
        return None if stage is None else self._id_of_stage(stage.name)
