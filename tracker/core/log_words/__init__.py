"""The words of `log`: a stage, a kind, a day and what else is said of an event, in any order.

Case, spaces and hyphens do not matter. What words say beside the names of stages and kinds stands in a table a language
(`lexicon`); in Korean, Japanese and Chinese script one word may hold several (`pieces`). What no table knows is left to be
read as a day, or refused there: nothing that is said is passed over.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from tracker.core.log_words.beside import set_apart
from tracker.core.log_words.en import CHANNELS
from tracker.core.log_words.lengths import time_to_do
from tracker.core.log_words.lexicon import LAST, MEETS, NEXT, SAVED, UNTIL, Sort, lexicon_of
from tracker.core.log_words.measures import terms
from tracker.core.log_words.settled import PROMISED, UNTOLD, LogWords
from tracker.core.log_words.several import ways_between_words, ways_to_part
from tracker.core.log_words.walk import Walk
from tracker.core.phrases import is_of_days, mentions_day
from tracker.core.stages import Stage
from tracker.core.words import bare

__all__ = [
    "CHANNELS",
    "LAST",
    "NEXT",
    "PROMISED",
    "UNTOLD",
    "LogWords",
    "by_which",
    "doubt_in",
    "is_met_by",
    "joined",
    "names_deadline",
    "parts_between_words",
    "parts_of_line",
    "read_log_words",
    "says_saved",
    "terms",
]

_BY = frozenset({"by", "until", "till", "til", "within"})
# How long there is to do what was asked.
_LENGTH = "[0-9]+ (business |working )?(day|week|hour)s?"
# What names a deadline whatever is said beside it.
_DEADLINE_BEFORE, _DEADLINE_AFTER = ("締切", "〆切"), ("마감", "이내", "締切", "必着", "以内")
# What is cried, and says nothing: exclamation marks, tears and laughter, pictures, faces.
_CRIED = frozenset("…ㅠㅜㅋㅎ⭐\ufe0f\u200d")
_FACES = r"!+|(?<!\S)[:;=]['-]?[()DP](?!\S)|\^\^"
_IN_FULL = {
    "thru": "through", "theyll": "they'll", "theyve": "they've", "abt": "about", "nite": "night", "w": "with", "close of play": "eod", "close of business": "eod", "cop": "eod",
    **{f"{verb}nt": f"{verb}n't" for verb in ("did", "does", "do", "was", "were", "is", "are", "has", "have", "would", "ca", "wo")},
}  # fmt: skip
# How a step went as one ticks it off: 書類○, 1차 ✕; and not 3×2, ○○社.
_TICKED = {r"(?<=[^\W\d○]) ?[○◯〇◎⭕](?=[\s,/]|$)": " passed ", "(?<![0-9])[×✕✖✗✘❌](?=[\\s,/]|$)": " rejected "}
_SHORTENED = rf"(?i)\b(?:{'|'.join(_IN_FULL)})\b(?![/'])"
# What ends a sentence besides a stop: 終わった〜, 그럭저럭..., and an exclamation before what follows.
_TRAILING, _CALLED_OUT = r"(?<=[다요음함됨옴임네たすねよ])[~〜～ー.]+(?=\s*[^\s~〜～ー.])|(?<!\d)\.{2,}", r"!+(?= *\w)"
# What stands in parentheses, but a weekday of one sign, and a comma or stop of the East: none that parts numbers (3、4月).
# What a sentence of Japanese ends in and says nothing, and syllables of Korean as they are mistyped: 受けたよー, 붙엇음.
_CALLED, _MISTYPED = (
    r"(?<=[たすだ])(?:よね|[よねなわ])?[ー〜～]*(?=[\s、。,!！]|$)",
    r"[햇됬됫봣왓갓엇앗졋렷쳣](?=[음다어습네는고대슴])",
)
_TYPED = str.maketrans("햇됬됫봣왓갓엇앗졋렷쳣", "했됐됐봤왔갔었았졌렸쳤")
_ASIDE = r"\(([^()]{2,})\)"
_COMMA = "(?<![0-9])[、，。]|[、，。](?![0-9])"
# Wide letters and figures, and brackets of the East.
_WIDE = str.maketrans("（）【】［］[]！", "()      !") | {
    wide: wide - 0xFEE0 for first, last in ("０９", "ＡＺ", "ａｚ") for wide in range(ord(first), ord(last) + 1)
}
_COLON = "(?<![0-9])：|：(?![0-9])"


def read_log_words(words: Sequence[str], pipeline: tuple[Stage, ...], known: Iterable[Stage] = ()) -> LogWords:
    """Find the stage, the kind and the parts with a mark among the words of `log`; the rest, in its order, is the day.

    `known` are stages that may be named though the pipeline has them not. Raises BadValue where two different stages or
    kinds are named, or a part twice.
    """
    text = _tidied(" ".join(words))
    text, remarks = set_apart(text)
    walk, tokens = Walk(text, pipeline, tuple(known), remarks), text.split()
    while tokens:
        del tokens[: walk.take(tokens)]
    return walk.found()


def joined(words: Sequence[str]) -> str:
    """The words of a command line as one text: what stands in quotes behind others is a clause if it has no day and no mark."""
    said: list[str] = []
    for place, word in enumerate(words):
        is_clause = place > 0 and len(word.split()) > 1 and not mentions_day(word) and _is_free(words[place - 1])
        if is_clause and not said[-1].endswith((",", ";")):
            said[-1] += ","
        said.append(f"{word}," if is_clause and place + 1 < len(words) else word)
    return " ".join(said)


def _is_free(word: str) -> bool:
    """Whether a word is no mark of what stands behind it: with, due."""
    return word.casefold() not in lexicon_of(word).marks.keys() | _BY | {"from", "on"}


def parts_of_line(words: str) -> Iterator[list[list[str]]]:
    """The ways to part a line where sentences may end in it, as the clauses of each part; the fewest parts first."""
    return ways_to_part(_tidied(words))


def parts_between_words(words: str) -> Iterator[list[list[str]]]:
    """The ways to part a line of Korean or Japanese in two at a blank, or behind a verb that goes on."""
    return ways_between_words(_tidied(words))


def _tidied(text: str) -> str:
    """The words without what is cried, and with what stands in parentheses beside the others."""
    # An expression with sets of Korean letters or pictures takes longer to compile than to use: English has none of them.
    if not text.isascii():
        text = re.sub(_MISTYPED, lambda typed: typed[0].translate(_TYPED), re.sub(_CALLED, "", text))
        for sign, kind in _TICKED.items():
            text = re.sub(sign, kind, text)
        text = "".join(" " if sign in _CRIED or _is_picture(sign) else sign for sign in text)
        text = re.sub(_COLON, ": ", re.sub(_COMMA, ", ", text.translate(_WIDE))).replace("→", " → ")
        text = re.sub(_ASIDE, _set_apart, re.sub(_TRAILING, ", ", re.sub(r"(?<![0-9 ])/(?![0-9 ])", " ", text)))
    text = re.sub(_ASIDE, r" \1 ", re.sub(_FACES, " ", re.sub(_CALLED_OUT, ", ", text)))
    return re.sub(_SHORTENED, lambda short: _IN_FULL[short[0].casefold()], text)


def _set_apart(aside: re.Match[str]) -> str:
    """What stands in parentheses, as a clause of its own; a day as it is: 辞退（他社に決めた）, 11月3日(火曜)."""
    return f" {aside[1]} " if is_of_days(aside[1]) else f", {aside[1]}, "


def _is_picture(sign: str) -> bool:
    return "\u2600" <= sign <= "\u27bf" or "\U0001f000" <= sign <= "\U0001faff"


def says_saved(words: str) -> bool:
    """Whether the words say that an application is kept and not sent yet."""
    return words.strip().casefold() in SAVED


def names_deadline(day: str) -> bool:
    """Whether words for days are a deadline, with no kind beside them that asks for one: 금요일 18시 마감."""
    return day.startswith(_DEADLINE_BEFORE) or day.endswith(_DEADLINE_AFTER)


def doubt_in(words: str) -> str:
    """The first of some words that says that something did not happen, or not yet; "" for none."""
    lexicon = lexicon_of(words.lower())
    return next(filter(lexicon.is_doubt, words.split()), "")


def by_which(day: str) -> list[tuple[str, str]]:
    """The ways to part words for days into a day and one by which something is asked (어제 금요일까지), the longest first."""
    tokens = day.split()
    if by := next((place for place, token in enumerate(tokens) if place and token.casefold() in _BY), 0):
        return [(" ".join(tokens[:by]).removesuffix("back").rstrip(", "), " ".join(tokens[by:]))]
    if re.fullmatch(_LENGTH, day):
        return [("", f"within {day}")]
    if within := time_to_do(day):
        return [("", within)]
    ends = tokens and (tokens[-1].endswith(UNTIL) or tokens[-1] == "내")
    if ends or (tokens and (tokens[0].startswith((*_DEADLINE_BEFORE, *"~〜～")) or tokens[0].casefold() in _BY)):
        return [(" ".join(tokens[:place]), " ".join(tokens[place:])) for place in range(len(tokens))]
    return []


def is_met_by(channel: str) -> bool:
    """Whether a channel is a way to meet, like video, or one of no table; mail only tells when a meeting is."""
    said = lexicon_of(channel).words.get(bare(channel))
    return bool(channel) and (said is None or said.sort is not Sort.CHANNEL or said.value == MEETS)
