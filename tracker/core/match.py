"""When two texts are the same for people: without regard to case, normal form or the width of a space."""

from __future__ import annotations


def fold(text: str) -> str:
    """The form of `text` to compare and to search by; never shown.

    Two texts have one form when they are a canonical caseless match (Unicode 15, definition D145) once every run of
    white space counts as one space and none as any at the ends. Folding twice changes nothing.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    from unicodedata import normalize

    return " ".join(normalize("NFC", normalize("NFD", text).casefold()).split())
