"""The record as pages that are files: the same as those of the browser's door, to be read from a disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tracker.actions.context import Context
from tracker.actions.select import first_weekday
from tracker.core.application import Application, Record
from tracker.core.events import Event
from tracker.core.weeks import Week, week_of
from tracker.reports.figures import GROUPS
from tracker.reports.history import History
from tracker.reports.listing import listing
from tracker.reports.prep import prep
from tracker.reports.redacted import redacted
from tracker.reports.responses import resume_names
from tracker.reports.selection import Selection
from tracker.reports.today import today_report
from tracker.reports.waits import waits
from tracker.reports.week import week_report
from tracker.store.store import Store
from tracker.writers.pages import views
from tracker.writers.pages.render import FilePlaces, Frame

Histories = Sequence[tuple[Application, tuple[Event, ...]]]

# Weeks before this one that have a page.
_WEEKS = 52


def site(store: Store, context: Context, *, redact: bool = False) -> Iterator[tuple[str, str]]:
    """Each page as the name of its file and its text; `redact` leaves days, stages and kinds alone."""
    records = [redacted(record) if redact else record for record in store.records()]
    histories = [(record.application, record.events) for record in records]
    people = {record.application.id: record.contacts for record in records}
    frame, today, zone = Frame(FilePlaces()), context.today, context.zone
    cadence = context.settings["follow_up_days"]
    report = today_report(histories, today, zone, people.__getitem__, cadence)
    yield "index.html", views.today_page(report, frame)
    listed = listing(histories, today, Selection(), zone=zone, everything=True)
    yield "applications.html", views.applications_page(listed, (), "", frame)
    yield from _applications(records, context, frame)
    yield from _waits(records, histories, context, frame)
    weeks = _weeks(histories, today, first_weekday(context, ""))
    for week in weeks:
        of_week = week_report(
            histories, today, Selection(), week, zone, goal=context.settings["weekly_goal"], cadence=cadence,
            people=people.__getitem__,
        )  # fmt: skip
        page = views.week_page(of_week, frame, has_before=week != weeks[-1], has_after=week != weeks[0])
        yield frame.places.of(f"week/{week.name}"), page
        if week == weeks[0]:
            yield frame.places.of("week"), page


def _applications(records: Sequence[Record], context: Context, frame: Frame) -> Iterator[tuple[str, str]]:
    for record in records:
        application, report = record.application, History(record, context.today, context.zone)
        is_met = bool(report.timeline.appointments)
        meetings = prep(records, context.today, context.zone, only=application.id).meetings if is_met else ()
        yield frame.places.application(application), views.application_page(report, meetings, frame)


def _waits(
    records: Sequence[Record], histories: Histories, context: Context, frame: Frame
) -> Iterator[tuple[str, str]]:
    resumes = resume_names((record.application.id, record.documents) for record in records)
    for by in GROUPS:
        report = waits(histories, context.today, Selection(), by=by, resumes=resumes if by == "resume" else {})
        yield frame.places.waits(by), views.waits_page(report, frame)


def _weeks(histories: Histories, today: date, starts: str) -> list[Week]:
    """This week and those before it, back to the first in which anything happened, but no more than a year of them."""
    days = [event.on.earliest for _, events in histories for event in events if event.on.earliest]
    first = min(days, default=today)
    back = min(_WEEKS, max(0, (today - first).days // 7 + 1))
    return [week_of(today - timedelta(weeks=count), starts) for count in range(back + 1)]
