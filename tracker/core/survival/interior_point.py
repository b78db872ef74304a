"""The weights of cells under which what was observed is most likely: the arithmetic beneath `turnbull`.

Cells 0..m-1 carry weights p >= 0 that add up to 1. A run (first, last, count) says that `count` observations fell
somewhere in the cells first..last-1. Sought are the weights that maximise the sum of count * log(weight of the run).

The EM algorithm needs thousands of rounds here, and more of them the more observations there are. A primal-dual
interior point method (Nocedal & Wright, Numerical Optimization (2nd ed. 2006), chapter 19) needs 5 to 25 Newton steps
whatever their number, each in time linear in the runs and cells.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import mul
from typing import NamedTuple

from tracker.core.survival.graph_laplacian import Laplacian, Run

TOLERANCE = 1e-10  # by which `Fit.kkt` may exceed 1
_STEPS = 200
_SLACK = 1e-3  # the multipliers to start from, per observation
_SHRINK = 0.1  # the factor for the complementarity that a step aims at, squared after a step that was hardly cut short
_HARDLY = 0.9
_BOUNDARY = 0.995  # how much of the way to the boundary a step may go


class Fit(NamedTuple):
    """The weights found. `kkt` is the largest derivative of the log-likelihood towards a cell, per observation.

    It is 1 at the maximum (Gentleman & Geyer, Maximum likelihood for interval censored data: consistency and
    computation, Biometrika 81 (1994) 618-623); n observations are within n * log(kkt) of the largest log-likelihood.
    """

    weights: list[float]
    kkt: float


def fit(runs: Sequence[Run], start: Sequence[float]) -> Fit:
    """Maximise from starting weights that are all above 0 and add up to 1. Every cell lies in some run."""
    size = sum(count for _, _, count in runs)
    weights = list(start)
    gradient, curvature = _derivatives(runs, weights)
    slack = [max(size - slope, 0.0) + _SLACK * size for slope in gradient]
    shrink = _SHRINK
    for _ in range(_STEPS):
        if max(gradient) <= size * (1 + TOLERANCE):
            break
        aim = shrink * sum(map(mul, weights, slack)) / len(weights)
        barrier = [multiplier / weight for multiplier, weight in zip(slack, weights, strict=True)]
        pushes = [slope + aim / weight for slope, weight in zip(gradient, weights, strict=True)]
        # In cumulated weights a weight is the difference of two nodes, and the matrix of the Newton step a Laplacian.
        nodes = Laplacian(runs, curvature, barrier).solve([left - right for left, right in pairwise(pushes)])
        change = [right - left for left, right in pairwise((0.0, *nodes, 0.0))]
        slack_change = [aim / w - s - b * c for w, s, b, c in zip(weights, slack, barrier, change, strict=True)]
        stride, slack_stride = _stride(weights, change), _stride(slack, slack_change)
        weights = [weight + stride * step for weight, step in zip(weights, change, strict=True)]
        slack = [multiplier + slack_stride * step for multiplier, step in zip(slack, slack_change, strict=True)]
        shrink = _SHRINK**2 if min(stride, slack_stride) > _HARDLY else _SHRINK
        gradient, curvature = _derivatives(runs, weights)
    return Fit(weights, max(gradient) / size)


def _derivatives(runs: Sequence[Run], weights: Sequence[float]) -> tuple[list[float], list[float]]:
    """The derivative of the log-likelihood by the weight of each cell, and its curvature by the weight of each run."""
    cumulated = [0.0, *accumulate(weights)]
    jumps = [0.0] * len(cumulated)
    curvature = []
    for first, last, count in runs:
        weight = cumulated[last] - cumulated[first]
        slope = count / weight
        jumps[first] += slope
        jumps[last] -= slope
        curvature.append(slope / weight)
    return list(accumulate(jumps[:-1])), curvature


def _stride(values: Sequence[float], changes: Sequence[float]) -> float:
    """How far, at most 1, to go along the changes so that all values stay above 0."""
    limits = (-_BOUNDARY * value / change for value, change in zip(values, changes, strict=True) if change < 0)
    return min(1.0, min(limits, default=1.0))
