"""The events of a row: its days and its words for how far it got, in the order of the columns."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, FutureDay
from tracker.core.events import KINDS, Event, Turn
from tracker.core.match import fold
from tracker.core.sentences import Option, sentence
from tracker.core.stages import StageType
from tracker.core.text import excerpt
from tracker.core.when import UNKNOWN
from tracker.readers.days import NO_DAY, SOME_DAY, read_cell_appointment, read_cell_day, without_time
from tracker.readers.mapping import Happening, happenings
from tracker.readers.statuses import STATUSES, like_status, plain_status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.core.sentences import Sentence
    from tracker.core.stages import Stage
    from tracker.core.when import When
    from tracker.readers.mapping import MappedColumn

# Most rows of a sheet share their cells with others; of those as many are cached as ten years have days.
_MOST_CACHED = 4_000
_DAYS = frozenset({"status day", "answer day"})
# What says that the application was sent, or that nobody waited for it to be.
_BEGINNINGS = frozenset({"submitted", "approached", "referred"})


class Left(NamedTuple):
    """A cell that is kept as it stands: for it means nothing here or, with a `reason`, was not understood."""

    place: int
    column: str
    cell: str
    reason: Sentence | str = ""
    mapping: str = ""


class RowEvents(NamedTuple):
    """What happened, in the order of the columns; `first_day` is the first that is known, "" for none.

    `left` are the cells that said nothing of it; `skipped` says by which cell the whole row is left out.
    """

    events: tuple[Event, ...]
    first_day: str
    left: tuple[Left, ...]
    skipped: str


class EventsReader:
    """Reads the events of the rows of one sheet. Rows with the same cells get the same events, as one object."""

    def __init__(self, columns: Sequence[MappedColumn], order: str, today: date, pipeline: tuple[Stage, ...]) -> None:
        self._columns = {column.place: column for column in columns if tells(column)}
        self._places = tuple(self._columns)
        self._order = order
        self._today = today
        self._pipeline = pipeline
        self._first = next(stage for stage in pipeline if stage.type is StageType.TASK)
        self._cached = lru_cache(_MOST_CACHED)(self._read)
        self._said = lru_cache(_MOST_CACHED)(self._status)

    def read(self, row: Sequence[str]) -> RowEvents:
        """What the cells of a row say has happened."""
        # Every application of an export has a moment of its own, but many share the day.
        told = tuple([without_time(row[place]) for place in self._places])
        found = self._cached(told)
        if found.left and told != (cells := tuple([row[place] for place in self._places])):
            return self._read(cells)  # what is kept of a cell is all of it
        return found

    def _read(self, cells: tuple[str, ...]) -> RowEvents:
        telling = _Telling()
        for column, text in zip(self._columns.values(), cells, strict=True):
            if cell := text.strip():
                try:
                    self._take(telling, column, cell)
                except BadValue as error:
                    mapping = error.mapping if isinstance(error, UnknownStatus) else ""
                    telling.left.append(Left(column.place, column.name, cell, reason_of(error), mapping))
        events = self._events(telling)
        first = next((str(event.on.earliest) for event in events if event.on.earliest), "")
        return RowEvents(events, first, tuple(telling.left), telling.skipped)

    def _take(self, telling: _Telling, column: MappedColumn, cell: str) -> None:
        """Take what a cell says. Raises BadValue for one that is not understood."""
        if column.happening:
            if event := self._event(column.happening, cell):
                telling.events.append(event)
        elif column.target in _DAYS:
            if cell.lower() not in NO_DAY:
                telling.days[column.target] = read_cell_day(cell, self._today, self._order)
        else:
            said = self._said(column.place, cell)
            if said is None:
                telling.skipped = f"{column.name}: {excerpt(cell)}"
            elif said:
                telling.said += said
            else:
                telling.left.append(Left(column.place, column.name, cell))

    def _status(self, place: int, cell: str) -> tuple[Happening, ...] | None:
        """What a status says has happened. Raises BadValue for one that is not known."""
        column = self._columns[place]
        if fold(cell) in column.values:
            return column.values[fold(cell)]
        if column.declared and (target := STATUSES.get(plain_status(cell))):
            return happenings(target, self._pipeline)
        if cell.lower() in NO_DAY:
            return ()
        word = f"{column.name}:{cell}="
        if near := like_status(cell):
            raise UnknownStatus(word + STATUSES[near], near)
        raise UnknownStatus(word)

    def _event(self, happening: Happening, cell: str) -> Event | None:
        """What happened, on the day of the cell. Raises BadValue where it has none that can be."""
        plain = cell.lower()
        if plain in NO_DAY:
            return None
        if plain in SOME_DAY:
            return _on(happening, UNKNOWN)
        to_come = happening.kind is None or happening.kind.turn is Turn.CALENDAR
        try:
            day = read_cell_day(cell, self._today, self._order)
        except FutureDay:
            if not to_come:
                raise
        else:
            if happening.kind is None or happening.kind.turn is not Turn.CALENDAR:
                return _on(happening, day)
        ahead = read_cell_appointment(cell, self._today, self._order)
        return Event(happening.kind or KINDS["scheduled"], happening.stage, UNKNOWN, ahead)

    def _events(self, telling: _Telling) -> tuple[Event, ...]:
        events = telling.events
        if telling.said or telling.days:
            events += self._status_events(telling)
        if events and not any(event.kind.name in _BEGINNINGS for event in events):
            events.insert(0, _on(Happening(self._first, KINDS["submitted"]), UNKNOWN))
        return tuple(events)

    def _status_events(self, telling: _Telling) -> list[Event]:
        """What the status says, as far as the columns of days have not said it, on the days given for it."""
        dated = {(event.stage, event.kind) for event in telling.events}
        stages = {event.stage for event in telling.events}
        said = [h for h in telling.said if (h.stage, h.kind) not in dated]
        answered = telling.days.get("answer day")
        day = answered or telling.days.get("status day")
        if answered and not (said and said[0].kind and said[0].kind.answers):
            said.insert(0, Happening(self._first, KINDS["on-hold"]))
        elif day and not said:
            telling.left.append(Left(self._places[-1], "day of the status", day.words))
        events = []
        for happening in said:
            if day or happening.stage not in stages:
                events.append(_on(happening, day or UNKNOWN))
                day = None
        return events


class _Telling:
    """What the cells of one row have said so far."""

    __slots__ = ("days", "events", "left", "said", "skipped")

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.said: tuple[Happening, ...] = ()
        self.days: dict[str, When] = {}
        self.left: list[Left] = []
        self.skipped = ""


def tells(column: MappedColumn) -> bool:
    """Whether a column says something of what happened."""
    return column.happening is not None or column.target == "status" or column.target in _DAYS


def reason_of(error: BadValue) -> Sentence:
    """Why a cell was not understood."""
    return sentence("a day to come") if isinstance(error, FutureDay) else error.message


class UnknownStatus(BadValue):
    """A cell whose words say nothing that is known. `mapping` would explain it; without `near` a person knows its end."""

    def __init__(self, mapping: str, near: str = "") -> None:
        if near:
            super().__init__(
                "misspelt-status", "no status known here; like “{near}”? Say it with {map} “{mapping}”",
                near=near, map=Option("maps"), mapping=mapping,
            )  # fmt: skip
        else:
            super().__init__(
                "unknown-status", "no status known here. Say what it means with {map} “{mapping}…”",
                map=Option("maps"), mapping=mapping,
            )  # fmt: skip
        self.mapping = mapping


def _on(happening: Happening, day: When) -> Event:
    return Event(happening.kind or KINDS["held"], happening.stage, day)
