"""tracker show"""

from typing import Annotated

from tracker.cli.options import Format, Ref
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session


def show(
    session: Session,
    ref: Ref,
    part: Annotated[
        str,
        Argument(
            metavar="[PART]", help="people, notes, files or posting", complete=("people", "notes", "files", "posting")
        ),
    ] = "",
    *,
    verbose: Annotated[
        bool, Flag("-v", "--verbose", help="the first and last possible day of what is known roughly")
    ] = False,
    form: Format = "",
) -> None:
    """Show one application: what comes next, what happened, how long they were silent. PART shows what is kept with it.

    $ tracker show aws
    $ tracker show 3 notes

    In tsv, csv and md there is a row for every event; json has everything.
    """
    if not part:
        session.show(session.tracker.show(ref), form, details=verbose)
        return
    from tracker.writers.kept import part_writer

    writer = part_writer(part)
    if part == "posting" and not form:
        session.tracker.posting(ref)  # which says how to take one where there is none
    session.show(session.tracker.show(ref), form, writer)
