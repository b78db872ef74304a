"""What belongs into a calendar."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reports.stories import told
from tracker.core.cells import cell_of
from tracker.reports.agenda import agenda
from tracker.reports.selection import Selection

TODAY = date(2026, 11, 23)
CALL = "interview-1 scheduled 2026-11-02 >2026-12-01 15:00 Asia/Seoul"


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        ([CALL], ["appointment interview-1 2026-12-01 15:00 Asia/Seoul stands"]),
        ([CALL, "interview-1 rescheduled 2026-11-03 >2026-12-02"], ["appointment interview-1 2026-12-02 stands"]),
        ([CALL, "interview-1 cancelled 2026-11-22"], ["appointment interview-1 2026-12-01 15:00 Asia/Seoul off", "follow-up interview-1 2026-12-06 stands"]),
        ([CALL, "rejected 2026-11-05"], ["appointment interview-1 2026-12-01 15:00 Asia/Seoul off"]),
        (["interview-1 scheduled 2026-11-02 >2026-11-10", "interview-1 held 2026-11-10", "rejected 2026-11-12"], ["appointment interview-1 2026-11-10 stands"]),
        (["assessment invited 2026-11-20 !2026-11-27"], ["due assessment 2026-11-27 stands"]),
        (["assessment invited 2026-11-20 !2026-11-27", "assessment submitted 2026-11-22"], ["due assessment 2026-11-27 off", "follow-up assessment 2026-12-06 stands"]),
        (["resume submitted 2026-11-02"], ["follow-up resume 2026-11-23 stands"]),
        ([], []),
    ],
)  # fmt: skip
def test_entries(lines: list[str], entries: list[str]) -> None:
    found = agenda([told("aws", *lines)], TODAY, Selection(), {})
    assert [
        f"{entry.what} {entry.stage.name if entry.stage else ''} {cell_of(entry.at)} {'stands' if entry.stands else 'off'}"
        for entry in found
    ] == entries


def test_a_deadline_stands_until_something_was_sent() -> None:
    saved = told("aws", deadline="2026-12-04")
    sent = told("aws", "resume submitted 2026-11-22", deadline="2026-12-04")
    assert [(entry.what, entry.stands) for entry in agenda([saved], TODAY, Selection(), {})] == [("deadline", True)]
    assert [(entry.what, entry.stands) for entry in agenda([sent], TODAY, Selection(), {})] == [
        ("deadline", False),
        ("follow-up", True),
    ]
