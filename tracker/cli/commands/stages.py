"""tracker stages"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Format, complete_stage, one_of
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session
from tracker.core.errors import BadValue

Name = Annotated[
    str, Argument(metavar="STAGE", help="a stage, by its name or another word for it", complete=complete_stage)
]
After = Annotated[str, Option("--after", metavar="STAGE", help="put it right after this one", complete=complete_stage)]
Before = Annotated[
    str, Option("--before", metavar="STAGE", help="put it right before this one", complete=complete_stage)
]


def stages(session: Session, form: Format = "") -> None:
    """The steps of your applications, in their order. Without a command they are listed.

    What happened at a stage stays with it when it is renamed or moved; one that is used cannot be removed.

    Examples: tracker stages / tracker stages add phone-screen --type meeting --after resume --alias call
    """
    _show(session, form)


def list_stages(session: Session, form: Format = "") -> None:
    """List the stages: their type, how many events are at each, and what else they are called."""
    _show(session, form)


def add(
    session: Session,
    name: Annotated[str, Argument(metavar="NAME", help="at most three words, with a letter, and no day or kind")],
    kind: Annotated[
        str,
        Option(
            "--type", metavar="TYPE", help="task (you submit it) or meeting (it is held)", complete=("task", "meeting")
        ),
    ],
    after: After = "",
    before: Before = "",
    alias: Annotated[
        list[str] | None, Option("--alias", metavar="WORD", help="another word for it; may be repeated")
    ] = None,
) -> None:
    """Add a stage; without a place it goes right before the outcome.

    Example: tracker stages add phone-screen --type meeting --after resume --alias call --alias 전화면접
    """
    from tracker.actions.stages import add_stage
    from tracker.core.stages import STAGE_TYPES, Stage, StageType

    users = tuple(type_.value for type_ in StageType if type_.is_users)
    type_ = STAGE_TYPES[one_of(kind, "type of stage", users)]
    stage = Stage(_word(name), type_, 0, tuple(dict.fromkeys(map(_word, alias or ()))))
    with session.writing() as store:
        add_stage(store, stage, session.today, after=after, before=before)
        _say_order(session, f"Added {stage.name}", [one.name for one in store.pipeline()])


def alias(
    session: Session,
    name: Name,
    words: Annotated[list[str], Argument(metavar="WORD…", help="other words for it, each in quotes if it has spaces")],
    *,
    remove: Annotated[bool, Option("--remove", help="take the words away")] = False,
) -> None:
    """Give a stage more words to be called by in `log`, or take some away.

    Examples: tracker stages alias interview-2 onsite 임원면접 / tracker stages alias interview-2 onsite --remove
    """
    from tracker.actions.stages import alias_stage

    given = [_word(word) for word in words]
    with session.writing() as store:
        stage = alias_stage(store, name, given, session.today, remove=remove)
    session.say(
        f"{stage.name} is also called {', '.join(stage.aliases)}"
        if stage.aliases
        else f"{stage.name} has its name alone"
    )


def rename(session: Session, name: Name, new: Annotated[str, Argument(metavar="NAME", help="the new name")]) -> None:
    """Call a stage something else. What happened at it stays with it.

    Example: tracker stages rename interview-2 onsite
    """
    from tracker.actions.stages import rename_stage

    new = _word(new)
    with session.writing() as store:
        stage = rename_stage(store, name, new, session.today)
    session.say(f"Renamed {stage.name} to {new}")


def move(session: Session, name: Name, after: After = "", before: Before = "") -> None:
    """Put a stage after or before another. Refused where a history could then not have happened.

    Examples: tracker stages move assessment --after interview-1 / tracker stages move phone-screen --before assessment
    """
    from tracker.actions.stages import move_stage

    if not after and not before:
        raise BadValue(f"move {name} where? Add --after STAGE or --before STAGE")
    with session.writing() as store:
        stage = move_stage(store, name, session.today, after=after, before=before)
        _say_order(session, f"Moved {stage.name}", [one.name for one in store.pipeline()])


def remove(session: Session, name: Name) -> None:
    """Remove a stage at which nothing happened and no note is kept.

    Example: tracker stages remove interview-2
    """
    from tracker.actions.stages import remove_stage

    with session.writing() as store:
        stage = remove_stage(store, name)
        _say_order(session, f"Removed {stage.name}", [one.name for one in store.pipeline()])


subcommands = {"list": list_stages, "add": add, "alias": alias, "rename": rename, "move": move, "remove": remove}


def _show(session: Session, form: str) -> None:
    from tracker.reports.pipeline import pipeline

    with session.reading() as store:
        uses = pipeline(store.pipeline(), store.histories())
    session.show("pipeline", uses, form)


def _word(text: str) -> str:
    from tracker.core.text import one_line

    return one_line(text, "the word for a stage", required=True)


def _say_order(session: Session, done: str, names: list[str]) -> None:
    session.say(f"{done}\n  {' → '.join(names)}")
