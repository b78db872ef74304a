"""Records → our own TOML, which reads back to the same records. docs/toml.md describes the format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time
from typing import Any, TypeVar

import tomlkit
from tomlkit.items import AoT, Array, InlineTable, Item, String, StringType, Table, Trivia

from tracker.core.application import Record
from tracker.core.appointment import Appointment
from tracker.core.events import Event
from tracker.core.fields import Form, Kept, fields_of, record_without_identity
from tracker.core.language import message, translated
from tracker.core.stages import Stage, StageType, own_stages
from tracker.core.when import Precision, When
from tracker.writers.data import stage_data

Value = str | int | date | time | When | Appointment | Array | dict[str, Any] | None
Fields = dict[str, Any]

AnyTable = TypeVar("AnyTable", Table, InlineTable)

# What cannot stand in a text of many lines as it is; newline and tab can. One line cannot hold its quotes either.
_ESCAPES = {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n"} | {ord("\\"): "\\\\"}
_LINE_ESCAPES = _ESCAPES | {ord('"'): '\\"'}

_EDIT_HEADER = message(
    "Change, add or take away what you like, then save and close; close without saving to leave everything as it is.\n"
    'A day is a date, on = 2024-03-25, or words, on = "late march 2024". What stands in { } was understood from words\n'
    "before and is not read again: to correct such a day, put a date or new words in its place."
)


def toml_pieces(records: Iterable[Record], stages: Iterable[Stage]) -> Iterator[str]:
    """The records as one file, a record at a time, so that memory does not grow with it. Ids are not written.

    `stages` are all that records refer to; those are written that are not everybody's.
    """
    # The outcome is everybody's, whatever its name.
    own = [stage for stage in own_stages(stages) if stage.type is not StageType.OUTCOME]
    if own:
        yield _dump({"stage": _array(map(_stage, own))})
    before = "\n" if own else ""
    for record in records:
        yield before + _dump({"application": _array([_record(record)])})
        before = "\n"


def text_to_edit(record: Record) -> str:
    """One record as a person is given it to edit, after a few words on how. Its stages are known already."""
    header = "".join(f"# {line}\n" for line in translated(_EDIT_HEADER).splitlines())
    return f"{header}\n{_dump({'application': _record(record_without_identity(record))})}"


def _dump(parts: Mapping[str, Table | AoT]) -> str:
    document = tomlkit.document()
    for name, part in parts.items():
        document.append(name, part)
    return tomlkit.dumps(document)


def _record(record: Record) -> Table:
    table = _kept(record.application)
    for values in record[1:]:
        array = _array(map(_kept, values))
        if array.body:
            table.append(fields_of(values[0]).name, array)
    return table


def _kept(value: Kept) -> Table:
    """What is kept of a value; what goes without saying is left out, as is the stage of an end."""
    fields: Fields = {}
    inner: dict[str, Fields] = {}
    for field in fields_of(value).fields:
        head, dot, rest = field.key.partition(".")
        kept = getattr(value, field.name)
        is_end = isinstance(value, Event) and value.kind.outcome
        if is_end and field.name == "stage" and kept and kept.type is StageType.OUTCOME:
            continue
        made = _MADE[field.form](kept) if kept is not None and field.form in _MADE else kept
        if made is None and field.required:
            made = kept  # a file of no bytes has a size
        if not dot:
            fields[head] = made
        elif made not in (None, ""):
            inner[head] = fields[head] = inner.get(head, {}) | {rest: made}
    return _filled(tomlkit.table(), fields)


def _stage(stage: Stage) -> Table:
    return _filled(tomlkit.table(), {**stage_data(stage), "aliases": _list(stage.aliases)})


def _array(tables: Iterable[Table]) -> AoT:
    array = tomlkit.aot()
    for table in tables:
        array.append(table)
    return array


def _filled(table: AnyTable, fields: Fields) -> AnyTable:
    """A table with the fields that say something, in their order."""
    for key, value in fields.items():
        if value not in (None, ""):
            table.append(key, _item(value))
    return table


def _item(value: Value) -> Item:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, When):
        return _day(value)
    if isinstance(value, Appointment):
        return _appointment(value)
    if isinstance(value, dict):
        return _filled(tomlkit.inline_table(), value)
    return tomlkit.item(value)


def _list(texts: tuple[str, ...]) -> Array | None:
    array = tomlkit.array()
    array.extend(map(_string, texts))
    return array if texts else None


def _string(text: str) -> String:
    """A text in quotes; of several lines, each on its own. The reader takes the line breaks at either end away.

    Escaped here, because tomlkit's own escaping takes a time that grows with the square of the text.
    """
    if "\n" not in text:
        return String(StringType.SLB, text, text.translate(_LINE_ESCAPES), Trivia())
    escaped = text.translate(_ESCAPES).replace('"""', '""\\"')
    return String(StringType.MLB, text, f"\n{escaped}\n", Trivia())


def _day(when: When) -> Item:
    """An exact day without words as a date, with its own digits for words in quotes; else what was understood."""
    if when.is_exact and when.precision is Precision.DAY and when.earliest:
        if not when.words:
            return tomlkit.date(when.earliest.isoformat())
        if when.words == when.earliest.isoformat():
            return _string(when.words)
    return _filled(tomlkit.inline_table(), _bounds(when))


def _appointment(appointment: Appointment) -> Item:
    day, clock = appointment.day, appointment.time
    if clock is None and not day.words:
        return _day(day)
    return _filled(
        tomlkit.inline_table(),
        _bounds(day) | {"time": clock, "zone": appointment.zone, "length": appointment.length or None},
    )


def _bounds(when: When) -> Fields:
    return {
        "earliest": when.earliest,
        "latest": when.latest,
        "words": when.words,
        "precision": when.precision.value,
    }


# How a value becomes one of TOML, by its form; what is not said here is one already.
_MADE: dict[Form, Callable[[Any], Value]] = {
    Form.LIST: _list,
    Form.STAGE: lambda stage: str(stage.name),
    Form.KIND: lambda kind: str(kind.name),
    Form.FLAG: lambda flag: flag or None,
    Form.NUMBER: lambda number: number or None,
}
