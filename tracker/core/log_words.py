"""The words of `log`: a stage, a kind, a day and what else is said of an event, in any order.

Case, spaces and hyphens do not matter. In Korean, Japanese and Chinese script a stage and a kind may be one word
(서류합격, 書類選考通過), with or without an ending that adds nothing (했음, 완료, 전형).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.events import KINDS
from tracker.core.words import LONGEST, bare, find_kind, find_stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.core.events import Kind
    from tracker.core.stages import Stage

# What begins a part that is not the day: `due friday`, `at tuesday 3pm`, `with Dana Kim`, 발표 예정일 금요일.
_MARKS = {
    word: part
    for part, words in {
        "at": "at for",
        "due": "due 마감일 締切日",
        "expect": "expect expected 발표 발표예정 발표예정일 결과발표 発表 発表予定 結果発表",
        "who": "with",
        "via": "via",
    }.items()
    for word in words.split()
}
# What may follow such a mark and adds nothing: 발표 예정일.
_AFTER_MARKS = frozenset(["예정", "예정일", "予定", "予定日", "by"])
# How people are reached; languages say the English ones in their own words (`core.wording.say_channel`).
CHANNELS = (
    "phone", "telephone", "email", "e-mail", "mail", "text", "sms", "video", "zoom", "teams", "portal", "linkedin", "letter",
    "post", "chat", "person", "slack", "website",
)  # fmt: skip
_CHANNELS = frozenset(
    [
        *CHANNELS,
        *[
            "전화",
            "메일",
            "이메일",
            "문자",
            "화상",
            "카톡",
            "카카오톡",
            "우편",
            "채팅",
            "포털",
            "채용사이트",
            "링크드인",
            "줌",
            "대면",
            "홈페이지",
        ],
        *["電話", "メール", "ビデオ", "郵送", "オンライン", "対面"],
    ]
)
_BY_CHANNEL = re.compile("(으로|로|で|にて)$")
# Meetings that are named by what they are: the next one, or the last there is.
NEXT, LAST = "next", "last"
_MEETINGS = {
    word: which
    for which, words in {
        NEXT: "interview|call|round|meeting|면접|실무면접|기술면접|technical|technical interview|面接",
        LAST: "final|final interview|final round|onsite|최종|최종면접|임원면접|最終面接|役員面接",
    }.items()
    for word in map(bare, words.split("|"))
}
# Two kinds that are one when both are said: accepted the offer, 지원 취소.
_TOGETHER = {
    frozenset(["offered", "accepted"]): "accepted",
    frozenset(["offered", "declined"]): "declined",
    frozenset(["submitted", "cancelled"]): "withdrawn",
    frozenset(["submitted", "held"]): "submitted",  # 지원 완료
}
# What adds nothing right before a name: invited to assessment, was rejected.
_FILLERS = frozenset(["to", "was", "were", "got", "get", "the", "a", "an", "my", "i", "they", "have", "has", "been"])
# Two words of which each is said by its first sign.
_SHORT = {"서합": ("서류", "합격"), "서탈": ("서류", "탈락"), "면합": ("면접", "합격"), "면탈": ("면접", "탈락")}
_KIND_ENDINGS = re.compile("(했습니다|했어요|했다|했음|되었음|됐음|됨|함|왔음|옴|받음|완료|しました|した|済み|済)$")
_STAGE_ENDINGS = re.compile("(전형|시험|검사|選考|試験)$")
# A day by which something is asked of you, as Korean and Japanese say it.
_UNTIL = re.compile("(까지|까지요|までに|まで|마감|이내|締切|必着|以内)$")
# What names a deadline whatever is said beside it.
_DEADLINE = re.compile("(마감|이내|締切|必着|以内)$")
# What says that 봄 is the spring and not that something was sat: 올해 봄, 2025년 봄.
_YEAR_OF_SPRING = re.compile("(년|해|지난)$")


class LogWords(NamedTuple):
    """What was found in the words of `log`; `day` is what is left, to be read as a day.

    `meeting` is NEXT or LAST where no stage is named but a meeting is, `kind_word` how the kind was said; `at`, `due`,
    `expect`, `who` and `via` are the words for these, "" where they are not said.
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


def read_log_words(words: Sequence[str], pipeline: tuple[Stage, ...], known: Iterable[Stage] = ()) -> LogWords:
    """Find the stage, the kind and the parts with a mark among the words of `log`; the rest, in its order, is the day.

    `known` are stages that may be named though the pipeline has them not. Raises BadValue where two different stages or
    kinds are named, or a part twice.
    """
    walk = _Walk(pipeline, tuple(known))
    tokens = " ".join(words).split()
    while tokens:
        del tokens[: walk.take(tokens)]
    return walk.found()


def names_deadline(day: str) -> bool:
    """Whether words for days are a deadline, with no kind beside them that asks for one: 금요일 18시 마감."""
    return _DEADLINE.search(day) is not None


def by_which(day: str) -> list[tuple[str, str]]:
    """The ways to part words for days into a day and one by which something is asked (어제 금요일까지), the longest first."""
    tokens = day.split()
    if tokens and (_UNTIL.search(tokens[-1]) or tokens[0].casefold() in {"by", "until"}):
        return [(" ".join(tokens[:place]), " ".join(tokens[place:])) for place in range(len(tokens))]
    return []


class _Walk:
    """The state of one walk along the words."""

    def __init__(self, pipeline: tuple[Stage, ...], known: tuple[Stage, ...]) -> None:
        self.pipeline, self.known = pipeline, known
        self.stage: Stage | None = None
        self.kind: Kind | None = None
        self.meeting = self.kind_word = ""
        self.part = "day"
        self.parts: dict[str, list[str]] = {}

    def take(self, tokens: list[str]) -> int:
        """Take the first words that say something together; how many they were."""
        if self.part in {"who", "via"} and not self.parts.get(self.part):
            self.parts[self.part] = tokens[:1]
            self.part = self.part if self.part == "who" else "day"
            return 1
        if count := self._mark(tokens):
            return count
        is_filler = tokens[0].casefold() in _FILLERS
        if is_filler and (self._is_name(tokens[1:]) or (self.kind is not None and self.kind.moves)):
            return 1
        if self.part != "who" or not tokens[0][:1].isupper():
            for count in range(min(LONGEST, len(tokens)), 0, -1):
                if self._name(" ".join(tokens[:count])):
                    self.part = "day"
                    return count
            if self._channel(tokens[0]) or self._compound(tokens[0]):
                self.part = "day"
                return 1
        self.parts.setdefault(self.part, []).append(tokens[0])
        return 1

    def _mark(self, tokens: list[str]) -> int:
        """Begin the part that a mark names; how many words the mark is of, 0 for none."""
        word, following = tokens[0].casefold(), tokens[1:2]
        if not following:
            return 0
        if word in {"by", "in"} and following[0].casefold() in _CHANNELS:
            self._begin("via")
            return 1
        if word == "at" and self.parts.get(self.part) and following[0][:1].isdigit() and not _is_date(following[0]):
            return 0  # the time of a day that is said just before: tomorrow at 3pm
        if word not in _MARKS:
            return 0
        self._begin(_MARKS[word])
        return 2 if tokens[1] in _AFTER_MARKS and tokens[2:] else 1

    def _begin(self, part: str) -> None:
        if self.parts.get(part):
            raise BadValue("part-twice", "{part} is given twice; give it once", part=part)
        self.part = part

    def _name(self, phrase: str) -> bool:
        """Take the name of a stage, a kind or a meeting."""
        said = self.parts.get(self.part)
        if phrase == "봄" and said and _YEAR_OF_SPRING.search(said[-1]):
            return False
        if stage := find_stage(phrase, self.pipeline):
            self._at(stage)
        elif kind := find_kind(phrase):
            self._of(kind, phrase)
        elif stage := find_stage(phrase, self.known):
            self._at(stage)
        elif meeting := _MEETINGS.get(bare(phrase)):
            self.meeting = meeting
        else:
            return False
        return True

    def _is_name(self, tokens: list[str]) -> bool:
        """Whether the words begin with the name of a stage, a kind or a meeting, past what adds nothing."""
        tokens = tokens[next((place for place, one in enumerate(tokens) if one.casefold() not in _FILLERS), 0) :]
        stages = (*self.pipeline, *self.known)
        phrases = [" ".join(tokens[:count]) for count in range(1, min(LONGEST, len(tokens)) + 1)]
        return any(find_stage(one, stages) or find_kind(one) or bare(one) in _MEETINGS for one in phrases)

    def _channel(self, token: str) -> bool:
        word = _BY_CHANNEL.sub("", token)
        if word.casefold() not in _CHANNELS or self.parts.get("via"):
            return False
        self.parts["via"] = [word]
        return True

    def _compound(self, token: str) -> bool:
        """Take a stage and a kind that are one word, and either with an ending."""
        if token.isascii():
            return False
        if token in _SHORT:
            return all(self._name(word) for word in _SHORT[token])
        whole = _KIND_ENDINGS.sub("", token)
        if not whole and self.kind:  # 지원 완료, as 지원완료
            return True
        if self._name(whole) or self._name(_STAGE_ENDINGS.sub("", whole)):
            return True
        for place in range(len(token) - 1, 0, -1):
            stage, kind = token[:place], find_kind(token[place:]) or find_kind(_KIND_ENDINGS.sub("", token[place:]))
            if kind and (self._stage_named(stage) or self._stage_named(_STAGE_ENDINGS.sub("", stage))):
                self._of(kind, token[place:])
                return True
        return False

    def _stage_named(self, word: str) -> bool:
        return find_kind(word) is None and self._name(word)

    def _at(self, stage: Stage) -> None:
        if self.stage not in {None, stage}:
            raise BadValue(
                "two-stages", "“{first}” and “{second}” are two stages; log one event at a time",
                first=self.stage, second=stage,
            )  # fmt: skip
        self.stage = stage

    def _of(self, kind: Kind, word: str) -> None:
        if self.kind and self.kind != kind:
            if together := _TOGETHER.get(frozenset([self.kind.name, kind.name])):
                words = {self.kind.name: self.kind_word, kind.name: word}
                self.kind, self.kind_word = KINDS[together], words.get(together, together)
                return
            raise BadValue(
                "two-kinds", "“{first}” and “{second}” are two kinds; log one event at a time",
                first=self.kind, second=kind,
            )  # fmt: skip
        self.kind, self.kind_word = kind, word

    def found(self) -> LogWords:
        said = {part: " ".join(words) for part, words in self.parts.items()}
        return LogWords(
            stage=self.stage,
            kind=self.kind,
            day=said.pop("day", ""),
            meeting="" if self.stage else self.meeting,
            kind_word=self.kind_word,
            **said,
        )


def _is_date(word: str) -> bool:
    """Whether a word of digits is a date and no time: 2026-12-01, 12/1."""
    return "-" in word or "/" in word or word.count(".") > 1
