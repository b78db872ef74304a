"""The schema.org JobPosting in a page, and what it says. Fields: https://schema.org/JobPosting."""

from __future__ import annotations

import json
import re
from collections import deque
from datetime import date, datetime, time
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.core.match import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MOST_NODES = 10_000
_MOST_PROPERTIES, _MOST_ROWS, _LONGEST_ROW = 100, 5_000, 300
_AMOUNTS = ("value", "minValue", "maxValue")
_DAYS = re.compile(r"(20\d\d)\s*[.년年/-]\s*(\d{1,2})\s*[.월月/-]\s*(\d{1,2})")
# What rows of tables and lists of a posting are called.
_ROWS = {
    word: field
    for field, words in {
        "deadline": "접수기간 마감일 접수마감 지원마감 모집기간 접수기한 応募締切 締切日 募集期間 Deadline Bewerbungsfrist",
        "location": "근무지 근무지역 근무위치 勤務地 工作地点 Location Arbeitsort",
        "type": "고용형태 근무형태 雇用形態 Employment",
        "salary": "급여 연봉 급여조건 給与 年収 薪资 Salary",
    }.items()
    for word in words.split()
}
# What careless pages put round and into their JSON: comments, a CDATA section, a comma before a closing bracket.
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
_LAST_COMMA = re.compile(r",(\s*[}\]])")
_UNITS = {"HOUR": "an hour", "DAY": "a day", "WEEK": "a week", "MONTH": "a month", "YEAR": "a year"}


class Job(NamedTuple):
    """What the data say; `description` is HTML."""

    title: str
    description: str
    company: str
    location: str
    salary: str
    type: str
    url: str
    deadline: date | None
    closes: str


def find_job(tree: LexborHTMLParser, address: str, title: str) -> dict[str, Any] | None:
    """The JobPosting of the page: the one of its `address` where there are several, else of its `title`, else the first.

    It may be in JSON-LD, alone, in a list or in a graph, or in microdata.
    """
    found = []
    for script in tree.css('script[type^="application/ld+json"]'):
        found += [node for node in _nodes(_parsed(script.text())) if _is_job(node)]
    found = found or [_microdata(node) for node in tree.css('[itemtype$="schema.org/JobPosting"]')[:1]]
    by_address = (job for job in found if address and _same_page(_text(job.get("url")), address))
    by_title = (job for job in found if title and fold(_text(job.get("title"))) in fold(title))
    for job in by_address if len(found) > 1 else ():
        return job
    for job in by_title if len(found) > 1 else ():
        return job
    return found[0] if found else None


def _is_job(node: dict[str, Any]) -> bool:
    """Whether a node is a JobPosting; a type may be said as an address."""
    return any(_text(one).rpartition("/")[2] == "JobPosting" for one in _all(node.get("@type")))


def _same_page(one: str, other: str) -> bool:
    return bool(one) and one.split("#", maxsplit=1)[0].rstrip("/") == other.split("#", maxsplit=1)[0].rstrip("/")


def _microdata(scope: LexborNode) -> dict[str, Any]:
    """The properties of an item in microdata, those of items inside it under their names."""
    said: dict[str, Any] = {}
    for node in scope.css("[itemprop]")[:_MOST_PROPERTIES]:
        name = node.attributes.get("itemprop") or ""
        value = node.attributes.get("content") or node.attributes.get("datetime") or node.attributes.get("href")
        if name == "description":
            said.setdefault(name, node.html)
        elif name in {"hiringOrganization", "jobLocation", "address", "baseSalary", "value"} and value is None:
            inner = {
                one.attributes.get("itemprop") or "": one.attributes.get("content") or one.text(strip=True)
                for one in node.css("[itemprop]")[:_MOST_PROPERTIES]
                if one != node
            }
            said.setdefault(name, {"address": inner} | inner if inner else node.text(strip=True))
        else:
            said.setdefault(name, value or node.text(strip=True))
    return said


def read_rows(tree: LexborHTMLParser) -> dict[str, str]:
    """What the rows of tables and lists say under names that postings have, as Korean and Japanese pages do."""
    said: dict[str, str] = {}
    for node in tree.css("th, dt, strong, b, span, li, p, div")[:_MOST_ROWS]:
        text = " ".join(node.text(deep=True).split()) if len(node.text(deep=True)) < _LONGEST_ROW else ""
        name, _, rest = text.partition(":" if ":" in text else "：")
        field = _ROWS.get(name.strip())
        if field and not rest.strip():
            beside = node.next
            while beside is not None and beside.tag == "-text" and not (beside.text(deep=False) or "").strip():
                beside = beside.next
            rest = " ".join((beside.text(deep=True) or "").split()) if beside is not None else ""
        if field and rest.strip() and len(rest) < _LONGEST_ROW:
            said.setdefault(field, rest.strip())
    return said


def last_day(text: str) -> date | None:
    """The last day in a text like `2026.11.02 ~ 2026.11.30 18:00`."""
    found = _DAYS.findall(text)
    return _day("-".join((found[-1][0], found[-1][1].zfill(2), found[-1][2].zfill(2)))) if found else None


def read_job(job: dict[str, Any]) -> Job:
    """What a JobPosting says. What is not as schema.org has it counts as not said."""
    description = _text(job.get("description"))
    if "<" not in description:
        description = unescape(description)
    if "<" not in description:
        description = "<br>".join(description.split("\n"))
    return Job(
        unescape(_text(job.get("title")) or _text(job.get("name"))),
        description,
        unescape(_text(_first(job.get("hiringOrganization")))),
        _location(job),
        _salary(job.get("baseSalary") or job.get("estimatedSalary"), _text(job.get("salaryCurrency"))),
        ", ".join(_text(one).replace("_", " ").lower() for one in _all(job.get("employmentType")) if _text(one)),
        _text(job.get("url")),
        *_deadline(_text(job.get("validThrough"))),
    )


def _parsed(text: str) -> object:
    """The value of a script; None where it is no JSON that can be made out."""
    bare = _WRAPPING.sub("", _WRAPPING.sub("", text.strip()))
    for attempt in (text, bare, _LAST_COMMA.sub(r"\1", bare), unescape(bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    """The objects in a value, outer ones first."""
    pending = deque([value])
    for _ in range(_MOST_NODES):
        if not pending:
            return
        node = pending.popleft()
        if isinstance(node, dict):
            yield node
            pending += node.values()
        elif isinstance(node, list):
            pending += node


def _all(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _first(value: object) -> object:
    return _all(value)[0] if _all(value) else None


def _text(value: object) -> str:
    """A text, or the name of a thing."""
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@value"))
    if isinstance(value, bool) or value is None:
        return ""
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _location(job: dict[str, Any]) -> str:
    places = [_place(place) for place in _all(job.get("jobLocation"))]
    if _text(job.get("jobLocationType")).upper() == "TELECOMMUTE":
        places.append("remote")
    return unescape("; ".join(dict.fromkeys(place for place in places if place)))


def _place(place: object) -> str:
    if not isinstance(place, dict):
        return _text(place)
    address = place.get("address")
    if not isinstance(address, dict):
        return _text(address) or _text(place)
    parts = (_text(address.get(name)) for name in ("addressLocality", "addressRegion", "addressCountry"))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _salary(salary: object, currency: str = "") -> str:
    """`USD 120,000–150,000 a year`; of a list of amounts each. Nothing to nothing is no pay."""
    if isinstance(salary, list):
        return "; ".join(dict.fromkeys(said for one in salary if (said := _salary(one, currency))))
    if not isinstance(salary, dict):
        said = _text(salary)
        return f"{currency} {_amount(said)}" if currency and said.replace(".", "", 1).isdecimal() else said
    amount = salary.get("value", salary)
    if isinstance(amount, dict) and not any(name in amount for name in _AMOUNTS):
        amount = salary
    currency = _text(salary.get("currency")) or currency
    if not isinstance(amount, dict):
        figures, unit = _amount(amount), _unit(salary)
    else:
        bounds = [_amount(amount.get(name)) for name in ("minValue", "maxValue")]
        figures = "–".join(dict.fromkeys(bound for bound in bounds if bound)) or _amount(amount.get("value"))
        unit = _unit(amount) or _unit(salary)
    return " ".join(part for part in (currency, figures, unit) if part) if figures not in {"", "0"} else ""


def _unit(salary: dict[str, Any]) -> str:
    return _UNITS.get(_text(salary.get("unitText")).upper(), "")


def _amount(value: object) -> str:
    text = _text(value)
    try:
        number = float(text)
    except ValueError:
        return text
    return f"{number:,.2f}".removesuffix(".00") if abs(number) < 10**12 else ""


def _deadline(text: str) -> tuple[date | None, str]:
    """The day, and the time with its offset where it has one: midnight is no time but a day."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _day(text), ""
    closes = moment.timetz().isoformat(timespec="minutes") if moment.tzinfo and moment.time() != time() else ""
    return moment.date(), closes


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[: len("2026-11-23")])
    except ValueError:
        return None
