"""tracker remove"""

from __future__ import annotations

from tracker.cli.options import Ref, WriteFormat
from tracker.cli.session import Session


def remove(session: Session, ref: Ref, form: WriteFormat = "") -> None:
    """Remove an application with everything kept of it, or with REF#N one event. `tracker undo` brings it back.

    An application that has ended need not be removed; `list` hides it, and its waits stay in the figures.

    Examples: tracker remove aws-sa-intern / tracker remove aws#4
    """
    session.tell(session.tracker.remove(ref), form)
