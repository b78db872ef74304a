"""What was heard so far among the words of `log`."""

import re
from collections.abc import Mapping

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Kind, Turn
from tracker.core.log_words.endings import is_noun
from tracker.core.log_words.lengths import put_off
from tracker.core.log_words.lexicon import ANNOUNCED, LAST, UNTIL, Lexicon, Saying, Sort
from tracker.core.sentences import Option, Sentence, sentence
from tracker.core.stages import OUTCOME, Stage, StageType
from tracker.core.words import bare

# Two kinds that are one when both are said: accepted the offer, 지원 취소, sent my availability.
_TOGETHER = {
    frozenset(pair): kind
    for kind, pairs in {
        "accepted": (("offered", "accepted"),),
        "declined": (("offered", "declined"), ("declined", "withdrawn"), ("accepted", "declined")),
        "withdrawn": (("accepted", "withdrawn"), ("submitted", "cancelled"), ("cancelled", "withdrawn")),
        "submitted": (("submitted", "held"), ("submitted", "referred"), ("acknowledged", "held")),  # 접수 마침
        "offered": (("offered", "approached"),),
        "rescheduled": (("scheduled", "rescheduled"), ("cancelled", "rescheduled")),
        "cancelled": (("scheduled", "cancelled"),),
        "acknowledged": (("submitted", "acknowledged"),),
        "countered": (("offered", "countered"),),
        "closed": (("closed", "rejected"),),  # サイレントお祈り
        "invited": (("invited", "replied"), ("invited", "approached"), ("invited", "scheduled")),
        "replied": (("invited", "accepted"), ("scheduled", "replied")),
        "extended": (("accepted", "extended"), ("offered", "extended")),
    }.items()
    for pair in pairs
}
# Channels that another one tells more of: a video interview on zoom.
_BROAD = frozenset({"video", "phone"})
# News that have come.
_HEARD = frozenset({"heard back", "got back"})
# What is sent with an application, or behind it.
_ENCLOSED = frozenset({"cover letter"})
# What an employer does with an offer.
_REVOKED = ("rescind", "revok", "withdr")
# Words for handing in that say no stage.
_APPLIED = frozenset({"지원", "応募"})
# What is said by sending something: 수락 메일 보냄, 辞退の返事した.
_SENT = frozenset({"submitted", "replied"})
# What one asks of them by is what they asked for: 알려달래; beside a result one asked for that.
_PLEASE = "달"
# What is asked for where a meeting is to be arranged.
_OF_TIMES = ("가능", "되는", "候補", "希望日", "availability")
# The day behind what is not told yet: 추후 안내.
LATER = ("추후", "나중에", "차후", "미정", "後日", "追って", "未定")
# What begins with a job that is accepted, and is no application.
_JOINING = frozenset({"입사", "入社"})
# What counts rounds, and is a meeting where no task stands behind it.
_ORDINAL = "[1-9一二三四일이삼사][차次]"
# What is not yet, before what says that nothing came.
_YET = frozenset({"아직", "아직도", "まだ"})
# What keeps a kind the one that was said just before, and what a kind's ending may follow besides.
_KEEPING = frozenset({Sort.KIND, Sort.DEADLINE, Sort.DUTY, Sort.FILLER, Sort.HOW})
# How a Korean verb ends before what became of it: 봤는데 떨어짐.
_BACKGROUND = ("는데", "는데요", "던데", "지만", "으나", "다가", "가서", "고", "けど", "が", "て")
# How far one came, which is asked to it: 3차까지 감.
_AS_FAR_AS, _WENT = ("까지", "まで"), ("감", "갔", "가서", "갔다가", "行", "進")
# What says that something is done, also behind its noun: 지원 완료, 접수됐다고.
_DONE = ("완료", "됐", "되었", "됨", "完了", "された", "済")
_DID, _REPORTED = ("했", "함"), "다고"  # and what says that one did it: 완료하고, 완료했음
# What says that they did it: 거절당함.
_SUFFERED = "당"
# What is planned: an appointment, or an answer.
_PLANNED = ("예정", "予定")
# A verb behind these is what follows or goes on: 보고 옴, 보고 있음.
_AND, _GOES_ON = "고", "있"
# What is short for the channel, and says of a task that it was given.
_GAVE = "줌"
# What one takes where it is no message that comes: 신체검사 받음.
_TAKEN, _TAKEN_STAGE = "받", "medical-check"
# What says that a meeting is another one than the one just said.
_FOLLOWING = ("next", "다음", "次")
_ANY_STEP = frozenset(f"next {step}" for step in ("round", "stage", "step", "steps", "phase", "one"))
# Kinds that tell how something went behind another one, and those that tell why another one came.
_REMARKS = frozenset({"followed-up", "thanked", "closed", "on-hold"})
_ENDINGS = frozenset({"rejected", "cancelled", "closed", "on-hold"})
# What speaks of an answer to come or of news, and what says behind it whose they are.
_OF_ANSWERS = frozenset({Sort.CONTACT, Sort.NEWS, Sort.PROMISE})
_OF_WHAT = frozenset({"of", "for", "from", "on", "about", "after", "to", "の"})
WITH_ENDINGS = frozenset({Sort.GOT, Sort.PROMISE, Sort.DUTY})


class Heard:
    """What was heard so far: the stage, the kind, the words of each part; `part` is the one that words go to now.

    `last` is the word before, `begun` the parts that were begun by a mark, `sorts` what words say only where no other does.
    """

    def __init__(self, lexicon: Lexicon, vocabulary: Mapping[str, Saying]) -> None:
        self.lexicon = lexicon
        self.vocabulary = vocabulary
        self.stage: Stage | None = None
        self.application: Stage | None = None
        self.kind: Kind | None = None
        self.meeting = self.kind_word = self.last = ""
        self.lead = ""  # how long before a meeting one was there
        self.is_any_step = False  # whether the meeting is but the next step, whatever that is
        # Whether the kind gives way to any other: 연락 옴; 봤는데, behind which comes what became of it.
        self.is_contact = self._is_background = self.is_referred = False
        # The kind that the word just before said, with what stood before it; and two that contradict each other.
        self.fresh: tuple[Kind, Kind | None, str, bool] | None = None
        self.conflict: BadValue | None = None
        self._is_remark = False  # whether the second, in a clause of its own, tells why or how: rejected, hiring freeze
        self.is_asking = False  # whether the second may be what the first asks for: 오퍼 옴, 답은 금요일까지
        self.part = "day"
        self.parts: dict[str, list[str]] = {}
        # How many words of days were said before the kind, what speaks of an answer, and a step; None where it was not said.
        self.kind_at: int | None = None
        self.answer_at: int | None = None
        self.step_at: int | None = None
        self._step_in = 0
        # Which clause the walk is in, and the last kind was said in.
        self.clause = self._kind_in = 0
        self.is_several = self.is_to_do = self._is_done = self.is_of_times = False
        # Whether a stage behind what speaks of news is what the news were of: heard back, interview friday.
        self.is_told = False
        self.has_papers = False  # whether it is papers that were sent, and no application
        self.begun: set[str] = set()
        self.sorts: set[Sort] = set()

    def begin(self, part: str) -> None:
        """Begin a part: the words that follow are of it. Raises BadValue where it was said before."""
        if self.parts.get(part):
            raise BadValue("part-twice", "{part} is given twice; give it once", part=part)
        self.part = part
        self.begun.add(part)

    def keep(self, part: str, number: int) -> None:
        """Keep how long something is, or how far it is put off. Raises BadValue where another length was said."""
        if self.parts.setdefault(part, [str(number)]) != [str(number)]:
            raise BadValue("length-twice", "two lengths of time are given; give one")

    def remark(self, words: list[str], part: str = "note") -> int:
        """Keep words as a note or what else they are, behind which the day may follow; how many they are."""
        self.parts.setdefault(part, []).extend(words)
        self.part = "day"
        return len(words)

    def say(self, word: str, said: Saying) -> bool:
        """Take what a word says; whether it may say that here."""
        self.is_to_do = self.is_to_do and said.sort is Sort.PARTICLE
        if said.sort is Sort.PARTICLE:
            return True
        if said.sort in {Sort.KIND, Sort.ENDING}:
            is_yours = any(did in word for did in _DID) or (word.endswith(_BACKGROUND) and not word.endswith(_REPORTED))
            if said.sort is Sort.ENDING and word.startswith(_SUFFERED):
                self.sorts.add(Sort.AGENT)
            self._is_done = not is_yours and (self._is_done or any(done in word for done in _DONE))
        if self.last.endswith(_AND) and self.kind and (said.sort is Sort.GOT or word.startswith(_GOES_ON)):
            return said.sort is Sort.GOT  # 보고 옴; 보고 있음
        if (
            said.sort is Sort.KIND
            and KINDS[said.value].answers
            and self.part == "expect"
            and not self.parts.get("expect")
        ):
            return True  # expect an offer friday
        if not self.may_say(said.sort) or (word == _GAVE and self.stage and self.stage.type is StageType.TASK):
            return False
        if said.value == ANNOUNCED and self.fresh:
            self._forget(self.fresh)
        if said.sort not in _KEEPING:
            self.fresh = None
        self.part = self._mean(word, said)
        return True

    def may_say(self, sort: Sort) -> bool:
        """Whether a word of a sort may say something here."""
        match sort:
            case Sort.CHANNEL | Sort.CHANNEL_OF:
                return not self.parts.get("via") or self.parts["via"][-1] in _BROAD
            case Sort.REMARK:  # how a meeting went, and not 합격 어려움
                return self.kind is None or self.kind.does is not None
            case Sort.DUTY:
                is_of_reply = self.kind is not None and self.kind.name == "replied"  # 가능일 달라고
                return is_of_reply or any(word.endswith(UNTIL) for word in self.parts.get("day", []))
        return True

    def _mean(self, word: str, said: Saying) -> str:  # noqa: C901, PLR0912 - a case a sort
        """Keep what a word says; which part the next words are of."""
        match said.sort:
            case Sort.STAGE if said.stage:
                return self._at(said.stage, word)
            case Sort.KIND:
                return self._take_kind(KINDS[said.value], word)
            case Sort.GOT:
                return self._come(word)
            case Sort.DEADLINE:
                return self._deadline(word)
            case Sort.APPLICATION:
                self.application = None if word in _JOINING and self.kind and self.kind.outcome else said.stage
            case Sort.START:
                self.parts.setdefault("start", []).append(word)
                return "start"
            case Sort.MEETING:
                self._refuse_other_meeting(word, said.value)
                self.is_any_step = not self.meeting and word.casefold() in _ANY_STEP
                self.meeting = self.meeting or said.value
                self._tell()
            case Sort.CHANNEL | Sort.CHANNEL_OF:
                self._channel(word, said)
            case Sort.ABBREVIATION:
                for one in said.value.split():
                    self.say(one, self.vocabulary[bare(one)])
            case Sort.REMARK | Sort.SILENCE | Sort.PERSON | Sort.HOW:
                self._remark(said.sort, word)
            case Sort.AGENT | Sort.PLACE:
                self.sorts.add(said.sort)
                return self.part
            case _:
                return self._hear(said.sort, word)
        return "day"

    def is_open(self) -> bool:
        """Whether no kind is said, but for one that gives way to any other."""
        return self.kind is None or self.is_contact

    def _take_kind(self, kind: Kind, word: str) -> str:
        """Take a kind, or that an answer is planned: 결과 금요일까지 연락 예정; which part the next words are of."""
        if word in _PLANNED and not self.sorts.isdisjoint(_OF_ANSWERS) and self.is_open():
            return self._hear(Sort.PROMISE, word)
        self.of(kind, word)
        return "day"

    def _come(self, word: str) -> str:
        """Take that something came; which part the next words are of.

        Where the noun of something to do says what it was, it is a receipt or asks for that: 지원 완료 메일 옴, 제출 링크 옴.
        """
        kind = None if self.is_contact else self.kind
        if kind is None and self.stage and self.stage.name == _TAKEN_STAGE and word.startswith(_TAKEN):
            self.of(KINDS[self.stage.type.done], word)
            return "day"
        if kind and kind.does and self._is_done:
            self.kind = KINDS["acknowledged"]
        elif (
            kind
            and kind.does
            and Sort.NEWS not in self.sorts
            and self._kind_in == self.clause
            and is_noun(self.kind_word)
        ):
            if (self.stage or self.meeting) and self.kind_word not in _APPLIED:
                self.kind = KINDS["invited"]
            else:
                self.conflict = theirs(kind)
        return self._hear(Sort.GOT, word)

    def _channel(self, word: str, said: Saying) -> None:
        self.parts["via"] = [said.value if said.sort is Sort.CHANNEL_OF else word]
        if said.sort is Sort.CHANNEL_OF and word.endswith(" me"):
            self._hear(Sort.CONTACT, word)

    def _remark(self, sort: Sort, word: str) -> None:
        """Keep who somebody is, what is a remark, and how it went, which is one of what was done."""
        part = {Sort.HOW: "how", Sort.PERSON: "who" if word in self.lexicon.scouts else "person"}.get(sort, "note")
        said = f"went {word}" if sort is Sort.HOW and self.last.casefold() == "went" else word
        if sort is Sort.SILENCE and self.last in _YET and self.parts.get("day", [])[-1:] == [self.last]:
            said = f"{self.parts['day'].pop()} {word}"
        self.parts.setdefault(part, []).append(said)
        self.sorts.add(sort)

    def _hear(self, sort: Sort, word: str) -> str:
        """Note a word that says something only where no other does; which part the next words are of."""
        self.sorts.add(sort)
        if sort in _OF_ANSWERS and self.answer_at is None:
            self.answer_at = len(self.parts.get("day", []))
        if sort is Sort.NEWS:
            self.sorts |= {Sort.GOT} if word.casefold() in _HEARD else set()
            return "news"
        if sort is Sort.CONTACT and self.kind is None:
            self.kind, self.kind_word, self.is_contact = KINDS["invited"], word, True
        elif sort is Sort.DUTY:
            self._forget_fresh()
        return "day"

    def _deadline(self, word: str) -> str:
        """Note a deadline, which nothing that is said right before it has met; which part its day is of."""
        self.sorts.add(Sort.DEADLINE)
        self._forget_fresh()
        day = self.parts.get("day", [])
        if day[-1:] != [self.last]:
            return "due"
        day.append(word)
        return "day"

    def _forget_fresh(self) -> None:
        """Forget a kind that the word just before said, if it is something to do: 제출 기한, 承諾期限."""
        if self.fresh and not self.fresh[0].answers:
            self._forget(self.fresh)

    def _forget(self, fresh: tuple[Kind, Kind | None, str, bool]) -> None:
        _, self.kind, self.kind_word, self.is_contact = fresh
        self.conflict = None

    def _at(self, stage: Stage, word: str) -> str:
        """Take a stage; which part the next words are of. 결과 is the outcome, or that of a stage, which is not told."""
        part = self._hear(Sort.NEWS, word) if stage.name == OUTCOME != word else "day"
        if word.casefold() in _ENCLOSED:
            self.parts.setdefault("note", []).append(word)
        if self.stage and OUTCOME in {stage.name, self.stage.name}:
            self.sorts.add(Sort.NEWS)
            if stage.name != OUTCOME:
                self._tell()
            self.stage = stage if self.stage.name == OUTCOME else self.stage
            return part
        if self.stage and stage.name == "phone-screen" and not word.isascii() and self._is_said(self.last, self.stage):
            self.parts["via"] = ["phone"]  # 1차 전화면접
            return part
        if self.stage and stage.type is StageType.TASK and re.fullmatch(_ORDINAL, self.last):
            self.parts.setdefault("note", []).append(f"{self.last} {word}")  # 1차 코테: the first of several
            self.stage = stage
            return part
        if self.stage not in {None, stage}:
            raise two_stages(self.stage, stage)
        if self.is_any_step and self.meeting:  # next step is an OA
            self.meeting, self.step_at, self._step_in = "", None, self.clause
            self._hear(Sort.CONTACT, "next")
        is_same, self.stage = self.stage == stage, stage
        if stage.name != OUTCOME and not is_same:
            self._tell()
        return part

    def _is_said(self, word: str, stage: Stage) -> bool:
        said = self.vocabulary.get(bare(word))
        return said is not None and said.stage == stage

    def _refuse_other_meeting(self, word: str, which: str) -> None:
        """Raises BadValue for another meeting in a clause of its own than the one that was said: phone screen done, onsite friday."""
        is_other = which == LAST or word.startswith(_FOLLOWING)
        if is_other and self._step_in != self.clause and (self.stage or self.meeting):
            raise two_stages(self.stage or sentence("interview"), sentence("interview"))

    def _tell(self) -> None:
        """Note where a step is said, and a step behind what speaks of news, if no day stands between and it is not said what the news are of."""
        before = self._kind_in if self.step_at is None and self.kind else self._step_in
        if before != self.clause and Sort.NEWS not in self.sorts:
            self.is_several = True  # applied, got the oa; interview thurs 3pm, phone screen done
        if self.step_at is None:
            self.step_at, self._step_in = len(self.parts.get("day", [])), self.clause
        if Sort.NEWS in self.sorts and (self.kind is None or self.is_contact) and not self.parts.get("news"):
            self.is_told = self.last.casefold() not in _OF_WHAT

    def of(self, kind: Kind, word: str) -> None:
        """Take a kind by the word that says it; a second one that contradicts the first is kept to be refused."""
        if self._is_ending(kind, word):
            return
        if kind.name == "invited" and _PLEASE in word and Sort.NEWS in self.sorts and self.kind is None:
            kind = KINDS["followed-up"]  # 결과 알려달라고 함
        self.is_of_times = self.is_of_times or (kind.name == "replied" and word.casefold().startswith(_OF_TIMES))
        self._put_off(kind, word)
        self.is_to_do = self._is_behind_until() and is_noun(word) and not any(done in word for done in _DONE)
        is_asked = self._is_asked(kind)
        self.is_several = self.is_several or (kind.is_activity and not is_asked and self._is_of_another(kind))
        self._kind_in = self.clause if self.is_open() else self._kind_in
        self.fresh = kind, self.kind, self.kind_word, self.is_contact
        self.kind_at = len(self.parts.get("day", []))
        self.is_referred = self.is_referred or kind.name == "referred"
        if is_asked:
            is_other = self.kind is None or self.kind.name == "replied"
            self.kind, self.is_contact = KINDS["invited"] if is_other else self.kind, False
        elif self.kind is None and kind.settles and Sort.NEWS in self.sorts and kind.does and not word.isascii():
            return  # 결과 봤는데: it is what was seen
        elif self.kind is None or self.is_contact or self._is_behind(self.kind, kind):
            self.kind, self.kind_word, self.is_contact = kind, word, False
            self._is_background = word.endswith(_BACKGROUND)
        elif self.kind == kind:
            return
        elif "offered" in {self.kind.name, kind.name} and (end := self._end_of_offer(kind, word)):
            self.kind, self.kind_word = KINDS[end], word
        elif not self._is_of_theirs(kind) and (together := _together(self.kind, kind)):
            words = {self.kind.name: self.kind_word, kind.name: word}
            self.is_several = self.is_several or self._are_two(kind)
            self.kind = KINDS[together]
            self.kind_word = words.get(together, together)
            if "offered" in words and together in {"accepted", "extended"}:
                self.kind_word = f"offer {together}"
        else:
            self.is_asking = self.kind.turn is Turn.YOU and (kind.is_activity or kind.name == "invited")
            self._is_remark = word.isascii() and (kind.name in _REMARKS or {self.kind.name, kind.name} <= _ENDINGS)
            self.conflict = BadValue(
                "two-kinds", "“{first}” and “{second}” are two kinds; if they are two events, put a comma between them",
                first=self.kind, second=kind,
            )  # fmt: skip

    def _is_behind(self, first: Kind, second: Kind) -> bool:
        """Whether the second says what became of the first: 봤는데 떨어짐; what was asked for may have been refused."""
        return self._is_background and (first.does is not None or (second.ends and not first.keeps_due))

    def _is_of_another(self, kind: Kind) -> bool:
        """Whether what is done is behind a step in a clause before, and no reply about it: oa friday, applied today."""
        is_reply = self.kind is not None and "replied" in {kind.name, self.kind.name}  # 일정 조율중, 가능시간 보냄
        return self.step_at is not None and self._step_in != self.clause and not is_reply

    def _is_ending(self, kind: Kind, word: str) -> bool:
        """Whether a word for doing is the ending of another, or says how far one came, which is noted."""
        if self.last.endswith(_AS_FAR_AS) and word.startswith(_WENT):  # 3차까지 감, 三次まで行って
            self._hear(Sort.CONTACT, word)
            return True
        is_ending = kind.does is not None and word in self.lexicon.suffixes
        return is_ending and (self.kind is not None or not self.sorts.isdisjoint(WITH_ENDINGS))  # 합격 함, 준다고 함

    def _are_two(self, kind: Kind) -> bool:
        """Whether something that was done is another event than what was said in a clause before."""
        said = {kind.name, self.kind.name if self.kind else ""}
        is_one = not said.isdisjoint({"referred", "accepted", "declined"})  # 内定、承諾の返事をした
        return self._kind_in != self.clause and not said.isdisjoint(_SENT | {"held"}) and not is_one

    def _put_off(self, kind: Kind, word: str) -> None:
        is_moved = (kind.moves or kind.moves_due) and not word.isascii()
        if is_moved and (days := put_off(self.parts.get(self.part, []), word)):
            self.keep("shift", days)

    def _is_of_theirs(self, kind: Kind) -> bool:
        """Whether they say no to what you sent: they declined my times."""
        said = {kind.name, self.kind.name if self.kind else ""}
        return Sort.AGENT in self.sorts and "replied" in said and not said.isdisjoint({"declined", "withdrawn"})

    def gives_way(self) -> bool:
        """Whether a kind that contradicts the first is a remark where it stands in a clause of its own; it is forgotten."""
        is_remark, self._is_remark = self._is_remark and self.conflict is not None, False
        self.conflict = None if is_remark else self.conflict
        return is_remark

    def _end_of_offer(self, kind: Kind, word: str) -> str:
        """The kind that `offered` and a no are together: rejected the offer, offer turned down, offer rescinded."""
        said = {*self.kind_word.split(), *word.split()}
        if {self.kind.name if self.kind else "", kind.name}.isdisjoint({"rejected", "withdrawn"}):
            return ""
        if any(word.startswith(_REVOKED) for word in said):
            return "rejected"
        is_yours = "down" in said or (kind.name == "offered" and self.kind_word.startswith(("reject", "said no")))
        return "declined" if is_yours else ""

    def _is_asked(self, kind: Kind) -> bool:
        """Whether a kind says what is asked of you by a day, which stands right before it: 25일까지 응시."""
        if self.kind is None:
            is_asking = Sort.GOT in self.sorts and bool(self.stage or self.meeting)
        else:
            is_asking = self.kind.turn is Turn.YOU or self.kind.name == "replied"
            if self.is_contact and self.kind_word.startswith("need") and kind.name == "replied":
                return True  # they need my availability
        return is_asking and kind.is_activity and self._is_behind_until()

    def _is_behind_until(self) -> bool:
        """Whether a day by which stands right before."""
        return self.last.strip(",;.").endswith(UNTIL) and self.parts.get("day", [])[-1:] == [self.last]


def theirs(kind: Kind) -> BadValue:
    """What is raised where something is said of you that they did."""
    return BadValue(
        "their-reply",
        "“{kind}” is said of you. What did they answer? Say invited, passed, rejected or another kind of event",
        kind=kind,
    )


def unknown_beside(words: str, said: Kind | Stage | Sentence) -> BadValue:
    """What is raised where words are no day but may be a remark beside what was understood."""
    return BadValue(
        "unknown-beside",
        "“{words}” is not understood beside {said}; leave it out, or keep it as a remark with {note}",
        words=words, said=said, note=Option("note"),
    )  # fmt: skip


def two_stages(first: Stage | Sentence, second: Stage | Sentence) -> BadValue:
    """What is raised where two stages are named."""
    return BadValue(
        "two-stages", "“{first}” and “{second}” are two stages; if they are of two events, put a comma between these",
        first=first, second=second,
    )  # fmt: skip


def _together(first: Kind, second: Kind) -> str:
    """The kind that two are when both are said; "" where they contradict each other."""
    if said := _TOGETHER.get(frozenset([first.name, second.name])):
        return said
    for sent, other in ((first, second), (second, first)):
        is_yours = (other.is_activity and not other.does) or (other.ends and not other.answers)
        if sent.name in _SENT and is_yours:
            return other.name
    return ""
