"""Mails with harm done to them: bytes flipped, parts cut out or doubled, headers of others. Each is read soon, or named."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.mail.score import MAILS, SOURCES
from tests.trust.figures import size
from tests.trust.test_fuzz import tried
from tracker.actions.mail.decide import decide, decide_yours
from tracker.actions.mail.verdict import Situation
from tracker.readers.mail import boxes
from tracker.readers.mail.message import Unreadable, read_head, read_mail
from tracker.readers.mail.names import addressed, companies, roles
from tracker.readers.mail.sense import sense_of

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

PIECES = [
    b"\0", b"\xff", b"\n", b"\r\n", b"\n\n", b"=?utf-8?B?", b"?=", b"=?euc-kr?Q?=B0?=", b"\x1b$B", b"\xe2\x80\xae", b"<" * 300, b">" * 300,
    b"(" * 300, b"--", b"Content-Type: text/html\n", b"Content-Type: multipart/mixed; boundary=b\n", b"charset=no-such", b"charset=iso-2022-jp",
    b"Content-Transfer-Encoding: base64\n", b"Date: 99\n", b"Date: Fri, 30 Feb 9999 25:61:61 +9999\n", b"From: \n", b"32 Nov 99:99",
    b"2026-11-12 15:00 ", b"BEGIN:VEVENT\nDTSTART:99\n", "면접 11월 40일 25시 ".encode(), "13月32日（木）".encode(), b"wrote:\n", b"> " * 200,
    b"please " * 200, b"=" * 400, b"-" * 400, b" " * 400,
]  # fmt: skip


def harmed(chance: random.Random, mails: list[bytes]) -> bytes:
    """A mail with pieces cut out, put in, doubled or flipped, and perhaps the headers of another."""
    data = bytearray(chance.choice(mails))
    if chance.random() < 0.2:
        head, _, _ = chance.choice(mails).partition(b"\n\n")
        data = bytearray(head + b"\n\n" + bytes(data).partition(b"\n\n")[2])
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.choice((0, 1, 5, 40, 400)))
        piece = bytes(data[start:end])
        flipped = bytes(byte ^ 1 << chance.randrange(8) for byte in piece)
        data[start:end] = chance.choice((chance.choice(PIECES), b"", piece * 2, flipped, chance.randbytes(3)))
    return bytes(data)


def read_wholly(data: bytes) -> None:
    """Read all that is read of a mail before it is known which application it is of. Raises Unreadable."""
    for place in boxes.places("mail.eml", data):
        read_head(boxes.head(place))
        mail = read_mail(boxes.read(place))
        day = mail.moment.date() if mail.moment else date(2026, 11, 2)
        decide(mail, sense_of(mail, day, "Asia/Seoul"))
        decide_yours(sense_of(mail, day, "Asia/Seoul", is_yours=True), Situation(has_offer=True))
        tuple(companies(mail)), tuple(roles(mail)), addressed(mail)


def test_mails_with_harm_done_to_them(figure: Callable[[str], None]) -> None:
    mails = [boxes.read(place) for source in SOURCES for place in boxes.places(str(MAILS / source))]
    refused = tried("mails", lambda chance: read_wholly(harmed(chance, mails)), size("mails"), Unreadable)
    figure(f"fuzz: {size('mails')} mails with harm done to them, {refused} named as unreadable, none failed or stopped")
