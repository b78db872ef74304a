"""tracker redo"""

from tracker.cli.session import Session
from tracker.core.sentences import sentence


def redo(session: Session) -> None:
    """Do again what was undone last. Once something new is written, what was undone before stays undone.

    $ tracker redo
    """
    words = session.tracker.redo()
    session.say(sentence("Nothing to redo") if words is None else sentence("Redone: {words}", words=words))
