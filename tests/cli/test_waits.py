"""tracker waits"""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Run

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests/data"
PAGE = (ROOT / "docs/waits.md").read_text(encoding="utf-8")


def found(run: Run, *arguments: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(run("waits", *arguments, "-f", "json").out)
    return said


def imported(run: Run, world: Path, rows: Iterator[tuple[str, str, str, str]]) -> None:
    """Import applications given as (company, role, day sent, answer and its day): a small mapping of the test's own."""
    lines = []
    for company, role, sent, answer in rows:
        kind, _, day = answer.partition(" ")
        lines += ["[[application]]", f"company={json.dumps(company)}", f"role={json.dumps(role)}"]
        lines += ["[[application.event]]", "stage='resume'", "kind='submitted'", f"on={day_of(sent)}"]
        if answer:
            lines += ["[[application.event]]", *["stage='interview-1'"] * (kind == "invited")]
            lines += [f"kind='{kind}'", f"on={day_of(day)}"]
    (world / "log.toml").write_text("\n".join(lines), encoding="utf-8")
    run("import", str(world / "log.toml"))


def day_of(cell: str) -> str:
    return datetime.strptime(cell, "%m/%d/%Y").date().isoformat()  # noqa: DTZ007 - a day has no zone


def statistics() -> Iterator[tuple[str, str, str, str]]:
    with (DATA / "waits_statistics.csv").open(encoding="utf-8", newline="") as log:
        for row in csv.DictReader(log):
            kind = "rejected" if row["Response?"] in {"Rejected", "Position Removed"} else "invited"
            day = row["Date of 1st Response"]
            yield row["Company"], row["Position"] or "unknown", row["Date sent"], f"{kind} {day}" if day else ""


def eda() -> Iterator[tuple[str, str, str, str]]:
    with (DATA / "waits_eda.csv").open(encoding="utf-8", newline="") as log:
        for row in csv.DictReader(log):
            if row["date_submitted"]:
                day = row["date_outcome"]
                yield row["company"], row["job_title"], row["date_submitted"], f"rejected {day}" if day else ""


# The founding story


@pytest.fixture
def story(run: Run) -> str:
    run("import", str(ROOT / "examples/aws_sa_intern.toml"))
    return "aws-sa-intern"


def test_the_founding_story(run: Run, story: str) -> None:
    told = found(run, story)
    (wait,) = (wait for wait in told["waits"] if wait["stage"] == "assessment")
    assert (wait["days"], wait["text"]) == ({"min": 31, "max": 50}, "about 6 weeks (31–50 days)")
    assert (wait["from"]["earliest"], wait["from"]["latest"]) == ("2024-03-21", "2024-03-31")
    assert (wait["to"]["earliest"], wait["to"]["latest"]) == ("2024-05-01", "2024-05-10")
    assert wait["answer"] == {"kind": "invited", "stage": "interview-1"}
    (gap,) = (gap for gap in told["gaps"] if gap["from_stage"] == "assessment")
    assert (gap["to_stage"], gap["days"]) == ("interview-1", {"min": 31, "max": 50})
    (stage,) = (stage for stage in told["stages"] if stage["stage"] == "assessment")
    assert (stage["answered"], stage["waiting"], stage["unknown"], stage["median"]) == (1, 0, 0, None)
    assert [stretch["turn"] for stretch in told["stretches"]] == [
        "employer",
        "you",
        "employer",
        "you",
        "employer",
        "nobody",
    ]
    assert told["others"] == []


@pytest.mark.parametrize("width", [40, 80, 120])
def test_it_reads_well_at_every_width(run: Run, story: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    told = run("waits", story, "-f", "text").out
    assert all(len(line) <= width for line in told.splitlines())
    assert told.count("about 6 weeks (31–50 days)") == 3  # a stretch, a wait, a gap: never broken over two lines
    assert "21–31 Mar 2024 to 1–10 May 2024" in told
    assert "in all" in told


def test_the_time_between_an_end_and_the_call_back_is_in_no_sum(run: Run) -> None:
    run("add", "Acme", "Engineer", "--on", "2026-01-01")
    run("log", "acme", "rejected", "2026-02-01")
    run("log", "acme", "interview-1", "invited", "2026-06-01")
    told = [line.split() for line in run("waits", "acme", "-f", "text").out.splitlines()]
    assert ["in", "all", "206", "days", "since", "1", "Jan", "2026"] in told  # 31 + 175
    assert ["·", "your", "turn", "175", "days"] in told


def test_nothing_logged(run: Run) -> None:
    assert run("waits").out == ""
    assert run("waits", "-f", "text").out == ""
    assert found(run) == {"schema": 1, "today": "2026-11-23", "by": "stage", "waits": [], "gaps": [], "stages": []}
    assert run("waits", "--figures", "-f", "csv").out.count("\n") == 1


# The two real logs


def test_a_real_log_ends_at_0_598_and_has_no_median(run: Run, world: Path) -> None:
    imported(run, world, statistics())
    (stage,) = found(run, "--today", "2023-03-13")["stages"]
    assert (stage["answered"], stage["waiting"], stage["median"]) == (64, 113, None)
    (drawn,) = found(run, "--plot", "--today", "2023-03-13")["stages"]
    assert {name: drawn[name] for name in stage} == stage
    assert [drawn["outcomes"][-1]["shares"][cause] > 0 for cause in ("advanced", "rejected", "withdrawn")] == [1, 1, 0]
    finite = [step for step in drawn["curve"] if step["upper"] is not None]
    assert round(finite[-1]["survival"], 3) == 0.598
    half = stage["answers"]["quantiles"][0]
    assert (half["share"], half["shortest"], half["longest"]) == (0.5, 3.0, 3.0)
    assert stage["median_at_least"] == 249
    assert stage["ended"] == {"advanced": 14, "rejected": 50, "on-hold": 0, "withdrawn": 0}
    assert run("waits", "--figures", "-f", "text", "--today", "2023-03-13").out in PAGE


def test_the_waits_of_the_other_log_are_those_its_author_counted(run: Run, world: Path) -> None:
    imported(run, world, eda())
    with (DATA / "waits_eda.csv").open(encoding="utf-8", newline="") as log:
        counted = sorted(int(row["days_to_outcome"]) for row in csv.DictReader(log) if row["days_to_outcome"])
    told = found(run, "--today", "2025-06-22")
    days = [wait["days"] for wait in told["waits"] if wait["end"] == "answered"]
    assert sorted(day["min"] for day in days) == sorted(day["max"] for day in days) == counted
    (stage,) = told["stages"]
    assert (stage["answered"], stage["waiting"], stage["answers"]["quantiles"][0]["shortest"]) == (19, 36, 19.0)
    assert run("waits", "--figures", "-f", "text", "--today", "2025-06-22").out in PAGE
    assert run("waits", "--plot", "--today", "2025-06-22").out in PAGE


def test_csv_is_a_row_a_wait_with_what_the_table_shows(run: Run, world: Path) -> None:
    imported(run, world, eda())
    day = ("--today", "2025-06-22")
    told = found(run, *day)["waits"]
    rows = list(csv.DictReader(io.StringIO(run("waits", "-f", "csv", *day).out)))
    assert [row["application"] for row in rows] == [wait["application"] for wait in told]
    for row, wait in zip(rows, told, strict=True):
        assert row["days_min"] == str(wait["days"]["min"])
        if wait["longer"] is None:
            assert row["answers"] == row["chance_7"] == ""
            continue
        assert (row["longer_min"], row["answers"]) == (str(wait["longer"]["min"]), str(wait["longer"]["answers"]))
        assert row["unusual"] == str(wait["unusual"]).lower()
        for chance in wait["chances"]:
            assert row[f"answered_{chance['within']}"] == str(chance["answered"])
            said = row[f"chance_{chance['within']}"]
            assert (float(said) if said else None) == chance["chance"]  # in full precision
            assert chance["chance"] is None or chance["at_risk"] >= 10
    assert any(chance["chance"] for wait in told for chance in wait["chances"])
    figures = list(csv.DictReader(io.StringIO(run("waits", "--figures", "-f", "csv", *day).out)))
    assert [(row["stage"], row["answered"], row["median_days"]) for row in figures] == [("resume", "19", "110")]
    days = list(csv.DictReader(io.StringIO(run("waits", "--plot", "-f", "csv", *day).out)))
    assert float(days[0]["waiting"]) == 1.0
    assert sum(int(row["open"]) for row in days) == 36


def test_an_unusual_silence_is_said_with_its_reason(run: Run) -> None:
    for number in range(19):
        run("add", f"Old {number}", "Engineer", "--on", "2026-06-01")
        run("log", f"old-{number}", "rejected", "2026-06-08")
    run("add", "Quiet", "Engineer", "--on", "2026-10-01")
    told = run("waits", "-f", "text").out
    assert "unusually quiet (0 of 19 answers after resume submitted took longer): quiet" in " ".join(told.split())


def test_beside_a_search_as_young_as_the_silence_nothing_is_unusual(run: Run, world: Path) -> None:
    imported(run, world, eda())
    told = run("waits", "-f", "text", "--today", "2025-06-22").out
    (row,) = (line for line in told.splitlines() if line.startswith("medpace"))
    assert "0 of 19" in row
    assert "unusual" not in told
    assert "ghost" not in told.casefold()


def test_the_table_of_an_open_wait_beside_the_others(run: Run, world: Path) -> None:
    imported(run, world, eda())
    told = run("waits", "ascend", "-f", "text", "--today", "2025-06-10").out
    assert "4 of 19 answers to other applications took longer" in told
    assert "of 19 that had waited as long, 2 were answered within 7 more days\n" in told  # too few for a percentage


# Groups, filters, defaults


def test_by_source_and_month(run: Run) -> None:
    for company, source, day in (
        ("A", "LinkedIn", "2026-10-02"),
        ("B", "linkedin", "2026-11-03"),
        ("C", "", "2026-11-05"),
    ):
        run("add", company, "Engineer", "--source", source, "--on", day)
    run("log", "a", "rejected", "--on", "2026-10-20")
    groups = [(stage["group"], stage["answered"], stage["waiting"]) for stage in found(run, "--by", "source")["stages"]]
    assert groups == [("LinkedIn", 1, 1), ("", 0, 1)]
    months = [(stage["group"], stage["waiting"]) for stage in found(run, "--by", "month")["stages"]]
    assert months == [("2026-10", 0), ("2026-11", 2)]
    assert [stage["waiting"] for stage in found(run, "--source", "LinkedIn")["stages"]] == [1]
    assert "no source known" in run("waits", "--by", "source", "-f", "text").out
    assert "known are stage, company, source, role, month" in run("waits", "--by", "colour", code=2).err


def test_after_an_interview_with_few_answers_there_is_a_labelled_default(run: Run) -> None:
    run("add", "네이버", "백엔드", "--on", "2026-10-01")
    run("log", "네이버", "1차", "2026-11-01")
    for told in (run("waits", "-f", "text").out, run("waits", "네이버", "-f", "text").out):
        assert "45 days, in which employers in" in " ".join(told.split())
    run("log", "네이버", "rejected", "--on", "2026-11-20")
    assert "45 days" not in run("waits", "-f", "text").out


def test_the_default_is_said_once_for_all_groups(run: Run) -> None:
    for company, source in (("A", "x"), ("B", "y"), ("C", "z")):
        run("add", company, "Engineer", "--on", "2026-10-01", "--source", source)
        run("log", company, "i1", "2026-11-01")
    told = run("waits", "--by", "source", "--figures", "-f", "text").out
    assert told.count("\n             too few answers to go by\n") == 3
    assert told.endswith(
        "\n\ntoo few answers to go by: a yardstick from elsewhere is 45 days, in which\n"
        "employers in Ontario must tell those they interviewed (law since 1 January 2026)\n"
    )
    assert told.count("Ontario") == 1


def test_a_closed_application_goes_on_waiting(run: Run) -> None:
    run("add", "A", "Engineer", "--on", "2026-10-01")
    run("log", "a", "closed")
    (wait,) = found(run)["waits"]
    assert (wait["end"], wait["days"]) == ("open", {"min": 53, "max": 53})


def test_two_views_at_once_are_refused(run: Run) -> None:
    assert "give one of them" in run("waits", "--plot", "--figures", code=2).err


def test_korean_lines_up(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.writers.text import cells

    run("add", "네이버", "백엔드", "--on", "2026-10-01")
    run("add", "AWS", "SA Intern", "--on", "2026-10-02")
    monkeypatch.setenv("COLUMNS", "60")
    rows = [line for line in run("waits", "-f", "text").out.splitlines() if re.search(r"5\d days$", line)]
    assert len({cells(row[: row.index("resume")]) for row in rows}) == 1


def test_a_figure_is_whole_or_its_column_is_named_as_left_out(
    run: Run, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DB", str(world / "made-up.db"))
    run("demo", "--search", "60")
    row = ["saffron-software", "assessment", "3–9 days", "15–16 of 16", "2 of 21 16 %", "5 of 21 29 %", "8 of 21 53 %"]
    for width, shown, left_out in (
        (120, row, ""),
        (80, row[:5], "No room for +14 DAYS, +30 DAYS: widen the terminal, or see tracker waits KEY."),
        (60, row[:4], "No room for +7 DAYS, +14 DAYS, +30 DAYS: widen the terminal, or see tracker waits KEY."),
        (50, [row[0], *row[2:4]], "No room for AFTER, +7 DAYS, +14 DAYS, +30 DAYS: widen the terminal, or see"),
    ):
        monkeypatch.setenv("COLUMNS", str(width))
        told = run("waits", "-f", "text").out
        (line,) = (line for line in told.splitlines() if line.startswith(row[0]))
        assert re.split("  +", line) == shown
        assert left_out in " ".join(told.split())
        assert ("No room" in told) == bool(left_out)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_silence_is_said_whole(run: Run, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", "A", "Engineer", "--on", "late september 2026")
    run("add", "B", "Engineer", "--on", "2026-10-01")
    run("log", "b", "oa", "invited", "--on", "2026-10-20")
    monkeypatch.setenv("COLUMNS", str(width))
    assert re.search(r"^a +(resume +)?54–63 days +0 of 1$", run("waits", "-f", "text").out, re.MULTILINE)


# The page


def test_the_page_prints_the_display_rules(run: Run) -> None:
    from tracker.reports.figures import RULES

    for rule in RULES.values():
        assert f"| {rule.answers} | {rule.at_risk or ''} | {rule.says} |".replace("|  |", "| |") in PAGE
    assert run("waits", "--help").out.count("docs/waits.md") == 1
