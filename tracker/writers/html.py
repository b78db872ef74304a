"""HTML: one page that needs nothing else. It is built as a tree, so that all text is escaped where the tree is written.

No script runs in a page, nothing is loaded into it, and what a browser obeys in it is only its own style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.language import translated
from tracker.writers.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

_LINKED = ("https://", "http://", "mailto:")

_STYLE = """
:root { color-scheme: light; --ink: #1f2328; --faint: #667079; --line: #d9dee3; --strong: #0b6e8a; }
@page { size: A4; margin: 16mm; }
* { box-sizing: border-box; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 52rem; color: var(--ink); background: #fff;
  font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", sans-serif; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; break-after: avoid; }
p { margin: .2rem 0; }
p, td { word-break: keep-all; overflow-wrap: anywhere; }
.faint { color: var(--faint); }
figure { margin: 0; }
figcaption { color: var(--faint); font-size: .85rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-top: 1px solid var(--line);
  overflow-wrap: anywhere; min-width: 5.5rem; }
th { font-size: .85rem; font-weight: 600; color: var(--faint); border-top: 0; overflow-wrap: normal; }
td.lead { width: 11rem; color: var(--faint); }
td.who { width: 15rem; font-weight: 600; }
main { overflow-x: auto; }
table.even { table-layout: fixed; }
tr { break-inside: avoid; }
a { color: var(--strong); }
svg { width: 100%; height: auto; }

@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  td.lead { width: 8.5rem; } td.who { width: 12rem; } }
@media (max-width: 32rem) { td.lead, td.who { width: auto; } }
"""


def tag(name: str, /, *children: Element | str, **attributes: str) -> Element:
    """An element with texts and elements in it. A `_` in the name of an attribute is a `-`, one at its end nothing."""
    from xml.etree.ElementTree import Element

    written = {key.rstrip("_").replace("_", "-"): visible(value) for key, value in attributes.items()}
    element = Element(name, written)
    last: Element | None = None
    for child in children:
        if not isinstance(child, str):
            element.append(child)
            last = child
        elif last is None:
            element.text = (element.text or "") + visible(child, lines=True)
        else:
            last.tail = (last.tail or "") + visible(child, lines=True)
    return element


def is_linkable(url: str) -> bool:
    """Whether a URL is of a page or an address, and nothing a browser would run."""
    return url.lower().startswith(_LINKED)


def link(url: str, text: str = "") -> Element:
    """A link to a page or an address, under a text of its own or none; any other kind of URL is text alone."""
    if is_linkable(url):
        return tag("a", text or url, href=url, rel="noreferrer")
    return tag("span", text or url)


def grid(columns: Sequence[str], rows: Iterable[Sequence[Element | str]], classes: Sequence[str] = ()) -> Element:
    """A table; `classes` are those of its columns. With headings its columns are even; without any there is no row of them."""
    body = [
        tag("tr", *(tag("td", cell, class_=classes[place] if classes else "") for place, cell in enumerate(row)))
        for row in rows
    ]
    head = [tag("thead", tag("tr", *(tag("th", title, scope="col") for title in columns)))] if any(columns) else []
    return tag("table", *head, tag("tbody", *body), class_="even" if head else "")


def page(title: str, *body: Element) -> str:
    """The whole page, in UTF-8. Its own style is the only thing its policy lets a browser obey."""
    from base64 import b64encode
    from hashlib import sha256
    from xml.etree.ElementTree import tostring

    style = b64encode(sha256(_STYLE.encode()).digest()).decode()
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=f"default-src 'none'; style-src 'sha256-{style}'"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", _STYLE),
    )
    html = tag("html", head, tag("body", tag("main", *body)), lang=translated("en", "language"))
    return f"<!doctype html>\n{tostring(html, encoding='unicode', method='html')}\n"
