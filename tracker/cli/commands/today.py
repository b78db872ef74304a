"""tracker, without a command"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Format
from tracker.cli.parameters import Flag
from tracker.cli.session import Session
from tracker.core.sentences import sentence, use


def today(
    session: Session,
    *,
    brief: Annotated[bool, Flag("--brief", help="one line for a prompt, nothing where nothing is due")] = False,
    form: Format = "",
) -> None:
    """What needs you, what is coming, and who is silent."""
    found = session.tracker.overview()
    if brief:
        from tracker.writers.text import visible
        from tracker.writers.today import brief as one_line

        session.print(visible(one_line(found), lines=True), drawn=True)
        return
    session.show(found, form)
    if session.tracker.is_empty():
        session.hint(sentence("Nothing here yet. Begin with: {add}", add=use("add", "COMPANY", "ROLE", on="yesterday")))
