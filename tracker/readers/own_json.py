"""Our own JSON, as `export` and `show` write it → records, by the rules of our own TOML: what is derived is passed over.

A whole export, JSON Lines, one application or a list of them: they are told apart by what is in them.
"""

from __future__ import annotations

import re
from datetime import date, time
from typing import TYPE_CHECKING, ClassVar

from tracker.core.errors import BadValue
from tracker.core.text import excerpt
from tracker.readers.toml import OwnFile, own_file
from tracker.readers.toml_guard import MOST_BYTES as MOST_BYTES  # the limit is the same
from tracker.readers.toml_guard import TOO_MANY_DIGITS, decode
from tracker.readers.toml_table import Table, described

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tracker.core.stages import Stage

    Values = dict[str, object]

SOURCE = "json"
_SCHEMA = 1  # the newest that is known
# What follows from the rest or is another store's own; of an application, and of an event.
_DERIVED = frozenset({"id", "stage", "ball", "since", "outcome", "closed", "waits", "gaps", "stages", "schema"})
_NUMBERS = frozenset({"id", "n"})
_DAYS = frozenset({"earliest", "latest", "written", "added", "taken"})
_BLANK = re.compile(r"[ \t\r\n]*")


def is_json(start: bytes) -> bool:
    """Whether a file that begins like this is JSON: its first sign that is not blank is `{` or `[`."""
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"{", b"["))


def read_own_json(data: bytes, today: date, zone: str, pipeline: tuple[Stage, ...]) -> OwnFile:
    """What `import` takes from a file in UTF-8: its records, each known again as long as what was kept is the same.

    Raises TooLong and BadValue: too big, not UTF-8, not JSON, of a newer schema, or with a sentence a line for each
    value that cannot be kept, the first 20.
    """
    return own_file(SOURCE, _JsonTable(_top(_values(decode(data))), []), today, zone, pipeline)


class _JsonTable(Table):
    """An object. Days and times are texts; null is the same as nothing."""

    field = '"{key}": {value}'
    several = "{key} is no list of objects; write [{{…}}, {{…}}]"
    names: ClassVar[Mapping[str, str]] = {
        "application": "applications",
        "stage": "stages",
        "event": "events",
        "contact": "contacts",
        "note": "notes",
        "document": "documents",
    }

    def __init__(self, values: Values, problems: list[str], name: str = "", outer: Table | None = None) -> None:
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
        raise BadValue(f'{described(value)} is no date; write it like "2024-03-25"') from None


def _time(value: object) -> time:
    try:
        found = time.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        found = None
    if found is None or found.tzinfo:
        raise BadValue(f'{described(value)} is no time; write it like "15:00"')
    return found


def _values(text: str) -> Iterator[object]:
    """The values of a file, one after another."""
    import json

    decoder = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse_constant)
    place = _after_blanks(text, 0)
    while place < len(text):
        try:
            value, place = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            raise BadValue(f"the file is not JSON: {error.msg} in line {error.lineno}, sign {error.colno}") from None
        except RecursionError:
            raise BadValue("the file is nested beyond reason; no such value has a meaning here") from None
        except ValueError:  # more digits than Python converts
            raise BadValue(TOO_MANY_DIGITS) from None
        yield value
        place = _after_blanks(text, place)


def _after_blanks(text: str, place: int) -> int:
    blanks = _BLANK.match(text, place)
    return blanks.end() if blanks else place


def _object(pairs: list[tuple[str, object]]) -> Values:
    values = dict(pairs)
    if len(values) < len(pairs):
        seen: set[str] = set()
        again = next(key for key, _ in pairs if key in seen or seen.add(key))
        raise BadValue(f"an object of the file has “{excerpt(again)}” twice; take one of them away")
    return values


def _refuse_constant(word: str) -> object:
    raise BadValue(f"the file is not JSON: {word} is no number there")


def _top(values: Iterator[object]) -> Values:
    """All values of a file as one export. What has no applications is one; a list holds several."""
    top: Values = {}
    applications: list[object] = []
    stages: list[object] = []
    for value in values:
        if isinstance(value, dict) and "applications" in value:
            _check_schema(value)
            found = value["applications"]
            stages += _list(value.get("stages"))
            top |= {key: other for key, other in value.items() if key not in {"schema", "stages", "applications"}}
        else:
            found = value
        for one in _list(found):
            if isinstance(one, dict):
                _check_schema(one)
                stages += _list(one.get("stages"))
            applications.append(_application(one))
    return {**top, "stages": _each_once(stages), "applications": applications}


def _check_schema(values: Values) -> None:
    schema = values.get("schema", _SCHEMA)
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        raise BadValue(f"schema: {described(schema)} is no schema; the newest that is known here is {_SCHEMA}")
    if schema > _SCHEMA:
        raise BadValue(f"the file is of schema {described(schema)[-20:]}; ")


def _list(value: object) -> list[object]:
    """A list as it is, nothing as an empty one, anything else as a list of it."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _each_once(stages: list[object]) -> list[object]:
    """The stages by name, the first of each; an outcome has always the same one, which no file defines."""
    first: dict[object, object] = {}
    for place, stage in enumerate(stages):
        if not isinstance(stage, dict):
            first[place] = stage
        elif stage.get("type") != "outcome":
            first.setdefault(str(stage.get("name")), stage)
    return list(first.values())
