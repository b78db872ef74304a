"""Rows that are events of one application → its record: a log with a row for each thing that happened."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.core.application import Note
from tracker.core.events import BEGINNINGS, KINDS, Event
from tracker.core.match import fold
from tracker.core.stages import Stage, StageType
from tracker.core.when import UNKNOWN
from tracker.readers.imported import Imported, fingerprint
from tracker.readers.row_events import UNSENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.core.application import Application, Contact, Record

_MEETINGS = frozenset({"held", "scheduled"})


def join_rows(rows: Iterable[Imported], pipeline: tuple[Stage, ...]) -> Iterator[Imported]:
    """The rows of each company and role as one, in the order of their first ones; those without a record come first."""
    applications: dict[tuple[str, str], list[Imported]] = {}
    for row in rows:
        if row.record is None:
            yield row
        else:
            company, role = row.record.application[:2]
            applications.setdefault((fold(company), fold(role)), []).append(row)
    for same in applications.values():
        yield _joined(same, pipeline)


def with_other(row: Imported, other: Imported) -> Imported:
    """A row with what another row of the same job says besides: fields, contacts, notes and doubts."""
    records = [one.record for one in (row, other) if one.record]
    application = _application([record.application for record in records])
    records = [_with_others(record, application) for record in records]
    notes = tuple(dict.fromkeys(note for record in records for note in record.notes))
    record = records[0]._replace(application=application, contacts=_contacts(records), notes=notes)
    return row._replace(record=record, doubts=row.doubts + other.doubts)


def _joined(rows: Sequence[Imported], pipeline: tuple[Stage, ...]) -> Imported:
    records = [row.record for row in rows if row.record]
    application = _application([record.application for record in records])
    records = [_with_others(record, application) for record in records]
    events = _events([event for record in records for event in record.events], pipeline)
    sent = next((str(event.on.earliest or "") for event in events if event.kind.name in BEGINNINGS), "")
    record = records[0]._replace(
        application=application,
        events=events,
        contacts=_contacts(records),
        notes=tuple(dict.fromkeys(note for one in records for note in one.notes)),
    )
    return rows[0]._replace(
        record=record,
        fingerprint=fingerprint(application.company, application.role, "", sent),
        doubts=tuple(doubt for row in rows for doubt in row.doubts),
        rows=len(rows),
    )


def _application(said: Sequence[Application]) -> Application:
    """What the rows say together: of each field what the first one has."""
    whole = said[0]
    for other in said[1:]:
        missing = {name: value for name, value in other._asdict().items() if value and not getattr(whole, name)}
        whole = whole._replace(**missing)
    return whole._replace(tags=tuple(dict.fromkeys(tag for one in said for tag in one.tags)))


def _with_others(record: Record, whole: Application) -> Record:
    """A row's record with what it says of the application otherwise: a source is the channel of its events, else a note."""
    row = record.application
    names = {
        name: said for name, said in row._asdict().items()
        if isinstance(said, str) and said and fold(said) != fold(getattr(whole, name))
    }  # fmt: skip
    if row.deadline and whole.deadline and row.deadline.day[:2] != whole.deadline.day[:2]:
        names["deadline"] = row.deadline.day.words
    if "source" in names and record.events:
        via = names.pop("source")
        record = record._replace(events=tuple(event._replace(via=event.via or via) for event in record.events))
    return record._replace(notes=(*record.notes, *(Note(f"{name}: {said}") for name, said in names.items())))


def _contacts(records: Sequence[Record]) -> tuple[Contact, ...]:
    people: dict[str, Contact] = {}
    for record in records:
        for contact in record.contacts:
            people.setdefault(fold(contact.name), contact)
    return tuple(people.values())


def _events(said: Sequence[Event], pipeline: tuple[Stage, ...]) -> tuple[Event, ...]:
    """The events in the order of their days, each once; a meeting that is named like one before it is the next one."""
    events: list[Event] = []
    first = next(stage for stage in pipeline if stage.type is StageType.TASK)
    for event in sorted(dict.fromkeys(said), key=_day):
        is_sent = event.stage == first and event.kind is KINDS["submitted"]
        if not (is_sent and any((one.stage, one.kind) == (first, event.kind) for one in events)):
            events.append(_further(event, events, pipeline))
    kinds = {event.kind.name for event in events}
    if events and not kinds & BEGINNINGS and not kinds <= UNSENT:
        events.insert(0, Event(KINDS["submitted"], first, UNKNOWN))
    return tuple(sorted(events, key=lambda event: event.kind.outcome))


def _day(event: Event) -> tuple[bool, date]:
    day = event.appointment.day if event.appointment else event.on
    known = day.earliest or day.latest
    return known is None, known or date.max


def _further(event: Event, before: Sequence[Event], pipeline: tuple[Stage, ...]) -> Event:
    """The event, of the next meeting where one of its own was on another day."""
    taken = {one.stage.name for one in before if one.stage and one.kind.name in _MEETINGS}
    stage = event.stage
    while stage and event.kind.name in _MEETINGS and stage.name in taken:
        head, _, number = stage.name.rpartition("-")
        name = f"{head}-{int(number) + 1}" if number.isdecimal() else ""
        further = next((one for one in pipeline if one.name == name), None)
        if further is None:
            break
        stage = further
    return event._replace(stage=stage)
