"""A saved page, or a text, → the posting in it: by its schema.org data where it has some, else by title and text."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, TooLong
from tracker.core.match import fold
from tracker.core.sentences import sentence
from tracker.core.text import LIMITS, excerpt, many_lines, one_line
from tracker.readers.encodings import likely_encodings, named_encoding
from tracker.readers.posting.job import find_job, last_day, read_job, read_rows
from tracker.readers.posting.markdown import to_markdown
from tracker.readers.proposal import KNOWN_WORDS

if TYPE_CHECKING:
    from datetime import date

    from selectolax.lexbor import LexborHTMLParser

MOST_BYTES = 10_000_000
_MOST_TAGS = 100_000  # long pages have a tenth of them
_MOST_ATTRIBUTES, _LONG_TAG = 5_000, 10_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_LOOKS_LIKE_HTML = re.compile(r"<(?:!doctype|html|head|body|div|p|script|meta|h1|title|ul|br)\b", re.IGNORECASE)
_HEAD_BYTES = 4_096
_SAMPLE_BYTES = 65_536
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_MIME = re.compile(rb"(?is)\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version|snapshot-content-location):")
_BETWEEN = re.compile(r"\s+[|·–—-]\s+|\s*[|]\s*")
# Files that people take for pages, by how they begin.
_OTHER_FILES = {
    b"%PDF": "a PDF", b"{\\rtf": "a text of a word processor (RTF)", b"PK\x03\x04": "a document of a word processor or a zip",
    b"\xd0\xcf\x11\xe0": "a document of a word processor", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
}  # fmt: skip
# What a page says that is not the posting.
_AROUND = "script, style, noscript, template, svg, nav, header, footer, form, iframe, button, dialog, aside"
# What no text may hold, but a careless page may.
_UNFIT = {code: None for code in (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)) if code not in {9, 10, 13}}


class Found(NamedTuple):
    """What a page says of a job; what it does not say is empty. `text` is Markdown, `type` like “full time”.

    `closes` is the time of day of the deadline, with its offset, like `18:00+09:00`.
    """

    text: str
    title: str = ""
    company: str = ""
    role: str = ""
    location: str = ""
    salary: str = ""
    type: str = ""
    url: str = ""
    deadline: date | None = None
    closes: str = ""


def take_found(data: bytes, charset: str = "", address: str = "") -> Found:
    """The posting in a page, a text or a saved archive of one (.mht), read in a process with bounds.

    `charset` is what a server said of it, `address` where it is from. Raises BadValue where there is no text in it or
    it goes beyond a bound, TooLong over 10 MB.
    """
    import json
    from datetime import date

    from tracker.readers.bounded import run_bounded

    _refuse_other_files(data)
    (line,) = run_bounded("tracker.readers.posting.child", data, charset, address)
    said = json.loads(line)
    deadline = said.pop("deadline")
    return _checked(Found(**said, deadline=date.fromisoformat(deadline) if deadline else None))


def _refuse_other_files(data: bytes) -> None:
    """See that this may be a page or a text. Raises BadValue, with the way to one, and TooLong over 10 MB."""
    if len(data) > MOST_BYTES:
        raise TooLong(sentence("the page"), len(data), MOST_BYTES, in_bytes=True)
    if data.count(b"<") > _MOST_TAGS:  # a parser takes as long as the square of them where they are nested
        raise BadValue("too-many-tags", "the page has more than {most} tags; paste its text with -", most=_MOST_TAGS)
    if any(tag.partition(b">")[0].count(b"=") > _MOST_ATTRIBUTES for tag in data.split(b"<") if len(tag) > _LONG_TAG):
        raise BadValue(
            "too-many-attributes", "a tag of the page has more than {most} attributes", most=_MOST_ATTRIBUTES
        )
    for mark, name in _OTHER_FILES.items():
        if data.startswith(mark):
            raise BadValue(
                "other-file-as-page", "this is {name}, not a page; open it, and paste its text with -", name=name
            )
    if b"\0" in data[:_HEAD_BYTES] and not data.startswith(_WIDE):
        raise BadValue("no-page", "this is neither a page nor a text; save the page as HTML")


def find(data: bytes, charset: str = "", address: str = "") -> Found:
    """What a page says, not yet checked to hold any text."""
    if _MIME.match(data[:_HEAD_BYTES]):
        data, charset, address = _from_archive(data)
    text = _decode(data, charset).translate(_UNFIT)
    if not _LOOKS_LIKE_HTML.search(text):
        return Found(text, title=_line(next((line for line in text.splitlines() if line.strip()), "")))
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    title = _title(tree)
    canonical = _address(tree) or address
    job = find_job(tree, canonical, title)
    said = read_job(job) if job else None
    description = ""
    if said and said.description:
        described = LexborHTMLParser(said.description).body
        description = to_markdown(described) if described else ""
    rows = {} if said else read_rows(tree)
    site = _meta(tree, "og:site_name")
    if not description:
        description = _page_text(tree)
    if said is None:
        role = _without_site(title, site)
        return Found(
            description, title, site, role, location=_line(rows.get("location", "")), salary=_line(rows.get("salary", "")),
            type=_line(rows.get("type", "")), url=_address(tree), deadline=last_day(rows.get("deadline", "")),
        )  # fmt: skip
    return Found(
        description, _line(said.title) or title, _line(said.company), _line(said.title), _line(said.location),
        _line(said.salary), _line(said.type), _web_address(said.url) or _address(tree), said.deadline, said.closes,
    )  # fmt: skip


def _checked(found: Found) -> Found:
    """What was found, its text as it is kept. Raises BadValue for none, TooLong for one that is too long."""
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    kept = many_lines(text, "the text of the posting")
    if not kept:
        raise BadValue(
            "no-text-in-page",
            "there is no text in this page; perhaps it is drawn by a script. Save it from the browser, or paste its "
            "text with -",
        )
    return found._replace(text=kept)


def _page_text(tree: LexborHTMLParser) -> str:
    for node in tree.css(_AROUND):
        node.decompose()
    body = tree.css_first("main") or tree.css_first("article") or tree.body
    return to_markdown(body) if body else ""


def _from_archive(data: bytes) -> tuple[bytes, str, str]:
    """The page in a saved archive of one (.mht), its code page, and where it was."""
    from email import message_from_bytes

    whole = message_from_bytes(data)
    for part in whole.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            address = str(part.get("Content-Location") or whole.get("Snapshot-Content-Location") or "")
            return page if isinstance(page, bytes) else b"", part.get_content_charset() or "", address
    return b"", "", ""


def _decode(data: bytes, charset: str) -> str:
    """UTF-8, or what the page or its server says it is in, or what its letters speak for."""
    try:
        return data.decode("utf-16" if data.startswith(_WIDE) else "utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    for name in (charset, declared[1].decode() if declared else ""):
        with suppress(BadValue):
            if name and (known := named_encoding(name)) != "utf-8":
                return data.decode(known, errors="replace")
    return data.decode(likely_encodings(data[:_SAMPLE_BYTES], KNOWN_WORDS)[0], errors="replace")


def _without_site(title: str, site: str) -> str:
    """A title without the name of the site behind or before it."""
    parts = [part for part in _BETWEEN.split(title) if fold(part) != fold(site)]
    return (
        title
        if not site or not parts or len(parts) == len(_BETWEEN.split(title))
        else _BETWEEN.sub(" - ", " - ".join(parts))
    )


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
