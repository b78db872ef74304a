"""tracker search"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Format, selection
from tracker.cli.parameters import Argument
from tracker.cli.session import Session

takes_filters = True


def search(
    session: Session,
    words: Annotated[
        list[str], Argument(metavar="WORDS…", help="parts of words, in any order; nothing in them is special")
    ],
    form: Format = "",
) -> None:
    """Find words in everything that was kept: names, tags, notes, people, postings, the notes of events.

    An application is found when each word stands somewhere in it. Letter case does not matter.

    Examples: tracker search hash map / tracker search 리더십 --company aws / tracker search -- -rf
    """
    from tracker.core.text import LIMITS, one_line
    from tracker.core.timeline import follow
    from tracker.store.search import search as find_words

    wanted = one_line(" ".join(words), "the search", LIMITS["list"], required=True)
    with session.reading() as store:
        hits = find_words(store, wanted)
        chosen = selection(session, store)
        if not chosen.is_everything:
            found = {hit.application for hit in hits}
            takes = {one for one in found if chosen.takes(one, follow(store.events(one.id), session.today))}
            hits = tuple(hit for hit in hits if hit.application in takes)
    session.show("search", hits, form)
    if not hits:
        session.say(f"Nothing found for “{wanted}”")
