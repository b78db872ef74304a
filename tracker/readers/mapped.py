"""Rows of a sheet whose columns a mapping explains → records. Nothing of a row is dropped in silence.

A cell that is not understood is a doubt, and kept as a note; so is a cell of a column that means nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.application import Application, Contact, Note, Record
from tracker.core.errors import BadValue, FutureDay
from tracker.core.events import KINDS, Ball, Event
from tracker.core.match import fold
from tracker.core.stages import StageType
from tracker.core.text import LIMITS, excerpt, many_lines, one_line
from tracker.core.when import UNKNOWN
from tracker.readers.days import NO_DAY, SOME_DAY, read_cell_appointment, read_cell_day
from tracker.readers.imported import Doubt, Imported, fingerprint
from tracker.readers.mapping import SAVED, SKIP, Column, Happening, happenings, resolve
from tracker.readers.statuses import STATUSES, like_status, plain_status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from tracker.core.appointment import Appointment
    from tracker.core.stages import Stage
    from tracker.core.when import When
    from tracker.readers.mapping import Mapping
    from tracker.readers.sheet import Sheet

# Between the parts of a field that several columns give.
_JOINTS = {"salary": " – ", "tags": ", "}
_MOST_REMEMBERED = 10_000
# What says that the application was sent, or that nobody waited for it to be.
_BEGINNINGS = frozenset({"submitted", "approached", "referred"})


def read_mapped(
    sheet: Sheet, mapping: Mapping, source: str, today: date, pipeline: tuple[Stage, ...]
) -> Iterator[Imported]:
    """Every row of the sheet, in its order. `source` is the name by which the rows are known again.

    Raises BadValue for a mapping that gives no company or no role, UnknownWord for a target that is none.
    """
    reader = _Reader(sheet.header, mapping, source, today, pipeline)
    return (reader.read(number, cells) for number, cells in sheet.rows)


class _Row:
    """What the cells of one row have given so far."""

    __slots__ = ("answer_day", "doubts", "events", "fields", "kept", "notes", "number", "said", "skipped", "status_day")

    def __init__(self, number: int) -> None:
        self.number = number
        self.fields: dict[str, str] = {}
        self.events: list[Event] = []
        self.said: tuple[Happening, ...] = ()
        self.status_day: When | None = None
        self.answer_day: When | None = None
        self.notes: list[str] = []
        self.kept: list[str] = []
        self.doubts: list[Doubt] = []
        self.skipped = ""

    def doubt(self, column: Column, cell: str, reason: str) -> None:
        """Note a cell that was not understood, and keep it."""
        self.doubts.append(Doubt(self.number, column.name, excerpt(cell), reason))
        self.keep(column, cell)

    def keep(self, column: Column, cell: str) -> None:
        """Keep a cell as it stands."""
        self.kept.append(f"{column.name}: {cell}")


class _Reader:
    """Reads the rows of one sheet."""

    def __init__(
        self, header: Sequence[str], mapping: Mapping, source: str, today: date, pipeline: tuple[Stage, ...]
    ) -> None:
        self._columns = [column for column in resolve(mapping, header, pipeline) if column.target != SKIP]
        self._width = len(header)
        self._source = source
        self._today = today
        self._order = mapping.dates
        self._first = next(stage for stage in pipeline if stage.type is StageType.TASK)
        self._pipeline = pipeline
        self._constants = dict(mapping.constants)
        self._mapped = {column.target for column in self._columns}
        self._known: dict[tuple[int, str], tuple[Happening, ...] | None] = {}
        self._made: dict[tuple[Happening, When], Event] = {}
        for needed in ("company", "role"):
            if needed not in self._mapped and needed not in self._constants:
                raise BadValue(
                    f"no column is mapped to {needed}; add --map “COLUMN={needed}” or --set {needed}=unknown"
                )
        self._take: dict[str, Callable[[_Row, Column, str], None]] = {
            "": self._take_other,
            "status": self._take_status,
            "status day": self._take_day,
            "answer day": self._take_day,
            "note": lambda row, _, cell: row.notes.append(cell),
        }

    def read(self, number: int, cells: Sequence[str]) -> Imported:
        """What the row gives."""
        row = _Row(number)
        for column in self._columns:
            if cell := cells[column.place].strip():
                self._take.get(column.target, self._take_field)(row, column, cell)
        for place in range(self._width, len(cells)):
            if cells[place].strip():
                row.doubt(Column(place, f"column {place + 1}"), cells[place].strip(), "beyond the header")
        if row.skipped:
            return Imported(None, self._source, "", number, (), row.skipped)
        record = self._record(row)
        if record is None:
            return Imported(None, self._source, "", number, tuple(row.doubts))
        return Imported(record, self._source, _fingerprint(record), number, tuple(row.doubts))

    # Cells

    def _take_field(self, row: _Row, column: Column, cell: str) -> None:
        target = column.target
        if cell.lower() == "n/a":
            return
        before = row.fields.get(target, "")
        text = f"{before}{_JOINTS.get(target, ', ')}{cell}" if before else cell
        if not (text.isascii() and text.isprintable() and len(text) <= LIMITS["line"]):
            try:
                text = one_line(text, column.name, LIMITS["url"] if target == "url" else LIMITS["line"])
            except BadValue as error:
                row.doubt(column, cell, error.sentence)
                return
        row.fields[target] = text

    def _take_other(self, row: _Row, column: Column, cell: str) -> None:
        if column.happening is None:
            row.keep(column, cell)
            return
        try:
            event = self._event(column.happening, cell)
        except BadValue as error:
            row.doubt(column, cell, _reason(error))
        else:
            if event:
                row.events.append(event)

    def _take_status(self, row: _Row, column: Column, cell: str) -> None:
        known = (column.place, cell)
        if known not in self._known:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            try:
                self._known[known] = self._said(column, cell)
            except BadValue as error:
                row.doubt(column, cell, error.sentence)
                return
        said = self._known[known]
        if said is None:
            row.skipped = f"{column.name}: {excerpt(cell)}"
        elif said:
            row.said += said
        else:
            row.keep(column, cell)

    def _take_day(self, row: _Row, column: Column, cell: str) -> None:
        if cell.lower() in NO_DAY:
            return
        try:
            day = read_cell_day(cell, self._today, self._order)
        except BadValue as error:
            row.doubt(column, cell, _reason(error))
            return
        if column.target == "answer day":
            row.answer_day = day
        else:
            row.status_day = day

    def _said(self, column: Column, cell: str) -> tuple[Happening, ...] | None:
        """What a status says has happened. Raises BadValue for one that is not known."""
        if fold(cell) in column.values:
            return column.values[fold(cell)]
        if column.declared and (target := STATUSES.get(plain_status(cell))):
            return happenings(target, self._pipeline)
        if cell.lower() in NO_DAY:
            return ()
        near = like_status(cell)
        meant = STATUSES.get(near, SAVED)
        like = f"like “{near}”? " if near else ""
        raise BadValue(f"no status known here; {like}Say it with --map “{column.name}:{cell}={meant}”")

    def _event(self, happening: Happening, cell: str) -> Event | None:
        """What happened, on the day of the cell. Raises BadValue where it has none that can be."""
        plain = cell.lower()
        if plain in NO_DAY:
            return None
        if plain in SOME_DAY:
            return self._on(happening, UNKNOWN)
        to_come = happening.kind is None or happening.kind.ball is Ball.CALENDAR
        try:
            day = read_cell_day(cell, self._today, self._order)
        except FutureDay:
            if not to_come:
                raise
        else:
            if happening.kind is None or happening.kind.ball is not Ball.CALENDAR:
                return self._on(happening, day)
        ahead = read_cell_appointment(cell, self._today, self._order)
        return Event(happening.kind or KINDS["scheduled"], happening.stage, UNKNOWN, ahead)

    # Rows

    def _record(self, row: _Row) -> Record | None:
        """The record of a row; None where it lacks what every application has, which is then a doubt."""
        fields = self._constants | row.fields
        missing = [needed for needed in ("company", "role") if not fields.get(needed)]
        for needed in missing:
            name = next((column.name for column in self._columns if column.target == needed), needed)
            row.doubts.append(Doubt(row.number, name, "", f"empty; --set {needed}=unknown fills it"))
        if missing:
            return None
        events = self._events(row)
        deadline = self._deadline(row, fields.get("deadline", ""))
        application = Application(
            fields["company"],
            fields["role"],
            "",
            fields.get("location", ""),
            fields.get("url", ""),
            fields.get("source", ""),
            fields.get("salary", ""),
            deadline,
            _tags(fields["tags"]) if "tags" in fields else (),
        )
        notes = self._notes(row) if row.notes or row.kept else ()
        return Record(application, events, _contacts(fields), notes)

    def _events(self, row: _Row) -> tuple[Event, ...]:
        events = row.events
        if row.said or row.status_day or row.answer_day:
            events += self._status_events(row)
        if events and not any(event.kind.name in _BEGINNINGS for event in events):
            events.insert(0, self._on(Happening(self._first, KINDS["submitted"]), UNKNOWN))
        return tuple(events)

    def _status_events(self, row: _Row) -> list[Event]:
        """What the status says, as far as the columns of days have not said it, on the days given for it."""
        dated = {(event.stage, event.kind) for event in row.events}
        stages = {event.stage for event in row.events}
        said = [h for h in row.said if (h.stage, h.kind) not in dated]
        day = row.answer_day or row.status_day
        if row.answer_day and not (said and said[0].kind and said[0].kind.answers):
            said.insert(0, Happening(self._first, KINDS["on-hold"]))
        elif day and not said:
            row.kept.append(f"day of the status: {day.words}")
        events = []
        for happening in said:
            if day or happening.stage not in stages:
                events.append(self._on(happening, day or UNKNOWN))
                day = None
        return events

    def _on(self, happening: Happening, day: When) -> Event:
        """The event on its day; the same object for the same event, for most rows of a sheet share their days."""
        if (made := self._made.get((happening, day))) is None:
            if len(self._made) >= _MOST_REMEMBERED:
                self._made.clear()
            made = self._made[happening, day] = Event(happening.kind or KINDS["held"], happening.stage, day)
        return made

    def _deadline(self, row: _Row, cell: str) -> Appointment | None:
        if not cell or cell.lower() in NO_DAY:
            return None
        try:
            return read_cell_appointment(cell, self._today, self._order)
        except BadValue as error:
            row.doubt(next(column for column in self._columns if column.target == "deadline"), cell, _reason(error))
            return None

    def _notes(self, row: _Row) -> tuple[Note, ...]:
        notes = []
        for text in [*row.notes, "\n".join(row.kept)]:
            try:
                if kept := many_lines(text, "the note"):
                    notes.append(Note(kept))
            except BadValue as error:
                row.doubts.append(Doubt(row.number, "", excerpt(text), error.sentence))
        return tuple(notes)


def _contacts(fields: dict[str, str]) -> tuple[Contact, ...]:
    name, email, phone = (fields.get(field, "") for field in ("contact", "contact email", "contact phone"))
    return (Contact(name or email or phone, "", email, phone),) if name or email or phone else ()


def _tags(cell: str) -> tuple[str, ...]:
    parts = cell.replace(";", ",").replace("|", ",").split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _fingerprint(record: Record) -> str:
    application = record.application
    url = application.url if application.url.lower().startswith("http") else ""
    day = next((str(event.on.earliest) for event in record.events if event.on.earliest), "")
    return fingerprint(url, application.company, application.role, application.location, day)


def _reason(error: BadValue) -> str:
    return "a day to come" if isinstance(error, FutureDay) else error.sentence
