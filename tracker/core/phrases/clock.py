"""Times of day and their zones."""

from __future__ import annotations

from datetime import datetime, time
from functools import cache
from typing import TYPE_CHECKING

from tracker.core.phrases.figures import read_offset
from tracker.core.phrases.lexicon import Kind
from tracker.core.phrases.tokens import PhraseError
from tracker.core.sentences import AnyOf, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from tracker.core.phrases.lexicon import Part
    from tracker.core.phrases.tokens import Token

# The abbreviations that mean one thing the world over; PST, CST, IST and others each belong to several zones.
_ABBREVIATIONS = {"utc": "UTC", "z": "UTC", "gmt": "UTC", "kst": "Asia/Seoul", "jst": "Asia/Tokyo"}
_TIME = {Kind.CLOCK, Kind.HOUR, Kind.MINUTE, Kind.HALF_HOUR, Kind.AM_PM, Kind.HALF_DAY}
# Of each of these a time has at most one.
_EXCLUSIVE = ({Kind.CLOCK, Kind.HOUR}, {Kind.CLOCK, Kind.MINUTE, Kind.HALF_HOUR}, {Kind.AM_PM, Kind.HALF_DAY})
_NOON = 12
_CITY_WORDS = 3  # Ho Chi Minh
# With neither am nor pm nor a leading zero these hours are said of the afternoon as well.
_TWOFOLD_HOURS = range(1, 7)


def take_zone(tokens: Sequence[Token]) -> tuple[str, list[Token]]:
    """The zone among the tokens ("" for none) and the others. Raises PhraseError for one that is not known, and for two."""
    zones: list[str] = []
    rest: list[Token] = []
    for place, token in enumerate(tokens):
        if Kind.OFFSET in token.senses:
            zones = [zone for zone in zones if zone != "UTC"]  # UTC+9
            zones.append(_offset_name(read_offset(token.text)))
        elif token.senses:
            rest.append(token)
        elif zone := _zone_name(token.text):
            zones.append(zone)
        else:
            _refuse_city([each.text for each in tokens[place:] if not each.senses])
            rest.append(token)
    if len(zones) > 1:
        raise PhraseError("two-zones", "it names two zones")
    return "".join(zones), rest


def take_time(parts: Sequence[Part]) -> tuple[time | None, list[Part]]:
    """The time among the parts, if any, and the others. Raises PhraseError for an hour that may be two."""
    said: dict[Kind, int] = {}
    for kind, number in parts:
        if kind in _TIME:
            if kind in said:
                raise PhraseError("two-times-begin", "it names two times; an appointment has the one it begins at")
            said[kind] = number
    rest = [part for part in parts if part[0] not in _TIME]
    return (_time(said) if said else None), rest


def check_moment(day: date, at: time, zone: str) -> None:
    """Raises PhraseError for a zone that is not known and for a time that the clocks of the zone skip on that day."""
    if zone[:1] in {"+", "-"}:
        return
    local, known = datetime.combine(day, at), _zone(zone)
    before, after = known.utcoffset(local), known.utcoffset(local.replace(fold=1))
    # PEP 495: the two folds of a time differ only where the clocks change, and the second is further east in a gap.
    if before is not None and after is not None and after > before:
        raise PhraseError(
            "skipped-time", "on {day} the clocks of {zone} skip {time}", day=day, zone=zone, time=f"{at:%H:%M}"
        )


def _time(said: dict[Kind, int]) -> time:
    half = said.get(Kind.AM_PM, said.get(Kind.HALF_DAY))
    if Kind.CLOCK in said:
        hour, minute = divmod(said[Kind.CLOCK], 60)
    elif Kind.HOUR in said:
        hour, minute = said[Kind.HOUR], said.get(Kind.MINUTE, said.get(Kind.HALF_HOUR, 0))
    else:
        raise PhraseError("no-hour", "the hour is missing")
    if any(len(said.keys() & exclusive) > 1 for exclusive in _EXCLUSIVE):
        raise PhraseError("two-times", "it names two times")
    if half is None and Kind.HOUR in said and hour in _TWOFOLD_HOURS:
        raise PhraseError(
            "twofold-hour",
            "{hour} o'clock may be in the morning or in the afternoon; write am or pm, or {later}",
            hour=hour,
            later=f"{hour + _NOON}:00",
        )
    if half == 0 and hour >= _NOON and (hour > _NOON or Kind.CLOCK in said):
        raise PhraseError("not-morning", "it is not in the morning")
    if half is not None and hour <= _NOON:
        hour = hour % _NOON + half
    try:
        return time(hour, minute)
    except ValueError:
        raise PhraseError("no-such-time", "there is no time {time}", time=f"{hour:02d}:{minute:02d}") from None


def _offset_name(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _zone_name(text: str) -> str:
    """The zone in the letters of the IANA database, whatever the case it was typed in; "" for a word that is none."""
    if text.lower() in _ABBREVIATIONS:
        return _ABBREVIATIONS[text.lower()]
    if "/" not in text:
        return _single_name(text)
    if text[0].isupper():  # the database has a few files in lower case that are no zones of this world
        try:
            return _zone(text).key
        except PhraseError:
            pass
    if text.lower() not in _zone_names():
        raise PhraseError("no-such-zone", "“{name}” is no time zone", name=text)
    return _zone_names()[text.lower()]


def _single_name(text: str) -> str:
    """Japan, Singapore: the zones that are called like their country. Capitals alone are taken for an abbreviation."""
    if text.isascii() and text.isupper():
        raise PhraseError(
            "several-zones",
            "“{name}” may be several time zones; write one like {zone}, or an offset like {offset}",
            name=text,
            zone="Asia/Seoul",
            offset="+09:00",
        )
    try:
        return _zone(text).key if text.istitle() else ""
    except PhraseError:
        return ""


def _refuse_city(words: Sequence[str]) -> None:
    """Raises PhraseError where words begin with a city of the database, whose zone is written with its continent."""
    if not words[0].isascii() or not words[0].isalpha():
        return
    for count in range(min(_CITY_WORDS, len(words)), 0, -1):
        city = "_".join(words[:count]).lower()
        found = sorted(name for lower, name in _zone_names().items() if lower.endswith(f"/{city}"))
        if found:
            raise PhraseError(
                "city-alone",
                "“{city}” alone is no zone",
                mend=sentence("Write {zones}.", zones=AnyOf(tuple(found[:2]))),
                city=" ".join(words[:count]),
            )


@cache
def _zone_names() -> dict[str, str]:
    """The names of all zones by their small letters. It takes a tenth of a second: the whole database is read."""
    from zoneinfo import available_timezones

    return {name.lower(): name for name in available_timezones()}


def _zone(name: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        raise PhraseError("no-such-zone", "“{name}” is no time zone", name=name) from None
