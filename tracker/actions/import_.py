"""Import records: what is not here yet is added; nothing that is here is changed or taken away. Rules: docs/import.md.

All of a file is taken or, where anything in it cannot be, nothing.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tracker.actions.revise import as_typed, revise
from tracker.core.application import Record
from tracker.core.errors import BadValue
from tracker.core.match import fold
from tracker.core.text import excerpt
from tracker.core.timeline import follow
from tracker.reports.imports import Imports, Renamed
from tracker.store.lookup import free_key, with_key

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence
    from datetime import date

    from tracker.actions.revise import Item
    from tracker.core.application import Application
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.readers.imported import Doubt, Imported
    from tracker.store.step import Step
    from tracker.store.store import Store

    Fillable = TypeVar("Fillable", bound=NamedTuple)

# Sentences of one error; whoever mends these imports again.
_MOST_PROBLEMS = 20


class _Rehearsed(Exception):
    """All went well, and nothing of it is to be kept."""


def import_records(
    store: Store,
    records: Iterable[Imported],
    today: date,
    *,
    stages: Sequence[Stage] = (),
    name: str = "a file",
    skip_bad: bool = False,
    dry_run: bool = False,
) -> Imports:
    """Keep the records of a file called `name`, and those of its `stages` that are missing here.

    A `dry_run` finds out everything and keeps nothing. Raises BadValue with a line for each record that cannot be
    kept, the first 20, unless `skip_bad` leaves those out.
    """
    with suppress(_Rehearsed), store.step("import") as step:
        intake = _Intake(store, step, today)
        intake.know(stages)
        for imported in records:
            intake.take(imported)
        imports = intake.result()
        if imports.refused and not skip_bad:
            raise BadValue(_first(imports.refused))
        step.words = f"import {name} ({len(imports.added)} added, {len(imports.changed)} added to)"
        if dry_run:
            raise _Rehearsed
    return imports


def _first(problems: Sequence[str]) -> str:
    more = [f"and {len(problems) - _MOST_PROBLEMS} more"] if len(problems) > _MOST_PROBLEMS else []
    return "\n".join([*problems[:_MOST_PROBLEMS], *more])


class _Intake:
    """The state of one import."""

    def __init__(self, store: Store, step: Step, today: date) -> None:
        self._store = store
        self._step = step
        self._today = today
        self._added: list[Application] = []
        self._changed: dict[int, Application] = {}
        self._renamed: list[Renamed] = []
        self._doubts: list[str] = []
        self._refused: list[str] = []
        self._known = self._skipped = self._without_bytes = 0

    def result(self) -> Imports:
        return Imports(
            tuple(self._added), tuple(self._changed.values()), tuple(self._renamed), self._known, self._skipped,
            self._without_bytes, tuple(self._doubts), tuple(self._refused),
        )  # fmt: skip

    def know(self, stages: Iterable[Stage]) -> None:
        """See that stages are in the pipeline; one that is there by that name stays as it is."""
        names = {stage.name for stage in self._store.pipeline()}
        for stage in stages:
            if stage.name not in names:
                self._step.add_stage(stage)

    def take(self, imported: Imported) -> None:
        """Keep what one row or table says. Whatever can be wrong with it is found before anything of it is written."""
        self._doubts += map(_said, imported.doubts if imported.record else ())
        if imported.skipped:
            self._skipped += 1
        elif imported.record is None:
            self._refused += map(_said, imported.doubts)
        elif self._step.imported(imported.source, imported.fingerprint):
            self._known += 1
        else:
            try:
                application = self._keep(imported.record)
            except BadValue as error:
                self._refused.append(f"{_place(imported, imported.record.application)}: {error.sentence}")
                return
            if application:
                self._step.remember_import(application.id, imported.source, imported.fingerprint)

    def _keep(self, record: Record) -> Application | None:
        """The application that is new or has become more; None where nothing in the record is new."""
        given = record.application
        known = with_key(self._store, given.key)
        if known and (fold(known.company), fold(known.role)) == (fold(given.company), fold(given.role)):
            return self._add_to(self._store.record(known.id), record)
        timeline = follow(record.events, self._today)
        key = given.key if given.key and not known else free_key(self._store, given.company, given.role)
        application = self._step.add_application(given._replace(key=key))
        record = self._with_bytes(record)._replace(application=application)
        revise(self._step, Record(application), record, timeline)
        self._added.append(application)
        if known:
            self._renamed.append(Renamed(application, given.key))
        return application

    def _add_to(self, kept: Record, record: Record) -> Application | None:
        merged = _merged(kept, self._with_bytes(record))
        if merged == kept:
            self._known += 1
            return None
        revise(self._step, kept, merged, follow(as_typed(merged.events), self._today))
        self._changed[kept.application.id] = merged.application
        return merged.application

    def _with_bytes(self, record: Record) -> Record:
        """The record without documents, and its postings without originals, whose bytes are not kept here."""
        is_kept = self._step.is_kept
        documents = tuple(document for document in record.documents if is_kept(document.sha256))
        self._without_bytes += len(record.documents) - len(documents)
        postings = tuple(
            posting if is_kept(posting.original) else posting._replace(original="") for posting in record.postings
        )
        return record._replace(documents=documents, postings=postings)


def _said(doubt: Doubt) -> str:
    where = f"row {doubt.row}, {doubt.column}" if doubt.column else f"row {doubt.row}"
    return f"{where}: “{excerpt(doubt.cell)}” {doubt.reason}" if doubt.cell else f"{where}: {doubt.reason}"


def _place(imported: Imported, application: Application) -> str:
    what = "application" if imported.source == "toml" else "row"
    return f"{what} {imported.row} ({application.company}, {application.role})"


def _merged(kept: Record, given: Record) -> Record:
    """The kept record with what only the given one has. Where both say something, the kept one is right."""
    application = _filled(kept.application, given.application)
    tags = tuple(dict.fromkeys((*kept.application.tags, *given.application.tags)))
    return Record(
        application._replace(tags=tags),
        _joined(kept.events, given.events, _event_identity),
        _joined(kept.contacts, given.contacts, lambda contact: fold(contact.name)),
        _joined(kept.notes, given.notes, lambda note: note.text),
        _joined(kept.documents, given.documents, lambda document: (document.name, document.sha256)),
        _joined(kept.postings, given.postings, lambda posting: posting.text),
    )


def _event_identity(event: Event) -> Hashable:
    return event.stage.name if event.stage else "", event.kind.name, event.on.earliest, event.on.latest


def _joined(kept: Sequence[Item], given: Iterable[Item], identity: Callable[[Item], Hashable]) -> tuple[Item, ...]:
    joined = list(kept)
    places = defaultdict(list)
    for place, item in enumerate(kept):
        places[identity(item)].append(place)
    for item in given:
        if same := places[identity(item)]:
            place = same.pop(0)
            joined[place] = _filled(joined[place], item)
        else:
            joined.append(item)
    return tuple(joined)


def _filled(kept: Fillable, given: Fillable) -> Fillable:
    """The kept value with what it does not say taken from the given one."""
    return kept._replace(**{name: value for name, value in given._asdict().items() if not getattr(kept, name)})
