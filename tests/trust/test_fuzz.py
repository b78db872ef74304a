"""Broken and made-up input to everything that reads: a value or a sentence, soon, and never another error."""

from __future__ import annotations

import io
import random
import signal
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.trust.figures import size
from tracker.core.errors import TrackerError
from tracker.core.phrases import en, ja, ko, read_appointment, read_day, read_window
from tracker.core.stages import DEFAULT_STAGES
from tracker.readers.days import CellDays
from tracker.readers.formats import recognise
from tracker.readers.mapped import read_mapped
from tracker.readers.own_csv import is_own, read_own
from tracker.readers.own_json import parse_json, read_own_json
from tracker.readers.sheet import read_sheet
from tracker.readers.toml import read_toml_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

TODAY = date(2026, 11, 23)
# An input that takes longer of the processor is stopped, and the test fails.
WATCHDOG_SECONDS = 10
WORDS = sorted(
    {
        word
        for table in (en.WORDS, ko.WORDS, ja.WORDS)
        for rows in table.values()
        for words in rows.values()
        for word in words.split(", ")
    }
)
DAYS = [
    "2024-03-25",
    "late march 2024",
    "25 mar",
    "3월 말",
    "3月下旬",
    "2024-03-21..2024-03-31",
    "2026-W48-1",
    "tue 15:00",
    "around 5 May",
    "two weeks ago",
]
SIGNS = [
    *"-~–.,()/:+_'TZ²0123456789 \0\n",
    "..",
    "\u200b",
    "\u202e",
    "\udcff",
    "é",
    "😀",
    "٣",
    "３",
    "9" * 30,
    "(" * 40,
    "-" * 400,
]
EXAMPLE = (Path(__file__).parents[2] / "examples" / "aws_sa_intern.toml").read_bytes()
TOMLS = [
    EXAMPLE[:1500],
    b'[application]\ncompany = "AWS"\nrole = "Dev"\ntags = ["a", "b"]\n[[application.event]]\nkind = "submitted"\nstage = "resume"\non = "late march 2024"\n',
    b"[[stage]]\nname = 'call'\ntype = 'meeting'\naliases = ['x']\n[[application]]\ncompany='A'\nrole='B'\n[[application.note]]\ntext='''\nx\n'''\n",
    b'[application]\ncompany="A"\nrole="B"\n[[application.event]]\nkind="scheduled"\nstage="interview-1"\non={earliest=2024-03-01, latest=2024-03-31}\nfor="2024-05-10 15:00 Asia/Seoul"\n',
]
TOML_PIECES = [
    b"[", b"]", b"{", b"}", b'"', b"'", b'"""', b"'''", b"\\", b"\n", b"\r", b".", b"=", b",", b"#", b"\0", b"\xff", b"\xef\xbb\xbf",
    b"nan", b"inf", b"-1", b"1e999", b"9" * 5000, b"[" * 200, b"a." * 200, b"{a=" * 50, b"\\u001b", b"\\ud800", b"0000-01-01",
    b"9999-12-31", b"2024-02-30", b"[[application.event]]\n", b"[[application]]\n", b"company", b"\xe2\x80\xae",
]  # fmt: skip
JSONS = [
    b'{"schema": 1, "stages": [{"name": "call", "type": "meeting", "position": 25, "aliases": ["x"]}], "applications": [{"id": 1, "company": "A", "role": "B", "tags": ["a"], "deadline": null, "events": [{"n": 1, "id": 7, "stage": "call", "kind": "scheduled", "on": {"earliest": "2024-03-01", "latest": null, "words": "w", "precision": "open"}, "for": {"earliest": "2024-05-10", "latest": "2024-05-10", "words": "", "precision": "day", "time": "15:00", "zone": "Asia/Seoul"}}]}]}',
    b'{"schema": 1, "company": "A", "role": "B", "notes": [{"text": "x", "topic": "prep"}], "stages": []}\n{"company": "C", "role": "D", "documents": [], "posting": [{"text": "x", "taken": "2024-03-01"}]}\n',
]
JSON_PIECES = [
    b"[", b"]", b"{", b"}", b'"', b"\\", b"\n", b",", b":", b"\0", b"\xff", b"\xef\xbb\xbf", b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"null",
    b"[" * 9000, b'{"a":' * 9000, b"\\u001b", b"\\ud800", b'"0000-01-01"', b'"24:00"', b"true", b"{}", b"[]", b'"company": 1,', b'"schema": 2,', b"\xe2\x80\xae",
]  # fmt: skip
SHEETS = [
    b"key,company,role,applied_earliest,applied_latest,applied_words,history,notes,tags\naws,AWS,Dev,2024-03-01,2024-03-01,,resume submitted (1 March 2024),topic: lesson\\ntext: x,a;b\n",
    b"application,company,role,seq,stage,kind,on_earliest,on_latest,on_words,for\naws,AWS,Dev,1,resume,submitted,2024-03-01,2024-03-31,march,\naws,AWS,Dev,2,interview-1,scheduled,2024-04-01,2024-04-01,,2024-05-10 15:00 Asia/Seoul\n",
    b"Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Notes\nDev,AWS,https://a.example,2024-03-01,Rejected,2024-04-01,so\nDev,Toss,,03/04/2024,Interviewing,,\n",
    "회사;직무\n네이버;백엔드\n".encode(),
]
SHEET_PIECES = [
    b",", b";", b"\t", b'"', b'""', b"\n", b"\r\n", b"\r", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"'", b"'=", b"=1+1", b"x" * 2000,
    b"," * 300, b"2024-02-30", b"9999-12-31", b"0000", b"..", b"2024-03-31..2024-03-01", b"nan", b"1e309", b"\xed\xa0\x80", b"Rejected", b"Offer",
    b"topic: ", b"+ ", b"\\;", b"9" * 400, b"\xe2\x80\xae", b"Date,", b"Company,",
]  # fmt: skip


def phrase(chance: random.Random) -> str:
    """Words of every language, days and signs in any order; or a known day with harm done to it."""
    if chance.random() < 0.5:
        words = list(chance.choice(DAYS))
        for _ in range(chance.randint(1, 3)):
            words.insert(chance.randint(0, len(words)), chance.choice(SIGNS))
            if chance.random() < 0.5:
                words.pop(chance.randrange(len(words)))
        return "".join(words)
    pieces = (chance.choice(chance.choice((WORDS, WORDS, DAYS, SIGNS))) for _ in range(chance.randint(1, 7)))
    return chance.choice((" ", "")).join(pieces)


def harmed(chance: random.Random, whole: list[bytes], pieces: list[bytes]) -> bytes:
    """A file with pieces cut out, put in, doubled or flipped."""
    data = bytearray(chance.choice(whole))
    for _ in range(chance.randint(1, 5)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.choice((0, 0, 1, 5, 40)))
        data[start:end] = chance.choice((chance.choice(pieces), b"", bytes(data[start:end]) * 2, chance.randbytes(2)))
    return bytes(data)


def days(chance: random.Random) -> None:
    words, order = phrase(chance), chance.choice(("", "mdy", "dmy", "ymd"))
    chance.choice(
        (
            lambda: read_day(words, TODAY, order),
            lambda: read_window(words, TODAY, order),
            lambda: read_appointment(words, TODAY, "Asia/Seoul", order),
        )
    )()


def tomls(chance: random.Random) -> None:
    read_toml_file(harmed(chance, TOMLS, TOML_PIECES), TODAY, "Asia/Seoul", DEFAULT_STAGES)


def jsons(chance: random.Random) -> None:
    read_own_json(parse_json(harmed(chance, JSONS, JSON_PIECES)), TODAY, "Asia/Seoul", DEFAULT_STAGES)


def sheets(chance: random.Random) -> None:
    sheet = read_sheet(io.BytesIO(harmed(chance, SHEETS, SHEET_PIECES)))
    known = recognise(sheet.header)
    if is_own(sheet.header):
        read_own(sheet, TODAY, "Asia/Seoul", DEFAULT_STAGES)
    elif known:
        list(read_mapped(sheet, known.mapping, known.name, CellDays(TODAY), DEFAULT_STAGES))
    else:
        list(sheet.rows)


def tried(what: str, read: Callable[[random.Random], None], inputs: int, refusal: type[Exception]) -> int:
    """How many of so many inputs are refused; any other error fails the test, as does one that takes too long."""
    refused = number = 0
    chance = random.Random(20261123)

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"input {number} of {what} was stopped by the watchdog")

    watched = sys.platform != "win32"
    before = signal.signal(signal.SIGPROF, stop) if watched else None
    try:
        for number in range(inputs):  # noqa: B007 - the watchdog says it
            if watched:
                signal.setitimer(signal.ITIMER_PROF, WATCHDOG_SECONDS)
            try:
                read(chance)
            except refusal:
                refused += 1
    finally:
        if watched:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)
    return refused


@pytest.mark.parametrize(
    ("what", "read"),
    {"days": days, "TOML": tomls, "JSON": jsons, "sheets": sheets}.items(),
    ids=["days", "TOML", "JSON", "sheets"],
)
def test_input_of_any_kind(what: str, read: Callable[[random.Random], None], figure: Callable[[str], None]) -> None:
    inputs = size("inputs")
    refused = tried(what, read, inputs, TrackerError)
    assert 0 < refused < inputs, "inputs that are all good or all bad try nothing"
    figure(f"fuzz: {inputs} inputs to {what}, {refused} refused in a sentence, none failed or stopped")
