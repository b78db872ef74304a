"""Rows of a sheet whose columns a mapping explains → records. Nothing of a row is dropped in silence.

A cell that is not understood is a doubt, and kept as a note; so is a cell of a column that means nothing here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tracker.core.application import Application, Contact, Note, Record
from tracker.core.errors import BadValue
from tracker.core.fields import APPLICATION
from tracker.core.sentences import Option, sentence
from tracker.core.text import LIMITS, excerpt, many_lines, one_line
from tracker.readers.days import NO_DAY, CellDays, Span
from tracker.readers.imported import Doubt, Imported, row_fingerprint
from tracker.readers.joined import join_rows
from tracker.readers.mapping import ABOVE, BOTH, CONSTANTS, NEEDED, SKIP, Mapping, resolve
from tracker.readers.row_events import EventsReader, Left, reason_of, tells
from tracker.readers.statuses import STATUSES, is_total, plain_status

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Iterator, Sequence

    from tracker.core.appointment import Appointment
    from tracker.core.stages import Stage
    from tracker.readers.sheet import SheetRows

# Between the parts of a field that several columns give.
_JOINTS = {field.name: field.joint for field in APPLICATION.fields if field.joint}
_NOTHING = frozenset({"n/a"})
_PLAIN_TEXTS = frozenset(CONSTANTS) - {"tags"}
_CONTACT = ("contact", "contact email", "contact phone")
# A name of a relation of Notion, with the address of its page in the workspace, which is no posting.
_RELATION = re.compile(r"(.+?) \((https?://\S+)\)")
# What explains a sign or a colour of the sheet, and what stands above such lines: x = done, Legend:
_LEGEND = re.compile(
    r"[^\d\s=:→–-]{1,3}(?:\s*[=:→]+\s*|\s+[–-]+\s+)[^\W\d]|[^\d=]{1,20}\s*[=→]+\s*[^\W\d]|[^\d:]{1,30}[:：]$"
)
_DAY = re.compile(r"\d[-/.]\d")
_COUNT = re.compile(r"\d{1,4}\s?\D{1,20}$")  # of a total: 8 sent, 5건


def read_mapped(
    sheet: SheetRows,
    mapping: Mapping,
    source: str,
    days: CellDays,
    pipeline: tuple[Stage, ...],
    years: collections.abc.Mapping[int, int] = {},
) -> Iterator[Imported]:
    """Every row of the sheet, in its order. `source` is the name by which the rows are known again.

    `years` are those of days without one, by the number of the row. Raises BadValue for a mapping that gives no company or no role, UnknownWord for a target that is none.
    """
    reader = _Reader(sheet, mapping, source, days, pipeline)
    rows = (reader.read(number, cells, years.get(number, 0)) for number, cells in sheet.rows)
    return join_rows(rows, pipeline) if reader.joins else rows


class _Reader:
    """Reads the rows of one sheet."""

    def __init__(
        self, sheet: SheetRows, mapping: Mapping, source: str, days: CellDays, pipeline: tuple[Stage, ...]
    ) -> None:
        columns = [column for column in resolve(mapping, sheet.header, pipeline, sheet.sample) if column.target != SKIP]
        self._events = EventsReader(columns, days, pipeline)
        self._texts = [(column.place, column.name, column.target) for column in columns if not tells(column)]
        self._first = {column.target: column for column in reversed(columns)}
        self._width = len(sheet.header)
        self.joins = "event" in self._first
        self._source = source
        self._days = days
        self._constants = {name: value for name, value in mapping.constants if value != ABOVE}
        self._filled_down = [name for name, value in mapping.constants if value == ABOVE]
        self._above: dict[str, str] = {}  # what the row before this one is of
        for needed in NEEDED:
            if not self._first.keys() & {needed, *BOTH} and needed not in dict(mapping.constants):
                raise BadValue(
                    "unmapped", "no column is mapped to {needed}; add {map} “COLUMN={needed}” or {set} "
                                "{needed}=unknown",
                    needed=needed, map=Option("maps"), set=Option("sets"),
                )  # fmt: skip

    def read(self, number: int, cells: Sequence[str], year: int) -> Imported:
        """What the row gives, days without a year being of this one."""
        if label := self._summary(cells):
            return Imported(None, self._source, "", number, summary=excerpt(label))
        happened = self._events.read(cells, year)
        if happened.skipped:
            return Imported(None, self._source, "", number, (), happened.skipped)
        left = [*happened.left]
        notes: list[str] = []
        own = self._fields(cells, left, notes)
        fields = own
        if self._constants or self._filled_down:
            fields = self._constants | ({} if "company" in own else self._above) | own
            self._above = {name: fields[name] for name in self._filled_down if name in fields}
        deadline = self._deadline(fields["deadline"], happened.since, left) if "deadline" in fields else None
        doubts = []
        if left:
            left.sort(key=lambda one: one.place)
            doubts = [
                Doubt(number, one.column, excerpt(one.cell), one.reason, one.mapping) for one in left if one.reason
            ]
        company, role = fields.get("company"), fields.get("role")
        if not company or not role:
            if activity := self._activity(cells, happened.left, fields):
                return Imported(None, self._source, "", number, summary=excerpt(activity))
            doubts += (self._missing(number, needed) for needed in NEEDED if not fields.get(needed))
            return Imported(None, self._source, "", number, tuple(doubts))
        said: dict[str, Any] = {name: value for name, value in fields.items() if name in _PLAIN_TEXTS}
        tags = _tags(fields["tags"]) if "tags" in fields else ()
        application = Application(**said, deadline=deadline, tags=tags)
        kept = _notes(number, notes, left, doubts) if notes or left else ()
        record = Record(application, happened.events, _contacts(fields), kept)
        known_by = row_fingerprint(application, happened.sent)
        return Imported(record, self._source, known_by, number, tuple(doubts))

    def _summary(self, cells: Sequence[str]) -> str:
        """The label of a row that is no application; "" for any other.

        It counts the others (a total, or a status with a number for a role, and only counts beside), or explains a sign.
        """
        column = self._first.get("role")
        role = cells[column.place].strip() if column else ""
        if _has_letter(role):
            return ""
        label, *others = filter(None, map(str.strip, cells))
        if not others and _LEGEND.match(label):
            return label
        is_count = is_total(label) or bool(role and plain_status(label) in STATUSES)
        is_alone = not any(_DAY.search(cell) or (_has_letter(cell) and not _COUNT.match(cell)) for cell in others)
        return label if column and is_count and is_alone else ""

    def _activity(self, cells: Sequence[str], left: Sequence[Left], fields: dict[str, str]) -> str:
        """What was done, in a row of a log of events, that names no role and nothing known of an application; else ""."""
        event = self._first.get("event")
        is_known = event is None or all(one.place != event.place or not one.mapping for one in left)
        return "" if is_known or fields.get("role") else ", ".join(filter(None, map(str.strip, cells)))

    def _fields(self, cells: Sequence[str], left: list[Left], notes: list[str]) -> dict[str, str]:
        """What the cells say but for what happened; those that say nothing go to `left`, and notes to `notes`."""
        fields: dict[str, str] = {}
        for place, name, target in self._texts:
            cell = cells[place].strip()
            if not cell:
                continue
            if target in BOTH:
                self._add_both(fields, target, cell, name, left, place)
            elif target == "note":
                notes.append(cell)
            elif not target or cell.lower() in _NOTHING or (target == "tags" and not _tags(cell)):
                left.append(Left(place, name, cell))
            elif target not in fields and _is_plain(cell) and cell[-1] != ")":  # as nearly all are
                fields[target] = cell
            else:
                self._add_line(fields, target, cell, name, left, place)
        if len(cells) > self._width:
            left += self._beyond(cells)
        return fields

    def _beyond(self, cells: Sequence[str]) -> Iterator[Left]:
        """The cells behind the last column that has a name."""
        for place, cell in enumerate(map(str.strip, cells[self._width :]), self._width):
            if cell:
                yield Left(place, f"column {place + 1}", cell, sentence("there is no column name above it"))

    def _add_line(
        self, fields: dict[str, str], target: str, cell: str, name: str, left: list[Left], place: int
    ) -> None:
        """What a cell says, in a line; the page behind a name, and what is too long or no text, go to `left`."""
        linked = _RELATION.fullmatch(cell) if target in NEEDED else None
        if linked:
            left.append(Left(place, name, linked[2]))
        try:
            if line := _line(linked[1] if linked else cell, name, target):
                self._add(fields, target, line, name)
        except BadValue as error:
            left.append(Left(place, name, cell, error.message))

    def _add_both(
        self, fields: dict[str, str], target: str, cell: str, name: str, left: list[Left], place: int
    ) -> None:
        """The company and the role that one cell holds; one that holds no two is kept as it stands, with a doubt."""
        parts = BOTH[target].split(cell, maxsplit=1)
        if len(parts) == 1:
            left.append(Left(place, name, cell, sentence("it does not hold a company and a role")))
            return
        company, role = parts if target == "company and role" else parts[::-1]
        self._add(fields, "company", one_line(company, name), name)
        self._add(fields, "role", one_line(role, name), name)

    @staticmethod
    def _add(fields: dict[str, str], target: str, line: str, name: str) -> None:
        """A field, joined to what another column said of it. Raises TooLong."""
        before = fields.get(target)
        fields[target] = _line(f"{before}{_JOINTS.get(target, ', ')}{line}", name, target) if before else line

    def _missing(self, number: int, needed: str) -> Doubt:
        name = self._first[needed].name if needed in self._first else needed
        fills = sentence("empty; {set} {needed}=unknown fills it", set=Option("sets"), needed=needed)
        return Doubt(number, name, "", fills)

    def _deadline(self, cell: str, since: Span | None, left: list[Left]) -> Appointment | None:
        column = self._first["deadline"]
        if cell.lower() in NO_DAY:
            left.append(Left(column.place, column.name, cell))
            return None
        try:
            return self._days.ahead(cell.lstrip("~〜 "), numbers=column.has_numbers, within=since)
        except BadValue as error:
            reason = reason_of(error) if any(map(str.isdigit, cell)) else None  # rolling, 상시채용
            left.append(Left(column.place, column.name, cell, reason))
            return None


def _has_letter(cell: str) -> bool:
    return cell[:1].isalpha() or any(map(str.isalpha, cell))


def _notes(number: int, notes: list[str], left: list[Left], doubts: list[Doubt]) -> tuple[Note, ...]:
    """The notes of a row: its own, and one of all that was left. One that cannot be kept is a doubt."""
    found = []
    for text in (*notes, "\n".join([f"{one.column}: {one.cell}" for one in left])):
        try:
            if kept := text if _is_plain(text) else many_lines(text, "the note"):
                found.append(Note(kept))
        except BadValue as error:
            doubts.append(Doubt(number, "", excerpt(text), error.message))
    return tuple(found)


def _line(text: str, name: str, target: str) -> str:
    """A text of one line for a field. Raises BadValue."""
    return text if _is_plain(text) else one_line(text, name, LIMITS["url" if target == "url" else "line"])


def _is_plain(text: str) -> bool:
    """Whether a stripped text is clean as it stands."""
    return text.isascii() and text.isprintable() and len(text) <= LIMITS["line"]


def _contacts(fields: dict[str, str]) -> tuple[Contact, ...]:
    if not fields.keys() & _CONTACT:
        return ()
    name, email, phone = (fields.get(field, "") for field in _CONTACT)
    said = name or email or phone
    return (Contact(said, "", email, phone),) if said else ()


def _tags(cell: str) -> tuple[str, ...]:
    parts = cell.replace(";", ",").replace("|", ",").split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
