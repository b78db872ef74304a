"""Words in any text, in any language, of any length, and never an operator."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.application import Application, Contact, Document, Note, Posting
from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Event
from tracker.core.match import fold
from tracker.core.when import UNKNOWN
from tracker.store import index_guard
from tracker.store.index_guard import MOST_ROWS
from tracker.store.journal import redo, undo
from tracker.store.search import search
from tracker.store.store import open_store

if TYPE_CHECKING:
    from tracker.core.application import Record
    from tracker.store.store import Store


@pytest.fixture(params=[MOST_ROWS, 0], ids=["few rows", "many rows"])
def filled(store: Store, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A record that is searched row by row, or by its index."""
    monkeypatch.setattr(index_guard, "MOST_ROWS", request.param)
    with store.step("fill") as step:
        step.add_application(Application("AWS", "SA intern", "aws", "서울", source="portal", tags=("python", "여름")))
        step.add(1, Event(KINDS["held"], None, UNKNOWN, note="They asked: C++ (why?)", who="Kim", via="phone"))
        step.add(1, Contact("김철수", "architect", background="studied in Zürich"))
        step.add(1, Note('line one\n장점이 뭔가요?\nline "three" AND * more'))
        step.add(1, Document("이력서.pdf", "resume", "", 0), b"bytes are not searched")
        step.add(1, Posting("# Posting\n40 hours a week, Straße", "Solutions Architect"))
        step.add_application(Application("네이버", "백엔드 개발자", "네이버"))
    return store


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("aws", [("aws", "company", "AWS")]),
        ("서울", [("aws", "location", "서울")]),
        ("여름", [("aws", "tags", "여름")]),
        ("PYTH", [("aws", "tags", "python")]),
        ("portal", [("aws", "source", "portal")]),
        ("kim", [("aws", "event", "Kim")]),
        ("철수", [("aws", "contact", "김철수")]),
        ("ZÜRICH", [("aws", "contact", "studied in Zürich")]),
        (normalize("NFD", "zürich"), [("aws", "contact", "studied in Zürich")]),
        ("뭔가", [("aws", "note", "장점이 뭔가요?")]),
        ("요?", [("aws", "note", "장점이 뭔가요?")]),
        ("이력서", [("aws", "document", "이력서.pdf")]),
        ("strasse", [("aws", "posting", "40 hours a week, Straße")]),
        ("solutions", [("aws", "posting", "Solutions Architect")]),
        ("버", [("네이버", "company", "네이버")]),
        ("C++ (", [("aws", "event", "They asked: C++ (why?)")]),
        ('"three"', [("aws", "note", 'line "three" AND * more')]),
        ("*", [("aws", "note", 'line "three" AND * more')]),
        ("nowhere", []),
        ("bytes are not", []),
        ('"unbalanced', []),
        ("a AND nowhere", []),
        ("NEAR(aws portal)", []),
        ("company:aws", []),
        ("%", []),
        ("_", []),
        ("", []),
        ("  \t", []),
        ("\x1f", []),
        ("aws\x1fsa", [("aws", "company", "AWS")]),  # a control character counts as a space
        ("네이버 백엔드", [("네이버", "company", "네이버")]),
        ("aws 네이버", []),
        ("zürich 여름", [("aws", "tags", "여름"), ("aws", "contact", "studied in Zürich")]),
        ("ar", [("aws", "contact", "architect"), ("aws", "posting", "Solutions Architect")]),
    ],
)
def test_search(filled: Store, words: str, found: list[tuple[str, str, str]]) -> None:
    assert [(hit.application.key, hit.where, hit.text) for hit in search(filled, words)] == found


@pytest.mark.parametrize("words", ["aws\0", "\ud800"])
def test_what_is_no_text_is_refused(filled: Store, words: str) -> None:
    with pytest.raises(BadValue):
        search(filled, words)


def test_what_was_changed_removed_undone_and_redone_is_found_as_it_is_now(filled: Store) -> None:
    with filled.step("change") as step:
        step.change_application(filled.application(2)._replace(company="라인"))
    assert [search(filled, "네이버"), len(search(filled, "라인"))] == [(), 1]
    undo(filled)
    assert [len(search(filled, "네이버 백엔드")), search(filled, "라인")] == [1, ()]
    redo(filled)
    with filled.step("remove") as step:
        step.remove_application(1)
    assert search(filled, "kim") == search(filled, "architect") == search(filled, "뭔가") == ()
    undo(filled)
    assert [len(search(filled, word)) for word in ("kim", "architect", "뭔가")] == [1, 2, 1]


def test_a_long_line_is_cut_round_the_word(filled: Store) -> None:
    with filled.step("long") as step:
        step.add(2, Note(f"first\n{'Straße ' * 30}needle {'hay ' * 30}"))
        step.add(2, Note(f"haystack {'x' * 200}"))
        step.add(2, Note("y" * 999_990 + "pin"))
    (hit,) = search(filled, "NEEDLE")
    assert hit.text.startswith("…")
    assert hit.text.endswith("…")
    assert "needle" in hit.text
    assert len(hit.text) <= 102
    (start,) = search(filled, "haystack")
    assert start.text == f"haystack {'x' * 91}…"
    (end,) = search(filled, "pin")
    assert end.text == f"…{'y' * 97}pin"


@pytest.mark.usefixtures("as_large")
def test_a_text_that_was_changed_behind_the_index_is_no_hit(filled: Store) -> None:
    filled.connection.run("UPDATE note SET text = 'something else'")
    assert search(filled, "뭔가") == ()


def test_everything_of_the_sample_is_found(store: Store, sample: Record) -> None:
    for words in (
        "여름",
        "c++",
        "두 부분",
        "k@x",
        "+82",
        "joined 2019",
        "why us",
        "cv.pdf",
        "40 HOURS",
        "95k",
        "sa intern",
    ):
        assert {hit.application for hit in search(store, words)} == {sample.application}, words


texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(st.lists(texts, min_size=1, max_size=5), st.data())
def test_every_piece_of_a_text_is_found_and_nothing_else(notes: list[str], data: st.DataObject) -> None:
    words = data.draw(st.sampled_from([word for note in notes for word in fold(note).split()] or ["none"]))
    start = data.draw(st.integers(0, len(words) - 1))
    wanted = fold(words[start : data.draw(st.integers(start + 1, len(words)))])
    with open_store(None) as store:
        with store.step("fill") as step:
            step.add_application(Application("\u2603", "\u2603", "k"))
            for note in notes:
                step.add(1, Note(note))
        found = [hit.text for hit in search(store, wanted) if hit.where == "note"]
        with pytest.MonkeyPatch.context() as large:
            large.setattr(index_guard, "MOST_ROWS", 0)
            assert [hit.text for hit in search(store, wanted) if hit.where == "note"] == found
        parts = wanted.split()
        expected = [note for note in notes if any(part in fold(note) for part in parts)]
        whole = all(any(part in fold(text) for text in [*notes, "\u2603", "k"]) for part in parts)
        assert len(found) == (len(expected) if parts and whole else 0)
