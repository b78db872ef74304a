"""Readers of every kind beside writers, changes of stages, undo and restores: none fails, none contradicts itself."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.processes import finish, start
from tests.trust.figures import size
from tests.trust.test_many_at_once import go
from tracker.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

# Commands, one after another in one process, till the time is over; of each its exit code is told, and what it printed
# where that is asked for.
LOOP = """
import contextlib, io, json, sys, time
from tracker.cli.main import main
lines, seconds = json.loads(sys.argv[1]), float(sys.argv[2])
main(["--version"])
sys.stdout.flush()
sys.stdin.readline()
end, count = time.monotonic() + seconds, 0
while time.monotonic() < end:
    for line in lines:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = main(["-q", *[word.replace("#", f"{sys.argv[3]}-{count}") for word in line]])
        assert code in json.loads(sys.argv[4]), (line, code, out.getvalue())
        if line == ["export", "-f", "json"]:
            kept = json.loads(out.getvalue())["applications"]
            stages = [stage["name"] for stage in kept[0]["stages"]] if kept else []
            for one in kept:
                assert len(one["events"]) == len(one["notes"]) == 1, one
                assert [stage["name"] for stage in one["stages"]] == stages, one
        count += 1
print(count)
"""
READS = (
    [["list", "--all"], ["export", "calendar"], ["stages"], ["waits"]],
    [["db", "check", "-f", "json"], ["week"], ["search", "asked"], ["export", "sankey"]],
    [["export", "-f", "json"], ["export", "events", "-f", "csv"], ["export", "-f", "toml", "-o", "#.toml"]],
)
WRITES = (
    [["add", "c", "#", "--on", "2026-11-02", "-m", "asked"], ["add", "d", "#", "--on", "2026-11-02", "-m", "asked"]],
    [["stages", "rename", "homework", "trial"], ["undo"], ["redo"], ["stages", "rename", "trial", "homework"]],
    [["db", "backup"], ["db", "restore", "then.db"]],
)


def test_readers_beside_writers_stage_changes_undo_and_restores(
    world: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]
) -> None:
    import json

    monkeypatch.chdir(world)
    seconds = size("reading")
    assert main(["-q", "stages", "add", "homework", "--type", "task"]) == 0
    assert main(["-q", "add", "a", "b", "--on", "2026-11-02", "-m", "asked"]) == 0
    assert main(["-q", "db", "backup", "then.db"]) == 0

    def begin(lines: list[list[str]], number: int, codes: list[int]) -> subprocess.Popen[bytes]:
        told = json.dumps(lines), str(seconds), str(number), json.dumps(codes)
        return start(*told, code=LOOP, stdin=subprocess.PIPE)

    readers = [begin(lines, number, [0]) for number, lines in enumerate(READS)]
    # A stage that was renamed may be renamed back by an undo or a restore meanwhile: then there is none of that name.
    writers = [begin(lines, number, [0, 2]) for number, lines in enumerate(WRITES)]
    go(*readers, *writers)
    ended = [finish(process) for process in (*readers, *writers)]
    assert [code for code, _, _ in ended] == [0] * len(ended)
    counts = [int(out.split()[-1]) for _, out, _ in ended]
    assert all(counts)
    reads, writes = sum(counts[: len(readers)]), sum(counts[len(readers) :])
    figure(f"readers: {reads} reads beside {writes} writes, renamed stages and restores, none failed")
