"""The years of days without one, by the order of the rows: most people keep a list in the order of its days."""

from __future__ import annotations

from datetime import date
from itertools import chain, islice, pairwise
from math import lgamma, log
from typing import TYPE_CHECKING, NamedTuple

from tracker.reports.imports import YearRun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.readers.days import CellDays, PartialDay
    from tracker.readers.mapping import MappedColumn
    from tracker.readers.sheet import SheetRows

_MOST_ROWS = 20_000  # of more the last one, which says what year is the latest possible, is too far away
# A year has 366 days here. A row may stand so many days out of order; the next one is so many days later at most.
_YEAR, _MOST_BACK, _MOST_ON = 366, 30, 270
_DAYS_BEFORE = (0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335)
# At new year rows lie no further apart than this, or three times as far as most: else a second list may begin there.
_MOST_AT_NEW_YEAR = 21
_MOST_OUT_OF_ORDER = 0.2
# How likely days in no order may lie as these do: days of one calendar year, which may be true in any order, of fewer than
# 366 days over a new year, and others. The other direction has to be so many times as likely.
_CHANCE_OF_ONE, _CHANCE_OF_TWO, _CHANCE, _SURER = log(0.2), log(0.17), log(0.07), log(5)


class RowYears(NamedTuple):
    """The rows of a sheet and, by the number of the row, the years of those whose day has none.

    They are `unsettled` where there are such days and the order does not tell.
    """

    sheet: SheetRows
    by_row: Mapping[int, int] = {}
    is_unsettled: bool = False

    @property
    def runs(self) -> tuple[YearRun, ...]:
        """The years in their order, with their rows."""
        rows: dict[int, list[int]] = {}
        for number, year in self.by_row.items():
            rows.setdefault(year, []).append(number)
        return tuple(YearRun(year, min(these), max(these)) for year, these in sorted(rows.items()))


def years_by_order(
    sheet: SheetRows, columns: Sequence[MappedColumn], days: CellDays, today: date, newest: int = 0
) -> RowYears:
    """The years that the order of the rows gives to the days sent, the newest of which is of the year `newest`.

    Without `newest` that is the latest possible one. Where the order does not settle them, no years are known. `days`
    is to know no year itself.
    """

    def is_yearless(cell: str) -> bool:
        day = days.partial(cell)
        return day is not None and not day.year

    place = next((column.place for column in columns if column.begins and not column.has_numbers), None)
    if place is None or not any(is_yearless(row[place]) for row in sheet.sample):
        return RowYears(sheet)
    rows = list(islice(sheet.rows, _MOST_ROWS + 1))
    whole = sheet._replace(rows=chain(rows, sheet.rows))
    if len(rows) > _MOST_ROWS:
        return RowYears(whole, is_unsettled=True)
    found = [(number, day) for number, cells in rows if (day := days.partial(cells[place]))]
    years = settle([day for _, day in found], today, newest)
    pairs = zip(found, years, strict=True) if years else ()
    return RowYears(whole, {number: year for (number, day), year in pairs if not day.year}, is_unsettled=not years)


def settle(days: Sequence[PartialDay], today: date, newest: int = 0) -> tuple[int, ...] | None:
    """The years of days that stand in their order, upwards or downwards; None where the order does not tell them."""
    up, down = _read(days, today, newest), _read(days[::-1], today, newest)
    if down:
        down = down._replace(years=down.years[::-1])
    best, other = sorted((up, down), key=lambda one: one.chance if one else 0.0)
    if best is None or best.chance > best.most:
        return None
    is_sure = other is None or other.years == best.years or other.chance >= best.chance + _SURER
    return best.years if is_sure else None


class _Reading(NamedTuple):
    """Years of days in ascending order, over so many days, and the logarithm of how likely days in no order lie so."""

    chance: float
    days: int
    years: tuple[int, ...]

    @property
    def most(self) -> float:
        """The chance up to which the order tells the years."""
        if len(set(self.years)) == 1:
            return _CHANCE_OF_ONE
        return _CHANCE_OF_TWO if self.days < _YEAR else _CHANCE


def _read(days: Sequence[PartialDay], today: date, newest: int) -> _Reading | None:
    """Days read as ascending; None where they cannot be."""
    places = [_DAYS_BEFORE[day.month - 1] + day.day - 1 for day in days]
    at = places[:1]
    steps = []
    for before, after in pairwise(places):
        step = (after - before) % _YEAR
        if step >= _YEAR - _MOST_BACK:
            step -= _YEAR
        elif step > _MOST_ON:
            return None
        steps.append(step)
        at.append(at[-1] + step)
    turns = [
        step for step, (before, after) in zip(steps, pairwise(at), strict=True) if after // _YEAR > before // _YEAR
    ]
    if turns and max(turns) > max(_MOST_AT_NEW_YEAR, 3 * sorted(steps)[len(steps) // 2]):
        return None
    moved, back = sum(map(bool, steps)), sum(step < 0 for step in steps)
    if not moved or back > _MOST_OUT_OF_ORDER * moved:
        return None
    in_order = moved - 2 * back
    length = max(at) - min(at)
    chance = in_order * log(length / _YEAR) - lgamma(in_order + 1)
    years = _dated(days, at, today, newest)
    return _Reading(chance, length, years) if years else None


def _dated(days: Sequence[PartialDay], at: Sequence[int], today: date, newest: int) -> tuple[int, ...] | None:
    """The years of days at these places of one long calendar: as said of some, else the newest one as late as it can be."""
    last = max(range(len(at)), key=at.__getitem__)
    said = {day.year - place // _YEAR for day, place in zip(days, at, strict=True) if day.year}
    if not said:
        is_over = (days[last].month, days[last].day) <= (today.month, today.day)
        said = {(newest or today.year - (not is_over)) - at[last] // _YEAR}
    if len(said) > 1:
        return None
    years = tuple(place // _YEAR + year for year in said for place in at)
    return years if all(_is_past(day, year, today) for day, year in zip(days, years, strict=True)) else None


def _is_past(day: PartialDay, year: int, today: date) -> bool:
    """Whether there is such a day in the year, and it is not to come."""
    try:
        return date(year, day.month, day.day) <= today
    except ValueError:
        return False
