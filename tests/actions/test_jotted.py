"""Short notes as applicants jot them down through a season: what is kept of each, in the place where it is typed.

Typed on Tuesday 20 October 2026. Where the lists come from: tests/data/README.md.
"""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.actions.complete_event import complete_event
from tracker.actions.context import Context
from tracker.actions.read_event import EventWords, read_event
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Event
from tracker.core.settings import Settings
from tracker.core.stages import DEFAULT_STAGES, OUTCOME
from tracker.core.timeline import follow
from tracker.core.when import exactly

if TYPE_CHECKING:
    from tracker.core.timeline import Timeline
    from tracker.core.when import When

TODAY = date(2026, 10, 20)
DATA = Path(__file__).parent.parent / "data"
STAGES = {stage.name: stage for stage in DEFAULT_STAGES}
SENT, BEFORE = date(2026, 5, 1), date(2026, 9, 1)
SOON = Appointment(exactly(date(2026, 10, 28)))

# What happened before the words are typed, after the sending.
AFTER = {
    "none": None,
    "sent": (),
    "held": (Event(KINDS["held"], STAGES["interview-1"], exactly(BEFORE)),),
    "scheduled": (Event(KINDS["scheduled"], STAGES["interview-1"], exactly(BEFORE), SOON),),
    "invited": (Event(KINDS["invited"], STAGES["assessment"], exactly(BEFORE), due=SOON),),
    "offered": (Event(KINDS["offered"], STAGES[OUTCOME], exactly(BEFORE), due=SOON),),
}


@cache
def timeline(after: str) -> Timeline:
    """The timeline of an application on which the words are typed."""
    then = AFTER[after]
    sent = Event(KINDS["submitted"], STAGES["resume"], exactly(SENT))
    return follow(() if then is None else (sent, *then), TODAY)


def rows(language: str) -> list[dict[str, str]]:
    with (DATA / f"jotted_{language}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def bounds(when: When) -> str:
    """A day as the lists have it: 10-19, 09-21..09-30."""
    first, last = (str(day)[len("2026-") :] if day else "" for day in when[:2])
    return first if first == last else f"{first}..{last}"


def kept(words: str, after: str, zone: str) -> str:
    """What is kept of the words as it is written in the lists."""
    try:
        draft = read_event(Context(TODAY, zone, Settings({})), DEFAULT_STAGES, EventWords(words))
        event = complete_event(draft, timeline(after), DEFAULT_STAGES, TODAY)
    except BadValue:
        return "refused"
    said = [event.kind.name]
    said += [event.stage.name] if event.stage and event.stage.name != OUTCOME else []
    said += [f"r:{event.reached.name}"] if event.reached else []
    said += [f"on:{bounds(event.on)}"] if event.on[:2] != (TODAY, TODAY) else []
    if at := event.appointment:
        said.append(f"at:{bounds(at.day)}" + (f"T{at.time:%H:%M}" if at.time else ""))
    said += [f"d:{bounds(event.due.day)}"] if event.due else []
    said += [f"e:{bounds(event.expect)}"] if event.expect else []
    return " ".join(said)


# What people say in any order: a stage, what became of it, a day, and how they heard.
SAID = {
    "Asia/Seoul": {
        "stage": {"코테": "assessment", "인적성": "assessment", "1차": "interview-1", "2차 면접": "interview-2"},
        "passed": "합격, 통과했대, 붙었어요, 합격했다고 연락옴, 합격 통보받음, 합격이래",
        "rejected r:": "탈락, 떨어짐, 불합격이래, 떨어졌대, 탈락 통보받음",
        "scheduled": ", 잡힘, 일정 확정",
        "past": {"어제": "10-19", "지난주 금요일": "10-16", "10월 초": "10-01..10-10", "3일 전": "10-17"},
        "ahead": {"내일 오후 3시": "10-21T15:00", "목요일 2시": "10-22T14:00", "28일 10시 반": "10-28T10:30"},
        "via": "메일로, 전화로",
    },
    "Asia/Tokyo": {
        "stage": {"SPI": "assessment", "適性検査": "assessment", "一次": "interview-1", "二次面接": "interview-2"},
        "passed": "通過, 通った, 合格しました, 通過の連絡きた, 受かった, 突破",
        "rejected r:": "落ちた, 不合格, お祈りきた, 落ちました",
        "scheduled": ", 決まった, 日程確定",
        "past": {"昨日": "10-19", "先週金曜": "10-16", "10月上旬": "10-01..10-10", "3日前": "10-17"},
        "ahead": {"明日15時": "10-21T15:00", "木曜2時": "10-22T14:00", "28日10時半": "10-28T10:30"},
        "via": "メールで, 電話で",
    },
}  # fmt: skip


@pytest.mark.parametrize("zone", SAID)
@settings(max_examples=150)
@given(data=st.data())
def test_the_order_of_the_words_is_free(zone: str, data: st.DataObject) -> None:
    said: Any = SAID[zone]
    stage, name = data.draw(st.sampled_from([*said["stage"].items()]))
    kind = data.draw(st.sampled_from(["passed", "rejected r:", "scheduled"]))
    day, bounds = data.draw(st.sampled_from([*said["ahead" if kind == "scheduled" else "past"].items()]))
    happened = f"{stage} {data.draw(st.sampled_from(said[kind].split(', ')))}".strip()
    parts = data.draw(st.permutations([happened, day, data.draw(st.sampled_from(said["via"].split(", ")))]))
    wanted = f"{kind}{'' if kind.endswith(':') else ' '}{name} {'at' if kind == 'scheduled' else 'on'}:{bounds}"
    assert kept(" ".join(parts), "sent", zone) == wanted


# What may be said of, and how it is said that it has not happened, or may not have.
HOPED = {
    "Asia/Seoul": (
        "서류 합격, 1차 통과, 최종 합격, 1차 탈락, 오퍼 수락, 지원, 과제 제출, 1차 면접, 코테, 불합격, 합격 연락",
        (
            "하면, 할까, 한 듯, 하고 싶다, 할 예정, 하려고, 하기 전, 못 함, 안함, 안했음, 아님, 여부, 확률, 후기, 준비, 연습, 하길, 해야지, 해야 함, "
            "할것같음, 될까, 되면, 발표 대기, 기다리는 중, 안 됨, 아직, 없음, 할지도, 할뻔, 스터디, 안 봄, 볼까, 보러 가는 중, 끝나면, 왜 안 옴, 하래?"
        ),
    ),
    "Asia/Tokyo": (
        "書類通過, 一次通過, 最終合格, 一次落ち, 内定承諾, 応募, 課題提出, 一次面接, SPI, 合格, 連絡",
        (
            "したい, したら, すれば, かな, かも, しなかった, していない, できなかった, する予定, 準備, 練習, ならず, ほしい, もらえなかった, 来ない, まだ, "
            "待ち, 気がする, っぽい, しそう, 率, かどうか, しようか, に向けて, は無理, 受けたくない, なし, しないと, しなきゃ"
        ),
    ),
}


@pytest.mark.parametrize("zone", HOPED)
def test_what_may_not_have_happened_is_refused(zone: str) -> None:
    said, how = (words.split(", ") for words in HOPED[zone])
    lines = [("", " ")[place % 2].join(pair) for place, pair in enumerate(product(said, how))]
    assert {line: found for line in lines if (found := kept(line, "offered", zone)) != "refused"} == {}


# What is a sentence by itself, and what takes it back behind it.
UNSAID = {
    "Asia/Seoul": (
        "서류 합격했다, 1차 붙었음, 최종 합격했어요, 1차 탈락했다, 지원했음, 1차 면접 29일 10시",
        "좋겠다, 치고, 꿈에서, 줄 알았다, 거짓말, 소문, 카더라, 할 뻔, 아님, 아니래, 못함, 실수래, 모의, 연습, 스터디, 희망, 갈까, 착각",
    ),
    "Asia/Tokyo": (
        "書類通った, 一次受かった, 内定もらった, 一次落ちた, 応募した, 一次面接 29日10時",
        "夢, 嘘, 噂, つもり, 気がする, かな, かも, ならいいな, わけではない, はず, 模擬, 練習, 希望, 行けない, と思う, 間違い",
    ),
}


@pytest.mark.parametrize("zone", UNSAID)
def test_what_takes_a_sentence_back_is_no_remark(zone: str) -> None:
    said, how = (words.split(", ") for words in UNSAID[zone])
    lines = [" ".join(pair) for pair in product(said, how)]
    assert {line: found for line in lines if (found := kept(line, "offered", zone)) != "refused"} == {}


# What is said beside what happened, and what happened.
BESIDE = {
    "Asia/Seoul": (
        {"1차 봤음": "held interview-1", "어제 코테 봤어요": "submitted assessment on:10-19", "2차에서 떨어졌다": "rejected r:interview-2",
         "1차 면접 29일 10시": "scheduled interview-1 at:10-29T10:00"},
        (" 사람들이 친절했다", ". 집에서 너무 멀다", "ㅠㅠ 하..", " 3명이서", " (강남 사옥)", " 점심은 각자", "... 에휴", " 지하철역 앞"),
    ),
    "Asia/Tokyo": (
        {"一次受けた": "held interview-1", "昨日SPI受けた": "submitted assessment on:10-19", "二次で落ちた": "rejected r:interview-2",
         "一次面接 29日10時": "scheduled interview-1 at:10-29T10:00"},
        (" 手応えあり", "、つらい", "。疲れた", "（渋谷オフィス）", " 学生3人", "、面接官2人", " カフェ", "！がんばった"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("zone", BESIDE)
def test_what_is_said_beside_what_happened_is_kept_as_a_remark(zone: str) -> None:
    said, remarks = BESIDE[zone]
    found = {(line, remark): kept(line + remark, "sent", zone) for line in said for remark in remarks}
    assert {key: value for key, value in found.items() if value != said[key[0]]} == {}


# What is said in parts that may be others of their kind, as "first|second, …", after what, and what is kept of each.
KINDS_OF_LINES = [
    # a noun of what one does with what came is a receipt where it is done, and else asks for it
    ("지원, 서류 제출, 원서 접수, 과제 제출", "완료 메일, 완료 문자, 완료됐다고 카톡", "옴, 받음, 도착", "sent", "acknowledged"),
    ("応募, ES提出, 課題提出", "完了メール, 完了の通知, 完了のメール", "来た, 届いた", "sent", "acknowledged"),
    ("과제, 코테", "제출 링크, 제출 연락, 응시 메일", "옴, 받음", "sent", "invited"),
    ("지원", "메일, 문자, 전화", "옴, 왔음", "sent", "refused"),
    # by when, with the noun of what is to be done; what was done by then is asked about
    ("코테, 과제", "금요일까지, 25일 18시까지, 모레까지", "제출, 응시, 하기", "sent", "invited"),
    ("코테, 과제", "금요일까지, 25일까지", "제출했음, 제출 완료, 응시함", "sent", "refused"),
    ("課題, SPI", "金曜までに, 25日までに, 今週中に", "提出, 受検, やる", "sent", "invited"),
    # a plan of a meeting is an appointment, one of yours nothing
    ("1차 면접, 2차", "예정", "11/3 14시, 내일 10시, 26일(월) 13:30", "sent", "scheduled"),
    ("1차 면접, 2차", "11/3 14시, 내일 10시", "예정", "sent", "scheduled"),
    ("지원, 과제 제출, 오퍼 수락", "내일, 금요일", "예정", "sent", "refused"),
    # an answer that is planned
    ("결과, 1차 결과", "금요일까지, 11월 2일에", "연락 예정, 안내 예정, 통보 예정", "held", "acknowledged"),
    ("結果, 一次結果", "金曜までに, 11/2に", "連絡予定, 通知予定, 連絡が来る予定", "held", "acknowledged"),
    # what kind of a meeting
    ("영어, 팀장, 케이스, 라이브 코딩, 코드리뷰, 포트폴리오, 시스템 설계", "면접, 인터뷰", "봄, 보고 옴, 봤어요", "sent", "held interview-1"),
    ("대표, 임원진, CEO", "면접", "봄, 봤음, 보고 왔음", "sent", "held interview-2"),
    ("現場社員, 英語, チーム, 部長", "面接", "受けた, 受けてきた, 終わった", "sent", "held interview-1"),
    # more pay
    ("연봉, 처우, 기본급", "올려달라고, 조정해달라고, 조금만 더 올려달라고", "함, 요청, 메일 보냄", "offered", "countered"),
    ("年収, 給与", "上げてほしいと, もう少し上げてほしいと, を上げてもらえないかと", "伝えた, 相談した", "offered", "countered"),
    ("年収, 条件", "アップをお願い, アップ交渉, の増額を依頼", "した, しました", "offered", "countered"),
    # what goes on behind a verb
    ("코테, 인적성", "보고, 치고, 풀고", "옴, 왔음, 왔어요", "sent", "submitted assessment"),
    ("코테, 1차", "보고, 봤고, 봤는데", "떨어짐, 탈락, 바로 탈락", "sent", "rejected"),
    ("코테, 인적성", "보고, 풀고", "있음, 있는 중, 있어요", "sent", "refused"),
    # what is no more, and what may have become of a meeting
    ("면접, 1차", "", "없어짐, 무산됨, 취소됐대", "scheduled", "cancelled"),
    ("面接, 一次", "が", "なくなった, 中止になった, 流れた", "scheduled", "cancelled"),
    ("일정, 포지션, 공고", "", "없어짐, 없어졌대", "sent", "refused"),
    ("2차, 2차 면접", ", 날짜, 일정은", "미정, 추후 안내, 나중에 알려준대", "sent", "refused"),
    ("내일 면접, 금요일에 1차", "", "있음, 있어요", "sent", "scheduled"),
    ("2차까지, 면접", "", "있음, 있대", "sent", "refused"),
    ("내일 면접, 목요일 1차", ", 회사 사정으로, , 면접관이 아파서", "날아감, 못 한대, 엎어짐", "scheduled", "refused"),
    ("明日の面接, 木曜の一次", "、急に、", "飛ばされた, できなくなった, 立ち消えた", "scheduled", "refused"),
    ("面接, 一次", "が, ", "1日延びた, 一週間延びた", "scheduled", "rescheduled"),
    ("면접, 1차, 1차 면접", "30일로, 11월 2일 4시로, 하루", "미뤄짐, 당김, 늦췄어요", "scheduled", "rescheduled"),
    ("면접, 1차 면접", "30일로, 11월 2일 4시로", "옮김, 옮겨짐, 바꿨음, 조정됨, 재조정했대, 변경", "scheduled", "rescheduled"),
    # one of some days, and how long before one was there
    ("면접, 1차", "26일이나 27일, 26일 혹은 28일, 26~27일 중", ", 예정", "sent", "scheduled interview-1 at:10-26"),
    ("면접, 1차 면접", "10분 전, 30분 전에, 한 시간 일찍", ", 도착, 입실", "sent", "refused"),
    ("面接, 一次面接", "10分前, 1時間前", "に到着, に着いた", "sent", "refused"),
    # what befell others, and nobody
    ("지원자 40명, 40명, 응시자 30명", "", "지원, 탈락, 합격함, 통과", "sent", "refused"),
    ("서류, 1차, 코테", "", "됐다, 됐음, 됐대요", "sent", "passed"),
    # where it is, and what it is about
    ("본사, 판교 사옥, 강남 캠퍼스, 본사에서", "1차, 면접, 1차 면접", "28일 2시", "sent", "scheduled interview-1 at:10-28T14:00"),
    ("합숙면접, 롤플레이면접, 세일즈면접", "", "봄, 보고 옴, 봤어요", "sent", "held interview-1"),
    ("합숙면접, 세일즈면접", "", "28일 14시, 잡힘 28일 2시", "sent", "scheduled interview-1 at:10-28T14:00"),
    # what was with another employer is why, and in which way says nothing; what is waited for is a remark
    ("다른 회사, 다른 데, 타사", "붙어서, 합격해서, 가기로 해서", "포기, 철회함, 지원 철회", "sent", "withdrawn"),
    ("다른 회사, 다른 곳, 타사", "가기로, 입사하기로", "함, 했음, 결정", "offered", "declined"),
    ("아쉽게도, 정중히, 급하게, 극적으로", "서류, 1차", "탈락, 떨어짐", "sent", "rejected"),
    ("서류 합격, 1차 통과했음", ", ", "다음 안내 기다리는 중, 일정 대기 중, 2차 안내 기다림", "sent", "passed"),
    ("一次通過しました。, 書類通った、", "二次の案内, 次の連絡", "待ち, を待っている", "sent", "passed"),
    ("残念ながら, 惜しくも", "一次, 書類", "落ちた, で落ちました", "sent", "rejected"),
    # what comes next is asked of you, and what to bring or by when to be there is a remark
    ("다음은, 다음 전형은, 다음 단계", "코테, 인적성", ", 금요일까지", "sent", "invited assessment"),
    ("次は, 次のステップは", "SPI, 適性検査", "日曜までに, の案内が来た", "sent", "invited assessment"),
    ("1차 29일 14시, 면접 29일 2시", "", "준비물 신분증, 신분증 지참, 13:40까지 입실, (1시 반까지 도착)", "sent", "scheduled interview-1 at:10-29T14:00"),
    ("면접, 1차", "", "하루 전, 3일 전, 이틀 전", "scheduled", "refused"),
    ("코테, 과제, 코테 제출, 지원", "", "까먹음, 잊어버림, 까먹었음", "sent", "refused"),
    ("코테 봄, 과제 제출함", "날짜, 언제인지", "까먹음, 기억 안 남", "sent", "submitted assessment on:"),
    ("서류 합격, 1차 통과, 코테 합격", "", "임, 이에요, 입니다, 이네", "sent", "passed"),
    # what is ticked off
    ("書類, 一次, 서류, 1차", "", "○, 〇, ◎", "sent", "passed"),
    ("書類, 一次, 서류, 1차", "", "×, ✕, ❌", "sent", "rejected"),
    # from one to another
    ("면접, 1차 면접", "", "2시에서 4시로 변경, 10시에서 오후 4시로 바뀜", "scheduled", "rescheduled interview-1 at:10-28T16:00"),
    ("면접, 1차 면접", "", "대면에서 화상으로 변경, 화상에서 대면으로 바뀜", "scheduled", "rescheduled interview-1 at:10-28"),
    ("과제, 코테", "", "기한 일주일, 마감 일주일, 기한 7일 이내", "sent", "invited assessment d:10-27"),
    ("内定、承諾, 内定、承諾の返事", "を", "しました, した", "offered", "accepted"),
    # how things stand is asked
    ("결과", "언제 나오냐고, 어떻게 되는지, 언제쯤인지", "메일 보냄, 물어봄, 문의함", "held", "followed-up"),
    ("承諾期限, 回答期限の", "", "延長をお願いした, 延長を依頼した", "offered", "countered"),
    # an hour of what is over
    ("코테, 인적성", "세시에, 오후 4시에, 10시에", "봄, 끝남, 제출했음", "invited", "submitted assessment"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "between", "last", "after", "wanted"), KINDS_OF_LINES)
def test_each_line_of_a_kind_is_read_alike(first: str, between: str, last: str, after: str, wanted: str) -> None:
    parts = (words.split(", ") if words.strip(", ") else [words] for words in (first, between, last))
    joint = "" if any("ぁ" <= sign <= "ん" for sign in last) else " "
    lines = [joint.join(filter(None, said)) for said in product(*parts)]
    zone = "Asia/Tokyo" if joint == "" else "Asia/Seoul"
    found = {line: kept(line, after, zone) for line in lines}
    assert {line: said for line, said in found.items() if not said.startswith(wanted)} == {}


# What a noun is said with, by who did it, and what is kept of each.
ENDINGS = {
    "Asia/Seoul": (
        {"과제 제출": ("invited", "submitted assessment"), "오퍼 수락": ("offered", "accepted"), "1차 탈락": ("sent", "rejected r:interview-1"),
         "원서 접수": ("none", "submitted resume"), "결과 문의": ("sent", "followed-up resume")},
        "함, 했음, 했다, 했어요, 했습니다, 했네요, 했죠, 하였습니다, 완료, 완료했어요, 했는데, 했더라, 했더라고요, 했거든, 했구나, 해버림, 했씀, 햇음, 햇다, 했삼",
        {"서류 합격": ("sent", "passed resume"), "면접 취소": ("scheduled", "cancelled interview-1"), "11/3 2시로 면접 변경": ("scheduled", "rescheduled")},
        "됨, 됐음, 됐다, 됐어요, 됐습니다, 됐대, 됐대요, 됐다고 함, 됐네요, 됐다고 연락 옴, 됐더라, 됬음, 됬다, 되심, 되었습니다",
    ),
    "Asia/Tokyo": (
        {"課題提出": ("invited", "submitted assessment"), "応募": ("none", "submitted resume"), "内定承諾": ("offered", "accepted"), "選考辞退": ("sent", "withdrawn")},
        "した, しました, してきた, していた, したよ, しましたー, しちゃった, してしまった, できた, 済み, 済, 完了しました",
        {"面接キャンセル": ("scheduled", "cancelled interview-1"), "一次面接29日14時に決定": ("sent", "scheduled interview-1 at:10-29T14:00")},
        "になった, になりました, となりました, された, されました, になったとのこと",
    ),
}  # fmt: skip


@pytest.mark.parametrize("zone", ENDINGS)
def test_a_noun_is_read_alike_with_each_of_its_endings(zone: str) -> None:
    yours, did, theirs, came = ENDINGS[zone]
    wrong = {}
    for said, endings in ((yours, did), (theirs, came)):
        for (noun, (after, wanted)), ending in product(said.items(), endings.split(", ")):
            if not (found := kept(noun + ending, after, zone)).startswith(wanted):
                wrong[noun + ending] = found
    assert wrong == {}


# What a result is called, when it comes, and who says so.
PROMISES = {
    "Asia/Seoul": (
        "결과, 결과는, 합격 발표, 합격자 발표는, 합불",
        "금요일까지, 금욜에, 이번주 금요일, 3일 이내, 3일 내로",
        ", 준대, 준다고 함, 알려준대, 나온대, 나올 예정, 연락준대요",
    ),
    "Asia/Tokyo": (
        "結果, 結果は, 合否は, 合格発表は",
        "金曜, 金曜までに, 今週金曜に, 3日以内に",
        ", 連絡, 連絡とのこと, 連絡くるらしい, わかる, 出るらしい",
    ),
}


@pytest.mark.parametrize("zone", PROMISES)
def test_a_result_that_is_promised_is_expected_then(zone: str) -> None:
    gap = " " if zone == "Asia/Seoul" else ""
    for result, day, verb in product(*(words.split(", ") for words in PROMISES[zone])):
        words = f"{result}{gap}{day}{gap}{verb}".strip()
        assert kept(words, "sent", zone) == "acknowledged resume e:10-23", words
        first = "1차 봄, " if zone == "Asia/Seoul" else "一次受けた、"
        assert kept(first + words, "sent", zone) == "held interview-1 e:10-23", words


@pytest.mark.parametrize(("language", "zone"), [("ko", "Asia/Seoul"), ("ja", "Asia/Tokyo")])
def test_what_is_jotted_down_is_kept_as_it_was_meant(language: str, zone: str) -> None:
    found = {row["words"]: (row["kept"], kept(row["words"], row["after"], zone)) for row in rows(language)}
    assert {words: both for words, both in found.items() if both[0] != both[1]} == {}


@pytest.mark.parametrize("kind", ["invited", ""])
@pytest.mark.parametrize(
    ("day", "happened", "ahead"),
    [
        ("early april", "on:04-01..04-10", ""),  # 2027 is nearer, but nobody arranges a meeting for half a year on
        ("12 february", "on:02-12", ""),
        ("10 november", "", "at:11-10"),
        ("2 december", "", "at:12-02"),
    ],
)
def test_a_meeting_is_arranged_for_a_day_that_is_near(kind: str, day: str, happened: str, ahead: str) -> None:
    found = kept(f"interview 1 {kind} {day}", "sent", "Europe/London")
    assert found == f"scheduled interview-1 {ahead}" if ahead else f"{kind or 'held'} interview-1 {happened}"


@pytest.mark.parametrize(
    "words", ["interview 1 … yesterday", "interview 1 ( ) yesterday", "interview 1 - ? 19 october"]
)
def test_words_that_are_only_signs_say_nothing(words: str) -> None:
    assert kept(words, "sent", "Europe/London") in {"held interview-1 on:10-19", "refused"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("필기 10월 31일", "scheduled assessment at:10-31"),
        ("필기 31일 토요일", "scheduled assessment at:10-31"),
        ("인적성 2026-10-31", "scheduled assessment at:10-31"),
        ("적성검사 11/14", "scheduled assessment at:11-14"),
        ("코테 내일", "scheduled assessment at:10-21"),
        ("신체검사 12월 7일", "scheduled medical-check at:12-07"),
        ("OA oct 31", "scheduled assessment at:10-31"),
        ("webテスト 10月31日", "scheduled assessment at:10-31"),
        ("인적성 10월 17일", "submitted assessment on:10-17"),
        # What is done at home is due, and sat on no day.
        ("과제 10월 31일", "refused"),
        ("take home oct 31", "refused"),
        ("課題 10月31日", "refused"),
        # They asked one to sit it then.
        ("코테 안내 메일 옴 토요일 오후 2시", "scheduled assessment at:10-24T14:00"),
        ("코테 링크 받음 26일 14시", "scheduled assessment at:10-26T14:00"),
        ("코테 안내 옴 10월 31일", "scheduled assessment at:10-31"),
        ("webテスト案内来た 26日14時", "scheduled assessment at:10-26T14:00"),
        ("invited to the oa, october 26 2pm", "scheduled assessment at:10-26T14:00"),
        ("got the oa invite for saturday 2pm", "scheduled assessment at:10-24T14:00"),
        ("코테 안내 옴 10월 19일", "invited assessment on:10-19"),
        ("코테 안내 25일까지", "invited assessment d:10-25"),
        # From one hour to another is no deadline; from one day to another is.
        ("코테 10월 24일 오후 2시부터 4시까지", "scheduled assessment at:10-24T14:00"),
        ("면접 24일 14시부터 15시까지", "scheduled interview-1 at:10-24T14:00"),
        ("webテスト 24日14時から16時まで", "scheduled assessment at:10-24T14:00"),
        ("코테 24일 10시부터 26일 18시까지", "invited assessment d:10-26"),
    ],
)
def test_a_test_is_sat_on_its_day(words: str, found: str) -> None:
    assert kept(words, "sent", "Asia/Seoul") == found


@pytest.mark.parametrize(
    ("words", "after", "found"),
    [
        # A step behind news is a step; a result behind a promise is one.
        ("heard back, interview dec 3 2pm", "sent", "scheduled interview-1 at:12-03T14:00"),
        ("update: interview nov 3", "sent", "scheduled interview-1 at:11-03"),
        ("heard back, oa due nov 4", "sent", "invited assessment d:11-04"),
        ("feedback on interview 1 by friday", "held", "acknowledged interview-1 e:10-23"),
        # May is a month behind its day, and a doubt before a verb.
        ("3 may applied by email", "none", "submitted resume on:05-03"),
        ("late may applied", "none", "submitted resume on:05-21..05-31"),
        ("may apply", "none", "refused"),
        # A week is one of some weeks, or by how much something is moved, sooner or later.
        ("moved to next week", "scheduled", "rescheduled interview-1 at:10-26..11-01"),
        ("rescheduled next week", "scheduled", "rescheduled interview-1 at:10-26..11-01"),
        ("rescheduled to in 3 days", "scheduled", "rescheduled interview-1 at:10-23"),
        ("postponed a week", "scheduled", "rescheduled interview-1 at:11-04"),
        ("rescheduled a week later", "scheduled", "rescheduled interview-1 at:11-04"),
        ("moved up a day", "scheduled", "rescheduled interview-1 at:10-27"),
        ("brought forward 2 days", "scheduled", "rescheduled interview-1 at:10-26"),
        ("rescheduled yesterday to nov 4", "scheduled", "rescheduled interview-1 on:10-19 at:11-04"),
        ("deadline moved to next week", "offered", "extended d:11-01"),
        ("extended until friday next week", "offered", "extended d:10-30"),
        ("assessment moved to early november", "invited", "extended assessment d:11-10"),
        # An hour of the day is no length, and a mark no name.
        ("interview 1 nov 3 at 9h", "sent", "scheduled interview-1 at:11-03T09:00"),
        ("interview 1 nov 3 10h", "sent", "scheduled interview-1 at:11-03T10:00"),
        ("applied via referral", "none", "submitted resume"),
        ("received an invitation to interview 1 yesterday", "sent", "invited interview-1 on:10-19"),
        # Why or how stands beside what happened.
        ("interview 2 held, asked about salary", "held", "held interview-2"),
        ("rejected, hiring freeze", "held", "rejected"),
        ("cancelled, position filled", "scheduled", "cancelled interview-1"),
        ("applied, interview 1 held", "sent", "refused"),
        # A weekday and a day that fit in no near year.
        ("interview 1 tues 21 oct", "sent", "refused"),
        ("interview 1 wed 21 oct", "sent", "scheduled interview-1 at:10-21"),
        # What is to be done by a day is due then, and what is planned did not happen.
        ("got the oa, to be done by saturday", "sent", "invited assessment d:10-24"),
        ("need to finish the take home within 5 days", "sent", "invited take-home d:10-25"),
        ("offer! please respond by 30 oct", "sent", "offered d:10-30"),
        ("got the oa, do it before sat", "sent", "refused"),
        ("follow up friday", "held", "refused"),
        ("chase them next week", "held", "refused"),
        ("followed up friday", "held", "followed-up interview-1 on:10-16"),
        # How far one came is where it ended.
        ("no from them after the final round", "sent", "rejected r:interview-2"),
        ("made it to round 3, rejected", "sent", "rejected r:interview-3"),
        ("failed the final", "sent", "rejected r:interview-2"),
        ("got to the final round", "sent", "invited interview-2"),
        ("result for interview 1 by friday", "sent", "acknowledged interview-1 e:10-23"),
        ("results of interview 1 due friday", "held", "acknowledged interview-1 e:10-23"),
        ("chased, they said next week", "held", "followed-up interview-1 e:10-26..11-01"),
        ("pinged them, still reviewing", "held", "followed-up interview-1"),
        # The day of an appointment that is moved or called off is none on which something happened.
        ("wednesday interview moved to monday", "scheduled", "rescheduled interview-1 at:10-26"),
        ("interview on the 28th pushed to the 30th", "scheduled", "rescheduled interview-1 at:10-30"),
        ("wednesday's call cancelled", "scheduled", "cancelled interview-1"),
        ("yesterday's interview was cancelled", "scheduled", "cancelled interview-1 on:10-19"),
        ("they declined my times", "invited", "refused"),
        # A number before a month may be that of a stage or of a day.
        ("interview 1 january", "sent", "refused"),
        ("interview 1 4 november", "sent", "scheduled interview-1 at:11-04"),
        ("interview 3 november", "sent", "scheduled interview-1 at:11-03"),
        # The clock in words, shares and counts, and what is waited for.
        ("interview thursday half past 2", "sent", "scheduled interview-1 at:10-22T14:30"),
        ("interview monday at quarter to 11", "sent", "scheduled interview-1 at:10-26T10:45"),
        ("oa done, 3/4 questions", "sent", "submitted assessment"),
        ("interview 2, 3 people, thurs 3pm", "sent", "scheduled interview-2 at:10-22T15:00"),
        ("take home sent a day before the deadline", "sent", "submitted take-home"),
        ("verbally accepted, waiting on paperwork", "offered", "accepted"),
        ("accepted but not signed", "offered", "refused"),
        ("offer, just kidding", "sent", "refused"),
        ("interview thurs 3pm, moved from wed", "scheduled", "rescheduled interview-1 at:10-22T15:00"),
        ("interview 1 thurs 3pm, cancelled", "sent", "cancelled interview-1"),
        ("interview 2 pencilled in for w/c 2 nov", "sent", "scheduled interview-2 at:11-02..11-08"),
        ("applied thru their site, fridy", "none", "refused"),
    ],
)
def test_what_stands_beside_a_word_says_what_it_is(words: str, after: str, found: str) -> None:
    assert kept(words, after, "Europe/London") == found


@pytest.mark.parametrize(
    ("words", "after", "found"),
    [
        ("1차 합격 2주 내 연락 준대", "held", "passed interview-1 e:11-03"),
        ("1차 합격 연락 다음주에 준대", "held", "acknowledged interview-1 e:10-26..11-01"),
        ("1차 합격 어제 발표 11월 5일", "held", "passed interview-1 on:10-19 e:11-05"),
        ("최종면접 봄 결과는 다음주", "held", "held interview-2 e:10-26..11-01"),
        ("발표예정일 11월 5일", "held", "acknowledged interview-1 e:11-05"),
        ("어제 11월 15일까지 기한 연장", "offered", "extended on:10-19 d:11-15"),
        ("결과연락 2차 면접 11월 3일 오후 2시", "held", "scheduled interview-2 at:11-03T14:00"),
        ("임원면접 떨어짐", "sent", "rejected r:interview-2"),
        ("최종 탈락", "sent", "rejected"),
        ("3차까지 갔다가 떨어짐", "sent", "rejected r:interview-3"),
        ("3차까지 감 금요일 4시", "sent", "scheduled interview-3 at:10-23T16:00"),
        ("1차 봤지만 탈락", "sent", "rejected r:interview-1"),
        ("28일 면접 30일로 미뤄짐", "scheduled", "rescheduled interview-1 at:10-30"),
        ("면접 28일에서 30일로 변경", "scheduled", "rescheduled interview-1 at:10-30"),
        ("수요일 면접 취소됨", "scheduled", "cancelled interview-1"),
        ("1차 전화면접 어제", "sent", "held interview-1 on:10-19"),
        ("2차 면접 일정 조율중", "sent", "invited interview-2"),
        ("코테 진행중", "sent", "refused"),
        ("1차 봤는데 떨어짐", "sent", "rejected r:interview-1"),
        ("서류 붙었다가 취소됨", "sent", "refused"),
        ("1차 이틀 미뤄짐", "scheduled", "rescheduled interview-1 at:10-30"),
        ("면접 일주일 앞당겨짐", "scheduled", "rescheduled interview-1 at:10-21"),
        ("기한 3일 연장", "offered", "extended d:10-31"),
        ("과제 받음 일주일 준대", "sent", "invited assessment d:10-27"),
        ("과제 제출함, 마감 하루전", "sent", "submitted assessment"),
        ("가능한 시간 회신함 (수,목 오후)", "invited", "replied assessment"),
        ("채용 보류래", "sent", "on-hold resume"),
    ],
)
def test_what_stands_between_korean_words_parts_them(words: str, after: str, found: str) -> None:
    assert kept(words, after, "Asia/Seoul") == found


@pytest.mark.parametrize(
    ("words", "after", "found"),
    [
        # They ask one, and one asks them.
        ("헤드헌터가 면접 날짜 물어봄", "sent", "invited interview-1"),
        ("담당자가 가능한 날짜 물어봄", "sent", "invited interview-1"),
        ("인사팀에서 가능일 물어봄", "held", "invited interview-2"),
        ("면접 가능한 시간 알려달래", "sent", "invited interview-1"),
        ("1차 면접 가능한 날짜 회신 달라고 함", "sent", "invited interview-1"),
        ("면접 가능일 달라고 함", "sent", "invited interview-1"),
        ("담당자한테 결과 물어봄", "held", "followed-up interview-1"),
        ("1차 결과 알려달라고 메일 보냄", "held", "followed-up interview-1"),
        ("헤드헌터가 결과 물어봄", "held", "refused"),
        # Who told it.
        ("탈락 헤드헌터가 카톡으로 알려줌", "held", "rejected"),
        ("헤드헌터한테 1차 합격했다고 들음", "held", "passed interview-1"),
        # What is still to come is no event, and said beside one a remark.
        ("서류 합격 문자 받음, 면접은 추후 안내", "sent", "passed resume"),
        ("서류합격, 1차 면접 일정은 나중에 알려준대", "sent", "passed resume"),
        ("면접은 추후 안내", "sent", "refused"),
        # The day on which the work begins is none of what happened.
        ("수락함 입사일 1월 4일", "offered", "accepted"),
        ("수락 메일 보냄 입사는 12월 1일", "offered", "accepted"),
        ("입사일 11월 16일로 정함", "offered", "refused"),
        ("첫 출근 11월 16일", "offered", "refused"),
        ("연봉 협상 중 11/2까지 답 주기로 함", "offered", "countered e:11-02"),
        # Sums are no days, and what is no sum is no remark.
        ("연봉 제안 4800 답변 10월 23일까지", "sent", "offered d:10-23"),
        ("연봉 4800 제안, 23일까지 답변", "sent", "offered d:10-23"),
        ("오퍼 4800만원", "sent", "offered"),
        ("오퍼 받음 1억 2천", "sent", "offered"),
        ("연봉 500 더 달라고 함", "offered", "countered"),
        ("답변 기한 연장 부탁함", "offered", "countered"),
        ("과제 기한 연장 부탁함", "invited", "refused"),
        ("연봉 5200으로 올려줌", "sent", "offered"),
        ("구두로 오퍼 받음", "sent", "offered"),
        # Counts of people, and places in a queue.
        ("1차 면접 봄 어제 면접관 3명", "sent", "held interview-1 on:10-19"),
        ("예비 3번 받음", "held", "on-hold interview-1"),
        ("예비합격", "held", "on-hold interview-1"),
        # Nothing came.
        ("연락 없음", "sent", "refused"),
        ("아직 소식 없어서 문의 메일 보냄", "sent", "followed-up resume"),
        ("서류 연락없음 포기", "sent", "withdrawn r:resume"),
        ("1차 면접 노쇼", "scheduled", "withdrawn r:interview-1"),
        ("다음주 월욜 4시에 면접 보기로 함", "sent", "scheduled interview-1 at:10-26T16:00"),
        ("코테 응시 기간 10/20~10/22", "sent", "invited assessment d:10-22"),
        ("1차 면접 대상자 발표 26일", "sent", "acknowledged interview-1 e:10-26"),
        # Another place or way, and another day that is not told.
        ("면접 장소 변경 판교 사옥", "scheduled", "rescheduled interview-1 at:10-28"),
        ("장소가 판교로 바뀜", "scheduled", "rescheduled interview-1 at:10-28"),
        ("면접 화상으로 변경", "scheduled", "rescheduled interview-1 at:10-28"),
        ("면접 연기됨", "scheduled", "refused"),
        ("전화로 면접 연기됐다고 함", "scheduled", "refused"),
        ("메일로 면접 변경됐다고 연락옴", "scheduled", "refused"),
        ("장소 아직 모름", "scheduled", "refused"),
        ("목요일 6시에 커피챗 잡힘 강남역 스벅", "sent", "scheduled casual-talk at:10-22T18:00"),
        ("1차 면접 확정 판교 본사 금요일 2시", "sent", "scheduled interview-1 at:10-23T14:00"),
        # The first of several tests is no first interview.
        ("1차 코테 합격", "sent", "passed assessment"),
        ("2차 필기 11월 7일 10시", "sent", "scheduled assessment at:11-07T10:00"),
        # Papers that they asked for are no application; and what was not sent is none where something was.
        ("졸업증명서 제출함", "offered", "replied resume"),
        ("지원 안 함", "none", "withdrawn"),
        ("자소서 못 냄", "none", "withdrawn"),
        ("PT면접이랑 임원면접 봄", "sent", "refused"),
        ("지원 안 함", "sent", "refused"),
    ],
)
def test_what_korean_says_beside_a_kind_is_told_from_it(words: str, after: str, found: str) -> None:
    assert kept(words, after, "Asia/Seoul") == found


@pytest.mark.parametrize(("words", "told"), [("連絡なし", True), ("아직 연락 없음", True), ("결과 안 나옴", False)])
def test_that_nothing_came_is_answered_with_what_counts_it(words: str, *, told: bool) -> None:
    with pytest.raises(BadValue) as error:
        read_event(Context(TODAY, "Asia/Seoul", Settings({})), DEFAULT_STAGES, EventWords(words))
    assert (error.value.code == "no-news") is told


@pytest.mark.parametrize(
    ("words", "after", "found"),
    [
        ("書類通過、面接は後日案内", "sent", "passed resume"),
        ("内定承諾 入社日は1月4日", "offered", "accepted"),
        ("面接場所変更 渋谷オフィス", "scheduled", "rescheduled interview-1 at:10-28"),
        ("面接延期", "scheduled", "refused"),
        ("オファー 600万 10月30日までに返事", "sent", "offered d:10-30"),
        ("最終面接まで行って落ちた", "sent", "rejected r:interview-2"),
        ("三次まで進んで不合格", "sent", "rejected r:interview-3"),
        ("一次受けたけど落ちた", "sent", "rejected r:interview-1"),
        ("水曜の面接が月曜に変更", "scheduled", "rescheduled interview-1 at:10-26"),
        ("面接が28日から30日15時に変わった", "scheduled", "rescheduled interview-1 at:10-30T15:00"),
        ("11/5(水)に一次面接", "sent", "refused"),
        ("二次面接の日程調整中", "sent", "invited interview-2"),
        ("面接中", "sent", "refused"),
        ("一次面接 1週間後ろ倒し", "scheduled", "rescheduled interview-1 at:11-04"),
        ("書類選考いったん保留", "sent", "on-hold resume"),
        ("今日応募", "none", "submitted resume"),
    ],
)
def test_what_stands_in_one_japanese_word_is_taken_apart(words: str, after: str, found: str) -> None:
    assert kept(words, after, "Asia/Tokyo") == found


# Typed on 20 October, with an appointment or a due day on the 28th.
@pytest.mark.parametrize(
    ("after", "words", "found"),
    [
        # A number and 일 alone is a day of the month, and no length of time.
        ("sent", "코테 안내 15일", "invited assessment on:10-15"),
        ("held", "오퍼 15일", "offered on:10-15"),
        ("held", "内定 15日", "offered on:10-15"),
        ("held", "보류 15일", "on-hold interview-1 on:10-15"),
        ("sent", "과제 받음 3일간", "invited assessment d:10-23"),
        ("sent", "과제 받음 일주일", "invited assessment d:10-27"),
        ("sent", "과제 안내 옴 72시간 이내", "invited assessment d:10-23"),
        ("sent", "면접 연락 3시간 전", "invited interview-1"),
        # Nor is one behind its month.
        ("scheduled", "면접 11월 3일 연기", "rescheduled interview-1 at:11-03"),
        ("invited", "과제 11월 9일 연장", "extended assessment d:11-09"),
        ("invited", "하루 연장", "extended assessment d:10-29"),
        # The day of the appointment, else the day on which it was called off.
        ("scheduled", "28일 1차면접 취소", "cancelled interview-1"),
        ("scheduled", "friday interview cancelled", "refused"),
        ("scheduled", "30일 면접 11월 2일로 변경", "refused"),
        ("scheduled", "interview on 5 december cancelled", "refused"),
        ("scheduled", "木曜の面接が月曜に変更", "refused"),
        ("scheduled", "15일 1차면접 취소", "cancelled interview-1 on:10-15"),
        ("scheduled", "15日 一次面接 中止", "cancelled interview-1 on:10-15"),
        # What was sent is no plan, and a way is no day.
        ("sent", "follow up by email", "followed-up resume"),
        ("sent", "sent a follow up by email yesterday", "followed-up resume on:10-19"),
        ("sent", "follow-up to Dana via linkedin monday", "followed-up resume on:10-19"),
        ("sent", "follow up by friday", "refused"),
        ("sent", "follow up friday", "refused"),
    ],
)  # fmt: skip
def test_a_day_is_no_length_and_a_way_is_no_day(after: str, words: str, found: str) -> None:
    assert kept(words, after, "Asia/Seoul") == found
