"""What a mail says itself: its text without quoted history, forwarded mails and signatures of programs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from re import Pattern

_LONGEST = 40_000  # characters that are looked at: nothing new stands behind them
_HEADING = 500  # characters of the longest heading of an older mail
# Headings that the library does not know: of Korean Gmail, of Japanese Outlook, of a forward.
_WROTE = re.compile(
    r"(?im)^[ \t]*(?:[^\n]{0,300}\n)?[^\n]{0,300}(?:님이[ ]?작성(?:하셨습니다|함)?[ ]?:|"
    r"さん(?:は|が)[^\n]{0,20}書きました[ ]?[::]|<[^<>\n]{3,100}@[^<>\n]{3,100}>(?:[ ]?wrote)?[ ]?[:：]|"
    r"\bwrote[ ]?:)[ \t]*$"
)
_LABEL = (
    r"(?:from|sent|to|cc|subject|date|보낸[ ]?사람|보낸[ ]?날짜|받는[ ]?사람|참조|제목|날짜|보낸[ ]?시간|差出人|"
    r"送信日時|送信者|宛先|件名|日時|from|日付)"
)
_BLOCK = re.compile(rf"(?im)^[ \t>*]*{_LABEL}[ \t*]*[:：][^\n]*\n(?:[ \t>*]*{_LABEL}[ \t*]*[:：][^\n]*\n){{2}}")
_DASHES = re.compile(
    r"(?im)^[ \t]*-{2,}[ ]*(?:original message|forwarded message|원본[ ]?메[일시]지?|전달된[ ]?메[일시]지?|"
    r"元のメッセージ|転送(?:された)?メッセージ|forwarded by|begin forwarded message)[^\n]*$|"
    r"^begin forwarded message:[ \t]*$"
)
_FORWARD = re.compile(r"(?i)forward|전달|転送")
_QUOTED = re.compile(r"^[ \t]*[>＞|]")
_SIGNATURE = re.compile(r"(?m)^-- $")
# Of long runs of blanks and blank lines only the beginning is kept: patterns take the square or more of their length.
_LONG_BLANKS = re.compile(r"([^\S\n]{8})[^\S\n]+")
_MANY_LINES = re.compile(r"((?:[^\S\n]{0,8}\n){4})(?:[^\S\n]{0,8}\n)+")
_CLUES = re.compile(r"(?im)^[ \t]*(?:>|on |am |le |el |-{3}|_{5}|\*?from:|\d{4})")


class Newest(NamedTuple):
    """The text that is new, and what was forwarded below it ("" for none)."""

    text: str
    forwarded: str = ""


def newest(text: str) -> Newest:
    """The newest text of a mail, and the mail that it forwards."""
    text = _MANY_LINES.sub(r"\1", _LONG_BLANKS.sub(r"\1", text[:_LONGEST]))
    forwarded = ""
    cuts = [found.start() for pattern in (_WROTE, _BLOCK, _DASHES) if (found := pattern.search(text))]
    if cuts:
        place = min(cuts)
        head = _DASHES.search(text)
        if head and head.start() == place and _FORWARD.search(head[0]):
            forwarded = text[head.end() :]
        text = text[:place]
    elif _CLUES.search(text):
        text = _by_library(text)
    lines = [line for line in text.split("\n") if not _QUOTED.match(line)]
    return Newest(_SIGNATURE.split("\n".join(lines))[0], forwarded)


def unquoted(text: str) -> str:
    """A forwarded mail without its own headings."""
    lines = text.strip("\n").split("\n")
    while lines and (not lines[0].strip() or re.match(rf"(?i)[ \t>*]*{_LABEL}[ \t*]*[:：]", lines[0])):
        lines.pop(0)
    return newest("\n".join(lines)).text


def _by_library(text: str) -> str:
    """The text before the first heading of an older mail, in the languages that the library knows."""
    for clue in _CLUES.finditer(text):  # the library's pattern takes minutes for a long text
        if found := _headings().search(text[clue.start() : clue.start() + _HEADING]):
            return text[: clue.start() + found.start()]
    return text


@cache
def _headings() -> Pattern[str]:
    from mailparser_reply.parser import EmailMessage

    headings: Pattern[str] = EmailMessage(text="", languages=["en", "ko", "ja", "de", "fr", "es"]).HEADER_REGEX
    return headings
