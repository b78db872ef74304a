"""How likely an answer is within so many more days, for one who has waited so many.

The question is about those who got so far without an answer: the chance is 1 - S(t + s) / S(t), and its interval that of
`beta_product` among the waits longer than t.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.survival.beta_product import limits_on

if TYPE_CHECKING:
    from tracker.core.survival.sample import Sample
    from tracker.core.survival.turnbull import Curve


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


def remaining(sample: Sample, curve: Curve, waited: int, within: int) -> Remaining:
    """The chance of an answer in the days waited + 1 .. waited + within; `curve` is the estimate from the sample."""
    until = waited + within
    readings = [[row for row in exits if row.day > waited] for exits in (sample.shortest(), sample.longest())]
    limits = [limits_on(until, reading) for reading in readings]
    at_risk, answered = count_after(sample, waited, within)
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


def count_after(sample: Sample, waited: int, within: int) -> tuple[int, int]:
    """How many waits are known to be longer than `waited`, and how many of these to be answered `within` more days."""
    at_risk = answered = 0
    for lower, upper, count in sample.counts:
        if lower + (upper < inf) > waited:  # an answer came the day after `lower` at the earliest
            at_risk += count
            if upper <= waited + within:
                answered += count
    return at_risk, answered
