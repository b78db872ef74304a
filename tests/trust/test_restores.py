"""Restores while others write: what was acknowledged is in the record, or in the backup that a restore made of it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.processes import finish, start
from tests.trust.conftest import WRITER
from tests.trust.figures import sizes
from tests.trust.test_many_at_once import go
from tracker.store.backup import backup
from tracker.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RESTORER = """
import sys, time
from tracker.cli.main import main
main(["--version"])
sys.stdout.flush()
sys.stdin.readline()
for _ in range(int(sys.argv[2])):
    assert main(["-q", "db", "restore", sys.argv[1]]) == 0
    time.sleep(0.05)
"""


def kept(path: Path) -> set[tuple[str, str]]:
    with open_store(path) as store:
        assert store.connection.rows("PRAGMA integrity_check") == [("ok",)]
        return {(record.application.company, record.application.role) for record in store.records()}


def test_restores_and_writers_at_once(world: Path, figure: Callable[[str], None]) -> None:
    restores, commands = sizes("restores")
    with open_store(world / "tracker.db", writing=True) as store:
        backup(store, world / "then.db")
    writers = [start(f"w{number}", str(commands), code=WRITER, stdin=subprocess.PIPE) for number in range(2)]
    restorers = [start(str(world / "then.db"), str(restores), code=RESTORER, stdin=subprocess.PIPE) for _ in range(2)]
    go(*writers, *restorers)
    everything = "".join(f"{number}\n" for number in range(commands))
    assert [finish(writer) for writer in writers] == [(0, everything, "")] * 2
    assert [finish(restorer)[0] for restorer in restorers] == [0, 0]
    backups = sorted((world / "backups").glob("*.db"))
    found = kept(world / "tracker.db").union(*map(kept, backups))
    assert found == {(f"w{writer}", str(number)) for writer in range(2) for number in range(commands)}
    figure(
        f"restore: 2 x {restores} restores while 2 writers stored {2 * commands} commands, none lost; "
        f"{len(backups)} backups made"
    )
