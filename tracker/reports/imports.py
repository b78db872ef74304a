"""What an import would store, and what it stored."""

from __future__ import annotations

from typing import NamedTuple

from tracker.core.application import Record
from tracker.core.events import Event
from tracker.core.sentences import Sentence
from tracker.core.stages import Stage


class DoubtGroup(NamedTuple):
    """Cells that were not understood, all for one reason, which is a whole sentence.

    `mapping` is what may be said of columns to have them understood, "" where nothing may; it ends with `=` where only
    a person knows the rest.
    """

    reason: Sentence
    cells: int
    mapping: str = ""


class Changed(NamedTuple):
    """A field by its `name`, or an event, whose name is "", that a row has otherwise than its application."""

    name: str
    before: object
    after: object


class Difference(NamedTuple):
    """What a row that was imported before says anew of its application.

    New are `events`, `fields` that were blank, and so many `others`, notes and people; `changed` is what it has otherwise.
    """

    key: str
    events: tuple[Event, ...]
    fields: tuple[str, ...]
    others: int
    changed: tuple[Changed, ...] = ()


class Renamed(NamedTuple):
    """An application that could not have the key the file `wanted` for it: it is another's."""

    key: str
    wanted: str


class DoubtfulOrder(NamedTuple):
    """Two events of an application that comes in, of which either may have been the first."""

    company: str
    role: str
    one: Event
    other: Event


class YearRun(NamedTuple):
    """A year that the order of the rows gave to days without one, and the first and the last row that is of it."""

    year: int
    first: int
    last: int


class Imports(NamedTuple):
    """What an import came to, or would come to. There may be very many rows: all are counted, and the first are named."""

    name: str  # of what was read
    is_own: bool = False  # whether that is in a format of this program's own
    rows: int = 0  # read; of our own formats records
    added: int = 0  # new applications
    changed: int = 0  # applications that got more
    events: int = 0  # that came with the new ones
    notes: int = 0  # likewise
    known: int = 0  # rows of applications that were there before
    differing: int = (
        0  # of the known: those that say something else than their application, shown unless it is to update
    )
    skipped: int = 0  # rows that a rule of the mapping leaves out
    refused: int = 0  # rows of which nothing can be made
    doubted: int = 0  # cells, of our own formats values, that were not understood
    alike: int = 0  # new applications for a role at a company for which there is another
    without_bytes: int = 0  # documents whose bytes are not here
    unordered: int = 0  # applications with events of which either may have been the first
    joined: int = 0  # rows that became one with another of their company and role
    repeated: int = 0  # rows equal to one before them in all they are known by
    keys: tuple[str, ...] = ()  # of the added, the first
    changed_keys: tuple[str, ...] = ()  # of the changed, the first
    doubts: tuple[DoubtGroup, ...] = ()  # of the doubted
    lookalikes: tuple[tuple[str, str], ...] = ()  # of the alike: the new key or name, and the key of the other
    differences: tuple[Difference, ...] = ()  # of the differing
    other_sheets: tuple[str, ...] = ()  # of a workbook, that were not read
    empty_files: tuple[str, ...] = ()  # of a zip
    renamed: tuple[Renamed, ...] = ()  # that could not have their key
    new_stages: tuple[Stage, ...] = ()  # known ones that the pipeline had not
    years: tuple[YearRun, ...] = ()  # taken for days without one
    title_year: int = 0  # the same by a title, where the order of the rows did not tell
    weekday_years: tuple[int, ...] = ()  # the same by days of the week
    has_turned: bool = False  # a sheet lay on its side
    orders: tuple[DoubtfulOrder, ...] = ()  # of the unordered
    summaries: tuple[str, ...] = ()  # labels of rows that only count others
    repeats: tuple[str, ...] = ()  # of the repeated

    @property
    def leaves_only_words(self) -> bool:
        """Whether all that was not understood are words for how far a few rows got, which come in: notes lose nothing."""
        is_words = bool(self.doubts) and not self.refused and all(group.mapping for group in self.doubts)
        return is_words and self.doubted * 2 <= self.rows


class ColumnUse(NamedTuple):
    """What becomes of a column: its `target`, "" where its cells are kept as notes. `example` is a cell of it."""

    name: str
    target: str
    example: str = ""


class MappingWords(NamedTuple):
    """What was said, or is proposed, of the columns of a sheet, in the words of a person.

    `year` is that of the newest day, where nothing but the order of the rows tells it.
    """

    maps: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    dates: str = ""
    year: int = 0


class Plan(NamedTuple):
    """What an import would store: as counts, and the first records.

    `outcome` is what comes of it when cells that were not understood are kept as notes; while there are any, storing
    it needs that to be said. A mapping that was `saved` under a name fits sheets with its columns; one that `is_proposed` was made from headers and values, for a person to judge.
    `content` is for `import_plan` alone.
    """

    outcome: Imports
    columns: tuple[ColumnUse, ...]
    mapping: MappingWords | None
    is_proposed: bool
    examples: tuple[Record, ...]
    saved: str
    content: object
