"""Calendar invitations in mails → meetings: when, where, and whether they are on, moved or off."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.when import exactly
from tracker.readers.mail.letters import cleaned

if TYPE_CHECKING:
    from icalendar import Component

_LONGEST = 200_000  # bytes
_MOST_MEETINGS = 5


class Invitation(NamedTuple):
    """One meeting of an invitation. `method` is REQUEST, CANCEL, REPLY …; `sequence` counts its changes."""

    uid: str
    method: str
    sequence: int
    summary: str
    at: Appointment | None
    place: str = ""
    organizer: str = ""
    text: str = ""

    @property
    def is_off(self) -> bool:
        """Whether it was called off."""
        return self.method == "CANCEL"


def meetings(data: bytes, method: str = "") -> tuple[Invitation, ...]:
    """The meetings of a calendar, at most five. Raises ValueError for one that cannot be read."""
    from icalendar import Calendar

    if len(data) > _LONGEST:
        raise ValueError("too long")
    calendar = Calendar.from_ical(data)
    said = (_text(calendar, "METHOD") or method).upper()
    events = list(calendar.walk("VEVENT"))[:_MOST_MEETINGS]
    return tuple(_meeting(event, said) for event in events)


def _meeting(event: Component, method: str) -> Invitation:
    is_off = method == "CANCEL" or _text(event, "STATUS").upper() == "CANCELLED"
    sequence = _text(event, "SEQUENCE")
    return Invitation(
        uid=_text(event, "UID"),
        method="CANCEL" if is_off else method,
        sequence=int(sequence) if sequence.isdecimal() else 0,
        summary=_text(event, "SUMMARY"),
        at=appointment(*(getattr(event.get(name), "dt", None) for name in ("DTSTART", "DTEND"))),
        place=_text(event, "LOCATION"),
        organizer=f"{_organizer(event)} {_text(event, 'ORGANIZER')}".strip(),
        text=_text(event, "DESCRIPTION"),
    )


def _organizer(event: Component) -> str:
    organizer = event.get("ORGANIZER")
    return str(getattr(organizer, "params", {}).get("CN", "")) if organizer is not None else ""


def appointment(start: object, end: object) -> Appointment | None:
    """The appointment from one moment to another; of a day alone, that day; None for what is neither."""
    if not isinstance(start, date):
        return None
    if not isinstance(start, datetime):
        return Appointment(exactly(start))
    length = 0
    if isinstance(end, datetime) and (end.tzinfo is None) == (start.tzinfo is None):
        length = max(0, min(int((end - start).total_seconds() // 60), 24 * 60))
    return Appointment(exactly(start.date()), start.time().replace(tzinfo=None), _zone(start), length)


def _zone(moment: datetime) -> str:
    """The zone's IANA name, or its offset; "" for a time that is local wherever it is read."""
    if moment.tzinfo is None:
        return ""
    name = getattr(moment.tzinfo, "key", "") or getattr(moment.tzinfo, "zone", "")
    if moment.tzinfo is UTC or name == "UTC":
        return "UTC"
    return str(name) or moment.isoformat()[19:25]


def _text(component: Component, name: str) -> str:
    value = component.get(name)
    if isinstance(value, list):
        value = value[0]
    return " ".join(cleaned(str(value)).split())[:500] if value is not None else ""
