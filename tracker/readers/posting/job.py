"""The schema.org JobPosting in a page, and what it says. Fields: https://schema.org/JobPosting."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

_MOST_NODES = 10_000
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


def find_job(tree: LexborHTMLParser) -> dict[str, Any] | None:
    """The first JobPosting in the JSON-LD of the page: alone, in a list, or in a graph."""
    for script in tree.css('script[type="application/ld+json"]'):
        for node in _nodes(_parsed(script.text())):
            types = node.get("@type")
            if "JobPosting" in (types if isinstance(types, list) else [types]):
                return node
    return None


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
        _salary(job.get("baseSalary")),
        ", ".join(_text(one).replace("_", " ").lower() for one in _all(job.get("employmentType")) if _text(one)),
        _text(job.get("url")),
        _day(_text(job.get("validThrough"))),
    )


def _parsed(text: str) -> object:
    """The value of a script; None where it is no JSON that can be made out."""
    bare = _WRAPPING.sub("", _WRAPPING.sub("", text.strip()))
    for attempt in (text, bare, _LAST_COMMA.sub(r"\1", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    """The objects in a value, outer ones first."""
    pending = [value]
    for _ in range(_MOST_NODES):
        if not pending:
            return
        node = pending.pop(0)
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


def _salary(salary: object) -> str:
    """`USD 120,000–150,000 a year`."""
    if not isinstance(salary, dict):
        return _text(salary)
    amount = salary.get("value")
    currency = _text(salary.get("currency"))
    if not isinstance(amount, dict):
        return " ".join(part for part in (currency, _amount(amount)) if part)
    bounds = [_amount(amount.get(name)) for name in ("minValue", "maxValue")]
    figures = "–".join(dict.fromkeys(bound for bound in bounds if bound)) or _amount(amount.get("value"))
    unit = _UNITS.get(_text(amount.get("unitText")).upper(), "")
    return " ".join(part for part in (currency, figures, unit) if part) if figures else ""


def _amount(value: object) -> str:
    text = _text(value)
    try:
        number = float(text)
    except ValueError:
        return text
    return f"{number:,.2f}".removesuffix(".00") if abs(number) < 10**12 else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[: len("2026-11-23")])
    except ValueError:
        return None
