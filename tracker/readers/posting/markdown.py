"""HTML → Markdown: paragraphs, headings, lists, emphasis and links. Nothing else of a page survives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_PARAGRAPHS = frozenset({
    "p", "div", "section", "article", "main", "header", "footer", "ul", "ol", "dl", "table", "blockquote", "pre", "hr",
    "figure", "body", "address", "tr", "dt", "dd",
})  # fmt: skip
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_EMPHASIS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_LEFT_OUT = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "-comment"})
_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*[]<"})
_SPACES = re.compile(r"[ \t\r\n\f\v\u00a0]+")
_MOST_DEPTH = 6  # of lists that are indented


class _List:
    """A list that is being written: whether its items have numbers, and how many it has so far."""

    def __init__(self, *, is_numbered: bool) -> None:
        self.is_numbered = is_numbered
        self.items = 0


class _Text:
    """Markdown as it grows: words on lines, with a blank line where a block begins."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lists: list[_List] = []

    def words(self, text: str) -> None:
        """Words of the page, their white space as one space."""
        folded = _SPACES.sub(" ", text).translate(_SPECIAL)
        if not self.parts or self.parts[-1].endswith(("\n", " ")):
            folded = folded.lstrip()
        if folded:
            self.parts.append(folded)

    def block(self) -> None:
        """Begin a block, after a blank line; in a list, a line, but right after an item's mark nothing."""
        if self.lists and self.parts and self.parts[-1].endswith(("- ", ". ")):
            return
        self.trim()
        if self.parts:
            self.parts.append("\n" if self.lists else "\n\n")

    def item(self) -> None:
        """Begin an item of the list."""
        self.trim()
        inner = self.lists[-1] if self.lists else _List(is_numbered=False)
        inner.items += 1
        depth = min(max(len(self.lists) - 1, 0), _MOST_DEPTH)
        if self.parts:
            self.parts.append("\n\n" if inner.items == 1 and not depth else "\n")
        self.parts.append(f"{'  ' * depth}{f'{inner.items}.' if inner.is_numbered else '-'} ")

    def close(self, mark: str) -> None:
        """End emphasis, before the white space that it ends with; where there was nothing in it, take its mark away."""
        spaces = self.trim()
        if self.parts and self.parts[-1] == mark:
            self.parts.pop()
        else:
            self.parts.append(mark)
        self.parts += spaces

    def trim(self) -> list[str]:
        """Take white space away from the end; what was taken."""
        taken: list[str] = []
        while self.parts and not self.parts[-1].strip():
            taken.insert(0, self.parts.pop())
        if self.parts and self.parts[-1].endswith(" ") and not self.parts[-1].endswith(("- ", ". ", "# ")):
            self.parts[-1] = self.parts[-1].rstrip()
            taken.insert(0, " ")
        return taken

    def done(self) -> str:
        """All of it, with no more than one blank line at a time."""
        lines = (line.rstrip() for line in "".join(self.parts).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def to_markdown(node: LexborNode) -> str:
    """The text below a node. However deep it is nested, one loop walks it."""
    text = _Text()
    # Each entry is a node to begin, or what ends one that was begun.
    pending: list[tuple[LexborNode | None, str]] = [(node, "")]
    while pending:
        current, ending = pending.pop()
        if current is None:
            _end(text, ending)
            continue
        tag = current.tag or ""
        if tag == "-text":
            text.words(current.text(deep=False) or "")
        elif tag not in _LEFT_OUT:
            pending.append((None, _begin(text, tag, current)))
            children = []
            child = current.child
            while child is not None:
                children.append((child, ""))
                child = child.next
            pending += reversed(children)
    return text.done()


def _begin(text: _Text, tag: str, node: LexborNode) -> str:
    """Write what a tag begins with; what it ends with, for `_end`."""
    ending = _EMPHASIS.get(tag, "")
    if tag in _HEADINGS:
        text.block()
        text.parts.append(f"{_HEADINGS[tag]} ")
        ending = "block"
    elif tag in {"ul", "ol"}:
        text.lists.append(_List(is_numbered=tag == "ol"))
        ending = "list"
    elif tag == "li":
        text.item()
    elif tag == "br":
        text.parts.append("\n")
    elif tag in {"td", "th"}:
        ending = " "
    elif tag in _PARAGRAPHS:
        text.block()
        ending = "block"
    elif tag in _EMPHASIS:
        text.parts.append(ending)
    elif tag == "a" and (target := _target(node)):
        text.parts.append("[")
        ending = f"]({target})"
    return ending


def _end(text: _Text, ending: str) -> None:
    if ending == "list":
        text.lists.pop()
        if not text.lists:
            text.block()
    elif ending == "block":
        text.block()
    elif ending.startswith("*"):
        text.close(ending)
    elif ending:
        text.parts.append(ending)


def _target(node: LexborNode) -> str:
    """Where a link leads, if that is a page or an address."""
    target = (node.attributes.get("href") or "").strip()
    safe = target.lower().startswith(("https://", "http://", "mailto:"))
    return target.replace(" ", "%20").replace("(", "%28").replace(")", "%29") if safe and "\n" not in target else ""
