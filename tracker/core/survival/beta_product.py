"""How sure the share still waiting is: a 95 % interval for every day, defined and safe with few answers too.

Fay, Brittain & Proschan, Pointwise confidence intervals for a survival distribution with small samples or heavy
censoring, Biostatistics 14 (2013) 723-736: the beta product confidence procedure, by the method of moments. Without
censoring it is the exact interval of Clopper & Pearson, The use of confidence or fiducial limits illustrated in the
case of the binomial, Biometrika 26 (1934) 404-413.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from math import exp, expm1, log1p
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.survival.beta import beta_quantile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.core.survival.sample import Exits, Sample

CONFIDENCE = 0.95
_TAIL = (1 - CONFIDENCE) / 2
BEFORE = -1  # the day before any answer is possible: every wait is longer than -1 days


class Limits(NamedTuple):
    """From this day until the next one listed, the share still waiting lies in [lower, upper]."""

    day: int
    lower: float
    upper: float


class Band:
    """The limits of every day, worked out when a day is asked for: most who ask want a few of hundreds.

    Of several readings of the same waits it is the envelope.
    """

    def __init__(self, *readings: Sequence[Exits]) -> None:
        self._readings = [_Reading(exits) for exits in readings]

    def at(self, day: int) -> Limits:
        """The limits that hold on a day, which is -1 or later."""
        since = max(reading.days[reading.place(day)] for reading in self._readings)
        return Limits(since, self.lower(day), self.upper(day))

    def lower(self, day: int, after: int = BEFORE) -> float:
        """The lower limit on a day, among the waits longer than `after`; both are -1 or later, the day not before it."""
        return min(reading.lower(reading.place(after), reading.place(day)) for reading in self._readings)

    def upper(self, day: int, after: int = BEFORE) -> float:
        """The upper limit on a day, among the waits longer than `after`; both are -1 or later, the day not before it."""
        return max(reading.upper(reading.place(after), reading.place(day)) for reading in self._readings)

    @cached_property
    def days(self) -> list[int]:
        """The days from which on limits differ, from the day before any answer is possible."""
        return sorted({day for reading in self._readings for day in reading.days})

    @property
    def limits(self) -> tuple[Limits, ...]:
        """The limits of all these days."""
        return tuple(map(self.at, self.days))


def beta_product(sample: Sample) -> Band:
    """The 95 % band for the share still waiting.

    With approximate days it is the envelope of the bands of the all-shortest and the all-longest reading.
    """
    return Band(sample.shortest) if sample.is_exact else Band(sample.shortest, sample.longest)


class _Reading:
    """The band of one reading. Upper limits depend on the answers so far, the lower ones also on who still waits.

    Each day's answers are a beta variable, of which the means multiply, and so do 1 + the squared coefficients of
    variation. Kept as sums of logarithms up to each day, what lies between two days is a difference; and as those of
    log1p, no digit is lost where a mean is close to 1.
    """

    def __init__(self, exits: Sequence[Exits]) -> None:
        mean = variation = 0.0
        self.days = [BEFORE]
        self._means = [mean]
        self._variations = [variation]
        self._left = [exits[0].at_risk if exits else 0]
        for day, at_risk, answered, censored in exits:
            if answered:
                one_mean, one_variation = _logarithms(at_risk - answered + 1, answered)
                mean += one_mean
                variation += one_variation
            self.days.append(day)
            self._means.append(mean)
            self._variations.append(variation)
            self._left.append(at_risk - answered - censored)

    def place(self, day: int) -> int:
        """Where the limits of a day stand."""
        return bisect_right(self.days, day) - 1

    def upper(self, start: int, end: int) -> float:
        mean, variation = self._between(start, end)
        return _quantile(1 - _TAIL, mean, variation) if variation else 1.0

    def lower(self, start: int, end: int) -> float:
        left = self._left[end]
        if not left:
            return 0.0
        # While some wait on, the next of them may be answered at once.
        mean, variation = self._between(start, end)
        next_mean, next_variation = _logarithms(left, 1)
        return _quantile(_TAIL, mean + next_mean, variation + next_variation)

    def _between(self, start: int, end: int) -> tuple[float, float]:
        return self._means[end] - self._means[start], self._variations[end] - self._variations[start]


def _logarithms(a: int, b: int) -> tuple[float, float]:
    """Of a Beta(a, b): log of the mean, and log of 1 + the squared coefficient of variation."""
    return log1p(-b / (a + b)), log1p(b / (a * (a + b + 1)))


def _quantile(probability: float, mean: float, variation: float) -> float:
    """The quantile of the beta distribution with this mean and variation, given as `_logarithms` gives them."""
    shortfall = -expm1(mean)
    a = shortfall / expm1(variation) - exp(mean)
    return beta_quantile(probability, a, a * shortfall / exp(mean))
