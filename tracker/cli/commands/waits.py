"""tracker waits"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Format, complete_ref
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session
from tracker.core.sentences import Option as Said
from tracker.core.sentences import sentence, use

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
            help="figures for each stage, company, source, role or month",
            complete=("stage", "company", "source", "role", "month"),
        ),
    ] = "stage",
    plot: Annotated[bool, Option("--plot", help="draw the share still waiting, day by day")] = False,
    figures: Annotated[bool, Option("--figures", help="the figures alone; a row each in tsv, csv, md")] = False,
    form: Format = "",
) -> None:
    """Say how long employers take to answer, who is still waiting, and whether that is normal.

    Those who never answered count too, so the figures are longer than an average of the answers that came. What they
    do not carry is not said: docs/waits.md tells from how many answers on. With REF: whose turn it was when, beside
    the figures of the other applications (of those the filters choose).

    --stage chooses the waits that began after that stage, --since and --until those that began then, however they ended.

    In tsv, csv and md there is a row for every wait; with --figures one for every stage and group, with --plot one
    for every day of the curves. json has waits, gaps and figures; with --figures these alone, with --plot also the
    curves.

    Examples: tracker waits / tracker waits aws / tracker waits --by source --since 2026 / tracker waits --plot /
    tracker waits --figures -f csv
    """
    from tracker.core.errors import BadValue

    if plot and figures:
        raise BadValue(
            "two-views", "{plot} and {figures} are two views; give one of them",
            plot=Said("plot"), figures=Said("figures"),
        )  # fmt: skip
    found = session.tracker.waits(ref, by=by, **session.filters)
    session.show(found, form, writer="plot" if plot else "figures" if figures else "")
    if not found.waits:
        submitted = use("log", "REF", "submitted", "yesterday")
        session.hint(sentence("Nobody is waited for yet. Begin with: {log}", log=submitted))
