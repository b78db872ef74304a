"""What English says by the order of its words: negations, what is to come, who it is with, where it goes, sums."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from tracker.core.errors import BadValue
from tracker.core.events import KINDS
from tracker.core.log_words import read_log_words, terms
from tracker.core.log_words.en import WORDS
from tracker.core.log_words.lexicon import Sort
from tracker.core.phrases.reader import DayReader
from tracker.core.stages import DEFAULT_STAGES, KNOWN_STAGES

TODAY = date(2026, 10, 20)
DAYS = DayReader(TODAY, "Europe/London")


def heard(words: str) -> tuple[str | None, str | None, dict[str, str]]:
    """The stage, the kind and every other part that the words say."""
    found = read_log_words(words.split(), DEFAULT_STAGES, KNOWN_STAGES)
    parts = {name: value for name, value in found._asdict().items() if isinstance(value, str) and value}
    parts.pop("kind_word", None)
    return found.stage and found.stage.name, found.kind and found.kind.name, parts


TYPED = [
    ("next step is an OA due sunday", "assessment", "invited", {"due": "sunday"}),
    ("next step: phone screen", "phone-screen", "invited", {}),
    ("next round: take home due friday", "take-home", "invited", {"due": "friday"}),
    ("about to have an interview at 3pm", None, None, {"meeting": "next", "at": "3pm"}),
    ("resume screen passed, OA next", "resume", "passed", {"note": "OA next"}),
    ("interviewed 3 people yesterday", None, "held", {"meeting": "next", "note": "3 people", "day": "yesterday"}),
    ("applied oct 12 and need to follow up", None, "submitted", {"day": "oct 12", "note": "need to follow up"}),
    ("phone screen 30 min, took 40 min", "phone-screen", "held", {"length": "40"}),
    ("interview is the 28th at 2", None, None, {"meeting": "next", "day": "28th at 2"}),
    ("result is a rejection", "outcome", "rejected", {}),
    ("declined the offer politely", None, "declined", {}),
    ("gave up on the OA", "assessment", "withdrawn", {}),
    ("got the job", None, "offered", {}),
    ("interview is on friday", None, None, {"meeting": "next", "at": "friday"}),
    ("oa is this saturday", "assessment", None, {"at": "this saturday"}),
    ("interview at 2 on the 29th", None, None, {"meeting": "next", "at": "at 2 on the 29th"}),
    ("email from HR: interview nov 3", None, None, {"meeting": "next", "via": "email", "day": "nov 3"}),
    ("going with another company", None, "withdrawn", {}),
    ("interview is now on teams", None, "rescheduled", {"meeting": "next", "via": "teams"}),
    ("interview location changed to Leeds office", None, "rescheduled", {"meeting": "next", "note": "Leeds office"}),
    ("hr said i'd hear within a week", None, None, {"expect": "within a week"}),
    ("got the OA", "assessment", "invited", {}),
    ("got an interview", None, "invited", {"meeting": "next"}),
    ("got the OA done", "assessment", "held", {}),
    ("sat the oa on saturday", "assessment", "held", {"day": "on saturday"}),
    ("oa sat", "assessment", None, {"day": "sat"}),
    ("hm round went ok", None, "held", {"meeting": "next"}),
    ("interviewed with Priya and Tom yesterday", None, "held", {"meeting": "next", "who": "Priya and Tom", "day": "yesterday"}),
    ("moved forward to phone screen", "phone-screen", "invited", {}),
    ("got through to interview 1", "interview-1", "invited", {}),
    ("moved to the next round", None, "passed", {}),
    ("interview moved to friday 2pm", None, "rescheduled", {"meeting": "next", "at": "friday 2pm"}),
    ("int1 pushed back a week to thurs 29th 2pm", "interview-1", "rescheduled", {"at": "thurs 29th 2pm", "shift": "7"}),
    ("moved from 28th to 29th", None, "rescheduled", {"at": "29th"}),
    ("they pushed the deadline to monday", None, "extended", {"due": "monday"}),
    ("deadline is now 9 nov", None, None, {"due": "9 nov"}),
    ("extended by a week", None, "extended", {"shift": "7"}),
    ("they gave me two more days", None, "extended", {"shift": "2"}),
    ("decision by friday", None, None, {"expect": "by friday"}),
    ("they'll let me know next week", None, None, {"expect": "next week"}),
    ("first interview went well, hear back by friday", "interview-1", "held", {"expect": "by friday", "note": "went well"}),
    ("offer, answer by friday", None, "offered", {"due": "friday"}),
    ("interview cancelled, will reschedule", None, "cancelled", {"meeting": "next", "note": "will reschedule"}),
    ("heard back - no", None, "rejected", {}),
    ("they passed on me", None, "rejected", {}),
    ("passed on the offer yesterday", None, "declined", {"day": "yesterday"}),
    ("offer turned down by them", None, "rejected", {}),
    ("turned down the offer", None, "declined", {}),
    ("they rescinded the offer", None, "rejected", {}),
    ("the role has been filled", None, "rejected", {}),
    ("they went with another candidate", None, "rejected", {}),
    ("withdrew, took another job", None, "withdrawn", {}),
    ("asked for 5k more", None, "countered", {"note": "5k more"}),
    ("asked for an update", None, "followed-up", {}),
    ("they asked for references by fri", "reference-check", "invited", {"day": "by fri"}),
    ("they want to schedule an interview", None, "invited", {"meeting": "next"}),
    ("asked to complete an assessment within 5 days", "assessment", "invited", {"due": "within 5 days"}),
    ("got offer, 120k base", None, "offered", {"note": "120k base"}),
    ("rejected because the budget was cut", None, "rejected", {"note": "because the budget was cut"}),
    ("rescheduled due to illness", None, "rescheduled", {"note": "due to illness"}),
    ("accepted, start date 4 jan", None, "accepted", {"note": "start date 4 jan"}),
    ("onsite in the london office 5 nov 11am", None, None, {"meeting": "last", "day": "5 nov 11am", "note": "in the london office"}),
    ("they cancelled thursday's interview", None, "cancelled", {"meeting": "next", "whose": "thursday"}),
    ("thursday's interview went well", None, "held", {"meeting": "next", "day": "thursday", "note": "went well"}),
    ("oa done, took 2h", "assessment", "held", {"length": "120"}),
    ("Sam referred me on friday", None, "referred", {"who": "Sam", "day": "on friday"}),
    ("sent my cv to the recruiter", "resume", "submitted", {"who": "recruiter"}),
    ("recruiter emailed me about the role", None, "approached", {"who": "recruiter", "via": "email"}),
    ("wrote a thank you note", None, "thanked", {}),
    ("sent thank you emails", None, "thanked", {}),
    ("sent thank-you email to Priya", None, "thanked", {"who": "Priya"}),
    ("selected for round 2", "interview-2", "invited", {}),
    ("on to round 2", "interview-2", "invited", {}),
    ("called for interview", None, "invited", {"meeting": "next"}),
    ("been shortlisted, interview tbc", None, "passed", {"note": "tbc"}),
    ("phone screen, time tbc", "phone-screen", "invited", {"note": "time tbc"}),
    ("technical test received, 48 hours", "assessment", "invited", {"day": "48 hours"}),
    ("emailed Dana asking for an update", None, "followed-up", {"who": "Dana", "via": "email"}),
    ("HR called, interview friday 11am", None, None, {"meeting": "next", "who": "HR", "via": "phone", "day": "friday 11am"}),
    ("contract signed", None, "accepted", {}),
    ("cancelled my application", None, "withdrawn", {}),
    ("no reply in a month, closing", None, "closed", {"note": "no reply in a month"}),
    ("offer! 85k + 10% bonus, decide by 30 oct", None, "offered", {"due": "30 oct", "note": "85k + 10% bonus"}),
    ("they decided not to move forward", None, "rejected", {}),
    ("interview now on friday", None, None, {"meeting": "next", "day": "on friday"}),
    ("final round invite, monday 10-2", None, "invited", {"meeting": "last", "day": "monday 10-2"}),
    ("onsite 30 oct 10-14", None, None, {"meeting": "last", "day": "30 oct 10-14"}),
    ("onsite oct 12-14", None, None, {"meeting": "last", "day": "oct 12-14"}),
    ("took an offer at another company", None, "withdrawn", {}),
    ("declined, accepted elsewhere", None, "declined", {}),
    ("offer withdrawn", None, "rejected", {}),
    ("interview 1 done, they seemed keen", "interview-1", "held", {"note": "they seemed keen"}),
    ("met w/ Dana yesterday", None, "held", {"meeting": "next", "who": "Dana", "day": "yesterday"}),
    ("oa due date extended to 30 oct", "assessment", "extended", {"due": "30 oct"}),
    ("interview 1 done, need to follow up", "interview-1", "held", {"note": "need to follow up"}),
    ("interview 1 done, have to submit references", "interview-1", "held", {"note": "have to submit references"}),
    ("interview 1 done, expect rejection", "interview-1", "held", {"note": "expect rejection"}),
    ("oa done, they rejected 40 people", "assessment", "held", {"note": "they rejected 40 people"}),
    ("interview 2 went ok, they've interviewed lots of candidates", "interview-2", "held", {"note": "they've interviewed lots of candidates"}),
    ("applied monday, sent cover letter", "resume", "submitted", {"day": "monday", "note": "cover letter"}),
    ("take home received, gotta return it in 72 hrs", "take-home", "invited", {"due": "in 72 hrs"}),
    ("interview 1 december 3pm", None, None, {"meeting": "next", "day": "1 december 3pm"}),
    ("interview 2 december at 10:30", None, None, {"meeting": "next", "day": "2 december at 10:30"}),
    ("interview 2 is a panel on friday", "interview-2", None, {"day": "on friday", "note": "a panel"}),
    ("follow up december 3", None, "followed-up", {"day": "december 3"}),
    ("follow up this morning", None, "followed-up", {"day": "this morning"}),
    ("closing date 1 nov", None, None, {"due": "1 nov"}),
    ("apply by friday", None, None, {"due": "friday"}),
    ("aptitude tests sat on friday", "assessment", "held", {"day": "on friday"}),
    ("take-home sat last week", "take-home", "held", {"day": "last week"}),
    ("oa sat 3pm", "assessment", None, {"day": "sat 3pm"}),
    ("offer came through yesterday, 3 days to decide", None, "offered", {"day": "yesterday", "due": "within 3 days"}),
    ("got the case study, 72 hours to return it", "take-home", "invited", {"due": "within 72 hours"}),
    ("no longer moving forward", None, "rejected", {}),
    ("no longer interested", None, "withdrawn", {}),
    ("withdrew on 1 oct after accepting elsewhere", None, "withdrawn", {"day": "on 1 oct", "note": "after accepting elsewhere"}),
    ("nudged Sam, 2nd nudge", None, "followed-up", {"who": "Sam", "note": "2nd"}),
    ("3rd follow-up yesterday", None, "followed-up", {"day": "yesterday", "note": "3rd"}),
    ("recruiter called, wants to talk friday 3pm", None, "invited", {"meeting": "next", "who": "recruiter", "via": "phone", "day": "friday 3pm"}),
    ("emailed cv + cover letter", "resume", None, {"via": "email", "note": "cover letter"}),
    ("Jin put my name forward", None, "referred", {"who": "Jin"}),
    ("rejected on good friday", None, "rejected", {"day": "good friday"}),
    ("interview 1 went good friday", "interview-1", "held", {"day": "friday", "note": "went good"}),
    ("declined, went with Acme", None, "declined", {"note": "went with Acme"}),
    ("interview cancelled by company", None, "cancelled", {"meeting": "next"}),
    ("take-home: a week to do it", "take-home", "invited", {"due": "within 1 week"}),
    ("didn't make it past interview 1", "interview-1", "rejected", {}),
    ("sent my availability for next week", None, "replied", {"note": "for next week"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "stage", "kind", "parts"), TYPED)
def test_what_english_says_by_the_order_of_its_words(
    words: str, stage: str | None, kind: str | None, parts: dict[str, str]
) -> None:
    assert heard(words) == (stage, kind, parts)


def entries(sort: Sort) -> list[tuple[str, str]]:
    """What the words of a sort stand for, with each of the words."""
    return [(value, word) for value, words in WORDS[sort].items() for word in words.split(", ")]


@pytest.mark.parametrize(
    ("note", "base", "bonus", "sign_on"),
    [("195k base", "195k", "", ""), ("base 120k bonus 10%", "120k", "10%", ""), ("120k base 10% bonus", "120k", "10%", ""),
     ("salary: 85,000", "85,000", "", ""), ("95000 a year", "95000", "", ""), ("£60k", "", "", ""), ("85k + 10% bonus", "", "10%", ""),
     ("base salary of $120,000 signing bonus 10k", "$120,000", "", "10k"), ("talked about the bonus", "", "", "")],
)  # fmt: skip
def test_terms_of_an_offer_are_the_sums_beside_their_names(note: str, base: str, bonus: str, sign_on: str) -> None:
    wanted = {"offer_base": base, "offer_bonus": bonus, "offer_sign_on": sign_on}
    assert terms(note) == {field: amount for field, amount in wanted.items() if amount}


NEGATIONS = ("not", "did not", "didn't", "wasn't", "won't be", "still not")


@pytest.mark.parametrize(("kind", "word"), [entry for entry in entries(Sort.NEGATED) if entry[0]])
def test_a_negation_of_what_one_hopes_for_is_its_opposite(kind: str, word: str) -> None:
    for negation in NEGATIONS:
        assert heard(f"{negation} {word} today")[1:] == (kind, {"day": "today"})
    with pytest.raises(BadValue) as refusal:
        heard(f"haven't {word}")
    assert refusal.value.code == "no-news"


SAID = sorted(
    {(kind.name, word) for kind in KINDS.values() for word in (kind.name, *kind.aliases) if word.isascii()}
    | set(entries(Sort.KIND))
)
# What begins like a word whose negation is the same kind: not selected, not moving forward with another candidate.
OPPOSITES = (*(word.replace(" ", "") for _, word in entries(Sort.NEGATED)), "notselected", "notpursuing")


def stores(words: str) -> str | None:
    """The kind that the words would store on a day that is past or none; None where they are refused."""
    try:
        _, kind, parts = heard(words)
        if "day" in parts:
            DAYS.past_or_ahead(parts["day"])
    except BadValue:
        return None
    return kind


@pytest.mark.parametrize(
    "words",
    ["need to follow up", "have to submit references", "3rd round is a presentation", "they rejected 40 people", "follow up next monday",
     "check in on friday", "chase them tomorrow", "planning to apply", "must send my cv", "going to withdraw"],
)  # fmt: skip
def test_what_is_planned_or_befell_others_is_not_stored(words: str) -> None:
    assert stores(words) is None


@pytest.mark.parametrize(
    "doubt", ["not", "never", "haven't", "might be", "may be", "will be", "should be", "almost", "hope to be", "if"]
)
def test_what_is_denied_or_to_come_is_not_stored(doubt: str) -> None:
    wrong = [
        word
        for kind, word in SAID
        if stores(f"{doubt} {word}") == kind and not word.replace(" ", "").replace("-", "").startswith(OPPOSITES)
    ]
    assert wrong == []


@pytest.mark.parametrize("word", ["presumably", "scarcely", "seemingly", "falsely", "conditionally"])
@pytest.mark.parametrize("kind", ["rejected", "passed", "interview 1 held"])
def test_an_adverb_that_doubts_is_not_passed_over(kind: str, word: str) -> None:
    assert {stores(f"{word} {kind}"), stores(f"{kind} {word}")} == {None}


WHO = ("Sarah", "Sarah Lee and Tom", "Dana (eng manager)", "priya", "May", "Mark from HR", "the hiring manager")
WHEN = ("thursday", "Thursday", "on 10 nov", "28 oct", "tomorrow", "on the 28th", "next week")
AT = ("", "3pm", "at 10:30", "9-10:30am", "2pm ET")
MEANS = ("", "on zoom", "by phone", "over teams")


@pytest.mark.parametrize("who", WHO)
def test_a_name_ends_where_the_day_the_time_the_length_or_the_means_begins(who: str) -> None:
    for when, at, means, length in list(product(WHEN, AT, MEANS, ("", "30 mins", "for 1.5 hours")))[
        WHO.index(who) :: 11
    ]:
        day = " ".join(filter(None, (when, at)))
        for order in (
            (f"with {who}", day, length, means),
            (f"with {who}", means, day, length),
            (day, f"w/ {who}", length, means),
            (f"with {who}", length, day, means),
        ):
            words = " ".join(filter(None, ("interview 1", *order)))
            stage, kind, parts = heard(words)
            name = who.removeprefix("the ").replace("(", "").replace(")", "")
            wanted = {
                "who": name,
                "day": day,
                "via": means.split()[-1] if means else "",
                "length": {"": "", "30 mins": "30"}.get(length, "90"),
            }
            assert (stage, kind, parts) == (
                "interview-1",
                None,
                {part: said for part, said in wanted.items() if said},
            ), words
