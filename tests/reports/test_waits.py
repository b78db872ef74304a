"""Waits in reports: what enters the figures, what they carry, and what is compared with what."""

from __future__ import annotations

from datetime import date, timedelta
from math import inf
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.stories import STAGES, told
from tracker.core.survival.quantiles import answered_quantile
from tracker.core.survival.sample import Sample, exact
from tracker.core.survival.silence import Ranking
from tracker.core.when import Days, exactly
from tracker.reports.figures import HORIZONS, QUARTERS, RULES, YARDSTICK, cause_of
from tracker.reports.selection import Selection
from tracker.reports.waits import waits

if TYPE_CHECKING:
    from tests.reports.stories import History
    from tracker.reports.waits import Waits

TODAY = date(2026, 11, 23)
START = date(2026, 6, 1)


def report(*histories: History, by: str = "stage") -> Waits:
    return waits(histories, TODAY, Selection(), by=by)


def answered(place: int, days: int, began: int = (TODAY - START).days) -> History:
    """Submitted so many days ago, and rejected after so many days."""
    day = TODAY - timedelta(days=began)
    return told(f"a{place}", f"resume submitted {day}", f"rejected {day + timedelta(days=days)}", place=place)


def silent(place: int, days: int) -> History:
    return told(f"s{place}", f"resume submitted {TODAY - timedelta(days=days)}", place=place)


def search(answers: int, silences: int = 0) -> Waits:
    """Answers after 0, 1, 2 ... days and silences of 100, 101 ... days."""
    return report(
        *(answered(place, place) for place in range(answers)),
        *(silent(100 + place, 100 + place) for place in range(silences)),
    )


CASES = {
    "exact": (["resume submitted 2026-06-01", "assessment invited 2026-06-13"], (11, 12), "advanced"),
    "the same day": (["resume submitted 2026-06-01", "rejected 2026-06-01"], (-1, 0), "rejected"),
    "approximate": (
        ["assessment submitted 2026-03-21..2026-03-31", "interview-1 invited 2026-05-01..2026-05-10"],
        (30, 50),
        "advanced",
    ),
    "implied": (["resume submitted 2026-06-01", "assessment submitted 2026-06-20"], (-1, 19), "advanced"),
    "on hold": (["resume submitted 2026-06-01", "resume on-hold 2026-06-04"], (2, 3), "on-hold"),
    "withdrawn": (["resume submitted 2026-06-01", "withdrawn 2026-06-10"], (9, inf), "withdrawn"),
    "open": (["resume submitted 2026-11-03"], (20, inf), None),
    "open, from its middle": (["resume submitted 2026-11-01..2026-11-10"], (17, inf), None),
    "closed goes on": (["resume submitted 2026-11-03", "closed 2026-11-10"], (20, inf), None),
}


@pytest.mark.parametrize("name", CASES)
def test_how_a_wait_enters(name: str) -> None:
    lines, interval, cause = CASES[name]
    figures = report(told("a", *lines)).figures[0]
    assert figures.sample.counts == ((*interval, 1),)
    assert cause_of(figures.waits[0].wait) == cause


def test_what_is_counted_apart_and_what_stays_out() -> None:
    found = report(
        told("a", "resume submitted unknown", place=1),  # nobody knows since when
        told(
            "b",
            "resume submitted 2026-06-01",
            "assessment invited 2026-06-03",
            "assessment replied 2026-06-04",
            place=2,
        ),
    )
    (figures,) = found.figures
    assert (figures.unknown, len(figures.waits), figures.withdrawn) == (1, 1, 0)
    assert [found.compare(waited) is None for waited in found.waits] == [True, True, True]


def test_the_rules_are_those_of_the_estimators() -> None:
    for rule, limit in (("median", "low"), ("median", "high"), ("p75", "bound"), ("p90", "bound")):
        samples = [Sample.of(exact(day) for day in range(RULES[rule].answers - fewer)) for fewer in (1, 0)]
        found = [getattr(answered_quantile(sample, QUARTERS[rule]), limit) for sample in samples]
        assert [days is not None for days in found] == [False, True]
    quiet = RULES["quiet"].answers
    longest = [
        Ranking(Sample.of(exact(day) for day in range(answers))).of(1000, 1000).is_unusual
        for answers in (quiet - 1, quiet)
    ]
    assert longest == [False, True]
    assert (YARDSTICK, HORIZONS, RULES["chance"][:2]) == (45, (7, 14, 30), (5, 10))


@pytest.mark.parametrize(("answers", "shares"), [(0, 0), (5, 0), (6, 1), (10, 1), (11, 2), (28, 2), (29, 3)])
def test_no_more_is_said_than_the_answers_carry(answers: int, shares: int) -> None:
    figures = search(answers, 1).figures[0]
    assert len(figures.quantiles) == shares
    assert (figures.half is None) == (answers < 6)
    assert (figures.outcome is None) == (answers < 9)  # 10 at risk, the silent one among them


def test_half_of_all_counts_those_who_wait() -> None:
    figures = search(10, 30).figures[0]
    assert figures.half
    assert (figures.half.days, figures.quantiles[0].shortest) == (None, 4.5)
    assert figures.range == Days(0, 9)
    assert (figures.answers[-1].application.key, figures.silences[0].application.key) == ("a9", "s129")
    complete = search(10).figures[0].half
    assert complete
    assert complete.days == 4


def test_a_chance_needs_ten_who_waited_as_long_and_five_answers() -> None:
    ages = [silent(500, 3)]
    found = report(*(answered(place, place) for place in range(15)), *ages)
    comparison = found.compare(found.waits[-1])
    assert comparison
    week = comparison.chances[0]
    assert (week.at_risk, week.answered) == (11, 7)
    assert week.chance == pytest.approx(7 / 11)
    assert 0 < week.low < 7 / 11 < week.high < 1
    few = report(*(answered(place, place) for place in range(13)), *ages)
    beside = few.compare(few.waits[-1])
    assert beside
    assert [(chance.at_risk, chance.chance) for chance in beside.chances] == [(9, None)] * 3


@pytest.mark.parametrize(
    ("answers", "began", "is_unusual"),
    [
        (19, 90, True),
        (18, 90, False),
        # Of what began 89 days ago an answer after 60 to 88 days would be seen, and a slower one not yet.
        (19, 89, False),
    ],
)
def test_a_silence_is_unusual_beside_nineteen_answers_that_could_have_been_slower(
    answers: int, began: int, *, is_unusual: bool
) -> None:
    found = report(*(answered(place, 5, began=began) for place in range(answers)), silent(500, 60))
    comparison = found.compare(found.waits[-1])
    assert comparison
    assert (comparison.is_unusual, comparison.silence.answers, comparison.silence.perhaps) == (is_unusual, answers, 0)


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60), st.integers(0, 20)), max_size=30),
    st.integers(0, 100),
    st.integers(0, 20),
)
def test_a_rank_among_the_settled_counts_as_one_would_by_hand(
    waits_: list[tuple[int, int, int]], shortest: int, width: int
) -> None:
    """Each began so many days ago, and was answered after so many days or some more."""
    histories, settled = [], []
    for place, (age, least, more) in enumerate(waits_):
        began, first = TODAY - timedelta(days=age), TODAY - timedelta(days=age - least)
        if least + more <= age:
            answer = f"rejected {first}..{first + timedelta(days=more)}"
            histories.append(told(f"a{place}", f"resume submitted {began}", answer, place=place))
            settled += [(least, least + more)] * (2 * age >= 3 * (shortest + width))
    if histories:
        found = report(*histories).figures[0].rank_among_settled(Days(shortest, shortest + width))
        assert found.answers == len(settled)
        assert found.longer == sum(least > shortest + width for least, _ in settled)
        assert found.perhaps == sum(most > shortest for _, most in settled)


def test_in_a_young_search_nothing_is_unusual() -> None:
    # Sent day by day for three weeks; every answer takes 1 to 60 days, each as likely, and the quick ones came.
    histories = []
    for place, (age, days) in enumerate((age, days) for age in range(21) for days in range(1, 61)):
        histories.append(answered(place, days, began=age) if days <= age else silent(place, age))
    found = report(*histories)
    oldest = [waited for waited in found.waits if waited.wait.days == Days(20, 20) and waited.wait.end is None]
    compared = [found.compare(waited) for waited in oldest]
    assert len(compared) == 40
    assert {one.silence[1:] for one in compared if one} == {(210, 0, 0)}
    assert not any(one.is_unusual for one in compared if one)


def test_shares_of_the_outcomes_add_up() -> None:
    figures = search(20, 5).figures[0]
    row = figures.outcome
    assert row
    assert (row.day, row.at_risk) == (15, 10)
    assert sum(row.incidence.values()) + row.survival == pytest.approx(1)


def test_one_is_compared_with_the_others_only() -> None:
    histories = [answered(place, place) for place in range(1, 8)]
    found = waits(histories, TODAY, Selection(), only=histories[6][0])
    assert [waited.application.key for waited in found.waits] == ["a7"]
    assert found.one
    assert len(found.one.others[0].answers) == 6
    comparison = found.compare(found.waits[0])
    assert comparison
    assert (comparison.silence.answers, comparison.silence.longer, comparison.silence.perhaps) == (6, 0, 0)


def test_groups_fold_case_and_are_ordered_by_size() -> None:
    histories = [
        (application._replace(company=name), events)
        for (application, events), name in zip([answered(place, 1) for place in range(4)], "bAab", strict=True)
    ]
    found = report(*histories[:3], by="company")
    assert [(one.group, len(one.waits)) for one in found.figures] == [("A", 2), ("b", 1)]
    assert [one.group for one in report(told("x", "resume submitted 2026-05-21..2026-06-10"), by="month").figures] == [
        ""
    ]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20), st.booleans()), max_size=30),
    st.integers(0, 60),
    st.integers(0, 10),
)
def test_a_ranking_counts_as_one_would_by_hand(answers: list[tuple[int, int, bool]], shortest: int, width: int) -> None:
    intervals = [(low - 1, inf if is_open else low + more) for low, more, is_open in answers]
    found = Ranking(Sample.of(intervals)).of(shortest, shortest + width)
    ended = [(lower, upper) for lower, upper in intervals if upper < inf]
    assert found.longer == sum(lower >= shortest + width for lower, _ in ended)
    assert found.perhaps == sum(upper > shortest for _, upper in ended)


def test_a_chance_needs_answers_after_so_long_a_wait_and_not_within_the_days() -> None:
    answers = [*[1] * 10, 12, 13, 14, *[60] * 7]
    found = report(
        *(answered(place, days) for place, days in enumerate(answers)),
        *(silent(100 + place, 100) for place in range(40)),
    )
    (figures,) = found.figures
    near = figures.compare(Days(10, 10)).chances
    assert [(chance.at_risk, chance.answered, chance.chance is None) for chance in near] == [
        (50, 3, False),
        (50, 3, False),
        (50, 3, False),
    ]
    assert near[0].chance == pytest.approx(3 / 50)
    assert all(chance.chance is None for chance in figures.compare(Days(70, 70)).chances)


# What filters choose

# Eight were invited to an assessment after ten days, eight are silent; eight more were sent long before.
ADVANCED = [told(f"x{n}", "resume submitted 2026-10-01", "assessment submitted 2026-10-11", place=n) for n in range(8)]
SILENT = [told(f"y{n}", "resume submitted 2026-10-01", place=20 + n) for n in range(8)]
EARLIER = [told(f"z{n}", "resume submitted 2026-01-10", "rejected 2026-10-20", place=40 + n) for n in range(8)]


def filtered(**selection: Any) -> list[tuple[str, int, int]]:
    found = waits([*ADVANCED, *SILENT, *EARLIER], TODAY, Selection(**selection))
    return [(one.stage.name, len(one.answers), len(one.silences)) for one in found.figures]


def test_a_stage_chooses_the_waits_that_began_after_it_wherever_they_led() -> None:
    assert filtered(stage=STAGES["resume"]) == [("resume", 16, 8)]
    assert filtered(stage=STAGES["assessment"]) == [("assessment", 0, 8)]


def test_a_period_chooses_the_waits_that_began_in_it_however_they_ended() -> None:
    october = exactly(date(2026, 10, 1))
    assert filtered(since=october) == [("resume", 8, 8), ("assessment", 0, 8)]
    assert filtered(until=exactly(date(2026, 9, 30))) == [("resume", 8, 0)]
    assert filtered(since=exactly(date(2026, 10, 2)), until=exactly(date(2026, 10, 30))) == [("assessment", 0, 8)]


def test_gaps_are_chosen_as_the_waits_beside_them() -> None:
    def gaps(**selection: Any) -> int:
        return len(waits([*ADVANCED, *SILENT], TODAY, Selection(**selection)).gaps)

    assert [gaps(), gaps(stage=STAGES["resume"]), gaps(stage=STAGES["assessment"])] == [8, 8, 0]
    assert gaps(until=exactly(date(2026, 9, 30))) == 0
