"""The common strokes of what is drawn with rich. Text from outside enters through `shown` alone, never as markup."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tracker.writers.text import visible

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tracker.writers.screen import Screen


def shown(text: str, style: str = "", *, lines: bool = False) -> Text:
    """Text exactly as it is, with what a terminal would obey made visible."""
    return Text(visible(text, lines=lines), style=style)


def heading(text: str) -> Text:
    """The title of a part."""
    return Text(f"\n{text}", style="bold")


def grid(*headings: str, flexible: int | None = None) -> Table:
    """A table without lines; the column `flexible` takes the room that is left, the others wrap only where they must."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=any(headings), header_style="dim", pad_edge=False)
    for place, title in enumerate(headings):
        table.add_column(title, overflow="fold", ratio=1 if place == flexible else None)
    return table


def render(parts: list[RenderableType], screen: Screen) -> str:
    """The parts below each other, as text for a screen of this width."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=screen.width,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=not screen.color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
