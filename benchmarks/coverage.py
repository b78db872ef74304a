"""How often what `tracker waits` prints is true, in simulated searches whose truth is known.

    nice python -m benchmarks.coverage [SEARCHES [PROCESSES]]

prints the tables of docs/waits.md, and exits 1 where an interval holds the truth in fewer than 95 % of the searches of a
cell by more than the Monte Carlo error explains, a bias or a calibration is over its limit, or a word is not true. The
seeds are fixed: the numbers are the same on every machine.

A search is n applications, each sent on a random day of the last 30, 90 or 250. Of them 35, 60 or 100 % are ever
answered, after a lognormal wait with a median of 14 days and sigma 1, rounded to whole days; the others never. So the
share that waits longer than t days is known: S(t) = 1 - share * Phi(log((t + 0.5) / 14)).

0, 30, 60 or 100 % of the days, of sending and of answering, are known only by their third of the month (days 1-10,
11-20, 21 to the end), no later than today. 0, 40 or 60 % of the answers have no day at all. A cell is one of these
4 x 3 x 3 x 3 mixtures at one n; what is judged is what the report prints of it, from the events on.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from datetime import date, timedelta
from functools import cache
from itertools import product
from math import inf, log, sqrt
from multiprocessing import get_context
from random import Random
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Application
from tracker.core.events import KINDS, Event
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.survival.beta_product import CONFIDENCE
from tracker.core.survival.silence import Word
from tracker.core.timeline import follow
from tracker.core.when import UNKNOWN, Precision, When, exactly
from tracker.reports.figures import Waited, figures, middle_length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.core.survival.remaining import Remaining
    from tracker.reports.figures import Figures

TODAY = date(2026, 11, 23)
MEDIAN, SIGMA = 14, 1.0  # of the waits that end
ROUGH, MISSING, EVER, OLDEST = (0.0, 0.3, 0.6, 1.0), (0.0, 0.4, 0.6), (0.35, 0.6, 1.0), (30, 90, 250)
SIZES = (5, 10, 20, 60, 150, 300)
SEARCHES = 100  # Monte Carlo error of a coverage of 95 %: 2.2 percentage points in a cell, 0.3 in a row
ERRORS = 4.5  # Monte Carlo errors below nominal that are still chance: some 5,000 figures are judged at once
BIAS_DAY = 60
MOST_BIAS = {5: 0.10, 60: 0.02, 150: 0.02, 300: 0.02}  # of S(60), by n
CALIBRATION = 0.05
TENTHS = 10
FIGURES = ("day 14", "day 30", "day 60", "last day", "half", "hear", "+7", "+14", "+30")
_STAGES = {stage.name: stage for stage in DEFAULT_STAGES}
_FEWEST = 50  # times a figure is printed in a cell, of which a share is told
_EXPECTED = 120, 60  # days and applications of the search that should carry the main figures


class Setting(NamedTuple):
    """What the searches of a cell have in common: three shares, days and applications."""

    rough: float
    missing: float
    ever: float
    oldest: int
    size: int


class Told(NamedTuple):
    """A figure that is printed with its interval, perhaps with an estimate, and the truth."""

    name: str
    estimate: float | None
    low: float
    high: float
    truth: float


class Search(NamedTuple):
    """What was told of one search; how far S(60) was off; whether the word for a silence was true; what was printed."""

    told: tuple[Told, ...]
    error: float | None
    word: Word | None
    is_true: bool
    is_rarest: bool
    printed: frozenset[str]


@cache
def waiting(ever: float, day: int) -> float:
    """The share that waits longer than so many days, in truth."""
    return 1 - ever * NormalDist().cdf(log((day + 0.5) / MEDIAN) / SIGMA) if day >= 0 else 1.0


@cache
def median(ever: float) -> float:
    """The first day by which half of all are answered, in truth."""
    return next((day for day in range(10_000) if waiting(ever, day) <= 1 / 2), inf)


def drawn(setting: Setting, random: Random) -> Iterator[tuple[Waited, int, float]]:
    """The waits of a search as they are known today, each with its true age and its true length."""
    for place in range(setting.size):
        age = random.randint(0, setting.oldest)
        length = round(random.lognormvariate(log(MEDIAN), SIGMA)) if random.random() < setting.ever else inf
        sent = TODAY - timedelta(age)
        events = [Event(KINDS["submitted"], _STAGES["resume"], _known(sent, setting, random), id=1)]
        if length <= age:
            on = _known(sent + timedelta(length), setting, random)
            on = UNKNOWN if random.random() < setting.missing else on
            events.append(Event(KINDS["rejected"], _STAGES["outcome"], on, id=2))
        (wait,) = follow(events, TODAY).waits
        yield Waited(Application("A", "B", id=place), wait), age, length


def _known(day: date, setting: Setting, random: Random) -> When:
    """The day, or the third of the month it lies in, no later than today."""
    if random.random() >= setting.rough:
        return exactly(day)
    first = day.replace(day=min(1 + (day.day - 1) // 10 * 10, 21))
    end = first + timedelta(9) if first.day < 21 else (first + timedelta(14)).replace(day=1) - timedelta(1)
    return When(first, min(end, TODAY), Precision.THIRD)


def simulated(setting: Setting, seed: int) -> Search:
    """Make a search, and hold what is told of it against the truth."""
    random = Random(f"{setting} {seed}")
    waits = list(drawn(setting, random))
    (found,) = figures((waited for waited, _, _ in waits), "stage", TODAY)
    told = list(_of_all(found, setting))
    word, is_true, is_rarest = None, True, False
    silent = [(waited, age) for waited, age, length in waits if length > age]
    printed = {"typical"} if found.typical is not None else set()
    if silent:
        asked, age = random.choice(silent)
        told += _of_one(found, asked, setting)
        word = found.compare(asked.wait.days).silence.word
        is_rarest = NormalDist().cdf(log((age + 0.5) / MEDIAN) / SIGMA) > 199 / 200
        placed_ids = {waited.application.id for waited in found.placed}
        placed = [length for waited, _, length in waits if waited.application.id in placed_ids]
        is_true = word is not Word.PAST or max(placed) < age
        if any(found.hear(days) for days in {middle_length(waited.wait.days) for waited, _ in silent}):
            printed.add("hear")
    return Search(
        tuple(told),
        found.curve.survival(BIAS_DAY) - waiting(setting.ever, BIAS_DAY) if setting.oldest > BIAS_DAY else None,
        word,
        is_true,
        is_rarest,
        frozenset({*printed, *(one.name for one in told)}),
    )


def _of_all(found: Figures, setting: Setting) -> Iterator[Told]:
    for share in found.by_days:
        yield _told(f"day {share.day}", share, 1 - waiting(setting.ever, share.day))
    if level := found.level:
        yield _told("last day", level, 1 - waiting(setting.ever, level.day))
    if half := found.half:
        high = inf if half.high is None else half.high
        yield Told("half", None, half.low, high, median(setting.ever))


def _of_one(found: Figures, asked: Waited, setting: Setting) -> Iterator[Told]:
    waited = middle_length(asked.wait.days)
    hear = found.hear(waited)
    for name, one in [*((f"+{one.within}", one) for one in found.chances(waited)), *([("hear", hear)] if hear else [])]:
        if (one.low, one.high) != (0.0, 1.0):
            yield _told(name, one, 1 - waiting(setting.ever, one.day) / waiting(setting.ever, waited))


def _told(name: str, share: Remaining, truth: float) -> Told:
    return Told(name, share.chance, share.low, share.high, truth)


class Cell(NamedTuple):
    """The sums over the searches of a cell."""

    setting: Setting
    searches: int
    held: dict[str, tuple[int, int]]
    tenths: dict[tuple[str, int], tuple[int, float, float]]
    bias: float
    words: int
    false: int
    rarest: tuple[int, int]
    printed: dict[str, int]


def cell(asked: tuple[Setting, int]) -> Cell:
    """Simulate the searches of a cell."""
    setting, searches = asked
    held: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    tenths: defaultdict[tuple[str, int], list[float]] = defaultdict(lambda: [0, 0.0, 0.0])
    printed: defaultdict[str, int] = defaultdict(int)
    found = [simulated(setting, seed) for seed in range(searches)]
    for one in found:
        for told in one.told:
            held[told.name][0] += 1
            held[told.name][1] += told.low - 1e-9 <= told.truth <= told.high + 1e-9
            if told.estimate is not None:
                place = tenths[told.name, min(TENTHS - 1, int(told.estimate * TENTHS))]
                place[0] += 1
                place[1] += told.estimate
                place[2] += told.truth
        for name in one.printed:
            printed[name] += 1
    errors = [one.error for one in found if one.error is not None]
    rarest = [one for one in found if one.is_rarest]
    return Cell(
        setting,
        searches,
        {name: (count, true) for name, (count, true) in held.items()},
        {key: (int(count), said, true) for key, (count, said, true) in tenths.items()},
        sum(errors) / len(errors) if errors else 0.0,
        sum(one.word is not None for one in found),
        sum(not one.is_true for one in found),
        (len(rarest), sum(one.word is Word.PAST for one in rarest)),
        dict(printed),
    )


def main() -> None:
    """Simulate every cell, print the tables, judge."""
    searches, processes = (int(word) for word in (*sys.argv[1:], *(str(SEARCHES), "2")[len(sys.argv) - 1 :]))
    settings = [
        Setting(*mixture, size) for size in reversed(SIZES) for mixture in product(ROUGH, MISSING, EVER, OLDEST)
    ]
    settings.append(Setting(0.0, 0.0, 0.6, *_EXPECTED))
    with get_context("spawn").Pool(processes) as pool:
        cells = pool.map(cell, [(setting, searches) for setting in settings], chunksize=1)
    *cells, expected = cells
    print(f"{searches} searches in each of {len(cells)} cells\n")
    faults = [*_coverage(cells), *_estimates(cells), *_words(cells), *_carried(expected)]
    print("\n" + ("\n".join(faults) or "nothing is over its limit"))
    sys.exit(bool(faults))


def _coverage(cells: list[Cell]) -> Iterator[str]:
    """How often the 95 % intervals hold the truth: in all cells of a row, and in the worst of them."""
    print(
        "In so many per cent of the searches the 95 % interval holds the truth; in brackets, in the cell where it does"
    )
    print("so least (of those where it is printed 50 times or more).\n")
    print("| searches | " + " | ".join(FIGURES) + " |")
    print("|---|" + "---|" * len(FIGURES))
    for rough, missing in product(ROUGH, MISSING):
        _row(f"{rough:.0%} rough, {missing:.0%} without a day", cells, rough=rough, missing=missing)
    for size in SIZES:
        _row(f"n = {size}", cells, size=size)
    for ever in EVER:
        _row(f"{ever:.0%} ever answered", cells, ever=ever)
    for oldest in OLDEST:
        _row(f"of {oldest} days", cells, oldest=oldest)
    for one in cells:
        for name, (count, held) in one.held.items():
            if count >= _FEWEST and held / count < CONFIDENCE - ERRORS * sqrt(CONFIDENCE * (1 - CONFIDENCE) / count):
                yield f"{name} holds the truth in {held} of {count}: {one.setting}"


def _row(title: str, cells: list[Cell], **chosen: float) -> None:
    """Print how often each figure holds in the cells with these shares, days or applications."""
    row = [one for one in cells if all(getattr(one.setting, name) == value for name, value in chosen.items())]
    print(f"| {title} | " + " | ".join(_held(row, name) for name in FIGURES) + " |")


def _held(cells: list[Cell], name: str) -> str:
    counts = [one.held[name] for one in cells if name in one.held]
    count, held = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
    if count < _FEWEST:
        return ""
    worst = min((held / count for count, held in counts if count >= _FEWEST), default=held / count)
    return f"{100 * held / count:.1f} ({100 * worst:.0f})"


def _estimates(cells: list[Cell]) -> Iterator[str]:
    """How far estimates are off: S(60) by the answers without a day and n, and what is said by what happens."""
    print("\nHow far the share that waits longer than 60 days is off on average, in the worst of the cells.\n")
    print("| without a day | " + " | ".join(f"n = {size}" for size in SIZES) + " |")
    print("|---|" + "---|" * len(SIZES))
    for missing in MISSING:
        worst = {size: _most_biased(cells, missing, size) for size in SIZES}
        print(f"| {missing:.0%} | " + " | ".join(f"{worst[size].bias:+.3f}" for size in SIZES) + " |")
        for size, limit in MOST_BIAS.items():
            error = ERRORS * 0.5 / sqrt(size * worst[size].searches)
            if missing == max(MISSING) and abs(worst[size].bias) > limit + error:
                yield f"S({BIAS_DAY}) is off by {worst[size].bias:+.3f}: {worst[size].setting}"
    print("\nWhat an estimated share says, and what is true of it, by tenths.\n")
    print("| said | times | on average | true |")
    print("|---|---|---|---|")
    for tenth in range(TENTHS):
        sums = [value for one in cells for (_, place), value in one.tenths.items() if place == tenth]
        if sums:
            count, said, true = (sum(column) for column in zip(*sums, strict=True))
            print(f"| {tenth * 10}–{tenth * 10 + 10} % | {count:.0f} | {said / count:.1%} | {true / count:.1%} |")
            if abs(said - true) / count > CALIBRATION:
                yield f"shares of {tenth * 10} to {tenth * 10 + 10} % are off by {(said - true) / count:+.3f}"


def _most_biased(cells: list[Cell], missing: float, size: int) -> Cell:
    judged = (one for one in cells if (one.setting.missing, one.setting.size) == (missing, size))
    return max(judged, key=lambda one: abs(one.bias))


def _words(cells: list[Cell]) -> Iterator[str]:
    """Whether `past every answer` is true of the answers, and how often it is said of the rarest silences."""
    said, false = sum(one.words for one in cells), sum(one.false for one in cells)
    print(f"\nOf {said:,} silences that were given a word, {false} were called past every answer and were not.")
    if false:
        yield f"{false} silences were past every answer and were not"
    print("Of those longer than 199 of 200 waits that end, it was said of:\n")
    print("| without a day | " + " | ".join(f"n = {size}" for size in SIZES) + " |")
    print("|---|" + "---|" * len(SIZES))
    for missing in MISSING:
        rarest = [
            [
                sum(column)
                for column in zip(
                    *(one.rarest for one in cells if (one.setting.missing, one.setting.size) == (missing, size)),
                    strict=True,
                )
            ]
            for size in SIZES
        ]
        print(
            f"| {missing:.0%} | " + " | ".join(f"{said / count:.0%}" if count else "" for count, said in rarest) + " |"
        )


def _carried(expected: Cell) -> Iterator[str]:
    """How often the main figures are there in a search of some size."""
    days, size = _EXPECTED
    print(f"\nWith {size} applications in a search of {days} days, these are printed in so many searches of a hundred:")
    for name in ("typical", "day 30", "last day", "hear"):
        share = expected.printed.get(name, 0) / expected.searches
        print(f"- {name}: {100 * share:.0f}")
        if share < 0.9:
            yield f"{name} is printed in {share:.0%} of these searches only"


if __name__ == "__main__":
    main()
