"""A reference for the estimators: the product-limit estimate, which Turnbull's equals where all days are exact.

Kaplan & Meier, Nonparametric estimation from incomplete observations, J. Am. Stat. Assoc. 53 (1958) 457-481.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.core.survival.sample import Exits

Z95 = 1.959963984540054  # the 97.5 % point of the standard normal distribution


class Survival(NamedTuple):
    """The share still waiting just after a day on which someone was answered; no standard error once nobody waits."""

    day: int
    at_risk: int
    events: int
    survival: float
    standard_error: float | None


def kaplan_meier(exits: Iterable[Exits]) -> tuple[Survival, ...]:
    """The estimate on each day with an answer, with Greenwood's standard error.

    Greenwood, The errors of sampling of the survivorship tables, Reports on Public Health 33 (1926), appendix 1:
    the variance is S(t)^2 times the sum of d / (n (n - d)) over the days up to t.
    """
    survival, spread = 1.0, 0.0
    rows = []
    for day, at_risk, events, _ in exits:
        if not events:
            continue
        left = at_risk - events
        survival *= left / at_risk
        spread += events / (at_risk * left) if left else math.inf
        error = survival * math.sqrt(spread) if left else None
        rows.append(Survival(day, at_risk, events, survival, error))
    return tuple(rows)


def greenwood_interval(row: Survival, scale: Literal["plain", "log", "log-log"]) -> tuple[float, float] | None:
    """The 95 % interval from the standard error, symmetric on the scale named; None where it is undefined.

    Too short with few answers (see `Band` for what is shown); here to compare with other programs.
    Kalbfleisch & Prentice, The statistical analysis of failure time data (1980), section 1.3.
    """
    survival, error = row.survival, row.standard_error
    if error is None:
        return None
    if scale == "plain":
        return max(0.0, survival - Z95 * error), min(1.0, survival + Z95 * error)
    if scale == "log":
        factor = math.exp(Z95 * error / survival)
        return survival / factor, min(1.0, survival * factor)
    power = math.exp(Z95 * error / (survival * -math.log(survival)))
    return survival**power, survival ** (1 / power)
