"""What an import came to, in a few lines however many applications it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.wording import say_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.core.application import Application
    from tracker.reports.imports import Imports, RowImports

# Applications that are named; of more, only how many.
_MOST_NAMED = 10


def say_imported(imports: Imports, *, dry_run: bool) -> str:
    """How many were added, added to and known, and what else is worth a look."""
    counts = [
        say_count(len(imports.added), "application") + _named(imports.added),
        *([f"added to {len(imports.changed)}" + _named(imports.changed)] if imports.changed else []),
        *([f"{imports.known} known already"] if imports.known else []),
    ]
    lines = ["; ".join([f"{'Would import' if dry_run else 'Imported'} {counts[0]}", *counts[1:]])]
    lines += [
        f"  the key {renamed.wanted} is another application's: this one is {renamed.application.key}"
        for renamed in imports.renamed
    ]
    if imports.without_bytes:
        lines.append(
            f"  {say_count(imports.without_bytes, 'document')} left out, for the files are not here: tracker attach"
        )
    lines += [f"  left out: {sentence}" for sentence in imports.refused]
    return "\n".join(lines)


def say_rows(imports: RowImports, *, skip_bad: bool, dry_run: bool) -> str:
    """How many rows became applications, what became of the others, and what else is worth a look."""
    done = "Imported" if not dry_run else "Would import"
    if dry_run and imports.doubted and not skip_bad:
        done = "Would import nothing without --skip-bad, and with it"
    counts = [
        f"{say_count(imports.added, 'application')} of {say_count(imports.rows, 'row')}",
        *([f"{imports.known:,} known already"] if imports.known else []),
        *([f"{imports.skipped:,} left out as told"] if imports.skipped else []),
        *([f"{imports.refused:,} left out, for nothing can be made of them"] if imports.refused else []),
    ]
    lines = ["; ".join([f"{done} {counts[0]}", *counts[1:]])]
    if imports.added and len(imports.keys) == imports.added:
        lines.append(f"  {', '.join(imports.keys)}")
    if imports.doubted:
        kept = f"each {'would be' if dry_run else 'is'} kept as a note of its application"
        kept += ", but for rows that are left out" if imports.refused else ""
        lines.append(f"  {say_count(imports.doubted, 'cell')} not understood; {kept}:")
    lines += [f"    {doubt}" for doubt in imports.doubts]
    if more := imports.doubted - len(imports.doubts):
        lines.append(f"    and {more:,} more")
    if imports.alike:
        lines.append("  perhaps the same as one that was there before (tracker remove REF takes one away):")
        lines += [f"    {key} and {other}" for key, other in imports.lookalikes]
    if more := imports.alike - len(imports.lookalikes):
        lines.append(f"    and {more:,} more")
    return "\n".join(lines)


def say_saved(name: str, path: object) -> str:
    """That a mapping is kept, and how to use it again."""
    return f"Saved the mapping in {path}; next time: tracker import FILE --from {name}"


def _named(applications: Sequence[Application]) -> str:
    if not 0 < len(applications) <= _MOST_NAMED:
        return ""
    return f" ({', '.join(application.key for application in applications)})"
