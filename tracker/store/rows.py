"""How a value of the domain becomes a row, and a row a value again.

Rows go in as dicts of column and cell, and come out as tuples in the order of the column lists beside each reader.
"""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from tracker.core.application import Application, Contact, Document, Note, Posting
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Event
from tracker.core.match import fold
from tracker.core.stages import Stage, StageType
from tracker.core.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, TypeAlias

    Cell: TypeAlias = str | int | None
    Row: TypeAlias = dict[str, Cell]

FOLD_SEPARATOR = "\x1f"
# Windows and days are shared between the values that hold them, as many as this at a time.
_SHARED = 10_000


def clean(text: str) -> str:
    """The text as it is kept: NFC. Raises BadValue for what SQLite would not give back: NUL and lone surrogates."""
    if "\0" in text:
        raise BadValue(f"“{text[:60].replace(chr(0), '<NUL>')}” holds a NUL, which no text may; leave it out")
    if text.isascii():
        return text
    from unicodedata import normalize

    try:
        text.encode()
    except UnicodeEncodeError as error:
        shown = text[:60].encode(errors="replace").decode()
        raise BadValue(f"“{shown}” is not UTF-8 text; write it again in UTF-8") from error
    return normalize("NFC", text)


# Into rows


def stage_row(stage: Stage) -> Row:
    """The row of a stage."""
    return {
        "name": clean(stage.name),
        "type": stage.type.value,
        "position": stage.position,
        "aliases": _list_cell(stage.aliases),
    }


def application_row(application: Application) -> Row:
    """The row of an application, but for `open`, which its events decide."""
    company, role = clean(application.company), clean(application.role)
    return {
        "key": clean(application.key),
        "company": company,
        "role": role,
        "location": clean(application.location),
        "url": clean(application.url),
        "source": clean(application.source),
        "salary": clean(application.salary),
        **_appointment_cells("deadline", application.deadline),
        "tags": _list_cell(application.tags),
        "folded": folded(company, role),
    }


def folded(company: str, role: str) -> str:
    """What two applications share that are likely one: company and role, folded."""
    return f"{fold(company)}{FOLD_SEPARATOR}{fold(role)}"


def event_row(event: Event, stage_id: int | None) -> Row:
    """The row of an event."""
    return {
        "stage_id": stage_id,
        "kind": event.kind.name,
        **_window_cells("on", event.on),
        **_appointment_cells("for", event.appointment),
        **_appointment_cells("due", event.due),
        "note": clean(event.note),
        "who": clean(event.who),
        "via": clean(event.via),
    }


def contact_row(contact: Contact) -> Row:
    """The row of a contact."""
    return {
        "name": clean(contact.name),
        "role": clean(contact.role),
        "email": clean(contact.email),
        "phone": clean(contact.phone),
        "url": clean(contact.url),
        "background": clean(contact.background),
    }


def note_row(note: Note, stage_id: int | None) -> Row:
    """The row of a note."""
    return {
        "text": clean(note.text),
        "topic": clean(note.topic),
        "stage_id": stage_id,
        "written": _day_cell(note.written),
    }


def document_row(document: Document) -> Row:
    """The row of a document."""
    return {
        "name": clean(document.name),
        "purpose": clean(document.purpose),
        "sha256": document.sha256,
        "size": document.size,
        "added": _day_cell(document.added),
    }


def posting_row(posting: Posting) -> Row:
    """The row of a posting."""
    return {
        "text": clean(posting.text),
        "title": clean(posting.title),
        "url": clean(posting.url),
        "taken": _day_cell(posting.taken),
        "original": posting.original or None,
    }


def _list_cell(texts: Sequence[str]) -> str:
    """Short texts as the lines of one. Quicker than JSON, whose module would be imported for every read."""
    for text in texts:
        if not text or "\n" in text:
            raise BadValue(f"“{text}” cannot be in a list; it takes texts of one line that are not empty")
    return "\n".join(map(clean, texts))


def _day_cell(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _window_cells(name: str, when: When) -> Row:
    return {
        f"{name}_earliest": _day_cell(when.earliest),
        f"{name}_latest": _day_cell(when.latest),
        f"{name}_precision": when.precision.value,
        f"{name}_words": clean(when.words),
    }


def _appointment_cells(name: str, appointment: Appointment | None) -> Row:
    if appointment is None:
        return _NO_APPOINTMENT[name]
    return {
        **_window_cells(name, appointment.day),
        f"{name}_time": appointment.time.isoformat() if appointment.time else None,
        f"{name}_zone": clean(appointment.zone),
    }


_NO_APPOINTMENT: dict[str, Row] = {
    name: {
        f"{name}_earliest": None,
        f"{name}_latest": None,
        f"{name}_precision": None,
        f"{name}_words": "",
        f"{name}_time": None,
        f"{name}_zone": "",
    }
    for name in ("deadline", "for", "due")
}


# Out of rows


# Between the parts of an appointment, which a query puts together into one cell: what SQLite hands over costs by the
# cell, and most events have no appointment.
_PART = "\x1f"


def _appointment_cell(name: str) -> str:
    """An appointment in one cell: precision, earliest, latest, time, zone, words; NULL for none."""
    parts = [f"ifnull({name}_{part}, '')" for part in ("precision", "earliest", "latest", "time", "zone", "words")]
    joined = f" || '{_PART}' || ".join(parts)
    return f"CASE WHEN {name}_precision NOT NULL THEN {joined} END"


STAGE_COLUMNS = "id, name, type, position, aliases"
APPLICATION_COLUMNS = f"id, key, company, role, location, url, source, salary, tags, {_appointment_cell('deadline')}"
EVENT_COLUMNS = (
    "event.id, application_id, stage_id, kind, on_precision, on_earliest, on_latest, on_words, note, who, via, "
    f"{_appointment_cell('for')}, {_appointment_cell('due')}"
)
CONTACT_COLUMNS = "id, application_id, name, role, email, phone, url, background"
NOTE_COLUMNS = "id, application_id, text, topic, stage_id, written"
DOCUMENT_COLUMNS = "id, application_id, name, purpose, sha256, size, added"
POSTING_COLUMNS = "id, application_id, text, title, url, taken, original"


def read_stage(row: tuple[Any, ...]) -> Stage:
    """A stage from STAGE_COLUMNS."""
    _, name, type_, position, aliases = row
    return Stage(name, StageType(type_), position, _list(aliases))


class RowReader:
    """Rows of one pipeline turned into values. Equal days and windows become one object: it is quicker and smaller.

    Every method raises KeyError or ValueError for a cell that no version up to this one writes.
    """

    def __init__(self, stages: Mapping[int, Stage]) -> None:
        self._stages: dict[int | None, Stage | None] = {None: None}
        for id_, stage in stages.items():
            self._stages[id_] = stage
        self._days: dict[str | None, date | None] = {None: None}
        self._windows: dict[tuple[str, str | None, str | None, str], When] = {}

    def application(self, row: tuple[Any, ...]) -> Application:
        """An application from APPLICATION_COLUMNS."""
        id_, key, company, role, location, url, source, salary, tags, due = row
        deadline = self._appointment(due) if due else None
        return Application(company, role, key, location, url, source, salary, deadline, _list(tags), id_)

    def event(self, row: tuple[Any, ...]) -> Event:
        """An event from EVENT_COLUMNS."""
        id_, _, stage_id, kind, precision, earliest, latest, words, note, who, via, on, by = row
        when = self._windows.get((precision, earliest, latest, words)) or self._window(row[4:8])
        appointment = self._appointment(on) if on else None
        due = self._appointment(by) if by else None
        return Event(KINDS[kind], self._stages[stage_id], when, appointment, due, note, who, via, id_)

    def contact(self, row: tuple[Any, ...]) -> Contact:
        """A contact from CONTACT_COLUMNS."""
        id_, _, name, role, email, phone, url, background = row
        return Contact(name, role, email, phone, url, background, id_)

    def note(self, row: tuple[Any, ...]) -> Note:
        """A note from NOTE_COLUMNS."""
        id_, _, text, topic, stage_id, written = row
        return Note(text, topic, self._stages[stage_id], self._day(written), id_)

    def document(self, row: tuple[Any, ...]) -> Document:
        """A document from DOCUMENT_COLUMNS."""
        id_, _, name, purpose, sha256, size, added = row
        return Document(name, purpose, sha256, size, self._day(added), id_)

    def posting(self, row: tuple[Any, ...]) -> Posting:
        """A posting from POSTING_COLUMNS."""
        id_, _, text, title, url, taken, original = row
        return Posting(text, title, url, self._day(taken), original or "", id_)

    def _appointment(self, cell: str) -> Appointment:
        precision, earliest, latest, clock, zone, words = cell.split(_PART, 5)
        window = precision, earliest or None, latest or None, words
        when = self._windows.get(window) or self._window(window)
        return Appointment(when, time.fromisoformat(clock) if clock else None, zone)

    def _window(self, cells: tuple[Any, ...]) -> When:
        precision, earliest, latest, words = cells
        if len(self._windows) >= _SHARED:
            self._windows.clear()
        if earliest and latest and earliest > latest:  # as only a damaged one is
            raise ValueError(f"{earliest}..{latest}")
        when = When(self._day(earliest), self._day(latest), Precision(precision), words)
        self._windows[cells] = when
        return when

    def _day(self, cell: str | None) -> date | None:
        try:
            return self._days[cell]
        except KeyError:
            if len(self._days) >= _SHARED:
                self._days = {None: None}
            day = self._days[cell] = date.fromisoformat(str(cell))
            return day


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("\n")) if cell else ()
