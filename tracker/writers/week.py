"""The report of a week: data, rows, one screen for reading, Markdown to paste, a page to print; all in one order."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tracker.core.application import Application
from tracker.core.events import Turn
from tracker.core.language import filled, message, say, say_count, translated
from tracker.core.moments import begins, begins_here
from tracker.core.sentences import Option, fill, sentence
from tracker.core.stages import Stage, StageType
from tracker.core.timeline import Wait, WaitEnd
from tracker.core.when import Days, exactly
from tracker.core.wording import say_days, say_stage, say_value, say_weekday, say_when
from tracker.reports.silences import Silent
from tracker.reports.today import LongWait, Move, What, is_coming, is_to_do
from tracker.reports.week import COUNTED, Answered, Happened, WeekReport
from tracker.writers.data import Data, appointment_data, event_data, wait_data, when_data
from tracker.writers.dates import say_ahead, say_name, say_range, say_rough, say_weekday_and_date
from tracker.writers.happened import say_happened, say_start
from tracker.writers.layout import Styled, lines_of, paint, parts_of_line, plain
from tracker.writers.rows import Rows, cell
from tracker.writers.screen import Screen
from tracker.writers.table import ColumnStyle, aligned
from tracker.writers.today import say_move
from tracker.writers.write import ReportWriter

_COLUMNS = (
    "week", "section", "application", "company", "role", "stage", "kind", "from", "to", "days_min", "days_max", "count",
)  # fmt: skip
# How many rows of each part stand however low the screen is: where it has room for more they stand too, the rest is counted.
_LEAST = {"DO": 5, "COMING": 2, "ANSWERED": 3}
_SCREEN = 24  # lines
_MOST_SILENT = 3
_MOST_NAMES = (4, 2, 1)  # after each verb: as many as one screen has room for
# What you did in a word, by what a week counts it as.
_DID = {
    "handed_in": message("handed in {names}"),
    "held": message("met {names}"),
    "followed_up": message("asked {names}"),
    "rejections": message("rejected by {names}"),
    "offers": message("offer from {names}"),
}
# The same by the kind of the event; all else is called by its kind.
_DID_BY_KIND = {
    "referred": message("referred to {names}"),
    "invited": message("invited to {stage}: {names}"),
    "replied": message("replied to {names}"),
    "scheduled": message("{stage} arranged: {names}"),
    "rescheduled": message("{stage} moved: {names}"),
    "cancelled": message("{stage} called off: {names}"),
    "acknowledged": message("receipt from {names}"),
    "thanked": message("thanked {names}"),
    "accepted": message("accepted {names}"),
    "declined": message("turned down {names}"),
    "withdrawn": message("withdrew from {names}"),
    "closed": message("gave up on {names}"),
}
_CALLED = {"handed_in": message("handed in {count}"), "held": message("interviews {count}")}


_Row = tuple[str, Styled, str]


class _Part(NamedTuple):
    """A part of the report: rows of a name, a word in its style, and a sentence."""

    title: str
    rows: list[_Row]
    last: int = 0  # so many of the last rows stand before the others

    def cut(self, number: int) -> list[_Row]:
        """So many of the rows."""
        first = max(0, min(number, len(self.rows)) - self.last)
        return [*self.rows[:first], *self.rows[len(self.rows) - self.last :]]


def data(report: WeekReport) -> Data:
    """By the contract of `tracker week -f json`."""
    today, zone = report.today, report.zone
    return {
        "schema": 2,
        "week": report.week.name,
        "from": report.week.first.isoformat(),
        "to": report.week.last.isoformat(),
        "today": today.isoformat(),
        "zone": zone,
        "events": [
            {**_named(row.application, row.event.stage, row.event.kind.name), **event_data(row.event),
             "on": when_data(row.window), "approximate": not row.window.is_exact,
             "text": say_happened(row.event, today, zone)}
            for row in report.happened
        ],
        "answers": [
            {**_answer_data(row), "text": ", ".join(filter(None, (say_result(row).text, say_took(row))))} for row in report.answers
        ],
        "waiting": [{**wait_data(row.application, row.wait), **_compared(row)} for row in report.waiting],
        "your_turn": [
            {**_of_move(move), "due": appointment_data(move.at), "overdue": move.is_past(today)} for move in report.your_turn
        ],
        "to_log": [{**_of_move(move), "for": appointment_data(move.at)} for move in report.to_log],
        "upcoming": [
            {**_of_move(move), "kind": _AHEAD.get(move.what, "due"), "for": appointment_data(move.at), **_moments(move, zone)}
            for move in report.upcoming
        ],
        "follow_ups": [
            {**_named(row.application, row.wait.stage, row.wait.after.name), "due": row.due.isoformat(), "asked": row.asked}
            for row in report.follow_ups
        ],
        "totals": _totals_data(report),
        "pipeline": [
            {"stage": stage.name if stage else None, "count": turns.total(),
             **{turn.value: count for turn, count in turns.items()}}
            for stage, turns in report.pipeline
        ],
        "dayless": len(report.dayless),
    }  # fmt: skip


def _named(application: Application, stage: Stage | None, kind: str) -> Data:
    named = {"application": application.key, "company": application.company, "role": application.role}
    return {**named, "stage": stage.name if stage else None, "kind": kind}


def _answer_data(row: Answered) -> Data:
    """The wait it ended, by its contract; of an answer that ended none the days are null."""
    if row.wait:
        return wait_data(row.application, row.wait)
    _, answer, end, stage, _ = row
    none = Wait(stage, answer.kind, end, end, WaitEnd.ANSWERED, answer, Days(None, None), is_unknown=True)
    return {**wait_data(row.application, none), "after": None, "from": None}


_AHEAD = {What.MEETING: "appointment", What.APPLY: "deadline"}


def _of_move(move: Move) -> Data:
    event = move.event
    return _named(move.application, event.stage if event else None, event.kind.name if event else "saved")


def _moments(move: Move, zone: str) -> Data:
    """The moment here and over there, null without a time or a zone."""
    here, there = (begins_here(move.at, zone), begins(move.at)) if move.at else (None, None)
    return {"here": here.isoformat() if here else None, "there": there.isoformat() if there else None}


def _compared(row: Silent) -> Data:
    answers, longer, perhaps, _ = row.silence
    return {"longer": {"answers": answers, "min": longer, "max": perhaps}, "silence": row.silence.word}


def _totals_data(report: WeekReport) -> Data:
    totals = report.totals
    rate = totals.rate
    return {
        "week": {name: totals.week[name] for name in COUNTED},
        "before": {name: totals.before[name] for name in COUNTED},
        "goal": totals.goal or None,
        "rate": {"sent": rate.sent, "answered": rate.answered, "unknown": rate.unknown} if rate else None,
    }


def sheet(report: WeekReport) -> Rows:
    """A row an entry, by the CSV contract; numbers stand alone in their cells."""
    return Rows(_COLUMNS, (tuple(map(cell, row)) for row in _sheet_rows(report)))


def _sheet_rows(report: WeekReport) -> Iterator[tuple[object, ...]]:
    found, week = data(report), report.week.name
    days_of = {
        "events": "on",
        "answers": "to",
        "waiting": "from",
        "your_turn": "due",
        "to_log": "for",
        "upcoming": "for",
    }
    for section in ("events", "answers", "waiting", "your_turn", "to_log", "upcoming", "follow_ups"):
        for entry in found[section]:
            day, days = entry[days_of[section]] if section in days_of else None, entry.get("days") or {}
            first, last = (
                (day["earliest"], day["latest"])
                if day
                else (entry.get("due") if section == "follow_ups" else None,) * 2
            )
            kind = entry["answer"]["kind"] if entry.get("answer") else entry.get("kind", entry.get("after"))
            yield (
                week, section, entry["application"], entry["company"], entry["role"], entry["stage"], kind, first, last,
                days.get("min"), days.get("max"), None,
            )  # fmt: skip
    for name in COUNTED:
        yield week, "totals", *[None] * 4, name, *[None] * 4, report.totals.week[name]
    for stage, turns in report.pipeline:
        yield week, "pipeline", *[None] * 3, stage.name if stage else "saved", *[None] * 5, turns.total()


def draw(report: WeekReport, screen: Screen) -> str:
    """One screen, each thing once: what to do, what is coming, who answered, what else happened."""
    parts = _parts(report)
    if screen.details:
        return _drawn(report, parts, [len(part.rows) for part in parts], _MOST_NAMES[0], screen)
    counts = [min(len(part.rows), _LEAST[part.title]) for part in parts]
    for most in _MOST_NAMES:
        text = _drawn(report, parts, counts, most, screen)
        if text.count("\n") <= _SCREEN:
            break
    for place, part in enumerate(parts):
        while counts[place] < len(part.rows):
            more = [*counts[:place], counts[place] + 1, *counts[place + 1 :]]
            longer = _drawn(report, parts, more, most, screen)
            if longer.count("\n") > _SCREEN:
                break
            text, counts = longer, more
    return text


def _drawn(report: WeekReport, parts: list[_Part], counts: list[int], names: int, screen: Screen) -> str:
    """The report with so many rows of each part, and so many names after each verb."""
    shown = [part.cut(count) for part, count in zip(parts, counts, strict=True)]
    drawn = iter(aligned(_STYLES, [_styled(row) for rows in shown for row in rows if row[1].text], screen))
    lines = [line for text in _head(report) for line in parts_of_line(text, screen.width, screen)]
    lines.append("")
    for part, rows in zip(parts, shown, strict=True):
        lines += lines_of(Styled(translated(part.title), "bold"), screen.width, screen)
        lines += [line for row in rows for line in (next(drawn) if row[1].text else _across(row[0], row[2], screen))]
    lines += _across(say("ALSO"), also, screen) if (also := say_also(report, names)) else []
    lines += lines_of(Styled(dayless, "dim"), screen.width, screen) if (dayless := say_dayless(report, names)) else []
    left = [
        say("{count} more under {part}", count=len(part.rows) - len(rows), part=translated(part.title))
        for part, rows in zip(parts, shown, strict=True)
        if len(rows) < len(part.rows)
    ]
    if left:
        more = fill(sentence("{left} ({verbose})", left=", ".join(left), verbose=Option("verbose")), screen.door)
        lines += lines_of(Styled(more, "dim"), screen.width, screen)
    return "\n".join(lines).rstrip("\n") + "\n"


_STYLES = (ColumnStyle(least=10), ColumnStyle(), ColumnStyle(wraps=True))


def _styled(row: _Row) -> list[Styled]:
    name, word, text = row
    return [Styled(name, "bold"), word, Styled(text)]


def _across(name: str, text: str, screen: Screen) -> list[str]:
    """A name and what is said of it, across the whole width."""
    name = plain(name, screen)
    first, *others = parts_of_line(Styled(f"{name}  {text}"), screen.width, screen)
    return [paint(name, "bold", screen) + first.removeprefix(name) if first.startswith(name) else first, *others]


def _texts(row: _Row) -> tuple[str, str, str]:
    name, word, text = row
    return name, word.text, text


def title(report: WeekReport) -> str:
    """`Week 48 · 23–29 Nov 2026`; of a week that begins on another day than Monday the days alone."""
    first, last = report.week
    days = say_when(exactly(first)._replace(latest=last), short=True)
    if first.weekday():
        return say("Week of {days}", days=days)
    return say("Week {number} · {days}", number=first.isocalendar().week, days=days)


def say_as_of(report: WeekReport) -> str:
    """`as of Thursday`, with the date where it is not a day of the week."""
    today = report.today
    if report.week.first <= today <= report.week.last:
        return say("as of {weekday}", weekday=say_weekday(today, alone=True))
    return say("as of {day}", day=say_weekday_and_date(today, report.week.last))


def _head(report: WeekReport) -> list[Styled]:
    return [Styled(f"{title(report)} · {say_as_of(report)}", "bold"), Styled(say_totals(report))]


def say_totals(report: WeekReport) -> str:
    """`Sent 2 of 5 · answers 9: 1 offer, 8 no · held 1 · open 10`."""
    week, goal = report.totals.week, report.totals.goal
    how = ", ".join(_how(report))
    sent, answers = week["sent"], week["answers"]
    parts = [say("Sent {count} of {goal}", count=sent, goal=goal) if goal else say("Sent {count}", count=sent)]
    parts.append(
        say("answers {count}: {how}", count=answers, how=how) if how else say("answers {count}", count=answers)
    )
    parts += [filled(text, {"count": week[name]}) for name, text in _CALLED.items() if week[name]]
    ends = Counter(
        say_value(row.event.kind) for row in report.happened if row.event.kind.ends and not row.event.kind.answers
    )
    parts += [f"{name} {count}" for name, count in ends.items()]
    return " · ".join([*parts, say("open {count}", count=sum(turns.total() for _, turns in report.pipeline))])


def _how(report: WeekReport) -> Iterator[str]:
    """How many answers were offers, led on, and were a no."""
    kinds = [row.answer.kind for row in report.answers]
    ended = sum(kind.ends for kind in kinds)
    offers = sum(kind.outcome for kind in kinds) - ended
    if offers:
        yield say_count("{count} offer", "{count} offers", offers)
    if further := len(kinds) - offers - ended:
        yield say_count("{count} next step", "{count} next steps", further)
    if ended:
        yield say("{count} no", count=ended)


def _parts(report: WeekReport) -> list[_Part]:
    """The parts with something in them, whole and in their order."""
    to_do = [_move(report, place) for place, move in enumerate(report.moves) if is_to_do(move, report.today)]
    asking = ask_or_close(report)
    found = [
        _Part(message("DO"), [*to_do, *asking], len(asking)),
        _Part(
            message("COMING"),
            [_move(report, place) for place, move in enumerate(report.moves) if is_coming(move, report.today)],
        ),
        _Part(
            message("ANSWERED"),
            [(say_name(row.application, report.namesakes), say_result(row), say_took(row)) for row in telling(report)],
        ),
    ]
    return [part for part in found if part.rows]


def _move(report: WeekReport, place: int) -> _Row:
    move = report.moves[place]
    name = say_name(move.application, report.namesakes)
    is_near = move.day is not None and (move.day - report.today).days <= 1
    when = Styled(say_ahead(move.day, move.time, report.today), "loud" if is_near else "")
    return name, when, say_move(move, report.today)


def ask_or_close(report: WeekReport) -> list[_Row]:
    """Those whose answer is overdue in a row; in another those whom it is time to ask, though they take no longer than usual."""
    over = [wait for wait in report.asking if wait.is_over(report.today)]
    usual = [wait for wait in report.asking if not wait.is_over(report.today)]
    rows = {say("Ask or close"): over, say("Time to ask"): usual}
    return [(title, Styled(""), _silent(waits, report)) for title, waits in rows.items() if waits]


def _silent(waits: list[LongWait], report: WeekReport) -> str:
    """`Pinecrest 120 days · 새빛테크 77 · 3 more`: the unit once."""
    silent = [wait.silent for wait in waits[:_MOST_SILENT]]
    said = [
        f"{_listed(one.application, report)} {_bare(one.wait.days) if place else say_days(one.wait.days, short=True)}"
        for place, one in enumerate(silent)
    ]
    left = len(waits) - len(silent)
    return " · ".join([*said, *[say_count("{count} more", "{count} more", left)] * bool(left)])


def _bare(days: Days) -> str:
    """`77`, `74–76`: days without their unit, where both bounds are known."""
    if days.min is None or days.max is None:
        return say_days(days, short=True)
    # For translators: a number of days after one that had its unit; with the unit where it cannot be left out.
    return say("{days}", days=say_range(days.min, days.max))


def telling(report: WeekReport) -> list[Answered]:
    """The answers, those first that lead on."""
    return sorted(report.answers, key=lambda row: row.answer.kind.ends)


def say_result(row: Answered) -> Styled:
    """`OFFER`, `no`, or what they asked for: `interview 1`."""
    answer = row.answer
    if answer.kind.ends:
        return Styled(say("no"))
    if answer.kind.outcome:
        return Styled(say("OFFER"), "loud")
    if answer.kind.name == "extended":
        return Styled(say("more time"))
    is_result = answer.kind.turn is Turn.EMPLOYER and row.wait is not None and answer.stage == row.wait.stage
    return Styled(say_value(answer.kind) if is_result else say_stage(answer.stage))


def say_took(row: Answered) -> str:
    """`5 days after interview 1`; of what came while it was not their turn `at the assessment stage`."""
    if row.wait is None:
        return say("at the {stage} stage", stage=say_stage(row.stage)) if row.stage else ""
    return say("{days} after {stage}", days=say_days(row.wait.days), stage=say_start(row.wait))


def _foot(report: WeekReport) -> list[str]:
    """What else happened, and what is not known of days."""
    also = say_also(report)
    return [text for text in (f"{say('ALSO')}  {also}" if also else "", say_dayless(report)) if text]


def say_dayless(report: WeekReport, most: int = _MOST_NAMES[0]) -> str:
    """Which events are in no week, each with what `edit` takes to give it a day."""
    if not report.dayless:
        return ""
    named = [
        f"{one.company} {say_happened(event, report.today, report.zone)} ({one.id}#{event.number})"
        for one, event in report.dayless
    ]
    return say_count(
        "{count} event has no day and is in no week: {events}", "{count} events have no day and are in no week: {events}",
        len(named), events=_names(named, most),
    )  # fmt: skip


def say_also(report: WeekReport, most: int = _MOST_NAMES[0]) -> str:
    """`sent Toss, Meta · accepted 한결랩스 ~22–26 Nov`: the events of the week that were no answers."""
    answers = {(row.application.id, row.answer) for row in report.answers}
    did: dict[tuple[str, str], list[str]] = {}
    for row in report.happened:
        if (row.application.id, row.event) not in answers:
            did.setdefault(_did(row), []).append(_whose(row, report))
    return " · ".join(
        filled(verb, {"stage": stage, "names": _names(names, most)}) for (verb, stage), names in did.items()
    )


def _did(row: Happened) -> tuple[str, str]:
    """What was done in a word, and the stage that it names."""
    stage, kind = say_stage(row.event.stage), row.event.kind
    if row.is_first:
        return message("sent {names}"), ""
    if kind.moves_due and row.event.stage and row.event.stage.type is StageType.OUTCOME:
        return message("more time to answer the offer: {names}"), ""
    verb = _DID.get(kind.counts_as) or _DID_BY_KIND.get(kind.name)
    if verb:
        return verb, stage if "{stage}" in verb else ""
    said = say_value(kind) if kind.outcome or not stage else say("{stage} {kind}", stage=stage, kind=say_value(kind))
    return message("{stage}: {names}"), said


def _whose(row: Happened, report: WeekReport) -> str:
    rough = "" if row.window.is_exact else f" {say_rough(row.window, report.today)}"
    return f"{_listed(row.application, report)}{rough}"


def _listed(application: Application, report: WeekReport) -> str:
    """The company among others in a line, with the number that is typed where it has another application."""
    return f"{application.company} ({application.id})" if application.id in report.namesakes else application.company


def _names(said: list[str], most: int) -> str:
    names = [*dict.fromkeys(said)]
    shown, left = ", ".join(names[:most]), len(names) - most
    return say("{names} and {count} more", names=shown, count=left) if left > 0 else shown


def markdown(report: WeekReport) -> Iterator[str]:
    """The same parts, whole, ready to paste."""
    from tracker.writers.markdown import escape

    yield f"# {escape(title(report))}\n\n{escape(say_totals(report))}, {escape(say_as_of(report))}\n"
    for part in _parts(report):
        yield f"\n## {translated(part.title).capitalize()}\n\n"
        for row in part.rows:
            yield f"- {' · '.join(escape(text) for text in _texts(row) if text)}\n"
    for text in _foot(report):
        yield f"\n{escape(text)}\n"


def page(report: WeekReport) -> Iterator[str]:
    """The same parts, whole, on one page to read or to print."""
    from tracker.writers import html

    body = [html.tag("h1", title(report)), html.tag("p", f"{say_totals(report)}, {say_as_of(report)}", class_="faint")]
    for part in _parts(report):
        body += [
            html.tag("h2", translated(part.title).capitalize()),
            html.grid(("", "", ""), map(_texts, part.rows), ("who", "lead", "")),
        ]
    body += [html.tag("p", text) for text in _foot(report)]
    yield html.page(title(report), *body)


WRITER = ReportWriter(data, sheet, draw, markdown=markdown, page=page)
