"""The check every write of events passes: can this have happened, and is the application still open?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.core.application import Application
from tracker.core.events import Event
from tracker.core.timeline import Timeline, follow
from tracker.store.step import Step


def settle(step: Step, application: Application, events: Sequence[Event], today: date, zone: str = "") -> Timeline:
    """Follow the events of an application as they now are and keep whether it is open.

    Raises ImpossibleSequence, and with it nothing of the step is stored.
    """
    timeline = follow(events, today, zone)
    step.set_open(application.id, is_open=timeline.is_open)
    return timeline
