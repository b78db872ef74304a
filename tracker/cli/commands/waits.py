"""tracker waits"""

from typing import Annotated

from tracker.cli.options import complete_ref, format_option
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session
from tracker.core.language import say
from tracker.core.sentences import sentence, use

takes_filters = True


def waits(
    session: Session,
    *,
    ref: Annotated[
        str,
        Argument(metavar="[REF]", help="one application in full; without it, all", complete=complete_ref),
    ] = "",
    by: Annotated[
        str,
        Flag(
            "--by",
            metavar="GROUP",
            help="what came back for each source, resume (the file attached as résumé), company, role or month",
            complete=("stage", "company", "source", "role", "month", "resume"),
        ),
    ] = "stage",
    plot: Annotated[bool, Flag("--plot", help="draw the share still waiting, day by day")] = False,
    verbose: Annotated[
        bool, Flag("-v", "--verbose", help="all of it: every silence, chances, counts, stretches")
    ] = False,
    form: Annotated[
        str,
        format_option("text", "tsv", "json", "csv", "md", "html", told="text, tsv, json, csv, md; html with --plot"),
    ] = "",
) -> None:
    """Say whose silence is usual, slow or past every answer, and how long employers take to answer.

    $ tracker waits
    $ tracker waits aws
    $ tracker waits --by source --since 2026
    $ tracker waits --plot

    Those who never answered count too, so the figures are longer than an average of the answers that came. Where
    answers are too few no figure is given: docs/waits.md says how many it takes. With REF: its waits beside those of
    the other applications (of those the filters choose).

    --stage chooses the waits that began after that stage, --since and --until those that began then, however they ended.

    In tsv, csv and md there is a row for every wait; with --plot one for every day of the curves. json has waits, gaps
    and figures; with --plot the figures with their curves.
    """
    from tracker.writers.write import writer_of

    found = session.tracker.waits(ref, by=by, in_full=verbose, **session.shared)
    session.show(found, form, writer_of("plot") if plot else None)
    if not found.waits:
        submitted = use("log", "REF", "submitted", say("yesterday"))
        session.hint(sentence("You are not waiting for anyone yet. Begin with: {log}", log=submitted))
