"""A proposal of a mail → the event that is stored with a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.events import KINDS, Event
from tracker.core.stages import KNOWN_STAGES
from tracker.core.text import LIMITS, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.core.stages import Stage
    from tracker.reports.mails import Proposal

VIA = "email"


def proposed_event(proposal: Proposal, stages: Iterable[Stage]) -> Event:
    """The event of a proposal, at one of these stages or a known one; it has no number yet."""
    return Event(
        KINDS[proposal.kind],
        next((stage for stage in (*stages, *KNOWN_STAGES) if stage.name == proposal.stage), None),
        proposal.on,
        appointment=proposal.at,
        due=proposal.due,
        expect=proposal.expect,
        via=VIA,
        who=excerpt(proposal.who, LIMITS["line"] - 1),
        typed=False,
    )
