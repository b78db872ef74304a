"""Waits and gaps: data, and a row a wait; `waits_overview` and `waits_drawn` draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.wording import say_days
from tracker.reports.censoring import left_out
from tracker.reports.figures import HORIZONS, Comparison
from tracker.writers import export_waits
from tracker.writers.data import Data, days_data, gap_data, wait_data, when_data
from tracker.writers.figures import comparison_data, figures_data, is_known
from tracker.writers.rows import Rows, cell
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from tracker.core.survival.remaining import Remaining
    from tracker.reports.waits import One, Waits
    from tracker.writers.screen import Screen

_CHANCES = (*(f"within_{days}" for days in HORIZONS), "hear")
_COLUMNS = (
    *export_waits.COLUMNS, "left_out", "answers", "longer_min", "longer_max", "word", "at_risk", "hear_by_day", "hear_chance",
    *(f"{which}_{part}" for which in _CHANCES for part in ("answered", "low", "high")),
)  # fmt: skip
_NO_CHANCE = ("",) * 3
_NOT_COMPARED = ("",) * 7 + _NO_CHANCE * len(_CHANCES)


def data(report: Waits) -> Data:
    """By the contract of `tracker waits -f json`. Of one application also its stretches and the figures of the others.

    Waits and gaps are made one at a time, as they are written: there are hundreds of thousands in a large record.
    """
    return {
        "schema": 1,
        "today": report.today.isoformat(),
        "by": report.by,
        "waits": (
            {
                **wait_data(waited.application, waited.wait),
                "unknown_day": waited.wait.is_unknown,
                "left_out": left_out(waited.wait, report.today),
                **comparison_data(report.compare(waited)),
            }
            for waited in report.waits
        ),
        "gaps": (gap_data(between.application, between.gap) for between in report.gaps),
        "stages": [figures_data(one) for one in report.figures],
        **({"responses": [one._asdict() for one in report.responses]} if report.by != "stage" else {}),
        **(_one_data(report.one) if report.one else {}),
    }


def sheet(report: Waits) -> Rows:
    """A row a wait."""
    cells = (
        (
            *export_waits.row(waited.application, waited.wait),
            left_out(waited.wait, report.today) or "",
            *_compared(report.compare(waited)),
        )
        for waited in report.waits
    )
    return Rows(_COLUMNS, cells)


def draw(report: Waits, screen: Screen) -> str:
    """One application beside the others; or who is waited for, and how long all take."""
    if report.one:
        from tracker.writers.waits_drawn import draw_one

        return draw_one(report, report.one, screen)
    from tracker.writers.waits_overview import draw_all, draw_groups

    return draw_all(report, screen) if report.by == "stage" else draw_groups(report, screen)


def _one_data(one: One) -> Data:
    return {
        "application": one.application.key,
        "stretches": [
            {
                "turn": stretch.turn.value,
                "from": when_data(stretch.start),
                "to": when_data(stretch.end) if stretch.end else None,
                "days": days_data(stretch.days),
                "text": say_days(stretch.days),
            }
            for stretch in one.timeline.stretches
        ],
        "others": [figures_data(figures) for figures in one.others],
    }


def _compared(comparison: Comparison | None) -> tuple[str, ...]:
    if comparison is None:
        return _NOT_COMPARED
    silence, chances, hear = comparison.silence, comparison.chances, comparison.hear
    compared = (silence.answers, silence.longer, silence.perhaps, silence.word, chances[0].at_risk)
    heard = (hear.day, hear.chance) if hear else (None, None)
    return (*map(cell, (*compared, *heard)), *(text for chance in (*chances, hear) for text in _chance(chance)))


def _chance(chance: Remaining | None) -> tuple[str, ...]:
    if chance is None:
        return _NO_CHANCE
    known = (chance.low, chance.high) if is_known(chance) else (None, None)
    return tuple(map(cell, (chance.answered, *known)))


WRITER = ReportWriter(data, sheet, draw)
