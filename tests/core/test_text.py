"""Text from outside: what is kept as it is, what is changed, what is refused and how."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.errors import BadValue, TooLong
from tracker.core.text import LIMITS, excerpt, file_name, many_lines, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

EMPTY = [
    "",
    " ",
    "\n\t",
    "\u200b",
    " \u200b\u2060\ufeff ",
    "\u202e",
    "\u3164",
    "\u3000",
    "\u2028",
    "\u2800\ufe0f",
    "\u00ad",
]
CONTROLS = [
    "\0",
    "\x01",
    "\x07",
    "\x08",
    "\x0b",
    "\x0c",
    "\x1b",
    "\x1c",
    "\x1f",
    "\x7f",
    "\x80",
    "\x85",
    "\x9b",
    "\x9f",
]
KEPT = [
    "Kakao",
    "네이버",
    "👩‍💻 emoji with a joiner",
    "q\u0323\u0307 marks that do not compose",
    "a\u202eb\u2066c\u2069",
    "zero\u200bwidth",
    "tag \U000e0041",
    "[red]x[/red] [/] C++ [senior]",
    "ends in a backslash \\",
    ":smile:",
    "-rf",
    "-5%",
    "=1+1",
    "95k",
    "nan",
    "1e309",
    "two  spaces",
    "a\u3000b",
    "“quoted” 'and' \"so\"",
    "100%_",
]


@pytest.mark.parametrize("text", KEPT)
@pytest.mark.parametrize("clean", [one_line, many_lines])
def test_what_can_be_shown_is_kept_as_it_is(clean: Callable[[str, str], str], text: str) -> None:
    assert clean(text, "role") == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  Kakao ", "Kakao"),
        ("Kakao\n", "Kakao"),
        ("\u00a0Kakao\u3000", "Kakao"),
        ("two\nlines", "two lines"),
        ("two\r\nlines", "two lines"),
        ("two\rlines", "two lines"),
        ("a\t\tb", "a b"),
        ("a \n\t\n b", "a b"),
        ("a\u2028b\u2029c", "a b c"),
    ],
)
def test_a_line_is_one_line_without_outer_space(text: str, line: str) -> None:
    assert one_line(text, "company") == line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one\n\ttwo  \nthree", "one\n\ttwo  \nthree"),
        ("one\r\ntwo\r\n", "one\ntwo"),
        ("\n\n  indented\n\n", "  indented"),
        (" outer space ", " outer space "),
    ],
)
def test_lines_are_kept_with_tabs_and_spaces(text: str, lines: str) -> None:
    assert many_lines(text, "note") == lines


@pytest.mark.parametrize("clean", [one_line, many_lines])
def test_text_is_composed(clean: Callable[[str, str], str]) -> None:
    apart = unicodedata.normalize("NFD", "카카오 Äcme")
    assert len(apart) > len("카카오 Äcme")
    assert clean(apart, "company") == "카카오 Äcme"


@pytest.mark.parametrize("control", CONTROLS)
@pytest.mark.parametrize("clean", [one_line, many_lines])
def test_a_control_character_is_refused_by_name(clean: Callable[[str, str], str], control: str) -> None:
    with pytest.raises(BadValue) as refusal:
        clean(f"Ka{control}kao", "company")
    code = f"U+{ord(control):04X}"
    assert refusal.value.sentence == f"company “Ka<{code}>kao” has a control character in it ({code}); leave it out"


def test_a_carriage_return_alone_is_refused_in_lines() -> None:
    with pytest.raises(BadValue, match=r"note “one<U\+000D>two” has a control character in it"):
        many_lines("one\rtwo", "note")


@pytest.mark.parametrize("code", [0xDCFF, 0xD800])
@pytest.mark.parametrize("clean", [one_line, many_lines])
def test_what_was_not_utf8_is_refused(clean: Callable[[str, str], str], code: int) -> None:
    with pytest.raises(BadValue) as refusal:
        clean(f"Caf{chr(code)}", "role")
    assert refusal.value.sentence == f"role “Caf<U+{code:04X}>” is not UTF-8; write it again in UTF-8"


@pytest.mark.parametrize("text", EMPTY)
@pytest.mark.parametrize("clean", [one_line, many_lines])
def test_what_shows_nothing_is_empty(clean: Callable[..., str], text: str) -> None:
    assert clean(text, "company") == ""
    with pytest.raises(BadValue, match=r"^company is empty; write something$"):
        clean(text, "company", required=True)


def test_a_line_has_at_most_500_characters() -> None:
    assert one_line("가" * 500, "company") == "가" * 500
    with pytest.raises(TooLong, match=r"^company is 501 characters long; the limit is 500$"):
        one_line("가" * 501, "company")
    assert one_line(f"  {'x' * 500}\n", "company") == "x" * 500
    with pytest.raises(TooLong, match="the limit is 3"):
        one_line("four", "code", 3)


def test_a_text_has_at_most_a_megabyte() -> None:
    assert many_lines("x" * LIMITS["text"], "note") == "x" * 1_000_000
    with pytest.raises(TooLong, match=r"^note is 1,000,002 bytes long; the limit is 1,000,000$"):
        many_lines("가" * 333_334, "note")


def test_a_tower_of_marks_is_refused_before_it_costs_time() -> None:
    assert one_line("a" + "\u0300\u0316" * 15, "role") == "à" + "\u0316" * 15 + "\u0300" * 14
    with pytest.raises(BadValue, match="piles more than 30 marks on one letter"):
        many_lines("a" + "\u0300\u0316" * 300_000, "note")


@pytest.mark.parametrize("name", ["resume.pdf", "이력서 (최종).pdf", ".profile", "a..b", "x" * 255])
def test_a_file_name_is_kept(name: str) -> None:
    assert file_name(name, "the document") == name


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/b", "..", ".", "C:\\x", " ../x "])
def test_a_path_is_no_file_name(name: str) -> None:
    with pytest.raises(BadValue, match="is a path; give the file's name alone"):
        file_name(name, "the document")


@pytest.mark.parametrize(
    ("name", "why"), [("", "is empty"), ("a\0b", "control"), ("x" * 300, "300 bytes"), ("가" * 86, "258 bytes")]
)
def test_a_name_no_file_can_have_is_refused(name: str, why: str) -> None:
    with pytest.raises(BadValue, match=why):
        file_name(name, "the document")


def test_an_excerpt_shows_what_cannot_be_kept_and_stops() -> None:
    assert excerpt("one\ttwo\n\x1b[2J\udcff") == "one<U+0009>two<U+000A><U+001B>[2J<U+DCFF>"
    assert excerpt("x" * 60) == "x" * 60
    assert excerpt("x" * 61) == "x" * 60 + "…"
    assert excerpt("abc", 2) == "ab…"


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    for clean in (one_line, many_lines):
        try:
            once = clean(text, "text")
        except BadValue:
            continue
        assert clean(once, "text") == once
        assert unicodedata.is_normalized("NFC", once)


@given(st.text(max_size=50))
def test_a_clean_line_has_no_line_in_it(text: str) -> None:
    try:
        line = one_line(text, "text")
    except BadValue:
        return
    assert line == line.strip()
    assert len(line.splitlines()) <= 1
