"""A line or two that say what a write has stored, with the day as it was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.timeline import WaitEnd
from tracker.core.wording import BALLS, say_appointment, say_days, say_what, say_when

if TYPE_CHECKING:
    from tracker.core.application import Application
    from tracker.core.events import Event
    from tracker.core.timeline import Timeline


def say_added(application: Application, timeline: Timeline) -> str:
    """The application, its key, and what was submitted with it."""
    lines = [f"Added {application.key}: {application.company}, {application.role}"]
    lines += [f"  {say_stored(event)}" for event in timeline.events] or ["  saved; nothing sent yet"]
    return "\n".join(lines)


def say_logged(application: Application, event: Event, before: Timeline, timeline: Timeline) -> str:
    """The event, the wait it answered, whose turn it is now, and whether it opened the application again."""
    lines = [f"{application.key}: {say_stored(event)}"]
    known = len([wait for wait in before.waits if wait.ending is not WaitEnd.OPEN])
    ended = [wait for wait in timeline.waits if wait.ending is not WaitEnd.OPEN]
    if len(ended) > known and ended[-1].ending is not WaitEnd.WITHDRAWN:
        wait = ended[-1]
        after = f"{wait.stage.name} {wait.after.name}" if wait.stage else wait.after.name
        lines.append(f"  the wait after {after} was {say_days(wait.days)}")
    if timeline.episodes > before.episodes:
        lines.append("  reopened: it had ended; the time between stays out of the figures")
    lines.append(f"  {BALLS[timeline.ball]}" + (" (closed)" if timeline.is_closed else ""))
    return "\n".join(lines)


def say_stored(event: Event) -> str:
    """`assessment submitted, 21–31 March 2024 (“3월 말”)`."""
    day = say_when(event.on)
    words = f" (“{event.on.words}”)" if event.on.words and not event.on.is_exact else ""
    parts = [f"{say_what(event)}, {day}{words}"]
    if event.appointment:
        parts.append(f"for {say_appointment(event.appointment)}")
    if event.due:
        parts.append(f"due {say_appointment(event.due)}")
    return ", ".join(parts)
