"""tracker redo"""

from __future__ import annotations

from tracker.cli.session import Session


def redo(session: Session) -> None:
    """Do again what was undone last. Once something new is written, what was undone before stays undone.

    Example: tracker redo
    """
    from tracker.store.journal import redo as act

    with session.writing() as store:
        words = act(store)
    session.say("Nothing to do again" if words is None else f"Done again: {words}")
