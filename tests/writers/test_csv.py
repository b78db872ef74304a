"""CSV: a look at a whole row finds what a look at each of its cells finds."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from tracker.core.cells import BETWEEN, DANGEROUS, escape
from tracker.writers.csv import csv_lines
from tracker.writers.rows import Rows

cells = st.text(st.sampled_from(f"a;\0 é\u200b{DANGEROUS}{BETWEEN}"), max_size=4)


@given(st.lists(cells, min_size=2, max_size=4))
@example(["a;", "=b"])
@example(["a;b", "c"])
def test_every_cell_is_escaped_as_by_itself(row: list[str]) -> None:
    columns = tuple(map(str, range(len(row))))
    written = "".join(csv_lines(Rows(columns, [tuple(row)])))
    raw = "".join(csv_lines(Rows(columns, [tuple(row)]), raw=True))
    assert list(csv.reader(io.StringIO(written, newline="")))[1] == list(map(escape, row))
    assert list(csv.reader(io.StringIO(raw, newline="")))[1] == row
