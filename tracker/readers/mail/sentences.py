"""A text → its sentences, each in the language its letters speak for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.readers.mail.plain import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 200
_LONGEST = 600
# By a colon, or as cells of a table are set.
_LABEL = re.compile(r"^\W*[^\s:：\d](?:[^:：\n]{0,24})(?:[:：]\s*|(?<![.,!?;])\s{2,})\S")
# A time on a line of its own belongs to the day on the line before.
_CLOCK = re.compile(r"(?i)\d{1,2}(?::\d\d|\s*[ap]\.?m\b|\s*[시時])|(?:오전|오후|午前|午後)\s*\d")
# A day and its time under labels of their own are one.
_DAY_AND_TIME = re.compile(
    r"(?im)^(\W*(?:date|day|when|날짜|일자|면접 ?일자?|면접 ?날짜|日付|日にち|期日|開催日|面接日|実施日)(?:\W*[:：]|"
    r"\s)[^\n]*\d[^\n]*)\n+\W*(?:start )?(?:time|시간|시각|면접 ?시[간각]|時間|時刻|開始|開始時間|"
    r"開始時刻)(?:\W*[:：]\s*|\s+(?=[^\n]{0,6}\d))"
)
_BULLET = re.compile(r"^\s*(?:[-*•·▶►■□◆●○※★▼]|\d{1,2}[.)])\s*")
_HANGUL, _KANA = re.compile("[\uac00-\ud7a3]"), re.compile("[\u3041-\u30ff]")
_HAN = re.compile("[\u4e00-\u9fff]")
# Where a sentence ends: after an abbreviation a small letter or a digit goes on.
# Nor does one end after a date with dots: 2026. 10. 13. (화).
_END = re.compile(
    r"(?<=[!?。！？])\s*|(?<=\.\.)\s+(?=[A-Z])|(?<!\d\. \d\.)(?<!\d\. "
    r"\d\d\.)(?<!^\d\.)(?<!^[가-힣]\.)(?<=[a-zA-Z0-9)\]\"'”’][.])\s+(?=[^a-z0-9\s])|(?<=[\uac00-\ud7a3][.])\s*"
)
_SPACE = re.compile(r"\s+")


class Spoken(NamedTuple):
    """A sentence as written, its language (en, ko, ja), and the form in which words are looked up."""

    text: str
    language: str
    plain: str


def sentences(text: str) -> Iterator[Spoken]:
    """The sentences of a text, at most 200. Lines that were wrapped are one; a line with a label stands alone."""
    count = 0
    for block in _blocks(_DAY_AND_TIME.sub(r"\1 ", text)):
        for piece in _END.sub("\n", block).split("\n"):
            if len(piece.strip()) > 1:
                yield spoken(piece.strip()[:_LONGEST])
                count += 1
                if count >= _MOST:
                    return


def spoken(text: str) -> Spoken:
    """One sentence."""
    language = language_of(text)
    return Spoken(_SPACE.sub(" ", text), language, plain_form(text, language))


def language_of(text: str) -> str:
    """The language that the letters speak for."""
    if _HANGUL.search(text):
        return "ko"
    return "ja" if _KANA.search(text) or _HAN.search(text) else "en"


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs with their wrapped lines put together."""
    block: list[str] = []
    for line in text.split("\n"):
        stripped = line.strip(" \t\u3000*_")
        is_alone = bool(_LABEL.match(stripped) and len(stripped) < 200) or bool(_BULLET.match(stripped))
        if block and (not stripped or is_alone or (_is_short(block[-1]) and not _CLOCK.match(stripped))):
            yield " ".join(block)
            block = []
        if stripped:
            block.append(stripped)
        if is_alone:
            yield " ".join(block)
            block = []
    if block:
        yield " ".join(block)


def _is_short(line: str) -> bool:
    """Whether a line ended before it had to: what follows it is no part of its sentence."""
    wide = len(line) + sum(sign > "\u2e80" for sign in line)
    return wide < 50 or line[-1] in ".!?。！？:："  # nobody wraps at fewer
