"""tracker undo"""

from tracker.cli.session import Session
from tracker.core.sentences import sentence, use


def undo(session: Session) -> None:
    """Undo the last command, whatever it changed. Repeat it to go further back, as far as the record goes.

    $ tracker undo

    Commands that only show something do not count. What a `db restore` replaced is in the backup it made.
    """
    words = session.tracker.undo()
    if words is None:
        session.say(sentence("Nothing to undo"))
    else:
        session.say(sentence("Undone: {words}", words=words))
        session.hint(sentence("To do it again: {redo}", redo=use("redo")))
