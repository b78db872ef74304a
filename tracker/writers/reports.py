"""Which writer writes a report: one table, by the type of the report or of what it is a tuple of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.writers.write import writer_of

if TYPE_CHECKING:
    from tracker.writers.write import ReportWriter

_WRITERS = {
    "History": "history",
    "Listing": "listing",
    "Today": "today",
    "Hit": "search",
    "Waits": "waits",
    "Prep": "prep",
    "WeekReport": "week",
    "WorkSearch": "work_search",
    "StageUse": "pipeline",
    "Finding": "findings",
}


def writer_for(report: object) -> ReportWriter[Any]:
    """The writer of a report. Of nothing found, that of a search: it writes nothing alike."""
    if type(report) is tuple:
        report = next(iter(report), None)
    return writer_of(_WRITERS.get(type(report).__name__, "search"))
