"""Help as it is laid out: in the language that is spoken, in cells of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from inspect import cleandoc
from shutil import get_terminal_size
from typing import NamedTuple

import typer.core
from typer._click.formatting import HelpFormatter

from tracker.core.language import translated
from tracker.writers.text import broken, cells, fit

# Typer asks gettext for its few words in help, such as [required]; it shall ask the catalogue that is spoken.
setattr(typer.core, "_", translated)  # noqa: B010 - no name of Typer's public ones
_WIDEST = 80  # cells: longer lines are hard to read
_LEAST = 20  # cells of a text beside its term
_MARGIN = "  "
_EXAMPLE = "$ "
# What Typer puts into the line of use for what it does not name.
PLACEHOLDERS = ("[OPTIONS]", "COMMAND", "[ARGS]...")
_NO_BRACES = str.maketrans("", "", "{}")


class Paragraph(NamedTuple):
    """A paragraph of help: a message, in lines of which each is an example, or in one."""

    message: str
    is_examples: bool


def paragraphs(text: str | None) -> list[Paragraph]:
    """The paragraphs of a help; those whose lines begin with `$` are examples."""
    return [
        Paragraph("\n".join(line.removeprefix(_EXAMPLE) for line in one.splitlines()), is_examples=True)
        if one.startswith(_EXAMPLE)
        else Paragraph(" ".join(one.split()), is_examples=False)
        for one in cleandoc(text or "").split("\n\n")
    ]


class Help(HelpFormatter):
    """Typer's formatter, with texts translated and broken by the width of their letters, for any width."""

    def __init__(self, **_given: object) -> None:
        super().__init__(width=min(get_terminal_size().columns, _WIDEST))

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line of use."""
        words = args.translate(_NO_BRACES).split(" ")
        said = " ".join(translated(word) if word in PLACEHOLDERS else word for word in words)
        self._write_lines(self._hanging(f"{prefix or translated('Usage')}: {prog} {said}"))

    def write_heading(self, heading: str) -> None:
        """The heading of a section."""
        super().write_heading(translated(heading))

    def write_text(self, text: str) -> None:
        """Paragraphs, and examples set in."""
        for place, paragraph in enumerate(paragraphs(text)):
            if place:
                self.write_paragraph()
            said = translated(paragraph.message)
            if paragraph.is_examples:
                with self.indentation():
                    self._write_lines(line for example in said.split("\n") for line in self._hanging(example))
            else:
                self._write_lines(broken(said, self.width - self.current_indent))

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Terms, and beside each what it means; below a term that is too long, and where the terminal is narrow."""
        room = self.width - self.current_indent
        left = min(max(cells(term) for term, _ in rows), col_max) + col_spacing
        is_beside = room - left >= _LEAST
        left = left if is_beside else len(_MARGIN)
        for term, meaning in rows:
            lines = [" " * left + line for line in broken(translated(meaning), room - left)]
            if is_beside and cells(term) + col_spacing <= left:
                lines[0] = fit(term, left) + lines[0][left:]
                self._write_lines(lines)
            else:
                self._write_lines([*broken(term, room), *lines])

    def _hanging(self, text: str) -> Iterator[str]:
        """A text in as many lines as it takes, those after the first set in."""
        first, *others = broken(text, self.width - self.current_indent - 2 * len(_MARGIN))
        yield first
        yield from (2 * _MARGIN + line for line in others)

    def _write_lines(self, lines: Iterable[str]) -> None:
        self.write("".join(f"{' ' * self.current_indent}{line}\n" for line in lines))
