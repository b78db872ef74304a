"""The record, or a part of it, for other programs: written a piece at a time, so that memory does not grow with it."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import NamedTuple

from tracker.core.errors import BadValue, UnknownWord
from tracker.core.language import each_in_english
from tracker.core.sentences import Option, sentence
from tracker.core.stages import Stage, own_stages
from tracker.reports.history import History
from tracker.writers.csv import csv_lines
from tracker.writers.data import stage_data
from tracker.writers.rows import Rows

SCHEMA = 1
FORMATS = ("csv", "json", "jsonl")
PARTS = ("applications", "events", "waits", "gaps")


class CsvStyle(NamedTuple):
    """How CSV is written.

    Which `columns` (none: all), dangerous cells `raw`, the way `excel` wants the file, and `full`: all that is needed to
    read it back.
    """

    columns: tuple[str, ...] = ()
    raw: bool = False
    excel: bool = False
    full: bool = False


def export(
    part: str, found: Iterable[History], form: str, style: CsvStyle, stages: Sequence[Stage] = ()
) -> Iterator[str]:
    """The pieces of text of one of PARTS in one of FORMATS; json has those of the `stages` that are not everybody's.

    Raises UnknownWord, also for a column there is not.
    """
    writer = import_module(f"tracker.writers.export_{part}")
    if form == "csv":
        return each_in_english(csv_pieces(writer.sheet(found, stages, full=style.full), style))
    if form not in FORMATS:
        raise UnknownWord("unknown-format", sentence("format of this export"), form, FORMATS)
    if style != CsvStyle():
        raise BadValue(
            "csv-only",
            "{options} are for csv; leave them out with {form}",
            options=tuple(map(Option, style._fields)), form=form,
        )  # fmt: skip
    data = (one for each in found for one in writer.data(each))
    return each_in_english(_json(part, data, stages) if form == "json" else _json_lines(data))


def csv_pieces(sheet: Rows, style: CsvStyle) -> Iterator[str]:
    """A sheet as CSV in a style."""
    if style.columns:
        sheet = _chosen(sheet, style.columns)
    lines = csv_lines(sheet, raw=style.raw, end="\r\n" if style.excel else "\n")
    return _with_mark(lines) if style.excel else lines


def _with_mark(lines: Iterator[str]) -> Iterator[str]:
    """The byte order mark by which a spreadsheet knows UTF-8."""
    yield "\ufeff" + next(lines)
    yield from lines


def _chosen(sheet: Rows, columns: Sequence[str]) -> Rows:
    for column in columns:
        if column not in sheet.columns:
            raise UnknownWord("unknown-column", sentence("column"), column, sheet.columns)
    places = [sheet.columns.index(column) for column in columns]
    return Rows(tuple(columns), (tuple(row[place] for place in places) for row in sheet.rows))


def _json(part: str, data: Iterable[object], stages: Iterable[Stage]) -> Iterator[str]:
    from tracker.writers.json import array, encode

    own = [stage_data(stage) for stage in own_stages(stages)] if part == "applications" else []
    before = f'"stages": {encode(own)}, ' if own else ""
    return array(f'{{"schema": {SCHEMA}, {before}"{part}": ', data, "}\n")


def _json_lines(data: Iterable[object]) -> Iterator[str]:
    from tracker.writers.json import encode

    for one in data:
        assert isinstance(one, dict)
        yield encode({"schema": SCHEMA, **one}) + "\n"
