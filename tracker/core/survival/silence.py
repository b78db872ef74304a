"""How a silence compares with the answers so far.

Nothing is claimed of the answers to come: of what was sent three weeks ago only answers within three weeks can have
come, so a rank among the answers so far says little of them (docs/decisions/0007).
"""

from bisect import bisect_left, bisect_right
from enum import StrEnum
from itertools import accumulate
from math import inf
from typing import NamedTuple

from tracker.core.survival.sample import Sample

# Answers from which on a silence is called anything: of fewer the next may well take longer than all of them.
FEWEST = 5
_SLOW = 3  # at most one answer in so many took longer than a silence that is called slow


class Word(StrEnum):
    """What a silence is called. What is said of one is said, or more, of every longer one."""

    USUAL = "usual"
    SLOW = "slow"
    PAST = "past every answer"


class Silence(NamedTuple):
    """How many of the `answers` took longer: at least `longer`, at most `perhaps`, as approximate days leave it open.

    `as_long` is the most that can have taken as long or longer.
    """

    answers: int
    longer: int
    perhaps: int
    as_long: int

    @property
    def word(self) -> Word | None:
        """By how many at most took longer, or as long; None with too few answers."""
        if self.answers < FEWEST:
            return None
        if not self.as_long:
            return Word.PAST
        return Word.SLOW if _SLOW * self.perhaps <= self.answers else Word.USUAL


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

    def of(self, shortest: int | None, longest: int | None) -> Silence:
        """How a wait of `shortest` to `longest` days, None where there is no bound, compares."""
        longer = self._answers - self._down_to[bisect_left(self._lowers, inf if longest is None else longest)]
        perhaps, as_long = (
            self._answers - self._up_to[shorter(self._uppers, shortest or 0)] for shorter in (bisect_right, bisect_left)
        )
        return Silence(self._answers, longer, perhaps, as_long)
