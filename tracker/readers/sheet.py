"""A sheet in CSV, whatever wrote it: header and rows, streamed. No line, cell or file fills the memory."""

from __future__ import annotations

import csv
import io
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.match import fold
from tracker.core.text import LIMITS
from tracker.readers.days import NO_DAY
from tracker.readers.row_numbers import is_number, names_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Characters of one cell, as Python's csv module and most spreadsheets have it; characters of one line.
MOST_CELL = 131_072
MOST_LINE = 4 * MOST_CELL
MOST_COLUMNS = 1_000
_DELIMITERS = ",;\t|"
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# Bytes and lines that tell how a file is written; rows among which the header is, and from which columns are learnt.
_HEAD_BYTES, _HEAD_LINES = 65_536, 25
_HEADER_WITHIN, _SAMPLE = 20, 200
_CHUNK = 262_144


class SheetRows(NamedTuple):
    """The names of the columns, each once, and the rows: the number a spreadsheet shows, and at least so many cells.

    Rows without anything in them are left out. `sample` holds the first rows, which are among `rows` too, as much of their
    cells as tells what they are. `title` is what stands above the names; `is_turned` says that its columns were rows.
    """

    header: tuple[str, ...]
    rows: Iterator[tuple[int, Sequence[str]]]
    sample: tuple[Sequence[str], ...] = ()
    title: str = ""
    is_turned: bool = False


def read_sheet(file: IO[bytes], encoding: str = "", header_row: int = 0) -> SheetRows:
    """The sheet in a file: in UTF-8, in UTF-16 with a byte order mark, in `encoding`, or in what its letters speak for.

    Cells stand between commas, semicolons, tabs or bars, as the first lines have it. The header is the row of that
    number or, without one, the first that reads like one. Raises BadValue, also while the rows are read, for what is no
    such file, naming the line.
    """
    lines = _checked(_lines(file, encoding))
    first = list(islice(lines, _HEAD_LINES))
    if not any(line.strip() for line in first):
        raise BadValue("empty-sheet", "the file is empty; a sheet begins with a row of column names")
    skipped = 0
    if first[0].strip().lower().startswith("sep=") and len(first[0].strip()) <= len("sep=;"):
        delimiter = first[0].strip("\r\n")[4:5] or ","
        skipped = 1
    else:
        delimiter = max(_DELIMITERS, key=lambda sign: _fit(first, sign))
    return as_sheet(_records(chain(first[skipped:], lines), delimiter, skipped), skipped + 1, header_row)


def as_sheet(records: Iterator[Sequence[str]], first_row: int = 1, header_row: int = 0) -> SheetRows:
    """The sheet of these records, the first of which is in the row of that number."""
    start = list(islice(records, max(_HEADER_WITHIN, header_row)))
    place = header_row - first_row if header_row else _header_place(start)
    if not 0 <= place < len(start):
        raise BadValue("no-header-row", "there is no row {row} to take the names of columns from", row=str(header_row))
    header = start[place]
    if len(header) > MOST_COLUMNS:
        raise BadValue(
            "too-many-columns", "the sheet has {count} columns; at most {limit} are read",
            count=len(header), limit=MOST_COLUMNS,
        )  # fmt: skip
    names: list[str] = []
    seen: set[str] = set()
    for number, cell in enumerate(header, 1):
        name = " ".join(cell.split()) or f"column {number}"
        names.append(f"{name} ({number})" if fold(name) in seen else name)
        seen |= {fold(name), fold(names[-1])}
    rows = _rows(chain(start[place + 1 :], records), first_row + place, header, len(names))
    sample = list(islice(rows, _SAMPLE))
    told = tuple([cell[: LIMITS["line"]] for cell in cells] for _, cells in sample)
    title = " ".join(cell for record in start[:place] for cell in record if cell)
    return SheetRows(tuple(names), chain(sample, rows), told, title)


def _header_place(records: Sequence[Sequence[str]]) -> int:
    """Which of the first rows has the names of the columns: below a banner, the first with most words of headers."""
    from tracker.readers.proposal import header_words

    filled = [sum(bool(cell.strip()) for cell in record) for record in records]
    first = next((place for place, count in enumerate(filled) if count), 0)
    widest = max(filled, default=0)
    has_number = bool(records) and any(cell.strip().isdecimal() for cell in records[first])
    if filled and filled[first] * 2 > widest and filled[first] > 1 and not has_number:
        return first
    words = [header_words(record[:MOST_COLUMNS]) for record in records]
    most = max(words, default=0)
    if most > 1:
        return next(place for place, count in enumerate(words) if count > 1 and count * 5 >= most * 3)
    return next((place for place, count in enumerate(filled) if count * 2 > widest), first)


def _rows(
    records: Iterable[Sequence[str]], header_row: int, header: Sequence[str], width: int
) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that have something in them but a number of their own; the header again, as on a new page, is none."""
    is_numbered = bool(header) and names_numbers(header[0])
    for number, cells in enumerate(records, header_row + 1):
        if cells != header and any(
            cell and cell.strip().lower() not in NO_DAY and (place or not (is_numbered and is_number(cell)))
            for place, cell in enumerate(cells)
        ):
            missing = width - len(cells)
            yield number, cells if missing <= 0 else [*cells, *[""] * missing]


def _fit(lines: Sequence[str], delimiter: str) -> float:
    """How well a sign parts lines into cells: how many of them into the same number, and into how many."""
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
    except csv.Error:
        return 0.0
    several = [width for width in widths if width > 1]
    if not several:
        return 0.0
    usual = max(set(several), key=several.count)
    return several.count(usual) / len(widths) * (min(usual, _HEAD_LINES) - 1)


def _records(lines: Iterable[str], delimiter: str, skipped: int) -> Iterator[Sequence[str]]:
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        raise BadValue(
            "no-sheet-line",
            "line {line} is not a line of a sheet: {why}; look for a cell of more than {limit} characters, a quote "
            "that is never closed, or save the sheet as CSV again",
            line=str(reader.line_num + skipped), why=str(error), limit=MOST_CELL,
        ) from None  # fmt: skip


def _lines(file: IO[bytes], encoding: str) -> Iterator[str]:
    """The lines of a file as text, each with its end; of a line beyond the limit only its beginning."""
    head = file.read(_HEAD_BYTES)
    file.seek(0)
    marked = next((name for mark, name in _MARKS.items() if head.startswith(mark)), "")
    is_old = b"\r" in head and b"\n" not in head and marked != "utf-16"
    if is_old or (marked or encoding).lower().startswith("utf-16"):
        wrapper = io.TextIOWrapper(
            file, encoding=marked or encoding or _encoding_of(file), newline=None if is_old else ""
        )
        return iter(lambda: wrapper.readline(MOST_LINE), "")
    file.seek(len(b"\xef\xbb\xbf") if marked else 0)
    name = "utf-8" if marked else encoding or _encoding_of(file)
    return (line.decode(name) for line in iter(lambda: file.readline(MOST_LINE), b""))


def _encoding_of(file: IO[bytes]) -> str:
    """The code page of a file, told by its first bytes beyond ASCII; the file is left where it was."""
    start = file.tell()
    sample = b""
    for chunk in iter(lambda: file.read(_CHUNK), b""):
        if not chunk.isascii():
            place = next(place for place, byte in enumerate(chunk) if byte > 0x7F)  # ASCII's last
            begin = max(0, chunk.rfind(b"\n", 0, place))
            sample = (chunk[begin:] + file.read(_HEAD_BYTES))[:_HEAD_BYTES]
            if len(sample) == _HEAD_BYTES:  # it may end within a letter
                sample = sample[: sample.rfind(b"\n") + 1] or sample
            break
        if len(chunk) >= _CHUNK and b"\n" not in chunk:
            break  # a line without end: it is refused when it is read
    file.seek(start)
    if not sample or _is_utf_8(sample):
        return "utf-8"
    from tracker.readers.encodings import detect_encoding
    from tracker.readers.proposal import KNOWN_WORDS

    return detect_encoding(sample, KNOWN_WORDS)


def _is_utf_8(sample: bytes) -> bool:
    """Whether bytes are UTF-8, or were before something spoilt a few of them: then the line is named when it is read."""
    text = sample.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return not bad or sum(not sign.isascii() for sign in text) - bad >= bad


def _checked(lines: Iterator[str]) -> Iterator[str]:
    """The lines, up to one that no sheet has. Raises BadValue for that one."""
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if len(line) >= MOST_LINE and not line.endswith("\n"):
                raise BadValue(
                    "long-line", "line {line} is longer than {limit} characters; this is not a sheet of applications",
                    line=str(number), limit=MOST_LINE,
                )  # fmt: skip
            if "\0" in line:
                raise BadValue(
                    "nul-in-sheet", "line {line} has a NUL in it; this is not a text file. Save the sheet as CSV",
                    line=str(number),
                )  # fmt: skip
            yield line
    except UnicodeError:
        raise BadValue(
            "no-text-line", "line {line} is not text; save the sheet as CSV in UTF-8", line=str(number + 1)
        ) from None
