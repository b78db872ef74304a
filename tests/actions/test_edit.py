"""Which row is which: what is unchanged keeps its id, the rest is matched by its place."""

from __future__ import annotations

import pytest

from tracker.actions.edit import _identified
from tracker.core.application import Note


@pytest.mark.parametrize(
    ("kept", "typed", "ids"),
    [
        ("", "", []),
        ("abc", "abc", [1, 2, 3]),
        ("abc", "aBc", [1, 2, 3]),
        ("abc", "ac", [1, 3]),
        ("abc", "c", [3]),
        ("abc", "abcd", [1, 2, 3, 0]),
        ("abc", "xabc", [0, 1, 2, 3]),
        ("abc", "axbc", [1, 0, 2, 3]),
        ("abcd", "acD", [1, 3, 4]),
        ("abcd", "Acd", [1, 3, 4]),
        ("abc", "cba", [3, 2, 1]),
        ("aab", "aab", [1, 2, 3]),
        ("aab", "ab", [1, 3]),
        ("ab", "aab", [1, 0, 2]),
        ("ab", "XY", [1, 2]),
        ("", "xy", [0, 0]),
    ],
)
def test_ids_of_what_was_typed(kept: str, typed: str, ids: list[int]) -> None:
    before = [Note(text, id=number) for number, text in enumerate(kept, 1)]
    found = _identified(before, [Note(text) for text in typed])
    assert [note.id for note in found] == ids
    assert [note.text for note in found] == list(typed)
