"""The tables of a file of our own, in TOML, JSON or CSV → records, by the tables of `core.fields`.

Everything wrong in a file is found in one reading and said together: where, which field, which value, what to do.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.core.application import Record
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.event_rules import refuse_misfit
from tracker.core.events import KINDS, Event, Kind
from tracker.core.fields import APPLICATION, CONTACT, DOCUMENT, EVENT, NOTE, POSTING, Field, Fields, Form, Kept
from tracker.core.phrases import read_appointment, read_day
from tracker.core.sentences import Lines, Sentence, sentence, use
from tracker.core.stages import STAGE_TYPES, Stage, StageType, with_known
from tracker.core.text import LIMITS, file_name
from tracker.core.when import UNKNOWN, Precision, When
from tracker.core.words import find_kind, find_stage
from tracker.readers.imported import Imported
from tracker.readers.record_table import (
    RecordTable,
    TooManyProblems,
    as_date,
    as_flag,
    as_line,
    as_lines,
    as_list,
    as_number,
    as_one_of,
    as_sha256,
    as_text,
    as_time,
    as_uid,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


# Problems said of one file; whoever mends these reads on.
_MOST_PROBLEMS = 20
_MOST_STAGES = 100
_MOST_PARTS = 5_000  # events of an application, notes …
# The types a stage of one's own may have, and the last place for it: there is one outcome, after them all.
USERS_TYPES = tuple(type_.value for type_ in StageType if type_.is_users)
_LAST_POSITION = 999
_MOST_MINUTES = 14 * 24 * 60  # of an appointment
# How a value that must be there is written, by its form.
_WRITTEN = {
    Form.KIND: '"submitted"',
    Form.WHEN: '"late march 2024", or "unknown"',
    Form.FILE_NAME: '"resume.pdf"',
    Form.DIGEST: '"…", as the export wrote it',
    Form.NUMBER: "its bytes",
}
_PRECISION, _PRECISIONS = sentence("precision"), tuple(Precision)
# The parts of a record, in its order.
_PARTS = (EVENT, CONTACT, NOTE, DOCUMENT, POSTING)
# What a value has where a file does not say it, by its form; the others have None, a WORD its last.
_ABSENT: dict[Form, Any] = {
    Form.LINE: "",
    Form.URL: "",
    Form.TEXT: "",
    Form.WHEN: UNKNOWN,
    Form.LIST: (),
    Form.FLAG: False,
    Form.NUMBER: 0,
    Form.DIGEST: "",
    Form.UID: "",
    Form.FILE_NAME: "",
}


class OwnFile(NamedTuple):
    """A file of applications, and the stages it defines; one that is in the pipeline has its name there."""

    records: tuple[Imported, ...]
    stages: tuple[Stage, ...]


def own_file(source: str, top: RecordTable, today: date, zone: str, pipeline: tuple[Stage, ...]) -> OwnFile:
    """What `import` takes from the `top` table of a file in a notation that is called `source`.

    Each record is known again as long as its table says the same.
    """
    records, stages = read_records(top, today, zone, pipeline)
    known_by = _fingerprints(table.values for table in top.tables("application"))
    imported = (
        Imported(record, source, fingerprint, number, where=f"application {number}")
        for number, (record, fingerprint) in enumerate(zip(records, known_by, strict=True), 1)
    )
    return OwnFile(tuple(imported), stages)


def read_records(
    top: RecordTable, today: date, zone: str, pipeline: tuple[Stage, ...]
) -> tuple[tuple[Record, ...], tuple[Stage, ...]]:
    """The records of a file, in its order, with ids 0, and the stages it defines.

    Days in words are read as of `today`, times without a zone are in `zone`. Stages are those of the `pipeline` and
    those the file defines. Raises BadValue with a sentence a line for each problem, the first 20; a file of a thousand
    problems is read no further.
    """
    records: tuple[Record, ...] = ()
    stages: list[Stage] = []
    with suppress(TooManyProblems):
        stages, pipeline = _own_stages(top, pipeline)
        reader = RecordReader(today, zone, pipeline)
        records = tuple(reader.record(table) for table in top.tables("application"))
        stages += stages_named(records, pipeline)
        top.finish()
    problems = [*top.problems, *_same_keys(records)]
    if more := len(problems) - _MOST_PROBLEMS if len(problems) > _MOST_PROBLEMS else 0:
        problems[_MOST_PROBLEMS:] = [sentence("and {count} more", count=more)]
    if problems:
        raise BadValue("bad-file", "{problems}", problems=Lines(tuple(problems)))
    return records, tuple(stages)


def _own_stages(top: RecordTable, pipeline: tuple[Stage, ...]) -> tuple[list[Stage], tuple[Stage, ...]]:
    """The stages that a file defines, and the pipeline with them. Raises BadValue for more than anybody has."""
    tables = top.tables("stage")
    if len(tables) > _MOST_STAGES:
        raise BadValue(
            "too-many-stages", "the file defines {count} stages; at most {most} are read",
            count=len(tables), most=_MOST_STAGES,
        )  # fmt: skip
    stages: list[Stage] = []
    for table in tables:
        stage = read_stage(table, pipeline)
        stages.append(stage)
        if all(known.name != stage.name for known in pipeline):
            pipeline = (*pipeline, stage)
    return stages, pipeline


def stages_named(records: Iterable[Record], pipeline: Iterable[Stage]) -> list[Stage]:
    """The stages that records name and the pipeline has not."""
    named: dict[Stage | None, None] = {}
    for record in records:
        for event in record.events:
            named |= {event.stage: None, event.reached: None}
        named |= {note.stage: None for note in record.notes}
        named |= {contact.stage: None for contact in record.contacts}
    there = set(pipeline)
    return [stage for stage in named if stage and stage not in there]


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


class _Slot(NamedTuple):
    """How the value of a field is read: under which key, of which table within, how, and what stands for none."""

    name: str
    table: str
    key: str
    once: str
    read: Callable[[Any], Any]
    absent: Any
    required: str


class RecordReader:
    """What the tables of a file mean on a day, in a zone, along a pipeline."""

    def __init__(self, today: date, zone: str, pipeline: tuple[Stage, ...]) -> None:
        self._today = today
        self._zone = zone
        self._pipeline = pipeline
        self._outcome = next((stage for stage in pipeline if stage.type is StageType.OUTCOME), None)
        self._reading: dict[Form, Callable[[Any], Any]] = {
            Form.FILE_NAME: lambda value: file_name(as_text(value), sentence("the text")),
            Form.LIST: as_list,
            Form.WHEN: self._day,
            Form.AHEAD: lambda value: self._appointment(value).day,
            Form.APPOINTMENT: self._appointment,
            Form.DUE: self._due,
            Form.DAY: self._date,
            Form.STAGE: self._stage,
            Form.KIND: _kind,
            Form.FLAG: as_flag,
            Form.NUMBER: lambda value: as_number(value, LIMITS["document"]),
            Form.DIGEST: as_sha256,
            Form.UID: as_uid,
        }
        self._slots = {of.name: tuple(map(self._slot, of.fields)) for of in (APPLICATION, *_PARTS)}

    def record(self, table: RecordTable) -> Record:
        """The record of an application's table; what cannot be kept is noted as its problems."""
        application = self._value(APPLICATION, table)
        parts = [tuple(value for inner in _some(table, part) if (value := self._part(part, inner))) for part in _PARTS]
        table.finish()
        return Record(application, *parts)

    def _part(self, part: Fields, table: RecordTable) -> Kept | None:
        if part is EVENT:
            return self._event(table)
        value = self._value(part, table)
        table.finish()
        return value

    def _value(self, of: Fields, table: RecordTable) -> Kept:
        values = {}
        for name, within, key, once, read, absent, required in self._slots[of.name]:
            inner = table.nested(within) if within else table
            said = once if once and once in inner and key not in inner else key
            values[name] = inner.take(said, read, absent, required=required)
        return of.makes(**values)

    def _slot(self, field: Field) -> _Slot:
        within, _, key = field.key.rpartition(".")
        absent = field.words[-1] if field.words else _ABSENT.get(field.form)
        required = _WRITTEN.get(field.form, '"…"') if field.required else ""
        return _Slot(field.name, within, key, field.once, self._way(field), absent, required)

    def _way(self, field: Field) -> Callable[[Any], Any]:
        """How a value of the field is read."""
        if field.form in {Form.LINE, Form.URL}:
            return partial(as_line, limit=field.limit, required=field.required)
        if field.form is Form.TEXT:
            return partial(as_lines, required=field.required)
        if field.form is Form.WORD:
            return partial(as_one_of, field.key, known=field.words)
        return self._reading[field.form]

    def _event(self, table: RecordTable) -> Event | None:
        noted = len(table.problems)
        event: Event = self._value(EVENT, table)
        kind: Kind | None = event.kind  # none where it cannot be read
        if kind is None:
            # A stand-in, so that the rest is read too; it goes no further.
            event = event._replace(kind=KINDS["acknowledged"])
        elif kind.outcome and "stage" not in table:
            event = event._replace(stage=self._outcome)
        table.finish()
        if len(table.problems) == noted:  # else a part may only seem to be missing
            try:
                refuse_misfit(event, self._pipeline)
            except BadValue as error:
                table.note(error.message)
        return event if kind else None

    def _stage(self, value: object) -> Stage:
        word = as_line(value)
        if stage := find_stage(word, self._pipeline) or find_stage(word, with_known(self._pipeline)):
            return stage
        known = tuple(self._pipeline)
        mend = sentence("Define another one in the file, or add it with {adding}", adding=use("stages add", "STAGE"))
        raise UnknownWord("unknown-stage", sentence("stage"), word, known, mend)

    def _day(self, value: object) -> When:
        """A past day: words, a TOML date, or bounds as they were understood before, which reach no further than today."""
        if isinstance(value, RecordTable):
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
        if isinstance(value, RecordTable):
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

    def _understood(self, table: RecordTable) -> Appointment:
        day = _bounds(table)
        clock = table.take("time", as_time, None)
        zone = table.line("zone")
        length = table.take("length", lambda value: as_number(value, _MOST_MINUTES), 0)
        table.finish()
        for bound in filter(None, (day.earliest, day.latest)):
            _refuse_appointment(bound, self._today)
        if clock is None and zone and "time" not in table:
            raise BadValue(
                "zone-without-time",
                "the zone {zone} goes with a time; write the time too, or leave the zone out",
                zone=zone,
            )
        if clock is None:
            return Appointment(day)
        if not day.is_exact:
            raise BadValue("time-of-many-days", "a time goes with one day; write the same earliest and latest")
        moment, zone = f"{day.earliest}T{clock:%H:%M}", zone or self._zone
        if zone.startswith(("+", "-")):
            zone = read_appointment(moment + zone, self._today, "").zone
        return Appointment(day, clock, read_appointment(moment, self._today, zone).zone, length)


def _some(table: RecordTable, part: Fields) -> list[RecordTable]:
    """The tables of a part of an application; none, and a problem, where they are more than anybody has."""
    found = table.tables(part.name)
    if len(found) <= _MOST_PARTS:
        return found
    problem = sentence(
        "{key}: {count} of one application; at most {most} are read", key=part.name, count=len(found), most=_MOST_PARTS
    )
    table.note(problem)
    return []


# The days of a file are few, however many events it has.
@lru_cache(10_000)
def _refuse_day(day: date, today: date) -> None:
    """See that a day can be one on which something happened. Raises as `read_day` does."""
    read_day(day.isoformat(), today)


@lru_cache(10_000)
def _refuse_appointment(day: date, today: date) -> None:
    """See that a day can be one of an appointment. Raises as `read_appointment` does."""
    read_appointment(day.isoformat(), today, "")


def read_stage(table: RecordTable, pipeline: tuple[Stage, ...]) -> Stage:
    """A stage the file defines, under its name in the pipeline if that has it already, by name or alias."""
    name = table.line("name", required='"…"')
    what = sentence("type of stage")
    kind = table.take("type", lambda value: as_one_of(what, value, USERS_TYPES), "task", required='"task"')
    between = "25, a number between those of its neighbours"
    position = table.take("position", lambda value: as_number(value, _LAST_POSITION), 0, required=between)
    aliases: tuple[str, ...] = table.take("aliases", as_list, ())
    table.finish()
    if find_kind(name):
        table.note_of("name", sentence("“{name}” is a kind of event; call the stage something else", name=name))
    known = find_stage(name, pipeline)
    if known and known.type != kind:
        table.note_of(
            "type",
            sentence(
                "{stage} is a {type} here, not a {kind}; give the file's stage another name",
                stage=known,
                type=known.type,
                kind=kind,
            ),
        )
    return Stage(known.name if known else name, STAGE_TYPES[kind], position, aliases)


def _bounds(table: RecordTable) -> When:
    earliest = table.take("earliest", as_date, None)
    latest = table.take("latest", as_date, None)
    words = table.line("words")
    said = table.take("precision", _precision, None)
    if earliest and latest and latest < earliest:
        table.note(
            sentence("latest {latest} is before earliest {earliest}; swap them", latest=latest, earliest=earliest)
        )
    if earliest and latest:
        return When(earliest, latest, said or (Precision.DAY if earliest == latest else Precision.RANGE), words)
    return When(earliest, latest, said or (Precision.OPEN if earliest or latest else Precision.UNKNOWN), words)


def _precision(value: object) -> Precision:
    return Precision(as_one_of(_PRECISION, value, _PRECISIONS))


def _same_keys(records: Sequence[Record]) -> list[Sentence]:
    """A problem for each key that an earlier application of the file has."""
    first: dict[str, int] = {}
    problems = []
    for number, record in enumerate(records, 1):
        key = record.application.key
        other = first.setdefault(key.casefold(), number)
        if key and other != number:
            problems.append(
                sentence(
                    "applications {one} and {other} have the same key “{key}”; give one of them another",
                    one=str(other),
                    other=str(number),
                    key=key,
                )
            )
    return problems


def _kind(value: object) -> Kind:
    word = as_line(value)
    if kind := KINDS.get(word) or find_kind(word):
        return kind
    raise UnknownWord("unknown-kind", sentence("kind of event"), word, list(KINDS))
