"""Cells for how far an application got: what their words say has happened, and the days among them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Turn
from tracker.core.log_words import LogWords, read_log_words
from tracker.core.match import fold
from tracker.core.sentences import Option
from tracker.core.stages import StageType
from tracker.core.words import find_stage
from tracker.readers.mapping import Happening, happenings
from tracker.readers.statuses import (
    RESULTS,
    STATUSES,
    known_status,
    like_status,
    plain_status,
    read_status,
    status_by_words,
    without_remark,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.core.stages import Stage
    from tracker.readers.mapping import MappedColumn

_MOST_CACHED = 4_000
# A day among the words of a status, perhaps with its time: Phone screen 3/14, Interview 12/3 @ 2pm, 서류탈락(1월 5일).
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = re.compile(
    r"[\s(\[@,:-]*(?:\b(?:on|am|le|el)\s+)?(?<![\w/.])(?P<day>\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}\s*[월月]\s*\d{1,2}\s*[일日]"
    rf"|\d{{1,2}}\.?\s+{_MONTH}(?:\s+\d{{4}})?|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?)(?![\w/-])"
    r"(?:\s*(?:@|at|um|à|,)?\s*(?P<time>\d{1,2}:\d\d\s*(?:[ap]m)?|\d{1,2}\s*[ap]m)\b)?[\s)\]!.,;]*",
    re.IGNORECASE,
)
# Between the steps of a history in one cell; between the day on which an appointment was made and its own.
_STEPS = re.compile(r"\s*(?:→|⇒|->|=>|»|;|\n)\s*")
_APPOINTS = re.compile(r"\b(?:scheduled|booked|set|invited)\b.*\b(?:for|to|on)$", re.IGNORECASE)
# Words by which the day beside a meeting is that of being asked to it, and not its own.
_ASKS = re.compile(r"invit|einlad|convo[cq]|reque|received|요청|연락|안내|통보|案内|邀", re.IGNORECASE)


class Dated(NamedTuple):
    """What a step of a status says has happened, the first of it on this `day`; an appointment has one `at` which it is."""

    happened: tuple[Happening, ...]
    day: str
    at: str = ""


class Status(NamedTuple):
    """What a status says: `happened` (None: the row is left out), the `result` of the stage in another column, what is `dated`.

    With a remark, words that say more, the cell is kept as it stands, too.
    """

    happened: tuple[Happening, ...] | None = ()
    result: str | None = None
    dated: tuple[Dated, ...] = ()
    is_unsent: bool = False
    has_remark: bool = False


class UnknownStatus(BadValue):
    """A cell whose words say nothing that is known. `mapping` would explain it; without `near` a person knows its end."""

    def __init__(self, mapping: str, near: str = "") -> None:
        if near:
            super().__init__(
                "misspelt-status", "this status is not known; is it like “{near}”? Say so with {map} “{mapping}”",
                near=near, map=Option("maps"), mapping=mapping,
            )  # fmt: skip
        else:
            super().__init__(
                "unknown-status", "this status is not known. Say what it means with {map} “{mapping}…”",
                map=Option("maps"), mapping=mapping,
            )  # fmt: skip
        self.mapping = mapping


class StatusReader:
    """Reads the cells of statuses, stages and results of one sheet."""

    def __init__(self, columns: Sequence[MappedColumn], pipeline: tuple[Stage, ...]) -> None:
        self._columns = {column.place: column for column in columns}
        self._has_stage = any(column.target == "stage" for column in columns)
        self._pipeline = pipeline
        self.first = next(stage for stage in pipeline if stage.type is StageType.TASK)
        self._outcome = next(stage for stage in pipeline if stage.type is StageType.OUTCOME)
        self.read = lru_cache(_MOST_CACHED)(self._read)

    def stage(self, cell: str) -> Stage | None:
        """The stage that a cell names, of which another one tells the result."""
        stage = find_stage(plain_status(cell), self._pipeline)
        if stage is None and (said := read_status(cell)):
            stage = next((one.stage for one in happenings(said.target, self._pipeline) or () if one.stage), None)
        return None if stage is None or stage.type is StageType.OUTCOME else stage

    def resulting(self, stage: Stage, result: str) -> tuple[Happening, ...]:
        """What has happened where a stage has this result, the result first; "" says that it is not known yet."""
        if stage.type is StageType.OUTCOME:
            return (Happening(stage, KINDS["offered" if result == "passed" else result]),) if result else ()
        if result == "rejected":
            return self.rejected if stage == self.first else (*self.rejected, done(stage))
        if result:
            return (Happening(stage, KINDS[result]),)
        return (done(stage) if stage == self.first else Happening(stage, KINDS["invited"]),)

    @property
    def rejected(self) -> tuple[Happening, ...]:
        """That it was rejected, whatever the stage."""
        return (Happening(self._outcome, KINDS["rejected"]),)

    def _read(self, place: int, cell: str) -> Status:
        """What a cell of the column at this place says has happened. Raises UnknownStatus for words that are not known."""
        column = self._columns[place]
        said = self._words(column, cell) if fold(cell) in column.values else self._history(column, cell)
        said = said or self._words(column, cell)
        if said is not None:
            return said
        if column.is_no(cell):
            return Status()
        word = f"{column.name}:{cell}="
        if near := like_status(cell):
            raise UnknownStatus(word + STATUSES[near], near)
        raise UnknownStatus(word)

    def _history(self, column: MappedColumn, cell: str) -> Status | None:
        """What a cell with days says, perhaps in several steps; None for one without days, or where a step is not known."""
        said = []
        for words, days in _steps_of(cell):
            step = self._words(column, words)
            if step is None or step.happened is None:
                return None
            if days and not step.happened:
                step = step._replace(has_remark=True)
            elif days and step.happened:
                step = step._replace(happened=(), dated=(_dated(step.happened, words, days),))
            said.append(step)
        if not any(step.dated for step in said):
            return None
        return Status(
            tuple(one for step in said for one in step.happened or ()),
            next((step.result for step in said if step.result is not None), None),
            tuple(one for step in said for one in step.dated),
            has_remark=any(step.has_remark for step in said),
        )

    def _words(self, column: MappedColumn, cell: str) -> Status | None:
        """What the words of a status say; None where they are not known."""
        if fold(cell) in column.values:
            return Status(column.values[fold(cell)])
        bare = without_remark(cell)
        plain, has_remark = plain_status(bare), bare != cell
        if self._has_stage and plain in RESULTS:
            return Status(result=RESULTS[plain], has_remark=has_remark)
        # The table of statuses takes no number for a part of a name: interview 4.
        if column.declared and any(map(str.isdigit, cell)) and (named := self._named(fold(cell))):
            return named
        if not column.declared:
            return None
        said = known_status(cell)
        if said is None and (named := self._named(plain)):
            return named._replace(has_remark=has_remark)
        if said := said or status_by_words(cell):
            happened = happenings(said.target, self._pipeline)
            return Status(happened, is_unsent=said.is_unsent, has_remark=has_remark or said.has_more)
        return None

    def _named(self, words: str) -> Status | None:
        """What a status says that names a stage, perhaps with a kind: 3차 면접 합격. None for any other words."""
        try:
            found = read_log_words(words.split(), self._pipeline)
        except BadValue:
            return None
        stage, kind = found.stage, found.kind
        if stage is None or stage == self.first or found != LogWords(stage, kind, "", kind_word=found.kind_word):
            return None
        if kind is None or kind.name in {"passed", "rejected"}:
            return Status(self.resulting(stage, kind.name if kind else ""))
        return None if kind.outcome or kind.turn is Turn.CALENDAR else Status((Happening(stage, kind),))


def done(stage: Stage) -> Happening:
    """That a stage was done."""
    return Happening(stage, KINDS["submitted" if stage.type is StageType.TASK else "held"])


def _steps_of(cell: str) -> Iterator[tuple[str, list[str]]]:
    """The words of each step of a cell with the days they are of: one, none, or that of making an appointment and its own."""
    for part in _STEPS.split(cell):
        days = [*_DAY.finditer(part)]
        said = [" ".join(filter(None, day.group("day", "time"))) for day in days]
        if len(days) < 2:  # noqa: PLR2004 - the words stand on both sides of one
            yield _DAY.sub(" ", part), said
            continue
        is_before = not part[: days[0].start()].strip()
        ends = [day.start() for day in days[1:]] + [len(part)] if is_before else [day.start() for day in days]
        starts = [day.end() for day in days] if is_before else [0, *(day.end() for day in days[:-1])]
        words = [part[start:end] for start, end in zip(starts, ends, strict=True)]
        if is_before and len(days) == 2 and not words[1].strip() and _APPOINTS.search(words[0].strip()):  # noqa: PLR2004
            yield words[0], said
        else:
            yield from ((one, [day]) for one, day in zip(words, said, strict=True))
            if not is_before and (rest := part[days[-1].end() :].strip()):
                yield rest, []


def _dated(happened: Sequence[Happening], words: str, days: Sequence[str]) -> Dated:
    """What happened on a day: beside a meeting it is the meeting's, unless the words ask for one."""
    first, *others = happened
    is_meeting = first.kind is KINDS["invited"] and first.stage is not None and first.stage.type is StageType.MEETING
    if len(days) > 1 and is_meeting:
        return Dated((Happening(first.stage, KINDS["scheduled"]), *others), days[0], days[1])
    if is_meeting and not _ASKS.search(words):
        first = Happening(first.stage, None)
    return Dated((first, *others), days[0])
