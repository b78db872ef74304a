"""Days among the words of a cell, in the languages of sheets: how they look, and their months and parts of months in English."""

from __future__ import annotations

import re

# The months, by names and abbreviations that English has otherwise.
_MONTHS: dict[str, str] = {
    "January": "januar ledna leden janvier enero gennaio janeiro januari jänner jan janv ene gen stycznia styczeń января ocak",
    "February": (
        "februar února únor février fevrier febrero febbraio fevereiro februari feb févr fév fev lutego luty февраля "
        "şubat"
    ),
    "March": "märz maerz marts března březen mars marzo março marco maart mar mär mrz mrt marca marzec марта mart",
    "April": "april dubna duben avril abril aprile apr avr abr kwietnia kwiecień апреля nisan",
    "May": "mai května květen mayo maggio maio mei may mag maja maj мая mayıs",
    "June": "juni června červen juin junio giugno junho jun giu czerwca czerwiec июня haziran",
    "July": "juli července červenec juillet julio luglio julho jul juil lug lipca lipiec июля temmuz",
    "August": "august augusti srpna srpen août aout agosto augustus aug ago sierpnia sierpień августа ağustos",
    "September": "september září septembre septiembre settembre setembro sept sep set września wrzesień сентября eylül",
    "October": "oktober října říjen octobre octubre ottobre outubro okt oct ott out października październik октября ekim",
    "November": "november listopadu novembre noviembre novembro nov listopada listopad ноября kasım",
    "December": (
        "dezember prosince prosinec décembre decembre diciembre dicembre dezembro december dez déc dic dec grudnia "
        "grudzień декабря aralık"
    ),
}
_PARTS: dict[str, str] = {
    "early": "anfang début debut inicio principios início começo inizio begin początek",
    "mid": "mitte mi mediados meados metà half połowa",
    "late": "ende fin finales fim final fine eind koniec",
}
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
_NUMBERED = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.|er|º|ª)?{_OF}(?P<month>{_MONTH})\b\.?(?P<year>{_YEAR})", re.IGNORECASE
)
_MONTH_ALONE = re.compile(
    rf"(?P<month>{_MONTH})\b\.?,?\s*(?:(?:de|del)\s+)?(?:['’]?\d{{2}}|\d{{4}})?"
    r"|\d{4}\s*[년年./-]\s*(?P<after>\d{1,2})\s*[월月]?|(?P<alone>\d{1,2})\s*[월月]",
    re.IGNORECASE,
)
_ROUGH = re.compile(rf"(?P<part>{_PART}){_OF}(?P<month>{_MONTH})\b\.?(?P<year>{_YEAR})", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
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
    text = _BEFORE.sub("", cell, count=1) if cell[:1].isalpha() else cell
    if found := _NUMBERED.fullmatch(text):
        return f"{found['day']} {_ENGLISH.get(found['month'].lower(), found['month'])}{_year(found['year'])}"
    if (found := _ROUGH.fullmatch(text)) and (part := _ENGLISH.get(found["part"].lower())):
        return f"{part} {_ENGLISH.get(found['month'].lower(), found['month'])}{_year(found['year'])}"
    return text


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


def _year(said: str) -> str:
    year = _FIGURES.search(said)
    return "" if year is None else f" {year[0]}" if len(year[0]) > 2 else f" '{year[0]}"  # of a century
