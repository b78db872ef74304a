"""The work search of a week that begins on another day than Monday."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker import Tracker

if TYPE_CHECKING:
    from pathlib import Path


def test_the_week_of_an_activity_begins_on_the_day_that_was_asked_for(tmp_path: Path) -> None:
    tracker = Tracker(tmp_path / "tracker.db", today=date(2026, 4, 6), zone="UTC")
    tracker.add("Acme", "Engineer", on="2026-03-31")
    (activity,) = tracker.work_search("2026-04-01", starts="tuesday").activities
    assert activity.week
    assert (activity.week.first, activity.week.last) == (date(2026, 3, 31), date(2026, 4, 6))
