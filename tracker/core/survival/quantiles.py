"""By when half, or nine tenths, are answered: of all waits by the curve, of the answered ones by their order.

The intervals of order statistics (David & Nagaraja, Order statistics (3rd ed. 2003), section 7.1) rest on the binomial
distribution alone, as Clopper & Pearson (1934) do: exact or safe whatever the distribution of the waits, given enough
answers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.survival.beta import beta_cdf
from tracker.core.survival.beta_product import CONFIDENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.core.survival.beta_product import Band
    from tracker.core.survival.sample import Exits, Sample
    from tracker.core.survival.turnbull import Curve

_TAIL = (1 - CONFIDENCE) / 2


class Quantile(NamedTuple):
    """The first day by which a `share` of all waits is answered, and its 95 % interval [low, high].

    None: the curve, or the upper limit of its band, never comes down so far.
    """

    share: float
    days: int | None
    low: int
    high: int | None


def quantile(curve: Curve, band: Band, share: float) -> Quantile:
    """A quantile of all waits, open ones included, for a share above 0 and below 1.

    The interval holds the days on which the band admits the share, after Brookmeyer & Crowley, A confidence interval
    for the median survival time, Biometrics 38 (1982) 29-41.
    """
    left = 1 - share
    low = bisect_left(band.days, -left, key=lambda day: -band.lower(day))
    high = bisect_left(band.days, -left, key=lambda day: -band.upper(day))
    last = band.days[high] if high < len(band.days) else None
    return Quantile(share, curve.quantile(share), max(0, band.days[low]), last)


class AnsweredQuantile(NamedTuple):
    """A quantile of the `answers` that came, which says nothing of those still to come.

    `shortest` and `longest` are the quantile with every answer as early and as late as it can have come (the same where
    all days are exact); [low, high] its 95 % interval; `bound` the day it lies at or below with 95 % confidence. None:
    there are too few answers for it.
    """

    share: float
    answers: int
    shortest: float
    longest: float
    low: int | None
    high: int | None
    bound: int | None


def answered_quantile(sample: Sample, share: float) -> AnsweredQuantile | None:
    """The quantile of the answered waits for a share above 0 and below 1; None without answers.

    Where it falls between two waits it is half-way, as a median is. Less is known the wider a day's window is: `low`
    comes from the shortest reading, `high` and `bound` from the longest.
    """
    answers = sample.answered
    if not answers:
        return None
    early, late = _Ordered(sample.shortest), _Ordered(sample.longest)
    low = _rank_below(answers, share, _TAIL)
    high = _rank_above(answers, share, _TAIL)
    bound = _rank_above(answers, share, 2 * _TAIL)
    return AnsweredQuantile(
        share,
        answers,
        early.quantile(share),
        late.quantile(share),
        early[low] if low else None,
        late[high] if high <= answers else None,
        late[bound] if bound <= answers else None,
    )


class _Ordered:
    """The answered waits of a reading by rank, 1 for the shortest."""

    def __init__(self, exits: Sequence[Exits]) -> None:
        self._days = [row.day for row in exits]
        self._ranks = [*accumulate(row.answered for row in exits)]

    def __getitem__(self, rank: int) -> int:
        return self._days[bisect_left(self._ranks, rank)]

    def quantile(self, share: float) -> float:
        place = round(share * self._ranks[-1], 9)
        return (self[max(1, ceil(place))] + self[min(self._ranks[-1], int(place) + 1)]) / 2


def _rank_below(answers: int, share: float, risk: float) -> int:
    """The largest rank that exceeds the quantile with at most this risk; 0 if none does."""
    return bisect_right(range(1, answers + 1), risk, key=lambda rank: beta_cdf(1 - share, answers - rank + 1, rank))


def _rank_above(answers: int, share: float, risk: float) -> int:
    """The smallest rank that falls short of the quantile with at most this risk; more than there are if none does."""
    return 1 + bisect_left(range(1, answers + 1), -risk, key=lambda rank: -beta_cdf(share, rank, answers - rank + 1))
