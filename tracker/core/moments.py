"""The moment an appointment begins, here and where the other side is."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.core.appointment import Appointment

_LENGTH = 60  # minutes of an appointment that says none


def begins(appointment: Appointment) -> datetime | None:
    """The moment in the appointment's own zone; None where it has no time, or a zone this machine does not know.

    None too in the first and the last year of the calendar, whose ends other zones lie beyond. A time that the
    clocks show twice is the first of the two (PEP 495, fold 0).
    """
    day, zone = appointment.day.earliest, zone_named(appointment.zone)
    if appointment.time is None or day is None or zone is None or day.year in {MINYEAR, MAXYEAR}:
        return None
    return datetime.combine(day, appointment.time, zone)


def begins_here(appointment: Appointment, zone: str) -> datetime | None:
    """The moment in another zone; None where there is none, or no such zone."""
    there, here = begins(appointment), zone_named(zone)
    return there.astimezone(here) if there and here else None


def is_past(appointment: Appointment, today: date, zone: str = "") -> bool:
    """Whether its last possible day lies before today, as days are called in a zone; without one, in its own."""
    last = appointment.day.latest
    if last is None:
        return False
    if zone and appointment.zone and appointment.zone != zone and abs((last - today).days) <= 1:
        here = begins_here(appointment, zone)
        last = here.date() if here else last
    return last < today


def clash(one: Appointment, other: Appointment) -> bool:
    """Whether two appointments are at the same time, for a part of it at least."""
    start, begin = begins(one), begins(other)
    return (
        start is not None
        and begin is not None
        and start < begin + timedelta(minutes=other.length or _LENGTH)
        and begin < start + timedelta(minutes=one.length or _LENGTH)
    )


def zone_named(name: str) -> tzinfo | None:
    """The zone of an IANA name or of an offset like +09:00; None for what is neither."""
    from zoneinfo import ZoneInfo  # it takes a tenth of a `list`, which mostly needs none

    try:
        return _offset(name) if name[:1] in {"+", "-"} else ZoneInfo(name)
    except (KeyError, OSError, ValueError, OverflowError):  # no such zone, a folder, or no name of a zone at all
        return None


def _offset(name: str) -> timezone:
    sign = -1 if name[0] == "-" else 1
    hours, _, minutes = name[1:].partition(":")
    return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes or 0)))
