"""What you did to find work, as offices ask for it: data, rows, a table, Markdown and a page to print or to hand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.language import message, say, say_count, translated
from tracker.core.timeline import WaitEnd
from tracker.core.when import Precision, When
from tracker.core.wording import say_channel, say_value, say_what, say_when
from tracker.writers.data import Data, when_data
from tracker.writers.dates import ROUGH
from tracker.writers.layout import Styled, lines_of
from tracker.writers.rows import Rows, iso_when
from tracker.writers.table import ColumnStyle, table
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from tracker.reports.work_search import Activity, WorkSearch
    from tracker.writers.screen import Screen

COLUMNS = (
    "week", "date", "activity", "company", "address", "site", "contact", "contact_title", "contact_details", "method",
    "role", "result",
)  # fmt: skip
# What people see of them: under each heading of an office's form, the columns that belong there.
_HEADINGS: dict[str, tuple[str, ...]] = {
    message("Date"): ("date",),
    message("Activity"): ("activity",),
    message("Company"): ("company", "address", "site"),
    message("Person contacted"): ("contact", "contact_title", "contact_details"),
    message("How"): ("method",),
    message("Role"): ("role",),
    message("Result"): ("result",),
}
# The columns of the terminal: heading, which go first where room is short, and how many cells each needs.
_KEEP = {
    "date": ColumnStyle("DATE", 0, 11),
    "company": ColumnStyle("COMPANY", 1, 8),
    "activity": ColumnStyle("ACTIVITY", 2, 8),
    "result": ColumnStyle("RESULT", 3, 8),
    "role": ColumnStyle("ROLE", 4, 8),
    "method": ColumnStyle("HOW", 5, 6),
    "contact": ColumnStyle("PERSON", 6, 8),
}


def data(report: WorkSearch) -> Data:
    """The period and its activities."""
    return {
        "schema": 1,
        "today": report.today.isoformat(),
        "from": report.first.isoformat() if report.first else None,
        "to": report.last.isoformat() if report.last else None,
        "counted": report.counted,
        "activities": [
            {
                **dict(zip(COLUMNS, _cells(activity), strict=True)),
                "application": activity.application.key,
                "on": when_data(activity.window),
            }
            for activity in report.activities
        ],
    }


def sheet(report: WorkSearch) -> Rows:
    """A row an activity. `date` is a day, or the first and the last it may have been: `2024-03-21..2024-03-31`."""
    return Rows(COLUMNS, (_cells(activity) for activity in report.activities))


def draw(report: WorkSearch, screen: Screen) -> str:
    """The activities, as much of each as there is room for, under the period."""
    columns = tuple(_KEEP.values())
    rows = [[_shown(activity)[name] for name in _KEEP] for activity in report.activities]
    said = [Styled(_title(report), "bold"), Styled(_count(report))]
    head = [line for one in said for line in lines_of(one, screen.width, screen)]
    rough = lines_of(Styled(_say_rough(), "dim"), screen.width, screen) if _has_rough(report) else []
    drawn = ["", *table(columns, rows, screen).splitlines()] if rows else []
    return "\n".join([*head, *drawn, *rough]) + "\n"


def markdown(report: WorkSearch) -> Iterator[str]:
    """A table a week, ready to paste."""
    from tracker.writers.markdown import escape, markdown_table

    yield f"# {escape(_title(report))}\n\n{_count(report)}\n"
    for week, activities in _by_week(report):
        yield f"\n## {escape(week)}\n\n" if report.week is None else "\n"
        yield from markdown_table(Rows(_headings(), (tuple(_joined(activity)) for activity in activities)))
    if _has_rough(report):
        yield f"\n{escape(_say_rough())}\n"


def page(report: WorkSearch) -> Iterator[str]:
    """A page to print, with a table a week."""
    from tracker.writers.html import grid, link, page, tag

    def cell(activity: Activity, names: tuple[str, ...]) -> Element:
        shown = _shown(activity)
        parts = [
            link(shown[name], _host(shown[name])) if name == "site" else shown[name] for name in names if shown[name]
        ]
        return tag("div", *(tag("div", part) for part in parts))

    body = [tag("h1", _title(report)), tag("p", _count(report), class_="faint")]
    for week, activities in _by_week(report):
        body += [tag("h2", week)] if report.week is None else []
        rows = [[cell(activity, names) for names in _HEADINGS.values()] for activity in activities]
        body.append(grid(_headings(), rows))
    if _has_rough(report):
        body.append(tag("p", _say_rough(), class_="faint"))
    yield page(_title(report), *body)


def _headings() -> tuple[str, ...]:
    return tuple(map(translated, _HEADINGS))


def _say_rough() -> str:
    return say("{sign} known only roughly; counted once, by the middle day", sign=ROUGH)


def _by_week(report: WorkSearch) -> Iterator[tuple[str, list[Activity]]]:
    weeks: dict[str, list[Activity]] = {}
    for activity in report.activities:
        name = say("Week {week}", week=activity.week.name) if activity.week else say("Week unknown")
        weeks.setdefault(name, []).append(activity)
    yield from weeks.items()


def _joined(activity: Activity) -> Iterator[str]:
    shown = _shown(activity)
    shown["site"] = _host(shown["site"])
    return (", ".join(shown[name] for name in names if shown[name]) for names in _HEADINGS.values())


def _host(url: str) -> str:
    """The site of an address, which is short: the whole of it would break the columns of a form."""
    return url.partition("://")[2].partition("/")[0].removeprefix("www.") or url


def _title(report: WorkSearch) -> str:
    period = When(report.first, report.last, Precision.RANGE)
    week = say("week {week}", week=report.week.name) if report.week else ""
    days = "" if period.is_unknown else say_when(period)
    return ", ".join(filter(None, (say("Work search"), week, days)))


def _count(report: WorkSearch) -> str:
    if not report.counted:
        return say("no activities")
    return say_count("{count} activity", "{count} activities", report.counted)


def _has_rough(report: WorkSearch) -> bool:
    return any(not activity.window.is_exact for activity in report.activities)


def _shown(activity: Activity) -> dict[str, str]:
    """The cells by name, with the day and the way of it as people say them."""
    day = ("" if activity.window.is_exact else ROUGH) + say_when(activity.window, short=True)
    return dict(zip(COLUMNS, _cells(activity), strict=True)) | {"date": day, "method": say_channel(activity.how)}


def _cells(activity: Activity) -> tuple[str, ...]:
    application, event, contact = activity.application, activity.event, activity.contact
    details = [contact.phone, contact.email, contact.url] if contact else []
    return (
        activity.week.name if activity.week else "", iso_when(activity.window), _done(activity), application.company,
        application.location, application.url, event.who or (contact.name if contact else ""), contact.role if contact else "",
        ", ".join(detail for detail in details if detail), activity.how, application.role, _result(activity),
    )  # fmt: skip


def _done(activity: Activity) -> str:
    return say("applied") if activity.is_first else say_what(activity.event)


def _result(activity: Activity) -> str:
    """What came of it: the answer with its day, or that there is none; and how the application ended."""
    wait, outcome = activity.wait, activity.timeline.outcome
    parts = []
    if wait and wait.answer and wait.end:
        parts.append(say("{what} ({when})", what=say_what(wait.answer), when=say_when(wait.end, short=True)))
    elif wait and wait.ending is WaitEnd.IMPLIED:
        parts.append(say("went on to the next stage"))
    elif wait and wait.ending is WaitEnd.OPEN:
        parts.append(say("no answer yet"))
    if outcome and not (wait and wait.answer and wait.answer.kind == outcome):
        parts.append(say_value(outcome))
    return "; ".join(parts)


WRITER = ReportWriter(data, sheet, draw, markdown=markdown, page=page)
