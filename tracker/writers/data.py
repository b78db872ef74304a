"""Domain values as plain data, by the JSON contracts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from tracker.core.cells import clock_cell
from tracker.core.fields import TABLES, Form, Kept, fields_of
from tracker.core.wording import say_days

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.core.application import Application, Record
    from tracker.core.appointment import Appointment
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.core.timeline import Gap, Wait
    from tracker.core.when import Days, When

Data = dict[str, Any]


def when_data(when: When) -> Data:
    """`{"earliest", "latest", "words", "precision"}`; an open bound is null."""
    # Made some thousand times in a report: without calls, and the member of a StrEnum is its text already.
    earliest, latest, precision, words = when
    return {
        "earliest": earliest and earliest.isoformat(),
        "latest": latest and latest.isoformat(),
        "words": words,
        "precision": precision,
    }


def appointment_data(appointment: Appointment | None) -> Data | None:
    """A when with `time` (HH:MM, and seconds where there are some), `zone` and `length` (minutes); null for none."""
    if appointment is None:
        return None
    return {
        **when_data(appointment.day),
        "time": appointment.time and clock_cell(appointment.time),
        "zone": appointment.zone or None,
        "length": appointment.length or None,
    }


def stage_data(stage: Stage) -> Data:
    """A stage of the pipeline."""
    return {
        "name": stage.name,
        "type": stage.type.value,
        "position": stage.position,
        "aliases": list(stage.aliases),
    }


def days_data(days: Days) -> Data:
    """`{"min", "max"}` in days; an unknown bound is null."""
    return {"min": days.min, "max": days.max}


def data_of(value: Kept) -> Data:
    """What is kept of a value, by the keys and in the order of its table; a key with a dot is one of an object."""
    data: Data = {}
    for name, head, rest, make in _ways(fields_of(value).name):
        kept = getattr(value, name)
        made = make(kept) if make and kept is not None else kept
        if rest:
            data.setdefault(head, {})[rest] = made
        else:
            data[head] = made
    return data


@cache
def _ways(table: str) -> tuple[tuple[str, str, str, Callable[[Any], Any] | None], ...]:
    """The fields of a table: name, key, the key within its object if it is of one, and how data are made of it."""
    return tuple((field.name, *field.key.partition(".")[::2], _MADE.get(field.form)) for field in TABLES[table].fields)


_MADE: dict[Form, Callable[[Any], Any]] = {
    Form.LIST: list,
    Form.WHEN: when_data,
    Form.AHEAD: when_data,
    Form.APPOINTMENT: appointment_data,
    Form.DUE: appointment_data,
    Form.DAY: lambda day: day.isoformat(),
    Form.STAGE: lambda stage: stage.name,
    Form.KIND: lambda kind: kind.name,
    Form.DIGEST: lambda digest: digest or None,
}


def application_data(application: Application) -> Data:
    """Everything an application says of itself."""
    return {"id": application.id, "key": application.key, **data_of(application)}


def event_data(event: Event) -> Data:
    """An event as it was logged; its `id` is its place in the order of typing."""
    return {"id": event.id, **data_of(event)}


def parts_data(record: Record) -> Data:
    """What is kept with an application beside its events."""
    return {
        "contacts": [data_of(contact) for contact in record.contacts],
        "notes": [data_of(note) for note in record.notes],
        "documents": [data_of(document) for document in record.documents],
        "posting": [data_of(posting) for posting in record.postings],
    }


def wait_data(application: Application, wait: Wait) -> Data:
    """A wait by the contract of `tracker waits -f json`."""
    answer = wait.answer
    return {
        "application": application.key,
        "company": application.company,
        "role": application.role,
        "stage": wait.stage.name if wait.stage else None,
        "after": wait.after.name,
        "from": when_data(wait.start),
        "to": when_data(wait.end) if wait.end else None,
        "end": wait.ending,
        "answer": {"kind": answer.kind.name, "stage": answer.stage.name if answer.stage else None} if answer else None,
        "days": days_data(wait.days),
        "text": say_days(wait.days),
    }


def gap_data(application: Application, gap: Gap) -> Data:
    """A gap by the contract of `tracker waits -f json`."""
    return {
        "application": application.key,
        "from_stage": gap.from_stage.name,
        "to_stage": gap.to_stage.name,
        "from": when_data(gap.start),
        "to": when_data(gap.end),
        "days": days_data(gap.days),
        "text": say_days(gap.days),
    }
