"""Events for other programs, in the order they were typed: with their applications they import to the same record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.core.appointment import Appointment
from tracker.core.cells import bounds_cell, clock_cell
from tracker.core.stages import Stage
from tracker.core.when import When
from tracker.reports.history import History
from tracker.writers.data import Data, event_data
from tracker.writers.rows import Rows, bounds_cells

_COLUMNS = (
    "application", "company", "role", "n", "stage", "kind", "on_earliest", "on_latest", "on_words",
    "at", "at_time", "at_zone", "due", "due_time", "due_zone", "expect_earliest", "expect_latest",
    "who", "via", "note", "reached",
)  # fmt: skip
_MORE = (
    "on_precision", "stage_type", "stage_position", "at_precision", "at_words", "at_length", "due_precision", "due_words",
    "expect_precision", "expect_words", "typed", "uid", "reached_type", "reached_position", "application_uid",
)  # fmt: skip


def sheet(found: Iterable[History], _stages: Sequence[Stage], *, full: bool) -> Rows:
    """A row an event: what a person works with or, `full`, all that can be read again."""
    return Rows(_COLUMNS + _MORE if full else _COLUMNS, (row for one in found for row in _rows(one, full=full)))


def _rows(found: History, *, full: bool) -> Iterator[tuple[str, ...]]:
    """The events of an application; `n` is the number of each within it."""
    application = found.record.application
    for number, event in enumerate(found.record.events, 1):
        stage = event.stage
        row: tuple[str, ...] = (
            application.key, application.company, application.role, str(event.number or number),
            stage.name if stage else "", event.kind.name,
            *bounds_cells(event.on), event.on.words, *_moment(event.appointment), *_moment(event.due),
            *bounds_cells(event.expect),
            event.who, event.via, event.note, event.reached.name if event.reached else "",
        )  # fmt: skip
        if full:
            at, due = event.appointment, event.due
            row += (
                event.on.precision.value, *_place(stage),
                *_said(at and at.day), str(at.length) if at and at.length else "", *_said(due and due.day),
                *_said(event.expect), "yes" if event.typed else "", event.uid,
                *_place(event.reached), application.uid,
            )  # fmt: skip
        yield row


def _moment(appointment: Appointment | None) -> tuple[str, str, str]:
    """A day, its time and its zone, in cells of their own."""
    if appointment is None:
        return "", "", ""
    clock = appointment.time
    return bounds_cell(appointment.day), clock_cell(clock) if clock else "", appointment.zone


def _place(stage: Stage | None) -> tuple[str, str]:
    """The type of a stage and its place in the pipeline, for whoever does not know it."""
    return (stage.type.value, str(stage.position)) if stage else ("", "")


def _said(when: When | None) -> tuple[str, str]:
    """How a day was said, and in which words."""
    return (when.precision.value, when.words) if when else ("", "")


def data(found: History) -> Iterator[Data]:
    """An event at a time, with whose it is."""
    application = found.record.application
    named = {"application": application.key, "company": application.company, "role": application.role}
    for event in found.record.events:
        yield {**named, **event_data(event)}
