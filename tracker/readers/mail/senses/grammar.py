"""Words → classes → acts: how the table of a language is read.

A table has `WORDS`, class → its words, separated by ", ", and `RULES`, act → sequences of classes. In a word `*` stands
for any ending, `{a|b}` for one of the two, and a word `<class>` for all words of that class. In a rule classes stand in their order in the sentence: `a b` with at most three classes between them,
`a+b` with none, `a <> b` in either order, `a|b` one of the two, and `-c` that no `c` may stand in the sentence, `-c+d` no `c`
with a `d` behind it. What a line of refusals alone refuses, the rules behind it refuse. A class of two words is `a_b`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, Any, TypeAlias

from tracker.readers.mail.plain import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class Act(StrEnum):
    """What a sentence says that somebody does. The order is that in which acts of one mail go before others."""

    # What makes a mail say nothing of an application, unless it says more.
    CODE = "code"  # a code, an address or an account to confirm
    ADVERT = "advert"  # of jobs, courses, magazines
    UNFINISHED = "unfinished"  # an application that was not sent yet
    VIEWED = "viewed"  # somebody looked
    SURVEY = "survey"
    AWAY = "away"  # an automatic answer
    EVENT = "event"  # a briefing, a fair, a webinar
    PRACTICE = "practice"  # an interview that is none
    PORTAL = "portal"  # something changed, and only a portal says what
    MISSENT = "missent"  # meant for somebody else
    OTHER = "other"  # the application of somebody else, a reference
    # What the employer does.
    OFFER = "offer"
    TERMS = "terms"  # speaks of pay or of the day to begin: with a pass it is an offer
    REJECT = "reject"
    WITHDRAWN = "withdrawn"  # confirms that you withdrew
    CANCEL = "cancel"
    MOVE = "move"
    EXTEND = "extend"
    HOLD = "hold"
    REMIND = "remind"
    TIMES = "times"  # asks which times suit
    TASK = "task"  # asks for a test or an exercise
    FIX = "fix"  # says when a meeting is
    MEET = "meet"  # wants to meet
    PASS = "pass"  # noqa: S105 - a stage, no password
    REFER = "refer"
    APPROACH = "approach"
    RECEIPT = "receipt"
    THANKS = "thanks"  # for applying: a receipt where nothing else is said
    PROMISE = "promise"  # an answer by a day
    # What you do, in mails you sent.
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    FOLLOW_UP = "follow up"
    HAND_IN = "hand in"
    APPLY = "apply"
    REPLY = "reply"
    # Signs of the employer, of which one alone says nothing, and two together what no sentence says.
    SORRY = "sorry"  # bad news, of whatever
    LUCK = "luck"  # wishes for a future elsewhere
    KEEP = "keep"  # your papers are kept, other openings
    OTHERS = "others"  # somebody else was chosen
    DENIED = "denied"  # you are not what is looked for
    GLAD = "glad"  # congratulates
    WELCOME = "welcome"  # wants you in the team
    PACKAGE = "package"  # what you would earn, the contract, the day to begin
    ANSWER = "answer"  # asks what you decide
    TALK = "talk"  # a conversation with you
    COME = "come"  # where to be, whom to ask for, what to bring: of a meeting
    GOOD = "good"  # what you did was well received
    ONWARD = "onward"  # a step behind the one at hand
    FIT = "fit"  # asks what fits you
    SUITS = "suits"  # the same, where it is a question
    PAUSE = "pause"  # all stands still
    MAKE = "make"  # something to write, build, record
    HAND = "hand"  # to be sent
    IMPOSSIBLE = "impossible"  # something planned cannot be
    SENT = "sent"  # what you sent is there
    JOB = "job"  # speaks of a job
    SEEKS = "seeks"  # looks for people, for whomever
    NOTICED = "noticed"  # found you somewhere
    TEMPTS = "tempts"  # asks whether you would like something
    TELL = "tell"  # they will tell you
    WOULD = "would"  # the same, perhaps in a case that may not come
    NEGATED = "negated"  # something is not
    EASY = "easy"  # takes no hurry, agrees
    PARTED = "parted"  # speaks of what you decided
    AGREES = "agrees"  # accepts something, or signed it
    INSTEAD = "instead"  # of something else
    GIVES = "gives"  # sends something along
    PAPERWORK = "paperwork"  # forms, accounts, consents
    # What both do.
    AGREE = "agree"  # to a time that the other asked for


# A class whose words say nothing, and hide the words within them.
_NOTHING = "nothing"
_ANY_ENDING = "{|e|es|s|ed|en|ing|ning} "
_BRACES = re.compile(r"[{}]")
_FIRST = 0x4E00  # the first code of classes: a letter that no expression reads otherwise


class Grammar:
    """The table of a language, ready to read sentences by.

    Words of classes that no rule names are left out: a long one would hide the shorter ones within it.
    """

    def __init__(
        self, words: Mapping[str, str], rules: Mapping[Act, Iterable[str]], clauses: str, language: str
    ) -> None:
        is_spaced = language == "en"
        classes: dict[str, set[str]] = {}
        named = {
            name
            for patterns in rules.values()
            for one in patterns
            for name in re.split(r"[ +|]", one.replace("-", "").replace("<>", ""))
        }
        for name in words:
            if (class_ := name.replace(" ", "_")) in named | {_NOTHING}:
                for form in _forms_of(name, words, language):
                    classes.setdefault(form, set()).add(class_)
        codes: dict[frozenset[str], str] = {}
        self._trie: _Node = {}
        for word, names in classes.items():
            _grow(self._trie, word, codes.setdefault(frozenset(names), chr(_FIRST + len(codes))))
        self._clauses = re.compile(clauses)
        self._is_spaced = is_spaced
        self._read: dict[str, list[Act]] = {"": []}  # by the codes: many sentences are built alike
        self._rules = [
            (act, [_Rule(one, codes) for pattern in _whole(patterns) for one in _orders(pattern)])
            for act, patterns in rules.items()
        ]

    def codes(self, text: str) -> str:
        """The words of the table in a sentence, the longest at each place: a sign for what classes each is of."""
        found, place = "", 0
        while place < len(text):
            code, end = self._longest(text, place)
            found += code
            place = end if code else place + 1
        return found

    def _longest(self, text: str, start: int) -> tuple[str, int]:
        """The code of the longest word that begins at a place, and where it ends; "" for none."""
        code, end, node, place = "", start, self._trie, start
        if self._is_spaced and not _is_edge(text, start):
            return code, end
        while True:
            if _END in node and not (self._is_spaced and not _is_edge(text, place)):
                code, end = node[_END], place
            if _ANY in node:
                code, end = node[_ANY][_END], _end_of_word(text, place) if self._is_spaced else place
            if place == len(text) or text[place] not in node:
                return code, end
            node, place = node[text[place]], place + 1

    def acts(self, text: str) -> list[Act]:
        """What a sentence says, as a whole or in one of its clauses: what is behind a "but" takes nothing back."""
        clauses = self._clauses.split(text)
        said = {act for clause in ({text, *clauses}) for act in self._acts(self.codes(clause))}
        return [act for act, _ in self._rules if act in said]

    def _acts(self, said: str) -> list[Act]:
        if said not in self._read:
            present = frozenset(said)
            self._read[said] = [act for act, rules in self._rules if any(rule.fits(said, present) for rule in rules)]
        return self._read[said]


def _whole(patterns: Iterable[str]) -> Iterator[str]:
    """The rules of an act, each with what the line of refusals above it refuses."""
    refused = ""
    for pattern in patterns:
        if all(part.startswith("-") for part in pattern.split()):
            refused = pattern
        else:
            yield f"{refused} {pattern}"


def _orders(pattern: str) -> tuple[str, ...]:
    """A rule in each order that it allows."""
    before, either, after = pattern.partition(" <> ")
    if not either:
        return (pattern,)
    *head, one = before.split()
    other, *tail = after.split()
    return tuple(" ".join([*head, *pair, *tail]) for pair in ((one, other), (other, one)))


class _Rule:
    """One sequence of classes."""

    def __init__(self, text: str, codes: Mapping[frozenset[str], str]) -> None:
        parts = text.split()

        def steps_of(part: str) -> list[frozenset[str]]:
            wanted = [set(step.split("|")) for step in part.split("+")]
            return [frozenset(code for classes, code in codes.items() if classes & names) for names in wanted]

        refused = [steps_of(part[1:]) for part in parts if part.startswith("-")]
        sequence = [steps_of(part) for part in parts if not part.startswith("-")]
        self._refused = frozenset().union(*(steps[0] for steps in refused if len(steps) == 1))
        self._wanted = [step for steps in sequence for step in steps]
        self._finds = re.compile(".{0,3}?".join(map(_in_a_row, sequence))).search
        self._turns = re.compile("|".join(_in_a_row(steps) for steps in refused if len(steps) > 1) or "(?!)").search

    def fits(self, said: str, present: frozenset[str]) -> bool:
        """Whether a sentence says it, given as the codes of its words, in order and as a set."""
        return (
            self._refused.isdisjoint(present)
            and not any(step.isdisjoint(present) for step in self._wanted)
            and bool(self._finds(said))
            and not self._turns(said)
        )


def _in_a_row(steps: list[frozenset[str]]) -> str:
    """An expression for one code of each step, with none between."""
    return "".join(f"[{''.join(sorted(step))}]" if step else "(?!)" for step in steps)


# A letter → what may follow; the end of a word → the code of its classes.
_Node: TypeAlias = dict[str, Any]
_END, _ANY = "", "*"


def _forms_of(name: str, words: Mapping[str, str], language: str) -> Iterator[str]:
    """Every form of the words of a class, and of the classes it names."""
    is_spaced = language == "en"  # where words stand apart, braces cut none that the plain form changes
    for word in (plain_form(words[name], language) if is_spaced else words[name]).split(", "):
        if word.startswith("<"):
            yield from _forms_of(word[1:-1], words, language)
        else:
            forms = (one for form in _each(word) for one in _each(form.replace("* ", _ANY_ENDING)))
            yield from (form.strip() if is_spaced else plain_form(form.strip(), language) for form in forms)


def _each(word: str) -> list[str]:
    """A word for each choice of its braces."""
    return ["".join(one) for one in product(*(part.split("|") for part in _BRACES.split(word)))]


def _grow(trie: _Node, word: str, code: str) -> None:
    node = trie
    for sign in word:
        node = node.setdefault(sign, {})
    node[_END] = code


def _is_edge(text: str, place: int) -> bool:
    """Whether a word begins or ends at a place."""
    before, after = text[place - 1 : place], text[place : place + 1]
    return _is_of_word(before) != _is_of_word(after)


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _end_of_word(text: str, place: int) -> int:
    while place < len(text) and _is_of_word(text[place]):
        place += 1
    return place
