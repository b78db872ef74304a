"""A day to come, mostly with a time and a zone: an interview, a due date, a deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date, time

    from tracker.core.when import When


class Appointment(NamedTuple):
    """A day or a window of days (`day`); with a `time` there is a `zone`, an IANA name or an offset like +09:00."""

    day: When
    time: time | None = None
    zone: str = ""

    def is_past(self, today: date) -> bool:
        """Whether its last possible day lies before today."""
        return self.day.latest is not None and self.day.latest < today
