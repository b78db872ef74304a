"""Domain values as plain data, by the JSON contracts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.core.wording import say_days

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Application, Contact, Document, Note, Posting
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


def _day_data(day: date | None) -> str | None:
    return day.isoformat() if day else None


def appointment_data(appointment: Appointment | None) -> Data | None:
    """A when with `time` (HH:MM, and seconds where there are some) and `zone`, null where there is none."""
    if appointment is None:
        return None
    time = appointment.time and appointment.time.isoformat().removesuffix(":00")
    return {**when_data(appointment.day), "time": time, "zone": appointment.zone or None}


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


def application_data(application: Application) -> Data:
    """Everything an application says of itself."""
    return {
        "id": application.id,
        "key": application.key,
        "company": application.company,
        "role": application.role,
        "location": application.location,
        "url": application.url,
        "source": application.source,
        "salary": application.salary,
        "deadline": appointment_data(application.deadline),
        "tags": list(application.tags),
    }


def event_data(event: Event) -> Data:
    """An event as it was logged."""
    return {
        "id": event.id,
        "stage": event.stage.name if event.stage else None,
        "kind": event.kind.name,
        "on": when_data(event.on),
        "for": appointment_data(event.appointment),
        "due": appointment_data(event.due),
        "who": event.who,
        "via": event.via,
        "note": event.note,
    }


def contact_data(contact: Contact) -> Data:
    """A person at the employer's."""
    return {
        "name": contact.name,
        "role": contact.role,
        "email": contact.email,
        "phone": contact.phone,
        "url": contact.url,
        "background": contact.background,
    }


def note_data(note: Note) -> Data:
    """A note."""
    return {
        "topic": note.topic,
        "stage": note.stage.name if note.stage else None,
        "written": _day_data(note.written),
        "text": note.text,
    }


def document_data(document: Document) -> Data:
    """What is known of a kept file, without its bytes."""
    return {
        "name": document.name,
        "purpose": document.purpose,
        "sha256": document.sha256,
        "size": document.size,
        "added": _day_data(document.added),
    }


def posting_data(posting: Posting) -> Data:
    """A posting as it read on the day it was taken."""
    return {
        "title": posting.title,
        "url": posting.url,
        "taken": _day_data(posting.taken),
        "original": posting.original or None,
        "text": posting.text,
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
