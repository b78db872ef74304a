"""A TOML table read key by key: what cannot be read is noted as a problem with its place, and reading goes on."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, ClassVar, TypeVar

from tracker.core.errors import BadValue, TooLong, TrackerError, UnknownWord
from tracker.core.text import LIMITS, excerpt, many_lines, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_T = TypeVar("_T")

# The keys that tell a person which application, event or contact is meant.
_TELLING = ("company", "role", "stage", "kind", "name", "title")
_MOST_SHOWN = 10**18


class Table:
    """One table of a file. `name` is what it is called inside the `outer` one; the file itself has neither."""

    # How the notation writes things, for the sentences, and its own words for the tables of a name.
    field = "{key} = {value}"
    several = "{key} is no table; begin each with [[{key}]]"
    names: ClassVar[Mapping[str, str]] = {}

    def __init__(
        self, values: dict[str, object], problems: list[str], name: str = "", outer: Table | None = None
    ) -> None:
        self.values = values
        self.problems = problems
        self._name = name
        self._outer = outer
        self._known: list[str] = []

    @property
    def place(self) -> str:
        """`application 2 (Kakao, Backend), event 3 (assessment, submitted)`; of the file itself nothing."""
        if self._outer is None:
            return ""
        telling = [excerpt(value, 40) for key in _TELLING if isinstance(value := self.values.get(key), str)]
        name = f"{self._name} ({', '.join(telling)})" if telling else self._name
        return f"{self._outer.place}, {name}" if self._outer.place else name

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def take(self, key: str, read: Callable[[object], _T], default: _T, *, required: str = "") -> _T:
        """What `read` makes of the value of a key; the default where there is none, or none that can be read.

        `required` shows how to write a key that must be there. A table inside comes as a Table.
        """
        self._known.append(key)
        if key not in self.values:
            if required:
                self.note(f"{key} is missing; write {self.field.format(key=key, value=required)}")
            return default
        try:
            return read(self._value(key))
        except TrackerError as error:
            self.note(f"{key}: {error.sentence}")
            return default

    def line(self, key: str, *, limit: int = LIMITS["line"], required: str = "") -> str:
        """A text of one line, of at most `limit` characters."""
        needed = bool(required)
        return self.take(
            key, lambda value: one_line(as_text(value), "the text", limit, required=needed), "", required=required
        )

    def lines(self, key: str, *, required: str = "") -> str:
        """A text of many lines."""
        needed = bool(required)
        return self.take(
            key, lambda value: many_lines(as_text(value), "the text", required=needed), "", required=required
        )

    def tables(self, key: str) -> list[Table]:
        """The tables of an array of tables. One table alone counts as an array of one."""
        name = self.names.get(key, key)
        self._known.append(name)
        values = self.values.get(name, [])
        if isinstance(values, dict):
            values = [values]
        if isinstance(values, list) and all(isinstance(value, dict) for value in values):
            return [self._inner(value, f"{key} {number}") for number, value in enumerate(values, 1)]
        self.note(self.several.format(key=name))
        return []

    def note(self, sentence: str) -> None:
        """Note a problem of this table."""
        self.problems.append(f"{self.place or 'the file'}: {sentence}")

    def finish(self) -> None:
        """Note the keys that nothing asked for."""
        for key in self.values:
            if key not in self._known:
                self.note(UnknownWord("key here", excerpt(key), self._known).sentence)

    def _value(self, key: str) -> object:
        """The value of a key that is there, a table inside as a Table. A notation may have values to be made of text."""
        value = self.values[key]
        return self._inner(value, key) if isinstance(value, dict) else value

    def _inner(self, values: dict[str, object], name: str) -> Table:
        return type(self)(values, self.problems, name, self)


def as_text(value: object) -> str:
    """A text as it stands."""
    if isinstance(value, str):
        return value
    raise BadValue(f"{described(value)} is no text; write it in quotes")


def as_line(value: object) -> str:
    """A text of one line, not empty."""
    return one_line(as_text(value), "the text", required=True)


def as_list(value: object) -> tuple[str, ...]:
    """Texts of one line, each once."""
    if not isinstance(value, list):
        raise BadValue(f'{described(value)} is no list; write it like ["one", "two"]')
    lines = dict.fromkeys(as_line(item) for item in value)
    if (length := len("\n".join(lines))) > LIMITS["list"]:
        raise TooLong("the list", length, LIMITS["list"])
    return tuple(lines)


def as_one_of(what: str, value: object, known: Sequence[str]) -> str:
    """A word of a table of words, in any case."""
    word = as_line(value).casefold()
    if word in known:
        return word
    raise UnknownWord(what, word, known)


def as_number(value: object, most: int) -> int:
    """A whole number from 0 to `most`."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
        return value
    raise BadValue(f"{described(value)} is no whole number from 0 to {most:,}")


def as_date(value: object) -> date:
    """A day, without a time."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise BadValue(f"{described(value)} is no date; write it without quotes, like 2024-03-25")


def as_time(value: object) -> time:
    """A time of day."""
    if isinstance(value, time):
        return value
    raise BadValue(f"{described(value)} is no time; write it without quotes, like 15:00:00")


def as_sha256(value: object) -> str:
    """The hex digits of a SHA-256, in small letters."""
    word = as_text(value).lower()
    if len(word) == len("00") * 32 and set(word) <= set("0123456789abcdef"):
        return word
    raise BadValue(f"“{excerpt(word)}” is no SHA-256; it has 64 digits of 0–9 and a–f")


def described(value: object) -> str:
    """A value of a wrong type, as an error names it. A number can have more digits than anyone wants to read."""
    if isinstance(value, str):
        return f"“{excerpt(value)}”"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < _MOST_SHOWN):
        return f"the number {value}"
    if isinstance(value, date | time):
        return f"{value.isoformat()} without quotes"
    if isinstance(value, dict | Table):
        return "a table"
    names: dict[type, str] = {int: "a number too large to show", list: "a list", type(None): "null"}
    return names[type(value)]
