"""How likely an answer is within so many more days, for one who has waited so many.

The question is about those who got so far without an answer: the chance is 1 - S(t + s) / S(t), and its interval that of
`beta_product` among the waits longer than t.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice
from math import inf
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.survival.beta_product import limits_on

if TYPE_CHECKING:
    from collections.abc import Callable

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


class Outlook:
    """What those who go on waiting may expect, prepared once for a sample to be asked for many ages.

    `curve` is the estimate from the sample, made when the first chance is asked for.
    """

    def __init__(self, sample: Sample, curve: Callable[[], Curve]) -> None:
        self._curve = curve
        self._readings = sample.shortest(), sample.longest()
        self._answers = [interval for interval in sample.counts if interval[1] < inf]

    def count(self, waited: int, within: int) -> tuple[int, int]:
        """How many waits are known to be longer than `waited`, and how many of these answered `within` more days."""
        shortest = self._readings[0]
        place = bisect_right(shortest, waited, key=_DAY)
        answered = 0
        for lower, upper, count in islice(self._answers, bisect_left(self._answers, (waited,)), None):
            if lower >= waited + within:
                break
            if upper <= waited + within:
                answered += count
        return shortest[place].at_risk if place < len(shortest) else 0, answered

    def answers_after(self, waited: int) -> int:
        """How many answers are known to have come after more than `waited` days."""
        return sum(count for lower, _, count in self._answers if lower >= waited)

    def chance(self, waited: int, within: int) -> Remaining:
        """The chance of an answer in the days waited + 1 .. waited + within."""
        until = waited + within
        at_risk, answered = self.count(waited, within)
        limits = [limits_on(until, reading[bisect_right(reading, waited, key=_DAY) :]) for reading in self._readings]
        curve = self._curve()
        before = curve.survival(waited)
        return Remaining(
            waited,
            within,
            at_risk,
            answered,
            1 - curve.survival(until) / before if at_risk and before else None,
            1 - max(limit.upper for limit in limits),
            1 - min(limit.lower for limit in limits),
        )


def remaining(sample: Sample, curve: Curve, waited: int, within: int) -> Remaining:
    """The chance of an answer in the days waited + 1 .. waited + within; `curve` is the estimate from the sample."""
    return Outlook(sample, lambda: curve).chance(waited, within)
