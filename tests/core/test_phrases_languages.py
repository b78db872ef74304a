"""The tables of words, and a language more."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date, time
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import UnreadableDay
from tracker.core.phrases import en, ja, ko, read_appointment, read_day
from tracker.core.phrases.lexicon import IN_DAYS, IN_WEEKS, LANGUAGES, LATIN, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.core.when import When

TODAY = date(2026, 11, 23)
TABLES = {"en": en.WORDS, "ko": ko.WORDS, "ja": ja.WORDS}

GERMAN: Mapping[Kind, Mapping[int, str]] = {
    Kind.MONTH: {3: "märz", 5: "mai", 12: "dezember, dez"},
    Kind.WEEKDAY: {0: "montag, mo", 1: "dienstag, di", 4: "freitag, fr"},
    Kind.THIRD: {1: "anfang", 2: "mitte", 3: "ende"},
    Kind.DAYS: {-2: "vorgestern", -1: "gestern", 0: "heute", 1: "morgen"},
    Kind.WHICH: {-1: "letzte, letzten", 1: "nächste, nächsten"},
    Kind.UNIT: {IN_DAYS: "tag, tagen", IN_WEEKS: "woche, wochen"},
    Kind.AGO: {1: "her"},
    Kind.ABOUT: {1: "etwa, um den"},
    Kind.UNTIL: {1: "bis"},
    Kind.SINCE: {1: "seit, vom"},
    Kind.RANGE: {1: "bis zum"},
    Kind.HOUR_MARK: {1: "uhr"},
    Kind.FILLER: {1: "am, der, um"},
}


@pytest.fixture
def _german(monkeypatch: pytest.MonkeyPatch) -> None:
    """German as a contributor would add it: one file and one row."""
    module = ModuleType("tracker.core.phrases.de")
    vars(module)["WORDS"] = GERMAN
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr("tracker.core.phrases.lexicon.LANGUAGES", [*LANGUAGES, ("de", LATIN)])


def bounds(when: When) -> tuple[str, str]:
    return str(when.earliest or ""), str(when.latest or "")


@pytest.mark.usefixtures("_german")
@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("25. März 2024", "2024-03-25", "2024-03-25"),
        ("am 5. Mai", "2026-05-05", "2026-05-05"),
        ("Ende März 2024", "2024-03-21", "2024-03-31"),
        ("vorgestern", "2026-11-21", "2026-11-21"),
        ("Freitag", "2026-11-20", "2026-11-20"),
        ("letzte Woche", "2026-11-16", "2026-11-22"),
        ("3 Tagen her", "2026-11-20", "2026-11-20"),
        ("um den 5. Mai 2024", "2024-05-02", "2024-05-08"),
        ("bis Ende März 2024", "", "2024-03-31"),
        ("vom 21. bis zum 31. März 2024", "2024-03-21", "2024-03-31"),
        # English is still there, and German does not take its words away.
        ("late march 2024", "2024-03-21", "2024-03-31"),
        ("3 days ago", "2026-11-20", "2026-11-20"),
    ],
)
def test_a_fourth_language(words: str, earliest: str, latest: str) -> None:
    assert bounds(read_day(words, TODAY)) == (earliest, latest)


@pytest.mark.usefixtures("_german")
def test_an_appointment_in_a_fourth_language() -> None:
    found = read_appointment("Dienstag um 15 Uhr", TODAY, "Europe/Berlin")
    assert (bounds(found.day), found.time) == (("2026-11-24", "2026-11-24"), time(15))


@pytest.mark.usefixtures("_german")
def test_the_reason_of_a_refusal_is_that_of_the_first_language() -> None:
    with pytest.raises(UnreadableDay, match="“soon” is not known"):
        read_day("soon", TODAY)


def test_without_the_language_its_words_are_not_known() -> None:
    with pytest.raises(UnreadableDay, match="“vorgestern” is not known"):
        read_day("vorgestern", TODAY)


@pytest.mark.parametrize("language", TABLES)
def test_a_word_has_one_number_a_kind(language: str) -> None:
    said = [
        (kind, word) for kind, rows in TABLES[language].items() for words in rows.values() for word in words.split(", ")
    ]
    assert [word for word, times in Counter(said).items() if times > 1] == []
    assert all(word == word.strip().lower() != "" for _, word in said)


@pytest.mark.parametrize("language", TABLES)
def test_a_word_stands_for_one_thing_where_it_stands_alone(language: str) -> None:
    alone = {
        Kind.MONTH, Kind.WEEKDAY, Kind.THIRD, Kind.LAST_DAY, Kind.SEASON, Kind.QUARTER, Kind.HALF_YEAR, Kind.DAYS,
        Kind.THAT_WEEK, Kind.THAT_MONTH, Kind.THAT_YEAR, Kind.WHICH, Kind.COMING, Kind.UNTIL, Kind.BEFORE, Kind.SINCE,
        Kind.AFTER, Kind.BETWEEN, Kind.AND, Kind.RANGE, Kind.UNKNOWN, Kind.FILLER, Kind.CLOCK, Kind.HALF_HOUR,
        Kind.AM_PM, Kind.HALF_DAY,
    }  # fmt: skip
    words = Counter(
        word
        for kind, rows in TABLES[language].items()
        if kind in alone
        for said in rows.values()
        for word in said.split(", ")
    )
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize("language", TABLES)
def test_every_row_is_of_a_known_number(language: str) -> None:
    numbers = {
        Kind.WEEKDAY: range(7),
        Kind.THIRD: range(1, 6),
        Kind.SEASON: (3, 6, 9, 12),
        Kind.QUARTER: range(1, 5),
        Kind.HALF_YEAR: (1, 2),
        Kind.UNIT: range(6),
        Kind.AM_PM: (0, 12),
        Kind.HALF_DAY: (0, 12),
    }
    table = TABLES[language]
    assert {kind: sorted(table[kind]) for kind in numbers if kind in table} == {
        kind: sorted(numbers[kind]) for kind in numbers if kind in table
    }
