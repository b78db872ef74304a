"""tracker list"""

from typing import Annotated

from tracker.cli.options import Format
from tracker.cli.parameters import Flag
from tracker.cli.session import Session
from tracker.core.sentences import sentence, use
from tracker.reports.listing import SORTS

takes_filters = True


def list(  # noqa: A001 - the command's name
    session: Session,
    *,
    everything: Annotated[bool, Flag("-a", "--all", help="also those that have ended or are closed")] = False,
    turn: Annotated[
        str,
        Flag(
            "--turn",
            metavar="WHO",
            help="by whose turn it is: you, employer, calendar",
            complete=("you", "employer", "calendar"),
        ),
    ] = "",
    sort: Annotated[str, Flag("--sort", metavar="ORDER", help=", ".join(SORTS), complete=tuple(SORTS))] = "turn",
    limit: Annotated[int | None, Flag("--limit", metavar="N", least=0, help="show at most N")] = None,
    form: Format = "",
) -> None:
    """List the open applications: whose turn it is, since when, and how long you have waited.

    $ tracker list
    $ tracker list --all --company aws
    $ tracker list --stage offered
    $ tracker list -f csv > applications.csv
    """
    found = session.tracker.list(everything=everything, turn=turn, sort=sort, limit=limit, **session.shared)
    session.show(found, form)
    if found.rows:
        return
    if session.tracker.is_empty():
        session.hint_at_add()
    elif everything:
        session.hint(sentence("No application matches"))
    else:
        session.hint(
            sentence("No open application matches; {all} shows the others too", all=use("list", everything=""))
        )
