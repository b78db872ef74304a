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

from datetime import date, time
from typing import TYPE_CHECKING

from tracker.core.application import Note
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.core.application import Contact, Posting

_UNKNOWN = "unknown"
Block = dict[str, str]
# The fields of a note, a person and a posting in a cell, in their order.
NOTE = ("topic", "stage", "written", "text")
CONTACT = ("name", "role", "email", "phone", "url", "background")
POSTING = ("title", "url", "taken", "original", "text")


def cell_of(appointment: Appointment | None) -> str:
    """An appointment as a cell; nothing for none."""
    if appointment is None:
        return ""
    day = appointment.day
    parts = [_bounds(day)]
    if appointment.time:
        parts.append(f"{appointment.time:%H:%M}" if not appointment.time.second else appointment.time.isoformat())
    parts += [appointment.zone] * bool(appointment.zone)
    parts += [day.precision.value] * (day.precision is not _precision_of(day.earliest, day.latest))
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
        earliest, latest = _read_bounds(bounds)
        clock = time.fromisoformat(parts.pop(0)) if parts and ":" in parts[0] and parts[0][0].isdigit() else None
        said = Precision(parts.pop()) if parts and parts[-1] in set(Precision) else _precision_of(earliest, latest)
    except ValueError:
        raise _unreadable(cell) from None
    if len(parts) > (clock is not None) or (clock and clock.tzinfo):
        raise _unreadable(cell)
    return Appointment(When(earliest, latest, said, rest.removesuffix(")")), clock, "".join(parts))


def _unreadable(cell: str) -> BadValue:
    return BadValue(f"“{cell[:80]}” is no day of an export; write it like 2026-12-01 15:00 Asia/Seoul")


def _bounds(day: When) -> str:
    if day.is_unknown:
        return _UNKNOWN
    return str(day.earliest) if day.is_exact else f"{day.earliest or ''}..{day.latest or ''}"


def _read_bounds(text: str) -> tuple[date | None, date | None]:
    if text == _UNKNOWN:
        return None, None
    first, is_range, last = text.partition("..")
    earliest = date.fromisoformat(first) if first else None
    if not is_range:
        return earliest, earliest
    return earliest, date.fromisoformat(last) if last else None


def _precision_of(earliest: date | None, latest: date | None) -> Precision:
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


def notes_cell(notes: Iterable[Note]) -> str:
    """Notes as one cell, of blocks of NOTE. The topic `other` goes without saying."""
    return blocks_cell(
        {
            "topic": note.topic if note.topic != Note("").topic else "",
            "stage": note.stage.name if note.stage else "",
            "written": note.written.isoformat() if note.written else "",
            "text": note.text,
        }
        for note in notes
    )


def contacts_cell(contacts: Iterable[Contact]) -> str:
    """People as one cell, of blocks of CONTACT."""
    return blocks_cell({name: getattr(contact, name) for name in CONTACT} for contact in contacts)


def postings_cell(postings: Iterable[Posting]) -> str:
    """Postings as one cell, of blocks of POSTING."""
    return blocks_cell(
        {
            "title": posting.title,
            "url": posting.url,
            "taken": posting.taken.isoformat() if posting.taken else "",
            "original": posting.original,
            "text": posting.text,
        }
        for posting in postings
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
                raise BadValue(f"“{line[:60]}” does not begin with one of {', '.join(names)} and a colon")
        blocks.append(block)
    return blocks
