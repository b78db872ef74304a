"""tracker remove"""

from __future__ import annotations

from tracker.cli.options import Ref
from tracker.cli.session import Session


def remove(session: Session, ref: Ref) -> None:
    """Remove an application with everything kept of it. Nothing is asked: `tracker undo` brings it all back.

    An application that has ended need not be removed; `list` hides it, and its waits stay in the figures.

    Example: tracker remove aws-sa-intern
    """
    from tracker.actions.remove import remove as act
    from tracker.writers.echo import say_removed

    with session.writing() as store:
        record = act(store, ref)
    session.say(say_removed(record))
