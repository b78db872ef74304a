"""What was heard among the words of `log`, and what it says of an event once all words are taken."""

from collections.abc import Mapping
from typing import NamedTuple

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Kind, Turn
from tracker.core.log_words.lexicon import Lexicon, Saying, Sort
from tracker.core.stages import OUTCOME, Stage
from tracker.core.words import bare

# Two kinds that are one when both are said: accepted the offer, 지원 취소, sent my availability.
_TOGETHER = {
    frozenset(pair): kind
    for kind, pairs in {
        "accepted": (("offered", "accepted"),),
        "declined": (("offered", "declined"), ("accepted", "declined")),
        "withdrawn": (("submitted", "cancelled"), ("submitted", "withdrawn"), ("submitted", "declined")),
        "submitted": (("submitted", "held"),),  # 지원 완료
        "acknowledged": (("submitted", "acknowledged"),),
        "followed-up": (("submitted", "followed-up"),),
        "replied": (("submitted", "replied"),),
        "invited": (("invited", "replied"), ("invited", "approached")),
        "extended": (("accepted", "extended"), ("offered", "extended")),
    }.items()
    for pair in pairs
}
# What is over may be the search for a job or, where one is named, a meeting.
_OVER = frozenset({"종료", "終了"})
# Words for a deadline, beside which what is moved is a due day.
_DEADLINES = frozenset({"마감", "기한", "締切", "期限"})
_UNTIL = ("까지", "までに", "まで", "이내", "以内")


class LogWords(NamedTuple):
    """What was found in the words of `log`; `day` is what is left, to be read as a day.

    `meeting` is NEXT or LAST where no stage is named but a meeting is, `kind_word` how the kind was said; `at`, `due`,
    `expect`, `who` and `via` are the words for these, "" where they are not said, `note` a remark beside them.
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


class Heard:
    """What was heard so far: the stage, the kind, the words of each part; `part` is the one that words go to now.

    `last` is the word before, `begun` the parts that were begun by a mark, `sorts` what words say only where no other does.
    """

    def __init__(self, lexicon: Lexicon, vocabulary: Mapping[str, Saying]) -> None:
        self._lexicon = lexicon
        self._vocabulary = vocabulary
        self.stage: Stage | None = None
        self.application: Stage | None = None
        self.kind: Kind | None = None
        self.meeting = self.kind_word = self.last = ""
        self.is_contact = False
        self.part = "day"
        self.parts: dict[str, list[str]] = {}
        self.begun: set[str] = set()
        self.sorts: set[Sort] = set()

    def begin(self, part: str) -> None:
        """Begin a part: the words that follow are of it. Raises BadValue where it was said before."""
        if self.parts.get(part):
            raise BadValue("part-twice", "{part} is given twice; give it once", part=part)
        self.part = part
        self.begun.add(part)

    def say(self, word: str, said: Saying) -> bool:
        """Take what a word says; whether it may say that here."""
        match said.sort:
            case Sort.STAGE if said.stage:
                self._at(said.stage)
            case Sort.APPLICATION:
                self.application = said.stage
            case Sort.KIND:
                self.of(KINDS[said.value], word)
            case Sort.MEETING:
                self.meeting = self.meeting or said.value
            case Sort.CHANNEL | Sort.CHANNEL_OF:
                if self.parts.get("via"):
                    return False
                self.parts["via"] = [said.value if said.sort is Sort.CHANNEL_OF else word]
            case Sort.ABBREVIATION:
                for one in said.value.split():
                    self.say(one, self._vocabulary[bare(one)])
            case Sort.REMARK:
                self.parts.setdefault("note", []).append(word)
            case _:
                self._hear(said.sort, word)
        self.part = "day"
        return True

    def _hear(self, sort: Sort, word: str) -> None:
        """Note a word that says something only where no other does."""
        self.sorts.add(sort)
        if sort is Sort.CONTACT and self.kind is None:
            self.kind, self.kind_word, self.is_contact = KINDS["invited"], word, True

    def _at(self, stage: Stage) -> None:
        if self.stage and OUTCOME in {stage.name, self.stage.name}:  # 1차 결과: of the stage, and no invitation
            self.sorts.add(Sort.NEWS)
            self.stage = stage if self.stage.name == OUTCOME else self.stage
            return
        if self.stage not in {None, stage}:
            raise BadValue(
                "two-stages", "“{first}” and “{second}” are two stages; log one event at a time",
                first=self.stage, second=stage,
            )  # fmt: skip
        self.stage = stage

    def of(self, kind: Kind, word: str) -> None:
        """Take a kind by the word that says it. Raises BadValue for a second kind that is not one with the first."""
        if self._is_asked(kind):
            self.kind = KINDS["invited"] if self.kind and self.kind.name == "replied" else self.kind
        elif self.kind is None or self.is_contact:
            self.kind, self.kind_word, self.is_contact = kind, word, False
        elif self.kind == kind:
            return
        elif {self.kind.name, kind.name} == {"offered", "rejected"} and "down" in f"{self.kind_word} {word}":
            self.kind, self.kind_word = KINDS["declined"], "turned down"
        elif together := _TOGETHER.get(frozenset([self.kind.name, kind.name])):
            words = {self.kind.name: self.kind_word, kind.name: word}
            self.kind = KINDS[together]
            self.kind_word = words.get(together, together) if self.kind.does else together
        else:
            raise BadValue(
                "two-kinds", "“{first}” and “{second}” are two kinds; log one event at a time",
                first=self.kind, second=kind,
            )  # fmt: skip

    def _is_asked(self, kind: Kind) -> bool:
        """Whether a kind says what is asked of you by a day, which stands right before it: 25일까지 응시."""
        is_asking = self.kind is not None and (self.kind.turn is Turn.YOU or self.kind.name == "replied")
        return is_asking and kind.is_activity and self.last.strip(",;.").endswith(_UNTIL)

    def found(self) -> LogWords:
        """What was found once all words are taken."""
        said = {part: " ".join(words).strip(" ,;") for part, words in self.parts.items()}
        self._settle_kind(said)
        self._refuse_other_end()
        stage = self.stage
        if stage and stage.name == OUTCOME and self.kind and self.kind.turn is None:
            stage = None  # 결과 문의
        if stage is None and not self.meeting and not (self.kind and self.kind.outcome):
            stage = self.application
        return LogWords(
            stage=stage,
            kind=self.kind,
            day=said.pop("day", ""),
            meeting="" if stage else self.meeting,
            kind_word=self.kind_word,
            **said,
        )

    def _refuse_other_end(self) -> None:
        """Raises BadValue where something else than an offer is accepted or declined: an application, an interview."""
        kind = self.kind
        if kind and kind.name in {"accepted", "declined"} and (self.application or self.meeting) and not self.stage:
            raise BadValue(
                "not-of-an-offer",
                "“{kind}” is said of an offer. Say what happened to the rest: passed, invited, rejected or withdrawn",
                kind=kind,
            )

    def _is_scout(self, who: str) -> bool:
        return any(word in who.casefold() for word in self._lexicon.scouts)

    def _settle_kind(self, said: dict[str, str]) -> None:
        """Settle the kind that several words say, or none of them does by itself."""
        kind, is_named = self.kind, bool(self.stage or self.meeting)
        if kind is None and self.stage and Sort.NEWS in self.sorts and not said.get("expect"):
            raise BadValue(
                "which-result",
                "which result of {stage}? Say passed, rejected or another kind of event",
                stage=self.stage,
            )
        if kind is None and Sort.GOT in self.sorts and Sort.NEWS not in self.sorts and (is_named or self.application):
            self.kind = KINDS["invited" if is_named else "acknowledged"]
        elif kind and kind.name == "invited" and not is_named and self._is_scout(said.get("who", "")):
            self.kind = KINDS["approached"]
        elif kind and kind.name == "approached" and is_named:
            self.kind = KINDS["invited"]
        elif kind and kind.hides and is_named and self.kind_word in _OVER:
            self.kind = KINDS["held"]
        elif kind and kind.does and self.stage and not _DEADLINES.isdisjoint(said.get("day", "").split()):
            self.kind, said["due"] = None, said.pop("day")  # 과제 제출 마감 금요일
        elif kind and kind.moves:
            day = said.get("day", "").split()
            if not _DEADLINES.isdisjoint(day) or ("due" in self.begun and not said.get("due")):
                self.kind = KINDS["extended"]
                said["day"] = " ".join(word for word in day if word not in _DEADLINES)
