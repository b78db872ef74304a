"""Waits for reading: who is silent and how long all take, what became of groups, or one application beside the others."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.events import Turn
from tracker.core.sentences import counted, fill
from tracker.core.stages import StageType
from tracker.core.survival.silence import Word
from tracker.core.timeline import WaitEnd
from tracker.core.when import Days, days_between, exactly
from tracker.core.wording import TURNS, say_days, say_stage, say_when
from tracker.reports.figures import bounds
from tracker.writers.figures import (
    is_known,
    say_chances,
    say_each,
    say_figures,
    say_half,
    say_hear,
    say_level,
    say_longer,
    say_word,
    say_yardstick,
)
from tracker.writers.layout import Styled, beside, lines_of, paint, plain
from tracker.writers.table import rows
from tracker.writers.text import cells, fit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.core.application import Application
    from tracker.core.timeline import Gap, Timeline, Wait
    from tracker.core.when import When
    from tracker.reports.figures import Comparison, Figures, Waited
    from tracker.reports.waits import One, Waits
    from tracker.writers.screen import Screen

_MOST = 10  # silences of a stage that are drawn one by one; the longest, for the others are the usual ones
_NAME = 22  # cells of a name at most
_NARROW, _WIDE = 60, 100  # cells: below, no bars; from there on, what became of those that had waited as long
_LONGEST_BAR = 40
_LEAST_BAR = 8
_BETWEEN = 2


# Who is waited for, and how long all take


def draw_all(report: Waits, screen: Screen) -> str:
    """Who is silent, by stage, the longest first; then how long they take."""
    still = [waited for waited in report.waits if _is_listed(waited, report)]
    still.sort(key=lambda one: (_place(one.wait), *(-days for days in reversed(bounds(one.wait.days)))))
    parts = [_silent(list(members), report, screen) for _, members in groupby(still, key=lambda one: _place(one.wait))]
    parts += [_how_long(report, report.figures, screen)] if report.figures else []
    return "\n".join("\n".join(lines) + "\n" for lines in parts)


def _is_listed(waited: Waited, report: Waits) -> bool:
    return waited.wait.end is None and waited.application.id not in report.given_up


def _place(wait: Wait) -> tuple[bool, int, str]:
    """Stages in their order, then what enters no figure."""
    return not wait.in_figures, wait.stage.position if wait.stage else 0, _began(wait)


class _Row(NamedTuple):
    """A silence as it is drawn: the number that is typed, whose, between how many days, what it is called, and more."""

    number: str
    name: str
    shortest: int
    longest: int
    days: str
    word: str
    more: str


def _silent(members: Sequence[Waited], report: Waits, screen: Screen) -> list[str]:
    """The silences after one stage, each with its bar, as far as there is room."""
    figures = report.figures_beside(members[0])
    shown = members if report.in_full or len(members) <= _MOST + 1 else members[:_MOST]
    made = [_row(waited, report, screen) for waited in shown]
    if rest := members[len(shown) :]:
        made.append(_others(rest, report))
    record = figures.range.max if figures and figures.range else None
    widths = _Widths.of(made, record, screen)
    lines = _heading(members[0].wait, figures, screen, has_bars=bool(widths.bar))
    for row, waited in zip(made, [*shown, None], strict=False):
        lines.append(_line(row, widths, record, screen))
        comparison = report.compare(waited) if waited and report.in_full else None
        if said := say_chances(comparison) if comparison else "":
            lines += [f"    {line}" for line in lines_of(Styled(said, "dim"), screen.width - 4, screen)]
    return lines


def _heading(wait: Wait, figures: Figures | None, screen: Screen, *, has_bars: bool) -> list[str]:
    """After what they are silent, and what the mark in the bars stands for."""
    title = plain(f"silent after {_called(wait)}", screen).upper()
    if not (figures and figures.placed):
        return lines_of(Styled(title, "bold"), screen.width, screen)
    longest = say_days(figures.placed[-1].wait.days, short=True)
    legend = fill(
        counted(
            "the only answer: {longest}",
            "the longest of {count} answers: {longest}",
            len(figures.placed),
            longest=longest,
        )
    )
    legend = f"{_mark(screen)} {legend}" if has_bars else legend
    if cells(title) + _BETWEEN + cells(plain(legend, screen)) > screen.width:
        return [
            *lines_of(Styled(title, "bold"), screen.width, screen),
            *lines_of(Styled(legend, "dim"), screen.width, screen),
        ]
    return [f"{paint(title, 'bold', screen)}  {paint(plain(legend, screen), 'dim', screen)}"]


def _row(waited: Waited, report: Waits, screen: Screen) -> _Row:
    application, comparison = waited.application, report.compare(waited)
    is_one_of_many = any(
        other.application.company == application.company and other.application.id != application.id
        for other in report.waits
        if other.wait.end is None
    )
    name = f"{application.company} · {application.role}" if is_one_of_many else application.company
    shortest, longest = bounds(waited.wait.days)
    days = say_days(waited.wait.days, short=True)
    word = say_word(comparison, short=screen.width < _NARROW) if comparison else ""
    hear = comparison.hear if comparison and screen.width >= _WIDE else None
    more = say_hear(hear) if hear and is_known(hear) else ""
    return _Row(str(application.id), name, shortest, longest, days, word, more)


def _others(members: Sequence[Waited], report: Waits) -> _Row:
    """The silences that are not drawn one by one, as one."""
    compared = [comparison for waited in members if (comparison := report.compare(waited))]
    words = dict.fromkeys(str(comparison.silence.word) for comparison in compared if comparison.silence.word)
    name = fill(counted("{count} other", "{count} others", len(members)))
    days = Days(min(bounds(one.wait.days)[0] for one in members), max(bounds(one.wait.days)[1] for one in members))
    return _Row("", name, 0, 0, say_days(days, short=True), " or ".join(words), "")


class _Widths(NamedTuple):
    """The cells of each column of the silences, and the days that the whole of a bar stands for."""

    number: int
    name: int
    bar: int
    days: int
    word: int
    scale: int

    @classmethod
    def of(cls, made: Sequence[_Row], record: int | None, screen: Screen) -> _Widths:
        """Names give way first, then bars."""
        number, name, days, word = (
            max(cells(plain(text, screen)) for text in column)
            for column in zip(*((row.number, row.name, row.days, row.word) for row in made), strict=True)
        )
        more = max(cells(row.more) for row in made)
        fixed = number + days + word + 3 * _BETWEEN + (_BETWEEN + more if more else 0)
        name = min(name, _NAME)
        bar = min(_LONGEST_BAR, screen.width - fixed - name - _BETWEEN)
        if screen.width < _NARROW or bar < _LEAST_BAR:
            bar, name = 0, max(4, min(name, screen.width - fixed))
        return cls(number, name, bar, days, word, max(1, record or 0, *(row.longest for row in made)))


def _line(row: _Row, widths: _Widths, record: int | None, screen: Screen) -> str:
    ellipsis = "…" if screen.unicode else "."
    texts = [
        (row.number.rjust(widths.number), "dim"),
        (fit(plain(row.name, screen), widths.name, ellipsis=ellipsis), "bold" if row.number else ""),
        *[(_bar(row, widths, record, screen), "")] * bool(widths.bar),
        (fit(plain(row.days, screen), widths.days), "cyan"),
        (fit(plain(row.word, screen), widths.word), "yellow" if row.word.startswith(Word.PAST.split()[0]) else ""),
        (plain(row.more, screen), "dim"),
    ]
    while not texts[-1][0].strip():
        texts.pop()
    texts[-1] = texts[-1][0].rstrip(), texts[-1][1]
    return (" " * _BETWEEN).join(paint(text, style, screen) for text, style in texts)


def _bar(row: _Row, widths: _Widths, record: int | None, screen: Screen) -> str:
    """Solid as far as the silence is certain, broken as far as it is possible, with a mark at the longest answer."""
    certain, possible = ("━", "┅") if screen.unicode else ("=", "-")

    def place(days: int) -> int:
        return min(widths.bar - 1, days * widths.bar // widths.scale)

    solid = max(1, place(row.shortest) + 1) if row.number else 0
    whole = max(solid, place(row.longest) + 1) if row.number else 0
    drawn = list((certain * solid + possible * (whole - solid)).ljust(widths.bar))
    if record is not None:
        drawn[place(record)] = _mark(screen)
    return "".join(drawn)


def _mark(screen: Screen) -> str:
    return "┃" if screen.unicode else "|"


_HEADINGS = ("HOW LONG THEY TAKE", "answered", "typical", "estimated (95 % interval)")


def _how_long(report: Waits, told: Sequence[Figures], screen: Screen) -> list[str]:
    """A line a stage under headings where all fit, else a paragraph each, or all that is said; then what is in no line."""
    made = [(_named(one, report), *_cells(one)) for one in told]
    widths = [max(map(cells, column)) for column in zip(_HEADINGS, *made, strict=True)]
    lines = [*lines_of(Styled(_HEADINGS[0], "bold"), screen.width, screen)]
    label = max(cells(name) for name, *_ in made)
    if report.in_full:
        for one, (name, *_) in zip(told, made, strict=True):
            lines += beside(name, say_figures(one), label, screen)
    elif sum(widths) + _BETWEEN * (len(widths) - 1) <= screen.width:
        styles = ("bold", "dim", "dim", "dim"), *[("", "cyan", "", "")] * len(made)
        lines = [_columns(*row, widths, screen) for row in zip((_HEADINGS, *made), styles, strict=True)]
    else:
        for name, answered, typical, of_all in made:
            said = [f"{answered} answered", *[f"typically {typical}"] * bool(typical)]
            said += [f"estimated {of_all}" if typical else of_all] * bool(of_all)
            lines += beside(name, [Styled("; ".join(said))], label, screen)
    return [*lines, *_counted_too(report, told, screen)]


def _columns(texts: Sequence[str], styles: Sequence[str], widths: Sequence[int], screen: Screen) -> str:
    shown = [fit(plain(text, screen), width) for text, width in zip(texts, widths, strict=True)]
    shown[-1] = shown[-1].rstrip()
    return (" " * _BETWEEN).join(paint(text, style, screen) for text, style in zip(shown, styles, strict=True)).rstrip()


def _cells(figures: Figures) -> tuple[str, str, str]:
    """How many answered of how many, the typical answer, and what is known of all, or each answer where they are few."""
    answered = f"{len(figures.answers)} of {len(figures.answers) + len(figures.silences) + figures.withdrawn}"
    return answered, "" if figures.typical is None else _days(figures.typical), _of_all(figures)


def _of_all(figures: Figures) -> str:
    """By when half are answered, or the share that is at last; each answer by itself where they are few."""
    if figures.half is None:
        return say_each(figures) if figures.answers else ""
    return say_level(figures.level) if figures.half.days is None and figures.level else say_half(figures)


def _named(figures: Figures, report: Waits) -> str:
    group = "" if report.by == "stage" or report.one else figures.group or f"no {report.by} known"
    return " · ".join(part for part in (group, say_stage(figures.stage)) if part)


def _counted_too(report: Waits, told: Sequence[Figures], screen: Screen) -> Iterator[str]:
    """What is in the figures although no line shows it, and what is not."""
    given_up = sum(one.application.id in report.given_up for of in told for one in of.silences)
    withdrawn, unknown = sum(one.withdrawn for one in told), sum(one.unknown for one in told)
    said = ["Those who are silent are counted too."] * any(one.silences for one in told)
    said += [f"Given up: {given_up}."] * bool(given_up) + [f"Withdrawn: {withdrawn}."] * bool(withdrawn)
    said += [f"Left out, for no day bounds them: {unknown}."] * bool(unknown)
    yield from lines_of(Styled(" ".join(said), "dim"), screen.width, screen) if said else ()
    if any(one.needs_yardstick for one in told):
        yield from lines_of(Styled(say_yardstick(), "dim"), screen.width, screen)


# What became of groups


def draw_groups(report: Waits, screen: Screen) -> str:
    """Of what was sent in each group, how many heard back, met someone, got an offer; then how long they take."""
    parts = [_responses(report, screen)] if report.responses else []
    parts += [_how_long(report, report.figures, screen)] if report.figures else []
    return "\n".join("\n".join(lines) + "\n" for lines in parts)


_STEPS = ("sent", "heard back", "interview", "offer", "still waiting")


def _responses(report: Waits, screen: Screen) -> list[str]:
    """The counts of each group, beside a bar of those who heard back and those who did not; without room a line each."""
    names = [one.group or f"no {report.by} known" for one in report.responses]
    counts = [(one.sent, one.heard, one.interview, one.offer, one.waiting) for one in report.responses]
    head = f"WHAT CAME BACK, BY {report.by.upper()}"
    name = max(cells(head), min(_NAME, max(map(cells, names))))
    bar = min(_LONGEST_BAR, screen.width - name - sum(map(len, _STEPS)) - _BETWEEN * (len(_STEPS) + 1))
    if bar < 0:
        lines = lines_of(Styled(head, "bold"), screen.width, screen)
        for label, of in zip(names, counts, strict=True):
            said = ", ".join(f"{step} {count}" for step, count in zip(_STEPS, of, strict=True) if count)
            lines += beside(label, [Styled(said)], min(_NAME, max(map(cells, names))), screen)
        return lines
    lines = [f"{paint(fit(plain(head, screen), name), 'bold', screen)}  {paint('  '.join(_STEPS), 'dim', screen)}"]
    scale = max(sent for sent, *_ in counts)
    solid, broken = ("━", "┅") if screen.unicode else ("=", "-")
    for label, of in zip(names, counts, strict=True):
        figures = "  ".join(str(count).rjust(len(step)) for step, count in zip(_STEPS, of, strict=True))
        heard, sent = (-(-count * bar // scale) for count in (of[1], of[0]))
        drawn = f"  {solid * heard}{broken * (sent - heard)}" if bar >= _LEAST_BAR else ""
        lines.append(f"{fit(plain(label, screen), name)}  {paint(figures, 'cyan', screen)}{drawn}")
    return lines


# One application


def draw_one(report: Waits, one: One, screen: Screen) -> str:
    """One application: its waits beside what others took; in full also whose turn it was, and the time between stages."""
    application, timeline = one.application, one.timeline
    state = timeline.outcome.name if timeline.outcome else "closed" if timeline.is_closed else TURNS[timeline.turn]
    lines = lines_of(Styled(f"{application.company} · {application.role}", "bold"), screen.width, screen)
    parts = [[*lines, *lines_of(Styled(f"{application.id}  {application.key} · {state}", "dim"), screen.width, screen)]]
    if report.waits:
        parts[0] += ["", *_own_waits(report, screen)]
        names = {waited.wait.stage.name for waited in report.waits if waited.wait.in_figures and waited.wait.stage}
        if told := [figures for figures in one.others if figures.stage.name in names]:
            parts.append(_how_long(report, told, screen))
        elif any(map(report.needs_yardstick, report.waits)):
            parts.append(lines_of(Styled(say_yardstick(), "dim"), screen.width, screen))
    if report.in_full and timeline.stretches:
        parts.append(_titled("Whose turn it was", _stretches(timeline, exactly(report.today), screen), screen))
    if report.in_full and report.gaps:
        lines = gap_lines([(row.application, row.gap) for row in report.gaps], screen, named=False)
        parts.append(_titled("Between stages", lines, screen))
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
        made.append(
            [Styled(say_days(wait.days), "cyan"), Styled(_after(wait)), Styled(_others_took(waited, comparison))]
        )
        more = say_chances(comparison) if comparison and wait.end is None else ""
        beneath.append([Styled(_from_to(wait.start, wait.end), "dim"), *[Styled(more)] * bool(more)])
    return rows(made, screen, beneath)


def _others_took(waited: Waited, comparison: Comparison | None) -> str:
    """How a wait compares with the answers to others; nothing where there are none."""
    if comparison is None or not comparison.silence.answers:
        return ""
    if waited.wait.end is None:
        return say_word(comparison)
    return f"{say_longer(comparison)} answers to others took longer"


def wait_lines(waits: Iterable[tuple[Application, Wait]], screen: Screen, *, named: bool = True) -> list[str]:
    """A row a wait: whose (if `named`), after what, how long, from when to when."""
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


def _titled(title: str, lines: Sequence[str], screen: Screen) -> list[str]:
    return [*lines_of(Styled(title, "bold"), screen.width, screen), *lines]


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


def _called(wait: Wait) -> str:
    """After what the employer is silent: `the résumé`, `interview 1`, `résumé replied`."""
    if wait.stage and wait.in_figures:
        return f"{'the ' * (wait.stage.type is StageType.TASK)}{say_stage(wait.stage)}"
    return f"{say_stage(wait.stage)} {wait.after.name}" if wait.stage else wait.after.name


def _days(days: int) -> str:
    return say_days(Days(days, days))


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
