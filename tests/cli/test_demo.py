"""`tracker demo` tells its story with real commands and touches nothing of the user's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from wcwidth import wcswidth

from tracker.actions.made_up import made_up
from tracker.core.fields import without_identity
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


@pytest.fixture(autouse=True)
def unset_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody said what day it is."""
    monkeypatch.delenv("TRACKER_TODAY")


def test_the_story(run: Run) -> None:
    ran = run("demo")
    assert ran.err == ""
    lines = ran.out.splitlines()
    assert "Today is 31 May 2024" in " ".join(lines[:2])
    assert [line.split()[2] for line in lines if line.startswith("  $ ")] == [
        "add",
        "log",
        "log",
        "list",
        "waits",
    ]
    assert "  $ tracker log aws-sa-intern assessment late march 2024" in lines
    assert "aws-sa-intern: #2 assessment submitted, 21–31 March 2024 (“late march 2024”)" in lines
    assert "aws-sa-intern: #3 interview-1 invited, 1–10 May 2024 (“early may 2024”), by" in lines
    assert "  the wait after assessment submitted was about 6 weeks (31–50 days)" in lines
    assert "aws-sa-intern" not in lines  # as on a terminal, where nobody needs the key as data
    assert len(lines) <= 50
    assert "\x1b" not in ran.out


@pytest.mark.parametrize("width", [40, 80])
def test_the_story_fits_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = run("demo").out
    assert [line for line in out.splitlines() if wcswidth(line) > width] == []
    assert "  $ tracker add \\\n" in out or "  $ tracker add 'Amazon Web Services Korea' \\\n" in out


@pytest.mark.no_record
def test_nothing_is_left_behind(run: Run, world: Path) -> None:
    run("demo")
    assert list(world.iterdir()) == []


def test_another_day(run: Run) -> None:
    out = run("--today", "2024-06-30", "demo").out
    assert "Today is 30 June 2024" in " ".join(out.split())
    assert "the story ends on 2024-05-31; choose a later --today" in run("--today", "2024-03-15", "demo", code=2).err


def test_a_made_up_search(run: Run, world: Path) -> None:
    file = world / "try.db"
    ran = run("--db", str(file), "--today", "2026-11-23", "demo", "--search", "60")
    assert ran.err == f"Made up 60 applications in {file}, 15 of them open\n"
    with open_store(file) as store:
        kept = [
            (without_identity(record.application)._replace(key=""), tuple(map(without_identity, record.events)))
            for record in store.records()
        ]
        assert kept == [record[:2] for record in made_up(60, date(2026, 11, 23))]
        assert len(list(store.histories(open_only=True))) == 15
    assert "demo: a search of 60" in run("--db", str(file), "undo").err
    assert run("--db", str(file), "list", "--all").out == ""


def test_a_search_fills_new_files_only(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", "Kakao", "Backend")
    before = (world / "tracker.db").read_bytes()
    assert "already exists and stays as it is" in run("demo", "--search", "5", code=2).err
    assert (world / "tracker.db").read_bytes() == before
    monkeypatch.delenv("TRACKER_DB")
    assert "go into a file of their own; name it with --db or TRACKER_DB\n" in run("demo", "--search", "5", code=2).err
    for count in ("0", "1000001"):
        assert (
            "a whole number from 1 to 1,000,000"
            in run("--db", str(world / "x.db"), "demo", "--search", count, code=2).err
        )
