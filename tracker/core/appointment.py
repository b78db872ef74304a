"""A day to come, mostly with a time and a zone: an interview, a due date, a deadline."""

import datetime as dt
from typing import NamedTuple

from tracker.core.when import When


class Appointment(NamedTuple):
    """A day or a window of days (`day`).

    With a `time` there is a `zone`, an IANA name or an offset like +09:00, and perhaps a `length` in minutes (0: unknown).
    """

    day: When
    time: dt.time | None = None
    zone: str = ""
    length: int = 0
