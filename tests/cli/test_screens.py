"""Each view answers its question in the first 24 lines at 80 columns; long ones end in a pager."""

from __future__ import annotations

import re
import signal
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker import Tracker
from tracker.cli.pager import paged
from tracker.cli.session import Session
from tracker.core.interrupts import INTERRUPTS, Stopped

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

VIEWS = (
    (),
    ("list",),
    ("list", "--all"),
    ("list", "--stage", "offered"),
    ("week",),
    ("week", "--last"),
    ("show", "1"),
    ("waits",),
    ("waits", "1"),
    ("waits", "--by", "source"),
    ("prep",),
    ("search", "e"),
)
ODD = "보담랩스 👩‍💻 Ünïcödé ☺️ Holdings International"


@pytest.fixture(scope="module", params=[40, 300, 77])
def made_up(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> str:
    """A made-up search, with a company whose name is hard to measure. The views only read it."""
    found = Tracker(tmp_path_factory.mktemp("made-up") / "tracker.db", today=date(2026, 11, 23), zone="Asia/Seoul")
    found.fill(request.param)
    found.add(ODD, "Staff Engineer مهندس", on="2026-11-02")
    found.log(ODD, "i1", at="2026-11-24 15:00", who="김하늘")
    found.note(ODD, "시스템 설계를 물을 것이다. " * 9, topic="prep")
    return found.path


@pytest.fixture
def search(run: Run, made_up: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program on that search."""
    monkeypatch.setenv("TRACKER_DB", made_up)
    return run


@pytest.mark.parametrize(
    ("view", "answer"),
    [
        ((), r"tomorrow 15:00 +interview 1, 김하늘 · nothing"),
        ((), r"past all \d+ answers so far: ask\?|nothing unusual"),
        (("list",), r"tomorrow 15:00|how did it go\?"),
        (("list", "--stage", "offered"), r"^now +.*answer"),
        (("waits",), r"^SILENT AFTER .* the longest of \d+ answers: \d+"),
        (("waits",), r"past all \d+ answers so far|slow: |usual: "),
        (("waits", "--by", "source"), r"^job fair +\d+ +\d+ +\d+ +\d+ +\d+"),
        (("waits", "1"), r"^  .*\d+ days.*(→|no answer yet)"),
        (("prep",), r"^tomorrow 15:00 +interview 1 · "),
        (("prep",), r"^ 김하늘: nothing noted on them"),
        (("week",), r"^ANSWERED|^COMING"),
        (("week",), r"tomorrow 15:00 +interview 1, 김하늘"),
        (("show", "Holdings"), r"NEXT  tomorrow 15:00 · interview 1, 김하늘 · nothing noted on them"),
    ],
)
def test_the_answer_is_in_the_first_24_lines(
    search: Run, monkeypatch: pytest.MonkeyPatch, view: tuple[str, ...], answer: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = search(*view, "-f", "text").out.splitlines()[:24]
    assert any(re.search(answer, line) for line in lines), lines


@pytest.mark.parametrize("which", [(), ("--last",)])
def test_the_week_is_one_screen(search: Run, monkeypatch: pytest.MonkeyPatch, which: tuple[str, ...]) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("PAGER", "")
    monkeypatch.setattr(Session, "on_terminal", True)
    lines = search("week", *which, "-f", "text").out.splitlines()
    assert len(lines) <= 24
    assert {"DO", "COMING"} < {*lines}


@pytest.mark.parametrize(
    ("pager", "paged"), [("tee {file}", True), ("", False), ("no-such-pager", False), ("'", False)]
)
def test_long_views_end_in_a_pager_on_a_terminal(
    search: Run,
    world: Path,
    monkeypatch: pytest.MonkeyPatch,
    pager: str,
    paged: bool,  # noqa: FBT001 - a parameter
) -> None:
    read = world / "read"
    long, short = search("list", "--all", "-f", "text").out, search("--brief").out
    monkeypatch.setenv("PAGER", pager.format(file=read))
    monkeypatch.setattr(Session, "on_terminal", True)
    monkeypatch.setattr(Session, "input_on_terminal", True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "500")
    assert (search("list", "--all").out == "") is paged
    assert read.exists() is paged
    if paged:
        assert read.read_text().split() == long.split()
        read.unlink()
    assert search("--brief").out == short
    assert search("list", "--all", "-f", "csv").out
    assert not read.exists()


def test_colours_go_into_a_pipe_where_they_are_asked_for(search: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = search("-f", "text").out
    coloured = search("--color", "-f", "text").out
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain != coloured
    assert search("--color", "--no-color", "-f", "text").out == plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert search("-f", "text").out == coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert search("-f", "text").out == plain


def test_nothing_is_cut_in_a_pipe_and_nothing_coloured(search: Run) -> None:
    for view in VIEWS:
        piped = search(*view, "-f", "text").out
        assert "…" not in piped
        assert "\x1b" not in piped
    assert ODD in search("list", "-f", "text").out


@pytest.mark.parametrize(("number", "ends"), [(signal.SIGTERM, True), (signal.SIGINT, False)])
def test_a_signal_ends_the_pager_and_ctrl_c_is_its_own(
    world: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, ends: bool
) -> None:
    """The pager sends the signal to whoever waits for it, and goes on for a minute or to its end."""
    (script := world / "pager").write_text(f"cat > read; kill -{number} $PPID; exec {'sleep 60' if ends else 'true'}")
    monkeypatch.setenv("PAGER", f"sh {script}")
    monkeypatch.chdir(world)
    monkeypatch.setattr(INTERRUPTS, "is_decided", False)
    before = signal.signal(number, lambda heard, _frame: INTERRUPTS.hear(heard))
    try:
        if ends:
            with pytest.raises(Stopped):
                paged("text")
        else:
            assert paged("text")
    finally:
        signal.signal(number, before)
        INTERRUPTS.heard = 0
