"""A report in the format asked for.

Each report has a file in this room that turns it into plain data (`data`, for JSON), rows (`sheet`, for plain, CSV
and Markdown) and a picture for the terminal (`draw`); some also into Markdown of their own (`markdown`) and a page
(`page`). The formats are written here, once for all reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tracker.core.errors import UnknownWord
from tracker.writers.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.writers.screen import Screen
    from tracker.writers.sheet import Sheet


def write(name: str, report: object, form: str, screen: Screen) -> Iterator[str]:
    """The pieces of text of a report; `name` is its writer's file, `form` one of FORMATS. Every piece ends its line.

    Raises UnknownWord for a format the report does not have.
    """
    writer = import_module(f"tracker.writers.{name}")
    if form == "table":
        return iter((writer.draw(report, screen),))
    if form not in FORMATS or (form == "html" and not hasattr(writer, "page")):
        known = [known for known in FORMATS if known != "html" or hasattr(writer, "page")]
        raise UnknownWord("format", form, known)
    return FORMATS[form](writer, report)


def _plain(writer: Any, report: object) -> Iterator[str]:  # noqa: ANN401 - a module
    sheet: Sheet = writer.sheet(report)
    for row in sheet.rows:
        # Nearly always nothing in a whole row has to be made visible.
        yield "\t".join(row if "".join(row).isprintable() else map(visible, row)) + "\n"


def _json(writer: Any, report: object) -> Iterator[str]:  # noqa: ANN401 - a module
    """JSON with a record a line: it can be read and searched, and is written three times as fast as when indented."""
    from tracker.writers.json import array, encode

    data = writer.data(report)
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


def _csv(writer: Any, report: object) -> Iterator[str]:  # noqa: ANN401 - a module
    from tracker.writers.csv import csv_lines

    return csv_lines(writer.sheet(report))


def _markdown(writer: Any, report: object) -> Iterator[str]:  # noqa: ANN401 - a module
    if hasattr(writer, "markdown"):
        text: Iterator[str] = writer.markdown(report)
        return text
    from tracker.writers.markdown import markdown_table

    return markdown_table(writer.sheet(report))


def _html(writer: Any, report: object) -> Iterator[str]:  # noqa: ANN401 - a module
    page: Iterator[str] = writer.page(report)
    return page


FORMATS: dict[str, Callable[[Any, object], Iterator[str]]] = {
    "table": _plain,  # drawn by the report's own writer; see `write`
    "plain": _plain,
    "json": _json,
    "csv": _csv,
    "md": _markdown,
    "html": _html,
}
