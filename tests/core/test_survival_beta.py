"""How the quantiles of the beta distribution are found: from a guess that is near, in a few steps."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.survival import beta

PROBABILITIES = (0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975)
SHAPES = (0.3, 0.9, 1, 1.5, 3, 10, 50, 1000, 50_000)


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [
        ((10, 50, 1000), (10, 50, 1000), 2e-4),
        ((1, 1.5, 3, 10), (1, 1.5, 3, 10), 0.08),
        ((0.3, 0.6, 0.9), (0.3, 0.6, 0.9, 1, 3, 10), 0.12),
        ((0.3, 0.6, 0.9, 1, 3, 10), (0.3, 0.6, 0.9), 0.12),
    ],
)
def test_the_first_guess_is_near(first: tuple[float, ...], second: tuple[float, ...], distance: float) -> None:
    for probability, a, b in product(PROBABILITIES, first, second):
        guess = beta._first_guess(probability, a, b)
        assert guess == pytest.approx(beta.beta_quantile(probability, a, b), abs=distance)


def cdf(x: float, a: float, b: float) -> float:
    """The probability that a Beta(a, b) variable is at most x."""
    return beta._cdf_and_density(x, a, b, beta._log_beta(a, b))[0]


@pytest.mark.parametrize(("a", "b", "x"), [(3, 5, 0.2), (1, 7, 0.3), (40, 2, 0.9), (50, 50, 0.5), (2, 60, 0.01)])
def test_the_distribution_is_a_sum_of_binomials(a: int, b: int, x: float) -> None:
    trials = a + b - 1
    share = Fraction(x)
    exactly = sum(math.comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(a, trials + 1))
    assert cdf(x, a, b) == pytest.approx(float(exactly), rel=1e-11)


@given(st.floats(0.2, 5000), st.floats(0.2, 5000), st.floats(0.001, 0.999))
def test_a_quantile_is_where_the_distribution_reaches_the_probability(a: float, b: float, probability: float) -> None:
    x = beta.beta_quantile(probability, a, b)
    if 1e-12 < x < 1 - 1e-9:
        assert cdf(x, a, b) == pytest.approx(probability, abs=2e-9)


def test_a_few_steps_find_a_quantile(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[float] = []
    once = beta._cdf_and_density

    def counted(x: float, a: float, b: float, log_beta: float) -> tuple[float, float]:
        steps.append(x)
        return once(x, a, b, log_beta)

    monkeypatch.setattr(beta, "_cdf_and_density", counted)
    for probability, a, b in product(PROBABILITIES, SHAPES, SHAPES):
        steps.clear()
        found = beta.beta_quantile(probability, a, b)
        assert len(steps) <= 4, (probability, a, b)
        assert cdf(found, a, b) == pytest.approx(probability, abs=1e-9)
