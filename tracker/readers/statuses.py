"""The words trackers have for how far an application got, and what each says has happened: one table."""

from __future__ import annotations

from tracker.core.match import fold

# Target (as of --map): the words for it, folded, without signs around them.
_WORDS = {
    "saved": (
        "saved", "save", "wishlist", "wish list", "bookmarked", "bookmark", "to apply", "need to apply", "interested",
        "not applied", "not applied yet", "planned", "draft", "new", "researching", "applying", "관심", "지원 예정",
    ),
    "resume submitted": (
        "applied", "apply", "submitted", "sent", "application submitted", "application sent", "pending", "waiting",
        "in review", "under review", "in progress", "no response", "no answer", "no response yet", "awaiting response",
        "지원", "지원 완료", "서류 제출",
    ),
    "resume acknowledged": ("received", "application received", "acknowledged", "confirmation"),
    "assessment invited": (
        "assessment", "online assessment", "oa", "test", "technical test", "take home", "take-home", "take home test",
        "coding challenge", "coding test", "과제", "코딩테스트",
    ),
    "interview-1 invited": (
        "interview", "interviewing", "interviews", "screening", "screen", "phone screen", "phone interview",
        "first interview", "interview scheduled", "recruiter screen", "면접", "1차 면접",
    ),
    "interview-2 invited": ("second interview", "final interview", "final round", "onsite", "on-site", "2차 면접"),
    "resume on-hold": ("on hold", "on-hold", "hold", "paused", "waitlisted", "보류"),
    "offered": ("offer", "offered", "offers", "offer received", "job offer", "received offer", "최종합격"),
    "offered, accepted": ("accepted", "offer accepted", "accepted offer", "hired", "signed"),
    "offered, declined": ("declined offer", "offer declined", "turned down"),
    "rejected": (
        "rejected", "rejection", "reject", "not selected", "denied", "declined by employer", "unsuccessful", "failed",
        "no longer under consideration", "불합격", "탈락",
    ),
    "withdrawn": ("withdrawn", "withdrew", "withdraw", "cancelled by me", "포기"),
    "closed": ("closed", "ghosted", "archived", "expired", "job closed", "position closed", "종료"),
}  # fmt: skip

STATUSES: dict[str, str] = {word: target for target, words in _WORDS.items() for word in words}


def plain_status(cell: str) -> str:
    """The words of a cell: folded, without the emoji, numbers of a list or signs that may stand around them."""
    text = fold(cell).replace("_", " ")
    letters = [place for place, sign in enumerate(text) if sign.isalpha()]
    return text[letters[0] : letters[-1] + 1] if letters else ""


def like_status(cell: str) -> str:
    """The known word most like the words of a cell; "" where none is."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(plain_status(cell), STATUSES, n=1, cutoff=0.75)), "")
