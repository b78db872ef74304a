"""Data that a page in a mail carries for machines (schema.org in JSON-LD) → meetings. Nothing in it is fetched or run."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from tracker.readers.mail.calendars import Invitation, appointment
from tracker.readers.mail.letters import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCRIPT = re.compile(r"(?is)<script[^>]{0,200}application/ld\+json[^>]{0,200}>(.{1,20000}?)</script>")
_MOST = 5
_DEPTH = 6
_LONGEST = 300


def marked_meetings(page: str) -> tuple[Invitation, ...]:
    """The meetings that a page is marked up with, at most five; data that cannot be read are none."""
    found: list[Invitation] = []
    for script in list(_SCRIPT.finditer(page))[:_MOST]:
        try:
            data = json.loads(script[1])
        except (ValueError, RecursionError):
            continue
        found += [made for one in _events(data) if (made := _meeting(*one))]
    return tuple(found[:_MOST])


def _events(data: object, depth: int = 0) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each event with the reservation of it, or with itself."""
    if depth > _DEPTH:
        return
    if isinstance(data, list):
        for one in data[:_MOST]:
            yield from _events(one, depth + 1)
    elif isinstance(data, dict):
        inner = data.get("reservationFor")
        if isinstance(inner, dict):
            yield inner, data
        elif str(data.get("@type", "")).endswith("Event") and "startDate" in data:
            yield data, data
        else:
            yield from _events(data.get("@graph"), depth + 1)


def _meeting(event: dict[str, Any], reservation: dict[str, Any]) -> Invitation | None:
    start, end = _moment(event.get("startDate")), _moment(event.get("endDate"))
    if start is None:
        return None
    status = f"{reservation.get('reservationStatus', '')}{event.get('eventStatus', '')}".lower()
    return Invitation(
        uid=_text(reservation, "reservationNumber") or _text(reservation, "reservationId"),
        method="CANCEL" if "cancel" in status else "REQUEST",
        sequence=0,
        summary=_text(event, "name"),
        at=appointment(start, end),
        place=_text(event, "url"),
        organizer=_text(event, "organizer"),
        text=_text(event, "description"),
    )


def _moment(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) and "T" in value else None
    except ValueError:
        return None


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name)
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(cleaned(value).split())[:_LONGEST] if isinstance(value, str) else ""
