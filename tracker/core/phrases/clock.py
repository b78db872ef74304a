"""Times of day: at, from one to another, until midnight. They are minutes since midnight, 24:00 the end of the day."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from tracker.core.phrases.lexicon import DAYTIME, EVENING, MORNING, NIGHT, Meaning, Part, Sense
from tracker.core.phrases.tokens import PhraseError
from tracker.core.sentences import AnyOf, sentence

_HALVES = {Meaning.AM_PM, Meaning.HALF_DAY, Meaning.PART_OF_DAY}
_HOURS = {Meaning.CLOCK, Meaning.HOUR}
_TIME = {*_HOURS, *_HALVES, Meaning.MINUTE, Meaning.HALF_HOUR}
# Of each of these a time has at most one.
_EXCLUSIVE = (_HOURS, {Meaning.CLOCK, Meaning.MINUTE, Meaning.HALF_HOUR}, {Meaning.AM_PM, Meaning.HALF_DAY})
_BETWEEN = {Meaning.RANGE, Meaning.SINCE, Meaning.UNTIL}
_NOON, MIDNIGHT = 12, 24 * 60
# With neither am nor pm nor a leading zero these hours are said of the afternoon as well.
_TWOFOLD_HOURS = range(1, 7)
# No interview is longer.
_LONGEST = 12 * 60
# From which hour up to noon the hours of a part of the day are those after noon.
_AFTER_NOON = {MORNING: 13, DAYTIME: 1, EVENING: 3, NIGHT: 6}
_LAST_OF_DAY = 6  # 낮 6시; 11 in the daytime is before noon

_Said = dict[Sense, int]


class Times(NamedTuple):
    """The times in some parts, and the other parts. `last` is where a range of times ends.

    Where each of two days has its time, `is_split` is true; where one time stands before a second day, `is_first`.
    """

    parts: list[Part]
    first: int | None = None
    last: int | None = None
    length: int = 0
    is_split: bool = False
    is_first: bool = False


def take_times(parts: Sequence[Part]) -> Times:  # noqa: C901 - the ways in which times are said
    """The times among the parts, and the others.

    Raises PhraseError for an hour that may be two, and for a third time.
    """
    if all(kind not in _TIME and kind is not Meaning.LENGTH for kind, _ in parts):
        return Times(list(parts))
    rest, length = _take_length(list(parts))
    groups = _groups(rest)
    if len(groups) > 2:
        raise PhraseError("two-times", "it names two times")
    if not groups:
        return Times([part for part in rest if part[0] not in _TIME])
    if len(groups) == 1 and [kind for kind, _ in rest[groups[0][1] :]] == [Meaning.SINCE]:
        rest.pop()  # 14:00から
    others = [part for part in rest if part[0] not in _TIME]
    if len(groups) == 1:
        begin, end, said = groups[0]
        if any(kind in {Meaning.MINUTE, Meaning.HALF_HOUR} for kind, _ in rest[:begin] + rest[end:]):
            raise PhraseError("no-hour", "the hour is missing")
        is_first = any(kind in _BETWEEN for kind, _ in rest[end:-1])
        return Times(others, _minutes(said), length=length, is_first=is_first)
    (begin, end, first), (begin_last, end_last, last) = groups
    between = [kind for kind, _ in rest[end:begin_last]]
    opens, last_opens = _pair(first, last)
    if between in ([Meaning.RANGE], [Meaning.SINCE], [Meaning.UNTIL]):
        before, after = rest[:begin], rest[end_last:]
        if before and before[-1][0] is Meaning.SINCE:
            before.pop()  # from 2 to 4pm
        if after and after[0][0] is Meaning.UNTIL:
            after.pop(0)  # 2시부터 4시까지
        rest = [part for part in before + after if part[0] not in _TIME]
        return Times(rest, opens, last_opens, _length(opens, last_opens))
    if not _BETWEEN.isdisjoint(between) and len(between) > 1:
        return Times(others, opens, last_opens, is_split=True)
    raise PhraseError("two-times-begin", "it names two times; an appointment has the one it begins at")


def in_daytime(parts: Sequence[Part]) -> list[Part]:
    """The parts with hours that may be two as those of the day, where no part of the day is said: 내일 2시."""
    if any(kind in _HALVES for kind, _ in parts):
        return list(parts)
    found: list[Part] = []
    for kind, number in parts:
        is_twofold = kind is Meaning.HOUR and number in _TWOFOLD_HOURS
        found += [(Meaning.PART_OF_DAY, DAYTIME), (kind, number)] if is_twofold else [(kind, number)]
    return found


def without_times(parts: Sequence[Part]) -> list[Part]:
    """The parts without times, for a day that is over: of what hour it was is not kept."""
    rest = list(parts)
    if all(kind not in _TIME and kind is not Meaning.LENGTH for kind, _ in rest):
        return rest
    groups = _groups(rest)
    if len(groups) == 2 and all(kind in _BETWEEN for kind, _ in rest[groups[0][1] : groups[1][0]]):
        rest[groups[0][0] : groups[1][1]] = []
    return [part for part in rest if part[0] not in _TIME and part[0] is not Meaning.LENGTH]


def time_of(minutes: int) -> time:
    """The time; the end of the day is its last minute, for no time of a day is later."""
    minutes = min(minutes, MIDNIGHT - 1)
    return time(minutes // 60, minutes % 60)


def check_moment(day: date, at: time, name: str) -> None:
    """Raises PhraseError for an unknown zone, and for a time its clocks skip or show twice that day."""
    if name[:1] in {"+", "-"}:
        return
    from tracker.core.phrases.zones import zone

    local, known = datetime.combine(day, at), zone(name)
    before, after = known.utcoffset(local), known.utcoffset(local.replace(fold=1))
    if before is None or after is None or before == after:
        return
    # PEP 495: the two folds of a time differ only where the clocks change, and the second is further east in a gap.
    if after > before:
        raise PhraseError(
            "skipped-time", "on {day} the clocks of {zone} skip {time}", day=day, zone=name, time=f"{at:%H:%M}"
        )
    moments = [local.replace(tzinfo=known, fold=fold).isoformat(" ", "minutes") for fold in (0, 1)]
    choices = tuple(f"{moment[:-6]} {moment[-6:]}" for moment in moments)
    raise PhraseError(
        "repeated-time",
        "on {day} the clocks of {zone} show {time} twice",
        mend=sentence("Write {moments}.", moments=AnyOf(choices)),
        choices=choices,
        day=day,
        zone=name,
        time=f"{at:%H:%M}",
    )


def _take_length(parts: list[Part]) -> tuple[list[Part], int]:
    """The parts without a length of time, and its minutes. 15時から1時間: what says `from` there goes with it."""
    place = next((place for place, part in enumerate(parts) if part[0] is Meaning.LENGTH), None)
    if place is None:
        return parts, 0
    length = parts.pop(place)[1]
    if place and parts[place - 1][0] is Meaning.SINCE:
        parts.pop(place - 1)
    return parts, length


def _groups(parts: list[Part]) -> list[tuple[int, int, _Said]]:
    """Where each time begins and ends, and what is said of it.

    Parts of a day that stand apart go with the only time.
    """
    groups: list[tuple[int, int, _Said]] = []
    apart: list[Part] = []
    place = 0
    while place < len(parts):
        end = place
        while end < len(parts) and parts[end][0] in _TIME:
            end += 1
        run = parts[place:end]
        if any(kind in _HOURS for kind, _ in run):
            groups.append((place, end, _said(run)))
        else:
            apart += run
        place = max(end, place + 1)
    if not groups and any(kind is Meaning.AM_PM for kind, _ in apart):
        raise PhraseError("no-hour", "the hour is missing")
    if len(groups) == 1 and apart:
        begin, end, said = groups[0]
        halves = [part for part in apart if part[0] in _HALVES]
        groups = [(begin, end, _said([*said.items(), *halves]))]
    return groups


def _said(parts: Sequence[Part]) -> _Said:
    said: _Said = {}
    for kind, number in parts:
        if kind in said:
            raise PhraseError("two-times", "it names two times")
        said[kind] = number
    if any(len(said.keys() & exclusive) > 1 for exclusive in _EXCLUSIVE):
        raise PhraseError("two-times", "it names two times")
    return said


def _pair(first: _Said, last: _Said) -> tuple[int, int]:
    """The minutes of two times; one may have its half of the day from the other: 2-3pm, 오전 11시~1시."""
    if _HALVES.isdisjoint(first) and not _HALVES.isdisjoint(last) and Meaning.HOUR in first:
        ends = _minutes(last)
        half = {kind: number for kind, number in last.items() if kind in _HALVES}
        ways = [{**first, **half}, {**first, Meaning.AM_PM: 0}] if first[Meaning.HOUR] <= _NOON else [first]
        found = [minutes for way in ways if (minutes := _minutes(way)) < ends]
        return (found or [_minutes(first)])[0], ends
    begins = _minutes(first)
    if _HALVES.isdisjoint(last) and Meaning.HOUR in last and last[Meaning.HOUR] <= _NOON:
        plain = last[Meaning.HOUR] * 60 + last.get(Meaning.MINUTE, last.get(Meaning.HALF_HOUR, 0))
        return begins, plain if plain > begins else plain + _NOON * 60
    return begins, _minutes(last)


def _length(first: int, last: int) -> int:
    length = (last - first) % MIDNIGHT
    if not 0 < length <= _LONGEST:
        raise PhraseError("reversed-times", "it ends before it begins")
    return length


def _minutes(said: _Said) -> int:
    """Minutes since midnight, 24 hours for the end of the day.

    Raises PhraseError for no time, and for an hour that may be two.
    """
    half = said.get(Meaning.AM_PM, said.get(Meaning.HALF_DAY))
    part = said.get(Meaning.PART_OF_DAY)
    if Meaning.CLOCK in said:
        hour, minute = divmod(said[Meaning.CLOCK], 60)
    else:
        hour, minute = said[Meaning.HOUR], said.get(Meaning.MINUTE, said.get(Meaning.HALF_HOUR, 0))
    if half is None and part is None and Meaning.HOUR in said and hour in _TWOFOLD_HOURS:
        raise _twofold(hour, minute)
    if half == 0 and hour >= _NOON and (hour > _NOON or Meaning.CLOCK in said):
        raise PhraseError("not-morning", "it is not in the morning")
    if half is not None and hour <= _NOON:
        hour = hour % _NOON + half
    if half is None and part is not None and not (Meaning.CLOCK in said and hour in {0, _NOON}):
        hour = _hour_of(part, hour, minute)
    if hour == MIDNIGHT // 60 and minute == 0:
        return MIDNIGHT
    try:
        return 60 * time(hour, minute).hour + minute
    except ValueError:
        raise PhraseError("no-such-time", "there is no time {time}", time=f"{hour:02d}:{minute:02d}") from None


def _hour_of(part: int, hour: int, minute: int) -> int:
    """The hour of the day of an hour said with a part of it: 밤 9시, 7 in the evening.

    Twelve at night ends the day.
    """
    if hour > _NOON:
        return hour
    if hour in {0, _NOON} and part in {EVENING, NIGHT}:
        return MIDNIGHT // 60
    if part == DAYTIME:
        return hour + _NOON if hour <= _LAST_OF_DAY else hour
    if part == MORNING:
        if hour == _NOON:
            raise PhraseError("not-morning", "it is not in the morning")
        return hour
    if hour < _AFTER_NOON[part]:
        raise _twofold(hour, minute)
    return hour + _NOON


def _twofold(hour: int, minute: int) -> PhraseError:
    later = f"{hour + _NOON}:{minute:02d}"
    return PhraseError(
        "twofold-hour",
        "{hour} o'clock may be in the morning or in the afternoon; write am or pm, or {later}",
        choices=(f"{hour:02d}:{minute:02d}", later),
        hour=hour,
        later=later,
    )
