"""The report of a week: data, rows, a picture for the terminal, Markdown to paste, a page to print."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tracker.core.wording import WEEKDAYS, say_day
from tracker.reports.week import COUNTED
from tracker.writers.data import appointment_data, event_data, wait_data, when_data
from tracker.writers.figures import longer_data
from tracker.writers.layout import Styled, lines_of, paint, plain
from tracker.writers.rows import Rows
from tracker.writers.text import cells, fit
from tracker.writers.week_items import PARTS, SAID_OF_ROUGH, is_rough, items, title
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from tracker.core.application import Application
    from tracker.reports.week import WeekReport
    from tracker.writers.data import Data
    from tracker.writers.screen import Screen
    from tracker.writers.week_items import Item

_COLUMNS = ("section", "application", "company", "role", "stage", "kind", "on_earliest", "on_latest", "text")
_BETWEEN = 2
_NARROWEST = 30  # cells of text worth putting beside day and name
_LONGEST_LEAD = 17
_BAR = 12


def data(report: WeekReport) -> Data:
    """By the contract of `tracker week -f json`."""
    lines = {part: list(found) for part, found in groupby(items(report), key=lambda item: item.part)}

    def texts(part: str) -> Iterator[Data]:
        return (_named(item) for item in lines.get(part, []))

    return {
        "schema": 1,
        "week": report.week.name,
        "from": report.week.first.isoformat(),
        "to": report.week.last.isoformat(),
        "today": report.today.isoformat(),
        "zone": report.zone,
        "events": [
            {**event_data(row.event), **text, "on": when_data(row.window), "approximate": not row.window.is_exact,
             "counted": row.counted}
            for row, text in zip(report.happened, texts("happened"), strict=True)
        ],
        "answers": [
            {**text, **wait_data(row.application, row.wait), "text": text["text"], "counted": row.counted}
            for row, text in zip(report.answers, texts("answers"), strict=True)
        ],
        "waiting": [
            {**text, **wait_data(row.application, row.wait), "text": text["text"], **longer_data(row.comparison)}
            for row, text in zip(report.waiting, texts("waiting"), strict=True)
        ],
        "your_turn": [
            {**text, "due": appointment_data(row.due), "overdue": row.is_overdue}
            for row, text in zip(report.your_turn, texts("your_turn"), strict=True)
        ],
        "to_log": [
            {**text, "for": appointment_data(row.appointment)}
            for row, text in zip(report.to_log, texts("to_log"), strict=True)
        ],
        "upcoming": [
            {**text, "for": appointment_data(row.appointment), "here": row.here.isoformat() if row.here else None,
             "there": row.there.isoformat() if row.there else None}
            for row, text in zip(report.upcoming, texts("upcoming"), strict=True)
        ],
        "follow_ups": [
            {**text, "due": row.due.isoformat(), "asked": row.asked}
            for row, text in zip(report.follow_ups, texts("follow_ups"), strict=True)
        ],
        "totals": _totals_data(report, [item.text for item in lines.get("totals", [])]),
        "pipeline": [
            {"stage": item.stage or None, "count": item.number, "text": item.text,
             **{turn.value: count for turn, count in station.turns.items()}}
            for station, item in zip(report.pipeline, lines.get("pipeline", []), strict=True)
        ],
    }  # fmt: skip


def _named(item: Item) -> Data:
    assert item.application
    application = item.application
    named = {"application": application.key, "company": application.company, "role": application.role}
    return {**named, "stage": item.stage or None, "kind": item.kind, "text": item.text}


def _totals_data(report: WeekReport, texts: list[str]) -> Data:
    totals = report.totals
    rate = totals.rate
    return {
        "week": {name: totals.week[name] for name in COUNTED},
        "before": {name: totals.before[name] for name in COUNTED},
        "goal": totals.goal or None,
        "rate": {"sent": rate.sent, "answered": rate.answered} if rate else None,
        "text": texts,
    }


def sheet(report: WeekReport) -> Rows:
    """A row a line of the report, by the CSV contract."""
    return Rows(_COLUMNS, (_cells(item) for item in items(report)))


def _cells(item: Item) -> tuple[str, ...]:
    application, window = item.application, item.window
    named = (application.key, application.company, application.role) if application else ("", "", "")
    first, last = (window.earliest, window.latest) if window else (None, None)
    goes_on = item.text.startswith(("(", "of "))  # 3 (1 the week before), 20 of the 25
    text = item.text if application else f"{item.lead}: {item.number}{'' if goes_on else ';'} {item.text}"
    return (item.part, *named, item.stage, item.kind, str(first or ""), str(last or ""), text)


def draw(report: WeekReport, screen: Screen) -> str:
    """Everything, for reading: day, key and what it is in columns; on a narrow screen what it is below the others."""
    lines = [*lines_of(Styled(title(report), "bold"), screen.width, screen), *_as_of(report, screen)]
    found = list(items(report))
    lead = min(_LONGEST_LEAD, max((cells(item.lead) for item in found), default=0))
    most = max((item.number or 0 for item in found if item.part == "pipeline"), default=0)
    names = [_name(item, most, screen) for item in found]
    widest = max(map(cells, names), default=0)  # a key is what people type: it is not broken to make room
    for part, (heading, empty) in PARTS.items():
        rows = [(item, name) for item, name in zip(found, names, strict=True) if item.part == part]
        if rows or empty:
            lines += ["", *lines_of(Styled(heading, "bold"), screen.width, screen)]
            lines += [] if rows else lines_of(Styled(empty, "dim"), screen.width, screen)
            lines += _rows(rows, lead, widest, screen)
    if any(map(is_rough, found)):
        lines += ["", *lines_of(Styled(SAID_OF_ROUGH, "dim"), screen.width, screen)]
    return "\n".join(lines) + "\n"


def _as_of(report: WeekReport, screen: Screen) -> list[str]:
    today = f"{WEEKDAYS[report.today.weekday()]} {say_day(report.today, short=True)}"
    return lines_of(Styled(f"as of {today}, {report.zone}", "dim"), screen.width, screen)


def _rows(rows: Sequence[tuple[Item, str]], lead: int, widest: int, screen: Screen) -> Iterator[str]:
    """Lines with their names or figures, of which the widest has so many cells."""
    room = screen.width - lead - widest - 2 * _BETWEEN
    leads = max((cells(item.lead) for item, _ in rows), default=0)
    before = ""
    for item, name in rows:
        shown = "" if item.lead == before else item.lead
        before = item.lead
        if room >= _NARROWEST:
            yield from _across((shown, name, item.text), (lead, widest, room), screen)
        else:
            yield from _below(fit(item.lead, leads) if item.application is None else item.lead, name, item.text, screen)


def _across(texts: tuple[str, str, str], widths: tuple[int, int, int], screen: Screen) -> Iterator[str]:
    """A row in columns, each text broken within its own."""
    columns = [
        [fit(line, width) for line in lines_of(Styled(text), width, screen._replace(color=False))]
        for text, width in zip(texts, widths, strict=True)
    ]
    for place in range(max(map(len, columns))):
        line = [
            paint(column[place] if place < len(column) else " " * width, style, screen)
            for column, width, style in zip(columns, widths, _STYLES, strict=True)
        ]
        yield (" " * _BETWEEN).join(line).rstrip()


_STYLES = ("dim", "cyan", "")


def _below(lead: str, name: str, text: str, screen: Screen) -> Iterator[str]:
    """A row as a line and what it is below it; as one line where that is short enough."""
    head = "  ".join(part for part in (plain(lead, screen), plain(name, screen)) if part)
    rest = plain(text, screen)
    if cells(head) + _BETWEEN + cells(rest) <= screen.width:
        yield f"{paint(head, 'cyan', screen)}  {rest}"
        return
    yield from lines_of(Styled(head, "cyan"), screen.width, screen)
    for line in lines_of(Styled(rest), max(_BETWEEN, screen.width - _BETWEEN), screen):
        yield " " * _BETWEEN + line


def _name(item: Item, most: int, screen: Screen) -> str:
    """The key, the figure, or the figure with a bar where the longest stands for `most`."""
    if item.application:
        return item.application.key
    if item.part == "pipeline":
        return _bar(item, most, screen)
    return "" if item.number is None else str(item.number)


def _bar(item: Item, most: int, screen: Screen) -> str:
    """A bar of at most so many cells, at least one, and its number."""
    count = item.number or 0
    length = max(1, round(_BAR * count / most)) if most > _BAR else count
    return f"{('■' if screen.unicode else '#') * length} {count}"


def markdown(report: WeekReport) -> Iterator[str]:
    """Headings and lists, ready to paste."""
    from tracker.writers.markdown import escape

    found = list(items(report))
    yield f"# {escape(title(report))}\n\n"
    yield f"As of {say_day(report.today)}, {escape(report.zone)}\n"
    for part, (heading, empty) in PARTS.items():
        rows = [item for item in found if item.part == part]
        if rows or empty:
            yield f"\n## {escape(heading)}\n\n"
            yield "" if rows else f"{escape(empty)}\n"
        for item in rows:
            who = who_of(item.application) if item.application else str(item.number)
            yield f"- {' · '.join(escape(text) for text in (item.lead, who, item.text) if text)}\n"
    if any(map(is_rough, found)):
        yield f"\n{escape(SAID_OF_ROUGH)}\n"


def who_of(application: Application) -> str:
    """`Amazon Web Services Korea, Associate Solutions Architect Intern`."""
    return f"{application.company}, {application.role}"


def page(report: WeekReport) -> Iterator[str]:
    """One page to read or to print."""
    from tracker.writers import html

    found = list(items(report))
    body = [
        html.tag("h1", title(report)),
        html.tag("p", f"As of {say_day(report.today)}, {report.zone}", class_="faint"),
        html.tag("div", *_charts(report, found), class_="charts"),
    ]
    for part, (heading, empty) in PARTS.items():
        rows = [item for item in found if item.part == part]
        if rows or empty:
            body.append(html.tag("h2", heading))
            body.append(_page_rows(rows) if rows else html.tag("p", empty, class_="faint"))
    if any(map(is_rough, found)):
        body.append(html.tag("p", SAID_OF_ROUGH, class_="faint"))
    yield html.page(title(report), *body)


def _charts(report: WeekReport, found: Sequence[Item]) -> Iterator[Element]:
    from tracker.writers.html import bars

    on = [row.window.earliest for row in report.happened if row.window.is_exact]
    yield bars("Events by day", [(f"{WEEKDAYS[day.weekday()]} {day.day}", on.count(day)) for day in report.week.days])
    open_ = [(item.lead, item.number or 0) for item in found if item.part == "pipeline"]
    if open_:
        yield bars("Open applications by stage", open_)


def _page_rows(rows: Sequence[Item]) -> Element:
    from tracker.writers.html import grid

    cells_ = [
        (item.lead, who_of(item.application) if item.application else str(item.number), item.text) for item in rows
    ]
    return grid(("", "", ""), cells_, ("lead", "who", ""))


WRITER = ReportWriter(data, sheet, draw, markdown=markdown, page=page)
