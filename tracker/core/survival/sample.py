"""Waits as half-open intervals of whole days, and the two extreme ways to read approximate ones.

A wait known to be longer than `lower` days and at most `upper` days is the interval (lower, upper]. So an exact wait of
w days is (w-1, w], one of 31 to 50 days is (30, 50], one that an answer nobody logged must have ended within a gap of g
days is (-1, g], and one still open after c days is (c, inf). A wait of 0 days, (-1, 0], counts like any other.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from tracker.core.errors import BadValue

BEFORE = -1  # the day before any answer is possible: every wait is longer than -1 days


class Interval(NamedTuple):
    """More than `lower` days and at most `upper`, whole numbers; `upper` is infinite while the wait is open."""

    lower: int
    upper: float


def answered_within(shortest: int, longest: float) -> Interval:
    """An answer after at least `shortest` and at most `longest` days."""
    return Interval(shortest - 1, longest)


def still_open(days: int) -> Interval:
    """No answer after so many days, or none until the wait was broken off then."""
    return Interval(days, math.inf)


class Exits(NamedTuple):
    """One day of a reading: how many waits last to it or beyond, and how many end on it, answered or not."""

    day: int
    at_risk: int
    answered: int
    censored: int


class Sample:
    """Waits to estimate from: `counts` are the distinct intervals in ascending order as (lower, upper, number of waits).

    `size` is the number of waits, `answered` how many of them ended in an answer. It is not changed once it is made; two
    are told apart by their `counts`.
    """

    def __init__(self, counts: tuple[tuple[int, float, int], ...]) -> None:
        self.counts = counts
        self.size = sum(count for _, _, count in counts)
        self.answered = sum(count for _, upper, count in counts if upper < math.inf)

    @classmethod
    def of(cls, waits: Iterable[tuple[int, float]]) -> "Sample":
        """Count waits given as (lower, upper] in days, in any order. An empty or negative interval is a BadValue."""
        tally = Counter(waits)
        counts = tuple((*wait, tally[wait]) for wait in sorted(tally))
        for lower, upper, _ in counts:
            if not -1 <= lower < upper:
                raise BadValue(
                    "impossible-wait",
                    "no wait lasts more than {lower} and at most {upper} days; (lower, upper] starts at -1",
                    lower=lower,
                    upper=upper,
                )
        return cls(counts)

    @property
    def waiting(self) -> int:
        """How many waits have no answer."""
        return self.size - self.answered

    @property
    def is_exact(self) -> bool:
        """Whether the day of every answer is known."""
        return all(upper == lower + 1 or upper == math.inf for lower, upper, _ in self.counts)

    @cached_property
    def shortest(self) -> tuple[Exits, ...]:
        """The reading in which every answer came as early as it can have, in ascending order of days."""
        return exits_of(
            (lower if upper == math.inf else lower + 1, upper, count) for lower, upper, count in self.counts
        )

    @cached_property
    def longest(self) -> tuple[Exits, ...]:
        """The reading in which every answer came as late as it can have, in ascending order of days."""
        return exits_of((lower if upper == math.inf else upper, upper, count) for lower, upper, count in self.counts)


def exits_of(ends: Iterable[tuple[float, float, int]]) -> tuple[Exits, ...]:
    """Count by day, from (day read, upper end of the interval, number of waits)."""
    tally: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0])
    at_risk = 0
    for day, upper, count in ends:
        tally[int(day)][upper == math.inf] += count
        at_risk += count
    rows = []
    for day in sorted(tally):
        answered, censored = tally[day]
        rows.append(Exits(day, at_risk, answered, censored))
        at_risk -= answered + censored
    return tuple(rows)
