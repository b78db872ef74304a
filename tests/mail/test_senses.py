"""What is read of sentences in three languages: a list a kind, and traps that say nothing."""

from __future__ import annotations

from datetime import date, time
from typing import TypeAlias

import pytest

from tests.mail.indirect import SAID as INDIRECT
from tests.mail.indirect import YOURS as YOURS_INDIRECT
from tests.mail.made import mail
from tests.mail.near_misses import NEAR, YOUR_NEAR
from tests.mail.sayings import SAID, YOURS
from tests.mail.told import TOLD
from tests.mail.wordings import SAID as WAYS
from tests.mail.wordings import YOURS as YOUR_WAYS
from tests.mail.wordings import mails_saying
from tracker.actions.mail.decide import approach, decide, decide_yours
from tracker.actions.mail.verdict import Situation
from tracker.core.appointment import Appointment
from tracker.core.when import exactly
from tracker.readers.mail.message import read_mail
from tracker.readers.mail.newest import newest
from tracker.readers.mail.sense import sense_of

Sayings: TypeAlias = dict[tuple[str, str], tuple[str, ...]]
AROUND = {
    "en": ("Hello,", "Quillmark team"),
    "ko": ("안녕하세요, 지원자님.", "퀼마크 드림"),
    "ja": ("応募者様", "クイルマーク 採用担当"),
}
DAY = date(2026, 11, 2)
MAIL = read_mail(mail("", "Quillmark"))


def test_of_long_runs_of_blanks_the_beginning_is_kept() -> None:
    assert newest(f"Dear Kim,{' ' * 9_000}we{chr(0x3000) * 9}\n").text == f"Dear Kim,{' ' * 8}we{chr(0x3000) * 8}\n"
    assert newest("Hello" + " \n" * 9_000 + "\n\nand bye").text == "Hello" + " \n" * 4 + "and bye"
    assert newest("Hello\n\n\n  you").text == "Hello\n\n\n  you"


def read(language: str, text: str, *, is_yours: bool = False, has_offer: bool = True) -> tuple[str, str, str]:
    """The kind a mail with this sentence says, what it is about, and the appointment."""
    hello, end = AROUND[language]
    return read_whole(f"{hello}\n\n{text}\n\n{end}", is_yours=is_yours, has_offer=has_offer)


def read_whole(text: str, *, is_yours: bool = False, has_offer: bool = True) -> tuple[str, str, str]:
    """The same of a mail with this text."""
    made = MAIL._replace(text=text)
    sense = sense_of(made, DAY, "Asia/Seoul", is_yours=is_yours)
    verdict = decide_yours(sense, Situation(has_offer=has_offer)) if is_yours else decide(made, sense)
    if verdict is None:
        return "nothing", "", ""
    at = verdict.times[0] if verdict.times else None
    about = verdict.about if verdict.kind == "invited" else ""
    return verdict.kind, about, f"{at.day.latest} {at.time:%H:%M}" if at and at.time else ""


@pytest.mark.parametrize("table", [SAID, INDIRECT], ids=["plainly", "indirectly"])
@pytest.mark.parametrize(("language", "kind"), sorted({*SAID, *INDIRECT}))
def test_what_an_employer_says(table: Sayings, language: str, kind: str) -> None:
    name, _, about = kind.partition(" ")
    at = "2026-11-12 15:00" if name in {"scheduled", "rescheduled"} else ""
    found = {text: read(language, text) for text in table.get((language, kind), ())}
    assert {text: one for text, one in found.items() if one != (name, about, at)} == {}


@pytest.mark.parametrize(("language", "kind"), WAYS)
def test_what_an_employer_says_in_any_of_its_ways(language: str, kind: str) -> None:
    name, _, about = kind.partition(" ")
    at = "2026-11-12 15:00" if name in {"scheduled", "rescheduled"} else ""
    found = {text: read_whole(text) for text in mails_saying(language, WAYS[language, kind], each=3)}
    assert {text: one for text, one in found.items() if one != (name, about, at)} == {}


@pytest.mark.parametrize(("language", "kind"), YOUR_WAYS)
def test_what_you_say_in_any_of_your_ways(language: str, kind: str) -> None:
    texts = mails_saying(language, YOUR_WAYS[language, kind], each=3)
    found = {text: read_whole(text, is_yours=True, has_offer=kind in {"accepted", "declined"})[0] for text in texts}
    assert {text: one for text, one in found.items() if one != kind} == {}


@pytest.mark.parametrize("table", [YOURS, YOURS_INDIRECT], ids=["plainly", "indirectly"])
@pytest.mark.parametrize(("language", "kind"), sorted({*YOURS, *YOURS_INDIRECT}))
def test_what_you_say(table: Sayings, language: str, kind: str) -> None:
    found = {
        text: read(language, text, is_yours=True, has_offer=kind in {"accepted", "declined"})[0]
        for text in table.get((language, kind), ())
    }
    assert {text: one for text, one in found.items() if one != kind} == {}


@pytest.mark.parametrize(("language", "kind"), NEAR)
def test_the_words_of_a_kind_do_not_say_it_by_themselves(language: str, kind: str) -> None:
    found = {text: read_whole(text)[0] for text in mails_saying(language, NEAR[language, kind], each=4)}
    assert [text for text, said in found.items() if said == kind] == []


@pytest.mark.parametrize(("language", "kind"), YOUR_NEAR)
def test_your_words_do_not_say_a_kind_by_themselves(language: str, kind: str) -> None:
    texts = mails_saying(language, YOUR_NEAR[language, kind], each=4)
    found = {text: read_whole(text, is_yours=True, has_offer=kind in {"accepted", "declined"})[0] for text in texts}
    assert [text for text, said in found.items() if said == kind] == []


# What is known when a mail comes in that says a kind.
STANDS = Situation(standing=Appointment(exactly(date(2026, 11, 10)), time(11), "Asia/Seoul", 0))
KNOWN = {
    "scheduled": Situation(awaits_time=True),
    "rescheduled": STANDS,
    "cancelled": STANDS,
    "extended": Situation(has_offer=True, due=Appointment(exactly(date(2026, 11, 13)), None, "", 0)),
}


@pytest.mark.parametrize(("language", "kind"), [key for key in TOLD if not key[1].startswith("yours")])
def test_what_a_whole_mail_says_in_its_situation(language: str, kind: str) -> None:
    hello, end = AROUND[language]
    name, _, about = kind.partition(" ")
    found = {}
    for text in TOLD[language, kind]:
        made = MAIL._replace(text=f"{hello}\n\n{text}\n\n{end}")
        verdict = decide(made, sense_of(made, DAY, "Asia/Seoul"), KNOWN.get(name, Situation()))
        moved = (
            name == "rescheduled" and verdict and verdict.kind == "scheduled"
        )  # of an appointment that stands it is a move
        found[text] = name if moved else verdict.kind if verdict else "nothing"
        if verdict and name == "invited":
            found[text] += f" {verdict.about}"
        if verdict and name in {"scheduled", "rescheduled"}:
            assert (verdict.times[0].day.latest, verdict.times[0].time) == (date(2026, 11, 12), time(15)), text
    assert {text: one for text, one in found.items() if one != f"{name} {about}".strip()} == {}


@pytest.mark.parametrize(("language", "kind"), [key for key in TOLD if key[1].startswith("yours")])
def test_what_a_whole_mail_of_yours_says(language: str, kind: str) -> None:
    name, hello = kind.removeprefix("yours "), AROUND[language][0]
    has_offer = name in {"accepted", "declined"}
    found = {
        text: read_whole(f"{hello}\n\n{text}", is_yours=True, has_offer=has_offer)[0] for text in TOLD[language, kind]
    }
    assert {text: one for text, one in found.items() if one != name} == {}


@pytest.mark.parametrize(("language", "kind"), [key for key in WAYS if key[1] == "extended"])
def test_an_answer_is_due_on_the_later_day_of_two(language: str, kind: str) -> None:
    found = {}
    for text in mails_saying(language, WAYS[language, kind], each=3):
        verdict = decide(MAIL, sense_of(MAIL._replace(text=text), DAY, "Asia/Seoul"))
        found[text] = verdict and verdict.due and verdict.due.day.latest
    assert {text: day for text, day in found.items() if day != date(2026, 11, 20)} == {}


@pytest.mark.parametrize(
    ("language", "text", "kind", "due", "expect"),
    [
        ("ko", "퀼마크 합류를 제안드립니다.\n\n연봉: 7,200만원\n입사 예정일: 2027년 1월 4일\n회신 기한: 11월 20일(금)", "offered", 20, 0),
        ("ko", "처우를 안내드리오니 11월 20일까지 회신해 주세요.", "offered", 20, 0),
        ("ko", "아직 결과가 나오지 않았습니다. 합격 여부는 11월 20일까지 알려드리겠습니다.", "acknowledged", 0, 20),
        ("ja", "まだ結果は出ておりませんが、合否は11月20日までにご連絡いたします。", "acknowledged", 0, 20),
    ],
)  # fmt: skip
def test_the_day_of_an_answer_is_read(language: str, text: str, kind: str, due: int, expect: int) -> None:
    hello, end = AROUND[language]
    verdict = decide(MAIL, sense_of(MAIL._replace(text=f"{hello}\n\n{text}\n\n{end}"), DAY, "Asia/Seoul"))
    assert verdict
    days = [verdict.due and verdict.due.day.latest, verdict.expect and verdict.expect.latest]
    assert (verdict.kind, days) == (kind, [date(2026, 11, day) if day else None for day in (due, expect)])


@pytest.mark.parametrize(
    "text",
    [
        "I recruit for Quillmark, and we have an opening for a Staff Engineer. Would you be up for an informal chat about it?",
        "I'm a recruiter at Quillmark. We are filling one Data Analyst role right now. Fancy an informal chat next week?",
        "We are looking for a Data Analyst and your name came up. Would you be open to a casual conversation?",
    ],
)
def test_a_recruiter_who_writes_first_comes_to_you(text: str) -> None:
    sense = sense_of(MAIL._replace(text=f"Hi Sky,\n\n{text}\n\nDana"), DAY, "Asia/Seoul")
    assert (found := approach(sense))
    assert found.kind == "approached"


@pytest.mark.parametrize(
    ("language", "before", "kind"),
    [
        ("en", "If you are not selected, we will tell you: ", "rejected"),
        ("en", "Candidates we do not take forward hear from us within two weeks. ", "rejected"),
        ("ko", "불합격하신 경우 별도로 연락드리지 않습니다. ", "rejected"),
        ("ko", "합격자에 한해 면접 일정을 안내드립니다. ", "passed"),
        ("ja", "不合格の場合はご連絡いたしません。", "rejected"),
        ("ja", "通過された方には面接のご案内をいたします。", "passed"),
    ],
)
def test_a_condition_is_no_result(language: str, before: str, kind: str) -> None:
    assert read(language, before)[0] != kind


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("11월 12일(목) 3시에 뵙겠습니다.", "15:00"),
        ("12日木曜の3時にお会いしましょう。", "15:00"),
        ("11월 12일(목) 11시에 뵙겠습니다.", "11:00"),
        ("같은 주(11월 12일 목요일) 오후 1시에 뵙겠습니다.", "13:00"),
        ("木曜(11月12日)の午後3時にお会いしましょう。", "15:00"),
        ("일시: 2026. 11. 12. (목) 오후 4시 ~ 5시", "16:00"),
        ("Let's talk on Thursday (12 Nov) at 3 pm.", "15:00"),
        ("You have the 3 o'clock slot on Thursday 12 November.", "15:00"),
        ("We meet on Thursday 12 November at 3 in the afternoon.", "15:00"),
        ("We meet on 12 November. You are down for 11:15 to 12:00.", "11:15"),
        ("では11月12日(木)にいたしましょう。13時半に守衛室でお名前をおっしゃってください。", "13:30"),
    ],
)
def test_the_time_of_a_day_is_read_wherever_it_stands(text: str, at: str) -> None:
    days = sense_of(MAIL._replace(text=text), DAY, "Asia/Seoul").days
    assert [(day.at.day.latest, f"{day.at.time:%H:%M}") for day in days if day.at.time] == [(date(2026, 11, 12), at)]
