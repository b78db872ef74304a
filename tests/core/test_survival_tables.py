"""Small cases by hand: encodings, ranks, what is said with few or no waits."""

from __future__ import annotations

import math

import pytest

from tests.core.stories import exact
from tracker.core.errors import BadValue
from tracker.core.survival.aalen_johansen import aalen_johansen
from tracker.core.survival.beta import beta_quantile
from tracker.core.survival.beta_product import Band, Limits
from tracker.core.survival.quantiles import Quantile, quantile, typical
from tracker.core.survival.remaining import Outlook
from tracker.core.survival.sample import Exits, Interval, Sample, answered_within, still_open
from tracker.core.survival.silence import Ranking, Silence, Word
from tracker.core.survival.turnbull import Curve, CurveStep, turnbull


@pytest.mark.parametrize(
    ("interval", "lower", "upper"),
    [
        (exact(12), 11, 12),
        (exact(0), -1, 0),
        (answered_within(31, 50), 30, 50),
        (answered_within(0, 7), -1, 7),
        (still_open(20), 20, math.inf),
        (still_open(0), 0, math.inf),
    ],
)
def test_encoding(interval: Interval, lower: int, upper: float) -> None:
    assert interval == (lower, upper)


@pytest.mark.parametrize("wait", [(5, 5), (6, 5), (-2, 3)])
def test_no_such_wait(wait: tuple[int, float]) -> None:
    with pytest.raises(BadValue, match=f"more than {wait[0]} and at most {wait[1]} days"):
        Sample.of([exact(3), wait])


def test_a_sample_counts() -> None:
    sample = Sample.of([still_open(9), exact(3), answered_within(2, 4), exact(3)])
    assert sample.counts == ((1, 4, 1), (2, 3, 2), (9, math.inf, 1))
    assert (sample.size, sample.answered, sample.waiting, sample.is_exact) == (4, 3, 1, False)
    assert sample.shortest == (Exits(2, 4, 1, 0), Exits(3, 3, 2, 0), Exits(9, 1, 0, 1))
    assert sample.longest == (Exits(3, 4, 2, 0), Exits(4, 2, 1, 0), Exits(9, 1, 0, 1))


def test_nothing_is_said_of_no_waits() -> None:
    sample = Sample.of([])
    curve, band = turnbull(sample), Band(sample)
    assert curve == Curve((), 1.0)
    assert (curve.survival(3), curve.quantile(0.5)) == (1, None)
    assert band.limits == (Limits(-1, 0.0, 1.0),)
    assert quantile(curve, band, 0.5) == Quantile(0.5, None, 0, None)
    assert typical(curve) is None
    assert aalen_johansen([]) == ()
    assert [found.chance for found in Outlook(sample, Band(sample), lambda: curve).remaining(3, [7])] == [None]
    assert Ranking(sample).of(3, 3) == Silence(0, 0, 0, 0)


def test_only_open_waits() -> None:
    sample = Sample.of([still_open(4), still_open(10)])
    assert turnbull(sample) == Curve((CurveStep(10, math.inf, 1.0, 0.0),), 1.0)
    assert turnbull(sample).survival(100) == 1
    band = Band(sample)
    assert [limits.day for limits in band.limits] == [-1, 4, 10]
    assert [limits.lower for limits in band.limits] == pytest.approx([0.025**0.5, 0.025, 0])
    assert {limits.upper for limits in band.limits} == {1.0}


def test_the_mass_of_an_approximate_wait_is_spread_over_its_window() -> None:
    curve = turnbull(Sample.of([answered_within(11, 20), still_open(30)]))
    assert curve.steps == (CurveStep(10, 20, 0.5, 0.5), CurveStep(30, math.inf, 0.5, 0.0))
    assert [curve.survival(day) for day in (10, 15, 20, 25, 99)] == [1, 0.75, 0.5, 0.5, 0.5]
    assert (curve.quantile(0.25), curve.quantile(0.5), curve.quantile(0.51)) == (15, 20, None)


def test_two_windows_that_meet_share_what_they_have_in_common() -> None:
    assert turnbull(Sample.of([answered_within(1, 10), answered_within(8, 20)])).steps == (CurveStep(7, 10, 1.0, 0.0),)


def test_the_typical_answer_counts_the_slow_ones_still_to_come() -> None:
    # Half of the answers came within 3 days; of those that wait, some are as good as the answers after 8 days.
    waits = [*(exact(day) for day in (2, 3, 5, 8)), *(still_open(day) for day in (4, 6))]
    curve = turnbull(Sample.of(waits))
    assert curve.answered == 1
    assert typical(curve) == 5
    assert typical(turnbull(Sample.of([*waits, still_open(9), still_open(30)]))) == 5
    assert typical(turnbull(Sample.of([exact(3), exact(3), exact(9)]))) == 3
    assert typical(turnbull(Sample.of([still_open(9)]))) is None


def test_the_last_day_after_which_so_many_wait() -> None:
    sample = Sample.of([*(exact(day) for day in (2, 3, 5, 8)), *(still_open(day) for day in (4, 6, 9, 30))])
    outlook = Outlook(sample, Band(sample), lambda: turnbull(sample))
    for fewest in range(1, 9):
        last = outlook.last_day(fewest)
        assert last is not None
        assert outlook.at_risk(last) >= fewest > outlook.at_risk(last + 1)
    assert outlook.last_day(9) is None


def test_an_answer_without_a_day_takes_part_up_to_today() -> None:
    # Four were sent 100 days ago and two are answered, one of them nobody knows when.
    waits = [exact(10), Interval(-1, 100), still_open(100), still_open(100)]
    curve = turnbull(Sample.of(waits))
    assert curve.answered == pytest.approx(0.5)
    band = Band(Sample.of(waits))
    # For the lower limit it came by day 50, for the upper one after it.
    assert band.lower(50) == Band(Sample.of([exact(10), exact(50), *waits[2:]])).lower(50)
    assert band.upper(50) == Band(Sample.of([exact(10), exact(51), *waits[2:]])).upper(50)


def test_the_median_counts_those_who_wait() -> None:
    waits = [*(exact(day) for day in (2, 3, 5, 8)), *(still_open(day) for day in (4, 6, 9, 30))]
    sample = Sample.of(waits)
    curve, band = turnbull(sample), Band(sample)
    assert curve.quantile(0.5) == 8
    assert quantile(curve, band, 0.5) == Quantile(0.5, 8, 2, None)
    assert curve.quantile(0.9) is None


@pytest.mark.parametrize(
    ("answers", "days", "longer", "word"),
    [
        (0, 400, 0, None),
        (1, 2, 0, None),
        (4, 5, 0, None),
        (5, 4, 1, Word.SLOW),
        (5, 5, 0, Word.SLOW),
        (5, 6, 0, Word.PAST),
        (9, 5, 4, Word.USUAL),
        (9, 6, 3, Word.SLOW),
        (9, 8, 1, Word.SLOW),
        (9, 9, 0, Word.SLOW),
        (9, 10, 0, Word.PAST),
        (200, 199, 1, Word.SLOW),
    ],
)
def test_three_words(answers: int, days: int, longer: int, word: Word | None) -> None:
    found = Ranking(Sample.of([*(exact(day) for day in range(1, answers + 1)), still_open(days)])).of(days, days)
    assert found == Silence(answers, longer, longer, max(0, min(answers, answers - days + 1)))
    assert found.word is word


def test_a_window_that_may_reach_beyond_the_silence_counts_as_perhaps_longer() -> None:
    sample = Sample.of([exact(20), answered_within(5, 15), answered_within(11, 12), answered_within(10, 10)])
    assert Ranking(sample).of(10, 10) == Silence(4, 2, 3, 4)
    assert Ranking(sample).of(10, None) == Silence(4, 0, 3, 4)


def test_causes_on_one_day_and_on_day_0() -> None:
    rows = aalen_johansen([(0, "rejected"), (0, "advanced"), (0, None), (4, "rejected"), (9, None)])
    assert [(row.day, row.at_risk) for row in rows] == [(0, 5), (4, 2)]
    assert [row.survival for row in rows] == pytest.approx([3 / 5, 3 / 10])
    assert rows[-1].incidence == pytest.approx({"advanced": 1 / 5, "rejected": 1 / 5 + 3 / 10})


@pytest.mark.parametrize(
    ("probability", "a", "b", "x"),
    [
        (0.025, 40, 1, 0.025 ** (1 / 40)),
        (0.975, 1, 40, 1 - 0.025 ** (1 / 40)),
        (0.25, 0.5, 0.5, math.sin(math.pi / 8) ** 2),
        (0.5, 20_000, 20_000, 0.5),
        (0.025, 0.05, 3.0, 0.0),
        (0.975, 3000, 0.1, 1.0),
    ],
)
def test_beta_quantiles_known_in_closed_form(probability: float, a: float, b: float, x: float) -> None:
    assert beta_quantile(probability, a, b) == pytest.approx(x, abs=1e-10)
