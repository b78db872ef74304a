"""The particles of Korean, whose form depends on the sound before them: `은/는`, `이/가`, `을/를`, `과/와`, `으로/로` …"""

from __future__ import annotations

import re
from unicodedata import category, normalize

# The sounds at the end of the last letter: none, ㄹ (after which 으로 is 로), or another consonant.
_VOWEL, _RIEUL, _CONSONANT = range(3)

_FIRST_SYLLABLE, _LAST_SYLLABLE, _FINALS, _FINAL_RIEUL = 0xAC00, 0xD7A3, 28, 8
# As digits are read: 영 일 이 삼 사 오 육 칠 팔 구. Tens end like 십, hundreds 백, thousands 천, with a consonant.
_DIGITS = (_CONSONANT, _RIEUL, _VOWEL, _CONSONANT, _VOWEL, _VOWEL, _CONSONANT, _RIEUL, _RIEUL, _VOWEL)
# How a Latin letter ends that is read by itself: 엘, 엠, 엔, 알; the others end with a vowel.
_LETTERS = {"L": _RIEUL, "R": _RIEUL, "M": _CONSONANT, "N": _CONSONANT}
# How a Latin word ends that Korean writes with a final consonant: 구글, 아마존, 슬랙, 랩, 타입, 레딧; but 뱅크, 소프트, 랩스, 미,
# 시트, 위크 have none.
_FINAL_L = re.compile("le?$")
_FINAL_CONSONANT = re.compile(
    "(?:[mn]|[aeiou][mn]e|type|ng|[aeiou](?:[bcp]|ck)|(?<!e[ea])k(?<=[aeiou]k)|(?<![aeiou])[aeiou]t)$"
)


def with_particle(word: str, forms: str) -> str:
    """The word with the particle that fits it, of two `forms`: the one after a consonant first (`은/는`, `으로/로`).

    Signs before the forms close the word: `”은/는` gives `한결”은`.
    """
    first = next(place for place, char in enumerate(forms) if char.isalpha())
    word, forms = word + forms[:first], forms[first:]
    after_consonant, _, after_vowel = forms.partition("/")
    sound = _sound(word)
    if sound == _RIEUL and after_consonant.startswith("으"):
        sound = _VOWEL
    return f"{word}{after_vowel if sound == _VOWEL else after_consonant}"


def _sound(word: str) -> int:
    """How the last letter that is read ends. What stands in brackets, and every other sign, is not read."""
    read = _without_brackets(normalize("NFC", word))
    letters = [char for char in read if category(char)[0] in "LN"] or [
        char for char in word if category(char)[0] in "LN"
    ]
    if not letters:
        return _VOWEL
    last = letters[-1]
    if _FIRST_SYLLABLE <= ord(last) <= _LAST_SYLLABLE:
        final = (ord(last) - _FIRST_SYLLABLE) % _FINALS
        return _VOWEL if not final else _RIEUL if final == _FINAL_RIEUL else _CONSONANT
    if last.isascii() and last.isdigit():
        return _DIGITS[int(last)]
    return _latin("".join(letters)) if last.isascii() else _VOWEL


def _latin(letters: str) -> int:
    """How a Latin word ends, near enough: an abbreviation is read letter by letter."""
    if letters[-2:].isupper() or len(letters) == 1:
        return _LETTERS.get(letters[-1].upper(), _VOWEL)
    if _FINAL_L.search(letters.lower()):
        return _RIEUL
    return _CONSONANT if _FINAL_CONSONANT.search(letters.lower()) else _VOWEL


def _without_brackets(word: str) -> str:
    """The word up to a bracket that closes at its end: `네이버 (백엔드)` is read 네이버."""
    bare = word.rstrip()
    while bare.endswith((")", "]")):
        opening = bare.rfind("(" if bare.endswith(")") else "[")
        if opening <= 0:
            return word
        bare = bare[:opening].rstrip()
    return bare
