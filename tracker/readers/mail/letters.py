"""Bytes of mails → letters: headers, and texts whose label is too narrow for what is in them."""

from __future__ import annotations

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from email.message import Message

# What programs write under the label of an older code page, as browsers read it.
_WIDER = {
    "euc-kr": "cp949", "euckr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "ks_c_5601": "cp949",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "utf-8", "ascii": "utf-8", "unknown-8bit": "utf-8",
    "gb2312": "gb18030", "gbk": "gb18030", "utf8": "utf-8", "ansi_x3.4-1968": "utf-8",
}  # fmt: skip
_JIS = "iso-2022-jp"
# ISO-2022-JP as mail programs write it has letters of later standards under the escape of the first.
_FIRST_JIS, _LATER_JIS = b"\x1b$B", b"\x1b$(Q"
_LONGEST_HEADER = 4_000
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ud800-\udfff]")


class Address(NamedTuple):
    """A name, perhaps empty, and an address in small letters."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.email.rpartition("@")[2]


def decoded(data: bytes, label: str | None) -> str:
    """The text of bytes with this label; by what the letters are where the label is wrong or unknown."""
    name = (label or "utf-8").strip().strip("\"'").lower()
    name = _WIDER.get(name, name)
    if name.startswith(_JIS):
        return cleaned(_from_jis(data))
    try:
        codecs.lookup(name)
        text = data.decode(name)
    except (LookupError, ValueError):
        text = _guessed(data, name)
    return cleaned(text)


def header(message: Message, name: str) -> str:
    """A header as text, on one line; "" where there is none."""
    return _decoded_header(next(iter(_raw(message, name)), ""))


def addresses(message: Message, *names: str) -> tuple[Address, ...]:
    """The people in headers, in their order."""
    values = [value[:_LONGEST_HEADER] for name in names for value in _raw(message, name)]
    found: list[Address] = []
    for name, email in getaddresses(_escaped(values)):
        if "@" in email:
            found.append(Address(_decoded_header(name), email.strip().lower()[:320]))
    return tuple(found)


def _raw(message: Message, name: str) -> list[str]:
    """A header as it came, each time it is there: bytes that are no ASCII are surrogates."""
    return [str(value) for key, value in message.raw_items() if key == name or key.lower() == name.lower()]


def _escaped(values: Iterable[str]) -> list[str]:
    """Raw headers with the bytes that are no ASCII as letters."""
    return [value.encode("ascii", "surrogateescape").decode("utf-8", "replace") if _has_bytes(value) else value
            for value in values]  # fmt: skip


def _has_bytes(value: str) -> bool:
    return not value.isascii() and any("\udc80" <= sign <= "\udcff" for sign in value)


def _decoded_header(value: str) -> str:
    text = value[:_LONGEST_HEADER]
    if _has_bytes(text):
        text = text.encode("ascii", "surrogateescape").decode("utf-8", "replace")
    if "=?" in text:
        text = _words_decoded(text)
    return " ".join(cleaned(text).split())


def _words_decoded(text: str) -> str:
    """Encoded words put together as bytes first: some cut a letter in two."""
    try:
        pieces = decode_header(text)
    except (ValueError, LookupError, HeaderParseError):
        return text
    said, waiting, label = "", b"", ""
    for piece, charset in pieces:
        data = piece if isinstance(piece, bytes) else piece.encode("utf-8", "surrogateescape")
        name = (charset or "").lower() if isinstance(piece, bytes) else "utf-8"
        if waiting and name != label:
            said, waiting = said + decoded(waiting, label), b""
        waiting, label = waiting + data, name
    return said + decoded(waiting, label)


def _from_jis(data: bytes) -> str:
    try:
        return data.decode("iso2022_jp")
    except UnicodeDecodeError:
        return data.replace(_FIRST_JIS, _LATER_JIS).decode("iso2022_jp_2004", "replace")


def _guessed(data: bytes, name: str) -> str:
    for other in ("utf-8", "cp949", "cp932"):
        if other != name:
            try:
                return data.decode(other)
            except UnicodeDecodeError:
                continue
    try:
        return data.decode(name, "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")


def cleaned(text: str) -> str:
    """Without what cannot be seen."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
