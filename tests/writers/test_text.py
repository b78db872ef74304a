"""What a terminal may be given, and how wide it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from tracker.writers.layout import Styled
from tracker.writers.screen import Screen
from tracker.writers.table import ColumnStyle, table
from tracker.writers.text import broken, broken_between, cells, fit, set_in, stands_alone, visible

SHOWN = [
    ("plain", "plain"),
    ("네이버", "네이버"),
    ("\x1b[2J", "␛[2J"),
    ("a\x00b", "a␀b"),
    ("\x7f", "␡"),
    ("\x9b31m", "<U+009B>31m"),
    ("\u202eabc", "<U+202E>abc"),
    ("a\u200bb", "a<U+200B>b"),
    ("\U000e0041", "<U+E0041>"),
    ("👩\u200d💻", "👩\u200d💻"),
    ("a\u00a0b\u3000c", "a\u00a0b\u3000c"),
    ("a\nb\tc", "a␊b␉c"),
    ("\ud800", "<U+D800>"),
    ("[red]x[/red] [/] :smile: \\", "[red]x[/red] [/] :smile: \\"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_lines_stay_lines_where_they_may() -> None:
    assert visible("a\n\tb\x07", lines=True) == "a\n    b␇"


@given(st.text())
def test_nothing_a_terminal_obeys_is_left(text: str) -> None:
    kept = {"\u200d"}
    assert all(unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} or char in kept
               for char in visible(text))  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])), st.integers(1, 40))
def test_fit_is_exactly_as_wide(text: str, width: int) -> None:
    assert cells(fit(text, width)) == width


@given(st.lists(st.text("ab 한 é", max_size=30)), st.integers(8, 40))
def test_what_is_set_in_keeps_its_margin_and_its_words(lines: list[str], width: int) -> None:
    drawn = set_in("\n".join("  " + line.strip() for line in lines), width)
    assert all(cells(line) <= width and line[:2] in {"  ", ""} for line in drawn)
    assert "".join("".join(drawn).split()) == "".join("".join(lines).split())


def test_korean_is_two_cells_wide() -> None:
    assert (cells("네이버"), cells("e\u0301"), fit("네이버", 4), fit("네이버", 5), fit("네이버", 8)) == (
        6,
        1,
        "네… ",
        "네이…",
        "네이버  ",
    )


def test_every_character_is_as_wide_as_wcwidth_says() -> None:
    """Those that stand alone are measured by Python's own tables, without an import."""
    for char in map(chr, range(32, 0x110000)):
        if unicodedata.category(char) not in {"Cc", "Cs", "Cn", "Co"} and stands_alone(char):
            assert cells(char) == wcwidth(char), hex(ord(char))


@pytest.mark.parametrize(
    ("line", "width"),
    [
        ("☺\ufe0f", 2),
        ("1\ufe0f\u20e3 first", 8),
        ("👩\u200d💻 dev", 6),
        ("👍🏽", 2),
        ("🇰🇷 서울", 7),
        ("\u1112\u1161\u11ab", 2),
        ("क्षि", 2),
        ("مرحبا", 5),
        ("e\u0301", 1),
    ],
)
def test_what_joins_is_measured_and_cut_as_one(line: str, width: int) -> None:
    assert cells(line) == width
    assert cells(fit(line * 3, width + 1)) == width + 1
    pieces = broken(line.replace(" ", ""), 2)
    assert max(map(cells, pieces)) <= 2
    assert "".join(pieces) == line.replace(" ", "")
    assert not any(piece.startswith(("\ufe0f", "\u200d", "🏽", "\u0301")) for piece in pieces)


def test_a_table_lines_up_and_never_overflows() -> None:
    columns = (ColumnStyle("KEY", 0, 4), ColumnStyle("COMPANY", 2, 4), ColumnStyle("TURN", 1))
    rows = [("naver", "네이버 주식회사", "your turn"), ("b", "b[/foo]", "ended")]
    assert table(columns, rows, Screen(80)).splitlines() == [
        "KEY    COMPANY          TURN",
        "naver  네이버 주식회사  your turn",
        "b      b[/foo]          ended",
    ]
    for width in range(12, 40):
        lines = table(columns, rows, Screen(width)).splitlines()
        assert max(map(cells, lines)) <= width
    assert table(columns, rows, Screen(20)).splitlines()[0].split() == ["KEY", "TURN"]


def test_figures_are_whole_or_not_there_and_the_first_column_gives_way_last() -> None:
    columns = (ColumnStyle("KEY", 0, 8), ColumnStyle("ROLE", 2, 6), ColumnStyle("TURN", 0), ColumnStyle("LONGER", 1))
    rows = [("cloud-associate", "Cloud Associate", "yours", "1 of 13 8 %"), ("네이버", "백엔드", "ended", "")]
    drawn = {width: table(columns, rows, Screen(width)).splitlines()[1:] for width in (49, 43, 42, 34, 24, 21)}
    assert drawn == {
        49: ["cloud-associate  Cloud Assoc…  yours  1 of 13 8 %", "네이버           백엔드        ended"],
        43: ["cloud-associate  Cloud…  yours  1 of 13 8 %", "네이버           백엔드  ended"],
        42: ["cloud-associa…  Cloud…  yours  1 of 13 8 %", "네이버          백엔드  ended"],
        34: ["cloud-associa…  yours  1 of 13 8 %", "네이버          ended"],
        24: ["cloud-associate  yours", "네이버           ended"],
        21: ["cloud-associa…  yours", "네이버          ended"],
    }


def test_colour_is_drawn_only_where_it_is_wanted() -> None:
    columns, row = (ColumnStyle("TURN"),), (Styled("your turn", "loud"),)
    assert "\x1b" not in table(columns, [row], Screen(80))
    assert "\x1b[1;33myour turn\x1b[0m" in table(columns, [row], Screen(80, color=True))


def test_parts_stay_whole_where_they_fit() -> None:
    assert broken_between("sent 2 · answers 9 · open 75", 19) == ["sent 2 ·", "answers 9 · open 75"]
    assert broken_between("a part that is long · b", 8) == ["a part", "that is", "long · b"]
    assert broken_between("one", 8) == ["one"]
