"""Today: data, rows, and what the bare command says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.language import filled, message, say, say_count, translated
from tracker.core.sentences import fill, sentence, use
from tracker.core.stages import StageType
from tracker.core.survival.silence import Word
from tracker.core.wording import say_days, say_stage
from tracker.reports.today import What
from tracker.writers.data import appointment_data, days_data
from tracker.writers.dates import say_ahead, say_by, say_name, say_past, say_range, say_rough, say_weekday_and_date
from tracker.writers.layout import Styled, lines_of, paint, parts_of_line, plain
from tracker.writers.rows import Rows, cell
from tracker.writers.table import ColumnStyle, aligned
from tracker.writers.text import cells, fit
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tracker.reports.today import LongWait, Move, Others, Today
    from tracker.writers.data import Data
    from tracker.writers.screen import Screen

_COLUMNS = (
    "section",
    "id",
    "application",
    "company",
    "role",
    "stage",
    "what",
    "day",
    "time",
    "days_min",
    "days_max",
    "text",
)
# How many lines of each part are shown; the rest is counted.
_MOST_TO_DO, _MOST_COMING, _MOST_WAITING = 8, 4, 4
_LEAST = 6  # cells of a name
_STYLES = (ColumnStyle(right=True), ColumnStyle(least=10), ColumnStyle(), ColumnStyle(wraps=True))


def data(report: Today) -> Data:
    """Every entry, also those the text only counts."""
    return {
        "schema": 1,
        "today": report.today.isoformat(),
        "zone": report.zone,
        "to_do": [_move_data(move, report) for move in report.to_do],
        "coming": [_move_data(move, report) for move in report.coming],
        "waiting": [_wait_data(wait, report.today) for wait in report.waiting],
        "others": _others_data(report.others) if report.others else None,
        "saved": report.saved,
    }


def _others_data(others: Others) -> Data:
    return {"count": others.number, "days": days_data(others.days), "ask": others.asks}


def _move_data(move: Move, report: Today) -> Data:
    application, event = move.application, move.event
    return {
        "id": application.id,
        "application": application.key,
        "company": application.company,
        "role": application.role,
        "stage": event.stage.name if event and event.stage else None,
        "what": move.what.value,
        "day": move.day.isoformat() if move.day else None,
        "time": f"{move.time:%H:%M}" if move.time else None,
        "at": appointment_data(event.appointment if event else None),
        "who": event.who if event else "",
        "noted": move.noted,
        "text": say_move(move, report.today),
    }


def _wait_data(wait: LongWait, today: date) -> Data:
    application, stage = wait.silent.application, wait.silent.wait.stage
    return {
        "id": application.id,
        "application": application.key,
        "company": application.company,
        "role": application.role,
        "stage": stage.name if stage else None,
        "days": days_data(wait.silent.wait.days),
        "silence": wait.silent.silence.word,
        "ask": wait.asks,
        "expected": wait.expected.isoformat() if wait.expected else None,
        "text": say_wait(wait, today),
    }


def sheet(report: Today) -> Rows:
    """A row an entry."""
    return Rows(_COLUMNS, _cells(report))


def _cells(report: Today) -> Iterator[tuple[str, ...]]:
    found = data(report)
    for section in ("to_do", "coming", "waiting"):
        for entry in found[section]:
            days = entry.get("days") or {}
            values = {
                **entry,
                "section": section,
                "what": entry.get("what", "wait"),
                "days_min": days.get("min"),
                "days_max": days.get("max"),
            }
            yield tuple(cell(values.get(name)) for name in _COLUMNS)


def draw(report: Today, screen: Screen) -> str:
    """What is to do, what is coming, who is silent, in at most 24 lines at 80 columns."""
    counts = {
        message("{count} to do"): len(report.to_do),
        message("{count} coming"): len(report.coming),
        message("{count} waiting"): report.silent,
        message("{count} saved"): report.saved,
    }
    day = say_weekday_and_date(report.today, report.today)
    head = " · ".join([day, *(filled(what, {"count": count}) for what, count in counts.items() if count)])
    parts = {
        say("TO DO"): [_move_row(move, report) for move in report.to_do[:_MOST_TO_DO]],
        say("COMING"): [_move_row(move, report) for move in report.coming[:_MOST_COMING]],
        say("WAITING"): [*(_wait_row(wait, report) for wait in report.waiting[:_MOST_WAITING]), *_others(report)],
    }
    drawn = iter(aligned(_STYLES, [row for rows in parts.values() for row in rows], screen))
    lines = [*parts_of_line(Styled(head, "bold"), screen.width, screen), ""]
    for title, rows in parts.items():
        lines += [paint(title, "bold", screen)] * bool(rows)
        lines += [line for _ in rows for line in next(drawn)]
    return "\n".join([*lines, *_more(report, screen)]).rstrip("\n") + "\n"


def brief(report: Today, screen: Screen) -> str:
    """One line for a prompt: the most pressing, and how much else; nothing where nothing is to do or comes tomorrow.

    Where room is short the name gives way, then what is to do.
    """
    near = [move for move in report.coming if move.day and (move.day - report.today).days <= 1]
    moves = [*report.to_do, *near]
    if not moves:
        return ""
    first, *others = moves
    parts = [
        say_name(first.application, report.namesakes),
        say_move(first, report.today),
        say_ahead(first.day, first.time, report.today),
        f"· {say_count('{count} more', '{count} more', len(others))}" if others else "",
    ]
    name, what, day, more = (plain(part, screen) for part in parts)
    over = sum(cells(part) + 2 for part in (name, day, what, more) if part) - 2 - screen.width
    if screen.cuts and over > 0:
        kept = max(_LEAST, cells(name) - over)
        what = fit(what, max(_LEAST, cells(what) - over + cells(name) - kept)).rstrip()
        name = fit(name, kept).rstrip()
    return "  ".join(part for part in (name, day, what, more) if part) + "\n"


def _move_row(move: Move, report: Today) -> list[Styled]:
    away = (move.day - report.today).days if move.day else None
    style = "loud" if away is not None and away <= 1 else ""
    return [
        Styled(str(move.application.id), "dim"),
        Styled(say_name(move.application, report.namesakes), "bold"),
        Styled(say_ahead(move.day, move.time, report.today), style),
        Styled(say_move(move, report.today)),
    ]


def say_move(move: Move, today: date) -> str:
    """`interview 1: how did it go?`, `assessment due`, `answer the offer`."""
    event, stage = move.event, say_stage(move.event.stage if move.event else None)
    is_past = move.is_past(today)
    match move.what:
        case What.MEETING:
            who = f", {event.who}" if event and event.who else ""
            clashes = [say("clashes with {company}", company=other.company) for other in move.clashes]
            return " · ".join([f"{stage}{who}", *clashes, *[say("nothing noted on them")] * (not move.noted)])
        case What.LOG:
            return say("{stage}: how did it go?", stage=stage)
        case What.OFFER:
            return _say_offer(move, today)
        case What.REPLY:
            return say("answer the recruiter")
        case What.APPLY:
            return say("the last day to apply has passed") if is_past else say("last day to apply")
    if event and event.stage and event.stage.type is StageType.MEETING:
        return say("times for {stage} were due", stage=stage) if is_past else say("send times for {stage}", stage=stage)
    if is_past:
        return say("{stage} was due", stage=stage)
    return say("{stage} due", stage=stage) if move.day else say("do the {stage}", stage=stage)


def _say_offer(move: Move, today: date) -> str:
    """`answer the offer; you countered 20 Mar`."""
    if move.countered is None:
        return say("the answer to the offer was due") if move.is_past(today) else say("answer the offer")
    day = say_rough(move.countered, today)
    if move.is_past(today):
        return say("the answer to the offer was due; you countered {day}", day=day)
    return say("answer the offer; you countered {day}", day=day)


def _wait_row(wait: LongWait, report: Today) -> list[Styled]:
    application = wait.silent.application
    return [
        Styled(str(application.id), "dim"),
        Styled(say_name(application, report.namesakes), "bold"),
        Styled(say_days(wait.silent.wait.days, short=True)),
        Styled(say_wait(wait, report.today), "yellow" if wait.is_over(report.today) else ""),
    ]


def say_promise(expected: date, today: date) -> str:
    """`not late: they said by Fri`, `3 days late: they said by 20 Nov`."""
    day = say_by(expected, today)
    if expected >= today:
        return say("not late: they said by {day}", day=day)
    late = (today - expected).days
    return say_count("{count} day late: they said by {day}", "{count} days late: they said by {day}", late, day=day)


def say_wait(wait: LongWait, today: date) -> str:
    """`past all 14 answers so far: ask?`, `slow: 1–9 of 34 took longer`, `not late: they said by Fri`."""
    silence = wait.silent.silence
    if wait.expected:
        said = say_promise(wait.expected, today)
    elif not silence.answers:
        return say("ask?") if wait.asks else ""
    elif silence.word is Word.PAST:
        said = say_past(silence.answers, wait.silent.dayless)
    else:
        longer = say_range(silence.longer, silence.perhaps)
        word = translated(silence.word or "", "silence")
        said = say("{word}, {longer} of {answers} took longer", word=word, longer=longer, answers=silence.answers)
    return say("{what}: ask?", what=said) if wait.asks else said


def _others(report: Today) -> Iterator[list[Styled]]:
    """The silences that need no line of their own, in one."""
    if report.others is None:
        return
    number = report.others.number
    name = say_count("{count} other", "{count} others", number) if report.waiting else say("all of them")
    days = say_days(report.others.days, short=True)
    yield [Styled(""), Styled(name), Styled(days), Styled(say_others(report.others))]


def say_others(others: Others) -> str:
    """`nothing unusual`, `nothing unusual · 2 to ask`: whom to ask, the week names; and of how many no day is known."""
    said = [say("nothing unusual")]
    said += [say_count("{count} to ask", "{count} to ask", others.asks)] * bool(others.asks)
    said += [say_count("{count} since an unknown day", "{count} since an unknown day", others.dayless)] * bool(
        others.dayless
    )
    return " · ".join(said)


def _more(report: Today, screen: Screen) -> list[str]:
    """How much is not shown, and where it is."""
    left = {
        message("{count} more to do"): len(report.to_do) - _MOST_TO_DO,
        message("{count} more coming"): len(report.coming) - _MOST_COMING,
        message("{count} more silent for long"): len(report.waiting) - _MOST_WAITING,
    }
    said = ", ".join(filled(what, {"count": count}) for what, count in left.items() if count > 0)
    if not said:
        return []
    text = fill(sentence("{more}: {all}", more=said, all=use("list")), screen.door)
    return lines_of(Styled(text, "dim"), screen.width, screen)


WRITER = ReportWriter(data, sheet, draw)
