"""Arguments and options that more than one command takes, and what their words become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperOption

from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.core.stages import Stage
    from tracker.reports.selection import Selection
    from tracker.store.store import Store


def complete_ref(ctx: typer.Context, incomplete: str) -> list[str]:
    """The keys that begin with what was typed."""
    from tracker.core.errors import TrackerError
    from tracker.store.lookup import keys

    try:
        with ctx.ensure_object(Session).reading() as store:
            return list(keys(store, incomplete))
    except TrackerError:
        return []  # a shell that completes has nowhere to show an error


def complete_word(ctx: typer.Context, incomplete: str) -> list[str]:
    """The stages and kinds that begin with what was typed."""
    from tracker.core.errors import TrackerError
    from tracker.core.events import KINDS

    try:
        with ctx.ensure_object(Session).reading() as store:
            names = [*(stage.name for stage in store.pipeline()), *KINDS]
    except TrackerError:
        return []
    return [name for name in names if name.startswith(incomplete)]


Ref = Annotated[
    str,
    typer.Argument(
        metavar="REF",
        help="an id, a key, the beginning of a key, or a part of company or role",
        autocompletion=complete_ref,
    ),
]


def format_option(*formats: str, told: str = "") -> Any:  # noqa: ANN401 - as typer.Option
    """-f/--format, which completes these; the help names them unless they are `told` otherwise."""
    named = told or ", ".join(formats)
    return typer.Option("-f", "--format", metavar="FORMAT", help=named, autocompletion=lambda: list(formats))


_READ_HELP = "table (on a terminal), plain (elsewhere), json, csv, md"
Format = Annotated[str, format_option("table", "plain", "json", "csv", "md", told=_READ_HELP)]
PageFormat = Annotated[str, format_option("table", "plain", "json", "csv", "md", "html", told=f"{_READ_HELP}, html")]

# Every command takes these, before or after its name: flag, what it sets in the session, what it wants, help.
_GLOBAL = (
    ("--db", "db", "PATH", "the database (TRACKER_DB)"),
    ("--today", "today_given", "DATE", "the day to call today (TRACKER_TODAY)"),
    ("--no-color", "no_color", None, "no colours (NO_COLOR)"),
    ("--quiet", "quiet", None, "no words about what was done"),
)
# Every read over many applications takes these.
_FILTERS = (
    ("--stage", "stage", "STAGE", "only those at this stage"),
    ("--company", "company", "TEXT", "only those with this in the company's name"),
    ("--tag", "tag", "TAG", "only those with this tag"),
    ("--source", "source", "SOURCE", "only those from this source"),
    ("--since", "since", "WHEN", "only those with an event on this day or later"),
    ("--until", "until", "WHEN", "only those with an event on this day or earlier"),
)


def global_options() -> list[TyperOption]:
    """The options of the whole program."""
    return [
        _kept(flag, text, metavar, lambda session, value, n=name: setattr(session, n, value))
        for flag, name, metavar, text in _GLOBAL
    ]


def filter_options() -> list[TyperOption]:
    """The options that choose applications; `selection` turns them into one."""
    return [
        _kept(flag, text, metavar, lambda session, value, n=name: session.filters.update({n: value}))
        for flag, name, metavar, text in _FILTERS
    ]


def _kept(flag: str, text: str, metavar: str | None, keep: Any) -> TyperOption:  # noqa: ANN401 - (session, value) -> object
    """An option whose value goes into the session."""

    def callback(ctx: Any, _param: object, value: str | bool | None) -> None:  # noqa: ANN401, FBT001 - Typer's signature
        if value is not None and value is not False:
            keep(ctx.ensure_object(Session), value)

    is_flag = metavar is None
    return TyperOption(
        param_decls=["-q", flag] if flag == "--quiet" else [flag],
        type=bool if is_flag else str,
        is_flag=is_flag,
        default=False if is_flag else None,
        metavar=metavar,
        help=text,
        expose_value=False,
        callback=callback,
    )


def one_of(word: str, what: str, known: tuple[str, ...]) -> str:
    """The word of a table that is meant; letter case does not matter. Raises UnknownWord."""
    from tracker.core.errors import UnknownWord
    from tracker.core.match import fold

    if fold(word) not in known:
        raise UnknownWord(what, word, known)
    return fold(word)


def selection(session: Session, store: Store) -> Selection:
    """The applications the filters choose. Raises UnknownWord for a stage that is not, UnreadableDay for no day."""
    from tracker.reports.selection import Selection

    given = session.filters
    return Selection(
        named_stage(given["stage"], store.pipeline()) if "stage" in given else None,
        given.get("company", ""),
        given.get("tag", ""),
        given.get("source", ""),
        session.window(given["since"]) if "since" in given else None,
        session.window(given["until"]) if "until" in given else None,
    )


def named_stage(word: str, stages: tuple[Stage, ...]) -> Stage:
    """The stage of that name or alias. Raises UnknownWord."""
    from tracker.core.errors import UnknownWord
    from tracker.core.words import find_stage

    found = find_stage(word, stages)
    if found is None:
        raise UnknownWord("stage", word, [stage.name for stage in stages])
    return found
