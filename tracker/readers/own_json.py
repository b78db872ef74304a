"""Our own JSON, as `export` and `show` write it → records, by the rules of our own TOML. docs/import.md describes it.

A whole export, JSON Lines, one application or a list of them are told apart by what is in them. What only follows from
the rest is passed over.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, time
from typing import TYPE_CHECKING, ClassVar

from tracker.core.errors import BadValue
from tracker.core.events import KINDS
from tracker.core.sentences import Sentence, use
from tracker.core.stages import Stage, StageType
from tracker.core.text import excerpt
from tracker.readers.record_reader import OwnFile, RecordReader, own_file
from tracker.readers.record_table import RecordTable, TooManyProblems, described
from tracker.readers.toml_guard import decode, too_many_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


Values = dict[str, object]

SOURCE = "json"
_OUTCOME = StageType.OUTCOME.value
_SCHEMA = 1  # the newest that is known
# What follows from the rest of an application, or is said of the file; and what tells the events of a store apart.
_PASSED_OVER = frozenset(
    {"id", "stage", "turn", "ball", "since", "outcome", "closed", "waits", "gaps", "stages", "schema"}
)
_NUMBERS = frozenset({"id"})
# Whose an event is, in an export of events; and what only exports have that cannot be read again: waits, gaps, week, list.
_WHOSE = ("application", "company", "role")
_FOR_READING = frozenset({"waits", "gaps", "from_stage", "after", "waiting_days"})
_DAYS = frozenset({"earliest", "latest", "written", "added", "taken"})
_SIGN = re.compile(r"[^ \t\r\n]")


def is_json(start: bytes) -> bool:
    """Whether a file that begins like this is JSON: its first sign that is not blank is `{` or `[`."""
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"{", b"["))


def parse_json(data: bytes) -> list[object]:
    """The values of a file in UTF-8, one after another. Raises TooLong and BadValue: too big, not UTF-8, not JSON."""
    return [*_parsed(decode(data))]


def read_own_json(values: Iterable[object], today: date, zone: str, pipeline: tuple[Stage, ...]) -> OwnFile:
    """What `import` takes from the values of a file: its records, each known again as long as what was kept is the same.

    Raises BadValue: of a newer schema, or with a sentence a line for each value that cannot be kept, the first 20.
    """
    return own_file(SOURCE, _Object(_together(values), []), today, zone, pipeline)


def problems_of(values: Values, called: str, reader: RecordReader, outcomes: set[str]) -> list[Sentence]:
    """What of one application, as `show` writes it, would be refused if it came in; its events are numbered as there.

    `outcomes` are the names of the stages that ends are kept at.
    """
    problems: list[Sentence] = []
    kept = {key: value for key, value in values.items() if key not in _PASSED_OVER}
    kept["events"] = [_happened(event, outcomes) for event in _listed(kept["events"]) if isinstance(event, dict)]
    with suppress(TooManyProblems):
        reader.record(_Object(kept, problems, called, _Object({}, problems)))
    return problems


class _Object(RecordTable):
    """A table in JSON: days and times are texts, and null is the same as nothing."""

    field = '"{key}": {value}'
    several = "{key} is not a list of objects; write [{{…}}, {{…}}]"
    names: ClassVar[Mapping[str, str]] = {
        "application": "applications",
        "stage": "stages",
        "event": "events",
        "contact": "contacts",
        "note": "notes",
        "document": "documents",
    }

    def __init__(
        self, values: Values, problems: list[Sentence], name: str = "", outer: RecordTable | None = None
    ) -> None:
        super().__init__({key: value for key, value in values.items() if value is not None}, problems, name, outer)

    def _value(self, key: str) -> object:
        value = super()._value(key)
        if key in _DAYS:
            return _day(value)
        return _time(value) if key == "time" else value


def _day(value: object) -> date:
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise BadValue(
            "no-json-date", '{value} is not a date; write it like "2024-03-25"', value=described(value)
        ) from None


def _time(value: object) -> time:
    try:
        found = time.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        found = None
    if found is None or found.tzinfo:
        raise BadValue("no-json-time", '{value} is not a time; write it like "15:00"', value=described(value))
    return found


def _parsed(text: str) -> Iterator[object]:
    """The values of a file, one after another. Raises BadValue for what is none."""
    import json

    decoder = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse_constant)
    place = 0
    while sign := _SIGN.search(text, place):
        try:
            value, place = decoder.raw_decode(text, sign.start())
        except json.JSONDecodeError as error:
            raise BadValue(
                "not-json",
                "the file is not JSON: line {line}, column {column}: {error}",
                line=error.lineno, column=error.colno, error=error.msg,
            ) from None  # fmt: skip
        except RecursionError:
            raise BadValue("json-too-deep", "the file is nested too deep to mean anything here") from None
        except ValueError:  # more digits than Python converts
            raise too_many_digits() from None
        yield value


def _object(pairs: list[tuple[str, object]]) -> Values:
    values: Values = {}
    for key, value in pairs:
        if key in values:
            raise BadValue("key-twice", "an object of the file has “{key}” twice; remove one of them", key=excerpt(key))
        values[key] = value
    return values


def _refuse_constant(word: str) -> object:
    raise BadValue("no-json-number", "the file is not JSON: {word} is not a JSON number", word=word)


def _together(values: Iterable[object]) -> Values:
    """All values of a file as one export: what has no applications is an application itself, a list holds several."""
    top: Values = {}
    applications: list[object] = []
    stages: list[object] = []
    told: dict[tuple[str, ...], list[object]] = {}
    for value in values:
        found = value
        if isinstance(value, dict) and "applications" in value:
            _check_schema(value)
            found = value["applications"]
            stages += _listed(value.get("stages"))
            top |= {key: other for key, other in value.items() if key != "schema"}
        elif isinstance(value, dict) and value.keys() == {"schema", "events"}:
            _check_schema(value)
            found = value["events"]
        for one in _listed(found):
            if isinstance(one, dict):
                _refuse_for_reading(one)
                _check_schema(one)
                if one.keys() >= {*_WHOSE, "kind"}:
                    applications += _told(one, told)
                    continue
                stages += _listed(one.get("stages"))
            applications.append(one)
    outcomes = {str(stage.get("name")) for stage in stages if isinstance(stage, dict) and stage.get("type") == _OUTCOME}
    return top | {"stages": _each_once(stages), "applications": [_kept(one, outcomes) for one in applications]}


def _told(event: Values, of: dict[tuple[str, ...], list[object]]) -> list[object]:
    """Put an event of an export of events to the others of its application; that application, where it is a new one."""
    whose = tuple(str(event[key]) for key in _WHOSE)
    is_new = whose not in of
    events = of.setdefault(whose, [])
    events.append({key: value for key, value in event.items() if key not in {*_WHOSE, "schema"}})
    return [{"key": whose[0], "company": whose[1], "role": whose[2], "events": events}] if is_new else []


def _refuse_for_reading(values: Values) -> None:
    """See that this is none of the exports that hold less than the record. Raises BadValue."""
    if "week" in values or ("events" not in values and values.keys() & _FOR_READING):
        raise BadValue(
            "export-for-reading",
            "this export is for reading and does not hold everything; {export} writes one that can be imported",
            export=use("export", "applications", format="json"),
        )


def _check_schema(values: Values) -> None:
    schema = values.get("schema", _SCHEMA)
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise BadValue(
            "unknown-schema",
            "schema: {schema} is unknown; the newest here is {newest}",
            schema=described(schema), newest=_SCHEMA,
        )  # fmt: skip
    if schema > _SCHEMA:
        raise BadValue(
            "newer-schema",
            "schema: {schema} is of a newer tracker; this one reads up to {newest}: update it and try again",
            schema=described(schema), newest=_SCHEMA,
        )  # fmt: skip


def _listed(value: object) -> list[object]:
    """A list as it is, null as an empty one, anything else as a list of it."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _each_once(stages: Iterable[object]) -> list[object]:
    """The first stage of each name. The outcome is everybody's, whatever its name: no file defines it."""
    first: dict[str, object] = {}
    for stage in stages:
        if not isinstance(stage, dict):
            first[repr(stage)] = stage  # no stage; whoever reads on says so
        elif stage.get("type") != _OUTCOME:
            first.setdefault(str(stage.get("name")), stage)
    return list(first.values())


def _kept(application: object, outcomes: set[str]) -> object:
    """An application without what only follows from the rest, its events in the order they were typed."""
    if not isinstance(application, dict):
        return application
    kept = {key: value for key, value in application.items() if key not in _PASSED_OVER}
    events = kept.get("events")
    if isinstance(events, list) and all(isinstance(event, dict) for event in events):
        if all(type(event.get("id")) is int for event in events):
            events = sorted(events, key=lambda event: event["id"])
        kept["events"] = [_happened(event, outcomes) for event in events]
    return kept


def _happened(event: Values, outcomes: set[str]) -> Values:
    """An event without its numbers, and an end without its stage, which always is the same."""
    kind = KINDS.get(str(event.get("kind")))
    ends = not (kind and kind.moves_due)  # an offer's due day moves at the outcome, too
    return {
        key: value
        for key, value in event.items()
        if key not in _NUMBERS and not (ends and key == "stage" and isinstance(value, str) and value in outcomes)
    }
