"""How often the 95 % intervals hold the truth, and how far the medians are off, in simulated searches.

    python -m benchmarks.coverage [SEARCHES]

prints a table, and exits 1 when an interval holds the truth in fewer than 95 % of the searches by more than the Monte
Carlo error explains. The seeds are fixed: the numbers are the same on every machine.

A search is n applications, each sent on a random day of the last 60. Some share of them, 60 % in the first setting, is
answered some day, after a lognormal wait with a median of 14 days and sigma 1, rounded to whole days; the others never
are. So the share that waits longer than t days is known: S(t) = 1 - share * Phi(log((t + 0.5) / 14)).

Two medians are compared. The curve's is the day by which half of all applications have been answered: in truth day 37.
The other is the one that most trackers show, of the answers that came. It is about 10 days whatever n, where half of
the waits that ever end take more than 14, as the slow ones are still out. In the second setting every application is
answered some day, and 14 is the truth for both. A curve that does not come down to one half counts as a median later
than any other; what is shown is the middle one of all searches, which needs no mean of what was never seen.

With approximate dates each day, of sending and of answering, is one time in two known only by its third of the month
(days 1-10, 11-20, 21 to the end), no later than today. An answered wait is then what the two windows allow, an open one
is taken to have begun in the middle of its window: taking the last day of it draws the curve too low, by up to .025 here.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf, log, sqrt
from random import Random
from statistics import NormalDist, median_low
from typing import TYPE_CHECKING

from tracker.core.survival.beta_product import CONFIDENCE, beta_product
from tracker.core.survival.quantiles import answered_quantile, quantile
from tracker.core.survival.sample import Sample, approximate, still_open
from tracker.core.survival.turnbull import turnbull

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.core.survival.sample import Interval

TODAY = date(2026, 11, 23)
OLDEST = 60  # days ago
MEDIAN, SIGMA = 14, 1.0  # of the waits that end
SIZES = (5, 10, 20, 50, 300)
DAYS = (7, 14, 28, 42)  # on which the band is tried
SEARCHES = 1000  # Monte Carlo error of a coverage of 95 %: 0.7 percentage points
ERRORS = 3  # Monte Carlo errors below nominal that are still chance: 1 in 700 for each of the figures


@dataclass(frozen=True)
class Setting:
    """What the searches of a row have in common."""

    share: float
    has_approximate: bool
    size: int

    def waiting(self, day: int) -> float:
        """The share that waits longer than so many days, in truth."""
        return 1 - self.share * NormalDist().cdf(log((day + 0.5) / MEDIAN) / SIGMA)

    @property
    def median(self) -> int:
        """The first day by which half of all are answered, in truth."""
        return next(day for day in range(10_000) if self.waiting(day) <= 1 / 2)


@dataclass(frozen=True)
class Search:
    """What was estimated from one search: what of it was true, and the two medians (infinite: not reached)."""

    band_holds: tuple[bool, ...]
    median_holds: bool
    median: float
    answered_median: float


def main() -> None:
    """Print the table."""
    searches = int(sys.argv[1]) if len(sys.argv) > 1 else SEARCHES
    error = sqrt(CONFIDENCE * (1 - CONFIDENCE) / searches)
    floor = CONFIDENCE - ERRORS * error
    print(f"{searches} searches a row; Monte Carlo error {error:.1%}; nominal {CONFIDENCE:.0%}, at least {floor:.1%}\n")
    print("                          the 95 % interval holds the truth in          median, middle of all searches")
    days = "".join(f"  day {day:2}" for day in DAYS)
    print(f"answered  dates     n {days}   median    truth  curve  reached  answers only")
    lowest = 1.0
    for share in (0.6, 1.0):
        for has_approximate in (False, True):
            for size in SIZES:
                setting = Setting(share, has_approximate, size)
                lowest = min(lowest, show(setting, simulate(setting, searches)))
    print(
        f"\nlowest coverage {lowest:.1%}: " + ("too low" if lowest < floor else "at or above nominal within its error")
    )
    sys.exit(lowest < floor)


def show(setting: Setting, searches: list[Search]) -> float:
    """Print a row; the lowest coverage in it."""
    band = [mean(search.band_holds[place] for search in searches) for place in range(len(DAYS))]
    interval = mean(search.median_holds for search in searches)
    reached = mean(search.median < inf for search in searches)
    print(
        f"{setting.share:8.0%}  {'approx' if setting.has_approximate else 'exact ':6}  {setting.size:3} "
        + "".join(f"  {holds:6.1%}" for holds in band)
        + f"   {interval:6.1%}  {setting.median:7}  {say(search.median for search in searches):>5}  {reached:7.0%}"
        + f"  {say(search.answered_median for search in searches):>12}"
    )
    return min(*band, interval)


def say(medians: Iterable[float]) -> str:
    """The middle one; a dash where it was not reached."""
    middle = median_low(medians)
    return "-" if middle == inf else f"{middle:.1f}"


def mean(values: Iterable[bool]) -> float:
    """The share of those that are true."""
    found = list(values)
    return sum(found) / len(found)


def simulate(setting: Setting, searches: int) -> list[Search]:
    """Searches with the seeds 0, 1, 2 ..., the same waits in every row with as many applications and as many answers."""
    return [estimate(setting, Random(f"{setting.share} {setting.size} {seed}")) for seed in range(searches)]


def estimate(setting: Setting, random: Random) -> Search:
    """Simulate a search and compare what is estimated from it with the truth."""
    sample = Sample.of(draw(setting, random) for _ in range(setting.size))
    curve, band = turnbull(sample), beta_product(sample)
    found, answered = quantile(curve, band, 1 / 2), answered_quantile(sample, 1 / 2)
    limits = [band.at(day) for day in DAYS]
    return Search(
        tuple(limit.lower <= setting.waiting(day) <= limit.upper for day, limit in zip(DAYS, limits, strict=True)),
        found.low <= setting.median <= (inf if found.high is None else found.high),
        inf if found.days is None else found.days,
        (answered.shortest + answered.longest) / 2 if answered else inf,
    )


def draw(setting: Setting, random: Random) -> Interval:
    """One wait as it is known today."""
    age = random.randint(0, OLDEST)
    wait = round(random.lognormvariate(log(MEDIAN), SIGMA)) if random.random() < setting.share else inf
    is_rough = [random.random() < 1 / 2 and setting.has_approximate for _ in range(2)]
    sent = TODAY - timedelta(days=age)
    first, last = third_of_month(sent) if is_rough[0] else (sent, sent)
    if wait > age:
        return still_open(((TODAY - last).days + (TODAY - first).days) // 2)
    answered = sent + timedelta(days=wait)
    earliest, latest = third_of_month(answered) if is_rough[1] else (answered, answered)
    return approximate(max(0, (earliest - last).days), (latest - first).days)


def third_of_month(day: date) -> tuple[date, date]:
    """The first and the last day of its third of the month, no later than today."""
    first = day.replace(day=min(1 + (day.day - 1) // 10 * 10, 21))
    if first.day < 21:
        return first, min(first + timedelta(days=9), TODAY)
    next_month = (first + timedelta(days=14)).replace(day=1)
    return first, min(next_month - timedelta(days=1), TODAY)


if __name__ == "__main__":
    main()
