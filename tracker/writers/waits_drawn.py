"""One application's waits for reading, and waits and gaps in rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from tracker.core.events import Turn
from tracker.core.language import say, say_count, translated
from tracker.core.timeline import Gap, Timeline, Wait, WaitEnd
from tracker.core.when import Days, When, days_between, exactly
from tracker.core.wording import TURNS, say_days, say_stage, say_when
from tracker.reports.censoring import known_days
from tracker.reports.figures import Comparison, Waited, bounds
from tracker.reports.waits import One, Waits
from tracker.writers.dates import say_standing
from tracker.writers.figures import say_chances, say_longer, say_word, say_yardstick
from tracker.writers.happened import say_answer, say_began
from tracker.writers.layout import Styled, lines_of
from tracker.writers.screen import Screen
from tracker.writers.table import rows
from tracker.writers.waits_overview import how_long


def draw_one(report: Waits, one: One, screen: Screen) -> str:
    """One application: its waits beside what others took; in full also whose turn it was, and the time between stages."""
    application, timeline = one.application, one.timeline
    state = say_standing(timeline)
    lines = lines_of(Styled(f"{application.company} · {application.role}", "bold"), screen.width, screen)
    parts = [[*lines, *lines_of(Styled(f"{application.id}  {application.key} · {state}", "dim"), screen.width, screen)]]
    if report.waits:
        parts[0] += ["", *_own_waits(report, screen)]
        names = {waited.wait.stage.name for waited in report.waits if waited.wait.in_figures and waited.wait.stage}
        if told := [figures for figures in one.others if figures.stage.name in names]:
            parts.append(how_long(report, told, screen))
        elif any(map(report.needs_yardstick, report.waits)):
            parts.append(lines_of(Styled(say_yardstick(), "dim"), screen.width, screen))
    if report.in_full and timeline.stretches:
        parts.append(_titled(say("Whose turn it was"), _stretches(timeline, exactly(report.today), screen), screen))
    if report.in_full and report.gaps:
        lines = _gaps([row.gap for row in report.gaps], screen)
        parts.append(_titled(say("Between stages"), lines, screen))
    return "\n".join("\n".join(lines) + "\n" for lines in parts)


def _own_waits(report: Waits, screen: Screen) -> list[str]:
    """The waits of one application, the open one first, then the longest, beside the answers to others."""
    waits = sorted(
        report.waits,
        key=lambda one: (
            one.wait.end is not None,
            one.wait.is_unknown,
            *(-days for days in reversed(bounds(one.wait.days))),
        ),
    )
    made, beneath = [], []
    for waited in waits:
        wait, comparison = waited.wait, report.compare(waited)
        days = known_days(wait, report.today) if wait.end else wait.days
        made.append([Styled(say_days(days), "cyan"), Styled(_after(wait)), Styled(_others_took(waited, comparison))])
        more = say_chances(comparison) if comparison and wait.end is None else ""
        beneath.append([Styled(_from_to(wait.start, wait.end), "dim"), *[Styled(more)] * bool(more)])
    return rows(made, screen, beneath)


def _others_took(waited: Waited, comparison: Comparison | None) -> str:
    """How a wait compares with the answers to others; nothing where there are none."""
    if comparison is None or not comparison.silence.answers:
        return ""
    if waited.wait.end is None:
        return say_word(comparison)
    return say_count(
        "{share} answer to others took longer", "{share} answers to others took longer",
        comparison.silence.answers, share=say_longer(comparison),
    )  # fmt: skip


def _gaps(gaps: Iterable[Gap], screen: Screen) -> list[str]:
    """A row a gap: between which stages, how long, from when to when."""
    return rows(
        [
            [
                Styled(f"{say_stage(gap.from_stage)} → {say_stage(gap.to_stage)}"),
                Styled(say_days(gap.days), "cyan"),
                Styled(_from_to(gap.start, gap.end), "dim"),
            ]
            for gap in gaps
        ],
        screen,
    )


def _titled(title: str, lines: Sequence[str], screen: Screen) -> list[str]:
    return [*lines_of(Styled(title, "bold"), screen.width, screen), *lines]


def _stretches(timeline: Timeline, today: When, screen: Screen) -> list[str]:
    """A row a stretch; then all of them up to the end or today, but for what lay between two episodes, by holder."""
    running = [stretch for stretch in timeline.stretches if stretch.turn is not Turn.NOBODY]
    lines = [
        [
            Styled(translated(TURNS[stretch.turn])),
            Styled(say_days(stretch.days) if stretch in running else "", "cyan"),
            Styled(_from_to(stretch.start, stretch.end), "dim"),
        ]
        for stretch in timeline.stretches
    ]
    if running:
        days = say_days(_sum([days_between(start, end or today) for start, end in _episodes(timeline)]))
        span = _from_to(running[0].start, running[-1].end)
        lines.append([Styled(say("in all"), "bold"), Styled(days, "bold"), Styled(span, "dim")])
        holders = dict.fromkeys(stretch.turn for stretch in running)
        for turn in holders if len(holders) > 1 else ():
            part = _sum([stretch.days for stretch in running if stretch.turn is turn])
            lines.append([Styled(f"· {translated(TURNS[turn])}"), Styled(say_days(part), "cyan"), Styled("")])
    return rows(lines, screen)


def _episodes(timeline: Timeline) -> list[tuple[When, When | None]]:
    """The beginning and end of each piece in which it was somebody's turn."""
    pieces = groupby(timeline.stretches, key=lambda stretch: stretch.turn is not Turn.NOBODY)
    of_somebody = [list(stretches) for runs, stretches in pieces if runs]
    return [(stretches[0].start, stretches[-1].end) for stretches in of_somebody]


def _sum(lengths: Sequence[Days]) -> Days:
    """Lengths together: one without an upper bound leaves none, what else is known still counts below."""
    longest = [days.max for days in lengths if days.max is not None]
    shortest = sum(days.min or 0 for days in lengths)
    return Days(shortest or None, None) if len(longest) < len(lengths) else Days(shortest, sum(longest))


def _after(wait: Wait) -> str:
    if wait.ending is WaitEnd.OPEN:
        return say("{what}, no answer yet", what=say_began(wait))
    if wait.answer is None:
        ended = say("answer not logged") if wait.ending is WaitEnd.IMPLIED else say("withdrawn")
    else:
        ended = say_answer(wait.answer)
    return f"{say_began(wait)} → {ended}"


def _from_to(start: When, end: When | None) -> str:
    began = say_when(start, short=True)
    if end is None:
        says_all = start.is_unknown or (start.latest is None and start.earliest)
        return began if says_all else say("since {date}", date=began)
    ended = say_when(end, short=True)
    if began == ended and start.is_exact:
        return began
    if began == ended:
        return say("both in {date}", date=began) if start.earliest else say("both {date}", date=began)
    return say("{first} to {last}", first=began, last=ended)
