"""Applications for other programs: a row each, or everything kept of each as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tracker.core.application import Application
from tracker.core.cells import field_cell, values_cell
from tracker.core.events import Event
from tracker.core.fields import APPLICATION
from tracker.core.stages import Stage, StageType
from tracker.core.timeline import Timeline
from tracker.core.when import THIRDS, UNKNOWN, Days, Precision, When
from tracker.core.wording import MONTHS, say_what, say_when
from tracker.reports.history import History
from tracker.writers.data import Data
from tracker.writers.history import data as history_data
from tracker.writers.rows import Rows, bounds_cells, cell, iso_when

# What a person works with, before and after the columns of the stages.
_WAITING = ("waiting_days_min", "waiting_days_max")
# What follows from the rest, between the fields of the first version and the columns for reading a row again.
_DERIVED = (
    "applied_earliest", "applied_latest", "applied_words", "stage", "turn", "outcome", "last_event", *_WAITING,
    "history", "notes", "contacts", "postings", "applied_precision",
)  # fmt: skip
# What tells the event of the day of applying apart.
_APPLIED = ("applied_n", "applied_typed", "applied_uid")
_FIRST = tuple(field.key for field in APPLICATION.fields if field.since == 1)
_NAMES = ("key", "company", "role")
_ABOUT = ("id", *_NAMES, "stage", "turn", "outcome", *(key for key in _FIRST if key not in _NAMES))
_LATER = tuple(field.key for field in APPLICATION.fields if field.since > 1)
_THIRDS = dict(zip(THIRDS, ("early", "mid", "late"), strict=True))


def columns(stages: Sequence[Stage], *, full: bool) -> tuple[str, ...]:
    """The columns: what a person works with, with some for each of the `stages`; or `full`, all that can be read again."""
    if full:
        return ("id", *_FIRST, *_DERIVED, *_LATER, *_APPLIED)
    names = [stage.name for stage in _steps(stages)]
    done = [f"{name}_{end}" for name in names for end in ("from", "to")]
    gaps = [f"{one}_to_{other}_days_{end}" for one, other in pairwise(names) for end in ("min", "max")]
    return (*_ABOUT, *done, *gaps, *_WAITING)


def sheet(found: Iterable[History], stages: Sequence[Stage], *, full: bool) -> Rows:
    """A row an application, by `columns`."""
    rows = (_full_row(one, stages) if full else row(one.record.application, one.timeline, stages) for one in found)
    return Rows(columns(stages, full=full), rows)


def _full_row(found: History, stages: Sequence[Stage]) -> tuple[str, ...]:
    application = found.record.application
    cells = _fields(application) | _state(application, found.timeline) | _kept(found)
    return tuple([cells.get(column, "") for column in columns(stages, full=True)])


def row(application: Application, timeline: Timeline, stages: Sequence[Stage]) -> tuple[str, ...]:
    """What a person works with of an application, by `columns`."""
    deadline = application.deadline.day if application.deadline else UNKNOWN
    cells = _fields(application) | {"deadline": cell(deadline.latest or deadline.earliest)}
    cells |= _state(application, timeline) | _done(timeline, stages)
    return tuple([cells.get(column, "") for column in columns(stages, full=False)])


def data(found: History) -> Iterator[Data]:
    """Everything kept of an application."""
    yield history_data(found)


def _steps(stages: Sequence[Stage]) -> list[Stage]:
    return [stage for stage in stages if stage.type is not StageType.OUTCOME]


def _fields(application: Application) -> dict[str, str]:
    return {field.key: field_cell(field, getattr(application, field.name)) for field in APPLICATION.fields}


def _state(application: Application, timeline: Timeline) -> dict[str, str]:
    return {
        "id": str(application.id),
        "stage": timeline.stage.name if timeline.stage else "",
        "turn": timeline.turn.value,
        "outcome": "" if timeline.is_open else timeline.state,
        **_days("waiting", timeline.waiting.days if timeline.waiting else None),
    }


def _done(timeline: Timeline, stages: Sequence[Stage]) -> dict[str, str]:
    """When each stage was first done, and how long it took from each to the next."""
    cells: dict[str, str] = {}
    for event, window in zip(timeline.events, timeline.windows, strict=True):
        if event.kind.does and event.stage and f"{event.stage.name}_from" not in cells:
            cells[f"{event.stage.name}_from"], cells[f"{event.stage.name}_to"] = bounds_cells(window)
    names = [stage.name for stage in _steps(stages)]
    neighbours = set(pairwise(names))
    for gap in timeline.gaps:
        pair = gap.from_stage.name, gap.to_stage.name
        if pair in neighbours:
            cells |= _days("_to_".join(pair), gap.days)
    return cells


def _days(name: str, days: Days | None) -> dict[str, str]:
    low, high = days or (None, None)
    return {f"{name}_days_min": cell(low), f"{name}_days_max": cell(high)}


def _kept(found: History) -> dict[str, str]:
    """What is needed to read a row again, and its history in words."""
    timeline, record = found.timeline, found.record
    applied = _applied(timeline)
    cells = {
        "last_event": iso_when(timeline.events[-1].on) if timeline.events else "",
        "history": " → ".join(f"{say_what(event)} ({_said(event.on)})" for event in timeline.events),
        "notes": values_cell(record.notes),
        "contacts": values_cell(record.contacts),
        "postings": values_cell(record.postings),
    }
    if applied:
        day = applied.on
        cells["applied_earliest"], cells["applied_latest"] = bounds_cells(day)
        cells |= {"applied_words": day.words, "applied_precision": day.precision.value}
        cells |= {"applied_n": cell(applied.number or None), "applied_uid": applied.uid}
        cells |= {"applied_typed": "yes" if applied.typed else ""}
    return cells


def _applied(timeline: Timeline) -> Event | None:
    """The first stage submitted: the résumé, even where another task was handed in before."""
    submitted = [event for event in timeline.events if event.kind.does is StageType.TASK and event.stage]
    return min(submitted, key=lambda event: event.stage.position if event.stage else 0) if submitted else None


def _said(when: When) -> str:
    """A third of a month by its name, anything else by its days."""
    if when.precision is Precision.THIRD and when.earliest and when.earliest.day in _THIRDS:
        return f"{_THIRDS[when.earliest.day]} {MONTHS[when.earliest.month - 1]} {when.earliest.year}"
    return say_when(when)
