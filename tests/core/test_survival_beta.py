"""How the quantiles of the beta distribution are found: from a guess that is near, in a few steps."""

from __future__ import annotations

from itertools import product

import pytest

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
        assert once(found, a, b, beta._log_beta(a, b))[0] == pytest.approx(probability, abs=1e-9)
