"""tracker undo"""

from __future__ import annotations

from tracker.cli.session import Session


def undo(session: Session) -> None:
    """Take the last command back, whatever it changed; again, the one before it, as far back as the record goes.

    A command that only looked is not counted. What a `restore` replaced is in the backup it made.

    Example: tracker undo
    """
    from tracker.store.journal import undo as act

    with session.writing() as store:
        words = act(store)
    session.say("Nothing to undo" if words is None else f"Undone: {words}")
    if words is not None:
        session.hint("To do it again: tracker redo")
