"""The figures of stages: data and sentences."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from tracker.core.language import say, say_count, translated
from tracker.core.survival.silence import FEWEST, Word
from tracker.core.when import Days
from tracker.core.wording import say_days
from tracker.reports.censoring import known_days
from tracker.reports.figures import CAUSES, YARDSTICK, Comparison, Figures, Waited
from tracker.writers.data import Data, days_data
from tracker.writers.dates import say_range
from tracker.writers.layout import Styled
from tracker.writers.silence import say_silence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.core.survival.aalen_johansen import Incidence
    from tracker.core.survival.remaining import Remaining


def figures_data(figures: Figures) -> Data:
    """What one stage of one group says. What its answers do not carry is null or an empty list."""
    half, found = figures.half, figures.range
    return {
        "group": figures.group,
        "stage": figures.stage.name,
        "answered": len(figures.answers),
        "without_day": len(figures.answers) - len(figures.placed),
        "waiting": len(figures.silences),
        "withdrawn": figures.withdrawn,
        "unknown": figures.unknown,
        "typical": figures.typical,
        "median": {"days": half.days, "low": half.low, "high": half.high} if half and half.days is not None else None,
        "median_at_least": half.low if half else None,
        "by_day": [_share_data(share) for share in figures.by_days],
        "last_day": _share_data(figures.level) if figures.level else None,
        "answers": {"range": days_data(found) if found else None},
        "longest_answer": _whose(figures.placed[-1]) if figures.placed else None,
        "longest_silence": _whose(figures.silences[0]) if figures.silences else None,
        "ended": {cause: figures.ended[cause] for cause in CAUSES},
        "outcome": _outcome_data(figures.outcome) if figures.outcome else None,
    }


def curve_data(figures: Figures) -> Data:
    """What a stage of a group says of every day on which anything changes: its outcomes, its curve and the band of it."""
    return {
        "outcomes": [_outcome_data(row) for row in figures.outcomes],
        "curve": [
            {
                "lower": step.lower,
                "upper": int(step.upper) if step.upper < inf else None,
                "mass": step.mass,
                "survival": step.survival,
            }
            for step in figures.curve.steps
        ],
        "band": [{"day": limits.day, "low": limits.lower, "high": limits.upper} for limits in figures.band.limits],
    }


def comparison_data(comparison: Comparison | None) -> Data:
    """What a wait has beside its own days: null or empty where it is not compared."""
    hear = comparison.hear if comparison else None
    return {
        **longer_data(comparison),
        "chances": [_chance_data(chance) for chance in comparison.chances] if comparison else [],
        "hear": {"by_day": hear.day, **_chance_data(hear), "chance": hear.chance} if hear else None,
    }


def longer_data(comparison: Comparison | None) -> Data:
    """How many answers took longer, and what such a silence is called; null where there is no comparison."""
    if comparison is None:
        return {"longer": None, "word": None}
    silence = comparison.silence
    return {
        "longer": {"answers": silence.answers, "min": silence.longer, "max": silence.perhaps},
        "word": silence.word,
    }


def say_figures(figures: Figures) -> Iterator[Styled]:
    """All that a stage's waits say, by the display rules: never more than its answers carry."""
    yield Styled(_say_counts(figures), "cyan")
    if figures.typical is not None:
        yield Styled(_say_typical(figures, figures.typical))
        yield Styled(say("estimated, with 95 % interval: {half}", half=say_half(figures)))
    elif figures.answers:
        yield Styled(say_each(figures))
    shares = {share.day: share for share in (*figures.by_days, *([figures.level] if figures.level else []))}
    if shares:
        said = ", ".join(_say_by_day(shares[day]) for day in sorted(shares))
        yield Styled(say("of all, estimated to be answered: {shares}", shares=said))
    longest = [say("longest answer {whose}", whose=_say_whose(figures.placed[-1]))] if len(figures.placed) > 1 else []
    longest += [say("longest silence {whose}", whose=_say_whose(figures.silences[0]))] if figures.silences else []
    if longest:
        yield Styled(" · ".join(longest), "dim")


def say_each(figures: Figures) -> str:
    """`too few: 11 days, 27 days, up to 40 days`: every one by itself, where they are too few for an estimate."""
    listed = [say_days(known_days(one.wait, figures.today), short=True) for one in figures.answers]
    return say_count("only one: {days}", "too few: {days}", len(listed), days=", ".join(listed))


def say_longest(figures: Figures) -> str:
    """`the longest of 14 answers: 32 days`; where these are too few to compare a silence with, that too."""
    count = len(figures.placed)
    values = {"days": say_days(figures.placed[-1].wait.days, short=True)}
    if count < FEWEST:
        return say_count(
            "the only answer: {days}; too few to say",
            "the longest of {count} answers: {days}; too few to say",
            count,
            **values,
        )
    if count < len(figures.answers):
        return say("the longest of {count} answers whose day is known: {days}", count=count, **values)
    return say("the longest of {count} answers: {days}", count=count, **values)


def say_half(figures: Figures) -> str:
    """`half of all within 24 days (18–40)`, `half of all within 61 days or more`: an estimate with its 95 % interval.

    Where the interval leaves everything open it is not known.
    """
    half = figures.half
    assert half is not None
    if half.days is None:
        return say("half of all within {days} or more", days=_days(half.low))
    values = {"days": _days(half.days), "low": half.low}
    if half.high is None and half.low <= 0:
        return say("half of all within {days} (interval not known)", **values)
    if half.high is None:
        return say("half of all within {days} ({low} or more)", **values)
    return say("half of all within {days} ({low}–{high})", high=half.high, **values)


def say_level(level: Remaining) -> str:
    """`40 % of all by day 159 (33 to 49 %)`, `at most 9 % of all by day 14`: an estimate with its 95 % interval."""
    return say("{share} of all by day {day}", share=_share(level), day=level.day) + _interval(level)


def _say_by_day(level: Remaining) -> str:
    return say("{share} by day {day}", share=_share(level), day=level.day) + _interval(level)


def _share(level: Remaining) -> str:
    if level.chance is not None:
        return _percent(level.chance)
    if level.low < 1 - level.high:
        return say("at most {share}", share=_percent(level.high))
    return say("at least {share}", share=_percent(level.low))


def _interval(level: Remaining) -> str:
    return "" if level.chance is None else f" {say_interval(level)}"


def say_yardstick() -> str:
    """The default for a meeting with few answers, with where it comes from. Under figures it is said once."""
    return say(
        "too few answers to go by; for comparison: employers in Ontario must tell those they interviewed within {days} "
        "days (law since 1 January 2026)",
        days=YARDSTICK,
    )


def say_chances(comparison: Comparison) -> str:
    """Of those that had waited as long, how many heard within 7, 14 and 30 more days and by the last day to be judged.

    Each with its interval; where the counts carry none, how many are known to have heard at all.
    """
    chances, hear = comparison.chances, comparison.hear
    at_risk = chances[0].at_risk
    said = [
        say("{count} within {days} days {interval}", count=one.answered, days=one.within, interval=say_interval(one))
        for one in chances
        if is_known(one)
    ]
    if hear and is_known(hear) and hear.within > chances[-1].within:
        said.append(
            say(
                "{count} by day {day} {interval}, the last that can be judged",
                count=hear.answered,
                day=hear.day,
                interval=say_interval(hear),
            )
        )
    if said:
        return say("of {number} that had waited as long, heard: {shares}", number=at_risk, shares=", ".join(said))
    later = comparison.figures.outlook.answers_after(chances[0].waited)
    if not at_risk:
        return ""
    return say("of {number} that had waited as long, {later} heard later", number=at_risk, later=later)


def say_hear(hear: Remaining) -> str:
    """`3 of 16 still heard by day 208 (4 to 46 %)`."""
    return say(
        "{count} of {number} still heard by day {day} {interval}",
        count=hear.answered, number=hear.at_risk, day=hear.day, interval=say_interval(hear),
    )  # fmt: skip


def say_word(comparison: Comparison, *, short: bool = False) -> str:
    """`past all 14 answers so far`, `slow: 1–9 of 34 took longer`; short: `past all 14`, `slow`; nothing of too few answers."""
    silence = comparison.silence
    if not short:
        return say_silence(silence, len(comparison.figures.answers) - silence.answers)
    if silence.word is Word.PAST:
        return say("past all {answers}", answers=silence.answers)
    return translated(silence.word or "", "silence")


def say_longer(comparison: Comparison) -> str:
    """`3 of 12`, `3–5 of 12` where approximate days leave it open: how many of the answers took longer."""
    silence = comparison.silence
    return say("{count} of {number}", count=say_range(silence.longer, silence.perhaps), number=silence.answers)


def say_interval(share: Remaining) -> str:
    """`(18 to 70 %)`, `(at most 31 %)`, `(at least 74 %)`: never 0 or 100 %."""
    low, high = (round(100 * limit) for limit in (share.low, share.high))
    if low < 1:
        return say("(at most {share})", share=_percent(share.high))
    if high > 99:  # what rounds to 100 %
        return say("(at least {share})", share=_percent(share.low))
    return say("({low} to {high} %)", low=low, high=high)


def _percent(share: float) -> str:
    return say("{share} %", share=min(99, max(1, round(100 * share))))


def is_known(chance: Remaining) -> bool:
    """Whether there is an interval to be said."""
    return (chance.low, chance.high) != (0.0, 1.0)


def _say_counts(figures: Figures) -> str:
    causes = [
        say("{count} {cause}", count=count, cause=translated(cause, "cause"))
        for cause in CAUSES[:-1]
        if (count := figures.ended[cause])
    ]
    how = f" ({', '.join(causes)})" if causes else ""
    hidden = len(figures.answers) - len(figures.placed)
    parts = [
        say("{count} answered", count=len(figures.answers)) + how,
        say("{count} still waiting", count=len(figures.silences)),
    ]
    parts += [say("{count} of the answers without a day", count=hidden)] if hidden else []
    parts += [say("{count} withdrawn", count=figures.withdrawn)] if figures.withdrawn else []
    parts += [say("{count} left out, days not known", count=figures.unknown)] if figures.unknown else []
    return " · ".join(parts)


def _say_typical(figures: Figures, typical: int) -> str:
    found = figures.range
    if not found:
        return say("typical answer {days}", days=_days(typical))
    so_far = say_range(found.min or 0, found.max or 0)
    return say("typical answer {days}; those so far took {range} days", days=_days(typical), range=so_far)


def _say_whose(waited: Waited) -> str:
    return f"{say_days(waited.wait.days)} ({waited.application.key})"


def _days(days: int) -> str:
    return say_days(Days(days, days))


def _whose(waited: Waited) -> Data:
    return {"application": waited.application.key, "days": days_data(waited.wait.days)}


def _share_data(share: Remaining) -> Data:
    return {"day": share.day, "share": share.chance, "low": share.low, "high": share.high}


def _outcome_data(row: Incidence) -> Data:
    return {
        "day": row.day,
        "at_risk": row.at_risk,
        "waiting": row.survival,
        "shares": {cause: row.incidence.get(cause, 0.0) for cause in CAUSES},
        "standard_errors": {cause: row.standard_error.get(cause, 0.0) for cause in CAUSES},
    }


def _chance_data(chance: Remaining) -> Data:
    return {
        "within": chance.within,
        "at_risk": chance.at_risk,
        "answered": chance.answered,
        "low": chance.low if is_known(chance) else None,
        "high": chance.high if is_known(chance) else None,
    }
