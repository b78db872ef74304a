"""Korean words as they are written in the tables → all their forms: 봄/봤 → 봄, 보고, 봤음, 봤는데 …; 알려주~ → 알려준대 …

Words of other languages are their own only form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What follows the past of a verb: 봤음, 붙었어요, 떨어졌다고.
_PAST = (
    "음", "슴", "다", "어", "어요", "아요", "습니다", "네", "네요", "대", "대요", "다고", "다네", "지", "죠", "어용", "당", "고", "는데", "는데요", "던데", "지만", "으나", "다가", "더니", "더라", "더라고", "더라고요", "다더라", "다던데", "거든", "거든요", "구나", "단다", "답니다", "씀", "삼", "어여", "대여",
)  # fmt: skip
# How a Japanese verb goes on: by another form of its past, and what follows that.
_TE, _CONTRARY = {"た": "て", "だ": "で"}, ("が", "けど", "けれど", "ものの", "ところ", "ばかり")
# What follows the stem of what somebody asks you to do: 보러 오래, 제출하라고.
ASKED = ("래", "래요", "라고", "라네", "라네요", "랍니다", "라심", "자고", "자네", "라")
# What follows the stem of what will be: 알려준대, 알려주겠대, 알려줄 예정.
PROMISED = (
    "ㄴ대",
    "ㄴ대요",
    "ㄴ다고",
    "ㄴ다",
    "ㄴ다네",
    "ㄴ다네요",
    "ㄴ답니다",
    "ㄴ댔음",
    "ㄹ예정",
    "ㄹ거래",
    "ㄹ거라고",
    "겠다고",
    "겠대",
    "기로",
    "신대",
    "신다고",
)
# Hangul syllables come by their final consonants.
_FINALS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
# The finals of verbs that are made nouns, with those of their stems: 봄, 풂.
_NOMINAL = {"ㅁ": "", "ㄻ": "ㄹ"}
_HIRAGANA = ("ぁ", "ゖ")


def forms(word: str, endings: tuple[str, ...] = ()) -> Iterator[str]:
    """The forms of a word: its past is behind a slash, and a stem that takes the `endings` is before a tilde."""
    if word.endswith("~"):
        yield from (_joined(word[:-1], ending) for ending in endings)
        return
    first, _, past = word.partition("/")
    yield first
    if past and _final(first) in _NOMINAL:
        yield f"{_stem(first)}고"  # 봄: 보고 옴
    yield from ended(past or first)
    if first[-1] in _TE:  # 受けた: 受けて, 受けたけど
        yield first[:-1] + _TE[first[-1]]
        yield from (first + ending for ending in _CONTRARY)


def ended(past: str) -> Iterator[str]:
    """A past with all its endings; another word as it is."""
    if _final(past) != "ㅆ":
        yield past
        return
    yield from (past + ending for ending in _PAST)
    yield f"{past[:-1]}{chr(ord(past[-1]) - _FINALS.index('ㅆ'))}서"  # 붙었: 붙어서


def is_noun(word: str) -> bool:
    """Whether a word of Korean or Japanese for what is done is a noun, and no form of a verb: 제출, 提出."""
    is_verbal = _HIRAGANA[0] <= word[-1:] <= _HIRAGANA[1] or word.endswith(("고", "지"))
    return not (word.isascii() or is_verbal or _final(word) in _NOMINAL or "ㅆ" in map(_final, word))


def _stem(noun: str) -> str:
    """The stem of a verb that is made a noun: 봄 → 보, 붙음 → 붙."""
    if noun.endswith("음"):
        return noun[:-1]
    final = _final(noun)
    return noun[:-1] + chr(ord(noun[-1]) - _FINALS.index(final) + _FINALS.index(_NOMINAL[final]))


def _final(word: str) -> str:
    """The final consonant of the last syllable; "" for none, and for other scripts."""
    return _FINALS[(ord(word[-1]) - ord("가")) % len(_FINALS)] if "가" <= word[-1:] <= "힣" else ""


def _joined(stem: str, ending: str) -> str:
    """A stem and an ending, of which a consonant alone is put under the last syllable: 주, ㄴ대 → 준대."""
    if ending[0] not in _FINALS:
        return stem + ending
    return stem[:-1] + chr(ord(stem[-1]) + _FINALS.index(ending[0])) + ending[1:]
