"""The days, times and stretches that sentences name, read by the reader of days from the day of the mail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from tracker.core.errors import BadValue
from tracker.core.phrases.reader import DayReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tracker.core.appointment import Appointment

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?"
)
_ZONE = (
    r"(?:\(?(?:utc|gmt|e[sd]?t|c[sde]t|m[sd]t|p[sd]?t|kst|jst|cest|bst|ist|sgt|hkt|aest|aedt|eastern|central|pacific|"
    r"mountain|uk|korea[n]?|japan)\b(?:\s*[+-]\d{1,2}(?::?\d\d)?)?(?:\s+(?:standard\s+|daylight\s+)?time)?\)?)"
)
_CITIES = {"new york": "America/New_York", "london": "Europe/London", "berlin": "Europe/Berlin", "paris": "Europe/Paris", "seoul": "Asia/Seoul", "tokyo": "Asia/Tokyo", "singapore": "Asia/Singapore", "san francisco": "America/Los_Angeles", "los angeles": "America/Los_Angeles", "seattle": "America/Los_Angeles", "boston": "America/New_York", "toronto": "America/Toronto", "chicago": "America/Chicago", "sydney": "Australia/Sydney", "amsterdam": "Europe/Amsterdam", "dublin": "Europe/Dublin", "hong kong": "Asia/Hong_Kong"}  # fmt: skip
_CITY = rf"\W{{0,3}}(?:in\s+)?(?:the\s+)?(?P<city>{'|'.join(_CITIES)})(?:\s+time)?\b"
_CLOCK = (
    rf"(?:\d{{1,2}}(?::\d\d){{1,2}}\s*(?:[ap]\.?m\.?)?|\d{{1,2}}\.\d\d\s*[ap]\.?m\b\.?|\d{{1,2}}\s*[ap]\.?m\b\.?|noon|"
    rf"midnight|midday)(?:\s*{_ZONE}|{_CITY.replace('?P<city>', '?:')})?"
)
_OR = r"\s*(?:,\s*or|,|/|&|or|and)\s*"
_CLOCKS = rf"{_CLOCK}(?:\s*(?:-|–|—|to|until|till)\s*{_CLOCK}|(?:{_OR}{_CLOCK}){{1,5}})?"
_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|a few|a couple of)"
_DAY_EN = (
    rf"(?:(?:{_WEEKDAY}\s*,?\s*(?:the\s+)?)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH})(?:\s*,?\s*20\d\d)?(?:\s*\(?{_WEEKDAY}\)?)?"
    rf"|(?:{_WEEKDAY}\s*,?\s*)?\b\d{{1,2}}/\d{{1,2}}/20\d\d\b(?:\s*\(?{_WEEKDAY}\)?)?"
    rf"|(?:{_WEEKDAY}\s*,?\s*)?20\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:\s*\(?{_WEEKDAY}\)?)?|(?:this|next|coming)\s+{_WEEKDAY}\b|\b{_WEEKDAY}(?:\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th))?(?:\s+(?:next\s+week|this\s+week))?"
    r"|\b(?:tomorrow|today|tonight|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:week|month|day)|next\s+week|this\s+week|the\s+day\s+after\s+tomorrow)\b|\bthe\s+\d{1,2}(?:st|nd|rd|th)\b)"
)
_EN = re.compile(
    rf"(?i)(?:\b{_CLOCKS}(?:\s+(?:slot|appointment|session|start|interview|call|meeting))?\s*,?\s*(?:on\s+|"
    rf",\s*)?)?(?<![a-z]){_DAY_EN}(?:\s*[,.;:]?\s*(?:at\s+|from\s+|by\s+|between\s+|@\s*|-\s+|–\s+|·\s*|\|\s*|"
    rf"before\s+|(?:doors|start(?:s|ing)?|registration)(?: at)?\s+|\()?{_CLOCKS})?(?:\s*,?\s*{_ZONE})?|"
    rf"(?:within|in|over)\s+(?:the\s+)?(?:next\s+|coming\s+)?{_NUMBER}\s+(?:(?:business|working|"
    rf"calendar)\s+)?(?:days?|weeks?|hours?)|{_NUMBER}\s+(?:(?:business|working|calendar)\s+)?(?:days?|"
    rf"weeks?)(?:\s+(?:from|of|after)\b)"
)
_CJK_CLOCK = (
    r"(?:(?<!\d)\d{1,2}\s*[ap]m\b|(?:오전|오후|午前|午後|낮|저녁|밤|아침|새벽|朝|昼|夕方?|夜|am|"
    r"pm)?\s*\d{1,2}\s*(?:[:：]\s*\d\d(?:[:：]\d\d)?|시\s*(?:\d{1,2}\s*분|반)?|"
    r"時\s*(?:\d{1,2}\s*分|半)?)(?:\s*(?:am|pm))?|정오|자정|正午)"
)
_CJK_CLOCKS = rf"{_CJK_CLOCK}(?:\s*(?:~|〜|～|-|–|부터|から|より)\s*(?:{_CJK_CLOCK}))?"
_CJK_DATE = (
    r"(?:(?:20\d\d\s*[년年]|令和\s*\d{1,2}\s*年|올해|내년|本年)\s*)?\d{1,2}\s*[월月]\s*\d{1,2}\s*[일日]|"
    r"20\d\d\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,2}\.?|(?<![\d./-])\d{1,2}\s*/\s*\d{1,2}(?![\d/])|"
    r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.(?!\d)|(?<=[\s(（、,~])\d{1,2}\.\d{1,2}(?=\s*[(（])|"
    r"(?<![\d월月])\d{1,2}\s*[일日](?![간間분分以내내목후앞])"
)
_CJK_WEEKDAY = r"(?:\s*[(（]\s*[월화수목금토일月火水木金土日](?:요일|曜日?)?(?:[・,]\s*[祝공휴일]+)?\s*[)）]|\s*[월화수목금토일]요일|\s*の?[月火水木金土日]曜日?)"
_CJK_WORDS = (
    r"(?:(?:이번\s*주|다음\s*주|차주|금주|내주|今週|来週|再来週|다다음\s*주)(?:\s*의|\s*の|中に|中|중으로|\s*중|\s*초|"
    r"\s*내|\s*말|末|\s*안)?|오늘|내일|모레|금일|명일|익일|이달\s*말|이번\s*달|다음\s*달|월말|明日|明後日|本日|翌日|"
    r"今月末|来月|今月中|月末)"
)
_CJK_ZONE = rf"(?:\s*(?:{_ZONE}|한국\s*시간|日本時間|현지\s*시간))?"
_CJK = re.compile(
    rf"(?i)(?:(?:{_CJK_DATE})(?:{_CJK_WEEKDAY})?|{_CJK_WORDS}(?:{_CJK_WEEKDAY})?|(?<![가-힣])[월화수목금토일]요일|[月火水木金土日]曜日?)(?:\s*(?:[,、]?\s*(?:시간|시각|時間|時刻)(?:은|는|は)?|[,、에のは])?\s*{_CJK_CLOCKS})?{_CJK_ZONE}"
    r"|(?:(?:영업일\s*(?:기준)?|営業日|평일|근무일)\s*(?:기준|で)?\s*)?\d{1,2}\s*(?:영업일|営業日|週間|週|日間|주일|주|일|日)(?:\s*(?:기준|정도))?\s*(?:이내|내로|내에|안에|이내로|以内|以內|후|ほど|程度|頃|ごろ|정도)"
    r"|\d{1,2}\s*(?:개월|か月|ヶ月)\s*(?:이내|내로|내에|안에|以内)"
    r"|(?:一|二|三|일|이|삼|한|두)\s*(?:週間|주일?|주)\s*(?:이내|내|안|以内|ほど|程度|정도)"
)
# The old time of a day, before the new one.
_FROM_CLOCK = re.compile(rf"(?i){_CJK_CLOCK}\s*(?:에서|から)\s*(?={_CJK_CLOCK}\s*(?:으?로|に(?!かけ)|へ))")
_TO_CJK_CLOCK = re.compile(
    rf"(?i)(?:같은\s*날|그날|同じ日の?|同日の?)\s*(?P<same>{_CJK_CLOCK})|(?P<clock>{_CJK_CLOCK})\s*(?:으?로|に(?!かけ)|へ)"
)
_TO_CLOCK = re.compile(rf"(?i)(?P<same>(?!))|\bto (?P<clock>{_CLOCK})")
_BUSINESS = re.compile(r"(?i)(?:business|working)\s+days?|영업일|근무일|평일|営業日")
_COUNT = re.compile(r"\d{1,2}")
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_LEAVE_OUT = re.compile(r"(?i)\b(?:in|over) (?:the )?(?:next|coming) |\bthe (?:next|coming) ")
_NOISE = re.compile(
    r"(?i)\s*(?:\|| · |·|@|の(?=[月火水木金土日]曜)|\b(?:slot|appointment|session|start|interview|call|meeting|doors|"
    r"starts|starting|registration)\b|\bfrom\b|\bbetween\b|\bby\b|\bbefore\b|的|"
    r"[,、]?\s*(?:시간|시각|時間|時刻)[은는は]?(?=\s*(?:오|午|\d)))\s*"
)
_UNTIL = re.compile(rf"(?i)\s*(?:-|–|—|\bto\b|\band\b|\buntil\b|\btill\b)\s*{_CLOCK}(?=\s*(?:$|on\b|,))")
_EITHER = re.compile(rf"(?i)(?:{_CLOCK})(?:{_OR}{_CLOCK})+")
_ONE_CLOCK = re.compile(rf"(?i){_CLOCK}")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(20\d\d)\b")
_HYPHENS = re.compile(rf"(?i)\b(\d{{1,2}}(?:st|nd|rd|th)?)[- ]({_MONTH})(?:-(?:20)?| ?['’])(\d\d)\b")
# Days that share the month of the last or the first of them.
_DAY_OF_MONTH = rf"(?:{_WEEKDAY} )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?![:.\d]|\s*(?:[ap]m|[-–—]|to\b))"
_AND = r"(?: ?, ?| ?& ?| and | or )+"
_DAYS_OF_MONTH = re.compile(
    rf"(?i)(?<![:\d] )\b{_DAY_OF_MONTH}(?:{_AND}{_DAY_OF_MONTH})+ (?:of )?(?P<last>{_MONTH})|"
    rf"\b(?P<first>{_MONTH}) {_DAY_OF_MONTH}(?:{_AND}{_DAY_OF_MONTH})+"
)
_ONE_DAY = re.compile(r"(?i)\d{1,2}(?:st|nd|rd|th)?\b")
_INDIAN, _AT_SIGN = re.compile(r"\bIST\b"), re.compile(r"\s@\s*(?=\d)")
_MIDNIGHT = re.compile(r"(?i)\b(?:midnight)\b(?: on\b)?|자정|(?:밤|夜)\s*12\s*[시時]|24\s*[시時](?:00분)?|24:00")
_IN_CITY = re.compile(rf"(?i){_CITY}")
# Hours in words or without half a day: of a meeting, so between eight and half past seven.
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SPELLED = re.compile(
    rf"(?i)\b(?:(?P<part>half|half past|quarter past|quarter to) (?P<hour>{_HOUR})|"
    rf"(?P<clock>{_HOUR}|1[0-2]|[1-9]) o['’]clock|at (?P<bare>{_HOUR}|1[0-2]|"
    rf"[1-9])(?=\s*(?:$|[,;!?)]|\.(?!\d)|(?:on|works|suits|our|your|then|instead|in the|for|with|and|so|but|as|via|"
    rf"it is)\b)))\b"
)
_HALVES = {"in the morning": "am", "in the afternoon": "pm", "in the evening": "pm"}
_HALF_BEHIND = re.compile(rf"(?i)\b(\d{{1,2}}(?::\d\d)?) ({'|'.join(_HALVES)})\b")
# From four to six in the afternoon: the half of the day stands with the second hour alone.
_HALF_OF_BOTH = re.compile(
    r"(?i)\b(\d{1,2})([:.]\d\d)?(?=\s*(?:-|–|—|to|and|or|until)\s*(\d{1,2})(?:[:.]\d\d)?\s*([ap])\.?m\b)"
)
_POINTED = re.compile(
    r"(?<![\d.£$€])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?=\s*(?:to\b|until\b|uhr\b|[ap]\.?m\b|"
    r"[-–—]\s*\d{1,2}[.:]\d\d))|(?:(?<=\bat )|(?<=\bfrom )|(?<=\bby )|(?<=\bum )|(?<=\bto )|(?<=[-–—])|(?<=[-–—] )|"
    r"(?<=day )|(?<=[a-z\d], )|(?<=day at ))(?P<at>[01]?\d|2[0-3])\.(?P<past>[0-5]\d)(?![\d%])"
)
_OF_A_DATE = re.compile(rf"(?i)(?:{_MONTH}\.? |\d[-/.])$")  # what makes the figure behind it a day
_MILITARY = re.compile(
    r"(?i)(?:\b([01]\d|2[0-3]):?([0-5]\d) ?(?:hrs|hours|h)\b(?! (?:of|per)\b)|(?<=\bat )([01]\d|2[0-3])([0-5]\d)\b(?! \w))"
)
_CENTRAL = re.compile(r"\bC[SD]T\b")
_SHORT_YEAR = re.compile(r"(?<![\d.])(2\d)\.(?=\s?\d{1,2}\.\s?\d{1,2}\.?\s*[(（])")
_KOREAN_HOURS = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두")
_KOREAN_HOUR = re.compile(
    rf"(?<![가-힣])({'|'.join(reversed(_KOREAN_HOURS))})(?=\s?시(?![가-힣간]|작)|"
    rf"\s?시(?:에|로|까지|부터|반|쯤|경|이|는|전))"
)
_KANJI = "一二三四五六七八九"
_KANJI_HOUR = re.compile(rf"(?<![{_KANJI}十])(十[一二]?|[{_KANJI}])(?=時(?!間|期|々|代|点))")
# A day in brackets with its time behind them.
_IN_BRACKETS = re.compile(
    r"\(([^()]*\d[^()]*)\)(?=\s*(?:の|at|,)?\s*(?:오전|오후|아침|낮|저녁|밤|새벽|정오|午前|午後|朝|昼|夕|夜|\d{1,2}\s*(?:[:시時]|[ap]\.?m)))"
)
# An hour of which no half of the day is said.
_HALF = re.compile(r"(?i)오전|오후|낮|저녁|밤|아침|새벽|午前|午後|朝|昼|夜|夕|[ap]m")
_BARE = re.compile(r"(?<![\d:：])([1-7])(?=\s*[시時](?!間|간))")
_PARTS = {"half": 30, "half past": 30, "quarter past": 15, "quarter to": -15}
_LETTERS = re.compile("[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")


class Named(NamedTuple):
    """A day that a sentence names: as an appointment, where it stands, and what is said right before and after it."""

    at: Appointment
    start: int
    end: int
    text: str

    @property
    def has_time(self) -> bool:
        """Whether a time of day is said."""
        return self.at.time is not None


def named_days(text: str, day: date, zone: str, order: str = "") -> Iterator[Named]:
    """The days of a text that are on `day` or later, in their order. What means two days is left out."""
    plain = in_digits(text)
    is_cjk = bool(_LETTERS.search(plain))
    order = order or ("ymd" if is_cjk else _order_of(zone))
    for found in (_CJK if is_cjk else _EN).finditer(plain):
        words = found[0].strip(" ,")
        if not any(sign.isdigit() for sign in words) and len(words) < 2:
            continue
        is_window = "between" in plain[max(0, found.start() - 8) : found.end()].casefold()
        for one in [words] if is_cjk or is_window else _each_clock(words):
            if (at := _read(one, day, zone, order, plain[found.end() :])) is not None:
                yield Named(at, found.start(), found.end(), one)


def _each_clock(words: str) -> list[str]:
    """A day with each of the times that it may be at: 10am or 3pm on Tuesday."""
    if not (several := _EITHER.search(words)):
        return [words]
    return [words[: several.start()] + clock[0] + words[several.end() :] for clock in _ONE_CLOCK.finditer(several[0])]


def _order_of(zone: str) -> str:
    """The order in which figures make a day where senders of a zone live, "" where nothing is known."""
    return "mdy" if zone.startswith("America/") else "dmy" if zone.startswith(("Europe/", "Australia/")) else ""


def at_clock(one: Named, text: str, day: date, zone: str, order: str = "") -> Appointment | None:
    """A day with the first time of day of another text that names no day, None where there is none."""
    plain = in_digits(text)
    is_cjk = bool(_LETTERS.search(plain))
    if any(True for _ in named_days(text, day, zone, order)):
        return None
    found = re.search(rf"(?i){_CJK_CLOCKS if is_cjk else _CLOCKS}", plain)
    return _read(f"{one.text} {found[0]}", day, zone, order or ("ymd" if is_cjk else ""), "") if found else None


def new_clock(at: Appointment, text: str, zone: str) -> Appointment | None:
    """The day of an appointment at the time that a text names as the new one, None where it names none or a day."""
    plain = in_digits(text)
    pattern = _TO_CJK_CLOCK if _LETTERS.search(plain) else _TO_CLOCK
    assert at.day.latest
    if not (found := pattern.search(plain)) or any(True for _ in named_days(text, at.day.latest, zone)):
        return None
    return _read(f"{at.day.latest} {found['same'] or found['clock']}", at.day.latest, zone, "ymd", "")


def in_digits(text: str) -> str:
    """A text with its hours in digits, each with its half of the day; it may be longer, and places are counted in it."""
    plain = normalize("NFKC", text)
    if not _LETTERS.search(plain):
        plain = _DOTTED.sub(r"\3-\2-\1", _HYPHENS.sub(r"\1 \2 20\3", _AT_SIGN.sub(" at ", plain)))
        plain = _DAYS_OF_MONTH.sub(_each_day, plain)
        plain = _HALF_BEHIND.sub(_half_behind, _SPELLED.sub(_spelled, plain))
        plain = _POINTED.sub(_pointed, _HALF_OF_BOTH.sub(_half_of_both, plain))
        plain = _MILITARY.sub(lambda found: ":".join(filter(None, found.groups())), plain)
        plain = _CENTRAL.sub("CT", plain)
    else:
        plain = _FROM_CLOCK.sub("", plain)
        plain = _KOREAN_HOUR.sub(lambda found: str(_KOREAN_HOURS.index(found[1]) + 1), plain)
        plain = _SHORT_YEAR.sub(r"20\1.", _KANJI_HOUR.sub(_kanji, plain))
    return _IN_BRACKETS.sub(lambda found: f" {found[1]} ", plain)


def _each_day(found: re.Match[str]) -> str:
    """Days that share a month, each with its own."""
    month = found["last"] or found["first"]
    days = found[0].removesuffix(found["last"] or "").removeprefix(found["first"] or "").replace(" of ", " ")
    return _ONE_DAY.sub(lambda day: f"{day[0]} {month}", days).strip()


def _spelled(found: re.Match[str]) -> str:
    """An hour in words, of a day at work."""
    said = (found["hour"] or found["clock"] or found["bare"]).lower()
    hour = int(said) if said.isdigit() else _HOUR.split("|").index(said) + 1
    if found["bare"] and _HALF_BEHIND.match(f"{hour}{found.string[found.end() :]}"):
        return f"at {hour}"  # five in the morning
    minutes = (hour if hour > 7 else hour + 12) * 60 + _PARTS.get((found["part"] or "").lower(), 0)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _pointed(found: re.Match[str]) -> str:
    return f"{found['hour'] or found['at']}:{found['minute'] or found['past']}"


def _half_behind(found: re.Match[str]) -> str:
    """An hour with its half of the day, that stands in words behind it; of a day of a month as it stands."""
    return found[0] if _OF_A_DATE.search(found.string[: found.start()]) else found[1] + _HALVES[found[2].lower()]


def _half_of_both(found: re.Match[str]) -> str:
    """The first of two hours with the half of the day that makes it the earlier one; a day of a month as it stands."""
    if _OF_A_DATE.search(found.string[: found.start()]):
        return found[0]
    first, last = int(found[1]) % 12, int(found[3]) % 12
    return f"{found[0]}{'a' if first > last else found[4]}m"


def _kanji(found: re.Match[str]) -> str:
    return str((10 if "十" in found[1] else 0) + _KANJI.find(found[1][-1]) + 1)


def _read(words: str, day: date, zone: str, order: str, after: str) -> Appointment | None:
    if _BUSINESS.search(words):
        return _business_days(words, day)
    if not _HALF.search(words):
        words = _BARE.sub(lambda found: str(int(found[1]) + 12), words)
    city = _IN_CITY.search(words) or _IN_CITY.match(after)
    if _INDIAN.search(words):  # Irish, where the sender is there
        words, zone = _INDIAN.sub(" ", words), zone if zone.startswith("Europe/") else "Asia/Kolkata"
    reader = DayReader(day, zone, order)
    tidy = " ".join(_NOISE.sub(" ", _LEAVE_OUT.sub("within ", _IN_CITY.sub(" ", words))).split())
    tries = [
        tidy,
        tidy.replace(",", " "),
        re.sub(r"(?i)\bnext (?=[a-z]{3,9}day)", "next week ", tidy),
        re.sub(r"\s*\([^)]*\)", " ", tidy),
        _UNTIL.sub("", tidy),
        _MIDNIGHT.sub(" ", tidy),
    ]
    for one in dict.fromkeys(tries):
        try:
            found = reader.ahead(one)
        except BadValue:
            continue
        if found.day.latest is None or found.day.latest < day:
            continue
        return found._replace(zone=_CITIES[city["city"].lower()]) if city and found.time else found
    return None


def _business_days(words: str, day: date) -> Appointment | None:
    """The last of so many working days after a day; holidays are not known."""
    from datetime import timedelta

    from tracker.core.appointment import Appointment
    from tracker.core.when import Precision, When

    count = _COUNT.search(words)
    number = int(count[0]) if count else next((_NUMBERS[word] for word in words.lower().split() if word in _NUMBERS), 0)
    last, left = day, number
    while left:
        last += timedelta(days=1)
        left -= last.weekday() < 5  # Monday to Friday
    return Appointment(When(day, last, Precision.RANGE, words)) if number else None
