"""What the terminal can show."""

from __future__ import annotations

from typing import NamedTuple


class Screen(NamedTuple):
    """`width` in cells, whether colours are wanted, whether more than ASCII can be shown."""

    width: int
    color: bool = False
    unicode: bool = True
