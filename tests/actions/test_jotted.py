"""Short notes as applicants jot them down through a season: what is kept of each, in the place where it is typed.

Typed on Tuesday 20 October 2026. Where the lists come from: tests/data/README.md.
"""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.actions.complete_event import complete_event
from tracker.actions.context import Context
from tracker.actions.read_event import EventWords, read_event
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Event
from tracker.core.settings import Settings
from tracker.core.stages import DEFAULT_STAGES, OUTCOME
from tracker.core.timeline import follow
from tracker.core.when import exactly

if TYPE_CHECKING:
    from tracker.core.timeline import Timeline
    from tracker.core.when import When

TODAY = date(2026, 10, 20)
DATA = Path(__file__).parent.parent / "data"
STAGES = {stage.name: stage for stage in DEFAULT_STAGES}
SENT, BEFORE = date(2026, 5, 1), date(2026, 9, 1)
SOON = Appointment(exactly(date(2026, 10, 28)))

# What happened before the words are typed, after the sending.
AFTER = {
    "none": None,
    "sent": (),
    "held": (Event(KINDS["held"], STAGES["interview-1"], exactly(BEFORE)),),
    "scheduled": (Event(KINDS["scheduled"], STAGES["interview-1"], exactly(BEFORE), SOON),),
    "invited": (Event(KINDS["invited"], STAGES["assessment"], exactly(BEFORE), due=SOON),),
    "offered": (Event(KINDS["offered"], STAGES[OUTCOME], exactly(BEFORE), due=SOON),),
}


@cache
def timeline(after: str) -> Timeline:
    """The timeline of an application on which the words are typed."""
    then = AFTER[after]
    sent = Event(KINDS["submitted"], STAGES["resume"], exactly(SENT))
    return follow(() if then is None else (sent, *then), TODAY)


def rows(language: str) -> list[dict[str, str]]:
    with (DATA / f"jotted_{language}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def bounds(when: When) -> str:
    """A day as the lists have it: 10-19, 09-21..09-30."""
    first, last = (str(day)[len("2026-") :] if day else "" for day in when[:2])
    return first if first == last else f"{first}..{last}"


def kept(words: str, after: str, zone: str) -> str:
    """What is kept of the words as it is written in the lists."""
    try:
        draft = read_event(Context(TODAY, zone, Settings({})), DEFAULT_STAGES, EventWords(words))
        event = complete_event(draft, timeline(after), DEFAULT_STAGES, TODAY)
    except BadValue:
        return "refused"
    said = [event.kind.name]
    said += [event.stage.name] if event.stage and event.stage.name != OUTCOME else []
    said += [f"r:{event.reached.name}"] if event.reached else []
    said += [f"on:{bounds(event.on)}"] if event.on[:2] != (TODAY, TODAY) else []
    if at := event.appointment:
        said.append(f"at:{bounds(at.day)}" + (f"T{at.time:%H:%M}" if at.time else ""))
    said += [f"d:{bounds(event.due.day)}"] if event.due else []
    said += [f"e:{bounds(event.expect)}"] if event.expect else []
    return " ".join(said)


@pytest.mark.parametrize(("language", "zone"), [("ko", "Asia/Seoul"), ("ja", "Asia/Tokyo")])
def test_what_is_jotted_down_is_kept_as_it_was_meant(language: str, zone: str) -> None:
    found = {row["words"]: (row["kept"], kept(row["words"], row["after"], zone)) for row in rows(language)}
    assert {words: both for words, both in found.items() if both[0] != both[1]} == {}
