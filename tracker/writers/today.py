"""Today: data, rows, and what the bare command says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.core.language import filled, message, say, say_count
from tracker.core.sentences import fill, sentence, use
from tracker.core.stages import StageType
from tracker.core.wording import say_days, say_stage
from tracker.reports.today import LongWait, Move, Others, Today, What
from tracker.writers.data import Data, appointment_data, days_data
from tracker.writers.dates import say_ahead, say_by, say_name, say_rough, say_weekday_and_date
from tracker.writers.layout import Styled, lines_of, paint, parts_of_line, plain
from tracker.writers.rows import Rows, cell
from tracker.writers.screen import Screen
from tracker.writers.silence import say_silence
from tracker.writers.table import ColumnStyle, aligned
from tracker.writers.text import cells, fit
from tracker.writers.write import ReportWriter

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
_MOST_TO_DO, _MOST_COMING = 8, 4
_MOST_WAITING = 4  # at least as many: more where the screen has room
_SCREEN, _WIDTH = 24, 80  # lines and cells
_LEAST = 6  # cells of a name
_STYLES = (ColumnStyle(right=True), ColumnStyle(least=10), ColumnStyle(), ColumnStyle(wraps=True))


def data(report: Today) -> Data:
    """Every entry, also those the text only counts."""
    others = report.others
    return {
        "schema": 2,
        "today": report.today.isoformat(),
        "zone": report.zone,
        "to_do": [_move_data(move, report) for move in report.to_do],
        "coming": [_move_data(move, report) for move in report.coming],
        "waiting": [_wait_data(wait, report.today) for wait in report.waiting],
        "others": {"count": others.number, "days": days_data(others.days)} if others else None,
        "saved": report.saved,
    }


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
    most = _most_silent(report, screen._replace(width=_WIDTH))
    top = [*parts_of_line(Styled(head, "bold"), screen.width, screen), ""]
    lines = [*top, *_parts(report, most, screen), *_more(report, most, screen)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _most_silent(report: Today, screen: Screen) -> int:
    """How many of those who are silent fit a screen of usual size: the same ones stand at every width."""
    most = min(len(report.waiting), _SCREEN)
    while most > _MOST_WAITING:
        over = 2 + len([*_parts(report, most, screen), *_more(report, most, screen)]) - _SCREEN
        if over <= 0:
            break
        most = max(_MOST_WAITING, most - over)
    return most


def _parts(report: Today, most: int, screen: Screen) -> Iterator[str]:
    """The lines of the parts, with so many of those who are silent at most."""
    parts = {
        say("TO DO"): [_move_row(move, report) for move in report.to_do[:_MOST_TO_DO]],
        say("COMING"): [_move_row(move, report) for move in report.coming[:_MOST_COMING]],
        say("WAITING"): [*(_wait_row(wait, report) for wait in report.waiting[:most]), *_others(report)],
    }
    drawn = iter(aligned(_STYLES, [row for rows in parts.values() for row in rows], screen))
    for title, rows in parts.items():
        yield from [paint(title, "bold", screen)] * bool(rows)
        yield from (line for _ in rows for line in next(drawn))


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
    """`past all 14 answers so far: ask?`, `slow, 1–9 of 34 took longer`, `not late: they said by Fri`."""
    said = say_promise(wait.expected, today) if wait.expected else say_silence(wait.silent.silence, wait.silent.dayless)
    if not wait.asks:
        return said
    return say("{what}: ask?", what=said) if said else say("ask?")


def _others(report: Today) -> Iterator[list[Styled]]:
    """The silences that need no line of their own, in one."""
    others = report.others
    if others is None:
        return
    if others.only:
        yield [*_wait_row(others.only, report)[:-1], Styled(say_others(others))]
        return
    name = say_count("{count} other", "{count} others", others.number) if report.waiting else say("all of them")
    yield [Styled(""), Styled(name), Styled(say_days(others.days, short=True)), Styled(say_others(others))]


def say_others(others: Others) -> str:
    """`nothing unusual`; and how many cannot be compared, for few answered or no day is known."""
    few = others.unjudged - others.dayless
    if others.number == others.unjudged > others.dayless:
        said = [say("too few answers to say")]
    else:
        said = [say("nothing unusual")]
        said += [say("too few answers to say of {count}", count=few)] * (few > 0)
    said += [say_count("{count} since an unknown day", "{count} since an unknown day", others.dayless)] * bool(
        others.dayless
    )
    return " · ".join(said)


def _more(report: Today, most: int, screen: Screen) -> list[str]:
    hidden = report.waiting[most:]
    in_time = sum(wait.expected is not None and not wait.is_late(report.today) for wait in hidden)
    left = {
        message("{count} more to do"): len(report.to_do) - _MOST_TO_DO,
        message("{count} more coming"): len(report.coming) - _MOST_COMING,
        message("{count} more silent for long"): len(hidden) - in_time,
        message("{count} more not late"): in_time,
    }
    said = ", ".join(filled(what, {"count": count}) for what, count in left.items() if count > 0)
    if not said:
        return []
    where = use("list") if len(report.to_do) > _MOST_TO_DO or len(report.coming) > _MOST_COMING else use("waits")
    text = fill(sentence("{more}: {all}", more=said, all=where), screen.door)
    return lines_of(Styled(text, "dim"), screen.width, screen)


WRITER = ReportWriter(data, sheet, draw)
