"""Text → tokens: the longest words a vocabulary knows, figures, and the signs between them."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from tracker.core.phrases.lexicon import IN_WEEKS, Meaning, Sense, Vocabulary
from tracker.core.sentences import Sentence

# Nobody says a day in more characters, and it keeps every reading quick.
LONGEST = 200

_DIGITS = frozenset("0123456789")
_FIGURE_SIGNS = frozenset("-./:")
_SILENT_SIGNS = frozenset(" .()")
_DASHES = frozenset("–—")
# How the name of a zone goes on after its slash: America/Port-au-Prince, Etc/GMT+9.
_ZONE_SIGNS = frozenset("/_+-")
_YEAR_DIGITS, _DAY_DIGITS, _COMPACT_DIGITS = 4, 2, 8
_MANY = 31  # no number of a list is greater

# What English may say right behind a word of a script without spaces: 28日AM10時, 本日eod.
_GLUED = frozenset({Meaning.AM_PM, Meaning.END_OF, Meaning.END_OF_DAY})

# From here on scripts may set no space between words, and a word may end anywhere.
_UNSPACED = "\u0590"

# Full-width ASCII, and signs that only look different. Nothing else is folded: ², ① and Ⅻ are no figures of a date.
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PAST_THE_HOUR = (
    rf"(?i)\b(?P<part>half past|half|quarter past|quarter to) (?P<hour>1[0-2]|[1-9]|"
    rf"(?:{'|'.join(_HOURS)})\b)(?![0-9:.])"
)
_LOOKALIKES = dict(zip(range(0xFF01, 0xFF5F), range(0x21, 0x7F), strict=True)) | {
    ord(sign): plain
    for signs, plain in (("\u00a0\u2009\u202f\u3000", " "), ("‐‑", "-"), ("〜∼", "~"), ("’‘", "'"), ("、・·⋅•", ","))
    for sign in signs
}


class PhraseError(Exception):
    """Why words cannot be read: a code, a sentence, and the sentence that mends it if there is one.

    Where the words may mean one of a few days, `choices` are these in ISO form.
    """

    def __init__(
        self,
        code: str,
        text: str,
        /,
        *,
        mend: Sentence | None = None,
        choices: tuple[str, ...] = (),
        **values: Any,  # noqa: ANN401 - as varied as what is said
    ) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = Sentence(text, values)
        self.mend = mend
        self.choices = choices


class Token(NamedTuple):
    """A piece of the text as typed, and what it may mean. Without senses it is a word of no table."""

    text: str
    senses: Mapping[Sense, int]


def tidy(words: str) -> str:
    """The words as they are kept: NFC, outer space stripped.

    Raises PhraseError for nothing, and for too much.
    """
    text = words.strip(" \u3000")
    if not text:
        raise PhraseError("empty-phrase", "it is empty")
    if len(text) > LONGEST:
        raise PhraseError("phrase-too-long", "it is longer than {limit} characters", limit=LONGEST)
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFC", text)


def plain(words: str) -> str:
    """Tidy words with look-alikes made ASCII, and one space for many.

    Raises PhraseError for what cannot be seen.
    """
    text = words if words.isascii() else words.translate(_LOOKALIKES)
    text = text.replace("w/c", "wc").replace("W/C", "wc")
    if "half " in text or "quarter " in text:
        text = re.sub(_PAST_THE_HOUR, _past_the_hour, text)
    if not text.isprintable():
        raise PhraseError("invisible-sign", "it has an invisible character in it, such as a line break")
    if len(text.lower()) != len(text):
        raise PhraseError("unknown-letter", "it has a letter of a language that is not read here")
    return " ".join(text.split())


def _past_the_hour(found: re.Match[str]) -> str:
    """A time of the clock in words in figures: half past 2 → 2:30, quarter to 4 → 3:45."""
    said, part = found["hour"].casefold(), found["part"].casefold()
    hour = int(said) if said.isdecimal() else _HOURS.index(said) + 1
    if part == "quarter to":
        return f"{hour - 1 or 12}:45"
    return f"{hour}:{15 if part.startswith('quarter') else 30}"


def scan(text: str, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a plain text.

    In a script without spaces, letters that are not all of known words are one token.
    """
    lower = text.lower()
    tokens: list[Token] = []
    starts: list[int] = []
    place = 0
    while place < len(lower):
        if end := _word_end(lower, place, vocabulary):
            senses = vocabulary.senses[lower[place:end]]
            if Meaning.WEEKDAY in senses and end == place + 1 and not _is_weekday(lower, place, tokens, vocabulary):
                senses = {kind: number for kind, number in senses.items() if kind is not Meaning.WEEKDAY}
            if lower[place].isascii() and _is_glued(lower, place) and _GLUED.isdisjoint(senses):
                senses = {}
        elif lower[place] == "-" and tokens and _parts_two(lower, place, tokens[-1].senses, vocabulary):
            senses, end = {Meaning.RANGE: 1}, place + 1
        elif end := _silent_end(lower, place):
            place = end
            continue
        else:
            senses, end = _piece(lower, place)
        if not senses and lower[place] >= _UNSPACED:
            place, end = _run(lower, place)
            while starts and starts[-1] >= place:
                starts.pop()
                tokens.pop()
        tokens.append(Token(text[place:end], senses))
        starts.append(place)
        place = end
    return _without_commas(tokens) if "," in text else tokens


def _is_glued(lower: str, place: int) -> bool:
    """Whether a Latin letter stands right behind a letter of a script without spaces: 월within."""
    return place > 0 and lower[place].isalpha() and lower[place - 1] >= _UNSPACED and lower[place - 1].isalpha()


def _without_commas(tokens: list[Token]) -> list[Token]:
    """The tokens without commas, but one between two numbers of a unit, which says `to`: 3,4월."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if Meaning.COMMA not in token.senses:
            kept.append(token)
            continue
        before, after, mark = (
            tokens[at].senses if 0 <= at < len(tokens) else {} for at in (place - 1, place + 1, place + 2)
        )
        rises = before.get(Meaning.NUMBER, _MANY) < after.get(Meaning.NUMBER, 0) <= _MANY
        if rises and (Meaning.MONTH_MARK in mark or Meaning.UNIT in mark):
            kept.append(Token(token.text, {Meaning.RANGE: 1}))
    return kept


def _run(lower: str, place: int) -> tuple[int, int]:
    """Where the letters around a place begin and end that no space parts."""
    start, end = place, place + 1
    while start and lower[start - 1] >= _UNSPACED and lower[start - 1].isalpha():
        start -= 1
    while end < len(lower) and lower[end] >= _UNSPACED and lower[end].isalpha():
        end += 1
    return start, end


def _is_weekday(lower: str, place: int, tokens: list[Token], vocabulary: Vocabulary) -> bool:
    """Whether a syllable names a weekday here: in parentheses, after a week or a date, or alone.

    Elsewhere it is a syllable of another word: 전화 is a call, 토의 a discussion.
    """
    before, after = lower[:place].rstrip(" "), lower[place + 1 :].lstrip(" ")
    if before.endswith("(") and after.startswith((")", ",")):
        return True
    if lower[place + 1 : place + 2] >= _UNSPACED and lower[place + 1].isalpha():
        return False
    if not before:
        end = _word_end(lower, len(lower) - len(after), vocabulary)
        follows = vocabulary.senses[lower[len(lower) - len(after) : end]] if end else {}
        return not after or (
            lower[place + 1] in " ,"
            and (after[0] in _DIGITS or Meaning.HALF_DAY in follows or Meaning.PART_OF_DAY in follows)
        )
    last = tokens[-1].senses if tokens else {}
    return (
        Meaning.FIGURE in last
        or Meaning.DAY_MARK in last
        or Meaning.THAT_WEEK in last
        or last.get(Meaning.UNIT) == IN_WEEKS
    )


def _word_end(lower: str, place: int, vocabulary: Vocabulary) -> int:
    """Where the longest known word at `place` ends; 0 for none. It does not end within a word or a number."""
    for length in vocabulary.lengths.get(lower[place : place + 1], ()):
        end = place + length
        if lower[place:end] in vocabulary.senses and end <= len(lower) and not _goes_on(lower, end):
            return end
    return 0


def _goes_on(lower: str, end: int) -> bool:
    last, after = lower[end - 1], lower[end : end + 1]
    if last >= _UNSPACED or after >= _UNSPACED:
        return False
    return (last.isdigit() and after.isdigit()) or (last.isalpha() and after.isalpha())


def _silent_end(lower: str, place: int) -> int:
    """Where a sign ends that says nothing, 0 for others: a space, the joints of 25-Mar-2024."""
    sign, before, after = lower[place], lower[:place][-1:], lower[place + 1 : place + 2]
    if sign == "-":
        joint = (before.isalpha() and after.isalnum()) or (before in _DIGITS and after.isalpha())
        silent = joint and not _is_offset(lower, place)
    elif sign == ":":
        silent = before.isalpha() and not (before.isascii() and after.isdigit())  # deadline: friday, 마감:10/31
    elif sign == "t":
        silent = before in _DIGITS and lower[place + 3 : place + 4] == ":"  # 2026-12-01T15:00
    else:
        silent = sign in _SILENT_SIGNS and not sign == after == "."
    return place + 1 if silent else 0


def _parts_two(lower: str, place: int, last: Mapping[Sense, int], vocabulary: Vocabulary) -> bool:
    """Whether a hyphen stands between two times or two months: 9am-1pm, 14시-16시, aug-sept."""
    before, after = lower[:place][-1:], lower[place + 1 : place + 2]
    if after in _DIGITS:
        return bool(after) and (before >= _UNSPACED or Meaning.AM_PM in last or Meaning.CLOCK in last)
    end = _word_end(lower, place + 1, vocabulary) if Meaning.MONTH in last else 0
    return bool(end) and Meaning.MONTH in vocabulary.senses[lower[place + 1 : end]]


def _piece(lower: str, place: int) -> tuple[Mapping[Sense, int], int]:
    """What stands at `place`, where no word begins, and where it ends."""
    sign = lower[place]
    if sign in _DIGITS:
        return _figure(lower, place)
    if _is_offset(lower, place):
        end = _digits_end(lower, place + 1)
        return {Meaning.OFFSET: 0}, _digits_end(lower, end + 1) if lower[end : end + 1] == ":" else end
    if sign in _DASHES or (sign == "-" and _is_between(lower, place)):
        return {Meaning.RANGE: 1}, place + 1
    if sign == ",":
        return {Meaning.COMMA: 1}, place + 1
    if sign == "/" and lower[place - 1 : place].isalpha() and lower[place + 1 : place + 2].isalpha():
        return {Meaning.OR: 1}, place + 1
    if sign == "'" and _digits_end(lower, place + 1) > place + 1:
        return _short_year(lower, place)
    if lower.startswith("..", place):
        return {Meaning.RANGE: 2}, place + 2
    return {}, _unknown_end(lower, place)


def _figure(lower: str, place: int) -> tuple[Mapping[Sense, int], int]:
    """A number, or a figure: numbers with one and the same sign between them, or a week as in 2026-W48-1."""
    end = number_end = _digits_end(lower, place)
    digits = number_end - place
    if digits == _YEAR_DIGITS and (week_end := _week_end(lower, number_end)):
        return {Meaning.FIGURE: 0}, week_end
    sign, count = lower[end : end + 1], 1
    while sign in _FIGURE_SIGNS and lower[end : end + 1] == sign:
        # 2024. 3. 25. is written with spaces; after its day another number may follow.
        spaced = sign == "." and digits == _YEAR_DIGITS and lower[end + 1 : end + 2] == " "
        next_end = _digits_end(lower, end + 1 + spaced)
        if next_end == end + 1 + spaced or (sign == "." and count == 3):
            break
        end, count = next_end, count + 1
    is_range = sign == "-" and count == 2 and digits <= _DAY_DIGITS  # 21-31 march
    if end > number_end and not is_range:
        return {Meaning.FIGURE: 0}, end
    return ({Meaning.NUMBER: int(lower[place:number_end])} if digits <= _COMPACT_DIGITS else {}), number_end


def _short_year(lower: str, place: int) -> tuple[Mapping[Sense, int], int]:
    """A year of two digits after an apostrophe, alone or as the first of a date: '26, '26.9.1."""
    senses, end = _figure(lower, place + 1)
    return ({Meaning.FIGURE: 0} if Meaning.FIGURE in senses or end == place + 3 else {}), end


def _week_end(lower: str, place: int) -> int:
    """Where the week after a year ends, 0 for none."""
    start = place + lower.startswith("-w", place) + 1
    end = _digits_end(lower, start)
    if lower[start - 1 : start] != "w" or end - start != 2:
        return 0
    weekday_end = _digits_end(lower, end + 1)
    return weekday_end if lower[end : end + 1] == "-" and weekday_end > end + 1 else end


def _is_offset(lower: str, place: int) -> bool:
    """Whether a sign here is that of an offset. 10:00-11:00 is no time in the zone -11:00."""
    if lower[place] not in "+-" or lower[place + 1 : place + 2] not in _DIGITS:
        return False
    head = lower[:place]
    time = head[len(head.rstrip("0123456789:")) :]
    in_iso = ":" in time and head.removesuffix(time).endswith("t")
    return lower[place] == "+" or in_iso or head == "" or head.endswith((" ", "utc", "gmt"))


def _is_between(lower: str, place: int) -> bool:
    before, after = lower[:place][-1:], lower[place + 1 : place + 2]
    return before == after == " " or (before in _DIGITS and after in _DIGITS)


def _unknown_end(lower: str, place: int) -> int:
    end = place + 1
    while end < len(lower) and lower[place].isalpha():
        named = "/" in lower[place:end] and (lower[end] in _DIGITS or lower[end] in _ZONE_SIGNS)
        if not (lower[end].isalpha() or lower[end] == "/" or named):
            break
        end += 1
    return end


def _digits_end(lower: str, place: int) -> int:
    while place < len(lower) and lower[place] in _DIGITS:
        place += 1
    return place
