"""The events of a row: its days and its words for how far it got, in the order of the columns."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, FutureDay, TooLong
from tracker.core.events import BEGINNINGS, KINDS, Event, Kind, Turn
from tracker.core.match import fold
from tracker.core.sentences import Sentence, sentence
from tracker.core.stages import Stage, StageType
from tracker.core.text import LIMITS, excerpt
from tracker.core.when import UNKNOWN, Precision, When
from tracker.readers.days import CIRCLES, SOME_DAY, CellDays, Span, span_of, without_time
from tracker.readers.mapping import Happening, MappedColumn
from tracker.readers.status_cells import ASKS, Dated, StatusReader, UnknownStatus, without_days
from tracker.readers.statuses import RESULTS, plain_status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from tracker.core.appointment import Appointment

# Most rows of a sheet share their cells with others; of those as many are cached as ten years have days.
_MOST_CACHED = 4_000
_STATUSES = frozenset({"status", "event"})
_DAYS = frozenset({"status day", "answer day", "answer by", "last change", "next day"})
# What tells that an application went on; a call before the interviews is meant where a row has only one meeting.
_LATER, _FIRST_MEETING, _SCREEN = frozenset({"held", "scheduled"}), "interview-1", "phone-screen"
# What comes of an application comes within so many days: a day without a year that would lie later is not sure.
_LONGEST = timedelta(300)
# What may be said of an application that was never sent; and what a stage that has an event goes without.
UNSENT, STEPS = frozenset({"closed", "withdrawn"}), frozenset({"submitted", "held", "invited", "scheduled"})
# A result in brackets behind what was done.
_RESULT = re.compile(r"(.*\S)\s*[(（]([^()（）]+)[)）]")
# A circle or a cross behind the day of a stage: 4/2 ○.
_MARKED = re.compile(r"(.*\d\S?)\s*([○◯〇⭕×✕✗✘❌])")
# What a column is of whose cells may be words: 합격 below 1차 면접.
_WITH_WORDS = frozenset({"submitted", "held", "invited", "scheduled", "passed", "offered", "closed", "rejected"})


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
    """What happened, in the order of the columns; `sent` is the day it began, "" for one that is not known.

    `since` are the days in which what came of the application may lie.
    `left` are the cells that said nothing of it; `skipped` says by which cell the whole row is left out.
    """

    events: tuple[Event, ...]
    sent: str
    left: tuple[Left, ...]
    skipped: str
    since: Span | None


class EventsReader:
    """Reads the events of the rows of one sheet. Rows with the same cells get the same events, as one object."""

    def __init__(self, columns: Sequence[MappedColumn], days: CellDays, pipeline: tuple[Stage, ...]) -> None:
        self._columns = {column.place: column for column in columns if tells(column)}
        self._places = {place: _is_over(column) for place, column in self._columns.items()}
        self._has_events = any(column.target == "event" for column in columns)
        self._days = days
        self._statuses = StatusReader(columns, pipeline)
        self._cached = lru_cache(_MOST_CACHED)(self._read)

    def read(self, row: Sequence[str], year: int = 0) -> RowEvents:
        """What the cells of a row say has happened; in that `year`, where it is known and the day sent has none."""
        # Every application of an export has a moment of its own, but many share the day.
        told = tuple([without_time(row[place]) if is_over else row[place] for place, is_over in self._places.items()])
        found = self._cached(told, year)
        if found.left and told != (cells := tuple([row[place] for place in self._places])):
            return self._read(cells, year)  # what is kept of a cell is all of it
        return found

    def _read(self, cells: tuple[str, ...], year: int) -> RowEvents:
        telling = _Telling(span_of(year) if year else None)
        told = []
        for column, cell in zip(self._columns.values(), map(str.strip, cells), strict=True):
            if len(cell) <= LIMITS["line"]:
                told.append((column, cell))
            else:  # prose, of which the patterns of words and days would take the square of its length
                reason = TooLong(sentence("the text"), len(cell), LIMITS["line"]).message
                telling.left.append(Left(column.place, column.name, cell, reason))
        telling.since = self._since(telling, told)
        for column, cell in told:
            if cell:
                try:
                    self._take(telling, column, cell)
                except BadValue as error:
                    mapping = error.mapping if isinstance(error, UnknownStatus) else ""
                    telling.left.append(Left(column.place, column.name, cell, reason_of(error), mapping))
        events = self._events(telling)
        sent = next((str(event.on.earliest or "") for event in events if event.kind.name in BEGINNINGS), "")
        return RowEvents(events, sent, tuple(telling.left), telling.skipped, telling.since)

    def _since(self, telling: _Telling, told: Sequence[tuple[MappedColumn, str]]) -> Span | None:
        """The days in which what came of an application may lie: from the day it was sent; None where that is not known."""
        for column, cell in told:
            if column.begins:
                with suppress(BadValue):
                    if sent := self._days.past(cell, numbers=column.has_numbers, within=telling.sent_within).earliest:
                        return Span(sent, sent + _LONGEST)
        return None

    def _take(self, telling: _Telling, column: MappedColumn, cell: str) -> None:
        """Take what a cell says. Raises BadValue for one that is not understood."""
        if column.happening and (result := column.marked(cell)):
            self._add(telling.events, self._statuses.resulting(column.happening.stage or self._statuses.first, result))
        elif column.is_no(cell) and column.target not in _STATUSES and fold(cell) not in column.values:
            telling.left.append(Left(column.place, column.name, cell))
        elif column.target == "due" and column.happening:
            ahead = self._days.ahead(cell, numbers=column.has_numbers, within=telling.since)
            telling.events.append(_on(column.happening, UNKNOWN)._replace(due=ahead))
        elif column.happening:
            self._take_happening(telling, column, column.happening, cell)
        elif column.target in _DAYS:
            self._take_day(telling, column, cell, column.target)
        elif column.target == "stage":
            self._take_stage(telling, column, cell)
        else:
            self._take_status(telling, column, cell)

    def _take_happening(self, telling: _Telling, column: MappedColumn, happening: Happening, cell: str) -> None:
        """What happened, on the day of the cell; else what its words say became of the stage."""
        within = telling.sent_within if column.begins else telling.since
        if (mark := _MARKED.fullmatch(cell)) and happening.stage and not column.begins:
            became = self._statuses.resulting(happening.stage, "passed" if mark[2] in CIRCLES else "rejected")
            is_result = happening.kind is not None and not happening.kind.does
            telling.events.append(self._event(column, became[0] if is_result else happening, mark[1], within))
            is_over = telling.events[-1].appointment is None  # a meeting to come has no result
            self._add(telling.events, became if is_over and not is_result else ())
            return
        has_words = happening.stage is not None and (happening.kind is None or happening.kind.name in _WITH_WORDS)
        if has_words and plain_status(cell) in RESULTS:
            self._take_words(telling, column, cell)
            return
        try:
            telling.events.append(self._event(column, happening, cell, within))
        except BadValue as error:
            if not has_words or isinstance(error, FutureDay) or not any(map(str.isalpha, without_days(cell))):
                raise
            try:
                self._take_words(telling, column, cell)
            except UnknownStatus:
                raise error from None

    def _take_words(self, telling: _Telling, column: MappedColumn, cell: str) -> None:
        """What words say below the name of a stage, perhaps with its result: 10/4 응시(합격). Raises UnknownStatus."""
        done, result = _with_result(cell)
        said = self._statuses.read(column.place, done)
        if result and column.happening and column.happening.stage:
            said = said._replace(
                happened=(*(said.happened or ()), *self._statuses.resulting(column.happening.stage, result))
            )
        self._add(telling.events, said.happened or ())
        for one in said.dated:
            self._take_dated(telling, column, cell, _of_column(column, cell, one))
        if said.has_remark or not (said.happened or said.dated):
            telling.left.append(Left(column.place, column.name, cell))

    @staticmethod
    def _add(events: list[Event], happened: Sequence[Happening]) -> None:
        """Add what happened on no day that is known, but for what is there already."""
        events += [
            _on(one, UNKNOWN) for one in happened if all((one.stage, one.kind) != (e.stage, e.kind) for e in events)
        ]

    def _take_day(self, telling: _Telling, column: MappedColumn, cell: str, target: str) -> None:
        """The day of the status or of the answer; of two the first counts, and the other is kept as it stands."""
        left = Left(column.place, column.name, cell)
        if target == "next day":
            self._take_next(telling, left, cell)
            return
        if target == "answer by":
            telling.answer_by = self._days.ahead(cell, numbers=column.has_numbers, within=telling.since)
            telling.answer_by_cell = left
            return
        try:
            day = self._days.past(cell, numbers=column.has_numbers, within=telling.since)
        except FutureDay as error:
            ahead = self._days.ahead(cell, numbers=column.has_numbers, within=telling.since)
            telling.coming.append((ahead, left._replace(reason=reason_of(error))))
            return
        if target in telling.days:
            telling.left.append(left)
        elif target == "last change":
            telling.changed, telling.changed_cell = day, left
        else:
            telling.days[target] = day

    def _take_next(self, telling: _Telling, left: Left, cell: str) -> None:
        """The day of what comes next; where words say what that is, it is an event: 12/3 2차면접."""
        column = self._columns[left.place]
        try:
            telling.coming.append((self._days.ahead(cell, numbers=column.has_numbers, within=telling.since), left))
        except BadValue as error:
            try:
                said = self._statuses.read(left.place, cell)
            except UnknownStatus:
                raise error from None
            if len(said.dated) != 1 or said.happened:
                raise
            self._take_dated(telling, column, cell, said.dated[0])
            if said.has_remark:
                telling.left.append(left)

    def _take_status(self, telling: _Telling, column: MappedColumn, cell: str) -> None:
        said = self._statuses.read(column.place, cell)
        if said.happened is None:
            telling.skipped = f"{column.name}: {excerpt(cell)}"
            return
        if not said.happened and not said.dated and said.result is None:
            telling.left.append(Left(column.place, column.name, cell))
        for one in said.dated:
            self._take_dated(telling, column, cell, one)
        telling.said += said.happened
        telling.status_cell = Left(column.place, column.name, cell)
        if said.result is not None:
            if telling.result_cell:
                telling.left.append(telling.result_cell)
            telling.result, telling.result_cell = said.result, Left(column.place, column.name, cell)
        if said.has_remark:
            telling.left.append(Left(column.place, column.name, cell))
        if said.is_unsent:
            telling.unsent_cell = telling.status_cell

    def _take_dated(self, telling: _Telling, column: MappedColumn, cell: str, said: Dated) -> None:
        """Take what a status says with its day; a day that a column has otherwise is kept as it stands."""
        first, *others = said.happened
        telling.said += tuple(others)
        try:
            event = self._on_its_day(column, said, telling.since)
        except BadValue:  # it happened all the same
            telling.said = (first if first.kind else first._replace(kind=KINDS["invited"]), *telling.said)
            raise
        telling.dated.append((Left(column.place, column.name, cell), event))

    def _on_its_day(self, column: MappedColumn, said: Dated, within: Span | None) -> Event:
        """The first of what a step of a status says, on the day it says."""
        first = said.happened[0]
        if said.at or said.due or said.expect:
            kind = first.kind or KINDS["scheduled" if said.at else "invited"]
            day = self._days.past(said.day, within=within) if said.day else UNKNOWN
            at, due, expect = (
                self._days.ahead(words, within=within) if words else None for words in (said.at, said.due, said.expect)
            )
            return Event(kind, first.stage, day, at, due, expect=expect.day if expect else None)
        column = column._replace(has_numbers=False)
        try:
            return self._event(column, first, said.day, within)
        except FutureDay:
            if first.kind is KINDS["invited"] and not _asks_to_meeting(first):
                return Event(first.kind, first.stage, UNKNOWN, due=self._days.ahead(said.day, within=within))
            if not _asks_to_meeting(first):
                raise
            return self._event(column, Happening(first.stage, None), said.day, within)  # it is the meeting's

    def _take_stage(self, telling: _Telling, column: MappedColumn, cell: str) -> None:
        """The stage of which another column tells the result."""
        stage = self._statuses.stage(cell)
        if stage is None:
            self._take_status(telling, column, cell)
        else:
            if telling.stage_cell:
                telling.left.append(telling.stage_cell)
            telling.stage, telling.stage_cell = stage, Left(column.place, column.name, cell)

    def _event(self, column: MappedColumn, happening: Happening, cell: str, within: Span | None) -> Event:
        """What happened, on the day of the cell. Raises BadValue where it has none that can be."""
        if cell.lower() in SOME_DAY:
            return _on(happening, UNKNOWN)
        is_test = happening.kind is KINDS["submitted"] and happening.stage != self._statuses.first
        to_come = happening.kind is None or is_test or happening.kind.turn is Turn.CALENDAR
        try:
            day = self._days.past(cell, numbers=column.has_numbers, within=within)
        except FutureDay:
            if not to_come:
                raise
        else:
            if happening.kind is None or happening.kind.turn is not Turn.CALENDAR:
                return _on(happening, day)
        ahead = self._days.ahead(cell, numbers=column.has_numbers, within=within)
        kind = happening.kind if happening.kind and not is_test else KINDS["scheduled"]
        return Event(kind, happening.stage, UNKNOWN, ahead)

    def _events(self, telling: _Telling) -> tuple[Event, ...]:
        if telling.stage:
            self._combine(telling, telling.stage)
        elif telling.result_cell:
            self._take_result(telling, telling.result_cell)
        events = telling.events
        for cell, event in telling.dated:
            _put(events, event, cell, telling.left)
        if telling.said or telling.days:
            events += self._status_events(telling)
        for ahead, cell in telling.coming:
            self._take_ahead(telling, events, ahead, cell)
        if telling.changed_cell and not self._bound(telling, events):
            telling.left.append(telling.changed_cell)
        self._take_offer(telling, events)
        if telling.status_cell and any(event.kind.ends for event in events):
            telling.events = events = self._without_hidden(telling, telling.status_cell, events)
        if telling.unsent_cell and all(event.kind.hides for event in events):
            telling.left += [telling.unsent_cell] * bool(events)  # what was never sent has no end
            telling.left += [self._left_day(event.on) for event in events if event.on != UNKNOWN]
            return ()
        if self._lacks_beginning(telling, events):
            events.insert(0, _on(Happening(self._statuses.first, KINDS["submitted"]), UNKNOWN))
        return tuple(sorted(events, key=lambda event: event.kind.outcome))

    def _left_day(self, day: When) -> Left:
        """The day of a status that no event has."""
        return Left(max(self._places), "day of the status", day.words)

    def _without_hidden(self, telling: _Telling, cell: Left, events: list[Event]) -> list[Event]:
        """The events without those that hide it, for after an end there is nothing to hide; the end gets their day."""
        hidden = [event for event in events if event.kind.hides]
        left = [event for event in events if event not in hidden]
        telling.left += [cell] * bool(hidden)
        for day in (event.on for event in hidden if event.on != UNKNOWN):
            undated = next((n for n, event in enumerate(left) if event.kind.ends and event.on == UNKNOWN), None)
            if undated is None:
                telling.left.append(self._left_day(day))
            else:
                left[undated] = left[undated]._replace(on=day)
        return left

    def _take_offer(self, telling: _Telling, events: list[Event]) -> None:
        """Add the offer that is talked about and no cell names, and the day by which to answer it."""
        places = {event.kind.name: place for place, event in enumerate(events)}
        if "countered" in places and "offered" not in places:
            countered = events[places["countered"]]
            events.insert(places["countered"], countered._replace(kind=KINDS["offered"], on=UNKNOWN))
            places["offered"] = places["countered"]
        if telling.answer_by_cell and "offered" not in places:
            telling.left.append(telling.answer_by_cell)
        elif telling.answer_by_cell:
            events[places["offered"]] = events[places["offered"]]._replace(due=telling.answer_by)

    @staticmethod
    def _bound(telling: _Telling, events: list[Event]) -> bool:
        """Take what has no day to lie between the day sent and the one on which the row was last changed; whether any does."""
        changed = telling.changed or UNKNOWN
        last = changed.latest
        first = next((event.on.earliest for event in events if event.kind.name in BEGINNINGS), None)
        undated = [n for n, event in enumerate(events) if event.on == UNKNOWN and not event.appointment]
        if last is None or (first and first > last):
            return False
        for n in undated:
            events[n] = events[n]._replace(on=When(first, last, Precision.RANGE, changed.words))
        return bool(undated)

    def _lacks_beginning(self, telling: _Telling, events: Sequence[Event]) -> bool:
        """Whether an application must have been sent of which no cell says so; rows that are events are seen together."""
        kinds = {event.kind.name for event in events}
        is_unsent = telling.unsent_cell is not None and kinds <= UNSENT
        return bool(kinds) and not is_unsent and not kinds & BEGINNINGS and not self._has_events

    def _take_ahead(self, telling: _Telling, events: list[Event], ahead: Appointment, cell: Left) -> None:
        """Take the day of what comes next: of the meeting or the task asked to, or the one of the answer."""
        target = self._columns[cell.place].target
        for place, event in reversed([*enumerate(events)]):
            if _asks_to_meeting(Happening(event.stage, event.kind)):
                asked = place if event.on == UNKNOWN else place + 1  # an invitation of a day of its own stays
                events[asked : place + 1] = [Event(KINDS["scheduled"], event.stage, UNKNOWN, ahead)]
                return
            if event.kind is KINDS["invited"] and target == "next day" and not event.due and ahead.day.is_exact:
                events[place] = event._replace(due=ahead)
                return
            if event.kind.turn is Turn.EMPLOYER and target == "answer day":
                events[place] = event._replace(expect=ahead.day)
                return
        telling.left.append(cell)

    def _combine(self, telling: _Telling, stage: Stage) -> None:
        """Put the stage of one column and the result of another together."""
        if telling.said:  # another column says it whole
            telling.left += [cell for cell in (telling.stage_cell, telling.result_cell) if cell]
        else:
            telling.said = self._statuses.resulting(stage, telling.result or "")

    def _take_result(self, telling: _Telling, cell: Left) -> None:
        """Take a result whose stage is not said: only a no is the same of every one."""
        if telling.result == "rejected":
            telling.said += self._statuses.rejected
        else:
            telling.left.append(cell)

    def _status_events(self, telling: _Telling) -> list[Event]:
        """What the status says, as far as the columns of days have not said it, on the days given for it."""
        dated = {(event.stage, event.kind) for event in telling.events}
        stages = {event.stage for event in telling.events}
        is_asked = telling.status_cell and ASKS.search(telling.status_cell.cell)
        if self._has_events and not telling.coming and not is_asked:
            telling.said = tuple(map(_took_place, telling.said))
        said = [h for h in _once(telling.said) if (h.stage, h.kind) not in dated]
        self._appoint(telling.events, said)
        answered, status_day = telling.days.get("answer day"), telling.days.get("status day")
        if not answered and status_day and _goes_on(telling.events, status_day):
            answered, status_day = status_day, None  # what came later is of another day
        day = answered or status_day
        if answered and status_day:
            telling.left.append(self._left_day(status_day))
        if answered and _goes_on(telling.events, answered):
            passed = Happening(self._statuses.first, KINDS["passed"])
            said = [passed, *(one for one in said if one != passed)]
            telling.events[:] = [e for e in telling.events if (e.stage, e.kind, e.on) != (*passed[:2], UNKNOWN)]
        elif answered and not said and (place := _undated_answer(telling.events)) is not None:
            telling.events[place] = telling.events[place]._replace(on=answered)
        elif answered and (answer := self._answer(said, dated)):
            said.insert(0, answer)
        elif day and not said:
            telling.left.append(self._left_day(day))
        events = []
        for happening in said:
            is_step = happening.kind is None or happening.kind.name in STEPS
            if day or happening.stage not in stages or not is_step:
                events.append(_on(happening, day or UNKNOWN))
                day = None
        return events

    @staticmethod
    def _appoint(events: list[Event], said: list[Happening]) -> None:
        """Take the one meeting of which a column has the day for the one that the status asks to."""
        asked = next((one for one in said if _asks_to_meeting(one)), None)
        meetings = [n for n, one in enumerate(events) if one.stage and one.stage.name == _FIRST_MEETING]
        if asked and asked.stage and len(meetings) == 1:
            meeting = events[meetings[0]]
            if asked.stage.name == _SCREEN or meeting.appointment:
                said.remove(asked)
                events[meetings[0]] = meeting._replace(stage=asked.stage)

    def _answer(
        self, said: Sequence[Happening], dated: AbstractSet[tuple[Stage | None, Kind | None]]
    ) -> Happening | None:
        """The answer that came on the day of one, where none of what the status says did."""
        first = said[0] if said else None
        if first and first.kind is KINDS["acknowledged"]:
            return None  # it is the day of that
        if first is None or first.kind is None or not (first.kind.answers or first.kind.ends):
            return Happening(self._statuses.first, KINDS["on-hold"])
        is_offer = first.kind.name in {"accepted", "declined"} and (first.stage, KINDS["offered"]) not in dated
        return Happening(first.stage, KINDS["offered"]) if is_offer else None


class _Telling:
    """What the cells of one row have said so far.

    A day without a year lies within `sent_within` where it is that of sending, and else within `since`, as far as they
    are known.
    """

    __slots__ = (
        "answer_by",
        "answer_by_cell",
        "changed",
        "changed_cell",
        "coming",
        "dated",
        "days",
        "events",
        "left",
        "result",
        "result_cell",
        "said",
        "sent_within",
        "since",
        "skipped",
        "stage",
        "stage_cell",
        "status_cell",
        "unsent_cell",
    )

    def __init__(self, sent_within: Span | None) -> None:
        self.sent_within = sent_within
        self.since: Span | None = None
        self.events: list[Event] = []
        self.said: tuple[Happening, ...] = ()
        self.dated: list[tuple[Left, Event]] = []
        self.days: dict[str, When] = {}
        self.answer_by: Appointment | None = None
        self.answer_by_cell: Left | None = None
        self.changed: When | None = None
        self.changed_cell: Left | None = None
        self.coming: list[tuple[Appointment, Left]] = []
        self.left: list[Left] = []
        self.skipped = ""
        self.stage: Stage | None = None
        self.stage_cell: Left | None = None
        self.result: str | None = None
        self.result_cell: Left | None = None
        self.status_cell: Left | None = None
        self.unsent_cell: Left | None = None


def tells(column: MappedColumn) -> bool:
    """Whether a column says something of what happened."""
    return column.happening is not None or column.target in {"stage", *_STATUSES} or column.target in _DAYS


def _is_over(column: MappedColumn) -> bool:
    """Whether a column has days alone on which something happened: the time of an appointment counts."""
    happening = column.happening
    return happening is not None and happening.kind is not None and happening.kind.turn is not Turn.CALENDAR


def reason_of(error: BadValue) -> Sentence:
    """Why a cell was not understood."""
    return sentence("a day to come") if isinstance(error, FutureDay) else error.message


def _asks_to_meeting(happening: Happening) -> bool:
    """Whether it is an invitation to a meeting."""
    stage = happening.stage
    return happening.kind is KINDS["invited"] and stage is not None and stage.type is StageType.MEETING


def _with_result(cell: str) -> tuple[str, str]:
    """What a cell says on a day and the result in brackets behind it, "" for none."""
    found = _RESULT.fullmatch(cell)
    result = RESULTS.get(plain_status(found[2]), "") if found else ""
    return (found[1], result) if found and result and any(map(str.isalpha, without_days(found[1]))) else (cell, "")


def _of_column(column: MappedColumn, cell: str, said: Dated) -> Dated:
    """What is said on a day; the name of a test alone, below that of its stage, is what the column has days of: 10.24 필기."""
    first, *others = said.happened
    own = column.happening
    is_name = own and own.stage == first.stage and first.kind is KINDS["invited"] and own.kind is KINDS["submitted"]
    if not own or not is_name or said.at or said.due or said.expect or ASKS.search(cell):
        return said
    return said._replace(happened=(own, *others))


def _undated_answer(events: Sequence[Event]) -> int | None:
    """The place of the first answer that a column says without its day."""
    answers = (n for n, event in enumerate(events) if event.on == UNKNOWN and (event.kind.answers or event.kind.ends))
    return next((n for n in answers if not events[n].appointment and events[n].kind.name != "invited"), None)


def _once(said: Sequence[Happening]) -> list[Happening]:
    """What several cells say, each once: of an end, the one that knows the stage it came at."""
    ends = {
        one.kind: one for one in sorted(said, key=lambda one: one.reached is not None) if one.kind and one.kind.ends
    }
    return [*dict.fromkeys(ends.get(one.kind, one) if one.kind else one for one in said)]


def _took_place(said: Happening) -> Happening:
    """What a row that is an event says: a meeting that it names took place on its day."""
    return Happening(said.stage, KINDS["held"]) if _asks_to_meeting(said) else said


def _goes_on(events: Sequence[Event], day: When) -> bool:
    """Whether a stage after the first was done, or is to be, after a day."""
    days = [event.appointment.day if event.appointment else event.on for event in events if event.kind.name in _LATER]
    return day.latest is not None and any(one.earliest is not None and one.earliest > day.latest for one in days)


def _put(events: list[Event], event: Event, cell: Left, left: list[Left]) -> None:
    """Add the event that a status says with its day, or give its day to the one a column says without; else keep the cell."""
    place = next((n for n, one in enumerate(events) if (one.stage, one.kind) == (event.stage, event.kind)), None)
    if place is None:
        events.append(event)
    elif events[place].on == UNKNOWN and not events[place].appointment:
        events[place] = event
    elif (events[place].on[:2], events[place].appointment) != (event.on[:2], event.appointment):
        left.append(cell)


def _on(happening: Happening, day: When) -> Event:
    return Event(happening.kind or KINDS["held"], happening.stage, day, reached=happening.reached)
