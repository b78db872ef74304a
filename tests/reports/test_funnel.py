"""As many applications flow into a step as out of it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.stories import example, told
from tracker.core.errors import ImpossibleSequence
from tracker.reports.funnel import Node, called, funnel
from tracker.reports.selection import Selection

if TYPE_CHECKING:
    from tests.reports.stories import History
    from tracker.reports.funnel import Funnel

TODAY = date(2026, 11, 23)


def flows(*histories: History) -> list[tuple[str, int, str]]:
    found = funnel(histories, TODAY, Selection())
    return [(called(flow.source), flow.number, called(flow.target)) for flow in found.flows]


def test_each_end() -> None:
    sent = "resume submitted 2026-11-01"
    assert flows(
        told("a", sent, "rejected 2026-11-05"),
        told("b", sent),
        told("c", sent, "closed 2026-11-20"),
        told("d", sent, "withdrawn 2026-11-20"),
        told(
            "e",
            sent,
            "assessment invited 2026-11-05",
            "assessment submitted 2026-11-06",
            "offered 2026-11-07",
            "accepted 2026-11-08",
        ),
        told("f", sent, "interview-1 scheduled 2026-11-05 >2026-12-24"),
        told("g", sent, "offered 2026-11-07", "declined 2026-11-08"),
        told("h", sent, "offered 2026-11-07", "closed 2026-11-20"),  # they answered, and you did not
        told("saved"),
    ) == [
        ("Applied", 1, "assessment"),
        ("Applied", 1, "interview-1"),
        ("Applied", 2, "Offer"),
        ("Applied", 1, "Rejected"),
        ("Applied", 1, "Withdrawn"),
        ("Applied", 1, "No answer"),
        ("Applied", 1, "In progress"),
        ("assessment", 1, "Offer"),
        ("interview-1", 1, "In progress"),
        ("Offer", 1, "Accepted"),
        ("Offer", 1, "Declined"),
        ("Offer", 1, "Withdrawn"),
    ]


def test_the_example() -> None:
    record = example(TODAY)
    assert flows((record.application, record.events)) == [
        ("Applied", 1, "assessment"),
        ("assessment", 1, "interview-1"),
        ("interview-1", 1, "interview-2"),
        ("interview-2", 1, "Rejected"),
    ]


def test_what_came_without_applying_begins_by_itself() -> None:
    assert flows(
        told("a", "approached 2026-11-01", "interview-1 held 2026-11-05"),
        told("b", "interview-1 held 2026-11-05", "resume submitted 2026-11-06", place=2),
        told("c", "approached 2026-11-01", place=3),
    ) == [
        ("Applied", 1, "interview-1"),
        ("Without applying", 1, "interview-1"),
        ("interview-1", 2, "In progress"),
    ]


SENT = "resume submitted 2026-11-01"
CODING_LAST = [SENT, "interview-1 held 2026-11-05", "assessment submitted 2026-11-09"]
CODING_FIRST = [SENT, "assessment submitted 2026-11-05", "interview-1 held 2026-11-09"]


@pytest.mark.parametrize(
    ("stories", "path"),
    [
        ([CODING_LAST], ["Applied", "interview-1", "assessment", "In progress"]),
        ([CODING_FIRST, CODING_LAST], ["Applied", "assessment", "interview-1", "In progress"]),
        ([CODING_FIRST, CODING_LAST, CODING_LAST], ["Applied", "interview-1", "assessment", "In progress"]),
    ],
)
def test_stages_come_in_the_order_of_most_histories(stories: list[list[str]], path: list[str]) -> None:
    found = flows(*(told(f"k{place}", *lines, place=place) for place, lines in enumerate(stories)))
    assert found == [(one, len(stories), other) for one, other in pairwise(path)]


LINES = [
    "resume submitted 2026-11-01",
    "assessment invited 2026-11-02",
    "assessment submitted 2026-11-03",
    "interview-1 held 2026-11-04",
    "interview-2 scheduled 2026-11-05 >2026-12-24",
    "offered 2026-11-06",
    "accepted 2026-11-07",
    "rejected 2026-11-08",
    "closed 2026-11-09",
]


@given(st.lists(st.lists(st.sampled_from(LINES), unique=True), max_size=8))
def test_flows_balance(stories: list[list[str]]) -> None:
    histories = [told(f"k{place}", *sorted(lines, key=LINES.index), place=place) for place, lines in enumerate(stories)]
    try:
        found = funnel(histories, TODAY, Selection())
    except ImpossibleSequence:
        return
    assert_balanced(found)


def assert_balanced(found: Funnel) -> None:
    into: Counter[Node | str] = Counter()
    out: Counter[Node | str] = Counter()
    for flow in found.flows:
        assert flow.number > 0
        out[flow.source] += flow.number
        into[flow.target] += flow.number
    ends = {Node.ACCEPTED, Node.DECLINED, Node.REJECTED, Node.WITHDRAWN, Node.NO_ANSWER, Node.IN_PROGRESS}
    for node in into.keys() | out.keys():
        if node in {Node.APPLIED, Node.UNSENT}:
            assert into[node] == 0
        elif node in ends:
            assert out[node] == 0
        else:
            assert into[node] == out[node]
    assert sum(into[node] for node in ends) == found.applications == out[Node.APPLIED] + out[Node.UNSENT]


def test_a_stage_may_be_called_like_a_step() -> None:
    application, events = told(
        "a", "resume submitted 2026-11-01", "assessment submitted 2026-11-02", "offered 2026-11-03"
    )
    renamed = tuple(
        event._replace(stage=event.stage._replace(name="Offer"))
        if event.stage and event.stage.name == "assessment"
        else event
        for event in events
    )
    found = funnel([(application, renamed)], TODAY, Selection())
    assert [(flow.source, flow.target) for flow in found.flows] == [
        (Node.APPLIED, "Offer"),
        ("Offer", Node.OFFER),
        (Node.OFFER, Node.IN_PROGRESS),
    ]
