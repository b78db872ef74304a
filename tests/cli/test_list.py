"""`tracker` and `tracker list`: whose turn it is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tracker.cli.session import Session
from tracker.writers.text import cells

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.fixture
def search(run: Run) -> None:
    """A search with an application at every turn."""
    run("add", "네이버", "백엔드", "--on", "2026-10-01", "--tag", "신입", "--source", "원티드")
    run("add", "라인", "Server", "--on", "2026-11-01")
    run("log", "라인", "i1", "2026-12-01 15:00")
    run("add", "b[/foo]", "C++ [senior]", "--on", "2026-11-10")
    run("log", "b", "oa", "invited", "2026-11-20", "--due", "2026-11-30")
    run("add", "Äcme", "Dev", "--on", "early november")
    run("log", "äcme", "rejected", "2026-11-15")
    run("add", "Quiet", "Dev", "--on", "2026-08-01")
    run("log", "quiet", "closed")


@pytest.mark.usefixtures("search")
@pytest.mark.parametrize(
    ("options", "keys"),
    [
        ([], ["b-foo", "라인", "네이버"]),
        (["--all"], ["b-foo", "라인", "네이버", "quiet", "äcme"]),
        (["--turn", "employer"], ["네이버"]),
        (["--turn", "you"], ["b-foo"]),
        (["--sort", "id"], ["네이버", "라인", "b-foo"]),
        (["--sort", "company"], ["b-foo", "네이버", "라인"]),
        (["--sort", "since"], ["네이버", "b-foo", "라인"]),
        (["--sort", "deadline"], ["b-foo", "라인", "네이버"]),
        (["--sort", "silence"], ["네이버", "라인", "b-foo"]),
        (["--all", "--stage", "rejected"], ["äcme"]),
        (["--stage", "offered"], []),
        (["--sort", "stage"], ["라인", "b-foo", "네이버"]),
        (["--limit", "1"], ["b-foo"]),
        (["--stage", "1차"], ["라인"]),
        (["--company", "FOO"], ["b-foo"]),
        (["--all", "--company", "%"], []),
        (["--all", "--company", "_"], []),
        (["--tag", "신입"], ["네이버"]),
        (["--source", "원티드"], ["네이버"]),
        (["--since", "november"], ["b-foo", "라인"]),
        (["--until", "october"], ["네이버"]),
        (["--all", "--since", "2026-11-05", "--until", "2026-11-08"], ["äcme"]),
    ],
)
def test_which_are_listed_in_which_order(run: Run, options: list[str], keys: list[str]) -> None:
    assert [row["key"] for row in json.loads(run("list", "-f", "json", *options).out)] == keys


@pytest.mark.usefixtures("search")
def test_no_command_is_today(run: Run) -> None:
    assert run().out.startswith("Mon 23 Nov · 1 to do · 1 coming · 1 waiting\n")


@pytest.mark.usefixtures("search")
def test_plain_is_a_line_a_record_whatever_is_in_it(run: Run) -> None:
    rows = [line.split("\t") for line in run("list").out.splitlines()]
    assert [(row[1], row[2], row[5], row[8]) for row in rows] == [
        ("b-foo", "b[/foo]", "you", ""),
        ("라인", "라인", "calendar", ""),
        ("네이버", "네이버", "employer", "53"),
    ]


@pytest.mark.usefixtures("search")
def test_json_by_contract(run: Run) -> None:
    row = json.loads(run("list", "--company", "네이버", "-f", "json").out)[0]
    since = {"earliest": "2026-10-01", "latest": "2026-10-01", "words": "2026-10-01", "precision": "day"}
    assert {name: row[name] for name in ("id", "stage", "turn", "since", "waiting_days", "outcome")} == {
        "id": 1, "stage": "resume", "turn": "employer", "since": since,
        "waiting_days": {"min": 53, "max": 53}, "outcome": None,
    }  # fmt: skip


@pytest.mark.usefixtures("search")
def test_table(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    assert run("list", "--all", "-f", "text").out.splitlines() == [
        "ID  COMPANY  ROLE          STAGE        NOW",
        "OPEN 3",
        " 3  b[/foo]  C++ [senior]  assessment   by 30 Nov, 7 days",
        " 2  라인     Server        interview 1  1 Dec 15:00",
        " 1  네이버   백엔드        résumé       silent 53 days",
        "ENDED 2",
        " 5  Quiet    Dev           résumé       closed",
        " 4  Äcme     Dev           résumé       rejected",
    ]


@pytest.mark.usefixtures("search")
def test_a_table_for_each_width(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for width in range(40, 201, 10):
        monkeypatch.setenv("COLUMNS", str(width))
        lines = run("list", "--all", "-f", "text").out.splitlines()
        assert max(map(cells, lines)) <= width
        assert "by 30 Nov, 7 days" in lines[2]
    monkeypatch.setenv("COLUMNS", "40")
    assert run("list", "-f", "text").out.splitlines()[-1] == "no room for role or stage"


@pytest.mark.usefixtures("search")
def test_offers_stand_side_by_side(run: Run) -> None:
    run("log", "네이버", "offered", "2026-11-20", "--due", "2026-12-02")
    run("log", "b-foo", "offered", "2026-11-22")
    run("edit", "b-foo", "offer.start=2027-01-04")
    assert run("list", "--stage", "offered", "-f", "text").out.splitlines() == [
        "       1 네이버                 3 b[/foo]",
        "now    answer by 2 Dec, 9 days  answer the offer",
        "start                           Mon 4 January 2027",
        "role   백엔드                   C++ [senior]",
    ]


@pytest.mark.usefixtures("search")
def test_offers_there_is_no_room_for_stand_below(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "on_terminal", True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    run("log", "네이버", "offered", "2026-11-20", "--due", "2026-12-02")
    run("log", "b-foo", "offered", "2026-11-22")
    run("edit", "b-foo", "offer.base=95k")
    assert run("list", "--stage", "offered", "-f", "text").out.splitlines() == [
        "      1 네이버",
        "now   answer by 2 Dec, 9 days",
        "role  백엔드",
        "",
        "      3 b[/foo]",
        "now   answer the offer",
        "base  95k",
        "role  C++ [senior]",
    ]


def test_what_needs_you_comes_first_and_a_due_day_stands_beside_an_appointment(run: Run) -> None:
    for company in ("Today", "Later", "Offer", "Both"):
        run("add", company, "Engineer", "--on", "2026-11-02")
    run("log", "today", "i1", "--at", "2026-11-23 15:00")
    run("log", "later", "i1", "--at", "2026-11-25 15:00")
    run("log", "offer", "offered", "2026-11-20", "--due", "2026-12-02")
    run("log", "both", "i1", "2026-11-19", "--at", "2026-11-26 15:00")
    run("log", "both", "oa", "invited", "2026-11-20", "--due", "2026-11-27")
    assert [line.split(maxsplit=2)[1:] for line in run("list", "-f", "text").out.splitlines()[1:]] == [
        ["Today", "Engineer  interview 1  TODAY 15:00"],
        ["Both", "Engineer  assessment   Thu 15:00 · by Fri, 4 days"],
        ["Offer", "Engineer  résumé       answer by 2 Dec, 9 days"],
        ["Later", "Engineer  interview 1  Wed 15:00"],
    ]


def test_the_day_kept_with_an_offer_is_when_to_answer(run: Run) -> None:
    run("add", "Oakline", "Engineer", "--on", "2026-11-02")
    run("log", "oakline", "offered", "2026-11-20")
    run("edit", "oakline", "offer.answer-by=2026-11-30", "offer.base=95k", "offer.place=Seoul")
    assert "30 Nov, 7 days  answer the offer" in run().out
    assert "answer by 30 Nov, 7 days" in run("list", "-f", "text").out
    shown = run("show", "oakline").out
    assert "   NEXT  30 Nov, 7 days · answer the offer\n" in shown
    assert "   THE OFFER  base 95k · place Seoul\n" in shown
    assert "DTSTART;VALUE=DATE:20261130" in run("export", "calendar").out
    run("edit", "oakline", "offer.answer-by=2026-12-04")
    assert "4 Dec, 11 days  answer the offer" in run().out
    run("log", "oakline", "accepted")
    assert "answer" not in run().out


def test_an_offer_keeps_its_day_while_one_talks_about_it(run: Run) -> None:
    run("add", "Oakline", "Engineer", "--on", "2026-11-02")
    run("log", "oakline", "offered", "2026-11-20", "--due", "2026-12-02")
    run("log", "oakline", "offer-talk", "--at", "2026-11-24 17:00")
    for day, talk in (("2026-11-23", "tomorrow 17:00  offer talk"), ("2026-11-25", "yesterday      offer talk: how")):
        shown = [" ".join(line.split()) for line in run("--today", day).out.splitlines()]
        assert any(line.startswith(" ".join(f"1 Oakline {talk}".split())) for line in shown)
        assert any("2 Dec" in line or "Wed" in line for line in shown if line.endswith("answer the offer"))
    assert "Tue 17:00 · answer by 2 Dec" in run("list", "-f", "text", "--today", "2026-11-22").out
    assert "DTSTART;VALUE=DATE:20261202" in run("export", "calendar").out
    run("log", "oakline", "offer-talk", "held", "2026-11-24", "--today", "2026-11-25")
    assert "answer the offer" in run("--today", "2026-11-25").out
    run("log", "oakline", "accepted", "--today", "2026-11-26")
    assert run("--today", "2026-11-27").out == "Fri 27 Nov\n"


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("phone-screen --at 2026-11-25", True),
        ("i1 --at 2026-11-25", True),
        ("phone-screen held 2026-11-22", True),
        ("i1 held 2026-11-22", True),
        ("oa submitted", False),
        ("i1 invited 2026-11-22", False),
    ],
)
def test_what_is_due_stands_until_it_is_done_or_they_went_on(run: Run, words: str, stands: bool) -> None:  # noqa: FBT001 - a parameter
    run("add", "Oakline", "Engineer", "--on", "2026-11-02")
    run("log", "oakline", "oa", "invited", "2026-11-20", "--due", "2026-11-27")
    run("log", "oakline", *words.split())
    assert bool(re.search("Fri, 4 days +assessment due", run().out)) is stands
    assert ("by Fri, 4 days" in run("list", "-f", "text").out) is stands
    assert "assessment was due" not in run("--today", "2026-11-29").out or words.startswith("oa")


def test_a_silence_of_unknown_length_is_said_so(run: Run) -> None:
    run("add", "Oakline", "Engineer", "--on", "unknown")
    assert run("list", "-f", "text").out.splitlines()[1].endswith("silent since an unknown day")
    assert "their answer: silent after the résumé since an unknown day" in run("show", "oakline").out
    assert run("waits").out.splitlines()[1].endswith("unknown  since an unknown day")
    run("add", "Larkspur", "Engineer", "--on", "2026-11-13")
    assert run().out.splitlines()[-1].split("  ")[-3:] == [
        "all of them",
        "10 days",
        "too few answers to say · 1 since an unknown day",
    ]


@pytest.mark.parametrize("form", ["text", "tsv", "json", "csv", "md"])
def test_an_empty_record(run: Run, form: str) -> None:
    ran = run("list", "-f", form)
    assert ran.out.strip() in {"", "[]"} or form in {"csv", "md"}
    assert ran.err == ""


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--sort", "x"], "“x” is not a known order; choose from turn, deadline, silence, since, company, stage, id"),
        (["--turn", "x"], "choose from employer, you, calendar, nobody"),
        (["--stage", "x"], "“x” is not a known stage"),
        (["--since", "x"], "cannot read “x” as a day"),
        (["-f", "html"], "“html” is not a known format; choose from text, tsv, json, csv, md"),
        (["--limit", "-1"], "--limit"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_bad_options(run: Run, options: list[str], said: str) -> None:
    ran = run("list", *options, code=2)
    assert said in ran.err
    assert ran.out == ""


def test_show_says_the_bounds_of_days_when_asked(run: Run) -> None:
    run("add", "Oakline", "Engineer", "--on", "late march 2024")
    shown = run("show", "oakline").out
    assert "~late March" in shown
    assert "(--verbose: ranges)" in shown
    assert "21–31 Mar 2024" in run("show", "oakline", "--verbose").out


@pytest.mark.parametrize("columns", range(10, 40, 3))
def test_a_very_narrow_terminal_has_a_list_too(run: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    run("add", "Somewhere far away", "Engineer", "--on", "2026-10-01")
    monkeypatch.setenv("COLUMNS", str(columns))
    assert "Some" in run("list", "-f", "text").out
