"""The walk along the words of `log`, of which each says a stage, a kind, a part of the event, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Turn
from tracker.core.log_words.lexicon import UNTIL, Sort, lexicon_of, vocabulary
from tracker.core.log_words.pieces import pieces
from tracker.core.phrases import is_month, is_of_days
from tracker.core.stages import OUTCOME
from tracker.core.words import LONGEST, bare

if TYPE_CHECKING:
    from tracker.core.events import Kind
    from tracker.core.log_words.lexicon import Saying
    from tracker.core.stages import Stage

# What may be known of a result.
UNTOLD, PROMISED = "untold", "promised"

# Two kinds that are one when both are said: accepted the offer, 지원 취소, sent my availability.
_TOGETHER = {
    frozenset(pair): kind
    for kind, pairs in {
        "accepted": (("offered", "accepted"),),
        "declined": (("offered", "declined"), ("accepted", "declined")),
        "withdrawn": (("submitted", "cancelled"),),
        "submitted": (("submitted", "held"), ("submitted", "referred")),  # 지원 완료, 추천으로 지원
        "acknowledged": (("submitted", "acknowledged"),),
        "countered": (("offered", "countered"),),
        "closed": (("closed", "rejected"),),  # サイレントお祈り
        "invited": (("invited", "replied"), ("invited", "approached")),
        "extended": (("accepted", "extended"), ("offered", "extended")),
    }.items()
    for pair in pairs
}
# What may end a clause and adds nothing: offer letter in, …
_LEFT_OVER = frozenset({"in", "through", "over", "back"})
# What is over may be the search for a job or, where one is named, a meeting.
_OVER = frozenset({"종료", "終了"})
# What may follow a mark and adds nothing: 발표 예정일.
_AFTER_MARKS = frozenset(["예정", "예정일", "予定", "予定日", "by", "to", "is", "on"])
# What keeps a kind the one that was said just before, and what a kind's ending may follow besides.
_KEEPING = frozenset({Sort.KIND, Sort.DEADLINE, Sort.DUTY, Sort.FILLER})
_WITH_ENDINGS = frozenset({Sort.GOT, Sort.PROMISE, Sort.DUTY})
_BY_CHANNEL = re.compile("(으로|로|で|にて)$")
_IN_CHANNEL = frozenset({"by", "in", "on", "over", "via", "through"})
# What says that 봄 is the spring and not that something was sat: 올해 봄, 2025년 봄.
_YEAR_OF_SPRING = re.compile("(년|해|지난)$")
# What is said by sending something: 수락 메일 보냄, 辞退の返事した.
_SENT = frozenset({"submitted", "replied"})
# Somebody and what it was done with or came from: 박팀장님이랑, 지인한테, 佐藤さんと.
_PERSON = re.compile(
    "(?P<name>.{1,30}?)(?:이랑|한테서|한테|에게서|에게|께서)(?=$)"
    "|(?P<titled>.{0,30}?(?:님|씨|팀|담당자|리크루터|헤드헌터))(?:이랑|랑|하고|과|와|께|이|가|에서|에)(?=$)"
    "|(?P<honoured>.{0,30}?(?:장|대리|이사|대표|무|매니저|책임|선임|수석|교수|선생|면접관|담당자|리크루터|헤드헌터)님)(?=$)"
    "|(?P<japanese>.{0,30}?(?:さん|様|氏|部長|課長|社長|先生|人事|担当者?|エージェント))(?:と|から|より)"
)
# Why something happened, which is no part of it: 면접관 사정으로, 先方都合で.
_REASON = re.compile("(?:해서|라서|져서|때문에|사정으로|사유로|관계로|都合で|のため|ので)$")


class LogWords(NamedTuple):
    """What was found in the words of `log`; `day` is what is left, to be read as a day.

    `meeting` is NEXT or LAST where no stage is named but a meeting is, `kind_word` how the kind was said; `at`, `due`,
    `expect`, `who` and `via` are the words for these, "" where they are not said, `note` a remark beside them.
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
    result: str = ""


class Walk:
    """The state of one walk along the words."""

    def __init__(self, text: str, pipeline: tuple[Stage, ...], known: tuple[Stage, ...]) -> None:
        self._lexicon = lexicon_of(text.lower())
        self._vocabulary = vocabulary(self._lexicon, pipeline, known)
        self._stage: Stage | None = None
        self._application: Stage | None = None
        self._kind: Kind | None = None
        self._meeting = self._kind_word = self._last = ""
        self._is_contact = self._is_referred = False
        # The kind that the word just before said, with what stood before it; and two that contradict each other.
        self._fresh: tuple[Kind, Kind | None, str, bool] | None = None
        self._conflict: BadValue | None = None
        self._is_asking = False  # whether the second may be what the first asks for: 오퍼 옴, 답은 금요일까지
        self._part = "day"
        self._parts: dict[str, list[str]] = {}
        self._begun: set[str] = set()
        self._heard: set[Sort] = set()
        # How many words for the day the clause began behind; None once one of its words said something.
        self._clause: int | None = 0

    def take(self, tokens: list[str]) -> int:
        """Take the first words that say something together; how many they were. A rest of the first may be put behind it."""
        count = self._take(tokens)
        self._last = tokens[count - 1]
        if self._last.endswith((",", ";")) or len(tokens) == count:
            self._close()
        return count

    def _take(self, tokens: list[str]) -> int:
        first = tokens[0]
        if self._part in {"who", "via"} and not self._parts.get(self._part):
            if first.casefold() in self._lexicon.leading and tokens[1:]:
                return 1
            self._parts[self._part] = [first.rstrip(",;")]
            self._part = self._part if self._part == "who" else "day"
            return 1
        if count := self._mark(tokens) or self._leading(tokens):
            return count
        if first.endswith(",") and first.rstrip(",").casefold() in _LEFT_OVER:
            return 1
        if self._part != "who" or not first[:1].isupper():
            count = self._parted_verb(tokens) or self._named(tokens) or self._channel(first)
            count = count or self._person(tokens) or self._pieces(tokens) or self._reason(first)
            if count:
                self._clause = None
                return count
        if self._part in {"news", "due"} and not self._parts.get(self._part) and first.casefold() in _AFTER_MARKS:
            return 1
        self._parts.setdefault(self._part, []).append(first)
        self._fresh = None
        return 1

    def _mark(self, tokens: list[str]) -> int:
        """Begin the part that a mark names; how many words the mark is of, 0 for none."""
        word, following = tokens[0].casefold().rstrip(":"), [token.casefold().strip(",;.") for token in tokens[1:3]]
        if not following:
            return 0
        if word in _IN_CHANNEL and (place := self._channel_place(following)) is not None:
            self._begin("via")
            return 1 + place
        if word == "through" and self._kind and self._kind.does:
            self._begin("via")
            return 1
        if word == "by" and self._kind and self._kind.name == "referred" and not is_of_days(tokens[1]):
            self._begin("who")
            return 1
        if word == "at" and self._parts.get(self._part) and following[0][:1].isdigit() and not _is_date(following[0]):
            return 0  # the time of a day that is said just before: tomorrow at 3pm
        if word not in self._lexicon.marks:
            return 0
        self._begin(self._lexicon.marks[word])
        return 2 if following[0] in _AFTER_MARKS and tokens[2:] else 1

    def _channel_place(self, words: list[str]) -> int | None:
        """How many words come before a channel that is named next; None where none is."""
        for place, word in enumerate(words):
            if self._sort(word) is Sort.CHANNEL:
                return place
            if word not in {"the", "their", "a"}:
                break
        return None

    def _begin(self, part: str) -> None:
        if self._parts.get(part):
            raise BadValue("part-twice", "{part} is given twice; give it once", part=part)
        self._part = part
        self._begun.add(part)
        self._clause = None

    def _leading(self, tokens: list[str]) -> int:
        """Whether the first word adds nothing: right before a name, or behind what moves an appointment."""
        if tokens[0].casefold() not in self._lexicon.leading:
            return 0
        leading = self._lexicon.leading
        rest = tokens[next((place for place, one in enumerate(tokens) if one.casefold() not in leading), 0) :]
        before_name = (
            rest[0].casefold() in self._lexicon.marks
            or any(self._sort(one) for one in _phrases(rest))
            or self._parted(rest) is not None
        )
        return int(before_name or (self._kind is not None and self._kind.moves))

    def _parted_verb(self, tokens: list[str]) -> int:
        """Take a verb in two words with what it is of between them: turned the offer down."""
        found = self._parted(tokens)
        if found is None:
            return 0
        kind, place = found
        self._of(KINDS[kind], f"{tokens[0]} {tokens[place]}")
        tokens[place:] = tokens[place + 1 :]
        return 1

    def _parted(self, tokens: list[str]) -> tuple[str, int] | None:
        """The kind that a verb in two words says, and the place of its second word; None for no such verb."""
        first = tokens[0].casefold()
        for place, second in enumerate(tokens[1 : LONGEST + 2], 1):
            between = [word for word in tokens[1:place] if word.casefold() not in self._lexicon.leading]
            verbs = self._lexicon.parted_it if between in (["it"], ["them"]) else self._lexicon.parted
            kind = verbs.get(first, self._lexicon.parted.get(first, {})).get(second.casefold().strip(",;."))
            if kind and (not between or self._sort(" ".join(between))):
                return kind, place
        return None

    def _named(self, tokens: list[str]) -> int:
        """Take the longest name among the first words; how many they were."""
        for phrase in _phrases(tokens):
            if phrase == "봄" and (day := self._parts.get(self._part)) and _YEAR_OF_SPRING.search(day[-1]):
                return 0
            said = self._vocabulary.get(bare(phrase)) or self._vocabulary.get(bare(self._unended(phrase)))
            count = len(phrase.split())
            if said and _is_of_a_day(phrase.split()[-1], tokens[count : count + 2]):
                continue
            if said and self._say(phrase, said):
                return count
        word = tokens[0].strip(",;.:")
        if word.casefold() in self._lexicon.scouts and not self._parts.get("who"):
            self._parts["who"] = [word]
            return 1
        is_ending = word in self._lexicon.suffixes and self._lexicon.suffixes[word].sort is Sort.ENDING
        return int(is_ending and (self._kind is not None or not self._heard.isdisjoint(_WITH_ENDINGS)))

    def _unended(self, phrase: str) -> str:
        """Several words without the ending of the last: 최종 합격했어요."""
        if phrase.isascii() or " " not in phrase:
            return ""
        last = phrase.rindex(" ") + 1
        ends = (place for place in range(last + 1, len(phrase)) if phrase[place:] in self._lexicon.suffixes)
        return phrase[: next(ends, len(phrase))]

    def _sort(self, phrase: str) -> Sort | None:
        said = self._vocabulary.get(bare(phrase))
        return said.sort if said else None

    def _channel(self, token: str) -> int:
        """Take a channel with what says that it is one: 전화로, メールで."""
        word = _BY_CHANNEL.sub("", token.strip(",;."))
        return int(self._sort(word) is Sort.CHANNEL and self._say(word, self._vocabulary[bare(word)]))

    def _person(self, tokens: list[str]) -> int:
        """Take somebody that something was done with or came from; what was said just before belongs to the name."""
        token = tokens[0].strip(",;.")
        found = _PERSON.match(token)
        if not found or self._parts.get("who") or any(map(str.isdigit, found[0])):
            return 0
        name, day = next(filter(None, found.groups())), self._parts.get("day", [])
        while day and not is_of_days(day[-1]) and not self._is_doubt(day[-1]):
            name = f"{day.pop()} {name}"
        self._parts["who"] = [name]
        if rest := token[found.end() :]:
            tokens[1:1] = [rest]
        return 1

    def _pieces(self, tokens: list[str]) -> int:
        """Take a word of several pieces, words for days among them."""
        found = pieces(tokens[0].strip(",;."), self._vocabulary, self._lexicon.suffixes)
        if not all(self._may_say(said.sort) for _, said in found if said.sort in {Sort.DUTY, Sort.REMARK}):
            return 0
        for word, said in found:
            if said.sort is Sort.DAYS:
                self._last = word
                self._parts.setdefault(self._part, []).append(word)
            else:
                self._say(word, said)
        return int(bool(found))

    def _reason(self, token: str) -> int:
        """Take why something happened, with the words before it that are no day, as a remark."""
        if not _REASON.search(token) or is_of_days(token):
            return 0
        day, reason = self._parts.get("day", []), [token]
        while day and not is_of_days(day[-1]):
            reason.insert(0, day.pop())
        self._parts.setdefault("note", []).extend(reason)
        return 1

    def _close(self) -> None:
        """End a clause: one of several words that say nothing at all is a remark."""
        day = self._parts.get("day", [])
        said = [word.casefold().strip(",;.") for word in day[self._clause or 0 :]]
        is_remark = self._clause is not None and len(said) > 1 and not any(map(self._is_doubt, said))
        if (
            is_remark
            and self._kind
            and not any(is_of_days(word) and word not in self._lexicon.leading for word in said)
        ):
            self._parts.setdefault("note", []).extend(day[self._clause :])
            del day[self._clause :]
        self._clause = len(day)

    def _say(self, word: str, said: Saying) -> bool:
        """Take what a word says; whether it may say that here."""
        if said.sort is Sort.PARTICLE:
            return True
        if (
            said.sort is Sort.KIND
            and KINDS[said.value].answers
            and self._part == "expect"
            and not self._parts.get("expect")
        ):
            return True  # expect an offer friday
        if not self._may_say(said.sort):
            return False
        if said.sort not in _KEEPING:
            self._fresh = None
        self._part = self._mean(word, said)
        return True

    def _may_say(self, sort: Sort) -> bool:
        match sort:
            case Sort.CHANNEL | Sort.CHANNEL_OF:
                return not self._parts.get("via")
            case Sort.REMARK:  # how a meeting went, and not 합격 어려움
                return self._kind is None or self._kind.does is not None
            case Sort.DUTY:
                return any(map(UNTIL.search, self._parts.get("day", [])))
        return True

    def _mean(self, word: str, said: Saying) -> str:
        """Keep what a word says; which part the next words are of."""
        match said.sort:
            case Sort.STAGE if said.stage:
                return self._at(said.stage, word)
            case Sort.KIND:
                self._of(KINDS[said.value], word)
            case Sort.DEADLINE:
                return self._deadline(word)
            case Sort.APPLICATION:
                self._application = said.stage
            case Sort.MEETING:
                self._meeting = self._meeting or said.value
            case Sort.CHANNEL | Sort.CHANNEL_OF:
                self._parts["via"] = [said.value if said.sort is Sort.CHANNEL_OF else word]
            case Sort.ABBREVIATION:
                for one in said.value.split():
                    self._say(one, self._vocabulary[bare(one)])
            case Sort.REMARK | Sort.PERSON:
                self._parts.setdefault("note" if said.sort is Sort.REMARK else "person", []).append(word)
            case _:
                return self._hear(said.sort, word)
        return "day"

    def _hear(self, sort: Sort, word: str) -> str:
        """Note a word that says something only where no other does; which part the next words are of."""
        self._heard.add(sort)
        if sort is Sort.NEWS and not self._parts.get("news"):
            return "news"
        if sort is Sort.CONTACT and self._kind is None:
            self._kind, self._kind_word, self._is_contact = KINDS["invited"], word, True
        elif sort is Sort.DUTY:
            self._forget_fresh()
        return "day"

    def _deadline(self, word: str) -> str:
        """Note a deadline, which nothing that is said right before it has met; which part its day is of."""
        self._heard.add(Sort.DEADLINE)
        self._forget_fresh()
        day = self._parts.get("day", [])
        if day[-1:] != [self._last]:
            return "due"
        day.append(word)
        return "day"

    def _forget_fresh(self) -> None:
        """Forget a kind that the word just before said, if it is something to do: 제출 기한, 承諾期限."""
        if self._fresh and not self._fresh[0].answers:
            self._kind, self._kind_word, self._is_contact = self._fresh[1:]
            self._conflict = None

    def _at(self, stage: Stage, word: str) -> str:
        """Take a stage; which part the next words are of. 결과 is the outcome, or that of a stage, which is not told."""
        part = self._hear(Sort.NEWS, word) if stage.name == OUTCOME != word else "day"
        if self._stage and OUTCOME in {stage.name, self._stage.name}:
            self._heard.add(Sort.NEWS)
            self._stage = stage if self._stage.name == OUTCOME else self._stage
            return part
        if self._stage not in {None, stage}:
            raise BadValue(
                "two-stages", "“{first}” and “{second}” are two stages; log one event at a time",
                first=self._stage, second=stage,
            )  # fmt: skip
        self._stage = stage
        return part

    def _of(self, kind: Kind, word: str) -> None:
        if kind.does and word in self._lexicon.suffixes and (self._kind or not self._heard.isdisjoint(_WITH_ENDINGS)):
            return  # 합격 함, 준다고 함: an ending
        self._fresh = kind, self._kind, self._kind_word, self._is_contact
        self._is_referred = self._is_referred or kind.name == "referred"
        if self._is_asked(kind):
            is_other = self._kind is None or self._kind.name == "replied"
            self._kind = KINDS["invited"] if is_other else self._kind
        elif self._kind is None and kind.settles and Sort.NEWS in self._heard and kind.does and not word.isascii():
            return  # 결과 봤는데: it is what was seen
        elif self._kind is None or self._is_contact:
            self._kind, self._kind_word, self._is_contact = kind, word, False
        elif self._kind == kind:
            return
        elif {self._kind.name, kind.name} == {"offered", "rejected"} and "down" in f"{self._kind_word} {word}":
            self._kind, self._kind_word = KINDS["declined"], "turned down"
        elif together := _together(self._kind, kind):
            words = {self._kind.name: self._kind_word, kind.name: word}
            self._kind = KINDS[together]
            self._kind_word = words.get(together, together)
        else:
            self._is_asking = self._kind.turn is Turn.YOU and kind.is_activity
            self._conflict = BadValue(
                "two-kinds", "“{first}” and “{second}” are two kinds; log one event at a time",
                first=self._kind, second=kind,
            )  # fmt: skip

    def _is_asked(self, kind: Kind) -> bool:
        """Whether a kind says what is asked of you by a day, which stands right before it: 25일까지 응시."""
        if self._kind is None:
            is_asking = Sort.GOT in self._heard and bool(self._stage or self._meeting)
        else:
            is_asking = self._kind.turn is Turn.YOU or self._kind.name == "replied"
        return is_asking and kind.is_activity and UNTIL.search(self._last.strip(",;.")) is not None

    def found(self) -> LogWords:
        """What was found once all words are taken."""
        said = {part: " ".join(words).strip(" ,;") for part, words in self._parts.items()}
        if self._conflict and not (self._is_asking and UNTIL.search(said.get("day", ""))):
            raise self._conflict
        result = self._settle_news(said)
        self._settle_kind(said)
        self._settle_person(said)
        self._refuse_other_end()
        stage = self._stage
        if stage and stage.name == OUTCOME and self._kind and self._kind.turn is None:
            stage = None  # 결과 문의
        if stage is None and not self._meeting and not (self._kind and self._kind.outcome):
            stage = self._application
        return LogWords(
            stage=stage,
            kind=self._kind,
            day=said.pop("day", ""),
            meeting="" if stage else self._meeting,
            kind_word=self._kind_word,
            result=result,
            **said,
        )

    def _refuse_other_end(self) -> None:
        """Raises BadValue where something else than an offer is accepted or declined: an application, an interview."""
        kind = self._kind
        if kind and kind.name in {"accepted", "declined"} and (self._application or self._meeting) and not self._stage:
            raise BadValue(
                "not-of-an-offer",
                "“{kind}” is said of an offer. Say what happened to the rest: passed, invited, rejected or withdrawn",
                kind=kind,
            )

    def _is_scout(self, who: str) -> bool:
        return any(word in who.casefold() for word in self._lexicon.scouts)

    def _is_doubt(self, word: str) -> bool:
        """Whether a word may say that nothing happened; in scripts without spaces it may be a part of one."""
        doubts = self._lexicon.doubts
        return word in doubts or word.endswith("n't") or any(not doubt.isascii() and doubt in word for doubt in doubts)

    def _settle_news(self, said: dict[str, str]) -> str:
        """Settle whether a result is promised, which is expected on the day behind what speaks of it, or has come."""
        news, kind = said.pop("news", ""), None if self._is_contact else self._kind
        is_open = kind is None or (bool(kind.does) and (news or Sort.PROMISE in self._heard))
        if not is_open or self._heard.isdisjoint({Sort.NEWS, Sort.PROMISE}) or said.get("expect"):
            said["day"] = " ".join(filter(None, (said.get("day", ""), news)))
            return ""
        if kind is None:
            self._kind, self._kind_word = None, ""
        if news:
            said["expect"] = news
        return UNTOLD if Sort.GOT in self._heard and Sort.PROMISE not in self._heard else PROMISED

    def _settle_person(self, said: dict[str, str]) -> None:
        """Take somebody for whom it came from, where that can be: 친구 합격 is of the friend, and left to be refused."""
        person = said.pop("person", "")
        if person and self._kind and (self._kind.name in {"approached", "invited"} or self._is_referred):
            said.setdefault("who", person)
        elif person:
            said["day"] = " ".join(filter(None, (person, said.get("day", ""))))

    def _settle_kind(self, said: dict[str, str]) -> None:
        """Settle the kind that several words say, or none of them does by itself."""
        kind, is_named = self._kind, bool(self._stage or self._meeting)
        if kind is None and is_named and Sort.DUTY in self._heard:
            self._kind = KINDS["invited"]
        elif (
            kind is None
            and Sort.GOT in self._heard
            and Sort.NEWS not in self._heard
            and (is_named or self._application)
        ):
            self._kind = KINDS["invited" if is_named else "acknowledged"]
        elif kind and kind.name == "invited" and not is_named and self._is_scout(said.get("who", "")):
            self._kind = KINDS["approached"]
        elif kind and kind.name == "approached" and is_named:
            self._kind = KINDS["invited"]
        elif kind and kind.hides and is_named and self._kind_word in _OVER:
            self._kind = KINDS["held"]
        elif kind and kind.does and self._stage and Sort.DEADLINE in self._heard and not said.get("due"):
            self._kind, said["due"] = None, said.pop("day", "")  # 과제 제출 금요일 마감
        elif kind and kind.moves and not said.get("due") and ("due" in self._begun or Sort.DEADLINE in self._heard):
            self._kind = KINDS["extended"]


def _together(first: Kind, second: Kind) -> str:
    """The kind that two are when both are said; "" where they contradict each other."""
    if said := _TOGETHER.get(frozenset([first.name, second.name])):
        return said
    for sent, other in ((first, second), (second, first)):
        is_yours = (other.is_activity and not other.does) or (other.ends and not other.answers)
        if sent.name in _SENT and is_yours:
            return other.name
    return ""


def _is_of_a_day(number: str, following: list[str]) -> bool:
    """Whether a number is the day of the month behind it: interview 3 nov, and not interview 1 december 3."""
    if not number.isdigit() or not following or not is_month(following[0].casefold()):
        return False
    other = following[1].strip(",;.") if following[1:] else ""
    return not (other.isdigit() and len(other) < len("2026"))


def _phrases(tokens: list[str]) -> list[str]:
    """The first words together, the longest first; what a comma ends goes no further."""
    found: list[str] = []
    for token in tokens[:LONGEST]:
        word = token.strip(",;.:()“”\"'")
        found.append(f"{found[-1]} {word}" if found else word)
        if token.endswith((",", ";")):
            break
    return [phrase for phrase in reversed(found) if phrase.strip()]


def _is_date(word: str) -> bool:
    """Whether a word of digits is a date and no time: 2026-12-01, 12/1."""
    return "-" in word or "/" in word or word.count(".") > 1
