"""Text from outside on a terminal: everything visible, nothing that moves the cursor; widths in cells."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category, east_asian_width

_ZERO_WIDTH_JOINER = "\u200d"
_WIDE = frozenset("WF")
_FILLERS = frozenset("\xad\u2028\u2029\u3164")  # shown as nothing, or as a line of their own
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
    if char == _ZERO_WIDTH_JOINER or category(char) == "Zs":
        return char
    return f"<U+{code:04X}>"


def cells(text: str) -> int:
    """How many cells of a terminal a line takes: 2 for a wide letter or an emoji, 0 for a combining mark."""
    if text.isascii():
        return len(text)
    width = 0
    for char in text:
        if not stands_alone(char):
            from wcwidth import wcswidth

            return wcswidth(text)
        width += 2 if east_asian_width(char) in _WIDE else 1
    return width


def stands_alone(char: str) -> bool:
    """Whether a character takes the same cells whatever is beside it.

    What may join or change its neighbours (emoji, combining marks, conjoining Hangul, Indic vowels) is measured by
    wcwidth, whose import costs as much as a whole `list` (docs/decisions/0011-widths.md).
    """
    if char < "\u1100":
        return category(char)[0] in "LNPSZ" and char not in _FILLERS
    if "\u1200" <= char < "\u2600" or "\u2e80" <= char < "\ud7b0" or "\uf900" <= char < "\uffa0":
        return category(char)[0] in ("LNPSZ" if char < "\u2600" else "LNPZ") and char not in _FILLERS
    return False


def _clusters(text: str) -> Iterable[str]:
    """The pieces of a line that are shown as one sign each."""
    if all(map(stands_alone, text)):
        return text
    from wcwidth import iter_graphemes

    return iter_graphemes(text)


def fit(text: str, width: int, *, ellipsis: str = "…") -> str:
    """The text in exactly `width` cells: padded with spaces, or cut with an ellipsis."""
    text = text.rstrip(_ZERO_WIDTH_JOINER)  # at an end it would join what follows
    taken = cells(text)
    if taken <= width:
        return text + " " * (width - taken)
    kept, room = "", width - cells(ellipsis)
    for cluster in _clusters(text):
        room -= cells(cluster)
        if room < 0:
            break
        kept += cluster.rstrip(_ZERO_WIDTH_JOINER)
    return fit(kept + ellipsis, width) if width >= cells(ellipsis) else " " * width


def set_in(text: str, width: int) -> list[str]:
    """Its lines broken as by `broken`, each piece as far to the right as its line begins."""
    lines = []
    for line in text.split("\n"):
        said = line.lstrip(" ")
        margin = line[: len(line) - len(said)]
        lines += [margin + piece for piece in broken(said, max(1, width - len(margin)))]
    return lines


def broken_between(text: str, width: int) -> list[str]:
    """Lines of at most so many cells, broken between parts with a `·` between them; a part that is longer is broken itself."""
    *others, last = text.split(" · ")
    lines = [""]
    for part in [*(f"{part} ·" for part in others), last]:
        candidate = f"{lines[-1]} {part}" if lines[-1] else part
        if cells(candidate) <= width:
            lines[-1] = candidate
        else:
            lines = [*filter(None, lines), *broken(part, width)]
    return lines


def broken(text: str, width: int) -> list[str]:
    """Lines of at most so many cells, broken between words; a word that is longer is broken itself. Its own lines stay."""
    if "\n" in text:
        return [line for part in text.split("\n") for line in broken(part, width)]
    if cells(text) <= width:
        return [text.rstrip(" ")]
    lines = [""]
    for word in text.split(" "):
        candidate = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(candidate) <= width:
            lines[-1] = candidate
            continue
        if lines[-1]:
            lines.append("")
        for cluster in _clusters(word):
            if cells(lines[-1] + cluster) > width and lines[-1]:
                lines.append("")
            lines[-1] += cluster
    return [line.rstrip(" ") for line in lines]  # of two spaces at a break one is left
