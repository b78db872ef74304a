"""Which code page a sheet or a text is in: UTF-8 first, then what its letters speak for; where two fit, it is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, UnknownWord
from tracker.core.sentences import AnyOf, Option, sentence
from tracker.core.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Sequence

# The code pages that spreadsheets of the world write, with the letters that tell each: script ranges in Unicode.
_HANGUL, _KANA, _HAN, _CYRILLIC = (0xAC00, 0xD7A4), (0x3041, 0x3100), (0x4E00, 0x9FA6), (0x0400, 0x0460)
_LETTERS: dict[str, tuple[tuple[int, int], ...]] = {
    "cp949": (_HANGUL,),
    "cp932": (_KANA, _HAN),
    "gb18030": (_HAN,),
    "big5": (_HAN,),
    "cp1251": (_CYRILLIC,),
}
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257")
# The second byte of a common letter: Latin text that happens to be good CP949 or Big5 has letters of ASCII there.
_COMMON_BYTE = 0xA1
_ENOUGH, _CLEAR = 0.7, 0.15
_LIKELY = {"big5": 0.8, "gb18030": 0.84, "cp932": 0.9}
_CYRILLIC_WORD = re.compile(r"[\u0400-\u045f]{3,}")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u045f]|[\u0400-\u045f][A-Za-z]|[\u0430-\u045f][\u0410-\u042f]")
# What browsers take the names of old code pages for (WHATWG Encoding).
_BROWSERS = {
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "korean": "cp949", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "iso-8859-9": "cp1254", "tis-620": "cp874",
}  # fmt: skip


def named_encoding(name: str) -> str:
    """The code page of this name, as browsers have it. Raises UnknownWord for a name that is none of text."""
    import codecs

    known = _BROWSERS.get(name.strip().lower().replace(" ", "_"), name.strip())
    try:
        if codecs.lookup(known)._is_text_encoding:  # noqa: SLF001 - there is no other way to ask
            return known
    except (LookupError, ValueError):
        pass
    raise UnknownWord("unknown-encoding", sentence("encoding"), excerpt(name), ["utf-8", "utf-16", *_LETTERS, *_LATIN])


def detect_encoding(data: bytes, words: Sequence[str] = ()) -> str:
    """The code page of bytes that are not UTF-8; `words` are such as its first lines may hold.

    Raises BadValue where two code pages fit and read differently.
    """
    names = likely_encodings(data, words)
    texts = {name: data.decode(name, errors="replace") for name in names}
    if len(set(texts.values())) == 1:
        return names[0]
    raise _unclear(names, texts)


def likely_encodings(data: bytes, words: Sequence[str] = ()) -> list[str]:
    """The code pages that bytes may be in which are not UTF-8, the likeliest first; never none."""
    texts = {name: text for name in (*_LETTERS, *_LATIN) if (text := _decoded(data, name)) is not None}
    confirmed = {name: hits for name, text in texts.items() if (hits := _hits(text, words))}
    if confirmed:
        most = max(confirmed.values())
        texts = {name: texts[name] for name, hits in confirmed.items() if hits == most}
    if len(texts) == 1:
        return list(texts)
    scores = {name: _score(data, name, text) for name, text in texts.items() if name in _LETTERS}
    best = max(scores, key=lambda name: scores[name], default="")
    latin = [name for name in _LATIN if name in texts]
    if best and (scores[best] >= _ENOUGH or not latin):
        near = [name for name in scores if scores[best] - scores[name] < _CLEAR]
        return sorted(near, key=lambda name: -scores[name])
    return _most_like_latin(data, latin, texts, has_words=bool(confirmed)) if latin else ["cp1252"]


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _hits(text: str, words: Sequence[str]) -> int:
    folded = text.casefold()
    return sum(word in folded for word in words if not word.isascii())


def _score(data: bytes, name: str, text: str) -> float:
    """The share of the letters beyond ASCII that are of the code page's own script, as common text has them."""
    foreign = [sign for sign in text if not sign.isascii()]
    own = sum(any(first <= ord(sign) < last for first, last in _LETTERS[name]) for sign in foreign)
    if name == "cp1251":  # letters beside those of ASCII, and small ones before great ones, are of another code page
        own = sum(map(len, _CYRILLIC_WORD.findall(text))) - len(_MIXED.findall(text))
    elif name in {"cp949", "gb18030"}:
        own = min(own, sum(byte >= _COMMON_BYTE for byte in data) // 2)
    elif name == "cp932" and sum(_KANA[0] <= ord(sign) < _KANA[1] for sign in foreign) * 8 < len(foreign):
        own = own * 4 // 5
    score = own / len(foreign) if foreign else 0.0
    # Hangul alone is no chance: of Chinese letters two in five lie where those of CP949 are.
    return score * _LIKELY.get(name, 1.0)


def _most_like_latin(data: bytes, names: Sequence[str], texts: dict[str, str], *, has_words: bool) -> list[str]:
    """Of some code pages of Latin letters those with the fewest signs within words; of several what charset-normalizer says.

    Where it `has_words` in letters that all of them share, it is of western Europe: others have letters of their own.
    """
    oddities = {name: _oddities(texts[name]) for name in names}
    least = min(oddities.values())
    best = [name for name in names if oddities[name] == least]
    if len({texts[name] for name in best}) == 1:
        return best[:1]
    if best[0] == "cp1252" and has_words:
        return best[:1]
    from charset_normalizer import from_bytes

    found = from_bytes(data, cp_isolation=list(best)).best()
    return [found.encoding] if found and found.encoding in best and found.coherence > 0 else best


def _oddities(text: str) -> int:
    """Signs beyond ASCII that are no letters, beside a letter."""
    return sum(
        not sign.isascii() and not sign.isalpha() and (before.isalpha() or after.isalpha())
        for before, sign, after in zip(f" {text}", text, f"{text[1:]} ", strict=False)
    )


def _unclear(names: Sequence[str], texts: dict[str, str]) -> BadValue:
    from difflib import SequenceMatcher

    first, second = texts[names[0]], texts[names[1]]
    place = SequenceMatcher(None, first[:2000], second[:2000]).get_matching_blocks()[0].size
    around = slice(max(0, place - 10), place + 10)
    return BadValue(
        "unclear-encoding",
        "this file may be in {names} (“{first}” or “{second}”); say which with {encoding}",
        names=AnyOf(tuple(names)),
        first=excerpt(first[around].strip(), 20),
        second=excerpt(second[around].strip(), 20),
        encoding=Option("encoding"),
    )
