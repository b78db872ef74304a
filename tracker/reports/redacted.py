"""A record that can be shown to others: what happened and when, without people and without what was written of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.core.application import Record


def redacted(record: Record) -> Record:
    """The record without people, notes, files and postings; of events stay stage, kind, days and channel."""
    return record._replace(
        events=tuple(event._replace(who="", note="") for event in record.events),
        contacts=(),
        notes=(),
        documents=(),
        postings=(),
    )
