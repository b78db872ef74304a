"""One application as an article: the draft of a write-up, in Markdown with front matter, ready for Obsidian."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date

from tracker.core.application import Note
from tracker.core.events import Event
from tracker.core.fields import FACTS
from tracker.core.language import message, say, translated
from tracker.core.stages import Stage, StageType
from tracker.core.timeline import Wait, WaitEnd
from tracker.core.wording import say_appointment, say_channel, say_days, say_stage, say_value, say_when
from tracker.reports.history import History
from tracker.writers.happened import say_answer, say_began
from tracker.writers.markdown import escape, prose

_TOPICS = {
    "question": message("What was asked"),
    "lesson": message("Lessons"),
    "prep": message("How to prepare"),
    "other": message("Notes"),
}


def article(found: History) -> Iterator[str]:
    """The article: front matter, posting, each stage with what was asked and its wait, lessons, people, outcome."""
    yield _front_matter(found)
    yield from _facts(found)
    yield from _posting(found)
    for stage in _stages(found):
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
        **{translated(field.key, "field").capitalize(): getattr(application, field.name) for field in FACTS},
        say("Posting"): application.url,
        say("Last day to apply"): say_appointment(application.deadline) if application.deadline else "",
    }
    said = [f"- {name}: {escape(text)}\n" for name, text in facts.items() if text]
    if said:
        yield "\n" + "".join(said)


def _posting(found: History) -> Iterator[str]:
    if posting := found.record.posting:
        title = f"{escape(posting.title)}\n\n" if posting.title else ""
        yield f"\n## {say('Posting')}\n\n{title}{prose(posting.text, 3)}\n"


def _stage(found: History, stage: Stage) -> Iterator[str]:
    timeline = found.timeline
    yield f"\n## {escape(_titled(say_stage(stage)))}\n\n"
    for event, window in zip(timeline.events, timeline.windows, strict=True):
        if event.stage == stage and not _is_of_outcome(event):
            yield f"- {escape(say_when(window))}: {escape(_said(event))}\n"
            if event.note:
                yield f"\n{prose(event.note, 3)}\n\n"
    for wait in timeline.waits:
        if wait.stage == stage:
            yield f"\n{escape(_say_wait(wait))}\n"
    yield from _notes([note for note in found.record.notes if note.stage == stage], "###")


def _said(event: Event) -> str:
    parts = [say_value(event.kind)]
    parts += [say("for {at}", at=say_appointment(event.appointment))] if event.appointment else []
    parts += [say("due {due}", due=say_appointment(event.due))] if event.due else []
    parts += [say("with {who}", who=event.who)] if event.who else []
    parts += [say("by {via}", via=say_channel(event.via))] if event.via else []
    return ", ".join(parts)


def _is_told(note: Note, found: History) -> bool:
    """Whether a note stands under its stage already."""
    return note.stage in _stages(found)


def _stages(found: History) -> list[Stage]:
    """The stages at which something happened, but for the outcome."""
    stages = (event.stage for event in found.timeline.events if event.stage and not _is_of_outcome(event))
    return [*dict.fromkeys(stages)]


def _is_of_outcome(event: Event) -> bool:
    return event.kind.outcome or (event.stage is not None and event.stage.type is StageType.OUTCOME)


def _notes(notes: Sequence[Note], marks: str) -> Iterator[str]:
    for topic, heading in _TOPICS.items():
        texts = [note.text for note in notes if note.topic == topic]
        if texts:
            yield f"\n{marks} {translated(heading)}\n"
        for text in texts:
            yield f"\n{prose(text, len(marks) + 1)}\n"


def _people(found: History) -> Iterator[str]:
    if found.record.contacts:
        yield f"\n## {say('People')}\n\n"
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
        if _is_of_outcome(event)
    ]
    yield f"\n## {say('Outcome')}\n\n" + ("\n".join(said) if said else say("Not known yet.")) + "\n"


def _between(found: History) -> Iterator[str]:
    """The waits of no stage, and the time from stage to stage."""
    said = [_say_wait(wait) for wait in found.timeline.waits if wait.stage is None]
    said += [
        say(
            "{first} to {second}: {days}",
            first=say_stage(gap.from_stage),
            second=say_stage(gap.to_stage),
            days=say_days(gap.days),
        )
        for gap in found.timeline.gaps
    ]
    if said:
        yield f"\n## {say('Between stages')}\n\n"
        yield from (f"- {escape(text)}\n" for text in said)


def _say_wait(wait: Wait) -> str:
    values = {"after": say_began(wait), "when": say_when(wait.start), "days": say_days(wait.days)}
    if wait.ending is WaitEnd.OPEN:
        return say("After {after} ({when}): no answer for {days}.", **values)
    if wait.ending is WaitEnd.WITHDRAWN:
        return say("After {after} ({when}): no answer for {days}, then withdrawn.", **values)
    if wait.answer is None or wait.end is None:
        return say("After {after} ({when}): an answer nobody noted, {days}.", **values)
    return say(
        "After {after} ({when}): the answer took {days}; {answer} ({day}).",
        answer=say_answer(wait.answer), day=say_when(wait.end), **values,
    )  # fmt: skip


def _titled(name: str) -> str:
    return name[:1].upper() + name[1:]
