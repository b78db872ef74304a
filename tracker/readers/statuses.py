"""The words trackers have for how far an application got, and what each says has happened: one table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.core.match import fold
from tracker.readers.status_words import StatusWords, has_senses, say_status

if TYPE_CHECKING:
    from tracker.core.stages import Stage

# Target (as of a mapping): the words for it, folded, without signs around them.
_WORDS = {
    "saved": (
        "saved", "save", "wishlist", "wish list", "bookmarked", "bookmark", "to apply", "need to apply", "interested",
        "not applied", "not applied yet", "not started", "backlog", "planned", "draft", "new", "researching", "applying", "to do", "todo", "관심", "지원 예정",
        "지원예정", "미지원", "応募予定", "待投递", "geplant", "à postuler", "por aplicar",
        "da candidare", "a candidatar", "te solliciteren", "merken", "待投", "待投遞", "応募前", "未応募", "do wysłania", "başvurulacak",
    ),
    "resume submitted": (
        "applied", "apply", "submitted", "sent", "application submitted", "application sent", "pending", "waiting",
        "in review", "under review", "in progress", "no response", "no answer", "no response yet", "awaiting response",
        "reviewing", "application under review", "지원", "지원 완료", "지원완료", "서류 제출", "서류제출", "서류 접수", "제출", "제출완료",
        "진행중", "진행 중", "서류 검토중", "서류검토", "대기", "대기중", "応募済", "応募済み", "応募", "書類選考中", "選考中", "已投递", "投递", "筛选中",
        "beworben", "bewerbung gesendet", "in bearbeitung", "postulé", "candidature envoyée", "en attente", "aplicado",
        "enviado", "en proceso", "postulado", "candidatado", "inviata", "candidatura inviata", "gesolliciteerd", "verstuurd",
        "awaiting reply", "awaiting feedback", "waiting for response", "waiting for reply", "waiting to hear back", "no reply yet",
        "ongoing", "offen", "ausstehend", "eingereicht", "gesendet", "abgeschickt", "läuft", "in prüfung", "keine antwort",
        "keine rückmeldung", "envoyé", "envoyée", "en cours", "sans réponse", "pas de réponse", "enviada", "en curso", "pendiente",
        "sin respuesta", "enviado", "em andamento", "em análise", "aguardando", "sem resposta", "inviato", "in attesa", "in corso",
        "nessuna risposta", "verzonden", "in behandeling", "geen reactie", "in afwachting", "書類提出済", "エントリー済", "結果待ち", "返信待ち",
        "已投", "已申请", "已申請", "已投遞", "等待中", "进行中", "進行中", "流程中", "отправлено", "отклик отправлен", "на рассмотрении", "wysłano", "wysłane",
        "w toku", "oczekuje", "brak odpowiedzi", "в ожидании", "нет ответа", "en attente de réponse", "à l'étude", "esperando respuesta", "em espera", "gönderildi", "beklemede", "başvuruldu", "심사중", "서류 심사중", "검토중", "전형중", "전형 진행중", "접수대기", "결과대기", "결과 대기",
    ),
    "resume acknowledged": ("received", "application received", "acknowledged", "confirmation", "접수", "접수완료", "접수 완료", "eingangsbestätigung", "bestätigt", "accusé de réception", "受付完了"),
    "assessment invited": (
        "assessment", "online assessment", "oa", "test", "technical test", "take home", "take-home", "take home test",
        "coding challenge", "coding test", "oa received", "과제", "과제전형", "코딩테스트", "코딩 테스트", "코테", "인적성", "인적성검사", "適性検査",
        "筆記試験", "webテスト", "笔试", "测评", "prueba técnica", "筆試", "einstellungstest", "test technique", "teste técnico", "prova tecnica", "case study",
        "hackerrank", "webテスト", "spi", "coding", "코딩테스트 예정", "과제 진행중",
    ),
    "interview-1 invited": (
        "interview", "interviewing", "interviews", "first interview", "interview scheduled", "first round", "1st interview", "1st round", "first round interview", "1st round interview",
        "in interview", "interview stage", "interview process", "hr interview", "interview invite",
        "technical interview", "면접", "1차 면접", "1차면접", "실무면접", "면접 예정", "面接", "一次面接", "面试", "一面", "vorstellungsgespräch",
        "gespräch", "entretien", "entrevista", "colloquio", "sollicitatiegesprek",
        "vorstellungsgespräch vereinbart", "entretien prévu", "entrevista agendada", "entrevista programada", "gesprek gepland", "一次面试",
        "初面", "面試", "一次面接予定", "面接予定", "собеседование", "rozmowa", "rozmowa kwalifikacyjna", "mülakat", "görüşme", "1차", "면접 대기",
    ),
    "interview-1 held": ("interviewed",),
    "phone-screen invited": ("screening", "screen", "phone screen", "phone interview", "recruiter call", "intro call", "recruiter screen", "hr screen"),
    "interview-2 invited": (
        "second interview", "second round", "2nd interview", "2nd round", "final interview", "final round", "onsite", "on-site", "2차 면접", "2차면접", "임원면접", "최종면접", "二次面接",
        "最終面接", "二面", "终面", "二次面试", "複試", "终试", "zweites gespräch", "zweitgespräch", "deuxième entretien", "segunda entrevista",
        "secondo colloquio", "tweede gesprek", "2차", "최종 면접", "임원 면접",
    ),
    "resume passed": ("shortlisted", "서류합격", "서류 합격", "서류통과", "서류 통과", "書類通過", "書類選考通過", "简历通过"),
    "assessment passed": ("코테합격", "코딩테스트 합격", "과제 합격", "笔试通过"),
    "interview-1 passed": ("1차합격", "1차 합격", "1차 면접 합격", "면접합격", "면접 합격", "一次面接通過", "一面通过"),
    "resume on-hold": ("on hold", "on-hold", "hold", "paused", "waitlisted", "waitlist", "보류", "保留", "zurückgestellt", "en pause", "en espera", "in de wacht", "talent pool", "인재풀"),
    "offered": (
        "successful", "selected", "erfolgreich", "retenu", "retenue", "offer", "offered", "offers", "offer received", "job offer", "received offer", "최종합격", "최종 합격", "오퍼", "内定",
        "已录用", "已錄取", "錄取", "录用", "内々定", "zusage", "proposition", "proposta", "oferta recibida", "オファー", "оффер", "teklif", "offer extended", "angebot", "angebot erhalten", "offre", "offre reçue", "oferta", "offerta", "aanbod",
    ),
    "accepted": ("accepted", "offer accepted", "accepted offer", "hired", "signed", "입사", "입사확정", "内定承諾", "入職", "angenommen", "acceptée", "aceptada", "accettata"),
    "declined": ("declined offer", "offer declined", "입사포기", "입사 포기", "内定辞退"),
    "rejected": (
        "rejected", "rejection", "reject", "turned down", "they declined", "declined by them", "not selected", "denied", "declined by employer", "unsuccessful", "failed",
        "no longer under consideration", "rejected by company", "company rejected", "불합격", "탈락", "서류탈락", "서류 탈락", "면접탈락",
        "서류 불합격", "최종탈락", "不合格", "お祈り", "不採用", "被拒", "未通过", "已拒绝", "absage", "abgelehnt", "refus", "refusé", "refusée", "rechazado",
        "rechazada", "rifiutata", "rifiutato", "recusado", "rejeitado", "afgewezen",
        "rejected after application", "application rejected", "declined by company", "turned down by company", "not moving forward",
        "not proceeding", "unsuccessful application", "abgesagt", "absage erhalten", "nicht genommen", "réponse négative", "négatif",
        "negativo", "descartado", "descartada", "recusada", "rejeitada", "reprovado", "rifiuto", "scartato", "afwijzing", "見送り", "不採用通知", "落選",
        "拒绝", "被拒绝", "挂了", "未錄取", "不录取", "不錄取", "感謝信", "感謝函", "挂", "已挂", "отказ", "odrzucono", "odrzucona", "odmowa", "reddedildi", "olumsuz", "서류 광탈", "최종 탈락",
        "최종불합격", "최종 불합격", "면접 탈락", "면접불합격", "면접 불합격", "코테 탈락", "코테탈락",
    ),
    "withdrawn": ("withdrawn", "withdrew", "withdraw", "cancelled by me", "포기", "지원취소", "지원 취소", "辞退", "選考辞退", "zurückgezogen", "retirée", "retirada", "desistência", "ritirata", "teruggetrokken", "放弃", "放棄", "отозвано"),
    "followed-up": ("relancé", "relance", "nachgefasst", "nachgehakt", "sollecitato", "nagebeld", "seguimiento"),
    "ghosted": ("ghosted", "ghost", "no reply", "silent", "무응답", "연락없음", "연락 없음", "音沙汰なし", "无回复"),
    "closed": (
        "closed", "archived", "expired", "job closed", "position closed", "job expired", "posting expired", "position filled", "종료", "마감", "募集終了", "終了", "结束",
        "已过期",
    ),
}  # fmt: skip

# `ghosted` says that something was sent; what else is closed may never have been.
_MEANT = {"ghosted": "closed"}
STATUSES: dict[str, str] = {word: _MEANT.get(target, target) for target, words in _WORDS.items() for word in words}
# The words after which nothing need have been sent.
UNSENT = frozenset(word for target in ("saved", "withdrawn", "closed") for word in _WORDS[target])

# What became of a stage that another column names. "done" says that it was done, "" says that nobody has answered yet.
RESULTS: dict[str, str] = {
    word: kind
    for kind, words in {
        "passed": ("passed", "pass", "합격", "합", "통과", "合格", "通過", "通过", "bestanden", "réussi", "aprobado", "superato", "aprovado", "ok"),
        "rejected": ("rejected", "failed", "fail", "불합격", "불", "탈락", "불합", "미통과", "不合格", "不通過", "未通过", "nicht bestanden", "échoué", "suspenso", "reprovado", "落ち"),
        "on-hold": ("on hold", "hold", "보류", "保留"),
        "done": ("submitted", "completed", "handed in", "제출", "제출완료", "제출 완료", "abgegeben", "rendu", "entregado", "consegnato", "提出済", "提出済み", "已提交"),
        "": (
            "applied", "pending", "waiting", "in progress", "scheduled", "진행중", "진행 중", "대기", "대기중", "결과대기", "결과 대기", "예정", "結果待ち", "選考中",
            "予定", "待定", "等待", "aguardando", "offen", "en attente", "pendiente", "in attesa",
        ),
    }.items()
    for word in words
}  # fmt: skip

# What counts the rows above it.
_TOTAL = re.compile(
    r"(?:(?:grand |sub)?total\w?|\w+ rate|sum|count|gesamt\w*|summe|suma|soma|somme|totaal|razem|итого|всего|toplam)\b"
    r"(?:[\s:.,=–-]+(?:(?-i:(?![A-Z])\w+)|applications?|sent|interviews?|offers?|rejections?|rows?|jobs?)\b){0,4}[\s:.]*|"
    r"(?:합계|총계|소계|合計|小計|总计|合计|(?:총|計|共)(?=\s?\d))[\s:：]*\d*\s?\w{0,2}",
    re.IGNORECASE,
)
# Of these, what says that it is to come.
PLANNED = frozenset({"scheduled", "예정", "予定"})
_HYPHENS = re.compile(r"\s*[-–_/:]\s*")
_REMARK = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]\W*$")
_BETWEEN = re.compile(r"\s+[-–—]+\s+|\s*[/,;&+|]\s*")
# The number of 1차 면접 and of 1st interview is a part of the name, the one of `1. Applied` is not.
_FIRST_WORD = re.compile(r"\d+(?=[^\W\d_]|\.\s?(?:gespr|interv|entret|runde|vorst|colloq|entrev))|[^\W\d_]")
# A hint needs words long enough to be told apart: 합격 and 불합격 are one sign apart, and say the opposite.
# Words that turn a status round, so that the next in spelling says the contrary.
_NOT_ALIKE = frozenset({"no", "not", "never", "accepted", "passed"})
_SHORTEST_HINT = 6
_ALIKE = 0.8


def is_total(label: str) -> bool:
    """Whether a row of this label counts the rows above it."""
    return _TOTAL.fullmatch(label) is not None


def plain_status(cell: str) -> str:
    """The words of a cell: folded, without the emoji, numbers of a list or signs that may stand around them."""
    text = fold(cell).replace("_", " ")
    first = _FIRST_WORD.search(text)
    last = max((place for place, sign in enumerate(text) if sign.isalpha()), default=0)
    return text[first.start() : last + 1] if first else ""


def read_status(cell: str) -> StatusWords | None:
    """What the words of a cell say has happened; None for words that are not known."""
    return known_status(cell) or status_by_words(cell)


def status_by_words(cell: str, stage: Stage | None = None) -> StatusWords | None:
    """The same by the sense of each word; where they name no stage, they are of this one."""
    return say_status(_HYPHENS.sub(" ", plain_status(without_remark(cell))), stage)


def senses_of(cell: str) -> bool:
    """Whether some of the words of a cell are of a status, or turn one round."""
    return has_senses(_HYPHENS.sub(" ", fold(cell)))


def known_status(cell: str) -> StatusWords | None:
    """The same by the table of statuses.

    Of several statuses in a cell (`Applied - waiting`) each must be known; a remark in brackets behind them need not.
    """
    plain = plain_status(without_remark(cell))
    if target := STATUSES.get(plain) or STATUSES.get(_HYPHENS.sub(" ", plain), ""):
        return StatusWords(target, plain in UNSENT)
    parts = [STATUSES.get(plain_status(part), "") for part in _BETWEEN.split(plain)]
    if len(parts) < 2 or not all(parts):  # one is the cell itself
        return None
    said = dict.fromkeys(one for part in parts for one in part.split(", ") if one != "saved")
    return StatusWords(", ".join(sorted(said, key=lambda one: one != "resume submitted")) or "saved")


def without_remark(cell: str) -> str:
    """A cell without the words in brackets at its end: Rejected (no interview)."""
    return _REMARK.sub("", cell)


def like_status(cell: str) -> str:
    """The known word that the words of a cell are most likely meant for, by their spelling; "" where none is."""
    from difflib import get_close_matches

    plain = plain_status(cell)
    if len(plain) < _SHORTEST_HINT or not plain.isascii() or not _NOT_ALIKE.isdisjoint(plain.split()):
        return ""
    words = (
        word for word in STATUSES if _NOT_ALIKE.isdisjoint(word.split())
    )  # not moving forward is no hint for moving forward
    return next(iter(get_close_matches(plain, words, n=1, cutoff=_ALIKE)), "")
