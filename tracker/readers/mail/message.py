"""The bytes of one mail → who wrote whom, when, and what. A mail is hostile: each part is bounded, and a fault is a doubt."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.utils import parsedate_to_datetime
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from tracker.readers.mail.letters import Address, addresses, decoded, header
from tracker.readers.mail.newest import Newest, newest, unquoted

if TYPE_CHECKING:
    from email.message import Message

    from tracker.readers.mail.calendars import Invitation

_MOST_PARTS, _MOST_BOUNDARIES = 60, 40
_MARKED = "ld+json"
_LONGEST_TEXT = 400_000  # bytes of a part that is read
_MOST_LINES, _LONGEST_PARAMETERS = 1_000_000, 10_000  # of a mail, and of a header with parameters, in bytes
_PARAMETERS = re.compile(rb"(?im)^content-[a-z-]{1,40}:[^\n]*(?:\n[ \t][^\n]*)*")
_IDS = re.compile(r"<[^<>\s]{1,300}>")
_RECEIVED_DAY = re.compile(r";\s*([^;]{10,60})$")
_FORWARD = re.compile(r"(?i)^\s*(?:fwd?|fw|전달|転送)\s*[:：]")


class Unreadable(Exception):
    """Why a mail was not read, in a few words of English."""


class Mail(NamedTuple):
    """A mail. `id` is its Message-ID, or a digest; `moment` has a zone; `text` is what is new in it.

    `forwarded` is a mail within, which somebody passed on. `is_bulk` was sent to many; `is_automatic` by a program that
    answers; `is_received` has the traces of its way.
    """

    id: str
    moment: datetime | None
    sender: Address
    reply_to: tuple[Address, ...]
    receivers: tuple[Address, ...]
    subject: str
    thread: tuple[str, ...]
    text: str
    forwarded: str = ""
    is_forward: bool = False
    meetings: tuple[Invitation, ...] = ()
    is_bulk: bool = False
    is_automatic: bool = False
    is_received: bool = False
    is_labelled_sent: bool = False
    doubts: tuple[str, ...] = ()


class Head(NamedTuple):
    """What puts a mail in its place: its id and moment, and who wrote whom."""

    id: str
    moment: datetime | None
    sender: str
    receivers: tuple[str, ...]
    is_received: bool


def read_head(message: Message) -> Head:
    """What the headers say."""
    senders = addresses(message, "From")
    return Head(
        header(message, "Message-ID")[:400],
        _moment(message),
        senders[0].email if senders else "",
        tuple(one.email for one in addresses(message, "Delivered-To", "To")),
        _is_received(message),
    )


def read_mail(data: bytes) -> Mail:
    """One mail. Raises Unreadable for one beyond a bound."""
    _refuse_beyond(data)
    message = message_from_bytes(data)
    parts = _Parts()
    parts.take(message, 0)
    new = parts.newest()
    senders = addresses(message, "From") or addresses(message, "Sender")
    labels = header(message, "X-Gmail-Labels").casefold()
    return Mail(
        id=header(message, "Message-ID")[:400] or f"sha256:{sha256(data).hexdigest()}",
        moment=_moment(message),
        sender=senders[0] if senders else Address("", ""),
        reply_to=addresses(message, "Reply-To"),
        receivers=addresses(message, "To", "Cc"),
        subject=header(message, "Subject")[:500],
        thread=tuple(dict.fromkeys(_IDS.findall(header(message, "In-Reply-To") + header(message, "References"))[-50:])),
        text=new.text,
        forwarded=unquoted(new.forwarded) if new.forwarded else parts.inner,
        is_forward=bool(new.forwarded or parts.inner or _FORWARD.match(header(message, "Subject"))),
        meetings=tuple(parts.meetings),
        is_bulk=bool(message.get("List-Unsubscribe") or header(message, "Precedence").casefold() in {"bulk", "list"} or message.get("List-Id")),
        is_automatic=header(message, "Auto-Submitted").casefold().startswith("auto-replied") or bool(message.get("X-Autoreply")),
        is_received=_is_received(message),
        is_labelled_sent=any(word in labels for word in ("sent", "보낸", "送信")),
        doubts=tuple(parts.doubts),
    )  # fmt: skip


def _refuse_beyond(data: bytes) -> None:
    """See that a mail has what mails have: the parser takes as long as the square of parameters, and holds every line."""
    if data.count(b"boundary") > _MOST_BOUNDARIES:
        raise Unreadable("nested too deep")
    if data.count(b"\n") > _MOST_LINES:
        raise Unreadable("too many lines")
    if any(len(found[0]) > _LONGEST_PARAMETERS for found in _PARAMETERS.finditer(data)):
        raise Unreadable("a header is too long")


_HINT = 300  # signs in a text that only says to look at the page


class _Parts:
    """The parts of a mail that say something, one after another."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.pages: list[str] = []
        self.inner = ""
        self.meetings: list[Invitation] = []
        self.doubts: list[str] = []
        self._count = 0

    def take(self, part: Message, depth: int) -> None:
        self._count += 1
        if self._count > _MOST_PARTS or depth > _MOST_BOUNDARIES:
            return
        kind = part.get_content_type()
        if kind == "message/rfc822":
            self._take_inner(part)
        elif part.is_multipart():
            for one in part.get_payload():
                if hasattr(one, "get_content_type"):
                    self.take(one, depth + 1)  # type: ignore[arg-type]
        elif kind in {"text/calendar", "application/ics"}:
            self._take_calendar(part)
        elif part.get_content_disposition() != "attachment" and kind in {"text/plain", "text/html"}:
            (self.plain if kind == "text/plain" else self.pages).append(_text(part))
            if kind == "text/html" and _MARKED in self.pages[-1]:
                self._take_marked(self.pages[-1])

    def newest(self) -> Newest:
        """The newest text: of the plain parts, of the pages where those say nothing."""
        found = newest("\n".join(self.plain))
        is_hint = len(found.text) < _HINT and "html" in found.text.casefold()
        if self.pages and (is_hint or not found.text.strip()) and not found.forwarded:
            from tracker.readers.mail.page_text import text_of

            return newest("\n".join(text_of(page) for page in self.pages[:3]))
        return found

    def _take_marked(self, page: str) -> None:
        from tracker.readers.mail.markup import marked_meetings

        if not self.meetings:
            self.meetings += marked_meetings(page)

    def _take_inner(self, part: Message) -> None:
        payload = part.get_payload()
        if isinstance(payload, list) and payload and not self.inner:
            inner = _Parts()
            inner.take(payload[0], 1)  # type: ignore[arg-type]
            self.inner = inner.newest().text

    def _take_calendar(self, part: Message) -> None:
        from tracker.readers.mail.calendars import meetings

        data = part.get_payload(decode=True)
        try:
            found = meetings(data, str(part.get_param("method") or "")) if isinstance(data, bytes) else ()
        except Exception:  # noqa: BLE001 - whatever a calendar from anywhere breaks in the library is a doubt of this mail
            self.doubts.append("calendar")
            return
        known = {(one.uid, one.sequence) for one in self.meetings}
        self.meetings += [one for one in found if (one.uid, one.sequence) not in known]


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        label = part.get_content_charset()
    except (LookupError, ValueError):
        label = None
    text = decoded(data[:_LONGEST_TEXT], label)
    if part.get_param("format") == "flowed":
        text = text.replace(" \n", " ")
    return text


def _moment(message: Message) -> datetime | None:
    """The moment a mail was sent, or else when a server took it in."""
    said = [header(message, "Date")]
    said += [found[1] for value in message.get_all("Received", [])[:5] if (found := _RECEIVED_DAY.search(str(value)))]
    for text in said:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if 1990 < moment.year < 2100:  # what no mail has is a slip
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def _is_received(message: Message) -> bool:
    return any(message.get(name) for name in ("Received", "Return-Path", "Delivered-To"))
