"""What is kept of an application and of what belongs to it: one table for each, a row for each value.

Tables of the store, rows, TOML, JSON, CSV, editing, search and completion follow from these rows; docs/architecture.md
tells how to add one. The order is that of every file that is written; what was added later stands last.
"""

from enum import Enum
from typing import Any, NamedTuple, TypeAlias

from tracker.core.application import PURPOSES, TOPICS, Application, Contact, Document, Note, Posting, Record
from tracker.core.events import Event
from tracker.core.sentences import Sentence, sentence
from tracker.core.text import LIMITS

# A value of one of the tables: an Application, an Event …
Kept: TypeAlias = Any


class Form(Enum):
    """What a value is, and so how it is kept, read and written."""

    LINE = "a text of one line"
    FILE_NAME = "the name of a file"
    URL = "an address"
    TEXT = "a text of many lines"
    LIST = "texts of one line"
    WHEN = "a day that has passed, perhaps known only roughly"
    AHEAD = "a day to come, perhaps known only roughly"
    APPOINTMENT = "a day, mostly with a time"
    DUE = "a day, perhaps with a time, by which something is to be done"
    DAY = "a day that has passed"
    STAGE = "a stage of the pipeline"
    KIND = "a kind of event"
    WORD = "one of some words"
    FLAG = "yes or no"
    NUMBER = "a whole number"
    DIGEST = "the SHA-256 of bytes"
    UID = "what tells a row apart on every machine"


class Field(NamedTuple):
    """One value that is kept.

    `name` is its attribute and its column, `outside` what files and people call it (with a dot: within a table),
    `once` another name under which it is still read. `called` is how sentences name it, `help` a line for people.
    `words` are those of a WORD, the last one goes without saying. `joint` stands between the cells of several columns of
    a sheet that say it. `since` is the version of the store that brought it.
    """

    name: str
    form: Form
    called: Sentence
    help: str = ""
    outside: str = ""
    once: str = ""
    required: bool = False
    is_searched: bool = False
    words: tuple[str, ...] = ()
    since: int = 1
    joint: str = ""

    @property
    def key(self) -> str:
        """What files call it."""
        return self.outside or self.name

    @property
    def limit(self) -> int:
        """The longest it may be: characters of a line, an address or a list, bytes of a text."""
        limits = {Form.URL: "url", Form.TEXT: "text", Form.LIST: "list"}
        return LIMITS[limits.get(self.form, "line")]


class Fields(NamedTuple):
    """The values of one kind of thing: its name, its fields in the order of files, and what they make."""

    name: str
    makes: type[Kept]
    fields: tuple[Field, ...]


_UID = Field("uid", Form.UID, sentence("the uid"), "tells it apart on every machine", since=2)

APPLICATION = Fields(
    "application",
    Application,
    (
        Field("company", Form.LINE, sentence("the company"), "the employer", required=True, is_searched=True),
        Field("role", Form.LINE, sentence("the role"), "what the job is called", required=True, is_searched=True),
        Field("key", Form.LINE, sentence("the key"), "the short name to type; else the company's"),
        Field("source", Form.LINE, sentence("the source"), "where you found it", is_searched=True),
        Field("location", Form.LINE, sentence("the location"), "where the work is", is_searched=True),
        Field("salary", Form.LINE, sentence("the salary"), "the pay, in your words", is_searched=True, joint=" – "),
        Field("url", Form.URL, sentence("the URL"), "where the posting is", is_searched=True),
        Field("tags", Form.LIST, sentence("the tag"), "to find it by", is_searched=True),
        Field("deadline", Form.DUE, sentence("the deadline"), "the last day to apply"),
        Field("offer_base", Form.LINE, sentence("the base pay"), "the base pay offered", "offer.base", is_searched=True, since=2),
        Field("offer_bonus", Form.LINE, sentence("the bonus"), "the bonus offered", "offer.bonus", is_searched=True, since=2),
        Field("offer_equity", Form.LINE, sentence("the equity"), "the equity offered", "offer.equity", is_searched=True, since=2),
        Field("offer_sign_on", Form.LINE, sentence("the sign-on"), "the sign-on bonus offered", "offer.sign-on", is_searched=True, since=2),
        Field("offer_place", Form.LINE, sentence("the place"), "where the work would be", "offer.place", is_searched=True, since=2),
        Field("offer_start", Form.DUE, sentence("the start"), "the day the work would begin", "offer.start", since=2),
        Field("offer_answer_by", Form.DUE, sentence("the day to answer"), "the day to answer by", "offer.answer-by", since=2),
        _UID,
    ),
)  # fmt: skip
EVENT = Fields(
    "event",
    Event,
    (
        Field("number", Form.NUMBER, sentence("the number"), "what people call it by", "n", once="seq", since=2),
        Field("stage", Form.STAGE, sentence("the stage"), "the stage it happened at"),
        Field("kind", Form.KIND, sentence("the kind"), "what happened", required=True),
        Field("on", Form.WHEN, sentence("the day"), "the day it happened", required=True),
        Field("appointment", Form.APPOINTMENT, sentence("the appointment"), "a day, mostly with a time", "at", once="for"),
        Field("due", Form.DUE, sentence("the due day"), "the day by which they want it from you"),
        Field("expect", Form.AHEAD, sentence("the expected day"), "the day they said they would answer by", since=2),
        Field("who", Form.LINE, sentence("the name"), "the person it came from or was with", is_searched=True),
        Field("via", Form.LINE, sentence("the channel"), "email, phone, portal …", is_searched=True),
        Field("note", Form.TEXT, sentence("the note"), "a note on the event", is_searched=True),
        Field("reached", Form.STAGE, sentence("the stage reached"), "the stage at which it ended", since=2),
        Field("typed", Form.FLAG, sentence("whether it was typed"), "whether it was typed one by one", since=2),
        _UID,
    ),
)  # fmt: skip
CONTACT = Fields(
    "contact",
    Contact,
    (
        Field("name", Form.LINE, sentence("the name"), "what they are called", required=True, is_searched=True),
        Field("role", Form.LINE, sentence("the role"), "their job there", is_searched=True),
        Field("email", Form.LINE, sentence("the email"), "an email address", is_searched=True),
        Field("phone", Form.LINE, sentence("the phone"), "a phone number", is_searched=True),
        Field("url", Form.URL, sentence("the URL"), "a page about them", is_searched=True),
        Field("background", Form.TEXT, sentence("the background"), "what you know about them", is_searched=True),
        Field("stage", Form.STAGE, sentence("the stage"), "the stage you meet them at", since=2),
        _UID,
    ),
)  # fmt: skip
NOTE = Fields(
    "note",
    Note,
    (
        Field("topic", Form.WORD, sentence("the topic"), "what it is about", words=TOPICS),
        Field("stage", Form.STAGE, sentence("the stage"), "the stage it is about"),
        Field("written", Form.DAY, sentence("the day"), "the day it was written"),
        Field("text", Form.TEXT, sentence("the note"), "the note", required=True, is_searched=True),
        Field("done", Form.FLAG, sentence("whether it is done"), "whether it is ticked off", since=2),
        _UID,
    ),
)  # fmt: skip
DOCUMENT = Fields(
    "document",
    Document,
    (
        Field("name", Form.FILE_NAME, sentence("the file's name"), "the file's name", required=True, is_searched=True),
        Field("purpose", Form.WORD, sentence("the purpose"), "what it is for", words=PURPOSES),
        Field("sha256", Form.DIGEST, sentence("the SHA-256"), "by which its bytes are found", required=True),
        Field("size", Form.NUMBER, sentence("the size"), "in bytes", required=True),
        Field("added", Form.DAY, sentence("the day"), "the day it was attached"),
        _UID,
    ),
)  # fmt: skip
POSTING = Fields(
    "posting",
    Posting,
    (
        Field("title", Form.LINE, sentence("the title"), "the title of the page", is_searched=True),
        Field("url", Form.URL, sentence("the URL"), "where the page is", is_searched=True),
        Field("taken", Form.DAY, sentence("the day"), "the day it was read"),
        Field("original", Form.DIGEST, sentence("the original"), "the SHA-256 of the page's bytes"),
        Field("text", Form.TEXT, sentence("the posting"), "its text, as Markdown", required=True, is_searched=True),
        _UID,
    ),
)  # fmt: skip

# What an application is called by, and what is said of it below that wherever it is shown.
NAMES = ("company", "role", "key")
FACTS = tuple(
    field for field in APPLICATION.fields if field.form is Form.LINE and field.since == 1 and field.name not in NAMES
)

TABLES = {table.name: table for table in (APPLICATION, EVENT, CONTACT, NOTE, DOCUMENT, POSTING)}


def fields_of(value: Kept) -> Fields:
    """The table a value belongs to: that of its class's name."""
    return TABLES[type(value).__name__.lower()]


def told_as(value: Kept, kept: Kept) -> Kept:
    """A value that is said to be a kept one: with its id, its uid, and of an event its number."""
    value = value._replace(id=kept.id, uid=kept.uid)
    return value._replace(number=kept.number, typed=kept.typed) if isinstance(value, Event) else value


def without_identity(value: Kept) -> Kept:
    """The value without what only tells it apart: its id, its uid, and of an event its number."""
    if isinstance(value, Event):
        return value._replace(id=0, uid="", number=0, typed=False)
    return value._replace(id=0, uid="")


def filled_from(kept: Kept, given: Kept) -> Kept:
    """The kept value with what it does not say taken from the given one, and the tags of both."""
    missing = {name: value for name, value in given._asdict().items() if not getattr(kept, name)}
    if isinstance(kept, Application):
        missing["tags"] = tuple(dict.fromkeys((*kept.tags, *given.tags)))
    return kept._replace(**missing)


def record_without_identity(record: Record) -> Record:
    """A record of bare values, which two records of the same content share."""
    return Record(without_identity(record.application), *(tuple(map(without_identity, part)) for part in record[1:]))
