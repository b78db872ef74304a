"""Threads of several processes on one record, each with stores of its own: every step is kept whole, and no read fails."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.processes import finish, start
from tests.trust.figures import sizes
from tests.trust.test_many_at_once import go

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# A thread writes a step, says so, and then opens the record in one of the ways there are while others hold it.
THREADS = """
import random, sys
from datetime import date
from pathlib import Path
from threading import Lock, Thread
from tracker.core.application import Application, Note
from tracker.core.events import KINDS, Event
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import exactly
from tracker.store import connection
from tracker.store.backup import backup
from tracker.store.check import file_findings
from tracker.store.keys import free_key
from tracker.store.lookup import find
from tracker.store.search import search
from tracker.store.store import open_store

place, process, threads, steps = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
told, failed = Lock(), []
connection.TIMEOUT_SECONDS = 100  # how long a command waits is not what is asked here

def write(name, number):
    with open_store(place, writing=True, at="2026-11-23T10:15:00+00:00") as store:
        with store.step(f"add {name} {number}") as step:
            kept = step.add_application(Application(name, str(number), free_key(store, name, str(number))))
            step.add(kept.id, Event(KINDS["submitted"], DEFAULT_STAGES[0], exactly(date(2026, 11, 2))))
            step.add(kept.id, Note(f"{name} {number} " * 300))
    with told:
        print(name, number, flush=True)
    return kept.key

def read(name, number, key, way):
    with open_store(place, writing=way == "open") as store:
        if way == "list":
            assert all(len(events) == 1 for _, events in store.histories())
        if way == "show":
            assert store.record(find(store, key, write=True).id).notes
        if way == "search":
            assert search(store, name)
        if way == "check":
            assert not [finding for finding in file_findings(store, date(2026, 11, 23)) if finding.damage]
        if way == "backup":
            backup(store, place.with_name(f"{name}-{number}.db"))

def run(name, chance):
    try:
        for number in range(steps):
            key = write(name, number)
            read(name, number, key, chance.choice(("list", "show", "search", "check", "backup", "open")))
    except BaseException as error:
        failed.append(error)
        raise

print("tracker ", flush=True)
sys.stdin.readline()
started = [Thread(target=run, args=(f"{process}{n}", random.Random(f"{process}{n}"))) for n in range(threads)]
for thread in started: thread.start()
for thread in started: thread.join()
sys.exit(len(failed))
"""


def test_threads_of_many_processes_at_once(
    world: Path, whole: Callable[[], set[tuple[str, str]]], figure: Callable[[str], None]
) -> None:
    processes, threads, steps = sizes("threads")
    place = str(world / "tracker.db")
    names = [f"p{number}t" for number in range(processes)]
    started = [start(place, name, str(threads), str(steps), code=THREADS, stdin=subprocess.PIPE) for name in names]
    go(*started)
    ended = [finish(process) for process in started]
    assert [(code, err) for code, _, err in ended] == [(0, "")] * processes
    acknowledged = {tuple(line.split()) for _, out, _ in ended for line in out.splitlines()}
    everything = {
        (f"{name}{thread}", str(step)) for name in names for thread in range(threads) for step in range(steps)
    }
    assert acknowledged == everything
    assert whole() == everything
    figure(
        f"threads: {processes} processes x {threads} threads x {steps} steps on one record, all kept, no read failed"
    )
