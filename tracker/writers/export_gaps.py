"""The time between stages for other programs: a row a gap, by the CSV contract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.core.application import Application
from tracker.core.stages import Stage
from tracker.core.timeline import Gap
from tracker.reports.history import History
from tracker.writers.data import Data, gap_data
from tracker.writers.rows import Rows, bounds_cells, cell

_COLUMNS = (
    "application", "company", "role", "from_stage", "to_stage", "from_from", "from_to", "to_from", "to_to",
    "days_min", "days_max",
)  # fmt: skip


def sheet(found: Iterable[History], _stages: Sequence[Stage], *, full: bool) -> Rows:  # noqa: ARG001 - it is always full
    """A row a gap, in their order."""
    return Rows(_COLUMNS, (_row(one.record.application, gap) for one in found for gap in one.timeline.gaps))


def _row(application: Application, gap: Gap) -> tuple[str, ...]:
    return (
        application.key, application.company, application.role, gap.from_stage.name, gap.to_stage.name,
        *bounds_cells(gap.start), *bounds_cells(gap.end), *map(cell, gap.days),
    )  # fmt: skip


def data(found: History) -> Iterator[Data]:
    """A gap at a time, by the contract of `tracker waits -f json`."""
    return (gap_data(found.record.application, gap) for gap in found.timeline.gaps)
