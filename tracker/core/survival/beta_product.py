"""How sure the share still waiting is: a 95 % interval for every day, defined and safe with few answers too.

Fay, Brittain & Proschan, Pointwise confidence intervals for a survival distribution with small samples or heavy
censoring, Biostatistics 14 (2013) 723-736: the beta product confidence procedure, by the method of moments. Without
censoring it is the exact interval of Clopper & Pearson, The use of confidence or fiducial limits illustrated in the
case of the binomial, Biometrika 26 (1934) 404-413.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
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


class Band(NamedTuple):
    """Limits in ascending order of days, from the day before any answer is possible."""

    limits: tuple[Limits, ...]

    def at(self, day: int) -> Limits:
        """The limits that hold on a day, which is -1 or later."""
        return self.limits[bisect_right(self.limits, day, key=attrgetter("day")) - 1]


def beta_product(sample: Sample) -> Band:
    """The 95 % band for the share still waiting.

    With approximate days it is the envelope of the bands of the all-shortest and the all-longest reading.
    """
    band = band_of(sample.shortest())
    return band if sample.is_exact else _envelope(band, band_of(sample.longest()))


def band_of(exits: Sequence[Exits]) -> Band:
    """The band of one reading. The upper limits depend on the answers so far, the lower ones also on who still waits."""
    product, upper = _ONE, 1.0
    limits = [Limits(BEFORE, _lower(product, exits[0].at_risk if exits else 0), upper)]
    for day, at_risk, answered, censored in exits:
        if answered:
            product = product.times(at_risk - answered + 1, answered)
            upper = product.quantile(1 - _TAIL)
        limits.append(Limits(day, _lower(product, at_risk - answered - censored), upper))
    return Band(tuple(limits))


def limits_on(day: int, exits: Sequence[Exits]) -> Limits:
    """What `band_of` says of one day, at the cost of one day."""
    product, left = _ONE, exits[0].at_risk if exits else 0
    for last, at_risk, answered, censored in exits:
        if last > day:
            break
        if answered:
            product = product.times(at_risk - answered + 1, answered)
        left = at_risk - answered - censored
    return Limits(day, _lower(product, left), product.quantile(1 - _TAIL) if product is not _ONE else 1.0)


def _envelope(one: Band, other: Band) -> Band:
    days = sorted({limits.day for limits in (*one.limits, *other.limits)})
    both = ((day, one.at(day), other.at(day)) for day in days)
    return Band(tuple(Limits(day, min(a.lower, b.lower), max(a.upper, b.upper)) for day, a, b in both))


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


def _lower(product: _Product, at_risk: int) -> float:
    """The lower limit while so many wait on: the next of them may be answered at once."""
    return product.times(at_risk, 1).quantile(_TAIL) if at_risk else 0.0
