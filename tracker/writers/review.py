"""One application as an article: the draft of a write-up, in Markdown with front matter, ready for Obsidian."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tracker.core.fields import FACTS
from tracker.core.timeline import WaitEnd
from tracker.core.wording import say_appointment, say_days, say_what, say_when
from tracker.writers.markdown import escape, prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from tracker.core.application import Note
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.core.timeline import Wait
    from tracker.reports.history import History

_TOPICS = {"question": "What was asked", "lesson": "Lessons", "prep": "How to prepare", "other": "Notes"}


def article(found: History) -> Iterator[str]:
    """The article: front matter, posting, each stage with what was asked and its wait, lessons, people, outcome."""
    yield _front_matter(found)
    yield from _facts(found)
    yield from _posting(found)
    for stage in dict.fromkeys(
        event.stage for event in found.timeline.events if event.stage and not event.kind.outcome
    ):
        yield from _stage(found, stage)
    yield from _notes([note for note in found.record.notes if not _is_told(note, found)], "##")
    yield from _people(found)
    yield from _outcome(found)
    yield from _between(found)


def _front_matter(found: History) -> str:
    """YAML, its strings as JSON, which is YAML too. A tag of Obsidian holds no space and is not all digits."""
    application = found.record.application
    tags = dict.fromkeys(["job", *map(_tag, application.tags)])
    lines = [
        "---",
        f"title: {json.dumps(f'{application.company}, {application.role}', ensure_ascii=False)}",
        f"date: {_day(found)}",
        "draft: true",
        "tags:",
        *(f"  - {json.dumps(tag, ensure_ascii=False)}" for tag in tags if tag),
        "---",
    ]
    return "\n".join(lines) + "\n"


def _tag(text: str) -> str:
    words = re.sub(r"[^\w/-]+", "-", text).strip("-")
    return f"y{words}" if words.isdigit() else words


def _day(found: History) -> date:
    """The last day something happened on, as far as it is known; else today."""
    return max((window.latest for window in found.timeline.windows if window.latest), default=found.today)


def _facts(found: History) -> Iterator[str]:
    application = found.record.application
    facts = {
        **{field.key.capitalize(): getattr(application, field.name) for field in FACTS},
        "Posting": application.url,
        "Last day to apply": say_appointment(application.deadline) if application.deadline else "",
    }
    said = [f"- {name}: {escape(text)}\n" for name, text in facts.items() if text]
    if said:
        yield "\n" + "".join(said)


def _posting(found: History) -> Iterator[str]:
    for posting in found.record.postings[-1:]:
        title = f"{escape(posting.title)}\n\n" if posting.title else ""
        yield f"\n## Posting\n\n{title}{prose(posting.text, 3)}\n"


def _stage(found: History, stage: Stage) -> Iterator[str]:
    timeline = found.timeline
    yield f"\n## {escape(_titled(stage.name))}\n\n"
    for event, window in zip(timeline.events, timeline.windows, strict=True):
        if event.stage == stage and not event.kind.outcome:
            yield f"- {escape(say_when(window))}: {escape(_said(event))}\n"
            if event.note:
                yield f"\n{prose(event.note, 3)}\n\n"
    for wait in timeline.waits:
        if wait.stage == stage:
            yield f"\n{escape(_say_wait(wait))}\n"
    yield from _notes([note for note in found.record.notes if note.stage == stage], "###")


def _said(event: Event) -> str:
    parts = [event.kind.name]
    parts += [f"for {say_appointment(event.appointment)}"] if event.appointment else []
    parts += [f"due {say_appointment(event.due)}"] if event.due else []
    parts += [f"with {event.who}"] * bool(event.who) + [f"by {event.via}"] * bool(event.via)
    return ", ".join(parts)


def _is_told(note: Note, found: History) -> bool:
    """Whether a note stands under its stage already."""
    return note.stage in {event.stage for event in found.timeline.events if event.stage and not event.kind.outcome}


def _notes(notes: Sequence[Note], marks: str) -> Iterator[str]:
    for topic, heading in _TOPICS.items():
        texts = [note.text for note in notes if note.topic == topic]
        if texts:
            yield f"\n{marks} {heading}\n"
        for text in texts:
            yield f"\n{prose(text, len(marks) + 1)}\n"


def _people(found: History) -> Iterator[str]:
    if found.record.contacts:
        yield "\n## People\n\n"
    for contact in found.record.contacts:
        details = ", ".join(text for text in (contact.role, contact.email, contact.phone, contact.url) if text)
        yield f"- {escape(contact.name)}{f' ({escape(details)})' if details else ''}\n"
        if contact.background:
            yield f"\n{prose(contact.background, 3)}\n\n"


def _outcome(found: History) -> Iterator[str]:
    timeline = found.timeline
    said = [
        f"- {escape(say_when(window))}: {escape(_said(event))}"
        + (f"\n\n{prose(event.note, 3)}\n" if event.note else "")
        for event, window in zip(timeline.events, timeline.windows, strict=True)
        if event.kind.outcome
    ]
    yield "\n## Outcome\n\n" + ("\n".join(said) if said else "Not known yet.") + "\n"


def _between(found: History) -> Iterator[str]:
    """The waits of no stage, and the time from stage to stage."""
    said = [_say_wait(wait) for wait in found.timeline.waits if wait.stage is None]
    said += [f"{gap.from_stage.name} to {gap.to_stage.name}: {say_days(gap.days)}" for gap in found.timeline.gaps]
    if said:
        yield "\n## Between stages\n\n"
        yield from (f"- {escape(text)}\n" for text in said)


def _say_wait(wait: Wait) -> str:
    began = f"{wait.stage.name} {wait.after.name}" if wait.stage else wait.after.name
    after = f"After {began} ({say_when(wait.start)})"
    if wait.ending is WaitEnd.OPEN:
        return f"{after}: no answer for {say_days(wait.days)}."
    if wait.ending is WaitEnd.WITHDRAWN:
        return f"{after}: no answer for {say_days(wait.days)}, then withdrawn."
    if wait.answer is None or wait.end is None:
        return f"{after}: an answer nobody noted, {say_days(wait.days)}."
    return f"{after}: the answer took {say_days(wait.days)}; {say_what(wait.answer)} ({say_when(wait.end)})."


def _titled(name: str) -> str:
    text = name.replace("-", " ")
    return text[:1].upper() + text[1:]
