"""The words ahead on a walk along those of `log`, and what the rules of English ask of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tracker.core.events import KINDS
from tracker.core.phrases import is_of_days

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from tracker.core.log_words.heard import Heard
    from tracker.core.log_words.lexicon import Lexicon, Saying

_Value = TypeVar("_Value")

DASHES = frozenset({"-", "–", "—", "--", "→", "->", "=>"})
ARTICLES = frozenset({"the", "a", "an", "my", "their", "our", "this"})
# What may stand among the words of a name and adds nothing: the role has been filled, got the job.
BETWEEN = ARTICLES | {"was", "were", "is", "are", "has", "have", "had", "been", "be", "being", "got", "now"}
# How many words a name is looked for in, and a rule looks at.
LONGEST_NAME, _IN_SIGHT = 5, 9


class Ahead:
    """The next words: `tokens` as they are written, `words` in lower case without stops, as many as a rule looks at."""

    def __init__(self, tokens: list[str], heard: Heard, lexicon: Lexicon, vocabulary: Mapping[str, Saying]) -> None:
        self.tokens = tokens
        self.words = [token.casefold().strip(",;.:!?()\"'“”") for token in tokens[:_IN_SIGHT]]
        self.heard = heard
        self.lexicon = lexicon
        self.vocabulary = vocabulary

    def at(self, place: int) -> str:
        """The word at a place; "" where there is none."""
        return self.words[place] if place < len(self.words) else ""

    def begins(self, *names: str) -> int:
        """How many words the first of some names is of that the words begin with; 0 for none."""
        return next((name.count(" ") + 1 for name in names if self.words[: name.count(" ") + 1] == name.split()), 0)

    def skip(self, known: AbstractSet[str], place: int) -> int:
        """The first place from one on at which none of the known words stands."""
        while self.at(place) in known and place < len(self.words):
            place += 1
        return place

    def clause(self, begin: int = 0) -> int:
        """The place behind the last word of the clause that holds the word at `begin`."""
        for place, token in enumerate(self.tokens[begin:], begin):
            if token in DASHES:
                return place
            if token.endswith((",", ";")):
                return place + 1
        return len(self.tokens)

    def longest(self, known: Mapping[str, _Value], place: int = 0, end: int | None = None) -> tuple[_Value | None, int]:
        """What the longest of the known names at a place stands for, and where it ends; words of BETWEEN may part it."""
        names, name = [], ""
        for last, word in enumerate(self.words[place:end][:LONGEST_NAME], place):
            if last == place or word not in BETWEEN:
                name += word
                names.append((last + 1, name))
        for last, name in reversed(names):
            found = known.get(name.replace("-", ""))
            if found is not None:
                return found, last
        return None, place

    def named(self, place: int = 0, end: int | None = None) -> tuple[Saying | None, int]:
        """What the longest name at a place says, and where it ends."""
        return self.longest(self.vocabulary, place, end)

    def is_day(self, place: int) -> bool:
        """Whether a word for days or a number stands at a place."""
        word = self.at(place)
        return bool(word) and (word[0].isdigit() or is_of_days(word))

    def skip_unknown(self, place: int) -> int:
        """The first place from one on, in its clause, at which words say something."""
        last = min(self.clause(place), len(self.words))
        while place < last and not self.is_known(place):
            place += 1
        return place

    def is_known(self, place: int) -> bool:
        """Whether words say something at a place: a name, a mark, a day."""
        word = self.at(place)
        is_other = word in self.lexicon.marks or self.tokens[place] in DASHES or self.is_day(place)
        return is_other or self.named(place)[0] is not None

    def has_happened(self) -> bool:
        """Whether something was said to have happened in a clause before."""
        is_behind = self.heard.last.endswith((",", ";", ".")) or self.heard.last.casefold() in {"and", "&", "then"}
        return is_behind and bool(self.heard.kind or self.heard.stage or self.heard.meeting)

    def remark(self, begin: int, end: int, part: str = "note") -> int:
        """Keep the words between two places as they are written, as a note or what else they are; the second place."""
        self.heard.remark([token.strip(",;") for token in self.tokens[begin:end]], part)
        return end

    def refuse(self, count: int) -> int:
        """Leave so many words among those for the day, where nobody will understand them; how many."""
        self.heard.parts.setdefault("day", []).extend(self.tokens[:count])
        return count

    def kind(self, name: str, word: str, count: int) -> int:
        """Take a kind that so many words say, by one of them; how many."""
        self.heard.of(KINDS[name], word)
        self.heard.part = "day"
        return count
