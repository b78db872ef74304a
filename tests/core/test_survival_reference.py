"""Every published case, to 6 decimals. Where the data come from stands in tests/data/README.md."""

from __future__ import annotations

import csv
import json
import math
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.core.kaplan_meier import greenwood_interval, kaplan_meier
from tests.core.stories import exact
from tracker.core.survival.aalen_johansen import aalen_johansen
from tracker.core.survival.beta_product import Band
from tracker.core.survival.interior_point import TOLERANCE
from tracker.core.survival.remaining import Outlook
from tracker.core.survival.sample import Sample, answered_within, still_open
from tracker.core.survival.turnbull import turnbull
from tracker.reports.figures import RULES

DATA = Path(__file__).parent.parent / "data"


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def expected(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def close(value: object) -> Any:
    return pytest.approx(value, abs=1e-6, rel=0)


def remission(group: str) -> Sample:
    rows = [row for row in rows_of("km_6mp.csv") if row["group"] == group]
    return Sample.of(
        exact(int(row["weeks"])) if row["relapse"] == "1" else still_open(int(row["weeks"])) for row in rows
    )


def cosmesis(group: str) -> Sample:
    rows = [row for row in rows_of("turnbull_cosmesis.csv") if row["group"] == group]
    return Sample.of((int(row["left_months_exclusive"]), float(row["right_months_inclusive"])) for row in rows)


@pytest.mark.parametrize("group", ["6-MP", "placebo"])
def test_kaplan_meier(group: str) -> None:
    wanted = expected("km_6mp.expected.json")["groups"][group]
    sample = remission(group)
    rows = kaplan_meier(sample.shortest)
    assert (sample.size, sample.answered) == (wanted["n"], wanted["events"])
    assert len(rows) == len(wanted["rows"])
    for row, want in zip(rows, wanted["rows"], strict=True):
        assert (row.day, row.at_risk, row.events) == (want["t"], want["at_risk"], want["events"])
        assert row.survival == close(want["survival"])
        if want["greenwood_se"] is None:
            assert row.standard_error is None
            assert greenwood_interval(row, "plain") is None
            continue
        assert row.standard_error == close(want["greenwood_se"])
        assert greenwood_interval(row, "plain") == close(tuple(want["plain95"]))
        assert greenwood_interval(row, "log") == close(tuple(want["log95"]))
        assert greenwood_interval(row, "log-log") == close(tuple(want["loglog95"]))


@pytest.mark.parametrize("group", ["6-MP", "placebo"])
def test_turnbull_on_exact_days_is_kaplan_meier_with_its_median(group: str) -> None:
    wanted = expected("km_6mp.expected.json")["groups"][group]
    curve = turnbull(remission(group))
    assert [curve.survival(row["t"]) for row in wanted["rows"]] == close([row["survival"] for row in wanted["rows"]])
    assert curve.quantile(0.5) == wanted["median"]


@pytest.mark.parametrize("group", ["RT", "RT+CT"])
def test_turnbull(group: str) -> None:
    wanted = expected("turnbull_cosmesis.expected.json")["results"]["half_open_(L,R]"][group]
    sample = cosmesis(group)
    curve = turnbull(sample)
    assert sample.size == wanted["n"]
    assert [[step.lower, step.upper] for step in curve.steps] == [mass["interval"] for mass in wanted["mass"]]
    assert [step.mass for step in curve.steps] == close([mass["mass"] for mass in wanted["mass"]])
    assert [step.survival for step in curve.steps] == close([mass["survival_after"] for mass in wanted["mass"]])
    assert 1 <= curve.kkt + TOLERANCE <= 1 + 2 * TOLERANCE
    log_likelihood = sum(
        count * math.log(sum(step.mass for step in curve.steps if lower <= step.lower and step.upper <= upper))
        for lower, upper, count in sample.counts
    )
    assert log_likelihood == close(wanted["log_likelihood"])


@pytest.mark.parametrize("group", ["6-MP", "placebo"])
def test_beta_product(group: str) -> None:
    wanted = expected("bpcp_6mp.expected.json")["results"][group]
    sample = remission(group)
    band = Band(sample)
    for want in wanted:
        limits = band.at(want["t"])
        assert (limits.lower, limits.upper) == close((want["lower"], want["upper"]))
        assert limits in band.limits
        if "clopper_pearson" in want:
            assert [limits.lower, limits.upper] == close(want["clopper_pearson"])


def transplants(group: str) -> list[tuple[int, str | None]]:
    rows = rows_of("aj_toy.csv") if group.startswith("toy") else rows_of("aj_bmt.csv")
    chosen = (row for row in rows if group in {"all", row.get("disease"), "toy_lifelines_pr1699"})
    return [(int(row["time"]), {"0": None}.get(row["status"], row["status"])) for row in chosen]


@pytest.mark.parametrize("group", ["all", "ALL", "AML", "toy_lifelines_pr1699"])
def test_aalen_johansen(group: str) -> None:
    wanted = expected("aj_bmt.expected.json")["groups"][group]
    exits = transplants(group)
    rows = aalen_johansen(exits)
    assert len(exits) == wanted["n"]
    assert [row.day for row in rows] == [want["t"] for want in wanted["rows"]]
    for row, want in zip(rows, wanted["rows"], strict=True):
        assert row.at_risk == want["at_risk"]
        assert row.survival == close(want["surv_f"])
        assert row.incidence == close({"1": want["cif1_f"], "2": want["cif2_f"]})
        assert row.standard_error == close({"1": want["se1_delta"], "2": want["se2_delta"]})


def test_aalen_johansen_by_hand() -> None:
    assert aalen_johansen(transplants("toy_lifelines_pr1699"))[-1].incidence == close({"1": 2 / 5, "2": 2 / 5})


def test_remaining_wait() -> None:
    for want in expected("wait_examples.json")["conditional_wait"]:
        sample = remission(want["data"].removeprefix("km_6mp.csv "))
        (found,) = Outlook(sample, Band(sample), partial(turnbull, sample)).remaining(want["at"], [want["within"]])
        assert found.chance == close(want["value"])
        assert found.at_risk == want["at_risk_after"]


def test_the_interval_of_a_remaining_wait() -> None:
    # One of three: Clopper & Pearson's limits for 1/3.
    sample = Sample.of(exact(day) for day in (1, 2, 3, 4, 5))
    (found,) = Outlook(sample, Band(sample), partial(turnbull, sample)).remaining(2, [1])
    assert (found.at_risk, found.answered, found.chance) == (3, 1, close(1 / 3))
    assert (found.low, found.high) == close((0.008403759, 0.905700675))


def test_founding_story() -> None:
    story = expected("wait_examples.json")["founding_story"]
    curve = turnbull(Sample.of([answered_within(story["min_days"], story["max_days"])]))
    assert curve.survival(story["min_days"] - 1) == 1
    assert curve.survival(story["max_days"]) == 0
    assert curve.quantile(0.5) == math.floor(story["mid_days"])
    low, high = story["central90"]
    assert curve.survival(low - 1) == close(0.9)
    assert curve.survival(high) == close(0.1)


def test_rules_of_order_statistics() -> None:
    """From how many answers on the smallest and the largest bracket the median; the display rules begin there."""
    rules = expected("wait_examples.json")["order_statistic_rules"]
    fewest = next(answers for answers in range(1, 99) if 2 * 0.5**answers <= 0.05)
    assert fewest == rules["median_ci_minmax_95"] == RULES["median"].answers
