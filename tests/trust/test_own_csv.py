"""One door: whatever stands in a sheet of ours is refused whole, or is a record that every command and format takes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trust.figures import size

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

STORY = """
[[stage]]
name = "chat"
type = "meeting"
position = 25

[application]
company = "네이버"
role = "'tis"
key = "naver"
location = "Seoul"
url = "https://a.example/x"
salary = "=1+1"
deadline = "2026-12-01"
tags = ["a;b", "c"]

[[application.event]]
kind = "referred"
on = "early october 2026"

[[application.event]]
stage = "resume"
kind = "submitted"
on = "late october 2026"
via = "portal"

[[application.event]]
stage = "chat"
kind = "held"
on = 2026-11-05

[[application.event]]
stage = "assessment"
kind = "invited"
on = "since 10 november 2026"
due = "2026-11-30 18:00 America/New_York"

[[application.event]]
stage = "interview-1"
kind = "scheduled"
on = 2026-11-20
for = "2026-12-01 15:00 Asia/Seoul"

[application.note]
text = "two\\n\\nlines"
topic = "lesson"
written = 2026-11-01

[application.contact]
name = "Kim"

[application.posting]
text = "# Work"
taken = 2026-11-01
"""
# What someone or something may make of a cell, for its own column or for another.
CELLS = (
    "", " ", "'", "''", "x" * 501, "n\x1b]0;pwn\x07x", "\u202e", "\x9b", "=1+1", "zzz", "0", "1", "-1", "9" * 12, "resume", "interview-1",
    "outcome", "chat", "task", "meeting", "submitted", "held", "scheduled", "rescheduled", "invited", "referred", "rejected", "closed",
    "acknowledged", "cancelled", "accepted", "1901-01-01", "0001-01-01", "9999-12-31", "2026-11-01", "2050-01-01", "20261101", "day", "third",
    "unknown", "..2026-12-10", "2026-12-10..2026-12-01", "2026-12-01 15:00", "2026-12-01 15:00 +ab", "2026-12-01 15:00 +99:00",
    "2026-12-01 15:00 -0900", "2026-12-01 15:00 +09:00:00", "2026-12-01 15:00 Asia/Nowhere", "2026-12-01 15:00+09:00 UTC",
    "9999-12-31 23:00 America/New_York", "0001-01-01 00:00 Asia/Seoul", "2026-12-01 UTC", "2026-12-01 15:00 Asia/Seoul (\x1b)",
    "2026-12-01..2026-12-03 15:00 UTC", "topic: zzz\ntext: x", "topic: prep", "text: n\x1b]0;pwn\x07x", "text: x\nwritten: 2050-01-01", "name: \u200b",
    "taken: 2050-01-01\ntext: x", "original: 12\ntext: x", "a;;b",
)  # fmt: skip
CHANGES = st.lists(
    st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 30), st.sampled_from(CELLS)), min_size=1, max_size=3
)
READS = (("list", "--all"), ("waits",), ("week",), ("export", "calendar"), ("show", "1"), ("export", "events"))


@pytest.fixture
def sheets(run: Run) -> tuple[str, str]:
    """Both sheets of a record that has something in nearly every column."""
    run("import", "-", "--from", "toml", stdin=STORY)
    return run("export", "applications", "--full").out, run("export", "events", "--full").out


def changed(sheet: str, place: int, column: int, cell: str) -> str:
    """The sheet with one cell of a row replaced."""
    header, *rows = csv.reader(io.StringIO(sheet))
    rows[place % len(rows)][column % len(header)] = cell
    written = io.StringIO()
    csv.writer(written).writerows([header, *rows])
    return written.getvalue()


def test_a_changed_sheet_is_refused_or_is_a_record(
    run: Run, sheets: tuple[str, str], world: Path, figure: Callable[[str], None]
) -> None:
    codes: list[int] = []

    @settings(max_examples=size("sheets"), deadline=None, derandomize=True)
    @given(CHANGES)
    def try_one(changes: list[tuple[bool, int, int, str]]) -> None:
        both = list(sheets)
        for of_events, row, column, cell in changes:
            both[of_events] = changed(both[of_events], row, column, cell)
        store, again = (str(world / f"{name}{len(codes)}.db") for name in ("one", "two"))
        # Events first: they bring the stage that others may name.
        for sheet in reversed(both):
            before = run("--db", store, "export", "-f", "json").out
            codes.append(run("--db", store, "import", "-", stdin=sheet, code=None).code)
            if codes[-1]:
                assert run("--db", store, "export", "-f", "json").out == before
        assert_sound(run, store, again)

    try_one()
    refused = codes.count(2)
    assert codes.count(0) + refused == len(codes)
    assert 0 < refused < len(codes), "sheets that are all taken or all refused try nothing"
    figure(
        f"own CSV: {len(codes)} changed sheets, {refused} refused whole, the rest read, shown and carried on as TOML"
    )


def assert_sound(run: Run, store: str, again: str) -> None:
    """Every command reads the record, `check` finds nothing in it, and it comes back from TOML the same."""
    for command in READS:
        said = run("--db", store, *command, code=None)
        assert said.code in {0, 4}, said  # 4: of a record that is empty nothing can be shown
        assert "\x1b" not in said.out
    found = run("--db", store, "db", "check", "-f", "csv").out.splitlines()
    assert found in (["damage,what,mend"], ["damage,what,mend", "no,there is no backup yet,tracker db backup"])
    exported = run("--db", store, "export", "-f", "toml").out
    run("--db", again, "import", "-", "--from", "toml", stdin=exported)
    assert run("--db", again, "export", "-f", "toml").out == exported
