"""When it is time to ask."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.stories import told
from tracker.core.timeline import follow
from tracker.reports.follow_ups import follow_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.reports.follow_ups import FollowUp

TODAY = date(2026, 11, 23)


def due(*lines: str, today: date = TODAY, cadence: Mapping[str, int] | None = None) -> FollowUp | None:
    application, events = told("aws", *lines)
    return follow_up(application, follow(events, today), cadence or {}, today)


@pytest.mark.parametrize(
    ("lines", "cadence", "day", "asked"),
    [
        (["resume submitted 2026-11-20"], {}, "2026-12-04", 0),
        (["resume submitted 2026-11-02"], {}, "2026-11-16", 0),
        (["resume submitted 2026-11-02"], {"resume": 10}, "2026-11-22", 0),  # 12 November, and again 10 days later
        (["resume submitted 2026-11-02"], {"assessment": 10}, "2026-11-16", 0),
        (["resume submitted 2026-11-01..2026-11-10"], {}, "2026-11-24", 0),
        (["resume submitted 2026-11-02", "resume followed-up 2026-11-14"], {}, "2026-11-28", 1),
        (["resume submitted 2026-11-02", "resume followed-up 2026-11-14"], {"resume": 3}, "2026-11-21", 1),
        (["resume submitted 2026-11-18"], {"resume": 3}, "2026-11-21", 0),
        (["resume followed-up 2026-10-01", "interview-1 held 2026-11-20"], {}, "2026-12-04", 0),
    ],
)
def test_the_day(lines: list[str], cadence: dict[str, int], day: str, asked: int) -> None:
    found = due(*lines, cadence=cadence)
    assert found
    assert (str(found.due), found.asked) == (day, asked)


@pytest.mark.parametrize(
    ("lines", "cadence"),
    [
        (["resume submitted 2026-11-02"], {"resume": 0}),
        (["resume submitted unknown"], {}),
        (["resume submitted 2026-11-02", "assessment invited 2026-11-05"], {}),
        (["resume submitted 2026-11-02", "closed 2026-11-20"], {}),
        (["resume submitted 2026-11-02", "interview-1 scheduled 2026-11-05 >2026-12-24"], {}),
        (["resume submitted 2026-11-02", "rejected 2026-11-20"], {}),
    ],
)
def test_never(lines: list[str], cadence: dict[str, int]) -> None:
    assert due(*lines, cadence=cadence) is None


@given(st.integers(1, 60), st.integers(0, 120))
def test_whoever_asks_when_told_to_never_asks_twice_in_a_week(days: int, weeks: int) -> None:
    today = TODAY + timedelta(weeks)
    lines = ["resume submitted 2026-11-02"]
    first = due(*lines, today=today, cadence={"resume": days})
    assert first
    asked = max(first.due, date(2026, 11, 2))
    lines.append(f"resume followed-up {asked}")
    again = due(*lines, today=asked, cadence={"resume": days})
    assert again
    assert (again.due - asked).days == max(days, 7)
