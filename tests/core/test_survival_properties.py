"""What holds for any waits."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.kaplan_meier import kaplan_meier
from tests.core.stories import exact
from tracker.core.survival.aalen_johansen import aalen_johansen
from tracker.core.survival.beta import beta_quantile
from tracker.core.survival.beta_product import Band
from tracker.core.survival.interior_point import fit
from tracker.core.survival.quantiles import quantile, typical
from tracker.core.survival.remaining import Outlook
from tracker.core.survival.sample import Sample, answered_within, still_open
from tracker.core.survival.turnbull import turnbull

if TYPE_CHECKING:
    from tracker.core.survival.sample import Interval

DAY = st.integers(0, 60)
EXACT = DAY.map(exact)
OPEN = DAY.map(still_open)
APPROXIMATE = st.tuples(DAY, st.integers(0, 40)).map(lambda pair: answered_within(pair[0], pair[0] + pair[1]))
ANSWERED = st.lists(EXACT, min_size=1, max_size=40)
CERTAIN = st.lists(EXACT | OPEN, min_size=1, max_size=40)
WAITS = st.lists(EXACT | OPEN | APPROXIMATE, min_size=1, max_size=40)


@given(CERTAIN)
def test_without_approximate_days_turnbull_is_kaplan_meier(waits: list[Interval]) -> None:
    sample = Sample.of(waits)
    curve = turnbull(sample)
    rows = kaplan_meier(sample.shortest)
    assert [curve.survival(row.day) for row in rows] == pytest.approx([row.survival for row in rows], abs=1e-12)
    assert [step.upper for step in curve.steps if step.upper < math.inf] == [row.day for row in rows]
    median = next((row.day for row in rows if row.survival <= 0.5 + 1e-9), None)
    assert curve.quantile(0.5) == median


@given(ANSWERED)
def test_without_censoring_the_band_is_that_of_clopper_and_pearson(waits: list[Interval]) -> None:
    band = Band(Sample.of(waits))
    for day in range(61):
        answered = sum(wait.upper <= day for wait in waits)
        left = len(waits) - answered
        assert band.at(day).lower == pytest.approx(beta_quantile(0.025, left, answered + 1) if left else 0, abs=1e-8)
        assert band.at(day).upper == pytest.approx(
            beta_quantile(0.975, left + 1, answered) if answered else 1, abs=1e-8
        )


@given(ANSWERED, DAY, st.integers(0, 30))
def test_without_censoring_so_is_the_band_of_those_who_waited_on(
    waits: list[Interval], after: int, within: int
) -> None:
    band = Band(Sample.of(waits))
    left = sum(wait.upper > after + within for wait in waits)
    answered = sum(after < wait.upper <= after + within for wait in waits)
    lower = beta_quantile(0.025, left, answered + 1) if left else 0
    upper = beta_quantile(0.975, left + 1, answered) if answered else 1
    assert band.lower(after + within, after) == pytest.approx(lower, abs=1e-8)
    assert band.upper(after + within, after) == pytest.approx(upper, abs=1e-8)


@given(CERTAIN, DAY, st.integers(0, 30))
def test_the_band_of_those_who_waited_on_is_theirs_alone(waits: list[Interval], after: int, within: int) -> None:
    later = [wait for wait in waits if (wait.lower if wait.upper < math.inf else wait.lower - 1) >= after]
    alone, all_of_them, day = Band(Sample.of(later)), Band(Sample.of(waits)), after + within
    assert all_of_them.lower(day, after) == pytest.approx(alone.lower(day), abs=1e-8)
    assert all_of_them.upper(day, after) == pytest.approx(alone.upper(day), abs=1e-8)


@given(
    st.lists(st.tuples(EXACT | OPEN | APPROXIMATE, st.floats(0, 1)), min_size=1, max_size=20), DAY, st.integers(0, 30)
)
def test_the_band_holds_that_of_every_reading_of_the_days(
    drawn: list[tuple[Interval, float]], after: int, within: int
) -> None:
    """But for what the method of moments leaves: a thousandth in one of 20,000."""
    band = Band(Sample.of(wait for wait, _ in drawn))
    read = Band(
        Sample.of(
            wait if wait.upper == math.inf else exact(wait.lower + 1 + round(where * (wait.upper - wait.lower - 1)))
            for wait, where in drawn
        )
    )
    for one, beginning in ((after, -1), (after + within, after)):
        assert band.lower(one, beginning) <= read.lower(one, beginning) + 5e-3
        assert band.upper(one, beginning) >= read.upper(one, beginning) - 5e-3


@given(WAITS)
def test_the_conditions_of_karush_kuhn_and_tucker_hold(waits: list[Interval]) -> None:
    steps = turnbull(Sample.of(waits)).steps
    shares = [
        sum(step.mass for step in steps if wait.lower <= step.lower and step.upper <= wait.upper) for wait in waits
    ]
    for left in range(-1, 61):
        gradient = sum(1 / share for wait, share in zip(waits, shares, strict=True) if wait.lower <= left < wait.upper)
        assert gradient <= len(waits) * (1 + 1e-6)
    for step in steps:
        held = (1 / share for wait, share in zip(waits, shares, strict=True) if wait.lower <= step.lower < wait.upper)
        assert step.mass < 1e-4 or sum(held) == pytest.approx(len(waits), rel=1e-4)


@given(WAITS)
def test_the_search_ends_at_the_maximum(waits: list[Interval]) -> None:
    assert turnbull(Sample.of(waits)).kkt <= 1 + 1e-9


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12), st.integers(1, 1000)), min_size=1, max_size=30))
def test_the_search_ends_at_the_maximum_whatever_the_runs_and_the_start(drawn: list[tuple[int, int, int]]) -> None:
    cells = max(first + length for first, length, _ in drawn)
    runs = [(0, cells, 1), *((first, first + length, count) for first, length, count in drawn)]
    weights, kkt = fit(runs, [1 / cells] * cells)
    shares = [sum(weights[first:last]) for first, last, _ in runs]
    for cell in range(cells):
        held = (count / share for (first, last, count), share in zip(runs, shares, strict=True) if first <= cell < last)
        assert sum(held) <= sum(count for _, _, count in runs) * (1 + 1e-9)
    assert kkt <= 1 + 1e-9
    assert min(weights) > 0
    assert sum(weights) == pytest.approx(1, abs=1e-12)


@given(WAITS)
def test_the_curve_falls_from_one_to_nothing(waits: list[Interval]) -> None:
    curve = turnbull(Sample.of(waits))
    values = [curve.survival(day) for day in range(-1, 110)]
    assert values[0] == 1
    assert all(before + 1e-12 >= after >= 0 for before, after in pairwise(values))
    assert sum(step.mass for step in curve.steps) == pytest.approx(1, abs=1e-6)
    assert curve.steps[-1].survival == pytest.approx(0, abs=1e-8)


@given(WAITS, st.sampled_from([0.1, 0.25, 0.5, 0.75, 0.9]))
def test_a_quantile_is_the_first_day_on_which_the_curve_is_low_enough(waits: list[Interval], share: float) -> None:
    curve = turnbull(Sample.of(waits))
    day = curve.quantile(share)
    if day is None:
        assert curve.survival(10_000) > 1 - share
    else:
        assert curve.survival(day) <= 1 - share + 1e-8
        assert curve.survival(day - 1) > 1 - share - 1e-8


@given(WAITS)
def test_the_band_falls_and_keeps_its_limits_apart(waits: list[Interval]) -> None:
    limits = Band(Sample.of(waits)).limits
    assert all(0 <= one.lower <= one.upper <= 1 for one in limits)
    assert all(one.day < two.day for one, two in pairwise(limits))
    assert all(one.upper >= two.upper - 1e-6 for one, two in pairwise(limits))


@given(CERTAIN)
def test_the_band_holds_the_curve(waits: list[Interval]) -> None:
    sample = Sample.of(waits)
    curve = turnbull(sample)
    for limits in Band(sample).limits:
        assert limits.lower - 1e-9 <= curve.survival(limits.day) <= limits.upper + 1e-9


@given(WAITS, st.data())
def test_the_order_of_input_does_not_matter(waits: list[Interval], data: st.DataObject) -> None:
    one, two = Sample.of(waits), Sample.of(data.draw(st.permutations(waits)))
    assert one.counts == two.counts
    assert turnbull(one) == turnbull(two)
    assert Band(one).limits == Band(two).limits


@given(WAITS)
def test_the_typical_answer_is_no_later_than_the_last(waits: list[Interval]) -> None:
    curve = turnbull(Sample.of(waits))
    day, ends = typical(curve), [wait.upper for wait in waits if wait.upper < math.inf]
    assert (day is None) == (not ends)
    if day is not None:
        assert day <= max(ends)
        assert 1 - curve.survival(day) >= curve.answered / 2 - 1e-8


@given(st.lists(st.tuples(DAY, st.sampled_from(["advanced", "rejected", "withdrawn", None])), max_size=60))
def test_what_happened_and_what_waits_add_up(exits: list[tuple[int, str | None]]) -> None:
    rows = aalen_johansen(exits)
    for row in rows:
        assert sum(row.incidence.values()) + row.survival == pytest.approx(1, abs=1e-12)
        assert all(0 <= share <= 1 + 1e-12 for share in row.incidence.values())
    for one, two in pairwise(rows):
        assert all(one.incidence[cause] <= two.incidence[cause] for cause in one.incidence)


@given(st.lists(st.tuples(DAY, st.booleans()), min_size=1, max_size=60))
def test_with_one_cause_the_incidence_is_what_kaplan_meier_leaves(exits: list[tuple[int, bool]]) -> None:
    sample = Sample.of(exact(day) if answered else still_open(day) for day, answered in exits)
    rows = aalen_johansen((day, "answered" if answered else None) for day, answered in exits)
    curve = kaplan_meier(sample.shortest)
    assert [row.survival for row in rows] == pytest.approx([row.survival for row in curve], abs=1e-12)
    for row, same in zip(rows, curve, strict=True):
        if same.standard_error is not None:
            assert row.standard_error["answered"] == pytest.approx(same.standard_error, abs=1e-7)


@given(WAITS, DAY, st.integers(1, 30))
def test_the_remaining_wait_counts_what_it_says(waits: list[Interval], waited: int, within: int) -> None:
    sample = Sample.of(waits)
    (found,) = Outlook(sample, Band(sample), lambda: turnbull(sample)).remaining(waited, [within])
    at_risk = sum(wait.lower >= waited if wait.upper < math.inf else wait.lower > waited for wait in waits)
    assert found.at_risk == at_risk
    assert found.answered == sum(waited <= wait.lower and wait.upper <= waited + within for wait in waits)
    assert 0 <= found.low <= found.high <= 1
    assert found.chance is None or -1e-12 <= found.chance <= 1


@given(WAITS, st.sampled_from([0.25, 0.5, 0.9]))
def test_the_interval_of_a_quantile_is_where_the_band_admits_it(waits: list[Interval], share: float) -> None:
    sample = Sample.of(waits)
    band = Band(sample)
    found = quantile(turnbull(sample), band, share)
    assert band.at(found.low).lower <= 1 - share
    assert found.low == 0 or band.at(found.low - 1).lower > 1 - share
    if found.high is not None:
        assert found.low <= found.high
        assert band.at(found.high).upper <= 1 - share < band.at(found.high - 1).upper
