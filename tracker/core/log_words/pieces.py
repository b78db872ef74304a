"""A word of a script that sets no spaces → what its pieces say: 서류합격, 이력서냄, 一次面接の案内来た."""

import re
from collections.abc import Mapping

from tracker.core.log_words.lexicon import Saying, Sort
from tracker.core.phrases import is_of_days
from tracker.core.words import bare

# No word is taken apart that is longer, and no piece of one is.
_LONGEST, _LONGEST_PIECE = 40, 12
# What a kind's ending may follow.
_ENDED = {
    Sort.KIND, Sort.GOT, Sort.CONTACT, Sort.ENDING, Sort.ABBREVIATION, Sort.NEWS, Sort.STAGE, Sort.MEETING, Sort.PROMISE, Sort.DUTY, Sort.CHANNEL,
}  # fmt: skip

# What a Japanese word may begin with that says how or why: 先方都合で.
_ADVERBIAL = "(?<!ま)で|から"

# A piece as it is written, and what it says.
Piece = tuple[str, Saying]


def pieces(word: str, vocabulary: Mapping[str, Saying], suffixes: Mapping[str, Saying]) -> list[Piece]:
    """The pieces of a word, perhaps with words for days before, among or behind them; none where some of it says nothing.

    The longest pieces go first.
    """
    plain = bare(word)
    if len(plain) > _LONGEST or plain.isascii():
        return []
    if found := _parted(plain, vocabulary, suffixes):
        return found
    if is_of_days(word):
        return []
    return _with_days(word, vocabulary, suffixes) or _with_reason(word, vocabulary, suffixes)


def _with_days(word: str, vocabulary: Mapping[str, Saying], suffixes: Mapping[str, Saying]) -> list[Piece]:
    """The pieces of a word that holds words for days: before the pieces, between two of them, or behind them."""
    whole = len(word)
    behind = ((start, whole) for start in range(whole - 1, 0, -1))
    before = ((0, end) for end in range(1, whole))
    between = ((start, end) for start in range(1, whole) for end in range(start + 1, whole))
    parted: dict[str, list[Piece]] = {"": []} | {
        part: _parted(bare(part), vocabulary, suffixes) for part in (word[:place] for place in range(1, whole))
    }
    for start, end in (*before, *between, *behind):
        first, days, last = word[:start], word[start:end], word[end:]
        if (first and not parted[first]) or not is_of_days(days):
            continue
        if last not in parted:
            parted[last] = _parted(bare(last), vocabulary, suffixes)
        if parted[last] or not last:
            return [*parted[first], (days, Saying(Sort.DAYS)), *parted[last]]
    return []


def _with_reason(word: str, vocabulary: Mapping[str, Saying], suffixes: Mapping[str, Saying]) -> list[Piece]:
    """The pieces behind how or why something happened: 先方都合で一次面接キャンセル."""
    for how in re.finditer(_ADVERBIAL, word):
        found = _parted(bare(word[how.end() :]), vocabulary, suffixes)
        if any(said.sort is Sort.KIND for _, said in found):
            return [(word[: how.end()], Saying(Sort.REMARK)), *found]
    return []


def _parted(word: str, vocabulary: Mapping[str, Saying], suffixes: Mapping[str, Saying]) -> list[Piece]:
    """The pieces that a whole word is made of; none where some of it is no piece."""
    dead: set[tuple[int, Sort | None]] = set()

    def rest(place: int, before: Sort | None) -> list[Piece] | None:
        if place == len(word):
            return []
        if (place, before) in dead:
            return None
        for end in range(min(len(word), place + _LONGEST_PIECE), place, -1):
            said = _said(word[place:end], before, vocabulary, suffixes)
            if said and (following := rest(end, said.sort)) is not None:
                return [(word[place:end], said), *following]
        dead.add((place, before))
        return None

    return rest(0, None) or []


def _said(
    piece: str, before: Sort | None, vocabulary: Mapping[str, Saying], suffixes: Mapping[str, Saying]
) -> Saying | None:
    """What a piece says behind one of a sort; a single sign is taken for a piece only where one stands before it."""
    suffix = suffixes.get(piece)
    if suffix and before and (suffix.sort is Sort.PARTICLE or before in _ENDED):
        return suffix
    return vocabulary.get(piece) if before or len(piece) > 1 else None
