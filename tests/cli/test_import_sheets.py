"""Sheets imported by the whole program: two real logs, other trackers' exports, dirty ones and hostile ones."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.processes import finish, start
from tracker.readers.formats import FORMATS
from tracker.readers.mapping import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.conftest import Run

DATA = Path(__file__).parents[1] / "data"
STATISTICS = DATA / "job-application-statistics.csv"
EDA = DATA / "job-search-eda.csv"


def mapped(*maps: str, dates: str = "mdy") -> list[str]:
    return [*(part for word in maps for part in ("--map", word)), "--dates", dates]


STATISTICS_MAPPING = mapped(
    "Company=company",
    "Position=role",
    "Location=location",
    "Application site=source",
    "Date sent=resume submitted",
    "Date of 1st Response=answer day",
    "Date Interview=interview-1 held",
    "Response?=status",
    "Response?:Ghosted=closed",
    "Response?:Interview=interview-1 invited",
    "Response?:Inter + Rejec=interview-1 invited, rejected",
    "Response?:Offer=interview-1 invited",
    "Response?:Position Removed=rejected",
    "Job Offer:Yes=offered",
)
EDA_MAPPING = mapped(
    "company=company",
    "job_title=role",
    "location=location",
    "pay_minimum=salary",
    "pay_maximum=salary",
    "date_deadline=deadline",
    "date_submitted=resume submitted",
    "date_outcome=answer day",
    "application_status=status",
    "application_status:No response to application=resume submitted",
    "application_status:Need to apply=saved",
    "application_status:Didn't apply=skip",
    "application_status:Didn't apply before application closed=skip",
)


def sheet(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def first_waits(run: Run) -> list[dict[str, Any]]:
    """The wait after the résumé, of every application in the order of the sheet."""
    found = json.loads(run("waits", "-f", "json").out)["waits"]
    return [wait for wait in found if (wait["stage"], wait["after"]) == ("resume", "submitted")]


def applications(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("list", "--all", "-f", "json").out)
    return found


def test_every_wait_of_a_real_log_is_the_one_its_author_counted(run: Run) -> None:
    assert run("import", str(STATISTICS), *STATISTICS_MAPPING).err.startswith("Imported 177 applications of 177 rows")
    compared: list[tuple[str, str, str]] = []
    other: list[tuple[str, str, str]] = []
    for row, wait in zip(sheet(STATISTICS), first_waits(run), strict=True):
        assert wait["company"] == row["Company"].strip()
        counted = row["Time to First Response"]
        assert wait["end"] == ("answered" if counted else "open"), row
        if counted:
            same = wait["days"] == {"min": int(counted), "max": int(counted)}
            (compared if same else other).append((row["Date sent"], row["Date of 1st Response"], counted))
    assert len(compared) == 62
    assert other == [("8/2/2022", "8/4/2022", "3"), ("8/15/2022", "8/15/2022", "1")]  # the sheet's own slips


def test_the_outcomes_of_a_real_log(run: Run) -> None:
    run("import", str(STATISTICS), *STATISTICS_MAPPING)
    outcomes = [(one["outcome"], one["turn"]) for one in applications(run)]
    assert len(outcomes) == 177
    assert sum(outcome == "rejected" for outcome, _ in outcomes) == 49 + 2 + 1
    assert sum(turn == "you" for _, turn in outcomes) >= 2  # the two offers


def test_another_real_log(run: Run) -> None:
    ran = run("import", str(EDA), *EDA_MAPPING)
    assert ran.err.startswith("Imported 75 applications of 88 rows; 13 left out, as you asked")
    taken = [row for row in sheet(EDA) if not row["application_status"].startswith("Didn't apply")]
    assert len(applications(run)) == len(taken) == 75
    sent = [row for row in taken if row["date_submitted"]]
    waits = first_waits(run)
    assert len(waits) == len(sent) == 55
    counted = [(row, wait) for row, wait in zip(sent, waits, strict=True) if row["days_to_outcome"]]
    assert len(counted) == 19
    for row, wait in counted:
        days = int(row["days_to_outcome"])
        assert (wait["company"], wait["end"], wait["days"]) == (row["company"], "answered", {"min": days, "max": days})


def test_nothing_of_a_row_is_lost(run: Run) -> None:
    run("import", str(STATISTICS), *STATISTICS_MAPPING)
    shown = run("show", "monterey-county", "-f", "json").out
    for cell in ("governmentjobs.com", "Salary.Amount: 55,000", "Job Level: Entry", "Wage/Salary/Contract: Salary"):
        assert cell in shown


LINKEDIN = "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers"


def linkedin(numbers: Iterable[int]) -> str:
    """An export in LinkedIn's shape; of its jobs four are of one company and title."""
    lines = [LINKEDIN]
    for number in numbers:
        company = "Acme, Inc." if number % 30 == 0 else f"Company {number}"
        lines.append(
            f'"{number % 12 + 1}/{number % 28 + 1}/25, 11:39 PM",me@example.com,+1 555 0100,"{company}",Engineer,'
            f"https://www.linkedin.com/jobs/view/{4_000_000_000 + number},cv.pdf,"
        )
    return "\n".join(lines) + "\n"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "Job Applications.csv"
    path.write_text(linkedin(range(118)), encoding="utf-8")
    return path


def test_linkedin_twice_and_longer(run: Run, export: Path) -> None:
    assert run("import", str(export)).err == (
        "Imported 118 applications of 118 rows\n  with 118 events and 118 notes\n"
    )
    assert sum(one["company"] == "Acme, Inc." for one in applications(run)) == 4
    assert run("import", str(export)).err == "Imported 0 applications of 118 rows; 118 known already\n"
    assert len(applications(run)) == 118
    export.write_text(linkedin(reversed(range(125))), encoding="utf-8")
    assert "Imported 7 applications of 125 rows; 118 known already" in run("import", str(export)).err
    assert len(applications(run)) == 125


def test_one_import_is_one_undo(run: Run, export: Path) -> None:
    run("add", "Kakao", "Backend")
    before = run("export", "-f", "json").out
    run("import", str(export))
    after = run("export", "-f", "json").out
    assert run("search", "acme").out
    assert "import Job Applications.csv (118 added)" in run("undo").err
    assert run("export", "-f", "json").out == before
    assert not run("search", "acme").out
    run("redo")
    assert run("export", "-f", "json").out == after
    assert len(run("search", "acme").out.splitlines()) == 4
    run("db", "check")


def test_rows_that_are_the_same_are_told_apart_by_their_number(run: Run, tmp_path: Path) -> None:
    path, head, row = tmp_path / "s.csv", "Company,Role,Date Applied\n", "Acme,Baker,2026-01-05\n"
    maps = ["--map", "Company=company", "--map", "Role=role", "--map", "Date Applied=resume submitted"]
    for rows, added, known in ((2, 2, 0), (2, 0, 2), (1, 0, 1), (1_203, 1_201, 2), (1_203, 0, 1_203)):
        path.write_text(head + row * rows, encoding="utf-8")
        said = run("import", str(path), *maps).err
        assert f"Imported {added:,} application" in said
        assert (f"; {known:,} known already" in said) is (known > 0)
    assert len({one["key"] for one in applications(run)}) == 1_203


def test_likely_duplicates_are_shown_not_guessed(run: Run, export: Path) -> None:
    run("add", "ACME, inc.", "engineer")
    said = run("import", str(export)).err
    assert "Imported 118 applications" in said
    assert "perhaps the same as one you already had" in said
    assert said.endswith(
        "\n    acme-engineer and acme\n    acme-engineer-2 and acme\n"
        "    acme-engineer-3 and acme\n    acme-engineer-4 and acme\n"
    )


def test_a_backup_is_made_before(run: Run, export: Path, world: Path) -> None:
    run("import", str(export))
    assert not (world / "backups").exists()  # there was nothing to lose
    run("import", str(export))
    assert len(list((world / "backups").glob("*.db"))) == 1


@pytest.mark.no_record
def test_a_dry_run_says_everything_and_keeps_nothing(run: Run, export: Path, world: Path) -> None:
    assert run("import", "-n", str(export)).err.startswith("Would import 118 applications of 118 rows\n")
    assert not (world / "tracker.db").exists()
    run("add", "Kakao", "Backend")
    run("import", "--dry-run", str(export))
    assert len(applications(run)) == 1


FILES = {
    "linkedin-saved": 'Saved Date,Job Url,Job Title,Company Name\n"3/1/26, 1:00 AM",https://x.test/1,,\n',
    "simplify": "Job Title,Company Name,Job URL,Applied Date,Status,Status Date\nBaker,Acme,https://x.test/1,2026-01-05T00:00:00Z,REJECTED,2026-02-01\nCook,Acme,,N/A,SAVED,N/A\n",
    "jobsync": "index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status\n1,2026-01-01,Yes,2026-01-05,Acme,Baker,FT,Remote,Ulm,Indeed,applied\n2,2026-01-01,No,N/A,Acme,Cook,FT,Remote,Ulm,Indeed,draft\n",
    "reactive-resume": "Employer,Title,Stage,Applied Date,Stage Date,Link,Tags\nAcme,Baker,interview,2026-01-05,2026-01-20,https://x.test/1,go;k8s\n",
    "ai-job-search": "date,company,sector,role,role_type,channel,status,contact_person,fit_rating,notes,cv_file,cover_letter_file,source\n2026-01-05,Acme,Food,Baker,FT,web,applied,Kim,4,nice,cv.pdf,cl.pdf,Indeed\n",
    "huntr": "Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes\nAcme,Baker,Applied,https://x.test/1,Ulm,50k,2026-01-05,nice\n",
    "teal": "ID,Job Position,Company,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied,Follow up,Excitement\n1,Baker,Acme,50k,Ulm,Applied,2026-01-01,2026-12-31,2026-01-05,,5\n",
    "common-sheet": "Company,Role,Date Applied,Status,Contact Person,Contact Email,Source,Location,Salary/Rate,Last Action,Next Follow-up,Interview Date,Notes,Job URL\nAcme,Baker,2026-01-05,🎤 Interview,Kim,kim@x.test,Indeed,Ulm,50k,called,soon,2026-01-20,nice,https://x.test/1\n",
}  # fmt: skip
HISTORIES = {
    "linkedin-saved": [""],
    "simplify": ["resume submitted (5 January 2026) → rejected (1 February 2026)", ""],
    "jobsync": ["resume submitted (5 January 2026)", ""],
    "reactive-resume": ["resume submitted (5 January 2026) → interview-1 invited (20 January 2026)"],
    "ai-job-search": ["resume submitted (5 January 2026)"],
    "huntr": ["resume submitted (day unknown)"],
    "teal": ["resume submitted (5 January 2026)"],
    "common-sheet": ["resume submitted (5 January 2026) → interview-1 held (20 January 2026)"],
}


@pytest.mark.parametrize("name", FILES)
def test_the_exports_of_other_trackers_are_recognised(run: Run, name: str) -> None:
    run("import", "-", stdin=FILES[name])
    kept = list(csv.DictReader(io.StringIO(run("export", "applications", "--full").out)))
    assert [row["history"] for row in kept] == HISTORIES[name]
    said = f"Imported 0 applications of {len(kept)} row{'s' * (len(kept) > 1)}; {len(kept)} known already"
    assert said in run("import", "-", "--from", name, stdin=FILES[name]).err


def test_the_list_of_formats_names_them_all(run: Run) -> None:
    listed = [line.partition("\t")[0] for line in run("import", "--list-formats").out.splitlines()]
    assert {*FILES, "linkedin", "toml", "json", "csv"} == set(listed)
    assert [
        line.split("\t")[0] for line in run("import", "--list-formats").out.splitlines() if "unverified" in line
    ] == [
        "huntr",
        "teal",
    ]


def archive(**members: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in members.items():
            zipped.writestr(name, text)
    return data.getvalue()


def test_the_whole_zip_of_linkedin(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(
        archive(
            **{
                "Jobs/Job Applications.csv": linkedin(range(3)),
                "Jobs/Saved Jobs.csv": FILES["linkedin-saved"]
                + '"3/1/25, 1:00 AM",https://www.linkedin.com/jobs/view/4000000001,Engineer,Company 1\n',  # applied to, too
                "x": "y",
            }
        )
    )
    assert "Imported 4 applications of 5 rows; 1 known already" in run("import", str(path)).err
    assert "5 known already" in run("import", str(path)).err


def test_a_workbook(run: Run, tmp_path: Path) -> None:
    from datetime import date

    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Job Title", "Company Name", "Job URL", "Applied Date", "Status", "Status Date"])
    book.active.append(["Baker", "Acme", "https://x.test/1", date(2026, 1, 5), "APPLIED", None])
    path = tmp_path / "jobs.xlsx"
    book.save(path)
    assert "Imported 1 application of 1 row" in run("import", str(path)).err
    assert "5 January 2026" in run("export", "applications", "--full").out


DIRTY = "Company,Role,Date Applied,Status,Last Action,Next Follow-up\n{}"


def test_a_bad_row_stops_the_import_and_is_listed(run: Run, tmp_path: Path) -> None:
    good = "".join(f"Acme {number},Baker,2026-01-05,Applied,,\n" for number in range(999))
    bad = "Acme,Baker,8/82019 ,reeejected,,\n"
    lines = good.splitlines(keepends=True)
    path = tmp_path / "s.csv"
    path.write_text(DIRTY.format("".join([*lines[:498], bad, *lines[498:]])), encoding="utf-8")
    ran = run("import", str(path), code=2)
    assert "2 cells of 1,000 rows were not understood, so nothing was stored" in ran.err
    assert "row 500, Date Applied: “8/82019”: this cannot be read as a day" in ran.err
    assert "--map “Status:reeejected=rejected”" in ran.err
    assert applications(run) == []
    ran = run("import", str(path), "--skip-bad")
    assert "Imported 1,000 applications of 1,000 rows" in ran.err
    assert "row 500, Date Applied: “8/82019”: this cannot be read as a day" in ran.err
    assert "Date Applied: 8/82019\\nStatus: reeejected" in run("show", "acme", "-f", "json").out


def test_a_dry_run_says_that_a_bad_row_would_stop_it(run: Run) -> None:
    sheet_ = DIRTY.format("Acme,Baker,8-Jul,,,\n,Cook,2026-01-05,,,\n")
    said = run("import", "-n", "-", stdin=sheet_).err.splitlines()
    assert said[0] == (
        "Would import nothing as it is; with --skip-bad: 1 application of 2 rows; "
        "1 left out, being empty or not understood"
    )
    assert said[1] == "  Acme, Baker: saved; nothing sent yet"
    assert said[3] == (
        "  2 cells not understood; each becomes a note of its application, but for rows that are left out:"
    )
    assert run("import", "-n", "--skip-bad", "-", stdin=sheet_).err.startswith("Would import 1 application of 2 rows;")


def test_one_bad_cell_is_one(run: Run) -> None:
    said = run("import", "-", stdin=DIRTY.format("Acme,Baker,8-Jul,,,\n"), code=2).err
    assert said.startswith("tracker: 1 cell of 1 row was not understood, so nothing was stored.\n")


def test_a_known_format_can_be_told_more(run: Run) -> None:
    sheet_ = DIRTY.format("Acme,Baker,1/5/2026,reeejected,,\n")
    assert "--dates" in run("import", "-", stdin=sheet_, code=2).err
    run("import", "-", "--dates", "dmy", "--map", "Status:reeejected=rejected", stdin=sheet_)
    assert "resume submitted (1 May 2026) → rejected (day unknown)" in run("export", "applications", "--full").out


def test_what_cannot_have_happened_is_a_bad_row(run: Run) -> None:
    sheet_ = "Company,Role,Sent,No\nAcme,Baker,2026-03-01,2026-02-01\nAcme,Cook,2026-01-01,2026-02-01\n"
    maps = ["--map", "Company=company", "--map", "Role=role", "--map", "Sent=resume", "--map", "No=rejected"]
    assert (
        "row 2: resume submitted (1 March 2026) cannot come after"
        in run("import", "-", *maps, stdin=sheet_, code=2).err
    )
    said = run("import", "-", *maps, "--skip-bad", stdin=sheet_).err
    assert "Imported 1 application of 2 rows; 1 left out, being empty or not understood" in said


def test_a_mapping_is_proposed_where_none_is_known(run: Run) -> None:
    ran = run("import", str(STATISTICS), code=2)
    assert "--map Company=company --map Position=role" in ran.err
    assert "--map 'Date sent=resume submitted'" in ran.err
    assert "--dates mdy" in ran.err
    assert applications(run) == []
    ran = run("import", "-", stdin="a,b\n1,2\n", code=2)
    assert "say what they hold with --map" in ran.err


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("네\n", 0), ("n\n", 2), ("", 2)])
def test_on_a_terminal_the_proposal_is_asked_about(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: str, code: int
) -> None:
    path = tmp_path / "s.csv"
    path.write_text("Employer,Position,Sent On,Date Applied,Mood\nAcme,Baker,x,1/15/2026,:)\n", encoding="utf-8")
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    ran = run("import", str(path), stdin=answer, code=code)
    assert "\n  Date Applied → resume submitted   (like “1/15/2026”)\n" in ran.err
    assert "kept as notes: Sent On, Mood" in ran.err
    assert len(applications(run)) == (0 if code else 1)
    assert ("--map 'Date Applied=resume submitted'" in ran.err) is bool(code)


def test_on_a_terminal_what_is_said_stands_as_far_to_the_right_as_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_text("Company,Role,Applied\nAcme,Baker,8-Jul\n", encoding="utf-8")
    ours, theirs = os.openpty()
    try:
        finish(start("import", str(path), *mapped("Company=company", "Role=role", "Applied=resume"), stderr=theirs))
        said = os.read(ours, 10_000).decode()
    finally:
        os.close(theirs)
        os.close(ours)
    assert "\r\n  row 2, Applied: “8-Jul”: the year is missing; give it with --year\r\n" in said


def test_what_columns_can_hold_is_said_where_a_target_is_none(run: Run) -> None:
    said = run(
        "import", "-", "--map", "Company=?", "--map", "Role=role", stdin="Company,Role\nAcme,Baker\n", code=2
    ).err
    assert [target for target in TARGETS if f" {target}," not in said] == []
    text = (Path(__file__).parents[2] / "docs" / "import.md").read_text(encoding="utf-8")
    assert [target for target in TARGETS if f"`{target}`" not in text] == []
    assert [name for name in FORMATS if f"| `{name}` |" not in text] == []


def test_what_is_no_sheet_of_that_format_is_said(run: Run, tmp_path: Path) -> None:
    page = b"\n<!DOCTYPE html>\n<title>Baker</title>"
    assert "tracker add --from FILE" in run("import", "-", stdin=page, code=2).err
    assert "this is not our own CSV" in run("import", "-", "--from", "csv", stdin="a,b\n1,2\n", code=2).err
    assert "choose from toml, json, csv, linkedin" in run("import", "-", "--from", "x", stdin="a\n1\n", code=2).err
    (path := tmp_path / "other.zip").write_bytes(archive(x="y"))
    assert "unpack it" in run("import", str(path), code=2).err


def test_a_mapping_is_saved_and_used_again(run: Run, tmp_path: Path, world: Path) -> None:
    config = world / "config" / "tracker" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('# mine\nweek_starts = "sunday"\n', encoding="utf-8")
    path = tmp_path / "s.csv"
    path.write_text("Firma,Stelle,Am\nAcme,Baker,5.1.2026\n", encoding="utf-8")
    maps = mapped("Firma=company", "Stelle=role", "Am=resume submitted", dates="dmy")
    assert "next time: tracker import FILE --from mine" in run("import", str(path), *maps, "--save", "mine").err
    assert config.read_text(encoding="utf-8").startswith('# mine\nweek_starts = "sunday"\n')
    assert "1 known already" in run("import", str(path), "--from", "mine").err
    assert "mine\tyour mapping" in run("import", "--list-formats").out
    assert "“yours” is not a known format" in run("import", str(path), "--from", "yours", code=2).err
    path.write_text("Firma,Stelle\nAcme,Baker\n", encoding="utf-8")
    assert (
        "the mapping “mine” you saved does not fit this sheet: “Am” is not a known column of the sheet"
        in run("import", str(path), "--from", "mine", code=2).err
    )
    config.write_text('[mapping.mine]\nmap = "x"\n', encoding="utf-8")
    assert "is not written like" in run("import", str(path), "--from", "mine", code=2).err


def test_a_saved_mapping_of_a_known_format_fits_its_sheet_and_knows_its_rows(run: Run) -> None:
    sheet_ = "Job Title,Company Name,Job URL,Applied Date,Status,Status Date\nBaker,Acme,,2026-01-05,hired,2026-02-01\n"
    run("import", "-", "--map", "Status:hired=offered, accepted", "--save", "mine", stdin=sheet_)
    assert run("import", "-", "--from", "mine", stdin=sheet_).err == (
        "Imported 0 applications of 1 row; 1 known already\n"
    )
    longer = sheet_ + "Cook,Beta,,2026-01-06,hired,2026-02-02\n"
    assert "Imported 1 application of 2 rows; 1 known already" in run("import", "-", "--from", "mine", stdin=longer).err
    assert [one["outcome"] for one in applications(run)] == ["accepted", "accepted"]


@pytest.mark.parametrize("word", ["--map=Company=company", "--set=role=x", "--dates=dmy", "--save=mine"])
def test_what_says_itself_what_it_holds_takes_no_mapping(run: Run, tmp_path: Path, word: str) -> None:
    run("add", "Kakao", "Backend")
    for form in ("toml", "json", "csv"):
        path = str(tmp_path / f"own.{form}")
        run("export", "applications", "-f", form, *["--full"] * (form == "csv"), "-o", path)
        if form != "csv" or not word.startswith("--map"):  # by a mapping our own CSV is a sheet like any other
            why = "this file needs none" if word.startswith("--save") else f"our own {form.upper()} needs no "
            assert why in run("import", path, word, code=2).err
    zipped = tmp_path / "all.zip"
    zipped.write_bytes(archive(**{"Saved Jobs.csv": "Saved Date,Job Url,Job Title,Company Name\n"}))
    assert ("mapping of a sheet" in run("import", str(zipped), word, code=None).err) is word.startswith("--save")


def test_our_own_sheet_for_reading_is_not_taken_for_a_strange_one(run: Run, tmp_path: Path) -> None:
    run("add", "Kakao", "Backend", "--on", "2026-11-02")
    path = str(tmp_path / "own.csv")
    run("export", "-o", path)
    for words in ((), ("--set=source=x",)):
        assert run("import", path, *words, code=2).err == (
            "tracker: this export is for reading and does not hold everything; "
            "tracker export applications --full writes one that can be imported\n"
        )
    assert "row" in run("import", path, "-n", "--map", "company=company", "--map", "role=role").err


def test_a_mapping_that_cannot_be_saved_leaves_the_configuration_as_it_was(
    run: Run, tmp_path: Path, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    config = world / "config" / "tracker" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('week_starts = "sunday"\n', encoding="utf-8")
    path = tmp_path / "s.csv"
    path.write_text("Firma,Stelle\nAcme,Baker\n", encoding="utf-8")
    monkeypatch.setattr("os.fsync", full)
    ran = run("import", str(path), *mapped("Firma=company", "Stelle=role"), "--save", "mine", code=1)
    assert "config.toml: No space left on device" in ran.err
    assert [file.name for file in config.parent.iterdir()] == ["config.toml"]
    assert config.read_text(encoding="utf-8") == 'week_starts = "sunday"\n'


HOSTILE = {
    "nul.csv": b"Company,Role\nAcme,\0\n",
    "quote.csv": b'Company,Role\nAcme,"' + b"x,\n" * 100_000,
    "field.csv": b"Company,Role\nAcme," + b"x" * 140_000 + b"\n",
    "latin.csv": "Company,Role\nMüller,x\n".encode() + b"M\xfcller,y\n",
    "broken.zip": b"PK\x03\x04" + b"\0" * 100,
    "other.zip": archive(x="y"),
    "book.xlsx": b"PK\x03\x04 no book",
    "nobook.xlsx": archive(x="y"),
    "path.csv": DIRTY.format("../../etc/passwd,\x1b[2J,,,,\n").encode(),
    "bomb.zip": b"",  # made where it is tried, for that takes a second
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_exit_2_with_nothing_stored(run: Run, tmp_path: Path, name: str) -> None:
    run("add", "Kakao", "Backend")
    path = tmp_path / name
    path.write_bytes(HOSTILE[name] or archive(**{"Job Applications.csv": "0" * 300_000_000}))
    ran = run("import", str(path), code=2)
    assert ran.out == ""
    assert len(applications(run)) == 1


def test_a_line_of_a_gigabyte(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    with path.open("wb") as file:
        file.write(b"Company,Role\n")
        file.truncate(1_000_000_000)
    assert "line 2 is longer than" in run("import", str(path), code=2).err
    assert applications(run) == []


@pytest.mark.parametrize(
    ("file", "code", "why"),
    [("nowhere.csv", 1, "cannot read"), (".", 2, "holds no mails"), ("/dev/zero", 2, "a pipe or a device"), ("", 2, "name the file")],
)  # fmt: skip
def test_what_is_no_file(run: Run, file: str, code: int, why: str) -> None:
    assert why in run("import", file, code=code).err


def peak(run: Run, path: Path, rows: int) -> int:
    """The most memory Python held at once while so many rows were imported."""
    import tracemalloc

    path.write_text(linkedin(range(rows)), encoding="utf-8")
    tracemalloc.start()
    try:
        assert f"{rows:,} rows" in run("import", "-n", str(path)).err
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_sheet(run: Run, tmp_path: Path) -> None:
    sizes = [peak(run, tmp_path / "s.csv", rows) for rows in (4_000, 16_000)]
    assert sizes[1] < sizes[0] + 4_000_000, sizes


def test_its_help_fits_one_screen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = run("import", "--help").out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert lines[-1] == "  Also --db, --today, --no-color, --language, --errors, -q, -h: tracker --help"
