"""The figures of stages: data, a row a stage, and sentences."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from tracker.core.sentences import counted, fill
from tracker.core.when import Days
from tracker.core.wording import say_days
from tracker.reports.figures import CAUSES, YARDSTICK
from tracker.writers.layout import Styled
from tracker.writers.rows import Rows
from tracker.writers.write import ReportWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tracker.core.survival.aalen_johansen import Incidence
    from tracker.core.survival.quantiles import AnsweredQuantile, Quantile
    from tracker.core.survival.remaining import Remaining
    from tracker.reports.figures import Comparison, Figures, Waited
    from tracker.reports.waits import Waits
    from tracker.writers.data import Data
    from tracker.writers.screen import Screen

_NO_QUANTILE = ("",) * 5
_NO_OUTCOME = ("",) * (3 + 2 * len(CAUSES))
_TOO_FEW = "too few answers to go by"
_SHARES = (0.5, 0.75, 0.9)
_COLUMNS = (
    "group", "stage", "answered", "waiting", "withdrawn", "unknown",
    "median_days", "median_low", "median_high", "answers_min", "answers_max",
    *(f"answers_p{share * 100:.0f}_{part}" for share in _SHARES for part in ("shortest", "longest", "low", "high", "bound")),
    "longest_answer", "longest_answer_min", "longest_answer_max",
    "longest_silence", "longest_silence_min", "longest_silence_max",
    "outcome_day", "outcome_at_risk", "outcome_waiting",
    *(f"outcome_{cause}{part}" for cause in CAUSES for part in ("", "_se")),
)  # fmt: skip


def data(report: Waits) -> Data:
    """The figures alone, by the contract of `stages` in `tracker waits -f json`."""
    return told_data(report, figures_data)


def told_data(report: Waits, of: Callable[[Figures], Data]) -> Data:
    """What there is to say `of` the figures of each stage and group."""
    return {
        "schema": 1,
        "today": report.today.isoformat(),
        "by": report.by,
        "stages": [of(one) for one in report.told],
    }


def sheet(report: Waits) -> Rows:
    """A row a group and stage."""
    return Rows(_COLUMNS, (_cells(one) for one in report.told))


def draw(report: Waits, screen: Screen) -> str:
    """The figures in sentences."""
    from tracker.writers.waits_drawn import draw_figures

    return draw_figures(report, screen)


def figures_data(figures: Figures) -> Data:
    """What one stage of one group says. What its answers do not carry is null or an empty list."""
    half, found = figures.half, figures.range
    return {
        "group": figures.group,
        "stage": figures.stage.name,
        "answered": len(figures.answers),
        "waiting": len(figures.silences),
        "withdrawn": figures.withdrawn,
        "unknown": figures.unknown,
        "median": {"days": half.days, "low": half.low, "high": half.high} if half and half.days is not None else None,
        "median_at_least": half.low if half else None,
        "answers": {
            "range": {"min": found.min, "max": found.max} if found else None,
            "quantiles": [_quantile_data(quantile) for quantile in figures.quantiles],
        },
        "longest_answer": _whose(figures.answers[-1]) if figures.answers else None,
        "longest_silence": _whose(figures.silences[0]) if figures.silences else None,
        "ended": {cause: figures.ended[cause] for cause in CAUSES},
        "outcome": _outcome_data(figures.outcome) if figures.outcome else None,
    }


def days_data(figures: Figures) -> Data:
    """What a stage of a group says of every day on which anything changes: its outcomes, its curve and the band of it."""
    return {
        "outcomes": [_outcome_data(row) for row in figures.outcomes],
        "curve": [
            {"lower": step.lower, "upper": _finite(step.upper), "mass": step.mass, "survival": step.survival}
            for step in figures.curve.steps
        ],
        "band": [{"day": limits.day, "low": limits.lower, "high": limits.upper} for limits in figures.band.limits],
    }


def comparison_data(comparison: Comparison | None) -> Data:
    """What a wait has beside its own days: null or empty where it is not compared."""
    chances = comparison.chances if comparison else ()
    return {**longer_data(comparison), "chances": [_chance_data(chance) for chance in chances]}


def longer_data(comparison: Comparison | None) -> Data:
    """How many answers took longer, and whether that is unusual; null and false where there is no comparison."""
    if comparison is None:
        return {"longer": None, "unusual": False}
    silence = comparison.silence
    return {
        "longer": {"answers": silence.answers, "min": silence.longer, "max": silence.perhaps},
        "unusual": comparison.is_unusual,
    }


def say_figures(figures: Figures) -> Iterator[Styled]:
    """What a stage's waits say, by the display rules: never more than its answers carry."""
    answers, silences = figures.answers, figures.silences
    yield Styled(_say_counts(figures), "cyan")
    if figures.half:
        yield Styled(_say_half(figures, figures.half))
        yield Styled(_say_answers(figures))
    elif answers:
        listed = ", ".join(say_days(one.wait.days) for one in answers)
        yield Styled(fill(counted("the answer took {days}", "the answers took {days}", len(answers), days=listed)))
    if figures.outcome:
        yield Styled(_say_outcome(figures.outcome))
    if figures.needs_yardstick:
        yield Styled(_TOO_FEW, "dim")
    longest = [f"longest answer {_say_whose(answers[-1])}"] if len(answers) > 1 else []
    longest += [f"longest silence {_say_whose(silences[0])}"] if silences else []
    if longest:
        yield Styled(" · ".join(longest), "dim")


def say_yardstick() -> str:
    """The default for a meeting with few answers, with where it comes from. Under figures it is said once."""
    return (
        f"{_TOO_FEW}: a yardstick from elsewhere is {YARDSTICK} days, in which employers in Ontario must tell those they "
        "interviewed (law since 1 January 2026)"
    )


def say_chance(chance: Remaining) -> str:
    """`of 14 that had waited as long, 6 were answered within 7 more days: 43 % (18 to 70 %)`; the chance if known."""
    counts = (
        f"of {chance.at_risk} that had waited as long, {chance.answered} were answered within {chance.within} more days"
    )
    if chance.chance is None:
        return counts
    return f"{counts}: {percent(chance.chance)} ({percent(chance.low)} to {percent(chance.high)})"


def say_longer(comparison: Comparison) -> str:
    """`3 of 12`, `3–5 of 12` where approximate days leave it open: how many of the answers took longer."""
    silence = comparison.silence
    return f"{_range(silence.longer, silence.perhaps)} of {silence.answers}"


def percent(share: float) -> str:
    """`43 %`; never 0 or 100 for a share that is only close to it."""
    if 0 < share < 0.005:  # noqa: PLR2004 - what rounds to 0 %
        return "under 1 %"
    if 0.995 < share < 1:  # noqa: PLR2004 - what rounds to 100 %
        return "over 99 %"
    return f"{share * 100:.0f} %"


def _say_counts(figures: Figures) -> str:
    causes = [f"{count} {cause}" for cause in CAUSES[:-1] if (count := figures.ended[cause])]
    how = f" ({', '.join(causes)})" if causes else ""
    parts = [f"{len(figures.answers)} answered{how}", f"{len(figures.silences)} still waiting"]
    parts += [f"{figures.withdrawn} withdrawn"] * bool(figures.withdrawn)
    parts += [f"{figures.unknown} with unknown days"] * bool(figures.unknown)
    return " · ".join(parts)


def _say_half(figures: Figures, half: Quantile) -> str:
    if half.days is not None:
        until = f"{half.low} to {half.high}" if half.high is not None else f"{half.low} or more"
        return f"half of all are answered within {_days(half.days)} (95 %: {until})"
    *heard, never = figures.curve.steps
    days = _days(int(heard[-1].upper))
    least = f"half takes {_days(half.low)} or more (95 %)"
    return f"half of all are not answered yet: {percent(1 - never.mass)} were, within {days}; {least}"


def _say_answers(figures: Figures) -> str:
    names = {0.5: "half of the answers came", 0.75: "three quarters", 0.9: "nine in ten"}
    parts = [_say_quantile(quantile, names[quantile.share]) for quantile in figures.quantiles]
    found = figures.range
    assert found is not None
    return f"{', '.join(parts)}; they took {_range(found.min or 0, found.max or 0)} days"


def _say_quantile(quantile: AnsweredQuantile, name: str) -> str:
    days = _range(quantile.shortest, quantile.longest)
    if quantile.share == 0.5:  # noqa: PLR2004 - the median
        return f"{name} within {days} days (95 %: {quantile.low} to {quantile.high})"
    return f"{name} within {days} (at most {quantile.bound})"


def _say_outcome(row: Incidence) -> str:
    shares = [f"{percent(row.incidence[cause])} {cause}" for cause in CAUSES if row.incidence.get(cause)]
    return f"by day {row.day}: {', '.join([*shares, f'{percent(row.survival)} waiting still'])}"


def _say_whose(waited: Waited) -> str:
    return f"{say_days(waited.wait.days)} ({waited.application.key})"


def _range(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def _days(days: int) -> str:
    return say_days(Days(days, days))


def _whose(waited: Waited) -> Data:
    days = waited.wait.days
    return {"application": waited.application.key, "days": {"min": days.min, "max": days.max}}


def _quantile_data(quantile: AnsweredQuantile) -> Data:
    return {
        "share": quantile.share,
        "shortest": quantile.shortest,
        "longest": quantile.longest,
        "low": quantile.low,
        "high": quantile.high,
        "bound": quantile.bound,
    }


def _outcome_data(row: Incidence) -> Data:
    return {
        "day": row.day,
        "at_risk": row.at_risk,
        "waiting": row.survival,
        "shares": {cause: row.incidence.get(cause, 0.0) for cause in CAUSES},
        "standard_errors": {cause: row.standard_error.get(cause, 0.0) for cause in CAUSES},
    }


def _chance_data(chance: Remaining) -> Data:
    is_known = chance.chance is not None
    return {
        "within": chance.within,
        "at_risk": chance.at_risk,
        "answered": chance.answered,
        "chance": chance.chance,
        "low": chance.low if is_known else None,
        "high": chance.high if is_known else None,
    }


def _finite(day: float) -> int | None:
    return None if day == inf else int(day)


def cell(value: Any) -> str:  # noqa: ANN401 - a number, a text or nothing
    """A value in full precision; nothing for None."""
    return "" if value is None else str(value)


def _cells(figures: Figures) -> tuple[str, ...]:
    known = figures_data(figures)
    found = known["answers"]["range"] or {}
    quantiles = {quantile.share: quantile for quantile in figures.quantiles}
    values = [known[key] for key in ("group", "stage", "answered", "waiting", "withdrawn", "unknown")]
    values += [(known["median"] or {}).get(key) for key in ("days", "low", "high")]
    values += [found.get("min"), found.get("max")]
    for share in _SHARES:
        of = quantiles.get(share)
        values += [of.shortest, of.longest, of.low, of.high, of.bound] if of else _NO_QUANTILE
    for name in ("longest_answer", "longest_silence"):
        longest = known[name] or {"application": None, "days": {}}
        values += [longest["application"], longest["days"].get("min"), longest["days"].get("max")]
    if row := known["outcome"]:
        values += [row["day"], row["at_risk"], row["waiting"]]
        values += [row[part][cause] for cause in CAUSES for part in ("shares", "standard_errors")]
    else:
        values += _NO_OUTCOME
    return tuple(map(cell, values))


WRITER = ReportWriter(data, sheet, draw)
