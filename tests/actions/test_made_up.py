"""The made-up search: the same for the same number and day, possible, and as varied as it says."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.actions.made_up import made_up
from tracker.core.timeline import follow

TODAY = date(2026, 11, 23)


@given(st.integers(1, 60), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
@settings(max_examples=40)
def test_every_timeline_can_have_happened_and_none_in_the_future(count: int, today: date) -> None:
    records = list(made_up(count, today))
    assert len(records) == count
    for record in records:
        follow(record.events, today)
        assert 4 <= len(record.events) <= 8
        assert all(event.on.latest and event.on.latest <= today for event in record.events)


@pytest.mark.parametrize(("count", "still_open"), [(1, 1), (8, 2), (100, 25), (3000, 100)])
def test_how_many_are_open(count: int, still_open: int) -> None:
    timelines = [follow(record.events, TODAY) for record in made_up(count, TODAY)]
    assert sum(timeline.is_open for timeline in timelines) == still_open


def test_the_same_search_for_the_same_number_and_day() -> None:
    assert list(made_up(50, TODAY)) == list(made_up(50, TODAY))
    assert list(made_up(50, TODAY)) != list(made_up(50, date(2026, 11, 24)))
    assert list(made_up(50, TODAY)) != list(made_up(51, TODAY))[:50]


def test_it_is_as_varied_as_a_search_is() -> None:
    records = list(made_up(1000, TODAY))
    kinds = Counter(event.kind.name for record in records for event in record.events)
    assert {
        "submitted",
        "invited",
        "scheduled",
        "held",
        "offered",
        "accepted",
        "rejected",
        "withdrawn",
        "closed",
    } <= set(kinds)
    exact = sum(event.on.is_exact for record in records for event in record.events)
    assert 0.6 < exact / kinds.total() < 0.9
    korean = sum(not record.application.company.isascii() for record in records)
    assert 300 < korean < 500
    assert any(record.notes for record in records)
    assert any(record.contacts for record in records)
    assert len({record.application.company for record in records}) > 100
