r"""Values as the cells of a spreadsheet, and back: each pair here undoes the other, whatever the text.

| value | cell |
|---|---|
| a day or window | `2026-12-01`, `2026-12-01..2026-12-10`, `..2026-12-10`, `unknown` |
| an appointment with a time | `2026-12-01 15:00 Asia/Seoul` |
| how it was said, where bounds do not tell | `2026-12-01..2026-12-10 third` |
| the words as typed | `2026-12-01..2026-12-10 third (early december)` |
| a list | `cloud;internship`; in a part, `;` and a backslash are written `\;` and `\\` |
| notes, people, postings | a line a field, `topic: question`; further lines of a text begin with `+ `; an empty line between two |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, time
from typing import Any

from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.fields import CONTACT, NOTE, POSTING, Field, Form, Kept, fields_of
from tracker.core.when import Precision, When

# What starts with one of these is run as a formula, or read as one, by some spreadsheet; the apostrophe is among them so
# that taking exactly one away gives the text back, whatever it was.
DANGEROUS = "=+-@'＝＋－＠"
# A spreadsheet that takes `;` or a tab for the end of a cell knows no quotes inside one: what follows starts a cell too.
BETWEEN = ";\t\n\r"
_STARTS = rf"^(?=[{re.escape(DANGEROUS)}\t\r\n\0])|(?<=[{BETWEEN}])(?=[{re.escape(DANGEROUS)}])"
_GUARDED = f"(?:^|(?<=[{BETWEEN}]))'"
_UNKNOWN = "unknown"
Block = dict[str, str]
# The keys of a note, a person and a posting in a cell, in their order.
BLOCKS = {table.name: tuple(field.key for field in table.fields) for table in (NOTE, CONTACT, POSTING)}


def escape(cell: str) -> str:
    """The cell with an apostrophe before anything a spreadsheet would run."""
    return re.sub(_STARTS, "'", cell)


def unescape(cell: str) -> str:
    """The cell as it was before `escape`."""
    return re.sub(_GUARDED, "", cell)


def cell_of(appointment: Appointment | None) -> str:
    """An appointment as a cell; nothing for none. Its length is not in it."""
    if appointment is None:
        return ""
    day = appointment.day
    parts = [bounds_cell(day)]
    if appointment.time:
        parts.append(clock_cell(appointment.time))
    parts += [appointment.zone] * bool(appointment.zone)
    parts += [day.precision.value] * (day.precision is not precision_of(day.earliest, day.latest))
    parts += [f"({day.words})"] * bool(day.words)
    return " ".join(parts)


def read_cell(cell: str) -> Appointment | None:
    """The appointment of such a cell; None for an empty one. Raises BadValue for what `cell_of` does not write."""
    if not cell:
        return None
    head, opened, rest = cell.partition(" (")
    if opened and not rest.endswith(")"):
        raise _unreadable(cell)
    bounds, *parts = head.split(" ")
    try:
        earliest, latest = read_bounds(bounds)
        clock = time.fromisoformat(parts.pop(0)) if parts and ":" in parts[0] and parts[0][0].isdigit() else None
        said = Precision(parts.pop()) if parts and parts[-1] in set(Precision) else precision_of(earliest, latest)
    except ValueError:
        raise _unreadable(cell) from None
    if len(parts) > (clock is not None) or (clock and clock.tzinfo):
        raise _unreadable(cell)
    return Appointment(When(earliest, latest, said, rest.removesuffix(")")), clock, "".join(parts))


def _unreadable(cell: str) -> BadValue:
    return BadValue(
        "unreadable-cell",
        "“{cell}” is not a day of an export; write it like 2026-12-01 15:00 Asia/Seoul",
        cell=cell[:80],
    )


def bounds_cell(day: When) -> str:
    """The bounds of a day or window as a cell."""
    if day.is_unknown:
        return _UNKNOWN
    return str(day.earliest) if day.is_exact else f"{day.earliest or ''}..{day.latest or ''}"


def read_bounds(text: str) -> tuple[date | None, date | None]:
    """The bounds of such a cell. Raises ValueError for anything else."""
    if text == _UNKNOWN:
        return None, None
    first, is_range, last = text.partition("..")
    earliest = date.fromisoformat(first) if first else None
    if not is_range:
        return earliest, earliest
    return earliest, date.fromisoformat(last) if last else None


def clock_cell(clock: time) -> str:
    """A time of day: `15:00`, with seconds where there are some."""
    return clock.isoformat() if clock.second else clock.isoformat("minutes")


def precision_of(earliest: date | None, latest: date | None) -> Precision:
    """How bounds are said where nobody said more."""
    if earliest is None and latest is None:
        return Precision.UNKNOWN
    if earliest is None or latest is None:
        return Precision.OPEN
    return Precision.DAY if earliest == latest else Precision.RANGE


def list_cell(parts: Sequence[str]) -> str:
    """Texts as one cell, `;` between them."""
    return ";".join(part.replace("\\", "\\\\").replace(";", "\\;") for part in parts)


def read_list(cell: str) -> tuple[str, ...]:
    """The texts of such a cell. A backslash before any other sign is itself."""
    parts, current, place = [], "", 0
    while place < len(cell):
        sign = cell[place]
        if sign == "\\" and cell[place + 1 : place + 2] in {"\\", ";"}:
            place += 1
            current += cell[place]
        elif sign == ";":
            parts.append(current)
            current = ""
        else:
            current += sign
        place += 1
    return (*parts, current) if cell else ()


def field_cell(field: Field, value: Any) -> str:  # noqa: ANN401 - of any form
    """The value of a field as one cell; what is not known, or goes without saying, is nothing."""
    if value is None or (field.words and value == field.words[-1]):
        return ""
    return _CELLS.get(field.form, str)(value)


_CELLS: dict[Form, Callable[[Any], str]] = {
    Form.LIST: list_cell,
    Form.WHEN: lambda day: cell_of(Appointment(day)),
    Form.AHEAD: lambda day: cell_of(Appointment(day)),
    Form.APPOINTMENT: cell_of,
    Form.DUE: cell_of,
    Form.STAGE: lambda stage: str(stage.name),
    Form.KIND: lambda kind: str(kind.name),
    Form.FLAG: lambda flag: "yes" if flag else "",
}


def values_cell(values: Iterable[Kept]) -> str:
    """Notes, people or postings as one cell, of blocks of their fields."""
    return blocks_cell(
        {field.key: field_cell(field, getattr(value, field.name)) for field in fields_of(value).fields}
        for value in values
    )


def blocks_cell(blocks: Iterable[Block]) -> str:
    """Fields as lines, `name: text`, further lines of a text after `+ `; an empty line between blocks (as in recutils).

    Empty fields are left out, and a block of nothing but these is `-`.
    """
    written = []
    for block in blocks:
        lines = [f"{name}: {text}".replace("\n", "\n+ ") for name, text in block.items() if text]
        written.append("\n".join(lines) or "-")
    return "\n\n".join(written)


def read_blocks(cell: str, names: Sequence[str]) -> list[Block]:
    """The blocks of such a cell, with fields of these names. Raises BadValue for anything else in it."""
    blocks: list[Block] = []
    for part in cell.split("\n\n") if cell else ():
        block: Block = {}
        last = ""
        for line in part.split("\n") if part != "-" else ():
            name, colon, text = line.partition(": ")
            if line.startswith("+ ") and last:
                block[last] += "\n" + line.removeprefix("+ ")
            elif colon and name in names and name not in block:
                block[name], last = text, name
            else:
                raise BadValue(
                    "unreadable-block",
                    "“{line}” does not begin with one of {names} and a colon",
                    line=line[:60], names=tuple(names),
                )  # fmt: skip
        blocks.append(block)
    return blocks
