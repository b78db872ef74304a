"""A report in the format asked for.

Each report has a file in this room with its `WRITER`: the functions that turn it into plain data, rows, and text for
reading. The formats are written here, once for all reports.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, Generic, NamedTuple, TypeVar

from tracker.core.errors import UnknownWord
from tracker.core.language import each_in_english, in_english
from tracker.core.sentences import sentence
from tracker.writers.data import Data
from tracker.writers.rows import Rows
from tracker.writers.screen import Screen
from tracker.writers.text import visible

R = TypeVar("R")


class ReportWriter(NamedTuple, Generic[R]):
    """How a report of one type is written.

    `data` is for JSON, `sheet` for tsv and csv, `draw` the text for reading. `markdown` is a table of the rows unless the
    report has its own; html is there for those that have a `page`. In a pipe it is written as `in_pipe` unless another
    format is asked for. csv is the `sheet` unless the report has a `table` of its own.
    """

    data: Callable[[R], Data | list[Data]]
    sheet: Callable[[R], Rows]
    draw: Callable[[R, Screen], str]
    markdown: Callable[[R], Iterator[str]] | None = None
    page: Callable[[R], Iterator[str]] | None = None
    in_pipe: str = "text"
    table: Callable[[R], Rows] | None = None


FORMATS = ("text", "tsv", "json", "csv", "md", "html")


def writer_of(name: str) -> ReportWriter[Any]:
    """The writer in a file of this room, by the file's name."""
    found: ReportWriter[Any] = import_module(f"tracker.writers.{name}").WRITER
    return found


def writer_for(report: object) -> ReportWriter[Any]:
    """The writer of a report: that of `writers/week.py` for what `reports/week.py` defines, and so each of them.

    Of nothing found it is that of a search: all write nothing alike.
    """
    one = next(iter(report), None) if type(report) is tuple else report
    return writer_of("search" if one is None else type(one).__module__.rpartition(".")[2])


def write(writer: ReportWriter[R], report: R, form: str, screen: Screen) -> Iterator[str]:
    """The pieces of text of a report in one of FORMATS. Every piece ends its line.

    What people read is in the language that is spoken, what programs read in English. Raises UnknownWord for a format the
    report does not have.
    """
    match form:
        case "text":
            return iter((writer.draw(report, screen),))
        case "md" if writer.markdown:
            return writer.markdown(report)
        case "html" if writer.page:
            return writer.page(report)
        case _:
            return each_in_english(in_english(lambda: _rows_or_data(writer, report, form)))


def _rows_or_data(writer: ReportWriter[R], report: R, form: str) -> Iterator[str]:
    match form:
        case "tsv":
            return _tab_separated(writer.sheet(report))
        case "json":
            return _json(writer.data(report))
        case "csv":
            from tracker.writers.csv import csv_lines

            return csv_lines((writer.table or writer.sheet)(report))
        case "md":
            from tracker.writers.markdown import markdown_table

            return markdown_table(writer.sheet(report))
        case _:
            known = [known for known in FORMATS if known != "html" or writer.page]
            raise UnknownWord("unknown-format", sentence("format"), form, known)


def _tab_separated(sheet: Rows) -> Iterator[str]:
    for row in sheet.rows:
        # Nearly always nothing in a whole row has to be made visible.
        yield "\t".join(row if "".join(row).isprintable() else map(visible, row)) + "\n"


def _json(data: Data | list[Data]) -> Iterator[str]:
    """JSON with a record a line: it can be read and searched, and is written three times as fast as when indented."""
    from tracker.writers.json import array, encode

    if isinstance(data, list):
        yield from array("", data, "\n")
        return
    yield "{\n"
    for left, (name, value) in zip(range(len(data) - 1, -1, -1), data.items(), strict=True):
        start, end = f"{encode(name)}: ", ",\n" if left else "\n"
        if isinstance(value, list | Iterator):
            yield from array(start, value, end)
        else:
            yield f"{start}{encode(value)}{end}"
    yield "}\n"
