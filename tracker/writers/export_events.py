"""Events for other programs, in the order they were typed: with their applications they import to the same record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.cells import cell_of
from tracker.writers.data import event_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reports.history import History
    from tracker.writers.data import Data

COLUMNS = (
    "application", "company", "role", "seq", "stage", "kind", "on_earliest", "on_latest", "on_words", "for", "due",
    "who", "via", "note", "on_precision", "stage_type", "stage_position",
)  # fmt: skip


def rows(found: History) -> Iterator[tuple[str, ...]]:
    """A row an event; `seq` is its place in the order of typing. What follows `note` are columns for reading it again."""
    application = found.record.application
    for number, event in enumerate(found.record.events, 1):
        on, stage = event.on, event.stage
        yield (
            application.key, application.company, application.role, str(number),
            stage.name if stage else "", event.kind.name,
            str(on.earliest or ""), str(on.latest or ""), on.words, cell_of(event.appointment), cell_of(event.due),
            event.who, event.via, event.note,
            on.precision.value, stage.type.value if stage else "", str(stage.position) if stage else "",
        )  # fmt: skip


def data(found: History) -> Iterator[Data]:
    """An event at a time, with whose it is."""
    application = found.record.application
    named = {"application": application.key, "company": application.company, "role": application.role}
    for number, event in enumerate(found.record.events, 1):
        yield {**named, "seq": number, **event_data(event)}
