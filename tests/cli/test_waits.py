"""tracker waits"""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, datetime
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
    assert told.count("about 6 weeks (31–50 days)") == 1  # never broken over two lines
    assert told.index("about 6 weeks") < told.index("up to 30 days")
    assert "21–31 Mar 2024 to 1–10 May 2024" in told
    in_full = run("waits", story, "-v", "-f", "text").out
    assert all(len(line) <= width for line in in_full.splitlines())
    assert in_full.startswith(told)
    assert in_full.count("about 6 weeks (31–50 days)") == 3  # as a stretch and as a gap too
    assert "in all" in in_full


def test_the_time_between_an_end_and_the_call_back_is_in_no_sum(run: Run) -> None:
    run("add", "Acme", "Engineer", "--on", "2026-01-01")
    run("log", "acme", "rejected", "2026-02-01")
    run("log", "acme", "interview-1", "invited", "2026-06-01")
    told = [line.split() for line in run("waits", "acme", "-v", "-f", "text").out.splitlines()]
    assert ["in", "all", "206", "days", "since", "1", "Jan", "2026"] in told  # 31 + 175
    assert ["·", "your", "turn", "175", "days"] in told


def test_nothing_logged(run: Run) -> None:
    assert run("waits").out == ""
    assert run("waits", "-f", "text").out == ""
    assert found(run) == {"schema": 1, "today": "2026-11-23", "by": "stage", "waits": [], "gaps": [], "stages": []}
    assert run("waits", "-f", "csv").out.count("\n") == 1
    assert run("waits", "-v", "--by", "source", "-f", "text").out == ""


# The two real logs


def test_a_real_log_ends_at_0_598_and_has_no_median(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imported(run, world, statistics())
    (stage,) = found(run, "--today", "2023-03-13")["stages"]
    assert (stage["answered"], stage["waiting"], stage["median"]) == (64, 113, None)
    (drawn,) = found(run, "--plot", "--today", "2023-03-13")["stages"]
    assert {name: drawn[name] for name in stage} == stage
    assert [drawn["outcomes"][-1]["shares"][cause] > 0 for cause in ("advanced", "rejected", "withdrawn")] == [1, 1, 0]
    finite = [step for step in drawn["curve"] if step["upper"] is not None]
    assert round(finite[-1]["survival"], 3) == 0.598
    assert (stage["typical"], stage["median_at_least"]) == (5, 249)
    assert [share["day"] for share in stage["by_day"]] == [14, 30, 60]
    assert stage["last_day"]["low"] < stage["last_day"]["share"] < stage["last_day"]["high"]
    assert stage["ended"] == {"advanced": 14, "rejected": 50, "on-hold": 0, "withdrawn": 0}
    monkeypatch.setenv("COLUMNS", "80")
    assert run("waits", "-f", "text", "--today", "2023-03-13").out in PAGE


def test_the_waits_of_the_other_log_are_those_its_author_counted(
    run: Run, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported(run, world, eda())
    with (DATA / "waits_eda.csv").open(encoding="utf-8", newline="") as log:
        counted = sorted(int(row["days_to_outcome"]) for row in csv.DictReader(log) if row["days_to_outcome"])
    told = found(run, "--today", "2025-06-22")
    days = [wait["days"] for wait in told["waits"] if wait["end"] == "answered"]
    assert sorted(day["min"] for day in days) == sorted(day["max"] for day in days) == counted
    (stage,) = told["stages"]
    assert (stage["answered"], stage["waiting"], stage["typical"]) == (19, 36, 50)
    monkeypatch.setenv("COLUMNS", "80")
    assert run("waits", "-f", "text", "--today", "2025-06-22").out in PAGE
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
            assert row["answers"] == row["within_7_answered"] == ""
            continue
        assert (row["longer_min"], row["answers"]) == (str(wait["longer"]["min"]), str(wait["longer"]["answers"]))
        assert row["word"] == wait["word"]
        assert row["hear_by_day"] == str(wait["hear"]["by_day"] if wait["hear"] else "")
        for chance in wait["chances"]:
            assert row[f"within_{chance['within']}_answered"] == str(chance["answered"])
            said = row[f"within_{chance['within']}_low"]
            assert (float(said) if said else None) == chance["low"]  # in full precision
            assert chance["low"] is None or chance["at_risk"] >= 10
    assert any(chance["low"] for wait in told for chance in wait["chances"])
    days = list(csv.DictReader(io.StringIO(run("waits", "--plot", "-f", "csv", *day).out)))
    assert float(days[0]["waiting"]) == 1.0
    assert sum(int(row["open"]) for row in days) == 36


def test_a_silence_past_every_answer(run: Run) -> None:
    run("add", "Quiet", "Engineer", "--on", "2026-10-01")
    for number in range(5):
        assert "past" not in run("waits", "-f", "text").out
        run("add", f"Old {number}", "Engineer", "--on", "2026-06-01")
        run("log", f"old-{number}", "rejected", "2026-06-08")
    (line,) = (line for line in run("waits", "-f", "text").out.splitlines() if "Quiet" in line)
    assert line.endswith("53 days  past all 5 answers so far")
    (word,) = (wait["word"] for wait in found(run)["waits"] if wait["end"] == "open")
    assert word == "past every answer"


def test_few_answers_are_no_measure(run: Run) -> None:
    run("add", "Quiet", "Engineer", "--on", "2026-10-01")
    run("add", "Quick", "Engineer", "--on", "2026-10-01")
    run("log", "quick", "rejected", "2026-10-02")
    told = run("waits", "-f", "text").out
    assert "the only answer: 1 day; too few to say\n1  Quiet" in told
    assert not re.search("usual|slow|past", told)
    assert "53 days  ask?" in run().out  # time to ask by its length, not because one answer was quick
    assert "past" not in run("week").out


def test_one_answer_is_no_contradiction(run: Run) -> None:
    for number in range(5):
        run("add", f"Old {number}", "Engineer", "--on", "2026-10-01")
        run("log", f"old-{number}", "rejected", f"2026-10-{20 + number}")
    run("add", "Same", "Engineer", "--on", "2026-10-31")
    assert "23 days  slow, as long as the longest of 5\n" in run("waits", "-f", "text").out


def test_answers_without_a_day_are_answers(run: Run) -> None:
    """What the case of field/figures.md says of 60 rows, of which 32 are answered some day."""
    for number in range(12):
        run("add", f"C{number}", "Engineer", "--on", "2026-10-01")
        if number < 6:
            run("log", f"c{number}", "rejected", "--on", "unknown")
    run("add", "Early", "Engineer", "--on", "unknown")
    told = found(run)
    (stage,) = told["stages"]
    assert [stage[name] for name in ("answered", "without_day", "waiting", "unknown")] == [6, 6, 6, 1]
    assert [wait["left_out"] for wait in told["waits"]] == [None] * 12 + ["unbounded"]
    assert [wait["unknown_day"] for wait in told["waits"]] == [True] * 6 + [False] * 6 + [True]
    assert "  up to 53 days  résumé submitted → rejected\n" in run("waits", "c0", "-f", "text").out
    drawn = run("waits", "-f", "text").out
    assert "6 of 12" in drawn
    assert "Left out, as their days are not known: 1." in drawn
    assert "6 of the answers without a day" in " ".join(run("waits", "-v", "-f", "text").out.split())
    assert [row["left_out"] for row in csv.DictReader(io.StringIO(run("waits", "-f", "csv").out))][-2:] == [
        "",
        "unbounded",
    ]


def test_in_the_log_of_a_young_search(run: Run, world: Path) -> None:
    imported(run, world, eda())
    told = run("waits", "-f", "text", "--today", "2025-06-22").out
    (row,) = (line for line in told.splitlines() if "Medpace" in line)
    assert re.search("215 days +past all 19 answers so far$", row)
    for word in ("ghost", "unusual", "rare", "unlikely"):
        assert word not in told.casefold()


def test_an_open_wait_beside_the_others(run: Run, world: Path) -> None:
    imported(run, world, eda())
    told = " ".join(run("waits", "ascend", "-f", "text", "--today", "2025-06-10").out.split())
    assert "slow, 4 of 19 took longer" in told
    assert re.search(r"of \d+ that had waited as long, ", told)


def test_no_share_is_0_or_100_per_cent_and_none_without_its_interval(run: Run, world: Path) -> None:
    imported(run, world, statistics())
    told = " ".join(run("waits", "-v", "-f", "text", "--today", "2023-03-13").out.split()).replace("95 % interval", "")
    assert re.search(r"\d+ within 30 days \(\d+ to \d+ %\)", told)
    assert not re.search(r"(?<!\d)(0|100) %", told)
    outside = re.sub(r"\((at most |at least |\d+ to )\d+ %\)", "()", told)
    assert all(re.match(r"\d+ %( of all)? by day \d+ \(", said) for said in re.findall(r"\d+ %.{0,25}", outside))


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
    assert "choose from stage, company, source, role, month, resume" in run("waits", "--by", "colour", code=2).err


def test_after_an_interview_with_few_answers_there_is_a_labelled_default(run: Run) -> None:
    run("add", "네이버", "백엔드", "--on", "2026-10-01", "--location", "성남")
    run("log", "네이버", "1차", "2026-11-01")
    assert "Ontario" not in run("waits", "-f", "text").out + run("waits", "네이버", "-f", "text").out
    run("edit", "네이버", "location=Toronto, ON")
    for told in (run("waits", "-f", "text").out, run("waits", "네이버", "-f", "text").out):
        assert "interviewed within 45 days" in " ".join(told.split())
    run("log", "네이버", "rejected", "--on", "2026-11-20")
    assert "45 days" not in run("waits", "-f", "text").out


def test_the_default_is_said_once_for_all_groups(run: Run) -> None:
    for company, source in (("A", "x"), ("B", "y"), ("C", "z")):
        run("add", company, "Engineer", "--on", "2026-10-01", "--source", source, "--location", "Ottawa")
        run("log", company, "i1", "2026-11-01")
    told = run("waits", "--by", "source", "-f", "text").out
    assert told.endswith(
        "\ntoo few answers to go by; for comparison: employers in Ontario must tell those\n"
        "they interviewed within 45 days (law since 1 January 2026)\n"
    )
    assert told.count("Ontario") == 1


def test_by_resume(run: Run, world: Path) -> None:
    for number, text in enumerate(("one", "one", "two")):
        run("add", f"C{number}", "Engineer", "--on", "2026-10-01")
        (world / "cv.txt").write_text(text, encoding="utf-8")
        run("attach", f"c{number}", str(world / "cv.txt"), "--as", "resume")
    run("log", "c0", "rejected", "2026-10-05")
    groups = [(one["group"][:8], one["sent"], one["heard"]) for one in found(run, "--by", "resume")["responses"]]
    assert groups == [("cv.txt (", 2, 1), ("cv.txt (", 1, 0)]
    told = run("waits", "--by", "resume", "-f", "text").out
    assert "WHAT CAME BACK, BY RESUME" in told
    assert re.search(r"cv\.txt \([0-9a-f]{7}\) +2 +1 +0 +0 +1", told)


def test_a_closed_application_goes_on_waiting(run: Run) -> None:
    run("add", "A", "Engineer", "--on", "2026-10-01")
    run("log", "a", "closed")
    (wait,) = found(run)["waits"]
    assert (wait["end"], wait["days"]) == ("open", {"min": 53, "max": 53})
    told = run("waits", "-f", "text").out
    assert "SILENT" not in told
    assert "0 of 1" in told
    assert "Given up: 1." in told


def test_korean_lines_up(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.writers.text import cells

    run("add", "네이버", "백엔드", "--on", "2026-10-01")
    run("add", "AWS", "SA Intern", "--on", "2026-10-02")
    monkeypatch.setenv("COLUMNS", "60")
    rows = [line for line in run("waits", "-f", "text").out.splitlines() if re.search(r"5\d days$", line)]
    assert len(rows) == 2
    assert len({cells(row[: row.index("5")]) for row in rows}) == 1


@pytest.mark.parametrize(
    "arguments", [[], ["-v"], ["--by", "source"], ["--by", "month", "-v"], ["--plot"], ["1"], ["58", "-v"]]
)
def test_nothing_is_wider_than_the_terminal(
    run: Run, world: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.writers.text import cells

    monkeypatch.setenv("TRACKER_DB", str(world / "made-up.db"))
    run("demo", "--search", "60")
    for width in (40, 53, 60, 80, 100, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        told = run("waits", *arguments, "-f", "text").out
        assert max(map(cells, told.splitlines())) <= width


@pytest.mark.parametrize("arguments", [[], ["-v"], ["--by", "source"], ["--plot"], ["1"]])
def test_colours_and_ascii_change_no_cell(
    world: Path, run: Run, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.reports.selection import Selection
    from tracker.reports.waits import waits
    from tracker.store.store import open_store
    from tracker.writers import plot
    from tracker.writers import waits as writer
    from tracker.writers.screen import Screen
    from tracker.writers.text import cells

    monkeypatch.setenv("TRACKER_DB", str(world / "made-up.db"))
    run("demo", "--search", "60")
    with open_store(str(world / "made-up.db")) as store:
        histories = list(store.histories())
        report = waits(
            histories,
            date(2026, 11, 23),
            Selection(),
            by="source" if "source" in arguments else "stage",
            only=histories[0][0] if "1" in arguments else None,
            in_full="-v" in arguments,
        )
    draw = plot.draw if "--plot" in arguments else writer.draw
    for width in (40, 80, 120):
        bare, painted, ascii_ = (
            draw(report, Screen(width, color=color, unicode=unicode))
            for color, unicode in ((False, True), (True, True), (False, False))
        )
        assert "\x1b[" in painted
        assert re.sub(r"\x1b\[\d*m", "", painted) == bare
        assert not re.search("[│┃━┅…–·→⠁-⣿]", ascii_)
        assert max(map(cells, ascii_.splitlines())) <= width


def test_three_widths_are_three_designs(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DB", str(world / "made-up.db"))
    run("demo", "--search", "60")
    shown = []
    for width in (40, 80, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        told = run("waits", "-f", "text").out
        shown.append(next(re.split("  +", line.lstrip()) for line in told.splitlines() if "past all" in line))
    narrow, usual, wide = shown
    assert (narrow[0], narrow[2]) == (usual[0], usual[3]) == (wide[0], wide[3])  # the number that is typed, the days
    assert narrow[3] == usual[4].removesuffix(" answers so far") == wide[4].removesuffix(" answers so far")
    assert "━" in usual[2]


def test_the_usual_silences_are_counted_where_they_are_many(run: Run) -> None:
    for number in range(14):
        run("add", f"C{number}", "Engineer", "--on", f"2026-10-{number + 1:02}")
    told = run("waits", "-f", "text").out
    assert re.search(r"^ +4 others .* 40–43 days$", told, re.MULTILINE)
    assert "others" not in run("waits", "-v", "-f", "text").out


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_silence_is_said_whole(run: Run, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", "A", "Engineer", "--on", "late september 2026")
    for company in "BCDEF":
        run("add", company, "Engineer", "--on", "2026-10-01")
        run("log", company, "oa", "invited", "--on", "2026-10-20")
    monkeypatch.setenv("COLUMNS", str(width))
    assert re.search(r"^1  A .*54–63 days  past all 5( answers so far)?$", run("waits", "-f", "text").out, re.MULTILINE)


# The page


def test_the_page_prints_the_display_rules(run: Run) -> None:
    from tracker.reports.figures import RULES

    for rule in RULES.values():
        assert f"| {rule.answers} | {rule.seen or ''} | {rule.says} |".replace("|  |", "| |") in PAGE
    assert run("waits", "--help").out.count("docs/waits.md") == 1


def test_the_page_of_the_public_case_prints_what_its_command_does(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from benchmarks import honest_waits

    monkeypatch.setattr("sys.argv", ["honest_waits"])
    honest_waits.main()
    assert capsys.readouterr().out in (ROOT / "docs/honest-waits.md").read_text(encoding="utf-8")
