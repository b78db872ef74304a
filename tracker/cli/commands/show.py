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
        str, Argument(metavar="[posting]", help="the posting alone, as it was last read", complete=("posting",))
    ] = "",
    form: Format = "",
) -> None:
    """Show one application in full: events, waits, people, notes, files, posting.

    In tsv, csv and md there is a row for every event; json has everything.

    Examples: tracker show aws / tracker show aws posting
    """
    if part:
        from tracker.core.errors import UnknownWord
        from tracker.core.sentences import sentence
        from tracker.writers.text import visible

        if part != "posting":
            raise UnknownWord("unknown-part", sentence("part that is shown"), part, ("posting",))
        session.print(visible(session.tracker.posting(ref).text, lines=True))
        return
    session.show(session.tracker.show(ref), form)
