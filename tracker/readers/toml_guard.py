"""Bytes that claim to be TOML → plain values, in time that grows no faster than the file."""

from __future__ import annotations

import re
import tomllib

from tracker.core.errors import BadValue, TooLong
from tracker.core.sentences import sentence
from tracker.core.text import LIMITS, excerpt

# Real files nest three deep. The limits keep the parser, which calls itself once a level, far from Python's own
# limit, and spare it long dotted keys, whose cost grows with the square of their length.
MOST_NESTED = 32
MOST_KEY_PARTS = 16
# Values of a file: of 10,000 full applications and more, which TOML takes less often but four times as long to read.
# Each takes up to 200 bytes in memory, whatever it takes in the file.
MOST_VALUES, MOST_TOML_VALUES = 2_500_000, 1_250_000
# Escaped signs, each of which takes the parser about a microsecond.
MOST_ESCAPES = 5_000_000
_BEFORE_VALUES = (b",", b"=", b"[", b"{")  # before each value of TOML and JSON stands one of these
_MOST_SAID = 200  # characters of the parser's own words, which can quote a key of any length

_MARK = re.compile(r'"""|\'\'\'|["\'#\n.=,\[\]{}]')
# What ends a piece of text in which brackets and dots mean nothing. An escape ends nothing; a newline ends a string of
# one line, for the parser to refuse.
_END = {
    '"""': re.compile(r'\\.|("{3,5})', re.DOTALL),
    "'''": re.compile(r"('{3,5})"),
    '"': re.compile(r'\\.|(["\n])'),
    "'": re.compile(r"(['\n])"),
    "#": re.compile(r"(\n)"),
}


def parse(data: bytes) -> dict[str, object]:
    """The values of a TOML file in UTF-8, with or without a byte order mark.

    Raises TooLong and BadValue: too big, not UTF-8, not TOML, nested or dotted beyond reason.
    """
    text = decode(data, MOST_TOML_VALUES).replace("\r\n", "\n")
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        raise BadValue(
            "lone-carriage-return",
            "the file has a carriage return without a line feed in line {line}; save it with LF line ends",
            line=line,
        )
    _refuse_deep(text)
    if text.count("\\") > MOST_ESCAPES:
        raise BadValue(
            "too-many-escapes",
            "the file holds more than {most} escaped characters; split it into several files",
            most=MOST_ESCAPES,
        )
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadValue("not-toml", "the file is not TOML: {error}", error=excerpt(str(error), _MOST_SAID)) from None
    except ValueError:  # more digits than Python converts
        raise too_many_digits() from None


def decode(data: bytes, most: int = MOST_VALUES) -> str:
    """The text of a file in UTF-8, without a byte order mark.

    Raises TooLong and BadValue: too big, of more than `most` values, not UTF-8.
    """
    if len(data) > LIMITS["file"]:
        raise TooLong(sentence("the file"), len(data), LIMITS["file"], in_bytes=True)
    if sum(map(data.count, _BEFORE_VALUES)) > most:
        raise _too_many(most)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadValue(
            "file-not-utf-8",
            "the file is not UTF-8 (byte 0x{byte} in line {line}); save it as UTF-8",
            byte=f"{data[error.start]:02X}", line=line,
        ) from None  # fmt: skip


def _too_many(most: int) -> BadValue:
    return BadValue("too-many-values", "the file holds more than {most} values; split it into several files", most=most)


def too_many_digits() -> BadValue:
    """The error of a number with more digits than Python converts."""
    return BadValue(
        "too-many-digits", "the file has a number of thousands of digits; no such number has a meaning here"
    )


def _refuse_deep(text: str) -> None:
    """One pass over brackets and dots outside strings and comments. What is no TOML is left for the parser to say."""
    depth = dots = place = 0
    while mark := _MARK.search(text, place):
        sign, place = mark[0], mark.end()
        if sign in _END:
            place = _end_of(sign, text, place)
            continue
        dots = dots + 1 if sign == "." else 0
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        if depth > MOST_NESTED or dots >= MOST_KEY_PARTS:
            _refuse(text.count("\n", 0, place) + 1, depth)


def _end_of(opening: str, text: str, place: int) -> int:
    for end in _END[opening].finditer(text, place):
        if end[1]:
            return end.end() - (end[1] == "\n")
    return len(text)


def _refuse(line: int, depth: int) -> None:
    if depth > MOST_NESTED:
        raise BadValue(
            "nested-too-deep",
            "line {line} of the file is nested more than {most} deep; no such value has a meaning here",
            line=line, most=MOST_NESTED,
        )  # fmt: skip
    raise BadValue(
        "too-many-key-parts",
        "line {line} of the file has a key of more than {most} parts; no such key has a meaning here",
        line=line, most=MOST_KEY_PARTS,
    )  # fmt: skip
