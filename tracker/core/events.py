"""What can happen in an application: the table of kinds, and an event.

The order of the table is the rank: of two events whose days do not tell them apart, the one with the lower
(stage, rank) comes first.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.stages import DEFAULT_STAGES, StageType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.core.appointment import Appointment
    from tracker.core.stages import Stage
    from tracker.core.when import When


class Turn(StrEnum):
    """Whose turn it is."""

    EMPLOYER = "employer"
    YOU = "you"
    CALENDAR = "calendar"
    NOBODY = "nobody"


class Kind(NamedTuple):
    """A kind of event.

    `turn` is who holds the turn after it (None: whoever held it before), `answers` whether it is an answer of the
    employer's, `outcome` whether it is always kept at the stage of that name, `ends` whether the application is over
    with it, `help` one line for people.

    `counts_as` is the count of a week it enters, `is_activity` whether you did something with it, `asks` whether you
    asked how things stand, `node` the step of a flow it leads to; `moves` and `calls_off` say that it does so to an
    appointment.
    """

    name: str
    turn: Turn | None
    help: str
    aliases: tuple[str, ...] = ()
    answers: bool = False
    outcome: bool = False
    rank: int = 0
    ends: bool = False
    counts_as: str = ""
    is_activity: bool = False
    asks: bool = False
    node: str = ""
    moves: bool = False
    calls_off: bool = False


_TABLE = (
    Kind("approached", Turn.YOU, "a recruiter came to you", ("approach", "스카우트", "제안", "スカウト")),
    Kind("referred", Turn.EMPLOYER, "someone handed your name in", ("referral", "추천", "紹介"), is_activity=True),
    Kind("invited", Turn.YOU, "you were asked to do a stage (--due)", ("invite", "invitation", "연락", "案内"), answers=True),
    Kind("replied", Turn.EMPLOYER, "you sent times or papers", ("reply", "회신", "返信"), is_activity=True),
    Kind("scheduled", Turn.CALENDAR, "an appointment stands (--for)", ("schedule", "일정", "予定"), answers=True),
    Kind("rescheduled", Turn.CALENDAR, "the appointment moved (--for)", ("reschedule", "moved", "일정변경", "変更"), moves=True),
    Kind("cancelled", Turn.EMPLOYER, "the employer called the appointment off", ("canceled", "cancel", "취소", "中止"), calls_off=True),
    Kind("submitted", Turn.EMPLOYER, "you handed a task in", ("submit", "sent", "applied", "지원", "제출", "提出", "応募"), counts_as="handed_in", is_activity=True),
    Kind("held", Turn.EMPLOYER, "the meeting took place", ("done", "had", "봤음", "봄", "受けた"), counts_as="held", is_activity=True),
    Kind("acknowledged", None, "an automatic receipt; answers nothing", ("ack", "receipt", "접수", "受付")),
    Kind("followed-up", None, "you asked how it stands", ("fu", "followup", "follow-up", "followed up", "nudge", "문의", "催促"), counts_as="followed_up", is_activity=True, asks=True),
    Kind("passed", Turn.EMPLOYER, "you got through a stage", ("pass", "합격", "통과", "通過"), answers=True),
    Kind("on-hold", Turn.EMPLOYER, "they answered: not now", ("on hold", "hold", "paused", "보류", "保留"), answers=True),
    Kind("offered", Turn.YOU, "an offer (--due)", ("offer", "최종합격", "오퍼", "内定"), answers=True, outcome=True, counts_as="offers", node="Offer"),
    Kind("accepted", Turn.NOBODY, "you took the offer", ("accept", "수락", "承諾"), outcome=True, node="Accepted"),
    Kind("declined", Turn.NOBODY, "you turned the offer down", ("decline", "거절", "辞退"), outcome=True, node="Declined"),
    Kind("rejected", Turn.NOBODY, "they said no", ("rej", "reject", "rejection", "불합격", "탈락", "不合格"), answers=True, outcome=True, counts_as="rejections", node="Rejected"),
    Kind("withdrawn", Turn.NOBODY, "you stepped back", ("withdraw", "withdrew", "포기", "取り下げ"), outcome=True, node="Withdrawn"),
    Kind("closed", None, "you gave up hope; hides it, the wait goes on", ("close", "ghosted", "종료", "終了"), outcome=True),
)  # fmt: skip

KINDS: dict[str, Kind] = {
    kind.name: kind._replace(rank=rank, ends=kind.turn is Turn.NOBODY) for rank, kind in enumerate(_TABLE)
}

# Said before anything was sent, so of no stage.
WITHOUT_STAGE = frozenset({"approached", "referred"})
# The kinds that say a stage was done: a task by `submitted`, a meeting by `held`.
DONE = {"submitted": StageType.TASK, "held": StageType.MEETING}
# The kinds that may follow an end; they open a second episode.
REOPENING = frozenset({"invited", "scheduled", "offered"})


class Event(NamedTuple):
    """Something that happened. `id` is its place in typing order; 0 until it is stored."""

    kind: Kind
    stage: Stage | None
    on: When
    appointment: Appointment | None = None
    due: Appointment | None = None
    note: str = ""
    who: str = ""
    via: str = ""
    id: int = 0


def refuse_misfit(event: Event, stages: Iterable[Stage] = DEFAULT_STAGES) -> None:
    """See that what is said of an event can be said of its kind: log, amend, edit and every import ask here.

    Raises BadValue for a stage missing or out of place, of which it names one of `stages`, a meeting submitted, a task
    held, an appointment missing or out of place, and a due day out of place.
    """
    name, turn = event.kind.name, event.kind.turn
    _refuse_misplaced(event.kind, event.stage, stages)
    if turn is Turn.CALENDAR and event.appointment is None:
        raise BadValue(f"{name}, but for when? Add --for, like --for “2026-12-01 15:00”")
    if turn is not Turn.CALENDAR and event.appointment is not None:
        raise BadValue(f"--for goes with scheduled and rescheduled, not with {name}")
    if turn is not Turn.YOU and event.due is not None:
        raise BadValue(f"--due goes with what is asked of you (invited, offered), not with {name}")


def _refuse_misplaced(kind: Kind, stage: Stage | None, stages: Iterable[Stage]) -> None:
    """An end stands at the outcome, what comes before a stage at none, and what moves the turn somewhere between."""
    name, at_outcome = kind.name, stage is not None and stage.type is StageType.OUTCOME
    if kind.outcome and not at_outcome:
        where = f"not of {stage.name}" if stage else "and is kept at the outcome"
        raise BadValue(f"{name} is said of the whole application, {where}; leave the stage out")
    if kind.outcome:
        return
    if at_outcome:
        raise BadValue(f"{name} is not said of the outcome; name another stage")
    if name in WITHOUT_STAGE and stage:
        raise BadValue(f"{name} comes before any stage, so not at {stage.name}; leave the stage out")
    if name not in WITHOUT_STAGE and kind.turn and stage is None:
        names = ", ".join(one.name for one in stages if one.type is not StageType.OUTCOME)
        raise BadValue(f"{name}, but at which stage? Name one of {names}")
    if stage and name in DONE and stage.type is not DONE[name]:
        raise BadValue(f"{stage.name} is a {stage.type.value}: log it as {_done_at(stage)}, not {name}")


def _done_at(stage: Stage) -> str:
    """The kind that says a stage was done: of a task `submitted`, of a meeting `held`."""
    return next(name for name, type_ in DONE.items() if type_ is stage.type)
