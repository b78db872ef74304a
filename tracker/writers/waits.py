"""Waits and gaps: data, rows, and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.timeline import WaitEnd
from tracker.core.wording import say_days, say_when
from tracker.writers.data import Data, gap_data, wait_data
from tracker.writers.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from rich.console import RenderableType
    from rich.table import Table

    from tracker.core.application import Application
    from tracker.core.timeline import Gap, Wait
    from tracker.reports.waits import Waited, Waits
    from tracker.writers.screen import Screen

_COLUMNS = (
    "application", "company", "role", "stage", "after", "from_earliest", "from_latest", "to_earliest", "to_latest",
    "end", "answer_kind", "answer_stage", "days_min", "days_max", "text",
)  # fmt: skip


def data(report: Waits) -> Data:
    """By the contract of `tracker waits -f json`."""
    return {
        "schema": 1,
        "today": report.today.isoformat(),
        "waits": [wait_data(waited.application, waited.wait) for waited in report.waits],
        "gaps": [gap_data(between.application, between.gap) for between in report.gaps],
    }


def sheet(report: Waits) -> Sheet:
    """A row a wait."""
    return Sheet(_COLUMNS, (_cells(waited) for waited in report.waits))


def draw(report: Waits, screen: Screen) -> str:
    """The open waits, those that ended, and the gaps, each with the windows assumed."""
    from tracker.writers.drawing import heading, render

    parts: list[RenderableType] = []
    for title, is_open in (("Still waiting", True), ("Answered", False)):
        rows = [(row.application, row.wait) for row in report.waits if (row.wait.ending is WaitEnd.OPEN) is is_open]
        if rows:
            parts += [heading(title), wait_table(rows)]
    if report.gaps:
        parts += [heading("Between stages"), gap_table([(row.application, row.gap) for row in report.gaps])]
    return render(parts, screen).lstrip("\n") if parts else ""


def wait_table(rows: Iterable[tuple[Application, Wait]], *, named: bool = True) -> Table:
    """A row a wait: whose (if `named`), after what, how long, from when to when."""
    from tracker.writers.drawing import grid, shown

    table = grid(*[""] * (3 + named))
    for application, wait in rows:
        name = [shown(application.key, "bold")] * named
        table.add_row(*name, shown(_after(wait)), shown(say_days(wait.days), "cyan"), shown(_windows(wait), "dim"))
    return table


def gap_table(rows: Iterable[tuple[Application, Gap]], *, named: bool = True) -> Table:
    """A row a gap: whose (if `named`), between which stages, how long, from when to when."""
    from tracker.writers.drawing import grid, shown

    table = grid(*[""] * (3 + named))
    for application, gap in rows:
        name = [shown(application.key, "bold")] * named
        stages = f"{gap.from_stage.name} → {gap.to_stage.name}"
        windows = f"{say_when(gap.start, short=True)} to {say_when(gap.end, short=True)}"
        table.add_row(*name, shown(stages), shown(say_days(gap.days), "cyan"), shown(windows, "dim"))
    return table


def _after(wait: Wait) -> str:
    began = f"{wait.stage.name} {wait.after.name}" if wait.stage else wait.after.name
    if wait.answer is None:
        return f"{began} → {wait.ending.value}" if wait.ending is not WaitEnd.OPEN else began
    stage = wait.answer.stage
    return f"{began} → {stage.name + ' ' if stage and not wait.answer.kind.outcome else ''}{wait.answer.kind.name}"


def _windows(wait: Wait) -> str:
    began = say_when(wait.start, short=True)
    return f"{began} to {say_when(wait.end, short=True)}" if wait.end else f"since {began}"


def _cells(waited: Waited) -> tuple[str, ...]:
    application, wait = waited.application, waited.wait
    answer = wait.answer
    return (
        application.key, application.company, application.role, wait.stage.name if wait.stage else "", wait.after.name,
        _day(wait.start.earliest), _day(wait.start.latest),
        _day(wait.end.earliest if wait.end else None), _day(wait.end.latest if wait.end else None),
        wait.ending.value, answer.kind.name if answer else "", answer.stage.name if answer and answer.stage else "",
        _number(wait.days.min), _number(wait.days.max), say_days(wait.days),
    )  # fmt: skip


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _number(days: int | None) -> str:
    return "" if days is None else str(days)
