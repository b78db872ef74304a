"""The walk along the words of `log`, of which each says a stage, a kind, a part of the event, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Turn
from tracker.core.log_words.ahead import ARTICLES, DASHES
from tracker.core.log_words.english import take_english
from tracker.core.log_words.heard import LATER, WITH_ENDINGS, Heard
from tracker.core.log_words.lengths import ahead_of, lasting, there_by
from tracker.core.log_words.lexicon import UNTIL, Sort, lexicon_of, vocabulary
from tracker.core.log_words.pieces import pieces
from tracker.core.log_words.settled import settle
from tracker.core.phrases import is_month, is_of_days, is_zone, mentions_day, resembles_day
from tracker.core.words import LONGEST, bare, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.core.log_words.pieces import Piece
    from tracker.core.log_words.settled import LogWords
    from tracker.core.stages import Stage

# What may end a clause and adds nothing: offer letter in, …
_LEFT_OVER = frozenset({"in", "through", "over", "back"})
# What may follow a mark and adds nothing: 발표 예정일.
_AFTER_MARKS = frozenset(["예정", "예정일", "予定", "予定日", "by", "to", "is", "on", "now", "date"])
_BY_CHANNEL = ("으로", "로", "에", "で", "にて")
_FROM = "에서"
_IN_CHANNEL = frozenset({"by", "from", "in", "on", "over", "via", "through"})
# What says that 봄 is the spring and not that something was sat: 올해 봄, 2025년 봄.
_YEAR_OF_SPRING = ("년", "해", "지난")
# Somebody and what it was done with or came from: 박팀장님이랑, 지인한테, 佐藤さんと.
_PERSON = (
    "(?P<name>.{1,30}?)(?:이랑|한테서|한테|에게서|에게|께서)(?=$)|"
    "(?P<titled>.{0,30}?(?:님|씨|팀|담당자|리크루터|헤드헌터))(?:이랑|랑|하고|과|와|께|이|가|에서|에)(?=$)|"
    "(?P<honoured>.{0,30}?(?:장|대리|이사|대표|무|매니저|CTO|CEO|책임|선임|수석|교수|선생|면접관|담당자|리크루터|"
    "헤드헌터)님|.{1,30}?(?:さん|様|部長|課長|社長|先生))(?=$)|"
    "(?P<japanese>.{0,30}?(?:さん|様|氏|部長|課長|社長|先生|人事|担当者?|エージェント|マネージャー?|代表|役員|CTO|CEO|"
    "COO|VP|HR))(?:と|から|より)"
)
# What is a place.
_PLACES = (
    "..(?:사옥|본사|지사|캠퍼스|센터|빌딩|타워|오피스|회의실|세미나실|카페|역|출구|지점|연구소|공장|호텔|オフィス|"
    "ビル|駅|本社|支社|会議室)(?:에서|에|로|으로|で|に|にて)?$|"
    "^(?:사옥|본사|지사|캠퍼스|센터|빌딩|타워|회의실|스벅|스타벅스|카페|[0-9]+[층호階])(?:에서|에|로|으로|で|に)?$"
)
# What they ask for behind an application.
_PAPERS = "(.*(?:증명서|증명원|성적표|등본|초본|사본|확인서|동의서|서약서|証明書|同意書|誓約書))[을를도をも]?"
_TO_BRING = frozenset({"준비물", "지참물", "持ち物"})
_AT_PLACE = "(?:앞|옆|뒤|근처|로비|정문|후문|지하|[0-9]+(?:층|호|번)|출구|前|ロビー)"
# What makes somebody the one who did it.
_SUBJECT = ("이", "가", "께서", "에서")
# What says of a step that one passed it, and of a kind nothing.
_CAME_OFF = ("됐", "되었")
# In which way, and what makes it what it has become.
_ADVERB, _BECAME = "[가-힣]{2,}(?:게도?|히)|[가-힣]+적으로", ("되", "됨", "됐")
# What was with another employer, and why: 다른 데 가기로 해서.
_ELSEWHERE = "(?:다른|딴|타) ?(?:회사|데|곳|기업|사)(?:에|에서|를|로|랑)? (?:\\S+ ){0,2}?\\S*[서니라](?= )"
# So many words are looked at for a clause.
_SENTENCE = 6
# A meeting by what it is about.
_MEETING = "([^ぁ-ゖ]{2,8})(면접|面接)[은는을에を]?"
# Why something happened, which is no part of it: 면접관 사정으로, 先方都合で.
_REASON = (
    "해서", "라서", "져서", "때문에", "사정", "사정으로", "사유로", "관계로", "都合", "都合で", "のため", "ので", "는지", "인지", "냐고", "다길래", "지참", "持参",
)  # fmt: skip
_ASKING = ("는지", "인지", "냐고")
# How something was: 다대다였고.
_WAS = (
    "였음", "였고", "였다", "였어", "였어요", "였는데", "였지만", "이었음", "이었고", "이었다", "이었는데",
)  # fmt: skip


# No longer are words whose stop says that they are cut short: int.
_SHORT = 4
# What says that the verb behind it did not happen.
_NOT = "안"
# What a sentence of Korean or Japanese ends in, and a time of day.
_PREDICATE = "(?:[음슴함됨옴임봄침감다요네당데만]|(?<![라냐자다])고|완료?|(?<!초)대|[たすてがど]|済み?|完了|終了)[.~]*$"
_TIME = "(?:[0-9](?:시|時|분|分)|[시時][반半]|:[0-9]{2})(?:에|に|から|부터)?[,.]?$"
_HOUR = ("시", "時")
# How a word ends that says what happened, and not where or how: a remark that does is none of a meeting and its day alone.
_VERBAL = "(?:[음슴함됨옴임봄침감짐김림힘다요네당고데만]|[ただすてるいしう])[.~]*$"
_CLOCK = r"(?i)(?:at |@ ?)?(?:\d{1,2}(?::\d\d|[ap]m)|noon\b|midday\b)"
# How far one came, which is no day: 三次まで.
_AS_FAR_AS = frozenset({"까지", "まで"})
# What joins two sentences.
_JOINERS = frozenset({"and", "then", "&"})
# What may stand in a clause that is a remark.
_BESIDE = frozenset({Sort.FILLER, Sort.HOW, Sort.AGENT, Sort.CHANNEL, Sort.REMARK})

# What one waits for.
_WAITING = "(?:기다리는 ?중|기다림|대기 ?중?|待ち中?|待機中|待ってる|待っている)(?:임|입니다|です)?$"
# What speaks of something to come.
_TO_COME = frozenset({Sort.DUTY, Sort.PROMISE, Sort.DEADLINE, Sort.NEWS})


class Walk:
    """The state of one walk along the words."""

    def __init__(
        self, text: str, pipeline: tuple[Stage, ...], known: tuple[Stage, ...], remarks: Iterable[str] = ()
    ) -> None:
        self._lexicon = lexicon_of(text.lower())
        self._vocabulary = vocabulary(self._lexicon, pipeline, known)
        self._heard = Heard(self._lexicon, self._vocabulary)
        if remarks:
            self._heard.parts["note"] = [*remarks]
        self._pipeline, self._known = pipeline, known
        # How many words for the day the clause began behind; None once one of its words said something.
        self._clause: int | None = 0
        self._clause_words: list[str] = []
        self._is_later = False
        self._began = 0

    def take(self, tokens: list[str]) -> int:
        """Take the first words that say something together; how many they were. A rest of the first may be put behind it."""
        if (
            self._is_later
            and ends_clause(self._heard.last)
            and not self._clause_words
            and (count := self._aside(tokens))
        ):
            return count
        count = self._take(tokens)
        self._heard.last = tokens[count - 1]
        self._clause_words += tokens[:count]
        if tokens[0].casefold() in _JOINERS:
            self._heard.clause += 1
        if len(tokens) == count or ends_clause(self._heard.last) or self._is_whole(tokens[count]):
            self._close()
        return count

    def _is_whole(self, following: str) -> bool:
        """Whether what was said is a sentence: it ends in a verb of Korean or Japanese, or an appointment in its time."""
        heard, last = self._heard, self._heard.last
        if last.isascii() and following.isascii():
            return False
        is_said = heard.parts.get("day", [])[-1:] != [last]
        if heard.kind and is_said:
            return re.search(_PREDICATE, last) is not None
        return (
            bool(heard.kind or heard.stage or heard.meeting)
            and re.search(_TIME, last) is not None
            and not is_of_days(following.strip(",;."))
        )

    def found(self) -> LogWords:
        """What was found once all words are taken."""
        return settle(self._heard)

    def _take(self, tokens: list[str]) -> int:
        first = tokens[0]
        if self._heard.part in {"who", "via"} and not self._heard.parts.get(self._heard.part):
            if first.casefold() in ARTICLES and tokens[1:]:
                return 1
            self._heard.parts[self._heard.part] = [first.rstrip(",;")]
            self._heard.part = self._heard.part if self._heard.part == "who" else "day"
            return 1
        if count := (take_english(tokens, self._heard, self._lexicon, self._vocabulary) or self._elsewhere(tokens)):
            self._clause = None
            return count
        if count := self._mark(tokens) or self._leading(tokens):
            return count
        if first.endswith(",") and first.rstrip(",").casefold() in _LEFT_OVER:
            return 1
        kind = self._heard.kind
        if self._heard.part != "who" or not first[:1].isupper():
            count = self._parted_verb(tokens) or self._named(tokens) or self._channel(tokens)
            count = count or self._person(tokens) or self._pieces(tokens) or self._reason(first) or self._length(tokens)
            count = count or self._place(tokens) or self._papers(first) or self._adverb(tokens)
            if count:
                said = self._sort(" ".join(token.strip(",;.") for token in tokens[:count]))
                is_same = self._heard.kind is not None and self._heard.kind is kind and said is Sort.KIND
                self._clause = self._clause if said in _BESIDE or is_same else None
                return count
        part, parts = self._heard.part, self._heard.parts
        if part in {"news", "due"} and not parts.get(part) and first.casefold() in _AFTER_MARKS:
            return 1
        if Sort.PLACE in self._heard.sorts and part == "day" and not self._may_be_day(first):
            part = "note"  # 장소 판교 사옥으로 변경
        parts.setdefault(part, []).append(first)
        self._heard.fresh = None
        return 1

    def _may_be_day(self, word: str) -> bool:
        return is_of_days(word.strip(",;.")) or mentions_day(word) or self._lexicon.is_doubt(word)

    def _mark(self, tokens: list[str]) -> int:
        """Begin the part that a mark names; how many words the mark is of, 0 for none."""
        word, following = tokens[0].casefold().rstrip(":"), [token.casefold().strip(",;.") for token in tokens[1:4]]
        if not following:
            return 0
        if (word in _IN_CHANNEL or self._lexicon.marks.get(word) == "who") and (
            place := self._channel_place(following)
        ) is not None:
            self._begin("via")
            return 1 + place
        kind = self._heard.kind
        is_means = word == "through" and kind is not None and kind.does is not None
        if is_means or (word == "by" and kind and kind.name == "referred" and not is_of_days(tokens[1])):
            self._begin("via" if is_means else "who")
            return 1
        if (
            word == "at"
            and self._heard.parts.get(self._heard.part)
            and (following[0][:1].isdigit() or following[0] in {"noon", "midday", "midnight", "half", "quarter"})
            and not _is_date(following[0])
        ):
            return 0  # the time of a day that is said just before: tomorrow at 3pm
        if word not in self._lexicon.marks:
            return 0
        part = self._lexicon.marks[word]
        if part == "due" and Sort.NEWS in self._heard.sorts and not (self._heard.kind or self._heard.is_told):
            self._heard.part = "news"  # results due friday
            return 1
        if part == "who" and (following[0] in self._lexicon.marks or any(map(self._sort, self._names(tokens[1:])))):
            return 1  # replied with times, offer with deadline friday
        self._begin(part)
        if word == "at" and following[0].isdigit() and following[1:]:
            self._heard.parts[part] = [word]  # at 2 on the 29th
        return next(place for place, one in enumerate([*tokens[1:-1], ""], 1) if one.casefold() not in _AFTER_MARKS)

    def _names(self, tokens: list[str]) -> list[str]:
        """The first words together, without articles before them."""
        return _phrases(
            tokens[next((place for place, one in enumerate(tokens) if one.casefold() not in ARTICLES), 0) :]
        )

    def _channel_place(self, words: list[str]) -> int | None:
        """How many words come before a channel that is named next; None where none is."""
        for place, word in enumerate(words):
            if word in self._lexicon.channels:
                return place
            if word not in ARTICLES | {"careers", "career", "company"}:
                break
        return None

    def _begin(self, part: str) -> None:
        self._heard.begin(part)
        self._clause = None

    def _leading(self, tokens: list[str]) -> int:
        """Whether the first word adds nothing: where it is no part of a day."""
        leading, word = self._lexicon.leading, tokens[0].casefold().strip(",;.:")
        if word not in leading or self._heard.part == "who" or self._sort(word) is Sort.STAGE:
            return 0
        if not word.isascii() and is_of_days(self._heard.last):
            return 0  # 이틀 후 합격
        if any(" " in phrase and self._sort(phrase) for phrase in _phrases(tokens)):
            return 0
        place = next(
            (place for place, one in enumerate(tokens) if one.casefold().strip(",;.:") not in leading), len(tokens)
        )
        rest = tokens[place:]
        if rest and (rest[0].casefold() in self._lexicon.marks or any(map(self._sort, _phrases(rest)))):
            return 1
        near = [self._heard.last, word] if word == "back" else [word, *tokens[place : place + 1]]
        return int(len(near) == 1 or not is_of_days(" ".join(near)))

    def _parted_verb(self, tokens: list[str]) -> int:
        """Take a verb in two words with what it is of between them: turned the offer down."""
        found = self._parted(tokens)
        if found is None:
            return 0
        kind, place = found
        self._heard.of(KINDS[kind], " ".join(tokens[: place + 1]).casefold())
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
            if self._is_of_its_day(phrase):
                return 0
            said = self._vocabulary.get(bare(phrase)) or self._vocabulary.get(bare(self._unended(phrase)))
            if said and said.sort is Sort.HOW and self._heard.last != "went" and is_of_days(" ".join(tokens[:2])):
                return 0  # good friday
            count = len(phrase.split())
            if said and _is_of_a_day(phrase.split()[-1], tokens[count : count + 2]):
                is_timed = re.match(_CLOCK, " ".join(tokens[count + 1 :])) is not None  # interview 1 december 3pm
                if said.stage in self._pipeline and not is_timed:
                    raise _stage_or_day(phrase, tokens[count].strip(",;."))
                continue
            if said and self._heard.say(phrase, said):
                return count
        word = tokens[0].strip(",;.:")
        if word.casefold() in self._lexicon.scouts and not self._heard.parts.get("who"):
            self._heard.parts["who"] = [word]
            return 1
        if (
            self._heard.kind is None
            and self._sort(self._heard.last) is Sort.STAGE
            and (count := self._came_off(tokens))
        ):
            return count
        is_ending = word in self._lexicon.suffixes and self._lexicon.suffixes[word].sort is Sort.ENDING
        if is_ending and is_of_days(word) and self._heard.parts.get("day", [])[-1:] == [self._heard.last]:
            return 0  # 본지 나흘 됨
        is_ending = is_ending and (self._heard.kind is not None or not self._heard.sorts.isdisjoint(WITH_ENDINGS))
        return int(is_ending and self._heard.say(word, self._lexicon.suffixes[word]))

    def _is_of_its_day(self, phrase: str) -> bool:
        """Whether a word that may say what happened is of the day here: 올해 봄, 기억 안 남."""
        day = self._heard.parts.get(self._heard.part, [])
        is_spring = phrase == "봄" and bool(day) and day[-1].endswith(_YEAR_OF_SPRING)
        return is_spring or (self._heard.last == _NOT and self._sort(phrase) is Sort.GOT)

    def _came_off(self, tokens: list[str]) -> int:
        """Take that one passed a step, or not: 서류 됐다, 1차 안 됐음."""
        is_not = tokens[0] == _NOT
        if not "".join(tokens[is_not : is_not + 1]).startswith(_CAME_OFF):
            return 0
        self._heard.of(KINDS["rejected" if is_not else "passed"], " ".join(tokens[: 1 + is_not]))
        return 1 + is_not

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

    def _channel(self, tokens: list[str]) -> int:
        """Take a channel with what says that it is one: 전화로, メールで. Of two the first is what it was: 대면에서 화상으로."""
        word = tokens[0].strip(",;.")
        if word.endswith(_FROM) and self._sort(word.removesuffix(_FROM)) is Sort.CHANNEL and len(tokens) > 1:
            return int(tokens[1].strip(",;.").endswith(_BY_CHANNEL))
        word = word.removesuffix(next((mark for mark in _BY_CHANNEL if word.endswith(mark)), ""))
        return int(self._sort(word) is Sort.CHANNEL and self._heard.say(word, self._vocabulary[bare(word)]))

    def _person(self, tokens: list[str]) -> int:
        """Take somebody that something was done with or came from; what was said just before belongs to the name."""
        token = tokens[0].strip(",;.")
        found = None if token.isascii() else re.match(_PERSON, token)
        if not found or self._heard.parts.get("who") or any(map(str.isdigit, found[0])):
            return 0
        name, day = next(filter(None, found.groups())), self._heard.parts.get("day", [])
        if self._sort(name) in {Sort.MEETING, Sort.STAGE}:
            return 0  # PT면접이랑 임원면접 봄
        while day and not is_of_days(day[-1]) and not self._lexicon.is_doubt(day[-1]):
            name = f"{day.pop()} {name}"
        self._heard.parts["who"] = [name]
        if found[0] != name and found[0].endswith(_SUBJECT):
            self._heard.sorts.add(Sort.AGENT)
        if rest := token[found.end() :]:
            tokens[1:1] = [rest]
        return 1

    def _pieces(self, tokens: list[str]) -> int:
        """Take a word of several pieces, words for days among them."""
        found = pieces(tokens[0].strip(",;.:"), self._vocabulary, self._lexicon.suffixes)
        if len(found) == 1:
            return 0  # which has no other name
        if not found:
            return self._meeting(tokens[0].strip(",;.:"))
        is_until = any(said.sort is Sort.DAYS and word.endswith(UNTIL) for word, said in found)  # 金曜までにやる
        asked = (
            said.sort for _, said in found if said.sort is Sort.REMARK or (said.sort is Sort.DUTY and not is_until)
        )
        if not all(map(self._heard.may_say, asked)):
            return 0
        for place, (word, said) in enumerate(found):
            if said.sort is Sort.DAYS and word in self._lexicon.suffixes:
                continue  # の案内が届いた: the の of what stands before
            if said.sort is Sort.CHANNEL and _is_left(found[place + 1 :]):
                continue
            if said.sort is not Sort.DAYS:
                self._heard.say(word, said)
            elif word not in _AS_FAR_AS:  # 三次まで進んで
                self._heard.parts.setdefault(self._heard.part, []).append(word)
            self._heard.last = word
        return int(bool(found))

    def _meeting(self, word: str) -> int:
        """Take a meeting that is called by what no table knows, of which the note tells: 합숙면접."""
        found = re.fullmatch(_MEETING, word)
        if not found or any(map(str.isdigit, found[1])) or is_of_days(found[1]) or self._lexicon.is_doubt(found[1]):
            return 0
        self._heard.parts.setdefault("note", []).append(found[1])
        return int(self._heard.say(found[2], self._vocabulary[found[2]]))

    def _length(self, tokens: list[str]) -> int:
        """Take how long something took or takes, or how long before a meeting: 1시간 반 걸림, 40분 동안, 면접 10분 전 도착."""
        if (count := there_by(tokens[:4])) and (self._heard.stage or self._heard.meeting):
            return self._heard.remark(tokens[:count])
        if self._sort(self._heard.last) in {Sort.STAGE, Sort.MEETING} and (count := ahead_of(tokens[:4])):
            self._heard.lead = " ".join(tokens[:count])
            return count
        is_done = self._heard.kind is not None and self._heard.kind.does is not None
        minutes, count = lasting(tokens[:4], is_alone=is_done and not self._heard.last.endswith(_HOUR))
        if count:
            self._heard.keep("length", minutes)
        return count

    def _reason(self, token: str) -> int:
        """Take why something happened or how it was, with the words before it that are no day, as a remark."""
        if not token.strip(",.").endswith(_REASON + _WAS) or is_of_days(token):
            return 0
        if token.strip(",.").endswith(_WAS) and self._heard.kind is None and (self._heard.stage or self._heard.meeting):
            self._heard.of(KINDS["held"], token)
        if token.strip(",.").endswith(_ASKING) and Sort.NEWS in self._heard.sorts and self._heard.kind is None:
            self._heard.of(KINDS["followed-up"], token)  # 결과 언제 나오냐고 메일 보냄
        day, reason = self._heard.parts.get("day", []), [token]
        while day and not is_of_days(day[-1]):
            reason.insert(0, day.pop())
        self._heard.parts.setdefault("note", []).extend(reason)
        return 1

    def _place(self, tokens: list[str]) -> int:
        """Take where an appointment is, with the word before it, as a remark: 잡힘 강남 사옥."""
        kind, place = self._heard.kind, tokens[0].strip(",;.")
        is_before = place.endswith(("에서", "で")) or self._is_step(tokens[1:])  # 본사에서 면접, 본사 면접
        is_of_step = self._heard.stage or self._heard.meeting or is_before
        is_arranged = is_of_step if kind is None else kind.turn is Turn.CALENDAR or kind.name == "invited"
        if not is_arranged or not re.search(_PLACES, place) or self._may_be_day(place):
            return 0
        day, named = self._heard.parts.get("day", []), [place]
        if day[-1:] == [self._heard.last] and not self._may_be_day(day[-1]):
            named.insert(0, day.pop())
        beside = next(
            (count for count, token in enumerate(tokens[1:]) if not re.match(_AT_PLACE, token)), len(tokens) - 1
        )
        self._heard.parts.setdefault("note", []).extend([*named, *tokens[1 : beside + 1]])
        return beside + 1

    def _is_step(self, tokens: list[str]) -> bool:
        """Whether the first words name a step."""
        return any(self._sort(phrase) in {Sort.STAGE, Sort.MEETING} for phrase in _phrases(tokens))

    def _adverb(self, tokens: list[str]) -> int:
        """Whether the first word only says in which way, which adds nothing: 아쉽게도; and not 보게 됨, got to see it."""
        word = tokens[0].strip(",;.")
        is_adverb = re.fullmatch(_ADVERB, word) and not is_of_days(word) and not self._lexicon.is_doubt(word)
        return int(bool(is_adverb) and not "".join(tokens[1:2]).startswith(_BECAME))

    def _elsewhere(self, tokens: list[str]) -> int:
        """Take what happened with another employer, as why it ended here, as a remark: 다른 회사 붙어서 포기."""
        found = re.match(_ELSEWHERE, " ".join(tokens[:_SENTENCE]))
        if not found:
            return 0
        return self._heard.remark(tokens[: found[0].count(" ") + 1])

    def _papers(self, token: str) -> int:
        """Take a paper that they asked for, or what to bring, of which the note tells: 졸업증명서 제출, 준비물 신분증."""
        if token.strip(",;.:") in _TO_BRING:
            self._heard.remark([token])
            self._heard.part = "note"
            return 1
        found = re.fullmatch(_PAPERS, token.strip(",;."))
        if found:
            self._heard.parts.setdefault("note", []).append(found[1])
            self._heard.has_papers = True
        return int(found is not None)

    def _aside(self, tokens: list[str]) -> int:
        """Take a clause behind what happened as a remark, where some of it is not understood; how many words it is of.

        What is understood of it is of the remark, and says nothing of what happened. One that tells an answer, an end or
        a day is none.
        """
        heard = self._heard
        if not (heard.kind or ((heard.stage or heard.meeting) and (heard.parts.get("day") or Sort.GOT in heard.sorts))):
            return 0
        end = next((place for place, token in enumerate(tokens, 1) if ends_clause(token)), len(tokens))
        clause = [token.strip(",;.:!") for token in tokens[:end]]
        if re.search(_WAITING, " ".join(clause)):
            return heard.remark(tokens[:end])  # 1차 합격, 2차 안내 기다리는 중
        if any(later in word for word in clause for later in LATER) and not any(map(mentions_day, clause)):
            return heard.remark(tokens[:end])  # 서류 합격, 면접은 추후 안내
        if any(map(mentions_day, clause)) or clause[0].casefold() in self._lexicon.marks:
            return 0
        alone, rest = Walk(" ".join(clause), self._pipeline, self._known), list(clause)
        try:
            while rest:
                del rest[: alone.take(rest)]
        except BadValue:
            return 0
        other = alone._heard
        if self._may_tell(clause):
            return 0
        tells = other.kind and not (other.is_contact or other.kind.does or other.kind.asks)
        unknown = [word for word in other.parts.get("day", []) if not is_of_days(word)]
        if tells or not _TO_COME.isdisjoint(other.sorts) or not unknown or not self._is_remark(unknown, clause):
            return 0
        return heard.remark(tokens[:end])

    def _close(self) -> None:
        """End a clause: one of several words that say nothing at all is a remark."""
        day = self._heard.parts.get("day", [])
        said = [word.casefold().strip(",;.") for word in day[self._clause or 0 :]]
        words, self._clause_words = self._clause_words, []
        if self._is_later and len(words) > 1 and not any(map(mentions_day, words)) and self._heard.gives_way():
            self._heard.parts.setdefault("note", []).append(" ".join(words).rstrip(",; "))
            del day[self._began :]
        self._is_later, self._began, self._heard.fresh = True, len(day), None
        self._heard.clause += 1
        begin = next((place for place, word in enumerate(said) if not is_of_days(word)), len(said))
        is_event = self._heard.kind or (
            (self._heard.stage or self._heard.meeting) and day and not self._may_tell(words)
        )
        if is_event and said[begin:] and self._clause is not None and self._is_remark(said[begin:], words):
            remark = day[self._clause + begin :] if begin else words
            text = " ".join(remark).rstrip(",;. ")
            noted = [one for one in self._heard.parts.get("note", []) if one not in remark and one != text]
            self._heard.parts["note"] = [*noted, text]
            del day[self._clause + begin :]
        self._clause = len(day)

    def _may_tell(self, clause: list[str]) -> bool:
        """Whether a clause may say what became of a meeting whose day alone was said: 내일 면접, 회사 사정으로 날아감."""
        heard = self._heard
        has_time = any(re.search(_TIME, word) for word in heard.parts.get("day", []))
        return (
            heard.kind is None
            and not has_time
            and bool(clause)
            and re.search(_VERBAL, clause[-1].rstrip(",;")) is not None
        )

    def _is_remark(self, unknown: list[str], clause: list[str]) -> bool:
        """Whether a clause with words that are not known says nothing of what happened."""
        if any(map(self._lexicon.is_doubt, clause)) or any(map(is_of_days, unknown)):
            return False
        if any(map(mentions_day, clause)) and any(map(is_zone, unknown)):
            return False
        return not any(nearest(word, self._pipeline) or resembles_day(word) for word in unknown)


def _is_left(following: Sequence[Piece]) -> bool:
    """Whether the pieces behind a channel say that it is another now: 対面からオンラインに."""
    return bool(following) and following[0][0] == "から" and any(said.sort is Sort.CHANNEL for _, said in following)


def ends_clause(word: str) -> bool:
    """Whether a clause ends with a word as it is written: at a comma, a dash, or the stop of a sentence."""
    is_stop = word.endswith(".") and (not word[-2:-1].isascii() or (word[:-1].isalpha() and len(word) > _SHORT))
    return word.endswith((",", ";")) or word in DASHES or (is_stop and not is_of_days(word))


def _is_of_a_day(number: str, following: list[str]) -> bool:
    """Whether a number is the day of the month behind it: interview 3 nov, and not interview 1 december 3."""
    if not number.isdigit() or not following or not is_month(following[0].casefold()):
        return False
    other = following[1].strip(",;.") if following[1:] else ""
    return not (other.isdigit() and len(other) < 4)


def _stage_or_day(phrase: str, month: str) -> BadValue:
    """What is raised where a number may be that of a stage or of a day: interview 1 january."""
    name, _, number = phrase.rpartition(" ")
    return BadValue(
        "stage-or-day", "“{words}” may be of two things; write “{first}” for the stage, or “{second}” for the day",
        words=f"{phrase} {month}", first=f"i{number} in {month}", second=f"{name} {month} {number}",
    )  # fmt: skip


def _phrases(tokens: list[str]) -> list[str]:
    """The first words together, the longest first; what a comma ends goes no further."""
    found: list[str] = []
    for token in tokens[:LONGEST]:
        word = token.strip(",;.:()“”\"'")
        found.append(f"{found[-1]} {word}" if found else word)
        if token.endswith((",", ";", ":")):
            break
    return [phrase for phrase in reversed(found) if phrase.strip()]


def _is_date(word: str) -> bool:
    """Whether a word of digits is a date and no time: 2026-12-01, 12/1."""
    return "-" in word or "/" in word or word.count(".") > 1
