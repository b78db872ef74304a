"""What the terminal can show."""

from __future__ import annotations

from tracker.core.values import Value


class Screen(Value):
    """`width` in cells, whether colours are wanted, whether more than ASCII can be shown."""

    width: int
    color: bool = False
    unicode: bool = True
