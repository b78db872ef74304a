"""How long until an answer: the share still waiting, whether days are exact, approximate or still to come.

Turnbull, The empirical distribution function with arbitrarily grouped, censored and truncated data, J. R. Stat. Soc. B
38 (1976) 290-295. Where no day is approximate this is the estimate of Kaplan & Meier, from which the search starts.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter
from typing import NamedTuple

from tracker.core.survival.graph_laplacian import Run
from tracker.core.survival.interior_point import fit
from tracker.core.survival.sample import Sample

_DUST = 1e-9  # a mass below is what the search leaves where the maximum has none


class CurveStep(NamedTuple):
    """A share `mass` of all waits ends in (lower, upper] days; `survival` is the share longer than `upper`.

    The data do not say where within it. An `upper` that is infinite holds those of whom only the beginning is known.
    """

    lower: int
    upper: float
    mass: float
    survival: float


class Curve(NamedTuple):
    """The estimate: its steps in ascending order. `kkt` is 1 at the maximum of the likelihood (see `interior_point`)."""

    steps: tuple[CurveStep, ...]
    kkt: float

    @property
    def answered(self) -> float:
        """The share of all that is answered by the day of the last answer: where the curve stays."""
        return 1 - self.steps[-1].mass if self.steps and self.steps[-1].upper == math.inf else float(bool(self.steps))

    def survival(self, day: int) -> float:
        """The share of waits longer than so many days. Within a step the mass is taken to be spread evenly."""
        place = bisect_left(self.steps, day, key=attrgetter("upper"))
        before = self.steps[place - 1].survival if place else 1.0
        if place == len(self.steps):
            return before
        step = self.steps[place]
        return before - step.mass * max(0.0, (day - step.lower) / (step.upper - step.lower))

    def quantile(self, share: float) -> int | None:
        """The first day by which a share, above 0 and below 1, of all has been answered; None if fewer ever were."""
        target = 1 - share + _DUST
        place = bisect_left(self.steps, -target, key=lambda step: -step.survival)
        if place == len(self.steps) or self.steps[place].upper == math.inf:
            return None
        step = self.steps[place]
        excess = step.survival + step.mass - target
        return step.lower + max(1, math.ceil(excess / step.mass * (step.upper - step.lower)))


def turnbull(sample: Sample) -> Curve:
    """The maximum likelihood estimate of the distribution of the waits. No waits: a curve without steps."""
    cells, runs = _cells(sample)
    if not cells:
        return Curve((), 1.0)
    weights, kkt = fit(runs, _start(runs, len(cells)))
    later = [*accumulate(reversed(weights), initial=0.0)][-2::-1]
    return Curve(
        tuple(
            CurveStep(*cell, mass, rest) for cell, mass, rest in zip(cells, weights, later, strict=True) if mass > _DUST
        ),
        kkt,
    )


def _cells(sample: Sample) -> tuple[list[tuple[int, float]], list[Run]]:
    """The innermost intervals, in which alone the estimate can have mass, and the runs of them that the waits hold.

    An innermost interval goes from a lower end up to an upper end with no end between them.
    """
    lowers = sorted({lower for lower, _, _ in sample.counts})
    uppers = sorted({upper for _, upper, _ in sample.counts})
    cells = []
    previous = -math.inf
    for upper in uppers:
        lower = lowers[bisect_left(lowers, upper) - 1]
        if previous <= lower:
            cells.append((lower, upper))
        previous = upper
    first = {lower: bisect_left(cells, (lower, lower)) for lower in lowers}
    last = {upper: bisect_right(cells, upper, key=itemgetter(1)) for upper in uppers}
    runs: dict[tuple[int, int], int] = {}
    for lower, upper, count in sample.counts:
        run = first[lower], last[upper]
        runs[run] = runs.get(run, 0) + count
    return cells, [(*run, count) for run, count in runs.items()]


def _start(runs: Sequence[Run], cells: int) -> list[float]:
    """The estimate of Kaplan & Meier with every approximate wait spread evenly over its cells: above 0 everywhere.

    A wait that may end in the last cell is taken as censored, and its mass goes to the right (Efron, The two sample
    problem with censored data, Proc. 5th Berkeley Symposium 4 (1967) 831-853). Without approximate days this is the
    maximum already.
    """
    jumps = [0.0] * (cells + 1)
    censored = [0] * cells
    for first, last, count in runs:
        if last == cells:
            censored[first] += count
        else:
            jumps[first] += count / (last - first)
            jumps[last] -= count / (last - first)
    at_risk: float = sum(count for _, _, count in runs)
    waiting = 1.0
    weights = []
    for answered, lost in zip(accumulate(jumps[: cells - 1]), censored, strict=False):
        at_risk -= lost
        weights.append(waiting * answered / at_risk)
        waiting *= 1 - answered / at_risk
        at_risk -= answered
    return [*weights, waiting]
