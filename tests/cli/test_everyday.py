"""The table of everyday events in docs/everyday.md, typed one after the other."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

PAGE = (Path(__file__).parents[2] / "docs/everyday.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| ([^|]+) \| `(.+)` \|$", PAGE, re.MULTILINE))
# What was stored: the kind of the last event, and its stage.
STORED = {
    "you applied": ("submitted", "resume"),
    "they said no": ("rejected", "outcome"),
    "an interview was arranged, with zone and end": ("scheduled", "interview-1"),
    "the interview took place": ("held", "interview-1"),
    "an offer came": ("offered", "outcome"),
    "you asked for more": ("countered", "outcome"),
    "they gave you more time": ("extended", "outcome"),
    "they never answered": ("closed", "outcome"),
    "a recruiter wrote": ("approached", None),
    "a day was wrong": ("submitted", "resume"),
}


def test_the_table_has_the_ten() -> None:
    assert [*ROWS] == [*STORED]


@pytest.mark.parametrize("what", STORED)
def test_one_command_of_at_most_eight_words(run: Run, what: str) -> None:
    words = shlex.split(ROWS[what])
    assert len(ROWS[what].split()) <= 8
    if words[0] != "add":
        run("add", "Harbour", "Engineer", "--on", "2026-10-01")
    if what == "they gave you more time":
        run("log", "harbour", "offered", "2026-11-20", "--due", "2026-12-01")
    if what == "you asked for more":
        run("log", "harbour", "offered", "2026-11-20")
    stored = json.loads(run(*words, "-f", "json").out)
    event = stored.get("after") or stored.get("event") or stored["events"][-1]
    assert (event["kind"], event["stage"]) == STORED[what]
    if what.startswith("an interview was"):
        at = event["at"]
        assert (at["earliest"], at["time"], at["zone"], at["length"]) == ("2026-11-24", "15:00", "Asia/Seoul", 60)
    if what == "the interview took place":
        assert event["who"] == "Robin Clarke"
    if what == "a day was wrong":
        assert (event["on"]["earliest"], event["on"]["latest"]) == ("2026-10-21", "2026-10-31")
    run("undo")
