"""Completion in real shells: whatever keys and stages a record holds, no shell runs or rewrites anything for them."""

from __future__ import annotations

import csv
import io
import json
import os
import select
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.processes import PROGRAM, environment, finish, start
from tracker.core.text import is_shell_word
from tracker.store.keys import slug
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

# Written by an earlier version, which took such names: each makes a file where a shell obeys it.
HOSTILE = (
    "$(touch pwned1)", "`touch pwned2`", "x;touch pwned3", "x&touch pwned4", "x|touch pwned5", "x>pwned6", "<(touch pwned7)",
    "x\ntouch pwned8", "$'touch\\x20pwned9'", "';touch pwned10;'", '";touch pwned11;"', "*", "~", "-rf", "{a,b}", "!!", "a\\", "a b", "%self", "=ls",
)  # fmt: skip
# Lines to complete, and what of the record must be offered.
LINES = (("tracker show ", "awning"), ("tracker log awning ", "awaited"), ("tracker list --stage ", "awaited"))
SETUP = {
    "bash": ["bash", "--norc", "-i", "source ./completion"],
    "zsh": ["zsh", "-f", "-i", "autoload -U compinit; compinit -u -D; source ./completion"],
}


def installed(*shells: str) -> list[object]:
    """The shells as parameters; one that is missing is skipped with that reason."""
    return [
        pytest.param(name, marks=pytest.mark.skipif(not shutil.which(name), reason=f"{name} is not installed"))
        for name in shells
    ]


@pytest.fixture
def record(run: Run, world: Path) -> None:
    """A record of hostile names beside good ones."""
    tables = "".join(
        f'[[stage]]\nname = "s{n}"\ntype = "task"\nposition = {20 + n}\n[[application]]\ncompany = "C{n}"\nrole = "Dev"\n'
        for n in range(len(HOSTILE))
    )
    run("import", "-", "--from", "toml", stdin=tables)
    run("add", "AWS", "Dev", "--key", "awning")
    run("stages", "add", "awaited", "--type", "meeting")
    with open_store(world / "tracker.db", writing=True) as store, store.writing():
        for number, name in enumerate(HOSTILE):
            store.connection.run("UPDATE application SET key = ? WHERE company = ?", (name, f"C{number}"))
            store.connection.run("UPDATE stage SET name = ? WHERE name = ?", (name, f"s{number}"))
        store.connection.run("UPDATE stage SET aliases = ? WHERE name = 'awaited'", ("\n".join(HOSTILE),))


@pytest.fixture
def folder(record: None, world: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001
    """A folder to type in, where `tracker` is on the PATH."""
    program = world / "bin" / "tracker"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nexec {sys.executable} -c '{PROGRAM}' \"$@\"\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    folder = world / "typed"
    folder.mkdir()
    return folder


def keep_completion(folder: Path, shell: str) -> None:
    """Write what the shell is to source as `completion`."""
    _, script, _ = finish(start(env={"_TRACKER_COMPLETE": f"source_{shell}"}))
    (folder / "completion").write_text(script)


class Terminal:
    """An interactive shell on a terminal."""

    def __init__(self, words: list[str], folder: Path) -> None:
        import pty

        self.screen, follower = pty.openpty()
        self.process = subprocess.Popen(
            words, cwd=folder, env=environment({"TERM": "dumb", "HISTFILE": None}),
            stdin=follower, stdout=follower, stderr=follower, start_new_session=True,
        )  # fmt: skip
        os.close(follower)

    def type(self, text: str, until: str) -> None:
        """Type a text, and wait until something is written."""
        os.write(self.screen, text.encode())
        said, end = "", time.monotonic() + 30
        while until not in said:
            assert time.monotonic() < end, said
            if select.select([self.screen], [], [], 1)[0]:
                said += os.read(self.screen, 65536).decode(errors="replace")

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.screen)


@pytest.mark.parametrize("shell", installed("bash", "zsh"))
def test_a_shell_completes_good_names_and_obeys_no_hostile_one(folder: Path, shell: str) -> None:
    keep_completion(folder, shell)
    *words, setup = SETUP[shell]
    terminal = Terminal(words, folder)
    try:
        terminal.type(f"{setup}; echo re''ady\r", until="ready")
        for line, offered in LINES:
            terminal.type(f"{line}\t\t", until=offered)
            # Nothing that begins so is offered: were it, Enter would run it.
            terminal.type(f"\x15{line}x\t\r\x15echo do''ne\r", until="done")
    finally:
        terminal.close()
    assert [file.name for file in folder.iterdir()] == ["completion"]


@pytest.mark.parametrize("shell", installed("fish"))
def test_fish_is_offered_good_names_alone(folder: Path, shell: str) -> None:
    keep_completion(folder, shell)
    for line, offered in LINES:
        asked = [shell, "--no-config", "-c", f"source ./completion; complete -C '{line}'"]
        said = subprocess.run(asked, cwd=folder, env=environment(), capture_output=True, text=True, check=True).stdout
        names = [row.split("\t")[0] for row in said.splitlines()]
        assert offered in names
        assert [name for name in names if not is_shell_word(name)] == []
    assert [file.name for file in folder.iterdir()] == ["completion"]


def test_no_door_takes_a_hostile_name(run: Run) -> None:
    run("add", "AWS", "Dev")
    run("stages", "add", "chat", "--type", "meeting")
    before = run("export", "-f", "toml").out
    for name in HOSTILE:
        stage = name.replace(" ", ";")  # of several words it may be
        for line, given in (
            (("add", "Beta", "Dev", f"--key={name}"), ""),
            (("edit", "aws", f"key={name}"), ""),
            (
                ("import", "-", "--from", "toml"),
                f'[application]\ncompany = "B"\nrole = "D"\nkey = {json.dumps(name)}\n',
            ),
            (("import", "-", "--from", "json"), json.dumps({"schema": 1, "company": "B", "role": "D", "key": name})),
            (("stages", "add", "--type", "task", "--", stage), ""),
            (("stages", "rename", "chat", "--", stage), ""),
            (
                ("import", "-", "--from", "toml"),
                f"[[stage]]\nname = {json.dumps(stage)}\ntype = 'task'\nposition = 25\n",
            ),
        ):
            assert run(*line, stdin=given, code=2).err
    assert run("export", "-f", "toml").out == before


@pytest.mark.usefixtures("record")
def test_what_an_earlier_version_took_is_found_and_mended(run: Run) -> None:
    found = csv.DictReader(io.StringIO(run("db", "check", "-f", "csv").out))
    mends = [row["mend"] for row in found if "shell" in row["what"]]
    assert len(mends) == 2 * len(HOSTILE) - 1  # a stage may be of several words
    assert f"""tracker edit 1 key={slug(HOSTILE[0])}""" in mends
    assert f"""tracker stages rename '{HOSTILE[0]}' {slug(HOSTILE[0])}""" in mends
    run("edit", "1", "location=Seoul")
    run("edit", "1", "key=good")
    assert run("list", "--all").out.startswith("1\tgood\t")
