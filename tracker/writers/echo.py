"""A line or two that say what a write has stored, with the day as it was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.cells import field_cell
from tracker.core.events import DONE
from tracker.core.fields import CONTACT
from tracker.core.text import excerpt
from tracker.core.timeline import WaitEnd
from tracker.core.wording import TURNS, say_appointment, say_days, say_what, say_when

if TYPE_CHECKING:
    from tracker.core.application import Application, Contact, Document, Note, Posting, Record
    from tracker.core.events import Event
    from tracker.core.timeline import Timeline, Wait
    from tracker.reports.posted import Posted

# What is kept with an application, in the order of a record.
_KEPT = ("event", "contact", "note", "document", "posting")
# Lines of a posting that changed, and characters of each, that are shown.
_MOST_CHANGES, _MOST_CHANGED = 40, 200


def say_added(application: Application, timeline: Timeline) -> str:
    """The application, its key, and what was submitted with it."""
    lines = [f"Added {application.key}: {application.company}, {application.role}"]
    lines += [f"  {say_stored(event)}" for event in timeline.events] or ["  saved; nothing sent yet"]
    if application.deadline:
        lines.append(f"  apply by {say_appointment(application.deadline)}")
    return "\n".join(lines)


def say_logged(
    application: Application, event: Event, before: Timeline, timeline: Timeline, *, has_namesakes: bool = False
) -> str:
    """The event, the wait it answered, whose turn it is now, and whether it opened the application again.

    Where others have keys that begin like its own, the role says which one it is.
    """
    which = f" ({application.role})" if has_namesakes else ""
    lines = [f"{application.key}{which}: {say_stored(event)}"]
    if any(_said_alike(one) == _said_alike(event) for one in before.events):
        lines.append("  the same was logged before; tracker undo takes this one back")
    if overtaken := _overtaken(event, before):
        lines.append(
            f"  that is before {say_what(overtaken)}, {say_when(overtaken.on)}; if the year is wrong, tracker undo takes it back"
        )
    if (wait := _ended_by(event, before, timeline)) and wait.days.max is not None:
        after = f"{wait.stage.name} {wait.after.name}" if wait.stage else wait.after.name
        unlogged = ", its answer was not logged" if wait.ending is WaitEnd.IMPLIED else ""
        lines.append(f"  the wait after {after} was {say_days(wait.days)}{unlogged}")
    if timeline.episodes > before.episodes:
        lines.append("  reopened: it had ended; the time between stays out of the figures")
    if after_it := _typed_before(event, timeline):
        lines.append(
            f"  it goes before “{say_what(after_it)}” of the same day or days; if it came after, amend the day of one"
        )
    lines.append(f"  {_turn(timeline)}")
    return "\n".join(lines)


def _said_alike(event: Event) -> tuple[object, ...]:
    """What two events share that say the same."""
    return event.kind, event.stage, event.on[:2], event.appointment, event.due


def _overtaken(event: Event, before: Timeline) -> Event | None:
    """The first event of an earlier stage that began only after this one was over."""
    last = event.on.latest
    for other in before.events:
        if event.stage is None or other.stage is None or last is None or other.on.earliest is None:
            continue
        if other.stage.position < event.stage.position and last < other.on.earliest:
            return other
    return None


def _ended_by(event: Event, before: Timeline, timeline: Timeline) -> Wait | None:
    """The wait that the event is the answer to, or that it shows to have been answered."""
    for wait in timeline.waits:
        if wait.answer and wait.answer.id == event.id:
            return wait
    implied = [wait for wait in timeline.waits if wait.ending is WaitEnd.IMPLIED and wait not in before.waits]
    return implied[-1] if implied and event.kind.name in DONE else None


def _typed_before(event: Event, timeline: Timeline) -> Event | None:
    """The event right after it that was there already, if nothing but their ranks tells them apart."""
    place = next(place for place, one in enumerate(timeline.events) if one.id == event.id)
    for other in timeline.events[place + 1 : place + 2]:
        earliest, latest = other.on.earliest, event.on.latest
        if other.id < event.id and (earliest is None or latest is None or earliest <= latest):
            return other
    return None


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


def say_amended(application: Application, number: int, before: Event, after: Event | None, timeline: Timeline) -> str:
    """The event as it was and as it is, and whose turn it is now."""
    lines = [f"{application.key} {number}: {say_stored(before)}"]
    if after is None:
        lines.append("  removed; tracker undo brings it back")
    elif after == before:
        lines[0] += ": it was so already"
    else:
        lines.append(f"  → {say_stored(after)}")
        for name, was, now in zip(("note", "who", "via"), _remarks(before), _remarks(after), strict=True):
            if was != now:
                lines.append(f"  {name}: {_quoted(was)} → {_quoted(now)}")
    lines.append(f"  {_turn(timeline)}")
    return "\n".join(lines)


def say_edited(application: Application, added: int, changed: int, removed: int) -> str:
    """How many parts of it were added, changed and removed."""
    counts = {"added": added, "changed": changed, "removed": removed}
    parts = [f"{number} {what}" for what, number in counts.items() if number]
    return f"{application.key}: {', '.join(parts) or 'nothing changed'}"


def say_note(application: Application, note: Note) -> str:
    """What was noted, cut where it is long."""
    about = f"{note.topic}, {note.stage.name}" if note.stage else note.topic
    return f"{application.key}: noted ({about}) {_quoted(note.text)}"


def say_contact(application: Application, contact: Contact, before: Contact | None) -> str:
    """The person, and what is new of them."""
    is_new = before is None
    head = f"{application.key}: {contact.name} {'is kept' if is_new else 'was there already'}"
    news = []
    for field in CONTACT.fields[1:-1]:
        was, now = (field_cell(field, getattr(one, field.name)) if one else "" for one in (before, contact))
        if was != now:
            news.append(f"{field.key}: {_short(now)}" if is_new else f"{field.key}: {_quoted(was)} → {_quoted(now)}")
    return "\n  ".join([head, *(news or ["nothing new"] * bool(before))])


def say_attached(application: Application, document: Document, same_name: int) -> str:
    """The file, its size, and that older ones of its name are still there."""
    line = f"{application.key}: {document.name} is kept ({document.purpose}, {say_size(document.size)})"
    if same_name:
        line += f"\n  of this name {same_name + 1} are kept now; `extract` takes the newest"
    return line


def say_extracted(document: Document, target: str, older: int) -> str:
    """Where the file went, and that it is the newest of its name."""
    newest = f"; the newest of {older + 1} with this name" if older else ""
    return f"Wrote {document.name} to {target} ({say_size(document.size)}{newest})"


def say_posted(posted: Posted, posting: Posting) -> str:
    """That it is kept, or what day it reads as; what it filled in, and which lines changed."""
    application, since = posted.application, f" since {posted.before}" if posted.before else ""
    if posted.is_new:
        lines = [f"{application.key}: kept the posting “{_short(posting.title)}” ({len(posting.text):,} characters)"]
    else:
        lines = [f"{application.key}: the posting has not changed{since}"]
    lines += [f"  {name}: {_field(application, name)}" for name in posted.filled]
    if posted.changes:
        lines.append(f"  changed{since}:")
        lines += [f"  {excerpt(line, _MOST_CHANGED)}" for line in posted.changes[:_MOST_CHANGES]]
    if (more := len(posted.changes) - _MOST_CHANGES) > 0:
        lines.append(f"  and {more:,} more lines")
    return "\n".join(lines)


def _field(application: Application, name: str) -> str:
    value = getattr(application, name)
    if isinstance(value, tuple) and name == "tags":
        return ", ".join(value)
    return say_appointment(value) if name == "deadline" else str(value)


def say_removed(record: Record) -> str:
    """The application, and how much went with it."""
    application = record.application
    parts = [
        f"{len(kept)} {name}{'' if len(kept) == 1 else 's'}"
        for name, kept in zip(_KEPT, record[1:], strict=True)
        if kept
    ]
    with_it = f" with {', '.join(parts)}" if parts else ""
    return (
        f"Removed {application.key} ({application.company}, {application.role}){with_it}\n  tracker undo brings it back"
    )


def say_size(size: int) -> str:
    """`1,234,567 bytes`."""
    return f"{size:,} byte{'' if size == 1 else 's'}"


def _turn(timeline: Timeline) -> str:
    return TURNS[timeline.turn] + (" (closed)" if timeline.is_closed else "")


def _remarks(event: Event) -> tuple[str, str, str]:
    return event.note, event.who, event.via


def _quoted(text: str) -> str:
    return f"“{_short(text)}”" if text else "nothing"


def _short(text: str) -> str:
    """The beginning of a text, its lines on one."""
    return excerpt(" ".join(text.split()))
