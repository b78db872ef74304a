"""The applications that are open, or all of them, and whose turn it is."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from tracker.core.application import Histories
from tracker.core.appointment import Appointment
from tracker.core.errors import UnknownWord
from tracker.core.events import Turn
from tracker.core.sentences import sentence
from tracker.core.stages import Stage
from tracker.core.timeline import Followed, Timeline, followed
from tracker.reports.due import due_days
from tracker.reports.selection import ACCEPTED, OFFERED, Selection


class Listing(NamedTuple):
    """The rows asked for, in order, of the `total` that fit, as seen from a zone.

    `of_offers` says that only offers were asked for; `stages` are the pipeline.
    """

    today: date
    rows: tuple[Followed, ...]
    total: int
    zone: str
    of_offers: bool = False
    stages: tuple[Stage, ...] = ()


_TURNS = (Turn.YOU, Turn.CALENDAR, Turn.EMPLOYER, Turn.NOBODY)


def _by_turn(row: Followed) -> tuple[int, date, date, int]:
    """What needs you first, then what is coming, then who is waited for; the soonest first, then the longest."""
    timeline, day = row.timeline, next_day(row)
    since = timeline.since
    began = (since.earliest or date.min) if since else date.max
    turn = Turn.YOU if timeline.appointments and day and day <= timeline.today else timeline.turn
    return _TURNS.index(turn), day or date.max, began, row.application.id


def _by_since(row: Followed) -> tuple[date, int]:
    since = row.timeline.since
    return (since.earliest or date.min) if since else date.max, row.application.id


def _by_deadline(row: Followed) -> tuple[date, int]:
    day = next_day(row)
    return day or date.max, row.application.id


def _by_silence(row: Followed) -> tuple[int, int]:
    waiting = row.timeline.waiting
    return -(waiting.days.max or 0) if waiting else 1, row.application.id


SORTS: dict[str, Callable[[Followed], tuple[object, ...]]] = {
    "turn": _by_turn,
    "deadline": _by_deadline,
    "silence": _by_silence,
    "since": _by_since,
    "company": lambda row: (row.application.company.casefold(), row.application.role.casefold(), row.application.id),
    "stage": lambda row: (-row.timeline.stage.position if row.timeline.stage else 0, row.application.id),
    "id": lambda row: (row.application.id,),
}


def listing(
    histories: Histories,
    today: date,
    selection: Selection,
    *,
    zone: str = "",
    everything: bool = False,
    turn: Turn | None = None,
    sort: str = "turn",
    limit: int | None = None,
    stages: tuple[Stage, ...] = (),
) -> Listing:
    """The applications that are selected, as seen from a zone; only the open ones unless `everything` is asked for."""
    if sort not in SORTS:
        raise UnknownWord("unknown-order", sentence("order"), sort, tuple(SORTS))
    rows = [
        row
        for row in followed(histories, today, zone)
        if (everything or row.timeline.is_open)
        and (turn is None or row.timeline.turn is turn)
        and selection.takes(row.application, row.timeline)
    ]
    rows.sort(key=lambda row: (group(row.timeline), *SORTS[sort](row)))
    return Listing(today, tuple(rows[:limit]), len(rows), zone, selection.state == OFFERED, stages)


def group(timeline: Timeline) -> int:
    """The place of the group it is listed under: 0 what is open, 1 what was accepted, 2 what has ended."""
    if timeline.is_open:
        return 0
    return 1 if timeline.outcome and timeline.outcome.name == ACCEPTED else 2


def upcoming(row: Followed) -> tuple[Appointment, ...]:
    """What is in the calendar and what is due, the soonest first; of what is only saved the last day to apply."""
    timeline = row.timeline
    known = (*(event.appointment for event in timeline.appointments[:1]), *due_days(row.application, timeline))
    return tuple(sorted(filter(None, known), key=_last_day))


def next_day(row: Followed) -> date | None:
    """The day of what is upcoming."""
    return next((day for at in upcoming(row) if (day := _last_day(at)) != date.max), None)


def _last_day(at: Appointment) -> date:
    return at.day.latest or at.day.earliest or date.max
