"""tracker show"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Format, Ref
from tracker.cli.parameters import Argument
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
    form: Format = "",
) -> None:
    """Show one application: what comes next, what happened, how long they were silent. PART shows what is kept with it.

    In tsv, csv and md there is a row for every event; json has everything.
    """
    from tracker.reports.history import history
    from tracker.store.lookup import find
    from tracker.writers.write import writer_of

    if part:
        from tracker.writers.kept import part_writer

        writer = part_writer(part)
    else:
        writer = writer_of("history")
    with session.reading() as store:
        record = store.record(find(store, ref, write=False).id)
    session.show(writer, history(record, session.today, session.zone), form)
