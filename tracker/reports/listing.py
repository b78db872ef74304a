"""What is open, and whose turn it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import UnknownWord
from tracker.core.events import Turn
from tracker.core.sentences import sentence
from tracker.core.timeline import follow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tracker.core.application import Application
    from tracker.core.events import Event
    from tracker.core.timeline import Timeline
    from tracker.reports.selection import Selection


class Row(NamedTuple):
    """One application and what its events amount to."""

    application: Application
    timeline: Timeline


class Listing(NamedTuple):
    """The rows asked for, in order, of the `total` that fit, as seen from a zone."""

    today: date
    rows: tuple[Row, ...]
    total: int
    zone: str


# Your turn first, then what stands in the calendar, then who is waited for, longest first.
_TURNS = (Turn.YOU, Turn.CALENDAR, Turn.EMPLOYER, Turn.NOBODY)


def _by_turn(row: Row) -> tuple[int, date, int]:
    return _TURNS.index(row.timeline.turn), _next_day(row.timeline), row.application.id


def _by_since(row: Row) -> tuple[date, int]:
    since = row.timeline.since
    return (since.earliest or date.min) if since else date.max, row.application.id


SORTS: dict[str, Callable[[Row], tuple[object, ...]]] = {
    "turn": _by_turn,
    "since": _by_since,
    "company": lambda row: (row.application.company.casefold(), row.application.role.casefold(), row.application.id),
    "stage": lambda row: (-row.timeline.stage.position if row.timeline.stage else 0, row.application.id),
    "id": lambda row: (row.application.id,),
}


def listing(
    histories: Iterable[tuple[Application, tuple[Event, ...]]],
    today: date,
    selection: Selection,
    *,
    zone: str = "",
    everything: bool = False,
    turn: Turn | None = None,
    sort: str = "turn",
    limit: int | None = None,
) -> Listing:
    """The applications that are selected, as seen from a zone; only the open ones unless `everything` is asked for."""
    if sort not in SORTS:
        raise UnknownWord("unknown-order", sentence("order"), sort, tuple(SORTS))
    rows = [
        row
        for row in (Row(application, follow(events, today, zone)) for application, events in histories)
        if (everything or row.timeline.is_open)
        and (turn is None or row.timeline.turn is turn)
        and selection.takes(row.application, row.timeline)
    ]
    rows.sort(key=SORTS[sort])
    return Listing(today, tuple(rows[:limit]), len(rows), zone)


def _next_day(timeline: Timeline) -> date:
    """The day that orders applications of one turn: the appointment's, the due date's, or the day it began."""
    if timeline.turn is Turn.CALENDAR and timeline.appointments:
        appointment = timeline.appointments[0].appointment
        return (appointment.day.earliest if appointment else None) or date.max
    if timeline.due:
        return timeline.due.day.earliest or date.max
    since = timeline.since
    return (since.earliest or date.min) if since else date.max
