"""The events of a row: its days and its words for how far it got, in the order of the columns."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, FutureDay
from tracker.core.events import KINDS, Event, Turn
from tracker.core.log_words import LogWords, read_log_words
from tracker.core.match import fold
from tracker.core.sentences import Option, sentence
from tracker.core.stages import StageType
from tracker.core.text import excerpt
from tracker.core.when import UNKNOWN
from tracker.core.words import find_stage
from tracker.readers.days import SOME_DAY, Span, span_of, without_time
from tracker.readers.mapping import Happening, happenings
from tracker.readers.statuses import RESULTS, STATUSES, UNSENT, like_status, plain_status, status_target, without_remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.core.sentences import Sentence
    from tracker.core.stages import Stage
    from tracker.core.when import When
    from tracker.readers.days import CellDays
    from tracker.readers.mapping import MappedColumn

# Most rows of a sheet share their cells with others; of those as many are cached as ten years have days.
_MOST_CACHED = 4_000
_DAYS = frozenset({"status day", "answer day"})
# What says that the application was sent, or that nobody waited for it to be.
_BEGINNINGS = frozenset({"submitted", "approached", "referred"})
# What comes of an application comes within so many days: a day without a year that would lie later is not sure.
_LONGEST = timedelta(300)
# What may be said of an application that was never sent; and what a stage that has an event goes without.
_UNSENT, _STEPS = frozenset({"closed", "withdrawn"}), frozenset({"submitted", "held", "invited", "scheduled"})
# What a column is of whose cells may be results: 합격 below 1차 면접.
_WITH_RESULT = frozenset({"submitted", "held", "passed", "offered"})
# A day among the words of a status: Phone screen 3/14, Rejected on Jan 16, 서류탈락(1월 5일).
_DAY_IN_STATUS = re.compile(
    r"[\s(\[@,:-]*(?:\bon\s+)?(?<![\w/.])(?P<day>\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}\s*[월月]\s*\d{1,2}\s*[일日]"
    r"|\d{1,2}\.?\s+(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s+\d{4})?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)(?![\w/-])[\s)\]!.]*",
    re.IGNORECASE,
)


class Left(NamedTuple):
    """A cell that is kept as it stands: for it means nothing here or, with a `reason`, was not understood.

    `mapping` is what may be said of the columns to have it understood.
    """

    place: int
    column: str
    cell: str
    reason: Sentence | None = None
    mapping: str = ""


class RowEvents(NamedTuple):
    """What happened, in the order of the columns; `first_day` is the first that is known, and `sent` the day it began.

    A day that is not known is "". `since` are the days in which what came of the application may lie.
    `left` are the cells that said nothing of it; `skipped` says by which cell the whole row is left out.
    """

    events: tuple[Event, ...]
    first_day: str
    sent: str
    left: tuple[Left, ...]
    skipped: str
    since: Span | None


class Status(NamedTuple):
    """What a status says: `happened` (None: the row is left out), the `result` of the stage in another column, its day.

    With a remark, words in brackets, the cell is kept as it stands, too.
    """

    happened: tuple[Happening, ...] | None = ()
    result: str | None = None
    day: str = ""
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


class EventsReader:
    """Reads the events of the rows of one sheet. Rows with the same cells get the same events, as one object."""

    def __init__(self, columns: Sequence[MappedColumn], days: CellDays, pipeline: tuple[Stage, ...]) -> None:
        self._columns = {column.place: column for column in columns if tells(column)}
        self._places = tuple(self._columns)
        self._days = days
        self._pipeline = pipeline
        self._first = next(stage for stage in pipeline if stage.type is StageType.TASK)
        self._has_stage = any(column.target == "stage" for column in columns)
        self._cached = lru_cache(_MOST_CACHED)(self._read)
        self._said = lru_cache(_MOST_CACHED)(self._status)

    def read(self, row: Sequence[str], year: int = 0) -> RowEvents:
        """What the cells of a row say has happened; in that `year`, where it is known and the day sent has none."""
        # Every application of an export has a moment of its own, but many share the day.
        told = tuple([without_time(row[place]) for place in self._places])
        found = self._cached(told, year)
        if found.left and told != (cells := tuple([row[place] for place in self._places])):
            return self._read(cells, year)  # what is kept of a cell is all of it
        return found

    def _read(self, cells: tuple[str, ...], year: int) -> RowEvents:
        told = [*zip(self._columns.values(), map(str.strip, cells), strict=True)]
        telling = _Telling(span_of(year) if year else None)
        telling.since = self._since(telling, told)
        for column, cell in told:
            if cell:
                try:
                    self._take(telling, column, cell)
                except BadValue as error:
                    mapping = error.mapping if isinstance(error, UnknownStatus) else ""
                    telling.left.append(Left(column.place, column.name, cell, reason_of(error), mapping))
        events = self._events(telling)
        first = next((str(event.on.earliest) for event in events if event.on.earliest), "")
        sent = next((str(event.on.earliest or "") for event in events if event.kind.name in _BEGINNINGS), "")
        return RowEvents(events, first, sent, tuple(telling.left), telling.skipped, telling.since)

    def _since(self, telling: _Telling, told: Sequence[tuple[MappedColumn, str]]) -> Span | None:
        """The days in which what came of an application may lie: from the day it was sent; None where that is not known."""
        for column, cell in told:
            if begins(column):
                with suppress(BadValue):
                    if sent := self._days.past(cell, numbers=column.has_numbers, within=telling.sent_within).earliest:
                        return Span(sent, sent + _LONGEST)
        return None

    def _take(self, telling: _Telling, column: MappedColumn, cell: str) -> None:
        """Take what a cell says. Raises BadValue for one that is not understood."""
        if column.is_no(cell) and column.target != "status" and fold(cell) not in column.values:
            telling.left.append(Left(column.place, column.name, cell))
        elif column.happening:
            self._take_happening(telling, column, column.happening, cell)
        elif column.target in _DAYS:
            self._take_day(telling, column, cell, column.target)
        elif column.target == "stage":
            self._take_stage(telling, column, cell)
        else:
            self._take_status(telling, column, cell)

    def _take_happening(self, telling: _Telling, column: MappedColumn, happening: Happening, cell: str) -> None:
        """What happened, on the day of the cell; or the result of its stage, without a day."""
        plain, stage = plain_status(cell), happening.stage
        has_result = happening.kind is None or happening.kind.name in _WITH_RESULT
        if stage and has_result and plain in RESULTS:
            telling.events += [_on(one, UNKNOWN) for one in self._resulting(stage, RESULTS[plain])]
        else:
            within = telling.sent_within if begins(column) else telling.since
            telling.events.append(self._event(column, happening, cell, within))

    def _take_day(self, telling: _Telling, column: MappedColumn, cell: str, target: str) -> None:
        """The day of the status or of the answer; of two the first counts, and the other is kept as it stands."""
        day = self._days.past(cell, numbers=column.has_numbers, within=telling.since)
        if target in telling.days:
            telling.left.append(Left(column.place, column.name, cell))
        else:
            telling.days[target] = day

    def _take_status(self, telling: _Telling, column: MappedColumn, cell: str) -> None:
        said = self._said(column.place, cell)
        if said.happened is None:
            telling.skipped = f"{column.name}: {excerpt(cell)}"
            return
        if not said.happened and said.result is None:
            telling.left.append(Left(column.place, column.name, cell))
        telling.said += said.happened
        if said.result is not None:
            if telling.result_cell:
                telling.left.append(telling.result_cell)
            telling.result, telling.result_cell = said.result, Left(column.place, column.name, cell)
        if said.has_remark:
            telling.left.append(Left(column.place, column.name, cell))
        telling.is_unsent |= said.is_unsent
        if said.day:
            self._take_day(telling, column, said.day, "status day")

    def _take_stage(self, telling: _Telling, column: MappedColumn, cell: str) -> None:
        """The stage of which another column tells the result."""
        stage = find_stage(plain_status(cell), self._pipeline)
        if stage is None and (target := status_target(cell)):
            stage = next((one.stage for one in happenings(target, self._pipeline) or () if one.stage), None)
        if stage is None or stage.type is StageType.OUTCOME:
            self._take_status(telling, column, cell)
        else:
            if telling.stage_cell:
                telling.left.append(telling.stage_cell)
            telling.stage, telling.stage_cell = stage, Left(column.place, column.name, cell)

    def _status(self, place: int, cell: str) -> Status:
        """What a status says has happened. Raises BadValue for one that is not known."""
        column = self._columns[place]
        if fold(cell) not in column.values and (found := _DAY_IN_STATUS.search(cell)):
            said = self._words(column, cell[: found.start()] + " " + cell[found.end() :])
            if said is not None:
                return said._replace(day=found["day"])
        if (said := self._words(column, cell)) is not None:
            return said
        if column.is_no(cell):
            return Status()
        word = f"{column.name}:{cell}="
        if near := like_status(cell):
            raise UnknownStatus(word + STATUSES[near], near)
        raise UnknownStatus(word)

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
        if column.declared and (target := status_target(cell)):
            return Status(happenings(target, self._pipeline), is_unsent=plain in UNSENT, has_remark=has_remark)
        named = self._named(plain) if column.declared else None
        return named and named._replace(has_remark=has_remark)

    def _named(self, words: str) -> Status | None:
        """What a status says that names a stage, perhaps with a kind: 3차 면접 합격. None for any other words."""
        try:
            found = read_log_words(words.split(), self._pipeline)
        except BadValue:
            return None
        stage, kind = found.stage, found.kind
        if stage is None or stage == self._first or found != LogWords(stage, kind, "", kind_word=found.kind_word):
            return None
        if kind is None or kind.name in {"passed", "rejected"}:
            return Status(self._resulting(stage, kind.name if kind else ""))
        return None if kind.outcome or kind.turn is Turn.CALENDAR else Status((Happening(stage, kind),))

    def _event(self, column: MappedColumn, happening: Happening, cell: str, within: Span | None) -> Event:
        """What happened, on the day of the cell. Raises BadValue where it has none that can be."""
        if cell.lower() in SOME_DAY:
            return _on(happening, UNKNOWN)
        to_come = happening.kind is None or happening.kind.turn is Turn.CALENDAR
        try:
            day = self._days.past(cell, numbers=column.has_numbers, within=within)
        except FutureDay:
            if not to_come:
                raise
        else:
            if happening.kind is None or happening.kind.turn is not Turn.CALENDAR:
                return _on(happening, day)
        ahead = self._days.ahead(cell, numbers=column.has_numbers, within=within)
        return Event(happening.kind or KINDS["scheduled"], happening.stage, UNKNOWN, ahead)

    def _events(self, telling: _Telling) -> tuple[Event, ...]:
        if telling.stage:
            self._combine(telling, telling.stage)
        elif telling.result_cell:
            self._take_result(telling, telling.result_cell)
        events = telling.events
        if telling.said or telling.days:
            events += self._status_events(telling)
        kinds = {event.kind.name for event in events}
        is_unsent = telling.is_unsent and kinds <= _UNSENT
        if events and not is_unsent and not kinds & _BEGINNINGS:
            events.insert(0, _on(Happening(self._first, KINDS["submitted"]), UNKNOWN))
        return tuple(events)

    def _combine(self, telling: _Telling, stage: Stage) -> None:
        """Put the stage of one column and the result of another together."""
        if telling.said:  # another column says it whole
            telling.left += [cell for cell in (telling.stage_cell, telling.result_cell) if cell]
        else:
            telling.said = self._resulting(stage, telling.result or "")

    def _resulting(self, stage: Stage, result: str) -> tuple[Happening, ...]:
        """What has happened where a stage has this result; "" says that it is not known yet."""
        if stage.type is StageType.OUTCOME:
            return (Happening(stage, KINDS["offered" if result == "passed" else result]),) if result else ()
        if result == "rejected":
            outcome = next(one for one in self._pipeline if one.type is StageType.OUTCOME)
            done = () if stage == self._first else (_done(stage),)
            return (*done, Happening(outcome, KINDS["rejected"]))
        if result:
            return (Happening(stage, KINDS[result]),)
        return (_done(stage) if stage == self._first else Happening(stage, KINDS["invited"]),)

    def _take_result(self, telling: _Telling, cell: Left) -> None:
        """Take a result whose stage is not said: only a no is the same of every one."""
        if telling.result == "rejected":
            outcome = next(one for one in self._pipeline if one.type is StageType.OUTCOME)
            telling.said += (Happening(outcome, KINDS["rejected"]),)
        else:
            telling.left.append(cell)

    def _status_events(self, telling: _Telling) -> list[Event]:
        """What the status says, as far as the columns of days have not said it, on the days given for it."""
        dated = {(event.stage, event.kind) for event in telling.events}
        stages = {event.stage for event in telling.events}
        said = [h for h in telling.said if (h.stage, h.kind) not in dated]
        answered, status_day = telling.days.get("answer day"), telling.days.get("status day")
        day = answered or status_day
        if answered and status_day:
            telling.left.append(Left(self._places[-1], "day of the status", status_day.words))
        if answered and not (said and said[0].kind and said[0].kind.answers):
            said.insert(0, Happening(self._first, KINDS["on-hold"]))
        elif day and not said:
            telling.left.append(Left(self._places[-1], "day of the status", day.words))
        events = []
        for happening in said:
            is_step = happening.kind is None or happening.kind.name in _STEPS
            if day or happening.stage not in stages or not is_step:
                events.append(_on(happening, day or UNKNOWN))
                day = None
        return events


class _Telling:
    """What the cells of one row have said so far.

    A day without a year lies within `sent_within` where it is that of sending, and else within `since`, as far as they
    are known.
    """

    __slots__ = (
        "days",
        "events",
        "is_unsent",
        "left",
        "result",
        "result_cell",
        "said",
        "sent_within",
        "since",
        "skipped",
        "stage",
        "stage_cell",
    )

    def __init__(self, sent_within: Span | None) -> None:
        self.sent_within = sent_within
        self.since: Span | None = None
        self.events: list[Event] = []
        self.said: tuple[Happening, ...] = ()
        self.days: dict[str, When] = {}
        self.left: list[Left] = []
        self.skipped = ""
        self.stage: Stage | None = None
        self.stage_cell: Left | None = None
        self.result: str | None = None
        self.result_cell: Left | None = None
        self.is_unsent = False


def tells(column: MappedColumn) -> bool:
    """Whether a column says something of what happened."""
    return column.happening is not None or column.target in {"status", "stage"} or column.target in _DAYS


def begins(column: MappedColumn) -> bool:
    """Whether a column has the days on which applications were sent, or began otherwise."""
    happening = column.happening
    return happening is not None and happening.kind is not None and happening.kind.name in _BEGINNINGS


def reason_of(error: BadValue) -> Sentence:
    """Why a cell was not understood."""
    return sentence("a day to come") if isinstance(error, FutureDay) else error.message


def _done(stage: Stage) -> Happening:
    return Happening(stage, KINDS["submitted" if stage.type is StageType.TASK else "held"])


def _on(happening: Happening, day: When) -> Event:
    return Event(happening.kind or KINDS["held"], happening.stage, day)
