"""What English says by the order of its words: negations, what is awaited or asked for, where it went, and why.

A rule looks at the words ahead, tells what was heard and answers how many words it took; the first that takes any is the one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.events import KINDS, Turn
from tracker.core.log_words.ahead import ARTICLES, BETWEEN, DASHES, LONGEST_NAME, Ahead
from tracker.core.log_words.lexicon import LAST, NEXT, Saying, Sort
from tracker.core.log_words.measures import (
    is_sum,
    length,
    money,
    more_time,
    nth_time,
    score,
    start_of_work,
    to_be_told,
    whose_day,
)
from tracker.core.log_words.people import asked_whom, met, name_ends, somebody, subject, whose_no
from tracker.core.phrases import is_month, is_of_days, mentions_day
from tracker.core.stages import StageType
from tracker.core.words import LONGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.core.log_words.heard import Heard
    from tracker.core.log_words.lexicon import Lexicon

_NAMES_A_STEP = frozenset({Sort.STAGE, Sort.MEETING})
# What may stand between a negation or a modal and its verb, and what one does with an answer.
_AUXILIARIES = BETWEEN | {"going", "to", "able", "me", "us", "they", "i", "any"}
_GETTING = _AUXILIARIES | {"get", "receive", "received", "make"}
_NOTHING: frozenset[str] = frozenset()
_NEGATIONS = frozenset({"no", "nope", "not", "never", "cannot"})
_BEFORE_NOT = frozenset({"did", "do", "does", "was", "were", "is", "are", "has", "have", "will", "am"})
_NOT_YET = frozenset({"has", "have", "hasn't", "haven't"})
# What a day to come begins with.
_FROM_NOW = frozenset({"by", "in", "within", "next", "before", "until", "til", "till", "expected", "due", "on"})
_ARROWS = frozenset({"→", "->", "=>"})
_MORE = frozenset({"more", "time", "money", "higher", "better"})
# What says in which way and leaves what happened as it is: others in -ly doubt it (presumably) or deny it (hardly).
_ADVERBS = frozenset(
    [
        "politely",
        "kindly",
        "warmly",
        "nicely",
        "gladly",
        "happily",
        "sadly",
        "regretfully",
        "unfortunately",
        "fortunately",
        "luckily",
        "thankfully",
        "surprisingly",
        "unexpectedly",
        "suddenly",
        "finally",
        "eventually",
        "ultimately",
        "recently",
        "quickly",
        "promptly",
        "swiftly",
        "speedily",
        "shortly",
        "immediately",
        "instantly",
        "briefly",
        "smoothly",
        "easily",
        "successfully",
        "officially",
        "formally",
        "informally",
        "personally",
        "verbally",
        "directly",
        "respectfully",
        "reluctantly",
        "mutually",
        "internally",
        "externally",
        "remotely",
        "virtually",
        "really",
        "literally",
    ]
)
# What they ask to do, and what they want to do with you.
_VERBS = frozenset(
    {"complete", "take", "do", "sit", "finish", "attend", "send", "provide", "submit", "pick", "choose", "come", "give", "fill"}
)  # fmt: skip
# What says that something is to be done, is done then, and by when; what one does with an offer or a question.
_HAVING_TO = frozenset({"need", "needs", "must", "have", "has", "to", "be", "please", "gotta"})
_DONE = frozenset({"done", "completed", "finished", "submitted", "sent", "answered", "signed"})
_ANSWERS = frozenset(
    {"reply", "answer", "respond", "sign", "decide", "accept", "confirm", "turn", "hand", "let", "return"}
)
_UNTIL = frozenset({"by", "before", "within", "until", "till", "til"})
# Days that are over, and what begins those that are not.
_OVER = frozenset({"yesterday", "last", "today"})
_SOON, _PARTS_OF_TODAY = frozenset({"next", "this", "in", "later", "soon", "within"}), frozenset({"morning", "week"})
# What one still means to do, and what is said of many.
_PLANS = (
    "need to",
    "needs to",
    "have to",
    "must",
    "gotta",
    "going to",
    "gonna",
    "plan to",
    "planning to",
    "about to",
    "remember to",
    "supposed to",
    "meaning to",
    "still to",
    "have yet to",
    "forgot to",
    "hope to",
    "hoping to",
)
_MANY = frozenset(
    {
        "many",
        "most",
        "some",
        "all",
        "lots",
        "dozens",
        "hundreds",
        "thousands",
        "half",
        "everyone",
        "everybody",
        "others",
    }
)
_PEOPLE = frozenset({"people", "candidates", "applicants", "others", "everyone", "everybody"})
_MEETING_VERBS = frozenset({"meet", "talk", "speak", "chat", "interview"})
_ARRANGING = frozenset({"schedule", "set", "book", "arrange"})
_THEIRS = _MEETING_VERBS | _ARRANGING
_TO = frozenset({"to", "onto", "into", "until", "till"})
_CHOSEN = frozenset({"shortlisted", "selected"})
_REASONS = frozenset({"pending", "because", "bc", "b/c", "cos", "cause", "despite", "without", "w/o"})
_PLACES = frozenset({"at", "in", "for", "about", "re", "regarding", "as"})


def take_english(tokens: list[str], heard: Heard, lexicon: Lexicon, vocabulary: Mapping[str, Saying]) -> int:
    """Take what the first words say by their order, and tell it what was heard; how many they were."""
    first = tokens[0]
    if first in {"+", "&"} and heard.part == "day":
        return 1
    if first in DASHES:
        is_range = (
            first not in _ARROWS and heard.last[-1:].isalnum() and any(map(str.isdigit, heard.last)) and tokens[1:]
        )
        return int(not (is_range and tokens[1][:1].isdigit()))
    if not first.lstrip("£€¥").isascii():
        return 0
    ahead = Ahead(tokens, heard, lexicon, vocabulary)
    return next((count for count in (rule(ahead) for rule in RULES) if count), 0)


def negated(ahead: Ahead) -> int:
    """Take what a negation makes of the words behind it: not selected, didn't get the job, still no reply yet."""
    begin = ahead.skip({"still"}, 0)
    first = ahead.at(begin)
    begin += ahead.at(begin + 1) == "not" and first in _BEFORE_NOT
    negation = ahead.at(begin)
    if negation not in _NEGATIONS and not negation.endswith("n't"):
        return 0
    if negation in {"no", "nope"} and ahead.clause() == 1 and _says_no(ahead):
        return 1  # no, they went with another candidate
    if negation == "no" and Sort.NEWS in ahead.heard.sorts and ahead.clause() == 1:
        return ahead.kind("rejected", "no", 1)
    ways = (
        ahead.skip(skipped, begin + 1) for skipped in (_NOTHING, {"longer"}, {"be", "been"}, _AUXILIARIES, _GETTING)
    )
    kind, end = next(
        (found for found in (ahead.longest(ahead.lexicon.negated, place) for place in ways) if found[0] is not None),
        (None, 0),
    )
    if kind is None:
        return 0
    if (kind or negation == "never") and first not in _NOT_YET:
        return ahead.kind(kind or "closed", " ".join(ahead.words[:end]), end)
    end = ahead.skip({"yet", "still", "so", "far", "from", "them"}, end)
    if ahead.at(end) in {"in", "for", "since", "after"}:
        end = ahead.clause(end)  # no reply in a month
    ahead.heard.say(" ".join(ahead.tokens[:end]).rstrip(",;"), Saying(Sort.SILENCE))
    return end


def _says_no(ahead: Ahead) -> bool:
    """Whether the words behind a no are one as well."""
    for place in range(1, len(ahead.words)):
        said, _ = ahead.named(place)
        if (said and said.value == "rejected") or ahead.longest(ahead.lexicon.negated, place)[0] == "rejected":
            return True
    return False


def awaited(ahead: Ahead) -> int:
    """Begin the day of an answer to come: should hear back, they'll decide, decision by friday."""
    said_so = ahead.begins("they said", "they say", "said", "says", "told me")
    if said_so and (
        ahead.at(said_so) in _FROM_NOW or (mentions_day(ahead.at(said_so)) and ahead.at(said_so) not in _OVER)
    ):
        ahead.heard.begin("expect")
        return said_so
    is_modal = ahead.at(0) in ahead.lexicon.modals
    begin = ahead.skip(_GETTING, 1) if is_modal else 0
    said, end = ahead.named(begin)
    if said is None and is_modal:  # will get back to me
        begin = ahead.skip(_AUXILIARIES, 1)
        said, end = ahead.named(begin)
    if said is None:
        return 0
    end = ahead.skip({"to", "me", "us", "from", "them", "is"}, end)
    is_news = said.sort is Sort.NEWS
    is_answer = said.sort is Sort.KIND and KINDS[said.value].answers and said.value != "scheduled"
    is_dated = ahead.at(end) in _FROM_NOW and is_of_days(" ".join(ahead.words[end : end + 2])) and ahead.at(end + 1)
    if is_modal and is_answer and not ahead.at(end) and ahead.has_happened():
        return ahead.remark(0, end)  # interview 1 done, expect rejection
    if (is_modal and (is_news or is_answer)) or (is_news and is_dated):
        is_yours = ahead.heard.kind is not None and ahead.heard.kind.turn is Turn.YOU
        ahead.heard.begin("due" if is_yours and is_news else "expect")
        return end
    if not is_modal or said.sort not in _NAMES_A_STEP | {Sort.KIND}:
        return 0
    if ahead.heard.kind and begin == 1:
        return ahead.remark(0, ahead.clause())  # cancelled, will reschedule
    return ahead.refuse(1)


def asked_for(ahead: Ahead) -> int:
    """Take what was asked for: more money or time of an offer, news; or what they ask for."""
    place = ahead.begins("asked for", "asking for", "requested", "requesting")
    if not place:
        return 0
    begin = ahead.skip(ARTICLES, place)
    said, end = ahead.named(begin)
    is_step = said.sort in _NAMES_A_STEP if said else ahead.heard.stage is not None
    if is_step or Sort.AGENT in ahead.heard.sorts:
        return ahead.kind("invited", "asked to", place)
    if said and said.sort is Sort.NEWS:
        return ahead.kind("followed-up", "asked for", end)
    if said and said.value == "extended":
        return ahead.kind("countered", "asked for", end)
    if ahead.at(begin) == "time" and ahead.at(begin + 1) in _TO:
        ahead.kind("countered", "asked for", 0)
        return ahead.remark(begin, ahead.clause(begin))
    end = ahead.skip(_MORE, begin)
    if end == begin and not is_sum(ahead.at(begin)):
        return 0
    ahead.kind("countered", "asked for", end)
    is_of_what = ahead.at(end) and ahead.at(end - 1) in _MORE and not ahead.is_known(end)
    return ahead.remark(begin, ahead.clause(begin)) if is_of_what else end  # more holiday


def to_do(ahead: Ahead) -> int:
    """Begin the day by which something is to be done: do it before saturday, reply by friday, to be finished within 5 days."""
    heard, verb = ahead.heard, ahead.skip(_HAVING_TO, 0)
    is_passive = "be" in ahead.words[:verb]
    if ahead.at(verb) not in (_DONE if is_passive else _VERBS | _ANSWERS):
        return 0
    begin = ahead.skip(ARTICLES | {"it", "in", "this", "them", "know"}, verb + 1)
    if ahead.at(begin - 1) == "in" and ahead.at(begin)[:1].isdigit():
        begin -= 1  # return it in 72 hrs
    said, end = ahead.named(begin)
    if said is None or said.sort not in _NAMES_A_STEP or not ahead.is_day(end + 1):
        said, end = None, begin
    if not ahead.is_day(end + 1) or not (ahead.at(end) in _UNTIL or (ahead.at(end) == "in" and end == begin)):
        return 0
    if said:
        heard.say(" ".join(ahead.words[begin:end]), said)
    if heard.kind.turn is not Turn.YOU if heard.kind else heard.stage or heard.meeting:
        ahead.kind("invited", "to do", 0)
    heard.begin("due")
    return end + (ahead.at(end) == "by")


def closing(ahead: Ahead) -> int:
    """Begin the last day to apply: closing date 1 nov, applications close friday, apply by 3 december."""
    place = ahead.begins(
        "closing date", "closing on", "closing", "closes on", "closes", "applications close", "application deadline", "apply by", "apply before",
        "open until", "open till", "last day to apply", "due date",
    )  # fmt: skip
    day = ahead.skip({"is", "on", "by"}, place)
    if not place or not ahead.is_day(day):
        return 0
    ahead.heard.begin("due")
    return day


def time_left(ahead: Ahead) -> int:
    """Take how long there is to do something as the day it is due: 3 days to decide, 72 hours to complete."""
    number, unit, to = ahead.at(0), ahead.at(1), ahead.at(2)
    number = {"a": "1", "an": "1", "one": "1", "two": "2", "three": "3"}.get(number, number if number.isdigit() else "")
    verb = ahead.at(3) in _ANSWERS | _VERBS | {"return", "respond"}
    if not number or to != "to" or not verb or not unit.startswith(("day", "week", "hour", "hr")):
        return 0
    heard = ahead.heard
    heard.begin("due")
    heard.parts["due"] = ["within", number, unit]
    heard.part = "day"
    if heard.kind is None or heard.kind.turn is not Turn.YOU:
        ahead.kind("invited", "to do", 0)
    return ahead.skip({"it", "this", "them", "in", "back", "by"}, 4)


def planned(ahead: Ahead) -> int:
    """Take what one still means to do as a remark: need to follow up, have to submit references. Alone it is refused."""
    place = ahead.begins(*_PLANS)
    is_by_then = (
        ahead.heard.kind is not None and ahead.heard.kind.turn is Turn.YOU and not _UNTIL.isdisjoint(ahead.words)
    )
    if not place or not ahead.at(place) or is_by_then or ahead.heard.last.casefold() in {"they", "will"}:
        return 0
    said, _ = ahead.named(place)
    if said and said.sort in _NAMES_A_STEP and ahead.at(place - 1) == "to" and ahead.at(0) == "have":
        return 0
    step = ahead.skip(ARTICLES | {"have"}, place)
    said, end = ahead.named(step)
    if step > place and said and said.sort in _NAMES_A_STEP and ahead.is_day(end + (ahead.at(end) == "at")):
        return step  # about to have interview at 3pm
    return ahead.remark(0, ahead.clause()) if ahead.has_happened() else ahead.refuse(ahead.clause())


def of_others(ahead: Ahead) -> int:
    """Take what happened to many others as a remark: they rejected 40 people, interviewed lots of candidates."""
    clause = ahead.words[: ahead.clause()]
    many = next((place for place, word in enumerate(clause) if word in _MANY or word.isdigit()), 0)
    is_of_many = many and not _PEOPLE.isdisjoint(clause[many:]) and {"me", "i", "my"}.isdisjoint(clause)
    verb = ahead.skip({"they", "they've", "have", "already"}, 0)
    said, end = ahead.named(verb)
    if not is_of_many or said is None or said.sort is not Sort.KIND or end != many:
        return 0
    return ahead.remark(0, ahead.clause()) if ahead.has_happened() else ahead.refuse(ahead.clause())


# Units of how long a step takes: the interview is an hour long.
_STEPS = frozenset({Sort.STAGE, Sort.CHANNEL})
_UNITS = frozenset({"hour", "half", "minute"})


def described(ahead: Ahead) -> int:
    """Take what a step is as a remark beside its day; without one nothing happened: 3rd round is a presentation."""
    heard = ahead.heard
    if ahead.at(0) != "is" or heard.kind or not (heard.stage or heard.meeting):
        return 0
    day = 1 + (ahead.at(1) in {"on", "the", "this"})
    if Sort.NEWS not in heard.sorts and not heard.parts.get("at") and mentions_day(ahead.at(day)):
        heard.begin("at")  # interview is on friday
        return day if ahead.at(1) == "on" else 1
    if ahead.at(1) not in ARTICLES:
        return 0
    if ahead.at(2) in _UNITS or ahead.at(2)[:1].isdigit():  # an hour long, a 45 min call
        return 1 if ahead.at(2) in _UNITS else 2
    if ahead.is_day(2):  # a week on friday, the day after tomorrow
        return 2 if ahead.at(1) == "the" else 1
    end = next((place for place in range(2, len(ahead.words)) if ahead.is_day(place)), len(ahead.tokens))
    named, after = ahead.named(2)
    is_step = named and (named.sort in _STEPS or named.value == LAST or ahead.at(after) in ahead.lexicon.marks)
    is_told = end < len(ahead.tokens) or heard.is_any_step
    if (is_step and is_told) or (named and named.sort is Sort.KIND):
        return 2  # next step is a phone screen friday; result is a rejection
    return ahead.remark(1, end) if end < ahead.clause() or heard.parts.get("day") else ahead.refuse(ahead.clause())


def told_ahead(ahead: Ahead) -> int:
    """Leave a plan to ask how things stand to be refused: follow up friday, chase them next week."""
    place = ahead.begins("follow up", "follow-up", "check in", "chase up", "chase", "ping", "nudge", "remind")
    day = ahead.skip(ARTICLES | {"on", "with", "them", "due", "again"} | ahead.lexicon.scouts, place)
    is_done = ahead.heard.last.casefold() in ARTICLES | {"sent", "did", "made"}  # sent a follow-up
    day += ahead.at(day) in {"by", "before", "until"} and ahead.is_day(day + 1)  # follow up by email
    word = ahead.at(day)
    is_to_come = word in _SOON or (mentions_day(word) and word.isalpha() and not is_month(word))
    if not place or is_done or not is_to_come or word in _OVER or ahead.at(day + 1) in _PARTS_OF_TODAY:
        return 0
    return ahead.refuse(day + 1)


def through(ahead: Ahead) -> int:
    """Take `through to`, `on to` a step for having passed; the words for it are left to `moved`."""
    place = ahead.begins("through to", "on to", "moving to", "moving on to", "moved on to")
    to = place - 1 if place else 0
    if not place and ahead.at(0) != "onto":
        return 0
    said, _ = ahead.named(ahead.skip(ARTICLES, to + 1))
    return ahead.kind("passed", "through", to) if said and said.sort in _NAMES_A_STEP else 0


def moved(ahead: Ahead) -> int:
    """Take where something went: an application on to a stage, an appointment or a due day to another day."""
    heard, kind = ahead.heard, ahead.heard.kind
    if kind is None or not ahead.at(1) or not (kind.moves or kind.moves_due or kind.name == "passed"):
        return 0
    ways = _TO | {"for"} if heard.kind_word in _CHOSEN else _TO
    to = next((place for place, word in enumerate(ahead.words[:6]) if word in ways), None)
    if to is None:
        return 0
    if to:  # pushed back a week to friday, moved from monday to friday
        before = ahead.words[:to]
        is_from = (
            kind.name != "passed" and ahead.lexicon.marks.keys().isdisjoint(before) and all(map(is_of_days, before))
        )
        if is_from and not (
            before[0] == "from" or before[0] in ARTICLES or before[0][:1].isdigit() or before[0] == "by"
        ):
            heard.parts.setdefault("day", []).extend(ahead.tokens[:to])  # rescheduled yesterday to friday
        return to if is_from else 0
    said, end = ahead.named(ahead.skip(ARTICLES, 1))
    if said and said.sort in _NAMES_A_STEP and not kind.moves_due:
        heard.kind = None
        if said.value == NEXT:
            return ahead.kind("passed", "passed to", end)
        heard.say(ahead.at(1), said)
        return ahead.kind("invited", "passed to", end)
    if kind.name == "passed":
        return 0
    place = ahead.skip(ARTICLES, 1)
    if Sort.PLACE in heard.sorts and not ahead.is_known(place):
        return ahead.remark(place, ahead.skip_unknown(place))  # location changed to the Leeds office
    heard.begin("at" if kind.moves else "due")
    return 1


def coming(ahead: Ahead) -> int:
    """Take the step that comes next as a remark behind what happened: resume screen passed, OA next."""
    said, end = ahead.named(0, ahead.clause())
    is_next = ahead.words[end : ahead.clause()] in (["next"], ["is", "next"], ["up", "next"])
    is_step = said is not None and said.sort in _NAMES_A_STEP
    return ahead.remark(0, ahead.clause()) if is_step and is_next and ahead.has_happened() else 0


def now(ahead: Ahead) -> int:
    """Take `now` before the new day of what is moved: interview now on friday, deadline extended, now monday."""
    if ahead.at(0) != "now" or not ahead.at(1):
        return 0
    if ahead.heard.kind and ahead.heard.kind.moves_due and is_of_days(ahead.at(1)):
        ahead.heard.begin("due")
        return 1
    if ahead.heard.kind is None and ahead.heard.meeting and ahead.at(1) in {"on", "via", "over"}:
        is_way = ahead.at(2) in ahead.lexicon.channels
        return ahead.kind("rescheduled", "now", 1) if is_way else int(ahead.at(1) == "on")
    return int(ahead.at(1) in {"at", "on", "due"})


def adverb(ahead: Ahead) -> int:
    """Take a word that only says in which way, which adds nothing: politely."""
    return int(ahead.at(0) in _ADVERBS and ahead.heard.part == "day")


def infinitive(ahead: Ahead) -> int:
    """Take what they ask to do, which is no step by itself: asked to complete a test, they want to meet me."""
    heard, verb = ahead.heard, ahead.at(1)
    wish = ahead.begins("want to", "wants to", "would like to", "they'd like to")
    if wish and ahead.at(wish) in _THEIRS:
        return ahead.kind("invited", "want to", wish - 1)
    if ahead.at(0) in _VERBS and heard.last.casefold() == "to" and heard.kind_word.endswith(" to"):
        return 1
    if ahead.at(0) == "to" and verb in _ARRANGING and not heard.kind:
        step = ahead.skip(ARTICLES | {"up", "in"}, 2)
        said = ahead.named(step)[0]
        return ahead.kind("invited", "to schedule", step) if said and said.sort in _NAMES_A_STEP else 0
    if ahead.at(0) != "to" or verb not in _VERBS | _THEIRS or not heard.kind or heard.kind.name != "invited":
        return 0
    if verb == "interview" and ahead.at(2)[:1].isdigit():
        return 1  # invitation to interview 1
    if verb in _MEETING_VERBS:
        heard.say("interview", ahead.vocabulary["interview"])
    return ahead.skip({"me", "us", "up", "a", "to"} | ({"with"} if verb in _MEETING_VERBS else set()), 2)


# What says that the word behind it is a month: 3 may, 3rd of may, late may.
_BEFORE_A_MONTH = frozenset({"in", "of", "early", "mid", "late", "end", "since", "until", "last", "this", "next"})


def may(ahead: Ahead) -> int:
    """Leave `may` before a verb to be refused, for it is no month there."""
    verb, before = ahead.at(1), ahead.heard.last.casefold()
    is_month = before[-1:].isdigit() or before in _BEFORE_A_MONTH or ahead.tokens[0][-1:] in {",", ";", ":"}
    is_mark = verb in ahead.lexicon.marks or verb in {"by", "on", "in", "over"}
    if ahead.at(0) != "may" or not verb.isalpha() or is_month or is_mark or is_of_days(verb):
        return 0
    return ahead.refuse(2)


def sat(ahead: Ahead) -> int:
    """Take `sat the test` for having done it: sat alone is a weekday."""
    if ahead.at(0) != "sat":
        return 0
    place, stage = ahead.skip(ARTICLES, 1), ahead.heard.stage
    said, _ = ahead.named(place)
    is_done = said is not None and said.stage is not None and (said.stage.type is StageType.TASK or place > 1)
    if stage and stage.type is StageType.TASK and ahead.heard.kind is None:  # oa sat yesterday; oa sat 3pm
        is_done = (
            is_done or ahead.at(1) in {"on", "last", "this"} or (mentions_day(ahead.at(1)) and ahead.at(1).isalpha())
        )
    return ahead.kind("held", "sat", 1) if is_done else 0


def reason(ahead: Ahead) -> int:
    """Take why something happened as a remark: because of the commute, due to illness."""
    is_due_to = (ahead.begins("due to") and not ahead.is_day(2)) or (
        ahead.at(0) == "after" and ahead.at(1).endswith("ing") and not ahead.is_known(1)
    )
    kind = ahead.heard.kind
    is_but = ahead.at(0) == "but" and kind is not None and kind.name == "rejected"  # they'll keep my cv on file
    is_awaited = kind is not None and ahead.begins("waiting on", "waiting for", "still waiting on", "still waiting for")
    is_chosen = (
        kind is not None and kind.ends and ahead.begins("went with", "going with", "going to")
    )  # declined, went with Acme
    is_reason = is_due_to or is_chosen or is_but or is_awaited or (ahead.at(0) in _REASONS and ahead.at(1))
    return ahead.remark(0, ahead.clause()) if is_reason else 0


def where(ahead: Ahead) -> int:
    """Take where or what for it is as a remark: in the london office, at a career fair."""
    heard, kind, begin = ahead.heard, ahead.heard.kind, ahead.skip(ARTICLES, 1)
    is_place = ahead.tokens[1:] and ahead.tokens[1][:1].isupper() and (heard.stage or heard.meeting)
    if ahead.at(0) not in _PLACES or not ahead.at(begin) or not (kind or begin > 1 or is_place):
        return 0
    if ahead.at(0) == "for" and kind and kind.is_activity and kind.does is None and is_of_days(ahead.at(begin)):
        return ahead.remark(0, ahead.clause())  # my availability for next week
    end = ahead.skip_unknown(begin)
    said = ahead.words[begin:end]
    is_other = ahead.lexicon.leading.issuperset(said) or not ahead.lexicon.doubts.isdisjoint(said)
    return 0 if is_other else ahead.remark(0, end)


def spread(ahead: Ahead) -> int:
    """Take a name whose words stand apart, or one of many words: the role has been filled, went with someone else."""
    if BETWEEN.isdisjoint(ahead.words[1:LONGEST_NAME]) and ahead.at(0) not in ahead.lexicon.long:
        return 0
    said, end = ahead.named(0, ahead.clause())
    is_apart = end > LONGEST or (not is_of_days(ahead.at(0)) and not BETWEEN.isdisjoint(ahead.words[1:end]))
    return end if said and is_apart and ahead.heard.say(" ".join(ahead.words[:end]), said) else 0


# The rules in the order in which they are asked.
RULES = (
    name_ends, length, nth_time, score, money, start_of_work, closing, time_left, to_do, planned, of_others, told_ahead, negated, awaited, asked_for, asked_whom, more_time, through, infinitive, moved,
    coming, now, adverb, described, to_be_told, may, sat, whose_day, reason, met, somebody, subject, where, whose_no, spread,
)  # fmt: skip
