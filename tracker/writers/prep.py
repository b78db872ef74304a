"""The evening before a meeting: data, rows, text for reading, Markdown and a page for paper and phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.core.application import Contact, Note
from tracker.core.language import say, translated
from tracker.core.log_words import is_met_by
from tracker.core.sentences import fill, sentence, use
from tracker.core.wording import say_channel, say_stage
from tracker.reports.prep import Meeting, Prep
from tracker.writers.data import Data, appointment_data, data_of
from tracker.writers.dates import say_ahead, say_weekday_and_date
from tracker.writers.layout import Styled, lines_of
from tracker.writers.offer import say_terms
from tracker.writers.rows import Rows, cell
from tracker.writers.screen import Screen
from tracker.writers.write import ReportWriter

_COLUMNS = ("id", "application", "company", "role", "stage", "day", "time", "who", "noted", "topics", "lessons")
_TICK = re.compile(r"^\s*[-*]\s*\[( |x|X)\]", re.MULTILINE)
_INDENT = 1
_MOST_LESSONS = 12  # more are for the notes themselves


class _Topic(NamedTuple):
    """A part of what is known for a meeting: texts, each of one or more lines."""

    title: str
    texts: list[str]


def data(report: Prep) -> Data:
    """Every meeting with all that is known for it."""
    return {
        "schema": 1,
        "today": report.today.isoformat(),
        "zone": report.zone,
        "meetings": [_meeting_data(meeting) for meeting in report.meetings],
    }


def _meeting_data(meeting: Meeting) -> Data:
    return {
        **_facts(meeting),
        "at": appointment_data(meeting.event.appointment),
        "there": meeting.there.isoformat() if meeting.there else None,
        "person": data_of(meeting.person) if meeting.person else None,
        "people": [data_of(contact) for contact in meeting.others],
        "topics": [data_of(note) for note in meeting.topics],
        "lessons": [{"application": one.application.key, **data_of(one.note)} for one in meeting.lessons],
        "earlier": [data_of(note) for note in meeting.earlier],
        "essays": [data_of(note) for note in meeting.essays],
        "documents": [document.name for document in meeting.documents],
    }


def _facts(meeting: Meeting) -> Data:
    application, stage = meeting.application, meeting.event.stage
    return {
        "id": application.id,
        "application": application.key,
        "company": application.company,
        "role": application.role,
        "stage": stage.name if stage else None,
        "day": meeting.day.isoformat() if meeting.day else None,
        "time": f"{meeting.time:%H:%M}" if meeting.time else None,
        "who": meeting.event.who,
        "noted": meeting.is_noted,
    }


def sheet(report: Prep) -> Rows:
    """A row a meeting."""
    return Rows(_COLUMNS, (_cells(meeting) for meeting in report.meetings))


def _cells(meeting: Meeting) -> tuple[str, ...]:
    values = [*_facts(meeting).values(), len(meeting.topics), len(meeting.lessons)]
    return tuple(cell(value).lower() if isinstance(value, bool) else cell(value) for value in values)


def draw(report: Prep, screen: Screen) -> str:
    """Each meeting: when and with whom first, then what to prepare, what was asked before, what was sent."""
    return "\n".join("\n".join(_drawn(meeting, report, screen)) + "\n" for meeting in report.meetings)


def _drawn(meeting: Meeting, report: Prep, screen: Screen) -> list[str]:
    lines = lines_of(Styled(_title(meeting, report), "bold"), screen.width, screen)
    for part in [*parts_of(meeting), _Topic(say("AFTERWARDS"), [_afterwards(meeting, screen)])]:
        lines += lines_of(Styled(part.title, "bold"), screen.width, screen)
        for text in part.texts:
            styled = (Styled(line) for line in text.split("\n"))
            lines += [" " * _INDENT + line for one in styled for line in lines_of(one, screen.width - _INDENT, screen)]
    return lines


def _title(meeting: Meeting, report: Prep) -> str:
    """`TODAY 14:00  interview 1 · Larkspur · Engineer`."""
    application = meeting.application
    when = say_ahead(meeting.day, meeting.time, report.today)
    return f"{when}  {say_stage(meeting.event.stage)} · {application.company} · {application.role}"


def parts_of(meeting: Meeting) -> list[_Topic]:
    """What is known, in the order of need; parts of which nothing is known are left out but for the person."""
    topics = [_ticked(note) for note in meeting.topics]
    ticks = [tick for topic in topics for tick in _TICK.findall(topic)]
    done = sum(tick != " " for tick in ticks)
    lessons = [f"{one.note.text} ({one.application.company})" for one in meeting.lessons[:_MOST_LESSONS]]
    posting = "\n".join(
        filter(None, (meeting.application.url, meeting.posting.text.strip() if meeting.posting else ""))
    )
    mails = [document.name for document in meeting.documents if document.purpose == "mail"]
    sent = [
        f"{document.name} ({translated(document.purpose, 'purpose')})"
        for document in meeting.documents
        if document.purpose not in {"mail", "posting"}
    ]
    terms = say_terms(meeting.application)
    found = [
        _Topic(say("WHERE"), [*_where(meeting)]),
        _Topic(say("WHO"), [*_who(meeting)]),
        _Topic(say("PREPARE · {done} of {number}", done=done, number=len(ticks)) if ticks else say("PREPARE"), topics),
        _Topic(say("THE OFFER"), [terms] if terms else []),
        _Topic(say("ASKED AND LEARNT BEFORE"), lessons),
        _Topic(say("YOUR NOTES"), [_at_stage(note) for note in meeting.earlier[:_MOST_LESSONS]]),
        _Topic(say("THE POSTING"), [posting] if posting else []),
        _Topic(say("SENT"), [*sent, *(note.text for note in meeting.essays)]),
        _Topic(say("MAILS"), mails),
    ]
    return [part for part in found if part.texts]


def _ticked(note: Note) -> str:
    """A topic as it is ticked off: a list of topics has ticks of its own, one that stands alone gets its note's."""
    return note.text if _TICK.search(note.text) else f"- [{'x' if note.done else ' '}] {note.text}"


def _at_stage(note: Note) -> str:
    return f"{note.text} ({say_stage(note.stage)})" if note.stage else note.text


def _afterwards(meeting: Meeting, screen: Screen) -> str:
    key, stage = str(meeting.application.id), meeting.event.stage
    words = [key, stage.name] if stage else [key]
    return fill(sentence("{log}, then {note}", log=use("log", *words), note=use("note", key)), screen.door)


def _where(meeting: Meeting) -> Iterator[str]:
    """The time over there where it is another, how, and the place or the link."""
    there, application = meeting.there, meeting.application
    if there and meeting.time and there.time() != meeting.time and meeting.event.appointment:
        day = say_weekday_and_date(there.date(), there.date())
        yield say("there: {day} {time} {zone}", day=day, time=f"{there:%H:%M}", zone=meeting.event.appointment.zone)
    how = "" if any(meeting.event.via in note for note in meeting.arranged) else _how(meeting.event.via)  # 용산 본사
    if where := " · ".join(text for text in (how, application.location) if text):
        yield where
    yield from meeting.arranged


def _how(via: str) -> str:
    """How people meet, where that is said: what is written tells how the appointment came."""
    return say_channel(via) if is_met_by(via) else ""


def _who(meeting: Meeting) -> Iterator[str]:
    """The person it is with, and whether nothing is noted on them; then the others."""
    who, person = meeting.event.who, meeting.person
    if person:
        yield _about(person) if meeting.is_noted else f"{_about(person)} · {say('nothing noted on them')}"
    elif who:
        yield say("{who}: nothing noted on them", who=who)
    else:
        yield say("nobody named yet")
    yield from map(_about, meeting.others)


def _about(contact: Contact) -> str:
    facts = dict.fromkeys((contact.name, contact.role, contact.email, contact.phone, contact.url))
    details = " · ".join(filter(None, facts))
    return f"{details}\n{contact.background}" if contact.background else details


def markdown(report: Prep) -> Iterator[str]:
    """The same parts, to paste or to read on a phone."""
    from tracker.writers.markdown import escape, prose

    for meeting in report.meetings:
        yield f"# {escape(_title(meeting, report))}\n"
        for part in parts_of(meeting):
            yield f"\n## {escape(part.title.capitalize())}\n"
            for text in part.texts:
                yield f"\n{prose(text, 3)}\n"
        yield "\n"


def page(report: Prep) -> Iterator[str]:
    """The same parts on a page to print."""
    from tracker.writers import html

    body = []
    for meeting in report.meetings:
        body.append(html.tag("h1", _title(meeting, report)))
        for part in parts_of(meeting):
            body.append(html.tag("h2", part.title.capitalize()))
            body += [html.tag("p", line) for text in part.texts for line in text.split("\n") if line]
    yield html.page(say("Meetings to prepare for"), *body)


WRITER = ReportWriter(data, sheet, draw, markdown=markdown, page=page)
