"""Waits and gaps: data, and a row a wait; `waits_drawn` draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.wording import say_days
from tracker.reports.figures import HORIZONS
from tracker.writers import export_waits
from tracker.writers.data import gap_data, wait_data, when_data
from tracker.writers.figures import cell, comparison_data, figures_data
from tracker.writers.rows import Rows
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from tracker.reports.figures import Comparison
    from tracker.reports.waits import One, Waits
    from tracker.writers.data import Data
    from tracker.writers.screen import Screen

_COLUMNS = (
    *export_waits.COLUMNS, "answers", "longer_min", "longer_max", "unusual", "at_risk",
    *(f"{part}_{within}" for within in HORIZONS for part in ("answered", "chance", "chance_low", "chance_high")),
)  # fmt: skip
_NOT_COMPARED = ("",) * (5 + 4 * len(HORIZONS))


def data(report: Waits) -> Data:
    """By the contract of `tracker waits -f json`. Of one application also its stretches and the figures of the others.

    Waits and gaps are made one at a time, as they are written: there are hundreds of thousands in a large record.
    """
    return {
        "schema": 1,
        "today": report.today.isoformat(),
        "by": report.by,
        "waits": (
            {**wait_data(waited.application, waited.wait), **comparison_data(report.compare(waited))}
            for waited in report.waits
        ),
        "gaps": (gap_data(between.application, between.gap) for between in report.gaps),
        "stages": [figures_data(one) for one in report.figures],
        **(_one_data(report.one) if report.one else {}),
    }


def sheet(report: Waits) -> Rows:
    """A row a wait."""
    cells = (
        (*export_waits.row(waited.application, waited.wait), *_compared(report.compare(waited)))
        for waited in report.waits
    )
    return Rows(_COLUMNS, cells)


def draw(report: Waits, screen: Screen) -> str:
    """One application in full; or the figures of all, and who is waited for."""
    from tracker.writers.waits_drawn import draw_all, draw_one

    return draw_one(report, report.one, screen) if report.one else draw_all(report, screen)


def _one_data(one: One) -> Data:
    return {
        "application": one.application.key,
        "stretches": [
            {
                "turn": stretch.turn.value,
                "from": when_data(stretch.start),
                "to": when_data(stretch.end) if stretch.end else None,
                "days": {"min": stretch.days.min, "max": stretch.days.max},
                "text": say_days(stretch.days),
            }
            for stretch in one.timeline.stretches
        ],
        "others": [figures_data(figures) for figures in one.others],
    }


def _compared(comparison: Comparison | None) -> tuple[str, ...]:
    if comparison is None:
        return _NOT_COMPARED
    silence, chances = comparison.silence, comparison.chances
    cells = [silence.answers, silence.longer, silence.perhaps, str(comparison.is_unusual).lower(), chances[0].at_risk]
    for chance in chances:
        known = (chance.low, chance.high) if chance.chance is not None else ("", "")
        cells += [chance.answered, chance.chance, *known]
    return tuple(map(cell, cells))


WRITER = ReportWriter(data, sheet, draw)
