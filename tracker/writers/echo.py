"""What a write has stored: a sentence a line, with each day as it was understood; or as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.core.application import Application, Document
from tracker.core.events import Event, Turn
from tracker.core.fields import APPLICATION, CONTACT, TABLES, Field, Form, fields_of
from tracker.core.language import translated
from tracker.core.sentences import Sentence, counted, sentence, use
from tracker.core.stages import StageType
from tracker.core.text import excerpt
from tracker.core.timeline import Followed, Timeline, Wait, WaitEnd
from tracker.core.wording import TURNS, say_channel, say_stage, say_value, say_what
from tracker.reports.stored import Added, Logged, Noted, SearchSoFar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tracker.reports.changed import (
        Attached,
        ChangedEvent,
        ChangedStages,
        Edited,
        Erasure,
        KeptContact,
        Posted,
        Removed,
        RemovedEvent,
    )
    from tracker.writers.data import Data

    Changed = ChangedEvent | RemovedEvent | Edited | KeptContact | Attached | Posted | Removed | Erasure | ChangedStages
    Stored = Added | Logged | Noted | Changed

# Lines of a posting that changed, and characters of each, that are shown.
_MOST_CHANGES, _MOST_CHANGED = 40, 200


def say_stored(result: Stored) -> Iterator[Sentence]:
    """What a use case stored."""
    if isinstance(result, Logged):
        return _logged(result)
    if isinstance(result, Added):
        return _added(result)
    if isinstance(result, Noted):
        return _noted(result)
    return _say_changed(result)


def _say_changed(result: Changed) -> Iterator[Sentence]:
    """The same of what is done more rarely, whose types are loaded only then."""
    from tracker.reports import changed

    saying: dict[type[Any], Callable[[Any], Iterator[Sentence]]] = {
        changed.ChangedEvent: _changed_event,
        changed.RemovedEvent: _removed_event,
        changed.Edited: _edited,
        changed.KeptContact: _contact,
        changed.Attached: _attached,
        changed.Posted: _posted,
        changed.Removed: _removed,
        changed.Erasure: _erased,
        changed.ChangedStages: _changed_stages,
    }
    return saying[type(result)](result)


def stored_data(result: Stored) -> Data:
    """The same as data: the key of the application, what was stored, and whose turn it is now."""
    from tracker.writers.data import application_data, data_of

    data: Data = {"schema": 1}
    for name, value in result._asdict().items():
        if isinstance(value, Application):
            data |= {"application": value.key} if "event" in result._fields else application_data(value)
        elif type(value).__name__.lower() in TABLES:
            data[name] = data_of(value)
        elif name == "timeline":
            data |= {"turn": value.turn.value}
            if "event" not in result._fields:
                data["events"] = [data_of(event) for event in value.events]
    return data


def _added(added: Added) -> Iterator[Sentence]:
    application, timeline = added.application, added.timeline
    yield from _redirects(added.redirects)
    yield sentence(
        "Added {key}: {company}, {role}", key=application.key, company=application.company, role=application.role
    )
    for event in timeline.events:
        yield sentence("  {event}", event=event_sentence(event))
    if not timeline.events:
        yield sentence("  saved; nothing sent yet")
    if application.deadline:
        yield sentence("  apply by {deadline}", deadline=application.deadline)
    if added.note:
        yield sentence("  noted: {text}", text=_quoted(added.note))
    if added.before:
        yield _earlier(added.before)


def _earlier(before: Followed) -> Sentence:
    from tracker.writers.dates import say_standing

    application, timeline = before
    values = {"role": application.role, "show": use("show", application.key)}
    if timeline.is_open or timeline.stage is None:
        return sentence("  you know them: {role}, {state} ({show})", state=say_standing(timeline), **values)
    return sentence(
        "  you know them: {role}, {state} after {stage} ({show})",
        state=say_standing(timeline), stage=say_stage(timeline.stage), **values,
    )  # fmt: skip


def _logged(logged: Logged) -> Iterator[Sentence]:
    """The event, the wait it answered, whose turn it is now, and whether it opened the application again.

    Where others have keys that begin like its own, the role says which one it is.
    """
    application, event, sent = logged.application, logged.event, logged.sent
    if stage := logged.new_stage:
        yield sentence("Added the stage {stage} ({type})", stage=stage, type=stage.type)
    if logged.has_namesakes:
        yield sentence(
            "{key} ({role}): {event}", key=application.key, role=application.role, event=event_sentence(event)
        )
    else:
        yield sentence("{key}: {event}", key=application.key, event=event_sentence(event))
    if sent and sent.stage:
        yield sentence(
            "  sent before that: {event}; if you know the day: {log}",
            event=event_sentence(sent), log=use("log", application.key, sent.stage.name, sent.kind.name, "WHEN"),
        )  # fmt: skip
    for field in APPLICATION.fields:
        if field.name in logged.terms:
            yield sentence("  {field}: {value}", field=field.called, value=logged.terms[field.name])
    yield from say_consequences(logged)


def say_consequences(logged: Logged) -> Iterator[Sentence]:
    """What an event that was logged means: what it was before, the wait it answered, whose turn it is now."""
    event, before, timeline = logged.event, logged.before, logged.timeline
    if overtaken := _overtaken(event, before):
        yield sentence(
            "  that is before {event}, {day}; if the year is wrong, {undo} takes it back",
            event=say_what(overtaken), day=overtaken.on, undo=use("undo"),
        )  # fmt: skip
    if (wait := _ended_by(event, before, timeline)) and wait.days.max is not None:
        is_offer = wait.stage is None or wait.stage.type is StageType.OUTCOME
        after = wait.after if is_offer else sentence("{stage} {kind}", stage=wait.stage, kind=wait.after)
        yield (
            sentence(
                "  the wait after {after} was {days}; when they answered was not logged", after=after, days=wait.days
            )
            if wait.ending is WaitEnd.IMPLIED
            else sentence("  the wait after {after} was {days}", after=after, days=wait.days)
        )
    if event.note:
        yield sentence("  noted: {text}", text=_quoted(event.note))
    if timeline.episodes > before.episodes:
        yield sentence("  reopened: it had ended; the time between stays out of the figures")
    yield from _doubt(event, timeline)
    for other, appointed in logged.clashes:
        yield sentence(
            "  it clashes with {company}: {what}, {at}",
            company=other.company, what=say_what(appointed), at=appointed.appointment,
        )  # fmt: skip
    yield _turn(timeline)
    if logged.search:
        yield from _farewell(logged.search)


def _farewell(search: SearchSoFar) -> Iterator[Sentence]:
    """The search in a few lines, and how to withdraw what is still open."""
    sent, unsent, days, still_open = search
    yield counted("Your search: {count} sent in {days}", "Your search: {count} sent in {days}", sent.sent, days=days)
    yield counted("  {count} heard back", "  {count} heard back", sent.heard)
    yield counted("  {count} led to an interview", "  {count} led to an interview", sent.interview)
    yield counted("  {count} offer", "  {count} offers", sent.offer)
    if unsent:
        yield counted(
            "  {count} more without applying (interviews {interviews}, offers {offers})",
            "  {count} more without applying (interviews {interviews}, offers {offers})",
            unsent.sent, interviews=unsent.interview, offers=unsent.offer,
        )  # fmt: skip
    if still_open:
        yield counted(
            "{count} is still open. To withdraw it: {withdraw}", "{count} are still open. To withdraw them: {withdraw}",
            len(still_open), withdraw=use("log", ",".join(str(one.id) for one in still_open), "withdrawn"),
        )  # fmt: skip


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
    return implied[-1] if implied and event.kind.does else None


def _doubt(event: Event, timeline: Timeline) -> Iterator[Sentence]:
    """That the event may have come before or after another as well, and what it is taken for."""
    for one, other in timeline.doubts:
        if one.id == event.id:
            yield sentence(
                "  it goes before “{event}” of the same day or days; if it came after, edit the day of one",
                event=say_what(other),
            )
            return
        is_as_typed = event.on.is_exact and one.on.is_exact and not one.kind.ends  # and no wait is longer by it
        if other.id == event.id and not is_as_typed:
            yield sentence(
                "  it goes after “{event}” of the same day or days; if it came before, edit the day of one",
                event=say_what(one),
            )
            return


def event_sentence(event: Event) -> Sentence:
    """`#2 assessment submitted, 21–31 March 2024 (“3월 말”), due …`."""
    values = {"number": str(event.number), "what": say_what(event), "day": event.on}
    told = sentence("#{number} {what}, {day}", **values)
    if event.on.words and not event.on.is_exact:
        told = sentence("#{number} {what}, {day} (“{words}”)", words=event.on.words, **values)
    parts = [told]
    if event.reached:
        parts.append(sentence("reached {stage}", stage=event.reached))
    if event.appointment:
        parts.append(sentence("for {at}", at=event.appointment))
    if event.due:
        parts.append(sentence("due {due}", due=event.due))
    if event.who:
        parts.append(sentence("with {who}", who=event.who))
    if event.via:
        parts.append(sentence("by {via}", via=say_channel(event.via)))
    if event.expect:
        parts.append(sentence("answer expected {expect}", expect=event.expect))
    return sentence("{parts}", parts=tuple(parts))


def _changed_event(changed: ChangedEvent) -> Iterator[Sentence]:
    application, before, after, timeline = changed
    if after == before:
        yield sentence("{key}: {event}: it is like that already", key=application.key, event=event_sentence(before))
    else:
        yield sentence("{key}: {event}", key=application.key, event=event_sentence(before))
        yield sentence("  → {event}", event=event_sentence(after))
        if after.note != before.note:
            yield _change("note", before.note, after.note)
    yield _turn(timeline)


def _removed_event(removed: RemovedEvent) -> Iterator[Sentence]:
    application, event, timeline = removed
    yield sentence("{key}: {event}", key=application.key, event=event_sentence(event))
    yield sentence("  removed; {undo} brings it back", undo=use("undo"))
    yield _turn(timeline)


def _edited(edited: Edited) -> Iterator[Sentence]:
    """How many parts of it were added, changed and removed; of fields alone also what they were and are."""
    application, before = edited.application, edited.before
    added, changed, removed = edited.revision
    parts = [sentence("{count} added", count=added)] * bool(added)
    parts += [sentence("{count} changed", count=changed)] * bool(changed)
    parts += [sentence("{count} removed", count=removed)] * bool(removed)
    what = tuple(parts) or sentence("nothing changed")
    yield sentence("{key}: {what}", key=application.key, what=what)
    for field in APPLICATION.fields if before else ():
        was, now = (_shown(field, getattr(one, field.name)) for one in (before, application))
        if was != now:
            yield _change(field.key, was, now)


def _noted(noted: Noted) -> Iterator[Sentence]:
    application, note = noted
    topic = translated(note.topic, "topic")
    about = (topic, note.stage) if note.stage else (topic,)
    values = {"key": application.key, "about": about, "text": _quoted(note.text)}
    yield (
        sentence("{key}: done ({about}) {text}", **values)
        if note.done
        else sentence("{key}: noted ({about}) {text}", **values)
    )


def _contact(kept: KeptContact) -> Iterator[Sentence]:
    application, contact, before = kept
    if before is None:
        yield sentence("{key}: added {name}", key=application.key, name=contact.name)
    else:
        yield sentence("{key}: {name} was there already", key=application.key, name=contact.name)
    is_changed = before is None
    for field in CONTACT.fields[1:-1]:
        was, now = (_shown(field, getattr(one, field.name)) if one else "" for one in (before, contact))
        if was != now:
            is_changed = True
            yield (
                _change(field.key, was, now)
                if before
                else sentence("  {name}: {now}", name=translated(field.key, "field"), now=_short(now))
            )
    if not is_changed:
        yield sentence("  nothing new")


def _attached(attached: Attached) -> Iterator[Sentence]:
    """The file, its size, and that older ones of its name are still there."""
    application, document, same_name = attached
    yield sentence(
        "{key}: {name} is kept ({purpose}, {size})",
        key=application.key, name=document.name, purpose=translated(document.purpose, "purpose"), size=say_size(document.size),
    )  # fmt: skip
    if same_name:
        yield sentence(
            "  {count} of this name are kept now; {extract} takes the newest",
            count=same_name + 1, extract=use("extract", application.key, document.name),
        )  # fmt: skip


def say_extracted(document: Document, older: int, target: str) -> Sentence:
    """Where a file went, and that `older` ones have its name."""
    values = {"name": document.name, "target": target, "size": say_size(document.size)}
    if older:
        return sentence(
            "Wrote {name} to {target} ({size}; the newest of {count} with this name)", count=older + 1, **values
        )
    return sentence("Wrote {name} to {target} ({size})", **values)


def _posted(posted: Posted) -> Iterator[Sentence]:
    """That it is kept, or what day it reads as; what it filled in, and which lines changed."""
    application, posting, before, changes = posted.application, posted.posting, posted.before, posted.changes
    yield from _redirects(posted.redirects)
    if posted.is_new:
        yield sentence(
            "{key}: kept the posting “{title}” ({size} characters)",
            key=application.key, title=_short(posting.title), size=len(posting.text),
        )  # fmt: skip
    elif before:
        yield sentence("{key}: the posting has not changed since {day}", key=application.key, day=before)
    else:
        yield sentence("{key}: the posting has not changed", key=application.key)
    for field in APPLICATION.fields:
        if field.name in posted.filled:
            value = getattr(application, field.name)
            yield sentence("  {name}: {value}", name=translated(field.key, "field"), value=value)
    if changes:
        yield sentence("  changed since {day}:", day=before) if before else sentence("  changed:")
        yield from (sentence("  {line}", line=excerpt(line, _MOST_CHANGED)) for line in changes[:_MOST_CHANGES])
    if (more := len(changes) - _MOST_CHANGES) > 0:
        yield sentence("  and {count} more lines", count=more)


def _removed(removed: Removed) -> Iterator[Sentence]:
    record, application = removed.record, removed.record.application
    values = {"key": application.key, "company": application.company, "role": application.role}
    counting = {
        "event": lambda count: counted("{count} event", "{count} events", count),
        "contact": lambda count: counted("{count} contact", "{count} contacts", count),
        "note": lambda count: counted("{count} note", "{count} notes", count),
        "document": lambda count: counted("{count} document", "{count} documents", count),
        "posting": lambda count: counted("{count} posting", "{count} postings", count),
    }
    parts = tuple(counting[fields_of(part[0]).name](len(part)) for part in record[1:] if part)
    if parts:
        yield sentence("Removed {key} ({company}, {role}) with {parts}", parts=parts, **values)
    else:
        yield sentence("Removed {key} ({company}, {role})", **values)
    yield sentence("  {undo} brings it back", undo=use("undo"))


def _erased(erasure: Erasure) -> Iterator[Sentence]:
    """That it is gone for good, what of undo is gone with it, and which backups still hold it."""
    yield sentence("Erased {name} for good; nothing brings it back from this record", name=erasure.name)
    if erasure.steps:
        yield counted(
            "  {count} step of undo is gone with it", "  {count} steps of undo are gone with it", erasure.steps
        )
    for backup in erasure.backups:
        yield sentence("  {path} still holds it; delete that file too", path=backup)


def _changed_stages(changed: ChangedStages) -> Iterator[Sentence]:
    before, after = changed.before, changed.after
    if changed.done == "called":
        yield (
            sentence("{stage} is also called {words}", stage=after, words=after.aliases)
            if after.aliases
            else sentence("{stage} has no other words now", stage=after)
        )
        return
    yield {
        "added": sentence("Added {stage}", stage=after),
        "renamed": sentence("Renamed {stage} to {new}", stage=before, new=after),
        "moved": sentence("Moved {stage}", stage=after),
        "removed": sentence("Removed {stage}", stage=before),
    }[changed.done]
    if changed.done != "renamed":
        yield sentence("  {order}", order=" → ".join(map(say_value, changed.order)))


def say_size(size: int) -> Sentence:
    """`1,234,567 bytes`."""
    return counted("{count} byte", "{count} bytes", size)


def _redirects(redirects: tuple[str, ...]) -> Iterator[Sentence]:
    for address in redirects:
        yield sentence("{address} redirects", address=address)


def _turn(timeline: Timeline) -> Sentence:
    if timeline.turn is Turn.CALENDAR and not timeline.is_closed:
        return sentence("  waiting for the appointment")
    if timeline.turn is Turn.EMPLOYER and timeline.offer and not timeline.is_closed:
        if due := timeline.offer.due:
            return sentence("  their turn; the offer stands, to answer by {due}", due=due)
        return sentence("  their turn; the offer stands")
    turn = translated(TURNS[timeline.turn])
    return sentence("  {turn} (closed)", turn=turn) if timeline.is_closed else sentence("  {turn}", turn=turn)


def _shown(field: Field, value: Any) -> str:  # noqa: ANN401 - of any form
    """The value of a field as people read it: a stage by its name in their language, a day as it was understood."""
    from tracker.core.cells import field_cell

    if field.form is Form.STAGE and value:
        return say_stage(value)
    return say_value(value) if field.form is Form.DUE and value else field_cell(field, value)


def _change(name: str, was: str, now: str) -> Sentence:
    """What a value was and is; of one that was empty what it is."""
    values = {"name": translated(name, "field"), "now": _quoted(now)}
    return (
        sentence("  {name}: {was} → {now}", was=_quoted(was), **values)
        if was
        else sentence("  {name}: {now}", **values)
    )


def _quoted(text: str) -> Sentence:
    return sentence("“{text}”", text=_short(text)) if text else sentence("nothing")


def _short(text: str) -> str:
    """The beginning of a text, its lines on one."""
    return excerpt(" ".join(text.split()))
