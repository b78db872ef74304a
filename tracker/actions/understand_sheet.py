"""Which format a sheet is of, and what its columns mean: as said, saved, known, or else proposed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, UnknownWord
from tracker.core.match import fold
from tracker.core.sentences import Option, sentence
from tracker.readers.days import order_of
from tracker.readers.formats import FORMATS, OUR_OWN, Format, recognise
from tracker.readers.mapping import BOTH, CONSTANTS, NEEDED, Mapping, mapping_words, read_mapping
from tracker.reports.imports import ColumnUse, MappingWords

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Sequence

    from tracker.readers.sheet import SheetRows

# The source of every sheet that is of no known format: a row is known again whatever the file is called.
ANY_SHEET = "sheet"


class SheetWords(NamedTuple):
    """What is said of the files: a format or a saved mapping, and words like `Date sent=resume submitted`.

    `year` is that of days without one, `encoding` a code page, `sheet` the name of one in a workbook, and `header_row`
    the row with the names of the columns, where the program would not find out by itself. What is said of columns is
    all there is to say of them where it names company and role; else, and with `propose`, it changes a proposal.
    """

    from_: str = ""
    maps: Sequence[str] = ()
    sets: Sequence[str] = ()
    dates: str = ""
    year: int = 0
    encoding: str = ""
    sheet: str = ""
    header_row: int = 0
    propose: bool = False


class Understood(NamedTuple):
    """A sheet, the name its rows are known again by, and what its columns mean, by the name of a `saved` mapping."""

    sheet: SheetRows
    source: str
    mapping: Mapping
    is_proposed: bool = False
    saved: str = ""


def understand(
    sheet: SheetRows,
    said: SheetWords,
    saved: collections.abc.Mapping[str, dict[str, object]],
    known: Format | None = None,
) -> Understood:
    """The mapping of a sheet: the one `saved` or known of its format, with what was said on top, or a proposal.

    Raises UnknownWord, BadValue.
    """
    known = known or _format(said.from_, saved, sheet.header)
    if not known:
        from tracker.readers.layout import laid_out

        sheet = laid_out(sheet)
    words = read_mapping(said.maps, said.sets, said.dates, sheet.header)
    source = known.source or known.name if known else ANY_SHEET
    name = said.from_ if said.from_ or known or words.columns else _fitting(saved, sheet.header)
    if name in saved:
        mapping = _over(_saved(name, saved[name], sheet.header), words)
    elif known:
        mapping = _over(known.mapping, words)
    elif not said.propose and _names_what_is_needed(words):
        mapping = words
    else:
        return _proposed(sheet, words)
    if not said.dates and (not mapping.dates or (known and name not in saved)):
        mapping = mapping._replace(dates=_order(sheet, mapping) or mapping.dates)  # the days of a sheet know better
    return Understood(sheet, source, mapping, saved=name if name in saved else "")


def _names_what_is_needed(mapping: Mapping) -> bool:
    """Whether a mapping says where company and role are; of one that does not the rest is proposed."""
    said = {target for _, target in mapping.columns} | {field for field, _ in mapping.constants}
    return bool(said & {*BOTH}) or said >= {*NEEDED}


def column_uses(found: Understood) -> tuple[ColumnUse, ...]:
    """What becomes of every column of the sheet."""
    targets = {fold(column): target for column, target in found.mapping.columns}
    by_value = {fold(column) for column, _, _ in found.mapping.values}
    return tuple(
        ColumnUse(
            name,
            targets.get(fold(name)) or ("status" if fold(name) in by_value else ""),
            next((cells[place].strip() for cells in found.sheet.sample if cells[place].strip()), ""),
        )
        for place, name in enumerate(found.sheet.header)
    )


def words_of(found: Understood) -> MappingWords:
    """The mapping as it is said, of the columns the sheet has: a format knows some that not every export has."""
    there = {fold(column) for column in found.sheet.header}
    mapping = found.mapping._replace(
        columns=tuple(one for one in found.mapping.columns if fold(one[0]) in there),
        values=tuple(one for one in found.mapping.values if fold(one[0]) in there),
    )
    sets = tuple(f"{field}={value}" for field, value in mapping.constants)
    return MappingWords(tuple(mapping_words(mapping)), sets, mapping.dates)


def _format(name: str, saved: collections.abc.Mapping[str, object], header: Sequence[str]) -> Format | None:
    """The format that was named, or else (for a mapping that was saved, too) the one with this header."""
    if not name:
        return recognise(header)
    if name == "csv":
        raise BadValue("not-own-csv", "this is not our own CSV, which has the columns of an export of ours")
    if name not in FORMATS and name not in saved:
        raise UnknownWord("unknown-format", sentence("format"), name, [*OUR_OWN, *FORMATS, *saved])
    return FORMATS.get(name) or recognise(header)


def _fitting(saved: collections.abc.Mapping[str, dict[str, object]], header: Sequence[str]) -> str:
    """The name of the saved mapping all of whose columns are in the header; "" for none."""
    for name, entry in saved.items():
        with suppress(BadValue):
            if _saved(name, entry, header).columns:
                return name
    return ""


def _saved(name: str, entry: dict[str, object], header: Sequence[str]) -> Mapping:
    """A mapping out of the settings. Raises BadValue for what cannot be one."""
    maps, sets = (_strings(entry.get(key, [])) for key in ("map", "set"))
    if maps is None or sets is None or entry.keys() - {"map", "set", "dates"}:
        raise BadValue(
            "bad-saved-mapping",
            "[mapping.{name}] of the configuration is not written like map = [“Date sent=resume submitted”], "
            "set = [“company=unknown”], dates = “mdy”",
            name=name,
        )
    try:
        return read_mapping(maps, sets, str(entry.get("dates", "")), header)
    except BadValue as error:
        raise BadValue(
            "unfit-saved-mapping", "the mapping “{name}” you saved does not fit this sheet: {reason}",
            name=name, reason=error.message,
        ) from None  # fmt: skip


def _strings(value: object) -> list[str] | None:
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return [str(word) for word in value]
    return None


def _over(mapping: Mapping, said: Mapping) -> Mapping:
    """A mapping with what was said in addition, which counts where both say something."""
    columns = {fold(column): (column, target) for column, target in (*mapping.columns, *said.columns)}
    constants = dict(mapping.constants) | dict(said.constants)
    return Mapping(
        tuple(columns.values()),
        (*mapping.values, *said.values),
        tuple(constants.items()),
        said.dates or mapping.dates,
    )


def _proposed(sheet: SheetRows, said: Mapping) -> Understood:
    from tracker.readers.proposal import as_events, propose
    from tracker.readers.shapes import are_events, refuse_shape

    refuse_shape(sheet.header, sheet.sample)
    proposed = propose(sheet.header, sheet.sample)
    if are_events(sheet.header, sheet.sample, dict(proposed.columns)):
        proposed = as_events(proposed)
    proposal = _over(proposed, said)
    if not proposal.columns:
        raise BadValue(
            "nothing-proposed",
            "a sheet with the columns {columns} is new here; say what they hold with {map} “COLUMN=company”, {map} "
            "“COLUMN=role”, {map} “COLUMN=resume submitted” …",
            columns=sheet.header[:20], map=Option("maps"),
        )  # fmt: skip
    return Understood(sheet, ANY_SHEET, proposal, is_proposed=True)


def _order(sheet: SheetRows, mapping: Mapping) -> str:
    """The order of dates that the days of the first rows show."""
    texts = {fold(column) for column, target in mapping.columns if target in CONSTANTS}
    places = [place for place, name in enumerate(sheet.header) if fold(name) not in texts]
    return order_of(cells[place] for cells in sheet.sample for place in places)
