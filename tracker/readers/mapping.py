"""What the columns of someone's sheet are for, in a person's words, and what that means for a pipeline.

`COLUMN=TARGET` says what a column holds, `COLUMN:VALUE=TARGET` what one of its values says has happened. Targets are
the rows of TARGETS, or a stage, a kind or both, as `log` takes them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Application
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.events import BEGINNINGS, KINDS, Kind
from tracker.core.fields import APPLICATION
from tracker.core.log_words import read_log_words
from tracker.core.match import fold
from tracker.core.sentences import Option, sentence
from tracker.core.settings import ORDERS
from tracker.core.stages import Stage, StageType
from tracker.core.text import one_line
from tracker.readers.days import CIRCLES, CROSSES, NO_DAY, are_numbers, have_circles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


# What a column can hold besides days of events: the one table of it.
TARGETS: dict[str, str] = {
    **{field.key: field.help for field in APPLICATION.fields if field.since == 1 and field.name != "key"},
    "role at company": "both in one cell: Baker @ Acme",
    "company and role": "both in one cell: Acme – Baker",
    "contact": "a person's name",
    "contact email": "their email",
    "contact phone": "their phone",
    "note": "a note of its own",
    "status": "a word for how far it got",
    "event": "the same, of one row each: rows of one company and role are one application",
    "stage": "the stage that the status is of",
    "status day": "the day of what the status says",
    "next day": "the day of what comes next: of the meeting, or the task, that the status asks to",
    "last change": "the day the row was last changed: what the status says came by then",
    "answer day": "the day of the first answer; what it was, the status says, and else it is kept as on-hold",
    "due": "the day by which the assessment is to be handed in; of another stage: take-home due",
    "answer by": "the day by which an offer is to be answered",
    "skip": "nothing: the column is not kept; of a value: the whole row is left out",
}
# What says that an application was sent, or that nobody waited for it to be.
# What every application has.
NEEDED = ("company", "role")
# What a column holds whose cells are a company and a role, and the sign between them.
BOTH = {
    "role at company": re.compile(r"\s+(?:@|at|bei|chez)\s+|\s@|@\s"),
    "company and role": re.compile(r"\s+[-–—|/·]\s+|:\s+"),
}
# What a value can say besides events.
SAVED, SKIP = "saved", "skip"
# What a company is that only the first of its rows names.
ABOVE = "above"
# What every row can be given where its own cells say nothing.
CONSTANTS = tuple(target for target in TARGETS if target in Application._fields and target != "deadline")


_DUE = re.compile("(?:(.+) )?due")


class Mapping(NamedTuple):
    """A mapping as it was written. `values` are of (column, value, target), `constants` of (field, value)."""

    columns: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, str, str], ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    dates: str = ""


class Happening(NamedTuple):
    """What happened, without its day. Without a `kind`: it was done or is to come, as its day shows. An end `reached` a stage."""

    stage: Stage | None
    kind: Kind | None
    reached: Stage | None = None

    def begins(self, first: Stage | None) -> bool:
        """Whether an application begins with it; `first` is the stage at which one is sent."""
        return self.kind is not None and self.kind.name in BEGINNINGS and self.stage in {None, first}


class MappedColumn(NamedTuple):
    """What one column is for: `target` of TARGETS, or "" and what `happening` its days are of; both empty: nothing said.

    `declared` says that the target was given, not only taken from its values being mapped; `has_numbers` that its days are
    the day numbers of a spreadsheet; `has_circles` that a cross says no, for a circle says yes; `begins` that its days are
    those on which applications were sent, or began otherwise.
    `values` are what its values say, folded: happenings in their order, none for saved, None for a row to leave out.
    """

    place: int
    name: str
    target: str = ""
    happening: Happening | None = None
    declared: bool = True
    values: dict[str, tuple[Happening, ...] | None] = {}  # noqa: RUF012 - never changed
    has_numbers: bool = False
    has_circles: bool = False
    begins: bool = False

    def marked(self, cell: str) -> str:
        """The result that a circle or a cross says where each is one; "" for any other cell."""
        kind = self.happening.kind if self.happening else None
        if not self.has_circles or kind is None or kind.name not in {"passed", "offered"}:
            return ""
        plain = cell.lower()
        return "passed" if plain in CIRCLES else "rejected" if plain in CROSSES else ""

    def is_no(self, cell: str) -> bool:
        """Whether a cell says that it did not happen, or nothing."""
        plain = cell.lower()
        return plain in NO_DAY or (self.has_circles and plain in CROSSES)


def read_mapping(maps: Iterable[str], sets: Iterable[str], dates: str, header: Sequence[str]) -> Mapping:
    """The mapping that words like `Date sent=resume submitted` and `company=unknown` give for a sheet with this header.

    Raises BadValue and UnknownWord for a word that is not written so, a column that is not there, or one said twice.
    """
    if dates and dates not in ORDERS:
        raise UnknownWord("unknown-date-order", sentence("order of dates"), dates, ORDERS)
    columns: list[tuple[str, str]] = []
    values: list[tuple[str, str, str]] = []
    for word in maps:
        left, equals, target = word.rpartition("=")
        if not equals or not left.strip() or not target.strip():
            raise BadValue(
                "unwritten-map", "“{word}” is not written like {map} “Date sent=resume submitted”",
                map=Option("maps"), word=word,
            )  # fmt: skip
        name, value = _split(left, header)
        if value is None:
            columns.append((name, target.strip()))
        else:
            values.append((name, value, target.strip()))
    for name in {name for name, _ in columns}:
        if sum(name == other for other, _ in columns) > 1:
            raise BadValue("mapped-twice", "the column “{name}” is mapped twice; map it once", name=name)
    return Mapping(tuple(columns), tuple(values), tuple(_constant(word) for word in sets), dates)


def mapping_words(mapping: Mapping) -> list[str]:
    """The words that `read_mapping` makes this mapping of."""
    return [
        *(f"{column}={target}" for column, target in mapping.columns),
        *(f"{column}:{value}={target}" for column, value, target in mapping.values),
    ]


def resolve(
    mapping: Mapping, header: Sequence[str], pipeline: tuple[Stage, ...], sample: Sequence[Sequence[str]] = ()
) -> tuple[MappedColumn, ...]:
    """What each column of the header is for, the `sample` being its first rows. Columns that are not there do not count.

    Raises UnknownWord for a target that is none.
    """
    targets = {fold(column): target for column, target in mapping.columns}
    columns = []
    first = next((stage for stage in pipeline if stage.type is StageType.TASK), None)
    circles = any(have_circles(cells) for cells in sample)
    for place, name in enumerate(header):
        said = targets.get(fold(name), "")
        known = _bare(said) if _bare(said) in TARGETS else ""
        if task := _DUE.fullmatch(fold(said)):
            known, said = "due", f"{task[1] or 'assessment'} invited"
        happening = _happening(said, pipeline) if said and known in {"", "due"} else None
        values = {fold(v): happenings(t, pipeline) for c, v, t in mapping.values if fold(c) == fold(name)}
        target = "status" if values and not said else known
        cells = [row[place] for row in sample]
        begins = happening is not None and happening.begins(first)
        columns.append(
            MappedColumn(place, name, target, happening, bool(said), values, are_numbers(cells), circles, begins)
        )
    return tuple(columns)


def _split(left: str, header: Sequence[str]) -> tuple[str, str | None]:
    """A column of the header and, after a colon, one of its values. Names may hold colons too."""
    names = {fold(name): name for name in header}
    if fold(left) in names:
        return names[fold(left)], None
    for place, sign in enumerate(left):
        if sign == ":" and fold(left[:place]) in names:
            return names[fold(left[:place])], left[place + 1 :].strip()
    raise UnknownWord("unknown-column", sentence("column of the sheet"), left.partition(":")[0], header)


def _constant(word: str) -> tuple[str, str]:
    field, equals, value = word.partition("=")
    field = fold(field)
    if not equals or not value.strip():
        raise BadValue(
            "unwritten-set", "“{word}” is not written like {set} company=unknown", set=Option("sets"), word=word
        )
    if field not in CONSTANTS:
        raise UnknownWord("unknown-constant", sentence("field to set"), field, CONSTANTS)
    return field, one_line(value, field)


def happenings(target: str, pipeline: tuple[Stage, ...]) -> tuple[Happening, ...] | None:
    """What the target of a value says has happened, in its order; None for a row to leave out. Raises UnknownWord."""
    if fold(target) == SKIP:
        return None
    if fold(target) == SAVED:
        return ()
    return tuple(_happening(part, pipeline) for part in target.split(","))


def _happening(words: str, pipeline: tuple[Stage, ...]) -> Happening:
    """The stage and kind that the words name, settled as far as they can be without a day."""
    found = read_log_words([words], pipeline)
    if found.day or found.result or (found.stage is None and found.kind is None):
        known = [*TARGETS, *(stage.name for stage in pipeline), *KINDS]
        raise UnknownWord(
            "unknown-target", sentence("target of a column"), words.strip(), known,
            sentence("Or a stage and a kind, like resume submitted"),
        )  # fmt: skip
    kind, stage = found.kind, found.stage
    if kind is None and stage and stage.type is StageType.TASK:
        kind = KINDS["submitted"]
    if kind and kind.outcome:
        reached = None if stage and stage.type is StageType.OUTCOME else stage
        return Happening(next(stage for stage in pipeline if stage.type is StageType.OUTCOME), kind, reached)
    if kind and not kind.staged:
        return Happening(None, kind)
    if stage is None:
        stage = next(stage for stage in pipeline if stage.type is StageType.TASK)
    if stage.type is StageType.OUTCOME:
        raise BadValue(
            "which-outcome", "“{words}” does not say which outcome: offered, accepted, rejected …", words=words.strip()
        )
    return Happening(stage, kind)


def _bare(target: str) -> str:
    return fold(target).replace("-", " ")
