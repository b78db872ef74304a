"""Which application a REF means, and what keys are like."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.application import Application
from tracker.core.errors import Ambiguous, BadValue, NotFound
from tracker.core.match import fold
from tracker.store.keys import check_key, free_key, is_key, slug
from tracker.store.lookup import find, keys, same

if TYPE_CHECKING:
    from tracker.store.store import Store

APPLICATIONS = (
    ("aws", "AWS", "SA intern"),
    ("aws-data-engineer", "AWS", "Data engineer"),
    ("네이버-백엔드", "네이버", "백엔드 개발자"),
    ("라인", "라인", "서버 개발자"),
    ("3m", "3M", "chemist"),
    ("strasse", "Straße & Co", "100% remote_work"),
    ("ghost", "Boo", "haunter"),
)


@pytest.fixture
def filled(store: Store) -> Store:
    with store.step("fill") as step:
        for key, company, role in APPLICATIONS:
            step.add_application(Application(company, role, key))
    return store


@pytest.mark.parametrize(
    ("ref", "key"),
    [
        ("1", "aws"),
        (" 2 ", "aws-data-engineer"),
        ("aws-d", "aws-data-engineer"),
        ("네이버", "네이버-백엔드"),
        (normalize("NFD", "네이버-백"), "네이버-백엔드"),
        ("라", "라인"),
        ("sa intern", "aws"),
        ("DATA  ENG", "aws-data-engineer"),
        ("백엔드 개", "네이버-백엔드"),
        ("3m", "3m"),
        ("STRASSE", "strasse"),
        ("& co", "strasse"),
        ("%", "strasse"),
        ("e_w", "strasse"),
        ("aunt", "ghost"),
    ],
)
def test_what_a_ref_means(filled: Store, ref: str, key: str) -> None:
    for write in (False, True):
        assert find(filled, ref, write=write).key == key


@pytest.mark.parametrize("ref", ["aws", "AWS"])
def test_a_key_that_others_go_on_from_is_enough_to_read_and_asked_about_to_write(filled: Store, ref: str) -> None:
    assert find(filled, ref, write=False).key == "aws"
    with pytest.raises(Ambiguous, match=r"1 for aws .* 2 for aws-data-engineer"):
        find(filled, ref, write=True)
    with filled.step("end 2") as step:
        step.set_open(2, is_open=False)
    assert find(filled, ref, write=True).key == "aws"


@pytest.mark.parametrize(
    "ref",
    [
        "0", "-1", "+1", "1.5", "１", "٣", "99", "3", "9223372036854775807", "9223372036854775808", "1" * 400, "", " ",
        "\x1f", "nobody", "_%", "'; DROP TABLE application; --", "aws\x1fsa",
    ],
)  # fmt: skip
def test_what_names_nothing_is_not_found(filled: Store, ref: str) -> None:
    with filled.step("free 3") as step:
        step.remove_application(3)
    for write in (False, True):
        with pytest.raises(NotFound, match=r"see Tracker.list\(everything=True\)") as caught:
            find(filled, ref, write=write)
        assert caught.type is NotFound


@pytest.mark.parametrize("ref", ["\0", "aws\0", "\ud800"])
def test_what_is_no_text_is_refused(filled: Store, ref: str) -> None:
    for read in (lambda: find(filled, ref, write=True), lambda: keys(filled, ref), lambda: same(filled, ref, "role")):
        with pytest.raises(BadValue):
            read()


def test_an_id_that_was_removed_never_finds_another(filled: Store) -> None:
    with filled.step("remove") as step:
        step.remove_application(5)
        step.add_application(Application("5 Guys", "cook", "5-guys"))
        step.add_application(Application("Area 1.5", "level -1, １", "area"))
    for ref in ("5", "1.5", "-1", "１"):  # what looks like a number is an id or nothing
        with pytest.raises(NotFound):
            find(filled, ref, write=False)
    assert find(filled, "5-", write=False).key == "5-guys"


def test_near_keys_are_named(filled: Store) -> None:
    with pytest.raises(NotFound, match=r"no application “gohst”; near it are ghost; see"):
        find(filled, "gohst", write=True)


def test_several_are_listed_and_a_write_never_guesses(filled: Store) -> None:
    with pytest.raises(Ambiguous) as caught:
        find(filled, "개발자", write=True)
    assert caught.value.sentence == (
        "“개발자” fits more than one application: 네이버-백엔드 (네이버, 백엔드 개발자), 라인 (라인, 서버 개발자); "
        "write one of these keys"
    )
    with filled.step("close") as step:
        step.set_open(3, is_open=False)
    assert find(filled, "개발자", write=False).key == "라인"
    with pytest.raises(Ambiguous):
        find(filled, "개발자", write=True)
    with filled.step("close") as step:
        step.set_open(4, is_open=False)
    with pytest.raises(Ambiguous):
        find(filled, "개발자", write=False)


def test_a_prefix_that_fits_several_is_not_looked_for_in_names(filled: Store) -> None:
    with pytest.raises(Ambiguous, match=r"aws .*, aws-data-engineer "):
        find(filled, "aw", write=True)


def test_a_long_list_is_cut(filled: Store) -> None:
    with filled.step("many") as step:
        for number in range(12):
            step.add_application(Application("Many", "role", f"many-{number}"))
    with pytest.raises(Ambiguous, match=r"many-9 .Many, role. and others; write one"):
        find(filled, "many", write=True)


def test_keys_for_completion(filled: Store) -> None:
    assert keys(filled, "AW") == ("aws", "aws-data-engineer")
    assert keys(filled, "") == tuple(sorted(key for key, _, _ in APPLICATIONS))
    assert keys(filled, "x") == ()


@pytest.mark.parametrize(
    ("company", "role", "found"),
    [
        ("aws", "sa INTERN", [1]),
        ("AWS ", "SA  intern", [1]),
        ("STRASSE & co", "100% Remote_Work", [6]),
        ("aws", "intern", []),
    ],
)
def test_likely_the_same(filled: Store, company: str, role: str, found: list[int]) -> None:
    assert [application.id for application in same(filled, company, role)] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AWS", "aws"),
        ("Amazon Web Services, Inc.", "amazon-web-services-inc"),
        ("네이버 (백엔드)", "네이버-백엔드"),
        ("Äcme", "äcme"),
        ("हिन्दी", "हिन्दी"),
        ("42", "no-42"),
        ("４２", "no-４２"),
        ("C++", "c"),
        ("🦄", "application"),
        ("", "application"),
        ("word " * 20, "word-word-word-word-word-word-word-word"),
        ("x" * 60, "x" * 40),
        ("x" * 41 + " y", "x" * 40),
        ("x" * 39 + " y", "x" * 39),
        ("x" * 38 + " y", "x" * 38 + "-y"),
        ("a\0b/../c", "a-b-c"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def looks_like_a_number(text: str) -> bool:
    """Whether REF takes it for an id."""
    return text.lstrip("+-").replace(".", "").replace(",", "").isdecimal()


@pytest.mark.parametrize("company", ["AWS", "42", "", "🦄", "24/7", "네이버", "½", "①"])
def test_a_slug_may_be_a_key(store: Store, company: str) -> None:
    check_key(store, slug(company), 0)


@given(st.text())
def test_a_slug_is_a_key_and_the_slug_of_itself(text: str) -> None:
    made = slug(text)
    assert 0 < len(made) <= 43
    assert made == fold(made)
    assert not made.isdigit()
    assert slug(made) == made
    assert is_key(made)
    assert not looks_like_a_number(made)


def test_free_keys(store: Store) -> None:
    made = []
    for company, role in [("네이버", "백엔드"), ("라인", "백엔드"), *[("AWS", "SA intern")] * 4, ("AWS", "data")]:
        with store.step("add") as step:
            key = free_key(store, company, role)
            made.append(step.add_application(Application(company, role, key)).key)
    assert made == ["네이버", "라인", "aws", "aws-sa-intern", "aws-sa-intern-2", "aws-sa-intern-3", "aws-data"]


def test_the_number_of_a_key_is_found_in_few_steps(store: Store) -> None:
    with store.step("add") as step:
        for number in range(1, 301):
            step.add_application(Application("AWS", "intern", f"aws-intern-{number}" if number > 1 else "aws-intern"))
        step.add_application(Application("AWS", "cook", "aws"))
    asked: list[str] = []
    store.connection.raw.set_trace_callback(asked.append)
    assert free_key(store, "AWS", "intern") == "aws-intern-301"
    assert len(asked) < 50


@pytest.mark.parametrize("key", ["AWS", "a b", "", "42", "1.5", "-1", "e\u0301 ", "a\n"])
def test_what_is_no_key(store: Store, key: str) -> None:
    with pytest.raises(BadValue, match="is not a key; write it like"), store.step("add") as step:
        step.add_application(Application("A", "r", key))


def test_a_key_has_one_owner(filled: Store) -> None:
    with (
        pytest.raises(BadValue, match="the key “aws” is taken by application 1; choose another"),
        filled.step("x") as step,
    ):
        step.add_application(Application("A", "r", "aws"))
    with pytest.raises(BadValue, match="taken"), filled.step("x") as step:
        step.change_application(Application("A", "r", "aws", id=2))
    with filled.step("keep") as step:
        step.change_application(Application("A", "r", "aws", id=1))
    assert filled.application(1).company == "A"
