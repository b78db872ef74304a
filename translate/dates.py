"""How a language writes dates, out of the Unicode CLDR that Babel carries: names of months and days, and patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

# What a field of a pattern is in a message.
_FIELDS = {"y": "{year}", "M": "{month}", "L": "{month}", "d": "{day}", "E": "{weekday}"}
_PIECE = re.compile(r"'([^']*)'|([A-Za-z])\2*|([^A-Za-z']+)")


def fill_dates(catalog: Catalog, language: str) -> None:
    """Translate the messages whose comment names what of CLDR they are, where nobody has."""
    locale = Locale.parse(language)
    for message in catalog:
        for comment in message.auto_comments:
            if comment.startswith("CLDR ") and not message.string:
                message.string = _said(locale, comment.removeprefix("CLDR "))


def _said(locale: Locale, path: str) -> str:
    """`months/wide/3`, `days/abbreviated/0`, a skeleton like `yMMMMd`, one with what differs in a range, `interval`."""
    name, *rest = path.split("/")
    if name in {"months", "days"}:
        width, number = rest
        return str(getattr(locale, name)["format"][width][int(number)])
    if name == "interval":
        return str(locale.interval_formats[None]).format("{first}", "{last}")
    if not rest:
        return _pattern(str(locale.datetime_skeletons[name]))
    before, after = locale.interval_formats[name][rest[0]]
    names = {"d": "{first}", "M": "{first_month}", "L": "{first_month}"}
    repeated = {field for field in "dM" if field in after}
    return _pattern(before, {field: names[field] for field in repeated}) + _pattern(after)


def _pattern(pattern: str, others: dict[str, str] | None = None) -> str:
    fields = _FIELDS | (others or {})
    return "".join(quoted or fields.get(field, "") or text for quoted, field, text in _PIECE.findall(pattern))
