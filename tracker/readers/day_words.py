"""Days among the words of a cell, in the languages of sheets: how they look, and their months and parts of months in English."""

from __future__ import annotations

import re

# The months, by names and abbreviations that English has otherwise.
_MONTHS: dict[str, str] = {
    "January": "januar ledna leden janvier enero gennaio janeiro januari jänner jan janv ene gen stycznia styczeń января январь ocak",
    "February": (
        "februar února únor février fevrier febrero febbraio fevereiro februari feb févr fév fev lutego luty февраля февраль "
        "şubat"
    ),
    "March": "märz maerz marts března březen mars marzo março marco maart mar mär mrz mrt marca marzec марта март mart",
    "April": "april dubna duben avril abril aprile apr avr abr kwietnia kwiecień апреля апрель nisan",
    "May": "mai května květen mayo maggio maio mei may mag maja maj мая май mayıs",
    "June": "juni června červen juin junio giugno junho jun giu czerwca czerwiec июня июнь haziran",
    "July": "juli července červenec juillet julio luglio julho jul juil lug lipca lipiec июля июль temmuz",
    "August": "august augusti srpna srpen août aout agosto augustus aug ago sierpnia sierpień августа август ağustos",
    "September": "september září septembre septiembre settembre setembro sept sep set września wrzesień сентября сентябрь eylül",
    "October": "oktober října říjen octobre octubre ottobre outubro okt oct ott out października październik октября октябрь ekim",
    "November": "november listopadu novembre noviembre novembro nov listopada listopad ноября ноябрь kasım",
    "December": (
        "dezember prosince prosinec décembre decembre diciembre dicembre dezembro december dez déc dic dec grudnia "
        "grudzień декабря декабрь aralık"
    ),
}
_PARTS: dict[str, str] = {
    "early": "anfang début debut inicio principios início começo inizio primi begin początek początku начало начале",
    "mid": "mitte mi mediados meados metà half połowa połowie середина середине",
    "late": "ende fin finales fim final fine eind koniec końcu конец конце",
}
# What begins a range of days, what stands between its ends where it was begun so or wherever it is, and what says nothing.
_RANGES = {
    "opens": "tra fra entre zwischen tussen między между between dal vom von du del od с van from desde",
    "and": "e y et und en i и and",
    "to": "al bis au do по tot a à to até hasta → – — - ~ 〜 ～",
    "empty": (
        "de di do du del of dem den der le la el il les los l d the im in w в à a au en am courant ca circa er º ª . , ' ’ - /"
    ),
}
_OPENS, _AND, _TO, _EMPTY = (frozenset(words.split()) for words in _RANGES.values())
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_ENGLISH = {
    word: name
    for names in (_MONTHS, _PARTS)
    for name, words in names.items()
    for word in (name.lower(), *words.split())
}
_MONTH = "|".join(sorted((word for words in _MONTHS.values() for word in words.split()), key=len, reverse=True))
_MONTH = rf"(?:{_MONTH}|january|february|march|june|july|october|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)"
_PART = (
    rf"(?:early|mid(?:dle)?|late|beginning|start|end|"
    rf"{'|'.join(word for words in _PARTS.values() for word in words.split())})"
)
_OF = r"(?:\s*(?:[-/.]|\b(?:of|de|di|do|von)\b)?\s*)"
_YEAR = r"(?:[\s,./-]+(?:de\s+|del\s+)?(?:['’]?\d{2}|\d{4})(?![\d:]))?"
# How a day looks that stands alone or among words, whether it is one or not.
DAY = (
    r"(?:\d{1,4}[-/.]\d{1,2}(?!\d)(?:[-/.]\d{1,4})?|\d{4}\.\s\d{1,2}\.\s\d{1,2}"
    r"|(?:\d{4}\s*[년年]\s*)?\d{1,2}\s*[월月]\s*(?:\d{1,2}\s*[일日]|(?:초|중순|말|하순|상순|上旬|中旬|下旬|末|初))"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er|º|ª)?{_OF}\b{_MONTH}\b\.?{_YEAR}"
    rf"|\b{_MONTH}\b\.?[\s-]*\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?(?![\d:])"
    rf"|\b{_PART}\b{_OF}\b{_MONTH}\b{_YEAR})"
)
_AT = r"(?:@|\b(?:at|um|à|a las?|alle(?: ore)?|ore|às|as|om|kl\.?|godz\.?|o(?: godz\.?)?|в|saat))"
# A time behind a day: @ 2pm, um 10 Uhr, om 14.00, à 14h30, 오후 3시. An hour of no other sign is none of the night.
TIME = (
    rf"[\s,]*(?:{_AT}\s*)?(?:\d{{1,2}}:\d\d(?:\s*(?:[ap]\.?m\b\.?|uhr\b|hs?\b))?|\d{{1,2}}\s*(?:[ap]\.?m\b\.?|uhr\b|h(?:\d\d|rs|s)?\b))"
    rf"|[\s,]*{_AT}\s*(?:\d{{1,2}}\.\d\d|[89]|1\d|2[0-3])(?![\d:])(?:\s*(?:uhr|uur|u)\b)?"
    r"|\s*(?:오전|오후|午前|午後|上午|下午)?\s*\d{1,2}(?:시|時|点)(?:\s*(?:\d{1,2}\s*[분分]|半|반))?"
)
_TIMED = re.compile(rf"(?P<day>{DAY})(?P<time>{TIME})", re.IGNORECASE)
_FROM_CHINESE = (("点", "時"), ("上午", "午前"), ("下午", "午後"))
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?\s*([ap]?)", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])[/.]((?:19|20)\d\d)")
# Years of the reign in Japan, and since 1912 in Taiwan, where three figures are one: R8.9.1, 令和8年9月1日, 115/9/1.
_ERAS = {"R": 2018, "令和": 2018, "H": 1988, "平成": 1988, "民國": 1911}
_ERA = re.compile(
    r"(?:(?P<era>R|令和|H|平成|民國)\s?(?=\d|元)|(?=11\d\D))(?P<year>\d{1,3}|元)"
    r"[年./-](?P<month>0?[1-9]|1[0-2])[月./-](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)日?"
)
_LONGEST = 60  # characters of a cell that is a day
_MONTH_ALONE = re.compile(
    rf"(?P<month>{_MONTH})\b\.?,?\s*(?:(?:de|del)\s+)?(?:['’]?\d{{2}}|\d{{4}})?"
    r"|\d{4}\s*[년年./-]\s*(?P<after>\d{1,2})\s*[월月]?|(?P<alone>\d{1,2})\s*[월月]",
    re.IGNORECASE,
)
# What stands before a day and adds nothing: its day of the week, a preposition.
_BEFORE = re.compile(
    r"(?:(?:lun(?:di|es|edì)?|mar(?:di|tes|tedì)|mer(?:credi|coledì)|miércoles|jeu(?:di)?|jueves|giovedì|"
    r"ven(?:dredi|erdì)?|viernes|sam(?:edi)?|sábado|sabato|dim(?:anche)?|domingo|domenica|montag|dienstag|mittwoch|"
    r"donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|le|am|el|il|op|on)\.?,?\s+)+(?=\d)",
    re.IGNORECASE,
)


# The days of the week, by their first letters in the languages of sheets.
_WEEKDAY_NAME = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:lun|mar|mer|jeu|ven|sam|dim)\w*|"
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:lunes|martes|mi[ée]\w*|jue\w*|vie\w*|s[áa]b\w*|"
    r"dom\w*)|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|[월화수목금토일](?:요일)?|[月火水木金土日](?:曜日?)?|(?:周|星期)[一二三四五六日]",
    re.IGNORECASE,
)


def is_weekday(word: str) -> bool:
    """Whether a word is a day of the week."""
    return _WEEKDAY_NAME.fullmatch(word) is not None


def in_english(cell: str) -> str:
    """A cell that is a day with its month and part of it in English words; any other as it is."""
    before = _BEFORE.match(cell)
    text = cell[before.end() :] if before else cell
    if found := _MONTH_YEAR.fullmatch(text):
        return f"{found[2]}-{found[1]:0>2}"
    if found := _ERA.fullmatch(text):
        reign = _ERAS[found["era"] or "民國"] + int(found["year"].replace("元", "1"))
        return f"{reign}-{found['month']:0>2}-{found['day']:0>2}"
    if len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return text
    signs, words = _signs(text)
    day = _SAID.fullmatch(signs)
    if day is None:
        return text
    year = words[-1] if signs[-1] == "y" else ""
    first, last = signs.partition(">")[::2]
    if not last:
        return " ".join(words)
    ends = words[: len(first)], words[len(first) + 1 :]
    month = "" if "m" in first else ends[1][last.index("m")]
    begins = [*ends[0], month, year if "y" not in first else ""]
    return f"{' '.join(filter(None, begins))} to {' '.join(ends[1])}"


# A day or a part of a month, with its year or without; two days of which the first may have the month of the last.
_SAID = re.compile("[np]?my?|nm?y?>nmy?")


def _signs(text: str) -> tuple[str, list[str]]:
    """A sign for each word of a day, and the words in English: number, part, month, year, > between two; ? for any other."""
    signs, words = "", list[str]()
    is_open = False
    tokens = _TOKEN.findall(text.lower())
    for place, token in enumerate(tokens):
        sign, word = "?", token
        is_short_year = token.isdecimal() and len(token) == 2 and signs.endswith("m") and signs != "m"
        if token.isdecimal():
            sign = "y" if len(token) == 4 or is_short_year else "n" if len(token) < 3 else "?"
            word = f"'{token}" if is_short_year else token
        elif english := _ENGLISH.get(token):
            sign, word = "p" if english in _PARTS else "m", english
        elif token in _OPENS and not signs:
            is_open = True
            continue
        elif (
            (token in _TO or (token in _AND and is_open)) and signs[-1:] in {"n", "m", "y"} and place + 1 < len(tokens)
        ):
            is_to = ">" not in signs and _ahead_is_number(tokens[place + 1 :])
            sign = ">" if is_to and not (signs.endswith("m") and _is_year(tokens[place + 1 :])) else ""
        if sign == "" or (sign == "?" and token in _EMPTY):
            continue
        signs += sign
        words.append(word)
    return signs, words


def _ahead_is_number(tokens: list[str]) -> bool:
    """Whether the next word that says something is a number."""
    return next((token.isdecimal() for token in tokens if token not in _EMPTY), False)


def _is_year(tokens: list[str]) -> bool:
    """Whether the next word that says something is a year: of four figures, or of two with no month behind it."""
    number = next((token for token in tokens if token not in _EMPTY), "")
    return len(number) == 4 or (len(number) == 2 and not any(token in _ENGLISH for token in tokens))


def part_time(cell: str) -> tuple[str, str]:
    """A cell that is a day with a time as its day and the time as `read_appointment` has it; any other whole, with ""."""
    found = _TIMED.fullmatch(cell)
    return (found["day"], in_clock(found["time"])) if found else (cell, "")


def in_clock(time: str) -> str:
    """A time of TIME in words that the phrases know: 14:30, 2:00pm, 오후 3시; "" for none."""
    found = _CLOCK.search(time)
    if found is None or any(sign in time for sign in "시時点"):
        for chinese, japanese in _FROM_CHINESE:
            time = time.replace(chinese, japanese)
        return time.strip()
    return f"{found[1]}:{found[2] or '00'}{found[3] and found[3].lower() + 'm'}"


def month_of(heading: str) -> str:
    """The English name of the month that a heading is, perhaps with its year; "" for any other."""
    found = _MONTH_ALONE.fullmatch(heading.strip())
    if not found:
        return ""
    figure = found["after"] or found["alone"]
    word = (found["month"] or "").lower()
    names = [*_MONTHS]
    if figure:
        return names[int(figure) - 1] if 1 <= int(figure) <= len(names) else ""
    return _ENGLISH.get(word) or next(name for name in names if name.lower().startswith(word))
