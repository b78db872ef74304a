"""Our own TOML, read: every field, every way to say a day, every problem named, nothing hostile believed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core.application import Application, Contact, Document, Note, Posting, Record
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, TooLong
from tracker.core.events import KINDS, Event
from tracker.core.stages import DEFAULT_STAGES, Stage, StageType
from tracker.core.when import Precision, When, exactly
from tracker.readers import toml_guard
from tracker.readers.toml import read_toml
from tracker.writers.toml import toml_pieces

TODAY = date(2026, 11, 23)
RESUME, ASSESSMENT, INTERVIEW, _, OUTCOME = DEFAULT_STAGES
HASH = "0123456789abcdef" * 4
HEAD = '[application]\ncompany = "Kakao"\nrole = "Backend"\n'


def read(text: str | bytes, pipeline: tuple[Stage, ...] = DEFAULT_STAGES) -> tuple[Record, ...]:
    return read_toml(text if isinstance(text, bytes) else text.encode(), TODAY, "Asia/Seoul", pipeline)


def read_event(text: str, pipeline: tuple[Stage, ...] = DEFAULT_STAGES) -> Event:
    (record,) = read(f"{HEAD}[[application.event]]\n{text}", pipeline)
    (event,) = record.events
    return event


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(BadValue) as refusal:
        read(text)
    assert refusal.value.exit_code == 2
    return refusal.value.sentence.split("\n")


FULL = f"""
[[stage]]
name = "phone screen"
type = "meeting"
position = 15
aliases = ["screen"]

[[application]]
company = "네이버"
role = "Backend"
key = "naver"
location = "Seongnam"
url = "https://example.com/job"
source = "LinkedIn"
salary = "95k"
deadline = 2026-12-01
tags = ["remote", "go", "remote"]
uid = "Ab1"

[application.offer]
base = "95k"
bonus = "10%"
equity = "1,000 RSU"
sign-on = "5k"
place = "Pangyo"
start = 2026-12-10
answer-by = "2026-12-05"

[[application.event]]
n = 4
stage = "SCREEN"
kind = "schedule"
on = "late march 2024"
for = {{ earliest = 2026-12-01, latest = 2026-12-01, words = "1 dec 3pm", time = 15:00:00, zone = "UTC" }}
note = "call\\nthem"
who = "Kim"
via = "phone"

[[application.event]]
kind = "offered"
on = "2026-11-20"
due = "2026-12-02"
typed = true

[[application.event]]
stage = "oa"
kind = "submitted"
on = 2026-11-01
expect = 2026-12-03
uid = "Cd2"

[[application.event]]
kind = "rejected"
on = 2026-11-21
reached = "1차"

[[application.event]]
stage = "i1"
kind = "rescheduled"
on = 2026-11-10
at = {{ earliest = 2026-12-01, latest = 2026-12-01, time = 15:00:00, zone = "UTC", length = 45 }}
typed = "no"

[[application.contact]]
name = "Kim"
role = "recruiter"
email = "kim@example.com"
phone = "+82 2"
url = "https://example.com/kim"
background = '''
ML

since 2019
'''
stage = "screen"

[[application.note]]
text = "x  \\ny"
topic = "Lesson"
stage = "2차"
written = 2024-05-31
done = true
uid = "Ef3"

[[application.document]]
name = "이력서.pdf"
purpose = "resume"
sha256 = "{HASH.upper()}"
size = 25000000
added = 2024-03-01

[[application.posting]]
title = "Backend"
url = "https://example.com/job"
taken = 2024-03-01
original = "{HASH}"
text = "# Work"

[[application]]
company = "Kakao"
role = "Frontend"
"""


def test_every_field() -> None:
    screen = Stage("phone screen", StageType.MEETING, 15, ("screen",))
    naver, kakao = read(FULL)
    assert naver == Record(
        Application(
            company="네이버",
            role="Backend",
            key="naver",
            location="Seongnam",
            url="https://example.com/job",
            source="LinkedIn",
            salary="95k",
            deadline=Appointment(exactly(date(2026, 12, 1))),
            tags=("remote", "go"),
            offer_base="95k",
            offer_bonus="10%",
            offer_equity="1,000 RSU",
            offer_sign_on="5k",
            offer_place="Pangyo",
            offer_start=Appointment(exactly(date(2026, 12, 10))),
            offer_answer_by=Appointment(exactly(date(2026, 12, 5), "2026-12-05")),
            uid="Ab1",
        ),
        events=(
            Event(
                KINDS["scheduled"],
                screen,
                When(date(2024, 3, 21), date(2024, 3, 31), Precision.THIRD, "late march 2024"),
                appointment=Appointment(exactly(date(2026, 12, 1), "1 dec 3pm"), time(15), "UTC"),
                note="call\nthem",
                who="Kim",
                via="phone",
                number=4,
            ),
            Event(
                KINDS["offered"],
                OUTCOME,
                exactly(date(2026, 11, 20), "2026-11-20"),
                due=Appointment(exactly(date(2026, 12, 2), "2026-12-02")),
                typed=True,
            ),
            Event(
                KINDS["submitted"],
                ASSESSMENT,
                exactly(date(2026, 11, 1)),
                expect=exactly(date(2026, 12, 3)),
                uid="Cd2",
            ),
            Event(KINDS["rejected"], OUTCOME, exactly(date(2026, 11, 21)), reached=INTERVIEW),
            Event(
                KINDS["rescheduled"],
                INTERVIEW,
                exactly(date(2026, 11, 10)),
                appointment=Appointment(exactly(date(2026, 12, 1)), time(15), "UTC", 45),
            ),
        ),
        contacts=(
            Contact(
                "Kim", "recruiter", "kim@example.com", "+82 2", "https://example.com/kim", "ML\n\nsince 2019", screen
            ),
        ),
        notes=(Note("x  \ny", "lesson", DEFAULT_STAGES[3], date(2024, 5, 31), done=True, uid="Ef3"),),
        documents=(Document("이력서.pdf", "resume", HASH, 25_000_000, date(2024, 3, 1)),),
        postings=(Posting("# Work", "Backend", "https://example.com/job", date(2024, 3, 1), HASH),),
    )
    assert kakao == Record(Application("Kakao", "Frontend"))


def test_one_table_alone_is_a_list_of_one() -> None:
    (record,) = read(f'{HEAD}[application.note]\ntext = "x"\n[application.event]\nkind = "rejected"\non = 2024-05-31')
    assert record.notes == (Note("x"),)
    assert record.events == (Event(KINDS["rejected"], OUTCOME, exactly(date(2024, 5, 31))),)


def test_an_empty_file_holds_nothing() -> None:
    assert read("# nothing yet\n") == ()


MARCH, LATE = date(2024, 3, 21), date(2024, 3, 31)


@pytest.mark.parametrize(
    ("on", "when"),
    [
        ('"late march 2024"', When(MARCH, LATE, Precision.THIRD, "late march 2024")),
        ('"  late march 2024\\n"', When(MARCH, LATE, Precision.THIRD, "late march 2024")),
        ('"before late march 2024"', When(None, LATE, Precision.OPEN, "before late march 2024")),
        ('"unknown"', When(None, None, Precision.UNKNOWN, "unknown")),
        ('"2024-03-21"', When(MARCH, MARCH, Precision.DAY, "2024-03-21")),
        ("2024-03-21", When(MARCH, MARCH, Precision.DAY, "")),
        (
            '{ earliest = 2024-03-21, latest = 2024-03-31, words = "3월 말", precision = "third" }',
            When(MARCH, LATE, Precision.THIRD, "3월 말"),
        ),
        ("{ earliest = 2024-03-21, latest = 2024-03-21 }", When(MARCH, MARCH, Precision.DAY)),
        ("{ earliest = 2024-03-21, latest = 2024-03-31 }", When(MARCH, LATE, Precision.RANGE)),
        ("{ earliest = 2024-03-21 }", When(MARCH, TODAY, Precision.OPEN)),
        ("{ latest = 2024-03-31 }", When(None, LATE, Precision.OPEN)),
        ("{}", When(None, None, Precision.UNKNOWN)),
        ("{ earliest = 2024-03-21, latest = 2027-01-01 }", When(MARCH, TODAY, Precision.RANGE)),
    ],
)
def test_the_ways_to_say_a_day(on: str, when: When) -> None:
    assert read_event(f'stage = "oa"\nkind = "submitted"\non = {on}').on == when


@pytest.mark.parametrize(
    ("value", "appointment"),
    [
        ('"2026-12-01 15:00"', Appointment(exactly(date(2026, 12, 1), "2026-12-01 15:00"), time(15), "Asia/Seoul")),
        ("2026-12-01", Appointment(exactly(date(2026, 12, 1)))),
        ("2026-12-01T15:00:00", Appointment(exactly(date(2026, 12, 1)), time(15), "Asia/Seoul")),
        ("2026-12-01 15:30:00-08:00", Appointment(exactly(date(2026, 12, 1)), time(15, 30), "-08:00")),
        (
            '{ earliest = 2026-12-01, latest = 2026-12-10, words = "early december" }',
            Appointment(When(date(2026, 12, 1), date(2026, 12, 10), Precision.RANGE, "early december")),
        ),
        (
            '{ earliest = 2026-12-01, latest = 2026-12-01, time = 09:30:00, zone = "America/New_York" }',
            Appointment(exactly(date(2026, 12, 1)), time(9, 30), "America/New_York"),
        ),
        (
            '{ earliest = 2026-12-01, latest = 2026-12-01, time = 09:30:00, zone = "+09:00" }',
            Appointment(exactly(date(2026, 12, 1)), time(9, 30), "+09:00"),
        ),
        (
            '{ earliest = 2026-12-01, latest = 2026-12-01, time = 09:30:00, zone = "Japan" }',
            Appointment(exactly(date(2026, 12, 1)), time(9, 30), "Japan"),
        ),
        (
            "{ earliest = 2026-12-01, latest = 2026-12-01, time = 09:30:00 }",
            Appointment(exactly(date(2026, 12, 1)), time(9, 30), "Asia/Seoul"),
        ),
    ],
)
def test_the_ways_to_say_an_appointment(value: str, appointment: Appointment) -> None:
    event = read_event(f'stage = "i1"\nkind = "scheduled"\non = 2026-11-20\nfor = {value}')
    assert event.appointment == appointment
    assert read_event(f'stage = "i1"\nkind = "scheduled"\non = 2026-11-20\nat = {value}') == event
    assert read_event(f'stage = "i1"\nkind = "invited"\non = 2026-11-20\ndue = {value}').due == appointment
    (record,) = read(f"{HEAD}deadline = {value}")
    assert record.application.deadline == appointment


@pytest.mark.parametrize(
    ("text", "kind", "stage"),
    [
        ('kind = "rej"', "rejected", OUTCOME),
        ('kind = "offered"\nstage = "결과"', "offered", OUTCOME),
        ('kind = "referred"', "referred", None),
        ('kind = "followed-up"', "followed-up", None),
        ('kind = "acknowledged"\nstage = "cv"', "acknowledged", RESUME),
        ('kind = "제출"\nstage = "과제"', "submitted", ASSESSMENT),
        ('kind = "Held"\nstage = "Interview 1"', "held", INTERVIEW),
    ],
)
def test_kinds_and_stages_by_name_and_alias(text: str, kind: str, stage: Stage | None) -> None:
    event = read_event(f"{text}\non = 2024-03-25")
    assert (event.kind.name, event.stage) == (kind, stage)


def test_a_stage_that_is_there_already_stays_as_it_is_there() -> None:
    text = '[[stage]]\nname = "online assessment"\ntype = "task"\nposition = 99\n[application]\n'
    (record,) = read(f'{text}company="a"\nrole="b"\nnote = {{ text = "x", stage = "online assessment" }}')
    assert record.notes[0].stage == ASSESSMENT


def test_stages_of_the_pipeline_are_the_readers() -> None:
    design = Stage("design", StageType.MEETING, 35)
    event = read_event('kind="held"\nstage="design"\non=2024-03-25', (*DEFAULT_STAGES[:4], design, OUTCOME))
    assert event.stage == design


APPLICATION = "application 1 (Kakao, Backend)"
OPENINGS = ('"', "'", '"""', "'''", '"""\\')
LATER = "interview-1, interview-2, outcome"
MEND = "Define another one in the file, or add it with Tracker.add_stage('STAGE')"
OFFER = "base, bonus, equity, sign-on, place, start, answer-by"
KEYS = "n, stage, kind, on, at, due, expect, who, via, note, reached, typed, uid"
EVENT = '[[application.event]]\nstage = "oa"\nkind = "submitted"\n'
NAMED = f"{APPLICATION}, event 1 (oa, submitted)"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('role = "x"', "the file: “role” is not a known key here; choose from stage, application"),
        ("application = 3", "the file: application is not a table; begin each with [[application]]"),
        ("application = [3]", "the file: application is not a table; begin each with [[application]]"),
        ('[application]\nrole = "x"', 'application 1 (x): company is missing; write company = "…"'),
        (
            '[application]\ncompany = " \\u200b"\nrole = "x"',
            "application 1 ( \u200b, x): company: the text is empty; write something",
        ),
        (f"{HEAD}salary = 95000", f"{APPLICATION}: salary: the number 95000 is not text; write it in quotes"),
        (f"{HEAD}salary = nan", f"{APPLICATION}: salary: the number nan is not text; write it in quotes"),
        (f"{HEAD}salary = 1{'0' * 20}", f"{APPLICATION}: salary: a number too large to show is not text; write it in quotes"),
        (f"{HEAD}salary = 0x{'f' * 9000}", f"{APPLICATION}: salary: a number too large to show is not text; write it in quotes"),
        (f"{HEAD}url = true", f"{APPLICATION}: url: true is not text; write it in quotes"),
        (f"{HEAD}url = ['a']", f"{APPLICATION}: url: a list is not text; write it in quotes"),
        (f"{HEAD}url = {{ a = 1 }}", f"{APPLICATION}: url: a table is not text; write it in quotes"),
        (f"{HEAD}url = 2024-03-25", f"{APPLICATION}: url: 2024-03-25 without quotes is not text; write it in quotes"),
        (f"{HEAD}tags = 'go'", f'{APPLICATION}: tags: “go” is not a list; write it like ["one", "two"]'),
        (f"{HEAD}tags = ['']", f"{APPLICATION}: tags: the text is empty; write something"),
        (f"{HEAD}note = 'x'", f"{APPLICATION}: note is not a table; begin each with [[note]]"),
        (
            f'{HEAD}location = "a\\u001b[2J"',
            f"{APPLICATION}: location: the text “a<U+001B>[2J” has a control character in it (U+001B); leave it out",
        ),
        (f"{HEAD}location = '{'x' * 501}'", f"{APPLICATION}: location: the text is 501 characters long; the limit is 500"),
        (f"{HEAD}url = '{'x' * 8001}'", f"{APPLICATION}: url: the text is 8,001 characters long; the limit is 8,000"),
        (
            f"{HEAD}tags = {[f'{number:0500}' for number in range(20)]}",
            f"{APPLICATION}: tags: the list is 10,019 characters long; the limit is 10,000",
        ),
        (f"{HEAD}[[application.posting]]\ntitle = 'x'", f'{APPLICATION}, posting 1 (x): text is missing; write text = "…"'),
        (
            f"{HEAD}[[application.note]]\ntext = '{'x' * 1_000_001}'",
            f"{APPLICATION}, note 1: text: the text is 1,000,001 bytes long; the limit is 1,000,000",
        ),
        (f"{HEAD}[[application.note]]\ntopic = 'prep'", f'{APPLICATION}, note 1: text is missing; write text = "…"'),
        (
            f"{HEAD}[[application.note]]\ntext = 'x'\ntopic = 'gossip'",
            f"{APPLICATION}, note 1: topic: “gossip” is not a known topic; choose from question, lesson, prep, essay, offer, other",
        ),
        (
            f"{HEAD}[[application.note]]\ntext = 'x'\nwritten = '2024-05-31'",
            f"{APPLICATION}, note 1: written: “2024-05-31” is not a date; write it without quotes, like 2024-03-25",
        ),
        (f"{HEAD}{EVENT}", f'{NAMED}: on is missing; write on = "late march 2024", or "unknown"'),
        (
            f"{HEAD}{EVENT}on = 2024-03-25T10:00:00",
            f"{NAMED}: on: 2024-03-25T10:00:00 without quotes is not a date; write it without quotes, like 2024-03-25",
        ),
        (f"{HEAD}{EVENT}on = {{ earliest = 2024-03-31, latest = 2024-03-21 }}",
         f"{NAMED}, on: latest 2024-03-21 is before earliest 2024-03-31; swap them"),
        (f"{HEAD}{EVENT}on = {{ earlyest = 2024-03-31 }}",
         f"{NAMED}, on: “earlyest” is not a known key here; choose from earliest, latest, words, precision"),
        (
            f"{HEAD}{EVENT}on = {{ precision = 'vague' }}",
            f"{NAMED}, on: precision: “vague” is not a known precision; choose from {', '.join(Precision)}",
        ),
        (
            f"{HEAD}{EVENT}on = 2024-03-25\nfor = {{ earliest = 2026-12-01, time = 15:00:00 }}",
            f"{NAMED}: for: a time goes with one day; write the same earliest and latest",
        ),
        (
            f"{HEAD}{EVENT}on = 2024-03-25\nfor = {{ earliest = 2026-12-01, time = '15:00' }}",
            f"{NAMED}, for: time: “15:00” is not a time; write it without quotes, like 15:00:00",
        ),
        (f"{HEAD}{EVENT}on = 2024-03-25\nnr = 1", f"{NAMED}: “nr” is not a known key here; choose from {KEYS}"),
        (f"{HEAD}{EVENT}on = 2024-03-25\nn = 'x'", f"{NAMED}: n: “x” is not a whole number from 0 to 25,000,000"),
        (f"{HEAD}{EVENT}on = 2024-03-25\ntyped = 'perhaps'", f"{NAMED}: typed: “perhaps” is neither yes nor no"),
        (f"{HEAD}{EVENT}on = 2024-03-25\nuid = 'a b'", f"{NAMED}: uid: “a b” is not a uid of an export; leave it out"),
        (f"{HEAD}{EVENT}on = 2024-03-25\nreached = 'i1'", f"{NAMED}: only an end says which stage was reached, and submitted is not one"),
        (
            f"{HEAD}[[application.event]]\nkind = 'offered'\non = 2024-03-25\nexpect = 2024-04-01",
            f"{APPLICATION}, event 1 (offered): expect= goes with what the employer has to answer, not with offered",
        ),
        (
            f"{HEAD}{EVENT}on = 2024-03-25\nat = {{ earliest = 2026-12-01, latest = 2026-12-01, time = 15:00:00, length = 20161 }}",
            f"{NAMED}, at: length: the number 20161 is not a whole number from 0 to 20,160",
        ),
        (f"{HEAD}offer = {{ bass = 'x' }}", f"{APPLICATION}, offer: “bass” is not a known key here; choose from {OFFER}"),
        (
            f"{HEAD}[[application.event]]\nkind = 'held'\nstage = 'lunch'\non = 2024-03-25",
            f"{APPLICATION}, event 1 (lunch, held): stage: “lunch” is not a known stage; choose from resume, assessment, {LATER}. {MEND}",
        ),
        (
            f"{HEAD}[[application.event]]\nkind = 'held'\non = 2024-03-25",
            f"{APPLICATION}, event 1 (held): held, but at which stage? Name one of resume, assessment, interview-1, interview-2",
        ),
        (
            f"{HEAD}[[application.event]]\nkind = 'rejected'\nstage = 'oa'\non = 2024-03-25",
            f"{APPLICATION}, event 1 (oa, rejected): rejected is about the whole application, not assessment; leave the stage out",
        ),
        (
            f"{HEAD}[[application.event]]\nkind = 'held'\nstage = 'result'\non = 2024-03-25",
            f"{APPLICATION}, event 1 (result, held): held does not go with the outcome; name another stage",
        ),
        (
            f"{HEAD}[[application.event]]\nkind = 'referred'\nstage = 'oa'\non = 2024-03-25",
            f"{APPLICATION}, event 1 (oa, referred): referred comes before any stage, so not at assessment; leave the stage out",
        ),
        (
            f"{HEAD}[[application.document]]\nname = '../x'\nsha256 = '{HASH}'\nsize = 1",
            f"{APPLICATION}, document 1 (../x): name: the text “../x” is a path; give the file's name alone",
        ),
        (
            f"{HEAD}[[application.document]]\nname = 'x'\nsha256 = '{HASH[:-1]}g'\nsize = 1",
            f"{APPLICATION}, document 1 (x): sha256: “{HASH[:-1][:60]}…” is not a SHA-256; it has 64 digits of 0–9 and a–f",
        ),
        (
            f"{HEAD}[[application.document]]\nname = 'x'\nsha256 = '{HASH}'\nsize = 25000001",
            f"{APPLICATION}, document 1 (x): size: the number 25000001 is not a whole number from 0 to 25,000,000",
        ),
        (
            f"{HEAD}[[application.document]]\nname = 'x'\nsha256 = '{HASH}'\nsize = true",
            f"{APPLICATION}, document 1 (x): size: true is not a whole number from 0 to 25,000,000",
        ),
        (
            "[[stage]]\nname = 'Rejected'\ntype = 'task'\nposition = 5",
            "stage 1 (Rejected): name: “Rejected” is a kind of event; call the stage something else",
        ),
        (
            "[[stage]]\nname = 'test'\ntype = 'meeting'\nposition = 5",
            "stage 1 (test): type: assessment is a task here, not a meeting; give the file's stage another name",
        ),
        (
            "[[stage]]\nname = 'lunch'\ntype = 'outcome'\nposition = 5",
            "stage 1 (lunch): type: “outcome” is not a known type of stage; choose from task, meeting",
        ),
        (
            "[[stage]]\nname = 'lunch'\ntype = 'meeting'\nposition = 1000",
            "stage 1 (lunch): position: the number 1000 is not a whole number from 0 to 999",
        ),
    ],
)  # fmt: skip
def test_a_problem_names_the_place_the_value_and_the_mend(text: str, problem: str) -> None:
    assert problems(text) == [problem]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("on", '"soon"'),
        ("on", '"3/5"'),
        ("on", '"2024-03-25\\u0000"'),
        ("on", "2026-11-24"),
        ("on", "{ earliest = 2026-11-24 }"),
        ("on", "{ latest = 0001-01-01 }"),
        ("for", '"2026-12-01 25:00"'),
        ("for", "{ earliest = 2026-12-01, latest = 2026-12-01, time = 15:00:00, zone = 'Asia/Nowhere' }"),
        ("for", "{ earliest = 2026-12-01, latest = 2026-12-01, time = 15:00:00, zone = '../passwd' }"),
        ("for", "{ earliest = 2026-12-01, latest = 2026-12-01, time = 15:00:00, zone = '+99:00' }"),
        ("for", "{ earliest = 2026-03-29, latest = 2026-03-29, time = 02:30:00, zone = 'Europe/Berlin' }"),
        ("for", "{ earliest = 2026-12-01, latest = 2026-12-01, zone = 'Asia/Seoul' }"),
        ("for", "{ earliest = 9999-12-31 }"),
        ("for", "9999-12-31T23:59:59"),
        ("due", '"soon"'),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_its_place(field: str, value: str) -> None:
    others = "" if field == "on" else "on = 2024-03-25\n"
    (problem,) = problems(f"{HEAD}{EVENT}{others}{field} = {value}")
    assert problem.startswith(f"{NAMED}: {field}: ")


def test_all_problems_are_said_at_once() -> None:
    found = problems('[[application]]\nrole = 3\n[[application]]\ncompany = "b"\n[[application.event]]\nkind = "shrug"')
    assert [problem.partition(";")[0] for problem in found] == [
        "application 1: company is missing",
        "application 1: role: the number 3 is not text",
        "application 2 (b): role is missing",
        "application 2 (b), event 1 (shrug): kind: “shrug” is not a known kind of event",
        "application 2 (b), event 1 (shrug): on is missing",
    ]


def test_no_more_than_twenty_problems_are_said() -> None:
    found = problems("[[application]]\n" * 15)
    assert len(found) == 21
    assert found[-1] == "and 10 more"


def test_two_applications_cannot_have_one_key() -> None:
    one = '[[application]]\ncompany = "a"\nrole = "b"\n'
    assert len(read(one + one)) == 2
    found = problems(f'{one}key = "naver"\n{one}{one}key = "Naver"')
    assert found == ["applications 1 and 3 have the same key “Naver”; give one of them another"]


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_the_text() -> None:
    text = f"{HEAD}[[application.note]]\ntext = '''\none\ntwo\n'''\n".replace("\n", "\r\n")
    (record,) = read(b"\xef\xbb\xbf" + text.encode())
    assert record.notes[0].text == "one\ntwo"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("[application]\ncompany = 'Café'".encode("latin-1"), "the file is not UTF-8 (byte 0xE9 in line 2); save it as UTF-8"),
        (HEAD.encode("utf-16"), "the file is not UTF-8 (byte 0xFF in line 1); save it as UTF-8"),
        (
            HEAD.replace("\n", "\r").encode(),
            "the file has a carriage return without a line feed in line 1; save it with LF line ends",
        ),
        (b"a = " + b"9" * 5000, "the file has a number of thousands of digits; no such number has a meaning here"),
        (b"a = " + b"[" * 500 + b"]" * 500, "line 1 of the file is nested more than 32 deep; no such value has a meaning here"),
        (b"\na = " + b"{a=" * 33 + b"1" + b"}" * 33, "line 2 of the file is nested more than 32 deep; no such value has a meaning here"),
        (b".".join([b"a"] * 20_000) + b" = 1", "line 1 of the file has a key of more than 16 parts; no such key has a meaning here"),
        (b"[" + b" . ".join([b'"a\\".b"'] * 17) + b"]", "line 1 of the file has a key of more than 16 parts; no such key has a meaning here"),
    ],
    ids=range(8),
)  # fmt: skip
def test_what_is_no_file_of_ours_is_refused(data: bytes, sentence: str) -> None:
    assert problems(data) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 32 + "]" * 32,
        ".".join("a" * 16) + " = 1",
        "x = [" + "1.5, " * 40 + "]",
        "x = 1.5\n" * 1 + ".".join("a" * 16) + " = 1",
        "x = '" + "[.{" * 100 + "'",
        'x = "' + '[.\\"{' * 100 + '"',
        "x = '''\n" + "''[.{\n" * 100 + "'''''",
        'x = """\n' + '""[.\\"""{\n' * 100 + '"""""',
        "# " + "[.{\"'" * 100 + "\nx = 1",
    ],
)
def test_brackets_and_dots_in_texts_and_reasonable_ones_are_let_through(text: str) -> None:
    assert toml_guard.parse(text.encode())


@pytest.mark.parametrize(
    "text",
    ["company = Kakao", "a = 1\na = 2", "a = '\0'", "]]]]", *(f"x = {opening}{'[.' * 100}" for opening in OPENINGS)],
)
def test_what_is_no_toml_is_refused(text: str) -> None:
    (problem,) = problems(text)
    assert problem.startswith("the file is not TOML: ")


def test_ten_megabytes_are_read() -> None:
    lines = "words and lines\n" * 60_000
    note = f"[[application.note]]\ntext = '''\n{lines}'''\n"
    (record,) = read(HEAD + note * 11)
    assert len(record.notes) == 11
    assert record.notes[10].text.count("\n") == 59_999


def test_more_than_64_megabytes_are_not_looked_at() -> None:
    with pytest.raises(TooLong, match="the file is 64,000,001 bytes long; the limit is 64,000,000"):
        read(b"\xff" * 64_000_001)


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200, alphabet="[]{}=.,\"'\\#\n ab1-:T").map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(BadValue):
        assert all(record.application.company for record in read(data))


@settings(deadline=None)
@given(st.data())
def test_what_is_read_of_a_damaged_file_is_sound(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(FULL)))
    end = data.draw(st.integers(start, min(start + 60, len(FULL))))
    filling = data.draw(st.text(max_size=5) | st.sampled_from(["{}", "[]", "nan", "1", "true", "2024-03-25", "''"]))
    with suppress(BadValue):
        records = read((FULL[:start] + filling + FULL[end:]).encode())
        stages = {event.stage for record in records for event in record.events if event.stage}
        stages |= {note.stage for record in records for note in record.notes if note.stage}
        stages |= {contact.stage for record in records for contact in record.contacts if contact.stage}
        stages |= {event.reached for record in records for event in record.events if event.reached}
        assert read("".join(toml_pieces(records, stages))) == records
