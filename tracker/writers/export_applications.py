"""Applications for other programs: a row each, or everything kept of each as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.cells import cell_of, contacts_cell, list_cell, notes_cell, postings_cell
from tracker.core.when import Precision
from tracker.core.wording import MONTHS, say_what, say_when
from tracker.writers.history import data as history_data
from tracker.writers.iso import iso_when

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tracker.core.timeline import Timeline
    from tracker.core.when import When
    from tracker.reports.history import History
    from tracker.writers.data import Data

COLUMNS = (
    "id", "key", "company", "role", "location", "url", "source", "salary", "deadline", "tags",
    "applied_earliest", "applied_latest", "applied_words", "stage", "turn", "outcome", "last_event",
    "waiting_days_min", "waiting_days_max", "history", "notes", "contacts", "postings", "applied_precision",
)  # fmt: skip
_THIRDS = {1: "early", 11: "mid", 21: "late"}


def rows(found: History) -> Iterator[tuple[str, ...]]:
    """The one row of an application. After `notes` come columns for reading it again."""
    record, timeline = found.record, found.timeline
    application = record.application
    applied = _applied(timeline)
    waiting = timeline.waiting.days if timeline.waiting else None
    yield (
        str(application.id), application.key, application.company, application.role, application.location,
        application.url, application.source, application.salary, cell_of(application.deadline),
        list_cell(application.tags), _day(applied.earliest if applied else None),
        _day(applied.latest if applied else None), applied.words if applied else "",
        timeline.stage.name if timeline.stage else "", timeline.turn.value, "" if timeline.is_open else timeline.state,
        iso_when(timeline.events[-1].on) if timeline.events else "",
        _number(waiting.min if waiting else None), _number(waiting.max if waiting else None), say_history(timeline),
        notes_cell(record.notes), contacts_cell(record.contacts), postings_cell(record.postings),
        applied.precision.value if applied else "",
    )  # fmt: skip


def _applied(timeline: Timeline) -> When | None:
    """The day the first stage was submitted: of the résumé, even where another task was handed in before."""
    submitted = [event for event in timeline.events if event.kind.name == "submitted" and event.stage]
    return min(submitted, key=lambda event: event.stage.position if event.stage else 0).on if submitted else None


def data(found: History) -> Iterator[Data]:
    """Everything kept of an application."""
    yield history_data(found)


def say_history(timeline: Timeline) -> str:
    """`resume submitted (late March 2024) → assessment submitted (…)`."""
    return " → ".join(f"{say_what(event)} ({_said(event.on)})" for event in timeline.events)


def _said(when: When) -> str:
    """A third of a month by its name, anything else by its days."""
    if when.precision is Precision.THIRD and when.earliest and when.earliest.day in _THIRDS:
        return f"{_THIRDS[when.earliest.day]} {MONTHS[when.earliest.month - 1]} {when.earliest.year}"
    return say_when(when)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _number(days: int | None) -> str:
    return "" if days is None else str(days)
