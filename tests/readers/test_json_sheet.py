"""Lists of objects as other programs write them, and what is none."""

from __future__ import annotations

import json

import pytest

from tracker.readers.json_sheet import json_sheet

JOB = {
    "company": "Acme",
    "title": "Cook",
    "applied": True,
    "appliedAt": None,
    "pay": {"min": 10, "max": 12.5},
    "tags": ["a", "b"],
}
HEADER = ("company", "title", "applied", "appliedAt", "pay min", "pay max", "tags")
CELLS = ["Acme", "Cook", "true", "", "10", "12.5", "a, b"]


@pytest.mark.parametrize(
    "values", [[[JOB]], [{"at": "2026-01-01", "jobs": [JOB], "total": 1}], [{"data": [JOB], "tags": []}]]
)
def test_a_list_of_objects_is_a_sheet(values: list[object]) -> None:
    sheet = json_sheet(values)
    assert sheet
    assert (sheet.header, [*sheet.rows]) == (HEADER, [(1, CELLS)])


def test_an_object_a_line_is_a_row_each_whatever_it_lacks() -> None:
    sheet = json_sheet([JOB, {"company": "Beta", "status": "sent", "log": [{"on": "1 May"}, {"by": None}]}])
    assert sheet
    rows = [*sheet.rows]
    assert (sheet.header[-2:], rows[1]) == (
        ("status", "log"),
        (2, ["Beta", "", "", "", "", "", "", "sent", "on: 1 May"]),
    )


def test_steps_within_an_object_are_the_history_of_a_status() -> None:
    steps = [
        {"name": "Applied", "date": "2026-09-02T23:30:00Z"},
        {"date": "2026-09-15", "id": "7f3a09bc", "name": "No"},
    ]
    sheet = json_sheet([{"company": "Acme", "job": {"steps": steps}}, {"company": "Beta"}], "Asia/Seoul")
    assert sheet
    assert next(iter(sheet.rows))[1] == ["Acme", "Applied 2026-09-03 → No 2026-09-15"]


def test_steps_that_say_more_are_kept_whole() -> None:
    steps = [{"name": "Applied", "date": "2026-09-02", "score": 87}, {"name": "No", "date": "2026-09-15"}]
    sheet = json_sheet([{"company": "Acme", "steps": steps}, {"company": "Beta", "steps": []}])
    assert sheet
    assert next(iter(sheet.rows))[1] == [
        "Acme",
        "name: Applied, date: 2026-09-02, score: 87, name: No, date: 2026-09-15",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[]", "{}", "[1, 2]", '[{"company": "Acme", "role": "Cook"}]', '[{"company": "Acme", "role": "Cook", "salry": "5"}]',
        '{"applications": [{"company": "Acme", "role": "Cook", "events": []}]}', '{"a": [{"title": "x"}], "b": [{"title": "y"}]}',
    ],
)  # fmt: skip
def test_our_own_records_and_what_holds_no_list_are_no_sheet(text: str) -> None:
    assert json_sheet([json.loads(text)]) is None
