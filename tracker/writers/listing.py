"""The list of applications: data, rows, and a table of what comes next; offers side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from tracker.core.appointment import Appointment
from tracker.core.events import Turn
from tracker.core.language import message, say, say_count, translated
from tracker.core.moments import begins_here
from tracker.core.sentences import AnyOf, fill, sentence
from tracker.core.timeline import Followed, Timeline
from tracker.core.when import Days
from tracker.core.wording import say_days, say_stage
from tracker.reports.listing import Listing, group, upcoming
from tracker.reports.selection import OFFERED
from tracker.writers.data import Data, application_data, appointment_data, days_data, when_data
from tracker.writers.dates import say_ahead, say_standing
from tracker.writers.layout import Styled, lines_of, paint
from tracker.writers.rows import Rows, cell, iso_appointment, iso_when
from tracker.writers.screen import Screen
from tracker.writers.table import ColumnStyle, headed
from tracker.writers.write import ReportWriter

_COLUMNS = (
    "id", "key", "company", "role", "stage", "turn", "outcome", "since", "waiting_days_min", "waiting_days_max", "next", "tags",
)  # fmt: skip
_TABLE = (
    ColumnStyle("ID", right=True),
    ColumnStyle("COMPANY", least=10),
    ColumnStyle("ROLE", keep=1, least=10),
    ColumnStyle("STAGE", keep=2),
    ColumnStyle("NOW", wraps=True, least=20),
)
_GROUPS = (message("OPEN"), message("ACCEPTED"), message("ENDED"))
_URGENT = 1  # days


def data(report: Listing) -> list[Data]:
    """By the contract of `tracker list -f json`."""
    return [_row_data(row) for row in report.rows]


def _row_data(row: Followed) -> Data:
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
        "next": appointment_data(next(iter(upcoming(row)), None)),
    }


def sheet(report: Listing) -> Rows:
    """A row an application."""
    return Rows(_COLUMNS, (_cells(row) for row in report.rows))


def csv_table(report: Listing) -> Rows:
    """The columns of `export applications`: a sheet is the same whichever command writes it."""
    from tracker.writers.export_applications import columns
    from tracker.writers.export_applications import row as cells

    stages = report.stages
    return Rows(columns(stages, full=False), (cells(one.application, one.timeline, stages) for one in report.rows))


def _cells(row: Followed) -> tuple[str, ...]:
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
        *map(cell, days or (None, None)),
        iso_appointment(next(iter(upcoming(row)), None)),
        ";".join(application.tags),
    )


def draw(report: Listing, screen: Screen) -> str:
    """Whose turn it is and what comes next, under the names of the groups where there are several."""
    if not report.rows:
        return ""
    if report.of_offers:
        from tracker.writers.offer import side_by_side

        return side_by_side([(row.application, _now(row, report).text) for row in report.rows], screen)
    columns, rows = _telling([_shown(row, report) for row in report.rows])
    head, *lines = headed(columns, rows, screen)
    drawn = iter(lines)
    parts = [*head]
    groups = [(place, len([*members])) for place, members in groupby(report.rows, lambda row: group(row.timeline))]
    for place, count in groups:
        parts += [paint(f"{translated(_GROUPS[place])} {count}", "bold", screen)] * (len(groups) > 1)
        parts += [line for _ in range(count) for line in next(drawn)]
    last = ", ".join(_left_out(report, columns, " ".join(head)))
    return "\n".join([*parts, *(lines_of(Styled(last, "dim"), screen.width, screen) if last else ())]) + "\n"


def _telling(rows: Sequence[Sequence[Styled]]) -> tuple[list[ColumnStyle], list[list[Styled]]]:
    """The columns that do not say the same in every row, and their cells; names always stand."""
    kept = [
        place
        for place, column in enumerate(_TABLE)
        if column.heading in {"ID", "COMPANY", "ROLE"} or len(rows) == 1 or len({row[place].text for row in rows}) > 1
    ]
    return [_TABLE[place] for place in kept], [[row[place] for place in kept] for row in rows]


def _shown(row: Followed, report: Listing) -> list[Styled]:
    application, timeline = row.application, row.timeline
    return [
        Styled(str(application.id), "dim"),
        Styled(application.company),
        Styled(application.role),
        Styled(say_stage(timeline.stage) or say("saved")),
        _now(row, report),
    ]


def _silence(timeline: Timeline, report: Listing) -> Styled:
    """How long they have been silent; where they named a day, whether it is over."""
    if expected := timeline.expected:
        from tracker.writers.today import say_promise

        return Styled(say_promise(expected, report.today), "yellow" if expected < report.today else "")
    waiting = timeline.waiting
    if waiting is None:
        return Styled(say_standing(timeline), "yellow")
    if waiting.days == Days(None, None):
        return Styled(say("silent since an unknown day"))
    if waiting.days.max == 0:
        return Styled(say("silent since today"))
    return Styled(say("silent {days}", days=say_days(waiting.days, short=True)))


def _to_do(row: Followed, report: Listing) -> Styled:
    """What is asked of you where no day is set: `answer the offer`."""
    from tracker.reports.today import moves_of
    from tracker.writers.today import say_move

    moves = moves_of(row.application, row.timeline, report.zone, None)
    otherwise = say_standing(row.timeline) if row.timeline.events else say("apply")
    said = next((say_move(move, report.today) for move in moves if move.event), otherwise)
    return Styled(said, "yellow")


def _now(row: Followed, report: Listing) -> Styled:
    """What comes next, and when by the clocks here; else how long they have been silent, or how it ended."""
    timeline, known = row.timeline, upcoming(row)
    if not timeline.is_open:
        return Styled(say_standing(timeline), "dim")
    if timeline.to_log:
        return Styled(say("how did it go?"), "yellow")
    if not known:
        return _silence(timeline, report) if timeline.turn is Turn.EMPLOYER else _to_do(row, report)
    made = [event.appointment for event in timeline.appointments]
    days = [_day(at, report) for at in known]
    said = [when if at in made else _by(timeline, when) for at, (_, when) in zip(known, days, strict=True)]
    is_near = days[0][0] is not None and (days[0][0] - report.today).days <= _URGENT
    return Styled(" · ".join(said), "loud" if is_near else "cyan" if timeline.appointments else "yellow")


def _day(at: Appointment, report: Listing) -> tuple[date | None, str]:
    """The day as it is called here, and how far ahead it is, in words."""
    here = begins_here(at, report.zone) if at.time and at.zone != report.zone else None
    day = here.date() if here else at.day.latest or at.day.earliest
    return day, say_ahead(day, here.time() if here else at.time, report.today)


def _left_out(report: Listing, columns: Sequence[ColumnStyle], head: str) -> Iterator[str]:
    """What is not shown: rows beyond the limit, columns there was no room for."""
    if report.total > len(report.rows):
        left = report.total - len(report.rows)
        yield say_count("{count} more", "{count} more", left)
    missing = [heading for column in columns if (heading := translated(column.heading)) not in head and column.keep]
    if missing:
        yield fill(sentence("no room for {columns}", columns=AnyOf(tuple(heading.lower() for heading in missing))))


def _by(timeline: Timeline, day: str) -> str:
    if not timeline.events:
        return say("apply by {day}", day=day)
    if any(event.kind.name == OFFERED for event in timeline.events):
        return say("answer by {day}", day=day)
    return say("by {date}", date=day)


WRITER = ReportWriter(data, sheet, draw, in_pipe="tsv", table=csv_table)
