"""By when half are answered: of all waits, and of those that are answered some day."""

from bisect import bisect_left
from typing import NamedTuple

from tracker.core.survival.beta_product import Band
from tracker.core.survival.turnbull import Curve


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


def typical(curve: Curve) -> int | None:
    """The first day by which half of those are answered whom the curve sees answered at all; None where it sees none.

    It is the median of the answers with the slow ones that are still to come counted in, as far as the last answer
    shows them. An interval for it would have to know who is never answered: none is given.
    """
    return curve.quantile(curve.answered / 2) if curve.answered else None
