"""The posting someone names: a file, a URL, or `-` for standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Application, Posting
from tracker.core.appointment import Appointment
from tracker.core.when import exactly

if TYPE_CHECKING:
    from tracker.cli.session import Session
    from tracker.readers.posting.page import Found


class Taken(NamedTuple):
    """What the page says of the application, the posting as it is kept today, and the page's own bytes."""

    said: Application
    posting: Posting
    page: bytes


def take_page(session: Session, source: str) -> Taken:
    """Read the posting. Only a URL that was named is fetched, and where it leads on is said.

    Raises BadValue for what is no page, Failed for a file or page that cannot be had.
    """
    from tracker.readers.posting.fetch import fetch, is_url
    from tracker.readers.posting.page import MOST_BYTES, read_page

    url = ""
    if source == "-":
        data = session.read_input("the posting", MOST_BYTES).encode()
    elif is_url(source):
        fetched = fetch(source)
        for address in fetched.redirects:
            session.say(f"{address} leads on")
        data, url = fetched.data, fetched.url
    else:
        from tracker.readers.file import read_file

        data = read_file(Path(source), "the posting", MOST_BYTES)
    found = read_page(data)
    posting = Posting(found.text, found.title, url or found.url, session.today)
    return Taken(_said(found, posting.url), posting, data)


def _said(found: Found, url: str) -> Application:
    deadline = Appointment(exactly(found.deadline)) if found.deadline else None
    tags = tuple(word.strip() for word in found.type.split(",") if word.strip())
    return Application(found.company, found.role, "", found.location, url, "", found.salary, deadline, tags)
