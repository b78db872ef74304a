"""Arguments and options that more than one command takes, and what their words become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from tracker.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from types import ModuleType

    from tracker.cli.parameters import Declared
    from tracker.cli.session import Session
    from tracker.core.stages import Stage
    from tracker.reports.selection import Selection
    from tracker.store.store import Store


def complete_ref(session: Session, beginning: str) -> list[str]:
    """The keys that begin with what was typed."""
    from tracker.core.errors import TrackerError
    from tracker.store.lookup import keys

    try:
        with session.reading() as store:
            return list(keys(store, beginning))
    except TrackerError:
        return []  # a shell that completes has nowhere to show an error


def complete_stage(session: Session, beginning: str) -> list[str]:
    """The stages that begin with what was typed."""
    from tracker.core.errors import TrackerError

    try:
        with session.reading() as store:
            return [stage.name for stage in store.pipeline() if stage.name.startswith(beginning)]
    except TrackerError:
        return []


def complete_kind(_session: Session, beginning: str) -> list[str]:
    """The kinds that begin with what was typed."""
    from tracker.core.events import KINDS

    return [name for name in KINDS if name.startswith(beginning)]


def complete_word(session: Session, beginning: str) -> list[str]:
    """The stages and kinds that begin with what was typed."""
    return [*complete_stage(session, beginning), *complete_kind(session, beginning)]


def complete_weekday(_session: Session, beginning: str) -> list[str]:
    """The days of the week that begin with what was typed."""
    from tracker.core.weeks import WEEKDAYS

    return [day for day in WEEKDAYS if day.startswith(beginning)]


Ref = Annotated[
    str,
    Argument(
        metavar="REF",
        help="an id, a key, the beginning of a key, or a part of company or role",
        complete=complete_ref,
    ),
]


def format_option(*formats: str, told: str = "") -> Option:
    """-f/--format, which completes these; the help names them unless they are `told` otherwise."""
    return Option("-f", "--format", metavar="FORMAT", help=told or ", ".join(formats), complete=formats)


Format = Annotated[str, format_option("text", "tsv", "json", "csv", "md")]
PageFormat = Annotated[str, format_option("text", "tsv", "json", "csv", "md", "html")]

# Every command takes these, before or after its name; by the attribute of the session they set.
GENERAL: Declared = {
    "db": (str, Option("--db", metavar="PATH", help="the database (TRACKER_DB)")),
    "today_given": (str, Option("--today", metavar="DATE", help="the day to call today (TRACKER_TODAY)")),
    "no_color": (bool, Option("--no-color", help="no colours (NO_COLOR)")),
    "quiet": (bool, Option("-q", "--quiet", help="no words about what was done")),
}
# Every read over many applications takes these; by their names in `Session.filters`.
FILTERS: Declared = {
    "stage": (str, Option("--stage", metavar="STAGE", help="only those at this stage", complete=complete_stage)),
    "company": (str, Option("--company", metavar="TEXT", help="only those with this in the company's name")),
    "tag": (str, Option("--tag", metavar="TAG", help="only those with this tag")),
    "source": (str, Option("--source", metavar="SOURCE", help="only those from this source")),
    "since": (str, Option("--since", metavar="WHEN", help="only those with an event on this day or later")),
    "until": (str, Option("--until", metavar="WHEN", help="only those with an event on this day or earlier")),
}


def shared(module: ModuleType) -> Declared:
    """What a command takes besides what its function declares."""
    return FILTERS | GENERAL if getattr(module, "takes_filters", False) else GENERAL


def keep(session: Session, name: str, value: Any) -> None:  # noqa: ANN401 - a text, or True
    """Let the session know the value of one of GENERAL or FILTERS."""
    if name in FILTERS:
        session.filters[name] = value
    else:
        setattr(session, name, value)


def one_of(word: str, what: str, known: tuple[str, ...]) -> str:
    """The word of a table that is meant; letter case does not matter. Raises UnknownWord."""
    from tracker.core.errors import UnknownWord
    from tracker.core.match import fold

    if fold(word) not in known:
        raise UnknownWord(what, word, known)
    return fold(word)


def selection(session: Session, store: Store) -> Selection:
    """The applications the filters choose. Raises UnknownWord for a stage that is not, UnreadableDay for no day."""
    from tracker.core.match import fold
    from tracker.reports.selection import STATES, Selection

    given = session.filters
    state = fold(given.get("stage", ""))
    return Selection(
        named_stage(given["stage"], store.pipeline()) if "stage" in given and state not in STATES else None,
        given.get("company", ""),
        given.get("tag", ""),
        given.get("source", ""),
        session.window(given["since"]) if "since" in given else None,
        session.window(given["until"]) if "until" in given else None,
        state if state in STATES else "",
    )


def named_stage(word: str, stages: tuple[Stage, ...]) -> Stage:
    """The stage of that name or alias. Raises UnknownWord."""
    from tracker.core.errors import UnknownWord
    from tracker.core.words import find_stage

    found = find_stage(word, stages)
    if found is None:
        raise UnknownWord("stage", word, [stage.name for stage in stages])
    return found
