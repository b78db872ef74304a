"""Texts that are the same for people."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.match import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AWS", "aws"),
        ("Äcme", "äcme"),
        ("Äcme", "A\u0308CME"),
        ("네이버", normalize("NFD", "네이버")),
        ("Straße", "STRASSE"),
        ("  a \t b\n", "a b"),
        ("a\u3000b", "a b"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("\u1fb3", "\u03b1\u0345"),  # ᾳ, as one sign and as two
    ],
)
def test_the_same_for_people(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("네이버", "라인"), ("e", "é"), ("ab", "a b"), ("1", "１")])
def test_different_for_people(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_and_neither_does_a_normal_form(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(normalize("NFD", text)) == fold(normalize("NFC", text)) == fold(text)


@given(st.text())
def test_a_folded_text_holds_no_space_but_single_ones(text: str) -> None:
    assert fold(text).split(" ") == (fold(text).split() or [""])
