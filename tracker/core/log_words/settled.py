"""What was heard among the words of `log`, once all words are taken → what it says of an event."""

import re
from typing import NamedTuple

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Kind
from tracker.core.log_words.heard import LATER, Heard, theirs, two_stages, unknown_beside
from tracker.core.log_words.lengths import is_ahead_of_deadline
from tracker.core.log_words.lexicon import NEXT, UNTIL, Sort
from tracker.core.phrases import is_of_days
from tracker.core.sentences import sentence, use
from tracker.core.stages import OUTCOME, Stage, StageType
from tracker.core.words import bare

# What may be known of a result.
UNTOLD, PROMISED = "untold", "promised"

# What is said of an appointment, and of anything else that is no more.
_GONE = ("없어", "なくな", "流れ", "飛ん")
# What is over may be the search for a job or, where one is named, a meeting.
_OVER = frozenset({"종료", "終了"})
# What is said of papers as well as of an application that is given up.
_TIDIED = "정리"
# What one gives up of one's own, where it is a task.
_GAVE_UP = ("gave up", "giving up", "given up")
# Two days of an appointment that is moved, from one to the other.
_FROM_TO = "(.+?)(?:에서|から) ?(.+)"


class LogWords(NamedTuple):
    """What was found in the words of `log`; `day` is what is left, to be read as a day.

    `meeting` is NEXT or LAST where no stage is named but a meeting is, `kind_word` how the kind was said; `at`, `due`,
    `expect`, `who` and `via` are the words for these, "" where they are not said, `note` a remark beside them,
    `length` the minutes that something takes, `shift` the days by which it is put off.
    What `is_to_do` is named as a noun behind the day by which it may have to be done, or was.
    `whose` is the day of an appointment that is moved or cancelled, or when that was.
    What `is_elsewhere` is or is moved to a place that is named so, which the note tells.
    What `is_several` may be several events, each in a clause of its own, of which one tells of the others.
    `result` is UNTOLD where there is one, but not which, and PROMISED where `expect` or `day` may be when it will be.
    """

    stage: Stage | None
    kind: Kind | None
    day: str
    meeting: str = ""
    kind_word: str = ""
    at: str = ""
    due: str = ""
    expect: str = ""
    who: str = ""
    via: str = ""
    note: str = ""
    length: str = ""
    shift: str = ""
    result: str = ""
    whose: str = ""
    is_several: bool = False
    is_to_do: bool = False
    is_elsewhere: bool = False


def settle(heard: Heard) -> LogWords:
    """What was found once all words are taken."""
    _settle_whose(heard)
    said = {part: " ".join(words).strip(" ,;") for part, words in heard.parts.items()}
    if heard.conflict and not (heard.is_asking and said.get("day", "").endswith(UNTIL)):
        raise heard.conflict
    how = said.pop("how", "")
    _settle_agent(heard)
    _settle_apart(heard, said)
    result = _settle_news(heard, said)
    _settle_whole(heard, said)
    _settle_kind(heard, said)
    _settle_due(heard, said)
    _settle_person(heard, said)
    _refuse_other_end(heard)
    _refuse_theirs(heard)
    _refuse_other_stage(heard)
    if how and (heard.kind is None or heard.kind.does):
        said["note"] = ", ".join(filter(None, (said.get("note"), how)))
    stage = heard.stage
    if stage and stage.name == OUTCOME and (heard.meeting or (heard.kind and heard.kind.turn is None)):
        stage = None  # 결과 문의; 면접 봤음, 결과는 금요일
    if stage is None and not heard.meeting and not (heard.kind and (heard.kind.outcome or heard.kind.restarts)):
        stage = heard.application
    return LogWords(
        stage=stage,
        kind=heard.kind,
        day=said.pop("day", ""),
        meeting="" if stage else heard.meeting,
        kind_word=heard.kind_word,
        result=result,
        is_several=heard.is_several,
        is_to_do=heard.is_to_do,
        is_elsewhere=Sort.PLACE in heard.sorts,
        **said,
    )


def _settle_whose(heard: Heard) -> None:
    """Part the day of an appointment that is moved or cancelled from the others: friday interview moved to monday."""
    kind, day, whose = heard.kind, heard.parts.get("day", []), heard.parts.get("whose", [])
    said = [word.casefold() for word in day]
    if kind and kind.moves and "from" in said and not heard.parts.get("at"):  # interview thurs 3pm, moved from wed
        del day[said.index("from") :]
    elif kind and (kind.moves or kind.calls_off):
        begin = heard.step_at or (heard.kind_at if heard.kind_word.isascii() else 0) or 0
        is_new = kind.calls_off or heard.parts.get("at") or "shift" in heard.parts or day[begin:]
        said = [word.strip(",;.") for word in day[:begin]]
        if is_new and all(map(is_of_days, said)) and not any(map(heard.lexicon.is_doubt, said)):
            whose += day[:begin]
            del day[:begin]
        if kind.moves and (found := re.match(_FROM_TO, " ".join(day))):  # 28일에서 30일로 변경
            whose, day[:] = [found[1]], [found[2]]
        heard.parts["whose"] = whose
    elif whose:
        heard.parts["day"] = [*heard.parts.pop("whose"), *day]


def _settle_agent(heard: Heard) -> None:
    """Settle who did it: what they declined or withdrew is your rejection. Raises BadValue where it may be either."""
    kind = heard.kind
    if kind and kind.name == "declined" and Sort.GOT in heard.sorts:
        heard.kind = KINDS["rejected"]  # 거절 메일 받음
    if kind is None or Sort.AGENT not in heard.sorts:
        return
    if kind.name in {"declined", "withdrawn"}:
        heard.kind = KINDS["rejected"]
    is_asked = kind.asks and not heard.kind_word.isascii()
    is_of_step = heard.stage or heard.meeting or heard.is_of_times
    if is_asked and is_of_step and Sort.NEWS not in heard.sorts:
        heard.kind = KINDS["invited"]  # 담당자가 가능한 날짜 물어봄
    elif is_asked or kind.name == "accepted" or (kind.name == "passed" and heard.kind_word == "passed"):
        raise BadValue(
            "who-did-it", "“they {word}”: say what it was for you: passed, rejected, offered or another kind of "
                          "event",
            word=heard.kind_word,
        )  # fmt: skip


def _settle_apart(heard: Heard, said: dict[str, str]) -> None:
    """Put where it belongs what is no part of the event by itself. Raises BadValue where nothing else is said."""
    if heard.lead and heard.is_open():
        raise unknown_beside(heard.lead, heard.stage or sentence("interview"))
    start = said.pop("start", "")
    if start and heard.kind is None:
        raise BadValue(
            "start-of-work", "“{words}” is no event but a part of the offer; keep it with {edit}",
            words=start, edit=use("edit", "REF", "offer.start=2027-01-04"),
        )  # fmt: skip
    said["note"] = ", ".join(filter(None, (said.get("note"), start, heard.lead)))
    if Sort.SILENCE in heard.sorts and heard.kind is None and not heard.sorts & {Sort.GOT, Sort.NEWS}:
        raise BadValue(
            "no-news", "“{words}” is no event: how long you wait is counted by itself. If you gave up hope, log "
                       "{closed}",
            words=said["note"], closed=KINDS["closed"],
        )  # fmt: skip


def _refuse_other_end(heard: Heard) -> None:
    """Raises BadValue where something else than an offer is accepted or declined: an application, an interview."""
    kind = heard.kind
    is_of_offer = kind is not None and kind.name in {"accepted", "declined"}
    is_of_task = kind is not None and kind.keeps_due and _is_at(heard, StageType.TASK)
    if (is_of_offer and (heard.application or heard.meeting) and not heard.stage) or is_of_task:
        raise BadValue(
            "not-of-an-offer",
            "“{kind}” is for an offer. For anything else say what happened: passed, invited, rejected or withdrawn",
            kind=kind,
        )


def _is_scout(heard: Heard, who: str) -> bool:
    return any(word in who.casefold() for word in heard.lexicon.scouts)


def _settle_news(heard: Heard, said: dict[str, str]) -> str:
    """Settle whether a result is promised, which is expected on the day behind what speaks of it, or has come."""
    if heard.kind and heard.kind.hides and (heard.stage or heard.meeting) and heard.kind_word in _OVER:
        heard.kind = KINDS["held"]
    news, kind = said.pop("news", ""), None if heard.is_contact else heard.kind
    is_given = Sort.GOT in heard.sorts and heard.stage is not None and heard.stage.type is StageType.TASK
    if is_given and Sort.NEWS not in heard.sorts:
        heard.sorts.discard(Sort.PROMISE)  # 과제 받음 일주일 준대
    is_promised = Sort.PROMISE in heard.sorts
    if kind and ((kind.answers and is_promised and _is_of_answer(heard)) or (kind.moves and Sort.NEWS in heard.sorts)):
        kind = None  # 합격 연락 준대, 발표 연기됨
    is_step = heard.is_told and kind is None and not is_promised
    if is_step and (said.get("due") or heard.meeting or (heard.stage and heard.stage.type is StageType.MEETING)):
        said["day"] = " ".join(filter(None, (said.get("day", ""), news)))
        return ""  # heard back, interview friday
    is_told = kind is not None and (kind.does is not None or kind.answers)
    is_open = kind is None or (is_told and news) or ((is_told or kind.is_activity) and is_promised)
    if not is_open or heard.sorts.isdisjoint({Sort.NEWS, Sort.PROMISE}) or said.get("expect"):
        said["day"] = " ".join(filter(None, (said.get("day", ""), news)))
        return ""
    if kind is None:
        heard.kind, heard.kind_word = None, ""
    if news:
        said["expect"] = news
    return UNTOLD if kind is None and Sort.GOT in heard.sorts and not is_promised else PROMISED


def _is_of_answer(heard: Heard) -> bool:
    """Whether the kind says which answer is spoken of, with no day between: 합격 연락 준대, and not 합격 2주 내 연락 준대."""
    return heard.kind_at == heard.answer_at


def _refuse_other_stage(heard: Heard) -> None:
    """Raises BadValue where a meeting is named beside a task: 코테 합격 면접 안내 옴."""
    if heard.meeting and heard.stage and heard.stage.type is StageType.TASK:
        raise two_stages(heard.stage, sentence("interview"))


def _refuse_theirs(heard: Heard) -> None:
    """Raises BadValue where it is they who answered, and not you: 답장 옴."""
    if heard.kind and heard.kind.name == "replied" and Sort.GOT in heard.sorts:
        raise theirs(heard.kind)


def _settle_person(heard: Heard, said: dict[str, str]) -> None:
    """Take somebody for whom it came from, where that can be: 친구 합격 is of the friend, and left to be refused."""
    person = said.pop("person", "")
    if person and heard.kind and (heard.kind.name in {"approached", "invited"} or heard.is_referred):
        said.setdefault("who", person)
    elif person:
        said["day"] = " ".join(filter(None, (person, said.get("day", ""))))


def _settle_whole(heard: Heard, said: dict[str, str]) -> None:
    """Settle the kind of what is said of no stage, but of the application or an offer."""
    kind = heard.kind
    if kind and kind.hides and heard.kind_word.startswith(_GAVE_UP) and _is_at(heard, StageType.TASK):
        heard.kind = KINDS["withdrawn"]
    if heard.kind_word == "shortlisted":
        heard.meeting = ""  # it is what they are chosen for
    if kind and kind.name == "invited" and heard.is_of_times and not (heard.stage or heard.meeting):
        heard.meeting = NEXT
    if heard.is_open() and any(word.startswith(LATER) for word in said.get("day", "").split()):
        raise BadValue(
            "not-happened",
            "“{word}” says that it did not happen, or not yet, and the log is of what did; keep a plan with {note}",
            word=said["day"], note=use("note"),
        )  # fmt: skip
    if kind is None or heard.stage or heard.meeting:
        return
    if kind.name == "submitted" and heard.has_papers and not heard.application:
        heard.kind = KINDS["replied"]
    if heard.application and kind.calls_off and not heard.kind_word.startswith(_GONE):
        heard.kind = KINDS["withdrawn"]  # cancelled my application
    elif heard.application and heard.kind_word == "confirmed":
        heard.kind = KINDS["acknowledged"]
    elif heard.is_contact and said.get("due"):
        heard.kind = None  # need to decide by friday


def _settle_kind(heard: Heard, said: dict[str, str]) -> None:
    """Settle the kind that several words say, or none of them does by itself."""
    is_place = Sort.PLACE in heard.sorts and heard.is_contact and not said.get("day")
    if is_place and (heard.stage or heard.meeting):
        heard.kind = KINDS["rescheduled"]  # 면접 장소 안내 옴 판교 본사
    kind, is_named, is_scout = heard.kind, bool(heard.stage or heard.meeting), _is_scout(heard, said.get("who", ""))
    is_come = kind is None and Sort.GOT in heard.sorts and Sort.NEWS not in heard.sorts
    if kind is None and is_named and Sort.DUTY in heard.sorts:
        heard.kind = KINDS["invited"]
    elif is_come and (is_named or heard.application):
        heard.kind = KINDS["invited" if is_named else "acknowledged"]
    elif (is_come or (kind and kind.name == "invited" and not is_named)) and is_scout:
        heard.kind = KINDS["approached"]
    elif kind and kind.name == "approached" and is_named:
        heard.kind = KINDS["invited"]
    elif kind and _is_of_something_else(heard, kind):
        said["day"] = f"{heard.kind_word} {said.get('day', '')}".strip()  # left to be refused


def _is_of_something_else(heard: Heard, kind: Kind) -> bool:
    """Whether it is no application and no appointment that is tidied up or gone: 포트폴리오 정리, 일정 없어짐."""
    is_tidied = kind.hides and heard.kind_word == _TIDIED and _is_at(heard, StageType.TASK)
    return is_tidied or (kind.calls_off and heard.kind_word.startswith(_GONE) and not (heard.stage or heard.meeting))


def _settle_due(heard: Heard, said: dict[str, str]) -> None:
    """Settle whether a day is one by which something is due, and what is moved."""
    kind, of_deadline = heard.kind, Sort.DEADLINE in heard.sorts
    if kind is None:
        return
    if kind.moves_due and of_deadline:  # 10월 30일 기한 연장
        said["day"] = " ".join(word for word in said.get("day", "").split() if not _is_deadline(heard, word))
    if kind.does and is_ahead_of_deadline(said.get("due", "")):
        said["note"] = ", ".join(filter(None, (said.get("note"), said.pop("due"))))
    elif kind.does and heard.stage and of_deadline and not said.get("due"):
        heard.kind, said["due"] = None, said.pop("day", "")  # 과제 제출 금요일 마감
    elif kind.moves_due and "shift" in said and not of_deadline and (heard.meeting or _is_at(heard, StageType.MEETING)):
        heard.kind = KINDS["rescheduled"]  # 面接が一日延びた
    elif kind.moves and ("due" in heard.begun or of_deadline):
        heard.kind = KINDS["extended"]
        said["due"] = said.get("due") or said.pop("at", "")


def _is_at(heard: Heard, type_: StageType) -> bool:
    return heard.stage is not None and heard.stage.type is type_


def _is_deadline(heard: Heard, word: str) -> bool:
    said = heard.vocabulary.get(bare(word))
    return said is not None and said.sort is Sort.DEADLINE
