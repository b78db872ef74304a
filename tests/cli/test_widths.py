"""No line leaves the terminal, whatever the names and however wide it is, and no figure is cut; help too."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from tracker import Tracker
from tracker.cli.commands import SUMMARIES, load

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

TODAY = date(2026, 11, 23)
VIEWS = (
    ("-f", "text"),
    ("--brief",),
    ("list", "-f", "text"),
    ("list", "--all", "-f", "text"),
    ("list", "--stage", "offered", "-f", "text"),
    ("week", "-f", "text"),
    ("week", "--last", "-v", "-f", "text"),
    ("show", "1", "-f", "text"),
    ("show", "2", "-v", "-f", "text"),
    ("show", "1", "people", "-f", "text"),
    ("show", "1", "notes", "-f", "text"),
    ("waits", "-v", "-f", "text"),
    ("waits", "1", "-f", "text"),
    ("waits", "--by", "source", "-f", "text"),
    ("waits", "--by", "company", "-f", "text"),
    ("waits", "--plot", "-f", "text"),
    ("prep", "-f", "text"),
    ("prep", "2", "-f", "text"),
    ("search", "e", "-f", "text"),
    ("stages", "-f", "text"),
)
HELP = [
    ["--help"],
    *([name, "--help"] for name in SUMMARIES),
    *([name, below, "--help"] for name in SUMMARIES for below in getattr(load(name), "subcommands", ())),
]
# What a name may be made of: wide, joined, combining, right to left, without a space for long.
PIECES = (
    "보담랩스", "새빛테크놀로지", "東京データ株式会社", "شركة البيانات", "👩‍💻", "☺️", "🇰🇷", "👨‍👩‍👧‍👦", "1️⃣", "Ünïcödé", "Z̷̡a̴l̶g̸o", "école",
    "अनुभव", "ไทยเทค", "ｆｕｌｌ", "각", "A", "Holdings International", "Incomprehensibilities" * 4,
)  # fmt: skip
NAMES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(" ".join)


def fill(path: Path, names: list[str]) -> None:
    """A search with these names, one in each state that a view shows."""
    tracker = Tracker(path, today=TODAY, zone="Asia/Seoul")
    for number, name in enumerate(names):
        other = names[-1 - number]
        key = tracker.add(
            name, other, on=f"2026-{6 + number:02}-10", key=f"key-{number}", source=other, location=name, tags=[other],
            url=f"https://example.com/{'x' * 90}", force=True,
        ).application.key  # fmt: skip
        match number:
            case 0:
                tracker.log(key, "i1", at="tomorrow 15:00", who=name)
                tracker.contact(key, other, role=name, background=f"{name} " * 9)
                tracker.note(key, f"{other} " * 12, topic="prep")
            case 1:
                tracker.log(key, "oa invited", on="2026-11-20", due="friday")
            case 2:
                tracker.log(key, "offered", on="2026-11-20", due="2026-12-04")
                tracker.edit(key, **{"offer.base": f"₩90,000,000 {name}", "offer.place": other})
            case 3:
                tracker.log(key, "rejected", on="early november")


def wide(text: str, width: int) -> list[str]:
    return [line for line in text.splitlines() if not 0 <= wcswidth(line) <= width]


@settings(max_examples=max(5, settings().max_examples // 8))
@given(names=st.lists(NAMES, min_size=5, max_size=5), width=st.integers(40, 200))
def test_no_line_is_wider_than_the_terminal(
    run: Run, tmp_path_factory: pytest.TempPathFactory, names: list[str], width: int
) -> None:
    path = tmp_path_factory.mktemp("made-up") / "tracker.db"
    fill(path, names)
    with pytest.MonkeyPatch.context() as world:
        world.setenv("COLUMNS", str(width))
        for view in VIEWS:
            ran = run("--db", str(path), *view)
            assert wide(ran.out, width) == [], view
            assert ran.out or view[0] in {"prep", "search"}, view


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "tracker.db"
    Tracker(path, today=TODAY, zone="Asia/Seoul").fill(40)
    fill(
        path,
        [
            "보담랩스 새빛테크놀로지",
            "شركة البيانات",
            "東京データ株式会社",
            "혜윰커머스",
            "Ünïcödé Holdings International",
        ],
    )
    return path


@pytest.mark.parametrize("width", [40, 59, 80, 113])
def test_a_terminal_shows_every_line_in_one_and_whole(
    run: Run, search: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for view in VIEWS:
        lines = run("--db", str(search), *view).out.splitlines()
        screen = pyte.Screen(width, len(lines) + 1)
        pyte.Stream(screen).feed("\r\n".join(lines))
        assert [line.rstrip() for line in screen.display[: len(lines)]] == lines, view
        assert not any(re.search(r"\d…", line) for line in lines), view


@pytest.mark.parametrize("language", ["en", "ko"])
def test_help_has_examples_a_line_each_and_fits(run: Run, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    for words in HELP:
        for width in (41, 200):
            monkeypatch.setenv("COLUMNS", str(width))
            said = run("--language", language, *words).out
            assert wide(said, min(width, 80)) == [], words
        paragraph = said.split("\n\n")[2]
        assert all(
            re.match(r"    (tracker|pbpaste \| tracker|ls -l .*tracker)", line) for line in paragraph.splitlines()
        ), words
