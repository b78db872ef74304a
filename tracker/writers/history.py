"""One application in full: data, rows (its events), and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.fields import FACTS
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.wording import say_appointment, say_what, say_when
from tracker.writers.data import (
    application_data,
    data_of,
    event_data,
    gap_data,
    stage_data,
    wait_data,
    when_data,
)  # fmt: skip
from tracker.writers.iso import iso_appointment, iso_when
from tracker.writers.layout import Styled, lines_of, paint
from tracker.writers.rows import Rows
from tracker.writers.table import ColumnStyle, aligned
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.core.application import Contact, Posting, Record
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.reports.history import History
    from tracker.writers.data import Data
    from tracker.writers.screen import Screen

_COLUMNS = ("n", "stage", "kind", "on", "words", "for", "due", "who", "via", "note")

# Lines of a posting that `show` prints.
_MOST_LINES = 12


def data(report: History) -> Data:
    """The application with everything kept of it, by the contract of `tracker show -f json`."""
    application, timeline, record = report.record.application, report.timeline, report.record
    return {
        "schema": 1,
        **application_data(application),
        "stage": timeline.stage.name if timeline.stage else None,
        "turn": timeline.turn.value,
        "since": when_data(timeline.since) if timeline.since else None,
        "outcome": timeline.outcome.name if timeline.outcome else None,
        "closed": timeline.is_closed,
        "events": [event_data(event) for event in timeline.events],
        "waits": [wait_data(application, wait) for wait in timeline.waits],
        "gaps": [gap_data(application, gap) for gap in timeline.gaps],
        "contacts": [data_of(contact) for contact in record.contacts],
        "notes": [data_of(note) for note in record.notes],
        "documents": [data_of(document) for document in record.documents],
        "posting": [data_of(posting) for posting in record.postings],
        "stages": [stage_data(stage) for stage in _own_stages(record)],
    }


def _own_stages(record: Record) -> list[Stage]:
    """The stages that are not everybody's, which the application needs to be read again, by position."""
    used = {one.stage for part in (record.events, record.contacts, record.notes) for one in part}
    used |= {event.reached for event in record.events}
    own = (stage for stage in used if stage and stage not in DEFAULT_STAGES)
    return sorted(own, key=lambda stage: (stage.position, stage.name))


def sheet(report: History) -> Rows:
    """A row an event, in order; `n` is the number `amend` takes."""
    return Rows(_COLUMNS, (_cells(number, event) for number, event in enumerate(report.timeline.events, 1)))


def draw(report: History, screen: Screen) -> str:
    """Everything, for reading."""
    lines = [*_title(report, screen), *_events(report, screen), *_waits(report, screen), *_kept(report, screen)]
    return "\n".join(lines) + "\n"


def _title(report: History, screen: Screen) -> list[str]:
    application, timeline = report.record.application, report.timeline
    stage = timeline.stage.name if timeline.stage else "saved"
    facts = [*(getattr(application, field.name) for field in FACTS), *(f"#{tag}" for tag in application.tags)]
    said = [
        Styled(f"{application.company} · {application.role}", "bold"),
        Styled(f"{application.key} (id {application.id}) · {stage} · {timeline.state}", "cyan"),
        Styled(" · ".join(fact for fact in facts if fact)),
        Styled(application.url, "dim"),
        Styled(f"apply by {say_appointment(application.deadline)}" if application.deadline else ""),
    ]
    return [line for one in said if one.text for line in lines_of(one, screen.width, screen)]


def _part(title: str, rows: Iterable[Sequence[Styled]], screen: Screen) -> list[str]:
    """A heading and what stands below it: names, and texts beside them. Nothing without rows."""
    found = [*rows]
    if not found:
        return []
    columns = [*[ColumnStyle()] * (len(found[0]) - 1), ColumnStyle(wraps=True)]
    return ["", paint(title, "bold", screen), *(line for lines in aligned(columns, found, screen) for line in lines)]


def _events(report: History, screen: Screen) -> list[str]:
    rows = [
        [Styled(str(number), "dim"), Styled(say_when(event.on, short=True)), Styled(_said(event))]
        for number, event in enumerate(report.timeline.events, 1)
    ]
    return _part("What happened", rows, screen) or ["", paint("Nothing has been sent yet", "bold", screen)]


def _said(event: Event) -> str:
    parts = [say_what(event)]
    if event.appointment:
        parts.append(f"for {say_appointment(event.appointment, short=True)}")
    if event.due:
        parts.append(f"due {say_appointment(event.due, short=True)}")
    parts += [f"with {event.who}"] * bool(event.who) + [f"by {event.via}"] * bool(event.via)
    return ", ".join(parts) + (f"\n{event.note}" if event.note else "")


def _waits(report: History, screen: Screen) -> list[str]:
    from tracker.writers.waits_drawn import gap_lines, wait_lines

    application, timeline = report.record.application, report.timeline
    parts = {
        "Waits": wait_lines([(application, wait) for wait in timeline.waits], screen, named=False),
        "Between stages": gap_lines([(application, gap) for gap in timeline.gaps], screen, named=False),
    }
    return [line for title, lines in parts.items() if lines for line in ("", paint(title, "bold", screen), *lines)]


def _kept(report: History, screen: Screen) -> list[str]:
    record = report.record
    people = [[Styled(contact.name, "bold"), Styled(_about(contact))] for contact in record.contacts]
    notes = [
        [Styled(f"{note.topic}, {note.stage.name}" if note.stage else note.topic, "dim"), Styled(note.text)]
        for note in record.notes
    ]
    files = [
        [Styled(document.name, "bold"), Styled(document.purpose), Styled(f"{document.size:,} bytes", "dim")]
        for document in record.documents
    ]
    return [
        *_part("People", people, screen),
        *_part("Notes", notes, screen),
        *_part("Files", files, screen),
        *(line for posting in record.postings[-1:] for line in _posting(record, posting, screen)),
    ]


def _about(contact: Contact) -> str:
    details = " · ".join(text for text in (contact.role, contact.email, contact.phone, contact.url) if text)
    return "\n".join(text for text in (details, contact.background) if text)


def _posting(record: Record, posting: Posting, screen: Screen) -> list[str]:
    """The first lines of a posting; where there are more, how to read them."""
    lines = posting.text.splitlines()
    said = [Styled(posting.title, "bold"), *map(Styled, lines[:_MOST_LINES])]
    if len(lines) > _MOST_LINES:
        said.append(Styled(f"… all {len(lines)} lines: tracker posting {record.application.key}", "dim"))
    taken = f", taken {posting.taken}" if posting.taken else ""
    shown = [line for one in said for line in lines_of(one, screen.width, screen)]
    return ["", paint(f"Posting{taken}", "bold", screen), *shown]


def _cells(number: int, event: Event) -> tuple[str, ...]:
    return (
        str(number), event.stage.name if event.stage else "", event.kind.name, iso_when(event.on), event.on.words,
        iso_appointment(event.appointment), iso_appointment(event.due), event.who, event.via, event.note,
    )  # fmt: skip


WRITER = ReportWriter(data, sheet, draw)
