"""tracker stages"""

from typing import Annotated

from tracker.cli.options import Format, WriteFormat, complete_stage
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session

Name = Annotated[
    str, Argument(metavar="STAGE", help="a stage, by its name or another word for it", complete=complete_stage)
]
After = Annotated[str, Flag("--after", metavar="STAGE", help="put it right after this one", complete=complete_stage)]
Before = Annotated[str, Flag("--before", metavar="STAGE", help="put it right before this one", complete=complete_stage)]


def stages(session: Session, form: Format = "") -> None:
    """The steps of your applications, in their order. Without a command they are listed.

    $ tracker stages
    $ tracker stages add phone-screen --type meeting --after resume

    What happened at a stage stays with it when it is renamed or moved; one that is used cannot be removed.
    """
    session.show(session.tracker.stages(), form)


def list_stages(session: Session, form: Format = "") -> None:
    """List the stages: their type, how many events are at each, and what else they are called.

    $ tracker stages list
    """
    session.show(session.tracker.stages(), form)


def add(
    session: Session,
    name: Annotated[str, Argument(metavar="NAME", help="at most three words, with a letter, and no day or kind")],
    kind: Annotated[
        str,
        Flag(
            "--type", metavar="TYPE", help="task (you submit it) or meeting (it is held)", complete=("task", "meeting")
        ),
    ],
    after: After = "",
    before: Before = "",
    alias: Annotated[
        list[str] | None, Flag("--alias", metavar="WORD", help="another word for it; may be repeated")
    ] = None,
    form: WriteFormat = "",
) -> None:
    """Add a stage; without a place it goes right before the outcome.

    $ tracker stages add phone-screen --type meeting --alias 전화면접
    """
    session.tell(session.tracker.add_stage(name, kind, aliases=alias or (), after=after, before=before), form)


def alias(
    session: Session,
    name: Name,
    words: Annotated[list[str], Argument(metavar="WORD…", help="other words for it, each in quotes if it has spaces")],
    *,
    remove: Annotated[bool, Flag("--remove", help="take the words away")] = False,
    form: WriteFormat = "",
) -> None:
    """Give a stage more names to use in `log`, or take some away.

    $ tracker stages alias interview-2 onsite 임원면접
    $ tracker stages alias interview-2 onsite --remove
    """
    session.tell(session.tracker.alias_stage(name, words, remove=remove), form)


def rename(
    session: Session,
    name: Name,
    new: Annotated[str, Argument(metavar="NAME", help="the new name")],
    form: WriteFormat = "",
) -> None:
    """Rename a stage. What happened at it stays with it, and the old name still works.

    $ tracker stages rename interview-2 onsite
    """
    session.tell(session.tracker.rename_stage(name, new), form)


def move(session: Session, name: Name, after: After = "", before: Before = "", form: WriteFormat = "") -> None:
    """Move a stage after or before another. Refused if a history could not have happened in that order.

    $ tracker stages move assessment --after interview-1
    $ tracker stages move phone-screen --before assessment
    """
    session.tell(session.tracker.move_stage(name, after=after, before=before), form)


def remove(session: Session, name: Name, form: WriteFormat = "") -> None:
    """Remove a stage that has no events and no notes.

    $ tracker stages remove interview-2
    """
    session.tell(session.tracker.remove_stage(name), form)


subcommands = {"list": list_stages, "add": add, "alias": alias, "rename": rename, "move": move, "remove": remove}
