"""The text of a mail in HTML, as it reads: nothing is drawn, fetched or run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_LONGEST, _MOST_TAGS = 200_000, 4_000  # a parser takes as long as the square of tags that are nested
_NO_TEXT = (
    "script, style, head, title, template, noscript, svg, object, iframe, [hidden], blockquote, .gmail_quote, "
    ".yahoo_quoted, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *"
)
_HIDDEN = re.compile(
    r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|max-height\s*:\s*0(?![.\d])|"
    r"opacity\s*:\s*0(?![.\d])"
)
_BREAKS = re.compile(r"(?i)<(?:br|/p|/div|/li|/h[1-6]|/table|hr|/dt|/dd)\b[^>]{0,500}>")
_ROWS = re.compile(r"(?i)</t[dh]\s*>\s*</tr\s*>")  # in a cell: between rows the parser moves what is no cell
_CELLS = re.compile(r"(?i)</t[dh]\s*>")
_SPACES = re.compile(r"[ \t\u00a0\u3000]+")
_BREAK, _CELL = "\ue000", "\ue001"


def text_of(html: str) -> str:
    """The text that people see, a line a block, without what it quotes."""
    from selectolax.lexbor import LexborHTMLParser

    html = _within_bounds(html)
    marked = _ROWS.sub(lambda tag: f"{_BREAK}{tag[0]}", html.replace("\n", " "))
    marked = _CELLS.sub(lambda tag: f"{_CELL}{tag[0]}", marked)
    marked = _BREAKS.sub(lambda tag: f"{_BREAK}{tag[0]}", marked)
    tree = LexborHTMLParser(marked)
    _without_hidden(tree)
    body = tree.body
    text = body.text(deep=True) if body else ""
    text = _SPACES.sub(" ", text.replace(_CELL, "  ")).replace(f" {_BREAK}", _BREAK)
    return "\n".join(line.strip() for line in text.split(_BREAK))


def _without_hidden(tree: LexborHTMLParser) -> None:
    for node in tree.css(_NO_TEXT):
        node.decompose()
    for node in tree.css("[style]"):
        if _HIDDEN.search(node.attributes.get("style") or ""):
            node.decompose()


def _within_bounds(html: str) -> str:
    html = html[:_LONGEST]
    place, tags = -1, 0
    while tags <= _MOST_TAGS and (place := html.find("<", place + 1)) >= 0:
        tags += 1
    return html[:place] if place >= 0 else html
