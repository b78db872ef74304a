"""Applications in a few lines, for reports: `resume submitted 2026-11-02`, `| >2026-12-01 15:00 Asia/Seoul` after it."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.core.application import Application
from tracker.core.cells import read_cell
from tracker.core.events import KINDS, Event
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import exactly
from tracker.readers.toml import read_toml

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Record
    from tracker.core.appointment import Appointment

History = tuple[Application, tuple[Event, ...]]

DATA = Path(__file__).parents[1] / "data"
STAGES = {stage.name: stage for stage in DEFAULT_STAGES}
EXAMPLE = (Path(__file__).parents[2] / "examples/aws_sa_intern.toml").read_bytes()


def told(key: str, *lines: str, deadline: str = "", place: int = 1) -> History:
    """An application: `[STAGE] KIND DAY`, after `>` its appointment, after `!` what is due, as cells of an export."""
    events = tuple(_event(line, number) for number, line in enumerate(lines, 1))
    return Application(key.title(), "Engineer", key, deadline=read_cell(deadline), id=place), events


def _event(line: str, number: int) -> Event:
    line, _, due = line.partition(" !")
    line, _, appointment = line.partition(" >")
    *stage, kind, day = line.split(" ")
    when = day_of(day)
    named = STAGES[stage[0]] if stage else STAGES["outcome"] if KINDS[kind].outcome else None
    return Event(KINDS[kind], named, when.day, read_cell(appointment), read_cell(due), id=number)


def day_of(cell: str) -> Appointment:
    """A day or window of an export."""
    found = read_cell(cell)
    assert found
    return found


def example(today: date) -> Record:
    """The record of examples/aws_sa_intern.toml."""
    (record,) = read_toml(EXAMPLE, today, "Asia/Seoul", DEFAULT_STAGES)
    return record._replace(application=record.application._replace(id=1))


def eda() -> list[History]:
    """The log of tests/data/week_eda.csv."""
    ends = {
        "Rejected": ["rejected"],
        "Declined offer": ["offered", "declined"],
        "Accepted offer": ["offered", "accepted"],
    }
    return [
        _sent(
            place,
            row["company"],
            row["job_title"],
            row["date_submitted"],
            row["date_outcome"],
            ends.get(row["application_status"], []),
        )
        for place, row in enumerate(_rows("week_eda.csv"), 1)
    ]


def statistics() -> list[History]:
    """The log of tests/data/week_statistics.csv."""
    return [
        _sent(
            place,
            row["Company"],
            row["Position"],
            row["Date sent"],
            row["Date of 1st Response"],
            ["rejected"] if row["Response?"] == "Rejected" else [],
        )
        for place, row in enumerate(_rows("week_statistics.csv"), 1)
    ]


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _sent(place: int, company: str, role: str, sent: str, ended: str, kinds: list[str]) -> History:
    events = [Event(KINDS["submitted"], STAGES["resume"], exactly(_us_day(sent)), id=1)]
    if ended:
        events += [
            Event(KINDS[kind], STAGES["outcome"], exactly(_us_day(ended)), id=2 + n) for n, kind in enumerate(kinds)
        ]
    return Application(company, role, f"{company}-{place}".casefold(), id=place), tuple(events)


def _us_day(cell: str) -> date:
    return datetime.strptime(cell, "%m/%d/%Y").date()  # noqa: DTZ007 - a day has no zone
