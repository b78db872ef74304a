"""How lengths and days are said."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.core.stories import event, when
from tracker.core.appointment import Appointment
from tracker.core.stages import Stage, StageType
from tracker.core.when import UNKNOWN, Days, Precision, When, days_between, exactly
from tracker.core.wording import say_appointment, say_days, say_event, say_stage, say_when

LENGTHS = [
    (31, 50, "about 6 weeks (31–50 days)"),
    (12, 12, "12 days"),
    (1, 1, "1 day"),
    (0, 0, "0 days"),
    (47, 47, "47 days"),
    (9, 12, "9–12 days"),
    (13, 14, "13–14 days"),
    (13, 15, "about 2 weeks (13–15 days)"),
    (14, 21, "about 3 weeks (14–21 days)"),  # a midpoint of 2½ weeks: halves upward
    (14, 20, "about 2 weeks (14–20 days)"),
    (14, 28, "about 3 weeks (14–28 days)"),  # half the range is a third of the middle
    (14, 29, "14–29 days"),
    (9, 40, "9–40 days"),
    (0, 30, "up to 30 days"),
    (0, 1, "up to 1 day"),
    (None, 31, "at most 31 days"),
    (12, None, "at least 12 days"),
    (1, None, "at least 1 day"),
    (0, None, "unknown"),
    (None, None, "unknown"),
]


@pytest.mark.parametrize(("shortest", "longest", "said"), LENGTHS)
def test_lengths(shortest: int | None, longest: int | None, said: str) -> None:
    assert say_days(Days(shortest, longest)) == said


WINDOWS = [
    ("03-25", "25 March 2024", "25 Mar 2024"),
    ("03-21..03-31", "21–31 March 2024", "21–31 Mar 2024"),
    ("03-01..03-31", "March 2024", "Mar 2024"),
    ("02-01..02-29", "February 2024", "Feb 2024"),
    ("02-01..02-28", "1–28 February 2024", "1–28 Feb 2024"),
    ("03-25..04-05", "25 March – 5 April 2024", "25 Mar – 5 Apr 2024"),
    ("..03-31", "by 31 March 2024", "by 31 Mar 2024"),
    ("05-01..", "since 1 May 2024", "since 1 May 2024"),
]


@pytest.mark.parametrize(("words", "long", "short"), WINDOWS)
def test_windows(words: str, long: str, short: str) -> None:
    assert (say_when(when(words)), say_when(when(words), short=True)) == (long, short)


def test_a_window_over_the_turn_of_the_year_says_both_years() -> None:
    window = When(date(2023, 12, 25), date(2024, 1, 5), Precision.RANGE)
    assert say_when(window) == "25 December 2023 – 5 January 2024"


def test_an_unknown_day_is_said_to_be_unknown() -> None:
    assert say_when(UNKNOWN) == "day unknown"


def test_appointments() -> None:
    day = exactly(date(2026, 12, 1))
    assert say_appointment(Appointment(day, time(15), "Asia/Seoul")) == "Tue 1 December 2026, 15:00 Asia/Seoul"
    assert say_appointment(Appointment(day, time(23, 30), "Asia/Seoul", 90)).endswith("2026, 23:30–01:00 Asia/Seoul")
    assert say_appointment(Appointment(day)) == "Tue 1 December 2026"
    window = When(date(2026, 12, 1), date(2026, 12, 10), Precision.THIRD)
    assert say_appointment(Appointment(window)) == "1–10 December 2026"


def test_events() -> None:
    assert say_event(event("assessment submitted 03-21..03-31")) == "assessment submitted (21–31 March 2024)"
    assert say_event(event("rejected 05-31")) == "rejected (31 May 2024)"


def test_the_founding_story_between_two_windows() -> None:
    assert days_between(when("03-21..03-31"), when("05-01..05-10")) == Days(31, 50)
    assert days_between(when("03-21..03-31"), when("03-25..03-26")) == Days(0, 5)
    assert days_between(UNKNOWN, when("03-25")) == Days(None, None)


@pytest.mark.parametrize(
    ("name", "said"),
    [("resume", "résumé"), ("interview-1", "interview 1"), ("phone-screen", "phone screen"), ("3", "3")],
)
def test_stages_in_a_sentence(name: str, said: str) -> None:
    assert say_stage(Stage(name, StageType.TASK, 1)) == said
