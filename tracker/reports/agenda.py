"""What belongs into a calendar: appointments, due dates, deadlines, follow-ups, and what no longer stands of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from tracker.core.application import Application, Histories
from tracker.core.appointment import Appointment
from tracker.core.events import Turn
from tracker.core.moments import is_past
from tracker.core.stages import Stage
from tracker.core.timeline import Timeline, followed
from tracker.core.when import exactly
from tracker.reports.due import asked_of_you
from tracker.reports.follow_ups import follow_up
from tracker.reports.selection import Selection


class Edition(NamedTuple):
    """Which record a calendar is of, and which state of it.

    `began` is the moment of its first step, which no other record shares; `number` grows with everything done to it,
    undo too; `at` is the moment of the last step. Moments are ISO 8601.
    """

    began: str
    number: int
    at: str


class EntryId(NamedTuple):
    """What an entry is called for good. `what` is appointment, due, deadline or follow-up; ids are those of the store.

    Of an application there is one deadline and one follow-up (`stage_id` 0), of each of its stages one of the others.
    """

    application_id: int
    what: str
    stage_id: int = 0


class Entry(NamedTuple):
    """Something on a day, mostly at a time. `stands` is False where it was called off or is done with.

    What is gone from the record has no application.
    """

    id: EntryId
    application: Application | None
    stage: Stage | None
    at: Appointment
    stands: bool


def agenda(
    histories: Histories,
    stage_ids: Mapping[str, int],
    earlier: Mapping[EntryId, date],
    today: date,
    selection: Selection,
    cadence: Mapping[str, int],
) -> Iterator[Entry]:
    """The entries that have a day, of the selected applications one after the other, then what is gone of the record.

    `stage_ids` are by the stage's name. `earlier` has the names and days of the calendar that was written before. What
    no longer stands is an entry only where that calendar has it; it is gone where there is nothing of it any more,
    unless it belongs to an application that was not selected. `cadence` as in `follow_up`.
    """
    gone, others = dict(earlier), set()
    for application, timeline in followed(histories, today):
        if not selection.takes(application, timeline):
            others.add(application.id)
            continue
        for entry in (
            *_appointments(application, timeline, stage_ids),
            *_due(application, timeline, stage_ids),
            *_deadline(application, timeline),
            *_follow_up(application, timeline, cadence),
        ):
            if gone.pop(entry.id, None) or entry.stands:
                yield entry
    for id_, day in gone.items():
        if id_.application_id not in others:
            yield Entry(id_, None, None, Appointment(exactly(day)), stands=False)


def _appointments(application: Application, timeline: Timeline, stage_ids: Mapping[str, int]) -> Iterator[Entry]:
    """The last appointment of each stage: it is to come and stands, or it took place, or it was called off.

    It took place where the meeting was held, or its day is past and nothing called it off.
    """
    events = timeline.events
    made: dict[Stage, list[int]] = {}
    for place, event in enumerate(events):
        if event.kind.turn is Turn.CALENDAR and event.stage and event.appointment:
            made.setdefault(event.stage, []).append(place)
    for stage, places in made.items():
        dated = [place for place in places if _has_day(events[place].appointment)]
        if not dated:
            continue
        event = events[dated[-1]]
        after = [later.kind for later in events[dated[-1] :] if later.stage == stage]
        # The first of another stage, and rescheduled at once: it was this one.
        moved = any(first > dated[-1] and events[first].kind.moves for first, *_ in made.values())
        assert event.appointment
        is_coming = timeline.is_open and event in timeline.appointments
        took_place = is_past(event.appointment, timeline.today) and not moved
        took_place = took_place and not any(kind.calls_off for kind in after)
        stands = dated[-1] == places[-1] and (is_coming or took_place or any(kind.does for kind in after))
        id_ = EntryId(application.id, "appointment", stage_ids[stage.name])
        yield Entry(id_, application, stage, event.appointment, stands)


def _due(application: Application, timeline: Timeline, stage_ids: Mapping[str, int]) -> Iterator[Entry]:
    """What was last asked of you at each stage."""
    last = {event.stage: event.due for event in timeline.events if event.due and _has_day(event.due)}
    now = {event.stage: due for event, due in asked_of_you(application, timeline) if due and _has_day(due)}
    for stage, due in {**last, **now}.items():
        id_ = EntryId(application.id, "due", stage_ids[stage.name] if stage else 0)
        yield Entry(id_, application, stage, due, stands=stage in now)


def _deadline(application: Application, timeline: Timeline) -> Iterator[Entry]:
    """The last day to apply, which stands while nothing was sent."""
    if application.deadline and _has_day(application.deadline):
        id_ = EntryId(application.id, "deadline")
        yield Entry(id_, application, None, application.deadline, stands=not timeline.events)


def _follow_up(application: Application, timeline: Timeline, cadence: Mapping[str, int]) -> Iterator[Entry]:
    """The next follow-up, one that is overdue today. Where none is due after a wait, the last one is done with.

    Then it stands on the last day on which something happened: in the past, where it is in nobody's way.
    """
    today, id_ = timeline.today, EntryId(application.id, "follow-up")
    found = follow_up(application, timeline, cadence, today)
    if found:
        yield Entry(id_, application, found.wait.stage, Appointment(exactly(max(found.due, today))), stands=True)
        return
    days = [day for window in timeline.windows if (day := window.latest or window.earliest)]
    if timeline.waits and days:
        yield Entry(id_, application, None, Appointment(exactly(days[-1])), stands=False)


def _has_day(at: Appointment | None) -> bool:
    return at is not None and at.day.earliest is not None
