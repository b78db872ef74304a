"""`tracker export`: from the record to a file or a stream."""

from __future__ import annotations

import csv
import errno
import io
import json
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from tracker.actions.export import WHAT
from tracker.cli.main import main
from tracker.cli.progress import watched
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.fixture
def two(run: Run) -> Run:
    """A record of two applications, one with people and notes."""
    run("add", "AWS", "=1+1", "--on", "2026-11-02", "--tag", "cloud", "-m", "private")
    run("log", "aws", "i1", "scheduled", "2026-11-20", "--at", "2026-12-01 15:00", "--who", "Dana", "-m", "secret")
    run("add", "네이버", "백엔드", "--on", "2026-11-16")
    return run


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_without_words_it_is_all_applications_as_csv(two: Run) -> None:
    found = rows(two("export").out)
    assert [(row["key"], row["role"], row["tags"]) for row in found] == [
        ("aws", "'=1+1", "cloud"),
        ("네이버", "백엔드", ""),
    ]
    assert two("export", "applications", "-f", "csv").out == two("export").out


def test_events_and_waits(two: Run) -> None:
    assert [
        (row["application"], row["n"], row["kind"], row["at"], row["at_time"], row["at_zone"])
        for row in rows(two("export", "events").out)
    ] == [
        ("aws", "1", "submitted", "", "", ""),
        ("aws", "2", "scheduled", "2026-12-01", "15:00", "Asia/Seoul"),
        ("네이버", "1", "submitted", "", "", ""),
    ]
    assert [(row["application"], row["end"], row["days_min"]) for row in rows(two("export", "waits").out)] == [
        ("aws", "answered", "18"),
        ("네이버", "open", "7"),
    ]


@pytest.mark.parametrize("form", ["csv", "json", "jsonl", "toml"])
def test_filters_choose_applications(two: Run, form: str) -> None:
    text = two("export", "-f", form, "--company", "네이").out
    assert "백엔드" in text
    assert "AWS" not in text
    assert "AWS" not in two("export", "-f", form, "--since", "2026-11-21").out


def test_redacted(two: Run) -> None:
    for arguments in (
        ("export", "-f", "json"),
        ("export", "events"),
        ("export", "review", "aws"),
        ("export", "-f", "toml"),
    ):
        assert "secret" in two(*arguments).out
        text = two(*arguments, "--redact").out
        assert not any(word in text for word in ("Dana", "secret", "private", "AWS", "aws", "Seoul", "cloud")), (
            arguments
        )
        assert "company-1" in text


NAMED = (
    "Zebra",
    "Quokka",
    "95k",
    "Lisbon",
    "zebra.example",
    "friend",
    "warm",
    "Kim",
    "phone",
    "essay",
    "Rua",
    "Seoul",
    "resumé",
)


@pytest.mark.parametrize("what", sorted(WHAT.keys() - {"calendar"}))
@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "toml", "md", "html", "text", "svg"])
def test_nothing_that_is_exported_redacted_names_anybody(run: Run, world: Path, what: str, form: str) -> None:
    run("add", "Zebra", "Quokka", "--key", "zebra", "--url", "https://zebra.example", "--location", "Rua 1", "--salary", "95k",
        "--source", "friend", "--tag", "warm", "--on", "2026-11-20", "-m", "essay")  # fmt: skip
    run("contact", "zebra", "Kim", "--email", "kim@zebra.example")
    run("edit", "zebra", "offer.base=95k", "offer.place=Lisbon")
    run(
        "log",
        "zebra",
        "i1",
        "scheduled",
        "--on",
        "2026-11-21",
        "--at",
        "2026-12-01 15:00",
        "--via",
        "phone",
        "--who",
        "Kim",
    )
    (world / "resumé.txt").write_text("essay")
    run("attach", "zebra", str(world / "resumé.txt"))
    ran = run("export", what, *(["zebra"] if what == "review" else []), "--redact", "-f", form, code=None)
    assert not [name for name in NAMED if name.casefold() in ran.out.casefold()]
    assert ran.code in {0, 2}


def test_filters_choose_the_week_before_it_is_redacted(run: Run) -> None:
    for company in ("Acme", "Beta", "Cobalt"):
        run("add", company, "Dev", "--on", "2026-11-20")
    week = json.loads(run("export", "week", "2026-11-20", "--redact", "--company", "beta", "-f", "json").out)
    assert [one["application"] for one in week["events"]] == ["application-2"]
    assert week["totals"]["week"]["sent"] == 1


def test_filters_choose_before_it_is_redacted(two: Run) -> None:
    assert [row["key"] for row in rows(two("export", "--redact", "--company", "네이").out)] == ["application-2"]
    search = rows(two("export", "work-search", "--redact", "--company", "네이").out)
    assert [row["company"] for row in search] == ["company-2"]


def test_what_is_redacted_can_be_read_again(two: Run) -> None:
    text = two("export", "-f", "toml", "--redact").out
    assert "Imported 2 applications" in two("import", "-", "--from", "toml", stdin=text).err
    assert "application-1" in two("list", "--all").out


@pytest.mark.parametrize("arguments", [("calendar",), ("file", "aws", "cv.pdf")])
def test_what_cannot_be_redacted_is_refused(two: Run, arguments: tuple[str, ...]) -> None:
    assert f"“{arguments[0]}” cannot be redacted" in two("export", *arguments, "--redact", code=2).err


def test_work_search_with_the_edges_of_an_office(two: Run) -> None:
    found = rows(two("export", "work-search", "--starts", "sunday", "--since", "2026-11-10").out)
    assert [(row["week"], row["date"], row["company"], row["result"]) for row in found] == [
        ("2026-11-15", "2026-11-16", "네이버", "no answer yet")
    ]
    assert "네이버" in two("export", "work-search", "-f", "html").out
    assert two("export", "work-search", "-f", "md").out.startswith("# Work search\n\n2 activities\n")


@pytest.mark.parametrize(
    "words",
    [
        *([what, "-f", form] for what in ("applications", "events", "waits") for form in ("csv", "json", "jsonl")),
        ["applications", "-f", "toml"], ["events", "--excel"], ["work-search", "-f", "md"], ["work-search", "-f", "html"],
        ["review", "aws"],
    ],
)  # fmt: skip
def test_a_file_holds_what_a_pipe_is_given(two: Run, world: Path, words: list[str]) -> None:
    two("export", *words, "-o", str(world / "out"))
    written = (world / "out").read_bytes().decode()
    assert written == two("export", *words).out
    assert written.endswith("\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "a.xlsx"], "“xlsx” is not a known format of this export; choose from csv, json, jsonl"),
        (["-o", "a.MD"], "“md” is not a known format of this export; choose from csv, json, jsonl"),
        (["waits", "-o", "a.toml"], "“toml” is not a known format of this export; choose from csv, json, jsonl"),
        (["work-search", "-o", "a.ods"], "“ods” is not a known format"),
    ],
)
def test_no_file_is_named_for_what_it_does_not_hold(two: Run, world: Path, words: list[str], said: str) -> None:
    assert said in two("export", *words[:-1], str(world / words[-1]), code=2).err
    assert not list(world.glob("a.*"))
    two("export", "-o", str(world / "a.txt"))
    assert (world / "a.txt").read_text(encoding="utf-8") == two("export").out


def test_json_has_a_line_for_each_record(two: Run) -> None:
    lines = two("export", "-f", "json").out.split("\n")
    assert (lines[0], lines[3:]) == ('{"schema": 1, "applications": [', ["]}", ""])
    assert [json.loads(line.removesuffix(","))["key"] for line in lines[1:3]] == ["aws", "네이버"]
    assert two("export", "-f", "json", "--company", "nobody").out == '{"schema": 1, "applications": []}\n'


def test_a_file_is_written_whole_for_its_owner_and_replaced(two: Run, world: Path) -> None:
    path = world / "out.csv"
    path.write_text("before", encoding="utf-8")
    ran = two("export", "-o", str(path), "--excel", "--columns", "key,role")
    assert ran.out == ""
    assert str(path) in ran.err
    assert path.read_bytes() == "\ufeffkey,role\r\naws,'=1+1\r\n네이버,백엔드\r\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert two("export", "-o", "-", "--columns", "key").out == "key\naws\n네이버\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "-o", "out.csv", "--columns", "nonsense"),
        ("export", "events", "-f", "toml", "-o", "out.csv"),
        ("export", "-f", "json", "--raw", "-o", "out.csv"),
        ("export", "-f", "toml", "--full", "-o", "out.csv"),
        ("export", "nonsense", "-o", "out.csv"),
        ("export", "review", "-o", "out.csv"),
        ("export", "events", "aws", "-o", "out.csv"),
        ("export", "review", "aws", "-f", "csv", "-o", "out.csv"),
        ("export", "work-search", "-f", "docx", "-o", "out.csv"),
        ("export", "work-search", "--starts", "moonday", "-o", "out.csv"),
        ("export", "-o", "folder"),
    ],
)
def test_what_is_refused_leaves_no_file(
    two: Run, world: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(world)
    (world / "folder").mkdir()
    before = sorted(path.name for path in world.iterdir())
    ran = two(*arguments, code=2)
    assert ran.out == ""
    assert sorted(path.name for path in world.iterdir()) == before


def test_a_folder_that_is_not_there(two: Run, world: Path) -> None:
    assert str(world / "no/out.csv") in two("export", "-o", str(world / "no/out.csv"), code=1).err


def test_a_device_stays_a_device(two: Run) -> None:
    assert "/dev/null" in two("export", "-o", "/dev/null", code=2).err
    assert Path("/dev/null").is_char_device()


class Full(io.StringIO):
    """A stream on a disk that is full."""

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_one_line_and_exit_1(two: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    two("list")
    said = io.StringIO()
    with monkeypatch.context() as streams:
        streams.setattr(sys, "stdout", Full())
        streams.setattr(sys, "stderr", said)
        assert main(["export"]) == 1
    assert said.getvalue() == "tracker: No space left on device: standard output\n"


def test_a_disk_that_is_full_in_the_middle_leaves_the_file_as_it_was(
    two: Run, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = world / "out.csv"
    two("export", "-o", str(path))
    before = path.read_bytes()

    def fails(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", fails)
    ran = two("export", "events", "-o", str(path), code=1)
    assert "No space left" in ran.err
    assert path.read_bytes() == before
    assert not list(world.glob(".tracker-*"))


@pytest.mark.parametrize("style", [(), ("--excel",)])
def test_the_two_sheets_import_to_the_same_record(two: Run, world: Path, style: tuple[str, ...]) -> None:
    two("stages", "add", "take-home", "--type", "task", "--before", "interview-1")
    two("log", "네이버", "take-home", "submitted", "2026-11-20..2026-11-22", "-m", "=cmd\n'quoted', and more")
    two("note", "네이버", "# what was asked\n\n- topic: x", "--topic", "question", "--stage", "take-home")
    two("contact", "네이버", "김다나", "--email", "dana@naver.example", "-m", "+82")
    before = two("export", "-f", "toml").out
    sheets = [str(world / name) for name in ("applications.csv", "events.csv")]
    two("export", "applications", "--full", "-o", sheets[0], *style)
    two("export", "events", "--full", "-o", sheets[1], *style)
    other = ("--db", str(world / "other.db"))
    two(*other, "stages", "add", "take-home", "--type", "task", "--before", "interview-1")
    for sheet in sheets:
        two(*other, "import", sheet)
    assert two(*other, "export", "-f", "toml").out == before


def test_an_empty_record(run: Run) -> None:
    assert rows(run("export").out) == []
    assert json.loads(run("export", "-f", "json").out) == {"schema": 1, "applications": []}
    assert run("export", "-f", "jsonl").out == ""
    assert run("export", "sankey").out == "// 0 applications\n"
    assert run("export", "work-search", "-f", "md").out == "# Work search\n\nno activities\n"


def test_the_calendar(two: Run, world: Path) -> None:
    path = world / "jobs.ics"
    two("export", "calendar", "-o", str(path))
    found = Calendar.from_ical(path.read_text(encoding="utf-8"))
    assert sorted((str(event["status"]), str(event["summary"])) for event in found.walk("VEVENT")) == [
        ("CONFIRMED", "follow up: 네이버, 백엔드"),
        ("CONFIRMED", "interview 1: AWS, =1+1"),
    ]
    assert two("export", "calendar").out.replace("\r\n", "\n") == path.read_text(encoding="utf-8")
    assert "AWS" not in two("export", "calendar", "--company", "네이버").out


def test_the_flows(two: Run) -> None:
    assert two("export", "sankey").out == (
        "// 2 applications\nApplied [1] Interview 1\nApplied [1] In progress\nInterview 1 [1] In progress\n"
    )
    assert two("export", "sankey", "-f", "mermaid").out.startswith("sankey-beta\n\nApplied,Interview 1,1\n")
    assert "docx" in two("export", "sankey", "-f", "docx", code=2).err


class Terminal(io.StringIO):
    """A terminal that keeps what was written to it."""

    def isatty(self) -> bool:
        return True


def test_progress_is_said_where_someone_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr("tracker.cli.progress._FIRST_AFTER", 0.0)
    assert list(watched(Session(), range(3), "{count} applications …", to_file=False)) == [0, 1, 2]
    assert screen.getvalue().startswith("\r1 applications …")
    assert screen.getvalue().endswith(" \r")


def test_no_progress_between_data_on_the_same_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    for name in ("stderr", "stdin", "stdout"):
        monkeypatch.setattr(sys, name, screen)
    monkeypatch.setattr("tracker.cli.progress._FIRST_AFTER", 0.0)
    assert list(watched(Session(), range(3), "{count} applications …", to_file=False)) == [0, 1, 2]
    assert screen.getvalue() == ""


def test_the_deadline_of_the_sheet_to_work_with_is_an_iso_day(run: Run) -> None:
    run("add", "Acme", "Baker", "--deadline", "oct 20 2026")
    run("add", "Bolt", "Cook", "--deadline", "late october 2026")
    assert run("export", "--columns", "key,deadline").out.split() == [
        "key,deadline", "acme,2026-10-20", "bolt,2026-10-31",
    ]  # fmt: skip
    assert run("list", "-f", "csv").out.count(",2026-10-20,") == 1
