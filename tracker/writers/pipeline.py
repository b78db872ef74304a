"""The stages in their order: data, rows, and a table."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.core.wording import say_value
from tracker.reports.pipeline import StageUse
from tracker.writers.data import Data
from tracker.writers.rows import Rows
from tracker.writers.screen import Screen
from tracker.writers.table import ColumnStyle, table
from tracker.writers.write import ReportWriter

_COLUMNS = ("stage", "type", "events", "aliases")


def data(uses: Sequence[StageUse]) -> list[Data]:
    """An object a stage, in the order of the pipeline."""
    return [
        {"stage": stage.name, "type": stage.type.value, "events": events, "aliases": list(stage.aliases)}
        for stage, events in uses
    ]


def sheet(uses: Sequence[StageUse]) -> Rows:
    """A row a stage; the aliases with a semicolon between them."""
    return Rows(_COLUMNS, (_cells(use, ";") for use in uses))


def draw(uses: Sequence[StageUse], screen: Screen) -> str:
    """What each is called, and how much happened at it."""
    columns = (
        ColumnStyle("STAGE", least=11),
        ColumnStyle("TYPE", keep=2, least=7),
        ColumnStyle("EVENTS", keep=1, least=6),
        ColumnStyle("ALSO CALLED", wraps=True),
    )
    return table(columns, [_shown(use) for use in uses], screen)


def _cells(use: StageUse, between: str) -> tuple[str, ...]:
    return (use.stage.name, use.stage.type.value, str(use.events), between.join(use.stage.aliases))


def _shown(use: StageUse) -> tuple[str, ...]:
    """A row for reading: the stage by the name it is typed by, where it is shown by another, that too."""
    name, _, *rest = _cells(use, ", ")
    shown = say_value(use.stage)
    return (name if shown == name else f"{shown} ({name})", say_value(use.stage.type), *rest)


WRITER = ReportWriter(data, sheet, draw)
