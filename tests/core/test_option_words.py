"""The values of options by the words of each language."""

from __future__ import annotations

import pytest

from tracker.core.application import PURPOSES, TOPICS
from tracker.core.option_words import completions, value_called


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("질문", TOPICS, "question"),
        ("Question", TOPICS, "question"),
        ("메일", PURPOSES, "mail"),
        ("회사", ("you", "employer", "calendar"), "employer"),
        ("회사", ("stage", "company"), "company"),
        ("会社", ("stage", "company"), "company"),
        ("질문", PURPOSES, None),
    ],
)
def test_a_value_of_an_option_by_what_it_is_called(word: str, known: tuple[str, ...], found: str | None) -> None:
    assert value_called(word, known) == found


def test_other_words_complete_only_where_no_name_does() -> None:
    assert completions("s", ("stage", "source")) == ["stage", "source"]
    assert completions("단", ("stage", "source")) == ["단계"]
