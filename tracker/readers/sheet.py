"""A sheet in CSV, whatever wrote it: header and rows, streamed. No line, cell or file fills the memory."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.match import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import IO

# Characters of one cell, as Python's csv module and most spreadsheets have it; characters of one line.
MOST_CELL = 131_072
MOST_LINE = 4 * MOST_CELL
_MOST_COLUMNS = 1_000
_DELIMITERS = ",;\t|"
_UTF_8_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class SheetRows(NamedTuple):
    """The names of the columns, each once, and the rows: the number a spreadsheet shows, and at least so many cells.

    Rows without anything in them are left out.
    """

    header: tuple[str, ...]
    rows: Iterator[tuple[int, Sequence[str]]]


def read_sheet(file: IO[bytes]) -> SheetRows:
    """The sheet in a file: UTF-8 with or without a byte order mark, UTF-16 with one, or else Windows-1252.

    Cells stand between commas, semicolons, tabs or bars, whichever the header has most of. Raises BadValue, also while
    the rows are read, for what is no such file, naming the line.
    """
    lines = _checked(_lines(file))
    skipped, first = next(((number, line) for number, line in enumerate(lines) if line.strip()), (0, ""))
    if not first:
        raise BadValue("empty-sheet", "the file is empty; a sheet begins with a row of column names")
    outside_quotes = "".join(first.split('"')[::2])
    delimiter = max(_DELIMITERS, key=outside_quotes.count)
    return as_sheet(_records(_chain(first, lines), delimiter), skipped + 1)


def as_sheet(records: Iterator[Sequence[str]], header_row: int = 1) -> SheetRows:
    """The sheet whose first record is the header, in the row of that number."""
    header = next(records, ())
    if len(header) > _MOST_COLUMNS:
        raise BadValue(
            "too-many-columns", "the sheet has {count} columns; at most {limit} are read",
            count=len(header), limit=_MOST_COLUMNS,
        )  # fmt: skip
    names: list[str] = []
    seen: set[str] = set()
    for place, cell in enumerate(header, 1):
        name = " ".join(cell.split()) or f"column {place}"
        names.append(f"{name} ({place})" if fold(name) in seen else name)
        seen |= {fold(name), fold(names[-1])}
    return SheetRows(tuple(names), _rows(records, header_row, len(names)))


def _rows(records: Iterable[Sequence[str]], header_row: int, width: int) -> Iterator[tuple[int, Sequence[str]]]:
    for number, cells in enumerate(records, header_row + 1):
        if any(cells):
            missing = width - len(cells)
            yield number, cells if missing <= 0 else [*cells, *[""] * missing]


def _records(lines: Iterable[str], delimiter: str) -> Iterator[Sequence[str]]:
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        raise BadValue(
            "no-sheet-line",
            "line {line} is no line of a sheet: {why}; look for a cell of more than {limit} characters, a quote that is "
            "never closed, or save the sheet as CSV again",
            line=str(reader.line_num), why=str(error), limit=MOST_CELL,
        ) from None  # fmt: skip


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _lines(file: IO[bytes]) -> Iterator[str]:
    """The lines of a file as text, each with its end; of a line beyond the limit only its beginning."""
    start = file.read(len(_UTF_8_MARK))
    if start[:2] in _UTF_16_MARKS:
        file.seek(0)
        wrapper = io.TextIOWrapper(file, encoding="utf-16", newline="")
        return iter(lambda: wrapper.readline(MOST_LINE), "")
    file.seek(len(_UTF_8_MARK) if start == _UTF_8_MARK else 0)
    return map(_decoder(), iter(lambda: file.readline(MOST_LINE), b""))


def _decoder() -> Callable[[bytes], str]:
    """Reads lines as UTF-8, and as Windows-1252 if the first one with other letters than ASCII is no UTF-8."""
    encoding = ""

    def decode(line: bytes) -> str:
        nonlocal encoding
        if line.isascii():
            return line.decode("ascii")
        if not encoding:
            try:
                text = line.decode("utf-8")
            except UnicodeDecodeError:
                encoding = "windows-1252"
            else:
                encoding = "utf-8"
                return text
        return line.decode(encoding)

    return decode


def _checked(lines: Iterator[str]) -> Iterator[str]:
    """The lines, up to one that no sheet has. Raises BadValue for that one."""
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if len(line) >= MOST_LINE and not line.endswith("\n"):
                raise BadValue(
                    "long-line", "line {line} is longer than {limit} characters; this is no sheet of applications",
                    line=str(number), limit=MOST_LINE,
                )  # fmt: skip
            if "\0" in line:
                raise BadValue(
                    "nul-in-sheet", "line {line} holds a NUL; this is no text file. Save the sheet as CSV",
                    line=str(number),
                )  # fmt: skip
            yield line
    except UnicodeError:
        raise BadValue(
            "no-text-line", "line {line} is not text; save the sheet as CSV in UTF-8", line=str(number + 1)
        ) from None
