"""tracker db: path, backup, restore and check"""

from __future__ import annotations

import json
import os
import shlex
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.processes import program
from tracker.cli.session import Session
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

pytestmark = pytest.mark.no_record


def test_path_is_data(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run("db", "path")
    assert (ran.out, ran.err) == (f"{world}/tracker.db\n", "")
    monkeypatch.chdir(world)
    assert run("db", "path", "--db", "sub/x.db").out == f"{world}/sub/x.db\n"
    monkeypatch.delenv("TRACKER_DB")
    assert run("db", "path").out == f"{world}/data/tracker/tracker.db\n"
    monkeypatch.setattr(Session, "on_terminal", True)
    assert run("db", "path", "--db", "a\x1b[2J").out == f"{world}/a␛[2J\n"


@pytest.mark.parametrize(("given", "said"), [("", "the path of the database (--db or TRACKER_DB) is empty")])
def test_path_of_nothing(run: Run, given: str, said: str) -> None:
    assert said in run("db", "path", "--db", given, code=2).err


def test_a_backup_of_its_own_place_and_back(run: Run, aws: str, world: Path) -> None:
    said = run("db", "backup").err
    (made,) = (world / "backups").iterdir()
    assert said == f"Backed up to {made} ({made.stat().st_size:,} bytes)\n"
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    before = run("show", aws, "-f", "json").out
    run("remove", aws)
    said = run("db", "restore", str(made)).err
    assert said.startswith(
        f"Restored from {made}\n  what was there before is kept; undo does not bring it back, this does: "
    )
    assert f"tracker db restore {world}/backups/tracker-" in said
    assert run("show", aws, "-f", "json").out == before
    kept = said.rpartition("tracker db restore ")[2].strip()
    run("db", "restore", kept)
    assert run("list", "--all").out == ""
    assert run("undo").err == "Undone: remove aws (AWS, SA Intern)\n"
    assert run("show", aws, "-f", "json").out == before


def test_a_backup_to_a_file(run: Run, aws: str, world: Path) -> None:
    run("db", "backup", str(world / "mine.db"))
    assert f"tracker: {world}/mine.db already exists" in run("db", "backup", str(world / "mine.db"), code=2).err
    assert "the name of the file is empty; name one" in run("db", "backup", "", code=2).err
    assert "the folder" in run("db", "backup", str(world / "none" / "mine.db"), code=1).err
    assert run("show", aws, "--db", str(world / "mine.db"), "-f", "json").out == run("show", aws, "-f", "json").out


def test_nothing_to_back_up(run: Run, world: Path) -> None:
    assert "yet, so nothing to back up" in run("db", "backup", code=1).err
    assert "yet, so nothing to back up" in run("db", "backup", str(world / "x.db"), code=1).err
    assert list(world.iterdir()) == []


def test_restore_into_a_new_place(run: Run, aws: str, world: Path) -> None:
    run("db", "backup", str(world / "mine.db"))
    assert run("db", "restore", str(world / "mine.db"), "--db", str(world / "new.db")).err.endswith("mine.db\n")
    assert run("show", aws, "--db", str(world / "new.db")).out == run("show", aws).out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
def test_a_named_pipe_is_no_backup_and_is_not_waited_for(aws: str, world: Path) -> None:
    os.mkfifo(world / "pipe")
    code, out, err = program("db", "restore", str(world / "pipe"))
    assert (code, out, err) == (1, "", f"tracker: {world}/pipe is not a file; name another one\n")
    assert aws


def test_what_restore_says_can_be_pasted(run: Run, aws: str, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("db", "backup", str(world / "mine.db"))
    (world / "my records").mkdir()
    monkeypatch.setenv("TRACKER_DB", str(world / "my records" / "tracker.db"))
    run("add", "Toss", "Backend")
    said = run("db", "restore", str(world / "mine.db")).err
    command = shlex.split(said.rpartition("undo does not bring it back, this does: ")[2])
    assert command[:3] == ["tracker", "db", "restore"]
    assert run("list").out.split("\t")[1] == aws
    run(*command[1:])
    assert run("list").out.split("\t")[1] == "toss"


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("none.db", 1, "there is no file"),
        ("text", 3, "is not a backup: it is not a database of this program; backups are kept beside"),
        ("other.db", 3, "is a database of another program"),
        (".", 1, "is a folder; name a file in it"),
        ("tracker.db", 2, "is the store itself; name a backup"),
        ("", 2, "the name of the file is empty; name one"),
    ],
)
def test_what_is_no_backup_changes_nothing(
    run: Run, aws: str, world: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int, said: str
) -> None:
    monkeypatch.chdir(world)
    (world / "text").write_text("a text\n")
    with closing(sqlite3.connect(world / "other.db")) as other:
        other.execute("CREATE TABLE t (x)")
    before = (world / "tracker.db").read_bytes()
    assert said in run("db", "restore", name, code=code).err
    assert (world / "tracker.db").read_bytes() == before
    assert aws


def test_check_of_a_record_in_order(run: Run, aws: str, world: Path) -> None:
    assert aws
    ran = run("db", "check", "-f", "tsv")
    assert (ran.out, ran.err) == ("no\tthere is no backup yet\ttracker db backup\n", "")
    run("db", "backup")
    ran = run("db", "check", "-f", "tsv")
    assert (ran.out, ran.err) == ("", f"{world}/tracker.db is in good order\n")
    (world / "tracker.db").chmod(0o644)
    assert json.loads(run("db", "check", "-f", "json").out) == [
        {
            "damage": False,
            "what": f"others on this machine can read {world}/tracker.db",
            "mend": f"chmod 600 '{world}/tracker.db'",
        }
    ]


def test_check_of_a_record_that_is_not_there(run: Run, world: Path) -> None:
    assert run("db", "check").err == f"There is no record at {world}/tracker.db yet\n"


def test_check_finds_what_list_would_hide(run: Run, aws: str, world: Path) -> None:
    run("edit", f"{aws}#1", "via=the portal")
    run("add", "Toss", "Backend")
    run("db", "backup")
    with open_store(world / "tracker.db", writing=True) as store:
        store.connection.run("UPDATE application SET open = 0")
    ran = run("db", "check", "-f", "tsv", code=3)
    assert ran.out == (
        "yes\taws is open, but tracker list hides it\ttracker edit 'aws#1' via='the portal'\n"
        "yes\ttoss is open, but tracker list hides it\ttracker log toss submitted, when you have applied\n"
    )
    assert ran.err == f"tracker: {world}/tracker.db is damaged (2 found); each says what to do\n"
    run("edit", f"{aws}#1", "via=the portal")
    assert run("list").out.startswith("1\taws\t")
    run("log", "toss", "submitted")
    assert run("db", "check").out == ""


def test_check_finds_what_cannot_have_happened(run: Run, aws: str, world: Path) -> None:
    run("log", aws, "rejected", "--on", "2024-06-01")
    run("db", "backup")
    with open_store(world / "tracker.db", writing=True) as store:
        store.connection.run("UPDATE event SET on_earliest = '2024-01-01', on_latest = '2024-01-01' WHERE id = 4")
    ran = run("db", "check", "-f", "text", code=3)
    assert ran.out.startswith(
        "DAMAGE: aws: resume submitted (1 March 2024) cannot come after rejected (1 January 2024)"
    )
    assert "\n  → tracker undo, or correct one of the two: tracker edit aws\n" in ran.out
    run("remove", f"{aws}#4")
    assert run("db", "check").err.endswith("is in good order\n")


def test_check_of_a_damaged_file(run: Run, aws: str, world: Path) -> None:
    for number in range(40):
        run("note", aws, f"{number} " + "x" * 4000)
    run("db", "backup")
    path = world / "tracker.db"
    data = bytearray(path.read_bytes())
    for page in range(len(data) // 2 // 4096, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = os.urandom(64)
    path.write_bytes(data)
    ran = run("db", "check", "-f", "tsv", code=3)
    assert "is damaged" in ran.out + ran.err
    assert "Traceback" not in ran.err
    run("db", "backup", code=3)
    assert len(list((world / "backups").iterdir())) == 1
    assert path.read_bytes() == bytes(data)
