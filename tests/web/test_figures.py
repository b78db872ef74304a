"""Every figure on a page is that of `-f json`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pytest

from tests.web.conftest import TODAY, Browser, texts
from tracker import Tracker
from tracker.writers import plot

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 2  # the shortest silence that a page shows between two events, in days
WEEKS = ("2026-W48", "2026-W47", "2026-W46", "2026-W40")


@pytest.fixture(scope="module", params=[40, 300])
def long_search(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """The pages of a made-up search."""
    tracker = Tracker(tmp_path_factory.mktemp("long") / "tracker.db", today=TODAY, zone="Asia/Seoul")
    tracker.fill(request.param)
    return Browser(tracker).enter()


@pytest.mark.parametrize("week", WEEKS)
def test_of_a_week(long_search: Browser, week: str) -> None:
    page, data = long_search.page(f"week/{week}"), long_search.tracker.data(long_search.tracker.week(week))
    totals = data["totals"]["week"]
    (lead,) = texts(page, ".lead")
    assert lead.startswith(f"Sent {totals['sent']} · answers {totals['answers']}")
    for name, said in {"handed_in": "handed in", "held": "interviews"}.items():
        assert (f" · {said} {totals[name]} · " in lead) == (totals[name] > 0)
    assert f" · open {sum(row['count'] for row in data['pipeline'])} · " in lead
    answered = {str(long_search.tracker.find(one["application"]).id) for one in data["answers"]}
    assert {*texts(page, "section[aria-labelledby=answered] .id")} == answered
    took = sorted(re.sub(r"^.*?, (?=about|at |up to|\d)", "", one["text"]) for one in data["answers"])
    assert sorted(texts(page, "section[aria-labelledby=answered] .what")) == took
    assert texts(page, "section[aria-labelledby=open] .days") == [str(row["count"]) for row in data["pipeline"]]


def test_of_applications(long_search: Browser) -> None:
    shown = [row.application.id for row in long_search.tracker.list(everything=True).rows]
    for id_ in shown[:: max(1, len(shown) // 20)]:
        page, data = (
            long_search.page(f"application/{id_}"),
            long_search.tracker.data(long_search.tracker.show(str(id_))),
        )
        assert texts(page, ".timeline .number") == [f"#{event['n']}" for event in data["events"]]
        is_open = data["outcome"] is None and not data["closed"]
        silences = [
            f"{one['text']} of silence{'' if one['to'] else ' so far'}"
            for one in data["waits"]
            if one["days"]["min"] and one["days"]["min"] >= LEAST and (one["to"] or is_open)
        ]
        assert texts(page, ".timeline .gap") == silences


def test_of_the_curves(long_search: Browser) -> None:
    waits = long_search.tracker.waits()
    by_stage: dict[str, list[list[float]]] = {}
    for _, stage, *day in plot.sheet(waits).rows:
        by_stage.setdefault(stage, []).append([float(cell) for cell in day[:4]])
    tables = long_search.page("waits").css("figure details table")
    shown = [
        [[int(text.split()[0]) for text in texts(row, "th, td")] for row in table.css("tbody tr")] for table in tables
    ]
    drawn = [by_stage[one.stage.name] for one in waits.figures if one.carries("median")]
    assert shown == [[[int(day), *(round(100 * share) for share in shares)] for day, *shares in days] for days in drawn]


def test_no_page_has_a_number_of_its_own(long_search: Browser) -> None:
    """Each number that stands on a page stands in its data as well: as it is, in a text, as a percentage or a count."""
    tracker = long_search.tracker
    reports = {
        "": tracker.overview(),
        "waits": tracker.waits(),
        **{f"waits?by={by}": tracker.waits(by=by) for by in ("source", "month", "company")},
        **{f"week/{week}": tracker.week(week) for week in WEEKS},
    }
    data = {path: tracker.data(report) for path, report in reports.items()}
    everything = tracker.data(tracker.list(everything=True))
    for path, found in data.items():
        page = long_search.page(path)
        for node in page.css("nav, form, script, svg, details, .hidden"):
            node.decompose()
        main = page.css_first("main")
        assert main
        said = set(re.findall(r"\d+", main.text(separator=" ")))
        assert said - set(numbers([found, everything])) <= {"95"}, path  # of an interval


def numbers(data: Any) -> Iterator[str]:
    """The numbers of some data, those of its texts, its shares in percent, and how many its lists have."""
    if isinstance(data, dict):
        for value in data.values():
            yield from numbers(value)
    elif isinstance(data, Iterable) and not isinstance(data, str):
        for count, value in enumerate(data, 1):
            yield str(count)
            yield from numbers(value)
    elif isinstance(data, float):
        yield from {str(round(100 * data)), str(round(data))}
    elif data is not None:
        yield from (number.lstrip("0") or "0" for number in re.findall(r"\d+", json.dumps(data)))
        yield from re.findall(r"\d+", json.dumps(data))
