"""What mails propose to log: one frozen plan."""

from __future__ import annotations

from typing import NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.events import Event
from tracker.core.sentences import Sentence
from tracker.core.when import When

CERTAINTIES = SURE, LIKELY, LOOK = "sure", "likely", "look"


class Proposal(NamedTuple):
    """An event that a mail speaks of, and the sentence it rests on (`because`).

    `key` is the application's, "" for one that is new: proposals of the same new one have one `new` number, from 1.
    `certainty` is SURE, LIKELY or LOOK. `fingerprint` is what the mail is remembered by, `sender` who wrote it, `text`
    what it says. `application_id` is 0 for a new one.
    """

    id: str
    message_id: str
    where: str
    key: str
    company: str
    role: str
    stage: str
    kind: str
    on: When
    at: Appointment | None
    due: Appointment | None
    expect: When | None
    certainty: str
    because: str
    place: str = ""
    link: str = ""
    who: str = ""
    new: int = 0
    application_id: int = 0
    fingerprint: str = ""
    sender: str = ""
    text: str = ""


class Undecided(NamedTuple):
    """A mail that fits two applications or more: the same event proposed of each, of which one at most is right."""

    choices: tuple[Proposal, ...]


class Unread(NamedTuple):
    """A mail that was not read, or not wholly, and why, in a few words."""

    where: str
    why: str


class MailPlan(NamedTuple):
    """What mails propose, in the order of time.

    So many were `read`, said `nothing` new, or were `unreadable`; `unread` names the first of these.
    """

    proposals: tuple[Proposal, ...]
    undecided: tuple[Undecided, ...]
    read: int
    nothing: int
    unreadable: int
    unread: tuple[Unread, ...]


class Answer(NamedTuple):
    """What is answered to a proposal: yes, perhaps with the words of the log line as they were changed; or no."""

    proposal: Proposal
    is_yes: bool = True
    words: str = ""
    never_again: bool = False


class TakenMail(NamedTuple):
    """An event as stored, and the key of its application."""

    key: str
    event: Event
    is_new: bool


class TakenMails(NamedTuple):
    """What became of the answers: events, so many refused, and those that could not have happened, with the reason."""

    taken: tuple[TakenMail, ...]
    refused: int
    failed: tuple[tuple[Proposal, Sentence], ...]
