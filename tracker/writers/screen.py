"""What the terminal can show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """`width` in cells, whether colours are wanted, whether more than ASCII can be shown."""

    width: int
    color: bool = False
    unicode: bool = True
