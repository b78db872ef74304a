"""Who it was with, who did it and who was asked, in English: where a name begins, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.errors import BadValue
from tracker.core.log_words.ahead import ARTICLES, DASHES
from tracker.core.log_words.lexicon import Sort
from tracker.core.phrases import is_month, is_of_days, mentions_day

if TYPE_CHECKING:
    from tracker.core.log_words.ahead import Ahead

# What belongs to a name, whatever else it may say, and what ends one.
_IN_NAMES = frozenset(
    {
        "and",
        "of",
        "or",
        "the",
        "to",
        "from",
        "de",
        "del",
        "der",
        "den",
        "da",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "bin",
        "al",
    }
)
_AFTER_NAMES = frozenset({"on", "at", "@", "in", "for", "about"})
# Whose word it may be, besides those of scouts.
_TITLES = frozenset({"hm", "hr", "hiring"})
# What somebody is, behind the name: Dana (eng manager).
_POSTS = _TITLES | {
    "manager",
    "lead",
    "director",
    "head",
    "engineer",
    "recruiter",
    "founder",
    "team",
    "cto",
    "ceo",
    "vp",
}
_CALLED = frozenset({"asked", "called", "emailed", "messaged", "texted", "rang", "contacted", "pinged"})
# How one says no, or hears it.
_NO = frozenset({"down", "no", "rejected", "reject", "rej"})
_FOR_NEWS = frozenset({"for", "about", "asking", "to"})


def name_ends(ahead: Ahead) -> int:
    """End the name of somebody before a day, a time or what else is no part of it; takes no word."""
    heard, word = ahead.heard, ahead.at(0)
    if heard.part != "who" or not heard.parts.get("who"):
        return 0
    is_day = word not in _IN_NAMES and ahead.is_day(0)
    if is_day and ahead.tokens[0][:1].isupper() and (is_month(word) or not mentions_day(word)):
        near = heard.last + ahead.at(1) * is_month(word)
        is_day = any(map(str.isdigit, near))  # Dana May; Dana May 3
    clause = range(min(ahead.clause(), len(ahead.words)))
    is_other = heard.last.endswith(",") and any(map(ahead.is_known, clause))
    if word == "from" and not ahead.is_known(1) and " " not in heard.last:
        return ahead.remark(0, ahead.skip_unknown(1))  # with Jen from platform
    is_lower = word.isascii() and ahead.tokens[0].islower() and heard.last[:1].isupper()
    is_whole = is_lower and _IN_NAMES.isdisjoint([word]) and _POSTS.isdisjoint(ahead.words[:2])
    if is_day or is_other or is_whole or word in _AFTER_NAMES or ahead.tokens[0] in DASHES:
        heard.part = "day"
    return 0


def met(ahead: Ahead) -> int:
    """Take `met` before whom one met for an interview that was held."""
    if not ahead.begins("met with", "met w/"):
        return 0
    ahead.heard.say("interview", ahead.vocabulary["interview"])
    return ahead.kind("held", "met", 1)


def somebody(ahead: Ahead) -> int:
    """Begin the name of somebody that something was sent to or came from: sent my cv to the recruiter, email from HR."""
    word, place = ahead.at(0), ahead.skip(ARTICLES, 1)
    name = ahead.at(place)
    if word not in {"to", "from", "by"} or not name or ahead.heard.parts.get("who"):
        return 0
    is_title = name in ahead.lexicon.scouts or name in _TITLES
    is_other = ahead.named(place)[0] is not None or (ahead.is_day(place) and not is_title)
    if is_other or not (is_title or ahead.tokens[place][:1].isupper() or word == "from"):
        return 0
    if word == "from" and is_title and ahead.heard.kind is None:
        ahead.heard.say(word, ahead.vocabulary["need"])
    ahead.heard.begin("who")
    return place


def subject(ahead: Ahead) -> int:
    """Take who did it, in one word before the verb: Sam referred me. After a verb of asking it is who was asked."""
    heard, word = ahead.heard, ahead.at(0)
    said = ahead.named(1)[0]
    is_asked = (
        heard.kind is not None and heard.kind.turn is None and heard.kind.is_activity and ahead.tokens[0][:1].isupper()
    )
    is_subject = said is not None and (said.value in {"referred", "approached"} or said.sort is Sort.CHANNEL_OF)
    if not (is_asked or is_subject) or heard.parts.get("who") or not word.isalpha():
        return 0
    lexicon = ahead.lexicon
    is_other = (
        word in lexicon.marks
        or word in lexicon.leading
        or word in lexicon.scouts
        or word in lexicon.doubts
        or word in ahead.vocabulary
    )
    if word not in _TITLES and (is_other or is_of_days(word)):
        return 0
    heard.begin("who")
    heard.parts["who"] = [ahead.tokens[0].strip(",;.")]
    heard.part = "who" if is_asked else "day"
    return 1


def asked_whom(ahead: Ahead) -> int:
    """Take whom one asked how things stand: emailed Dana for an update, called the recruiter to check."""
    verb = ahead.at(0)
    place = next((place for place, word in enumerate(ahead.words[:6]) if word in _FOR_NEWS), 0)
    if verb not in _CALLED or ahead.at(1) == "me" or not place:
        return 0
    begin = ahead.skip(ARTICLES | {"for", "about", "ask", "see"}, place + 1)
    said, end = ahead.named(begin)
    if ahead.at(begin) == "check":
        end = begin + 1
    elif said is None or said.sort is not Sort.NEWS:
        return 0
    name = [ahead.tokens[at] for at in range(1, place) if ahead.at(at) not in ARTICLES | {"them"}]
    if name:
        ahead.heard.parts["who"] = name
    if channel := ahead.vocabulary.get(f"{verb}me"):
        ahead.heard.parts["via"] = [channel.value]
    return ahead.kind("followed-up", verb, end)


def whose_no(ahead: Ahead) -> int:
    """Raises BadValue where you may have said no yourself: turned down the interview, i cancelled."""
    heard, word = ahead.heard, ahead.at(0)
    said = ahead.named(ahead.skip(ARTICLES, 1))[0]
    is_yours = word == "i" and said is not None and said.value == "cancelled"
    is_object = word in ARTICLES and said is not None and said.sort in {Sort.STAGE, Sort.MEETING}
    is_no = heard.kind is not None and heard.kind.name == "rejected" and heard.last.casefold() in _NO
    if is_yours or (is_object and is_no):
        raise BadValue(
            "whose-no", "who said no? Log withdrawn if it was you, and rejected or cancelled if it was the company",
        )  # fmt: skip
    return 0
