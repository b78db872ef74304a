"""Text from outside on a terminal: everything visible, nothing that moves the cursor; widths in cells."""

from __future__ import annotations

import unicodedata

_ZERO_WIDTH_JOINER = "\u200d"
_WIDE = frozenset("WF")
_SYMBOLS = 0x2400  # the pictures of the C0 controls, in their order


def visible(text: str, *, lines: bool = False) -> str:
    """The text with nothing in it a terminal would obey.

    C0 controls become their symbols (`␛`), C1, bidi, zero-width and tag characters are named (`<U+202E>`), lone
    surrogates too. A zero-width joiner stays (emoji need it), and every space. With `lines`, newlines stay.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _named(char, lines=lines) for char in text)


def _named(char: str, *, lines: bool) -> str:
    if char == "\n" and lines:
        return char
    if char == "\t" and lines:
        return "    "
    code = ord(char)
    if char < " ":
        return chr(_SYMBOLS + code)
    if char == "\x7f":
        return "␡"
    if char == _ZERO_WIDTH_JOINER or unicodedata.category(char) == "Zs":
        return char
    return f"<U+{code:04X}>"


def cells(text: str) -> int:
    """How many cells of a terminal a line takes: 2 for a wide letter, 0 for a combining one."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


def _cells_of(char: str) -> int:
    if unicodedata.east_asian_width(char) in _WIDE:
        return 2
    return 0 if unicodedata.category(char) in {"Mn", "Me", "Cf"} else 1


def fit(text: str, width: int, *, ellipsis: str = "…") -> str:
    """The text in exactly `width` cells: padded with spaces, or cut with an ellipsis."""
    taken = cells(text)
    if taken <= width:
        return text + " " * (width - taken)
    kept, room = "", width - cells(ellipsis)
    for char in text:
        room -= _cells_of(char)
        if room < 0:
            break
        kept += char
    return fit(kept + ellipsis, width) if width >= cells(ellipsis) else " " * width
