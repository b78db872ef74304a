"""The messages of a language, looked up one by one in its compiled catalogue.

Python's `gettext` reads every message of a catalogue before the first is asked for, which is a tenth of what `list` takes.
The format is that of GNU gettext ("The Format of GNU MO Files").
"""

from __future__ import annotations

from collections.abc import Callable
from struct import unpack_from

_ONE_FORM = "nplurals=1"


class Messages:
    """The messages in the bytes of a `.mo` file, little-endian as Babel writes it."""

    def __init__(self, data: bytes) -> None:
        count, keys, texts = unpack_from("<3I", data, 8)
        self._data = data
        # Both tables have a length and a place for each message. The first is the head, whose key is empty.
        table = unpack_from(f"<{2 * count}I", data, keys)
        self._numbers = dict(zip(table[1::2], range(count), strict=True))  # by the place of the key
        self._begin, self._end = table[1], table[-1] + table[-2] + 1
        self._texts = texts
        self._known: dict[str, str] = {}
        head = (line.partition(":") for line in self._text(0).splitlines())
        self._head = {name.lower(): value.strip() for name, _, value in head}

    @property
    def language(self) -> str:
        """The code of the language."""
        return self._head.get("language", "")

    def gettext(self, message: str, /) -> str:
        """The message in the language; itself where the catalogue has none."""
        text = self._known.get(message)
        if text is None:
            found = self._find(message)
            text = self._known[message] = message if found is None else found.partition("\0")[0]
        return text

    def pgettext(self, context: str, message: str, /) -> str:
        """The message as it is meant in a context; itself where the catalogue has none."""
        key = f"{context}\4{message}"
        text = self.gettext(key)
        return message if text == key else text

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        """The form of the message that the language has for a number; the English one where the catalogue has none."""
        found = self._find(one)
        if found is None:
            return one if number == 1 else many
        return found.split("\0")[self._form()(number)]

    def _form(self) -> Callable[[int], int]:
        """Which of the forms of a message is for a number."""
        rule = self._head["plural-forms"]
        if rule.startswith(_ONE_FORM):
            return lambda _number: 0
        from gettext import c2py

        return c2py(rule.partition("plural=")[2].rstrip("; "))

    def _find(self, key: str) -> str | None:
        """The texts of a key, one for each form with a zero byte between; None where there is no such key.

        Each key ends with a zero byte, and the first form of one that counts with another.
        """
        wanted = b"\0%b\0" % key.encode()
        place = self._data.find(wanted, self._begin, self._end)
        while place >= 0:
            number = self._numbers.get(place + 1)
            if number is not None:
                return self._text(number)
            place = self._data.find(wanted, place + 1, self._end)  # that was the other form of one that counts
        return None

    def _text(self, number: int) -> str:
        length, begin = unpack_from("<2I", self._data, self._texts + 8 * number)
        return self._data[begin : begin + length].decode()
