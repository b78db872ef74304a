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
from tracker.core.phrases.lexicon import IN_DAYS, IN_WEEKS, LANGUAGES, LATIN, Meaning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.core.phrases.lexicon import Sense
    from tracker.core.when import When

TODAY = date(2026, 11, 23)
TABLES = {"en": en.WORDS, "ko": ko.WORDS, "ja": ja.WORDS}

GERMAN: Mapping[Sense, Mapping[int, str]] = {
    Meaning.MONTH: {3: "märz", 5: "mai", 12: "dezember, dez"},
    Meaning.WEEKDAY: {0: "montag, mo", 1: "dienstag, di", 4: "freitag, fr"},
    Meaning.THIRD: {1: "anfang", 2: "mitte", 3: "ende"},
    Meaning.DAYS: {-2: "vorgestern", -1: "gestern", 0: "heute", 1: "morgen"},
    Meaning.WHICH: {-1: "letzte, letzten", 1: "nächste, nächsten"},
    Meaning.UNIT: {IN_DAYS: "tag, tagen", IN_WEEKS: "woche, wochen"},
    Meaning.AGO: {1: "her"},
    Meaning.ABOUT: {1: "etwa, um den"},
    Meaning.UNTIL: {1: "bis"},
    Meaning.SINCE: {1: "seit, vom"},
    Meaning.RANGE: {1: "bis zum"},
    Meaning.HOUR_MARK: {1: "uhr"},
    Meaning.FILLER: {1: "am, der, um"},
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
    with pytest.raises(UnreadableDay, match="“soon” is not understood"):
        read_day("soon", TODAY)


def test_without_the_language_its_words_are_not_known() -> None:
    with pytest.raises(UnreadableDay, match="“vorgestern” is not understood"):
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
        Meaning.MONTH, Meaning.WEEKDAY, Meaning.THIRD, Meaning.LAST_DAY, Meaning.SEASON, Meaning.QUARTER, Meaning.HALF_YEAR, Meaning.DAYS,
        Meaning.THAT_WEEK, Meaning.THAT_MONTH, Meaning.THAT_YEAR, Meaning.WHICH, Meaning.COMING, Meaning.UNTIL, Meaning.BEFORE, Meaning.SINCE,
        Meaning.AFTER, Meaning.BETWEEN, Meaning.AND, Meaning.RANGE, Meaning.UNKNOWN, Meaning.FILLER, Meaning.CLOCK, Meaning.HALF_HOUR,
        Meaning.AM_PM, Meaning.HALF_DAY,
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
        Meaning.WEEKDAY: range(7),
        Meaning.THIRD: range(1, 8),
        Meaning.SEASON: (3, 6, 9, 12),
        Meaning.QUARTER: range(1, 5),
        Meaning.HALF_YEAR: (1, 2),
        Meaning.UNIT: range(7),
        Meaning.AM_PM: (0, 12),
        Meaning.HALF_DAY: (0, 12),
    }
    table = TABLES[language]
    assert {kind: sorted(table[kind]) for kind in numbers if kind in table} == {
        kind: sorted(numbers[kind]) for kind in numbers if kind in table
    }
