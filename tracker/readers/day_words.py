"""Days among the words of a cell, in the languages of sheets: how they look, and their months and parts of months in English."""

from __future__ import annotations

import re

# The months, by names and abbreviations that English has otherwise.
_MONTHS: dict[str, str] = {
    "January": "januar janvier enero gennaio janeiro januari jänner jan janv ene gen stycznia styczeń января ocak",
    "February": "februar février fevrier febrero febbraio fevereiro februari feb févr fév fev lutego luty февраля şubat",
    "March": "märz maerz mars marzo março marco maart mar mär mrz mrt marca marzec марта mart",
    "April": "april avril abril aprile apr avr abr kwietnia kwiecień апреля nisan",
    "May": "mai mayo maggio maio mei may mag maja maj мая mayıs",
    "June": "juni juin junio giugno junho jun giu czerwca czerwiec июня haziran",
    "July": "juli juillet julio luglio julho jul juil lug lipca lipiec июля temmuz",
    "August": "august août aout agosto augustus aug ago sierpnia sierpień августа ağustos",
    "September": "september septembre septiembre settembre setembro sept sep set września wrzesień сентября eylül",
    "October": "oktober octobre octubre ottobre outubro okt oct ott out października październik октября ekim",
    "November": "november novembre noviembre novembro nov listopada listopad ноября kasım",
    "December": "dezember décembre decembre diciembre dicembre dezembro december dez déc dic dec grudnia grudzień декабря aralık",
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
_PART = rf"(?:early|mid(?:dle)?|late|beginning|start|end|{'|'.join(word for words in _PARTS.values() for word in words.split())})"
_OF = r"(?:\s*(?:[-/.]|\b(?:of|de|di|do|von)\b)?\s*)"
_YEAR = r"(?:[\s,./-]+(?:de\s+|del\s+)?(?:['’]?\d{2}|\d{4})(?![\d:]))?"
# How a day looks that stands alone or among words, whether it is one or not.
DAY = (
    r"(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{4}\.\s\d{1,2}\.\s\d{1,2}"
    r"|(?:\d{4}\s*[년年]\s*)?\d{1,2}\s*[월月]\s*(?:\d{1,2}\s*[일日]|(?:초|중순|말|하순|상순|上旬|中旬|下旬|末|初))"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er|º|ª)?{_OF}\b{_MONTH}\b\.?{_YEAR}"
    rf"|\b{_MONTH}\b\.?[\s-]*\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?(?![\d:])"
    rf"|\b{_PART}\b{_OF}\b{_MONTH}\b{_YEAR})"
)
_NUMBERED = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.|er|º|ª)?{_OF}(?P<month>{_MONTH})\b\.?(?P<year>{_YEAR})", re.IGNORECASE
)
_ROUGH = re.compile(rf"(?P<part>{_PART}){_OF}(?P<month>{_MONTH})\b\.?(?P<year>{_YEAR})", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
# What stands before a day and adds nothing: its day of the week, a preposition.
_BEFORE = re.compile(
    r"(?:(?:lun(?:di|es|edì)?|mar(?:di|tes|tedì)|mer(?:credi|coledì)|miércoles|jeu(?:di)?|jueves|giovedì|ven(?:dredi|erdì)?|viernes|sam(?:edi)?|"
    r"sábado|sabato|dim(?:anche)?|domingo|domenica|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|le|am|el|il|op|on)"
    r"\.?,?\s+)+(?=\d)",
    re.IGNORECASE,
)


def in_english(cell: str) -> str:
    """A cell that is a day with its month and part of it in English words; any other as it is."""
    text = _BEFORE.sub("", cell, count=1) if cell[:1].isalpha() else cell
    if found := _NUMBERED.fullmatch(text):
        return f"{found['day']} {_ENGLISH.get(found['month'].lower(), found['month'])}{_year(found['year'])}"
    if (found := _ROUGH.fullmatch(text)) and (part := _ENGLISH.get(found["part"].lower())):
        return f"{part} {_ENGLISH.get(found['month'].lower(), found['month'])}{_year(found['year'])}"
    return text


def _year(said: str) -> str:
    year = _FIGURES.search(said)
    return "" if year is None else f" {year[0]}" if len(year[0]) > 2 else f" '{year[0]}"  # noqa: PLR2004 - of a century
