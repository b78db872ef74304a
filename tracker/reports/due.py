"""By when something is asked of you."""

from __future__ import annotations

from tracker.core.application import Application
from tracker.core.appointment import Appointment
from tracker.core.events import Event
from tracker.core.timeline import Timeline


def asked_of_you(application: Application, timeline: Timeline) -> list[tuple[Event, Appointment | None]]:
    """What is asked of you, each with the day that was set for it or, of an offer, the day that is kept with it."""
    return [(event, event.due or (application.offer_answer_by if event.is_offer else None)) for event in timeline.asked]


def due_days(application: Application, timeline: Timeline) -> list[Appointment]:
    """The days by which something is asked of you; of what is only saved the last day to apply."""
    known = [due for _, due in asked_of_you(application, timeline)] if timeline.events else [application.deadline]
    return [due for due in known if due]
