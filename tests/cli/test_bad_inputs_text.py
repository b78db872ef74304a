"""Bad inputs in texts and names, by the numbers of the table of bad inputs: rows 15–25, 30–36, 50, 51.

For every row: one sentence on stderr, nothing on stdout, the exit code, and a store whose contents are as they were.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

# What takes a line of text, and what takes many: the text goes in the place of {}.
LINES = {
    "company": ("add", "{}", "Role"),
    "role": ("add", "Company", "{}"),
    "tag": ("add", "Company", "Role", "--tag", "{}"),
    "contact": ("contact", "aws", "--", "{}"),
    "stage": ("stages", "add", "--type", "task", "--", "{}"),
    "search": ("search", "--", "{}"),
}
OPTIONAL_LINES = {
    "location": ("add", "Company", "Role", "--location", "{}"),
    "email": ("contact", "aws", "Jane", "--email", "{}"),
    "who": ("log", "aws", "passed", "--who", "{}"),
    "via": ("edit", "aws#1", "via={}"),
}
TEXTS = {
    "note": ("note", "aws", "--", "{}"),
    "event note": ("log", "aws", "passed", "-m", "{}"),
    "edited note": ("edit", "aws#1", "note={}"),
    "background": ("contact", "aws", "Jane", "-m", "{}"),
}
# By row: the text, what the sentence says of it.
EMPTY = {"15 empty": "", "15 spaces": "  ", "15 zero width": "\u200b\u2060"}
REFUSED = {
    "16 lone surrogate": ("a\udcffb", "is not UTF-8"),
    "17 NUL": ("a\0b", "U+0000"),
    "18 ESC": ("a\x1b]52;c;aGk=\x07b", "U+00"),
    "18 C1": ("a\x9b2Jb", "U+009B"),
}


def filled(command: tuple[str, ...], text: str) -> list[str]:
    return [part.replace("{}", text) for part in command]


def contents(run: Run) -> str:
    return run("list", "--all", "-f", "json").out + run("show", "aws", "-f", "json").out


def refused(run: Run, command: list[str], code: int, said: str, stdin: bytes = b"") -> None:
    before = contents(run)
    ran = run(*command, code=code, stdin=stdin)
    assert said in ran.err
    assert ran.out == ""
    assert ran.err.startswith("tracker: ")
    assert ran.err.count("\n") == 1
    assert ran.err.rstrip("\n").isprintable()
    assert contents(run) == before


@pytest.mark.parametrize("row", EMPTY)
@pytest.mark.parametrize("place", [*LINES, "note"])
def test_nothing_to_read(run: Run, aws: str, row: str, place: str) -> None:
    assert aws
    refused(run, filled((LINES | TEXTS)[place], EMPTY[row]), 2, "is empty; write something")


@pytest.mark.parametrize("row", REFUSED)
@pytest.mark.parametrize("place", [*LINES, *OPTIONAL_LINES, *TEXTS])
def test_what_no_text_may_hold(run: Run, aws: str, row: str, place: str) -> None:
    assert aws
    text, said = REFUSED[row]
    refused(run, filled((LINES | OPTIONAL_LINES | TEXTS)[place], text), 2, said)


@pytest.mark.parametrize(
    "text", ["a\u202eb", "\u2066x\u2069", "zero\u200bwidth", "tag\U000e0041"], ids="row 19 {}".format
)
def test_what_is_invisible_is_kept_and_shown(run: Run, aws: str, text: str) -> None:
    run("note", aws, text)
    assert json.loads(run("show", aws, "-f", "json").out)["notes"][0]["text"] == text
    visible = next(sign for sign in text if sign.isalpha())
    for drawn in (run("show", aws, "notes", "-f", "text").out, run("search", visible, "-f", "text").out):
        assert not set("\u202e\u2066\u2069\u200b\U000e0041") & set(drawn)
    assert "<U+" in run("show", aws, "notes", "-f", "text").out


@pytest.mark.parametrize(
    "text", ["👩‍💻 done", "e\u0301te\u0301", "한국어 쪽지", "[red]x[/red]", "[/]", "a\\", ":smile:"]
)
def test_rows_20_and_26_to_29_texts_are_as_they_were_typed(run: Run, aws: str, text: str) -> None:
    run("note", aws, text)
    run("contact", aws, text)
    shown = json.loads(run("show", aws, "-f", "json").out)
    assert shown["notes"][0]["text"] == shown["contacts"][0]["name"] == normalize("NFC", text)
    for part in ("people", "notes"):
        assert normalize("NFC", text) in run("show", aws, part, "-f", "text").out


def test_rows_21_and_22_one_company_in_every_form(run: Run) -> None:
    run("add", "Äcme 네이버", "Dev")
    for form in (normalize("NFD", "Äcme 네이버"), "äCME 네이버"):
        assert "you already have" in run("add", form, "Dev", code=2).err
        run("note", form, "found")
        assert len(run("search", form).out.splitlines()) == 1


@pytest.mark.parametrize("place", [*LINES, *OPTIONAL_LINES])
def test_row_23_a_line_over_its_limit(run: Run, aws: str, place: str) -> None:
    assert aws
    said = (
        "10,001 characters long; the limit is 10,000" if place == "search" else "501 characters long; the limit is 500"
    )
    text = "x" * (10_001 if place == "search" else 501)
    refused(run, filled((LINES | OPTIONAL_LINES)[place], text), 2, said)


@pytest.mark.parametrize("place", TEXTS)
def test_row_23_a_text_over_its_limit(run: Run, aws: str, place: str) -> None:
    assert aws
    refused(run, filled(TEXTS[place], "x" * 1_000_001), 2, "1,000,001 bytes long; the limit is 1,000,000")


def test_row_24_text_that_begins_with_a_hyphen(run: Run, aws: str) -> None:
    for text in ("-rf", "-5%"):
        refused(run, ["note", aws, text], 2, "text that begins with - goes after --")
        run("note", aws, "--", text)
        assert run("search", "--", text).out == f"aws\tAWS\tSA Intern\tnote\t{text}\n"


def test_row_25_line_breaks_in_a_line_become_spaces(run: Run, aws: str) -> None:
    run("contact", aws, "Jane\n\tDoe\r\n", "--role", "a\u2028b")
    contact = json.loads(run("show", aws, "-f", "json").out)["contacts"][0]
    assert (contact["name"], contact["role"]) == ("Jane Doe", "a b")


@pytest.mark.parametrize(
    "command",
    ["remove -- {}", "remove -- {}#1", "note -- {} x", "contact -- {} x", "export -- file {} x", "edit -- {}#1 via=x"],
)
def test_an_id_of_nothing(run: Run, aws: str, command: str) -> None:
    assert aws
    run("add", "Toss", "Backend")
    run("remove", "2")
    for ref in ("9223372036854775808", "9" * 400, "0", "-1", "1.5", "１", "2"):
        refused(run, filled(tuple(command.split()), ref), 4, "there is no application")


def test_row_34_stages_kinds_topics_and_purposes(run: Run, aws: str, tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x")
    for command, said in (
        (["edit", f"{aws}#1", "kind=hired"], "choose from approached, referred, invited"),
        (["edit", f"{aws}#1", "stage=lunch"], "choose from resume, assessment"),
        (["note", aws, "x", "--stage", "lunch"], "choose from resume, assessment"),
        (["note", aws, "x", "--topic", "lunch"], "choose from question, lesson, prep, essay, offer, other"),
        (["attach", aws, str(tmp_path / "f"), "--as", "lunch"], "choose from resume, cover-letter"),
        (["search", "x", "--stage", "lunch"], "choose from resume, assessment"),
    ):
        refused(run, command, 2, said)
    run("edit", f"{aws}#1", "kind=SUBMITTED", "stage=RESUME")
    run("note", aws, "x", "--topic", "LESSON", "--stage", "Interview 1")


@pytest.mark.parametrize(
    "words", ['"unbalanced', "a AND", "*", "C++ (", "NOT", "^x", "col:x", "%", "_"], ids="rows 35, 36 {}".format
)
def test_a_search_is_literal(run: Run, aws: str, words: str) -> None:
    assert run("search", "--", words).out == ""
    run("note", aws, f"so: {words}!")
    assert run("search", "--", words).out.endswith(f"so: {words}!\n")


def test_row_36_filters_are_literal(run: Run, aws: str) -> None:
    assert run("search", aws, "--company", "%").out == ""
    assert run("search", aws, "--company", "A_S").out == ""


@pytest.mark.parametrize("name", ["pipe", ".", "/dev/zero", "/dev/null"], ids="row 50 {}".format)
def test_what_is_no_file(run: Run, aws: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    refused(run, ["attach", aws, name], 2, f"the file {name} is ")


@pytest.mark.parametrize("data", [b"\xff\xfea\0", "é".encode("latin-1"), b"a\xed\xa0\x80"], ids="row 51 {!r}".format)
def test_standard_input_that_is_not_utf_8(run: Run, aws: str, data: bytes) -> None:
    refused(run, ["note", aws, "-"], 2, "the note is not UTF-8", data)


@pytest.mark.parametrize("command", ["log aws", "add Beta Baker"])
def test_words_beyond_reading_are_refused_unread(run: Run, aws: str, command: str) -> None:
    assert aws
    refused(run, [*command.split(), "3" + "a " * 10_000], 2, "20,001 characters long; the limit is 500")


@pytest.mark.parametrize(
    "words",
    ["show", "log aws", "edit aws", "list --stage", "list --since", "import", "week", "stages rename", "--errors"],
)
def test_what_is_refused_is_not_said_back_in_full(run: Run, words: str) -> None:
    for long in ("x" * 100_000, "y " * 50_000):
        assert len(run(*words.split(), long, code=None).err) < 4_000
