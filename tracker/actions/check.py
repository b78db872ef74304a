"""Look the whole record over: the file, every timeline, what is kept of them, every value, and every document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.core.application import Application
from tracker.core.errors import ImpossibleSequence
from tracker.core.events import Event
from tracker.core.sentences import Sentence, sentence, use
from tracker.core.stages import StageType
from tracker.core.timeline import Timeline, follow
from tracker.core.wording import say_event
from tracker.readers.own_json import problems_of
from tracker.readers.record_reader import RecordReader
from tracker.reports.findings import Finding
from tracker.store.check import file_findings, shell_names
from tracker.store.soundness import harmed_contents
from tracker.store.store import Store
from tracker.writers.data import application_data, event_data, parts_data


def check(store: Store, today: date) -> tuple[Finding, ...]:
    """Everything found. In a file that is damaged nothing else is looked at."""
    findings = file_findings(store, today)
    if any(finding.damage for finding in findings):
        return findings
    return (
        *findings,
        *shell_names(store),
        *_records(store, today),
        *harmed_contents(store.connection),
    )


def _records(store: Store, today: date) -> Iterator[Finding]:
    """Histories that cannot have happened or are shown as what they are not, and values that would not be taken now."""
    shown = {application.id for application, _ in store.histories(open_only=True)}
    outcomes = {stage.name for stage in store.pipeline() if stage.type is StageType.OUTCOME}
    reader = RecordReader(today, "UTC", store.pipeline())
    for record in store.records():
        key = record.application.key
        try:
            timeline = follow(record.events, today)
        except ImpossibleSequence as impossible:
            mend = sentence("{undo}, or correct one of the two: {edit}", undo=use("undo"), edit=use("edit", key))
            yield Finding(_of(key, impossible.message), mend, damage=True)
            continue
        yield from _in_timeline(record.application, timeline, is_shown=record.application.id in shown)
        events = [event_data(event) for event in timeline.events]
        values = {**application_data(record.application), "events": events, **parts_data(record)}
        for problem in problems_of(values, key, reader, outcomes):
            yield Finding(problem, sentence("correct it: {edit}", edit=use("edit", key)))


def _in_timeline(application: Application, timeline: Timeline, *, is_shown: bool) -> Iterator[Finding]:
    """An order that is in doubt, and a history that is taken for open or over and is not."""
    key = application.key
    for one, other in timeline.doubts[:1]:
        what = sentence(
            "“{one}” and “{other}” may have happened the other way round",
            one=say_event(one),
            other=say_event(other),
        )
        mend = sentence("if so, correct the day of one: {edit}", edit=use("edit", f"{key}#{one.number}", on="DAY"))
        yield Finding(_of(key, what), mend)
    if timeline.is_open is not is_shown:
        what = (
            sentence("{key} is open, but {list} hides it", key=key, list=use("list"))
            if timeline.is_open
            else sentence("{key} is over, but {list} shows it", key=key, list=use("list"))
        )
        yield Finding(what, _settling(application, timeline.events), damage=True)


def _settling(application: Application, events: tuple[Event, ...]) -> Sentence:
    """Something that changes nothing but what is kept of the timeline."""
    if not events:
        return sentence("{log}, when you have applied", log=use("log", application.key, "submitted"))
    first = events[0]
    return sentence("{edit}", edit=use("edit", f"{application.key}#{first.number}", via=first.via))


def _of(key: str, what: Sentence) -> Sentence:
    return sentence("{key}: {what}", key=key, what=what)
