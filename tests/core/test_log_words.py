"""What the words of `log` carry besides a day: compounds, meetings without a name, marks, channels, known stages."""

from __future__ import annotations

from datetime import date
from itertools import permutations, product

import pytest

from tracker.actions.context import Context
from tracker.actions.read_event import EventWords, read_event
from tracker.core.errors import BadValue
from tracker.core.legal_forms import without_legal_form
from tracker.core.log_words import LAST, NEXT, by_which, read_log_words
from tracker.core.settings import Settings
from tracker.core.stages import DEFAULT_STAGES, KNOWN_STAGES

CONTEXT = Context(date(2026, 10, 20), "Asia/Seoul", Settings({}))
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
        ("최종탈락", None, "rejected", ""),
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


# What people type, and what it says: stage, kind and the rest as `part: words`.
TYPED = [
    ("서류 넣음", "resume", "submitted", {}),
    ("이력서냄 지난주 수욜", "resume", "submitted", {"day": "지난주 수욜"}),
    ("어제 서류붙음", "resume", "passed", {"day": "어제"}),
    ("1차 붙었어요!! ㅠㅠ", "interview-1", "passed", {}),
    ("1차 결과 떨어졌다고 메일옴 10월 14일", "interview-1", "rejected", {"day": "10월 14일", "via": "메일"}),
    ("코테 링크 왔어요 금요일까지", "assessment", "invited", {"day": "금요일까지"}),
    ("과제 안내메일 옴, 25일까지 응시", "assessment", "invited", {"day": "25일까지"}),
    ("1차면접 보고옴 박팀장님이랑", "interview-1", "held", {"who": "박팀장님"}),
    ("대학 지인한테 추천받음", None, "referred", {"who": "대학 지인"}),
    ("헤드헌터한테 연락옴 링크드인으로", None, "approached", {"who": "헤드헌터", "via": "링크드인"}),
    ("면접관 사정으로 1차 면접 취소됨", "interview-1", "cancelled", {"note": "면접관 사정으로"}),
    ("마감 미뤄짐 금요일로", None, "extended", {"day": "금요일로"}),
    ("과제 마감 연장됨 금요일까지", "assessment", "extended", {"day": "금요일까지"}),
    ("처우 제안 받음 금요일까지 회신", None, "offered", {"day": "금요일까지"}),
    ("지원 확인 메일 왔음", None, "acknowledged", {"via": "메일"}),
    ("가능시간 보냄 1차", "interview-1", "replied", {}),
    ("지원 철회함", None, "withdrawn", {}),
    ("2차 합격 연락 받음", "interview-2", "passed", {}),
    ("ES出した 昨日", "resume", "submitted", {"day": "昨日"}),
    ("ES落ちた…10月13日", "resume", "rejected", {"day": "10月13日"}),
    ("一次は2週間前", "interview-1", None, {"day": "2週間前"}),
    ("一次面接の案内が電話で来た", "interview-1", "invited", {"via": "電話"}),
    ("水野さんと二次面接した", "interview-2", None, {"who": "水野さん"}),
    ("先方都合で一次面接キャンセルになった", "interview-1", "cancelled", {"note": "先方都合で"}),
    ("内定 返事は10月末まで", None, "offered", {"day": "10月末まで"}),
    ("SPIの案内来た 10月25日締切", "assessment", "invited", {"day": "10月25日締切"}),
    ("passed the OA!", "assessment", "passed", {}),
    ("put my application in on the 5th", "resume", "submitted", {"day": "on the 5th"}),
    ("turned the offer down last week", None, "declined", {"day": "last week"}),
    ("turned it down yesterday", None, "declined", {"day": "yesterday"}),
    ("they turned me down yesterday", None, "rejected", {"day": "yesterday"}),
    ("they ghosted me", None, "closed", {}),
    ("interview 1 december 3", "interview-1", None, {"day": "december 3"}),
    ("코테 쳤어요 어제", "assessment", "held", {"day": "어제"}),
    ("1st round friday 9-10:30am", "interview-1", None, {"day": "friday 9-10:30am"}),
    ("int 1 went ok, last wed, with Priya and Tom", "interview-1", "held", {"day": "last wed", "who": "Priya and Tom"}),
    ("oa deadline pushed to friday", "assessment", "extended", {"due": "friday"}),
    ("sent my availability for interview 1 today", "interview-1", "replied", {"day": "today"}),
    ("interview 1 cancelled by them, hiring manager ill", "interview-1", "cancelled", {"note": "hiring manager ill"}),
    ("application received by email", "resume", "acknowledged", {"via": "email"}),
    ("withdrew my application", None, "withdrawn", {}),
    ("referred by Sam", None, "referred", {"who": "Sam"}),
    ("second round on friday over the phone", "interview-2", None, {"day": "on friday", "via": "phone"}),
]


@pytest.mark.parametrize(("words", "stage", "kind", "parts"), TYPED)
def test_what_people_type(words: str, stage: str | None, kind: str | None, parts: dict[str, str]) -> None:
    found = read_log_words(words.split(), DEFAULT_STAGES, KNOWN_STAGES)
    said = {name: value for name, value in found._asdict().items() if isinstance(value, str) and value}
    said.pop("kind_word", None)
    assert (found.stage and found.stage.name, found.kind and found.kind.name, said) == (stage, kind, parts)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("답장 옴", "their-reply"),
        ("返事きた", "their-reply"),
        ("코테 합격 면접 안내 옴", "two-stages"),
        ("결과 나옴", "result-or-day"),
        ("1차 결과 봄", "which-result"),
        ("서류 합격 발표남", "which-result"),
        ("오퍼 답장함", "two-kinds"),
        ("면접 금요일", "unreadable-day"),
        ("一次 25日", "unreadable-day"),
        ("interview friday", "unreadable-day"),
    ],
)
def test_what_is_said_of_two_things_is_told_which(words: str, code: str) -> None:
    with pytest.raises(BadValue) as refusal:
        read_event(CONTEXT, DEFAULT_STAGES, EventWords(words))
    assert refusal.value.code == code


# Words beside those that are known, which say that it did not happen, or not yet, or something else.
NO_RESULT = ["1차 결과 나옴", "서류 결과 미정", "一次の結果が来た", "interview 1 results came"]
NOT_SO = [
    "포트폴리오 정리", "친구 합격", "아직 합격 아님", "면접 안 봄", "합격 못함", "지원 안 한 듯", "합격하면", "떨어질 듯", "합격 여부 모름", "탈락 위기", "제출 못함",
    "지원할까", "합격자 발표", "면접 준비", "1차 합격, 진짜 아님", "면접비 받음", "이차저차 지원", "일정 변경 요청함",
    "一次受けなかった", "内定もらえなかった", "落ちたかも", "応募する", "内定者の話を聞いた", "最終学歴を書いた", "一次情報を集めた",
    "not rejected yet", "they may call about interview 1", "held off applying", "no interview yet", "offered to second me",
    "passed, not really", "passed, i hope so", "interview is extended: ends at 5pm", "never applied",
]  # fmt: skip


@pytest.mark.parametrize("words", NO_RESULT)
def test_that_there_is_a_result_says_not_which(words: str) -> None:
    with pytest.raises(BadValue, match="which result of"):
        read_event(CONTEXT, DEFAULT_STAGES, EventWords(words))


@pytest.mark.parametrize("words", NOT_SO)
def test_what_may_not_have_happened_is_left_to_be_refused(words: str) -> None:
    """The rest is read as a day, and is none: nothing is stored."""
    with pytest.raises(BadValue):
        read_event(CONTEXT, DEFAULT_STAGES, EventWords(words))


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


FORMS_BEFORE = ("(주)", "㈜", "주식회사 ", "(유)", "株式会社", "（株）", "사단법인 ", "(同)")
FORMS_AFTER = (
    " Inc.",
    ", Inc.",
    " Ltd",
    " Co., Ltd.",
    " GmbH",
    " LLC",
    " S.A.",
    " 주식회사",
    "(주)",
    " plc",
    " AG",
    " Pte. Ltd.",
    " S.p.A.",
    " GmbH & Co. KG",
    " Private Limited",
    " K.K.",
    " Sp. z o.o.",
)


@pytest.mark.parametrize("name", ["다온소프트", "Larkspur", "青葉電機", "Costco", "Lake & Sons", "Marco"])
def test_a_legal_form_is_no_part_of_a_name(name: str) -> None:
    assert without_legal_form(name) == name
    for before in ("", *FORMS_BEFORE):
        for after in ("", *FORMS_AFTER):
            assert without_legal_form(f"{before}{name}{after}") == name
    assert without_legal_form("Inc.") == "Inc."
