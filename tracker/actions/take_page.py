"""The posting someone names, read: a file, an address on the web, or bytes."""

from datetime import date, time
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Application, Posting
from tracker.core.appointment import Appointment
from tracker.core.sentences import sentence
from tracker.core.when import exactly

if TYPE_CHECKING:
    from tracker.readers.posting.page import Found


class Taken(NamedTuple):
    """What the page says of the application, the posting as it is kept, the page's own bytes, and the redirects to it."""

    said: Application
    posting: Posting
    page: bytes
    redirects: tuple[str, ...] = ()


def is_url(text: str) -> bool:
    """Whether this is meant to be fetched: it has a scheme of the web, or one that is refused."""
    return "://" in text


def take_page(source: str | bytes, today: date) -> Taken:
    """Read the posting in a file, at a URL or in bytes. Only a URL that was named is fetched.

    Raises BadValue for what is no page, Failed for a file or page that cannot be had.
    """
    from tracker.readers.posting.page import MOST_BYTES, take_found

    url = charset = ""
    redirects: tuple[str, ...] = ()
    if isinstance(source, bytes):
        data = source
    elif is_url(source):
        from tracker.readers.posting.fetch import fetch

        data, url, redirects, charset = fetch(source)
    else:
        from pathlib import Path

        from tracker.readers.file import read_file

        data = read_file(Path(source), sentence("the posting"), MOST_BYTES)
    found = take_found(data, charset, url)
    posting = Posting(found.text, found.title, url or found.url, today)
    return Taken(_said(found, posting.url), posting, data, redirects)


def _said(found: "Found", url: str) -> Application:
    deadline = _deadline(found.deadline, found.closes) if found.deadline else None
    tags = tuple(word.strip() for word in found.type.split(",") if word.strip())
    return Application(found.company, found.role, "", found.location, url, "", found.salary, deadline, tags)


def _deadline(day: date, closes: str) -> Appointment:
    clock = time.fromisoformat(closes) if closes else None
    return Appointment(exactly(day), clock and clock.replace(tzinfo=None), closes[-6:] if clock else "")
