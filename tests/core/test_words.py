"""The words of `log`: stage, kind and day in any order, in the languages of the table."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import BadValue
from tracker.core.events import KINDS
from tracker.core.log_words import read_log_words
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.words import completed_names, find_kind, find_stage, nearest

if TYPE_CHECKING:
    from tracker.core.events import Kind
    from tracker.core.stages import Stage

CASES = [
    ("oa yesterday", "assessment", None, "yesterday"),
    ("과제 어제", "assessment", None, "어제"),
    ("rejected", None, "rejected", ""),
    ("online assessment invited early may 2024", "assessment", "invited", "early may 2024"),
    ("1차 면접 일정 내일", "interview-1", "scheduled", "내일"),
    ("1차면접 봤음", "interview-1", "held", ""),
    ("Interview 2 HELD last friday", "interview-2", "held", "last friday"),
    ("followed up 3 days ago", None, "followed-up", "3 days ago"),
    ("서류 지원 3월 말", "resume", "submitted", "3월 말"),
    ("최종합격", None, "offered", ""),
    ("합격 1차", "interview-1", "passed", ""),
    ("on hold i1", "interview-1", "on-hold", ""),
    ("2026-11-20", None, None, "2026-11-20"),
]


@pytest.mark.parametrize(("words", "stage", "kind", "day"), CASES)
def test_words(words: str, stage: str | None, kind: str | None, day: str) -> None:
    found = read_log_words(words.split(), DEFAULT_STAGES)
    assert (found.stage and found.stage.name, found.kind and found.kind.name, found.day) == (stage, kind, day)


@pytest.mark.parametrize("order", list(permutations(["interview-1", "invited", "5월 초"])))
def test_any_order(order: tuple[str, ...]) -> None:
    found = read_log_words(order, DEFAULT_STAGES)
    assert (found.stage and found.stage.name, found.kind and found.kind.name) == ("interview-1", "invited")
    assert found.day == "5월 초"


@pytest.mark.parametrize("words", ["oa resume", "invited rejected", "과제 1차"])
def test_two_of_one_sort_are_refused(words: str) -> None:
    with pytest.raises(BadValue, match="put a comma between"):
        read_log_words(words.split(), DEFAULT_STAGES)


def test_every_name_and_alias_means_one_thing() -> None:
    said: dict[str, str] = {}
    named: list[Stage | Kind] = [*DEFAULT_STAGES, *KINDS.values()]
    for one in named:
        for word in (one.name, *one.aliases):
            bare = word.casefold().replace(" ", "").replace("-", "")
            assert said.setdefault(bare, one.name) == one.name, word
            assert one in {find_stage(word, DEFAULT_STAGES), find_kind(word)}


def test_the_nearest_word() -> None:
    assert nearest("asessment", DEFAULT_STAGES) == ("assessment",)
    assert nearest("rejcted", DEFAULT_STAGES)[0] == "rejected"
    assert set(nearest("interview", DEFAULT_STAGES)) == {"interview-1", "interview-2"}
    assert nearest("yesterday", DEFAULT_STAGES) == ()
    assert nearest("called", DEFAULT_STAGES) == ()


def test_an_alias_completes_only_where_no_name_does() -> None:
    assert completed_names("o", DEFAULT_STAGES) == ["outcome"]
    assert completed_names("oa", DEFAULT_STAGES) == ["oa"]
