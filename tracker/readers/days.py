"""Cells that hold a day, as people and programs write them. A day that could be two, or is of no year, is no day."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, FutureDay, TooLong
from tracker.core.moments import zone_named
from tracker.core.phrases import read_appointment, read_day
from tracker.core.sentences import Option, sentence
from tracker.core.text import LIMITS
from tracker.core.when import When, exactly
from tracker.readers.day_words import DAY, in_english, part_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


# A cell that says: no day. And one that says: it happened, but not when.
NO_DAY = frozenset({
    "", "n/a", "na", "none", "null", "no", "n", "-", "--", "–", "—", "/", "?", "tbd", "nan", "false", "0", "☐", "✗", "✘", "❌", "✕",
    "×", "△", "▲", "면제", "해당없음", "해당 없음", "waived", "skipped", "미완료", "entfällt", "免除", "⬜", "☒", "아니오", "아니요", "いいえ", "否", "nein", "non", "não", "nie", "нет", "hayır", "nee",
    "keine", "aucun", "aucune", "ninguno", "ninguna", "nenhum", "nenhuma", "nessuno", "nessuna", "geen", "brak", "нету", "yok", "없음", "なし",
    "无", "無", "没有", "미정", "未定", "tba", "ー", "―", "－",
})  # fmt: skip
CIRCLES = frozenset({"o", "○", "◯", "〇", "⭕"})
YES = frozenset({"yes", "y", "true", "예", "네", "はい", "是", "ja", "oui", "sí", "si", "sim", "tak", "да", "evet"})
SOME_DAY = frozenset({"완료", "x", "done", "1", "✓", "✔", "✔️", "✅", "☑", "☑️", *YES, *CIRCLES})
# Of a column of circles these say no; of another an x is a tick.
CROSSES = frozenset({"x", "×", "✕", "✗", "✘", "❌"})

_DATE = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
# A moment of no zone, of which the day is kept: 11/23/24, 11:39 PM; 3/13/2023 18:51:27.
_MOMENT = re.compile(
    rf"(?P<day>{_DATE})[T,\s]\s*(?P<time>\d{{1,2}}:\d\d)(?::\d\d(?:\.\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?(?:Uhr|h)?"
)
# As forms and spreadsheets of Korea, Japan and China write one: 2026. 2. 3 오후 3:00.
_EASTERN = re.compile(
    r"(?P<day>\d{4}\s*[.년年/-]\s*\d{1,2}\s*[.월月/-]\s*\d{1,2})\s*[.일日]?,?\s*(?P<half>오전|오후|午前|午後|上午|"
    r"下午)?\s*(?P<time>\d{1,2}:\d\d)?(?::\d\d)?"
)
_FIGURES = re.compile(r"\d+")
_DATES = re.compile(_DATE)
_PAIR = re.compile(r"(\d{1,2})[-/.](\d{1,2})(\.?)")
_LONGEST_DATE = len("2024-03-05")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|['’]\d\d(?!\d)")
# The day of the week beside a date: 11월 10일(월), Mon 3/2.
_WEEKDAYS = ("월月mon", "화火tue", "수水wed", "목木thu", "금金fri", "토土sat", "일日sun")
_WEEKDAY = re.compile(
    r"\s*[(（]\s*([월화수목금토일月火水木金土日]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s*[)）]|"
    r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\S)",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:→|[–—~〜]|\.\.+)\s*|\s+(?:-|to|until|bis|a|au|al|tot)\s+")  # between the days of a range
# What follows a time to say when it ends: 2:00 PM → 3:00 PM, 14:00-15:00, 2-3pm. An offset stands behind seconds or a T.
_END = re.compile(
    r"(?<![T:\d./-])(?P<start>\d{1,2}(?::\d\d)?\s*(?P<half>[ap]\.?m\.?)?(?:시|時|点|h|\s*uhr)?)(?:\s*\(\w+\))?\s*(?:→|"
    r"->|[-–—~〜～]|\b(?:to|until|bis|à|a|alle|tot)\b)\s*(?:(?:오전|오후|午前|午後|上午|"
    r"下午)\s*)?(?P<last>\d{1,2})(?:(?::\d\d)?\s*(?P<end>[ap]\.?m\.?|uhr)|:\d\d(?!\d)|"
    r"(?:시|時|点|h)(?:\s*\d{1,2}[분分])?)(?P<zone>\s*\(\w+\))?$",
    re.IGNORECASE,
)
_YEARS_TOLD = 5  # by a day of the week: so far apart its years lie at least
_FORMULA = re.compile(r'="([^"]*)"')
# What machines write: letters, figures and their signs; what stands in brackets behind it is the name of a zone.
_STAMP = re.compile(r"[A-Za-z0-9 ,.:/+-]{6,60}")
_ZONE_NAME = re.compile(r"\s*\([^)]*\)$")
_OFFSET = re.compile(r"\b(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d\d))?$")
# Excel's day numbers count from here; those of a working life.
_DAY_ZERO, _FIRST_NUMBER, _LAST_NUMBER = date(1899, 12, 30), 20_000, 80_000
_MONTHS, _DAYS, _SHORT_YEARS = 12, 31, range(15, 40)
# Days of more years ago are left to the reader of days, which asks about a slip of the finger.
_PLAIN_YEARS = 30
_MOST_CACHED = 10_000  # the days of a sheet are few, however many rows it has


class Span(NamedTuple):
    """The days, both included, between which a day without a year lies."""

    first: date
    last: date


class PartialDay(NamedTuple):
    """A month and a day of it, with the year where it was said; else 0."""

    month: int
    day: int
    year: int = 0


def span_of(year: int) -> Span:
    """The days of a year."""
    return Span(date(year, 1, 1), date(year, _MONTHS, _DAYS))


class CellDays:
    """Reads the days in the cells of a sheet: by an order of dates, in a zone, those without a year as of `year`.

    Where a day without a year can lie `within` a span that is said of one cell, it is of that year instead.
    """

    def __init__(self, today: date, order: str = "", zone: str = "", year: int = 0) -> None:
        self._today = today
        self._order = order
        self._zone = zone
        self._span = span_of(year) if year else None
        self._cached = lru_cache(_MOST_CACHED)(self._past)
        self._plain = lru_cache(_MOST_CACHED)(self._iso)
        self.weekday_years: set[int] = set()  # that only the days of the week said

    def past(self, cell: str, *, numbers: bool = False, within: Span | None = None) -> When:
        """The past day of a cell; in a column of `numbers` they are Excel's.

        Raises BadValue with why there is none, FutureDay for one that is to come.
        """
        _refuse_long(cell)
        text = cell.strip()
        return self._plain(text) or self._cached(text, numbers, within)

    def _iso(self, cell: str) -> When | None:
        """The day of an ISO date, which most sheets have, without the grammar; None for one to come, or of long ago."""
        if len(cell) != len("2026-11-26") or cell[4] != "-":
            return None
        try:
            day = date.fromisoformat(cell)
        except ValueError:
            return None
        return exactly(day, cell) if day <= self._today and day.year > self._today.year - _PLAIN_YEARS else None

    def partial(self, cell: str) -> PartialDay | None:
        """The month and day that a cell begins with, whether it says the year or not; None for no past day."""
        if not cell.strip():
            return None
        with suppress(BadValue):
            if first := self.past(cell).earliest:
                return PartialDay(first.month, first.day, first.year)
        with suppress(BadValue):
            if first := self.past(cell, within=_LEAP_YEAR).earliest:
                return PartialDay(first.month, first.day)
        return None

    def ahead(self, cell: str, *, numbers: bool = False, within: Span | None = None) -> Appointment:
        """The day of a cell, whether past or to come, with its time if it says one. Raises BadValue."""
        _refuse_long(cell)
        until = _without_end(cell.strip())
        if until != cell.strip() and not within:
            with suppress(BadValue):
                whole = read_appointment(
                    in_english(_WEEKDAY.sub("", cell.strip())), self._today, self._zone, self._order
                )
                return whole._replace(day=whole.day._replace(words=cell.strip()))
        text = in_english(_WEEKDAY.sub("", until))
        if moment := self._moment(text, numbers=numbers):
            clock = moment.time()
            timed = clock != time()
            return Appointment(
                exactly(moment.date(), cell.strip()), clock if timed else None, self._zone if timed else ""
            )
        eastern = _EASTERN.fullmatch(text)
        if eastern and eastern["time"]:
            words = f"{_eastern_day(eastern)} {_HALVES.get(eastern['half'], '')} {eastern['time']}"
        elif clock_time := _MOMENT.fullmatch(text):
            words = f"{clock_time['day']} {clock_time['time']}{clock_time['half'] or ''}"
        else:
            day, clock_words = part_time(text)
            words = f"{self._words(in_english(day), within)} {clock_words}"
        try:
            read = read_appointment(words, self._today, self._zone, self._order)
        except BadValue:
            raise self._unread(text) from None
        return read._replace(day=read.day._replace(words=cell.strip()))

    def _past(self, cell: str, numbers: bool, within: Span | None) -> When:  # noqa: FBT001 - a key of the cache
        bare = _WEEKDAY.sub("", cell)
        text = in_english(_without_end(bare))
        if bare != cell and not within:
            within = self._by_weekday(cell, text)
            self._refuse_other_year(within)
            if within and not self._span:
                self.weekday_years.add(within.first.year)
        moment = self._moment(text, numbers=numbers)
        if moment is None and _OFFSET.search(_ZONE_NAME.sub("", text)):
            moment = self._stamp(text)  # a moment elsewhere may be another day here
        words = moment.date().isoformat() if moment else self._words(text, within)
        try:
            day = read_day(words, self._today, self._order)
        except FutureDay:
            raise
        except BadValue:
            stamp = self._stamp(text)
            if stamp is None:
                raise self._unread(text) from None
            day = read_day(stamp.date().isoformat(), self._today)
        return day if _MOMENT.fullmatch(text) else day._replace(words=cell)

    def _by_weekday(self, cell: str, text: str) -> Span | None:
        """The days of the latest year in which the day of a cell without one was on its day of the week; None for no such."""
        found = _WEEKDAY.search(cell)
        said = (found[1] or found[2])[:3].lower() if found else ""
        for year in range(self._today.year, self._today.year - _YEARS_TOLD, -1):
            for _, day in self._read_in(text, year):
                first = day.earliest
                if first and first == day.latest and first <= self._today and said in _WEEKDAYS[first.weekday()]:
                    return Span(first, first)
        return None

    def _refuse_other_year(self, day: Span | None) -> None:
        """Raises BadValue where a day of the week is that of another year than was said."""
        if day and self._span and day.first.year != self._span.first.year:
            raise BadValue(
                "weekday-of-another-year", "its day of the week is that of {other}, and {year} says {said}",
                other=str(day.first.year), year=Option("year"), said=str(self._span.first.year),
            )  # fmt: skip

    def _moment(self, text: str, *, numbers: bool) -> datetime | None:
        """The moment here that a machine wrote, where its form leaves no doubt."""
        if numbers and text.replace(".", "", 1).isdecimal() and _FIRST_NUMBER <= float(text) <= _LAST_NUMBER:
            return datetime.combine(_DAY_ZERO, time()) + timedelta(int(float(text)))
        if formula := _FORMULA.fullmatch(text):
            text = formula[1]
        if len(text) < len("20260203") or not text[:4].isdigit():
            return None
        with suppress(ValueError):
            return _by_clocks(datetime.fromisoformat(text), self._zone)
        return None

    def _stamp(self, text: str) -> datetime | None:
        """The moment here that dateutil reads, if it reads the same by either order of dates and whatever it fills in."""
        bare = _OFFSET.sub(lambda found: f"{found[1]}{found[2]:0>2}{found[3] or '00'}", _ZONE_NAME.sub("", text))
        figures = _DATES.search(bare)
        if not _STAMP.fullmatch(bare) or bare.replace(".", "").isdigit() or (figures and not bare[:4].isdigit()):
            return None
        orders: tuple[bool, ...] = (False, True)
        if figures or self._order in {"mdy", "dmy"}:
            orders = (not figures and self._order == "dmy",)
        found = {_parse(bare, default, is_day_first=first) for default in _DEFAULTS for first in orders}
        moment = found.pop()
        has_year = moment and f"{moment.year % 100:02}" in bare  # 3-5 are days of a month
        return _by_clocks(moment, self._zone) if moment and has_year and not found else None

    def _words(self, text: str, within: Span | None) -> str:
        """What of the cell says the day. Raises BadValue where that is no day of one year."""
        if moment := _MOMENT.fullmatch(text):
            return moment["day"]
        if eastern := _EASTERN.fullmatch(text):
            return _eastern_day(eastern)
        text = in_english(part_time(text)[0])
        first, *last = _TO.split(text)
        if len(last) == 1 and looks_like_days([first]) and looks_like_days(last):
            if (year := _YEAR.search(last[0])) and not _YEAR.search(first) and len(year[0]) == len("2026"):
                return f"{self._with_year(first, [span_of(int(year[0]))])} to {self._words(last[0], within)}"
            return f"{self._words(first, within)} to {self._words(last[0], within)}"
        if len(_DATES.findall(text)) > 1:
            raise BadValue("several-days", "more than one day in a cell")
        if _YEAR.search(text) or _DATES.fullmatch(text):
            return text
        if stamp := self._stamp(text):
            return stamp.date().isoformat()
        return self._with_year(text, [span for span in (within, self._span) if span])

    def _with_year(self, text: str, spans: Iterable[Span]) -> str:
        """The day of a cell with the year by which it lies within the first span that it can. Raises BadValue."""
        for first, last in spans:
            for year in range(first.year, last.year + 1):
                for words, day in self._read_in(text, year):
                    if (day.latest or first) >= first and (day.earliest or last) <= last:
                        return words
        if not any(self._read_in(text, _LEAP_YEAR.first.year)):
            raise self._unread(text)
        raise BadValue("yearless-day", "the year is missing; give it with {year}", year=Option("year"))

    def _read_in(self, text: str, year: int) -> Iterator[tuple[str, When]]:
        """The words that are a day of this year, with that day."""
        for words in self._dated(text, year):
            with suppress(BadValue):
                yield words, read_appointment(words, self._today, "UTC", self._order).day

    def _dated(self, text: str, year: int) -> Iterator[str]:
        if pair := _PAIR.fullmatch(text):
            first, second = int(pair[1]), int(pair[2])
            order = self._order or ("dmy" if pair[3] else "")  # 3.4. is German
            is_month_first = order in {"mdy", "ymd"} or (order != "dmy" and second > _MONTHS)
            if not is_month_first and order != "dmy" and first <= _MONTHS:
                raise _either_order()
            month, day = (first, second) if is_month_first else (second, first)
            yield f"{year}-{month:02}-{day:02}"
            return
        yield from (f"{text} {year}", f"{text}-{year}", f"{year}년 {text}", f"{year}年{text}")

    def _unread(self, text: str) -> BadValue:
        if not self._order and _DATES.fullmatch(text) and not text[:4].isdigit():
            return _either_order()
        return BadValue("unreadable-cell-day", "this cannot be read as a day")


def _by_clocks(moment: datetime, zone: str) -> datetime:
    """The moment by the clocks of a zone. Midnight is no time but a day as it was written."""
    here = zone_named(zone)
    if moment.tzinfo is None or here is None or moment.time() == time():
        return moment.replace(tzinfo=None)
    return moment.astimezone(here).replace(tzinfo=None)


def day_here(text: str, zone: str) -> str:
    """The ISO day that a machine wrote, alone or with a time, by the clocks of a zone; "" for any other text."""
    with suppress(ValueError):
        if len(text) >= _LONGEST_DATE:
            return _by_clocks(datetime.fromisoformat(text), zone).date().isoformat()
    return ""


_HALVES = {"오전": "午前", "오후": "午後", "午前": "午前", "午後": "午後", "上午": "午前", "下午": "午後"}
_LEAP_YEAR = span_of(2024)  # one that has every day
_DEFAULTS = (datetime(2001, 1, 1), datetime(2004, 2, 2))  # noqa: DTZ001 - what dateutil fills in, to see whether it did


def _refuse_long(cell: str) -> None:
    """Raise TooLong for prose, of which the patterns of days would take the square of its length."""
    if len(cell) > LIMITS["line"]:
        raise TooLong(sentence("the text"), len(cell), LIMITS["line"])


def _without_end(cell: str) -> str:
    """A cell without the time at which what it says ends."""
    found = _END.search(cell) if len(cell) > _LONGEST_DATE else None
    if found is None:
        return cell
    if found["start"].strip().isdigit() and not _FIGURES.search(cell[: found.start()]):
        return cell  # of a month and a day: Nov 3 - 16:00
    hours = [int(_FIGURES.findall(found[part])[0]) for part in ("start", "last")]
    is_same_half = not found["half"] and (found["end"] or "").lower().startswith(("a", "p")) and hours[0] < hours[1]
    return f"{cell[: found.start()]}{found['start']}{found['end'] if is_same_half else ''}"


def _parse(text: str, default: datetime, *, is_day_first: bool) -> datetime | None:
    from dateutil import parser

    try:
        return parser.parse(text, default=default, dayfirst=is_day_first, tzinfos=_offset)
    except (ValueError, OverflowError):
        return None


def _offset(_name: str, seconds: int | None) -> tzinfo | None:
    """The zone of a stamp: an offset, or UTC. A name alone is of no one zone."""
    from dateutil.tz import tzoffset

    return None if seconds is None else tzoffset(None, seconds)


def _eastern_day(found: re.Match[str]) -> str:
    year, month, day = map(int, _FIGURES.findall(found["day"]))
    return f"{year}-{month:02}-{day:02}"


def _either_order() -> BadValue:
    return BadValue(
        "day-or-month-first",
        "is the day or the month first? Say it with {dates} dmy or {dates} mdy",
        dates=Option("dates"),
    )


def without_time(cell: str) -> str:
    """A cell without the time of day, of no zone, that may follow its date."""
    if len(cell) <= _LONGEST_DATE:
        return cell
    moment = _MOMENT.fullmatch(cell.strip())
    return moment["day"] if moment else cell


def are_numbers(cells: Iterable[str]) -> bool:
    """Whether the cells of a column, as far as they are filled, are Excel's day numbers, perhaps among other days."""
    filled = [cell.strip() for cell in cells if cell.strip().lower() not in NO_DAY]
    numbers = [cell for cell in filled if _is_number(cell)]
    return bool(numbers) and all(_is_number(cell) or _is_like_day(cell) for cell in filled)


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).isdecimal() and _FIRST_NUMBER <= float(cell) <= _LAST_NUMBER


def have_circles(cells: Iterable[str]) -> bool:
    """Whether the ticks of a column are circles, as in Korea and Japan."""
    return any(cell.strip().lower() in CIRCLES for cell in cells)


_DATE_FIGURES = re.compile(r"(?<![\d.,/-])(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{2,4}))?(?![\d/-]|\.\d)")


def order_of(cells: Iterable[str]) -> str:
    """The order in which dates that do not begin with four figures are written; "" where the cells do not show it."""
    orders: set[str] = set()
    short: list[tuple[int, int]] = []
    for cell in cells:
        for first, sign, second, year in _DATE_FIGURES.findall(cell):
            if len(first) > 2 or (sign == "." and not year):  # a year first, or a number
                continue
            if int(first) > _MONTHS >= int(second):
                orders.add("dmy")
            elif int(second) > _MONTHS >= int(first):
                orders.add("mdy")
            if len(year) == 2:
                short.append((int(first), int(year)))
    if orders == {"dmy"} and short and all(first in _SHORT_YEARS and last <= _DAYS for first, last in short):
        return _year_at(short)
    return orders.pop() if len(orders) == 1 else ""


def _year_at(short: Sequence[tuple[int, int]]) -> str:
    """The order of dates like 26.02.03, whose first or last figures may be the year: the years of a sheet lie close."""
    first, last = ({pair[place] for pair in short} for place in (0, 1))
    spreads = max(first) - min(first), max(last) - min(last)
    if spreads[0] == spreads[1]:
        return ""
    return "ymd" if spreads[0] < spreads[1] else "dmy"


def looks_like_days(cells: Sequence[str]) -> bool:
    """Whether most of the filled cells of a column are days, or say that there is none."""
    filled = [cell.strip() for cell in cells if cell.strip() and cell.strip().lower() not in NO_DAY]
    return bool(filled) and sum(map(_is_like_day, filled)) * 2 > len(filled)


_DAY_LIKE = re.compile(
    rf"{DAY}|\d{{8}}$|[a-z]{{3}} [a-z]{{3}} \d\d \d{{4}}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    rf"dec)[a-z]*\.?,? (?:20\d\d|['’]\d\d)$",
    re.IGNORECASE,
)


def _is_like_day(cell: str) -> bool:
    text = in_english(_WEEKDAY.sub("", cell)).lstrip('="~')
    return len(cell) <= len("Tue Feb 03 2026 10:00:00 GMT-0500 (Eastern Standard Time)") and bool(
        _DAY_LIKE.match(text) or (cell.isdecimal() and _is_number(cell))
    )
