"""tracker waits"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli.options import Format, complete_ref, selection
from tracker.cli.session import Session

takes_filters = True


def waits(
    ctx: typer.Context,
    ref: Annotated[
        str, typer.Argument(metavar="[REF]", help="one application; without, all", autocompletion=complete_ref)
    ] = "",
    form: Format = "",
) -> None:
    """Say how long each answer took, who is still waiting, and the time between stages."""
    from tracker.reports.waits import waits as report
    from tracker.store.lookup import find

    session = ctx.ensure_object(Session)
    with session.reading() as store:
        chosen = selection(session, store)
        if ref:
            application = find(store, ref, write=False)
            found = report([(application, store.events(application.id))], session.today, chosen)
        else:
            found = report(store.histories(), session.today, chosen)
    session.show("waits", found, form)
