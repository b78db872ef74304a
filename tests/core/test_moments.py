"""The moment an appointment begins."""

from __future__ import annotations

from datetime import UTC, date, time

import pytest

from tracker.core.appointment import Appointment
from tracker.core.moments import begins, zone_named
from tracker.core.when import exactly


@pytest.mark.parametrize(
    ("day", "at", "zone", "in_utc"),
    [
        ("2026-12-01", "15:00", "Asia/Seoul", "2026-12-01T06:00:00+00:00"),
        ("2026-12-01", "22:00", "America/Los_Angeles", "2026-12-02T06:00:00+00:00"),
        ("2026-07-01", "22:00", "America/Los_Angeles", "2026-07-02T05:00:00+00:00"),
        ("2026-12-01", "15:00", "+09:00", "2026-12-01T06:00:00+00:00"),
        ("2026-12-01", "15:00", "-03:30", "2026-12-01T18:30:00+00:00"),
        ("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00+00:00"),  # the first of the two
        ("2026-10-25", "03:30", "Europe/Berlin", "2026-10-25T02:30:00+00:00"),
    ],
)
def test_moments(day: str, at: str, zone: str, in_utc: str) -> None:
    moment = begins(Appointment(exactly(date.fromisoformat(day)), time.fromisoformat(at), zone))
    assert moment
    assert moment.astimezone(UTC).isoformat() == in_utc


def test_without_a_time_or_a_known_zone_there_is_no_moment() -> None:
    assert begins(Appointment(exactly(date(2026, 12, 1)))) is None
    assert begins(Appointment(exactly(date(2026, 12, 1)), time(15), "Mars/Olympus")) is None
    assert zone_named("") is None


@pytest.mark.parametrize(
    "zone", ["+ab", "+99:00", "-0900", "+09:00:00", "+", "-99999999999999", "a\0b", "../passwd", "+24:00"]
)
def test_what_is_no_zone(zone: str) -> None:
    assert zone_named(zone) is None
    assert begins(Appointment(exactly(date(2026, 12, 1)), time(15), zone)) is None


@pytest.mark.parametrize("day", [date.min, date.max])
def test_at_the_ends_of_the_calendar_there_is_no_moment(day: date) -> None:
    assert begins(Appointment(exactly(day), time(23), "America/New_York")) is None
