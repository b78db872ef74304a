"""The time between stages for other programs: a row a gap, by the CSV contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.core.stages import Stage
from tracker.reports.history import History
from tracker.writers.data import Data, gap_data
from tracker.writers.rows import bounds_cells, cell

COLUMNS = (
    "application", "company", "role", "from_stage", "to_stage", "from_from", "from_to", "to_from", "to_to",
    "days_min", "days_max",
)  # fmt: skip


def columns(_stages: Sequence[Stage], *, full: bool) -> tuple[str, ...]:  # noqa: ARG001 - there are no more of them
    """The columns, which are all there are."""
    return COLUMNS


def rows(found: History, _stages: Sequence[Stage], *, full: bool) -> Iterator[tuple[str, ...]]:  # noqa: ARG001 - as above
    """A row a gap, in their order."""
    application = found.record.application
    for gap in found.timeline.gaps:
        yield (
            application.key, application.company, application.role, gap.from_stage.name, gap.to_stage.name,
            *bounds_cells(gap.start), *bounds_cells(gap.end), *map(cell, gap.days),
        )  # fmt: skip


def data(found: History) -> Iterator[Data]:
    """A gap at a time, by the contract of `tracker waits -f json`."""
    return (gap_data(found.record.application, gap) for gap in found.timeline.gaps)
