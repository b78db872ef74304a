"""What belongs into a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.reports.stories import told
from tracker.core.cells import cell_of
from tracker.core.stages import DEFAULT_STAGES
from tracker.reports.agenda import EntryId, agenda
from tracker.reports.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.reports.stories import History

TODAY = date(2026, 11, 23)
STAGE_IDS = {stage.name: number for number, stage in enumerate(DEFAULT_STAGES, 1)}
CALL = "interview-1 scheduled 2026-11-02 >2026-12-01 15:00 Asia/Seoul"


def said(*histories: History, once: Mapping[EntryId, date] | None = None, company: str = "") -> list[str]:
    """Each entry: its name with the stage's id, its day, and whether it stands."""
    found = agenda(histories, STAGE_IDS, once or {}, TODAY, Selection(company=company), {})
    return [
        f"{entry.id.application_id} {entry.id.what} {entry.id.stage_id} {cell_of(entry.at)} "
        f"{'stands' if entry.stands else 'off'}"
        for entry in found
    ]


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        ([CALL], ["1 appointment 3 2026-12-01 15:00 Asia/Seoul stands"]),
        ([CALL, "interview-1 rescheduled 2026-11-03 >2026-12-02"], ["1 appointment 3 2026-12-02 stands"]),
        ([CALL, "interview-1 rescheduled 2026-11-03 >unknown"], ["1 appointment 3 2026-12-01 15:00 Asia/Seoul off"]),
        ([CALL, "interview-1 cancelled 2026-11-22"], ["1 appointment 3 2026-12-01 15:00 Asia/Seoul off", "1 follow-up 0 2026-12-06 stands"]),
        ([CALL, "closed 2026-11-05"], ["1 appointment 3 2026-12-01 15:00 Asia/Seoul off"]),
        (["interview-1 scheduled 2026-11-02 >2026-11-10"], ["1 appointment 3 2026-11-10 stands"]),
        (["interview-1 scheduled 2026-11-02 >2026-11-10", "rejected 2026-11-12"], ["1 appointment 3 2026-11-10 stands"]),
        (["interview-1 scheduled 2026-11-02 >2026-11-23", "interview-1 held 2026-11-23"], ["1 appointment 3 2026-11-23 stands", "1 follow-up 0 2026-12-07 stands"]),
        ([CALL, "rejected 2026-11-05"], ["1 appointment 3 2026-12-01 15:00 Asia/Seoul off"]),
        (["interview-1 scheduled 2026-11-02 >2026-11-10", "interview-1 held 2026-11-10", "rejected 2026-11-12"], ["1 appointment 3 2026-11-10 stands", "1 follow-up 0 2026-11-12 off"]),
        (["assessment invited 2026-11-20 !2026-11-27"], ["1 due 2 2026-11-27 stands"]),
        (["assessment invited 2026-11-20 !2026-11-27", "assessment submitted 2026-11-22"], ["1 due 2 2026-11-27 off", "1 follow-up 0 2026-12-06 stands"]),
        (["resume submitted 2026-11-02"], ["1 follow-up 0 2026-11-23 stands"]),
        (["resume submitted 2026-11-02", "assessment invited 2026-11-20"], ["1 follow-up 0 2026-11-20 off"]),
        ([], []),
    ],
)  # fmt: skip
def test_entries(lines: list[str], entries: list[str]) -> None:
    gone = [entry.split()[:3] for entry in entries if entry.endswith(" off")]
    earlier = {EntryId(int(application), what, int(stage)): TODAY for application, what, stage in gone}
    assert said(told("aws", *lines), once=earlier) == entries
    assert said(told("aws", *lines)) == [entry for entry in entries if entry.endswith(" stands")]


def test_a_deadline_stands_until_something_was_sent() -> None:
    assert said(told("aws", deadline="2026-12-04")) == ["1 deadline 0 2026-12-04 stands"]
    sent = told("aws", "resume submitted 2026-11-22", deadline="2026-12-04")
    assert said(sent, once={EntryId(1, "deadline"): TODAY}) == [
        "1 deadline 0 2026-12-04 off",
        "1 follow-up 0 2026-12-06 stands",
    ]


def test_what_once_stood_is_off_unless_it_stands_again_or_was_not_asked_for() -> None:
    once = {
        EntryId(1, "appointment", 3): date(2026, 11, 30),  # stands, on another day
        EntryId(1, "appointment", 4): date(2026, 12, 9),  # was moved to another stage
        EntryId(2, "due", 2): date(2026, 12, 5),  # of another company
        EntryId(9, "deadline"): date(2026, 12, 7),  # of an application that was removed
    }
    histories = told("aws", CALL), told("ibm", place=2)
    assert said(*histories, once=once, company="aws") == [
        "1 appointment 3 2026-12-01 15:00 Asia/Seoul stands",
        "1 appointment 4 2026-12-09 off",
        "9 deadline 0 2026-12-07 off",
    ]
