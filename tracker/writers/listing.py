"""The list of applications: data, rows, and a table padded by hand because a drawn one costs three times as much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.wording import BALLS, say_appointment, say_days, say_when
from tracker.writers.data import application_data, appointment_data, days_data, when_data
from tracker.writers.iso import iso_appointment, iso_when
from tracker.writers.sheet import Sheet
from tracker.writers.table import Column, table

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
    "ball",
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


def sheet(report: Listing) -> Sheet:
    """A row an application."""
    return Sheet(_COLUMNS, (_cells(row) for row in report.rows))


def draw(report: Listing, screen: Screen) -> str:
    """Whose turn it is, at a glance."""
    columns = (
        Column("KEY", keep=0, least=8),
        Column("COMPANY", keep=4, least=8),
        Column("ROLE", keep=5, least=8),
        Column("STAGE", keep=3, least=11),
        Column("TURN", keep=1, least=9),
        Column("SINCE", keep=6, least=11),
        Column("WAIT", keep=2, least=9),
    )
    rows = [
        (
            row.application.key,
            row.application.company,
            row.application.role,
            _stage(row),
            _turn(row),
            say_when(row.timeline.since, short=True) if row.timeline.since else "",
            _wait(row),
        )
        for row in report.rows
    ]
    return table(columns, rows, screen) if rows else ""


def _stage(row: Row) -> str:
    return row.timeline.stage.name if row.timeline.stage else "saved"


def _turn(row: Row) -> str:
    timeline = row.timeline
    if timeline.outcome:
        return timeline.outcome.name
    if timeline.is_closed:
        return "closed"
    if timeline.to_log:
        return "your turn: log it?"
    return BALLS[timeline.ball]


def _wait(row: Row) -> str:
    """How long the answer takes; where no answer is waited for, what comes next."""
    timeline = row.timeline
    if timeline.waiting:
        return say_days(timeline.waiting.days)
    upcoming = _upcoming(timeline)
    return say_appointment(upcoming, short=True) if upcoming else ""


def _upcoming(timeline: Timeline) -> Appointment | None:
    return timeline.appointments[0].appointment if timeline.appointments else timeline.due


def _row_data(row: Row) -> Data:
    application, timeline = row.application, row.timeline
    waiting = timeline.waiting
    return {
        **application_data(application),
        "stage": timeline.stage.name if timeline.stage else None,
        "ball": timeline.ball.value,
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
        timeline.ball.value,
        timeline.outcome.name if timeline.outcome else ("closed" if timeline.is_closed else ""),
        iso_when(timeline.since),
        "" if days is None or days.min is None else str(days.min),
        "" if days is None or days.max is None else str(days.max),
        iso_appointment(_upcoming(timeline)),
        ";".join(application.tags),
    )
