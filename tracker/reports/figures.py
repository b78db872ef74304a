"""The figures of a stage: what its waits say, and no more than they can carry.

What is said from how many answers on is the table RULES; docs/waits.md prints it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Application
from tracker.core.errors import UnknownWord
from tracker.core.match import fold
from tracker.core.sentences import sentence
from tracker.core.stages import Stage, StageType
from tracker.core.survival.sample import BEFORE, Interval, Sample
from tracker.core.survival.silence import FEWEST, Ranking, Silence
from tracker.core.timeline import Wait, WaitEnd
from tracker.core.when import Days, When
from tracker.reports.censoring import ANSWERED, interval_of, known_days, likely_interval

Key = tuple[str, str]

if TYPE_CHECKING:
    from tracker.core.survival.aalen_johansen import Incidence
    from tracker.core.survival.beta_product import Band
    from tracker.core.survival.quantiles import Quantile
    from tracker.core.survival.remaining import Outlook, Remaining
    from tracker.core.survival.turnbull import Curve


class Rule(NamedTuple):
    """From so many `answers` on, and with so many waits `seen` as long as the day in question, this is said."""

    answers: int
    seen: int
    says: str


# The display rules, each with the reason for its numbers.
RULES = {
    # Counting and listing need no estimate.
    "counts": Rule(0, 0, "how many were answered, still wait, were withdrawn, or are left out; the longest silence"),
    "each": Rule(1, 0, "every answer by itself, up to 5; the longest"),
    "word": Rule(FEWEST, 0, "what a silence is called"),
    # The smallest and largest of 6 bracket the median with 95 % confidence: 2 / 2^6 < 0.05.
    "median": Rule(6, 0, "the typical answer; by when half of all are answered, with its interval"),
    # A percentage of fewer says more about chance than about employers.
    "by_day": Rule(5, 10, "an estimated share answered by day 14, 30 and 60, with its interval"),
    "level": Rule(5, 10, "the share answered by the last day that can be judged, with its interval"),
    "hear": Rule(5, 10, "the chance that a silence still ends by that day, with its interval"),
    "chance": Rule(5, 10, "the chance of an answer within 7, 14 and 30 more days, with its interval"),
    "outcomes": Rule(5, 10, "in data, which share has advanced, was rejected, withdrew, and waits still, by a day"),
}
HORIZONS = (7, 14, 30)  # more days
DAYS = (14, 30, 60)
# An estimate whose interval is wider says nothing; of those who waited as long the counts are said first, so their
# interval may be wider. Estimates nearer to 0 or 1 than ENDS are too bold with few answers: there the limit is said alone.
WIDEST, WIDEST_CHANCE = 0.4, 0.75
ENDS = 0.1
# Below RULES["median"] answers after a meeting in Ontario: the duty to inform (Employment Standards Act, since 2026-01-01).
YARDSTICK = 45
_ONTARIO = re.compile(r"\b(Ontario|Toronto|Ottawa)\b|,\s*ON\b", re.IGNORECASE)
CAUSES = ("advanced", "rejected", "on-hold", "withdrawn")


class Waited(NamedTuple):
    """A wait and whose it is."""

    application: Application
    wait: Wait


def has_yardstick(waited: Waited) -> bool:
    """Whether a wait is open after a meeting with an employer in Ontario, where YARDSTICK is law."""
    (application, wait), stage = waited, waited.wait.stage
    is_open = wait.end is None and wait.in_figures and stage is not None and stage.type is StageType.MEETING
    return is_open and _ONTARIO.search(application.location) is not None


class Figures:
    """The figures of one stage within one group ("" where there is no name for it). Estimates are made when asked for.

    `entered` are the waits that enter the estimates, each with its interval; `unknown` counts those that nothing bounds.
    """

    def __init__(self, today: date, group: str, stage: Stage, waits: Iterable[Waited]) -> None:
        self.today = today
        self.group = group
        self.stage = stage
        found = [(waited, interval_of(waited.wait, today)) for waited in waits]
        self.entered: list[tuple[Waited, Interval]] = [(waited, interval) for waited, interval in found if interval]
        self.unknown = len(found) - len(self.entered)
        self._chances: dict[int, tuple[Remaining, ...]] = {}

    @property
    def key(self) -> Key:
        """What `key_of` says of each of the waits."""
        return fold(self.group), self.stage.name

    @cached_property
    def sample(self) -> "Sample":
        """The waits as the estimators take them."""
        return Sample.of(interval for _, interval in self.entered)

    @cached_property
    def answers(self) -> tuple[Waited, ...]:
        """The waits that ended in an answer, the shortest first, and those without a day last."""
        answered = [waited for waited, _ in self.entered if waited.wait.ending in ANSWERED]
        return tuple(sorted(answered, key=_length))

    @cached_property
    def placed(self) -> tuple[Waited, ...]:
        """The answers of which some day is known at both ends, the shortest first: with these a silence is compared."""
        return tuple(one for one in self.answers if not one.wait.is_unknown)

    @cached_property
    def silences(self) -> tuple[Waited, ...]:
        """The waits that are open, the longest first."""
        still = (waited for waited, _ in self.entered if waited.wait.end is None)
        return tuple(sorted(still, key=lambda one: tuple(days or 0 for days in one.wait.days), reverse=True))

    @property
    def withdrawn(self) -> int:
        """How many stepped back while they waited."""
        return self.ended["withdrawn"]

    @property
    def range(self) -> Days | None:
        """From the shortest to the longest that an answer with its days can have taken."""
        if not self.placed:
            return None
        lengths = [bounds(one.wait.days) for one in self.placed]
        return Days(min(shortest for shortest, _ in lengths), max(longest for _, longest in lengths))

    def carries(self, rule: str) -> bool:
        """Whether there are answers enough for a rule."""
        return len(self.answers) >= RULES[rule].answers

    @property
    def needs_yardstick(self) -> bool:
        """Whether someone waits after a meeting in Ontario, and the answers are too few to go by."""
        return not self.carries("median") and any(map(has_yardstick, self.silences))

    @cached_property
    def curve(self) -> "Curve":
        """The share still waiting."""
        from tracker.core.survival.turnbull import turnbull

        if self.sample.is_exact:
            return turnbull(self.sample)
        likely = (likely_interval(waited.wait, interval, self.today) for waited, interval in self.entered)
        return turnbull(Sample.of(likely))

    @cached_property
    def band(self) -> "Band":
        """How sure the curve is."""
        from tracker.core.survival.beta_product import Band

        return Band(self.sample)

    @cached_property
    def typical(self) -> int | None:
        """The day by which half of those are answered who are answered at all; None with too few answers."""
        from tracker.core.survival.quantiles import typical

        return typical(self.curve) if self.carries("median") else None

    @cached_property
    def half(self) -> "Quantile | None":
        """By when half of all are answered; None with too few answers. Its `days` are None where the curve ends above."""
        if not self.carries("median"):
            return None
        from tracker.core.survival.quantiles import quantile

        return quantile(self.curve, self.band, 1 / 2)

    @cached_property
    def by_days(self) -> "tuple[Remaining, ...]":
        """The share of all that is answered by each of DAYS, if enough began so many days ago, answered or not."""
        rule = RULES["by_day"]
        if not self.carries("by_day"):
            return ()
        began = (waited.wait.start.latest for waited, _ in self.entered)
        ages = sorted(((self.today - day).days for day in began if day is not None), reverse=True)
        reached = [day - BEFORE for day in DAYS if len(ages) >= rule.seen and ages[rule.seen - 1] >= day]
        return tuple(_carried(share) for share in self.outlook.remaining(BEFORE, reached) if _width(share) <= WIDEST)

    @cached_property
    def level(self) -> "Remaining | None":
        """The share of all that is answered by the last day that can be judged; None where none can."""
        found = self.hear(BEFORE)
        return found if found and _width(found) <= WIDEST else None

    @cached_property
    def outcomes(self) -> "tuple[Incidence, ...]":
        """The shares of CAUSES by day. An approximate wait is taken to have ended in its middle."""
        from tracker.core.survival.aalen_johansen import aalen_johansen

        lengths = (middle_length(known_days(waited.wait, self.today)) for waited, _ in self.entered)
        return aalen_johansen(zip(lengths, self._causes, strict=True))

    @cached_property
    def _causes(self) -> list[str | None]:
        return [cause_of(waited.wait) for waited, _ in self.entered]

    @cached_property
    def ended(self) -> Counter[str | None]:
        """How many waits ended in each of CAUSES; under None, how many are open."""
        return Counter(self._causes)

    @property
    def outcome(self) -> "Incidence | None":
        """The shares on the last day on which enough were still at risk."""
        if not self.carries("outcomes"):
            return None
        return next((row for row in reversed(self.outcomes) if row.at_risk >= RULES["outcomes"].seen), None)

    def compare(self, days: Days) -> "Comparison":
        """A wait of so many days, or so many so far, beside these."""
        return Comparison(days, self._ranking.of(*days), self)

    def chances(self, waited: int) -> "tuple[Remaining, ...]":
        """The chance of an answer within each of HORIZONS, after having waited so many days: counts and interval alone."""
        if waited not in self._chances:
            self._chances[waited] = self._remaining(waited)
        return self._chances[waited]

    def _remaining(self, waited: int) -> "tuple[Remaining, ...]":
        """The counts, and the chances where they carry one."""
        outlook, rule = self.outlook, RULES["chance"]
        if outlook.at_risk(waited) >= rule.seen and outlook.answers_after(waited) >= rule.answers:
            return tuple(_carried(one)._replace(chance=None) for one in outlook.remaining(waited, HORIZONS))
        return outlook.counted(waited, HORIZONS)

    def within(self, waited: int, days: int) -> "Remaining | None":
        """The chance of an answer within so many more days: counts and interval; None where these do not carry one."""
        outlook, rule = self.outlook, RULES["chance"]
        if outlook.at_risk(waited) < rule.seen or outlook.answers_after(waited) < rule.answers:
            return None
        found = _carried(outlook.remaining(waited, [days])[0])
        return found if (found.low, found.high) != (0.0, 1.0) else None

    def hear(self, waited: int) -> "Remaining | None":
        """The chance of an answer by the last day that can be judged, after having waited so many days.

        None where that day has passed, or there are too few answers.
        """
        last = self._last_day("hear")
        if last is None or last <= waited:
            return None
        return _carried(self.outlook.remaining(waited, [last - waited])[0])

    def _last_day(self, rule: str) -> int | None:
        """The last day after which as many still wait as a rule asks for; None with too few answers."""
        return self.outlook.last_day(RULES[rule].seen) if self.carries(rule) else None

    @cached_property
    def outlook(self) -> "Outlook":
        """What those who go on waiting may expect."""
        from tracker.core.survival.remaining import Outlook

        return Outlook(self.sample, self.band, lambda: self.curve)

    @cached_property
    def _ranking(self) -> "Ranking":
        placed = (
            interval
            for waited, interval in self.entered
            if waited.wait.ending in ANSWERED and not waited.wait.is_unknown
        )
        return Ranking(Sample.of(placed))


class Comparison(NamedTuple):
    """A wait of so many `days` beside the answers of others: how many took longer, and the chances from here on."""

    days: Days
    silence: Silence
    figures: Figures

    @property
    def chances(self) -> "tuple[Remaining, ...]":
        """For each of HORIZONS; worked out when asked for, as a week asks for none."""
        return self.figures.chances(middle_length(self.days))

    @property
    def hear(self) -> "Remaining | None":
        """The chance that an answer still comes by the last day that can be judged; None where that is not carried."""
        return self.figures.hear(middle_length(self.days))


# The name of the group of an application, by the days from which it is counted and what the résumés are called.
GROUPS: dict[str, Callable[[Application, When, Mapping[int, str]], str]] = {
    "stage": lambda *_: "",
    "company": lambda application, *_: application.company,
    "source": lambda application, *_: application.source,
    "role": lambda application, *_: application.role,
    "month": lambda _, start, __: _month(start),
    "resume": lambda application, _, resumes: resumes.get(application.id, ""),
}


def key_of(waited: Waited, by: str, resumes: Mapping[int, str] = {}) -> Key:
    """The group, folded, and the stage of a wait that has one; `resumes` are those of `figures`."""
    assert waited.wait.stage is not None
    name = GROUPS[by](waited.application, waited.wait.start, resumes)
    return fold(name) if name else "", waited.wait.stage.name


def figures(waits: Iterable[Waited], by: str, today: date, resumes: Mapping[int, str] = {}) -> tuple[Figures, ...]:
    """The figures of each group and stage: months in their order, else the largest group first; stages in theirs.

    Only waits after a task submitted or a meeting held count. `by` is one of GROUPS; else UnknownWord. `resumes` are
    what the résumés are called, by the id of the application.
    """
    if by not in GROUPS:
        from tracker.core.option_words import value_called

        named = value_called(by, GROUPS)
        if named is None:
            raise UnknownWord("unknown-grouping", sentence("grouping"), by, tuple(GROUPS))
        by = named
    found: dict[Key, list[Waited]] = {}
    sizes: Counter[str] = Counter()
    for waited in waits:
        if waited.wait.in_figures:
            key = key_of(waited, by, resumes)
            found.setdefault(key, []).append(waited)
            sizes[key[0]] += 1

    def order(one: Figures) -> tuple[int, str, int, str]:
        group = one.key[0]
        return 0 if by == "month" else -sizes[group], group, one.stage.position, one.stage.name

    def made(waits: list[Waited]) -> Figures:
        (application, wait), stage = waits[0], waits[0].wait.stage
        assert stage is not None
        return Figures(today, GROUPS[by](application, wait.start, resumes), stage, waits)

    return tuple(sorted(map(made, found.values()), key=order))


def _width(share: "Remaining") -> float:
    return share.high - share.low


def _carried(share: "Remaining") -> "Remaining":
    """A share as far as its interval lets it be said: without an estimate near the ends, without an interval where wide."""
    if _width(share) > WIDEST_CHANCE:
        return share._replace(chance=None, low=0.0, high=1.0)
    is_said = share.chance is not None and _width(share) <= WIDEST and ENDS <= share.chance <= 1 - ENDS
    return share if is_said else share._replace(chance=None)


def cause_of(wait: Wait) -> str | None:
    """How a wait ended for you, one of CAUSES; None while it is open."""
    if wait.end is None:
        return None
    if wait.ending is WaitEnd.WITHDRAWN:
        return "withdrawn"
    name = wait.answer.kind.name if wait.answer else ""
    return name if name in CAUSES else "advanced"


def bounds(days: Days) -> tuple[int, int]:
    """The least and the most of a length; where the most is not known, the least twice."""
    shortest = days.min or 0
    return shortest, shortest if days.max is None else days.max


def middle_length(days: Days) -> int:
    """The whole days in the middle of a length: where an open wait enters the estimates."""
    return sum(bounds(days)) // 2


def _length(waited: Waited) -> tuple[bool, int, int]:
    shortest, longest = bounds(waited.wait.days)
    return waited.wait.is_unknown, longest, shortest


def _month(start: When) -> str:
    """The month of a window as YYYY-MM; nothing where it reaches over more than one."""
    first, last = (day.isoformat()[:7] if day else "" for day in start[:2])
    return first if first == last else ""
