"""Arguments and options that more than one command takes, and what their words become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from tracker.cli.parameters import Argument, Declared, Flag
from tracker.core.errors import TrackerError
from tracker.core.events import KINDS
from tracker.core.fields import APPLICATION, EVENT, Form
from tracker.core.stages import with_known
from tracker.core.text import is_shell_word

if TYPE_CHECKING:
    from types import ModuleType

    from tracker.cli.session import Session


def complete_ref(session: Session, beginning: str) -> list[str]:
    """The keys that begin with what was typed, as far as no shell would obey a sign in them."""
    try:
        return [key for key in session.tracker.keys(beginning) if is_shell_word(key)]
    except TrackerError:
        return []  # a shell that completes has nowhere to show an error


def complete_stage(session: Session, beginning: str) -> list[str]:
    """The stages that begin with what was typed, or other words for them."""
    from tracker.core.words import completed_names

    try:
        return completed_names(beginning, session.tracker.pipeline())
    except TrackerError:
        return []


def complete_word(session: Session, beginning: str, *, aliases: bool = True) -> list[str]:
    """The stages and kinds that begin with what was typed, or other words for them."""
    from tracker.core.words import completed_names

    try:
        pipeline = session.tracker.pipeline()
    except TrackerError:
        return []
    named = completed_names(beginning, [*pipeline, *KINDS.values()], aliases=aliases)
    return named or (completed_names(beginning, with_known(pipeline)) if aliases else [])


def complete_change(session: Session, beginning: str) -> list[str]:
    """The fields, stages and kinds that begin with what was typed."""
    fields = [f"{name}=" for name in EDITED if name.startswith(beginning)]
    return [*fields, *complete_word(session, beginning, aliases=not fields)]


def complete_export(_session: Session, beginning: str) -> list[str]:
    """What can be exported that begins with what was typed."""
    from tracker.actions.export import WHAT

    return [name for name in (*WHAT, "file", "site") if name.startswith(beginning)]


def complete_weekday(_session: Session, beginning: str) -> list[str]:
    """The days of the week that begin with what was typed."""
    from tracker.core.option_words import completions
    from tracker.core.weeks import WEEKDAYS

    return completions(beginning, WEEKDAYS)


def complete_language(_session: Session, beginning: str) -> list[str]:
    """The languages that begin with what was typed."""
    from tracker.cli.language import languages

    return [language for language in languages() if language.startswith(beginning)]


Ref = Annotated[
    str,
    Argument(
        metavar="REF",
        help="an id, a key, the beginning of a key, or a part of company or role",
        complete=complete_ref,
    ),
]


def format_option(*formats: str, told: str = "") -> Flag:
    """-f/--format, which completes these; the help names them unless they are `told` otherwise."""
    return Flag("-f", "--format", metavar="FORMAT", help=told or ", ".join(formats), complete=formats)


_FORMAT = format_option("text", "tsv", "json", "csv", "md")
_BRIEF = Flag("--brief", help="today in one line, for a prompt; empty where nothing is due")
Format = Annotated[str, _FORMAT]
Brief = Annotated[bool, _BRIEF]
PageFormat = Annotated[str, format_option("text", "tsv", "json", "csv", "md", "html")]

# What was stored is said in words, or as data.
WriteFormat = Annotated[
    str, Flag("-f", "--format", metavar="FORMAT", help="json: print what was stored", complete=("json",))
]

# Every command takes these, before or after its name; by the attribute of the session they set.
GENERAL: Declared = {
    "db": (str, Flag("--db", metavar="PATH", help="the database (TRACKER_DB)")),
    "today_given": (str, Flag("--today", metavar="DATE", help="the day to call today (TRACKER_TODAY)")),
    "color": (bool, Flag("--color", help="colours in a pipe too (FORCE_COLOR)")),
    "no_color": (bool, Flag("--no-color", help="no colours (NO_COLOR)")),
    "language": (
        str,
        Flag("--language", metavar="LANGUAGE", help="the language to speak: en, ko", complete=complete_language),
    ),
    "errors": (str, Flag("--errors", metavar="FORMAT", help="json: an error as one object", complete=("json",))),
    "quiet": (bool, Flag("-q", "--quiet", help="say nothing about what was done")),
}
# Without a command these are taken too, by the parameters of the one that is run then.
BARE_TAKES: Declared = {"brief": (bool, _BRIEF), "form": (str, _FORMAT)}
# Every read over many applications takes these; by their names in `Session.shared`.
FILTERS: Declared = {
    "stage": (str, Flag("--stage", metavar="STAGE", help="only those at this stage", complete=complete_stage)),
    "company": (str, Flag("--company", metavar="TEXT", help="only those with this in the company's name")),
    "tag": (str, Flag("--tag", metavar="TAG", help="only those with this tag")),
    "source": (str, Flag("--source", metavar="SOURCE", help="only those from this source")),
    "since": (str, Flag("--since", metavar="WHEN", help="only those with an event on this day or later")),
    "until": (str, Flag("--until", metavar="WHEN", help="only those with an event on this day or earlier")),
}


_METAVARS = {Form.URL: "URL", Form.DUE: "WHEN"}
# What `add` takes of an application's fields; by their names in `Session.shared`.
FIELDS: Declared = {
    field.name: (str, Flag(f"--{field.key}", metavar=_METAVARS.get(field.form, "TEXT"), help=field.help))
    for field in APPLICATION.fields
    if field.since == 1 and not field.required and field.form is not Form.LIST
}

_UNEDITED = {Form.UID, Form.NUMBER, Form.FLAG}
# What `edit` changes, each with its help; the stage reached is said as the stage.
EDITED: dict[str, str] = {
    field.key: field.help
    for field in (*APPLICATION.fields, *EVENT.fields)
    if field.form not in _UNEDITED and field.name != "reached"
}


def shared(module: ModuleType) -> Declared:
    """What a command takes besides what its function declares."""
    filters = FILTERS if getattr(module, "takes_filters", False) else {}
    return filters | (FIELDS if getattr(module, "takes_fields", False) else {}) | GENERAL


def keep(session: Session, name: str, value: Any) -> None:  # noqa: ANN401 - a text, or True
    """Let the session know the value of one of GENERAL, FILTERS or FIELDS."""
    if name in FILTERS or name in FIELDS:
        session.shared[name] = value
    else:
        setattr(session, name, value)
