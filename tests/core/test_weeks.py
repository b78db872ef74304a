"""Weeks are seven days, wherever they begin."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.errors import BadValue
from tracker.core.weeks import WEEKDAYS, middle, week_in, week_of
from tracker.core.when import UNKNOWN, Precision, When, exactly

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "starts", "first", "last", "name"),
    [
        ("2026-11-23", "monday", "2026-11-23", "2026-11-29", "2026-W48"),
        ("2026-11-29", "monday", "2026-11-23", "2026-11-29", "2026-W48"),
        ("2026-11-23", "sunday", "2026-11-22", "2026-11-28", "2026-11-22"),
        ("2026-11-22", "sunday", "2026-11-22", "2026-11-28", "2026-11-22"),
        ("2026-11-23", "saturday", "2026-11-21", "2026-11-27", "2026-11-21"),
        ("2026-12-31", "monday", "2026-12-28", "2027-01-03", "2026-W53"),
        ("2027-01-01", "monday", "2026-12-28", "2027-01-03", "2026-W53"),
        ("2027-01-04", "monday", "2027-01-04", "2027-01-10", "2027-W01"),
        ("2024-12-30", "monday", "2024-12-30", "2025-01-05", "2025-W01"),
    ],
)
def test_the_week_of_a_day(day: str, starts: str, first: str, last: str, name: str) -> None:
    week = week_of(date.fromisoformat(day), starts)
    assert (str(week.first), str(week.last), week.name) == (first, last, name)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_every_day_is_in_one_week_of_seven_days(day: date, starts: str) -> None:
    week = week_of(day, starts)
    assert len(week.days) == 7
    assert day in week.days
    assert WEEKDAYS[week.first.weekday()] == starts
    assert week.before.last == week.first - timedelta(1)
    assert week_of(week.last, starts) == week


@pytest.mark.parametrize(
    ("first", "last", "starts", "name"),
    [
        ("2026-11-16", "2026-11-22", "monday", "2026-W47"),
        ("2026-11-16", "2026-11-22", "sunday", "2026-11-15"),  # six of the seven days of 2026-W47
        ("2026-11-16", "2026-11-22", "friday", "2026-11-13"),
        ("2026-11-21", "2026-11-30", "monday", None),
        (None, "2026-11-22", "monday", None),
    ],
)
def test_the_week_that_words_mean(first: str | None, last: str, starts: str, name: str | None) -> None:
    window = When(date.fromisoformat(first) if first else None, date.fromisoformat(last), Precision.RANGE, "these days")
    if name:
        assert week_in(window, starts).name == name
    else:
        with pytest.raises(BadValue, match="these days"):
            week_in(window, starts)


def test_the_edges_of_the_calendar_are_refused() -> None:
    for day, starts in ((date.max, "monday"), (date.min, "sunday")):
        with pytest.raises(BadValue, match="outside the calendar"):
            week_of(day, starts)


@given(DAYS, st.integers(0, 60), st.sampled_from(WEEKDAYS))
def test_a_rough_day_is_counted_in_one_of_the_weeks_it_may_be_in(first: date, length: int, starts: str) -> None:
    window = When(first, first + timedelta(length), Precision.RANGE)
    weeks = {week_of(first + timedelta(count), starts) for count in range(-30, length + 30)}
    (counting,) = (week for week in weeks if week.counts(window))
    assert counting in {week_of(first + timedelta(count), starts) for count in range(length + 1)}


def test_a_day_open_on_one_side_counts_where_it_is_known() -> None:
    until = When(None, date(2024, 3, 31), Precision.OPEN)
    assert middle(until) == date(2024, 3, 31)
    assert middle(UNKNOWN) is None
    assert middle(exactly(date(2024, 3, 31))) == date(2024, 3, 31)
