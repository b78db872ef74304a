"""Hostile files of every format that is read, made by changing good ones."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from tests.cli.test_import_workbooks import ods, xlsx

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    Change = Callable[[random.Random, bytes], bytes]

PIECES = [
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n\n", b'"', b"'", b"\\", b"<", b">", b"</", b"&#0;", b"&lt;", b"]]>", b"<!--",
    b"{", b"}", b"[", b"]", b",", b";", b":", b"=", b"--", b"=?utf-8?b?", b"From ", b"\\ud800", b"\xe2\x80\xae", b"\xed\xa0\x80", b"PK\x05\x06",
    b"<table>", b"<div>", b"<li>", b"<script>", b"BEGIN:VEVENT\r\n", b"boundary=", b"null", b"NaN", b"1e999", b"0000-01-01", b"9999-12-31",
]  # fmt: skip
NUMBERS = [b"-1", b"0", b"99999999999", b"1e400", b"9" * 400, b"2147483648", b"18446744073709551616"]
_NUMBER = re.compile(rb"\d+")
_WORD = re.compile(rb"[\w./-]{2,40}")
_UNIT = re.compile(rb"\{[^{}\n]*\}|<(\w+)[^<>]*>[^<>]*</\1>|(?m:^[^\n]*\n(?:[^\[\n-][^\n]*\n){0,6})|.+", re.DOTALL)
SIGNS = (
    b" ",
    b":",
    b"-",
    b"/",
    b"(",
    b")",
    b".",
    b"\t",
    b"\n",
    b"a",
    b"1",
    b"1/",
    b", ",
    b" - ",
    "\u3000".encode(),
    "월".encode(),
)
# What a slice is repeated to, in bytes: mostly little, now and then much.
LENGTHS = (2_000, 2_000, 20_000, 20_000, 200_000)
# How many times at most: the rows of a sheet, be they ever so short, are all kept, and 100,000 take their time.
MOST_TIMES = 30_000


class Format(NamedTuple):
    """A format: good files of it, how one is given to the program, what it ends with, and how one is changed."""

    goods: tuple[bytes, ...]
    command: tuple[str, ...]
    ending: str
    changes: tuple[Change, ...]


def flipped(chance: random.Random, data: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def spliced(chance: random.Random, data: bytes) -> bytes:
    """With something put in, cut out or said twice."""
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice((0, 0, 1, 8, 60)))
    return data[:start] + chance.choice((chance.choice(PIECES), b"", data[start:end] * 2)) + data[end:]


def cut_short(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def repeated(chance: random.Random, data: bytes) -> bytes:
    """With one slice of it, or a piece, many times over."""
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.choice((1, 8, 40, 200))] if chance.random() < 0.7 else b""
    piece = piece or chance.choice(PIECES)
    times = min(chance.choice(LENGTHS) // len(piece), MOST_TIMES)
    return data[:start] + piece * times + data[start:]


def said_again(chance: random.Random, data: bytes) -> bytes:
    """With an object, an element, or some lines of it, many times over."""
    one = chance.choice([*_UNIT.finditer(data)])
    between = b", " if one[0].startswith(b"{") else b""
    return data[: one.start()] + (one[0] + between) * (chance.choice(LENGTHS) // len(one[0])) + data[one.start() :]


def renumbered(chance: random.Random, data: bytes) -> bytes:
    """With a number of it beyond reason."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.start()] + chance.choice(NUMBERS) + data[one.end() :]


def reworded(chance: random.Random, data: bytes) -> bytes:
    """With one word of it in the place of another."""
    found = list(_WORD.finditer(data))
    if not found:
        return data
    one, other = chance.choice(found), chance.choice(found)
    return data[: one.start()] + other[0] + data[one.end() :]


def stretched(chance: random.Random, data: bytes) -> bytes:
    """With one sign many times behind a word of it: patterns that look for its end take the square of that."""
    found = list(_WORD.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.end()] + chance.choice(SIGNS) * 20_000 + data[one.end() :]


TEXT_CHANGES: tuple[Change, ...] = (flipped, spliced, cut_short, repeated, said_again, renumbered, reworded, stretched)


def within_zip(chance: random.Random, data: bytes) -> bytes:
    """With one of its files changed, left out, there twice or under another name; the zip itself is whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    place = chance.randrange(len(members))
    name, text = members[place]
    way = chance.random()
    if way < 0.8:
        members[place] = (name, chance.choice(TEXT_CHANGES)(chance, text) if text else b"")
    elif way < 0.9:
        del members[place]
    else:
        members.append((chance.choice(members)[0] + chance.choice(("", "x", "/../x")), text))
    made = io.BytesIO()
    way_of_storing = chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", way_of_storing) as archive:
        warnings.simplefilter("ignore")  # that a name is there twice
        for name, text in members:
            archive.writestr(zipfile.ZipInfo(name), text, archive.compression)
    return made.getvalue()


ZIP_CHANGES: tuple[Change, ...] = (within_zip, within_zip, within_zip, flipped, spliced, cut_short)


def hostile(chance: random.Random, of: Format) -> bytes:
    """A good file of a format with one change or two."""
    data = chance.choice(of.goods)
    for _ in range(chance.randint(1, 2)):
        change = chance.choice(of.changes)
        if change is within_zip and data not in of.goods:
            break  # the change before may have made it no zip
        data = change(chance, data) or b"\n"
    return data


PAGE = b"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Engineer - Acme</title>
<link rel="canonical" href="https://acme.example/jobs/1"><meta property="og:site_name" content="Acme">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Engineer",
"hiringOrganization": {"@type": "Organization", "name": "Acme"}, "validThrough": "2026-12-24T18:00+09:00",
"jobLocation": {"@type": "Place", "address": {"addressLocality": "Seoul", "addressCountry": "KR"}},
"baseSalary": {"currency": "KRW", "value": {"minValue": 50000000, "maxValue": 60000000, "unitText": "YEAR"}},
"description": "&lt;p&gt;What we do&lt;/p&gt;&lt;ul&gt;&lt;li&gt;queues&lt;/li&gt;&lt;/ul&gt;"}</script></head>
<body><h1>Engineer</h1><table><tr><th>Location</th><td>Seoul</td></tr></table><p>We look for <b>one</b>.</p>
<ul><li>first<ul><li>second</li></ul></li></ul></body></html>"""
MHT = (
    b'From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b1"\n'
    b"Snapshot-Content-Location: https://acme.example/jobs/1\n\n--b1\nContent-Type: text/html; charset=utf-8\n"
    b"Content-Transfer-Encoding: quoted-printable\nContent-Location: https://acme.example/jobs/1\n\n"
    + PAGE.replace(b"=", b"=3D")
    + b"\n--b1\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b1--\n"
)
MAIL = """From: Acme Careers <jobs@acme.example>
To: Kim <kim@kim.example>
Subject: =?utf-8?b?7Jyg7KCE?= Your application for Engineer
Date: Mon, 16 Nov 2026 09:12:00 +0900
Message-ID: <1@acme.example>
Content-Type: multipart/mixed; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Dear Kim, we would like to invite you to an interview on Tuesday, 24 November 2026 at 3 pm.
서류 전형에 합격하셨습니다. 11월 24일 오후 3시 면접에 참석해 주세요.

On Mon, 9 Nov 2026 at 10:00, Kim <kim@kim.example> wrote:
> I apply for the Engineer.
--b1
Content-Type: text/html; charset=euc-kr

<html><body><p>We would like to invite you</p><blockquote>old</blockquote></body></html>
--b1
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:1@acme.example
DTSTART;TZID=Asia/Seoul:20261124T150000
DTEND;TZID=Asia/Seoul:20261124T160000
RRULE:FREQ=DAILY;COUNT=2
SUMMARY:Interview
ORGANIZER;CN=Acme:mailto:jobs@acme.example
END:VEVENT
END:VCALENDAR
--b1--
""".encode()
MBOX = b"".join(
    b"From jobs@acme.example Mon Nov 16 09:12:00 2026\n" + MAIL.replace(b"<1@", b"<%d@" % number) + b"\n"
    for number in range(3)
)
TOML = """[[stage]]
name = "call"
type = "meeting"
position = 25
aliases = ["phone"]

[[application]]
company = "Acme"
role = "Engineer"
tags = ["remote", "서울"]
deadline = 2026-12-24
offer = { base = "5000", answer-by = "2026-12-20" }
[[application.event]]
stage = "resume"
kind = "submitted"
on = "late october 2026"
[[application.event]]
stage = "interview-1"
kind = "scheduled"
on = { earliest = 2026-11-01, latest = 2026-11-10, words = "early november" }
at = "2026-11-24 15:00 Asia/Seoul"
[[application.contact]]
name = "Kim"
email = "kim@acme.example"
[[application.note]]
topic = "lesson"
text = '''
so it was
'''
""".encode()
JSON = (
    b'{"schema": 1, "stages": [{"name": "call", "type": "meeting", "position": 25, "aliases": ["x"]}], "applications": '
    b'[{"id": 1, "key": "acme", "company": "Acme", "role": "Engineer", "tags": ["a"], "deadline": null, "offer": {"base": "5"}, '
    b'"events": [{"n": 1, "id": 7, "stage": "resume", "kind": "submitted", "on": {"earliest": "2026-10-21", "latest": '
    b'"2026-10-31", "words": "late october", "precision": "third"}}, {"n": 2, "id": 8, "stage": "call", "kind": "scheduled", '
    b'"on": {"earliest": "2026-11-01", "latest": "2026-11-01", "words": "", "precision": "day"}, "at": {"earliest": '
    b'"2026-11-24", "latest": "2026-11-24", "words": "", "precision": "day", "time": "15:00", "zone": "Asia/Seoul"}}], '
    b'"notes": [{"text": "so", "topic": "prep"}], "contacts": [{"name": "Kim"}], "documents": [], "posting": []}]}'
)
JSONL = (
    b'{"schema": 1, "company": "Acme", "role": "Engineer", "notes": [{"text": "so", "topic": "prep"}], "stages": []}\n'
    b'{"company": "Beta", "role": "Dev", "events": [{"kind": "submitted", "stage": "resume", "on": {"earliest": "2026-10-21"}}]}\n'
)
OWN_CSV = (
    b"application,company,role,seq,stage,kind,on_earliest,on_latest,on_words,for\n"
    b"acme,Acme,Dev,1,resume,submitted,2026-10-01,2026-10-31,october,\n"
    b"acme,Acme,Dev,2,interview-1,scheduled,2026-11-01,2026-11-01,,2026-11-24 15:00 Asia/Seoul\n"
)
SHEET = (
    b"Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Notes\n"
    b'Dev,Acme,https://a.example,2026-10-01,Rejected,2026-11-01,"so, so"\nCook,Beta,,2026-10-03,Interviewing,,\n'
)
SEMICOLONS = "회사;직무;지원일\n네이버;백엔드;2026. 10. 3\n라인;요리사;10월 말\n".encode("cp949")
MAPS = ("--map", "Company=company", "--map", "Role=role", "--map", "Sent=resume", "--skip-bad")
ROWS = (
    ("Company", "Role", "Sent"),
    ("Acme", "Dev", "2026-10-01"),
    ("Beta", "Cook", "3 Oct"),
)


def linkedin() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        applied = (
            "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n"
            "1/15/26 3:04 PM,k@kim.example,,Acme,Engineer,https://www.linkedin.com/jobs/view/1,cv.pdf,\n"
        )
        archive.writestr("Jobs/Job Applications.csv", applied)
        archive.writestr(
            "Jobs/Saved Jobs.csv", "Saved Date,Job Url,Job Title,Company Name\n1/15/26,https://x.example,Cook,Beta\n"
        )
        archive.writestr("Profile.csv", "First Name\nKim\n")
    return made.getvalue()


def formats(store: bytes) -> dict[str, Format]:
    """The formats by name; `store` is a record, as a backup holds it."""
    imported, page = ("import",), ("add", "Acme", "Dev", "--force", "--from")
    sheet = xlsx(*map(list[object], ROWS), links={"A2": "https://acme.example/jobs/1"})
    return {
        "toml": Format((TOML,), imported, ".toml", TEXT_CHANGES),
        "json": Format((JSON,), imported, ".json", TEXT_CHANGES),
        "jsonl": Format((JSONL,), imported, ".jsonl", TEXT_CHANGES),
        "csv": Format((SHEET, OWN_CSV, SEMICOLONS), ("import", "--skip-bad"), ".csv", TEXT_CHANGES),
        "xlsx": Format((sheet,), ("import", *MAPS), ".xlsx", ZIP_CHANGES),
        "ods": Format((ods(*ROWS),), ("import", *MAPS), ".ods", ZIP_CHANGES),
        "zip": Format((linkedin(),), ("import", "--skip-bad"), ".zip", ZIP_CHANGES),
        "html": Format((PAGE,), page, ".html", TEXT_CHANGES),
        "mht": Format((MHT,), page, ".mht", TEXT_CHANGES),
        "eml": Format((MAIL,), ("import", "--accept", "sure"), ".eml", TEXT_CHANGES),
        "mbox": Format((MBOX,), ("import", "--accept", "sure"), ".mbox", TEXT_CHANGES),
        "store": Format((store,), ("db", "restore"), ".db", (flipped, flipped, cut_short, reworded, renumbered)),
    }
