"""What the words of `log` carry besides a day: compounds, meetings without a name, marks, channels, known stages."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from tracker.core.errors import BadValue
from tracker.core.legal_forms import without_legal_form
from tracker.core.log_words import LAST, NEXT, by_which, read_log_words
from tracker.core.stages import DEFAULT_STAGES, KNOWN_STAGES

STAGES = {"서류": "resume", "과제": "assessment", "인적성": "assessment", "書類": "resume", "適性検査": "assessment"}
KINDS_KO = {"합격": "passed", "통과": "passed", "탈락": "rejected", "제출": "submitted", "연락": "invited"}
ENDINGS = ("", "함", "했음", "됨", "완료")


@pytest.mark.parametrize(("stage", "kind", "ending"), list(product(("서류", "과제", "인적성"), KINDS_KO, ENDINGS)))
def test_a_stage_and_a_kind_in_one_word(stage: str, kind: str, ending: str) -> None:
    for middle in ("", "전형"):
        found = read_log_words([f"{stage}{middle}{kind}{ending}"], DEFAULT_STAGES)
        assert found.stage, found
        assert found.kind, found
        assert (found.stage.name, found.kind.name, found.day) == (STAGES[stage], KINDS_KO[kind], "")


@pytest.mark.parametrize(
    ("words", "stage", "kind", "meeting"),
    [
        ("書類選考通過", "resume", "passed", ""),
        ("適性検査提出しました", "assessment", "submitted", ""),
        ("서합", "resume", "passed", ""),
        ("면탈", None, "rejected", NEXT),
        ("최탈", None, "rejected", ""),
        ("최종탈락", None, "rejected", LAST),
        ("면접", None, None, NEXT),
        ("임원면접 봤음", None, "held", LAST),
        ("interview scheduled", None, "scheduled", NEXT),
        ("1차 면접 봤음", "interview-1", "held", ""),
        ("was rejected", None, "rejected", ""),
        ("invited to the assessment", "assessment", "invited", ""),
        ("phone screen held", "phone-screen", "held", ""),
        ("3차 면접 일정", "interview-3", "scheduled", ""),
        ("AI면접 응시", "ai-interview", "held", ""),
    ],
)
def test_stages_and_kinds(words: str, stage: str | None, kind: str | None, meeting: str) -> None:
    found = read_log_words(words.split(), DEFAULT_STAGES, KNOWN_STAGES)
    named = (found.stage and found.stage.name, found.kind and found.kind.name, found.meeting, found.day)
    assert named == (stage, kind, meeting, "")


PARTS = {
    "at": "at tuesday 3pm",
    "due": "due 5 dec",
    "expect": "expect 9 dec",
    "via": "by phone",
    "who": "with Dana Kim",
}


@pytest.mark.parametrize("order", list(permutations(PARTS, 3)))
def test_parts_with_a_mark_in_any_order(order: tuple[str, ...]) -> None:
    """The day, the stage and the kind go before the first mark; what a mark begins ends where the next one stands."""
    words = " ".join(["assessment invited 3 nov", *(PARTS[part] for part in order)])
    found = read_log_words(words.split(), DEFAULT_STAGES)
    assert found.day == "3 nov"
    for part in PARTS:
        wanted = PARTS[part].partition(" ")[2] if part in order else ""
        assert getattr(found, part) == wanted, (words, part)


@pytest.mark.parametrize(
    ("words", "day", "via"),
    [
        ("1차 연락 전화", "", "전화"),
        ("1차 연락 전화로", "", "전화"),
        ("어제 1차 연락 메일로", "어제", "메일"),
        ("一次面接 案内 電話で", "", "電話"),
        ("invited i1 by email early may", "early may", "email"),
        ("i1 held in person yesterday", "yesterday", "person"),
        ("i1 held by friday", "by friday", ""),
    ],
)
def test_channels(words: str, day: str, via: str) -> None:
    found = read_log_words(words.split(), DEFAULT_STAGES)
    assert (found.day, found.via) == (day, via)


def test_the_time_of_a_day_stays_with_it() -> None:
    assert read_log_words(["i1 tomorrow at 3pm"], DEFAULT_STAGES).day == "tomorrow at 3pm"
    found = read_log_words(["i1 scheduled yesterday at 2026-12-01 15:00"], DEFAULT_STAGES)
    assert (found.day, found.at) == ("yesterday", "2026-12-01 15:00")


def test_a_part_said_twice_is_refused() -> None:
    with pytest.raises(BadValue, match="due is given twice") as refusal:
        read_log_words(["offered due friday due monday"], DEFAULT_STAGES)
    assert refusal.value.code == "part-twice"


@pytest.mark.parametrize(
    ("day", "ways"),
    [
        ("금요일까지", [("", "금요일까지")]),
        ("어제 10월 3일까지", [("", "어제 10월 3일까지"), ("어제", "10월 3일까지"), ("어제 10월", "3일까지")]),
        ("by friday", [("", "by friday"), ("by", "friday")]),
        ("金曜までに", [("", "金曜までに")]),
        ("3월 말", []),
    ],
)
def test_where_a_day_asked_for_may_begin(day: str, ways: list[tuple[str, str]]) -> None:
    assert by_which(day) == ways


FORMS_BEFORE = ("(주)", "㈜", "주식회사 ", "(유)", "株式会社", "（株）")
FORMS_AFTER = (" Inc.", ", Inc.", " Ltd", " Co., Ltd.", " GmbH", " LLC", " S.A.", " 주식회사", "(주)", " plc", " AG")


@pytest.mark.parametrize("name", ["다온소프트", "Larkspur", "青葉電機", "Costco", "Lake & Sons", "Marco"])
def test_a_legal_form_is_no_part_of_a_name(name: str) -> None:
    assert without_legal_form(name) == name
    for before in ("", *FORMS_BEFORE):
        for after in ("", *FORMS_AFTER):
            assert without_legal_form(f"{before}{name}{after}") == name
    assert without_legal_form("Inc.") == "Inc."
