"""The pages: each takes its report and the frame around it, and gives the page whole."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tracker.core.application import namesakes
from tracker.core.errors import BadValue
from tracker.core.weeks import WEEKDAYS, Week, week_of
from tracker.reports.figures import Figures, Waited, bounds
from tracker.writers import plot
from tracker.writers.history import facts_of
from tracker.writers.offer import say_terms
from tracker.writers.pages.render import Frame, render
from tracker.writers.prep import parts_of
from tracker.writers.waits_overview import called, in_brief, silent_by_stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.reports.history import History
    from tracker.reports.listing import Listing
    from tracker.reports.prep import Meeting
    from tracker.reports.search import Hit
    from tracker.reports.today import Today
    from tracker.reports.waits import Waits
    from tracker.reports.week import WeekReport

# What is listed of a part; the rest is counted, and found by searching.
MOST = 100


def today_page(report: Today, frame: Frame) -> str:
    """What needs you, what is coming, who is silent."""
    return render("today", frame, report=report)


def applications_page(listing: Listing, hits: Sequence[Hit], words: str, frame: Frame) -> str:
    """What was found for some words; without words every application, the open ones first."""
    return render("applications", frame, listing=listing, hits=hits, words=words)


def application_page(report: History, meetings: Sequence[Meeting], frame: Frame) -> str:
    """One application with everything kept of it, and what is known for its meetings to come."""
    application = report.record.application
    return render(
        "application", frame, report=report, meetings=meetings, near=application.key, facts=facts_of, parts_of=parts_of,
        terms=say_terms(application),
    )  # fmt: skip


def waits_page(report: Waits, frame: Frame) -> str:
    """Who is silent, by stage, the longest first; how long answers take; the curve with every open wait on it."""
    silent = silent_by_stage(report)
    named_alike = namesakes(dict.fromkeys(one.application for _, members in silent for one in members))
    return render(
        "waits", frame, report=report, silent=silent, namesakes=named_alike, most=MOST, called=called, in_brief=in_brief,
        points=_points, scale=_scale,
    )  # fmt: skip


def _scale(members: Sequence[Waited], mark: int | None) -> int:
    return max(mark or 0, *(bounds(one.wait.days)[1] for one in members))


def _points(figures: Figures) -> Iterator[tuple[int, int, int, int]]:
    """The curve by day: the share still waiting and its limits, in percent."""
    for day, share, limits in plot.points(figures):
        yield day, round(100 * share), round(100 * limits.lower), round(100 * limits.upper)


def week_page(report: WeekReport, frame: Frame, *, has_before: bool = True, has_after: bool = True) -> str:
    """One week, with the ones before and after it, where there are such pages."""
    before = _beside(report.week, -1) if has_before else ""
    after = _beside(report.week, 1) if has_after else ""
    return render("week", frame, report=report, before=before, after=after)


def _beside(week: Week, way: int) -> str:
    """The name of the week before or after; nothing at an end of the calendar."""
    try:
        day = (week.first if way < 0 else week.last) + timedelta(way)
        return week_of(day, WEEKDAYS[week.first.weekday()]).name
    except (BadValue, OverflowError):
        return ""
