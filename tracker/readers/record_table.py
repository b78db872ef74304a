"""A table of a file read key by key: what cannot be read is noted as a problem with its place, and reading goes on."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, ClassVar, TypeVar

from tracker.core.errors import BadValue, TooLong, TrackerError, UnknownWord
from tracker.core.sentences import Sentence, sentence
from tracker.core.text import LIMITS, excerpt, many_lines, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


_T = TypeVar("_T")

_TEXT = sentence("the text")

# The keys that tell a person which application, event or contact is meant.
_TELLING = ("company", "role", "stage", "kind", "name", "title")
_MOST_SHOWN = 10**18
_MOST_NOTED = 1_000
_MOST_OF_UID = 64


class TooManyProblems(Exception):
    """So much is wrong with a file that it is read no further."""


class RecordTable:
    """One table of a file. `name` is what it is called inside the `outer` one; the file itself has neither."""

    # How the notation writes things, for the sentences, and its own words for the tables of a name.
    field = "{key} = {value}"
    several = "{key} is not a table; begin each with [[{key}]]"
    names: ClassVar[Mapping[str, str]] = {}

    def __init__(
        self, values: dict[str, object], problems: list[Sentence], name: str = "", outer: RecordTable | None = None
    ) -> None:
        self.values = values
        self.problems = problems
        self._name = name
        self._outer = outer
        self._known: dict[str, None] = {}
        self._nested: dict[str, RecordTable] = {}

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

        `required` shows how to write a key that must be there. A table inside comes as a RecordTable.
        """
        self._known[key] = None
        if key not in self.values:
            if required:
                written = self.field.format(key=key, value=required)
                self.note(sentence("{key} is missing; write {written}", key=key, written=written))
            return default
        try:
            return read(self._value(key))
        except TrackerError as error:
            self.note_of(key, error.message)
            return default

    def line(self, key: str, *, required: str = "") -> str:
        """A text of one line."""
        return self.take(key, lambda value: as_line(value, required=bool(required)), "", required=required)

    def tables(self, key: str) -> list[RecordTable]:
        """The tables of an array of tables. One table alone counts as an array of one."""
        name = self.names.get(key, key)
        self._known[name] = None
        values = self.values.get(name, [])
        if isinstance(values, dict):
            values = [values]
        if isinstance(values, list) and all(isinstance(value, dict) for value in values):
            return [self._inner(value, f"{key} {number}") for number, value in enumerate(values, 1)]
        self.note(sentence("{problem}", problem=self.several.format(key=name)))
        return []

    def nested(self, key: str) -> RecordTable:
        """The table under a key; an empty one where there is none."""
        if key not in self._nested:
            self._known[key] = None
            value = self.values.get(key, {})
            if not isinstance(value, dict):
                self.note_of(key, sentence("{value} is not a table", value=described(value)))
                value = {}
            self._nested[key] = self._inner(value, key)
        return self._nested[key]

    def note(self, problem: Sentence) -> None:
        """Note a problem of this table. Raises TooManyProblems after a thousand of them."""
        if len(self.problems) >= _MOST_NOTED:
            raise TooManyProblems
        place = self.place or sentence("the file")
        self.problems.append(sentence("{place}: {problem}", place=place, problem=problem))

    def note_of(self, key: str, problem: Sentence) -> None:
        """Note a problem of the value of a key."""
        self.note(sentence("{key}: {problem}", key=key, problem=problem))

    def finish(self) -> None:
        """Note the keys that nothing asked for, here and in what is nested."""
        for table in self._nested.values():
            table.finish()
        for key in self.values:
            if key not in self._known:
                self.note(UnknownWord("unknown-key", sentence("key here"), excerpt(key), self._known).message)

    def _value(self, key: str) -> object:
        """The value of a key that is there, a table inside as a RecordTable. A notation may have values to be made of text."""
        value = self.values[key]
        return self._inner(value, key) if isinstance(value, dict) else value

    def _inner(self, values: dict[str, object], name: str) -> RecordTable:
        return type(self)(values, self.problems, name, self)


def as_text(value: object) -> str:
    """A text as it stands."""
    if isinstance(value, str):
        return value
    raise BadValue("no-text", "{value} is not text; write it in quotes", value=described(value))


def as_line(value: object, *, limit: int = LIMITS["line"], required: bool = True) -> str:
    """A text of one line, of at most `limit` characters; not empty, where it is required."""
    return one_line(as_text(value), _TEXT, limit, required=required)


def as_lines(value: object, *, required: bool) -> str:
    """A text of many lines."""
    return many_lines(as_text(value), _TEXT, required=required)


def as_list(value: object) -> tuple[str, ...]:
    """Texts of one line, each once."""
    if not isinstance(value, list):
        raise BadValue("no-list", '{value} is not a list; write it like ["one", "two"]', value=described(value))
    lines = dict.fromkeys(as_line(item) for item in value)
    if (length := len("\n".join(lines))) > LIMITS["list"]:
        raise TooLong(sentence("the list"), length, LIMITS["list"])
    return tuple(lines)


def as_one_of(what: Sentence | str, value: object, known: Sequence[str]) -> str:
    """A word of a table of words, in any case."""
    word = as_line(value).casefold()
    if word in known:
        return word
    raise UnknownWord("unknown-word", what, word, known)


def as_number(value: object, most: int) -> int:
    """A whole number from 0 to `most`."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
        return value
    raise BadValue("no-number", "{value} is not a whole number from 0 to {most}", value=described(value), most=most)


def as_date(value: object) -> date:
    """A day, without a time."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise BadValue("no-date", "{value} is not a date; write it without quotes, like 2024-03-25", value=described(value))


def as_time(value: object) -> time:
    """A time of day."""
    if isinstance(value, time):
        return value
    raise BadValue("no-time", "{value} is not a time; write it without quotes, like 15:00:00", value=described(value))


def as_sha256(value: object) -> str:
    """The hex digits of a SHA-256, in small letters."""
    word = as_text(value).lower()
    if len(word) == 64 and set(word) <= set("0123456789abcdef"):
        return word
    raise BadValue("no-sha256", "“{word}” is not a SHA-256; it has 64 digits of 0–9 and a–f", word=excerpt(word))


def as_flag(value: object) -> bool:
    """Yes or no: a truth value, or the word."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.casefold() in {"yes", "no"}:
        return value.casefold() == "yes"
    raise BadValue("no-flag", "{value} is neither yes nor no", value=described(value))


def as_uid(value: object) -> str:
    """What tells a row apart: letters and digits, as an export wrote them; nothing where it is not known."""
    word = as_text(value)
    if not word or (word.isascii() and word.isalnum() and len(word) <= _MOST_OF_UID):
        return word
    raise BadValue("no-uid", "“{word}” is not a uid of an export; leave it out", word=excerpt(word))


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
    if isinstance(value, dict | RecordTable):
        return "a table"
    names: dict[type, str] = {int: "a number too large to show", list: "a list", type(None): "null"}
    return names[type(value)]
