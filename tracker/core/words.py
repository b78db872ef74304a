"""The words that stages and kinds are called by. Case, spaces and hyphens do not matter."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TypeVar

from tracker.core.events import KINDS, Kind
from tracker.core.stages import Stage
from tracker.core.text import is_plain

_Named = TypeVar("_Named", Stage, Kind)

# "online assessment", "2차 면접", "second interview": no name or alias is said in more words than this.
LONGEST = 3
# How alike a word must be to be asked about: a letter or two of a long word may be wrong.
_ALIKE = 0.84
# What the values of options are called in Korean and Japanese.
_CALLED = {
    "question": "질문 기출 質問",
    "lesson": "교훈 배운점 教訓",
    "prep": "준비 準備",
    "essay": "자소서 자기소개서",
    "offer": "오퍼 처우 オファー",
    "other": "기타 その他",
    "resume": "이력서 履歴書",
    "cover-letter": "커버레터 자기소개서 添え状",
    "posting": "공고 채용공고 求人",
    "mail": "메일 이메일 メール",
    "employer": "회사 상대 会社 相手",
    "you": "나 내차례 自分",
    "calendar": "일정 予定",
    "stage": "단계 전형 選考",
    "company": "회사 会社",
    "source": "출처 경로 経路",
    "role": "직무 職種",
    "month": "월별 月別",
    "monday": "월요일 월 月曜日",
    "tuesday": "화요일 화 火曜日",
    "wednesday": "수요일 수 水曜日",
    "thursday": "목요일 목 木曜日",
    "friday": "금요일 금 金曜日",
    "saturday": "토요일 토 土曜日",
    "sunday": "일요일 일 日曜日",
}


def value_called(word: str, known: Iterable[str]) -> str | None:
    """The one of the values of an option that a word is, or is called by."""
    wanted = bare(word)
    return next((name for name in known if wanted == bare(name) or wanted in _CALLED.get(name, "").split()), None)


def completions(beginning: str, known: Sequence[str]) -> list[str]:
    """The values of an option that begin so; where none does, other words for them."""
    named = [name for name in known if name.startswith(beginning)]
    return named or [word for name in known for word in _CALLED.get(name, "").split() if word.startswith(beginning)]


def completed_names(beginning: str, named: Sequence[Stage | Kind], *, aliases: bool = True) -> list[str]:
    """The stages and kinds that begin so; where none does, their `aliases`: those that every shell takes for one word."""
    names = [one.name for one in named if one.name.startswith(beginning) and is_plain(one.name)]
    if names or not aliases:
        return names
    begun = bare(beginning)
    found = (alias for one in named for alias in one.aliases if alias.startswith(begun) and is_plain(alias))
    return list(dict.fromkeys(found))


def find_kind(word: str) -> Kind | None:
    """The kind with this name or alias."""
    return _kinds().get(bare(word))


def find_stage(word: str, pipeline: Iterable[Stage]) -> Stage | None:
    """The stage with this name or alias. A name goes before an alias."""
    return _stages(tuple(pipeline)).get(bare(word))


def nearest(word: str, pipeline: Iterable[Stage]) -> tuple[str, ...]:
    """The stages and kinds, two at most, whose name or alias is spelt much like the word."""
    from difflib import get_close_matches

    named: list[Stage | Kind] = [*pipeline, *KINDS.values()]
    called = {bare(alias): one.name for one in named for alias in (one.name, *one.aliases)}
    return tuple(dict.fromkeys(called[near] for near in get_close_matches(bare(word), called, n=2, cutoff=_ALIKE)))


@cache
def _kinds() -> dict[str, Kind]:
    return _by_word(tuple(KINDS.values()))


@lru_cache(8)  # of one command they are few, and asked for with every row of a file
def _stages(pipeline: tuple[Stage, ...]) -> dict[str, Stage]:
    return _by_word(pipeline)


def _by_word(named: Sequence[_Named]) -> dict[str, _Named]:
    """What each word calls: the first with this name, else the first with this alias."""
    called: dict[str, _Named] = {}
    for one in named:
        called.setdefault(bare(one.name), one)
    for one in named:
        for alias in one.aliases:
            called.setdefault(bare(alias), one)
    return called


def bare(word: str) -> str:
    """The form of a word in which it is compared."""
    return unicodedata.normalize("NFC", word).casefold().replace(" ", "").replace("-", "")
