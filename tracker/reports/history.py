"""One application in full: everything kept of it, and what its events amount to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tracker.core.timeline import follow

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Record
    from tracker.core.timeline import Timeline


class History:
    """A record and its timeline on a day, which is followed when it is first asked for: an export may not ask."""

    def __init__(self, today: date, record: Record, zone: str = "") -> None:
        self.today = today
        self.zone = zone
        self.record = record

    @cached_property
    def timeline(self) -> Timeline:
        """What the events amount to. Raises ImpossibleSequence."""
        return follow(self.record.events, self.today, self.zone)


def history(record: Record, today: date, zone: str = "") -> History:
    """The history of one application, as seen from a zone."""
    return History(today, record, zone)
