"""The figures of a stage: what its waits say, and no more than they can carry.

What is said from how many answers on is the table RULES; docs/waits.md prints it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import UnknownWord
from tracker.core.match import fold
from tracker.core.sentences import sentence
from tracker.core.stages import StageType
from tracker.core.timeline import WaitEnd
from tracker.core.when import Days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.stages import Stage
    from tracker.core.survival.aalen_johansen import Incidence
    from tracker.core.survival.beta_product import Band
    from tracker.core.survival.quantiles import AnsweredQuantile, Quantile
    from tracker.core.survival.remaining import Outlook, Remaining
    from tracker.core.survival.sample import Interval, Sample
    from tracker.core.survival.silence import Ranking, Silence
    from tracker.core.survival.turnbull import Curve
    from tracker.core.timeline import Wait

    Key = tuple[str, str]


class Rule(NamedTuple):
    """From so many `answers` on, and among so many `at_risk`, this is said."""

    answers: int
    at_risk: int
    says: str


# The display rules, each with the reason for its numbers.
RULES = {
    # Counting and listing need no estimate.
    "counts": Rule(
        0, 0, "how many were answered, still wait, were withdrawn, or have unknown days; the longest silence"
    ),
    "each": Rule(1, 0, "every answer by itself, up to 5; the longest"),
    # The smallest and largest of 6 bracket the median with 95 % confidence: 2 / 2^6 < 0.05.
    "median": Rule(6, 0, "by when half of all are answered, with its interval; the range of the answers"),
    # The largest of m answers lies above the quantile with 95 % confidence once share^m <= 0.05.
    "p75": Rule(11, 0, "within how many days three quarters of the answers came, and an upper bound"),
    "p90": Rule(29, 0, "within how many days nine in ten of the answers came, and an upper bound"),
    # The next answer takes longer than the longest of m with probability 1 / (m + 1) <= 0.05.
    "quiet": Rule(19, 0, "that a silence is unusual: at most one answer in 20 takes longer"),
    # A percentage of fewer says more about chance than about employers.
    "chance": Rule(5, 10, "the chance of an answer within 7, 14 and 30 more days, with its interval"),
    "outcomes": Rule(5, 10, "which share has advanced, was rejected, withdrew, and waits still, by a day"),
}
HORIZONS = (7, 14, 30)  # more days
QUARTERS = {"median": 0.5, "p75": 0.75, "p90": 0.9}  # quantiles of the answers, by the rule that admits them
# Below RULES["median"] answers after a meeting: Ontario's duty to inform (Employment Standards Act, since 2026-01-01).
YARDSTICK = 45
CAUSES = ("advanced", "rejected", "on-hold", "withdrawn")


class Waited(NamedTuple):
    """A wait and whose it is."""

    application: Application
    wait: Wait


class Comparison(NamedTuple):
    """A wait of so many `days` beside the answers of others: how many took longer, and the chances from here on."""

    days: Days
    silence: Silence
    figures: Figures

    @property
    def is_unusual(self) -> bool:
        """Whether a silence this long is unusual, and enough answers are there to say so.

        In a young search only quick answers can have come yet. So it must be unusual also among the answers to what
        began half as long again ago, or earlier: slower ones than it would have come there (docs/decisions/0007).
        """
        return _is_quiet(self.silence) and _is_quiet(self.figures.rank_among_settled(self.days))

    @property
    def chances(self) -> tuple[Remaining, ...]:
        """For each of HORIZONS; worked out when asked for, as a week asks for none."""
        return self.figures.chances(middle_length(self.days))


def _is_quiet(silence: Silence) -> bool:
    return silence.answers >= RULES["quiet"].answers and silence.is_unusual


class Figures:
    """The figures of one stage within one group ("" where there is no name for it). Estimates are made when asked for.

    `waits` are those with known days, `unknown` counts the rest.
    """

    def __init__(self, today: date, group: str, stage: Stage, waits: tuple[Waited, ...], unknown: int) -> None:
        self.today = today
        self.group = group
        self.stage = stage
        self.waits = waits
        self.unknown = unknown

    @property
    def key(self) -> Key:
        """What `key_of` says of each of the waits."""
        return fold(self.group), self.stage.name

    @cached_property
    def sample(self) -> Sample:
        """The waits as the estimators take them; the encoding is that of `core.survival.sample`."""
        from tracker.core.survival.sample import Sample, approximate, implied, still_open

        def interval(wait: Wait) -> Interval:
            if wait.end is None or wait.ending is WaitEnd.WITHDRAWN:
                return still_open(middle_length(wait.days))
            shortest, longest = bounds(wait.days)
            return implied(longest) if wait.ending is WaitEnd.IMPLIED else approximate(shortest, longest)

        return Sample.of(interval(waited.wait) for waited in self.waits)

    @cached_property
    def answers(self) -> tuple[Waited, ...]:
        """The waits that ended in an answer, the shortest first."""
        answered = (one for one in self.waits if one.wait.ending in {WaitEnd.ANSWERED, WaitEnd.IMPLIED})
        return tuple(sorted(answered, key=_length))

    @cached_property
    def silences(self) -> tuple[Waited, ...]:
        """The waits that are open, the longest first."""
        return tuple(sorted((one for one in self.waits if one.wait.end is None), key=_length, reverse=True))

    @property
    def withdrawn(self) -> int:
        """How many stepped back while they waited."""
        return self.ended["withdrawn"]

    @property
    def range(self) -> Days | None:
        """From the shortest to the longest an answer can have taken."""
        if not self.answers:
            return None
        lengths = [bounds(one.wait.days) for one in self.answers]
        return Days(min(shortest for shortest, _ in lengths), max(longest for _, longest in lengths))

    def carries(self, rule: str) -> bool:
        """Whether there are answers enough for a rule."""
        return len(self.answers) >= RULES[rule].answers

    @property
    def needs_yardstick(self) -> bool:
        """Whether someone waits after a meeting, and the answers are too few to go by."""
        return bool(self.silences) and self.stage.type is StageType.MEETING and not self.carries("median")

    @cached_property
    def curve(self) -> Curve:
        """The share still waiting."""
        from tracker.core.survival.turnbull import turnbull

        return turnbull(self.sample)

    @cached_property
    def band(self) -> Band:
        """How sure the curve is."""
        from tracker.core.survival.beta_product import beta_product

        return beta_product(self.sample)

    @cached_property
    def half(self) -> Quantile | None:
        """By when half of all are answered; None with too few answers. Its `days` are None where the curve ends above."""
        if not self.carries("median"):
            return None
        from tracker.core.survival.quantiles import quantile

        return quantile(self.curve, self.band, 1 / 2)

    @cached_property
    def quantiles(self) -> tuple[AnsweredQuantile, ...]:
        """By when half, three quarters and nine tenths of the answers came, as far as these carry it."""
        carried = [share for rule, share in QUARTERS.items() if self.carries(rule)]
        if not carried:
            return ()
        from tracker.core.survival.quantiles import answered_quantile

        return tuple(found for share in carried if (found := answered_quantile(self.sample, share)))

    @cached_property
    def outcomes(self) -> tuple[Incidence, ...]:
        """The shares of CAUSES by day. An approximate wait is taken to have ended in its middle."""
        from tracker.core.survival.aalen_johansen import aalen_johansen

        return aalen_johansen(
            (middle_length(one.wait.days), cause) for one, cause in zip(self.waits, self._causes, strict=True)
        )

    @cached_property
    def _causes(self) -> list[str | None]:
        return [cause_of(one.wait) for one in self.waits]

    @cached_property
    def ended(self) -> Counter[str | None]:
        """How many waits ended in each of CAUSES; under None, how many are open."""
        return Counter(self._causes)

    @property
    def outcome(self) -> Incidence | None:
        """The shares on the last day on which enough were still at risk."""
        if not self.carries("outcomes"):
            return None
        return next((row for row in reversed(self.outcomes) if row.at_risk >= RULES["outcomes"].at_risk), None)

    def compare(self, days: Days) -> Comparison:
        """A wait of so many days, or so many so far, beside these."""
        return Comparison(days, self._ranking.of(*bounds(days)), self)

    def rank_among_settled(self, days: Days) -> Silence:
        """A wait of so many days among the answers to those that began at least one and a half times as long ago.

        Only the slower ones are looked at, for they are few where anybody asks.
        """
        from tracker.core.survival.silence import Silence

        shortest, longest = bounds(days)
        last = self.today.toordinal() - ceil(1.5 * longest)
        place = bisect_right(self.answers, shortest, key=lambda one: bounds(one.wait.days)[1])
        slower = [bounds(one.wait.days)[0] for one in self.answers[place:] if _begun(one) <= last]
        longer = sum(least > longest for least in slower)
        return Silence(middle_length(days), bisect_right(self._beginnings, last), longer, len(slower))

    @cached_property
    def _beginnings(self) -> list[int]:
        """The days on which the answered waits began, the last possible ones, as ordinals in order."""
        return sorted(map(_begun, self.answers))

    def chances(self, waited: int) -> tuple[Remaining, ...]:
        """The chance of an answer within each of HORIZONS, after having waited so many days."""
        if waited not in self._chances:
            self._chances[waited] = self._remaining(waited)
        return self._chances[waited]

    def _remaining(self, waited: int) -> tuple[Remaining, ...]:
        """The counts, and the chances where they carry one."""
        from tracker.core.survival.remaining import Remaining

        outlook = self.outlook
        at_risk, rule = outlook.at_risk(waited), RULES["chance"]
        if at_risk >= rule.at_risk and outlook.answers_after(waited) >= rule.answers:
            return outlook.remaining(waited, HORIZONS)
        counts = zip(HORIZONS, outlook.counts(waited, HORIZONS), strict=True)
        return tuple(Remaining(waited, within, at_risk, answered, None, 0.0, 1.0) for within, answered in counts)

    @cached_property
    def outlook(self) -> Outlook:
        """What those who go on waiting may expect."""
        from tracker.core.survival.remaining import Outlook

        return Outlook(self.sample, self.band, lambda: self.curve)

    @cached_property
    def _ranking(self) -> Ranking:
        from tracker.core.survival.silence import Ranking

        return Ranking(self.sample)

    @cached_property
    def _chances(self) -> dict[int, tuple[Remaining, ...]]:
        return {}


GROUPS: dict[str, Callable[[Waited], str]] = {
    "stage": lambda _: "",
    "company": lambda waited: waited.application.company,
    "source": lambda waited: waited.application.source,
    "role": lambda waited: waited.application.role,
    "month": lambda waited: _month(waited.wait),
}


def key_of(waited: Waited, by: str) -> Key:
    """The group, folded, and the stage of a wait that has one."""
    assert waited.wait.stage is not None
    name = GROUPS[by](waited)
    return fold(name) if name else "", waited.wait.stage.name


def figures(waits: Iterable[Waited], by: str, today: date) -> tuple[Figures, ...]:
    """The figures of each group and stage: months in their order, else the largest group first; stages in theirs.

    Only waits after a task submitted or a meeting held count. `by` is one of GROUPS; else UnknownWord.
    """
    if by not in GROUPS:
        raise UnknownWord("unknown-grouping", sentence("grouping"), by, tuple(GROUPS))
    found: dict[Key, list[Waited]] = {}
    sizes: Counter[str] = Counter()
    for waited in waits:
        if waited.wait.in_figures:
            key = key_of(waited, by)
            found.setdefault(key, []).append(waited)
            sizes[key[0]] += 1

    def order(one: Figures) -> tuple[int, str, int, str]:
        group = one.key[0]
        return 0 if by == "month" else -sizes[group], group, one.stage.position, one.stage.name

    return tuple(sorted((_figures_of(waits, by, today) for waits in found.values()), key=order))


def _figures_of(waits: list[Waited], by: str, today: date) -> Figures:
    stage = waits[0].wait.stage
    assert stage is not None
    known = tuple(waited for waited in waits if not waited.wait.is_unknown)
    return Figures(today, GROUPS[by](waits[0]), stage, known, len(waits) - len(known))


def cause_of(wait: Wait) -> str | None:
    """How a wait ended for you, one of CAUSES; None while it is open."""
    if wait.end is None:
        return None
    if wait.ending is WaitEnd.WITHDRAWN:
        return "withdrawn"
    name = wait.answer.kind.name if wait.answer else ""
    return name if name in CAUSES else "advanced"


def bounds(days: Days) -> tuple[int, int]:
    """The least and the most of a length that is bounded on both sides, as that of every wait in figures is."""
    shortest, longest = days
    assert shortest is not None
    assert longest is not None
    return shortest, longest


def middle_length(days: Days) -> int:
    """The whole days in the middle of a bounded length: where an open wait enters the estimates."""
    return sum(bounds(days)) // 2


def _begun(waited: Waited) -> int:
    latest = waited.wait.start.latest
    assert latest is not None  # its days are known
    return latest.toordinal()


def _length(waited: Waited) -> tuple[int, int]:
    shortest, longest = bounds(waited.wait.days)
    return longest, shortest


def _month(wait: Wait) -> str:
    """The month a wait began in, as YYYY-MM; nothing where its window reaches over more than one."""
    first, last = (day.isoformat()[:7] if day else "" for day in (wait.start.earliest, wait.start.latest))
    return first if first == last else ""
