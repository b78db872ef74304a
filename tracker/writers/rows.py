"""A report as rows of text: what `tsv`, `csv` and `md` write."""

from collections.abc import Iterable
from typing import NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.cells import bounds_cell
from tracker.core.when import When


class Rows(NamedTuple):
    """Named columns and rows of cells, as many cells as columns; a value that is not known is the empty text."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]


def cell(value: object) -> str:
    """A value as a cell: a number in full, a day by ISO 8601; nothing for None."""
    return "" if value is None else str(value)


def bounds_cells(when: When | None) -> tuple[str, str]:
    """The first and the last day of a window, each in a cell of its own; nothing for an open bound, or for None."""
    if when is None:
        return "", ""
    first, last, _, _ = when
    return first.isoformat() if first else "", last.isoformat() if last else ""


def iso_when(when: When | None) -> str:
    """`2024-03-25`, `2024-03-21..2024-03-31`, `..2024-03-31`, `2024-03-21..`; nothing for an unknown day or none.

    `core.phrases` reads it back as the same bounds.
    """
    return "" if when is None or when.is_unknown else bounds_cell(when)


def iso_appointment(appointment: Appointment | None) -> str:
    """`2026-12-01 15:00 Asia/Seoul`, or the day or window alone; nothing for none."""
    if appointment is None:
        return ""
    clock = f" {appointment.time:%H:%M} {appointment.zone}" if appointment.time else ""
    return f"{iso_when(appointment.day)}{clock}"
