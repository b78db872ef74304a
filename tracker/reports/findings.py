"""What is wrong, or could go wrong, with a record."""

from __future__ import annotations

from typing import NamedTuple

from tracker.core.sentences import Sentence


class Finding(NamedTuple):
    """Something found, and what mends it. `damage` says that data are harmed, not only at risk."""

    what: Sentence | str
    mend: Sentence | str
    damage: bool = False
