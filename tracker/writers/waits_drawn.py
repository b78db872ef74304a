"""Waits on a terminal: the figures of all and who is waited for, or one application in full."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tracker.core.events import Turn
from tracker.core.timeline import WaitEnd
from tracker.core.when import Days, days_between, exactly
from tracker.core.wording import TURNS, say_days, say_when
from tracker.reports.figures import HORIZONS
from tracker.writers.figures import percent, say_chance, say_figures, say_longer, say_yardstick
from tracker.writers.layout import Styled, beside, lines_of, plain
from tracker.writers.table import ColumnStyle, rows, table
from tracker.writers.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.core.application import Application
    from tracker.core.survival.remaining import Remaining
    from tracker.core.timeline import Gap, Timeline, Wait
    from tracker.core.when import When
    from tracker.reports.figures import Comparison, Waited
    from tracker.reports.waits import One, Waits
    from tracker.writers.screen import Screen

_COLUMNS = (
    ColumnStyle("KEY", keep=0, least=22),
    ColumnStyle("AFTER", keep=3, least=11),
    ColumnStyle("SILENT", keep=0),
    ColumnStyle("LONGER", keep=2),
    *(ColumnStyle(f"+{within} DAYS", keep=3 + place) for place, within in enumerate(HORIZONS, 1)),
)
_LEGEND = {
    "LONGER": "LONGER: how many of the answers at that stage took longer.",
    "+7 DAYS": "+7 DAYS: of those that had waited as long, how many were answered within 7 more days, "
    "and the chance of it where they are enough.",
}


def draw_all(report: Waits, screen: Screen) -> str:
    """The figures of each stage, then the open waits, the longest first."""
    parts = [draw_figures(report, screen)] if report.figures else []
    if still := sorted((one for one in report.waits if one.wait.end is None), key=_age, reverse=True):
        parts.append(_part("Still waiting", _open_waits(report, still, screen), screen))
    return "\n".join(parts)


def draw_figures(report: Waits, screen: Screen) -> str:
    """The figures in sentences, a block a stage, under the name of their group if they are grouped."""
    left = max((cells(one.stage.name) for one in report.told), default=0)
    blocks = []
    for group, members in groupby(report.told, key=lambda one: one.group):
        stages = [beside(one.stage.name, say_figures(one), left, screen) for one in members]
        if report.by != "stage":
            stages = [lines_of(Styled(group or f"no {report.by} known", "bold"), screen.width, screen), *stages]
        blocks.append("\n".join("\n".join(lines) for lines in stages) + "\n")
    if any(one.needs_yardstick for one in report.told):
        blocks.append("\n".join(lines_of(Styled(say_yardstick(), "dim"), screen.width, screen)) + "\n")
    return "\n".join(blocks)


def draw_one(report: Waits, one: One, screen: Screen) -> str:
    """One application: whose turn it was, the waits beside the others' answers, the time between stages."""
    application, timeline = one.application, one.timeline
    title = lines_of(Styled(f"{application.key} · {timeline.state}", "dim"), screen.width, screen)
    parts = [_part(f"{application.company} · {application.role}", title, screen)]
    if timeline.stretches:
        parts.append(_part("Whose turn it was", _stretches(timeline, exactly(report.today), screen), screen))
    if report.waits:
        beneath = [[*_beside_others(waited, report)] for waited in report.waits]
        lines = wait_lines([(row.application, row.wait) for row in report.waits], screen, named=False, beneath=beneath)
        parts.append(_part("How long they took to answer", lines, screen))
    if report.gaps:
        lines = gap_lines([(row.application, row.gap) for row in report.gaps], screen, named=False)
        parts.append(_part("Between stages", lines, screen))
    return "\n".join(parts)


def wait_lines(
    waits: Iterable[tuple[Application, Wait]],
    screen: Screen,
    *,
    named: bool = True,
    beneath: Sequence[Sequence[Styled]] = (),
) -> list[str]:
    """A row a wait: whose (if `named`), after what, how long, from when to when; and what is said `beneath` each."""
    return rows(
        [
            [
                *[Styled(application.key, "bold")] * named,
                Styled(_after(wait)),
                Styled(say_days(wait.days), "cyan"),
                Styled(_from_to(wait.start, wait.end), "dim"),
            ]
            for application, wait in waits
        ],
        screen,
        beneath,
    )


def gap_lines(gaps: Iterable[tuple[Application, Gap]], screen: Screen, *, named: bool = True) -> list[str]:
    """A row a gap: whose (if `named`), between which stages, how long, from when to when."""
    return rows(
        [
            [
                *[Styled(application.key, "bold")] * named,
                Styled(f"{gap.from_stage.name} → {gap.to_stage.name}"),
                Styled(say_days(gap.days), "cyan"),
                Styled(_from_to(gap.start, gap.end), "dim"),
            ]
            for application, gap in gaps
        ],
        screen,
    )


def _part(title: str, lines: Sequence[str], screen: Screen) -> str:
    return "\n".join([*lines_of(Styled(title, "bold"), screen.width, screen), *lines]) + "\n"


def _stretches(timeline: Timeline, today: When, screen: Screen) -> list[str]:
    """A row a stretch; then all of them up to the end or today, but for what lay between two episodes, by holder."""
    running = [stretch for stretch in timeline.stretches if stretch.turn is not Turn.NOBODY]
    lines = [
        [
            Styled(TURNS[stretch.turn]),
            Styled(say_days(stretch.days) if stretch in running else "", "cyan"),
            Styled(_from_to(stretch.start, stretch.end), "dim"),
        ]
        for stretch in timeline.stretches
    ]
    if running:
        days = say_days(_sum([days_between(start, end or today) for start, end in _episodes(timeline)]))
        span = _from_to(running[0].start, running[-1].end)
        lines.append([Styled("in all", "bold"), Styled(days, "bold"), Styled(span, "dim")])
        holders = dict.fromkeys(stretch.turn for stretch in running)
        for turn in holders if len(holders) > 1 else ():
            part = _sum([stretch.days for stretch in running if stretch.turn is turn])
            lines.append([Styled(f"· {TURNS[turn]}"), Styled(say_days(part), "cyan"), Styled("")])
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


def _beside_others(waited: Waited, report: Waits) -> Iterator[Styled]:
    """What the others' answers at the stage say of a wait: counts first, a chance only where they carry one."""
    comparison, is_open = report.compare(waited), waited.wait.end is None
    if report.needs_yardstick(waited):
        yield Styled(say_yardstick(), "dim")
    if comparison is None or not comparison.silence.answers:
        return
    yield Styled(f"{say_longer(comparison)} answers to other applications took longer")
    if not is_open:
        return
    for chance in comparison.chances:
        if chance.at_risk:
            yield Styled(say_chance(chance))
    if comparison.is_unusual:
        yield Styled(f"unusually quiet: only {say_longer(comparison)} answers took longer", "yellow")


def _open_waits(report: Waits, waits: Sequence[Waited], screen: Screen) -> list[str]:
    """A line an open wait; below them, which are unusually quiet, and why."""
    compared = [(waited, report.compare(waited)) for waited in waits]
    cells_ = [_open_cells(*one, screen) for one in compared]
    lines = table(_COLUMNS, cells_, screen).splitlines()
    if legend := _legend(lines[0], cells_):
        lines += lines_of(Styled(legend, "dim"), screen.width, screen)
    quiet: dict[str, list[str]] = {}
    for waited, comparison in compared:
        if comparison and comparison.is_unusual:
            reason = f"{say_longer(comparison)} answers after {_began(waited.wait)} took longer"
            quiet.setdefault(reason, []).append(waited.application.key)
    for reason, keys in quiet.items():
        lines += lines_of(Styled(f"unusually quiet ({reason}): {', '.join(keys)}", "yellow"), screen.width, screen)
    return lines


def _legend(head: str, rows: Sequence[Sequence[str]]) -> str:
    """What the headings mean that are shown, and which figures there was no room for."""
    said = [text for heading, text in _LEGEND.items() if heading in head]
    filled = [column.heading for column, *cells_ in zip(_COLUMNS, *rows, strict=True) if any(cells_)]
    if left_out := [heading for heading in filled if heading not in head]:
        said.append(f"No room for {', '.join(left_out)}: widen the terminal, or see tracker waits KEY.")
    return " ".join(said)


def _open_cells(waited: Waited, comparison: Comparison | None, screen: Screen) -> tuple[str, ...]:
    wait = waited.wait
    after = wait.stage.name if wait.stage and wait.in_figures else _began(wait)
    shown = [waited.application.key, after, say_days(wait.days, short=True)]
    if comparison is None or not comparison.silence.answers:
        shown += [""] * (1 + len(HORIZONS))
    else:
        shown.append(say_longer(comparison))
        shown += [_short_chance(chance) if chance.at_risk else "" for chance in comparison.chances]
    return tuple(plain(text, screen) for text in shown)


def _short_chance(chance: Remaining) -> str:
    share = "" if chance.chance is None else f" {percent(chance.chance)}"
    return f"{chance.answered} of {chance.at_risk}{share}"


def _age(waited: Waited) -> tuple[int, int]:
    return waited.wait.days.min or 0, waited.wait.days.max or 0


def _began(wait: Wait) -> str:
    return f"{wait.stage.name} {wait.after.name}" if wait.stage else wait.after.name


def _after(wait: Wait) -> str:
    if wait.ending is WaitEnd.OPEN:
        return f"{_began(wait)}, no answer yet"
    if wait.answer is None:
        return f"{_began(wait)} → {'answer not logged' if wait.ending is WaitEnd.IMPLIED else 'withdrawn'}"
    stage = wait.answer.stage
    return (
        f"{_began(wait)} → {stage.name + ' ' if stage and not wait.answer.kind.outcome else ''}{wait.answer.kind.name}"
    )


def _from_to(start: When, end: When | None) -> str:
    began = say_when(start, short=True)
    if end is None:
        return began if began.startswith("since") else f"since {began}"
    ended = say_when(end, short=True)
    if began == ended and not start.is_exact:
        return f"both {began if began.startswith('by') else f'in {began}'}"
    return f"{began} to {ended}"
