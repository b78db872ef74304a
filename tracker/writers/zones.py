"""Time zones of a calendar (VTIMEZONE): by rules that repeat each year, from the local time before the clocks change.

Readers that know no zone by its name (ical.js, vobject) go by these alone, and read no lists of days (RDATE).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_STEP, _SECOND = timedelta(7), timedelta(seconds=1)  # no zone changes its clocks for less than a week
_WEEK, _WEEKDAYS = 7, ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YEARS = range(2, 9_996)  # of which all those beside an entry exist


class _Onset(NamedTuple):
    """A change of the clocks: when, by UTC and by the clocks before it, and the difference to UTC before and after it."""

    moment: datetime
    local: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def weeks(self) -> set[int]:
        """Which of its weekdays in the month it is, from the first and, for the last one, -1."""
        is_last = (self.local + timedelta(_WEEK)).month != self.local.month
        return {(self.local.day - 1) // _WEEK + 1} | ({-1} if is_last else set())

    def rule(self) -> tuple[object, ...]:
        """What every year has alike, but for the week."""
        return (self.local.month, self.local.weekday(), self.local.time(), self.before, self.after, self.name)


def timezone(zone: ZoneInfo, moments: Iterable[datetime]) -> Timezone:
    """What a calendar says of a zone, for moments in it and the years around them."""
    years = {min(max(moment.year + more, _YEARS[0]), _YEARS[-1]) for moment in moments for more in (-1, 0, 1, 2)}
    found = Timezone()
    found.add("tzid", zone.key)
    begin = datetime(min(years), 1, 1, tzinfo=zone)
    offset = begin.utcoffset() or timedelta()
    first = _Onset(begin.astimezone(UTC), begin.replace(tzinfo=None), offset, offset, begin.tzname() or zone.key)
    _add(found, [first], [])
    for onsets, weeks in _repeated(_onsets(zone, sorted(years))):
        is_over = onsets[-1].local.year < max(years)
        _add(found, onsets, [week for week in sorted(weeks) if len(onsets) > 1][:1], is_over=is_over)
    return found


def _onsets(zone: ZoneInfo, years: Sequence[int]) -> Iterator[_Onset]:
    """The changes of a zone's clocks in these years."""

    def offset(moment: datetime) -> timedelta:
        return moment.astimezone(zone).utcoffset() or timedelta()

    for year in years:
        moment, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
        while moment < end:
            low, high = moment, min(moment + _STEP, end)
            moment = high
            before, after = offset(low), offset(high)
            while before != after and high - low > _SECOND:
                middle = low + (high - low) // 2 // _SECOND * _SECOND
                low, high = (middle, high) if offset(middle) == before else (low, middle)
            if before != after:
                local = (high + before).replace(tzinfo=None)
                yield _Onset(high, local, before, after, high.astimezone(zone).tzname() or zone.key)


def _repeated(onsets: Iterable[_Onset]) -> Iterator[tuple[list[_Onset], set[int]]]:
    """The changes that are alike in years one after another, with the weeks that all of them are in."""
    found: dict[tuple[object, ...], tuple[list[_Onset], set[int]]] = {}
    for onset in onsets:
        alike, weeks = found.get(onset.rule(), ([], set[int]()))
        same = weeks & onset.weeks
        if alike and same and onset.local.year == alike[-1].local.year + 1:
            alike.append(onset)
            found[onset.rule()] = alike, same
            continue
        if alike:
            yield alike, weeks
        found[onset.rule()] = [onset], onset.weeks
    yield from found.values()


def _add(found: Timezone, onsets: Sequence[_Onset], weeks: Sequence[int], *, is_over: bool = False) -> None:
    """Add changes that are alike: from the first one on, every year in a week of its month, up to the last if that `is_over`."""
    first = onsets[0]
    part = TimezoneDaylight() if first.after > first.before else TimezoneStandard()
    part.add("dtstart", first.local)
    part.add("tzname", first.name)
    part.add("tzoffsetfrom", first.before)
    part.add("tzoffsetto", first.after)
    for week in weeks:
        rule: dict[str, object] = {
            "freq": "yearly",
            "bymonth": first.local.month,
            "byday": f"{week}{_WEEKDAYS[first.local.weekday()]}",
        }
        part.add("rrule", rule | ({"until": onsets[-1].moment} if is_over else {}))
    found.add_component(part)
