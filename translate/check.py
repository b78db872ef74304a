"""What is wrong with a catalogue: messages missing, unused, unsure, or with other holes than the English has."""

from __future__ import annotations

import re
from collections import Counter
from string import Formatter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from babel.messages.catalog import Catalog, Message


# What a hole may ask for: two forms of a particle, perhaps behind a sign that closes the word.
_PARTICLE = re.compile(r"[^\w\s{}]*[가-힣]+/[가-힣]+")


def problems(messages: Catalog, translated: Catalog) -> Iterator[str]:
    """A line for each of the `translated` messages that does not fit, and for each of the program's that has none."""
    known = {_key(message): message for message in messages if message.id}
    for message in translated:
        if message.id and _key(message) not in known:
            yield f"unused: {_named(message)}"
    for key, message in known.items():
        own = translated.get(key[1], key[0])
        if own is None or not all(_texts(own.string)):
            yield f"missing: {_named(message)}"
        elif own.fuzzy:
            yield f"fuzzy: {_named(message)}"
        else:
            yield from _holes(message, own)


def _holes(message: Message, own: Message) -> Iterator[str]:
    wanted = [_of(text) for text in _texts(message.id)]
    for text in _texts(own.string):
        try:
            if _of(text) not in wanted:
                yield f"other holes: {_named(message)}: {text}"
            elif odd := [form for _, _, form, _ in Formatter().parse(text) if form and not _PARTICLE.fullmatch(form)]:
                yield f"ill-formed: {_named(message)}: {text} (no two forms of a particle: {', '.join(odd)})"
        except ValueError as error:
            yield f"ill-formed: {_named(message)}: {text} ({error})"


def _of(text: str) -> Counter[str]:
    """How often each hole stands in a text."""
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _texts(said: str | Sequence[str] | None) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said or ("",))


def _key(message: Message) -> tuple[str | None, str]:
    return message.context, _texts(message.id)[0]


def _named(message: Message) -> str:
    return f"{message.context + ': ' if message.context else ''}{_texts(message.id)[0]}"
