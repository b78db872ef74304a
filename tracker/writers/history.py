"""One application in full: data, rows (its events), and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.stages import DEFAULT_STAGES
from tracker.core.wording import TURNS, say_appointment, say_what, say_when
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
from tracker.writers.sheet import Sheet

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tracker.core.application import Posting, Record
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
    used = {event.stage for event in record.events} | {note.stage for note in record.notes}
    own = (stage for stage in used if stage and stage not in DEFAULT_STAGES)
    return sorted(own, key=lambda stage: (stage.position, stage.name))


def sheet(report: History) -> Sheet:
    """A row an event, in order; `n` is the number `amend` takes."""
    return Sheet(_COLUMNS, (_cells(number, event) for number, event in enumerate(report.timeline.events, 1)))


def draw(report: History, screen: Screen) -> str:
    """Everything, for reading."""
    from tracker.writers.drawing import render

    parts: list[RenderableType] = [*_title(report), *_events(report), *_waits(report, screen), *_kept(report)]
    return render(parts, screen)


def _title(report: History) -> list[RenderableType]:
    from tracker.writers.drawing import shown

    application, timeline = report.record.application, report.timeline
    state = timeline.outcome.name if timeline.outcome else "closed" if timeline.is_closed else TURNS[timeline.turn]
    stage = timeline.stage.name if timeline.stage else "saved"
    facts = [application.location, application.salary, application.source, *(f"#{tag}" for tag in application.tags)]
    lines = [
        shown(f"{application.company} · {application.role}", "bold"),
        shown(f"{application.key} (id {application.id}) · {stage} · {state}", "cyan"),
    ]
    if kept := " · ".join(fact for fact in facts if fact):
        lines.append(shown(kept))
    if application.url:
        lines.append(shown(application.url, "dim"))
    if application.deadline:
        lines.append(shown(f"apply by {say_appointment(application.deadline)}"))
    return [*lines]


def _events(report: History) -> list[RenderableType]:
    from tracker.writers.drawing import grid, heading, shown

    if not report.timeline.events:
        return [heading("Nothing has been sent yet")]
    table = grid("", "", "", flexible=2)
    for number, event in enumerate(report.timeline.events, 1):
        table.add_row(shown(str(number), "dim"), shown(say_when(event.on, short=True)), shown(_said(event), lines=True))
    return [heading("What happened"), table]


def _said(event: Event) -> str:
    parts = [say_what(event)]
    if event.appointment:
        parts.append(f"for {say_appointment(event.appointment, short=True)}")
    if event.due:
        parts.append(f"due {say_appointment(event.due, short=True)}")
    parts += [f"with {event.who}"] * bool(event.who) + [f"by {event.via}"] * bool(event.via)
    return ", ".join(parts) + (f"\n{event.note}" if event.note else "")


def _waits(report: History, screen: Screen) -> list[RenderableType]:
    from rich.text import Text

    from tracker.writers.drawing import heading
    from tracker.writers.waits_drawn import gap_lines, wait_lines

    application, timeline = report.record.application, report.timeline
    parts: list[RenderableType] = []
    if timeline.waits:
        lines = wait_lines([(application, wait) for wait in timeline.waits], screen, named=False)
        parts += [heading("Waits"), Text.from_ansi("\n".join(lines))]
    if timeline.gaps:
        lines = gap_lines([(application, gap) for gap in timeline.gaps], screen, named=False)
        parts += [heading("Between stages"), Text.from_ansi("\n".join(lines))]
    return parts


def _kept(report: History) -> list[RenderableType]:
    from tracker.writers.drawing import grid, heading, shown

    record = report.record
    parts: list[RenderableType] = []
    if record.contacts:
        table = grid("", "", flexible=1)
        for contact in record.contacts:
            details = " · ".join(text for text in (contact.role, contact.email, contact.phone, contact.url) if text)
            body = "\n".join(text for text in (details, contact.background) if text)
            table.add_row(shown(contact.name, "bold"), shown(body, lines=True))
        parts += [heading("People"), table]
    if record.notes:
        table = grid("", "", flexible=1)
        for note in record.notes:
            about = f"{note.topic}, {note.stage.name}" if note.stage else note.topic
            table.add_row(shown(about, "dim"), shown(note.text, lines=True))
        parts += [heading("Notes"), table]
    if record.documents:
        table = grid("", "", "")
        for document in record.documents:
            table.add_row(
                shown(document.name, "bold"), shown(document.purpose), shown(f"{document.size:,} bytes", "dim")
            )
        parts += [heading("Files"), table]
    for posting in record.postings[-1:]:
        taken = f", taken {posting.taken}" if posting.taken else ""
        parts += [heading(f"Posting{taken}"), shown(posting.title, "bold"), *_beginning(record, posting)]
    return parts


def _beginning(record: Record, posting: Posting) -> list[RenderableType]:
    """The first lines of a posting; where there are more, how to read them."""
    from tracker.writers.drawing import shown

    lines = posting.text.splitlines()
    parts: list[RenderableType] = [shown("\n".join(lines[:_MOST_LINES]), lines=True)]
    if len(lines) > _MOST_LINES:
        parts.append(shown(f"… all {len(lines)} lines: tracker posting {record.application.key}", "dim"))
    return parts


def _cells(number: int, event: Event) -> tuple[str, ...]:
    return (
        str(number), event.stage.name if event.stage else "", event.kind.name, iso_when(event.on), event.on.words,
        iso_appointment(event.appointment), iso_appointment(event.due), event.who, event.via, event.note,
    )  # fmt: skip
