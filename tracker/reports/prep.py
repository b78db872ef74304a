"""The evening before: each meeting to come with what is known for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from tracker.core.application import Application, Contact, Document, Note, Posting, Record
from tracker.core.events import Event, Turn
from tracker.core.match import fold
from tracker.core.moments import begins
from tracker.core.stages import Stage
from tracker.core.timeline import follow
from tracker.reports.today import What, moves_of

# Without an application asked for, the meetings of today and so many days more.
AHEAD = 3
_LEARNT = {"question", "lesson"}


class Lesson(NamedTuple):
    """What was asked or learnt at a stage, at any application."""

    application: Application
    note: Note


class Meeting(NamedTuple):
    """A meeting by the clocks here (`day`, `time`) and `there`, with what is kept for it.

    `arranged` are the notes of its appointment, that of the last move first; `person` is the contact named by the event `who`; `others` are the rest of the people. `topics` are those of this
    stage first, `lessons` what was asked or learnt at the stage anywhere, `earlier` what else was noted in the
    application itself, both the newest first; `essays` are those that were written for it.
    """

    application: Application
    event: Event
    day: date | None
    time: time | None
    there: datetime | None
    arranged: tuple[str, ...]
    person: Contact | None
    others: tuple[Contact, ...]
    topics: tuple[Note, ...]
    lessons: tuple[Lesson, ...]
    earlier: tuple[Note, ...]
    essays: tuple[Note, ...]
    posting: Posting | None
    documents: tuple[Document, ...]

    @property
    def is_noted(self) -> bool:
        """Whether anything is noted on the person it is with."""
        return self.person is not None and bool(self.person.background)


class Prep(NamedTuple):
    """The meetings to prepare for, the soonest first, as seen from a zone."""

    today: date
    zone: str
    meetings: tuple[Meeting, ...]


def prep(
    records: Iterable[Record], today: date, zone: str, *, only: int | None = None, ahead: int | None = AHEAD
) -> Prep:
    """The meetings of the application with the id `only`, else all of today and as many days `ahead`; None is any."""
    known = [*records]
    until = None if only or ahead is None else today + timedelta(min(ahead, (date.max - today).days))
    found = [
        meeting
        for record in known
        if only in {None, record.application.id}
        for meeting in _meetings(record, known, today, zone)
        if until is None or (meeting.day is not None and meeting.day <= until)
    ]
    found.sort(key=lambda meeting: (meeting.day or date.max, meeting.time.isoformat() if meeting.time else ""))
    return Prep(today, zone, tuple(found))


def _meetings(record: Record, known: Sequence[Record], today: date, zone: str) -> Iterable[Meeting]:
    timeline = follow(record.events, today, zone)
    if not timeline.is_open:
        return
    for move in moves_of(record.application, timeline, zone, None):
        event = move.event
        if move.what is not What.MEETING or event is None or event.appointment is None:
            continue
        people = [contact for contact in record.contacts if event.who and fold(contact.name) == fold(event.who)]
        yield Meeting(
            application=record.application,
            event=event,
            day=move.day,
            time=move.time,
            there=begins(event.appointment),
            arranged=_arranged(timeline.events, event),
            person=people[0] if people else None,
            others=_others(record, people, event.stage),
            topics=_topics(record, event.stage),
            lessons=_lessons(known, event.stage, record),
            earlier=_earlier(record, event.stage),
            essays=tuple(note for note in record.notes if note.topic == "essay"),
            posting=record.posting,
            documents=record.documents,
        )


def _arranged(events: Sequence[Event], standing: Event) -> tuple[str, ...]:
    """What was noted of an appointment and its moves: a place stays where only another time was said."""
    made = [event for event in events if event.stage == standing.stage and event.kind.turn is Turn.CALENDAR]
    notes = []
    for event in reversed(made):
        notes.append(event.note)
        if not event.kind.moves:
            break
    return tuple(dict.fromkeys(filter(None, notes)))


def _others(record: Record, people: Sequence[Contact], stage: Stage | None) -> tuple[Contact, ...]:
    """The other people, those of this stage first and those of other stages last."""
    others = [contact for contact in record.contacts if contact not in people]
    return tuple(sorted(others, key=lambda one: (one.stage != stage, one.stage is not None)))


def _topics(record: Record, stage: Stage | None) -> tuple[Note, ...]:
    """What is to be prepared, that of this stage first; that of other stages not at all."""
    topics = [note for note in record.notes if note.topic == "prep" and note.stage in {None, stage}]
    return tuple(sorted(topics, key=lambda note: note.stage is None))


def _lessons(known: Iterable[Record], stage: Stage | None, own: Record) -> tuple[Lesson, ...]:
    """What was asked and learnt at the stage anywhere, and what was learnt of no stage in the application itself."""
    found = [
        Lesson(record.application, note)
        for record in known
        for note in record.notes
        if (note.topic in _LEARNT and stage and note.stage == stage)
        or (note.topic == "lesson" and note.stage is None and record is own)
    ]
    return tuple(sorted(found, key=lambda lesson: _newest(lesson.note), reverse=True))


def _earlier(record: Record, stage: Stage | None) -> tuple[Note, ...]:
    """What was asked and learnt in the application and is not of this stage, and what else is noted of it."""
    found = [
        note
        for note in record.notes
        if note.topic == "other"
        or (note.topic in _LEARNT and note.stage and note.stage != stage)
        or (note.topic == "question" and note.stage is None)
    ]
    return tuple(sorted(found, key=_newest, reverse=True))


def _newest(note: Note) -> tuple[date, int]:
    return note.written or date.min, note.id
