"""An estimate is said with its interval, and without one where it leaves everything open."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tracker.core.survival.quantiles import Quantile
from tracker.writers.figures import say_half


@pytest.mark.parametrize(
    ("days", "low", "high", "said"),
    [
        (24, 18, 40, "half of all within 24 days (18–40)"),
        (24, 18, None, "half of all within 24 days (18 or more)"),
        (24, 0, None, "half of all within 24 days (interval not known)"),
        (24, 0, 40, "half of all within 24 days (0–40)"),
        (None, 61, None, "half of all within 61 days or more"),
    ],
)
def test_half_of_all(days: int | None, low: int, high: int | None, said: str) -> None:
    figures = SimpleNamespace(half=Quantile(0.5, days, low, high))
    assert say_half(figures) == said  # type: ignore[arg-type]
