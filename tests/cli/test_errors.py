"""`--errors json`: why nothing came of a command, as one object on standard error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.processes import program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


def failed(run: Run, *words: str, code: int) -> dict[str, Any]:
    """The error of a command line, which says nothing else; its sentence is what a person is told."""
    ran = run("--errors", "json", *words, code=code)
    assert ran.out == ""
    error: dict[str, Any] = json.loads(ran.err)
    assert list(error) == ["code", "sentence", "values", "mend"]
    assert run(*words, code=code).err == f"tracker: {error['sentence']}\n"
    return error


def test_values_are_data_and_what_mends_it_is_named(run: Run, aws: str) -> None:
    assert failed(run, "log", aws, "oa", "late march 2024", code=2) == {
        "code": "logged-before",
        "sentence": "aws has “assessment submitted (21–31 March 2024)” already; with --again it is logged once more",
        "values": {
            "key": "aws",
            "event": "assessment submitted (21–31 March 2024)",
            "again": {"option": "again"},
        },
        "mend": [{"option": "again"}],
    }


def test_a_use_of_the_program_comes_in_parts(run: Run, aws: str) -> None:
    error = failed(run, "remove", f"{aws}#9", code=4)
    assert (error["code"], error["values"]["numbers"]) == ("no-such-event", ["#1", "#2", "#3"])
    assert error["mend"] == [{"use": "show", "words": ["aws"], "options": {}}]
    error = failed(run, "export", "file", aws, "cv.pdf", code=4)
    assert error["mend"] == [{"use": "attach", "words": ["aws", "FILE"], "options": {}}]
    assert error["sentence"].endswith("it has none yet: tracker attach aws FILE")
    error = failed(run, "edit", f"{aws}#2", code=2)
    assert error["mend"] == [{"use": "edit", "words": ["aws#2"], "options": {"on": "yesterday"}}]


def test_numbers_and_tables_stay_what_they_are(run: Run, aws: str) -> None:
    assert failed(run, "note", aws, "x" * 1_000_001, code=2)["values"] == {
        "what": "the note", "length": 1_000_001, "limit": 1_000_000,
    }  # fmt: skip
    error = failed(run, "list", "--stage", "lunch", code=2)
    assert (error["values"]["word"], error["values"]["known"][:2]) == ("lunch", ["resume", "assessment"])


def test_edit_names_fields_as_it_takes_them(run: Run, aws: str) -> None:
    error = failed(run, "edit", f"{aws}#2", "at=2024-05-10 15:00", code=2)
    assert error["sentence"] == "at= goes with scheduled or rescheduled, not with submitted"
    assert error["mend"] == [{"option": "at"}]


@pytest.mark.no_record
@pytest.mark.parametrize(
    ("words", "code", "name"),
    [
        (("lsit",), 2, "misspelt-command"),
        (("list", "--zzz"), 2, "no-such-option"),
        (("list", "--al"), 2, "misspelt-option"),
        (("list", "--limit", "x"), 2, "number-too-low"),
        (("undo", "2"), 2, "too-many-words"),
        (("frobnicate", "aws"), 2, "no-command"),
        (("db", "restore", "none.db"), 1, "no-file"),
        (("--today", "soon", "list"), 2, "bad-today"),
        (("--db", "", "list"), 2, "empty-path"),
        (("db", "backup"), 1, "nothing-to-back-up"),
        (("show", "nobody"), 4, "no-application"),
    ],
)
def test_each_way_a_command_fails_has_its_code(run: Run, words: tuple[str, ...], code: int, name: str) -> None:
    assert failed(run, *words, code=code)["code"] == name


def test_it_is_said_before_or_after_the_command_and_quiet_does_not_hide_it(run: Run, world: Path) -> None:
    for words in (("list", "-q", "--errors=json"), ("-q", "--errors", "json", "list")):
        (world / "tracker.db").write_bytes(b"something else" * 100)
        error = json.loads(run(*words, code=3).err)
        assert (error["code"], error["values"]["path"]) == ("not-a-store", str(world / "tracker.db"))


@pytest.mark.no_record
def test_another_format_is_refused(run: Run, world: Path) -> None:
    for words in (("list", "--errors", "yaml"), ("--errors=yaml", "list", "-fjson")):
        assert "“yaml” is not a known format of errors; choose from json\n" in run(*words, code=2).err
    assert list(world.iterdir()) == []


def test_what_no_terminal_may_obey_is_escaped(aws: str) -> None:
    code, out, err = program("--errors", "json", "show", "a\x1b]0;x\x07", "-f", "json")
    assert (code, out) == (4, "")
    assert "\x1b" not in err
    assert json.loads(err)["values"]["ref"] == "a\x1b]0;x\x07"
    assert aws
