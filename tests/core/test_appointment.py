"""When an appointment is over."""

from __future__ import annotations

from datetime import date, time

import pytest

from tracker.core.appointment import Appointment
from tracker.core.moments import is_past
from tracker.core.when import UNKNOWN, Precision, When, exactly

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("at", "zone", "here", "first_day_past"),
    [
        ("20:00", "America/New_York", "Asia/Seoul", 24),  # 10:00 on the 23rd in Seoul
        ("20:00", "America/New_York", "America/New_York", 23),
        ("20:00", "America/New_York", "", 23),
        ("09:00", "Asia/Seoul", "America/New_York", 22),  # 19:00 on the 21st in New York
        ("20:00", "-05:00", "Asia/Seoul", 24),
        ("20:00", "America/New_York", "Mars/Olympus", 23),
        (None, "", "Asia/Seoul", 23),
    ],
)
def test_it_is_over_when_its_day_is_here(at: str | None, zone: str, here: str, first_day_past: int) -> None:
    appointment = Appointment(exactly(DAY), time.fromisoformat(at) if at else None, zone)
    past = [day for day in range(19, 27) if is_past(appointment, date(2026, 11, day), here)]
    assert past == list(range(first_day_past, 27))


def test_a_window_is_over_with_its_last_day_and_an_open_one_never() -> None:
    assert not is_past(Appointment(When(date(2026, 11, 1), DAY, Precision.RANGE)), DAY)
    assert is_past(Appointment(When(date(2026, 11, 1), DAY, Precision.RANGE)), date(2026, 11, 23))
    assert not is_past(Appointment(When(DAY, None, Precision.OPEN)), date.max)
    assert not is_past(Appointment(UNKNOWN), date.max)
