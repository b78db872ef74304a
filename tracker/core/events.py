"""What can happen in an application: the table of kinds, and an event.

The order of the table is the rank: of two events that neither their days nor their typing tell apart, the one with the
lower (stage, rank) comes first.
"""

from enum import StrEnum
from typing import NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.stages import Stage, StageType
from tracker.core.when import When


class Turn(StrEnum):
    """Whose turn it is."""

    EMPLOYER = "employer"
    YOU = "you"
    CALENDAR = "calendar"
    NOBODY = "nobody"


class Kind(NamedTuple):
    """A kind of event: a row of the table of kinds. `rank` and `ends` follow from its row."""

    name: str
    turn: Turn | None  # whose move it is after it; None: as before
    help: str  # one line for people
    aliases: tuple[str, ...] = ()
    answers: bool = False  # whether it is an answer of the employer's
    outcome: bool = False  # whether it is kept at the stage of that name
    does: StageType | None = None  # which type of stage it says was done
    staged: bool = True  # whether it is said of a stage; the others are said before anything was sent
    reopens: bool = False  # whether it may follow an end, and opens a second episode
    moves: bool = False  # whether it moves an appointment that stands
    settles: bool = False  # whether the appointment of its stage is over with it
    calls_off: bool = False  # whether that appointment does not take place
    restarts: bool = False  # whether its stage may begin anew after it, so that it comes before a lower rank as well
    passive: bool = False  # whether it changes nothing: no turn, not what is closed
    hides: bool = False  # whether it only hides the application, whose wait goes on
    withdraws: bool = False  # whether you cut the wait short with it
    tentative: bool = False  # whether going on without an answer leaves no wait behind
    keeps_due: bool = False  # whether what was due before it is due still
    moves_due: bool = False  # whether it says by when the same is due now
    is_activity: bool = False  # whether you did something with it
    asks: bool = False  # whether you asked how things stand
    counts_as: str = ""  # the count of a week it enters
    node: str = ""  # the step of a flow it leads to
    rank: int = 0  # its place in the table
    ends: bool = False  # whether the application is over with it


_T, _M = StageType.TASK, StageType.MEETING

_TABLE = (
    Kind("approached", Turn.YOU, "a recruiter came to you", ("approach", "스카우트", "제안", "スカウト"), staged=False),
    Kind("referred", Turn.EMPLOYER, "someone referred you", ("referral", "추천", "紹介"), staged=False, tentative=True, is_activity=True),
    Kind("invited", Turn.YOU, "they asked you to a stage (due: by when)", ("invite", "invitation", "연락", "안내", "案内"), answers=True, reopens=True),
    Kind("replied", Turn.EMPLOYER, "you sent times or papers", ("reply", "회신", "返信"), is_activity=True),
    Kind("scheduled", Turn.CALENDAR, "an appointment was made (at: when)", ("schedule", "일정", "予定"), answers=True, reopens=True),
    Kind("rescheduled", Turn.CALENDAR, "the appointment was moved (at: when)", ("reschedule", "moved", "일정변경", "変更"), moves=True),
    Kind("cancelled", Turn.EMPLOYER, "the employer cancelled the appointment", ("canceled", "cancel", "취소", "中止"), settles=True, calls_off=True, restarts=True),
    Kind("submitted", Turn.EMPLOYER, "you handed a task in", ("submit", "sent", "applied", "지원", "제출", "提出", "応募"), does=_T, settles=True, counts_as="handed_in", is_activity=True),
    Kind("held", Turn.EMPLOYER, "the meeting took place", ("done", "had", "took", "did", "completed", "finished", "참석", "봤음", "봄", "응시", "치름", "끝남", "끝났음", "완료", "受けた", "終わった"), does=_M, settles=True, counts_as="held", is_activity=True),
    Kind("acknowledged", None, "an automatic receipt, which is not an answer", ("ack", "receipt", "접수", "受付"), passive=True),
    Kind("followed-up", None, "you asked for news", ("fu", "followup", "follow-up", "followed up", "nudge", "문의", "催促"), counts_as="followed_up", is_activity=True, asks=True),
    Kind("thanked", None, "you thanked them", ("thank you", "thank-you note", "감사 인사", "お礼"), passive=True, is_activity=True),
    Kind("passed", Turn.EMPLOYER, "you passed a stage", ("pass", "합격", "통과", "붙음", "붙었음", "通過"), answers=True, settles=True),
    Kind("on-hold", Turn.EMPLOYER, "they answered: not now", ("on hold", "hold", "paused", "보류", "保留"), answers=True, restarts=True),
    Kind("offered", Turn.YOU, "an offer (due: by when to answer)", ("offer", "최종합격", "최합", "오퍼", "内定"), answers=True, outcome=True, reopens=True, counts_as="offers", node="Offer"),
    Kind("countered", Turn.EMPLOYER, "you asked for more, or for time: the offer stands", ("counter", "counteroffer", "역제안", "交渉"), outcome=True, keeps_due=True, is_activity=True),
    Kind("extended", Turn.YOU, "they gave you more time (due: the new day)", ("extend", "extension", "연장", "延長"), answers=True, moves_due=True, restarts=True),
    Kind("accepted", Turn.NOBODY, "you took the offer", ("accept", "수락", "承諾"), outcome=True, node="Accepted"),
    Kind("declined", Turn.NOBODY, "you turned the offer down", ("decline", "거절", "辞退"), outcome=True, node="Declined"),
    Kind("rejected", Turn.NOBODY, "they said no", ("rej", "reject", "rejection", "turned down", "불합격", "불합", "탈락", "최탈", "광탈", "떨어짐", "떨어졌음", "전환 실패", "미전환", "不合格", "お祈り", "落ちた"), answers=True, outcome=True, counts_as="rejections", node="Rejected"),
    Kind("withdrawn", Turn.NOBODY, "you withdrew", ("withdraw", "withdrew", "포기", "取り下げ"), outcome=True, withdraws=True, node="Withdrawn"),
    Kind("closed", None, "you gave up hope: hidden from lists, still counted as silent", ("close", "ghosted", "정리", "종료", "잠수", "終了", "サイレント"), outcome=True, hides=True),
)  # fmt: skip

KINDS: dict[str, Kind] = {
    kind.name: kind._replace(rank=rank, ends=kind.turn is Turn.NOBODY) for rank, kind in enumerate(_TABLE)
}

# The names of what an application begins with: something sent, or what comes before that.
BEGINNINGS = frozenset(name for name, kind in KINDS.items() if not kind.staged or kind.does is StageType.TASK)


class Event(NamedTuple):
    """Something that happened.

    `appointment` is when a meeting is, `due` by when something is asked of you, `expect` by when the employer said to
    answer, `reached` the stage an end was reached at. `id` is its place in the order of typing, 0 until it is stored;
    `number` is what people call it by within its application and never changes; `typed` says that it was typed one by
    one, so that its number tells what came before it; `uid` tells it apart on every machine.
    """

    kind: Kind
    stage: Stage | None
    on: When
    appointment: Appointment | None = None
    due: Appointment | None = None
    note: str = ""
    who: str = ""
    via: str = ""
    expect: When | None = None
    reached: Stage | None = None
    number: int = 0
    typed: bool = False
    uid: str = ""
    id: int = 0

    @property
    def is_offer(self) -> bool:
        """Whether it leaves you an offer to answer."""
        return self.kind.turn is Turn.YOU and self.stage is not None and self.stage.type is StageType.OUTCOME
