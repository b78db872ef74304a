"""Words → classes → acts: how the table of a language is read.

A table has `WORDS`, class → its words, separated by ", ", and `RULES`, act → sequences of classes. In a word `*` stands
for any ending. In a rule classes stand in their order in the sentence: `a b` with at most three classes between them,
`a+b` with none, `a|b` one of the two, and `-c` that no `c` may stand in the sentence. A class of two words is `a_b`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

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
    # What the employer does.
    OFFER = "offer"
    REJECT = "reject"
    WITHDRAWN = "withdrawn"  # confirms that you stepped back
    CANCEL = "cancel"
    MOVE = "move"
    EXTEND = "extend"
    HOLD = "hold"
    REMIND = "remind"
    TIMES = "times"  # asks which times suit
    TASK = "task"  # asks for a test or an exercise
    FIX = "fix"  # says when a meeting is
    MEET = "meet"  # wants to meet
    PASS = "pass"
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


_FIRST = 0x4E00  # the code of the first class: a letter that no expression reads otherwise


class Word(NamedTuple):
    """A word of the table in a sentence: its class, and where it stands."""

    name: str
    start: int
    end: int


class Grammar:
    """The table of a language, ready to read sentences by. `is_spaced` says that words are parted by spaces."""

    def __init__(self, words: Mapping[str, str], rules: Mapping[Act, Iterable[str]], *, is_spaced: bool) -> None:
        self._names = [name.replace(" ", "_") for name in words]
        codes = {name.replace(" ", "_"): chr(_FIRST + place) for place, name in enumerate(words)}
        self._codes = codes
        trie: _Node = {}
        for place, named in enumerate(words.values()):
            for word in named.split(", "):
                _grow(trie, word, place)
        self._classes: list[int] = []
        pattern = _written(trie, self._classes, is_spaced=is_spaced)
        self._words = re.compile(rf"\b{pattern}" if is_spaced else pattern)
        self._rules = [(act, [_Rule(one, codes) for one in patterns]) for act, patterns in rules.items()]

    def words(self, text: str) -> list[Word]:
        """The words of the table in a sentence, the longest at each place."""
        return [
            Word(self._names[self._classes[(found.lastindex or 1) - 1]], *found.span())
            for found in self._words.finditer(text)
        ]

    def acts(self, words: Iterable[Word]) -> Iterator[Act]:
        """What a sentence with these words says."""
        said = "".join(self._codes[word.name] for word in words)
        present = frozenset(said)
        for act, rules in self._rules:
            if any(rule.fits(said, present) for rule in rules):
                yield act


class _Rule:
    """One sequence of classes."""

    def __init__(self, text: str, codes: Mapping[str, str]) -> None:
        parts = text.split()
        self._refused = frozenset(codes[part[1:]] for part in parts if part.startswith("-"))
        steps = ["".join(_one_of(step, codes) for step in part.split("+")) for part in parts if not part.startswith("-")]
        wanted = [step for part in parts if not part.startswith("-") for step in part.split("+")]
        self._wanted = [frozenset(codes[name] for name in step.split("|")) for step in wanted]
        self._finds = re.compile(".{0,3}?".join(steps)).search

    def fits(self, said: str, present: frozenset[str]) -> bool:
        """Whether a sentence says it, given as the codes of its classes, in order and as a set."""
        return (
            self._refused.isdisjoint(present)
            and not any(step.isdisjoint(present) for step in self._wanted)
            and bool(self._finds(said))
        )


# A letter → what may follow; the end of a word → the place of its class.
_Node = dict  # type: ignore[type-arg]
_END, _ANY = "", "*"


def _grow(trie: _Node, word: str, place: int) -> None:
    node = trie
    for sign in word:
        node = node.setdefault(sign, {})
    node.setdefault(_END, place)


def _written(node: _Node, classes: list[int], *, is_spaced: bool) -> str:
    """The trie as a regular expression: an empty group ends each word, by whose number its class is found."""
    letters = [sign for sign in node if sign not in {_ANY, _END}]
    branches = [
        ("\\s+" if sign == " " else re.escape(sign)) + _written(node[sign], classes, is_spaced=is_spaced)
        for sign in letters
    ]
    if _ANY in node:  # behind the letters, and an end behind both: the longest word is wanted
        branches.append((r"\w*" if is_spaced else "") + _written(node[_ANY], classes, is_spaced=is_spaced))
    if _END in node:
        classes.append(node[_END])
        branches.append(r"\b()" if is_spaced else "()")
    return f"(?:{'|'.join(branches)})"


def _one_of(step: str, codes: Mapping[str, str]) -> str:
    return f"[{''.join(codes[name] for name in step.split('|'))}]"
