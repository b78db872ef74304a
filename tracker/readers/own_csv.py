"""Our own CSV, as `export` writes it: applications, or their events. Each alone is read; together they are the record.

A cell may begin with an apostrophe that keeps spreadsheets from running it: exactly one is taken away.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Application, Record
from tracker.core.cells import read_cell, read_contacts, read_list, read_notes, read_postings
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.events import KINDS, Event
from tracker.core.phrases import read_window
from tracker.core.stages import Stage, StageType
from tracker.core.text import LIMITS, many_lines, one_line
from tracker.core.when import Precision, When
from tracker.readers.imported import Doubt, Imported, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.readers.sheet import Sheet

APPLICATIONS = ("key", "company", "role", "applied_earliest", "applied_latest", "applied_words", "history")
EVENTS = ("application", "company", "role", "seq", "stage", "kind", "on_earliest", "on_latest")
SOURCE = "csv"


class OwnSheet(NamedTuple):
    """What a sheet holds; `stages` are those it uses that are not in the pipeline yet."""

    records: tuple[Imported, ...]
    stages: tuple[Stage, ...]


def is_own(header: Sequence[str]) -> bool:
    """Whether a sheet with this header is one of ours."""
    return set(header) >= set(APPLICATIONS) or set(header) >= set(EVENTS)


def read_own(sheet: Sheet, today: date, pipeline: tuple[Stage, ...]) -> OwnSheet:
    """The records of one of our sheets. A row that is not as `export` writes it is without a record, and says why."""
    rows = [(number, _by_name(sheet.header, cells)) for number, cells in sheet.rows]
    reader = _Reader(today, pipeline)
    if set(sheet.header) >= set(EVENTS):
        groups = groupby(rows, key=lambda row: row[1]["application"])
        records = tuple(reader.imported(list(group), reader.happened) for _, group in groups)
    else:
        records = tuple(reader.imported([row], reader.application) for row in rows)
    return OwnSheet(records, tuple(reader.stages.values())[len(pipeline) :])


Row = dict[str, str]


class _Reader:
    """Reads the rows of one sheet; its `stages`, by name, grow with those the rows bring."""

    def __init__(self, today: date, pipeline: tuple[Stage, ...]) -> None:
        self._today = today
        self.stages = {stage.name: stage for stage in pipeline}

    def imported(self, rows: Sequence[tuple[int, Row]], read: _Read) -> Imported:
        """The record that `read` makes of the rows of one application."""
        known_by = fingerprint("", *(cell for _, row in rows for cell in row.values()))
        number = rows[0][0]
        try:
            return Imported(read([row for _, row in rows]), SOURCE, known_by, number)
        except BadValue as error:
            return Imported(None, SOURCE, known_by, number, (Doubt(number, "", "", error.sentence),))

    def application(self, rows: Sequence[Row]) -> Record:
        """An application, and from its day of applying the event."""
        (row,) = rows
        application = _named(row, "key")._replace(
            location=one_line(row.get("location", ""), "the location"),
            url=one_line(row.get("url", ""), "the URL", LIMITS["url"]),
            source=one_line(row.get("source", ""), "the source"),
            salary=one_line(row.get("salary", ""), "the salary"),
            deadline=read_cell(row.get("deadline", "")),
            tags=read_list(row.get("tags", "")),
        )
        events: tuple[Event, ...] = ()
        if row["applied_earliest"] or row["applied_latest"] or row["applied_words"]:
            first = next(stage for stage in self.stages.values() if stage.type is StageType.TASK)
            events = (Event(KINDS["submitted"], first, self._day(row, "applied")),)
        notes = read_notes(row.get("notes", ""), self.stages)
        contacts = read_contacts(row.get("contacts", ""))
        return Record(application, events, contacts, notes, (), read_postings(row.get("postings", "")))

    def happened(self, rows: Sequence[Row]) -> Record:
        """An application of which only the events are said."""
        ordered = sorted(rows, key=lambda row: _number(row["seq"]))
        return Record(_named(rows[0], "application"), tuple(map(self._event, ordered)))

    def _event(self, row: Row) -> Event:
        if row["kind"] not in KINDS:
            raise UnknownWord("kind of event", row["kind"], list(KINDS))
        return Event(
            KINDS[row["kind"]],
            self._stage(row),
            self._day(row, "on"),
            read_cell(row.get("for", "")),
            read_cell(row.get("due", "")),
            many_lines(row.get("note", ""), "the note"),
            one_line(row.get("who", ""), "who"),
            one_line(row.get("via", ""), "via"),
        )

    def _stage(self, row: Row) -> Stage | None:
        name = one_line(row["stage"], "the stage")
        if not name or name in self.stages:
            return self.stages.get(name)
        if row.get("stage_type") not in {StageType.TASK, StageType.MEETING}:
            raise UnknownWord("stage", name, list(self.stages))
        self.stages[name] = Stage(name, StageType(row["stage_type"]), _number(row.get("stage_position", "")))
        return self.stages[name]

    def _day(self, row: Row, name: str) -> When:
        """A window in two columns of bounds, one of words and perhaps one of how it was said."""
        earliest, latest = _bound(row[f"{name}_earliest"]), _bound(row[f"{name}_latest"])
        words = one_line(row.get(f"{name}_words", ""), "the words")
        if earliest and latest and latest < earliest:
            raise BadValue(f"{earliest} to {latest} ends before it begins; exchange them")
        if max((day for day in (earliest, latest) if day), default=self._today) > self._today:
            raise BadValue(f"{latest or earliest} is a day to come; an event cannot be in the future")
        said = row.get(f"{name}_precision", "")
        if said and said not in set(Precision):
            raise UnknownWord("precision", said, list(Precision))
        return When(earliest, latest, Precision(said) if said else self._precision(earliest, latest, words), words)

    def _precision(self, earliest: date | None, latest: date | None, words: str) -> Precision:
        if earliest is None or latest is None:
            return Precision.OPEN if earliest or latest else Precision.UNKNOWN
        if earliest == latest:
            return Precision.DAY
        try:
            return read_window(words, self._today).precision
        except BadValue:
            return Precision.RANGE


if TYPE_CHECKING:
    from collections.abc import Callable

    _Read = Callable[[Sequence[Row]], Record]


def _by_name(header: Iterable[str], cells: Sequence[str]) -> Row:
    return {name: cell.removeprefix("'") for name, cell in zip(header, cells, strict=False)}


def _named(row: Row, key: str) -> Application:
    return Application(
        one_line(row["company"], "the company", required=True),
        one_line(row["role"], "the role", required=True),
        one_line(row[key], "the key"),
    )


def _number(cell: str) -> int:
    if cell.isascii() and cell.isdigit() and len(cell) < len("1000000000"):
        return int(cell)
    raise BadValue(f"“{cell[:40]}” is no whole number")


def _bound(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise BadValue(f"“{cell[:40]}” is no day; write it like 2026-11-23") from None
