"""The report of a week as short lines, the same for every format: when, who, what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.events import Turn
from tracker.core.sentences import counted, fill
from tracker.core.survival.silence import Word
from tracker.core.when import exactly
from tracker.core.wording import TURNS, WEEKDAYS, say_appointment, say_day, say_days, say_what, say_when
from tracker.reports.week import AHEAD, COUNTED
from tracker.writers.figures import say_longer, say_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from tracker.core.application import Application
    from tracker.core.appointment import Appointment
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.core.timeline import Wait
    from tracker.core.when import When
    from tracker.reports.week import Ahead, WeekReport, WeekSilence

# The parts of the report in their order: the name machines know them by, the title for people, what an empty one says.
# Parts that are empty and say nothing are left out.
PARTS = {
    "happened": ("What happened", "Nothing was logged for this week."),
    "answers": ("Answers", ""),
    "waiting": ("Waiting for them", ""),
    "your_turn": ("Your turn", ""),
    "to_log": ("Passed, and nothing logged", ""),
    "upcoming": (f"Coming up within {AHEAD} days", ""),
    "follow_ups": ("Follow up", ""),
    "totals": ("Totals", ""),
    "pipeline": ("Open applications", ""),
}
ROUGH = "~"
SAID_OF_ROUGH = f"{ROUGH} known only roughly; counted once, in the week of the middle day"
LABELS = {
    "sent": "applications",
    "handed_in": "tasks handed in",
    "held": "meetings held",
    "answers": "answers",
    "offers": "offers",
    "rejections": "rejections",
    "followed_up": "follow-ups",
}


class Item(NamedTuple):
    """A line of a part: `lead` is the day or a label, `number` a figure where the line is about no application."""

    part: str
    lead: str
    text: str
    application: Application | None = None
    stage: str = ""
    kind: str = ""
    window: When | None = None
    number: int | None = None


def items(report: WeekReport) -> Iterator[Item]:
    """Every line of the report, part by part in the order of PARTS."""
    for part in PARTS:
        yield from _LINES[part](report)


def is_rough(item: Item) -> bool:
    """Whether its day is known only roughly and it is marked so."""
    return item.lead.startswith(ROUGH)


def title(report: WeekReport) -> str:
    """`Week 2026-W48 · 23–29 Nov 2026`."""
    first, last = report.week
    return f"Week {report.week.name} · {say_when(exactly(first)._replace(latest=last), short=True)}"


def say_goal(report: WeekReport) -> str:
    """`3 applications sent, 2 to go`; nothing without a goal."""
    goal, sent = report.totals.goal, report.totals.week["sent"]
    if not goal:
        return ""
    left = f"{goal - sent} to go" if sent < goal else "reached"
    return fill(counted("{count} application sent, {left}", "{count} applications sent, {left}", sent, left=left))


def _happened(report: WeekReport) -> Iterator[Item]:
    for application, event, window, _ in report.happened:
        parts = [say_what(event)]
        parts += [f"for {say_appointment(event.appointment, short=True)}"] if event.appointment else []
        parts += [f"due {say_appointment(event.due, short=True)}"] if event.due else []
        parts += [f"with {event.who}"] * bool(event.who) + [f"by {event.via}"] * bool(event.via)
        yield Item("happened", _on(window), ", ".join(parts), application, _stage(event.stage), event.kind.name, window)


def _answers(report: WeekReport) -> Iterator[Item]:
    for application, wait, _ in report.answers:
        assert wait.answer
        assert wait.end
        text = f"{say_what(wait.answer)}, {say_days(wait.days)} after {_after(wait)}"
        kind = wait.answer.kind.name
        yield Item("answers", _on(wait.end), text, application, _stage(wait.stage), kind, wait.end)


def _waiting(report: WeekReport) -> Iterator[Item]:
    for row in report.waiting:
        wait = row.wait
        text = f"{_after(wait)}: {say_days(wait.days)}{_compared(row)}"
        yield Item("waiting", _on(wait.start), text, row.application, _stage(wait.stage), wait.after.name, wait.start)


def _compared(row: WeekSilence) -> str:
    """How a silence compares with the answers so far; nothing where there are none."""
    comparison = row.comparison
    if comparison is None or not comparison.silence.answers:
        return ""
    if comparison.silence.word is Word.PAST:
        return f"; {say_word(comparison)}"
    return f"; {say_longer(comparison)} answers took longer"


def _your_turn(report: WeekReport) -> Iterator[Item]:
    for application, event, due, is_overdue in report.your_turn:
        by = f"; {_asked(event)}{_at(due)}" if due else ""
        text = f"{say_what(event) if event else 'saved, not sent yet'}{by}{' (overdue)' if is_overdue else ''}"
        day = due.day if due else None
        kind, stage = (event.kind.name, _stage(event.stage)) if event else ("saved", "")
        yield Item("your_turn", _on(day) if day else "", text, application, stage, kind, day)


def _to_log(report: WeekReport) -> Iterator[Item]:
    for application, event, appointment in report.to_log:
        text = f"{_stage(event.stage)}{_at(appointment)}: what came of it?"
        day = appointment.day
        yield Item("to_log", _on(day), text, application, _stage(event.stage), event.kind.name, day)


def _upcoming(report: WeekReport) -> Iterator[Item]:
    for row in report.upcoming:
        day = exactly(row.here.date()) if row.here else row.appointment.day
        text = f"{_called(row)}{_clock(row, report.zone)}"
        stage = _stage(row.event.stage if row.event else None)
        yield Item("upcoming", _on(day), text, row.application, stage, row.what, day)


def _called(row: Ahead) -> str:
    stage = _stage(row.event.stage) if row.event else ""
    if row.what == "appointment":
        return stage
    return f"{'' if row.event and row.event.kind.outcome else stage} {_asked(row.event)}".strip()


def _asked(event: Event | None) -> str:
    """What is due by a day that is said."""
    if event is None:
        return "last day to apply"
    return "answer to the offer due" if event.kind.name == "offered" else "due"


def _clock(row: Ahead, zone: str) -> str:
    """The time here, and over there where it is another."""
    here, there = row.here, row.there
    if here is None or there is None:
        return _at(row.appointment)
    if here.utcoffset() == there.utcoffset():
        return f" {here:%H:%M} {row.appointment.zone}"
    return f" {here:%H:%M} {zone} ({_weekday(there.date())}, {there:%H:%M} {row.appointment.zone})"


def _follow_ups(report: WeekReport) -> Iterator[Item]:
    for application, wait, due, asked in report.follow_ups:
        times = f", asked {'once' if asked == 1 else f'{asked} times'}" if asked else ""
        text = f"{_after(wait)}: no answer for {say_days(wait.days)}{times}"
        day = exactly(due)
        yield Item("follow_ups", _on(day), text, application, _stage(wait.stage), "followed-up", day)


def _totals(report: WeekReport) -> Iterator[Item]:
    week, before, _, rate = report.totals
    for name in COUNTED:
        if name == "sent" or week[name] or before[name]:
            yield Item("totals", LABELS[name], f"({before[name]} the week before)", kind=name, number=week[name])
    if goal := say_goal(report):
        yield Item("totals", "goal", goal, kind="goal", number=report.totals.goal)
    if rate:
        percent = (200 * rate.answered + rate.sent) // (2 * rate.sent)
        text = f"of the {rate.sent} applications sent by {say_day(report.week.last, short=True)} ({percent} %)"
        yield Item("totals", "answered", text, kind="answered", number=rate.answered)


def _pipeline(report: WeekReport) -> Iterator[Item]:
    for stage, turns in report.pipeline:
        held = [turn for turn in _TURNS if turns[turn]]
        said = ", ".join(f"{TURNS[turn]}: {turns[turn]}" if len(held) > 1 else TURNS[turn] for turn in held)
        name = stage.name if stage else "saved"
        yield Item("pipeline", name, said, stage=_stage(stage), number=turns.total())


_TURNS = (Turn.YOU, Turn.CALENDAR, Turn.EMPLOYER)
_LINES: dict[str, Callable[[WeekReport], Iterator[Item]]] = {
    "happened": _happened,
    "answers": _answers,
    "waiting": _waiting,
    "your_turn": _your_turn,
    "to_log": _to_log,
    "upcoming": _upcoming,
    "follow_ups": _follow_ups,
    "totals": _totals,
    "pipeline": _pipeline,
}


def _at(appointment: Appointment) -> str:
    """` 18:00 Asia/Seoul` after a day that is said already; nothing without a time."""
    return f" {appointment.time:%H:%M} {appointment.zone}" if appointment.time else ""


def _on(window: When) -> str:
    """`Mon 23 Nov 2026`, `~21–31 Mar 2024`."""
    if window.is_exact and window.earliest:
        return _weekday(window.earliest)
    return f"{ROUGH}{say_when(window, short=True)}"


def _weekday(day: date | datetime) -> str:
    return f"{WEEKDAYS[day.weekday()]} {say_day(day, short=True)}"


def _stage(stage: Stage | None) -> str:
    return stage.name if stage else ""


def _after(wait: Wait) -> str:
    return f"{wait.stage.name} {wait.after.name}" if wait.stage else wait.after.name
