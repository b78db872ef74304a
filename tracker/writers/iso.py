"""Days and appointments in the form machines read; `core.phrases` reads each back as the same bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.cells import bounds_cell

if TYPE_CHECKING:
    from tracker.core.appointment import Appointment
    from tracker.core.when import When


def iso_when(when: When | None) -> str:
    """`2024-03-25`, `2024-03-21..2024-03-31`, `..2024-03-31`, `2024-03-21..`; nothing for an unknown day or none."""
    return "" if when is None or when.is_unknown else bounds_cell(when)


def iso_appointment(appointment: Appointment | None) -> str:
    """`2026-12-01 15:00 Asia/Seoul`, or the day or window alone; nothing for none."""
    if appointment is None:
        return ""
    clock = f" {appointment.time:%H:%M} {appointment.zone}" if appointment.time else ""
    return f"{iso_when(appointment.day)}{clock}"
