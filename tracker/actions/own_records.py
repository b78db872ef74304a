"""Records of our own formats: what is not here yet is added. The rules are in docs/import.md."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from itertools import islice

from tracker.actions.revise import Item, revise
from tracker.actions.stages import check_name, check_stage, renumber
from tracker.core.application import Application, Record
from tracker.core.errors import BadValue
from tracker.core.events import Event
from tracker.core.fields import filled_from
from tracker.core.match import fold
from tracker.core.sentences import Sentence, sentence
from tracker.core.stages import DEFAULT_STAGES, Stage
from tracker.core.timeline import Timeline, follow
from tracker.core.words import find_stage
from tracker.readers.imported import Imported
from tracker.reports.imports import DoubtfulOrder, DoubtGroup, Imports, Renamed
from tracker.store.keys import free_key
from tracker.store.lookup import with_key, with_uid
from tracker.store.step import Step
from tracker.store.store import Store

# Applications that are named; of more, only how many.
_MOST_NAMED = 10


class RecordIntake:
    """Keeps the records of files of our own in one step. What is here is never changed or taken away.

    What was undone or removed here does not come back from an older export, but where it is to `update`.
    """

    def __init__(self, store: Store, step: Step, today: date, *, update: bool = False) -> None:
        self._store = store
        self._step = step
        self._today = today
        self._update = update
        self._added: list[Application] = []
        self._changed: dict[int, Application] = {}
        self._renamed: list[Renamed] = []
        self._refused: list[Sentence] = []
        self._orders: list[DoubtfulOrder] = []
        self._records = self._known = self._without_bytes = 0

    def result(self, name: str) -> Imports:
        """What came of it so far."""
        return Imports(
            name, is_own=True, rows=self._records, added=len(self._added), changed=len(self._changed),
            known=self._known, refused=len(self._refused), doubted=len(self._refused),
            without_bytes=self._without_bytes, keys=_first(self._added), changed_keys=_first(self._changed.values()),
            doubts=tuple(DoubtGroup(reason, 1) for reason in self._refused), renamed=tuple(self._renamed),
            unordered=len(self._orders), orders=tuple(self._orders[:_MOST_NAMED]),
        )  # fmt: skip

    def add_stages(self, stages: Sequence[Stage]) -> None:
        """See that the stages of the file are in the pipeline: a missing one comes after the one it follows there.

        One that is here by that name stays as it is; where one side knows the other's name as an older one, the newer
        name is taken. Words that call another stage here go on calling that. Stages the file says nothing of are where they
        are by default.
        """
        for stage in stages:
            self._rename(stage)
        order = list(self._store.pipeline())
        missing = [stage for stage in stages if not _same(stage, order)]
        for stage in missing:
            words = tuple(word for word in stage.aliases if not find_stage(word, order))
            added = stage._replace(aliases=words)
            check_stage(added, order, self._today)
            order.insert(_place(stage, stages, order), added)
            self._step.add_stage(added)
        if missing:
            renumber(self._step, order, self._store.pipeline())

    def _rename(self, stage: Stage) -> None:
        """Call a stage that is here by an older name of the file's stage as the file does."""
        pipeline = self._store.pipeline()
        older = next((one for one in pipeline if one.type is stage.type and one.name in stage.aliases), None)
        if older and not find_stage(stage.name, pipeline):
            check_name(stage.name)
            words = dict.fromkeys((*older.aliases, older.name))
            words |= dict.fromkeys(word for word in stage.aliases if not find_stage(word, pipeline))
            self._step.change_stage(older.name, older._replace(name=stage.name, aliases=tuple(words)))

    def take(self, imported: Imported) -> None:
        """Keep what is new of a record. What is wrong with it is found before anything of it is written."""
        self._records += 1
        record = imported.record
        if record is None:
            self._refused += [doubt.said for doubt in imported.doubts]
            return
        if self._step.imported(imported.source, imported.fingerprint):
            self._known += 1
            return
        try:
            application = self._keep(record)
        except BadValue as error:
            self._refused.append(
                sentence(
                    "{where} ({company}, {role}): {reason}",
                    where=imported.where,
                    company=record.application.company,
                    role=record.application.role,
                    reason=error.message,
                )
            )
            return
        if application:
            self._step.remember_import(application.id, imported.source, imported.fingerprint)

    def _keep(self, record: Record) -> Application | None:
        """The application that is new or has become more; None where nothing in the record is new."""
        given = record.application
        record = _at_stages(record, self._store.pipeline())
        if self._step.is_erased(given.uid):
            self._known += 1
            return None
        known = with_uid(self._store, given.uid)
        if known:
            return self._add_to(self._store.record(known.id), self._without_gone(record))
        known = with_key(self._store, given.key)
        if known and (fold(known.company), fold(known.role)) == (fold(given.company), fold(given.role)):
            return self._add_to(self._store.record(known.id), self._without_gone(record))
        timeline = self._follow(record)
        key = given.key if given.key and not known else free_key(self._store, given.company, given.role)
        application = self._step.add_application(given._replace(key=key))
        record = self._with_bytes(record)._replace(application=application)
        revise(self._step, Record(application), record, timeline)
        self._added.append(application)
        if known:
            self._renamed.append(Renamed(application.key, given.key))
        return application

    def _without_gone(self, record: Record) -> Record:
        """The record without the events that were undone or removed here, unless they are asked for."""
        uids = [event.uid for event in record.events if event.uid]
        gone = set() if self._update or not uids else self._step.taken_back(uids)
        return record._replace(events=tuple(event for event in record.events if event.uid not in gone))

    def _add_to(self, kept: Record, record: Record) -> Application | None:
        merged = _merged(kept, self._with_bytes(record))
        if merged == kept:
            self._known += 1
            return None
        revise(self._step, kept, merged, self._follow(merged))
        self._changed[kept.application.id] = merged.application
        return merged.application

    def _follow(self, record: Record) -> Timeline:
        """What the events of a record amount to; an order that is in doubt is noted."""
        timeline = follow(record.events, self._today)
        for one, other in timeline.doubts[:1]:
            self._orders.append(DoubtfulOrder(record.application.company, record.application.role, one, other))
        return timeline

    def _with_bytes(self, record: Record) -> Record:
        """The record without documents, and its postings without originals, whose bytes are not kept here."""
        is_kept = self._step.is_kept
        documents = tuple(document for document in record.documents if is_kept(document.sha256))
        self._without_bytes += len(record.documents) - len(documents)
        postings = tuple(
            posting if is_kept(posting.original) else posting._replace(original="") for posting in record.postings
        )
        return record._replace(documents=documents, postings=postings)


def _at_stages(record: Record, pipeline: Iterable[Stage]) -> Record:
    """The record with the stages as they are in the pipeline: a file may have another place or name for them."""
    stages = tuple(pipeline)
    return record._replace(
        events=tuple(
            event._replace(stage=_kept(event.stage, stages), reached=_kept(event.reached, stages))
            for event in record.events
        ),
        contacts=tuple(one._replace(stage=_kept(one.stage, stages)) for one in record.contacts),
        notes=tuple(note._replace(stage=_kept(note.stage, stages)) for note in record.notes),
    )


def _kept(stage: Stage | None, pipeline: Iterable[Stage]) -> Stage | None:
    found = stage and _same(stage, pipeline)
    assert (found is None) == (stage is None), stage
    return found


def _same(stage: Stage, pipeline: Iterable[Stage]) -> Stage | None:
    """The stage of the pipeline that a file's stage is, by its name or an older one; None for a new one."""
    found = find_stage(stage.name, pipeline)
    return found if found and (found.name == stage.name or found.type is stage.type) else None


def _place(stage: Stage, stages: Sequence[Stage], order: Sequence[Stage]) -> int:
    """Where in the order a new stage goes: right after the last of those that come before it in its file."""
    theirs = {one.name: one for one in (*DEFAULT_STAGES, *stages)}
    earlier = {one.name for one in theirs.values() if one.position < stage.position}
    return max((place for place, one in enumerate(order, 1) if one.name in earlier), default=0)


def _merged(kept: Record, given: Record) -> Record:
    """The kept record with what only the given one has. Where both say something, the kept one is right."""
    return Record(
        filled_from(kept.application, given.application),
        _joined(kept.events, given.events, _event_identity),
        _joined(kept.contacts, given.contacts, lambda contact: fold(contact.name)),
        _joined(kept.notes, given.notes, lambda note: note.text),
        _joined(kept.documents, given.documents, lambda document: (document.name, document.sha256)),
        _joined(kept.postings, given.postings, lambda posting: posting.text),
    )


def _event_identity(event: Event) -> Hashable:
    return event.stage.name if event.stage else "", event.kind.name, event.on.earliest, event.on.latest


def _joined(kept: Sequence[Item], given: Sequence[Item], identity: Callable[[Item], Hashable]) -> tuple[Item, ...]:
    """The kept values, each with what its equal among the given ones says more, and those that have none.

    Equal are those of one uid, whatever became of them since; then those of one identity.
    """
    joined = list(kept)
    by_uid = {item.uid: place for place, item in enumerate(kept)}
    of_uid = {by_uid[item.uid] for item in given if item.uid in by_uid}
    places = defaultdict(list)
    for place, item in enumerate(kept):
        if place not in of_uid:
            places[identity(item)].append(place)
    for item in given:
        same = [by_uid[item.uid]] if item.uid in by_uid else places[identity(item)]
        if same:
            place = same.pop(0)
            joined[place] = filled_from(joined[place], item)
        else:
            joined.append(item)
    return tuple(joined)


def _first(applications: Iterable[Application]) -> tuple[str, ...]:
    return tuple(application.key for application in islice(applications, _MOST_NAMED))
