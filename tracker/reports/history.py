"""One application in full: everything kept of it, and what its events amount to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tracker.core.stages import Stage, StageType
from tracker.core.timeline import Timeline, follow

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Record
    from tracker.reports.can_wait import CanWait


class History:
    """A record and its timeline on a day, as seen from a zone; it is followed when it is first asked for: an export may not ask.

    `can_wait` is there where it was asked whether an offer that stands can wait.
    """

    can_wait: CanWait | None = None

    def __init__(self, record: Record, today: date, zone: str = "") -> None:
        self.record = record
        self.today = today
        self.zone = zone

    @cached_property
    def timeline(self) -> Timeline:
        """What the events amount to. Raises ImpossibleSequence."""
        return follow(self.record.events, self.today, self.zone)

    @property
    def last_meeting(self) -> Stage | None:
        """The stage of the meeting that took place last, where nothing came after it."""
        timeline = self.timeline
        if timeline.to_log:
            return timeline.to_log[-1].stage
        last = next((event for event in reversed(timeline.events) if event.kind.turn is not None), None)
        return last.stage if last and last.kind.does is StageType.MEETING else None
