"""What the terminal can show."""

from typing import NamedTuple

from tracker.core.sentences import PYTHON, Door

WIDEST = 100  # cells: beyond, the eye loses the line


class Screen(NamedTuple):
    """`width` in cells, whether colours are wanted, whether more than ASCII can be shown.

    A table that is wider `cuts` its cells; in a pipe nothing is cut, and only sentences are broken at the width.
    `door` words what can be done next; with `details` more is said, such as the bounds of days.
    """

    width: int
    color: bool = False
    unicode: bool = True
    cuts: bool = True
    door: Door = PYTHON
    details: bool = False
