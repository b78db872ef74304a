"""Many processes on one store, and processes that are killed."""

from __future__ import annotations

import random
import signal
import time
from typing import TYPE_CHECKING

import pytest

from tracker.store.journal import undo
from tracker.store.store import open_store

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Starter = Callable[..., subprocess.Popen[str]]

PREPARE = """
import sys
from pathlib import Path
import sqlite_utils
import tracker.store.migrate, tracker.store.step
from tracker.core.application import Application, Note
from tracker.store.keys import free_key
from tracker.store.store import open_store
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
"""

WRITE = (
    PREPARE
    + """
for number in range(count):
    with open_store(path, writing=True, at="2026-11-23") as store:
        with store.step(f"add {name} {number}") as step:
            kept = step.add_application(Application(name, str(number), free_key(store, name, str(number))))
            step.add(kept.id, Note(f"{name} {number} " * 200))
    print(number, flush=True)
"""
)

READ = (
    PREPARE
    + """
for number in range(count):
    with open_store(path) as store:
        assert all(len(record.notes) == 1 for record in store.records())
"""
)


def go(*processes: subprocess.Popen[str]) -> None:
    """Let them begin at once."""
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()


def written(path: Path) -> set[tuple[str, str]]:
    with open_store(path) as store:
        assert store.connection.rows("PRAGMA integrity_check") == [("ok",)]
        assert store.connection.rows("PRAGMA foreign_key_check") == []
        records = list(store.records())
    for record in records:
        application = record.application
        assert [note.text for note in record.notes] == [f"{application.company} {application.role} " * 200]
    return {(record.application.company, record.application.role) for record in records}


def test_processes_that_make_one_store_at_once_all_succeed(path: Path, start_python: Starter) -> None:
    makers = [start_python(WRITE, path, f"w{number}", 1) for number in range(8)]
    go(*makers)
    assert [maker.communicate() for maker in makers] == [("0\n", "")] * 8
    assert written(path) == {(f"w{number}", "0") for number in range(8)}


def test_writers_wait_for_each_other_and_readers_never_fail(path: Path, start_python: Starter) -> None:
    writers = [start_python(WRITE, path, f"w{number}", 10) for number in range(4)]
    readers = [start_python(READ, path, "r", 20)]
    go(*writers, *readers)
    everything = "".join(f"{number}\n" for number in range(10))
    assert [writer.communicate() for writer in writers] == [(everything, "")] * 4
    assert [reader.communicate() for reader in readers] == [("", "")]
    assert written(path) == {(f"w{writer}", str(number)) for writer in range(4) for number in range(10)}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is POSIX")
def test_what_a_killed_writer_said_was_stored_is_stored_and_nothing_by_halves(
    path: Path, start_python: Starter
) -> None:
    chance = random.Random(20261123)
    for kill in range(6):
        writer = start_python(WRITE, path, f"w{kill}", 100_000)
        go(writer)
        assert writer.stdout
        said = [writer.stdout.readline()]
        time.sleep(chance.uniform(0, 0.1))
        writer.kill()
        said += writer.stdout.readlines()  # not `communicate`, which misses what `readline` took in behind its line
        acknowledged = {(f"w{kill}", line.strip()) for line in said if line.endswith("\n")}
        found = {application for application in written(path) if application[0] == f"w{kill}"}
        assert acknowledged <= found
        assert len(found) <= len(acknowledged) + 1
    with open_store(path, writing=True) as store:
        steps = store.connection.rows("SELECT count(*) FROM step")[0][0]
        assert steps == len(list(store.records()))
        assert all(undo(store) for _ in range(steps))
        assert list(store.records()) == []
