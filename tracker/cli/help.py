"""Help as it is laid out: in the language that is spoken, in cells of a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer.core
from typer._click.formatting import HelpFormatter

from tracker.core.language import translated
from tracker.writers.text import broken, cells, fit

if TYPE_CHECKING:
    from collections.abc import Sequence

# Typer asks gettext for its few words in help, such as [required]; it shall ask the catalogue that is spoken.
setattr(typer.core, "_", translated)  # noqa: B010 - no name of Typer's public ones
_LEAST = 10  # cells of a text beside its term


class Help(HelpFormatter):
    """Typer's formatter, with paragraphs and definitions translated and broken by the width of their letters."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line of use."""
        words = " ".join(map(translated, args.split(" ")))
        super().write_usage(prog, words, prefix or f"{translated('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        """The heading of a section."""
        super().write_heading(translated(heading))

    def write_text(self, text: str) -> None:
        """Paragraphs, each of which is a message."""
        margin = " " * self.current_indent
        paragraphs = [translated(" ".join(paragraph.split())) for paragraph in text.split("\n\n")]
        drawn = [broken(paragraph, self.width - len(margin)) for paragraph in paragraphs]
        self.write("\n\n".join("\n".join(margin + line for line in lines) for lines in drawn) + "\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Terms, and beside each what it means; below a term that is too long."""
        left = min(max(cells(term) for term, _ in rows), col_max)
        margin = " " * (self.current_indent + left + col_spacing)
        for term, meaning in rows:
            lines = broken(translated(meaning), max(self.width - len(margin), _LEAST))
            is_long = cells(term) > left
            first = f"{term}\n{margin}" if is_long else fit(term, left) + " " * col_spacing
            self.write(" " * self.current_indent + first + f"\n{margin}".join(lines) + "\n")
