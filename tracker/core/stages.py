"""The named steps of an application, in their order, and what types of step there are."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, Self


class StageType(StrEnum):
    """What doing a stage means: a row a type.

    `done` is the kind of event that says it was done ("" for none), `help` one line for people. Stages of a type that
    `is_users` can be added; the others are there once.
    """

    TASK = "task", "submitted", "you submit it", True
    MEETING = "meeting", "held", "it is held", True
    OUTCOME = "outcome", "", "how it ended is kept there", False

    done: str
    help: str
    is_users: bool

    def __new__(cls, name: str, done: str, help: str, is_users: bool) -> Self:  # noqa: A002, FBT001 - a row of the table
        """One row of the table."""
        row = str.__new__(cls, name)
        row._value_ = name
        row.done, row.help, row.is_users = done, help, is_users
        return row


STAGE_TYPES = {type_.value: type_ for type_ in StageType}


class Stage(NamedTuple):
    """A step. `position` orders the pipeline, lowest first; `aliases` are other words for it, case-folded."""

    name: str
    type: StageType
    position: int
    aliases: tuple[str, ...] = ()


OUTCOME = "outcome"
# Tasks that are sat on a day, as tests are; the others are handed in by one.
SITTINGS = frozenset({"assessment", "ai-interview", "personality-test", "medical-check"})

DEFAULT_STAGES = (
    Stage("resume", StageType.TASK, 10, ("cv", "résumé", "application", "서류", "이력서", "書類")),
    Stage("assessment", StageType.TASK, 20, ("oa", "online assessment", "test", "coding test", "과제", "코테", "인적성", "필기", "코딩테스트", "테스트", "適性検査")),
    Stage("interview-1", StageType.MEETING, 30, ("i1", "interview 1", "interview1", "first interview", "1차", "1차 면접", "一次面接")),
    Stage("interview-2", StageType.MEETING, 40, ("i2", "interview 2", "interview2", "second interview", "2차", "2차 면접", "二次面接")),
    Stage(OUTCOME, StageType.OUTCOME, 1000, ("result", "결과", "結果")),
)  # fmt: skip


def first_task(pipeline: Sequence[Stage]) -> Stage:
    """The first stage at which something is sent. Every pipeline has one."""
    return next(stage for stage in pipeline if stage.type is StageType.TASK)


def own_stages(stages: Iterable[Stage]) -> list[Stage]:
    """Those of the stages that are not everybody's, in their order."""
    return sorted(set(stages) - set(DEFAULT_STAGES), key=lambda stage: (stage.position, stage.name))


# Stages that many have: one that a pipeline has not is added in its place when it is first named. The default ones are
# among them for records that were made before one of these was, or from which it was removed.
KNOWN_STAGES = (
    *DEFAULT_STAGES,
    Stage("info-session", StageType.MEETING, 4, ("info session", "설명회", "説明会")),
    Stage("casual-talk", StageType.MEETING, 6, ("coffee chat", "informal chat", "커피챗", "面談", "カジュアル面談")),
    Stage("take-home", StageType.TASK, 21, ("takehome", "take home", "home assignment", "take home assignment", "과제전형", "사전과제")),
    Stage("ai-interview", StageType.TASK, 22, ("ai interview", "ai면접", "역검", "역량검사", "ai面接")),
    Stage("personality-test", StageType.TASK, 23, ("personality test", "인성검사", "인성", "性格検査")),
    Stage("group-discussion", StageType.MEETING, 24, ("group discussion", "gd", "토론면접", "그룹면접", "グループディスカッション", "グルディス")),
    Stage("phone-screen", StageType.MEETING, 25, ("phone screen", "recruiter screen", "recruiter call", "screening call", "전화면접", "電話面接")),
    Stage("assessment-centre", StageType.MEETING, 27, ("assessment centre", "assessment center", "assessment day", "평가센터")),
    *(
        Stage(f"interview-{number}", StageType.MEETING, 20 + 10 * number, (f"i{number}", f"interview {number}", f"{nth} interview", f"{number}차", f"{number}차 면접", f"{numeral}次面接"))
        for number, nth, numeral in ((3, "third", "三"), (4, "fourth", "四"), (5, "fifth", "五"), (6, "sixth", "六"), (7, "seventh", "七"), (8, "eighth", "八"), (9, "ninth", "九"))
    ),
    Stage("trial-day", StageType.MEETING, 190, ("trial day", "trial shift", "probearbeiten", "probetag", "체험 근무")),
    Stage("reference-check", StageType.TASK, 200, ("reference check", "references", "레퍼런스체크", "평판조회")),
    Stage("background-check", StageType.TASK, 210, ("background check", "신원조회")),
    Stage("medical-check", StageType.TASK, 220, ("medical check", "medical", "신체검사", "채용검진", "健康診断")),
    Stage("offer-talk", StageType.MEETING, 230, ("offer talk", "compensation talk", "처우협의", "연봉협상", "オファー面談")),
)  # fmt: skip


def with_known(pipeline: Sequence[Stage]) -> tuple[Stage, ...]:
    """The pipeline with those of KNOWN_STAGES that it has not, each in its place.

    Words for them that call a stage of the pipeline already go on calling that.
    """
    places = {stage.name: stage.position for stage in KNOWN_STAGES}
    taken = {alias for stage in pipeline for alias in (stage.name, *stage.aliases)}
    order = list(pipeline)
    for known in KNOWN_STAGES:
        if known.name in taken:
            continue
        later = (place for place, other in enumerate(order) if places.get(other.name, 0) > known.position)
        place = next(later, len(order))  # the last where the name of the outcome is damaged
        before = order[place - 1].position if place else 0
        aliases = tuple(alias for alias in known.aliases if alias not in taken)
        order.insert(place, known._replace(position=before + 1, aliases=aliases))
    return tuple(order)
