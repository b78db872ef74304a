"""Is this silence unusual? Where it ranks among the waits that were answered.

If the next answer is one like those before, each place in their order is equally likely to be its own: that it takes
longer than the longest of m has the chance 1 / (m + 1). So nothing is unusual, at 95 %, before the 19th answer.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.survival.beta_product import CONFIDENCE

if TYPE_CHECKING:
    from tracker.core.survival.sample import Sample


class Silence(NamedTuple):
    """How many of the `answers` took longer than `days`: at least `longer`, and at most `perhaps`."""

    days: int
    answers: int
    longer: int
    perhaps: int

    @property
    def chance(self) -> float:
        """How likely an answer that comes at all is to take longer than this, going by rank."""
        return (self.perhaps + 1) / (self.answers + 1)

    @property
    def is_unusual(self) -> bool:
        """Whether at most one answer in 20 takes longer."""
        return self.chance <= 1 - CONFIDENCE


def silence(sample: Sample, days: int) -> Silence:
    """How a wait that is open after so many days compares with the answered ones of a sample."""
    answers = [(lower, upper, count) for lower, upper, count in sample.counts if upper < inf]
    longer = sum(count for lower, _, count in answers if lower >= days)
    perhaps = sum(count for _, upper, count in answers if upper > days)
    return Silence(days, sample.answered, longer, perhaps)
