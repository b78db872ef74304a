"""Cells for how far an application got: what their words say has happened, and the days among them."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Turn
from tracker.core.log_words import LAST, NEXT, LogWords, read_log_words
from tracker.core.match import fold
from tracker.core.sentences import Option
from tracker.core.stages import Stage, StageType
from tracker.core.words import find_stage
from tracker.readers.day_words import DAY, TIME, in_clock
from tracker.readers.days import YES
from tracker.readers.mapping import Happening, MappedColumn, happenings
from tracker.readers.statuses import (
    PLANNED,
    RESULTS,
    STATUSES,
    known_status,
    like_status,
    plain_status,
    read_status,
    senses_of,
    status_by_words,
    without_remark,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_MOST_CACHED = 4_000
# A day among the words of a status, perhaps with its time: Phone screen 3/14, Interview 12/3 @ 2pm, 서류탈락(1월 5일).
_DAY = re.compile(
    rf"[\s(（\[@,:-]{{0,8}}(?:\b(?:on|am|le|el|il|op|em|den|dia|dnia|w dniu|"
    rf"d)\s+)?(?<![A-Za-z0-9_/.])(?P<day>{DAY})(?![A-Za-z0-9_/-])\.?(?:\s*[(（](?:[월화수목금토일月火水木金土日]|mon|"
    rf"tue|wed|thu|fri|sat|sun)[a-z]*[)）])?(?P<time>{TIME})?[\s)）\]!.,;]*",
    re.IGNORECASE,
)
# Between the steps of a history in one cell; between the day on which an appointment was made and its own.
_STEPS = re.compile(r"\s*(?:→|⇒|->|=>|»|>|;|\n)\s*")
_PARTS = re.compile(r"\s+[-–—]+\s+|\s*[/,;&+|·，、；]\s*|\s+(?:and|then|und|et|y|e|후)\s+")
_COMMA = re.compile("[,;，、；]")
_REMARK = re.compile(r"\s*(?:[:,]|\s[-–—])\s+")
_APPOINTS = re.compile(r"\b(?:scheduled|booked|set|invited)\b.*\b(?:for|to|on)$", re.IGNORECASE)

# The day on which work begins, which is none of the application's.
_STARTS = re.compile(
    rf"[\s,;(（–-]{{0,4}}(?<!\w)(?:(?:re)?start\w*|begin\w*|début\w*|ab|inicio|empiezo|empieza|início|começo|inizio|od|入社|入职|"
    rf"입사|출근)\W{{0,3}}(?:(?:le|am|on|el|il|dia|dal|the)\s+)?{DAY}[)）]?",
    re.IGNORECASE,
)
# Of these alone a day that something starts is that of the work; that of a test or a meeting is its own.
_HIRED = frozenset({"offered", "accepted"})
# Kinds that are of the application itself, where no stage is named.
_OF_FIRST = frozenset({"submitted", "acknowledged", "on-hold", "followed-up", "referred"})
ASKS = re.compile(
    r"invit|einlad|convo[cq]|reque|received|llam|zapros|приглаш|позва|çağr|davet|kalla|inbjud|indkald|요청|연락|안내|"
    r"통보|案内|邀",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """What a step of a status says has happened, the first of it on this `day`, "" for one that is not known.

    An appointment has a day `at` which it is, what is asked one by which it is `due`, an answer one by which to `expect` it.
    """

    happened: tuple[Happening, ...]
    day: str
    at: str = ""
    due: str = ""
    expect: str = ""


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
        if stage is None:
            with suppress(BadValue):
                stage = self._meeting(read_log_words(plain_status(cell).split(), self._pipeline))
        if stage is None and (said := read_status(cell)):
            stage = next((one.stage for one in happenings(said.target, self._pipeline) or () if one.stage), None)
        return None if stage is None or stage.type is StageType.OUTCOME else stage

    def resulting(self, stage: Stage, result: str) -> tuple[Happening, ...]:
        """What has happened where a stage has this result, the result first; "" says that it is not known yet."""
        if result == "done":
            return () if stage.type is StageType.OUTCOME else (done(stage),)
        if stage.type is StageType.OUTCOME:
            return (Happening(stage, KINDS["offered" if result == "passed" else result]),) if result else ()
        if result == "rejected":
            return (Happening(self._outcome, KINDS["rejected"], stage),)
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
        if fold(cell) in column.values:
            return Status(column.values[fold(cell)])
        begun = self._before_work(place, cell) if column.declared else None
        if begun and begun.happened and {one.kind and one.kind.name for one in begun.happened} <= _HIRED:
            return begun
        said = self._history(column, cell) if column.declared else None
        if said is None and column.declared and not (_DAY.search(cell) and len(_parted(cell)) > 1):
            said = self._words(column, cell)
        if said is not None:
            return said
        if begun:
            return begun
        if column.is_no(cell):
            return Status()
        if fold(cell) in YES:
            return Status(has_remark=True)  # that somebody answered says nothing more
        word = f"{column.name}:{cell}="
        if near := like_status(cell):
            raise UnknownStatus(word + STATUSES[near], near)
        raise UnknownStatus(word)

    def _before_work(self, place: int, cell: str) -> Status | None:
        """What a cell says but for the day on which work begins; None where it names none, or nothing is known besides."""
        without = _STARTS.sub("", cell)
        if without == cell or not without.strip():
            return None
        with suppress(UnknownStatus):
            return self._read(place, without)._replace(has_remark=True)
        return None

    def _history(self, column: MappedColumn, cell: str) -> Status | None:
        """What a cell says in several steps, or on days; None for another one, or where a step is not known."""
        parts = _STEPS.split(cell)
        said = [step for part in parts for step in self._steps(column, part)]
        if not said or None in said or (len(parts) == 1 and not any(step and step.dated for step in said)):
            return None
        return _together([step for step in said if step])

    def _steps(self, column: MappedColumn, part: str) -> Iterator[Status | None]:
        """What a part of a history says: as `log` reads it or, by its days, in steps; None for one that is not known."""
        if not _DAY.search(part):
            yield self._words(column, part) if part else Status()
            return
        parts = _parted(part)
        apart = [step for one in parts for step in self._beside(column, one)] if len(parts) > 1 else [None]
        if None not in apart:
            yield from apart
            return
        if (logged := self._logged(column, part)) or len(parts) > 1:
            yield logged
            return
        for words, days in _steps_of(part):
            step = self._words(column, words)
            if step is None or step.happened is None:
                yield None
            elif days and not step.happened:
                yield step._replace(has_remark=True)
            elif days:
                yield step._replace(happened=(), dated=(_dated(step.happened, words, days),))
            else:
                yield step

    def _beside(self, column: MappedColumn, part: str) -> list[Status | None]:
        """What one of several parts says; one without a day or a sense is a remark."""
        steps = [*self._steps(column, part)]
        is_remark = None in steps and not _DAY.search(part) and not senses_of(part)
        return [Status(has_remark=True)] if is_remark else steps

    def _words(self, column: MappedColumn, cell: str) -> Status | None:
        """What the words of a status say; None where they are not known."""
        bare = without_remark(cell)
        plain, has_remark = plain_status(bare), bare != cell
        stage = column.happening.stage if column.happening else None
        if plain in RESULTS and (self._has_stage or stage):
            result = RESULTS[plain]
            if stage is None:
                return Status(result=result, has_remark=has_remark)
            told = self._result(stage, result, plain)
            return Status(told, has_remark=has_remark or not told)
        # The table of statuses takes no number for a part of a name: interview 4.
        if any(map(str.isdigit, cell)) and (named := self._logged(column, fold(cell))):
            return named
        said = None if stage else known_status(cell)
        by_words = None if said else status_by_words(cell, stage)
        if by_words and not by_words.has_more and by_words.target != "resume submitted":
            said = by_words  # `log` takes who never replied for closed
        if said is None and plain and (named := self._logged(column, plain)):
            return named._replace(has_remark=has_remark or named.has_remark)
        said = said or by_words
        if said and said.has_more and (parts := self._parts(column, bare)):
            return parts._replace(has_remark=has_remark or parts.has_remark)
        if said:
            happened = happenings(said.target, self._pipeline)
            return Status(happened, is_unsent=said.is_unsent, has_remark=has_remark or said.has_more)
        return self._parts(column, bare)

    def _result(self, stage: Stage, result: str, words: str) -> tuple[Happening, ...]:
        """What the result of its own stage says in a column; one that is not known yet says nothing of a later one."""
        if result or stage == self.first:
            return self.resulting(stage, result)
        return (Happening(stage, KINDS["invited"]),) if words in PLANNED and stage.type is not StageType.OUTCOME else ()

    def _parts(self, column: MappedColumn, cell: str) -> Status | None:
        """What several statuses in a cell say together (`Applied, followed up`); None where one is not known."""
        parts = [part for part in _PARTS.split(cell) if part.strip()]
        said = [self._words(column, part) for part in parts] if len(parts) > 1 else []
        if said and None not in said:
            together = _together([one for one in said if one])
            kinds = {one.kind.name for one in together.happened or () if one.kind}
            return None if kinds >= {"offered", "rejected"} else together  # who said no?
        head, *rest = _REMARK.split(cell, maxsplit=1)
        first = known_status(head) if rest and not senses_of(rest[0]) else None
        return (
            Status(happenings(first.target, self._pipeline), is_unsent=first.is_unsent, has_remark=True)
            if first
            else None
        )

    def _logged(self, column: MappedColumn, words: str) -> Status | None:
        """What a status says in words that `log` takes whole, with their days; None for any others."""
        try:
            found = read_log_words(words.split(), self._pipeline)
        except BadValue:
            return None
        days = [found.day, found.at, found.due, found.expect]
        if any(day and not _DAY.fullmatch(day) for day in days):
            return None
        if remark := _DAY.search(found.note):  # the day of what stands on both sides of it
            last = f"{_DAY.sub(' ', words)} {remark['day']}"
            return self._logged(column, last) if len(_DAY.findall(words)) == 1 and last != words else None
        has_number = any(map(str.isdigit, words))
        told = status_by_words(_DAY.sub(" ", words))
        is_whole = told is not None and not told.has_more
        if is_whole and not (found.kind or any(days) or has_number):
            return None  # the name of a stage with more beside it that is of a status: 一次面接済み
        if told and is_whole and found.kind and found.kind.does and told.target.endswith(" invited"):
            return None  # it was sent to the applicant, not by them
        happened, result = self._meaning(column, found)
        if not happened:
            return Status(result=result) if result and self._has_stage and not any(days) else None
        is_unsent = happened[0].kind is KINDS["withdrawn"]
        rest = Status(is_unsent=is_unsent, has_remark=bool(found.who or found.via or found.note))
        if not any(days):
            return rest._replace(happened=happened)
        day, at, due, expect = map(_day_of, days)
        kind = happened[0].kind
        if kind and kind.turn is Turn.CALENDAR and not at:
            day, at = "", day
        elif kind is KINDS["invited"] and not day and not due:
            day, at = at, ""
        dated = _dated(happened, words, [day])._replace(at=at, due=due, expect=expect)
        return rest._replace(dated=(dated,)) if day or at or due or expect else rest._replace(happened=happened)

    def _meaning(self, column: MappedColumn, found: LogWords) -> tuple[tuple[Happening, ...], str | None]:
        """What words of `log` say of a cell's application, and the result of a stage that they do not name."""
        kind, named = found.kind, found.stage or self._meeting(found)
        if kind is None:
            return self._of_stage(named), None
        stage = named or (column.happening.stage if column.happening else None)
        if stage and stage.type is StageType.OUTCOME:
            stage = None
        if kind.outcome:
            return (Happening(self._outcome, kind, stage if kind.name != "offered" else None),), None
        if kind.hides:
            return (Happening(None, kind), *((done(stage),) if stage and stage != self.first else ())), None
        if stage is None and kind.name not in _OF_FIRST:
            return (), "passed" if kind.name == "passed" else None
        stage = stage or self.first
        if kind is KINDS["scheduled"] and not (found.at or found.day):
            kind = KINDS["invited"]
        return (done(stage) if kind.does else Happening(stage, kind),), None

    def _of_stage(self, stage: Stage | None) -> tuple[Happening, ...]:
        """What the name of a stage alone says: that it was asked for."""
        if stage is None or stage == self.first or stage.type is StageType.OUTCOME:
            return ()
        return self.resulting(stage, "")

    def _meeting(self, found: LogWords) -> Stage | None:
        """The call before the meetings, the first of these or the last usual one, where the words say no number."""
        is_call = found.meeting == NEXT and found.via.casefold() in {"phone", "telephone", "전화", "電話"}
        name = "phone-screen" if is_call else {NEXT: "interview-1", LAST: "interview-2"}.get(found.meeting)
        return next((stage for stage in self._pipeline if stage.name == name), None)


def _parted(part: str) -> list[str]:
    """The parts of a cell between commas and the like that stand in no day; a day alone is of the part before it."""
    days = [(day.start("day"), day.end("time" if day["time"] else "day")) for day in _DAY.finditer(part)]
    cuts = [cut.span() for cut in _PARTS.finditer(part) if not any(a <= cut.start() < b for a, b in days)]
    ends = [0, *(place for cut in cuts for place in cut), len(part)]
    parts: list[str] = []
    for one in filter(None, (part[a:b].strip() for a, b in zip(ends[::2], ends[1::2], strict=True))):
        if parts and (_DAY.fullmatch(one) or _DAY.fullmatch(parts[-1])):
            parts[-1] += f" {one}"
        else:
            parts.append(one)
    return parts


def without_days(cell: str) -> str:
    """The words of a cell without the days among them."""
    return _DAY.sub(" ", cell)


def _day_of(words: str) -> str:
    """The day of words that are one, with its time."""
    found = _DAY.fullmatch(words)
    return _with_time(found) if found else ""


def _with_time(day: re.Match[str]) -> str:
    """A day with its time, as it is read: 14 Uhr is 14:00."""
    return f"{day['day']} {in_clock(day['time'] or '')}".strip()


def _together(steps: Sequence[Status]) -> Status:
    """What several steps say. What was only asked for was done where another step follows."""
    return Status(
        tuple(dict.fromkeys(one for step in steps for one in step.happened or ())),
        next((step.result for step in steps if step.result is not None), None),
        tuple(one for step in steps for one in step.dated),
        all(step.is_unsent for step in steps),
        any(step.has_remark for step in steps),
    )


def done(stage: Stage) -> Happening:
    """That a stage was done."""
    return Happening(stage, KINDS["submitted" if stage.type is StageType.TASK else "held"])


def _steps_of(cell: str) -> Iterator[tuple[str, list[str]]]:
    """The words of each step of a cell with the days they are of: one, none, or that of making an appointment and its own."""
    for part in _STEPS.split(cell):
        days = [*_DAY.finditer(part)]
        said = [_with_time(day) for day in days]
        if not days:
            yield part, []
            continue
        if len(days) == 1:
            yield from _beside(part, days[0], said)
            continue
        is_before = not part[: days[0].start()].strip()
        ends = [day.start() for day in days[1:]] + [len(part)] if is_before else [day.start() for day in days]
        starts = [day.end() for day in days] if is_before else [0, *(day.end() for day in days[:-1])]
        words = [part[start:end] for start, end in zip(starts, ends, strict=True)]
        if is_before and len(days) == 2 and not words[1].strip() and _APPOINTS.search(words[0].strip()):
            yield words[0], said
        else:
            yield from ((one, [day]) for one, day in zip(words, said, strict=True))
            if not is_before and (rest := part[days[-1].end() :].strip()):
                yield rest, []


def _beside(part: str, day: re.Match[str], said: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The words on both sides of a day: together or, where a comma parts one side from it, with the day for the other."""
    before, after, edges = part[: day.start()].strip(), part[day.end() :].strip(), day[0].partition(day["day"])
    if before and after and _COMMA.search(edges[2]):
        yield from ((before, said), (after, []))
    elif before and after and _COMMA.search(edges[0]):
        yield from ((before, []), (after, said))
    else:
        yield f"{before} {after}".strip(), said


def _dated(happened: Sequence[Happening], words: str, days: Sequence[str]) -> Dated:
    """What happened on a day: beside a meeting it is the meeting's, unless the words ask for one."""
    first, *others = happened
    is_meeting = first.kind is KINDS["invited"] and first.stage is not None and first.stage.type is StageType.MEETING
    if len(days) > 1 and is_meeting:
        return Dated((Happening(first.stage, KINDS["scheduled"]), *others), days[0], days[1])
    if is_meeting and not ASKS.search(words):
        first = Happening(first.stage, None)
    return Dated((first, *others), days[0])
