"""Cells that hold a day, and those that only seem to."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.core.errors import BadValue, FutureDay
from tracker.readers.days import read_cell_appointment, read_cell_day

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("2024-03-05", "", date(2024, 3, 5)),
        ("2024/3/5", "dmy", date(2024, 3, 5)),
        ("2024-03-05T23:15:00.000Z", "", date(2024, 3, 5)),
        ("2024-03-05 10:15:00+09:00", "", date(2024, 3, 5)),
        ("11/23/24, 11:39 PM", "mdy", date(2024, 11, 23)),
        ("3/13/2023 18:51:27", "mdy", date(2023, 3, 13)),
        ("5.3.2024", "dmy", date(2024, 3, 5)),
        ("5 March 2024", "", date(2024, 3, 5)),
        ("March 5, 2024", "", date(2024, 3, 5)),
        ("2024년 3월 5일", "", date(2024, 3, 5)),
    ],
)
def test_days(cell: str, order: str, day: date) -> None:
    when = read_cell_day(cell, TODAY, order)
    assert (when.earliest, when.latest) == (day, day)


def test_a_month_is_a_window() -> None:
    when = read_cell_day("late March 2024", TODAY, "")
    assert (when.earliest, when.latest) == (date(2024, 3, 21), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("cell", "order", "why"),
    [
        ("8/82019", "mdy", "no day with its year"),
        ("8-Jul", "dmy", "no day with its year"),
        ("yesterday", "", "no day with its year"),
        ("45231", "", "no day with its year"),
        ("8/3/2019 and 9/9/2019", "mdy", "more than one day"),
        ("11/12/2024", "", "say it with dates="),
        ("13/12/2024", "mdy", "no day that can be read"),
        ("2024-02-30", "", "no day that can be read"),
        ("the 5th of Foo 2024", "", "no day that can be read"),
    ],
)
def test_what_is_no_day(cell: str, order: str, why: str) -> None:
    with pytest.raises(BadValue, match=f"(?i){why}"):
        read_cell_day(cell, TODAY, order)


def test_days_to_come() -> None:
    with pytest.raises(FutureDay):
        read_cell_day("2026-12-24", TODAY, "")
    assert read_cell_appointment("2026-12-24", TODAY, "").day.earliest == date(2026, 12, 24)
    with pytest.raises(BadValue, match="no day with its year"):
        read_cell_appointment("soon", TODAY, "")
    with pytest.raises(BadValue, match="dates="):
        read_cell_appointment("1/2/2027", TODAY, "")
