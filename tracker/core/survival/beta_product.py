"""How sure the share still waiting is: a 95 % interval for every day, defined and safe with few answers too.

Fay, Brittain & Proschan, Pointwise confidence intervals for a survival distribution with small samples or heavy
censoring, Biostatistics 14 (2013) 723-736: the beta product confidence procedure, by the method of moments. Without
censoring it is the exact interval of Clopper & Pearson, The use of confidence or fiducial limits illustrated in the
case of the binomial, Biometrika 26 (1934) 404-413.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
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
        places = [reading.place(day) for reading in self._readings]
        since = max(reading.days[place] for reading, place in zip(self._readings, places, strict=True))
        return Limits(since, self.lower(day), self.upper(day))

    def lower(self, day: int) -> float:
        """The lower limit on a day, which is -1 or later."""
        return min(reading.lower(reading.place(day)) for reading in self._readings)

    def upper(self, day: int) -> float:
        """The upper limit on a day, which is -1 or later."""
        return max(reading.upper(reading.place(day)) for reading in self._readings)

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
    return Band(sample.shortest()) if sample.is_exact else Band(sample.shortest(), sample.longest())


class _Reading:
    """The band of one reading. Upper limits depend on the answers so far, the lower ones also on who still waits."""

    def __init__(self, exits: Sequence[Exits]) -> None:
        product = _ONE
        self.days = [BEFORE]
        self._products = [product]
        self._left = [exits[0].at_risk if exits else 0]
        for day, at_risk, answered, censored in exits:
            if answered:
                product = product.times(at_risk - answered + 1, answered)
            self.days.append(day)
            self._products.append(product)
            self._left.append(at_risk - answered - censored)
        self._uppers: dict[_Product, float] = {_ONE: 1.0}
        self._lowers: dict[int, float] = {}

    def place(self, day: int) -> int:
        """Where the limits of a day stand."""
        return bisect_right(self.days, day) - 1

    def upper(self, place: int) -> float:
        product = self._products[place]
        if product not in self._uppers:
            self._uppers[product] = product.quantile(1 - _TAIL)
        return self._uppers[product]

    def lower(self, place: int) -> float:
        if place not in self._lowers:
            # While some wait on, the next of them may be answered at once.
            left = self._left[place]
            self._lowers[place] = self._products[place].times(left, 1).quantile(_TAIL) if left else 0.0
        return self._lowers[place]


class _Product(NamedTuple):
    """A product of independent beta variables: its mean, 1 - mean, and its squared coefficient of variation.

    Kept so, none of them is ever a difference, and no digit is lost over hundreds of factors.
    """

    mean: float
    shortfall: float
    variation: float

    def times(self, a: float, b: float) -> _Product:
        """This product times another Beta(a, b)."""
        variation = b / (a * (a + b + 1))
        return _Product(
            self.mean * a / (a + b),
            self.shortfall + self.mean * b / (a + b),
            self.variation + variation + self.variation * variation,
        )

    def quantile(self, probability: float) -> float:
        """The quantile of the beta distribution with this mean and variance."""
        a = self.shortfall / self.variation - self.mean
        return beta_quantile(probability, a, a * self.shortfall / self.mean)


_ONE = _Product(1.0, 0.0, 0.0)
