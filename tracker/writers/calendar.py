"""iCalendar (RFC 5545): entries under names that stay, so that importing again updates them."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tracker.core.moments import begins
from tracker.core.wording import say_appointment
from tracker.writers.html import is_linkable
from tracker.writers.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from icalendar import Event

    from tracker.reports.agenda import Entry

_DOMAIN = "job-application-tracker"
# Nobody says how long an interview takes.
_MEETING = timedelta(hours=1)
_TITLES = {"appointment": "{stage}", "due": "{stage} due", "deadline": "last day to apply", "follow-up": "follow up"}


def calendar(entries: Iterable[Entry], today: date) -> str:
    """One calendar of all entries that have a day, with the zones they are in."""
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", f"-//{_DOMAIN}//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", "Job applications")
    for entry in entries:
        if entry.at.day.earliest:
            found.add_component(_event(entry, today))
    found.add_missing_timezones()
    return str(found.to_ical(), "utf-8")


def _event(entry: Entry, today: date) -> Event:
    from icalendar import Event

    application, at = entry.application, entry.at
    stage = entry.stage.name if entry.stage else ""
    event = Event()
    event.add("uid", f"{application.id}-{entry.what}{f'-{stage}' if stage else ''}@{_DOMAIN}")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("sequence", entry.version)
    event.add("status", "CONFIRMED" if entry.stands else "CANCELLED")
    title = _TITLES[entry.what].format(stage=stage).strip()
    event.add("summary", visible(f"{title}: {application.company}, {application.role}"))
    event.add("description", visible(f"{say_appointment(at)}\ntracker show {application.key}", lines=True))
    if is_linkable(application.url):
        event.add("url", visible(application.url))
    _add_days(event, entry)
    return event


def _add_days(event: Event, entry: Entry) -> None:
    """A moment in its zone, a fixed offset as UTC; or whole days, the last of which is not included (RFC 5545, 3.6.1)."""
    moment, day = begins(entry.at), entry.at.day
    if moment is not None:
        moment = moment if isinstance(moment.tzinfo, ZoneInfo) else moment.astimezone(UTC)
        event.add("dtstart", moment)
        if entry.what == "appointment":
            event.add("duration", _MEETING)
        return
    assert day.earliest
    event.add("dtstart", day.earliest)
    last = day.latest or day.earliest
    if last < last.max:  # after the last day of the calendar there is none; without an end it is that day alone
        event.add("dtend", last + timedelta(1))
    event.add("transp", "TRANSPARENT")
