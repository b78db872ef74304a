"""How sure the share still waiting is: a 95 % interval for every day, defined and safe with few answers too.

Fay, Brittain & Proschan, Pointwise confidence intervals for a survival distribution with small samples or heavy
censoring, Biostatistics 14 (2013) 723-736: the beta product confidence procedure, by the method of moments. Without
censoring it is the exact interval of Clopper & Pearson, The use of confidence or fiducial limits illustrated in the
case of the binomial, Biometrika 26 (1934) 404-413.

Where days are approximate, each limit is that of the reading of the waits that is worst for it. For the lower limit on
a day every answer that can have come by then has, and as late as it can: the later it came, the more of the censored
mass it takes along. For the upper limit all that can have come later have, and the others as early as they can. Among
those who waited longer than some days, answers that can have come before that are those of others where that is worse.
The band is thus the envelope of the bands of all readings.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from math import exp, expm1, inf, log1p
from operator import itemgetter
from typing import NamedTuple

from tracker.core.survival.beta import beta_quantile
from tracker.core.survival.sample import BEFORE, Sample, exits_of

CONFIDENCE = 0.95
_TAIL = (1 - CONFIDENCE) / 2


class Limits(NamedTuple):
    """From this day until the next one listed, the share still waiting lies in [lower, upper]."""

    day: int
    lower: float
    upper: float


class Band:
    """The 95 % band for the share still waiting. The limits of a day are worked out when it is asked for."""

    def __init__(self, sample: Sample) -> None:
        self._exact = _Exact([one for one in sample.counts if one[1] in {one[0] + 1, inf}])
        windows = (one for one in sample.counts if one[1] not in {one[0] + 1, inf})
        self._windows = sorted(windows, key=itemgetter(1))
        self._uppers = [upper for _, upper, _ in self._windows]

    def at(self, day: int) -> Limits:
        """The limits that hold on a day, which is -1 or later."""
        return Limits(self.days[bisect_right(self.days, day) - 1], self.lower(day), self.upper(day))

    def lower(self, day: int, after: int = BEFORE) -> float:
        """The lower limit on a day, among the waits longer than `after`; both are -1 or later, the day not before it."""
        placed: Counter[int] = Counter()
        left = self._exact.left(day)
        for lower, upper, count in self._windows[bisect_right(self._uppers, after) :]:
            if lower >= day:
                left += count
            else:
                placed[min(int(upper), day)] += count
        if not left:
            return 0.0
        # While some wait on, the next of them may be answered at once.
        mean, variation = self._product(placed, left, after, day)
        next_mean, next_variation = _logarithms(left, 1)
        return _quantile(_TAIL, mean + next_mean, variation + next_variation)

    def upper(self, day: int, after: int = BEFORE) -> float:
        """The upper limit on a day, among the waits longer than `after`; both are -1 or later, the day not before it."""
        placed: Counter[int] = Counter()
        left = self._exact.left(day)
        for lower, upper, count in self._windows[bisect_right(self._uppers, after) :]:
            if upper > day:
                left += count
            elif lower >= after:
                placed[lower + 1] += count
        mean, variation = self._product(placed, left, after, day)
        return _quantile(1 - _TAIL, mean, variation) if variation else 1.0

    @cached_property
    def days(self) -> list[int]:
        """The days from which on limits differ, from the day before any answer is possible."""
        ends = {int(day) for lower, upper, _ in self._windows for day in (lower + 1, upper)}
        # What can have come on a day or after it counts as come after it from the next day on.
        after = (day + 1 for day in self._exact.days) if ends else ()
        return sorted(ends.union(self._exact.days, after))

    @property
    def limits(self) -> tuple[Limits, ...]:
        """The limits of all these days."""
        return tuple(map(self.at, self.days))

    def _product(self, placed: Counter[int], left: int, after: int, day: int) -> tuple[float, float]:
        """The logarithms of the product of what is answered in after + 1 .. day, `placed` and exact, with `left` after it.

        Each day's answers are a beta variable, of which the means multiply, and so do 1 + the squared coefficients of
        variation. As logarithms, what lies between two days is a difference where all is exact.
        """
        if not placed and left == self._exact.left(day):
            return self._exact.between(after, day)
        mean = variation = 0.0
        beside = left - self._exact.left(day)  # at risk besides the exact ones
        answers = dict(self._exact.answers(after, day))
        for came in sorted(answers.keys() | placed.keys(), reverse=True):
            own = placed[came]
            beside += own
            answered = own + answers.get(came, 0)
            at_risk = beside + self._exact.left(came - 1)
            one_mean, one_variation = _logarithms(at_risk - answered + 1, answered)
            mean += one_mean
            variation += one_variation
        return mean, variation


class _Exact:
    """The waits whose days are exact: how many are left after each day, and the logarithms of their own product."""

    def __init__(self, counts: list[tuple[int, float, int]]) -> None:
        rows = exits_of((lower if upper == inf else upper, upper, count) for lower, upper, count in counts)
        mean = variation = 0.0
        self.days = [BEFORE]
        self._means = [mean]
        self._variations = [variation]
        self._left = [rows[0].at_risk if rows else 0]
        self._answers = [(row.day, row.answered) for row in rows if row.answered]
        for day, at_risk, answered, censored in rows:
            if answered:
                one_mean, one_variation = _logarithms(at_risk - answered + 1, answered)
                mean += one_mean
                variation += one_variation
            self.days.append(day)
            self._means.append(mean)
            self._variations.append(variation)
            self._left.append(at_risk - answered - censored)

    def left(self, day: int) -> int:
        """How many go on after a day, those censored on it not among them."""
        return self._left[bisect_right(self.days, day) - 1]

    def answers(self, after: int, day: int) -> list[tuple[int, int]]:
        """The days after + 1 .. day on which some were answered, and how many."""
        return self._answers[bisect_left(self._answers, (after + 1,)) : bisect_left(self._answers, (day + 1,))]

    def between(self, after: int, day: int) -> tuple[float, float]:
        """The logarithms of the product over these days; as sums of log1p, no digit is lost where a mean is close to 1."""
        start, end = (bisect_right(self.days, one) - 1 for one in (after, day))
        return self._means[end] - self._means[start], self._variations[end] - self._variations[start]


def _logarithms(a: int, b: int) -> tuple[float, float]:
    """Of a Beta(a, b): log of the mean, and log of 1 + the squared coefficient of variation."""
    return log1p(-b / (a + b)), log1p(b / (a * (a + b + 1)))


def _quantile(probability: float, mean: float, variation: float) -> float:
    """The quantile of the beta distribution with this mean and variation, given as `_logarithms` gives them."""
    shortfall = -expm1(mean)
    a = shortfall / expm1(variation) - exp(mean)
    return beta_quantile(probability, a, a * shortfall / exp(mean))
