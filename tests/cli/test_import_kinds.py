"""Kinds of sheets that people bring, each in a small one: what becomes of it, and that nothing of it is lost."""

from __future__ import annotations

import csv
import io
import json
import shlex
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tracker import Tracker
from tracker.core.errors import BadValue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

MAPS = ["--map", "Company=company", "--map", "Role=role"]


def histories(run: Run) -> list[str]:
    kept = csv.DictReader(io.StringIO(run("export", "applications", "--full").out))
    return [row["history"].replace("resume submitted", "sent").replace(" 2026", "") for row in kept]


def notes(run: Run, ref: str) -> list[str]:
    shown: dict[str, Any] = json.loads(run("show", ref, "-f", "json").out)
    return [note["text"] for note in shown["notes"]]


def sheet(header: str, *rows: str) -> str:
    return "\n".join([f"Company,Role,{header}", *(f"Acme,Baker,{row}" for row in rows)]) + "\n"


@pytest.mark.parametrize(
    ("header", "row", "maps", "happened"),
    [
        # A status says what happened beside a day; nothing of it is dropped.
        ("Sent,S", "2026-02-03,On hold", "Sent=resume S=status", "sent (3 February) → resume on-hold (day unknown)"),
        ("Sent,S", "2026-02-03,Received", "Sent=resume S=status", "sent (3 February) → resume acknowledged (day unknown)"),
        ("Sent,S", "2026-02-03,보류", "Sent=resume S=status", "sent (3 February) → resume on-hold (day unknown)"),
        ("Sent,S", "2026-02-03,ok", "Sent=resume S:ok=passed", "sent (3 February) → resume passed (day unknown)"),
        ("Sent,S", "2026-02-03,서류합격", "Sent=resume S=status", "sent (3 February) → resume passed (day unknown)"),
        # A day among its words is the day of what it says.
        ("Sent,S", "2026-02-03,Phone screen 3/14", "Sent=resume S=status", "sent (3 February) → phone-screen held (14 March)"),
        ("Sent,S", "2026-02-03,Phone screen 12/3", "Sent=resume S=status", "sent (3 February) → phone-screen scheduled (day unknown)"),
        ("Sent,S", "2025-12-03,Rejected 1/16", "Sent=resume S=status", "sent (3 December 2025) → rejected (16 January)"),
        ("S", "Offer 3/12!!!", "S=status", "sent (day unknown) → offered (12 March)"),
        ("S", "Rejected on Jan 16", "S=status", "sent (day unknown) → rejected (16 January)"),
        ("S", "불합격(1월 16일)", "S=status", "sent (day unknown) → rejected (16 January)"),
        ("S", "Interview - 2026-03-14", "S=status", "sent (day unknown) → interview-1 held (14 March)"),
        # Nothing was sent that the row does not say.
        ("S", "Expired", "S=status", ""),
        ("S", "Position closed", "S=status", ""),
        ("S", "Withdrawn", "S=status", "withdrawn (day unknown)"),
        ("S", "Ghosted", "S=status", "sent (day unknown) → closed (day unknown)"),
        ("Sent,S", "2026-02-03,Expired", "Sent=resume S=status", "sent (3 February) → closed (day unknown)"),
        # Ticks of every kind.
        ("A,B", "TRUE,FALSE", "A=resume B=rejected", "sent (day unknown)"),
        ("A,B", "1,0", "A=resume B=rejected", "sent (day unknown)"),
        ("A,B", "☑,☐", "A=resume B=rejected", "sent (day unknown)"),
        ("A,B", "✅,✗", "A=resume B=rejected", "sent (day unknown)"),
        ("A,B", "예,아니오", "A=resume B=rejected", "sent (day unknown)"),
        # The day of what comes next is that of the meeting asked to, or the one by which a task is due; else a note.
        ("Sent,S,N", "2026-02-03,Interview,2026-03-20", "Sent=resume S=status N=next_day", "sent (3 February) → interview-1 scheduled (day unknown)"),
        ("Sent,S,N", "2026-02-03,Rejected,2026-03-20", "Sent=resume S=status N=next_day", "sent (3 February) → rejected (day unknown)"),
        ("Sent,S,N", "2026-02-03,OA,2026-12-20", "Sent=resume S=status N=next_day", "sent (3 February) → assessment invited (day unknown)"),
        # A stage in one column, its result in another.
        ("단계,결과", "코딩테스트,합격", "단계=stage 결과=status", "sent (day unknown) → assessment passed (day unknown)"),
        ("단계,결과", "1차 면접,불합격", "단계=stage 결과=status", "sent (day unknown) → rejected (day unknown)"),
        ("단계,결과", "서류,합격", "단계=stage 결과=status", "sent (day unknown) → resume passed (day unknown)"),
        ("단계,결과", "코딩테스트,진행중", "단계=stage 결과=status", "sent (day unknown) → assessment invited (day unknown)"),
        ("단계,결과", "면접,", "단계=stage 결과=status", "sent (day unknown) → interview-1 invited (day unknown)"),
        # A history in one cell, a step a day; what a step that is not known says is not guessed at.
        ("S", "2026-02-03 applied → 2026-02-18 phone screen done → 2026-03-04 rejected", "S=status",
         "sent (3 February) → phone-screen held (18 February) → rejected (4 March)"),
        ("S", "Offer 4/6!!! declined 4/9", "S=status", "sent (day unknown) → offered (6 April) → declined (9 April)"),
        ("S", "Interview 12/3 @ 2pm", "S=status", "sent (day unknown) → interview-1 scheduled (day unknown)"),
        ("S", '"Interview 10/27, done"', "S=status", "sent (day unknown) → interview-1 held (27 October)"),
        ("S", "Einladung zum Gespräch am 12/3", "S=status", "sent (day unknown) → interview-1 scheduled (day unknown)"),
        # The day of an answer: an end's own; a first yes where it went on after; one to come is when they said to answer.
        ("Sent,S,D", "2026-02-03,withdrew,2026-03-04", "Sent=resume S=status D=answer_day", "sent (3 February) → withdrawn (4 March)"),
        ("Sent,S,I,D", "2026-02-03,1차 면접 합격,2026-03-20,2026-03-04", "Sent=resume S=status I=interview-1 D=answer_day",
         "sent (3 February) → resume passed (4 March) → interview-1 held (20 March) → interview-1 passed (day unknown)"),
        # A status and the one meeting of the row are of one stage; the day after a status is its own.
        ("Sent,S,I", "2026-02-03,Phone screen,2026-03-20", "Sent=resume S=status I=interview-1", "sent (3 February) → phone-screen held (20 March)"),
        ("Sent,S,D", "2026-02-03,Interview,2026-12-02 09:30", "Sent=resume S=status D=status_day", "sent (3 February) → interview-1 scheduled (day unknown)"),
        ("Sent,S", "2026-02-03,Rejected / expired", "Sent=resume S=status", "sent (3 February) → rejected (day unknown)"),
        # Excel's numbers of days, where the column has nothing else.
        ("Sent", "46056", "Sent=resume", "sent (3 February)"),
    ],
)  # fmt: skip
def test_what_a_row_says(run: Run, header: str, row: str, maps: str, happened: str) -> None:
    said = [part for word in maps.split(" ") for part in ("--map", word.replace("_day", " day"))]
    run("import", "-", *MAPS, *said, "--year", "2026", "--dates", "mdy", stdin=sheet(header, row))
    assert histories(run) == [happened]


def test_what_nobody_knows_has_no_hint_of_its_own(run: Run) -> None:
    for word in ("passed", "Hm", "Not yet rejected", "大丈夫"):
        said = run("import", "-", *MAPS, "--map", "S=status", stdin=sheet("S", word), code=2).err
        assert f"“{word}”: this status is not known. Say what it means with --map “S:{word}=…”" in said
    assert (
        "--map “S:Regected=rejected”"
        in run("import", "-", *MAPS, "--map", "S=status", stdin=sheet("S", "Regected"), code=2).err
    )


def test_doubts_alike_are_one_with_their_number(run: Run) -> None:
    rows = [f"{word},{day}" for word, day in (("weg", "soon"), ("hm", "later"), ("Weg", "8-Jul")) for _ in range(13)]
    said = run("import", "-", *MAPS, "--map", "S=status", "--map", "D=resume", stdin=sheet("S,D", *rows), code=2).err
    lines = said.splitlines()[2:]
    assert len(lines) == 4
    assert lines[0].startswith("  rows 2, 3, 4 and 23 more, S: “weg”: this status is not known.")
    assert "rows 2, 3, 4 and 23 more, D: “soon”: this cannot be read as a day" in said


@pytest.mark.parametrize("target", ["status", "resume", "interview-1", "stage", "deadline", "event"])
@pytest.mark.parametrize("sign", [":", " - ", "가 "])
def test_what_is_too_long_for_a_word_or_a_day_is_named_and_kept(run: Run, target: str, sign: str) -> None:
    cell = f"3{(sign * 600)[:600]}x"
    text = sheet("S", f'"{cell}"')
    assert "the limit is 500" in run("import", "-", *MAPS, "--map", f"S={target}", stdin=text, code=2).err
    run("import", "-", *MAPS, "--map", f"S={target}", "--skip-bad", stdin=text)
    assert notes(run, "acme") == [f"S: {cell}"]


def test_jobsync_that_was_not_applied_to(run: Run) -> None:
    head = "index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status\n"
    rows = [
        f"{n},2026-01-01,No,N/A,C{n},Baker,FT,Remote,Ulm,Indeed,{word}"
        for n, word in enumerate(("Archived", "Expired", "Saved"))
    ]
    run("import", "-", stdin=head + "\n".join(rows) + "\n")
    assert histories(run) == ["", "", ""]


def test_template_rows_are_no_applications(run: Run) -> None:
    rows = ["2026-02-03,TRUE,x"] + [",,FALSE,FALSE,"] * 998
    text = sheet("Sent,Applied,N", rows[0]) + "".join(f"{row}\n" for row in rows[1:])
    assert "Imported 1 application of 1 row" in run("import", "-", *MAPS, "--map", "Sent=resume", stdin=text).err


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\nCompany;Role\nAcme, Inc;Baker\n",
        'My search,,\n,,\nCompany,Role,Notes\n"Acme, Inc",Baker,x\n',
        "Company\tRole\tWhen, where, why\nAcme, Inc\tBaker\tx\n",
        'Company,Role\r"Acme, Inc",Baker\r',
        ',,\nCompany,Role,Notes\n"Acme, Inc",Baker,x\n',
        "Company|Role\nAcme, Inc|Baker\n",
    ],
)  # fmt: skip
def test_however_a_sheet_is_written(run: Run, text: str) -> None:
    assert "Imported 1 application of 1 row" in run("import", "-", *MAPS, stdin=text).err
    assert json.loads(run("show", "acme", "-f", "json").out)["company"] == "Acme, Inc"


def test_the_header_row_may_be_said(run: Run) -> None:
    text = "Company,Role\nthe names,are below\nFirm,Job\nAcme,Baker\n"
    run("import", "-", "--header-row", "3", "--map", "Firm=company", "--map", "Job=role", stdin=text)
    assert json.loads(run("show", "acme", "-f", "json").out)["role"] == "Baker"
    assert "there is no row 90" in run("import", "-", "--header-row", "90", stdin=text, code=2).err


def test_the_code_page_may_be_said(run: Run) -> None:
    text = sheet("N", "x").replace("Acme", "ČEZ").encode("cp1250")
    assert "say which with --encoding" in run("import", "-", *MAPS, stdin=text, code=2).err
    run("import", "-", *MAPS, "--encoding", "windows-1250", stdin=text)
    assert json.loads(run("list", "--all", "-f", "json").out)[0]["company"] == "ČEZ"
    assert (
        "“klingon” is not a known encoding"
        in run("import", "-", *MAPS, "--encoding", "klingon", stdin=text, code=2).err
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Company,From stage,To stage,When\nAcme,Applied,Interview,2026-02-03\n", "a move from one stage to another"),
        ("Company,2026-02-01,2026-02-02,2026-02-03\nAcme,x,,\n", "each column of this sheet is a day"),
        ("who,a,b,c,d\nAcme,x,,x,\nBeta,,x,,\n", "a table of ticks"),
    ],
)
def test_shapes_that_cannot_be_mapped_are_named(run: Run, text: str, why: str) -> None:
    assert why in run("import", "-", stdin=text, code=2).err


@pytest.mark.parametrize("start", [b"%PDF-1.7\n\0", rb"{\rtf1\ansi x}", b"\x89PNG\r\n", b"\xd0\xcf\x11\xe0\xa1\xb1"])
def test_documents_are_no_sheets(run: Run, start: bytes) -> None:
    assert (
        "is a document or a picture, not a sheet; save its sheet as CSV" in run("import", "-", stdin=start, code=2).err
    )


def test_a_proposal_names_what_becomes_of_every_column(run: Run) -> None:
    text = "Company,Job Role,Date,Mood,Saved on\nAcme,Baker,2026-02-03,:),2026-02-01\n"
    said = run("import", "-", stdin=text, code=2).err
    assert "--map Company=company --map 'Job Role=role' --map 'Date=resume submitted'" in said
    for line in (
        "Company → company   (like “Acme”)",
        "kept as notes: Mood, Saved on",
        "Acme, Baker: resume submitted (3 February 2026)",
    ):
        assert line in said


def test_a_row_that_says_more_is_shown_and_taken_when_asked(run: Run) -> None:
    maps = [*MAPS, "--map", "Sent=resume", "--map", "S=status", "--map", "Where=location"]
    run("import", "-", *maps, stdin=sheet("Sent,S,Where", "2026-02-03,Applied,", "2026-02-04,Applied,"))
    run("log", "1", "i1", "held", "2026-03-01")
    later = sheet("Sent,S,Where", "2026-02-03,Rejected,Ulm", "2026-02-04,Interview,", "2026-02-05,Applied,")
    before = run("export", "-f", "json").out
    said = run("import", "-n", "-", *maps, stdin=later).err
    assert "2 known rows now differ from their applications; --update takes it over:" in said
    assert "acme: rejected (day unknown), location" in said
    run("import", "-", *maps, stdin=later)
    assert histories(run)[:2] == ["sent (3 February) → interview-1 held (1 March)", "sent (4 February)"]
    said = run("import", "-", *maps, "--update", stdin=later).err
    assert "Imported 0 applications of 3 rows; added to 2; 3 known already" in said
    assert histories(run) == [
        "sent (3 February) → interview-1 held (1 March) → rejected (day unknown)",
        "sent (4 February) → interview-1 invited (day unknown)",
        "sent (5 February)",
    ]
    assert "differ" not in run("import", "-", *maps, stdin=later).err
    run("undo")
    run("undo")
    assert run("export", "-f", "json").out == before


def test_several_files_are_one_import(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(sheet("Sent", "2026-02-03"), encoding="utf-8")
    (tmp_path / "b.csv").write_text(sheet("Sent", "2026-02-04", "2026-02-03"), encoding="utf-8")
    run("add", "Kakao", "Backend")
    run("export", "applications", "-f", "toml", "-o", str(tmp_path / "c.toml"))
    run("undo")
    files = [str(tmp_path / name) for name in ("a.csv", "b.csv")]
    assert "Imported 3 applications of 3 rows" in run("import", *files, *MAPS, "--map", "Sent=resume").err
    assert "import a.csv, b.csv (3 added)" in run("undo").err
    del tmp_path


def test_a_proposal_is_corrected_at_the_keyboard(run: Run, monkeypatch: pytest.MonkeyPatch, world: Path) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    (path := world / "s.csv").write_text("Company,Job,How,Date\nAcme,Baker,a friend,2026-02-03\n", encoding="utf-8")
    said = run("import", str(path), stdin="Huh=source\nHow=source\ny\n").err
    assert "“Huh” is not a known column of the sheet" in said
    assert "kept as notes: How" in said
    assert "How → source   (like “a friend”)" in said
    assert json.loads(run("show", "acme", "-f", "json").out)["source"] == "a friend"


def test_a_yes_takes_what_was_shown_unread_cells_as_notes_too(
    run: Run, monkeypatch: pytest.MonkeyPatch, world: Path
) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    (path := world / "s.csv").write_text(
        "Company,Job,Date\nAcme,Baker,2026-02-03\nBeta,Cook,2/30/2026\n", encoding="utf-8"
    )
    said = run("import", str(path), stdin="y\n").err
    assert "  1 cell not understood; it becomes a note of its application:\n" in said
    assert "Imported 2 applications of 2 rows" in said
    assert notes(run, "beta") == ["Date: 2/30/2026"]


def test_a_column_that_is_said_corrects_the_proposal(run: Run) -> None:
    text = "Company,Job,How,Date\nAcme,Baker,a friend,2026-02-03\n"
    said = run("import", "-", "--map", "How=source", stdin=text, code=2).err
    words = "--map Company=company --map Job=role --map 'Date=resume submitted' --map How=source"
    assert said.splitlines()[-1].strip() == words
    run("import", "-", *shlex.split(words), stdin=text)
    assert json.loads(run("show", "acme", "-f", "json").out)["source"] == "a friend"


def test_a_plan_as_data(run: Run) -> None:
    text = "Company,Job,How,Date\nAcme,Baker,a friend,2026-02-03\n"
    plan = json.loads(run("import", "-", "-f", "json", stdin=text).out)
    assert plan["proposed"]
    assert plan["would"]["added"] == 1
    assert plan["mapping"]["map"] == ["Company=company", "Job=role", "Date=resume submitted"]
    assert [column["target"] for column in plan["columns"]] == ["company", "role", "", "resume submitted"]
    assert plan["examples"][0]["events"] == ["resume submitted (3 February 2026)"]
    assert run("list", "-f", "json").out == "[]\n"
    words = [part for word in plan["mapping"]["map"] for part in ("--map", word)]
    stored = json.loads(run("import", "-", "-f", "json", *words, stdin=text).out)
    assert (stored["added"], stored["notes"], stored["keys"]) == (1, 1, ["acme"])


def test_a_sheet_seen_before_is_recognised(run: Run) -> None:
    text = "Firma,Stelle,Am\nAcme,Baker,2026-02-03\n"
    run(
        "import",
        "-",
        "--map",
        "Firma=company",
        "--map",
        "Stelle=role",
        "--map",
        "Am=resume",
        "--save",
        "mine",
        stdin=text,
    )
    said = run("import", "-n", "-", stdin=text + "Beta,Cook,2026-02-04\n").err
    assert said.startswith("Would import 1 application of 2 rows; 1 known already\n  by your mapping “mine”\n")


def test_stages_changed_meanwhile_are_noticed(world: Path) -> None:
    tracker = Tracker(world / "tracker.db", today=date(2026, 11, 23), zone="UTC")
    files, maps = [("s.csv", sheet("Sent", "2026-02-03").encode())], ["Company=company", "Role=role", "Sent=resume"]
    tracker.add_stage("trial day", "task")
    plan = tracker.plan_import(files, maps=maps)
    tracker.rename_stage("assessment", "puzzle")
    with pytest.raises(BadValue, match="plan it again"):
        tracker.import_plan(plan)
    plan = tracker.plan_import(files, maps=maps)
    assert tracker.import_plan(plan).added == 1
    assert tracker.import_plan(plan).added == 0  # somebody was quicker


def test_the_order_of_the_rows_tells_years_and_the_plan_says_which(run: Run) -> None:
    text = "Company,Role,Applied,Status\nAcme,Baker,12/20,Rejected 1/14\nBeta,Cook,1/5,Applied\nGamma,Clerk,1/9,\n"
    proposal = run("import", "-", stdin=text, code=2).err
    taken = "  years taken from the order of the rows: 2025 (row 2), 2026 (rows 3–4); --year changes that of the newest"
    assert taken in proposal.splitlines()
    options = ["--map", "Company=company", "--map", "Role=role", "--map", "Applied=resume submitted", "--dates", "mdy"]
    stored = json.loads(run("import", "-", "-f", "json", *options, "--year", "2025", stdin=text).out)
    assert stored["years"] == [{"year": 2024, "first": 2, "last": 2}, {"year": 2025, "first": 3, "last": 4}]


def test_where_the_order_tells_no_year_the_first_preview_names_the_option(run: Run) -> None:
    text = "Company,Role,Applied\nAcme,Baker,3/1\nBeta,Cook,11/20\nGamma,Clerk,6/15\n"
    proposal = run("import", "-", stdin=text, code=2).err
    assert "    rows 2, 3, 4, Applied: “3/1”: the year is missing; give it with --year" in proposal.splitlines()


def test_rows_that_only_count_others_are_named_and_left_out(run: Run) -> None:
    text = "Company,Role,Date,Status\nAcme,Baker,2026-02-03,Rejected\n,,,\nTotal,,1,\nRejected,1,,\nResponse rate,100%,,\nBeta,,,50\n"
    options = ["--map", "Company=company", "--map", "Role=role", "--map", "Date=resume", "--map", "Status=status"]
    said = run("import", "-", *options, "--skip-bad", stdin=text).err
    assert "Imported 1 application of 5 rows; 1 left out, being empty or not understood" in said
    assert "  left out, being no applications: Total, Rejected, Response rate\n" in said


EVENTS = """\
Date,Company,Role,Event,Details
2026-02-09,Acme,Baker,Interview,with Kim
2026-02-03,Acme,Baker,Applied,
2026-02-04,Beta,Cook,Applied,by mail
2026-02-20,Acme,baker,Interview,the owner
2026-03-04,Beta,Cook,Rejected,
2026-03-05,Acme,Baker,Offer received,
2026-03-09,Acme,Baker,Declined offer,too far
2026-03-10,Gamma,Clerk,Hm,
2026-12-01,Beta,Clerk,Interview,
"""


def test_rows_that_are_events_are_joined_to_their_applications(run: Run) -> None:
    proposal = run("import", "-", stdin=EVENTS, code=2).err
    assert "Date → status day" in proposal
    assert "Event → event" in proposal
    assert "5 rows were joined to others of the same company and role: each row is an event" in proposal
    stored = run("import", "-", *shlex.split(proposal.splitlines()[-1]), stdin=EVENTS).err
    assert "Imported 4 applications of 9 rows" in stored
    told = {
        (one["company"], one["role"]): [
            (
                e["stage"],
                e["kind"],
                (e["at"] or e["on"] or {}).get("earliest") or (e["at"] or {}).get("day", {}).get("earliest"),
            )
            for e in one["events"]
        ]
        for one in json.loads(run("export", "-f", "json").out)["applications"]
    }
    assert told == {
        ("Acme", "Baker"): [
            ("resume", "submitted", "2026-02-03"), ("interview-1", "held", "2026-02-09"), ("interview-2", "held", "2026-02-20"),
            ("outcome", "offered", "2026-03-05"), ("outcome", "declined", "2026-03-09"),
        ],
        ("Beta", "Cook"): [("resume", "submitted", "2026-02-04"), ("outcome", "rejected", "2026-03-04")],
        ("Gamma", "Clerk"): [],
        ("Beta", "Clerk"): [("resume", "submitted", None), ("interview-1", "scheduled", "2026-12-01")],
    }  # fmt: skip
    again = run("import", "-", *shlex.split(proposal.splitlines()[-1]), stdin=EVENTS).err
    assert "Imported 0 applications of 9 rows; 4 known already" in again


def test_a_few_rows_alike_are_applications(run: Run) -> None:
    rows = EVENTS.splitlines()
    apart = "\n".join([rows[0], rows[2], rows[3], rows[5], "2026-03-09,Gamma,Clerk,Applied,"])
    assert "Date → resume submitted" in run("import", "-", stdin=apart, code=2).err


def test_words_for_a_status_that_nobody_knows_are_taken_as_notes_when_that_was_shown(run: Run) -> None:
    text = "Company,Role,Date,Status\nAcme,Baker,2026-02-03,Left papers\nBeta,Cook,2026-02-04,Rejected\n"
    proposal = run("import", "-", stdin=text, code=2).err
    assert (
        "  1 cell not understood; it becomes a note of its application:\n    row 2, Status: “Left papers”" in proposal
    )
    assert proposal.rstrip().endswith("--map Status=status --skip-bad")
    unclear = run("import", "-", stdin=text.replace("2026-02-03", "2/30/2026"), code=2).err
    assert "--skip-bad" not in unclear.splitlines()[-1]


def test_the_offer_has_the_day_to_answer_it_by(run: Run) -> None:
    text = "Company,Role,Applied,Offer date,Answer by,Countered\nAcme,Baker,2026-10-03,2026-11-20,2026-12-02,2026-11-21\nBeta,Cook,2026-10-04,,2026-12-02,\n"
    printed = shlex.split(run("import", "-", stdin=text, code=2).err.splitlines()[-1])
    run("import", "-", *printed, stdin=text)
    offer, counter = json.loads(run("show", "acme", "-f", "json").out)["events"][1:]
    assert (offer["kind"], offer["due"]["earliest"], counter["kind"]) == ("offered", "2026-12-02", "countered")
    assert notes(run, "beta") == ["Answer by: 2026-12-02"]


def test_a_day_of_an_answer_that_is_to_come_is_when_they_said_to_answer(run: Run) -> None:
    run(
        "import",
        "-",
        *MAPS,
        "--map",
        "Sent=resume",
        "--map",
        "D=answer day",
        stdin=sheet("Sent,D", "2026-10-03,2026-12-02"),
    )
    (sent,) = json.loads(run("show", "acme", "-f", "json").out)["events"]
    assert (sent["kind"], sent["expect"]["earliest"]) == ("submitted", "2026-12-02")


def test_the_preview_says_when_an_appointment_is(run: Run) -> None:
    text = "Company,Role,Applied,Interview\nAcme,Baker,2026-10-03,2026-12-02 09:30\n"
    shown = run("import", "-", stdin=text, code=2).err
    assert (
        "  Acme, Baker: resume submitted (3 October 2026), interview-1 scheduled (for Wed 2 December 2026, 09:30"
        in shown
    )


def test_a_first_column_of_statuses_does_not_turn_a_sheet(run: Run) -> None:
    text = "List,Card\nApplied,Baker @ Acme\nRejected,Cook @ Beta\nInterview,Clerk @ Gamma\n"
    proposal = run("import", "-", stdin=text, code=2).err
    assert proposal.splitlines()[-1].strip() == "--map List=status --map 'Card=role at company'"
