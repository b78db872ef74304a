"""The catalogues: whole, in use, and with the holes of the English."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog

from translate.__main__ import languages, read
from translate.check import problems
from translate.messages import catalog

if TYPE_CHECKING:
    from collections.abc import Callable

messages = cache(catalog)  # it reads the whole package


def texts() -> list[str]:
    """The messages with a hole."""
    return [message.id for message in messages() if isinstance(message.id, str) and re.search(r"\w{3}.*\{", message.id)]


def whole() -> Catalog:
    """A language in which everything is said as in English."""
    copy = Catalog(locale="xx", fuzzy=False)
    for message in messages():
        if message.id:
            copy.add(message.id, message.id, context=message.context)
    return copy


def first_hole(text: str) -> str:
    return text[text.index("{") : text.index("}") + 1]


def test_the_copy_of_the_english_is_sound() -> None:
    assert list(problems(messages(), whole())) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda text: text.replace(first_hole(text), ""), "other holes"),
        (lambda text: text.replace(first_hole(text), "{renamed}"), "other holes"),
        (lambda text: f"{text} {first_hole(text)}", "other holes"),
        (lambda text: f"{text} {{", "ill-formed"),
        (lambda text: text.replace(first_hole(text), f"{first_hole(text)[:-1]}:은}}"), "ill-formed"),
        (lambda _: "", "missing"),
    ],
)
def test_a_changed_catalogue_is_refused(change: Callable[[str], str], found: str) -> None:
    some = texts()
    for text in some[:: len(some) // 6]:
        copy = whole()
        copy.get(text).string = change(text)  # type: ignore[union-attr]
        assert [line.partition(": ")[0] for line in problems(messages(), copy)] == [found], text


def test_a_message_that_nobody_says_and_one_that_is_unsure_are_refused() -> None:
    copy = whole()
    copy.add("nobody says this", "this")
    copy.get(texts()[0]).flags.add("fuzzy")  # type: ignore[union-attr]
    assert sorted(line.partition(": ")[0] for line in problems(messages(), copy)) == ["fuzzy", "unused"]


@pytest.mark.parametrize("language", languages())
def test_every_language_is_whole(language: str) -> None:
    assert list(problems(messages(), read(language))) == []
