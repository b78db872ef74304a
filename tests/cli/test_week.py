"""`tracker week`: pictures kept as text, the same facts in every format, words for a week."""

from __future__ import annotations

import csv
import html
import io
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.writers.text import cells

if TYPE_CHECKING:
    from tests.conftest import Run

SCREEN = 24  # lines
SNAPSHOTS = Path(__file__).parents[1] / "snapshots"
STORY = [
    ("add", "AWS", "Associate Solutions Architect Intern", "--on", "2026-10-01", "--key", "aws-sa-intern"),
    ("log", "aws", "oa", "invited", "2026-10-12"),
    ("log", "aws", "oa", "late october 2026"),
    ("log", "aws", "i1", "invited", "2026-11-23", "--via", "phone", "--who", "Dana Kim"),
    ("log", "aws", "i1", "scheduled", "today", "--for", "2026-12-01 22:00 America/Los_Angeles"),
    ("add", "네이버", "백엔드 개발자 신입", "--on", "2026-11-02"),
    ("log", "네이버", "과제", "invited", "2026-11-20", "--due", "2026-11-27 18:00"),
    ("add", "카카오", "서버 개발", "--on", "2026-10-05"),
    ("log", "카카오", "fu", "2026-10-26"),
    ("add", "Toss", "Platform Engineer", "--on", "2026-11-21..2026-11-23"),
    ("add", "Coupang", "Data Engineer", "--on", "2026-11-16"),
    ("log", "coupang", "rejected", "2026-11-23"),
    ("add", "LINE", "iOS Engineer", "--on", "2026-11-05"),
    ("log", "line", "i1", "scheduled", "2026-11-12", "--for", "2026-11-19 14:00"),
    ("add", "Stripe", "Software Engineer, New Grad", "--deadline", "2026-12-04"),
    ("add", "Google", "SWE <b>&amp;</b> [red]", "--on", "2026-09-01"),
    ("log", "google", "offered", "2026-11-22", "--due", "2026-12-02"),
    ("add", "Meta", "Research Engineer", "--on", "2026-11-23"),
]


@pytest.fixture
def story(run: Run, world: Path) -> Run:
    """A record with something for every part of the report."""
    config = world / "config/tracker/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("weekly_goal = 5\n[follow_up_days]\nassessment = 10\n", encoding="utf-8")
    for arguments in STORY:
        run(*arguments)
    return run


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_picture(story: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """To keep new pictures, run with KEEP_SNAPSHOTS=1, and look at them."""
    monkeypatch.setenv("COLUMNS", str(width))
    drawn = story("week", "-f", "text").out
    kept = SNAPSHOTS / f"week_{width}.txt"
    if os.environ.get("KEEP_SNAPSHOTS"):
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text(encoding="utf-8")
    assert max(map(cells, drawn.splitlines())) <= width


@pytest.mark.parametrize("width", [5, 7, 20, 33, 60, 200])
def test_no_line_is_wider_than_the_screen(story: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    drawn = story("week", "-f", "text").out
    assert max(map(cells, drawn.splitlines())) <= width
    assert [line for line in drawn.splitlines() if line.endswith(" ")] == []


def bare(text: str) -> str:
    """Text without the line breaks and escapes of a format."""
    return re.sub(r"\s+", "", text.replace("\\", ""))


def test_the_answer_is_within_one_screen(story: Run) -> None:
    lines = story("week").out.splitlines()
    assert len(lines) <= 24
    assert lines[1] == "Sent 1 of 5 · answers 2: 1 next step, 1 no · open 8"
    assert lines[3] == "DO"
    assert any(line.startswith("COMING") for line in lines)


def test_every_format_carries_the_same_in_one_order(story: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")  # a line a row: nothing is broken
    said = {form: bare(html.unescape(story("week", "-f", form).out)) for form in ("text", "md", "html")}
    found = [line for line in story("week").out.splitlines() if line and not line.isupper()]
    for line in found[1:]:
        for form, text in said.items():
            for cell in re.split(r"  +", line.removeprefix("ALSO  ")):
                assert bare(cell) in text, (form, line)


def test_the_csv_has_numbers_in_number_cells(story: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(story("week", "-f", "csv").out)))
    assert list(rows[0]) == [
        "week", "section", "application", "company", "role", "stage", "kind", "from", "to", "days_min", "days_max", "count",
    ]  # fmt: skip
    (answer,) = (row for row in rows if row["section"] == "answers" and row["application"] == "coupang")
    assert (answer["kind"], answer["to"], answer["days_min"], answer["days_max"]) == (
        "rejected",
        "2026-11-23",
        "7",
        "7",
    )
    counts = {row["kind"]: row["count"] for row in rows if row["section"] == "totals"}
    assert (counts["sent"], counts["answers"]) == ("1", "2")
    assert all(row[name] == "" or row[name].isdigit() for row in rows for name in ("days_min", "days_max", "count"))
    assert sum(int(row["count"]) for row in rows if row["section"] == "pipeline") == 8


def test_the_contract_of_the_json(story: Run) -> None:
    data = json.loads(story("week", "-f", "json").out)
    assert (data["schema"], data["week"], data["from"], data["to"]) == (2, "2026-W48", "2026-11-23", "2026-11-29")
    assert set(data) >= {"events", "answers", "waiting", "your_turn", "upcoming", "follow_ups", "totals"}
    (answer,) = (one for one in data["answers"] if one["application"] == "coupang")
    assert (answer["days"], answer["answer"]["kind"]) == ({"min": 7, "max": 7}, "rejected")
    (call,) = (one for one in data["upcoming"] if one["application"] == "aws-sa-intern")
    assert (call["here"], call["there"]) == ("2026-12-02T15:00:00+09:00", "2026-12-01T22:00:00-08:00")
    (rough,) = (one for one in data["waiting"] if one["application"] == "toss")
    assert rough["from"] == {
        "earliest": "2026-11-21", "latest": "2026-11-23", "words": "2026-11-21..2026-11-23", "precision": "range",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "name", "days"),
    [
        ((), "2026-W48", ("2026-11-23", "2026-11-29")),
        (("--last",), "2026-W47", ("2026-11-16", "2026-11-22")),
        (("--starts", "sunday"), "2026-11-22", ("2026-11-22", "2026-11-28")),
        (("--last", "--starts", "Sunday"), "2026-11-15", ("2026-11-15", "2026-11-21")),
        (("2026-W47",), "2026-W47", ("2026-11-16", "2026-11-22")),
        (("2026-W47", "--starts", "sunday"), "2026-11-15", ("2026-11-15", "2026-11-21")),
        (("2024-03-25",), "2024-W13", ("2024-03-25", "2024-03-31")),
        (("2026-W53",), "2026-W53", ("2026-12-28", "2027-01-03")),
        (("last week",), "2026-W47", ("2026-11-16", "2026-11-22")),
        (("지난주",), "2026-W47", ("2026-11-16", "2026-11-22")),
        (("yesterday",), "2026-W47", ("2026-11-16", "2026-11-22")),
    ],
)
def test_words_for_a_week(run: Run, arguments: tuple[str, ...], name: str, days: tuple[str, str]) -> None:
    data = json.loads(run("week", *arguments, "-f", "json").out)
    assert (data["week"], data["from"], data["to"]) == (name, *days)


def test_the_first_day_of_the_week_may_be_configured(run: Run, world: Path) -> None:
    config = world / "config/tracker/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('week_starts = "sunday"\n', encoding="utf-8")
    assert json.loads(run("week", "-f", "json").out)["week"] == "2026-11-22"
    assert json.loads(run("week", "-f", "json", "--starts", "monday").out)["week"] == "2026-W48"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("november 2026",), "november 2026"),
        (("--last", "2026-W47"), "2026-W47"),
        (("--starts", "moonday"), "moonday"),
        (("2026-W54",), "2026-W54"),
        (("-f", "docx"), "docx"),
    ],
)
def test_what_is_no_week(run: Run, arguments: tuple[str, ...], why: str) -> None:
    ran = run("week", *arguments, code=2)
    assert why in ran.err
    assert ran.out == ""


def test_an_empty_week_reads_well(run: Run) -> None:
    assert run("week").out == "Week 48 · 23–29 Nov 2026 · as of Mon\nSent 0 · answers 0 · open 0\n"
    assert run("week", "-f", "tsv").out.splitlines()[0].split("\t")[:2] == ["2026-W48", "totals"]


def test_filters_choose_applications(story: Run) -> None:
    data = json.loads(story("week", "--company", "카카오", "-f", "json").out)
    assert [one["application"] for one in data["waiting"]] == ["카카오"]
    assert data["events"] == []


def test_the_page_shows_everything_in_a_browser(story: Run, world: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("no chromium here")
    story("add", "Google", "Analyst", "--on", "2026-11-02")  # so that roles are shown
    page = world / "week.html"
    page.write_text(story("week", "-f", "html").out, encoding="utf-8")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        f"--user-data-dir={world}/chromium",
    ]
    seen = subprocess.run(
        [chromium, *options, "--dump-dom", page.as_uri()], capture_output=True, timeout=120, check=True
    )
    dom = seen.stdout.decode()
    assert "Refused to" not in seen.stderr.decode()  # its policy stops nothing of its own
    assert "네이버" in dom
    picture = world / "week.png"
    subprocess.run(
        [chromium, *options, f"--screenshot={picture}", "--window-size=900,1700", page.as_uri()],
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert picture.read_bytes()[:4] == b"\x89PNG"
    paper = world / "week.pdf"
    subprocess.run(
        [chromium, *options, f"--print-to-pdf={paper}", page.as_uri()], capture_output=True, timeout=120, check=True
    )
    assert paper.read_bytes()[:4] == b"%PDF"


LAST_WEEK = ("--since", "2026-11-15", "--until", "2026-11-21", "--starts", "sunday")


@pytest.mark.parametrize("form", ["text", "tsv", "json", "csv", "md", "html"])
def test_the_work_search_of_a_week(story: Run, form: str) -> None:
    said = bare(story("export", "work-search", *LAST_WEEK, "-f", form).out)
    assert "Coupang" in said
    assert "Toss" in said  # one day of 21–23 November: perhaps Saturday the 21st
    assert "Meta" not in said


def test_the_work_search_of_a_week_is_named_by_its_days(story: Run) -> None:
    ran = story("export", "work-search", *LAST_WEEK, "-f", "md")
    assert ran.out.splitlines()[:3] == ["# Work search, 15–21 November 2026", "", "1 activity"]


def test_the_last_week_but_one_of_the_calendar(run: Run) -> None:
    run("add", "Acme", "Engineer", "--on", "9999-12-01", "--today", "9999-12-20")
    assert "Acme" in run("week", "--today", "9999-12-24").out
    # This one would end in the year 10000.
    assert "outside the calendar" in run("week", "--today", "9999-12-31", code=2).err


def test_an_interview_of_last_night_elsewhere_is_this_morning_here(run: Run) -> None:
    run("add", "Acme", "Engineer", "--on", "2026-11-02")
    new_york = ("--on", "2026-11-20", "--for", "2026-11-22 20:00 America/New_York")
    assert "appointment" in run("log", "acme", "interview-1", "scheduled", *new_york).err
    told = json.loads(run("week", "-f", "json").out)
    assert [row["here"] for row in told["upcoming"]] == ["2026-11-23T10:00:00+09:00"]
    assert told["to_log"] == []
    assert json.loads(run("list", "-f", "json").out)[0]["turn"] == "calendar"
    assert "TODAY 10:00" in run("list", "-f", "text").out
    assert json.loads(run("show", "acme", "-f", "json").out)["turn"] == "calendar"
    (later,) = json.loads(run("list", "-f", "json", "--today", "2026-11-24").out)
    assert later["turn"] == "you"


def test_what_one_screen_has_no_room_for_is_shown_when_asked(run: Run) -> None:
    for number in range(10, 28):
        run("add", f"Oakline {number}", "Engineer", "--on", "2026-11-02")
        run("log", f"oakline-{number}", "interview-1", "invited", "today")
    shown = run("week", "-f", "text").out
    assert shown.count("\n") == SCREEN
    assert "3 more under DO, 15 more under ANSWERED (--verbose)\n" in shown
    assert "Oakline 27  no day" not in shown
    assert run("week", "-v").out.count("Oakline 27 ") == 2


def test_an_answer_says_what_it_came_after(run: Run) -> None:
    run("add", "Oakline", "Analyst", "--on", "2026-10-01")
    run("log", "oakline", "passed", "2026-11-20")
    run("log", "oakline", "i1", "invited", "2026-11-23")
    run("add", "Harbour", "Analyst", "--on", "2026-10-01")
    run("log", "harbour", "offered", "2026-11-10", "--due", "2026-11-25")
    run("log", "harbour", "countered", "2026-11-20")
    run("log", "harbour", "extended", "2026-11-23", "--due", "2026-12-09")
    lines = [" ".join(line.split()) for line in run("week", "-f", "text").out.splitlines()]
    assert "Oakline interview 1 3 days after passing the résumé" in lines
    assert "Harbour more time 3 days after your counter-offer" in lines
