"""The words that the values of options are called by."""

from collections.abc import Iterable, Sequence

from tracker.core.words import bare

# In Korean and Japanese.
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
