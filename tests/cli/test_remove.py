"""tracker remove, undo and redo"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Run


def test_all_of_it_goes_and_comes_back(run: Run, aws: str) -> None:
    run("note", aws, "a note")
    run("contact", aws, "Jane")
    before = run("show", aws, "-f", "json").out
    assert run("remove", "sa intern").err == (
        "Removed aws (AWS, SA Intern) with 3 events, 1 contact, 1 note\n  tracker undo brings it back\n"
    )
    assert run("list", "--all").out == ""
    assert run("search", "note").out == ""
    assert run("undo").err == "Undone: remove aws (AWS, SA Intern)\n"
    assert run("show", aws, "-f", "json").out == before
    assert run("search", "note").out == "aws\tAWS\tSA Intern\tnote\ta note\n"
    assert run("redo").err == "Redone: remove aws (AWS, SA Intern)\n"
    assert "there is no application “aws”" in run("show", aws, code=4).err


def test_an_application_with_nothing_kept(run: Run) -> None:
    run("add", "Toss", "Backend")
    assert run("remove", "toss").err == "Removed toss (Toss, Backend)\n  tracker undo brings it back\n"


def test_the_id_of_a_removed_one_finds_no_other(run: Run) -> None:
    run("add", "Toss", "Backend")
    run("remove", "1")
    run("add", "Kakao", "Backend")
    assert "there is no application" in run("remove", "1", code=4).err
    assert json.loads(run("list", "-f", "json").out)[0]["id"] == 2


def test_a_ref_that_fits_two_removes_none(run: Run, aws: str) -> None:
    run("add", "AWS", "SDE")
    assert "“aw” fits more than one application" in run("remove", "aw", code=4).err
    assert len(run("list").out.splitlines()) == 2
    assert aws


def test_every_step_back_and_forth(run: Run) -> None:
    run("add", "Toss", "Backend", "--on", "2026-11-01")
    run("log", "toss", "rejected", "--on", "2026-11-10")
    run("note", "toss", "x" * 80)
    states = []
    for words in (f"note toss “{'x' * 60}…”", "log toss rejected (10 November 2026)", "add toss (Toss, Backend)"):
        states.append(run("list", "--all", "-f", "json").out)
        assert run("undo").err == f"Undone: {words}\n"
    assert run("undo").err == "Nothing to undo\n"
    assert run("list", "--all").out == ""
    run("redo")
    assert run("list").out.startswith("1\ttoss\t")
    run("redo")
    assert run("list").out == ""
    run("redo")
    assert run("list", "--all", "-f", "json").out == states[0]
    assert run("redo").err == "Nothing to redo\n"


def test_something_new_leaves_what_was_undone_undone(run: Run) -> None:
    run("add", "Toss", "Backend")
    run("undo")
    run("add", "Kakao", "Backend")
    assert run("redo").err == "Nothing to redo\n"


def test_undo_of_a_record_that_is_not_there(run: Run) -> None:
    assert run("undo").err.endswith("Nothing to undo\n")
    assert run("redo").err.endswith("Nothing to redo\n")
