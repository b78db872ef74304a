"""Sheets laid out for the eye: headings above rows, names over and over, rows of a template."""

from __future__ import annotations

from io import BytesIO

import pytest

from tracker.readers.layout import laid_out
from tracker.readers.sheet import read_sheet

HEAD = "Company,Role,Status,Day\n"


def rows(text: str) -> list[str]:
    return ["|".join(cells) for _, cells in laid_out(read_sheet(BytesIO((HEAD + text).encode()))).rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A month completes the days below it, a year above it the month; whatever stands before the first.
        ("March 2026,,,\nAcme,Cook,x,5\n", ["Acme|Cook|x|5 March 2026"]),
        ("2024,,,\nMarch,,,\nAcme,Cook,x,5\nApril,,,\nBeta,Cook,x,6\n", ["Acme|Cook|x|5 March 2024", "Beta|Cook|x|6 April 2024"]),
        ("2024,,,\nmars,,,\nAcme,Cook,x,5\n2025,,,\nmai,,,\nBeta,Cook,x,6\n", ["Acme|Cook|x|5 March 2024", "Beta|Cook|x|6 May 2025"]),
        ("Acme,Cook,x,2026-03-05\naprile,,,\nBeta,Cook,x,2026-04-06\n", ["Acme|Cook|x|2026-03-05", "Beta|Cook|x|2026-04-06"]),
        # A status is a column of its own; one that nothing stands below stays a row.
        ("Applied,,,\nAcme,Cook,,5\nREJECTED,,,\nBeta,Cook,,6\n", ["Acme|Cook||5|Applied", "Beta|Cook||6|REJECTED"]),
        ("Big ones,,,\n,Cook,x,5\n,Baker,x,6\n", ["Big ones|Cook|x|5", "Big ones|Baker|x|6"]),
        # A name alone is no heading, first or not.
        ("Stripe,,,\nAcme,Cook,x,5\n", ["Stripe|||", "Acme|Cook|x|5"]),
        ("Applied,,,\nAcme,Cook,,5\nStripe,,,\nBeta,Cook,,6\n", ["Acme|Cook||5|Applied", "Stripe||||Applied", "Beta|Cook||6|Applied"]),
        # The names once more are no row; a number is one where no column counts the rows.
        ("Acme,Cook,x,5\nCompany,Role,Status,Day\nBeta,Cook,x,6\n", ["Acme|Cook|x|5", "Beta|Cook|x|6"]),
        ("Acme,Cook,x,5\n3,,,\n", ["Acme|Cook|x|5", "3|||"]),
    ],
)  # fmt: skip
def test_what_stands_above_rows(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
