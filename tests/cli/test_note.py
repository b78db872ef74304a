"""tracker note"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from tracker.cli.main import main
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tests.conftest import Run


def notes(run: Run) -> list[tuple[str, str, str | None, str | None]]:
    kept = json.loads(run("show", "aws", "-f", "json").out)["notes"]
    return [(note["text"], note["topic"], note["stage"], note["written"]) for note in kept]


def test_after_a_meeting_it_asks_and_prep_finds_the_answers(
    run: Run, aws: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "talks_on_terminal", True)
    run("log", aws, "i1", "held", "2024-05-10")
    ran = run("note", aws, stdin="왜 이 회사인가?\n\nThey call by friday\n")
    assert ran.err.startswith("How was interview 1? Press Enter to leave a question out.\nWhat was asked? ")
    asked = [
        ("왜 이 회사인가?", "question", "interview-1", "2026-11-23"),
        ("They call by friday", "other", "interview-1", "2026-11-23"),
    ]
    assert notes(run) == asked
    run("undo")
    assert notes(run) == []
    run("redo")
    run("add", "Toss", "Dev", "--on", "2026-11-02")
    run("log", "toss", "i1", "2026-11-24 15:00")
    assert "왜 이 회사인가? (AWS)" in run("prep", "toss").out


def test_nothing_answered_notes_nothing(run: Run, aws: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "talks_on_terminal", True)
    run("log", aws, "i1", "held", "2024-05-10")
    assert run("note", aws, stdin="\n\n\n").err.endswith("Nothing was noted\n")
    assert notes(run) == []


def test_notes_stand_beside_each_other(run: Run, aws: str) -> None:
    said = run("note", aws, "why hash maps?", "--topic", "Question", "--stage", "1차").err
    assert said == "aws: noted (question, interview-1) “why hash maps?”\n"
    run("note", aws, "why hash maps?")
    assert notes(run) == [
        ("why hash maps?", "question", "interview-1", "2026-11-23"),
        ("why hash maps?", "other", None, "2026-11-23"),
    ]


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_a_note_comes_by_standard_input(run: Run, aws: str, arguments: tuple[str, ...]) -> None:
    run("note", aws, *arguments, stdin=b"\xef\xbb\xbf" + "첫 줄\r\n\tzwei 👩‍💻\n".encode())
    assert notes(run)[0][0] == "첫 줄\n\tzwei 👩‍💻"


@pytest.mark.parametrize("text", ["[red]x[/red]", "[/]", "back\\", ":smile:", "-rf", "\u202eabc", "e\u0301"])
def test_any_text_is_kept_as_it_is(run: Run, aws: str, text: str) -> None:
    run("note", aws, "--", text)
    assert notes(run)[0][0] == text.replace("e\u0301", "\u00e9")
    assert run("show", aws, "-f", "text").code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the note is empty; write something"),
        (" \n ", "the note is empty"),
        ("\u200b", "the note is empty"),
        ("a\udcffb", "is not UTF-8; write it again in UTF-8"),
        ("a\0b", "has a control character in it (U+0000)"),
        ("a\x1b[2Jb", "the note “a<U+001B>[2Jb” has a control character in it (U+001B)"),
        ("a\x9bb", "has a control character in it (U+009B)"),
        ("x" * 1_000_001, "the note is 1,000,001 bytes long; the limit is 1,000,000"),
    ],
)
def test_what_is_no_note_is_refused_first_of_all(run: Run, text: str, said: str) -> None:
    assert said in run("note", "nobody", "--", text, code=2).err


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the note is empty"),
        (b"a\xffb", "the note is not UTF-8 (byte 2); write it again in UTF-8"),
        (b"a\0b", "has a control character in it (U+0000)"),
        (b"x" * 1_000_001, "the note is longer than the limit of 1,000,000 bytes"),
    ],
)
def test_what_comes_in_is_checked(run: Run, aws: str, data: bytes, said: str) -> None:
    assert said in run("note", aws, "-", stdin=data, code=2).err
    assert notes(run) == []


def test_the_longest_note_is_kept(run: Run, aws: str) -> None:
    run("note", aws, stdin="가" * 333_333 + "x")
    assert notes(run)[0][0] == "가" * 333_333 + "x"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("nobody", "-"), 4, "there is no application “nobody”"),
        (
            ("aws", "-", "--topic", "food"),
            2,
            "“food” is not a known topic; choose from question, lesson, prep, essay, offer, other",
        ),
        (("aws", "-", "--stage", "lunch"), 2, "“lunch” is not a known stage"),
        (("aws", "-rf"), 2, "there is no option -r; text that begins with - goes after --"),
    ],
)
def test_nothing_is_read_that_would_find_no_place(
    run: Run, aws: str, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, said: str
) -> None:
    assert aws
    monkeypatch.setattr(Session, "read_input", None)
    assert said in run("note", *arguments, code=code).err


def test_a_keyboard_is_read_only_when_asked(run: Run, aws: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "input_on_terminal", True)
    assert "what is the note? Write it in quotes, or pipe it in" in run("note", aws, stdin="typed", code=2).err
    assert notes(run) == []
    run("note", aws, "-", stdin="typed")
    assert notes(run)[0][0] == "typed"


def test_without_standard_input(aws: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["note", aws]) == 2
    assert "there is no standard input to read the note from" in capsys.readouterr().err


def test_a_note_needs_no_quotes(run: Run, aws: str) -> None:
    run("note", aws, "read", "their", "blog", "--topic", "prep", "first")
    assert json.loads(run("show", aws, "-f", "json").out)["notes"][-1]["text"] == "read their blog first"
