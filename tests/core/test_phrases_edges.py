"""Days at the edges of the calendar: the ends of years, and a 29 February that is long in coming."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.core.errors import UnreadableDay
from tracker.core.phrases import read_appointment, read_day, read_window


@pytest.mark.parametrize(
    ("today", "last", "coming"),
    [
        ("2026-12-15", "2026-11-30", "2026-12-31"),
        ("2026-12-31", "2026-12-31", "2026-12-31"),
        ("2026-01-15", "2025-12-31", "2026-01-31"),
        ("2026-02-15", "2026-01-31", "2026-02-28"),
        ("2026-11-15", "2026-10-31", "2026-11-30"),
    ],
)
def test_the_last_day_of_a_month_before_and_after_the_turn_of_the_year(today: str, last: str, coming: str) -> None:
    day = date.fromisoformat(today)
    for words in ("last day of the month", "말일", "末日"):
        assert read_day(words, day).earliest == read_day(words, day).latest == date.fromisoformat(last)
        ahead = read_appointment(words, day, "Asia/Seoul").day
        assert ahead.earliest == ahead.latest == date.fromisoformat(coming)


@pytest.mark.parametrize(
    ("today", "last", "coming"),
    [
        ("2026-11-23", "2024-02-29", "2028-02-29"),
        ("2096-03-01", "2096-02-29", "2104-02-29"),
        ("2104-02-28", "2096-02-29", "2104-02-29"),
        ("2104-02-29", "2104-02-29", "2104-02-29"),
    ],
)
def test_the_29_february_across_a_century_without_one(today: str, last: str, coming: str) -> None:
    day = date.fromisoformat(today)
    assert read_day("29 feb", day).earliest == date.fromisoformat(last)
    assert read_appointment("29 feb", day, "Asia/Seoul").day.earliest == date.fromisoformat(coming)


@pytest.mark.parametrize("sign", "%&$*=?!^|")
def test_no_other_sign_between_two_days_makes_a_range(sign: str) -> None:
    assert read_day("3 - 4 march", date(2026, 11, 23)).latest == date(2026, 3, 4)
    with pytest.raises(UnreadableDay, match="is not understood"):
        read_day(f"3 {sign} 4 march", date(2026, 11, 23))


@pytest.mark.parametrize("words", ["2026-W47~2026-W48", "2026-W47..2026-W48", "2026-W47 to 2026-W48-7"])
def test_weeks_with_something_behind_them(words: str) -> None:
    window = read_window(words, date(2026, 11, 23))
    assert (window.earliest, window.latest) == (date(2026, 11, 16), date(2026, 11, 29))


@pytest.mark.parametrize("words", ["march 3/99999999999", "'26/3 march", "fri '9.30", "3/4/5 march", "tomorrow 99.99"])
def test_figures_that_are_neither_days_nor_times_are_refused(words: str) -> None:
    with pytest.raises(UnreadableDay):
        read_day(words, date(2026, 11, 23))
