"""tracker sankey"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import format_option, selection
from tracker.cli.session import Session

takes_filters = True


def sankey(
    session: Session,
    form: Annotated[str, format_option("sankeymatic", "mermaid", "svg", "html", "json")] = "sankeymatic",
) -> None:
    """Write how far applications came, for a flow diagram.

    Paste it at sankeymatic.com/build, or in a mermaid block of Markdown; svg and html are drawn already. Each stage
    counts by the history, whatever came later, and as many flow into a step as out of it.

    Examples: tracker sankey / tracker sankey -f mermaid --since 2026-01-01
    """
    from tracker.reports.funnel import funnel
    from tracker.writers.sankey import sankey as write

    with session.reading() as store:
        found = funnel(store.histories(), session.today, selection(session, store))
    session.print_all(write(found, form))
