"""Markdown drawn for reading, by rich: postings and notes."""

from __future__ import annotations

import io

from tracker.writers.markdown import prose
from tracker.writers.screen import WIDEST, Screen


def draw_markdown(text: str, screen: Screen) -> str:
    """The text with its headings, lists and emphasis; what is HTML in it stands as it was written."""
    from rich.console import Console
    from rich.markdown import Markdown

    out = io.StringIO()
    console = Console(
        file=out,
        width=min(screen.width, WIDEST),
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=not screen.color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(Markdown(prose(text, 2), hyperlinks=False))
    return "\n".join(line.rstrip() for line in out.getvalue().strip("\n").splitlines()) + "\n"
