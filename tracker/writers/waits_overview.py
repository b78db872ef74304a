"""Waits of many applications for reading: who is silent, how long all take, and what became of groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.core.application import namesakes
from tracker.core.language import message, say, say_count, translated
from tracker.core.sentences import AnyOf, fill, sentence
from tracker.core.stages import StageType
from tracker.core.survival.silence import Word
from tracker.core.timeline import Wait
from tracker.core.when import Days
from tracker.core.wording import say_days, say_stage, say_value
from tracker.reports.figures import Figures, Waited, bounds
from tracker.reports.waits import Waits
from tracker.writers.dates import say_name, say_the_stage
from tracker.writers.figures import (
    is_known,
    say_chances,
    say_each,
    say_figures,
    say_half,
    say_hear,
    say_level,
    say_longest,
    say_word,
    say_yardstick,
)
from tracker.writers.layout import Styled, beside, lines_of, paint, plain
from tracker.writers.screen import Screen
from tracker.writers.table import ColumnStyle, aligned
from tracker.writers.text import cells, fit

_MOST = 10  # silences of a stage that are drawn one by one, the longest
_NAME = 22  # cells of a name at most
_NARROW, _WIDE = 60, 100  # cells: below, no bars; from there on, what became of those that had waited as long
_LEAST_BAR, _LONGEST_BAR = 8, 40
_GAP = "  "
_HEADINGS = (
    message("HOW LONG THEY TAKE"),
    message("answered"),
    message("typical"),
    message("estimated (95 % interval)"),
)

_STEPS = (message("sent"), message("heard back"), message("interview"), message("offer"), message("still waiting"))


def draw_all(report: Waits, screen: Screen) -> str:
    """Who is silent, by stage, the longest first; then how long they take."""
    silent = silent_by_stage(report)
    still = {one.application.id: one.application for _, members in silent for one in members}
    alike = namesakes(still.values())
    names = {id_: say_name(application, alike) for id_, application in still.items()}
    parts = [_silent(members, names, report, screen) for _, members in silent]
    return _joined([*parts, how_long(report, report.figures, screen)])


def silent_by_stage(report: Waits) -> list[tuple[Wait, list[Waited]]]:
    """The open waits of applications that were not given up, the longest first, by stage; before each a wait of it."""
    still = [one for one in report.waits if one.wait.end is None and one.application.id not in report.given_up]
    still.sort(key=lambda one: (_place(one.wait), *(-days for days in reversed(bounds(one.wait.days)))))
    groups = (list(members) for _, members in groupby(still, key=lambda one: _place(one.wait)))
    return [(members[0].wait, members) for members in groups]


def draw_groups(report: Waits, screen: Screen) -> str:
    """Of what was sent in each group, how many heard back, met someone, got an offer; then how long they take."""
    return _joined([_responses(report, screen), how_long(report, report.figures, screen)])


def _joined(parts: Sequence[Sequence[str]]) -> str:
    return "\n".join("\n".join(lines) + "\n" for lines in parts if lines)


def _place(wait: Wait) -> tuple[bool, int, str]:
    """Stages in their order, then what enters no figure."""
    return not wait.in_figures, wait.stage.position if wait.stage else 0, called(wait)


def called(wait: Wait) -> str:
    """After what the employer is silent: `the résumé`, `interview 1`, `interview 1 replied`."""
    if wait.stage is None or wait.after.outcome:
        return say_value(wait.after)
    if not wait.in_figures:
        return say("{stage} {kind}", stage=say_stage(wait.stage), kind=say_value(wait.after))
    return say_the_stage(wait.stage) if wait.stage.type is StageType.TASK else say_stage(wait.stage)


def _silent(members: Sequence[Waited], names: dict[int, str], report: Waits, screen: Screen) -> list[str]:
    """The silences after one stage, each with its bar, as far as there is room."""
    shown = members if report.in_full or len(members) <= _MOST + 1 else members[:_MOST]
    rest = members[len(shown) :]
    made = [_row(waited, names[waited.application.id], report, screen) for waited in shown]
    made += [_others(rest, report, screen)] if rest else []
    number = max(len(row[0].text) for row in made)
    longest = max(cells(row[1].text) for row in made)
    name = min(_NAME, longest)
    room = screen.width - _width([[row[0], *row[2:]] for row in made]) - len(_GAP)
    bar = min(_LONGEST_BAR, room - name - len(_GAP))
    has_bars = screen.width >= _NARROW and bar >= _LEAST_BAR
    name = longest if not screen.cuts else name if has_bars else max(4, min(name, room))
    figures = report.figures_beside(members[0])
    record = figures.range.max if figures and figures.range else None
    scale = bar / max(1, record or 0, *(bounds(one.wait.days)[1] for one in members))
    for row, days in zip(made, [*(bounds(one.wait.days) for one in shown), None], strict=False):
        shortened = fit(row[1].text, name, ellipsis="…" if screen.unicode else ".")
        row[:2] = row[0]._replace(text=row[0].text.rjust(number)), row[1]._replace(text=shortened)
        row[2:2] = [Styled(_bar(days, record, scale, screen).ljust(bar))] * has_bars
    lines = _heading(members[0].wait, figures, screen, has_bars=has_bars)
    for place, line in enumerate(_aligned(made, screen)):
        lines.append(line)
        comparison = report.compare(shown[place]) if report.in_full else None
        if said := say_chances(comparison) if comparison else "":
            lines += [f"    {line}" for line in lines_of(Styled(said, "dim"), screen.width - 4, screen)]
    return lines


def _heading(wait: Wait, figures: Figures | None, screen: Screen, *, has_bars: bool) -> list[str]:
    """After what they are silent, and what the mark in the bars stands for."""
    title = Styled(plain(say("silent after {what}", what=called(wait)), screen).upper(), "bold")
    if not (figures and figures.placed):
        return lines_of(title, screen.width, screen)
    legend = say_longest(figures)
    said = Styled(f"{_mark(screen)} {legend}" if has_bars else legend, "dim")
    if _width([[title, said]]) <= screen.width:
        return _aligned([[title, said]], screen)
    return [*lines_of(title, screen.width, screen), *lines_of(said, screen.width, screen)]


def _row(waited: Waited, name: str, report: Waits, screen: Screen) -> list[Styled]:
    """The number that is typed, whose silence it is, for how long, what it is called, and who heard after as long."""
    comparison, days = report.compare(waited), say_days(waited.wait.days, short=True)
    word = say_word(comparison, short=screen.width < _NARROW) if comparison else ""
    if waited.wait.days == Days(None, None):
        word = say("since an unknown day")
    hear = comparison.hear if comparison and screen.width >= _WIDE else None
    style = "yellow" if comparison and comparison.silence.word is Word.PAST else ""
    return [
        Styled(str(waited.application.id), "dim"),
        Styled(plain(name, screen), "bold"),
        Styled(days, "cyan"),
        Styled(word, style),
        Styled(say_hear(hear) if hear and is_known(hear) else "", "dim"),
    ]


def _others(members: Sequence[Waited], report: Waits, screen: Screen) -> list[Styled]:
    """The silences that are not drawn one by one, in one row."""
    compared = [comparison for waited in members if (comparison := report.compare(waited))]
    words = tuple(dict.fromkeys(translated(one.silence.word, "silence") for one in compared if one.silence.word))
    lengths = [bounds(one.wait.days) for one in members]
    days = Days(min(shortest for shortest, _ in lengths), max(longest for _, longest in lengths))
    name = say_count("{count} other", "{count} others", len(members))
    return [
        Styled(""),
        Styled(name),
        Styled(say_days(days, short=True), "cyan"),
        Styled(fill(sentence("{words}", words=AnyOf(words))) if words and screen.width >= _NARROW else ""),
        Styled(""),
    ]


def _bar(days: tuple[int, int] | None, record: int | None, scale: float, screen: Screen) -> str:
    """Solid as far as a silence is certain, broken as far as it is possible, with a mark at the longest answer."""
    certain, possible = ("━", "┅") if screen.unicode else ("=", "-")
    solid, whole = (max(1, round(scale * length)) for length in days) if days else (0, 0)
    drawn = certain * solid + possible * (whole - solid)
    if record is None:
        return drawn
    place = max(0, round(scale * record) - 1)
    return drawn[:place].ljust(place) + _mark(screen) + drawn[place + 1 :]


def _mark(screen: Screen) -> str:
    return "┃" if screen.unicode else "|"


def how_long(report: Waits, told: Sequence[Figures], screen: Screen) -> list[str]:
    """A line a stage under headings where all fit, else a paragraph each, or all that is said; then what is in no line."""
    if not told:
        return []
    names = [_named(one, report) for one in told]
    title, *headings = map(translated, _HEADINGS)
    if report.in_full:
        label = max(map(cells, names))
        lines = lines_of(Styled(title, "bold"), screen.width, screen)
        for one, name in zip(told, names, strict=True):
            lines += beside(name, say_figures(one), label, screen)
        return [*lines, *_counted_too(report, told, screen)]
    table = [[Styled(title, "bold"), *(Styled(heading, "dim") for heading in headings)]]
    for one, name in zip(told, names, strict=True):
        answered, typical, of_all = in_brief(one)
        table.append([Styled(name), Styled(answered, "cyan"), Styled(typical), Styled(of_all)])
    # A name says the stage last: it is cut only where there is hardly room for anything.
    first = ColumnStyle(least=_NAME + 2 if screen.width >= _NARROW else 10)
    columns = (first, ColumnStyle(), ColumnStyle(), ColumnStyle(wraps=True))
    lines = [line for lines in aligned(columns, table, screen) for line in lines]
    return [*lines, *_counted_too(report, told, screen)]


def in_brief(figures: Figures) -> tuple[str, str, str]:
    """How many answered of how many, the typical answer, and what is known of all, or each answer where they are few."""
    count = len(figures.answers)
    answered = say("{count} of {number}", count=count, number=count + len(figures.silences) + figures.withdrawn)
    if figures.typical is None or figures.half is None:
        return answered, "", say_each(figures) if figures.answers else ""
    typical = say_days(Days(figures.typical, figures.typical))
    return (
        answered,
        typical,
        say_level(figures.level) if figures.half.days is None and figures.level else say_half(figures),
    )


def _named(figures: Figures, report: Waits) -> str:
    group = "" if report.by == "stage" or report.one else figures.group or say_unknown(report.by)
    return " · ".join(part for part in (group, say_stage(figures.stage)) if part)


def say_unknown(by: str) -> str:
    """`no source known`: the group of those of which it was not said."""
    return say("no {group} known", group=translated(by, "group"))


def _counted_too(report: Waits, told: Sequence[Figures], screen: Screen) -> Iterator[str]:
    """What is in the figures although no line shows it, and what is not."""
    given_up = sum(one.application.id in report.given_up for of in told for one in of.silences)
    withdrawn, unknown = sum(one.withdrawn for one in told), sum(one.unknown for one in told)
    said = [say("Those who are silent are counted too.")] * any(one.silences for one in told)
    said += [say("Given up: {count}.", count=given_up)] * bool(given_up)
    said += [say("Withdrawn: {count}.", count=withdrawn)] * bool(withdrawn)
    said += [say("Left out, as their days are not known: {count}.", count=unknown)] * bool(unknown)
    below = [say_yardstick()] * any(one.needs_yardstick for one in told)
    for text in [*[" ".join(said)] * bool(said), *below]:
        yield from lines_of(Styled(text, "dim"), screen.width, screen)


def _responses(report: Waits, screen: Screen) -> list[str]:
    """The counts of each group, beside a bar of those who heard back and those who did not; without room a line each."""
    if not report.responses:
        return []
    steps = tuple(map(translated, _STEPS))
    title = Styled(say("WHAT CAME BACK, BY {group}", group=translated(report.by, "group").upper()), "bold")
    table = [[title, *(Styled(step, "dim") for step in steps)]]
    for one in report.responses:
        counts = zip(steps, one[1:], strict=True)
        cut = screen.cuts and cells(one.group) > _NAME
        name = fit(one.group, _NAME) if cut else one.group or say_unknown(report.by)
        table.append(
            [Styled(plain(name, screen)), *(Styled(str(count).rjust(cells(step)), "cyan") for step, count in counts)]
        )
    room = screen.width - _width(table)
    if room < 0:
        lines = lines_of(title, screen.width, screen)
        for row, one in zip(table[1:], report.responses, strict=True):
            said = ", ".join(f"{step} {count}" for step, count in zip(steps, one[1:], strict=True) if count)
            lines += beside(row[0].text, [Styled(said)], _NAME, screen)
        return lines
    scale = min(_LONGEST_BAR, room - len(_GAP)) / max(one.sent for one in report.responses)
    if scale > 0 and room >= _LEAST_BAR:
        for row, one in zip(table[1:], report.responses, strict=True):
            row.append(Styled(_bar((one.heard, one.sent), None, scale, screen) if one.heard else ""))
        table[0].append(Styled(""))
    return _aligned(table, screen)


def _width(table: Sequence[Sequence[Styled]]) -> int:
    widths = [max(cells(said.text) for said in column) for column in zip(*table, strict=True)]
    return sum(widths) + len(_GAP) * (sum(map(bool, widths)) - 1)


def _aligned(table: Sequence[Sequence[Styled]], screen: Screen) -> list[str]:
    """A line a row, in columns as wide as they need."""
    widths = [max(cells(plain(said.text, screen)) for said in column) for column in zip(*table, strict=True)]
    lines = []
    for row in table:
        shown = [
            (fit(plain(said.text, screen), width), said.style) for said, width in zip(row, widths, strict=True) if width
        ]
        while shown and not shown[-1][0].strip():
            shown.pop()
        shown[-1] = shown[-1][0].rstrip(), shown[-1][1]
        lines.append(_GAP.join(paint(text, style, screen) for text, style in shown))
    return lines
