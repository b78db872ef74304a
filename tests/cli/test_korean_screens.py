"""Korean on 40, 80 and 120 columns: every line whole, columns aligned by cells, no length of time cut or lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcwidth

from tests.cli.test_widths import TODAY, VIEWS, fill, wide
from tracker import Tracker

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

KOREAN = ("--language", "ko")
WIDTHS = (40, 80, 120)
NAMES = st.lists(
    st.sampled_from(
        ["보담랩스", "새빛테크놀로지", "각", "한결 시스템즈", "Larkspur", "東京データ", "ｆｕｌｌ", "인사·총무", "A"]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)
# Views that are one table under a heading of their columns, and those in which no length of time may be missing.
TABLES = (("list", "-f", "text"), ("list", "--all", "-f", "text"))
LENGTHS = (("waits", "-v", "-f", "text"), ("list", "--all", "-f", "text"), ("show", "2", "-f", "text"), ("-f", "text"))


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "tracker.db"
    Tracker(path, today=TODAY, zone="Asia/Seoul").fill(40)
    fill(path, ["보담랩스", "새빛테크놀로지", "혜윰커머스", "한결시스템즈", "가온에너지솔루션"])
    return path


def cells(line: str) -> str:
    """The line with a letter for each cell that it takes: a wide one is followed by a tab."""
    return "".join(char + "\t" * (wcwidth(char) - 1) for char in line)


def unaligned(text: str) -> list[str]:
    """The rows of a table in which a column does not begin below its heading."""
    head, *rows = text.splitlines()
    begins = [found.start() for found in re.finditer(r"(?<=  )\S", cells(head))]
    rows = [row for row in rows if re.match(r" *\d", row)]
    assert rows or not text
    return [row for row in rows if any(cells(row)[begin - 2 : begin].strip(" ") for begin in begins)]


def lengths(text: str) -> set[str]:
    """The lengths of time that stand in a text, as `31~50일`."""
    return set(re.findall(r"\d+(?:~\d+)?(?:일|주)(?!째)", text))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_is_whole(run: Run, search: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for view in VIEWS:
        said = run("--db", str(search), *KOREAN, *view).out
        lines = said.splitlines()
        screen = pyte.Screen(width, len(lines) + 1)
        pyte.Stream(screen).feed("\r\n".join(lines))
        assert [line.rstrip() for line in screen.display[: len(lines)]] == lines, view
        assert wide(said, width) == [], view
        assert not re.search(r"(?<!· )\d…|…[일주곳건개]\b", said), view


@settings(max_examples=max(4, settings().max_examples // 8))
@given(names=st.lists(NAMES, min_size=5, max_size=5), width=st.sampled_from(WIDTHS))
def test_columns_begin_below_their_headings(
    run: Run, tmp_path_factory: pytest.TempPathFactory, names: list[str], width: int
) -> None:
    path = tmp_path_factory.mktemp("aligned") / "tracker.db"
    fill(path, names)
    with pytest.MonkeyPatch.context() as world:
        world.setenv("COLUMNS", str(width))
        for view in TABLES:
            said = run("--db", str(path), *KOREAN, *view).out
            assert wide(said, width) == [], view
            assert unaligned(said) == [], view


def test_no_length_of_time_is_lost_where_room_is_short(run: Run, search: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for view in LENGTHS:
        found = []
        for width in WIDTHS:
            monkeypatch.setenv("COLUMNS", str(width))
            found.append(lengths(run("--db", str(search), *KOREAN, *view).out))
        narrow, middle, full = found
        assert full, view
        assert full <= narrow, view
        assert full <= middle, view
