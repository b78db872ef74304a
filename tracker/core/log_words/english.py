"""What English says by the order of its words: negations, what is awaited or asked for, who did it, where it went."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Turn
from tracker.core.log_words.lexicon import NEXT, Saying, Sort
from tracker.core.phrases import is_month, is_of_days, mentions_day
from tracker.core.stages import StageType
from tracker.core.words import LONGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.core.log_words.heard import Heard
    from tracker.core.log_words.lexicon import Lexicon

_Value = TypeVar("_Value")

DASHES = frozenset({"-", "–", "—", "--"})
ARTICLES = frozenset({"the", "a", "an", "my", "their", "our", "this"})
# What may stand among the words of a name and adds nothing: the role has been filled, got the job.
_BETWEEN = ARTICLES | {"was", "were", "is", "are", "has", "have", "had", "been", "be", "being", "got", "now"}
# What may stand between a negation or a modal and its verb.
_AUXILIARIES = _BETWEEN | {"going", "to", "able", "me", "us", "they", "i", "any"}
_BEFORE_NOT = frozenset({"did", "do", "does", "was", "were", "is", "are", "has", "have", "will", "am"})
# What may be said between them of an answer: haven't got a reply, will get an offer.
_GETTING = frozenset({"get", "receive", "received", "make"})
# How many words a name is looked for in, and a rule looks at.
_LONGEST_NAME, _IN_SIGHT = 5, 9
_NUMBER = r"(?P<number>\d+(?:\.\d+)?|an?|one|two|three|half an|half)"
_LENGTH = rf"{_NUMBER}[ -]?(?P<unit>min|mins|minute|minutes|m|hr|hrs|hour|hours|h)(?P<half> and a half)?(?= |$)"
_LONGEST_LENGTH = 12 * 60
_NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half": 0.5, "half an": 0.5}
# What makes a length a way from now: 2 hours ago, in 30 minutes.
_WAYS = frozenset({"ago", "back", "later", "from", "earlier", "early", "late", "before", "after"})
_SUM = r"\d+%|[$€£¥]\d[\d.,]*[km]?|\d[\d.,]*k|\d{1,3}(,\d{3})+|\d{5,}"
_OF_A_SUM = frozenset(
    {"base", "more", "total", "tc", "bonus", "salary", "equity", "plus", "+", "per", "year", "a", "pa", "usd", "eur", "gbp", "signing", "stock", "options"}
)  # fmt: skip
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_SHIFT = (
    r"(?:by )?(?:an? |the )?(?P<more>(?:another|extra|additional|more) )?(?P<number>\d{1,2}|one|two|three|four|five|six|ten)? ?"
    r"(?P<after>(?:more|extra|additional) )?(?P<unit>days?|weeks?)(?= |$)"
)
_REASONS = frozenset({"because", "bc", "b/c", "cos", "cause", "despite", "without", "w/o"})
_PLACES = frozenset({"at", "in", "for", "about", "re", "regarding", "as"})
# What belongs to a name, whatever else it may say, and what ends one.
_IN_NAMES = frozenset({"and", "of", "or", "the", "to", "from"})
_AFTER_NAMES = frozenset({"on", "at", "@", "in", "for", "about"})
# Whose word it may be, besides those of scouts.
_TITLES = frozenset({"hm", "hr", "hiring"})
_CALLED = frozenset({"asked", "called", "emailed", "messaged", "texted", "rang", "contacted", "pinged"})
# What a day to come begins with.
_FROM_NOW = frozenset({"by", "in", "within", "next", "before", "until", "til", "till", "expected", "due", "on"})
# What they ask to do, and what they want to do with you.
_VERBS = frozenset(
    {
        "complete",
        "take",
        "do",
        "sit",
        "finish",
        "attend",
        "send",
        "provide",
        "submit",
        "pick",
        "choose",
        "come",
        "give",
        "fill",
    }
)
_THEIRS = frozenset({"schedule", "set", "book", "arrange", "meet", "talk", "speak", "chat", "interview"})
_ON = (["through"], ["on"], ["moving", "on"], ["moved", "on"])
_TO = frozenset({"to", "onto", "into", "until", "till"})


class English:
    """Takes the words of one walk that say something by their order, and tells it what was heard."""

    def __init__(self, heard: Heard, lexicon: Lexicon, vocabulary: Mapping[str, Saying]) -> None:
        self._heard = heard
        self._lexicon = lexicon
        self._vocabulary = vocabulary
        self._tokens: list[str] = []
        self._words: list[str] = []

    def take(self, tokens: list[str]) -> int:
        """Take the first words that say something by their order; how many they were."""
        self._tokens = tokens
        if not tokens[0].lstrip("£€¥").isascii() and tokens[0] not in DASHES:
            return 0
        self._words = [token.casefold().strip(",;.:!?()\"'“”") for token in tokens[:_IN_SIGHT]]
        if tokens[0] in DASHES:
            is_range = self._heard.last[-1:].isalnum() and any(map(str.isdigit, self._heard.last)) and tokens[1:]
            return int(not (is_range and tokens[1][:1].isdigit()))
        for rule in (
            self._name_ends, self._length, self._sum, self._start, self._negated, self._awaited, self._asked_for, self._asked_whom, self._more_time, self._through, self._infinitive, self._moved, self._now, self._tbc, self._may,
            self._sat, self._whose, self._reason, self._somebody, self._subject, self._place, self._object, self._spread,
        ):  # fmt: skip
            if count := rule():
                return count
        return 0

    def _longest(self, words: list[str], known: Mapping[str, _Value], place: int = 0) -> tuple[_Value | None, int]:
        """What the longest of the known names at a place stands for, and where it ends; words of _BETWEEN may part it."""
        names, name = [], ""
        for last, word in enumerate(words[place : place + _LONGEST_NAME], place):
            if last == place or word not in _BETWEEN:
                name += word
                names.append((last + 1, name))
        for end, name in reversed(names):
            found = known.get(name.replace("-", ""))
            if found is not None:
                return found, end
        return None, place

    def _skip(self, words: list[str], known: frozenset[str], place: int) -> int:
        while place < len(words) and words[place] in known:
            place += 1
        return place

    def _clause(self, tokens: list[str]) -> int:
        """How many words there are to the end of the clause."""
        for place, token in enumerate(tokens):
            if token in DASHES:
                return place
            if token.endswith((",", ";")):
                return place + 1
        return len(tokens)

    def _remark(self, tokens: list[str], part: str = "note") -> int:
        self._heard.parts.setdefault(part, []).extend(token.strip(",;") for token in tokens)
        self._heard.part = "day"
        return len(tokens)

    def _name_ends(self) -> int:
        """End the name of somebody before a day, a time or what else is no part of it; takes no word."""
        if self._heard.part != "who" or not self._heard.parts.get("who"):
            return 0
        word = self._words[0]
        is_day = word not in _IN_NAMES and is_of_days(word)
        if is_day and self._tokens[0][:1].isupper() and (is_month(word) or not mentions_day(word)):
            near = self._heard.last + "".join(self._words[1:2] * is_month(word))
            is_day = any(map(str.isdigit, near))  # Dana May; Dana May 3
        clause = self._words[: self._clause(self._tokens)]
        is_other = self._heard.last.endswith(",") and any(self._is_known(clause, place) for place in range(len(clause)))
        if is_day or is_other or word[:1].isdigit() or word in _AFTER_NAMES or self._tokens[0] in DASHES:
            self._heard.part = "day"
        return 0

    def _length(self) -> int:
        """Take how long something is: 45 min, for 1.5 hours."""
        begin = int(self._words[0] == "for")
        if not self._words[begin:] or not (self._words[begin][:1].isdigit() or self._words[begin] in _NUMBERS):
            return 0
        found = re.match(_LENGTH, " ".join(self._words[begin : begin + 6]))
        if not found or self._heard.last.casefold() in {"in", "within", "every", "by"}:
            return 0
        end = begin + found[0].count(" ") + 1
        if self._words[end : end + 1] and self._words[end] in _WAYS:
            return 0
        number = found["number"]
        hours = (_NUMBERS.get(number) or float(number)) + (0.5 if found["half"] else 0)
        minutes = round(hours * (1 if found["unit"].startswith("m") else 60))
        if minutes > _LONGEST_LENGTH:
            return 0  # 48 hours to do it
        self._heard.parts["length"] = [str(minutes)]
        return end + (self._words[end : end + 1] == ["long"])

    def _asked_whom(self) -> int:
        """Take whom one asked how things stand: emailed Dana for an update, called the recruiter to check."""
        if self._words[0] not in _CALLED or self._words[1:2] in ([], ["me"]):
            return 0
        place = next(
            (place for place, word in enumerate(self._words[:6]) if word in {"for", "about", "asking", "to"}), 0
        )
        begin = self._skip(self._words, ARTICLES | {"for", "about", "ask", "see"}, place + 1)
        said, end = self._longest(self._words, self._vocabulary, begin)
        is_check = self._words[begin : begin + 1] == ["check"]
        if not place or not ((said and said.sort is Sort.NEWS) or is_check):
            return 0
        name = [
            token
            for token, word in zip(self._tokens[1:place], self._words[1:place], strict=True)
            if word not in ARTICLES | {"them"}
        ]
        if name:
            self._heard.parts["who"] = name
        if said := self._vocabulary.get(f"{self._words[0]}me"):
            self._heard.parts["via"] = [said.value]
        return self._kind("followed-up", self._words[0], begin + 1 if is_check else end)

    def _more_time(self) -> int:
        """Take by how much time something is put off: two more days, another week, extended by a week."""
        if not any(word.startswith(("day", "week")) for word in self._words[:5]):
            return 0
        found = re.match(_SHIFT, " ".join(self._words[:5]))
        kind = self._heard.kind
        is_put_off = kind is not None and (kind.moves or kind.moves_due)
        if not found or not (found["more"] or found["after"] or is_put_off):
            return 0
        number = found["number"]
        count = int(number) if number and number.isdigit() else _COUNTS.get(number or "", 1)
        end = found[0].count(" ") + 1
        if self._words[end : end + 1] and self._words[end] in _WAYS:
            return 0
        self._heard.parts["shift"] = [str(count * (7 if found["unit"].startswith("week") else 1))]
        return end if is_put_off else self._kind("extended", found[0], end)

    def _sum(self) -> int:
        """Take a sum of money as a remark: 120k base, £45,000."""
        begin = int(self._words[0] in {"at", "with", "for", "of", "to"})
        if not self._words[begin:] or not _is_sum(self._words[begin]):
            return 0
        end = begin + 1
        while (
            end < len(self._words)
            and not self._tokens[end - 1].endswith(",")
            and (self._words[end] in _OF_A_SUM or _is_sum(self._words[end]))
        ):
            end += 1
        return begin + self._remark(self._tokens[begin:end])

    def _start(self) -> int:
        """Take the day on which the work begins: no day of what happened."""
        place = next(
            (
                len(mark)
                for mark in (["start", "date"], ["start"], ["starting"], ["starts"])
                if self._words[: len(mark)] == mark
            ),
            0,
        )
        place = place and self._skip(self._words, frozenset({"is", "on", "from", "in", "the"}), place)
        is_day = (
            place and place < len(self._words) and (is_of_days(self._words[place]) or self._words[place][:1].isdigit())
        )
        follows = {"of", "to"}.isdisjoint(self._words[place - 1 : place + 1]) and (
            self._words[0] != "start" or self._heard.kind
        )
        return (
            self._remark(self._tokens[: self._clause(self._tokens)], "start")
            if is_day and (follows or place > 1)
            else 0
        )

    def _negated(self) -> int:
        """Take what a negation makes of the words behind it: not selected, didn't get the job, still no reply yet."""
        begin = self._skip(self._words, frozenset({"still"}), 0)
        is_yet = self._words[begin : begin + 1] in (["has"], ["have"])
        if self._words[begin + 1 : begin + 2] == ["not"] and self._words[begin] in _BEFORE_NOT:
            begin += 1
        negation = self._words[begin] if begin < len(self._words) else ""
        if negation not in {"no", "not", "never", "cannot"} and not negation.endswith("n't"):
            return 0
        if negation == "no" and Sort.NEWS in self._heard.sorts and self._clause(self._tokens) == 1:
            return self._kind("rejected", "no", 1)
        for skipped in (frozenset[str](), frozenset({"be", "been"}), _AUXILIARIES, _AUXILIARIES | _GETTING):
            place = self._skip(self._words, skipped, begin + 1)
            kind, end = self._longest(self._words, self._lexicon.negated, place)
            if kind is not None:
                break
        if kind is None:
            return 0
        if is_yet or negation in {"hasn't", "haven't"}:
            kind = ""
        if kind or negation == "never":
            return self._kind(kind or "closed", " ".join(self._words[:end]), end)
        end = self._skip(self._words, frozenset({"yet", "still", "so", "far", "from", "them"}), end)
        if self._words[end : end + 1] and self._words[end] in {"in", "for", "since", "after"}:
            end += self._clause(self._tokens[end:])  # no reply in a month
        self._heard.say(" ".join(self._tokens[:end]).rstrip(",;"), Saying(Sort.SILENCE))
        return end

    def _kind(self, kind: str, word: str, count: int) -> int:
        self._heard.of(KINDS[kind], word)
        self._heard.part = "day"
        return count

    def _awaited(self) -> int:
        """Begin the day of an answer to come: should hear back, they'll decide, decision by friday."""
        is_modal = self._words[0] in self._lexicon.modals
        begin = self._skip(self._words, _AUXILIARIES | _GETTING, 1) if is_modal else 0
        said, end = self._longest(self._words, self._vocabulary, begin)
        end = self._skip(self._words, frozenset({"me", "us", "from", "them", "is"}), end)
        is_news = said is not None and said.sort is Sort.NEWS
        is_answer = (
            said is not None and said.sort is Sort.KIND and KINDS[said.value].answers and said.value != "scheduled"
        )
        following = self._words[end : end + 1]
        if (is_modal and (is_news or is_answer)) or (
            is_news and following and following[0] in _FROM_NOW and self._is_of_days(self._words[end:])
        ):
            is_yours = self._heard.kind is not None and self._heard.kind.turn is Turn.YOU
            self._heard.begin("due" if is_yours and is_news else "expect")
            return end
        if not is_modal or said is None or said.sort not in {Sort.STAGE, Sort.MEETING, Sort.KIND}:
            return 0
        if self._heard.kind and begin == 1:
            return self._remark(self._tokens[: self._clause(self._tokens)])  # cancelled, will reschedule
        self._heard.parts.setdefault("day", []).append(self._tokens[0])  # to be refused: it has not happened
        return 1

    def _is_of_days(self, words: list[str]) -> bool:
        return len(words) > 1 and is_of_days(" ".join(words[:2]))

    def _asked_for(self) -> int:
        """Take what was asked for: more money or time of an offer, news; or what they ask for."""
        place = (
            2
            if self._words[:2] in (["asked", "for"], ["asking", "for"])
            else int(self._words[0] in {"requested", "requesting"})
        )
        if not place:
            return 0
        begin = self._skip(self._words, ARTICLES, place)
        said, end = self._longest(self._words, self._vocabulary, begin)
        if Sort.AGENT in self._heard.sorts or (
            (said or self._heard.stage) and (not said or said.sort in {Sort.STAGE, Sort.MEETING})
        ):
            return self._kind("invited", "asked to", place)
        if said and said.sort is Sort.NEWS:
            return self._kind("followed-up", "asked for", end)
        if (
            self._words[begin : begin + 1] == ["time"]
            and self._words[begin + 1 : begin + 2]
            and self._words[begin + 1] in _TO
        ):
            return self._kind("countered", "asked for", begin) + self._remark(
                self._tokens[begin : begin + self._clause(self._tokens[begin:])]
            )
        is_more = self._words[begin : begin + 1] and (
            self._words[begin] in {"more", "time", "higher", "better"} or _is_sum(self._words[begin])
        )
        if is_more or (said and said.value == "extended"):
            count = (
                place
                if self._words[begin] not in {"more", "time", "higher", "better"}
                else self._skip(self._words, frozenset({"more", "time", "money", "higher", "better"}), begin)
            )
            return self._kind("countered", "asked for", max(count, end if said and said.value == "extended" else 0))
        return 0

    def _through(self) -> int:
        """Take `through to`, `on to` for having passed: these words alone are of days, or of how."""
        place = next((len(on) for on in _ON if self._words[: len(on)] == on), 0)
        is_on = place and self._words[place : place + 1] == ["to"]
        if not is_on and self._words[0] != "onto":
            return 0
        said, _ = self._longest(self._words, self._vocabulary, self._skip(self._words, ARTICLES, place + 1))
        return self._kind("passed", "through", place) if said and said.sort in {Sort.STAGE, Sort.MEETING} else 0

    def _infinitive(self) -> int:
        """Take what they ask to do, which is no step by itself: asked to complete a test, they want to meet me."""
        if self._words[:2] == ["want", "to"] and self._words[2:3] and self._words[2] in _THEIRS:
            return self._kind("invited", "want to", 1)
        if self._words[0] != "to" or not self._heard.kind or self._heard.kind.name != "invited":
            if (
                not self._heard.kind_word.endswith(" to")
                or self._heard.last.casefold() != "to"
                or self._words[0] not in _VERBS
            ):
                return 0
            return 1
        verb = self._words[1:2]
        if not verb or verb[0] not in _VERBS | _THEIRS:
            return 0
        if verb[0] in {"meet", "talk", "speak", "chat", "interview"}:
            self._heard.say("interview", self._vocabulary["interview"])
        return self._skip(self._words, frozenset({"me", "us", "up", "a", "with", "to"}), 2)

    def _moved(self) -> int:
        """Take where something went: an application on to a stage, an appointment or a due day to another day."""
        kind = self._heard.kind
        if kind is None or len(self._words) == 1 or not (kind.moves or kind.moves_due or kind.name == "passed"):
            return 0
        ways = _TO | {"for"} if self._heard.kind_word in {"shortlisted", "selected"} else _TO
        to = next((place for place, word in enumerate(self._words[:6]) if word in ways), None)
        if to is None:
            return 0
        before = self._words[:to]
        if (
            to
            and kind.name != "passed"
            and self._lexicon.marks.keys().isdisjoint(before)
            and all(map(is_of_days, before))
        ):
            return to  # pushed back a week to friday, moved from monday to friday
        if to:
            return 0
        said, end = self._longest(self._words, self._vocabulary, self._skip(self._words, ARTICLES, 1))
        if said and said.sort in {Sort.STAGE, Sort.MEETING} and not kind.moves_due:
            self._heard.kind = None
            if said.value == NEXT:
                return self._kind("passed", "passed to", end)
            self._heard.say(self._words[1], said)
            return self._kind("invited", "passed to", end)
        if kind.name == "passed":
            return 0
        self._heard.begin("at" if kind.moves else "due")
        return 1

    def _now(self) -> int:
        """Take `now` before the new day of what is moved: interview now on friday, deadline extended, now monday."""
        if self._words[0] != "now" or len(self._words) == 1:
            return 0
        if self._heard.kind and self._heard.kind.moves_due and is_of_days(self._words[1]):
            self._heard.begin("due")
            return 1
        return int(self._words[1] in {"at", "on", "due"})

    def _tbc(self) -> int:
        """Take a day that is not known yet as a remark, of a meeting that they ask for: phone screen, time tbc."""
        is_said = self._heard.kind or self._heard.meeting or self._heard.stage
        place = int(self._words[0] in {"date", "time"})
        if not is_said or self._words[place : place + 1] not in (["tbc"], ["tbd"], ["tba"]):
            return 0
        if self._heard.kind is None:
            self._kind("invited", "tbc", 0)
        return self._remark(self._tokens[: place + 1])

    def _may(self) -> int:
        """Leave `may` before a verb to be refused, for it is no month there."""
        marks = self._lexicon.marks.keys() | {"by", "on", "in", "over"}
        if (
            self._words[0] != "may"
            or len(self._words) == 1
            or not self._words[1].isalpha()
            or self._words[1] in marks
            or is_of_days(self._words[1])
        ):
            return 0
        self._heard.parts.setdefault("day", []).extend(self._tokens[:2])
        return 2

    def _sat(self) -> int:
        """Take `sat the test` for having done it: sat alone is a weekday."""
        if self._words[0] != "sat":
            return 0
        place = self._skip(self._words, ARTICLES, 1)
        said, _ = self._longest(self._words, self._vocabulary, place)
        is_task = said and said.stage and (said.stage.type is StageType.TASK or place > 1)
        return self._kind("held", "sat", 1) if is_task else 0

    def _whose(self) -> int:
        """Take the day that a meeting is called by: thursday's interview."""
        day = re.sub("['’]s$", "", self._words[0])
        if day == self._words[0] or not is_of_days(day) or len(self._words) == 1:
            return 0
        self._heard.parts["whose"] = [day]
        return 1

    def _reason(self) -> int:
        """Take why something happened as a remark."""
        is_due_to = self._words[:2] == ["due", "to"] and not any(map(is_of_days, self._words[2:3]))
        if is_due_to or (self._words[0] in _REASONS and len(self._words) > 1):
            return self._remark(self._tokens[: self._clause(self._tokens)])
        return 0

    def _somebody(self) -> int:
        """Begin the name of somebody that something was sent to or came from."""
        if self._words[0] not in {"to", "from", "by"} or self._heard.parts.get("who"):
            return 0
        place = self._skip(self._words, ARTICLES, 1)
        is_title = place < len(self._words) and self._words[place] in self._lexicon.scouts | _TITLES
        is_day = self._words[place:] and (is_of_days(self._words[place]) or self._words[place][:1].isdigit())
        if place == len(self._words) or (is_day and not is_title):
            return 0
        said, _ = self._longest(self._words, self._vocabulary, place)
        if said or not (is_title or self._tokens[place][:1].isupper() or self._words[0] == "from"):
            return 0
        if self._words[0] == "from" and is_title and self._heard.kind is None:
            self._heard.say(self._words[0], self._vocabulary["need"])
        self._heard.begin("who")
        return place

    def _subject(self) -> int:
        """Take who did it, in one word before the verb: Sam referred me. After a verb of asking it is who was asked."""
        word, kind = self._words[0], self._heard.kind
        said = self._longest(self._words, self._vocabulary, 1)[0]
        is_asked = kind is not None and kind.asks and self._tokens[0][:1].isupper()
        is_subject = said is not None and (said.value in {"referred", "approached"} or said.sort is Sort.CHANNEL_OF)
        if not (is_asked or is_subject) or self._heard.parts.get("who") or not word.isalpha():
            return 0
        others = self._lexicon.leading | self._lexicon.scouts | self._lexicon.doubts
        if word not in _TITLES and (word in others or word in self._vocabulary or is_of_days(word)):
            return 0
        self._heard.begin("who")
        self._heard.parts["who"] = [self._tokens[0].strip(",;.")]
        self._heard.part = "who" if is_asked else "day"
        return 1

    def _place(self) -> int:
        """Take where or what for it is as a remark: in the london office, at a career fair."""
        begin = self._skip(self._words, ARTICLES, 1)
        kind = self._heard.kind
        is_named = self._tokens[1:2] and self._tokens[1][:1].isupper() and (self._heard.stage or self._heard.meeting)
        if self._words[0] not in _PLACES or begin >= len(self._words) or not (kind or begin > 1 or is_named):
            return 0
        if (
            self._words[0] == "for"
            and kind
            and kind.is_activity
            and kind.does is None
            and is_of_days(self._words[begin])
        ):
            return self._remark(self._tokens[: self._clause(self._tokens)])  # my availability for next week
        end = begin
        while end < len(self._words) and not self._is_known(self._words, end):
            if self._words[end] in self._lexicon.doubts:
                return 0
            end += 1
            if self._tokens[end - 1].endswith((",", ";")):
                break
        if self._lexicon.leading.issuperset(self._words[begin:end]):
            return 0
        return self._remark(self._tokens[:end]) if end > begin else 0

    def _is_known(self, words: list[str], place: int) -> bool:
        """Whether words say something at a place: a name, a mark, a day."""
        word = words[place]
        is_other = word in self._lexicon.marks or word in DASHES or word[:1].isdigit() or is_of_days(word)
        return is_other or self._longest(words, self._vocabulary, place)[0] is not None

    def _object(self) -> int:
        """Raises BadValue where you may have said no yourself: turned down the interview, i cancelled."""
        kind, place = self._heard.kind, self._skip(self._words, ARTICLES, 1)
        said, _ = self._longest(self._words, self._vocabulary, place)
        is_yours = self._words[0] == "i" and said is not None and said.value == "cancelled"
        is_object = self._words[0] in ARTICLES and said is not None and said.sort in {Sort.STAGE, Sort.MEETING}
        if is_yours or (
            is_object
            and kind
            and kind.name == "rejected"
            and self._heard.last.casefold() in self._heard.kind_word.split()
        ):
            raise BadValue(
                "whose-no", "who said no? Log withdrawn if it was you, and rejected or cancelled if it was the company",
            )  # fmt: skip
        return 0

    def _spread(self) -> int:
        """Take a name whose words stand apart, or one of many words: the role has been filled, went with someone else."""
        if _BETWEEN.isdisjoint(self._words[1:_LONGEST_NAME]) and self._words[0] not in self._lexicon.long:
            return 0
        said, end = self._longest(self._words[: self._clause(self._tokens)], self._vocabulary)
        is_apart = end > LONGEST or (not is_of_days(self._words[0]) and not _BETWEEN.isdisjoint(self._words[1:end]))
        return end if said and is_apart and self._heard.say(" ".join(self._words[:end]), said) else 0


def _is_sum(word: str) -> bool:
    return any(map(str.isdigit, word)) and re.fullmatch(_SUM, word) is not None
