"""Add an application."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from tracker.actions.complete_event import complete_event
from tracker.actions.context import Context
from tracker.actions.read_event import EventDraft, EventWords, read_event
from tracker.actions.read_events import read_events
from tracker.actions.sent import sent_before
from tracker.actions.settle import settle
from tracker.actions.stages import add_known
from tracker.actions.take_page import Taken
from tracker.actions.whole_role import whole_role
from tracker.core.application import Application, Note
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, FutureDay
from tracker.core.events import KINDS, Event, Turn
from tracker.core.fields import APPLICATION, Form
from tracker.core.log_words import says_saved
from tracker.core.match import fold
from tracker.core.sentences import Option, sentence
from tracker.core.stages import Stage, first_task
from tracker.core.text import many_lines, one_line
from tracker.core.timeline import Followed, follow
from tracker.core.when import When
from tracker.reports.stored import Added
from tracker.store.keys import free_key
from tracker.store.lookup import at_company, same
from tracker.store.step import Step
from tracker.store.store import Store


class NewApplication(NamedTuple):
    """What is to be kept of a new application, its key perhaps still missing."""

    application: Application
    events: tuple[Event, ...]
    note: str
    taken: Taken | None


def read_new(
    context: Context,
    stages: tuple[Stage, ...],
    said: Mapping[str, Any],
    *,
    words: str = "",
    on: str | date | When | None = None,
    note: str = "",
    taken: Taken | None = None,
) -> NewApplication:
    """What is `said` of its fields, by their names, and what a page says besides.

    Its résumé was submitted on the day `on`; or what the `words` say has happened, as `log` reads them. A role of one word
    has those of the words that are more of it. Raises BadValue for what cannot be kept.
    """
    role = said.get("role")
    if role and words:
        role, words = whole_role(
            stages,
            said.get("company") or "",
            role,
            words,
            lambda rest: next(iter(_first_events(context, stages, rest, on)[0]), None),
        )
    application = _application(context, {**said, "role": role}, taken)
    events, deadline = _first_events(context, stages, words, on)
    if deadline and said.get("deadline"):
        raise BadValue(
            "part-said-twice", "{option} is given twice: “{first}” and “{second}”; give it once",
            option=Option("deadline"), first=deadline.day.words, second=said["deadline"],
        )  # fmt: skip
    application = application._replace(deadline=deadline or application.deadline)
    return NewApplication(application, events, many_lines(note, sentence("the note")), taken)


def add(store: Store, context: Context, new: NewApplication, *, force: bool = False) -> Added:
    """Keep a new application. Raises BadValue for a key that is taken, and for a likely duplicate unless `force`."""
    application, said, text, taken = new
    with store.step("add") as step:
        if not force:
            _refuse_duplicate(store, application)
        said = tuple(_with_known(store, step, one) for one in said)
        key = application.key or free_key(store, application.company, application.role)
        kept = step.add_application(application._replace(key=key))
        sent = sent_before(said[0], (), store.pipeline()) if said else None
        events = [step.add(kept.id, one) for one in (sent, *said) if one]
        if text:
            step.add(kept.id, Note(text, written=context.today))
        if taken:
            step.add(kept.id, taken.posting, taken.page)
        timeline = settle(step, kept, events, context.today, context.zone)
        step.words = f"add {kept.key} ({kept.company}, {kept.role})"
        before = _last_at_company(store, kept, context)
    return Added(kept, timeline, taken.redirects if taken else (), before, text)


def _with_known(store: Store, step: Step, event: Event) -> Event:
    """An event whose stages are in the pipeline: known ones that are named for the first time are added."""
    stage, reached = (one and (add_known(store, step, one) or one) for one in (event.stage, event.reached))
    return event._replace(stage=stage, reached=reached)


def _last_at_company(store: Store, new: Application, context: Context) -> Followed | None:
    earlier = [one for one in at_company(store, new.company) if one.id < new.id]
    if not earlier:
        return None
    return Followed(earlier[-1], follow(store.events(earlier[-1].id), context.today, context.zone))


def _application(context: Context, said: Mapping[str, Any], taken: Taken | None) -> Application:
    """What is said, and where nothing is said what the page says."""
    page = taken.said if taken else Application("", "")
    values: dict[str, Any] = {}
    for field in APPLICATION.fields:
        text, paged = said.get(field.name), getattr(page, field.name)
        if field.name == "tags":
            tags = (one_line(tag, field.called, required=True) for tag in text or ())
            values["tags"] = tuple(dict.fromkeys((*tags, *paged)))
        elif isinstance(text, str) and (text or field.required or field.form is Form.DUE):
            values[field.name] = context.value(field, text, ())
        else:
            values[field.name] = text or paged
    for field in APPLICATION.fields:
        if field.required and not values[field.name]:
            _refuse_missing(field.called, is_page=taken is not None)
    return Application(**values)._replace(key=fold(values["key"]))


def _refuse_missing(called: object, *, is_page: bool) -> None:
    if is_page:
        raise BadValue("page-without", "the page does not say {field}; add it to the command", field=called)
    raise BadValue("missing", "{field} is missing; give {company} and {role}, like AWS “SA Intern”",
                   field=called, company=Option("company"), role=Option("role"))  # fmt: skip


def _first_events(
    context: Context, stages: tuple[Stage, ...], words: str, on: str | date | When | None
) -> tuple[tuple[Event, ...], Appointment | None]:
    """What has happened to a new application, its résumé sent where only a day is said; and the last day to apply."""
    first, _, rest = words.partition(" ")
    is_saved = says_saved(first.rstrip(",;"))
    words = rest if is_saved else words
    if words:
        return _said_events(context, stages, EventWords(words=words, on=on))
    if on is None or is_saved:
        return (), None
    try:
        day = context.days.past(on) if isinstance(on, str) else EventWords(on=on).day()
    except FutureDay as error:
        raise BadValue(
            "sent-in-future",
            "“{day}” is in the future: leave {on} out until you have sent the résumé. The last day to apply goes with {deadline}",
            day=on, on=Option("on"), deadline=Option("deadline"),
        ) from error  # fmt: skip
    return (Event(KINDS["submitted"], first_task(stages), day, typed=True),), None


def _said_events(
    context: Context, stages: tuple[Stage, ...], said: EventWords
) -> tuple[tuple[Event, ...], Appointment | None]:
    """The event that words say, or the several, and a deadline among them."""
    try:
        draft = read_event(context, stages, said)
        several = read_events(context, stages, said) if draft.is_several else ()
        return _completed(context, stages, [one for _, one in several] or [draft])
    except BadValue as error:
        several = read_events(context, stages, said, error)
        if not several:
            raise
    return _completed(context, stages, [draft for _, draft in several])


def _completed(
    context: Context, stages: tuple[Stage, ...], drafts: list[EventDraft]
) -> tuple[tuple[Event, ...], Appointment | None]:
    """The events of drafts, each completed by those before it, and the last day to apply that the first ones say."""
    deadline = None
    while drafts and drafts[0].is_deadline:
        deadline, drafts = drafts[0].due, drafts[1:]
    if drafts and drafts[0].due and drafts[0].kind and drafts[0].kind.turn is Turn.EMPLOYER:
        # referred by Dana, deadline friday: who waits for the employer has nothing to do by then but to apply
        deadline, drafts = drafts[0].due, [drafts[0]._replace(due=None), *drafts[1:]]
    events: list[Event] = []
    for draft in drafts:
        event = complete_event(draft, follow(events, context.today), stages, context.today)
        events.append(event._replace(typed=True))
    return tuple(events), deadline


def _refuse_duplicate(store: Store, application: Application) -> None:
    if found := same(store, application.company, application.role):
        raise BadValue(
            "duplicate",
            "you already have “{role}” at “{company}”: {key}. If this is another application, add {force}",
            role=application.role, company=application.company, key=found[0].key, force=Option("force"),
        )  # fmt: skip
