"""tracker undo"""

from tracker.cli.session import Session
from tracker.core.sentences import sentence, use


def undo(session: Session) -> None:
    """Take the last command back, whatever it changed; again, the one before it, as far back as the record goes.

    $ tracker undo

    A command that only looked is not counted. What a `db restore` replaced is in the backup it made.
    """
    words = session.tracker.undo()
    if words is None:
        session.say(sentence("Nothing to undo"))
    else:
        session.say(sentence("Undone: {words}", words=words))
        session.hint(sentence("To do it again: {redo}", redo=use("redo")))
