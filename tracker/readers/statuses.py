"""The words trackers have for how far an application got, and what each says has happened: one table."""

from __future__ import annotations

import re

from tracker.core.match import fold

# Target (as of a mapping): the words for it, folded, without signs around them.
_WORDS = {
    "saved": (
        "saved", "save", "wishlist", "wish list", "bookmarked", "bookmark", "to apply", "need to apply", "interested",
        "not applied", "not applied yet", "planned", "draft", "new", "researching", "applying", "to do", "todo", "관심", "지원 예정",
        "지원예정", "미지원", "応募予定", "待投递", "geplant", "à postuler", "por aplicar",
    ),
    "resume submitted": (
        "applied", "apply", "submitted", "sent", "application submitted", "application sent", "pending", "waiting",
        "in review", "under review", "in progress", "no response", "no answer", "no response yet", "awaiting response",
        "reviewing", "application under review", "지원", "지원 완료", "지원완료", "서류 제출", "서류제출", "서류 접수", "제출", "제출완료",
        "진행중", "진행 중", "서류 검토중", "서류검토", "대기", "대기중", "応募済", "応募済み", "応募", "書類選考中", "選考中", "已投递", "投递", "筛选中",
        "beworben", "bewerbung gesendet", "in bearbeitung", "postulé", "candidature envoyée", "en attente", "aplicado",
        "enviado", "en proceso", "postulado", "candidatado", "inviata", "candidatura inviata", "gesolliciteerd", "verstuurd",
    ),
    "resume acknowledged": ("received", "application received", "acknowledged", "confirmation", "접수", "접수완료", "접수 완료"),
    "assessment invited": (
        "assessment", "online assessment", "oa", "test", "technical test", "take home", "take-home", "take home test",
        "coding challenge", "coding test", "oa received", "과제", "과제전형", "코딩테스트", "코딩 테스트", "코테", "인적성", "인적성검사", "適性検査",
        "筆記試験", "webテスト", "笔试", "测评", "prueba técnica",
    ),
    "interview-1 invited": (
        "interview", "interviewing", "interviews", "screening", "screen", "phone screen", "phone interview",
        "first interview", "interview scheduled", "recruiter screen", "hr screen", "hr interview", "interview invite",
        "technical interview", "면접", "1차 면접", "1차면접", "실무면접", "면접 예정", "面接", "一次面接", "面试", "一面", "vorstellungsgespräch",
        "gespräch", "entretien", "entrevista", "colloquio", "sollicitatiegesprek",
    ),
    "interview-2 invited": (
        "second interview", "final interview", "final round", "onsite", "on-site", "2차 면접", "2차면접", "임원면접", "최종면접", "二次面接",
        "最終面接", "二面", "终面",
    ),
    "resume passed": ("서류합격", "서류 합격", "서류통과", "서류 통과", "書類通過", "書類選考通過", "简历通过"),
    "assessment passed": ("코테합격", "코딩테스트 합격", "과제 합격", "笔试通过"),
    "interview-1 passed": ("1차합격", "1차 합격", "1차 면접 합격", "면접합격", "면접 합격", "一次面接通過", "一面通过"),
    "resume on-hold": ("on hold", "on-hold", "hold", "paused", "waitlisted", "waitlist", "보류", "保留", "zurückgestellt"),
    "offered": (
        "offer", "offered", "offers", "offer received", "job offer", "received offer", "최종합격", "최종 합격", "오퍼", "内定",
        "已录用", "offer extended", "angebot", "angebot erhalten", "offre", "offre reçue", "oferta", "offerta", "aanbod",
    ),
    "offered, accepted": ("accepted", "offer accepted", "accepted offer", "hired", "signed", "입사", "입사확정", "内定承諾", "入職", "angenommen", "acceptée", "aceptada", "accettata"),
    "offered, declined": ("declined offer", "offer declined", "turned down", "입사포기", "입사 포기", "内定辞退"),
    "rejected": (
        "rejected", "rejection", "reject", "not selected", "denied", "declined by employer", "unsuccessful", "failed",
        "no longer under consideration", "rejected by company", "company rejected", "불합격", "탈락", "서류탈락", "서류 탈락", "면접탈락",
        "서류 불합격", "최종탈락", "不合格", "お祈り", "不採用", "被拒", "未通过", "已拒绝", "absage", "abgelehnt", "refus", "refusé", "refusée", "rechazado",
        "rechazada", "rifiutata", "rifiutato", "recusado", "rejeitado", "afgewezen",
    ),
    "withdrawn": ("withdrawn", "withdrew", "withdraw", "cancelled by me", "포기", "지원취소", "지원 취소", "辞退", "選考辞退", "zurückgezogen", "retirée", "retirada"),
    "ghosted": ("ghosted", "no reply", "silent", "무응답", "연락없음", "연락 없음", "音沙汰なし", "无回复"),
    "closed": (
        "closed", "archived", "expired", "job closed", "position closed", "job expired", "posting expired", "종료", "마감", "募集終了",
        "已过期",
    ),
}  # fmt: skip

# `ghosted` says that something was sent; what else is closed may never have been.
_MEANT = {"ghosted": "closed"}
STATUSES: dict[str, str] = {word: _MEANT.get(target, target) for target, words in _WORDS.items() for word in words}
# The words after which nothing need have been sent.
UNSENT = frozenset(word for target in ("saved", "withdrawn", "closed") for word in _WORDS[target])

# What became of a stage that another column names. "" says that nobody has answered yet.
RESULTS: dict[str, str] = {
    word: kind
    for kind, words in {
        "passed": ("passed", "pass", "합격", "통과", "合格", "通過", "通过", "bestanden", "réussi", "aprobado", "superato", "ok"),
        "rejected": ("rejected", "failed", "fail", "불합격", "탈락", "不合格", "未通过", "nicht bestanden", "échoué", "suspenso"),
        "on-hold": ("on hold", "hold", "보류", "保留"),
        "": ("pending", "waiting", "in progress", "scheduled", "진행중", "진행 중", "대기", "대기중", "예정", "結果待ち", "選考中", "待定", "等待"),
    }.items()
    for word in words
}  # fmt: skip

_HYPHENS = re.compile(r"\s*[-–_/:]\s*")
# A hint needs words long enough to be told apart: 합격 and 불합격 are one sign apart, and say the opposite.
_SHORTEST_HINT = 6
_ALIKE = 0.8


def plain_status(cell: str) -> str:
    """The words of a cell: folded, without the emoji, numbers of a list or signs that may stand around them."""
    text = fold(cell).replace("_", " ")
    letters = [place for place, sign in enumerate(text) if sign.isalpha()]
    if not letters:
        return ""
    first = letters[0]
    # The number of 1차 면접 is a part of its name, the one of `1. Applied` is not.
    while first and text[first - 1].isdigit() and text[first : first + 1] in "차次":
        first -= 1
    return text[first : letters[-1] + 1]


def status_target(cell: str) -> str:
    """What the words of a cell say has happened, as the target of a mapping; "" for words that are not known."""
    plain = plain_status(cell)
    return STATUSES.get(plain) or STATUSES.get(_HYPHENS.sub(" ", plain), "")


def like_status(cell: str) -> str:
    """The known word that the words of a cell are most likely meant for, by their spelling; "" where none is."""
    from difflib import get_close_matches

    plain = plain_status(cell)
    if len(plain) < _SHORTEST_HINT or not plain.isascii():
        return ""
    return next(iter(get_close_matches(plain, STATUSES, n=1, cutoff=_ALIKE)), "")
