"""A saved page, or a text, → the posting in it: by its schema.org data where it has some, else by title and text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, TooLong
from tracker.core.text import LIMITS, excerpt, many_lines, one_line
from tracker.readers.posting.job import find_job, read_job
from tracker.readers.posting.markdown import to_markdown

if TYPE_CHECKING:
    from datetime import date

    from selectolax.lexbor import LexborHTMLParser

MOST_BYTES = 10_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_LOOKS_LIKE_HTML = re.compile(r"<(?:!doctype|html|head|body|div|p|script|meta|h1|title|ul|br)\b", re.IGNORECASE)
_HEAD_BYTES = 4_096
# What a page says that is not the posting.
_AROUND = "script, style, noscript, template, svg, nav, header, footer, form, iframe, button, dialog, aside"
# What no text may hold, but a careless page may.
_UNFIT = {code: None for code in (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)) if code not in {9, 10, 13}}


class Found(NamedTuple):
    """What a page says of a job; what it does not say is empty. `text` is Markdown, `type` like “full time”."""

    text: str
    title: str = ""
    company: str = ""
    role: str = ""
    location: str = ""
    salary: str = ""
    type: str = ""
    url: str = ""
    deadline: date | None = None


def read_page(data: bytes) -> Found:
    """The posting in a page or a plain text. Raises BadValue where there is no text in it, TooLong over 10 MB."""
    if len(data) > MOST_BYTES:
        raise TooLong("the page", len(data), MOST_BYTES, "bytes")
    if b"\0" in data[:_HEAD_BYTES]:
        raise BadValue("this is neither a page nor a text; save the page as HTML")
    text = _decode(data).translate(_UNFIT)
    if not _LOOKS_LIKE_HTML.search(text):
        return Found(_kept(text), title=_line(next((line for line in text.splitlines() if line.strip()), "")))
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    title = _title(tree)
    job = find_job(tree)
    if job is None:
        for node in tree.css(_AROUND):
            node.decompose()
        body = tree.css_first("main") or tree.css_first("article") or tree.body
        return Found(
            _kept(to_markdown(body) if body else ""), title, _meta(tree, "og:site_name"), title, url=_address(tree)
        )
    said = read_job(job)
    described = LexborHTMLParser(said.description).body
    description = to_markdown(described) if described else ""
    return Found(
        _kept(description or said.title),
        _line(said.title) or title,
        _line(said.company),
        _line(said.title),
        _line(said.location),
        _line(said.salary),
        _line(said.type),
        _web_address(said.url) or _address(tree),
        said.deadline,
    )


def _decode(data: bytes) -> str:
    """UTF-8, or what the page says it is in, or Windows-1252."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    named = _CHARSET.search(data[:_HEAD_BYTES])
    try:
        return data.decode(named[1].decode() if named else "windows-1252", errors="replace")
    except (LookupError, ValueError):  # no such encoding, or none of text
        return data.decode("windows-1252", errors="replace")


def _title(tree: LexborHTMLParser) -> str:
    heading = tree.css_first("h1")
    title = tree.css_first("title")
    return (
        _meta(tree, "og:title") or (_line(title.text()) if title else "") or (_line(heading.text()) if heading else "")
    )


def _meta(tree: LexborHTMLParser, name: str) -> str:
    node = tree.css_first(f'meta[property="{name}"]')
    return _line(node.attributes.get("content") or "") if node else ""


def _address(tree: LexborHTMLParser) -> str:
    """Where the page says it is."""
    node = tree.css_first('link[rel="canonical"]')
    return _web_address((node.attributes.get("href") or "") if node else "") or _web_address(_meta(tree, "og:url"))


def _web_address(text: str) -> str:
    address = text.strip()
    return address if address.startswith(("https://", "http://")) and len(address) <= LIMITS["url"] else ""


def _line(text: str) -> str:
    """A text of the page as a field takes it: on one line, and cut where it is too long for one."""
    return one_line(excerpt(" ".join(text.translate(_UNFIT).split()), LIMITS["line"] - 1), "the page")


def _kept(text: str) -> str:
    kept = many_lines(text.replace("\r\n", "\n").replace("\r", "\n"), "the text of the posting")
    if not kept:
        raise BadValue(
            "there is no text in this page; perhaps it is drawn by a script. Save it from the browser, or paste its text with -"
        )
    return kept
