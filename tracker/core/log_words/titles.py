"""Where what happened begins among words of which the first may be more of a role: Senior Backend Engineer applied today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.log_words.lexicon import SAVED, Sort, lexicon_of, vocabulary
from tracker.core.log_words.pieces import pieces
from tracker.core.phrases import is_of_days, mentions_day, resembles_day
from tracker.core.words import LONGEST, bare, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.core.stages import Stage

# What a sentence begins with, besides what the tables know.
_SAYING = frozenset({
    "i", "i've", "i'm", "we", "we've", "just", "they", "my", "their", "have", "has", "had", "was", "been", "again", "already", "then", "so",
})  # fmt: skip
_EVENTS = frozenset({
    Sort.STAGE, Sort.KIND, Sort.MEETING, Sort.GOT, Sort.CONTACT, Sort.NEWS, Sort.DEADLINE, Sort.ABBREVIATION, Sort.CHANNEL_OF, Sort.SILENCE,
    Sort.AGENT, Sort.REMARK, Sort.FILLER,
})  # fmt: skip
# What belongs to a role though the tables have it: for whom it is.
_OF_ROLES = frozenset({"신입", "경력", "경력직", "인턴", "계약직", "정규직", "기간제", "공채"})
# What goes on with a role.
_JOINING = frozenset({"of", "in", "for", "and", "&", "to", "the", "a", "an", "or", "및"})
# A level or a year: Engineer 2, Intern 2027.
_LEVEL, _YEAR = 1, 4


class Titles:
    """What stands behind the first word of a role, by the tables of its languages."""

    def __init__(self, words: Sequence[str], pipeline: tuple[Stage, ...], known: tuple[Stage, ...]) -> None:
        self._words = [word.strip(",;.:") for word in words]
        self._pipeline = pipeline
        self._lexicon = lexicon_of(" ".join(words).lower())
        self._vocabulary = vocabulary(self._lexicon, pipeline, known)

    def begins(self) -> Iterator[int]:
        """The places at which what happened may begin, in their order."""
        for place, word in enumerate(self._words):
            is_joined = word.casefold() in _JOINING or (place and self._words[place - 1].casefold() in _JOINING)
            if word and not is_joined and self._may_begin(place):
                yield place

    def is_title(self, count: int) -> bool:
        """Whether so many words are surely more of the role: no kind of event, no day, nothing like one of them."""
        return all(self._is_of_title(word) for word in self._words[:count])

    def _may_begin(self, place: int) -> bool:
        word = self._words[place]
        if word in _OF_ROLES:
            return False
        phrases = (" ".join(self._words[place:end]) for end in range(place + 1, place + 1 + LONGEST))
        sorts = {said.sort for said in map(self._vocabulary.get, map(bare, phrases)) if said}
        if Sort.FILLER in sorts and word.isascii() and not word.islower():
            sorts -= {Sort.FILLER}
        return (
            not sorts.isdisjoint(_EVENTS)
            or word.casefold() in _SAYING | SAVED
            or word in self._lexicon.marks
            or is_of_days(word)
            or bool(pieces(word, self._vocabulary, self._lexicon.suffixes))
        )

    def _is_of_title(self, word: str) -> bool:
        said = self._vocabulary.get(bare(word))
        if not any(map(str.isalnum, word)):
            return False
        if word in _OF_ROLES or (word.isdigit() and len(word) in {_LEVEL, _YEAR}):
            return True
        if word.isascii() and word[:1].isupper() and not mentions_day(word):
            return True
        is_date = is_of_days(word) and any(map(str.isdigit, word))
        is_event = (said is not None and said.sort in _EVENTS - {Sort.STAGE, Sort.MEETING}) or word in _SAYING | SAVED
        is_other = word in self._lexicon.marks or word in self._lexicon.doubts or word in self._lexicon.modals
        is_slip = word.isascii() and bool(nearest(word, self._pipeline) or resembles_day(word))
        is_piece = any(one.sort in _EVENTS for _, one in pieces(word, self._vocabulary, self._lexicon.suffixes))
        return not (is_date or is_event or is_other or mentions_day(word) or is_slip or is_piece)
