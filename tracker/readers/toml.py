"""Our own TOML: a file of applications → records. docs/toml.md describes the format.

Everything wrong in a file is found in one reading and said together: where, which field, which value, what to do.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import PURPOSES, TOPICS, Application, Contact, Document, Note, Posting, Record
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.events import KINDS, Event, refuse_misfit
from tracker.core.phrases import read_appointment, read_day
from tracker.core.stages import Stage, StageType
from tracker.core.text import LIMITS, file_name
from tracker.core.when import UNKNOWN, Precision, When
from tracker.core.words import find_kind, find_stage
from tracker.readers.imported import Imported
from tracker.readers.toml_guard import parse
from tracker.readers.toml_table import (
    Table,
    as_date,
    as_line,
    as_list,
    as_number,
    as_one_of,
    as_sha256,
    as_text,
    as_time,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.core.events import Kind

# Problems said of one file; whoever mends these reads on.
_MOST_PROBLEMS = 20
# The types a stage of one's own may have, and the last place for it: there is one outcome, after them all.
STAGE_TYPES = (StageType.TASK.value, StageType.MEETING.value)
_LAST_POSITION = 999


class OwnFile(NamedTuple):
    """A file of applications, and the stages it defines; one that is in the pipeline has its name there."""

    records: tuple[Imported, ...]
    stages: tuple[Stage, ...]


def read_toml_file(data: bytes, today: date, zone: str, pipeline: tuple[Stage, ...]) -> OwnFile:
    """What `import` takes from a file: its records, each known again as long as its table says the same.

    Raises as `read_toml` does.
    """
    return own_file("toml", Table(parse(data), []), today, zone, pipeline)


def own_file(source: str, top: Table, today: date, zone: str, pipeline: tuple[Stage, ...]) -> OwnFile:
    """The same of the `top` table of a file in any notation, which is called `source`."""
    records, stages = _read(top, today, zone, pipeline)
    known_by = _fingerprints(table.values for table in top.tables("application"))
    imported = (
        Imported(record, source, fingerprint, number, where=f"application {number}")
        for number, (record, fingerprint) in enumerate(zip(records, known_by, strict=True), 1)
    )
    return OwnFile(tuple(imported), stages)


def read_toml(data: bytes, today: date, zone: str, pipeline: tuple[Stage, ...]) -> tuple[Record, ...]:
    """The records of a file, in its order, with ids 0; a key that is not given is empty.

    Days in words are read as of `today`, times without a zone are in `zone`. Stages are those of the `pipeline` and
    those the file defines. Raises BadValue with a sentence a line for each problem, the first 20.
    """
    return _read(Table(parse(data), []), today, zone, pipeline)[0]


def _read(
    top: Table, today: date, zone: str, pipeline: tuple[Stage, ...]
) -> tuple[tuple[Record, ...], tuple[Stage, ...]]:
    """The records, and the stages of the file."""
    stages = []
    for table in top.tables("stage"):
        stage = read_stage(table, pipeline)
        stages.append(stage)
        if all(known.name != stage.name for known in pipeline):
            pipeline = (*pipeline, stage)
    reader = Reader(today, zone, pipeline)
    records = tuple(reader.record(table) for table in top.tables("application"))
    top.finish()
    problems = [*top.problems, *_same_keys(records)]
    if len(problems) > _MOST_PROBLEMS:
        problems[_MOST_PROBLEMS:] = [f"and {len(problems) - _MOST_PROBLEMS} more"]
    if problems:
        raise BadValue("\n".join(problems))
    return records, tuple(stages)


def _fingerprints(tables: Iterable[object]) -> Iterator[str]:
    """What each table is known by: the same words in any order; the second of equal tables is another one."""
    import json
    from collections import Counter
    from hashlib import sha256

    seen: Counter[str] = Counter()
    for table in tables:
        text = json.dumps(table, sort_keys=True, default=str)
        seen[text] += 1
        yield sha256(f"{text}{seen[text]}".encode()).hexdigest()


class Reader:
    """What the tables of a file mean on a day, in a zone, along a pipeline."""

    def __init__(self, today: date, zone: str, pipeline: tuple[Stage, ...]) -> None:
        self._today = today
        self._zone = zone
        self._pipeline = pipeline
        self._outcome = next((stage for stage in pipeline if stage.type is StageType.OUTCOME), None)

    def record(self, table: Table) -> Record:
        """The record of an application's table; what cannot be kept is noted as its problems."""
        application = Application(
            company=table.line("company", required='"…"'),
            role=table.line("role", required='"…"'),
            key=table.line("key"),
            location=table.line("location"),
            url=table.line("url", limit=LIMITS["url"]),
            source=table.line("source"),
            salary=table.line("salary"),
            deadline=table.take("deadline", self._due, None),
            tags=table.take("tags", as_list, ()),
        )
        record = Record(
            application,
            events=tuple(event for inner in table.tables("event") if (event := self._event(inner))),
            contacts=tuple(map(_contact, table.tables("contact"))),
            notes=tuple(map(self._note, table.tables("note"))),
            documents=tuple(map(self._document, table.tables("document"))),
            postings=tuple(map(self._posting, table.tables("posting"))),
        )
        table.finish()
        return record

    def _event(self, table: Table) -> Event | None:
        noted = len(table.problems)
        stage = table.take("stage", self._stage, None)
        kind = table.take("kind", _kind, None, required='"submitted"')
        event = Event(
            kind=kind or KINDS["acknowledged"],  # a stand-in, so that the rest is read too; it goes no further
            stage=self._outcome if kind and kind.outcome and "stage" not in table else stage,
            on=table.take("on", self._day, UNKNOWN, required='"late march 2024", or "unknown"'),
            appointment=table.take("for", self._appointment, None),
            due=table.take("due", self._due, None),
            note=table.lines("note"),
            who=table.line("who"),
            via=table.line("via"),
        )
        table.finish()
        if len(table.problems) == noted:  # else a part may only seem to be missing
            self._refuse_misfit(table, event)
        return event if kind else None

    def _refuse_misfit(self, table: Table, event: Event) -> None:
        try:
            refuse_misfit(event, self._pipeline)
        except BadValue as error:
            table.note(error.sentence)

    def _note(self, table: Table) -> Note:
        note = Note(
            text=table.lines("text", required='"…"'),
            topic=table.take("topic", lambda value: as_one_of("topic", value, TOPICS), "other"),
            stage=table.take("stage", self._stage, None),
            written=table.take("written", self._date, None),
        )
        table.finish()
        return note

    def _document(self, table: Table) -> Document:
        document = Document(
            name=table.take("name", lambda value: file_name(as_text(value), "the text"), "", required='"resume.pdf"'),
            purpose=table.take("purpose", lambda value: as_one_of("purpose", value, PURPOSES), "other"),
            sha256=table.take("sha256", as_sha256, "", required='"…", as the export wrote it'),
            size=table.take("size", lambda value: as_number(value, LIMITS["document"]), 0, required="its bytes"),
            added=table.take("added", self._date, None),
        )
        table.finish()
        return document

    def _posting(self, table: Table) -> Posting:
        posting = Posting(
            text=table.lines("text", required='"…"'),
            title=table.line("title"),
            url=table.line("url", limit=LIMITS["url"]),
            taken=table.take("taken", self._date, None),
            original=table.take("original", as_sha256, ""),
        )
        table.finish()
        return posting

    def _stage(self, value: object) -> Stage:
        word = as_line(value)
        if stage := find_stage(word, self._pipeline):
            return stage
        known = [stage.name for stage in self._pipeline]
        raise UnknownWord("stage", word, known, "Define another one in the file, or add it with `tracker stages add`")

    def _day(self, value: object) -> When:
        """A past day: words, a TOML date, or bounds as they were understood before, which reach no further than today."""
        if isinstance(value, Table):
            when = _bounds(value)
            value.finish()
            if not when.is_unknown:
                when = when._replace(latest=min(when.latest or self._today, self._today))
            for bound in filter(None, (when.earliest, when.latest)):
                _refuse_day(bound, self._today)
            return when
        if isinstance(value, date):
            return read_day(as_date(value).isoformat(), self._today)._replace(words="")
        return read_day(as_line(value), self._today)

    def _date(self, value: object) -> date:
        """One past day, as a TOML date."""
        day = as_date(value)
        _refuse_day(day, self._today)
        return day

    def _appointment(self, value: object) -> Appointment:
        """A day, perhaps to come: words, a TOML date or date and time, or what was understood before."""
        if isinstance(value, Table):
            return self._understood(value)
        if isinstance(value, date):
            words = value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()
            found = read_appointment(words, self._today, self._zone)
            return found._replace(day=found.day._replace(words=""))
        return read_appointment(as_line(value), self._today, self._zone)

    def _due(self, value: object) -> Appointment:
        """As an appointment, but words that say until when mean the last day."""
        if isinstance(value, str):
            return read_appointment(as_line(value), self._today, self._zone, due=True)
        return self._appointment(value)

    def _understood(self, table: Table) -> Appointment:
        day = _bounds(table)
        clock = table.take("time", as_time, None)
        zone = table.line("zone")
        table.finish()
        for bound in filter(None, (day.earliest, day.latest)):
            read_appointment(bound.isoformat(), self._today, self._zone)
        if clock is None and zone:
            raise BadValue(f"the zone {zone} is said of a time; write the time too, or leave the zone out")
        if clock is None:
            return Appointment(day)
        if not day.is_exact:
            raise BadValue("a time is said of one day; write the same earliest and latest")
        moment, zone = f"{day.earliest}T{clock:%H:%M}", zone or self._zone
        if zone.startswith(("+", "-")):
            zone = read_appointment(moment + zone, self._today, "").zone
        return Appointment(day, clock, read_appointment(moment, self._today, zone).zone)


# The days of a file are few, however many events it has.
@lru_cache(10_000)
def _refuse_day(day: date, today: date) -> None:
    """See that a day can be one on which something happened. Raises as `read_day` does."""
    read_day(day.isoformat(), today)


def read_stage(table: Table, pipeline: tuple[Stage, ...]) -> Stage:
    """A stage the file defines, under its name in the pipeline if that has it already, by name or alias."""
    name = table.line("name", required='"…"')
    kind = table.take("type", lambda value: as_one_of("type of stage", value, STAGE_TYPES), "task", required='"task"')
    between = "25, a number between those of its neighbours"
    position = table.take("position", lambda value: as_number(value, _LAST_POSITION), 0, required=between)
    aliases: tuple[str, ...] = table.take("aliases", as_list, ())
    table.finish()
    if find_kind(name):
        table.note(f"name: “{name}” is a kind of event; call the stage something else")
    known = find_stage(name, pipeline)
    if known and known.type != kind:
        table.note(f"type: {known.name} is a {known.type} here, not a {kind}; give the file's stage another name")
    return Stage(known.name if known else name, StageType(kind), position, aliases)


def _contact(table: Table) -> Contact:
    contact = Contact(
        name=table.line("name", required='"…"'),
        role=table.line("role"),
        email=table.line("email"),
        phone=table.line("phone"),
        url=table.line("url", limit=LIMITS["url"]),
        background=table.lines("background"),
    )
    table.finish()
    return contact


def _bounds(table: Table) -> When:
    earliest = table.take("earliest", as_date, None)
    latest = table.take("latest", as_date, None)
    words = table.line("words")
    said = table.take("precision", lambda value: Precision(as_one_of("precision", value, list(Precision))), None)
    if earliest and latest and latest < earliest:
        table.note(f"latest {latest} lies before earliest {earliest}; exchange them")
    if earliest and latest:
        return When(earliest, latest, said or (Precision.DAY if earliest == latest else Precision.RANGE), words)
    return When(earliest, latest, said or (Precision.OPEN if earliest or latest else Precision.UNKNOWN), words)


def _same_keys(records: Sequence[Record]) -> list[str]:
    """A problem for each key that an earlier application of the file has."""
    first: dict[str, int] = {}
    problems = []
    for number, record in enumerate(records, 1):
        key = record.application.key
        other = first.setdefault(key.casefold(), number)
        if key and other != number:
            problems.append(f"applications {other} and {number} have the same key “{key}”; give one of them another")
    return problems


def _kind(value: object) -> Kind:
    word = as_line(value)
    if kind := KINDS.get(word) or find_kind(word):
        return kind
    raise UnknownWord("kind of event", word, list(KINDS))
