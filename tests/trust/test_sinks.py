"""Text from outside in every place it goes out to: it says what it says, and nothing obeys it."""

from __future__ import annotations

import csv
import io
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from tests.trust.figures import size
from tracker.core.application import Application
from tracker.core.appointment import Appointment
from tracker.core.cells import unescape
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import exactly
from tracker.reports.agenda import Edition, Entry, EntryId
from tracker.writers import html, markdown
from tracker.writers.calendar import calendar
from tracker.writers.csv import csv_lines
from tracker.writers.file import safe_name
from tracker.writers.rows import Rows
from tracker.writers.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOSTILE = (
    "\x1b[2J", "\x1b]8;;http://evil.example\x07", "\x1b]52;c;aGk=\x07", "\x9b31m", "\x90q\x9c", "\x07", "\x08", "\0",
    "\u202e", "\u2066x\u2069", "\u200b", "\U000e0041", "\ufeff", "[red]", "[/]", ":smile:", "<script>alert(1)</script>",
    '" onload="x', "&lt;", "<!--", "]]>", "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "=1+1", "@SUM(1)",
    "+1", "-1", "'", '"', "\t", "＝", "\r\n", "\n", "\r", "\u2028", "\nBEGIN:VEVENT", "\r\nATTACH:x", ";", ",", "\\", "|",
    "`", "```", "# ", "* ", "![x](y)", "[x](javascript:y)", "../", "/", "C:\\", "con", "..", "한국어", "👩‍💻", "é", "x" * 80,
)  # fmt: skip
TEXT = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=4), max_size=6).map("".join)
EXAMPLES = settings(max_examples=size("texts"), deadline=None)
RUN = EXAMPLES.max_examples


def obeyed(text: str) -> set[str]:
    """What a terminal would obey, or a reader be deceived by, newline and tab apart."""
    return {
        sign
        for sign in text
        if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and sign not in "\n\t\u200d"
    }


@EXAMPLES
@given(TEXT)
def test_terminal(text: str) -> None:
    for lines in (False, True):
        shown = visible(text, lines=lines)
        assert not obeyed(shown)
        assert "\t" not in shown
        assert ("\n" in shown) <= (lines and "\n" in text)
    assert visible(visible(text)) == visible(text)
    if text.isprintable():
        assert visible(text) == text


@EXAMPLES
@given(st.lists(TEXT, min_size=1, max_size=4))
def test_csv(cells: list[str]) -> None:
    written = "".join(csv_lines(Rows(("a",) * len(cells), iter([tuple(cells)]))))
    (_, row) = csv.reader(io.StringIO(written, newline=""))
    assert [unescape(cell) for cell in row] == cells
    for separator in ",;\t":
        starts = [
            cell[:1] for line in csv.reader(io.StringIO(written, newline=""), delimiter=separator) for cell in line
        ]
        assert not set(starts[len(cells) :]) & set("=+-@\r\0＝＋－＠")


@EXAMPLES
@given(TEXT, TEXT)
def test_html(text: str, url: str) -> None:
    page = LexborHTMLParser(
        html.page(text, html.tag("p", text, title=text), html.link(url), html.grid((text,), [(text,)]))
    )
    assert {node.tag for node in page.css("*") if node.tag} <= {
        "html", "head", "meta", "title", "style", "body", "main", "p", "a", "span", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert {name for node in page.css("*") for name in node.attributes} <= {
        "lang", "charset", "http-equiv", "content", "name", "title", "href", "rel", "class", "scope",
    }  # fmt: skip
    for link in page.css("a"):
        assert (link.attributes["href"] or "").lower().startswith(("http://", "https://", "mailto:"))
    (paragraph,) = page.css("p")
    said = paragraph.text()
    assert " ".join(said.split()) == " ".join(visible(text, lines=True).split())
    assert not obeyed(said)


@pytest.mark.parametrize(
    "url", ["javascript:x", " javascript:x", "JAVASCRIPT:x", "data:x", "file:///x", "//x", "vbscript:x"]
)
def test_links_lead_to_pages_alone(url: str) -> None:
    assert html.link(url).tag == "span"


@EXAMPLES
@given(st.lists(TEXT, min_size=2, max_size=3))
def test_markdown(cells: list[str]) -> None:
    *_, row = markdown.markdown_table(Rows(("a",) * len(cells), iter([tuple(cells)])))
    assert row.count("\n") == 1
    assert not obeyed(row)
    inside, place = row[2:-3], 0
    found = [""]
    while place < len(inside):
        if inside[place] == "\\":
            found[-1] += inside[place + 1]
            place += 2
        elif inside[place] == "|":
            found.append("")
            place += 1
        else:
            assert inside[place] not in "`*_[]<>#"
            found[-1] += inside[place]
            place += 1
    assert [part.strip() for part in found] == [visible(cell).strip() for cell in cells]


@EXAMPLES
@given(TEXT, TEXT)
@example("C:\\", "")
@example("C:\\N, \\n; \\\\N", "")
def test_icalendar(company: str, url: str) -> None:
    application = Application(company, company, "k", url=url, id=7)
    at = Appointment(exactly(date(2026, 12, 1), company))
    text = calendar(
        [Entry(EntryId(7, "appointment", 3), application, DEFAULT_STAGES[2], at, stands=True)],
        Edition("2026-11-01T09:00:00.000+00:00", 1, "2026-11-01T09:00:00.000+00:00"),
        date(2026, 11, 23),
    )
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert not obeyed(text.replace("\r\n", ""))
    assert not {"\n", "\r"} & set(text.replace("\r\n", ""))
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert set(event) <= {
        "UID", "DTSTAMP", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION", "URL", "DTSTART", "DTEND", "TRANSP",
    }  # fmt: skip
    # Read by a second reader: icalendar 6.3.0 takes the backslash before an escaped comma for its own.
    assert vobject.readOne(text).vevent.summary.value.endswith(visible(f"{company}, {company}"))


@EXAMPLES
@given(TEXT)
def test_file_names(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not {"/", "\\", ":", "\0"} & set(name)
    assert not obeyed(name)
    assert name not in {".", ".."}
    assert not name.startswith(".")
    assert len(name.encode()) <= 255
    assert name.partition(".")[0].casefold() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


def test_a_safe_name_can_be_written(world: Path, figure: Callable[[str], None]) -> None:
    for text in HOSTILE:
        file = world / "out" / safe_name(text)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x")
        assert file.resolve().parent == world / "out"
    figure(f"sinks: 6 with {RUN} texts each out of {len(HOSTILE)} hostile pieces")
