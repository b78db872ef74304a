"""tracker posting"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Ref
from tracker.cli.parameters import Argument
from tracker.cli.session import Session


def posting(
    session: Session,
    ref: Ref,
    source: Annotated[
        str, Argument(metavar="[FILE|URL|-]", help="a saved page or text, a page on the web, or standard input")
    ] = "",
) -> None:
    """Keep the posting as it reads today: its text and the page itself, for postings vanish.

    What it says of place, pay and deadline fills what is empty. Taken again, it shows what changed. Without a page the
    posting that is kept is shown. A page on the web is asked for only when you name it, on public addresses only.

    Examples: tracker posting aws saved.html / tracker posting aws https://example.com/jobs/1 / pbpaste | tracker
    posting aws -
    """
    from tracker.actions.posting import keep_posting
    from tracker.cli.commands.add import take
    from tracker.core.errors import NotFound
    from tracker.store.lookup import find
    from tracker.writers.echo import say_posted
    from tracker.writers.text import visible

    if not source:
        with session.reading() as store:
            application = find(store, ref, write=False)
            kept = store.record(application.id).postings
        if not kept:
            raise NotFound(f"no posting is kept of {application.key}; take it: tracker posting {application.key} FILE")
        session.print(visible(kept[-1].text, lines=True))
        return
    taken = take(session, source)
    with session.writing() as store:
        posted = keep_posting(store, ref, taken.posting, taken.page, taken.said)
    session.say(say_posted(posted, taken.posting))
