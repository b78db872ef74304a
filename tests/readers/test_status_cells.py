"""Cells of statuses, and of columns a stage: which events they say, on which days, and what of them stays a note."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest

from tracker.core.sentences import fill
from tracker.core.stages import DEFAULT_STAGES, with_known
from tracker.core.wording import say_event
from tracker.readers.days import CellDays
from tracker.readers.mapped import read_mapped
from tracker.readers.mapping import read_mapping
from tracker.readers.sheet import read_sheet

TODAY = date(2026, 11, 23)


def told(cell: str, target: str, *, order: str = "mdy") -> tuple[list[str], bool, int]:
    """The events of a cell beside the day sent, whether it is kept as a note, and how many doubts it leaves."""
    text = f'Firm,Job,Sent,Cell\nAcme,Baker,2026-02-03,"{cell}"\n'
    sheet = read_sheet(BytesIO(text.encode()))
    mapping = read_mapping(("Firm=company", "Job=role", "Sent=resume", f"Cell={target}"), (), order, sheet.header)
    days = CellDays(TODAY, order, "Asia/Seoul")
    (row,) = read_mapped(sheet, mapping, "sheet", days, with_known(DEFAULT_STAGES))
    assert row.record
    events = [
        say_event(event) + (f", due {event.due.day.earliest}" if event.due else "")
        for event in row.record.events
        if event.on.words != "2026-02-03"
    ]
    return events, any(cell in note.text for note in row.record.notes), len(row.doubts)


@pytest.mark.parametrize(
    ("cell", "events", "is_kept"),
    [
        # A stage, a kind and a day, in the words that `log` knows.
        ("Rejected after OA", ["rejected (day unknown)"], False),
        ("OA completed", ["assessment submitted (day unknown)"], False),
        ("OA due 3/20", ["assessment invited (day unknown), due 2026-03-20"], False),
        ("Followed up 3/4", ["resume followed-up (4 March 2026)"], False),
        ("1차 탈락", ["rejected (day unknown)"], False),
        ("서류 통과 (3/2)", ["resume passed (2 March 2026)"], False),
        ("코테 봄", ["assessment submitted (day unknown)"], False),
        ("人事の人と電話面接 3/2", ["phone-screen held (2 March 2026)"], True),
        # Days as people write them.
        ("Absage am 10.09.26", ["rejected (10 September 2026)"], False),
        ("Absage 12. März", ["rejected (12 March 2026)"], False),
        ("Rejected Mar 12", ["rejected (12 March 2026)"], False),
        ("Refus le 3 avril", ["rejected (3 April 2026)"], False),
        ("Rejected mid-March", ["rejected (11–20 March 2026)"], False),
        # Steps.
        ("1차 합격 → 2차 탈락", ["interview-1 passed (day unknown)", "rejected (day unknown)"], False),
        ("interviewed Mar 26, rejected Apr 3", ["interview-1 held (26 March 2026)", "rejected (3 April 2026)"], False),
        ("Probearbeiten 24.09.26, Zusage", ["trial-day held (24 September 2026)", "offered (day unknown)"], False),
        ("po rozmowie", ["interview-1 held (day unknown)"], False),
        ("Einladung", ["interview-1 invited (day unknown)"], False),
        ("Applied, followed up", ["resume followed-up (day unknown)"], False),
        ("Interview request 3/1 -> interviewed 3/8", ["interview-1 invited (1 March 2026)", "interview-1 held (8 March 2026)"], False),
        ("已投递-笔试-一面-二面-已拒", ["rejected (day unknown)"], False),
        ("Rejected: no sponsorship", ["rejected (day unknown)"], True),
        # Who said no, and to whom.
        ("Accepted another offer", ["withdrawn (day unknown)"], False),
        ("They hired an internal candidate", ["rejected (day unknown)"], False),
        ("Rejected - no interview", ["rejected (day unknown)"], False),
        ("Not interested anymore", ["withdrawn (day unknown)"], False),
        ("turned down", ["rejected (day unknown)"], False),
        ("never replied", ["closed (day unknown)"], False),
        # The day on which work begins is none of the application's.
        ("Pris !!! (début le 2/11)", ["offered (day unknown)"], True),
        ("Accepted, starting Nov 2", ["accepted (day unknown)"], True),
        ("OA started 9/5", ["assessment invited (5 September 2026)"], True),
    ],
)  # fmt: skip
def test_statuses(cell: str, events: list[str], is_kept: bool) -> None:  # noqa: FBT001 - a row of the table
    order = "dmy" if "." in cell else "mdy"
    assert told(cell, "status", order=order) == (events, is_kept, 0)


@pytest.mark.parametrize(
    ("cell", "target", "events", "is_kept"),
    [
        ("합격(3/12)", "assessment passed", ["assessment passed (12 March 2026)"], False),
        ("응시(3/18)", "assessment", ["assessment submitted (18 March 2026)"], False),
        ("3/18 필기", "assessment submitted", ["assessment submitted (18 March 2026)"], False),
        ("11/28 필기", "assessment submitted", ["assessment scheduled (day unknown)"], False),
        ("11/28 예정", "assessment submitted", ["assessment scheduled (day unknown)"], False),
        ("3/18 필기 안내", "assessment submitted", ["assessment invited (18 March 2026)"], False),
        ("3/18 응시(합격)", "assessment submitted", ["assessment passed (day unknown)", "assessment submitted (18 March 2026)"], False),
        ("3/18 응시 (불합격)", "assessment submitted", ["assessment submitted (18 March 2026)", "rejected (day unknown)"], False),
        ("3/18 done (passed)", "assessment submitted", ["assessment passed (day unknown)", "assessment submitted (18 March 2026)"], False),
        ("불", "interview-2", ["rejected (day unknown)"], False),
        ("withdrew 2026-03-24", "assessment", ["withdrawn (24 March 2026)"], False),
        ("done 3/4", "take-home", ["take-home submitted (4 March 2026)"], False),
        ("scheduled", "interview-1", ["interview-1 invited (day unknown)"], False),
        ("pending", "interview-1", [], True),
        ("면제", "assessment", [], True),
        ("2026-03-20", "take-home due", ["take-home invited (day unknown), due 2026-03-20"], False),
        ("3/4", "take-home", ["take-home submitted (4 March 2026)"], False),
    ],
)  # fmt: skip
def test_words_below_the_name_of_a_stage(cell: str, target: str, events: list[str], is_kept: bool) -> None:  # noqa: FBT001
    assert told(cell, target) == (events, is_kept, 0)


@pytest.mark.parametrize("cell", ["not rejected", "ask Kim", "offer or rejected", "그냥 그럼", "maybe an offer 3/4"])
def test_words_that_a_person_has_to_judge(cell: str) -> None:
    events, is_kept, doubts = told(cell, "status")
    assert (events, is_kept, doubts) == ([], True, 1)


def test_a_day_of_the_week_that_says_another_year_is_a_doubt() -> None:
    sheet = read_sheet(BytesIO("Firm,Job,Sent\nAcme,Baker,11월 10일(월)\n".encode()))
    mapping = read_mapping(("Firm=company", "Job=role", "Sent=resume"), (), "", sheet.header)
    (row,) = read_mapped(sheet, mapping, "sheet", CellDays(TODAY, year=2026), DEFAULT_STAGES)
    (doubt,) = row.doubts
    assert fill(doubt.reason) == "its day of the week is that of 2025, and year= says 2026"
