"""An application and everything kept with it. A text that is not known is the empty string."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, TypeAlias

from tracker.core.appointment import Appointment
from tracker.core.events import Event
from tracker.core.match import fold
from tracker.core.stages import Stage


class Application(NamedTuple):
    """One bid for one role at one company.

    `id` is permanent, 0 until stored; `key` is what people type; `uid` tells it apart on every machine.
    """

    company: str
    role: str
    key: str = ""
    location: str = ""
    url: str = ""
    source: str = ""
    salary: str = ""
    deadline: Appointment | None = None
    tags: tuple[str, ...] = ()
    offer_base: str = ""
    offer_bonus: str = ""
    offer_equity: str = ""
    offer_sign_on: str = ""
    offer_place: str = ""
    offer_start: Appointment | None = None
    offer_answer_by: Appointment | None = None
    uid: str = ""
    id: int = 0


# Applications, each with its events as they were stored.
Histories: TypeAlias = Iterable[tuple[Application, tuple[Event, ...]]]


def namesakes(applications: Iterable[Application]) -> frozenset[int]:
    """Those by id whose company has another application among them."""
    found = [*applications]
    companies = Counter(fold(application.company) for application in found)
    return frozenset(one.id for one in found if companies[fold(one.company)] > 1)


class Contact(NamedTuple):
    """A person at the employer's. `background` is what you know about them, `stage` where you meet them."""

    name: str
    role: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    background: str = ""
    stage: Stage | None = None
    uid: str = ""
    id: int = 0


class Note(NamedTuple):
    """A text kept with an application.

    `topic` is one of TOPICS, `written` the day it was written, if known, `done` whether it is ticked off.
    """

    text: str
    topic: str = "other"
    stage: Stage | None = None
    written: date | None = None
    done: bool = False
    uid: str = ""
    id: int = 0


class Document(NamedTuple):
    """A file kept in the store. `purpose` is one of PURPOSES; the bytes are found by `sha256` (hex); `size` in bytes."""

    name: str
    purpose: str
    sha256: str
    size: int
    added: date | None = None
    uid: str = ""
    id: int = 0


class Posting(NamedTuple):
    """A posting as it read on the day it was `taken`. `text` is Markdown; `original` the sha256 of the page's bytes."""

    text: str
    title: str = ""
    url: str = ""
    taken: date | None = None
    original: str = ""
    uid: str = ""
    id: int = 0


TOPICS = ("question", "lesson", "prep", "essay", "offer", "other")
PURPOSES = ("resume", "cover-letter", "posting", "mail", "other")


class Record(NamedTuple):
    """One application with everything kept of it. Lists are in typing order."""

    application: Application
    events: tuple[Event, ...] = ()
    contacts: tuple[Contact, ...] = ()
    notes: tuple[Note, ...] = ()
    documents: tuple[Document, ...] = ()
    postings: tuple[Posting, ...] = ()

    @property
    def posting(self) -> Posting | None:
        """The posting as it was last read."""
        return self.postings[-1] if self.postings else None
