"""A record of the program's own, in processes of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tracker.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Whole commands, one after another, in one process: the program without the cost of starting it. A line is written when
# a command has ended well; anything else ends the process.
WRITER = """
import contextlib, io, sys
from tracker.cli.main import main, run
name, count = sys.argv[1], int(sys.argv[2])
main(["--version"])
sys.stdout.flush()
sys.stdin.readline()
for number in range(count):
    sys.argv = ["tracker", "-q", "add", name, str(number), "--on", "2026-11-02", "-m", f"{name} {number} " * 300]
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # where it says the key
            run()
    except SystemExit as ended:
        if ended.code:
            raise
    print(number, flush=True)
"""


@pytest.fixture
def whole(world: Path) -> Callable[[], set[tuple[str, str]]]:
    """The applications that are there, each of them whole; the file and its journal are sound."""

    def look() -> set[tuple[str, str]]:
        with open_store(world / "tracker.db") as store:
            rows = store.connection.rows
            assert rows("PRAGMA integrity_check") == [("ok",)]
            assert rows("PRAGMA foreign_key_check") == []
            records = list(store.records())
            steps = rows("SELECT words FROM step WHERE state = 'done'")
            changes = rows("SELECT count(*) FROM change")
        for record in records:
            one = record.application
            assert [event.kind.name for event in record.events] == ["submitted"]
            assert [note.text for note in record.notes] == [f"{one.company} {one.role} " * 300]
        assert len(steps) == len(records)
        assert changes == [(3 * len(records),)]
        return {(record.application.company, record.application.role) for record in records}

    return look
