"""Sheets as people have them: every encoding and delimiter, and files that mean harm."""

from __future__ import annotations

from io import BytesIO
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.errors import BadValue
from tracker.readers.sheet import MOST_CELL, MOST_LINE, read_sheet


def read(data: bytes | str) -> tuple[tuple[str, ...], list[tuple[int, list[str]]]]:
    sheet = read_sheet(BytesIO(data.encode() if isinstance(data, str) else data))
    return sheet.header, [(number, list(cells)) for number, cells in sheet.rows]


TEXT = "Company,Role\nMüller,Bäcker\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("windows-1252"),
        TEXT.encode("utf-16"),
        TEXT.replace(",", ";").encode(),
        TEXT.replace(",", "\t").encode("utf-16"),
        TEXT.replace(",", "|").encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.encode().rstrip(b"\n"),
    ],
)
def test_one_sheet_in_many_writings(data: bytes) -> None:
    assert read(data) == (("Company", "Role"), [(2, ["Müller", "Bäcker"])])


def test_rows_have_the_numbers_a_spreadsheet_shows_and_empty_ones_are_left_out() -> None:
    data = '\nA,B\n\n1,"two\nlines"\n,\n3\n4,5,6\n'
    assert read(data) == (("A", "B"), [(4, ["1", "two\nlines"]), (6, ["3", ""]), (7, ["4", "5", "6"])])


@pytest.mark.parametrize("name", ["No.", "#", "번호"])
def test_the_number_of_a_row_that_is_yet_to_be_filled_is_no_row(name: str) -> None:
    assert read(f"{name},B\n1,x\n2,\n3,N/A\n")[1] == [(2, ["1", "x"])]


def test_columns_without_a_name_of_their_own_get_one() -> None:
    assert read(" A ,a,,\nx,y,z,\n")[0] == ("A", "a (2)", "column 3", "column 4")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\n\n  \n", "empty"),
        (b"A,B\n1,\0\n", "line 2 has a NUL in it"),
        (b"A,B\n1," + b"x" * (MOST_CELL + 1) + b"\n", "line 2 is not a line of a sheet"),
        (b'A,B\n1,"' + b"x,\n" * (MOST_CELL // 2), "a cell of more than 131,072"),
        (b"A,B\n" + b"x" * (MOST_LINE + 1), "line 2 is longer than"),
        (b"A,B\n\xc3\xa4,1\n\xe4,2\n", "line 3 is not text"),
        (b"\xff\xfeA\x00\n", "is not text"),
        (b"A,B\n1,2\r3,4\n", "line 2 is not a line of a sheet"),
        (b"A" + b",A" * 1_000 + b"\n", "1,001 columns"),
    ],
)
def test_what_is_no_sheet(data: bytes, why: str) -> None:
    with pytest.raises(BadValue, match=why):
        read(data)


class Endless(BytesIO):
    """A file of one line that never ends, and a count of what was taken from it."""

    taken = 0

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert size >= 0
        self.taken += size
        return b"x" * size

    readline = read


def test_a_line_without_end_is_not_read_to_its_end() -> None:
    file: IO[bytes] = Endless()
    with pytest.raises(BadValue, match="line 1 is longer"):
        list(read_sheet(file).rows)
    assert isinstance(file, Endless)
    assert file.taken < 2 * MOST_LINE


@given(st.binary(max_size=300))
def test_whatever_the_bytes_they_are_a_sheet_or_refused(data: bytes) -> None:
    try:
        header, rows = read(data)
    except BadValue:
        return
    assert len(set(header)) == len(header)
    assert all(len(cells) >= len(header) for _, cells in rows)
