"""Time zones as people name them: IANA names, offsets, and the words for the clock of a region."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tracker.core.phrases.figures import read_offset
from tracker.core.phrases.lexicon import Meaning
from tracker.core.phrases.tokens import PhraseError
from tracker.core.sentences import AnyOf, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from tracker.core.phrases.tokens import Token

# What people call the clock of a region. It is that clock on the day named, whether summer time is on or not.
_REGIONS = {
    "UTC": "utc, z, gmt",
    "America/New_York": "et, est, edt, eastern, 동부, 동부시간",
    "America/Chicago": "ct, cdt, central, 중부시간",
    "America/Denver": "mt, mst, mdt, mountain",
    "America/Los_Angeles": "pt, pst, pdt, pacific, 서부, 서부시간, 태평양시간",
    "Europe/London": "bst, uk",
    "Europe/Brussels": "cet, cest",
    "Europe/Athens": "eet, eest",
    "Europe/Lisbon": "wet, west",
    "Asia/Seoul": "kst, 한국, 한국시간",
    "Asia/Tokyo": "jst, 일본, 일본시간, 日本, 日本時間",
    "Asia/Singapore": "sgt",
    "Asia/Hong_Kong": "hkt",
    "Australia/Sydney": "aest, aedt, aet",
    "Pacific/Auckland": "nzst, nzdt, nzt",
}
# What means several regions: what is asked, as zones to choose from.
_AMBIGUOUS = {
    "ist": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "cst": ("America/Chicago", "Asia/Shanghai", "America/Havana"),
    "ast": ("America/Halifax", "Asia/Riyadh"),
}
_NAMES = {word: zone for zone, words in _REGIONS.items() for word in words.split(", ")}
# What may follow the name of a region: 한국 시간, eastern time.
_TIME_WORDS = frozenset({"time", "시간", "時間"})
_CITY_WORDS = 3  # Ho Chi Minh


def is_region(word: str) -> bool:
    """Whether a word names the clock of a region, or of several."""
    return word.casefold() in _NAMES.keys() | _AMBIGUOUS


def take_zone(tokens: Sequence[Token], local: str = "") -> tuple[str, list[Token]]:
    """The zone among the tokens ("" for none) and the others.

    Raises PhraseError for one that is not known, and for two.
    """
    zones: list[str] = []
    rest: list[Token] = []
    for place, token in enumerate(tokens):
        if Meaning.OFFSET in token.senses:
            zones = [zone for zone in zones if zone != "UTC"]  # UTC+9
            zones.append(_offset_name(read_offset(token.text)))
        elif token.senses:
            if not (token.text in _TIME_WORDS and place and tokens[place - 1].text.lower() in _NAMES):
                rest.append(token)
        elif zone := _zone_name(token.text):
            zones.append(zone)
        elif token.text.lower() == local.rpartition("/")[2].lower():  # the city whose clocks are meant anyway
            zones.append(local)
        else:
            _refuse_city([each.text for each in tokens[place:] if not each.senses])
            rest.append(token)
    if len(zones) > 1:
        raise PhraseError("two-zones", "it names two zones")
    return "".join(zones), rest


def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises PhraseError where there is none."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        raise PhraseError("no-such-zone", "“{name}” is not a time zone", name=name) from None


def _offset_name(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _zone_name(text: str) -> str:
    """The zone as the IANA database writes it, whatever the case typed; "" for a word that is none."""
    lower = text.lower()
    if lower in _NAMES:
        return _NAMES[lower]
    if lower in _AMBIGUOUS:
        zones = _AMBIGUOUS[lower]
        raise PhraseError(
            "several-zones",
            "“{name}” is the time of several zones",
            mend=sentence("Write {zones}.", zones=AnyOf(zones)),
            choices=zones,
            name=text,
        )
    if "/" not in text:
        return _single_name(text)
    if text[0].isupper():  # the database has a few files in lower case that are no zones of this world
        try:
            return zone(text).key
        except PhraseError:
            pass
    if lower not in _zone_names():
        raise PhraseError("no-such-zone", "“{name}” is not a time zone", name=text)
    return _zone_names()[lower]


def _single_name(text: str) -> str:
    """Japan, Singapore: the zones that are called like their country.

    Capitals alone are taken for an abbreviation.
    """
    if text.isascii() and text.isupper():
        raise PhraseError(
            "unknown-zone",
            "“{name}” may be several time zones; write one like {zone}, or an offset like {offset}",
            name=text,
            zone="Asia/Seoul",
            offset="+09:00",
        )
    try:
        return zone(text).key if text.istitle() else ""
    except PhraseError:
        return ""


def _refuse_city(words: Sequence[str]) -> None:
    """Raises PhraseError where words begin with a city, whose zone is written with its continent."""
    if not words[0].isascii() or not words[0].isalpha():
        return
    for count in range(min(_CITY_WORDS, len(words)), 0, -1):
        city = "_".join(words[:count]).lower()
        found = sorted(name for lower, name in _zone_names().items() if lower.endswith(f"/{city}"))
        if found:
            raise PhraseError(
                "city-alone",
                "“{city}” alone is not a zone",
                mend=sentence("Write {zones}.", zones=AnyOf(tuple(found[:2]))),
                city=" ".join(words[:count]),
            )


@cache
def _zone_names() -> dict[str, str]:
    """The names of all zones by their small letters.

    It takes a tenth of a second: the whole database is read.
    """
    from zoneinfo import available_timezones

    return {name.lower(): name for name in available_timezones()}
