"""CSV: RFC 4180, LF, and no cell a spreadsheet would run."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from tracker.core.cells import BETWEEN, DANGEROUS, escape
from tracker.writers.rows import Rows

# Finds such a cell among cells that each follow a separator; a cell that holds the separator may be found wrongly, which
# costs time alone.
_SEPARATOR = "\x1f"
_find_dangerous = re.compile(f"[{_SEPARATOR}{BETWEEN}][{re.escape(DANGEROUS)}]|{_SEPARATOR}[\t\r\n\0]").search


class _Line:
    """Takes what the csv module writes and hands it on with the end that is wanted.

    The module itself ends it in CRLF: only then does every version of it quote a cell that holds a CR.
    """

    def __init__(self, end: str) -> None:
        self._end = end

    def write(self, text: str) -> str:
        return f"{text[:-2]}{self._end}"


def csv_lines(sheet: Rows, *, raw: bool = False, end: str = "\n") -> Iterator[str]:
    """The header and the rows, a record each; `raw` leaves dangerous cells as they are."""
    write = csv.writer(_Line(end), lineterminator="\r\n").writerow
    yield write(sheet.columns)
    for row in sheet.rows:
        # A look at a whole row is quicker than one at each of its cells, and most rows have none to escape.
        safe = raw or not _find_dangerous(_SEPARATOR.join(("", *row)))
        yield write(row if safe else map(escape, row))
