"""Cells read back as what was written, whatever the text."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values import values
from tracker.core.application import TOPICS, Contact, Note, Posting
from tracker.core.appointment import Appointment
from tracker.core.cells import (
    BLOCKS,
    cell_of,
    list_cell,
    read_blocks,
    read_cell,
    read_list,
    values_cell,
)
from tracker.core.errors import BadValue
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import Precision, When, exactly

# Text with everything that means something in a cell.
TEXT = st.text(st.sampled_from("a한;\\\n+:-( )=',\"\t.1") | st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
FILLED = TEXT.filter(bool)
DAYS = st.none() | st.dates()
WINDOWS = st.builds(When, DAYS, DAYS, st.sampled_from(Precision), TEXT)
ZONES = st.sampled_from(["Asia/Seoul", "+09:00", "-03:30", "UTC", "Etc/GMT+9", "America/Port-au-Prince"])
TIMES = st.times().map(lambda at: at.replace(microsecond=0))


@pytest.mark.parametrize(
    ("appointment", "cell"),
    [
        (None, ""),
        (Appointment(exactly(date(2026, 12, 1))), "2026-12-01"),
        (Appointment(exactly(date(2026, 12, 1)), time(15), "Asia/Seoul"), "2026-12-01 15:00 Asia/Seoul"),
        (
            Appointment(When(date(2026, 12, 1), date(2026, 12, 10), Precision.THIRD, "early december")),
            "2026-12-01..2026-12-10 third (early december)",
        ),
        (Appointment(When(date(2026, 12, 1), date(2026, 12, 10), Precision.RANGE)), "2026-12-01..2026-12-10"),
        (
            Appointment(When(None, date(2026, 12, 10), Precision.OPEN, "by then (at last)")),
            "..2026-12-10 (by then (at last))",
        ),
        (Appointment(When(None, None, Precision.UNKNOWN, "unknown")), "unknown (unknown)"),
    ],
)
def test_appointments(appointment: Appointment | None, cell: str) -> None:
    assert cell_of(appointment) == cell
    assert read_cell(cell) == appointment


@given(values(Appointment, WINDOWS) | values(Appointment, WINDOWS, TIMES, ZONES))
def test_appointments_read_back(appointment: Appointment) -> None:
    assert read_cell(cell_of(appointment)) == appointment


@pytest.mark.parametrize(
    "cell",
    [
        "tomorrow",
        "2026-13-01",
        "2026-12-01 25:00 UTC",
        "2026-12-01 (open",
        "2026-12-01 a b",
        "a..b",
        "2026-12-01 UTC",
        "2026-12-01 3pm",
        "2026-12-01 15:00 a b",
        "2026-12-01 15:00+09:00",
    ],
)
def test_anything_else_is_refused(cell: str) -> None:
    with pytest.raises(BadValue, match="like 2026-12-01 15:00"):
        read_cell(cell)


@given(st.lists(FILLED))
def test_lists_read_back(parts: list[str]) -> None:
    assert read_list(list_cell(parts)) == tuple(parts)


def test_a_list_someone_typed() -> None:
    assert read_list("cloud;new grad;C:\\temp") == ("cloud", "new grad", "C:\\temp")


def said(**fields: str) -> dict[str, str]:
    """A block of these fields, those that are empty left out."""
    return {name: text for name, text in fields.items() if text}


@given(st.lists(values(Note, TEXT, st.sampled_from(TOPICS), st.none() | st.sampled_from(DEFAULT_STAGES), DAYS)))
def test_notes_read_back(notes: list[Note]) -> None:
    assert read_blocks(values_cell(notes), BLOCKS["note"]) == [
        said(
            topic=note.topic.replace("other", ""),
            stage=note.stage.name if note.stage else "",
            written=str(note.written or ""),
            text=note.text,
        )
        for note in notes
    ]


@given(st.lists(values(Contact, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT)))
def test_contacts_read_back(contacts: list[Contact]) -> None:
    assert read_blocks(values_cell(contacts), BLOCKS["contact"]) == [
        said(**{name: getattr(contact, name) or "" for name in BLOCKS["contact"]}) for contact in contacts
    ]


@given(st.lists(values(Posting, TEXT, TEXT, TEXT, DAYS, TEXT)))
def test_postings_read_back(postings: list[Posting]) -> None:
    assert read_blocks(values_cell(postings), BLOCKS["posting"]) == [
        said(**{name: str(getattr(posting, name) or "") for name in BLOCKS["posting"]}) for posting in postings
    ]


def test_notes_are_readable() -> None:
    notes = [Note("Two parts:\n\n1. fit", "question", DEFAULT_STAGES[1], date(2024, 3, 31)), Note("call back")]
    assert values_cell(notes) == (
        "topic: question\nstage: assessment\nwritten: 2024-03-31\ntext: Two parts:\n+ \n+ 1. fit\n\ntext: call back"
    )


@pytest.mark.parametrize(("cell", "why"), [("call back", "call back"), ("text: a\ntext: b", "text: b")])
def test_blocks_that_are_not_ours_are_refused(cell: str, why: str) -> None:
    with pytest.raises(
        BadValue, match=f"“{why}” does not begin with one of topic, stage, written, text, done, uid and a colon"
    ):
        read_blocks(cell, BLOCKS["note"])
