"""tracker search"""

from typing import Annotated

from tracker.cli.options import Format
from tracker.cli.parameters import Argument
from tracker.cli.session import Session
from tracker.core.sentences import sentence

takes_filters = True


def search(
    session: Session,
    words: Annotated[
        list[str], Argument(metavar="WORDS…", help="parts of words, in any order; nothing in them is special")
    ],
    form: Format = "",
) -> None:
    """Find words in everything you kept: names, tags, notes, people, postings, the notes of events.

    $ tracker search hash map
    $ tracker search 리더십 --company aws

    Each word must be somewhere in the application. Upper and lower case are the same.
    """
    wanted = " ".join(words)
    hits = session.tracker.search(wanted, **session.shared)
    session.show(hits, form)
    if not hits:
        session.say(sentence("Nothing found for “{words}”", words=wanted))
