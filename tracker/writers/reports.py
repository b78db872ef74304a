"""Which writer writes a report: `writers/week.py` what `reports/week.py` defines, and so each of them."""

from __future__ import annotations

from typing import Any

from tracker.writers.write import ReportWriter, writer_of


def writer_for(report: object) -> ReportWriter[Any]:
    """The writer of a report. Of nothing found, that of a search: it writes nothing alike."""
    one = next(iter(report), None) if type(report) is tuple else report
    return writer_of("search" if one is None else type(one).__module__.rpartition(".")[2])
