"""Is this silence unusual? Where it ranks among the waits that were answered.

If the next answer is one like those before, each place in their order is equally likely to be its own: that it takes
longer than the longest of m has the chance 1 / (m + 1). So nothing is unusual, at 95 %, before the 19th answer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
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


class Ranking:
    """The answered waits of a sample in order, prepared once to be asked of many silences."""

    def __init__(self, sample: Sample) -> None:
        answers = [(lower, upper, count) for lower, upper, count in sample.counts if upper < inf]
        self._answers = sample.answered
        self._lowers = [lower for lower, _, _ in answers]
        self._down_to = [0, *accumulate(count for _, _, count in answers)]
        by_upper = sorted((upper, count) for _, upper, count in answers)
        self._uppers = [upper for upper, _ in by_upper]
        self._up_to = [0, *accumulate(count for _, count in by_upper)]

    def of(self, shortest: int, longest: int) -> Silence:
        """How a wait of `shortest` to `longest` days ranks; `days` is the middle."""
        longer = self._answers - self._down_to[bisect_left(self._lowers, longest)]
        perhaps = self._answers - self._up_to[bisect_right(self._uppers, shortest)]
        return Silence((shortest + longest) // 2, self._answers, longer, perhaps)
