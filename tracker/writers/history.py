"""One application in full: data, rows (its events), and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.fields import FACTS
from tracker.core.language import say, say_count, translated
from tracker.core.sentences import Option, fill, sentence, use
from tracker.core.stages import Stage, own_stages
from tracker.core.when import Days
from tracker.core.wording import say_days, say_stage, say_when
from tracker.reports.today import moves_of
from tracker.writers.data import (
    Data,
    application_data,
    event_data,
    gap_data,
    parts_data,
    stage_data,
    wait_data,
    when_data,
)
from tracker.writers.dates import ROUGH, say_ahead, say_rough, say_standing
from tracker.writers.figures import say_interval
from tracker.writers.happened import say_at, say_happened, say_start
from tracker.writers.layout import Styled, lines_of, paint
from tracker.writers.offer import say_terms
from tracker.writers.rows import Rows, iso_appointment, iso_when
from tracker.writers.table import ColumnStyle, aligned
from tracker.writers.text import cells
from tracker.writers.today import say_move, say_promise
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from tracker.core.application import Application, Record
    from tracker.core.events import Event
    from tracker.core.timeline import Timeline, Wait
    from tracker.reports.can_wait import CanWait
    from tracker.reports.history import History
    from tracker.writers.screen import Screen

_COLUMNS = ("n", "stage", "kind", "on", "words", "for", "due", "who", "via", "note")

# A silence of so many days is drawn higher, a shorter one than the least not at all.
_LONG, _LEAST = 14, 2
# Cells of the numbers and the days, beside which a silence is drawn.
_BESIDE = 2


def data(report: History) -> Data:
    """The application with everything kept of it, by the contract of `tracker show -f json`."""
    application, timeline, record = report.record.application, report.timeline, report.record
    return {
        "schema": 1,
        **application_data(application),
        "stage": timeline.stage.name if timeline.stage else None,
        "turn": timeline.turn.value,
        "since": when_data(timeline.since) if timeline.since else None,
        "outcome": timeline.outcome.name if timeline.outcome else None,
        "closed": timeline.is_closed,
        "events": [event_data(event) for event in timeline.events],
        "waits": [wait_data(application, wait) for wait in timeline.waits],
        "gaps": [gap_data(application, gap) for gap in timeline.gaps],
        **parts_data(record),
        "stages": [stage_data(stage) for stage in _own_stages(record)],
    }


def _own_stages(record: Record) -> list[Stage]:
    """The stages that are not everybody's, which the application needs to be read again, by position."""
    used = {one.stage for part in (record.events, record.contacts, record.notes) for one in part}
    used |= {event.reached for event in record.events}
    return own_stages(stage for stage in used if stage)


def sheet(report: History) -> Rows:
    """A row an event, in order; `n` is what `edit REF#N` takes."""
    return Rows(
        _COLUMNS, (_cells(number_of(event, place), event) for place, event in enumerate(report.timeline.events, 1))
    )


def draw(report: History, screen: Screen) -> str:
    """Who it is with, what comes next, and one timeline in which a silence is space."""
    lines = [*_title(report, screen), "", *_timeline(report, screen)]
    if any(not window.is_exact for window in report.timeline.windows):
        lines += ["", *lines_of(Styled(_rough(screen), "dim"), screen.width, screen)]
    return "\n".join([*lines, *_kept(report, screen)]) + "\n"


def _rough(screen: Screen) -> str:
    if screen.details:
        return say("{sign} roughly remembered: order known, day not", sign=ROUGH)
    said = sentence(
        "{sign} roughly remembered: order known, day not ({more}: ranges)", sign=ROUGH, more=Option("verbose")
    )
    return fill(said, screen.door)


def _title(report: History, screen: Screen) -> list[str]:
    application, timeline = report.record.application, report.timeline
    margin = " " * (len(str(application.id)) + _BESIDE)
    terms = say_terms(application)
    said = [
        Styled(f"{say('NEXT')}  {say_next(report)}" if timeline.is_open else "", "yellow"),
        Styled(say_can_wait(report.can_wait) if report.can_wait else ""),
        Styled(f"{say('THE OFFER')}  {terms}" if terms else ""),
        Styled(" · ".join((*facts_of(application), say_state(timeline)))),
        Styled(application.url, "dim"),
    ]
    if application.deadline:
        deadline = say_at(application.deadline, report.today, report.zone)
        said.append(Styled(say("apply by {day}", day=deadline)))
    head = Styled(f"{application.company} · {application.role}", "bold")
    first, *others = lines_of(head, screen.width - len(margin), screen)
    below = [line for one in said if one.text for line in lines_of(one, screen.width - len(margin), screen)]
    return [f"{application.id}  {first}", *(margin + line for line in (*others, *below))]


def facts_of(application: Application) -> list[str]:
    """What is said of an application below its name: the fields of FACTS that it has, and its tags."""
    said = [getattr(application, field.name) for field in FACTS]
    return [fact for fact in said if fact] + [f"#{tag}" for tag in application.tags]


def say_state(timeline: Timeline) -> str:
    """`rejected after interview 2`, `closed`, `interview 1`, `saved`."""
    stage = say_stage(timeline.stage)
    if timeline.is_open:
        return stage or say("saved")
    state = say_standing(timeline)
    return say("{state} after {stage}", state=state, stage=stage) if stage else state


def say_next(report: History) -> str:
    """The next move with its day, or how long they have been silent."""
    application, timeline, today = report.record.application, report.timeline, report.today
    moves = [
        move for move in moves_of(application, timeline, report.zone, lambda _: report.record.contacts) if move.event
    ]
    if moves:
        whens = [say_ahead(move.day, move.time, today) if move.day else "" for move in moves]
        return "; ".join(
            " · ".join(filter(None, (when, say_move(move, today)))) for when, move in zip(whens, moves, strict=True)
        )
    if timeline.waiting:
        if timeline.expected:
            return say("their answer, {promise}", promise=say_promise(timeline.expected, today))
        days, start = say_days(timeline.waiting.days), say_start(timeline.waiting)
        if timeline.waiting.days == Days(None, None):
            return say("their answer: silent after {stage} since an unknown day", stage=start)
        if timeline.waiting.days.max == 0:
            return say("their answer: silent after {stage} since today", stage=start)
        return say("their answer: {days} of silence after {stage}", days=days, stage=start)
    return say("apply") if not timeline.events else say_standing(timeline)


def say_can_wait(found: CanWait) -> str:
    """Whether another may answer before the offer runs out, in one sentence; or why that cannot be said."""
    if not found.others:
        return say("Can I wait? You are waiting for nobody else.")
    if found.days is None:
        return say("Can I wait? Hard to say: there is no day to answer by.")
    if found.days == 0:
        return say("Can I wait? The day to answer by has passed.")
    if not found.chances:
        return say("Can I wait? Hard to say: too few answers so far.")
    (application, share), days = found.chances[0], say_days(Days(found.days, found.days))
    return say_count(
        "Can I wait? {company}, of {count} other, may answer within {days}: {answered} of {at_risk} that had waited as long "
        "did {interval}.",
        "Can I wait? {company}, of {count} others, is the likeliest to answer within {days}: {answered} of {at_risk} that had "
        "waited as long did {interval}.",
        found.others, company=application.company, days=days, answered=share.answered, at_risk=share.at_risk,
        interval=say_interval(share),
    )  # fmt: skip


def _timeline(report: History, screen: Screen) -> list[str]:
    """The events in order; before the answer that ended it, a silence as high as it was long."""
    timeline = report.timeline
    if not timeline.events:
        return [paint(say("Nothing has been sent yet"), "bold", screen)]
    rows = [_row(number, report, screen) for number in range(len(timeline.events))]
    silences = silences_of(timeline)
    lines: list[str] = []
    drawn = aligned(_EVENT, rows, screen)
    left = max(cells(row[0].text) for row in rows) + max(cells(row[1].text) for row in rows) + 2 * _BESIDE
    for number, event_lines in enumerate(drawn):
        lines += _space(silences.get(number), left, screen) + event_lines
    return lines + _space(silences.get(len(rows)), left, screen)


_EVENT = (ColumnStyle(right=True), ColumnStyle(), ColumnStyle(wraps=True, least=20))


def number_of(event: Event, place: int) -> int:
    """What people call an event by; one that is not stored yet by its place."""
    return event.number or place


def _row(number: int, report: History, screen: Screen) -> list[Styled]:
    event, window = report.timeline.events[number], report.timeline.windows[number]
    day = say_when(window, short=True) if screen.details else say_rough(window, report.today)
    note = f"\n{event.note}" if event.note else ""
    return [
        Styled(f"#{number_of(event, number + 1)}", "dim"),
        Styled(day),
        Styled(f"{say_happened(event, report.today, report.zone)}{note}"),
    ]


def silences_of(timeline: Timeline) -> dict[int, Wait]:
    """The silence before an event, by the event's place; an open one is before the end. One that may be none is not."""
    found: dict[int, Wait] = {}
    for wait in timeline.waits:
        end = len(timeline.events) if wait.end is None else _answer(wait, timeline)
        if (wait.days.min or 0) >= _LEAST and (wait.end is not None or timeline.is_open):
            found[end] = wait
    return found


def _answer(wait: Wait, timeline: Timeline) -> int:
    """The place of the event that ended a wait, or showed that it had ended."""
    start = next(
        place
        for place, (event, window) in enumerate(zip(timeline.events, timeline.windows, strict=True))
        if event.kind == wait.after and event.stage == wait.stage and window == wait.start
    )
    for place, event in enumerate(timeline.events[start + 1 :], start + 1):
        if event == wait.answer or (wait.answer is None and (event.kind.ends or event.kind.does)):
            return place
    return len(timeline.events)


def _space(wait: Wait | None, left: int, screen: Screen) -> list[str]:
    if wait is None:
        return []
    rule = "┆" if screen.unicode else ":"
    margin = " " * min(left, _NARROW) if screen.width < _NARROW * 3 else " " * left
    room = screen.width - len(margin) - _BESIDE - 1
    days = say_days(wait.days)
    silence = say("{days} of silence so far", days=days) if wait.end is None else say("{days} of silence", days=days)
    said = [f"{margin}{rule}  {line}" for line in lines_of(Styled(silence, "cyan"), room, screen)]
    above = [f"{margin}{rule}"] * ((wait.days.min or 0) >= _LONG)
    return [*above, *said, *above]


_NARROW = 20


def _kept(report: History, screen: Screen) -> list[str]:
    record = report.record
    counts = {"people": len(record.contacts), "notes": len(record.notes), "files": len(record.documents)}
    said = [f"{translated(name, 'part').upper()} {count}" for name, count in counts.items() if count]
    first = next((name for name, count in counts.items() if count), "posting")
    if record.posting:
        lines = say_count("{count} line", "{count} lines", len(record.posting.text.splitlines()))
        said.append(f"{translated('posting', 'part').upper()} {lines}")
    if not said:
        return []
    how = fill(sentence("{show}", show=use("show", str(record.application.id), first)), screen.door)
    return ["", *lines_of(Styled(f"{'   '.join(said)}   {how}"), screen.width, screen)]


def _cells(number: int, event: Event) -> tuple[str, ...]:
    return (
        str(number), event.stage.name if event.stage else "", event.kind.name, iso_when(event.on), event.on.words,
        iso_appointment(event.appointment), iso_appointment(event.due), event.who, event.via, event.note,
    )  # fmt: skip


WRITER = ReportWriter(data, sheet, draw)
