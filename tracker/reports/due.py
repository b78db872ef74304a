"""By when something is asked of you."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.stages import StageType

if TYPE_CHECKING:
    from tracker.core.application import Application
    from tracker.core.appointment import Appointment
    from tracker.core.timeline import Timeline


def due_day(application: Application, timeline: Timeline) -> Appointment | None:
    """The day that was set when it was asked, else that kept with an offer; of what is only saved the last day to apply."""
    if not timeline.events:
        return application.deadline
    asked = timeline.asked
    if asked is None or asked.due:
        return asked and asked.due
    is_offer = asked.stage is not None and asked.stage.type is StageType.OUTCOME
    return application.offer_answer_by if is_offer else None
