"""Sheets whose rows are no applications: they cannot be mapped, and the error says which shape they have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue
from tracker.core.match import fold
from tracker.readers.day_words import is_weekday
from tracker.readers.days import NO_DAY, SOME_DAY, looks_like_days
from tracker.readers.mapping import BOTH
from tracker.readers.proposal import header_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FROM = re.compile(r"\b(from|old|previous|before)\b.*\b(status|stage|state|list)\b|^from$|이전 ?(상태|단계)")
_TO = re.compile(r"\b(to|new|next|after)\b.*\b(status|stage|state|list)\b|^to$|(변경|다음) ?(상태|단계)")
_SEVERAL = 3  # columns alike that make a shape of their own
_REPEATED = 0.5  # of the rows: so many are of an application that has others too, where each is something that happened


def refuse_shape(header: Sequence[str], sample: Sequence[Sequence[str]]) -> None:
    """See that the rows may be applications. Raises BadValue for moves between stages, ticks, and a column a day."""
    names = [fold(name).replace("_", " ") for name in header]
    if any(map(_FROM.search, names)) and any(map(_TO.search, names)):
        raise BadValue(
            "sheet-of-moves",
            "each row of this sheet is a move from one stage to another, not an application; it cannot be mapped. "
            "Export a sheet with one row per application",
        )
    if sum(looks_like_days([name]) or is_weekday(name) for name in names) >= max(_SEVERAL, len(names) / 2):
        raise BadValue(
            "sheet-of-days",
            "each column of this sheet is a day; it cannot be mapped. Make a sheet with one row per application",
        )
    columns = [[row[place].strip().lower() for row in sample] for place in range(len(header))]
    ticks = [place for place, cells in enumerate(columns) if _are_ticks(cells)]
    if len(ticks) >= max(_SEVERAL, len(header) - 2) and not header_words(header):
        raise BadValue(
            "sheet-of-ticks",
            "this sheet is a table of ticks without names of stages; it cannot be mapped. Make a sheet with one row "
            "per application",
        )


def are_events(header: Sequence[str], sample: Sequence[Sequence[str]], targets: Mapping[str, str]) -> bool:
    """Whether each row is an event: whether most of them are of a company and role with several statuses."""
    places = {target: header.index(column) for column, target in targets.items()}
    named = [places[target] for target in ("company", "role", *BOTH) if target in places]
    if not named or "status" not in places:
        return False
    told = {places["status"], places.get("stage", places["status"])}
    rows: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    of: list[tuple[str, ...]] = []
    for row in sample:
        bid = tuple(fold(row[place]) for place in named)
        of.append(bid if any(bid) or not of else of[-1])  # of a row that names none, the one above
    for bid, row in zip(of, sample, strict=True):
        rows.setdefault(bid, set()).add(tuple(fold(row[place]) for place in told))
    return sum(all(bid) and len(rows[bid]) > 1 for bid in of) > _REPEATED * len(sample)


def _are_ticks(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(cell in SOME_DAY | NO_DAY for cell in filled)
