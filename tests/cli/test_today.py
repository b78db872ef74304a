"""tracker, without a command: what today needs; and `--brief`, the same for a prompt."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from tracker.cli.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


@pytest.fixture
def three(run: Run) -> None:
    """A task to hand in, a meeting of today, and a silence."""
    run("add", "Larkspur", "Engineer", "--on", "2026-11-02")
    run("log", "larkspur", "oa", "invited", "yesterday", "--due", "2026-11-24")
    run("add", "Pinecrest", "Analyst", "--on", "2026-11-03")
    run("log", "pinecrest", "i1", "scheduled", "--on", "2026-11-20", "--at", "2026-11-23 15:00")
    run("add", "Riverside", "Planner", "--on", "2026-08-01")


@pytest.mark.no_record
def test_nothing_kept_is_the_day_alone_and_makes_nothing(
    run: Run, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (run().out, run().err) == ("Mon 23 Nov\n", "")
    assert (run("--brief").out, run("--brief").err) == ("", "")
    assert list(world.iterdir()) == []
    monkeypatch.setattr(Session, "talks_on_terminal", True)
    assert run().err == "Nothing here yet. Begin with: tracker add COMPANY ROLE --on yesterday\n"


@pytest.mark.usefixtures("three")
def test_each_part_says_what_is_in_it(run: Run) -> None:
    ran = run()
    lines = ran.out.splitlines()
    assert (lines[0], ran.err) == ("Mon 23 Nov · 2 to do · 1 waiting", "")
    to_do, waiting = lines.index("TO DO"), lines.index("WAITING")
    assert [line.split()[1] for line in lines[to_do + 1 : waiting]] == ["Pinecrest", "Larkspur"]
    assert lines[waiting + 1].split()[1:4] == ["Riverside", "114", "days"]
    assert run("-q").out == ran.out


@pytest.mark.usefixtures("three")
def test_another_day_is_another_today(run: Run) -> None:
    assert "interview 1: how did it go?" in run("--today", "2026-11-24").out
    assert "assessment was due" in run("--today", "2026-11-25").out


@pytest.mark.usefixtures("three")
def test_as_data_it_has_every_entry(run: Run) -> None:
    found = json.loads(run("-f", "json").out)
    assert (found["schema"], found["today"], found["zone"]) == (2, "2026-11-23", "Asia/Seoul")
    assert [(one["application"], one["what"], one["day"]) for one in found["to_do"]] == [
        ("pinecrest", "meeting", "2026-11-23"),
        ("larkspur", "task", "2026-11-24"),
    ]
    assert [(one["application"], one["days"]) for one in found["waiting"]] == [("riverside", {"min": 114, "max": 114})]
    rows = [*csv.DictReader(io.StringIO(run("--format=csv").out))]
    assert [(row["section"], row["application"]) for row in rows] == [
        ("to_do", "pinecrest"),
        ("to_do", "larkspur"),
        ("waiting", "riverside"),
    ]
    assert len(run("-ftsv").out.splitlines()) == 3


@pytest.mark.usefixtures("three")
def test_brief_is_one_line_and_nothing_where_nothing_is_to_do(run: Run) -> None:
    ran = run("--brief")
    assert (ran.out.count("\n"), ran.err) == (1, "")
    assert ran.out.startswith("Pinecrest  TODAY 15:00  interview 1")
    assert ran.out.endswith("· 1 more\n")
    run("log", "pinecrest", "i1", "held")
    run("log", "larkspur", "oa")
    assert run("--brief").out == ""
    assert run().out.startswith("Mon 23 Nov")


def test_a_name_is_shown_as_text(run: Run, world: Path) -> None:
    from tracker.store.store import open_store

    run("add", "Larkspur", "Engineer", "--deadline", "2026-11-24")
    with open_store(world / "tracker.db", writing=True) as store:
        store.connection.run("UPDATE application SET company = 'a' || char(27) || '[2J'")
    for words in ((), ("--brief",)):
        assert "\x1b" not in run(*words).out
        assert "a␛[2J" in run(*words).out


def test_what_does_not_go_without_a_command(run: Run) -> None:
    assert "--brief is today in one line, and no command goes with it" in run("--brief", "list", code=2).err
    assert run("-f", "json", "list", code=2).err.startswith("tracker: there is no option -f before the command; only")
    assert "--brief is one line of text; leave out --format" in run("--brief", "-f", "json", code=2).err
    assert "“yaml” is not a known format" in run("-f", "yaml", code=2).err
    assert "not a command" in run("today", code=2).err
