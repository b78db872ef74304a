"""Whoever reads what a command prints as slowly as may be keeps nobody from the record."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.processes import finish, program, start
from tracker.cli import spool
from tracker.core.application import Application, Note
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

_A_PIPE = 65_536  # bytes, that it takes before its writer waits


@pytest.mark.parametrize("form", ["json", "toml", "jsonl"])
def test_a_pipe_that_nobody_reads_blocks_no_writer(world: Path, form: str) -> None:
    with open_store(world / "tracker.db", writing=True) as store, store.step("add") as step:
        for number in range(4):
            kept = step.add_application(Application("A", str(number), f"a{number}"))
            step.add(kept.id, Note("x" * _A_PIPE))
    export = start("export", "-f", form, stdin=subprocess.PIPE)
    assert export.stdout
    assert export.stdout.read(1)  # by now all is made, and the pipe is full
    assert program("add", "Late", "Dev")[0] == 0
    code, rest, _ = finish(export)
    assert code == 0
    assert len(rest) > 3 * _A_PIPE
    assert "Late" not in rest


@pytest.mark.parametrize("limit", [0, 5, 10_000])
def test_what_is_spooled_comes_out_as_it_went_in(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(spool, "_IN_MEMORY", limit)
    pieces = ["a,b\r\n", "line\rwith\x85odd\u2028ends\n", "", "한국어\n", "no end"]
    given = iter(pieces)
    out = spool.spooled(given)
    assert next(given, None) is None
    assert "".join(out) == "".join(pieces)
