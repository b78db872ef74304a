"""tracker calendar"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.commands.export import write_out
from tracker.cli.options import selection
from tracker.cli.parameters import Option
from tracker.cli.session import Session

takes_filters = True


def calendar(
    session: Session,
    output: Annotated[
        str, Option("-o", "--output", metavar="FILE", help="write this file, whole or not at all, replacing it")
    ] = "",
) -> None:
    """Write appointments, due dates and follow-ups as iCalendar, for any calendar.

    Each keeps its name for good: importing again updates it, and what was called off, changed away or removed is marked
    cancelled.

    Example: tracker calendar -o jobs.ics
    """
    from tracker.reports.agenda import agenda
    from tracker.store.calendar_state import edition, once
    from tracker.writers.calendar import calendar as write

    with session.reading() as store:
        chosen, cadence = selection(session, store), session.config["follow_up_days"]
        stage_ids = {stage.name: id_ for id_, stage in store.stages().items()}
        entries = agenda(store.histories(), stage_ids, once(store), session.today, chosen, cadence)
        text = write(entries, edition(store), session.today)
    write_out(session, [text], output)
