"""The table of the words of `log` in docs/model.md keeps what it says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker import Tracker

if TYPE_CHECKING:
    from tracker.core.events import Event

MODEL = Path(__file__).parents[2] / "docs" / "model.md"
# What a channel is called in the table, whatever the language of the words.
CHANNELS = {"전화": "phone"}


def rows() -> list[tuple[str, str]]:
    """Words and what they keep, a row for each of the words of a line of the table."""
    _, _, section = MODEL.read_text(encoding="utf-8").partition("## The words of `log`\n")
    table = re.findall(r"^\| (`.*`) \| (.*) \|$", section.partition("\n## ")[0], re.MULTILINE)
    return [(words, kept) for said, kept in table for words in re.findall("`([^`]+)`", said)]


def told(event: Event) -> str:
    first, last, _, _ = event.on
    said = [f"{event.stage.name if event.stage else '-'} {event.kind.name}"]
    said.append(str(first) if first == last else f"{first}..{last}")
    if event.reached:
        said.append(f"reached {event.reached.name}")
    if event.appointment:
        time = event.appointment.time
        said.append(f"at {event.appointment.day.earliest}" + (f" {time:%H:%M}" if time else ""))
    if event.due:
        said.append(f"due {event.due.day.latest}")
    if event.expect:
        said.append(f"expect {event.expect.latest}")
    if event.via:
        said.append(f"by {CHANNELS.get(event.via, event.via)}")
    if event.who:
        said.append(f"with {event.who}")
    return ", ".join(said)


@pytest.mark.parametrize(("words", "kept"), rows())
def test_the_words_keep_what_the_table_says(tmp_path: Path, words: str, kept: str) -> None:
    tracker = Tracker(tmp_path / "tracker.db", today=date(2026, 11, 23), zone="Asia/Seoul")
    tracker.add("Halyard", "Developer", on="2026-10-01")
    assert told(tracker.log("halyard", words)[0].event) == kept


def test_the_table_is_there() -> None:
    assert len(rows()) > 40
