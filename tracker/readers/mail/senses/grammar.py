"""Words → classes → acts: how the table of a language is read.

A table has `WORDS`, class → its words, separated by ", ", and `RULES`, act → sequences of classes. In a word `*` stands
for any ending. In a rule classes stand in their order in the sentence: `a b` with at most three classes between them,
`a+b` with none, `a|b` one of the two, and `-c` that no `c` may stand in the sentence. A class of two words is `a_b`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


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
    # What the employer does.
    OFFER = "offer"
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
    COUNTER = "counter"
    FOLLOW_UP = "follow up"
    HAND_IN = "hand in"
    APPLY = "apply"
    REPLY = "reply"


# A class whose words say nothing, and hide the words within them.
_NOTHING = "nothing"
_ENDINGS = ("", "e", "es", "s", "ed", "en", "ing", "ning")
_FIRST = 0x4E00  # the first code of classes: a letter that no expression reads otherwise


class Grammar:
    """The table of a language, ready to read sentences by. `is_spaced` says that words are parted by spaces.

    Words of classes that no rule names are left out: a long one would hide the shorter ones within it.
    """

    def __init__(self, words: Mapping[str, str], rules: Mapping[Act, Iterable[str]], *, is_spaced: bool) -> None:
        classes: dict[str, set[str]] = {}
        named = {
            name for patterns in rules.values() for one in patterns for name in re.split(r"[ +|]", one.replace("-", ""))
        }
        for name, listed in ((name.replace(" ", "_"), listed) for name, listed in words.items()):
            for word in listed.split(", ") if name in named | {_NOTHING} else ():
                for form in _forms(word):
                    classes.setdefault(form, set()).add(name)
        codes: dict[frozenset[str], str] = {}
        trie: _Node = {}
        for word, names in classes.items():
            _grow(trie, word, codes.setdefault(frozenset(names), chr(_FIRST + len(codes))))
        self._leaves: list[str] = []
        pattern = _written(trie, self._leaves, is_spaced=is_spaced)
        self._words = re.compile(rf"\b{pattern}" if is_spaced else pattern)
        self._read: dict[str, list[Act]] = {"": []}  # by the codes: many sentences are built alike
        self._rules = [(act, [_Rule(one, codes) for one in patterns]) for act, patterns in rules.items()]

    def codes(self, text: str) -> str:
        """The words of the table in a sentence, the longest at each place: a sign for what classes each is of."""
        return "".join([self._leaves[(found.lastindex or 1) - 1] for found in self._words.finditer(text)])

    def acts(self, text: str) -> list[Act]:
        """What a sentence says."""
        said = self.codes(text)
        if said not in self._read:
            present = frozenset(said)
            self._read[said] = [act for act, rules in self._rules if any(rule.fits(said, present) for rule in rules)]
        return self._read[said]


class _Rule:
    """One sequence of classes."""

    def __init__(self, text: str, codes: Mapping[frozenset[str], str]) -> None:
        parts = text.split()

        def one_of(names: str) -> frozenset[str]:
            wanted = names.split("|")
            return frozenset(code for classes, code in codes.items() if not classes.isdisjoint(wanted))

        self._refused = frozenset().union(*(one_of(part[1:]) for part in parts if part.startswith("-")))
        sequence = [[one_of(step) for step in part.split("+")] for part in parts if not part.startswith("-")]
        self._wanted = [step for steps in sequence for step in steps]
        written = ["".join(f"[{''.join(sorted(step))}]" for step in steps) for steps in sequence]
        self._finds = re.compile(".{0,3}?".join(written)).search

    def fits(self, said: str, present: frozenset[str]) -> bool:
        """Whether a sentence says it, given as the codes of its words, in order and as a set."""
        return (
            self._refused.isdisjoint(present)
            and not any(step.isdisjoint(present) for step in self._wanted)
            and bool(self._finds(said))
        )


# A letter → what may follow; the end of a word → the code of its classes.
_Node: TypeAlias = dict[str, Any]
_END, _ANY = "", "*"


def _forms(word: str) -> list[str]:
    """A word with each ending that `*` stands for where more words follow it."""
    stem, star, rest = word.partition("* ")
    return [f"{stem}{ending} {form}" for ending in _ENDINGS for form in _forms(rest)] if star else [word]


def _grow(trie: _Node, word: str, code: str) -> None:
    node = trie
    for sign in word:
        node = node.setdefault(sign, {})
    node[_END] = code


def _written(node: _Node, leaves: list[str], *, is_spaced: bool) -> str:
    """The trie as a regular expression: an empty group ends each word, by whose number its code is found."""
    branches = [
        ("\\s+" if sign == " " else re.escape(sign)) + _written(after, leaves, is_spaced=is_spaced)
        for sign, after in node.items()
        if sign not in {_ANY, _END}
    ]
    if _ANY in node:  # behind the letters, and an end behind both: the longest word is wanted
        branches.append((r"\w*" if is_spaced else "") + _written(node[_ANY], leaves, is_spaced=is_spaced))
    if _END in node:
        leaves.append(node[_END])
        branches.append(r"\b()" if is_spaced else "()")
    return f"(?:{'|'.join(branches)})"
