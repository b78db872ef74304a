"""How long something is, by how much it is put off, sums of money and days that are none of an event, in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.core.phrases import is_of_days, mentions_day

if TYPE_CHECKING:
    from tracker.core.log_words.ahead import Ahead

_LENGTH = (
    r"(?P<number>\d+(?:\.\d+)?|an?|one|two|three|half an|half)[ -]?(?P<unit>min|mins|minute|minutes|m|hr|hrs|hour|"
    r"hours|h)(?:(?P<half> and a half)|(?: and)? (?P<minutes>\d{1,2})[ -]?(?:min|mins|minute|minutes|m))?(?= |$)"
)
_LENGTHS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half": 0.5, "half an": 0.5}
# No interview is longer: 48 hours are by when.
_LONGEST = 12 * 60
# What says that the hour behind it is one of the day, and the first that is one behind a date.
_BEFORE_A_CLOCK, _FIRST_OF_A_DAY = frozenset({"at", "@", "from", "to"}), 7
# What makes a length a way from now: 2 hours ago, in 30 minutes.
_WAYS = frozenset({"ago", "back", "later", "from", "earlier", "early", "late", "before", "after"})
_TOOK = frozenset({"took", "lasted"})
_IN = frozenset({"in", "within", "every", "by"})
_SUM = r"\d+%|[$€£¥]\d[\d.,]*[km]?|\d[\d.,]*k|\d{1,3}(?:,\d{3})+|\d{5,}"
_OF_A_SUM = frozenset(
    {"base", "more", "total", "tc", "bonus", "salary", "equity", "plus", "+", "per", "year", "a", "pa", "usd", "eur", "gbp", "signing", "stock", "options"}
)  # fmt: skip
_BEFORE_A_SUM = frozenset({"at", "with", "for", "of", "to"})
_NAMES_A_SUM = frozenset({"is", "of", "base", "salary", "pay", "bonus", "signing", "sign-on", "equity"})
# What the terms of an offer are called, beside their sums, and the fields that have them.
_TERM = "(base salary|base pay|base|salary|a year|per year|pa|signing bonus|sign-on bonus|signing|sign-on|bonus)"
_FIELDS = {"signing": "offer_sign_on", "sign-on": "offer_sign_on", "bonus": "offer_bonus"}
_NTH = "[1-9](?:st|nd|rd|th)|first|second|third|fourth|fifth"
_DONE_OFTEN = frozenset(
    {
        "nudge",
        "follow",
        "follow-up",
        "followup",
        "reminder",
        "chaser",
        "attempt",
        "try",
        "time",
        "email",
        "message",
        "rejection",
        "application",
    }
)
_SHARE = r"\d{1,3}/\d{1,3}"
_SCORED = frozenset({"questions", "question", "problems", "tests", "cases", "correct", "right", "solved"})
_COUNTED = frozenset({"questions", "question", "problems", "people", "interviewers", "candidates", "sections", "parts"})
_EARLY = (
    r"(?:(?:just|well|(?:an?|one|two|three|few|a few|\d+) (?:days?|hours?|minutes?|mins?|weeks?)) )?(?:before|"
    r"ahead of)(?: the| its)?"
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_SHIFT = (
    r"(?:by )?(?:an? |the )?(?P<more>(?:another|extra|additional|more) )?(?P<number>\d{1,2}|one|two|three|four|five|"
    r"six|ten)? ?(?P<after>(?:more|extra|additional) )?(?P<unit>days?|weeks?)(?= |$)"
)
# What makes a week a day or one of some weeks: next week, in 3 days.
_OF_A_DAY = frozenset({"next", "this", "last", "following", "in", "within", "of", "until", "till", "end"})
# What brings something forward: moved up a day.
_SOONER = frozenset({"up", "forward", "forwards", "earlier"})
_TO_BE_TOLD = frozenset({"tbc", "tbd", "tba"})


def length(ahead: Ahead) -> int:
    """Take how long something is: 45 min, for 1.5 hours."""
    begin = int(ahead.at(0) == "for")
    first = ahead.at(begin)
    if not (first[:1].isdigit() or first in _LENGTHS) or ahead.heard.last.casefold() in _IN:
        return 0
    found = re.match(_LENGTH, " ".join(ahead.words[begin : begin + 7]))
    end = begin + found[0].count(" ") + 1 if found else 0
    if not found or ahead.at(end) in _WAYS:
        return 0
    hours = (_LENGTHS.get(found["number"]) or float(found["number"])) + (0.5 if found["half"] else 0)
    is_clock = (
        found["unit"] == "h"
        and found["number"].isdigit()
        and not begin
        and (
            ahead.heard.last.casefold() in _BEFORE_A_CLOCK
            or is_of_days(ahead.heard.last.casefold())
            or (ahead.heard.last[-1:].isdigit() and hours >= _FIRST_OF_A_DAY)
        )
    )
    if is_clock:
        return 0  # 3 december at 9h
    if hours > _LONGEST:
        return 0
    minutes = round(hours * (1 if found["unit"].startswith("m") else 60)) + int(found["minutes"] or 0)
    if minutes > _LONGEST:
        return 0
    if ahead.heard.last.casefold() in _TOOK:  # 30 min phone screen, took 40 min
        ahead.heard.parts.pop("length", None)
    ahead.heard.keep("length", minutes)
    return end + (ahead.at(end) == "long")


def more_time(ahead: Ahead) -> int:
    """Take by how much time something is put off, or brought forward: two more days, another week, moved up a day."""
    heard = ahead.heard
    is_a_day = (
        heard.part != "day" or heard.last.casefold() in _OF_A_DAY or any(map(is_of_days, heard.parts.get("day", [])))
    )
    if is_a_day or not any(word.startswith(("day", "week")) for word in ahead.words[:5]):
        return 0
    found = re.match(_SHIFT, " ".join(ahead.words[:5]))
    kind = heard.kind
    is_put_off = kind is not None and (kind.moves or kind.moves_due)
    if not found or not (found["more"] or found["after"] or is_put_off):
        return 0
    end = found[0].count(" ") + 1
    is_way = is_put_off and ahead.at(end) in {"later", "earlier"}
    if ahead.at(end) in _WAYS and not is_way:
        return 0
    number = found["number"] or "one"
    days = (int(number) if number.isdigit() else _COUNTS[number]) * (7 if found["unit"].startswith("week") else 1)
    is_sooner = ahead.at(end) == "earlier" or not _SOONER.isdisjoint([*heard.kind_word.split(), heard.last.casefold()])
    heard.keep("shift", -days if is_sooner else days)
    end += is_way
    return end if is_put_off else ahead.kind("extended", found[0], end)


def money(ahead: Ahead) -> int:
    """Take a sum of money as a remark: 120k base, £45,000."""
    begin = int(ahead.at(0) in _BEFORE_A_SUM)
    place = ahead.skip(_NAMES_A_SUM, begin)
    if not is_sum(ahead.at(place)):
        return 0
    end, last = place + 1, ahead.clause(place)
    while end < last and (ahead.at(end) in _OF_A_SUM or is_sum(ahead.at(end))):
        end += 1
    return ahead.remark(begin, end)


def terms(note: str) -> dict[str, str]:
    """The terms of an offer that a remark names with their sums, by the fields of an application: 195k base, bonus 10%."""
    found: dict[str, str] = {}
    for said in re.finditer(rf"(?i)\b{_TERM}:? (?:(?:is|of|at) )?({_SUM})|({_SUM}) {_TERM}\b", note):
        name, amount = said[1] or said[4], said[2] or said[3]
        found.setdefault(_FIELDS.get(name.casefold().split()[0], "offer_base"), amount.rstrip(".,"))
    return found


def score(ahead: Ahead) -> int:
    """Take how many of some were right, or how long before a deadline it was, as a remark: 3/4 questions, a day before the deadline."""
    is_of = re.fullmatch(_SHARE, ahead.at(0)) and (ahead.at(1) in _SCORED or (ahead.at(1) in {"on", "correct"}))
    is_share = (
        is_of
        or (ahead.at(0).isdigit() and ahead.at(1) in _COUNTED)
        or (ahead.at(0).isdigit() and ahead.words[1:3] == ["out", "of"])
    )
    place = next((place for place, word in enumerate(ahead.words[:6]) if word == "deadline"), 0)
    is_early = (
        place > 1
        and not {"before", "of"}.isdisjoint(ahead.words[:place])
        and re.fullmatch(_EARLY, " ".join(ahead.words[:place]))
    )
    if not is_share:
        return ahead.remark(0, place + 1) if is_early else 0
    days = (at for at in range(2, ahead.clause()) if mentions_day(ahead.at(at)))  # 3 people yesterday
    return ahead.remark(0, next(days, ahead.clause()))


def nth_time(ahead: Ahead) -> int:
    """Take how often something was done, which is no day: 2nd nudge, third follow-up."""
    return ahead.remark(0, 1) if re.fullmatch(_NTH, ahead.at(0)) and ahead.at(1) in _DONE_OFTEN else 0


def is_sum(word: str) -> bool:
    """Whether a word is a sum of money, or a part of it."""
    return any(map(str.isdigit, word)) and re.fullmatch(_SUM, word) is not None


def start_of_work(ahead: Ahead) -> int:
    """Take the day on which the work begins, which is none of what happened: start date 4 jan."""
    place = ahead.begins("start date", "start", "starting", "starts")
    day = ahead.skip({"is", "on", "from", "in", "the"}, place)
    is_of_a_span = ahead.begins("start") == place and (ahead.heard.kind is None or ahead.at(place) in {"of", "to"})
    if not place or not ahead.is_day(day) or is_of_a_span:
        return 0
    return ahead.remark(0, ahead.clause(), "start")


def to_be_told(ahead: Ahead) -> int:
    """Take a day that is not known yet as a remark, of a meeting that they ask for: phone screen, time tbc."""
    heard = ahead.heard
    place = int(ahead.at(0) in {"date", "time"})
    if ahead.at(place) not in _TO_BE_TOLD or not (heard.kind or heard.meeting or heard.stage):
        return 0
    if heard.kind is None:
        ahead.kind("invited", "tbc", 0)
    return ahead.remark(0, place + 1)


def whose_day(ahead: Ahead) -> int:
    """Take the day that a meeting is called by: thursday's interview."""
    word = ahead.at(0)
    day = word.removesuffix("'s").removesuffix("’s")
    if day == word or not is_of_days(day) or not ahead.at(1):
        return 0
    ahead.heard.parts["whose"] = [day]
    return 1
