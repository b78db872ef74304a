"""CSV: RFC 4180, LF, and no cell a spreadsheet would run."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from operator import itemgetter

from tracker.core.cells import DANGEROUS, escape
from tracker.writers.rows import Rows

_STARTS, _first = frozenset(DANGEROUS), itemgetter(0)
_find_behind = re.compile(f";[{re.escape(DANGEROUS)}]").search


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
        yield write(row if raw or _is_plain(row) else map(escape, row))


def _is_plain(row: tuple[str, ...]) -> bool:
    """Whether there is nothing to escape in a row, as in most: a look at the whole is quicker than one at each cell.

    But for `;` the signs behind which a cell may start elsewhere are not printable. One cell may end in it before another
    that starts so: that costs time alone.
    """
    text = "".join(row)
    if not text.isprintable() or (";" in text and _find_behind(text)):
        return False
    return _STARTS.isdisjoint(map(_first, filter(None, row)))
