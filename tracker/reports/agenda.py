"""What belongs into a calendar: appointments, due dates, deadlines, follow-ups, and what no longer stands of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.events import Ball
from tracker.core.timeline import follow
from tracker.core.when import exactly
from tracker.reports.follow_ups import follow_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.core.timeline import Timeline
    from tracker.reports.selection import Selection


class Entry(NamedTuple):
    """Something on a day, mostly at a time. `what` is appointment, due, deadline or follow-up.

    Of an application and stage there is one of each, so they name it for good. `stands` is False where it was called
    off or is done with; `version` grows with every event of the application.
    """

    application: Application
    what: str
    stage: Stage | None
    at: Appointment
    stands: bool
    version: int


def agenda(
    histories: Iterable[tuple[Application, tuple[Event, ...]]],
    today: date,
    selection: Selection,
    cadence: Mapping[str, int],
) -> Iterator[Entry]:
    """The entries of the selected applications, one application after the other; `cadence` as in `follow_up`."""
    for application, events in histories:
        timeline = follow(events, today)
        if selection.takes(application, timeline):
            yield from _appointments(application, timeline)
            yield from _due(application, timeline)
            yield from _follow_up(application, timeline, cadence, today)


def _appointments(application: Application, timeline: Timeline) -> Iterator[Entry]:
    """The last appointment of each stage: it stands, or it took place, or it was called off."""
    events = timeline.events
    last = {
        event.stage: (place, event)
        for place, event in enumerate(events)
        if event.kind.ball is Ball.CALENDAR and event.stage and event.appointment
    }
    for stage, (place, event) in last.items():
        after = {later.kind.name for later in events[place:] if later.stage == stage}
        stands = (
            event in timeline.appointments or "held" in after or ("cancelled" not in after and not timeline.outcome)
        )
        assert event.appointment
        yield Entry(application, "appointment", stage, event.appointment, stands, len(events))


def _due(application: Application, timeline: Timeline) -> Iterator[Entry]:
    """What was last asked of you at each stage, and the last day to apply while nothing was sent."""
    last = {event.stage: event.due for event in timeline.events if event.due}
    for stage, due in last.items():
        yield Entry(application, "due", stage, due, stands=due is timeline.due, version=len(timeline.events))
    if application.deadline:
        stands = not timeline.events
        yield Entry(application, "deadline", None, application.deadline, stands, len(timeline.events))


def _follow_up(
    application: Application, timeline: Timeline, cadence: Mapping[str, int], today: date
) -> Iterator[Entry]:
    """The next follow-up; one that is overdue is for today."""
    found = follow_up(application, timeline, cadence, today)
    if found:
        day = Appointment(exactly(max(found.due, today)))
        yield Entry(application, "follow-up", found.wait.stage, day, stands=True, version=len(timeline.events))
