"""How likely an answer is within so many more days, for one who has waited so many.

The question is about those who got so far without an answer: the chance is 1 - S(t + s) / S(t), and its interval that of
`beta_product` among the waits longer than t.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from math import inf
from operator import attrgetter
from typing import NamedTuple

from tracker.core.survival.beta_product import Band
from tracker.core.survival.sample import Sample
from tracker.core.survival.turnbull import Curve

_DAY = attrgetter("day")


class Remaining(NamedTuple):
    """The chance of an answer `within` more days after having `waited`, with its 95 % interval [low, high].

    `at_risk` counts the waits known to be longer than `waited`, `answered` those of them known to have been answered
    within the days. Say both before the chance. It is None where no wait got so far.
    """

    waited: int
    within: int
    at_risk: int
    answered: int
    chance: float | None
    low: float
    high: float

    @property
    def day(self) -> int:
        """The day of the wait by which the answer would have come."""
        return self.waited + self.within


class Outlook:
    """What those who go on waiting may expect, prepared once for a sample to be asked for many ages.

    `band` and `curve` are the estimates from the sample, the curve made when the first chance is asked for.
    """

    def __init__(self, sample: Sample, band: Band, curve: Callable[[], Curve]) -> None:
        self._band = band
        self._curve = curve
        self._shortest = sample.shortest
        self._answers = [interval for interval in sample.counts if interval[1] < inf]
        self._later = [*accumulate((count for _, _, count in reversed(self._answers)), initial=0)][::-1]

    def at_risk(self, waited: int) -> int:
        """How many waits are known to be longer than `waited`."""
        place = bisect_right(self._shortest, waited, key=_DAY)
        return self._shortest[place].at_risk if place < len(self._shortest) else 0

    def last_day(self, at_risk: int) -> int | None:
        """The last day after which so many waits still go on; None where there never were so many."""
        place = bisect_right(self._shortest, -at_risk, key=lambda row: -row.at_risk)
        return self._shortest[place - 1].day - 1 if place else None

    def answers_after(self, waited: int) -> int:
        """How many answers are known to have come after more than `waited` days."""
        return self._later[bisect_left(self._answers, (waited,))]

    def counts(self, waited: int, horizons: Sequence[int]) -> list[int]:
        """How many of the waits longer than `waited` are known to have been answered within so many more days each."""
        coming = self._answers[
            bisect_left(self._answers, (waited,)) : bisect_left(self._answers, (waited + max(horizons, default=0),))
        ]
        return [sum(count for _, upper, count in coming if upper <= waited + within) for within in horizons]

    def counted(self, waited: int, horizons: Sequence[int]) -> tuple[Remaining, ...]:
        """The counts of `remaining` alone, without a chance: where they are too few for one."""
        at_risk, counts = self.at_risk(waited), zip(horizons, self.counts(waited, horizons), strict=True)
        return tuple(Remaining(waited, within, at_risk, answered, None, 0.0, 1.0) for within, answered in counts)

    def remaining(self, waited: int, horizons: Sequence[int]) -> tuple[Remaining, ...]:
        """The chance of an answer in the days waited + 1 .. waited + within, for each of the horizons."""
        at_risk, curve, band = self.at_risk(waited), self._curve(), self._band
        before = curve.survival(waited)
        return tuple(
            Remaining(
                waited,
                within,
                at_risk,
                answered,
                1 - curve.survival(waited + within) / before if at_risk and before else None,
                1 - band.upper(waited + within, waited),
                1 - band.lower(waited + within, waited),
            )
            for within, answered in zip(horizons, self.counts(waited, horizons), strict=True)
        )
