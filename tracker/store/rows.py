"""How a value of the domain becomes a row, and a row a value again, by the tables of `core.fields`.

Rows go in as dicts of column and cell. They come out as tuples in the order of the value's attributes, by `selected`.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date, time
from functools import cache
from operator import call
from typing import Any, TypeAlias

from tracker.core.application import Application
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.events import KINDS
from tracker.core.fields import TABLES, Field, Fields, Form, Kept, fields_of
from tracker.core.match import fold
from tracker.core.stages import STAGE_TYPES, Stage
from tracker.core.when import Precision, When

StageIds: TypeAlias = Callable[[Stage | None], int | None]

Cell: TypeAlias = str | int | None
Row: TypeAlias = dict[str, Cell]

# The tables of what is kept with an application, each with its `application_id`.
OF_APPLICATION = ("event", "contact", "note", "document", "posting", "imported", "mail_answer")
FOLD_SEPARATOR = "\x1f"
# Days, windows and appointments are shared between the values that hold them, as many as this at a time.
_SHARED = 10_000
# The columns of a window, and what an appointment has besides.
WINDOW = ("earliest", "latest", "precision", "words")
MOMENT = (*WINDOW, "time", "zone")
# What stands in which form: a window, or an appointment.
_WINDOWS = {Form.WHEN, Form.AHEAD}
_MOMENTS = {Form.APPOINTMENT, Form.DUE}
# What is an empty text where nothing is said.
_TEXTS = {Form.LINE, Form.FILE_NAME, Form.URL, Form.TEXT, Form.WORD, Form.UID, Form.LIST}


def clean(text: str) -> str:
    """The text as it is kept: NFC. Raises BadValue for what SQLite would not give back: NUL and lone surrogates."""
    if "\0" in text:
        shown = text[:60].replace(chr(0), "<NUL>")
        raise BadValue("holds-nul", "“{text}” has a NUL in it; leave it out", text=shown)
    if text.isascii():
        return text
    from unicodedata import normalize

    try:
        text.encode()
    except UnicodeEncodeError as error:
        shown = text[:60].encode(errors="replace").decode()
        raise BadValue("not-utf-8", "“{text}” is not UTF-8 text; write it again in UTF-8", text=shown) from error
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


def row_of(value: Kept, stage_id: StageIds) -> Row:
    """The row of a value, but for its id, its owner and what is derived. A uid that is not given is left out."""
    row: Row = {}
    for name, column, write in _writers(fields_of(value).name):
        said = getattr(value, name)
        if column and not said:
            row[column] = ""
        else:
            write(row, said, stage_id)
    if not row["uid"]:
        del row["uid"]
    return row


def said_of(value: Kept, stage_id: StageIds, unsaid: Row) -> Row:
    """The row of a new value: `unsaid`, the row of a value that says nothing, with what this one says in its place."""
    row = {**unsaid}
    for said, write in zip(value, _writers_in_order(fields_of(value).name), strict=True):
        if said and write:
            write(row, said, stage_id)
    return row


def unsaid_of(table: str, defaults: Container[str]) -> Row:
    """The row of a value that says nothing: the texts that are empty, where that is no default of their column."""
    return {column: "" for _, column, _ in _writers(table) if column and column not in defaults}


def folded(company: str, role: str) -> str:
    """What two applications share that are likely one: company and role, folded."""
    return f"{fold(company)}{FOLD_SEPARATOR}{fold(role)}"


def folded_of(application: Application) -> str:
    """The same of an application, as it is kept."""
    return folded(clean(application.company), clean(application.role))


def columns_of(field: Field) -> tuple[str, ...]:
    """The columns a value stands in."""
    if field.form in _WINDOWS:
        return tuple(f"{field.name}_{part}" for part in WINDOW)
    if field.form in _MOMENTS:
        parts = (*MOMENT, "length") if field.form is Form.APPOINTMENT else MOMENT
        return tuple(f"{field.name}_{part}" for part in parts)
    return (f"{field.name}_id" if field.form is Form.STAGE else field.name,)


@cache
def _writers(table: str) -> tuple[tuple[str, str, Callable[[Row, Any, StageIds], None]], ...]:
    """Of each field its name, its column where an empty text says nothing, and what writes it."""
    return tuple(
        (field.name, columns_of(field)[0] if field.form in _TEXTS else "", _writer(field))
        for field in TABLES[table].fields
    )


@cache
def _writers_in_order(table: str) -> tuple[Callable[[Row, Any, StageIds], None] | None, ...]:
    """What writes each attribute of a value, in their order; None for its id."""
    by_name = {name: write for name, _, write in _writers(table)}
    return tuple(map(by_name.get, TABLES[table].makes._fields))


def _writer(field: Field) -> Callable[[Row, Any, StageIds], None]:
    """What puts the cells of a field into a row."""
    columns = columns_of(field)
    column = columns[0]

    def stage(row: Row, value: Stage | None, stage_id: StageIds) -> None:
        row[column] = stage_id(value)

    def moment(row: Row, value: Appointment | None, _: StageIds) -> None:
        row.update(zip(columns, _moment_cells(value), strict=False))

    def window(row: Row, value: When | None, _: StageIds) -> None:
        row.update(zip(columns, _window_cells(value), strict=True))

    def plain(row: Row, value: Any, _: StageIds) -> None:  # noqa: ANN401 - a value of any other form
        row[column] = to_cell(value)

    if field.form is Form.STAGE:
        return stage
    if field.form in _WINDOWS:
        return window
    if field.form in _MOMENTS:
        return moment
    to_cell = _PLAIN.get(field.form, clean)
    return plain


def _list_cell(texts: Sequence[str]) -> str:
    """Short texts as the lines of one. Quicker than JSON, whose module would be imported for every read."""
    for text in texts:
        if not text or "\n" in text:
            raise BadValue(
                "not-in-a-list",
                "“{text}” cannot be in a list; it takes texts of one line that are not empty",
                text=text,
            )
    return "\n".join(map(clean, texts))


def _day_cell(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _window_cells(when: When | None) -> tuple[Cell, ...]:
    if when is None:
        return None, None, None, ""
    return _day_cell(when.earliest), _day_cell(when.latest), when.precision.value, clean(when.words)


def _moment_cells(appointment: Appointment | None) -> tuple[Cell, ...]:
    if appointment is None:
        return _NO_MOMENT
    day, clock, zone, length = appointment
    return *_window_cells(day), clock.isoformat() if clock else None, clean(zone), length


_NO_MOMENT: tuple[Cell, ...] = (None, None, None, "", None, "", 0)
# How a value of one cell becomes that cell; a text is cleaned.
_PLAIN: dict[Form, Callable[[Any], Cell]] = {
    Form.LIST: _list_cell,
    Form.DAY: _day_cell,
    Form.KIND: lambda kind: kind.name,
    Form.FLAG: int,
    Form.NUMBER: int,
    Form.DIGEST: lambda digest: digest or None,
}


# Out of rows


# Between the parts of a window or an appointment, which a query puts together into one cell: what SQLite hands over costs
# by the cell, and most events share theirs with others.
_PART = "\x1f"


def selected(table: Fields) -> str:
    """The columns of a query that `RowReader` reads: the value's attributes in their order, its id, and its owner's."""
    return _selection(table.name)


@cache
def _selection(name: str) -> str:
    table = TABLES[name]
    fields = {field.name: field for field in table.fields}
    columns = [_selected(table, fields[name]) for name in table.makes._fields if name in fields]
    owner = [f"{table.name}.application_id"] * (table.name != "application")
    return ", ".join([*columns, f"{table.name}.id", *owner])


def _selected(table: Fields, field: Field) -> str:
    if field.form not in _WINDOWS | _MOMENTS:
        return f"{table.name}.{columns_of(field)[0]}"
    # The words stand last: they alone may hold anything.
    order = ("precision", "earliest", "latest", "time", "zone", "length", "words")
    there = [f"{field.name}_{part}" for part in order if f"{field.name}_{part}" in columns_of(field)]
    joined = f" || '{_PART}' || ".join(f"ifnull({column}, '')" for column in there)
    return joined if field.form is Form.WHEN else f"CASE WHEN {field.name}_precision NOT NULL THEN {joined} END"


STAGE_COLUMNS = "id, name, type, position, aliases"


def read_stage(row: tuple[Any, ...]) -> Stage:
    """A stage from STAGE_COLUMNS."""
    _, name, type_, position, aliases = row
    return Stage(name, STAGE_TYPES[type_], position, _list(aliases))


class RowReader:
    """Rows of one pipeline turned into values. Equal days and windows become one object: it is quicker and smaller.

    What it reads raises KeyError or ValueError for a cell that no version up to this one writes.
    """

    def __init__(self, stages: Mapping[int, Stage]) -> None:
        self._stages: dict[int | None, Stage | None] = {None: None}
        for id_, stage in stages.items():
            self._stages[id_] = stage
        self._days = _Shared(date.fromisoformat)
        self._windows = _Shared(self._window)
        self._moments = _Shared(self._moment)
        self._reading: dict[Form, Callable[[Any], Any]] = {
            Form.WHEN: self._windows.__getitem__,
            Form.AHEAD: self._windows.__getitem__,
            Form.APPOINTMENT: _Shared(self._appointment).__getitem__,
            Form.DUE: self._moments.__getitem__,
            Form.DAY: self._days.__getitem__,
            Form.STAGE: self._stages.__getitem__,
            Form.KIND: KINDS.__getitem__,
            Form.LIST: _Shared(_list).__getitem__,
            Form.FLAG: bool,
            Form.NUMBER: int,
            Form.DIGEST: lambda digest: digest or "",
        }

    def of(self, table: Fields) -> Callable[[tuple[Any, ...]], Kept]:
        """What makes a value of a row of `selected`, each cell by a call that mostly looks it up."""
        fields = {field.name: field for field in table.fields}
        calls = [self._reading.get(fields[name].form, str) if name in fields else int for name in table.makes._fields]
        make: Callable[[Any], Kept] = table.makes._make
        return lambda row: make(map(call, calls, row))

    def _window(self, cell: str) -> When:
        precision, earliest, latest, words = cell.split(_PART, 3)
        if earliest and latest and earliest > latest:  # as only a damaged one is
            raise ValueError(f"{earliest}..{latest}")
        return When(self._days[earliest or None], self._days[latest or None], Precision(precision), words)

    def _moment(self, cell: str) -> Appointment:
        precision, earliest, latest, clock, zone, words = cell.split(_PART, 5)
        when = self._windows[_PART.join((precision, earliest, latest, words))]
        return Appointment(when, time.fromisoformat(clock) if clock else None, zone)

    def _appointment(self, cell: str) -> Appointment:
        *head, length, words = cell.split(_PART, 6)
        moment: Appointment = self._moments[_PART.join((*head, words))]
        return moment if length == "0" else moment._replace(length=int(length))


class _Shared(dict[str | None, "Any"]):
    """What was made of a cell, made once for cells that are alike; None of None."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, cell: str | None) -> Any:  # noqa: ANN401 - what `make` makes
        if len(self) >= _SHARED:
            self.clear()
        made = self[cell] = None if cell is None else self._make(cell)
        return made


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("\n")) if cell else ()


# As the journal keeps them


def to_json(row: Row | None) -> str | None:
    """The image of a row."""
    if row is None:
        return None
    import json

    return json.dumps(row, ensure_ascii=False)


def read_image(image: str) -> Row | None:
    """The row that an image holds; None where it is damaged."""
    import json

    try:
        row = json.loads(image)
    except ValueError:
        return None
    is_row = isinstance(row, dict) and "id" in row and all(isinstance(cell, str | int | None) for cell in row.values())
    return row if is_row else None
