"""Waits for other programs: a row a wait, with the keys of the JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.core.application import Application
from tracker.core.stages import Stage
from tracker.core.timeline import Wait
from tracker.core.wording import say_days
from tracker.reports.history import History
from tracker.writers.data import Data, wait_data
from tracker.writers.rows import Rows, bounds_cells, cell

COLUMNS = (
    "application", "company", "role", "stage", "after", "from_earliest", "from_latest", "to_earliest", "to_latest",
    "end", "answer_kind", "answer_stage", "days_min", "days_max", "text",
)  # fmt: skip


def sheet(found: Iterable[History], _stages: Sequence[Stage], *, full: bool) -> Rows:  # noqa: ARG001 - it is always full
    """A row a wait, in their order."""
    return Rows(COLUMNS, (row(one.record.application, wait) for one in found for wait in one.timeline.waits))


def row(application: Application, wait: Wait) -> tuple[str, ...]:
    """A wait, by COLUMNS."""
    answer = wait.answer
    return (
        application.key, application.company, application.role,
        wait.stage.name if wait.stage else "", wait.after.name, *bounds_cells(wait.start), *bounds_cells(wait.end),
        wait.ending.value, answer.kind.name if answer else "", answer.stage.name if answer and answer.stage else "",
        *map(cell, wait.days), say_days(wait.days),
    )  # fmt: skip


def data(found: History) -> Iterator[Data]:
    """A wait at a time, by the contract of `tracker waits -f json`."""
    return (wait_data(found.record.application, wait) for wait in found.timeline.waits)
