"""JSON of other programs: a list of objects, each of them a row of a sheet whose columns are their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.fields import APPLICATION
from tracker.readers.days import day_here
from tracker.readers.proposal import header_words
from tracker.readers.sheet import MOST_COLUMNS, as_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.readers.sheet import SheetRows

# Keys of our own exports, by the object that holds a list or by the objects in it.
_OUR_OWN = frozenset({"schema", "uid", "events", "from_stage", "waiting_days"})
_APPLICATION = frozenset(field.key for field in APPLICATION.fields) | {"stage", "notes", "contacts"}


def json_sheet(values: Sequence[object], zone: str = "") -> SheetRows | None:
    """The sheet that the values of a JSON file are, with moments in the zone; None where they may be records of our own, or hold no list."""
    found = values if len(values) > 1 else _list_in(values[0] if values else None)
    objects = [one for one in found if isinstance(one, dict)]
    keys = dict.fromkeys(key for one in objects for key in one)
    held_by = values[0] if values and isinstance(values[0], dict) else {}
    if not objects or len(objects) < len(found) or not _OUR_OWN.isdisjoint([*keys, *held_by]):
        return None
    if len(keys) > MOST_COLUMNS:
        return None
    if not header_words(key for key in keys if key not in _APPLICATION):
        return None
    rows = [dict(_cells("", _with_steps(one, zone))) for one in objects]
    header = [*dict.fromkeys(name for row in rows for name in row)]
    sheet = as_sheet(iter([header, *([row.get(name, "") for name in header] for row in rows)]), header_row=1)
    return sheet._replace(rows=((number - 1, cells) for number, cells in sheet.rows))


def _list_in(value: object) -> Sequence[object]:
    """A list, or the only one of objects that an object holds."""
    if isinstance(value, list):
        return value
    lists = [one for one in value.values() if isinstance(one, list) and one] if isinstance(value, dict) else []
    return lists[0] if len(lists) == 1 else ()


def _cells(name: str, value: object) -> Iterator[tuple[str, str]]:
    """The columns and cells of a value: an object has one for each of its own, as has a list of one; any other list is a cell."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _cells(f"{name} {key}".strip(), one)
    else:
        yield name, _text(value)


def _with_steps(value: object, zone: str) -> object:
    """A value with each list of objects of a day and a name as a status has it: Applied 2026-09-02 → Rejected 2026-09-15."""
    if isinstance(value, dict):
        return {key: _with_steps(one, zone) for key, one in value.items()}
    steps = [_step(one, zone) for one in value] if isinstance(value, list) else []
    return " → ".join(steps) if steps and all(steps) else value


def _step(value: object, zone: str) -> str:
    """What an object of a day and a name, and of ids beside them, says happened; "" for any other value."""
    said = value.items() if isinstance(value, dict) else ()
    texts = [one for key, one in said if one not in (None, "") and not key.lower().endswith("id")]
    if len(texts) != 2 or not all(isinstance(one, str) for one in texts):  # a third would be lost
        return ""
    first, last = ((day_here(one, zone), one.strip()) for one in map(str, texts))
    if bool(first[0]) is bool(last[0]):
        return ""
    return f"{last[1]} {first[0]}" if first[0] else f"{first[1]} {last[0]}"


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {text}" for key, one in value.items() if (text := _text(one)))
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
