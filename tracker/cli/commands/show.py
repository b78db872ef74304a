"""tracker show"""

from __future__ import annotations

from tracker.cli.options import Format, Ref
from tracker.cli.session import Session


def show(session: Session, ref: Ref, form: Format = "") -> None:
    """Show one application in full: events, waits, people, notes, files, posting.

    In tsv, csv and md there is a row for every event; json has everything.
    """
    from tracker.reports.history import history
    from tracker.store.lookup import find

    with session.reading() as store:
        record = store.record(find(store, ref, write=False).id)
    session.show("history", history(record, session.today, session.zone), form)
