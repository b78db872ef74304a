"""The language in which people are spoken to: English, unless a door sets another.

A message stands in English where it is said, and that text is its key in the catalogue of a language
(docs/languages.md). English has no catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar, copy_context
from typing import Protocol, TypeVar

T = TypeVar("T")


class Catalogue(Protocol):
    """The messages of one language, looked up as `gettext` does."""

    @property
    def language(self) -> str:
        """The code of the language, as `ko`."""

    def gettext(self, message: str, /) -> str:
        """The message in the language."""

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        """The form of the message that the language has for a number."""

    def pgettext(self, context: str, message: str, /) -> str:
        """The message as it is meant in a context."""


_CATALOGUE: ContextVar[Catalogue | None] = ContextVar("catalogue", default=None)


def speak(catalogue: Catalogue | None) -> None:
    """Speak the language of a catalogue from now on, in this thread or task; None is English."""
    _CATALOGUE.set(catalogue)


def language() -> str:
    """The code of the language that is spoken, as `ko`."""
    catalogue = _CATALOGUE.get()
    return "en" if catalogue is None else catalogue.language


def in_english(make: Callable[[], T]) -> T:
    """What a call returns when it speaks English: what programs read is the same in every language."""
    if _CATALOGUE.get() is None:
        return make()
    context = copy_context()
    context.run(_CATALOGUE.set, None)
    return context.run(make)


def each_in_english(pieces: Iterator[T]) -> Iterator[T]:
    """The same pieces, each made as `in_english` makes it."""
    if _CATALOGUE.get() is None:
        return pieces
    return iter(lambda: in_english(lambda: next(pieces, _END)), _END)  # type: ignore[arg-type, return-value]


_END = object()


def message(text: str) -> str:
    """The text itself: a mark of a text in a table, which is translated where it is said."""
    return text


def translated(message: str, context: str = "") -> str:
    """The message in the language that is spoken. A `context` tells apart what English has one word for."""
    catalogue = _CATALOGUE.get()
    if catalogue is None or not message:
        return message
    return catalogue.pgettext(context, message) if context else catalogue.gettext(message)


def filled(message: str, values: Mapping[str, object], plural: str = "", number: int = 1) -> str:
    """The message in the language that is spoken, its holes filled; of one that counts the form for its number.

    A hole of a translation may ask for more of its value: `{name:은/는}` is the name with the particle it takes.
    """
    catalogue = _CATALOGUE.get()
    if catalogue is None:
        text = plural if plural and number != 1 else message
        return text.format_map(values)
    text = catalogue.ngettext(message, plural, number) if plural else translated(message)
    return text.format_map({name: _Value(value) for name, value in values.items()})


def say(message: str, /, **values: object) -> str:
    """The message in the language that is spoken, with its values in its holes."""
    return filled(message, values)


def say_count(one: str, many: str, number: int, /, **values: object) -> str:
    """A message about a number of things, which the hole `{count}` shows."""
    return filled(one, {**values, "count": f"{number:,}"}, many, number)


class _Value(str):
    """What stands in a hole of a translation."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        if not form:
            return str(self)
        from tracker.core.particles import with_particle

        return with_particle(self, form)
