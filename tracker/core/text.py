"""Text from outside: cleaned and measured once, at the door.

Clean text is NFC and holds no control character but, in long texts, newline and tab. Characters that are only
invisible (zero-width, bidirectional marks) are kept where there is something else to see.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TypeAlias

from tracker.core.errors import BadValue, TooLong
from tracker.core.sentences import Sentence

# How sentences name the text: a sentence of ours, or a name from outside such as that of a column.
What: TypeAlias = Sentence | str

LIMITS = {
    "line": 500,  # characters: names, titles, words
    "url": 8_000,  # characters: as much as servers take
    "list": 10_000,  # characters: all tags of an application, all aliases of a stage, with a sign between them
    "text": 1_000_000,  # bytes of UTF-8: notes, postings
    "document": 25_000_000,  # bytes
    "file": 64_000_000,  # bytes: standard input, and our own TOML and JSON, which are kept in memory
    "file name": 255,  # bytes of UTF-8, what file systems allow
}

# Line breaks and tabs, all of which a single line shows as a space.
_BREAKS = str.maketrans(dict.fromkeys("\t\r\u2028\u2029", "\n"))
_CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n")
# Letters and marks that show nothing though their category does not say so: fillers, joiners, variation selectors.
_BLANKS = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0") | {chr(code) for code in range(0xFE00, 0xFE10)}
_JOINTS = "-_."
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})  # categories; of Cc only newline and tab come so far
# The longest run of combining marks in real text, by UAX #15 section 13. Longer ones cost quadratic time to compose.
_MARKS = 30


def one_line(text: str, what: What, limit: int = LIMITS["line"], *, required: bool = False) -> str:
    """The text on one line: NFC, outer whitespace stripped, each line break or tab inside made one space.

    `limit` is in characters. Text without anything visible is empty. Raises BadValue, naming the field `what`, for a
    control character, a lone surrogate, or nothing where something is `required`; TooLong over the limit.
    """
    if text.isascii() and text.isprintable() and len(line := text.strip()) <= limit and line:
        return line  # as nearly every line is: there is nothing to clean
    if not text and not required:
        return text
    parts = (part.strip() for part in text.translate(_BREAKS).split("\n"))
    line = _clean(" ".join(part for part in parts if part), what)
    if len(line) > limit:
        raise TooLong(what, len(line), limit)
    return _visible(line, what, required=required)


def many_lines(text: str, what: What, limit: int = LIMITS["text"], *, required: bool = False) -> str:
    """The text with its lines and tabs: NFC, CRLF made LF, line breaks at either end dropped.

    `limit` is in bytes of UTF-8. Text without anything visible is empty. Raises as `one_line` does.
    """
    lines = _clean(text.replace("\r\n", "\n").strip("\n"), what)
    if (length := len(lines.encode())) > limit:
        raise TooLong(what, length, limit, in_bytes=True)
    return _visible(lines, what, required=required)


def file_name(text: str, what: What) -> str:
    """A name that is no path: what a kept document may be called. Raises BadValue for a path or nothing."""
    name = one_line(text, what, required=True)
    if name in {".", ".."} or "/" in name or "\\" in name:
        raise BadValue(
            "name-is-path", "{what} “{name}” is a path; give the file's name alone", what=what, name=excerpt(name)
        )
    if (length := len(name.encode())) > LIMITS["file name"]:
        raise TooLong(what, length, LIMITS["file name"], in_bytes=True)
    return name


def is_shell_word(word: str) -> bool:
    """Whether every shell takes the word for itself: letters, marks, digits, and behind the first `-`, `_` and `.` too."""
    return bool(word) and word[0] not in _JOINTS and all(is_letter(sign) or sign in _JOINTS for sign in word)


def are_shell_words(text: str) -> bool:
    """Whether every word of the text is one, with a space between them."""
    return all(map(is_shell_word, text.split(" ")))


def is_letter(sign: str) -> bool:
    """Whether it is a letter, a digit or a mark of any script, and shows something."""
    return (sign.isalnum() or unicodedata.category(sign).startswith("M")) and sign not in _BLANKS


def excerpt(text: str, limit: int = 60) -> str:
    """The beginning of a text, on one line, as an error may quote it: what cannot be kept is shown as `<U+001B>`."""
    start = text[: limit + 1]
    shown = "".join(f"<U+{ord(sign):04X}>" if _refused(sign) or sign in "\t\n" else sign for sign in start[:limit])
    return shown if len(start) <= limit else f"{shown}…"


def _clean(text: str, what: What) -> str:
    if text.isascii() and text.isprintable():
        return text
    sign = next((control for control in _CONTROLS if control in text), None) or _surrogate(text)
    if sign:
        place = text.index(sign)
        around = excerpt(text[max(0, place - 20) : place + 20])
        if sign in _CONTROLS:
            raise BadValue(
                "control-character",
                "{what} “{text}” has a control character in it (U+{code}); leave it out",
                what=what, text=around, code=f"{ord(sign):04X}",
            )  # fmt: skip
        raise BadValue(
            "text-not-utf-8", "{what} “{text}” is not UTF-8; write it again in UTF-8", what=what, text=around
        )
    if unicodedata.is_normalized("NFC", text):
        return text
    runs = groupby(text, lambda sign: unicodedata.combining(sign) > 0)
    if any(combining and sum(1 for _ in run) > _MARKS for combining, run in runs):
        raise BadValue(
            "too-many-marks",
            "{what} “{text}” piles more than {most} marks on one letter; take some away",
            what=what, text=excerpt(text), most=_MARKS,
        )  # fmt: skip
    return unicodedata.normalize("NFC", text)


def _surrogate(text: str) -> str | None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return text[error.start]
    return None


def _refused(sign: str) -> bool:
    return sign in _CONTROLS or unicodedata.category(sign) == "Cs"


def _visible(text: str, what: What, *, required: bool) -> str:
    if any(sign not in _BLANKS and unicodedata.category(sign) not in _INVISIBLE for sign in text):
        return text
    if required:
        raise BadValue("empty", "{what} is empty; write something", what=what)
    return ""
