"""What `check` found: data, rows, and text."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.core.language import say
from tracker.reports.findings import Finding
from tracker.writers.data import Data
from tracker.writers.rows import Rows
from tracker.writers.screen import Screen
from tracker.writers.text import visible
from tracker.writers.write import ReportWriter

_COLUMNS = ("damage", "what", "mend")


def data(findings: Sequence[Finding]) -> list[Data]:
    """An object a finding."""
    return [{"damage": finding.damage, "what": str(finding.what), "mend": str(finding.mend)} for finding in findings]


def sheet(findings: Sequence[Finding]) -> Rows:
    """A row a finding; `damage` is yes or no."""
    return Rows(_COLUMNS, (("yes" if damage else "no", str(what), str(mend)) for what, mend, damage in findings))


def draw(findings: Sequence[Finding], screen: Screen) -> str:
    """Each finding, and below it what mends it: never cut, for it is to be typed."""
    arrow = "→" if screen.unicode else "->"
    lines = []
    for finding in findings:
        lines.append(f"{say('DAMAGE') + ': ' if finding.damage else ''}{visible(str(finding.what))}")
        lines.append(f"  {arrow} {visible(str(finding.mend))}")
    return "".join(f"{line}\n" for line in lines)


WRITER = ReportWriter(data, sheet, draw)
