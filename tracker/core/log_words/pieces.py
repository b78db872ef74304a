"""A word of a script that sets no spaces → what its pieces say: 서류합격, 이력서냄, 一次面接の案内来た."""

import re
from collections.abc import Mapping

from tracker.core.log_words.lexicon import Saying, Sort
from tracker.core.phrases import is_of_days
from tracker.core.words import bare

# No word is taken apart that is longer, and no piece of one is.
_LONGEST, _LONGEST_PIECE = 40, 12
# So many words for days may be in a word: 木曜の面接が月曜に変更.
_MOST_DAYS = 2
# What a kind's ending may follow.
_ENDED = {
    Sort.KIND, Sort.GOT, Sort.CONTACT, Sort.ENDING, Sort.ABBREVIATION, Sort.NEWS, Sort.STAGE, Sort.MEETING, Sort.PROMISE, Sort.DUTY, Sort.CHANNEL,
}  # fmt: skip

_ELSEWHERE = ("他社", "別の", "他の", "よそ")
_EVENTS = {Sort.KIND, Sort.STAGE, Sort.MEETING}
# What a Japanese word may begin with that says how or why: 先方都合で.
_ADVERBIAL = "(?<!ま)で|ため|から|か(?=問|聞|確認)"

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
    found = _parted(word, vocabulary, suffixes, days=_MOST_DAYS)
    if is_of_days(word):  # 今日応募, 一次11/3
        return found if [said.sort for _, said in found] in ([Sort.DAYS, Sort.KIND], [Sort.STAGE, Sort.DAYS]) else []
    if not all(said.sort in {Sort.DAYS, Sort.PARTICLE} for _, said in found):  # 토의
        return found
    return _with_reason(word, vocabulary, suffixes)


def _with_reason(word: str, vocabulary: Mapping[str, Saying], suffixes: Mapping[str, Saying]) -> list[Piece]:
    """The pieces behind how or why something happened: 先方都合で一次面接キャンセル."""
    for how in re.finditer(_ADVERBIAL, word):
        found = _parted(bare(word[how.end() :]), vocabulary, suffixes)
        is_of_this = not word.startswith(_ELSEWHERE) and _names_an_event(word[: how.start()], vocabulary)
        if any(said.sort is Sort.KIND for _, said in found) and not is_of_this:
            return [(word[: how.end()], Saying(Sort.REMARK)), *found]
    return []


def _names_an_event(text: str, vocabulary: Mapping[str, Saying]) -> bool:
    """Whether a stage or kind stands in a text: 一次通過したけど二次で落ちた."""
    return any(said.sort in _EVENTS and len(name) > 1 and name in text for name, said in vocabulary.items())


def _parted(word: str, vocabulary: Mapping[str, Saying], suffixes: Mapping[str, Saying], days: int = 0) -> list[Piece]:
    """The pieces that a whole word is made of, so many words for days among them; none where some of it is no piece."""
    dead: set[tuple[int, Sort | None, int]] = set()

    def rest(place: int, before: Sort | None, days: int) -> list[Piece] | None:
        if place == len(word):
            return []
        if (place, before, days) in dead:
            return None
        for end in range(min(len(word), place + _LONGEST_PIECE), place, -1):
            said = _said(bare(word[place:end]), before, vocabulary, suffixes)
            if said and (following := rest(end, said.sort, days)) is not None:
                return [(word[place:end], said), *following]
        for end in range(place + 1, len(word) + 1) if days and before is not Sort.DAYS else ():
            if is_of_days(word[place:end]) and (following := rest(end, Sort.DAYS, days - 1)) is not None:
                return [(word[place:end], Saying(Sort.DAYS)), *following]
        dead.add((place, before, days))
        return None

    return rest(0, None, days) or []


def _said(
    piece: str, before: Sort | None, vocabulary: Mapping[str, Saying], suffixes: Mapping[str, Saying]
) -> Saying | None:
    """What a piece says behind one of a sort; a single sign is taken for a piece only where one stands before it."""
    before = None if before is Sort.DAYS else before  # which has its particles in it: 金曜までに
    suffix = suffixes.get(piece)
    if suffix and before and (suffix.sort is Sort.PARTICLE or before in _ENDED):
        return suffix
    return vocabulary.get(piece) if before or len(piece) > 1 else None
