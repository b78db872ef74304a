"""A proposal of a mail → the event that is stored with a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.events import KINDS, Event, Turn
from tracker.core.stages import KNOWN_STAGES, Stage
from tracker.core.text import LIMITS, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.reports.mails import Proposal


def proposed_event(proposal: Proposal, stages: Iterable[Stage]) -> Event:
    """The event of a proposal, at one of these stages or a known one; it has no number yet."""
    event = Event(
        KINDS[proposal.kind],
        next((stage for stage in (*stages, *KNOWN_STAGES) if stage.name == proposal.stage), None),
        proposal.on,
        appointment=proposal.at,
        due=proposal.due,
        expect=proposal.expect,
        who=excerpt(proposal.who, LIMITS["line"] - 1),
        typed=False,
    )
    return told_by_mail(event)


def told_by_mail(event: Event) -> Event:
    """The event with mail as its way, where none is said: of what you did, and of a meeting, a mail does not say how."""
    says_how = event.kind.does is not None or event.kind.turn is Turn.CALENDAR
    return event if event.via or says_how else event._replace(via="email")
