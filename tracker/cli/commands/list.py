"""tracker list"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Format, selection
from tracker.cli.parameters import Option
from tracker.cli.session import Session

takes_filters = True


def list(  # noqa: A001 - the command's name
    session: Session,
    *,
    everything: Annotated[bool, Option("-a", "--all", help="also those that have ended or are closed")] = False,
    turn: Annotated[
        str,
        Option(
            "--turn",
            metavar="WHO",
            help="only where it is the turn of: you, employer, calendar",
            complete=("you", "employer", "calendar"),
        ),
    ] = "",
    sort: Annotated[
        str,
        Option(
            "--sort",
            metavar="ORDER",
            help="turn, deadline, silence, since, company, stage or id",
            complete=("turn", "deadline", "silence", "since", "company", "stage", "id"),
        ),
    ] = "turn",
    limit: Annotated[int | None, Option("--limit", metavar="N", least=0, help="at most so many")] = None,
    form: Format = "",
) -> None:
    """List the open applications: whose turn it is, since when, and how long you have waited."""
    from tracker.core.errors import UnknownWord
    from tracker.core.events import Turn
    from tracker.reports.listing import listing

    if turn and turn not in set(Turn):
        raise UnknownWord("turn", turn, [one.value for one in Turn])
    with session.reading() as store:
        found = listing(
            store.histories(open_only=not everything),
            session.today,
            selection(session, store),
            zone=session.zone,
            everything=everything,
            turn=Turn(turn) if turn else None,
            sort=sort,
            limit=limit,
        )
        is_new = next(store.histories(), None) is None if not found.rows else False
    session.show("listing", found, form)
    if is_new:
        session.hint("Nothing here yet. Begin with: tracker add COMPANY ROLE --on yesterday")
    elif not found.rows:
        session.hint("None fits" if everything else "None that is open fits; --all shows the others too")
