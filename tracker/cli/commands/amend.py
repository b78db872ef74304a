"""tracker amend"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from tracker.cli.options import Ref, complete_kind, complete_stage, named_stage
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.actions.log import Draft
    from tracker.core.events import Kind
    from tracker.core.stages import Stage


def amend(
    session: Session,
    ref: Ref,
    number: Annotated[int, Argument(metavar="N", help="the number of the event, as `tracker show` counts them")],
    on: Annotated[str | None, Option("-d", "--on", metavar="WHEN", help="the day it happened")] = None,
    kind: Annotated[
        str | None,
        Option(
            "--kind",
            metavar="KIND",
            help="what happened: invited, passed … (tracker log --help)",
            complete=complete_kind,
        ),
    ] = None,
    stage: Annotated[
        str | None, Option("--stage", metavar="STAGE", help="the stage it happened at", complete=complete_stage)
    ] = None,
    at: Annotated[str | None, Option("--at", "--for", metavar="WHEN", help="the appointment")] = None,
    due: Annotated[str | None, Option("--due", metavar="WHEN", help="what was asked is due by then")] = None,
    note: Annotated[str | None, Option("-m", "--note", metavar="TEXT", help="the note on the event")] = None,
    who: Annotated[str | None, Option("--who", metavar="NAME", help="the person it came from")] = None,
    via: Annotated[str | None, Option("--via", metavar="CHANNEL", help="email, phone, portal …")] = None,
    *,
    remove: Annotated[bool, Option("--remove", help="take the event away (undo brings it back)")] = False,
) -> None:
    """Correct an event, or take it away. What is not named stays; --due, --note, --who, --via "" take theirs away.

    Examples: tracker amend aws 2 --on "25 march 2024" / tracker amend aws 3 --kind passed -m "by phone" /
    tracker amend 네이버 1 --on "3월 말" / tracker amend aws 4 --remove
    """
    from tracker.actions.amend import amend as act
    from tracker.actions.amend import take_away
    from tracker.core.errors import BadValue
    from tracker.writers.echo import say_amended

    said = {"on": on, "kind": kind, "stage": stage, "for": at, "due": due, "note": note, "who": who, "via": via}
    given = {name: value for name, value in said.items() if value is not None}
    if not given and not remove:
        raise BadValue(f"amend what? Add any of {', '.join(f'--{name}' for name in said)}, or --remove")
    if given and remove:
        raise BadValue(f"--remove takes the event away, so --{next(iter(given))} changes nothing; give one of the two")
    with session.writing() as store:
        if remove:
            amended = take_away(store, ref, number, session.today)
        else:
            draft = _draft(session, given, store.pipeline())
            cleared = [name for name, value in given.items() if not value]
            amended = act(store, ref, number, draft, session.today, cleared=cleared)
    session.say(say_amended(amended.application, number, amended.before, amended.after, amended.timeline))


def _draft(session: Session, given: dict[str, str], stages: tuple[Stage, ...]) -> Draft:
    """What is said anew, as values."""
    from tracker.actions.log import Draft
    from tracker.core.text import many_lines, one_line

    return Draft(
        stage=named_stage(given["stage"], stages) if "stage" in given else None,
        kind=_named_kind(given["kind"]) if "kind" in given else None,
        on=session.day(given["on"]) if "on" in given else None,
        appointment=session.appointment(given["for"]) if "for" in given else None,
        due=session.due(given["due"]) if given.get("due") else None,
        note=many_lines(given.get("note", ""), "the note"),
        who=one_line(given.get("who", ""), "the name"),
        via=one_line(given.get("via", ""), "the channel"),
    )


def _named_kind(word: str) -> Kind:
    from tracker.core.errors import UnknownWord
    from tracker.core.events import KINDS
    from tracker.core.words import find_kind

    found = find_kind(word)
    if found is None:
        raise UnknownWord("kind of event", word, tuple(KINDS))
    return found
