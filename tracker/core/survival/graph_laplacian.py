"""Linear systems in the Laplacian of a weighted graph, by preconditioned conjugate gradients.

Nodes 0..m stand in a row. Nodes 0 and m are grounded: their values are 0, and vectors list the nodes between. The
Laplacian of such a graph is positive definite. `interior_point` meets one in every Newton step.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import mul

Run = tuple[int, int, int]

_ITERATIONS = 1000
_RESIDUAL = 1e-3  # the squared norm of the residual at which to stop, in parts of the first
_LIGHT = 0.1  # a long edge is light below this part of the conductance of the path beneath it


class Tridiagonal:
    """The Laplacian of a path, with terms added on its diagonal, factored by elimination from the left."""

    def __init__(self, path: Sequence[float], diagonal: Sequence[float]) -> None:
        """Factor it: path[j] is the weight of the edge from j to j+1, diagonal[j] what is added for node j+1.

        The terms carried to the right are sums of positive terms and never differences: no digit is lost, however
        large the weights of vanishing cells become.
        """
        self._path = path[1:]
        self._pivots = []
        carried = path[0]
        for added, weight in zip(diagonal, self._path, strict=True):
            carried += added
            self._pivots.append(carried + weight)
            carried *= weight / (carried + weight)

    def solve(self, right: Sequence[float]) -> list[float]:
        """The values of the nodes for a right-hand side."""
        values = []
        carried = value = 0.0
        for term, weight, pivot in zip(right, self._path, self._pivots, strict=True):
            values.append((term + carried) / pivot)
            carried = weight * values[-1]
        for node in reversed(range(len(values))):
            value = values[node] = values[node] + self._path[node] * value / self._pivots[node]
        return values


class Laplacian:
    """The Laplacian of a graph with an edge for every run, and one between all neighbours."""

    def __init__(self, runs: Sequence[Run], weights: Sequence[float], neighbours: Sequence[float]) -> None:
        """Take the edge of each run (first, last, count) with the weight listed for it, and those of neighbours."""
        cells = len(neighbours)
        diagonal, path = [0.0] * (cells + 1), list(neighbours)
        self._long = []
        for (first, last, _), weight in zip(runs, weights, strict=True):
            if last - first == 1:
                path[first] += weight
            elif first == 0 or last == cells:
                diagonal[first] += weight
                diagonal[last] += weight
            else:
                self._long.append((first, last, weight))
        self._path, self._diagonal = path, diagonal

    def solve(self, right: Sequence[float]) -> list[float]:
        """The values of the nodes for a right-hand side, to about three digits.

        Conjugate gradients (Nocedal & Wright, Numerical Optimization (2nd ed. 2006), section 5.1), preconditioned by a
        tridiagonal matrix close to the Laplacian.
        """
        preconditioner = self._preconditioner()
        values = direction = [0.0] * len(right)
        residual = list(right)
        before = limit = 0.0
        for _ in range(_ITERATIONS):
            scaled = preconditioner.solve(residual)
            norm = sum(map(mul, residual, scaled))
            if norm <= limit:
                break
            limit = limit or norm * _RESIDUAL
            turn = norm / before if before else 0.0
            direction = [one + turn * old for one, old in zip(scaled, direction, strict=True)]
            product = self._times(direction)
            length = norm / sum(map(mul, direction, product))
            values = [value + length * step for value, step in zip(values, direction, strict=True)]
            residual = [rest - length * less for rest, less in zip(residual, product, strict=True)]
            before = norm
        return values

    def _times(self, values: Sequence[float]) -> list[float]:
        """The Laplacian times the values of the nodes."""
        at = [0.0, *values, 0.0]
        product = list(map(mul, self._diagonal, at))
        for first, last, weight in self._long:
            flow = weight * (at[last] - at[first])
            product[first] -= flow
            product[last] += flow
        flows = [weight * (right - left) for weight, (left, right) in zip(self._path, pairwise(at), strict=True)]
        return [own + left - right for own, (left, right) in zip(product[1:-1], pairwise(flows), strict=True)]

    def _preconditioner(self) -> Tridiagonal:
        """The path with each light long edge shared out along it, and each other one added on the diagonal of its ends."""
        resistance = [0.0, *accumulate(1 / weight for weight in self._path)]
        diagonal = self._diagonal.copy()
        jumps = [0.0] * len(diagonal)
        for first, last, weight in self._long:
            if weight * (resistance[last] - resistance[first]) < _LIGHT:
                jumps[first] += weight * (last - first)
                jumps[last] -= weight * (last - first)
            else:
                diagonal[first] += weight
                diagonal[last] += weight
        extra = accumulate(jumps[:-1])  # a sum of positive terms but for rounding
        path = [weight + max(0.0, more) for weight, more in zip(self._path, extra, strict=True)]
        return Tridiagonal(path, diagonal[1:-1])
