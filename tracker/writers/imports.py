"""What an import came to, in a few lines however many applications it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.core.application import Application
    from tracker.reports.imports import Imports

# Applications, doubts and bad rows that are named; of more, only how many.
_MOST_NAMED = 10


def say_imported(imports: Imports, *, dry_run: bool) -> str:
    """How many were added, added to and known, and what else is worth a look."""
    counts = [
        _count(len(imports.added), "application") + _named(imports.added),
        *([f"added to {len(imports.changed)}" + _named(imports.changed)] if imports.changed else []),
        *([f"{imports.known} known already"] if imports.known else []),
        *([f"{imports.skipped} left out as told"] if imports.skipped else []),
    ]
    lines = ["; ".join([f"{'Would import' if dry_run else 'Imported'} {counts[0]}", *counts[1:]])]
    lines += [
        f"  the key {renamed.wanted} is another application's: this one is {renamed.application.key}"
        for renamed in imports.renamed
    ]
    if imports.without_bytes:
        lines.append(
            f"  {_count(imports.without_bytes, 'document')} left out, for the files are not here: tracker attach"
        )
    lines += _some(imports.doubts, "doubts")
    lines += _some([f"left out: {sentence}" for sentence in imports.refused], "bad rows")
    return "\n".join(lines)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _named(applications: Sequence[Application]) -> str:
    if not 0 < len(applications) <= _MOST_NAMED:
        return ""
    return f" ({', '.join(application.key for application in applications)})"


def _some(lines: Sequence[str], what: str) -> Iterable[str]:
    more = [f"  and {len(lines) - _MOST_NAMED} more {what}"] if len(lines) > _MOST_NAMED else []
    return [*(f"  {line}" for line in lines[:_MOST_NAMED]), *more]
