"""Many processes on one record: every command is kept, readers never fail, nobody hears of a lock."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.processes import PROGRAM, finish, start
from tests.trust.conftest import WRITER
from tests.trust.figures import sizes
from tracker.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

READER = """
import sys
from tracker.cli.main import main
main(["--version"])
sys.stdout.flush()
sys.stdin.readline()
sys.exit(max(main(["-q", "list", "--all"]) for _ in range(int(sys.argv[1]))))
"""


def go(*processes: subprocess.Popen[bytes]) -> None:
    """Let them begin at once."""
    for process in processes:
        assert process.stdout
        assert process.stdout.readline().startswith(b"tracker ")
    for process in processes:
        assert process.stdin
        process.stdin.write(b"\n")
        process.stdin.flush()


def test_many_commands_at_once(whole: Callable[[], set[tuple[str, str]]], figure: Callable[[str], None]) -> None:
    writers, commands = sizes("writers")
    started = [start(f"w{number}", str(commands), code=WRITER, stdin=subprocess.PIPE) for number in range(writers)]
    reader = start(str(commands), code=READER, stdin=subprocess.PIPE)
    go(*started, reader)
    everything = "".join(f"{number}\n" for number in range(commands))
    assert [finish(writer) for writer in started] == [(0, everything, "")] * writers
    code, _, err = finish(reader)
    assert (code, err) == (0, "")
    assert whole() == {(f"w{writer}", str(number)) for writer in range(writers) for number in range(commands)}
    figure(f"at once: {writers} writers x {commands} commands on one record, all kept; {commands} reads meanwhile")


def test_a_new_record_opened_by_eight_at_once(world: Path, figure: Callable[[str], None]) -> None:
    gate = f"import sys, tracker.store.migrate, sqlite_utils\nprint('tracker ', flush=True)\nsys.stdin.readline()\n{PROGRAM}"
    openers = [start("add", f"c{number}", "Dev", code=gate, stdin=subprocess.PIPE) for number in range(8)]
    go(*openers)
    assert [finish(opener)[0] for opener in openers] == [0] * 8
    with open_store(world / "tracker.db") as store:
        assert {one.application.company for one in store.records()} == {f"c{number}" for number in range(8)}
    assert [file.name for file in world.iterdir()] == ["tracker.db"]
    figure("at once: 8 processes made one new record")
