"""tracker log"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from tracker.cli.options import Ref, complete_word
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session
from tracker.core.errors import Ambiguous, BadValue, NotFound, UnreadableDay
from tracker.core.events import KINDS

if TYPE_CHECKING:
    from tracker.actions.log import Draft
    from tracker.core.appointment import Appointment
    from tracker.core.stages import Stage
    from tracker.core.when import When
    from tracker.store.store import Store


help_table = ("Kinds (tracker stages lists the stages)", {kind.name: kind.help for kind in KINDS.values()})


def log(
    session: Session,
    ref: Ref,
    words: Annotated[
        list[str],
        Argument(metavar="WORDS…", help="a stage, a kind and a day, in any order", complete=complete_word),
    ],
    on: Annotated[
        str | None, Option("-d", "--on", metavar="WHEN", help="the day it happened; without one, today")
    ] = None,
    at: Annotated[
        str | None, Option("--at", "--for", metavar="WHEN", help="the appointment: a day, mostly with a time")
    ] = None,
    due: Annotated[str | None, Option("--due", metavar="WHEN", help="what was asked of you is due by then")] = None,
    note: Annotated[str, Option("-m", "--note", metavar="TEXT", help="a note on the event")] = "",
    who: Annotated[str, Option("--who", metavar="NAME", help="the person it came from")] = "",
    via: Annotated[str, Option("--via", metavar="CHANNEL", help="email, phone, portal …")] = "",
) -> None:
    """Say what happened. A task named alone was submitted, a meeting held; a meeting to come is scheduled.

    Examples: tracker log aws oa yesterday / tracker log 네이버 과제 "3월 말" / tracker log aws i1 "tue 15:00" /
    tracker log aws rejected / tracker log aws assessment invited --due "friday 18:00"
    """
    from tracker.actions.log import log as act
    from tracker.writers.echo import say_logged

    with session.writing() as store:
        stages = store.pipeline()
        try:
            draft = read_draft(session, stages, words, on, at, due, note, who, via)
        except BadValue as error:
            _ask_for_order(store, ref, words, stages, error)
            raise
        logged = act(store, ref, draft, session.today, session.zone)
    session.say(say_logged(*logged[:4], has_namesakes=logged.has_namesakes))
    if logged.timeline.outcome is None and not logged.before.events:
        session.hint(f"See it: tracker show {logged.application.key}")


def _ask_for_order(store: Store, ref: str, words: list[str], stages: tuple[Stage, ...], error: BadValue) -> None:
    """Raises BadValue, with the line in the right order, where the application was named after what happened to it."""
    from tracker.cli.usage import typed
    from tracker.core.words import find_kind, find_stage
    from tracker.store.lookup import find

    what = "kind of event" if find_kind(ref) else "stage" if find_stage(ref, stages) else ""
    for place, word in enumerate(words if what else ()):
        try:
            find(store, word, write=False)
        except Ambiguous:
            pass
        except NotFound:
            continue
        line = " ".join(map(typed, (word, ref, *words[:place], *words[place + 1 :])))
        raise BadValue(f"“{ref}” is a {what}, not an application; did you mean tracker log {line}?") from error


def read_draft(
    session: Session,
    stages: tuple[Stage, ...],
    words: list[str],
    on: str | None = None,
    at: str | None = None,
    due: str | None = None,
    note: str = "",
    who: str = "",
    via: str = "",
) -> Draft:
    """What was said of an event, as values. Raises BadValue where words are not understood or say a thing twice."""
    from tracker.actions.log import Draft
    from tracker.core.text import many_lines, one_line
    from tracker.core.words import read_log_words

    found = read_log_words(words, stages)
    if on is not None and found.day:
        raise BadValue(f"the day is said twice: “{found.day}” and --on “{on}”; say it once")
    happened, ahead = _day(session, on, found.day, stages)
    return Draft(
        found.stage,
        found.kind,
        happened,
        ahead,
        session.appointment(at) if at is not None else None,
        session.due(due) if due is not None else None,
        many_lines(note, "the note"),
        one_line(who, "the name"),
        one_line(via, "the channel"),
    )


def _day(
    session: Session, on: str | None, rest: str, stages: tuple[Stage, ...]
) -> tuple[When | None, Appointment | None]:
    """The day that --on or the words left over say. A word like the name of a stage or kind is asked about."""
    from tracker.core.phrases import mentions_day
    from tracker.core.words import nearest

    if on is None and not rest:
        return None, None
    try:
        return session.day_or_ahead(rest if on is None else on)
    except UnreadableDay as error:
        for word in rest.split():
            if meant := nearest(word, stages):
                raise BadValue(f"“{word}” is no stage, kind or day; did you mean {' or '.join(meant)}?") from error
        if on is not None or rest[0].isdigit() or mentions_day(rest):
            raise  # a day was meant, and the reader of days says what is wrong with it
        names = ", ".join(stage.name for stage in stages)
        raise BadValue(
            f"“{rest}” is no stage, kind or day (like late march, 3월 말, 2024-03-25). Stages are {names} "
            "(tracker stages add makes another); tracker log --help lists the kinds"
        ) from error
