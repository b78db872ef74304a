"""What is wrong, or could go wrong, with a record."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """Something found, and what mends it. `damage` says that data are harmed, not only at risk."""

    what: str
    mend: str
    damage: bool = False
