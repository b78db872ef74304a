"""tracker waits"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from tracker.cli.options import Format, complete_ref, selection
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.store.store import Store

takes_filters = True


def waits(
    session: Session,
    *,
    ref: Annotated[
        str,
        Argument(metavar="[REF]", help="one application in full; without, all", complete=complete_ref),
    ] = "",
    by: Annotated[
        str,
        Option(
            "--by",
            metavar="GROUP",
            help="what came back for each source, resume (the file attached as résumé), company, role or month",
            complete=("stage", "company", "source", "role", "month", "resume"),
        ),
    ] = "stage",
    plot: Annotated[bool, Option("--plot", help="draw the share still waiting, day by day")] = False,
    verbose: Annotated[
        bool, Option("-v", "--verbose", help="all of it: every silence, chances, counts, stretches")
    ] = False,
    form: Format = "",
) -> None:
    """Say whose silence is usual, slow or past every answer, and how long employers take to answer.

    Those who never answered count too, so the figures are longer than an average of the answers that came. What they
    do not carry is not said: docs/waits.md tells from how many answers on. With REF: its waits beside those of the other
    applications (of those the filters choose).

    --stage chooses the waits that began after that stage, --since and --until those that began then, however they ended.

    In plain, csv and md there is a row for every wait; with --plot one for every day of the curves. json has waits, gaps
    and figures; with --plot the figures with their curves.

    Examples: tracker waits / tracker waits aws / tracker waits --by source --since 2026 / tracker waits --plot
    """
    from tracker.reports.waits import waits as report
    from tracker.store.lookup import find

    with session.reading() as store:
        only = find(store, ref, write=False) if ref else None
        resumes = _resumes(store) if by == "resume" else {}
        found = report(
            store.histories(), session.today, selection(session, store),
            by=by, resumes=resumes, only=only, in_full=verbose,
        )  # fmt: skip
    session.show("plot" if plot else "waits", found, form or ("table" if plot else ""))
    if not found.waits:
        session.hint("Nobody is waited for yet. Begin with: tracker log REF submitted yesterday")


def _resumes(store: Store) -> dict[int, str]:
    from tracker.reports.responses import resume_names

    return resume_names((record.application.id, record.documents) for record in store.records())
