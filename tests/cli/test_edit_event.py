"""tracker edit REF#N and tracker remove REF#N: one event"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


def events(run: Run) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = json.loads(run("show", "aws", "-f", "json").out)["events"]
    return shown


def test_a_day_becomes_better_known(run: Run, aws: str) -> None:
    said = run("edit", f"{aws}#2", "on=25 march 2024").err
    assert (
        "aws: #2 assessment submitted, 21–31 March 2024 (“late march 2024”)\n"
        "  → #2 assessment submitted, 25 March 2024\n" in said
    )
    assert events(run)[1]["on"] == {
        "earliest": "2024-03-25", "latest": "2024-03-25", "words": "25 march 2024", "precision": "day",
    }  # fmt: skip
    assert [event["kind"] for event in events(run)] == ["submitted", "submitted", "scheduled"]


def test_the_number_is_that_of_typing_not_of_the_place(run: Run, aws: str) -> None:
    run("log", aws, "resume", "acknowledged", "--on", "2 march 2024")
    run("edit", f"{aws}#4", "via=email")
    assert [(event["n"], event["kind"], event["via"]) for event in events(run)][1] == (4, "acknowledged", "email")
    run("remove", f"{aws}#2")
    run("log", aws, "resume", "followed-up", "--on", "3 march 2024")
    assert [event["n"] for event in events(run)] == [1, 4, 5, 3]


def test_words_correct_an_event_as_they_log_one(run: Run, aws: str) -> None:
    said = run("edit", f"{aws}#2", "25", "march", "2024", "via=email").err
    assert "→ #2 assessment submitted, 25 March 2024, by email\n  your turn\n" in said
    run("edit", f"{aws}#1", "referred")
    assert [(event["n"], event["kind"], event["stage"]) for event in events(run)][:2] == [
        (1, "referred", None), (2, "submitted", "assessment"),
    ]  # fmt: skip


def test_another_kind_loses_the_appointment_that_cannot_be_said_of_it(run: Run, aws: str) -> None:
    run("edit", f"{aws}#3", "kind=봤음", "on=2024-05-10")
    held = events(run)[2]
    assert (held["kind"], held["stage"], held["at"]) == ("held", "interview-1", None)


def test_the_appointment_and_the_due_date_are_corrected(run: Run, aws: str) -> None:
    said = run("edit", f"{aws}#3", "at=2024-05-11 09:30").err
    assert "for Sat 11 May 2024, 09:30 Asia/Seoul" in said
    assert events(run)[2]["at"]["time"] == "09:30"
    run("add", "Toss", "Backend")
    run("log", "toss", "oa", "invited", "--on", "20 nov 2026", "--due", "2026-12-01")
    run("edit", "toss#2", "due=2026-12-05")
    invited = json.loads(run("show", "toss", "-f", "json").out)["events"][1]
    assert invited["due"]["earliest"] == "2026-12-05"
    run("edit", "toss#2", "due=")
    assert json.loads(run("show", "toss", "-f", "json").out)["events"][1]["due"] is None


def test_remarks_are_given_and_taken_away(run: Run, aws: str) -> None:
    said = run("edit", f"{aws}#2", "note=two\nparts", "who=Jane", "via=portal").err
    assert "(“late march 2024”), with Jane, by portal\n  note: “two parts”\n  your turn\n" in said
    assert run("undo").err == "Undone: edit aws#2 assessment submitted (21–31 March 2024): who, via, note\n"
    run("redo")
    run("edit", f"{aws}#2", "note=", "who=", "via=")
    event = events(run)[1]
    assert (event["note"], event["who"], event["via"]) == ("", "", "")


def test_an_end_edited_away_opens_the_application_again(run: Run, aws: str) -> None:
    run("log", aws, "rejected", "--on", "2024-06-01")
    assert run("list").out == ""
    run("edit", f"{aws}#4", "kind=passed")
    assert events(run)[3]["stage"] == "interview-1"
    assert run("list").out.startswith("1\taws\t")
    run("undo")
    assert run("list").out == ""
    run("remove", f"{aws}#4")
    assert run("list").out.startswith("1\taws\t")


def test_removing_says_how_to_get_it_back(run: Run, aws: str) -> None:
    assert "removed; tracker undo brings it back" in run("remove", f"{aws}#2").err
    assert [event["stage"] for event in events(run)] == ["resume", "interview-1"]
    assert run("undo").err == "Undone: remove aws#2 assessment submitted (21–31 March 2024)\n"
    assert [event["stage"] for event in events(run)] == ["resume", "assessment", "interview-1"]


def test_what_was_so_already_is_said(run: Run, aws: str) -> None:
    assert "it is like that already" in run("edit", f"{aws}#2", "stage=assessment").err
    assert run("undo").err.startswith("Undone: log aws interview-1 scheduled")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("kind=sent away",), 2, "“sent away” is not a known kind of event; choose from approached"),
        (("stage=lunch",), 2, "“lunch” is not a known stage; choose from resume"),
        (("stage=",), 2, "“” is not a known stage"),
        (("kind=",), 2, "“” is not a known kind"),
        (("on=",), 2, "cannot read “” as a day"),
        (("on=2027-01-01",), 2, "“2027-01-01” is in the future, and submitted is for what has happened. For an"),
        (("2027-01-01",), 2, "For an appointment use at=, for something due by then due="),
        (("at=soon",), 2, "cannot read “soon” as an appointment"),
        (("at=2024-05-10 15:00",), 2, "at= goes with scheduled or rescheduled, not with submitted"),
        (("for=2024-05-10 15:00",), 2, "at= goes with scheduled or rescheduled, not with submitted"),
        (("due=2024-05-10",), 2, "due= goes with what is asked of you"),
        (("kind=invited", "expect=friday"), 2, "expect= goes with what the employer has to answer"),
        (("stage=i1",), 2, "interview-1 is a meeting: log it as held, not submitted"),
        (("kind=rescheduled", "at=2024-05-10"), 2, "nothing was scheduled. Log it as scheduled first"),
        (("kind=referred", "stage=i1"), 2, "referred comes before any stage, so not at interview-1"),
        (("note=a\x1bb",), 2, "the note “a<U+001B>b” has a control character in it"),
        (("who=" + "x" * 501,), 2, "the name is 501 characters long; the limit is 500"),
        (("on=yesterday", "on=today"), 2, "on is given twice; give it once"),
        (("yesterday", "on=today"), 2, "the day is given twice: “yesterday” and on= “today”; give it once"),
        ((), 2, "say what to change in aws#2, like tracker edit 'aws#2' on=yesterday\n"),
    ],
)
def test_what_cannot_be_is_refused(run: Run, aws: str, arguments: tuple[str, ...], code: int, said: str) -> None:
    before = run("show", aws, "-f", "json").out
    ran = run("edit", f"{aws}#2", *arguments, code=code)
    assert said in ran.err
    assert ran.out == ""
    assert run("show", aws, "-f", "json").out == before


@pytest.mark.parametrize(
    "field", ["colour", "n", "typed", "uid", "id", "words", "ref", "self", "salary", "reached", ""]
)
def test_what_is_no_field_of_an_event(run: Run, aws: str, field: str) -> None:
    known = "choose from stage, kind, on, at, due, expect, note, who, via"
    assert f"“{field}” is not a known field of an event; {known}\n" in run("edit", f"{aws}#2", f"{field}=1", code=2).err


def test_a_meeting_needs_its_appointment(run: Run, aws: str) -> None:
    assert "scheduled, but for when? Add at=" in run("edit", f"{aws}#3", "at=", code=2).err
    run("edit", f"{aws}#3", "for=2024-05-11")
    run("edit", f"{aws}#3", "tue", "15:00")
    assert events(run)[2]["at"]["earliest"] == "2026-11-24"


def test_an_end_knows_what_was_reached(run: Run, aws: str) -> None:
    run("edit", f"{aws}#3", "kind=rejected", "on=2024-05-20")
    assert (events(run)[2]["stage"], events(run)[2]["reached"]) == ("outcome", "interview-1")
    run("edit", f"{aws}#3", "stage=i2")
    assert events(run)[2]["reached"] == "interview-2"
    run("edit", f"{aws}#3", "stage=outcome")
    assert events(run)[2]["reached"] is None


@pytest.mark.parametrize("number", ["0", "4", "9223372036854775808"])
def test_a_number_that_is_none(run: Run, aws: str, number: str) -> None:
    assert (
        f"aws has no event #{number}; it has #1, #2, #3: tracker show aws\n"
        in run("remove", f"{aws}#{number}", code=4).err
    )


def test_an_application_without_events(run: Run) -> None:
    run("add", "Toss", "Backend")
    assert "toss has no event #1; it has none: tracker show toss\n" in run("remove", "toss#1", code=4).err
    assert "there is no application “nope”" in run("remove", "nope#1", code=4).err


def test_an_event_is_numbered_as_it_is_called(run: Run) -> None:
    run("add", "Monzo", "Baker", "--on", "2026-09-10")
    run("log", "monzo", "i1", "held", "2026-11-10")
    run("log", "monzo", "assessment", "invited", "2026-10-01")
    assert [line.split()[0] for line in run("show", "monzo").out.splitlines() if line.startswith("#")] == [
        "#1",
        "#3",
        "#2",
    ]
    assert [row.partition(",")[0] for row in run("show", "monzo", "-f", "csv").out.splitlines()[1:]] == ["1", "3", "2"]
    assert "assessment invited" in run("remove", "monzo#3").err
