"""A day to come, mostly with a time and a zone: an interview, a due date, a deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date, time

    from tracker.core.when import When


class Appointment(NamedTuple):
    """A day or a window of days (`day`); with a `time` there is a `zone`, an IANA name or an offset like +09:00.

    `length` is in minutes, 0 where it is not known.
    """

    day: When
    time: time | None = None
    zone: str = ""
    length: int = 0

    def is_past(self, today: date, zone: str = "") -> bool:
        """Whether its last possible day lies before today, as days are called in a zone; without one, in its own."""
        last = self.day.latest
        if last is None:
            return False
        if zone and self.zone and self.zone != zone and abs((last - today).days) <= 1:
            from tracker.core.moments import begins_here

            here = begins_here(self, zone)
            last = here.date() if here else last
        return last < today
