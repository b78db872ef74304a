"""What you did to find work, as offices ask for it: a row an activity of your own, with what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tracker.core.application import Application, Contact, Record
from tracker.core.events import Event
from tracker.core.match import fold
from tracker.core.timeline import Timeline, Wait, follow
from tracker.core.weeks import Week, middle, week_of
from tracker.core.when import When
from tracker.reports.selection import Selection


class Activity(NamedTuple):
    """Something you did. `week` is the one that holds the middle of its window; None where the day is unknown.

    `contact` is the person of the event, where one is kept under that name, else the only one there is; `how` is by which
    way, as far as it was said or where the application came from; `wait` the one that began with it.
    """

    application: Application
    event: Event
    window: When
    week: Week | None
    is_first: bool
    contact: Contact | None
    how: str
    wait: Wait | None
    timeline: Timeline


class WorkSearch(NamedTuple):
    """The activities by day, from `first` to `last` (closed; None is open). `counted` is how many totals count."""

    today: date
    first: date | None
    last: date | None
    week: Week | None
    activities: tuple[Activity, ...]
    counted: int


def work_search(
    records: Iterable[Record],
    today: date,
    selection: Selection,
    week: Week | None = None,
    *,
    starts: str,
) -> WorkSearch:
    """The activities of a week, else of the days the selection is about; weeks begin on the day `starts`.

    One on a day known only roughly is in every period it may belong to, and counted in the one that holds its middle.
    """
    first = week.first if week else selection.since.earliest if selection.since else None
    last = week.last if week else selection.until.latest if selection.until else None
    found = [
        activity
        for record in records
        for activity in _activities(record, today, selection, starts)
        if _may_be_in(activity.window, first, last)
    ]
    found.sort(key=lambda activity: (middle(activity.window) or date.max, activity.application.id))
    counted = sum(_is_in(middle(activity.window), first, last) for activity in found)
    return WorkSearch(today, first, last, week, tuple(found), counted)


def _activities(record: Record, today: date, selection: Selection, starts: str) -> Iterator[Activity]:
    timeline = follow(record.events, today)
    if not selection.takes(record.application, timeline):
        return
    waits = {(wait.stage, wait.after, wait.start): wait for wait in timeline.waits}
    sent = timeline.sent
    for event, window in zip(timeline.events, timeline.windows, strict=True):
        if not event.kind.is_activity:
            continue
        is_first = sent is not None and event is sent[0]
        day = middle(window)
        yield Activity(
            record.application,
            event,
            window,
            week_of(day, starts) if day else None,
            is_first,
            _person(event, record.contacts),
            event.via or (_came_by(record.application) if is_first else ""),
            waits.get((event.stage, event.kind, window)),
            timeline,
        )


def _person(event: Event, contacts: Sequence[Contact]) -> Contact | None:
    if event.who:
        return next((contact for contact in contacts if fold(contact.name) == fold(event.who)), None)
    return contacts[0] if len(contacts) == 1 else None


def _came_by(application: Application) -> str:
    """Where an application was found, which is mostly where it was sent."""
    return application.source or ("online" if application.url else "")


def _may_be_in(window: When, first: date | None, last: date | None) -> bool:
    if window.is_unknown:
        return first is None and last is None
    return window.may_lie_in(first, last)


def _is_in(day: date | None, first: date | None, last: date | None) -> bool:
    if day is None:
        return first is None and last is None
    return (first is None or day >= first) and (last is None or day <= last)
