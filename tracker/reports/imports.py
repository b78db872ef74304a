"""What an import would store, and what it stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
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
    """What an import came to, or would come to. There may be very many rows, so most is counted.

    `rows` of the files were read. `added` are new applications and `changed` those that got more; the first of each
    are in `keys` and `changed_keys`. With the added ones came so many `events` and `notes`. `known` were there before;
    those of them that say something else than their application (`differing`, the first in `differences`) are only shown
    unless the import is to update. `skipped` were left out by a rule of the mapping, `refused` because nothing can be
    made of them. `doubted` cells (for rows of our own formats: values) were not
    understood. `lookalikes` (of `alike`, the first) are pairs of a new key, or a new name, and the key of an application for
    the same role at the same company. `without_bytes` counts documents whose bytes are not here. `other_sheets` of a
    workbook were not read; `empty_files` of a zip hold nothing. `new_stages` are known ones that the pipeline had not. `years` were taken for days without one. Of `unordered` applications the order of some events is in doubt, the first are in `orders`. So many rows are `repeated`, equal to one before them in all they are known by (the first are named in `repeats`). So many were `joined` to another of their company and role. `summaries` are the labels of rows that only count others.
    """

    name: str
    is_own: bool = False
    rows: int = 0
    added: int = 0
    changed: int = 0
    events: int = 0
    notes: int = 0
    known: int = 0
    differing: int = 0
    skipped: int = 0
    refused: int = 0
    doubted: int = 0
    alike: int = 0
    without_bytes: int = 0
    unordered: int = 0
    joined: int = 0
    repeated: int = 0
    keys: tuple[str, ...] = ()
    changed_keys: tuple[str, ...] = ()
    doubts: tuple[DoubtGroup, ...] = ()
    lookalikes: tuple[tuple[str, str], ...] = ()
    differences: tuple[Difference, ...] = ()
    other_sheets: tuple[str, ...] = ()
    empty_files: tuple[str, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    new_stages: tuple[Stage, ...] = ()
    years: tuple[YearRun, ...] = ()
    orders: tuple[DoubtfulOrder, ...] = ()
    summaries: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()

    @property
    def leaves_only_words(self) -> bool:
        """Whether all that was not understood are words for how far it got, of rows that come in: notes lose nothing."""
        return bool(self.doubts) and not self.refused and all(group.mapping for group in self.doubts)


class ColumnUse(NamedTuple):
    """What becomes of a column: its `target`, "" where its cells are kept as notes. `example` is a cell of it."""

    name: str
    target: str
    example: str = ""


class MappingWords(NamedTuple):
    """What was said, or is proposed, of the columns of a sheet, in the words of a person."""

    maps: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    dates: str = ""


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
