"""Small cases by hand: encodings, ranks, what is said with few or no waits."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import BadValue
from tracker.core.survival.aalen_johansen import aalen_johansen
from tracker.core.survival.beta import beta_cdf, beta_quantile
from tracker.core.survival.beta_product import Limits, beta_product
from tracker.core.survival.quantiles import AnsweredQuantile, Quantile, answered_quantile, quantile
from tracker.core.survival.remaining import Outlook
from tracker.core.survival.sample import Exits, Sample, approximate, exact, implied, still_open
from tracker.core.survival.silence import Ranking, Silence
from tracker.core.survival.turnbull import Curve, Step, turnbull

if TYPE_CHECKING:
    from tracker.core.survival.sample import Interval


@pytest.mark.parametrize(
    ("interval", "lower", "upper"),
    [
        (exact(12), 11, 12),
        (exact(0), -1, 0),
        (approximate(31, 50), 30, 50),
        (approximate(0, 7), -1, 7),
        (implied(41), -1, 41),
        (still_open(20), 20, math.inf),
        (still_open(0), 0, math.inf),
    ],
)
def test_encoding(interval: Interval, lower: int, upper: float) -> None:
    assert interval == (lower, upper)


@pytest.mark.parametrize("wait", [(5, 5), (6, 5), (-2, 3)])
def test_no_such_wait(wait: tuple[int, float]) -> None:
    with pytest.raises(BadValue, match=f"more than {wait[0]} and at most {wait[1]} days"):
        Sample.of([exact(3), wait])


def test_a_sample_counts() -> None:
    sample = Sample.of([still_open(9), exact(3), approximate(2, 4), exact(3)])
    assert sample.counts == ((1, 4, 1), (2, 3, 2), (9, math.inf, 1))
    assert (sample.size, sample.answered, sample.waiting, sample.is_exact) == (4, 3, 1, False)
    assert sample.shortest == (Exits(2, 4, 1, 0), Exits(3, 3, 2, 0), Exits(9, 1, 0, 1))
    assert sample.longest == (Exits(3, 4, 2, 0), Exits(4, 2, 1, 0), Exits(9, 1, 0, 1))


def test_nothing_is_said_of_no_waits() -> None:
    sample = Sample.of([])
    curve, band = turnbull(sample), beta_product(sample)
    assert curve == Curve((), 1.0)
    assert (curve.survival(3), curve.quantile(0.5)) == (1, None)
    assert band.limits == (Limits(-1, 0.0, 1.0),)
    assert quantile(curve, band, 0.5) == Quantile(0.5, None, 0, None)
    assert answered_quantile(sample, 0.5) is None
    assert aalen_johansen([]) == ()
    assert [found.chance for found in Outlook(sample, beta_product(sample), lambda: curve).remaining(3, [7])] == [None]
    assert Ranking(sample).of(3, 3) == Silence(3, 0, 0, 0)


def test_only_open_waits() -> None:
    sample = Sample.of([still_open(4), still_open(10)])
    assert turnbull(sample) == Curve((Step(10, math.inf, 1.0, 0.0),), 1.0)
    assert turnbull(sample).survival(100) == 1
    band = beta_product(sample)
    assert [limits.day for limits in band.limits] == [-1, 4, 10]
    assert [limits.lower for limits in band.limits] == pytest.approx([0.025**0.5, 0.025, 0])
    assert {limits.upper for limits in band.limits} == {1.0}


def test_the_mass_of_an_approximate_wait_is_spread_over_its_window() -> None:
    curve = turnbull(Sample.of([approximate(11, 20), still_open(30)]))
    assert curve.steps == (Step(10, 20, 0.5, 0.5), Step(30, math.inf, 0.5, 0.0))
    assert [curve.survival(day) for day in (10, 15, 20, 25, 99)] == [1, 0.75, 0.5, 0.5, 0.5]
    assert (curve.quantile(0.25), curve.quantile(0.5), curve.quantile(0.51)) == (15, 20, None)


def test_two_windows_that_meet_share_what_they_have_in_common() -> None:
    assert turnbull(Sample.of([approximate(1, 10), approximate(8, 20)])).steps == (Step(7, 10, 1.0, 0.0),)


@pytest.mark.parametrize(
    ("answers", "low", "high", "bound"),
    [(5, None, None, 5), (6, 1, 6, 6), (8, 1, 8, 7), (9, 2, 8, 8), (20, 6, 15, 15)],
)
def test_ranks_of_the_median(answers: int, low: int | None, high: int | None, bound: int) -> None:
    found = answered_quantile(Sample.of(exact(day) for day in range(1, answers + 1)), 0.5)
    middle = (answers + 1) / 2
    assert found == AnsweredQuantile(0.5, answers, middle, middle, low, high, bound)


@pytest.mark.parametrize(("share", "fewest"), [(0.75, 11), (0.85, 19), (0.9, 29), (0.95, 59)])
def test_an_upper_bound_needs_so_many_answers(share: float, fewest: int) -> None:
    enough = answered_quantile(Sample.of(exact(day) for day in range(1, fewest + 1)), share)
    too_few = answered_quantile(Sample.of(exact(day) for day in range(1, fewest)), share)
    assert enough is not None
    assert too_few is not None
    assert (too_few.bound, enough.bound) == (None, fewest)
    assert enough.high is None


def test_an_answered_quantile_of_approximate_waits_has_two_readings() -> None:
    found = answered_quantile(Sample.of([exact(3), approximate(5, 9), exact(7), still_open(50)]), 0.5)
    assert found == AnsweredQuantile(0.5, 3, 5, 7, None, None, None)


def test_the_median_counts_those_who_wait() -> None:
    waits = [*(exact(day) for day in (2, 3, 5, 8)), *(still_open(day) for day in (4, 6, 9, 30))]
    sample = Sample.of(waits)
    curve, band = turnbull(sample), beta_product(sample)
    assert curve.quantile(0.5) == 8
    assert quantile(curve, band, 0.5) == Quantile(0.5, 8, 2, None)
    assert curve.quantile(0.9) is None


@pytest.mark.parametrize(
    ("answers", "days", "longer", "unusual"),
    [
        (18, 100, 0, False),
        (19, 100, 0, True),
        (19, 19, 0, True),
        (19, 18, 1, False),
        (39, 38, 1, True),
        (0, 400, 0, False),
    ],
)
def test_unusually_quiet(answers: int, days: int, longer: int, *, unusual: bool) -> None:
    found = Ranking(Sample.of([*(exact(day) for day in range(1, answers + 1)), still_open(days)])).of(days, days)
    assert found == Silence(days, answers, longer, longer)
    assert found.chance == pytest.approx((longer + 1) / (answers + 1))
    assert found.is_unusual is unusual


def test_a_window_that_may_reach_beyond_the_silence_counts_as_perhaps_longer() -> None:
    sample = Sample.of([exact(20), approximate(5, 15), approximate(11, 12), approximate(10, 10)])
    assert Ranking(sample).of(10, 10) == Silence(10, 4, 2, 3)


def test_causes_on_one_day_and_on_day_0() -> None:
    rows = aalen_johansen([(0, "rejected"), (0, "advanced"), (0, None), (4, "rejected"), (9, None)])
    assert [(row.day, row.at_risk) for row in rows] == [(0, 5), (4, 2)]
    assert [row.survival for row in rows] == pytest.approx([3 / 5, 3 / 10])
    assert rows[-1].incidence == pytest.approx({"advanced": 1 / 5, "rejected": 1 / 5 + 3 / 10})


@pytest.mark.parametrize(("a", "b", "x"), [(3, 5, 0.2), (1, 7, 0.3), (40, 2, 0.9), (50, 50, 0.5), (2, 60, 0.01)])
def test_the_beta_distribution_is_a_sum_of_binomials(a: int, b: int, x: float) -> None:
    trials = a + b - 1
    share = Fraction(x)
    exactly = sum(math.comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(a, trials + 1))
    assert beta_cdf(x, a, b) == pytest.approx(float(exactly), rel=1e-11)


@pytest.mark.parametrize(
    ("probability", "a", "b", "x"),
    [
        (0.025, 40, 1, 0.025 ** (1 / 40)),
        (0.975, 1, 40, 1 - 0.025 ** (1 / 40)),
        (0.25, 0.5, 0.5, math.sin(math.pi / 8) ** 2),
        (0.5, 20_000, 20_000, 0.5),
        (0.025, 0.05, 3.0, 0.0),
        (0.975, 3000, 0.1, 1.0),
    ],
)
def test_beta_quantiles_known_in_closed_form(probability: float, a: float, b: float, x: float) -> None:
    assert beta_quantile(probability, a, b) == pytest.approx(x, abs=1e-10)


@pytest.mark.parametrize(("x", "value"), [(-0.1, 0.0), (0.0, 0.0), (1.0, 1.0), (1.2, 1.0)])
def test_beyond_its_ends_the_beta_distribution_is_0_or_1(x: float, value: float) -> None:
    assert beta_cdf(x, 2, 3) == value
