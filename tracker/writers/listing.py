"""The list of applications: data, rows, and a table padded by hand because a drawn one costs three times as much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.wording import say_day, say_days, say_when
from tracker.writers.data import application_data, appointment_data, days_data, when_data
from tracker.writers.iso import iso_appointment, iso_when
from tracker.writers.layout import Styled
from tracker.writers.rows import Rows
from tracker.writers.table import ColumnStyle, table
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from tracker.core.appointment import Appointment
    from tracker.core.timeline import Timeline
    from tracker.reports.listing import Listing, Row
    from tracker.writers.data import Data
    from tracker.writers.screen import Screen

_COLUMNS = (
    "id",
    "key",
    "company",
    "role",
    "stage",
    "turn",
    "outcome",
    "since",
    "waiting_days_min",
    "waiting_days_max",
    "next",
    "tags",
)


def data(report: Listing) -> list[Data]:
    """By the contract of `tracker list -f json`."""
    return [_row_data(row) for row in report.rows]


def sheet(report: Listing) -> Rows:
    """A row an application."""
    return Rows(_COLUMNS, (_cells(row) for row in report.rows))


_STYLES = {"your turn": "loud", "log it?": "loud", "appointment": "cyan", "closed": "dim"}
_DRAWN = (
    ColumnStyle("KEY", keep=0, least=30),
    ColumnStyle("COMPANY", keep=5, least=8),
    ColumnStyle("ROLE", keep=6, least=8),
    ColumnStyle("STAGE", keep=4),
    ColumnStyle("TURN", keep=0),
    ColumnStyle("SINCE", keep=7),
    ColumnStyle("WAIT", keep=3),
    ColumnStyle("NEXT", keep=2),
)


def draw(report: Listing, screen: Screen) -> str:
    """Whose turn it is, at a glance."""
    rows = [
        (
            row.application.key,
            row.application.company,
            row.application.role,
            row.timeline.stage.name if row.timeline.stage else "saved",
            Styled(_turn(row.timeline), _STYLES.get(_turn(row.timeline), "")),
            say_when(row.timeline.since, short=True) if row.timeline.since else "",
            _wait(row.timeline),
            _next(row.timeline, report.zone),
        )
        for row in report.rows
    ]
    return table(_DRAWN, rows, screen) if rows else ""


def _turn(timeline: Timeline) -> str:
    return "log it?" if timeline.to_log and timeline.is_open else timeline.state


def _wait(timeline: Timeline) -> str:
    """How long the answer takes: the range alone, for there is no room for the weeks."""
    return say_days(timeline.waiting.days, short=True) if timeline.waiting else ""


def _next(timeline: Timeline, zone: str) -> str:
    """What is in the calendar, or due, by the clocks here; `show` names the zone it was given in."""
    upcoming = _upcoming(timeline)
    if upcoming is None:
        return ""
    due = "" if timeline.appointments else "due "
    if zone and upcoming.zone not in {"", zone}:
        from tracker.core.moments import begins_here

        if here := begins_here(upcoming, zone):
            return f"{due}{say_day(here.date(), short=True)} {here:%H:%M}"
    clock = f" {upcoming.time:%H:%M}" if upcoming.time else ""
    return f"{due}{say_when(upcoming.day, short=True)}{clock}"


def _upcoming(timeline: Timeline) -> Appointment | None:
    return timeline.appointments[0].appointment if timeline.appointments else timeline.due


def _row_data(row: Row) -> Data:
    application, timeline = row.application, row.timeline
    waiting = timeline.waiting
    return {
        **application_data(application),
        "stage": timeline.stage.name if timeline.stage else None,
        "turn": timeline.turn.value,
        "since": when_data(timeline.since) if timeline.since else None,
        "waiting_days": days_data(waiting.days) if waiting else None,
        "outcome": timeline.outcome.name if timeline.outcome else None,
        "closed": timeline.is_closed,
        "next": appointment_data(_upcoming(timeline)),
    }


def _cells(row: Row) -> tuple[str, ...]:
    application, timeline = row.application, row.timeline
    days = timeline.waiting.days if timeline.waiting else None
    return (
        str(application.id),
        application.key,
        application.company,
        application.role,
        timeline.stage.name if timeline.stage else "",
        timeline.turn.value,
        "" if timeline.is_open else timeline.state,
        iso_when(timeline.since),
        "" if days is None or days.min is None else str(days.min),
        "" if days is None or days.max is None else str(days.max),
        iso_appointment(_upcoming(timeline)),
        ";".join(application.tags),
    )


WRITER = ReportWriter(data, sheet, draw, in_pipe="tsv")
