"""Every wait and every gap, over all or over selected applications."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.core.timeline import follow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.events import Event
    from tracker.core.timeline import Gap, Timeline, Wait
    from tracker.reports.selection import Selection


@dataclass(frozen=True, slots=True)
class Waited:
    """A wait and whose it is."""

    application: Application
    wait: Wait


@dataclass(frozen=True, slots=True)
class Between:
    """A gap and whose it is."""

    application: Application
    gap: Gap


@dataclass(frozen=True, slots=True)
class Waits:
    """The waits and gaps of the selected applications, in the order these were added."""

    today: date
    waits: tuple[Waited, ...]
    gaps: tuple[Between, ...]


def waits(histories: Iterable[tuple[Application, tuple[Event, ...]]], today: date, selection: Selection) -> Waits:
    """The waits and gaps of the applications that are selected, whether they have ended or not."""
    chosen: list[tuple[Application, Timeline]] = []
    for application, events in histories:
        timeline = follow(events, today)
        if selection.takes(application, timeline):
            chosen.append((application, timeline))
    return Waits(
        today,
        tuple(Waited(application, wait) for application, timeline in chosen for wait in timeline.waits),
        tuple(Between(application, gap) for application, timeline in chosen for gap in timeline.gaps),
    )
