"""What does not fit: refused at every door, found by `check` where it is stored already, and mended as it says."""

from __future__ import annotations

import json
import shlex
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tracker.cli.session import Session
from tracker.store.search_index import SEARCHED, index
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run
    from tracker.store.store import Store

pytestmark = pytest.mark.no_record

COLUMNS = ("--map", "C=company", "--map", "R=role", "--map", "S=status", "--map", "D=status day")


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("interview-1 scheduled", "scheduled, but for when? Add --at, like “2026-12-01 15:00”"),
        ("resume held", "resume is a task: log it as submitted, not held"),
        ("interview-1 submitted", "interview-1 is a meeting: log it as held, not submitted"),
    ],
)
def test_a_sheet_is_asked_what_log_is_asked(run: Run, world: Path, target: str, why: str) -> None:
    sheet = world / "h.csv"
    sheet.write_text("C,R,S,D\nAcme,Dev,x,2026-11-02\nBeta,Dev,applied,2026-11-01\n")
    command = ("import", str(sheet), *COLUMNS, "--map", f"S:x={target}")
    refused = run(*command, code=2).err
    assert f"  row 2: {why}\n" in refused
    assert run("list", "--all").out == ""
    assert f"row 2: {why}" in run(*command, "--skip-bad").err
    assert [one["key"] for one in json.loads(run("list", "--all", "-f", "json").out)] == ["beta"]


def test_a_sheet_is_held_to_the_limits_of_text(run: Run, world: Path) -> None:
    sheet = world / "h.csv"
    sheet.write_text(f"C,R,S1,S2\nAcme,Dev,{'x' * 300},{'y' * 300}\n")
    command = ("import", str(sheet), *COLUMNS[:4], "--map", "S1=source", "--map", "S2=source")
    assert f"row 2, S2: “{'y' * 60}…”: S2 is 602 characters long; the limit is 500" in run(*command, code=2).err
    for value, why in (("a\x1b[2J", "has a control character in it (U+001B)"), ("x" * 501, "is 501 characters long")):
        said = run("import", str(sheet), *COLUMNS[:4], "--set", f"salary={value}", code=2).err
        assert "salary" in said
        assert why in said
    assert run("list", "--all").out == ""


def stored(world: Path, sql: str) -> None:
    """Change what is kept, and with it what is searched, as no command would but perhaps an earlier version."""
    with open_store(world / "tracker.db", writing=True) as store, store.writing():
        before = searched(store)
        store.connection.run(sql)
        for (table, row_id), row in searched(store).items():
            index(store.connection, table, row_id, before[table, row_id], row)


def searched(store: Store) -> dict[tuple[str, int], dict[str, Any]]:
    tables = ((table, store.connection.dicts(f"SELECT * FROM {table}")) for table in SEARCHED)
    return {(table, row["id"]): row for table, rows in tables for row in rows}


@pytest.fixture
def record(run: Run, aws: str) -> str:
    """An application in good order, with a note, an offer that is due, and a backup."""
    run("note", aws, "call them")
    run("log", aws, "referred", "1 february 2024")
    run("log", aws, "offered", "2024-06-01", "--due", "2024-06-08")
    run("db", "backup")
    assert run("db", "check").out == ""
    return aws


SET = "UPDATE event SET"
AT = "(SELECT id FROM stage WHERE name = '{}')"
EVENT = "aws (AWS, SA Intern), event"


@pytest.mark.parametrize(
    ("sql", "found", "before", "after"),
    [
        (
            f"{SET} appointment_precision = NULL, appointment_earliest = NULL, appointment_latest = NULL, appointment_time = NULL, appointment_zone = '' WHERE kind = 'scheduled'",
            f"{EVENT} 4 (interview-1, scheduled): scheduled, but for when? Add --at, like “2026-12-01 15:00”",
            'kind = "scheduled"',
            'kind = "scheduled"\nat = "2024-05-10 15:00"',
        ),
        (
            f"{SET} appointment_zone = '+ab' WHERE kind = 'scheduled'",
            f"{EVENT} 4 (interview-1, scheduled): at: cannot read “2024-05-10T15:00+ab” as an appointment: ",
            '"+ab"',
            '"+09:00"',
        ),
        (
            f"{SET} appointment_earliest = '9999-12-31', appointment_latest = '9999-12-31' WHERE kind = 'scheduled'",
            f"{EVENT} 4 (interview-1, scheduled): at: “9999-12-31” is more than 10 years ahead (9999-12-31); check the year",
            "9999-12-31",
            "2024-05-10",
        ),
        (
            f"{SET} appointment_earliest = '0001-01-01', appointment_latest = '0001-01-01' WHERE kind = 'scheduled'",
            f"{EVENT} 4 (interview-1, scheduled): at: “0001-01-01” reaches more than 50 years back (0001-01-01); check the year",
            "0001-01-01",
            "2024-05-10",
        ),
        (
            f"{SET} kind = 'held' WHERE stage_id = {AT.format('assessment')}",
            f"{EVENT} 3 (assessment, held): assessment is a task: log it as submitted, not held",
            'kind = "held"',
            'kind = "submitted"',
        ),
        (
            f"{SET} stage_id = {AT.format('resume')} WHERE kind = 'offered'",
            f"{EVENT} 5 (resume, offered): offered is about the whole application, not resume; leave the stage out",
            'stage = "resume"\nkind = "offered"',
            'kind = "offered"',
        ),
        (
            f"{SET} stage_id = {AT.format('resume')} WHERE kind = 'referred'",
            f"{EVENT} 1 (resume, referred): referred comes before any stage, so not at resume; leave the stage out",
            'stage = "resume"\nkind = "referred"',
            'kind = "referred"',
        ),
        (
            f"{SET} stage_id = NULL WHERE stage_id = {AT.format('assessment')}",
            f"{EVENT} 3 (submitted): submitted, but at which stage? Name one of resume, assessment, interview-1, interview-2",
            'kind = "submitted"\non = {earliest = 2024-03-21',
            'stage = "assessment"\nkind = "submitted"\non = {earliest = 2024-03-21',
        ),
        (
            "UPDATE note SET topic = 'zzz'",
            "aws (AWS, SA Intern), note 1: topic: “zzz” is not a known topic; choose from question, lesson, prep, essay, offer, other",
            'topic = "zzz"',
            'topic = "prep"',
        ),
        (
            "UPDATE note SET text = 'n' || char(27) || ']0;pwn' || char(7)",
            "aws (AWS, SA Intern), note 1: text: the text “n<U+001B>]0;pwn<U+0007>” has a control character in it",
            "n\\u001B]0;pwn\\u0007",
            "n",
        ),
    ],
)  # fmt: skip
def test_what_is_stored_already_is_found_and_mended(
    run: Run,
    record: str,
    world: Path,
    monkeypatch: pytest.MonkeyPatch,
    sql: str,
    found: str,
    before: str,
    after: str,
) -> None:
    stored(world, sql)
    for command in (("list", "--all"), ("show", record), ("waits",), ("week",), ("export", "calendar"), ("export",)):
        run(*command)
    said = run("db", "check", "-f", "json")
    (finding,) = json.loads(said.out)
    assert finding["what"].startswith(found)
    assert (finding["damage"], finding["mend"]) == (False, "correct it: tracker edit aws")
    editor = world / "editor.py"
    editor.write_text(
        "import pathlib, sys\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "text = file.read_text(encoding='utf-8')\n"
        f"assert {before!r} in text, text\n"
        f"file.write_text(text.replace({before!r}, {after!r}), encoding='utf-8')\n"
    )
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(editor)]))
    run("edit", record)
    assert run("db", "check").out == ""


HOSTILE = "n\x1b]0;pwn\x07x\x9b31m"
BIDI = "a\u202eb\u2066c"


@pytest.mark.parametrize("form", ["csv", "json", "jsonl", "toml"])
def test_what_is_stored_acts_on_no_terminal(
    run: Run, record: str, world: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    stored(world, f"UPDATE note SET text = '{HOSTILE}'")
    stored(world, f"UPDATE application SET location = 'x\t{BIDI}'")
    exact = run("export", "-f", form).out
    assert BIDI in exact
    monkeypatch.setattr(Session, "on_terminal", True)
    shown = run("export", "-f", form).out
    assert not set("\x1b\x07\x9b\u202e\u2066") & set(shown)
    assert "a<U+202E>b<U+2066>c" in shown
    assert shown.count("\n") == exact.count("\n")
    assert shown.count("\t") == exact.count("\t")
    run("export", "-f", form, "-o", str(world / "out"))
    assert (world / "out").read_text(encoding="utf-8").split() == exact.split()
    assert record


def test_a_table_on_a_terminal_keeps_its_colours(run: Run, record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "on_terminal", True)
    assert "\x1b[" in run("show", record).out
    assert "\x1b[" not in run("--no-color", "show", record).out
    assert "\x1b[" not in run("show", record, "-f", "tsv").out
