"""Bad inputs in the place of the world the program runs in, by the numbers of the table of bad inputs: rows 67–72."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.processes import PROGRAM, finish, program, shell, start
from tracker.store.schema import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.conftest import Run

COMMANDS = (
    ("list",),
    ("show", "aws"),
    ("note", "aws", "x"),
    ("undo",),
    ("db", "check"),
    ("db", "backup"),
    ("export",),
    ("week",),
)
# The program, halting on a word of ours: when its transaction is open and everything in it is written.
IN_TRANSACTION = f"""
import sys, time
from tracker.core.interrupts import Interrupts
really = Interrupts.decide
def halting(self):
    print("written", flush=True)
    {{meanwhile}}
    return really(self)
Interrupts.decide = halting
{PROGRAM}
"""


def state(run: Run) -> str:
    return run("show", "aws", "-f", "json").out


def halted(meanwhile: str, *arguments: str) -> subprocess.Popen[bytes]:
    process = start(*arguments, code=IN_TRANSACTION.format(meanwhile=meanwhile), stdin=subprocess.PIPE)
    assert process.stdout
    assert process.stdout.readline() == b"written\n"
    return process


def test_row_67_a_flipped_bit_is_found_by_comparing_with_a_backup(run: Run, aws: str, world: Path) -> None:
    run("note", aws, "remember the milk")
    run("db", "backup")
    path = world / "tracker.db"
    flipped = path.read_bytes().replace(b"remember the milk", b"remember the silk")
    path.write_bytes(flipped)
    (kept,) = (world / "backups").iterdir()
    then, now = (run("--db", str(one), "export", "-f", "json").out for one in (kept, path))
    assert (then == now, then == now.replace("silk", "milk")) == (False, True)


def test_row_68_another_programs_database_and_a_newer_one(run: Run, aws: str, world: Path) -> None:
    path = world / "tracker.db"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    other = sqlite3.connect(world / "other.db")
    other.execute("CREATE TABLE application (id INTEGER PRIMARY KEY, company TEXT)")
    other.commit()
    other.close()
    for file, said in ((path, "newer version of this program"), (world / "other.db", "database of another program")):
        before = file.read_bytes(), file.stat().st_mtime_ns
        for command in COMMANDS:
            ran = run("--db", str(file), *command, code=3)
            assert (ran.out, said in ran.err, ran.err.count("\n")) == ("", True, 1)
        assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert not (world / "backups").exists()
    assert aws


def test_row_69_a_lock_that_is_held_too_long(run: Run, aws: str, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.connection.TIMEOUT_SECONDS", 0.05)
    holder = sqlite3.connect(world / "tracker.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    before = state(run)
    for command in (("note", aws, "x"), ("undo",), ("remove", aws)):
        ran = run(*command, code=5)
        assert (ran.out, "try again" in ran.err) == ("", True)
    holder.execute("ROLLBACK")
    holder.close()
    assert state(run) == before


@pytest.mark.skipif(sys.platform == "win32", reason="an open file is not replaced there")
def test_row_70_the_file_is_replaced_while_a_command_runs(run: Run, aws: str, world: Path) -> None:
    path = world / "tracker.db"
    other = world / "other.db"
    shutil.copy(path, other)
    before = state(run)
    code, out, err = finish(halted(f"import os; os.replace({str(other)!r}, {str(path)!r})", "note", aws, "lost"))
    assert (code, out) == (1, "")
    assert "try again" in err
    assert state(run) == before


SIGNALS = {"SIGINT": 130, "SIGTERM": 143, "SIGHUP": 129, "SIGKILL": -9}


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
@pytest.mark.parametrize("name", SIGNALS)
def test_row_71_a_signal_inside_the_transaction(run: Run, aws: str, world: Path, name: str) -> None:
    before = state(run)
    process = halted("time.sleep(60)", "log", aws, "i1", "held", "-m", "half")
    process.send_signal(getattr(signal, name))
    code, out, err = finish(process)
    assert (code, out) == (SIGNALS[name], "")
    assert err == ("" if name in {"SIGKILL", "SIGINT"} else "tracker: stopped\n")  # a shell says ^C itself
    assert state(run) == before
    assert run("db", "check", code=None).out == run("db", "check", code=None).out
    assert not [file for file in world.iterdir() if file.name.endswith("-journal")] or name == "SIGKILL"
    run("log", aws, "i1", "held", "-m", "whole")


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="signals are POSIX")
def test_nohup_is_heeded(run: Run, aws: str) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        process = halted("import os, signal; os.kill(os.getpid(), signal.SIGHUP)", "note", aws, "kept")
    finally:
        signal.signal(signal.SIGHUP, before)
    assert finish(process)[0] == 0
    assert '"kept"' in run("show", aws, "-f", "json").out


WORLDS: tuple[dict[str, str | None], ...] = (
    {"COLUMNS": "0"}, {"COLUMNS": "1"}, {"COLUMNS": "abc"}, {"COLUMNS": "40"}, {"TERM": "dumb"}, {"LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"},
    {"TZ": ""}, {"TZ": "wrong"}, {"TZ": "UTC+9"}, {"TZ": "../../etc/passwd"},
)  # fmt: skip


@pytest.mark.parametrize("env", WORLDS, ids=str)
def test_row_72_a_world_that_is_odd(run: Run, aws: str, env: Mapping[str, str | None]) -> None:
    run("note", aws, "한국어 é 👩‍💻")
    if "TZ" not in env:
        code, out, err = program("show", aws, "notes", "-f", "text", env=env)
        assert (code, err) == (0, "")
        assert "한국어 é 👩‍💻" in out
        return
    code, out, err = program("log", aws, "i2", "scheduled", "--for", "2026-12-01 15:00", env=env)
    assert (code, out, bool(err)) == (0, "", True)
    zone = json.loads(state(run))["events"][-1]["at"]["zone"]
    assert zone == {"": "UTC", "wrong": "+00:00", "UTC+9": "-09:00", "../../etc/passwd": "+00:00"}[env["TZ"] or ""]


def test_row_72_an_hour_that_does_not_exist_and_a_clock_that_goes_back(run: Run, aws: str) -> None:
    ran = run("log", aws, "i2", "scheduled", "--for", "2027-03-14 02:30 America/New_York", code=None)
    assert ran.code in {0, 2}
    assert "03:30" not in ran.err
    run("log", aws, "fu", "--today", "2026-11-23")
    for command in COMMANDS:
        run("--today", "2026-11-22", *command)
        run("--today", "2024-05-04", *command)


@pytest.mark.skipif(sys.platform == "win32", reason="users have numbers on POSIX")
def test_row_72_nobody_without_a_home() -> None:
    code = f"import pwd\ndef unknown(uid): raise KeyError(uid)\npwd.getpwuid = unknown\n{PROGRAM}"
    env = {"HOME": None, "TRACKER_DB": None, "XDG_DATA_HOME": None, "XDG_CONFIG_HOME": None}
    for command in (("list",), ("add", "AWS", "Dev"), ("db", "path")):
        ended, out, err = finish(start(*command, code=code, env=env))
        assert (ended, out) == (1, "")
        assert "name a file with --db or TRACKER_DB" in err


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use is not deleted there")
def test_row_72_the_folder_it_was_started_in_is_gone(aws: str, world: Path) -> None:
    for command in ("list", "add A B", "export -o out.csv", "db backup b.db", "attach aws f", "import f.csv"):
        (world / "gone").mkdir()
        db = "" if any(word in command for word in ("out", "b.db", "attach", "import")) else "--db x.db"
        code, out, err = shell(f'cd "$1" && rmdir "$1" && tracker {command} {db}', str(world / "gone"))
        assert (code, out, err.count("\n")) == (1, "", 1), (command, err)
    (world / "gone").mkdir()
    db = str(world / "new.db")
    code, out, err = shell(
        f'cd "$1" && rmdir "$1" && tracker add A B -f json --db {db} >{db}.json && tracker list --db {db}',
        str(world / "gone"),
    )
    assert (code, out.split("\t")[:2]) == (0, ["1", "a"])
    assert aws


@pytest.mark.skipif(sys.platform == "win32", reason="paths there are Windows' own")
def test_slashes_that_say_nothing(run: Run, aws: str, world: Path) -> None:
    assert aws
    for path in (f"{world}/tracker.db/", f"{world}//./tracker.db/.", f"/{world}/tracker.db"):
        assert run("--db", path, "db", "path").out == f"{world}/tracker.db\n"
        assert run("--db", path, "list").out == run("list").out
    assert "no permission" not in run("--db", f"{world}/new.db/", "add", "A", "B").err
    assert (world / "new.db").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices are POSIX")
def test_a_configuration_that_is_no_file_or_never_ends(run: Run, world: Path) -> None:
    place = world / "config" / "tracker" / "config.toml"
    place.parent.mkdir(parents=True)
    makes: list[Callable[[], None]] = [
        lambda: os.mkfifo(place),
        lambda: place.symlink_to("/dev/zero"),
        place.mkdir,
    ]
    for make in makes:
        make()
        assert f"the configuration {place} is not a file" in run("list", code=2).err
        place.rmdir() if place.is_dir() else place.unlink()
    place.write_bytes(b"#" * 1_000_001)
    assert "the limit is 1,000,000" in run("list", code=2).err
