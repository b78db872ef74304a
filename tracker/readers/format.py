"""What is known of a foreign export: by which columns it is recognised, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.match import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.readers.mapping import Mapping


class Format(NamedTuple):
    """A format with a header row.

    `needs` are the columns by which it is recognised, each with its other names. `whole` says that those are so usual
    that every column of the sheet must be one of the mapping's. `verified` says that a real file was seen; `hint` how
    to get one.
    """

    name: str
    title: str
    hint: str
    mapping: Mapping
    needs: tuple[tuple[str, ...], ...]
    whole: bool = False
    verified: bool = True

    def fits(self, header: Sequence[str]) -> bool:
        """Whether a sheet with this header is of the format."""
        there = {fold(column) for column in header}
        known = {fold(column) for column, _ in self.mapping.columns}
        return all(any(fold(name) in there for name in names) for names in self.needs) and (
            not self.whole or there <= known
        )
