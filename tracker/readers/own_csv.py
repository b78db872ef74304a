"""Our own CSV, as `export` writes it: applications, or their events. Each alone is read; together they are the record.

A row is taken apart into the tables that our own TOML has, and passes the same checks. A cell may begin with an
apostrophe that keeps spreadsheets from running it: exactly one is taken away. Sheets of the first version are read too.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from tracker.core.cells import BLOCKS, precision_of, read_blocks, read_bounds, read_cell, read_list, unescape
from tracker.core.errors import BadValue
from tracker.core.fields import APPLICATION, EVENT, TABLES, Form
from tracker.core.sentences import Sentence, use
from tracker.core.stages import Stage, first_task
from tracker.core.text import excerpt
from tracker.core.words import find_stage
from tracker.readers.imported import Doubt, Imported, fingerprint
from tracker.readers.record_reader import USERS_TYPES, RecordReader, read_stage, stages_named
from tracker.readers.record_table import RecordTable, TooManyProblems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tracker.core.application import Record
    from tracker.readers.sheet import SheetRows

    Row = dict[str, str]
    Values = dict[str, object]
    Numbered = tuple[int, Row]

# The columns by which a sheet of applications, and one of events, is known for ours.
OWN_APPLICATIONS = frozenset({"key", "company", "role", "applied_earliest", "applied_latest", "history"})
OWN_EVENTS = frozenset({"application", "company", "role", "stage", "kind", "on_earliest", "on_latest"})
# Those of sheets that are for reading.
_FOR_READING = (
    frozenset({"id", "key", "company", "role", "stage", "turn", "waiting_days_min", "waiting_days_max"}),
    frozenset({"application", "company", "role", "days_min", "days_max"}),  # waits, gaps, week
)
SOURCE = "csv"

_OF_APPLICATION = tuple(field.key for field in APPLICATION.fields)
_LISTS = {"notes": "note", "contacts": "contact", "postings": "posting"}
_WHOSE = ("application", "company", "role")
_WINDOW = ("earliest", "latest", "words", "precision")
_FORMS = {
    name.rpartition(".")[2]: field.form
    for table in TABLES.values()
    for field in table.fields
    for name in (field.key, field.once)
    if name
}
_NUMBERS = {"position", "n", "length"}
_DAYS = {"earliest", "latest"}
# Under this key a table says what it is called in sentences. No column of a sheet has an empty name.
_CALLED = ""


class OwnSheet(NamedTuple):
    """What a sheet holds; `stages` are those it uses that are not in the pipeline yet."""

    records: tuple[Imported, ...]
    stages: tuple[Stage, ...]


def is_own(header: Sequence[str]) -> bool:
    """Whether a sheet with this header is one of ours. Raises BadValue for one of ours that cannot be read again."""
    found = set(header)
    if found >= OWN_APPLICATIONS or found >= OWN_EVENTS:
        return True
    if any(found >= names for names in _FOR_READING):
        raise BadValue(
            "sheet-for-reading",
            "this export is for reading and does not hold everything; {export} writes one that can be imported",
            export=use("export", "applications", full=""),
        )
    return False


def read_own(sheet: SheetRows, today: date, zone: str, pipeline: tuple[Stage, ...]) -> OwnSheet:
    """The records of one of our sheets, a time without a zone in `zone`.

    What cannot be kept is without a record, and says of each row why, by the rules of our own TOML.
    """
    rows = ((number, _by_name(sheet.header, cells)) for number, cells in sheet.rows)
    reader = _Reader(today, zone, pipeline)
    if set(sheet.header) >= OWN_EVENTS:
        groups = groupby(rows, key=lambda row: [row[1][name] for name in _WHOSE])
        records = tuple(reader.imported(list(group), reader.happened) for _, group in groups)
    else:
        records = tuple(reader.imported([row], reader.application) for row in rows)
    known = (one.record for one in records if one.record)
    return OwnSheet(records, (*reader.pipeline[len(pipeline) :], *stages_named(known, reader.pipeline)))


class _Reader:
    """Reads the rows of one sheet; its `pipeline` grows by the stages the rows bring."""

    def __init__(self, today: date, zone: str, pipeline: tuple[Stage, ...]) -> None:
        self._today = today
        self._zone = zone
        self._reader = RecordReader(today, zone, pipeline)
        self.pipeline = pipeline

    def imported(self, rows: Sequence[Numbered], read: _Read) -> Imported:
        """The record that `read` makes of the rows of one application."""
        known_by = fingerprint(*(cell for _, row in rows for cell in row.values()))
        first, last = rows[0][0], rows[-1][0]
        where = f"row {first}" if first == last else f"rows {first}–{last}"
        file = _Row({}, [])
        record = None
        with suppress(TooManyProblems):
            record = read(file, where, rows)
        doubts = tuple(Doubt(0, "", "", problem) for problem in file.problems)
        return Imported(None if doubts else record, SOURCE, known_by, first, doubts, where=where)

    def application(self, file: _Row, where: str, rows: Sequence[Numbered]) -> Record:
        """An application, and from its day of applying the event."""
        ((_, row),) = rows
        values: Values = {}
        for key in (*_OF_APPLICATION, *_LISTS):
            head, dot, rest = key.partition(".")
            if not dot:
                values[key] = row.get(key, "")
            elif row.get(key):
                values.setdefault(head, {})[rest] = row[key]  # type: ignore[index] # a table of this very loop
        applied = _window(row, "applied")
        if any(applied.values()):
            first = first_task(self.pipeline)
            told = {key: row.get(f"applied_{key}", "") for key in ("n", "typed", "uid")}
            values["event"] = [{_CALLED: "applied", "stage": first.name, "kind": "submitted", "on": applied, **told}]
        return self._record(file, where, values)

    def happened(self, file: _Row, where: str, rows: Sequence[Numbered]) -> Record | None:
        """An application of which only the events are said; None where their order or a stage of theirs is not."""
        key, company, role = (rows[0][1][name] for name in _WHOSE)
        numbered = []
        for number, row in rows:
            column = "seq" if "seq" in row else "n"
            at = _Row({_CALLED: f"row {number}", column: row.get(column, "")}, file.problems, outer=file)
            numbered.append((at.take(column, _whole, 0, required="1, 2, 3 …"), number, row))
            for stage in ("stage", "reached"):
                self._learn(at, row, stage)
        if file.problems:
            return None
        events = [
            {_CALLED: f"row {number}", **_event(row)} for _, number, row in sorted(numbered, key=lambda one: one[:2])
        ]
        uid = rows[0][1].get("application_uid", "")
        return self._record(file, where, {"company": company, "role": role, "key": key, "uid": uid, "event": events})

    def _record(self, file: _Row, where: str, values: Values) -> Record:
        table = _Row({_CALLED: where, **values}, file.problems, outer=file)
        return self._reader.record(table)

    def _learn(self, at: _Row, row: Row, column: str) -> None:
        """Take in the stage in a column of a row, if it says of one that is not known here what it is."""
        name, type_ = row.get(column, ""), row.get(f"{column}_type", "")
        known = find_stage(name, self.pipeline)
        if not name or type_ not in USERS_TYPES or (known and known.type == type_):
            return
        noted = len(at.problems)
        values: Values = {_CALLED: at.place, "name": name, "type": type_, "position": row.get(f"{column}_position", "")}
        stage = read_stage(_Row(values, at.problems, outer=_Row({}, at.problems)), self.pipeline)
        if len(at.problems) == noted:
            self.pipeline = (*self.pipeline, stage)
            self._reader = RecordReader(self._today, self._zone, self.pipeline)


class _Row(RecordTable):
    """A row, or a part of one, as a table: an empty cell is no key, and a cell of several parts is a table or a list."""

    field = "{value} in that column"
    names: ClassVar[Mapping[str, str]] = {name: column for column, name in _LISTS.items()}

    def __init__(
        self, values: Values, problems: list[Sentence], name: str = "", outer: RecordTable | None = None
    ) -> None:
        said = {key: value for key, value in values.items() if value != "" and key != _CALLED}
        super().__init__(said, problems, str(values.get(_CALLED, name)), outer)

    def tables(self, key: str) -> list[RecordTable]:
        column = self.names.get(key, key)
        if isinstance(cell := self.values.get(column), str):
            try:
                self.values[column] = read_blocks(cell, BLOCKS[key])
            except BadValue as error:
                self.note_of(column, error.message)
                self.values[column] = []
        return super().tables(key)

    def _value(self, key: str) -> object:
        value = super()._value(key)
        if not isinstance(value, str):
            return value
        if key in _NUMBERS:
            return _whole(value)
        if key in _DAYS:
            return _day(value)
        if key == "time":
            return _clock(value)
        match _FORMS.get(key):
            case Form.APPOINTMENT | Form.DUE | Form.AHEAD:
                return self._inner(_parts(value), key)
            case Form.LIST:
                return list(read_list(value))
            case Form.DAY:
                return _day(value)
        return value


if TYPE_CHECKING:
    _Read = Callable[[_Row, str, Sequence[Numbered]], Record | None]


def _by_name(header: Iterable[str], cells: Sequence[str]) -> Row:
    return {name: unescape(cell) for name, cell in zip(header, cells, strict=False)}


def _window(row: Row, name: str) -> Row:
    """The parts of a window, from its columns."""
    return {part: row.get(f"{name}_{part}", "") for part in _WINDOW}


def _event(row: Row) -> Values:
    """An event's values by their keys, from its columns."""
    values: Values = {}
    for field in EVENT.fields:
        key = field.once if field.once in row and field.key not in row else field.key
        if field.form is Form.WHEN:
            values[key] = _window(row, key)
        elif field.form is Form.AHEAD:
            window = _window(row, key)
            values[key] = window if any(window.values()) else ""
        elif f"{key}_time" in row and row.get(key):
            values[key] = _moment(row, key)
        elif field.key != "n":  # the order of the events says it
            values[key] = row.get(key, "")
    if row.get("n"):
        values["n"] = row["n"]
    return values


def _moment(row: Row, name: str) -> Values | str:
    """The parts of an appointment whose day, time and zone have cells of their own."""
    try:
        earliest, latest = read_bounds(row[name])
    except ValueError:
        return row[name]  # no day; whoever reads on says so
    said = row.get(f"{name}_precision") or precision_of(earliest, latest).value
    parts: Values = {"words": row.get(f"{name}_words", ""), "precision": said}
    parts |= {part: row.get(f"{name}_{part}", "") for part in ("time", "zone", "length")}
    return parts | {name: str(day) for name, day in (("earliest", earliest), ("latest", latest)) if day}


def _parts(cell: str) -> Values:
    """The parts of an appointment, from its cell. Raises BadValue for what is none."""
    found = read_cell(cell)
    assert found is not None
    day, clock, zone, _ = found
    parts: Values = {"words": day.words, "precision": day.precision.value, "zone": zone}
    named = {"earliest": day.earliest, "latest": day.latest, "time": clock}
    return parts | {name: value for name, value in named.items() if value is not None}


def _day(cell: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise BadValue("no-cell-date", "“{cell}” is not a date; write it like 2024-03-25", cell=excerpt(cell)) from None


def _clock(cell: str) -> time:
    try:
        found = time.fromisoformat(cell)
    except ValueError:
        found = None
    if found is None or found.tzinfo:
        raise BadValue("no-cell-time", "“{cell}” is not a time; write it like 15:00", cell=excerpt(cell))
    return found


def _whole(value: object) -> int:
    cell = str(value)
    if cell.isascii() and cell.isdigit() and len(cell) < 10:
        return int(cell)
    raise BadValue("no-whole-number", "“{cell}” is not a whole number", cell=excerpt(cell))
