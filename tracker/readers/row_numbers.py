"""Columns that only count the rows, and their cells."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMES = frozenset(
    {"", "#", "no", "nr", "n", "nº", "n°", "num", "number", "번호", "순번", "연번", "番号", "序号", "編號", "lp", "№"}
)


def names_numbers(name: str) -> bool:
    """Whether a column of this name counts the rows."""
    return name.strip().rstrip(".:").casefold() in _NAMES


def is_number(cell: str) -> bool:
    """Whether a cell may be the number of a row, and no year."""
    return cell.isdecimal() and len(cell) < len("2026")


def numbers_rows(name: str, column: Sequence[str]) -> bool:
    """Whether a column counts the rows, one by one, by its name and cells."""
    numbers = [cell for cell in column if cell]
    are_numbers = names_numbers(name) and bool(numbers) and all(map(is_number, numbers))
    return are_numbers and all(int(after) - int(before) == 1 for before, after in pairwise(numbers))
