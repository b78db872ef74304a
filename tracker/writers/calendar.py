"""iCalendar (RFC 5545): entries under names that stay, so that importing again updates them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vText

from tracker.core.language import say
from tracker.core.moments import begins
from tracker.core.stages import OUTCOME
from tracker.core.wording import say_appointment, say_stage
from tracker.reports.agenda import Edition, Entry, EntryId
from tracker.reports.prep import Meeting
from tracker.writers.html import is_linkable
from tracker.writers.prep import parts_of
from tracker.writers.text import visible
from tracker.writers.zones import timezone

_DOMAIN = "job-application-tracker"
_UID = re.compile(r"(\d{1,18})-(appointment|due|deadline|follow-up)(?:-(\d{1,18}))?-(\d+)@" + _DOMAIN, re.ASCII)
# For an interview of which nobody said how long it takes.
_MEETING = timedelta(hours=1)
# How long before a meeting a calendar reminds of it.
_ALARMS = (timedelta(days=1), timedelta(hours=1))
# These can change with the day alone, the others only with the record.
_OF_THE_DAY = frozenset({"due", "follow-up"})


class _Text(vText):
    """Words escaped by RFC 5545, 3.3.11. icalendar's own escaping takes a backslash and N, as typed, for a new line."""

    def to_ical(self) -> bytes:
        """The words as they stand in a file."""
        return self.replace("\\", r"\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n").encode()


def calendar(entries: Iterable[Entry], edition: Edition, today: date, meetings: Iterable[Meeting] = ()) -> str:
    """One calendar of all entries, with the zones they are in; `meetings` say what is known for those to come."""
    found = Calendar()
    found.add("prodid", f"-//{_DOMAIN}//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", say("Job applications"))
    known = {(meeting.application.id, meeting.event.stage): meeting for meeting in meetings}
    zones: dict[ZoneInfo, list[datetime]] = {}
    for entry in entries:
        if (moment := begins(entry.at)) and isinstance(moment.tzinfo, ZoneInfo) and moment.tzinfo.key != "UTC":
            zones.setdefault(moment.tzinfo, []).append(moment)
        is_meeting = entry.stands and entry.id.what == "appointment"
        meeting = known.get((entry.id.application_id, entry.stage)) if is_meeting else None
        found.add_component(_event(entry, edition, today, meeting))
    for zone, moments in zones.items():
        found.subcomponents.insert(0, timezone(zone, moments))
    return str(found.to_ical(), "utf-8")


def _event(entry: Entry, edition: Edition, today: date, meeting: Meeting | None) -> Event:
    """An entry under its name. Of two of one name the higher SEQUENCE is the newer (RFC 5546, 2.1.5).

    Without a METHOD, DTSTAMP is the moment of the last change (RFC 5545, 3.8.7.2).
    """
    event = Event()
    event.add("uid", _uid(entry.id, edition))
    event.add("dtstamp", datetime.fromisoformat(edition.at).astimezone(UTC))
    event.add("sequence", edition.number + (today.toordinal() if entry.id.what in _OF_THE_DAY else 0))
    event.add("status", "CONFIRMED" if entry.stands else "CANCELLED")
    _add_words(event, entry, meeting)
    _add_days(event, entry)
    if entry.stands and entry.id.what == "appointment":
        _add_alarms(event)
    return event


def _add_alarms(event: Event) -> None:
    for before in _ALARMS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", -before)
        alarm.add("description", event["summary"])
        event.add_component(alarm)


def _uid(id_: EntryId, edition: Edition) -> str:
    """What no rename changes, with the moment the record was begun, for ids begin at 1 in every record."""
    stage = f"-{id_.stage_id}" if id_.stage_id else ""
    return f"{id_.application_id}-{id_.what}{stage}-{_began(edition)}@{_DOMAIN}"


def _began(edition: Edition) -> str:
    return "".join(filter(str.isdecimal, edition.began))


def named_in(text: str, edition: Edition) -> dict[EntryId, date]:
    """What a calendar of this record has, cancelled or not, with the day each begins on; nothing of any other text."""
    found: dict[EntryId, date] = {}
    uid, day = None, ""
    for line in text.splitlines():
        if line.startswith("UID:"):
            uid = _UID.fullmatch(line.removeprefix("UID:"))
        elif line.startswith("DTSTART"):
            day = line.rpartition(":")[2][:8]
        elif line == "END:VEVENT":
            if uid and uid[4] == _began(edition):
                with suppress(ValueError):
                    found[EntryId(int(uid[1]), uid[2], int(uid[3] or 0))] = date.fromisoformat(day)
            uid = None
    return found


def _add_words(event: Event, entry: Entry, meeting: Meeting | None) -> None:
    application = entry.application
    if application is None:
        event.add("summary", say("no longer in the record"))
        return
    summary = say("{title}: {company}, {role}", title=_title(entry), company=application.company, role=application.role)
    event.add("summary", _Text(visible(summary)))
    parts = [f"{part.title}\n" + "\n".join(part.texts) for part in parts_of(meeting)] if meeting else []
    description = "\n\n".join([say_appointment(entry.at), *parts, application.key])
    event.add("description", _Text(visible(description, lines=True)))
    if application.location:
        event.add("location", _Text(visible(application.location)))
    if is_linkable(application.url):
        event.add("url", visible(application.url))


def _title(entry: Entry) -> str:
    stage = say_stage(entry.stage)
    match entry.id.what:
        case "deadline":
            return say("last day to apply")
        case "follow-up":
            return say("follow up")
        case "due" if entry.stage and entry.stage.name == OUTCOME:
            return say("answer the offer")
        case "due":
            return say("{stage} due", stage=stage).strip()
    return stage


def _add_days(event: Event, entry: Entry) -> None:
    """A moment in its zone, a fixed offset as UTC; or whole days, the last of which is not included (RFC 5545, 3.6.1)."""
    moment, day = begins(entry.at), entry.at.day
    if moment is not None:
        moment = moment if isinstance(moment.tzinfo, ZoneInfo) else moment.astimezone(UTC)
        event.add("dtstart", moment)
        if entry.id.what == "appointment":
            event.add("duration", timedelta(minutes=entry.at.length) if entry.at.length else _MEETING)
        return
    assert day.earliest
    event.add("dtstart", day.earliest)
    last = day.latest or day.earliest
    if last < last.max:  # after the last day of the calendar there is none; without an end it is that day alone
        event.add("dtend", last + timedelta(1))
    event.add("transp", "TRANSPARENT")
