"""Nodes in a row, tied by springs: where they come to rest under forces. The linear algebra of `interior_point`.

Nodes 0..m are numbered from left to right; 0 and m are fixed, and positions and forces are listed for the nodes
between. A spring is known by its two nodes and its stiffness. In matrices: a weighted graph Laplacian, positive
definite, and the solution of a linear system in it.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    Run = tuple[int, int, int]

_ROUNDS = 1000
_RESIDUAL = 1e-3  # the squared norm of the forces left unbalanced, in parts of what it was
_WEAK = 0.1  # a spring is weak if less than this in parts of the stiffness of the neighbours' springs along it


class Chain:
    """Springs between neighbours only, and for each node a hold: a spring that ties it to its place."""

    def __init__(self, springs: Sequence[float], holds: Sequence[float]) -> None:
        """Eliminate the nodes from the left; springs[j] ties j and j+1, holds[j] is that of node j+1.

        What holds a node by way of those to its left is a sum of positive terms and never a difference. So no digit is
        lost, however stiff the springs of vanishing weights become.
        """
        self._springs = springs[1:]
        self._pivots = []
        hold = springs[0]
        for own, spring in zip(holds, self._springs, strict=True):
            hold += own
            self._pivots.append(hold + spring)
            hold *= spring / (hold + spring)

    def rest(self, forces: Sequence[float]) -> list[float]:
        """Where the nodes come to rest under forces."""
        places = []
        pull = place = 0.0
        for force, spring, pivot in zip(forces, self._springs, self._pivots, strict=True):
            places.append((force + pull) / pivot)
            pull = spring * places[-1]
        for node in reversed(range(len(places))):
            place = places[node] = places[node] + self._springs[node] * place / self._pivots[node]
        return places


class Network:
    """Springs between any nodes."""

    def __init__(self, runs: Sequence[Run], stiffness: Sequence[float], neighbours: Sequence[float]) -> None:
        """Tie the ends of each run by a spring of the stiffness listed for it, and neighbours by a further one."""
        cells = len(neighbours)
        holds, springs = [0.0] * (cells + 1), list(neighbours)
        self._long = []
        for (first, last, _), spring in zip(runs, stiffness, strict=True):
            if last - first == 1:
                springs[first] += spring
            elif first == 0 or last == cells:
                holds[first] += spring
                holds[last] += spring
            else:
                self._long.append((first, last, spring))
        self._springs, self._holds = springs, holds

    def rest(self, forces: Sequence[float]) -> list[float]:
        """Where the nodes come to rest under forces, to about three digits.

        Conjugate gradients (Nocedal & Wright, Numerical Optimization (2nd ed. 2006), section 5.1), preconditioned by a
        chain that is nearly as stiff.
        """
        chain = self._chain()
        places = path = [0.0] * len(forces)
        residual = list(forces)
        before = limit = 0.0
        for _ in range(_ROUNDS):
            moves = chain.rest(residual)
            norm = sum(map(mul, residual, moves))
            if norm <= limit:
                break
            limit = limit or norm * _RESIDUAL
            turn = norm / before if before else 0.0
            path = [move + turn * old for move, old in zip(moves, path, strict=True)]
            back = self._forces(path)
            length = norm / sum(map(mul, path, back))
            places = [place + length * step for place, step in zip(places, path, strict=True)]
            residual = [force - length * less for force, less in zip(residual, back, strict=True)]
            before = norm
        return places

    def _forces(self, places: Sequence[float]) -> list[float]:
        """The forces that would keep the nodes in their places."""
        at = [0.0, *places, 0.0]
        forces = list(map(mul, self._holds, at))
        for first, last, spring in self._long:
            pull = spring * (at[last] - at[first])
            forces[first] -= pull
            forces[last] += pull
        pulls = [spring * (right - left) for spring, (left, right) in zip(self._springs, pairwise(at), strict=True)]
        return [force + left - right for force, (left, right) in zip(forces[1:-1], pairwise(pulls), strict=True)]

    def _chain(self) -> Chain:
        """The chain in which every long spring gives way to springs along it or, unless it is weak, to holds at its ends."""
        give = [0.0, *accumulate(1 / spring for spring in self._springs)]
        holds = self._holds.copy()
        jumps = [0.0] * len(holds)
        for first, last, spring in self._long:
            if spring * (give[last] - give[first]) < _WEAK:
                jumps[first] += spring * (last - first)
                jumps[last] -= spring * (last - first)
            else:
                holds[first] += spring
                holds[last] += spring
        extra = accumulate(jumps[:-1])  # a sum of positive terms but for rounding
        return Chain([spring + max(0.0, more) for spring, more in zip(self._springs, extra, strict=True)], holds[1:-1])
