"""A day to come, mostly with a time and a zone: an interview, a due date, a deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import time

    from tracker.core.when import When


class Appointment(NamedTuple):
    """A day or a window of days (`day`).

    With a `time` there is a `zone`, an IANA name or an offset like +09:00, and perhaps a `length` in minutes (0: unknown).
    """

    day: When
    time: time | None = None
    zone: str = ""
    length: int = 0
