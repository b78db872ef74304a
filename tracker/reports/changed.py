"""What was changed, removed or kept beside the events, as it was and as it is stored."""

from datetime import date
from typing import NamedTuple

from tracker.core.application import Application, Contact, Document, Posting, Record
from tracker.core.events import Event
from tracker.core.stages import Stage
from tracker.core.timeline import Timeline


class ChangedEvent(NamedTuple):
    """The event as it was and as it is, and the timeline that makes."""

    application: Application
    before: Event
    after: Event
    timeline: Timeline


class RemovedEvent(NamedTuple):
    """An event that is gone, and the timeline without it."""

    application: Application
    event: Event
    timeline: Timeline


class Revision(NamedTuple):
    """How many events, contacts, notes, documents and postings were added, changed and removed."""

    added: int = 0
    changed: int = 0
    removed: int = 0


class Edited(NamedTuple):
    """The application as stored, and how many parts of it were added, changed and removed; its own fields are one.

    `before` is what it was, where its fields alone were changed.
    """

    application: Application
    revision: Revision
    before: Application | None = None


class KeptContact(NamedTuple):
    """The contact as stored; `before` is the contact as it was, None for a new one."""

    application: Application
    contact: Contact
    before: Contact | None


class Attached(NamedTuple):
    """The document as stored; `same_name` is how many of its name were there before."""

    application: Application
    document: Document
    same_name: int


class Posted(NamedTuple):
    """The posting that was taken, which is kept unless its text is the same as last time (`is_new` is False).

    `filled` are the fields of the application that were empty and are no longer, `changes` the lines that differ from
    the text taken on the day `before` (None: the first time), `redirects` the addresses on the way to the page.
    """

    application: Application
    posting: Posting
    is_new: bool
    filled: tuple[str, ...] = ()
    before: date | None = None
    changes: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()


class Removed(NamedTuple):
    """What was kept of an application that is gone."""

    record: Record


class Erasure(NamedTuple):
    """What is left of an application that was erased: its id, what it was called, and the backups that still hold it.

    `steps` are how many steps of undo are gone with it.
    """

    id: int
    name: str
    backups: tuple[str, ...]
    steps: int


class ChangedStages(NamedTuple):
    """What was done to a stage (added, renamed, moved, removed, called), as it was and as it is, and the order now."""

    done: str
    before: Stage
    after: Stage
    order: tuple[Stage, ...]
