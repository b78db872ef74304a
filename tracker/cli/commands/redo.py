"""tracker redo"""

from tracker.cli.session import Session
from tracker.core.sentences import sentence


def redo(session: Session) -> None:
    """Redo what was undone last. Once you change something else, what was undone stays undone.

    $ tracker redo
    """
    words = session.tracker.redo()
    session.say(sentence("Nothing to redo") if words is None else sentence("Redone: {words}", words=words))
