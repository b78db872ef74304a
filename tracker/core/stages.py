"""The named steps of an application, in their order, and what types of step there are."""

from __future__ import annotations

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

DEFAULT_STAGES = (
    Stage("resume", StageType.TASK, 10, ("cv", "résumé", "application", "서류", "이력서", "書類")),
    Stage("assessment", StageType.TASK, 20, ("oa", "online assessment", "test", "coding test", "과제", "코테", "인적성", "코딩테스트", "適性検査")),
    Stage("interview-1", StageType.MEETING, 30, ("i1", "interview 1", "interview1", "first interview", "1차", "1차 면접", "一次面接")),
    Stage("interview-2", StageType.MEETING, 40, ("i2", "interview 2", "interview2", "second interview", "2차", "2차 면접", "二次面接")),
    Stage(OUTCOME, StageType.OUTCOME, 1000, ("result", "결과", "結果")),
)  # fmt: skip
