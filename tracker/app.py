"""What can be done with a record: the public door, a method a use case.

    from tracker import Tracker
    tracker = Tracker()
    tracker.add("AWS", "SA Intern", on="mid march")
    tracker.log("aws", "interview 1 tomorrow 3pm")

Words or values go in, frozen results come out, and errors are `tracker.core.errors`, each with a code. Nothing here
prints, reads standard input or the environment, or knows of a command line. Each call opens the record and closes it
again, so that any number of trackers, threads and processes may work on one file.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tracker.core.settings import checked
from tracker.machine import local_day, local_zone, moment, store_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from tracker.actions.attach import Extracted
    from tracker.actions.context import Context
    from tracker.core.application import Application, Posting, Record
    from tracker.core.appointment import Appointment
    from tracker.core.stages import Stage
    from tracker.core.when import When
    from tracker.reports.agenda import Edition
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
    from tracker.reports.findings import Finding
    from tracker.reports.history import History
    from tracker.reports.imports import Imports, Plan
    from tracker.reports.listing import Listing
    from tracker.reports.mails import Answer, MailPlan, TakenMails
    from tracker.reports.pipeline import StageUse
    from tracker.reports.prep import Prep
    from tracker.reports.search import Hit
    from tracker.reports.stored import Added, Logged, Noted
    from tracker.reports.today import Today
    from tracker.reports.waits import Waits
    from tracker.reports.week import WeekReport
    from tracker.reports.work_search import WorkSearch
    from tracker.store.store import Store

    Day = str | date | When


class Tracker:
    """One record, as a day, a zone and the settings have it.

    `path` is its file (None: the place of this machine's user), made with the first write. `today` is the day to call
    today (None: this machine's, at each call), `zone` an IANA name or an offset (None: this machine's), `settings` what
    a configuration may say. Raises UnknownWord and BadValue for a setting that cannot be.
    """

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        today: date | None = None,
        zone: str | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        self.path = store_path(None if path is None else str(path))
        self._is_default = path is None
        self._today = today
        self._zone = zone
        self._settings = checked(settings or {}, "Tracker")

    @property
    def today(self) -> date:
        """The day that is called today."""
        return self._today or local_day()

    @cached_property
    def zone(self) -> str:
        """The zone that times without one are in."""
        return self._zone or local_zone()

    # Writing

    def add(
        self,
        company: str | None = None,
        role: str | None = None,
        words: str = "",
        on: Day | None = None,
        *,
        page: str | bytes | None = None,
        note: str = "",
        force: bool = False,
        **fields: Any,  # noqa: ANN401 - texts, and tags as a sequence of them
    ) -> Added:
        """Keep a new application, with what its `fields` are (core.fields) or the `page` of its posting says.

        Its résumé was sent on the day `on`, or the `words` say what happened, as those of `log`. Only a page that is
        given as an address is fetched. Raises BadValue, for a likely duplicate too unless `force`.
        """
        from tracker.actions.add import add, read_new
        from tracker.actions.take_page import take_page

        context = self._context()
        taken = None if page is None else take_page(page, context.today)
        said = {"company": company, "role": role, **fields}
        # Read before the record is opened to write, which makes one where there is none.
        stages = self.pipeline() if words or on is not None else ()
        new = read_new(context, stages, said, words=words, on=on, note=note, taken=taken)
        with self._writing() as store:
            return add(store, context, new, force=force)

    def log(
        self,
        refs: str | Sequence[str],
        words: str = "",
        on: Day | None = None,
        at: str | Appointment | None = None,
        due: str | Appointment | None = None,
        expect: str | When | None = None,
        note: str = "",
        who: str = "",
        via: str = "",
        *,
        again: bool = False,
    ) -> tuple[Logged, ...]:
        """Keep an event of each application that is named: a stage, a kind and a day, in any order, in one step of undo.

        Raises BadValue and its kin, NotFound, Ambiguous.
        """
        from tracker.actions.log import log
        from tracker.actions.read_event import EventWords

        said = EventWords(words, on, at, due, expect, note, who, via)
        with self._changing() as store:
            return log(store, self._context(), refs, said, again=again)

    def line(
        self, text: str, near: str = "", *, anyway: bool = False, rehearse: bool = False
    ) -> tuple[Added | Logged, ...]:
        """Keep what a line says, as it would be typed after `log` or `add`; with `rehearse` find out what, and keep nothing.

        Words that name no application are said of `near`, where one is given. `anyway` keeps what looks like a duplicate
        too. Raises BadValue and its kin, NotFound, Ambiguous.
        """
        from tracker.actions.line import keep_line

        with self._rehearsing() if rehearse else self._writing() as store:
            return keep_line(store, self._context(), text, near, anyway=anyway)

    def note(
        self, ref: str, text: str = "", topic: str = "other", stage: str = "", *, done: int | None = None
    ) -> Noted:
        """Keep a note; with `done`, tick off the note of that number, counted from 1 in the order they were written."""
        from tracker.actions.note import note, tick

        with self._changing() as store:
            return note(store, self._context(), ref, text, topic, stage) if done is None else tick(store, ref, done)

    def note_meeting(self, ref: str, stage: str, texts: Mapping[str, str]) -> tuple[Noted, ...]:
        """Keep what is said after a meeting at a stage, a text for each topic, in one step."""
        from tracker.actions.note import note_meeting

        with self._writing() as store:
            return note_meeting(store, self._context(), ref, stage, texts)

    def contact(self, ref: str, name: str, **fields: str) -> KeptContact:
        """Keep a person, or what more is known of one of that name: role, email, phone, url, background, stage."""
        from tracker.actions.contact import contact

        with self._changing() as store:
            return contact(store, self._context(), ref, {"name": name, **fields})

    def attach(self, ref: str, file: str, data: bytes | None = None, purpose: str = "other") -> Attached:
        """Keep a file under its name; with `data`, these are its bytes, and `file` is only what it is called."""
        from tracker.actions.attach import attach, read_named

        name, data = (file, data) if data is not None else read_named(file)
        with self._changing() as store:
            return attach(store, self._context(), ref, name, purpose, data)

    def attach_posting(self, ref: str, page: str | bytes) -> Posted:
        """Keep a posting as it reads today: a file, an address, or bytes. Only an address that is given is fetched."""
        from tracker.actions.posting import keep_posting
        from tracker.actions.take_page import take_page

        taken = take_page(page, self.today)
        with self._changing() as store:
            return keep_posting(store, ref, taken)

    def edit(self, ref: str, words: str = "", /, **changes: Any) -> Edited | ChangedEvent:  # noqa: ANN401 - texts or values
        """Set fields of an application or, with `ref` like `aws#2`, correct an event, of which `words` may be said too.

        The number may begin the words as well (`#2`). The names of changes are those of files (`location`, `at`); an
        empty text takes a value away. Raises BadValue and its kin, NotFound.
        """
        from tracker.actions.change_event import change_event
        from tracker.actions.edit import change_fields

        first, _, others = words.partition(" ")
        if first.startswith("#") and numbered(ref)[1] is None and numbered(first)[1] is not None:
            ref, words = ref + first, others
        ref, number = numbered(ref)
        with self._changing() as store:
            if number is None:
                return change_fields(store, self._context(), ref, changes, words)
            return change_event(store, self._context(), ref, number, words, changes)

    def edit_record(self, before: Record, text: bytes) -> Edited:
        """Make an application what a text says of it, in our own TOML; `before` is the record the text was made of."""
        from tracker.actions.edit import edit_text

        with self._changing() as store:
            return edit_text(store, self._context(), before, text)

    def remove(self, ref: str, *, forever: bool = False) -> Removed | RemovedEvent | Erasure:
        """Remove an application with everything kept of it or, with `ref` like `aws#2`, one event.

        `forever` erases an application for good: it cannot be undone, and an older export does not bring it back; one
        that is removed already is named by its id. Raises NotFound, Ambiguous, BadValue for one event forever.
        """
        from tracker.actions.remove import erase_application, remove, remove_event

        name, number = numbered(ref)
        with self._changing() as store:
            if forever:
                return erase_application(store, ref)
            return remove(store, name) if number is None else remove_event(store, self._context(), name, number)

    def undo(self) -> str | None:
        """Take the last command back: what it was, or None where none is left."""
        from tracker.store.journal import undo

        with self._changing() as store:
            return undo(store)

    def redo(self) -> str | None:
        """Do again what was undone last: what it was, or None where none is left."""
        from tracker.store.journal import redo

        with self._changing() as store:
            return redo(store)

    # Reading. `filters` are stage, company, tag, source, since, until.

    def find(self, ref: str) -> Application:
        """The application a REF names: an id, a key, its beginning, or a part of company or role."""
        from tracker.store.lookup import find

        with self._reading() as store:
            return find(store, ref, write=False)

    def list(
        self,
        *,
        everything: bool = False,
        turn: str = "",
        sort: str = "turn",
        limit: int | None = None,
        **filters: Any,  # noqa: ANN401 - texts, or days as values
    ) -> Listing:
        """The open applications, or `everything`: whose turn it is, since when."""
        from tracker.actions.context import one_of
        from tracker.core.events import Turn
        from tracker.core.sentences import sentence
        from tracker.reports.listing import listing

        whose = Turn(one_of(turn, sentence("turn"), [one.value for one in Turn])) if turn else None
        with self._reading() as store:
            return listing(
                store.histories(open_only=not everything), self.today, self._select(store, filters), zone=self.zone,
                everything=everything, turn=whose, sort=sort, limit=limit, stages=store.pipeline(),
            )  # fmt: skip

    def overview(self) -> Today:
        """What needs the user today, what is coming, and who is silent."""
        from tracker.reports.today import today_report

        context = self._context()
        with self._reading() as store:
            return today_report(
                store.histories(open_only=False), context.today, context.zone,
                store.contacts, context.settings["follow_up_days"],
            )  # fmt: skip

    def show(self, ref: str) -> History:
        """One application in full."""
        from tracker.reports.history import History
        from tracker.store.lookup import find

        with self._reading() as store:
            found = History(store.record(find(store, ref, write=False).id), self.today, self.zone)
            if found.timeline.offer and not found.timeline.is_closed:
                from tracker.reports.can_wait import can_wait
                from tracker.reports.due import asked_of_you

                asked = asked_of_you(found.record.application, found.timeline)
                due = next((day for event, day in asked if event.is_offer), None)
                last = due.day.latest or due.day.earliest if due else None
                found.can_wait = can_wait(store.histories(), found.record.application, last, self.today)
            return found

    def posting(self, ref: str) -> Posting:
        """The posting of an application as it was last read. Raises NotFound where none is kept."""
        from tracker.core.errors import NotFound
        from tracker.core.sentences import use

        record = self.show(ref).record
        if record.posting is None:
            key = record.application.key
            raise NotFound(
                "no-posting", "no posting is kept for {key}; keep it: {attach}",
                key=key, attach=use("attach posting", key, "FILE"),
            )  # fmt: skip
        return record.posting

    def search(self, words: str, **filters: Any) -> tuple[Hit, ...]:  # noqa: ANN401 - as above
        """The texts in which each of the words stands somewhere of the same application."""
        from tracker.core.sentences import sentence
        from tracker.core.text import LIMITS, one_line
        from tracker.core.timeline import follow
        from tracker.store.search import search

        wanted = one_line(words, sentence("the search"), LIMITS["list"], required=True)
        with self._reading() as store:
            hits, chosen = search(store, wanted), self._select(store, filters)
            if chosen.is_everything:
                return hits
            found = {hit.application for hit in hits}
            takes = {one for one in found if chosen.takes(one, follow(store.events(one.id), self.today))}
            return tuple(hit for hit in hits if hit.application in takes)

    def waits(self, ref: str = "", *, by: str = "stage", in_full: bool = False, **filters: Any) -> Waits:  # noqa: ANN401
        """Every wait and gap, and what they say; with `ref` one application beside the others."""
        from tracker.reports.responses import resume_names
        from tracker.reports.waits import waits
        from tracker.store.lookup import find

        with self._reading() as store:
            only = find(store, ref, write=False) if ref else None
            records = store.records() if by == "resume" else ()
            resumes = resume_names((record.application.id, record.documents) for record in records)
            return waits(
                store.histories(), self.today, self._select(store, filters),
                by=by, resumes=resumes, only=only, in_full=in_full,
            )  # fmt: skip

    def week(self, week: str | date = "", *, last: bool = False, starts: str = "", **filters: Any) -> WeekReport:  # noqa: ANN401
        """One week, this one unless another is named: what happened, what is yours to do, what comes."""
        from tracker.actions.select import named_week
        from tracker.reports.week import week_report

        context = self._context()
        chosen = named_week(context, week, starts, last=last)
        with self._reading() as store:
            return week_report(
                store.histories(), context.today, self._select(store, filters), chosen, context.zone,
                goal=context.settings["weekly_goal"], cadence=context.settings["follow_up_days"],
                people=store.contacts,
            )  # fmt: skip

    def prep(self, ref: str = "") -> Prep:
        """What is known for each meeting to come: of one application, else of today and the next three days."""
        from tracker.reports.prep import prep
        from tracker.store.lookup import find

        with self._reading() as store:
            only = find(store, ref, write=False).id if ref else None
            return prep(store.records(), self.today, self.zone, only=only)

    def work_search(self, week: str | date = "", *, last: bool = False, starts: str = "", **filters: Any) -> WorkSearch:  # noqa: ANN401
        """What was done to find work in a week, as offices ask for it."""
        from tracker.actions.select import first_weekday, named_week
        from tracker.reports.work_search import work_search

        context = self._context()
        chosen = named_week(context, week, starts, last=last)
        with self._reading() as store:
            return work_search(
                store.records(),
                context.today,
                self._select(store, filters),
                chosen,
                starts=first_weekday(context, starts),
            )

    def stages(self) -> tuple[StageUse, ...]:
        """The stages in their order, and how much happened at each."""
        from tracker.reports.pipeline import pipeline

        with self._reading() as store:
            return pipeline(store.pipeline(), store.histories())

    def data(self, report: object) -> Any:  # noqa: ANN401 - what JSON can hold
        """What `-f json` prints of a report."""
        from tracker.writers.write import writer_for

        return writer_for(report).data(report)

    # Taking in and out

    def plan_import(
        self,
        files: Sequence[str | tuple[str, bytes]],
        *,
        from_: str = "",
        maps: Sequence[str] = (),
        sets: Sequence[str] = (),
        dates: str = "",
        year: int = 0,
        encoding: str = "",
        sheet: str = "",
        header_row: int = 0,
        propose: bool = False,
        watch: Callable[[Iterator[Any]], Iterator[Any]] = iter,
    ) -> Plan:
        """What an import of these files (a path, or a name with bytes) would store; nothing is stored.

        With `propose`, `maps` change the columns that are proposed, in place of standing for all there is to say.
        `watch` passes the rows of sheets on as they are read, to show how far the work is.
        """
        from tracker.actions.make_import_plan import Given, make_import_plan
        from tracker.actions.understand_sheet import SheetWords

        given = [Given(file) if isinstance(file, str) else Given(*file) for file in files]
        with self._rehearsing() as store:
            said = SheetWords(from_, maps, sets, dates, year, encoding, sheet, header_row, propose)
            return make_import_plan(store, given, said, self._context(), watch)

    def import_plan(self, plan: Plan, *, skip_bad: bool = False, update: bool = False) -> Imports:
        """Store what a plan says, all of it or nothing, in one step of undo; with `update` what known rows say anew, too."""
        from tracker.actions.store_import_plan import store_import_plan

        with self._writing() as store:
            return store_import_plan(store, plan, skip_bad=skip_bad, update=update)

    def plan_mails(
        self, files: Sequence[str | tuple[str, bytes]], *, watch: Callable[[Iterator[Any]], Iterator[Any]] = iter
    ) -> MailPlan:
        """What the mails in these files and folders (a path, or a name with bytes) propose to log; nothing is stored.

        An mbox, a Maildir, a folder of .eml, or one mail; all of them are read as one, in the order of time.
        """
        from tracker.actions.mail.plan_mail import plan_mail

        given = [(file, None) if isinstance(file, str) else file for file in files]
        with self._reading() as store:
            return plan_mail(store, self._context(), given, watch)

    def take_mails(self, answers: Sequence[Answer], *, keep: bool = False) -> TakenMails:
        """Store what was answered to the proposals of mails, in one step of undo; none of them is proposed again."""
        from tracker.actions.mail.take_mail import take_mails

        with self._writing() as store:
            return take_mails(store, self._context(), answers, keep=keep)

    def export(
        self,
        what: str = "applications",
        ref: str = "",
        form: str = "",
        *,
        columns: Sequence[str] = (),
        raw: bool = False,
        excel: bool = False,
        full: bool = False,
        redact: bool = False,
        starts: str = "",
        earlier: bytes = b"",
        watch: Callable[[Iterator[Any]], Iterator[Any]] = iter,
        **filters: Any,  # noqa: ANN401 - as above
    ) -> Iterator[str]:
        """The record, or a part of it, as pieces of text that end their lines: what `actions.export.WHAT` has.

        `earlier` is the calendar that was written before: what stood in it and no longer does is marked cancelled.
        """
        from tracker.actions.export import Wanted, export
        from tracker.actions.select import filters as read_filters
        from tracker.writers.export import CsvStyle

        style = CsvStyle(tuple(columns), raw, excel, full)
        wanted = Wanted(ref, read_filters(filters), form, style, redact, starts, earlier, watch)
        with self._reading() as store:
            yield from export(store, self._context(), what, wanted)

    def site(self, *, redact: bool = False) -> Iterator[tuple[str, str]]:
        """The record as pages that are files, each with its name; `redact` leaves days, stages and kinds alone."""
        from tracker.actions.site import site

        with self._reading() as store:
            yield from site(store, self._context(), redact=redact)

    def extract(self, ref: str, name: str) -> Extracted:
        """A kept file and its bytes."""
        from tracker.actions.attach import extract

        with self._reading() as store:
            return extract(store, ref, name)

    def backup(self, file: str | Path | None = None) -> Path:
        """Copy the whole record to a new file, checked; without a name, among its backups. The file."""
        from pathlib import Path

        from tracker.store.backup import backup, backup_generation

        with self._reading() as store:
            if file is None:
                return backup_generation(store)
            backup(store, Path(file))
        return Path(file)

    def restore(self, file: str | Path) -> Path | None:
        """Make the record what a backup holds; the backup of what it held before, if it held anything."""
        from pathlib import Path

        from tracker.store.backup import restore

        with self._writing() as store:
            return restore(store, Path(file))

    def check(self) -> tuple[Finding, ...]:
        """What is wrong, or could go wrong, with the record."""
        from tracker.actions.check import check

        with self._reading() as store:
            return check(store, self.today)

    def fill(self, count: int) -> int:
        """Fill a new record with a made-up search of so many applications; how many of them are open."""
        from tracker.actions.made_up import fill

        with self._writing() as store:
            return fill(store, count, self.today)

    # The pipeline

    def add_stage(
        self, name: str, type_: str, *, aliases: Sequence[str] = (), after: str = "", before: str = ""
    ) -> ChangedStages:
        """Add a stage of a type, `task` or `meeting`, after or before another, else as the last before the outcome."""
        from tracker.actions.stages import add_stage

        with self._writing() as store:
            return add_stage(store, name, type_, self.today, aliases=aliases, after=after, before=before)

    def rename_stage(self, name: str, new: str) -> ChangedStages:
        """Call a stage something else; its old name is an alias from now on."""
        from tracker.actions.stages import rename_stage

        with self._writing() as store:
            return rename_stage(store, name, new, self.today)

    def alias_stage(self, name: str, words: Sequence[str], *, remove: bool = False) -> ChangedStages:
        """Give a stage more words to be called by, or take some away."""
        from tracker.actions.stages import alias_stage

        with self._writing() as store:
            return alias_stage(store, name, words, self.today, remove=remove)

    def move_stage(self, name: str, *, after: str = "", before: str = "") -> ChangedStages:
        """Put a stage after or before another."""
        from tracker.actions.stages import move_stage

        with self._writing() as store:
            return move_stage(store, name, self.today, after=after, before=before)

    def remove_stage(self, name: str) -> ChangedStages:
        """Remove a stage at which nothing happened."""
        from tracker.actions.stages import remove_stage

        with self._writing() as store:
            return remove_stage(store, name)

    # What a door completes by

    def keys(self, beginning: str = "") -> tuple[str, ...]:
        """The keys that begin with this."""
        from tracker.store.lookup import keys

        with self._reading() as store:
            return keys(store, beginning)

    def pipeline(self) -> tuple[Stage, ...]:
        """The stages in their order."""
        with self._reading() as store:
            return store.pipeline()

    def edition(self) -> Edition:
        """Which record this is, and which state of it: it differs after everything that is done, undo too."""
        from tracker.store.edition import edition

        with self._reading() as store:
            return edition(store)

    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        with self._reading() as store:
            return next(store.histories(), None) is None

    def _context(self) -> Context:
        from tracker.actions.context import Context

        return Context(self.today, self.zone, self._settings)

    def _select(self, store: Store, said: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a Selection
        from tracker.actions.select import filters, select

        return select(self._context(), store.pipeline(), filters(said))

    def _reading(self) -> Store:
        """The record, to read. One that is not there yet is empty."""
        return self._open(self.path, writing=False)

    def _writing(self) -> Store:
        """The record, to change; it is made where there is none."""
        return self._open(self.path, writing=True)

    def _changing(self) -> Store:
        """The record, to change what is in it; for one that is not there yet an empty one in memory, where nothing is found."""
        if os.path.exists(self.path) and os.path.getsize(self.path) > 0:
            return self._writing()
        self._reading().close()  # which says where no record can be
        return self._open(None, writing=True)

    def _open(self, path: str | None, *, writing: bool) -> Store:
        from tracker.store.store import open_store

        return open_store(path, writing=writing, at=moment(), make_folder=self._is_default)

    @contextmanager
    def _rehearsing(self) -> Iterator[Store]:
        """The record, in which what is written is taken back; an empty one in memory for one that is not there yet."""
        with self._changing() as store:
            store.rehearses = True
            yield store


def numbered(ref: str) -> tuple[str, int | None]:
    """The application a REF like `aws#2` names, and the number of the event in it."""
    name, sign, number = ref.rpartition("#")
    return (name, int(number)) if sign and number.isascii() and number.isdigit() else (ref, None)
