"""How a stage ends: the share that has ended in each way by a day, where each way keeps the others from happening.

Aalen & Johansen, An empirical transition matrix for nonhomogeneous Markov chains based on censored observations, Scand.
J. Stat. 5 (1978) 141-150. One minus Kaplan-Meier with the other ways censored would overstate every one of them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from math import sqrt
from operator import itemgetter
from typing import NamedTuple


class Incidence(NamedTuple):
    """Just after a day: the share waiting still, and by cause the share that has ended so, with its standard error.

    The shares add up to 1. `at_risk` counts the waits that lasted to the day or beyond.
    """

    day: int
    at_risk: int
    survival: float
    incidence: Mapping[str, float]
    standard_error: Mapping[str, float]


class _Cause:
    """The running share of one cause and its variance.

    The variance is a sum over the days so far of (F - F_i)^2 d_i / (n_i (n_i - d_i)) - 2 (F - F_i) S d_ki / n_i^2
    + S^2 d_ki (n_i - d_ki) / n_i^3, where F is the share now, F_i and S those on and before the day, d_ki the events of
    this cause and d_i of all among n_i at risk. As each term is a quadratic in F, its three coefficients are kept.
    """

    def __init__(self) -> None:
        self.share = 0.0
        self._constant = self._linear = self._square = 0.0

    def add(self, own: int, events: int, at_risk: int, survival: float) -> None:
        """A day on which `own` of the `events` among those at risk were of this cause."""
        self.share += survival * own / at_risk
        left = at_risk - events
        square = events / (at_risk * left) if left else 0.0  # nobody is left: F stays at F_i for good
        linear = survival * own / at_risk**2
        self._square += square
        self._linear -= 2 * (self.share * square + linear)
        self._constant += self.share * (self.share * square + 2 * linear)
        self._constant += survival**2 * own * (at_risk - own) / at_risk**3

    @property
    def standard_error(self) -> float:
        return sqrt(max(0.0, self._constant + self.share * (self._linear + self.share * self._square)))


def aalen_johansen(exits: Iterable[tuple[int, str | None]]) -> tuple[Incidence, ...]:
    """The cumulative incidence on each day on which a wait ended, from (day, cause); no cause: waiting still that day.

    The standard errors are those of Dinse & Larson, A note on semi-Markov models for partially censored data,
    Biometrika 73 (1986) 379-386, by the delta method.
    """
    ends = sorted(exits, key=itemgetter(0))
    at_risk = len(ends)
    causes = {cause: _Cause() for cause in sorted({cause for _, cause in ends if cause is not None})}
    survival = 1.0
    rows = []
    for day, group in groupby(ends, key=itemgetter(0)):
        counts = Counter(cause for _, cause in group)
        events = counts.total() - counts[None]
        if events:
            for cause, one in causes.items():
                one.add(counts[cause], events, at_risk, survival)
            survival *= 1 - events / at_risk
            shares = {cause: one.share for cause, one in causes.items()}
            errors = {cause: one.standard_error for cause, one in causes.items()}
            rows.append(Incidence(day, at_risk, survival, shares, errors))
        at_risk -= counts.total()
    return tuple(rows)
