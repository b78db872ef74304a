"""What it costs to estimate from 100,000 waits, beside sorting the same list.

    python -m benchmarks.survival_speed

Counting the waits, the curve, its band and the median with its interval may take, in processor time, at most 8 times
what `sorted` takes on the list of (lower, upper) pairs, and from 10,000 to 100,000 waits no more than 10 times as long.
Each round times both in turn; what is shown are the medians of the ratios. It exits 1 when one is over.

The waits are those of two years: lognormal (median 14 days, sigma 1) for 60 % of the applications, none for the others.
In `typical` one date in three is known by its third of the month only. In `rough` every date is. In `wide` half of the
answers are known within windows of up to two months that no calendar orders, so that hardly any two are the same.
"""

from __future__ import annotations

import sys
from math import log
from random import Random
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from tracker.core.survival.beta_product import Band
from tracker.core.survival.quantiles import quantile
from tracker.core.survival.sample import Sample, answered_within, still_open
from tracker.core.survival.turnbull import turnbull

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.core.survival.sample import Interval

YEARS = 730  # two of them, in days
WAITS = 100_000
ROUNDS = 7
MOST_SORTS = 8
MOST_GROWTH = 10  # for ten times the waits


def main() -> None:
    """Time every kind of list and judge it."""
    print(f"{WAITS:,} waits; processor time, medians of {ROUNDS} rounds\n")
    print("          distinct   sorted  estimate    ratio (at most 8)   from 10,000 to 100,000 (at most 10)")
    is_over = False
    for name, draw in (("typical", typical), ("rough", rough), ("wide", wide)):
        random = Random(name)
        waits = [(*draw(random),) for _ in range(WAITS)]  # plain tuples, which `sorted` compares fastest
        few = waits[: WAITS // 10]
        rounds = [(seconds(sorted, waits), seconds(estimate, waits), seconds(estimate, few)) for _ in range(ROUNDS)]
        ratio = median(whole / sort for sort, whole, _ in rounds)
        growth = median(whole / part for _, whole, part in rounds)
        sort, whole, _ = (1000 * median(column) for column in zip(*rounds, strict=True))
        print(f"{name:8} {len(set(waits)):9,}  {sort:4.0f} ms  {whole:5.0f} ms {ratio:8.1f}            {growth:8.1f}")
        is_over |= ratio > MOST_SORTS or growth > MOST_GROWTH
    sys.exit(is_over)


def estimate(waits: list[tuple[int, float]]) -> object:
    """What `tracker waits` estimates for a stage."""
    sample = Sample.of(waits)
    return quantile(turnbull(sample), Band(sample), 1 / 2)


def seconds(work: Callable[[list[tuple[int, float]]], object], waits: list[tuple[int, float]]) -> float:
    """The processor time of one call."""
    begin = process_time()
    work(waits)
    return process_time() - begin


def typical(random: Random) -> Interval:
    """A wait of which each date is one time in three known by its third of the month."""
    return thirds(random, 1 / 3)


def rough(random: Random) -> Interval:
    """A wait of which both dates are known by their thirds of the month."""
    return thirds(random, 1)


def thirds(random: Random, roughness: float) -> Interval:
    """A wait within two years of months of 30 days, each of whose dates is rough with a probability."""
    sent, wait = drawn(random)
    first, last = third(sent) if random.random() < roughness else (sent, sent)
    if wait > YEARS - sent:
        return still_open(max(0, YEARS - last))
    earliest, latest = third(sent + wait) if random.random() < roughness else (sent + wait, sent + wait)
    return answered_within(max(0, earliest - last), min(YEARS, latest) - first)


def third(day: int) -> tuple[int, int]:
    """The first and last day of a third of a month of 30 days."""
    return day // 10 * 10, day // 10 * 10 + 9


def wide(random: Random) -> Interval:
    """A wait that is one time in two known within a window of its own, up to 30 days to either side."""
    sent, wait = drawn(random)
    if wait > YEARS - sent:
        return still_open(YEARS - sent)
    if random.random() < 1 / 2:
        return answered_within(wait, wait)
    return answered_within(max(0, wait - random.randint(0, 30)), wait + random.randint(0, 30))


def drawn(random: Random) -> tuple[int, int]:
    """The day an application was sent and its wait in days, far longer than two years if it is never answered."""
    sent = random.randint(0, YEARS)
    wait = round(random.lognormvariate(log(14), 1))
    return sent, wait if random.random() < 0.6 else 1000 * YEARS


if __name__ == "__main__":
    main()
