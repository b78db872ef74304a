"""Statuses in words that no table has: told by the sense of each word, or left to a person."""

from __future__ import annotations

from itertools import product

import pytest

from tracker.core.stages import DEFAULT_STAGES, with_known
from tracker.readers.mapping import happenings
from tracker.readers.status_words import say_status
from tracker.readers.statuses import like_status, plain_status, read_status


@pytest.mark.parametrize(
    ("cell", "target"),
    [
        ("Want to apply", "saved"), ("💡 Idea", "saved"), ("pendiente de enviar", "saved"), ("자소서 작성중", "saved"), ("noch nicht beworben", "saved"),
        ("Phone screen completed", "phone-screen held"), ("면접 봤음", "interview-1 held"), ("Entrevista realizada", "interview-1 held"),
        ("Zweitgespräch geführt", "interview-2 held"), ("waiting for interview feedback", "interview-1 held"), ("一次面接 結果待ち", "interview-1 held"),
        ("no reply after onsite", "interview-2 held"), ("waiting to hear back from the onsite", "interview-2 invited"),
        ("Invited to assessment centre", "assessment-centre invited"), ("OA received", "assessment invited"), ("Einladung zum Gespräch", "interview-1 invited"),
        ("Rejected after phone screen", "phone-screen rejected"), ("failed OA", "assessment rejected"), ("二面挂", "interview-2 rejected"),
        ("최종 면접 탈락", "interview-2 rejected"), ("Absage nach Gespräch", "interview-1 rejected"), ("笔试未通过", "assessment rejected"),
        ("not hiring", "rejected"), ("non retenue", "rejected"), ("não selecionado", "rejected"), ("面接 不通過", "interview-1 rejected"),
        ("필기 합격", "assessment passed"), ("passed 2nd interview", "interview-2 passed"), ("proposta recebida", "offered"), ("已offer", "offered"),
        ("offer accepted", "accepted"), ("I declined", "declined"), ("신청 철회", "withdrawn"), ("hiring freeze", "resume on-hold"),
        ("sem retorno", "resume submitted"), ("서류 발표 대기", "resume submitted"), ("application received", "resume acknowledged"),
        # Whoever withdraws says that it was them; of what was turned down, the offer is declined.
        ("selbst abgesagt", "withdrawn"), ("Ingetrokken", "withdrawn"), ("Zrezygnowałam", "withdrawn"), ("Отказалась сама", "withdrawn"),
        ("婉拒面試", "withdrawn"), ("dropped out", "withdrawn"), ("j'ai refusé l'offre", "declined"), ("Accepté, j'ai décliné", "declined"), ("abgesagt", "rejected"),
        ("vaga congelada", "resume on-hold"), ("채용 동결", "resume on-hold"), ("Ontvangstbevestiging", "resume acknowledged"), ("접수 확인", "resume acknowledged"),
        ("Aprovado", "offered"), ("합격", "offered"), ("Aprovada na entrevista", "interview-1 passed"), ("não aprovado", "rejected"), ("서류 합격", "resume passed"),
        ("vacante cerrada", "closed"), ("채용 마감", "closed"), ("Stelle wurde besetzt", "closed"), ("offre pourvue", "closed"), ("岗位已关闭", "closed"),
        # A verb says who did it: they reject and take, you leave; a no before being taken is theirs.
        ("no me cogieron", "rejected"), ("non mi hanno preso", "rejected"), ("nie przyjęli mnie", "rejected"), ("contrataron a otro", "rejected"),
        ("anders entschieden", "rejected"), ("взяли другого", "rejected"), ("lo dejé yo", "withdrawn"), ("j'ai abandonné", "withdrawn"),
        ("rechacé la oferta", "declined"), ("offre déclinée", "declined"), ("붙었는데 안 감", "declined"), ("acepté la oferta", "accepted"), ("принял оффер", "accepted"),
        ("genommen", "offered"), ("pris", "offered"), ("붙음", "offered"), ("not accepted yet", ""), ("noch nicht angenommen", "saved"),
        ("teste enviado", "assessment submitted"), ("test rendu", "assessment submitted"), ("OA sent to me", "assessment invited"),
        ("hice la entrevista", "interview-1 held"), ("собеседование прошло", "interview-1 held"), ("campus visit done", "interview-2 held"),
        ("헤드헌터가 먼저 연락옴", "approached"), ("스크랩", "saved"), ("в избранном", "saved"), ("da valutare", "saved"), ("Zwischenbescheid", "resume acknowledged"),
        ("brak odzewu", "resume submitted"), ("답장 없음", "resume submitted"), ("failed search", "closed"), ("Follow-up call", "followed-up"),
        ("moving forward", "resume passed"), ("they moved on", "rejected"), ("Preseleccionado", "resume passed"), ("embauche", "accepted"), ("sans suite", "closed"), ("未讀", "resume submitted"),
        ("хочу откликнуться", "saved"), ("quero me candidatar", "saved"), ("отказ после собеса", "interview-1 rejected"), ("서류전형", "resume submitted"),
        # What is denied, asked, wished, or no word for how far it got.
        ("not rejected", ""), ("offer or rejected", ""), ("would accept an offer", ""), ("합격 안 함", ""), ("ask Kim", ""), ("passed", ""), ("done", ""), ("", ""),
    ],
)  # fmt: skip
def test_what_words_say(cell: str, target: str) -> None:
    said = say_status(plain_status(cell) or cell)
    assert (said.target if said else "") == target


def test_a_hint_never_says_the_contrary() -> None:
    assert (like_status("rejectd"), like_status("movin forward")) == ("rejected", "")


def test_words_that_say_more_are_kept() -> None:
    said = read_status("Rejected - they wanted a senior")
    assert said
    assert (said.target, said.has_more) == ("rejected", True)
    assert say_status("rejected after " + "a very long story " * 4) is None


def test_what_is_said_is_a_target_of_the_pipeline() -> None:
    stages = (
        "phone screen",
        "oa",
        "take-home",
        "interview",
        "2nd interview",
        "third round",
        "resume",
        "면접",
        "필기",
        "",
    )
    senses = (
        "rejected", "passed", "done", "invited", "scheduled", "waiting", "received", "sent", "on hold", "offer", "accepted", "declined", "withdrawn",
        "no reply", "want to apply", "",
    )  # fmt: skip
    for stage, sense in product(stages, senses):
        if said := say_status(f"{sense} {stage}".strip()):
            assert happenings(said.target, with_known(DEFAULT_STAGES)) is not None
