"""One application in full: everything kept of it, and what its events amount to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.timeline import follow

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Record
    from tracker.core.timeline import Timeline


class History(NamedTuple):
    """A record and its timeline on a day."""

    today: date
    record: Record
    timeline: Timeline


def history(record: Record, today: date) -> History:
    """The history of one application."""
    return History(today, record, follow(record.events, today))
