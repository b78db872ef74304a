"""What employers promised, what was countered, what overlaps, and what an accepted offer ends."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.mark.parametrize(
    ("expect", "said"),
    [
        ("2026-11-27", "not late: they said by Fri"),
        ("2026-11-23", "not late: they said by today"),
        ("2026-12-08", "not late: they said by 8 Dec"),
        ("2026-11-22", "1 day late: they said by 22 Nov"),
        ("2026-11-13", "10 days late: they said by 13 Nov"),
    ],
)
def test_a_silence_is_late_after_the_day_they_named(run: Run, expect: str, said: str) -> None:
    run("add", "Willow", "Nurse", "--on", "2026-11-02")
    run("log", "willow", "resume", "acknowledged", "2026-11-03", "--expect", expect)
    for view in ((), ("list",), ("show", "willow")):
        assert said in run(*view, "-f", "text").out, view
    (wait,) = json.loads(run("-f", "json").out)["waiting"]
    late = ": ask?" if "late:" in said and not said.startswith("not") else ""
    assert (wait["expected"], wait["text"]) == (expect, said + late)


def test_whoever_asked_is_not_told_to_ask_anew(run: Run) -> None:
    for number in range(5):
        run("add", f"Old {number}", "Engineer", "--on", "2026-09-01")
        run("log", f"old-{number}", "rejected", "2026-09-08")
    run("add", "Late", "Nurse", "--on", "2026-11-12")
    run("log", "late", "resume", "acknowledged", "2026-11-13", "--expect", "2026-11-20")
    run("add", "Past", "Nurse", "--on", "2026-11-12")
    run("add", "Due", "Nurse", "--on", "2026-11-02")
    run("add", "Soon", "Nurse", "--on", "2026-11-17")
    assert "Ask or close  Late 11 days · Due 21 · Past 11\n" in run("week").out
    assert [line.split()[1] for line in run().out.splitlines() if "ask?" in line] == ["Late", "Due", "Past"]
    run("log", "late,past,due", "followed-up")
    for view in ((), ("week",), ("week", "--last"), ("--today", "2026-12-06"), ("week", "--today", "2026-12-06")):
        asked = [line for line in run(*view).out.splitlines() if re.search(r"ask\?|Ask or close|Time to ask", line)]
        assert not re.search("Late|Past|Due", "".join(asked)), view
    for day in ("2026-12-07", "2026-12-13"):
        assert "Late" in "".join(
            line for line in run("week", "--today", day).out.splitlines() if "Ask or close" in line
        )


def test_an_answer_ends_a_promise(run: Run) -> None:
    run("add", "Willow", "Nurse", "--on", "2026-11-02")
    run("log", "willow", "resume", "acknowledged", "2026-11-03", "--expect", "2026-11-27")
    run("log", "willow", "i1", "held", "2026-11-20")
    assert "they said" not in run("-f", "text").out


def test_the_story_says_what_was_promised(run: Run) -> None:
    run("add", "Willow", "Nurse", "--on", "2026-11-02")
    run("log", "willow", "resume", "acknowledged", "2026-11-03", "--expect", "2026-11-27")
    run("log", "willow", "i1", "held", "2026-11-20")
    run("log", "willow", "result by 4 dec")
    told = run("show", "willow").out
    assert "3 Nov   you know when the résumé is answered, answer expected 27 Nov\n" in told
    assert "23 Nov  they wrote after interview 1, answer expected 4 Dec\n" in told


def test_an_offer_under_negotiation_is_said_once_with_its_day(run: Run) -> None:
    run("add", "Oakline", "Engineer", "--on", "2026-10-01")
    run("log", "oakline", "offered", "2026-11-18", "--due", "2026-12-01")
    run("log", "oakline", "countered", "2026-11-20")
    told = run().out
    assert "1 Dec, 8 days  answer the offer; you countered 20 Nov\n" in told
    assert told.count("Oakline") == 1
    assert "WAITING" not in told
    assert "1 Dec, 8 days · answer the offer; you countered 20 Nov" in run("show", "oakline").out
    assert "answer by 1 Dec, 8 days" in run("list", "-f", "text").out
    assert "the answer to the offer was due; you countered 20 Nov" in run("--today", "2026-12-02").out


def test_another_application_to_the_company_is_remembered(run: Run) -> None:
    run("add", "Acme Inc.", "Baker", "--on", "2026-01-05")
    run("log", "acme", "i1", "2026-02-01")
    run("log", "acme", "rejected", "2026-02-10")
    key = json.loads(run("list", "--all", "-f", "json").out)[0]["key"]
    again = run("add", "Acme", "Cook").err
    assert f"  you know them: Baker, rejected after interview 1 (tracker show {key})\n" in again
    assert "you know them: Cook, your turn" in run("add", "ACME", "Chef").err
    assert "you know them" not in run("add", "Acmeville", "Chef").err


@pytest.mark.parametrize(
    ("at", "clash"),
    [("15:30", True), ("14:01", True), ("16:00", False), ("14:00", False), ("15:30 America/New_York", False)],
)
def test_two_meetings_at_one_time_are_said(run: Run, at: str, clash: bool) -> None:  # noqa: FBT001 - a parameter
    run("add", "Acme", "Baker", "--on", "2026-11-02")
    run("log", "acme", "i1", "scheduled", "--at", "2026-12-01 15:00")
    run("add", "Bolt", "Cook", "--on", "2026-11-02")
    said = run("log", "bolt", "i1", "scheduled", "--at", f"2026-12-01 {at}").err
    assert ("  it clashes with Acme: interview-1 scheduled, Tue 1 December 2026, 15:00 Asia/Seoul\n" in said) is clash
    for view in ((), ("week",)):
        shown = run(*view, "--today", "2026-11-30").out
        assert ("tomorrow 15:00  interview 1 · clashes with Bolt\n" in shown) is clash
        assert ("interview 1 · clashes with Acme\n" in shown) is clash


def test_what_an_accepted_offer_ends_is_said(run: Run) -> None:
    for number, company in enumerate(("Acme", "Bolt", "Cove", "Dune")):
        run("add", company, "Baker", "--on", f"2026-10-0{number + 1}")
    run("log", "acme", "i1", "2026-10-20")
    run("log", "acme", "offered", "2026-11-10")
    run("log", "bolt", "rejected", "2026-11-01")
    said = run("log", "acme", "accepted", "2026-11-23").err.splitlines()
    assert said[-5:] == [
        "Your search: 4 sent in 53 days",
        "  2 heard back",
        "  1 led to an interview",
        "  1 offer",
        "2 are still open. To withdraw them: tracker log 3,4 withdrawn",
    ]
    run("log", "3,4", "withdrawn")
    assert run("list").out == ""


def test_whom_a_recruiter_came_to_has_sent_nothing(run: Run) -> None:
    run("add", "Acme", "Baker", "--on", "2026-10-01")
    run("add", "Bolt", "Cook", "approached", "2026-10-02")
    run("log", "bolt", "i1", "2026-10-20")
    run("log", "bolt", "offered", "2026-11-10")
    assert run("log", "bolt", "accepted", "2026-11-23").err.splitlines()[-6:-1] == [
        "Your search: 1 sent in 53 days",
        "  0 heard back",
        "  0 led to an interview",
        "  0 offers",
        "  1 more without applying (interviews 1, offers 1)",
    ]


def test_a_thank_you_asks_for_nothing(run: Run) -> None:
    run("add", "Acme", "Baker", "--on", "2026-11-02")
    run("log", "acme", "i1", "2026-11-08")
    asked = run("week").out
    assert "Time to ask  Acme 15 days" in asked
    run("log", "acme", "sent thank you note to Dana", "2026-11-22")
    assert "you thanked them, with Dana" in run("show", "acme").out
    assert "asked for news" not in run("show", "acme").out
    assert "Time to ask  Acme 15 days" in run("week").out  # the count goes on
    assert "ALSO  thanked Acme" in run("week", "2026-11-22").out


def test_what_is_noted_with_an_application_is_said_back(run: Run) -> None:
    assert "  noted: “saw it on a board”\n" in run("add", "Acme", "Baker", "-m", "saw it on a board").err


def test_while_an_offer_stands_their_turn_is_not_all(run: Run) -> None:
    run("add", "Acme", "Baker", "--on", "2026-11-02")
    run("log", "acme", "offered", "due", "2026-12-01")
    assert "  their turn; the offer stands, to answer by Tue 1 December 2026\n" in run("log", "acme", "countered").err


def test_what_is_undone_of_several_is_one_line(run: Run) -> None:
    for company in ("Acme", "Bolt", "Cove"):
        run("add", company, "Baker", "--on", "2026-11-02")
    run("log", "1,2,3", "withdrawn")
    assert run("undo").err == "Undone: log acme,bolt,cove withdrawn (23 November 2026)\n"


def test_a_silence_of_today_is_no_length(run: Run) -> None:
    run("add", "Acme", "Baker", "--on", "2026-11-23")
    assert "silent since today" in run("list", "-f", "text").out
    assert "NEXT  their answer: silent after the résumé since today" in run("show", "acme").out


def test_whoever_named_a_day_after_being_asked_is_not_asked_before_it(run: Run) -> None:
    run("add", "Acme", "Baker", "--on", "2026-10-01")
    run("log", "acme", "followed-up", "2026-11-02")
    run("log", "acme", "resume", "acknowledged", "2026-11-20", "--expect", "2026-11-27")
    assert "not late: they said by Fri\n" in run().out
    assert "Time to ask" not in run("week").out
