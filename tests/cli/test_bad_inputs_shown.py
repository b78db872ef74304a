"""Bad inputs that come out again, by the numbers of the table of bad inputs: rows 18, 26–29, 33 and 38."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

MARKUP = (
    (26, "[red]x[/red]"), (26, "C++ [senior]"), (27, "[/]"), (27, "[/x]"), (28, "ends in a \\"), (29, "so :smile: it is"),
)  # fmt: skip
FORMULAS = ("=1+1", '"=2+2"', '=HYPERLINK("http://evil.example","x")', "@SUM(1)", "+1", "-1", "'quoted", "＝1+1")
PICTURES = (("list",), ("show", "1"), ("search", "1"), ("waits",), ("week",))


@pytest.mark.parametrize(("row", "text"), MARKUP)
def test_markup_is_shown_as_it_was_typed(run: Run, monkeypatch: pytest.MonkeyPatch, row: int, text: str) -> None:
    assert row
    monkeypatch.setenv("COLUMNS", "120")
    run("add", text, text, "--key", "k", "--on", "2026-11-02", "--location", text, "-m", text)
    run("contact", "k", text)
    run("log", "k", "oa", "yesterday", "-m", text, "--who", text)
    assert run("list", "-f", "text").out.count(text) == 2
    shown = [run("show", "k", *part, "-f", "text").out for part in ((), ("people",), ("notes",))]
    assert "".join(shown).count(text) >= 5
    assert text in run("search", text, "-f", "text").out
    assert text in run("note", "k", text).err
    assert text in run("add", text, text, code=2).err
    for command in PICTURES:
        run(*command, "-f", "text")


def test_row_18_a_control_that_is_stored_already_is_shown_as_a_symbol(run: Run, aws: str, world: Path) -> None:
    connection = sqlite3.connect(world / "tracker.db")
    connection.execute("UPDATE application SET location = ?", ("a\x1b[2Jb\x9bc\x00d",))
    connection.commit()
    connection.close()
    for form in ("text", "tsv", "md"):
        drawn = run("show", aws, "-f", form).out
        assert not {"\x1b", "\x9b", "\0"} & set(drawn)
    assert "a␛[2Jb<U+009B>c" in run("show", aws, "-f", "text").out


def test_row_33_the_same_again(run: Run) -> None:
    run("add", "AWS", "SA Intern")
    again = run("add", "aws", "sa  intern", code=2)
    assert (again.out, "--force" in again.err, again.err.count("\n")) == ("", True, 1)
    run("add", "aws", "SA intern", "--force")
    assert [one["id"] for one in json.loads(run("list", "-f", "json").out)] == [1, 2]


@pytest.mark.parametrize("text", FORMULAS)
def test_row_38_formulas(run: Run, world: Path, text: str) -> None:
    run("add", "--key=k", "--on=2026-11-02", f"--source={text}", f"--salary={text}", "--", text, text)
    run("log", "k", "oa", "yesterday", "-m", text, f"--who={text}")
    exported = {}
    for what in ("applications", "events"):
        exported[what] = run("export", what, "-f", "csv", "--full").out
        cells = [cell for row in csv.reader(io.StringIO(exported[what])) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝"))]
        assert ("'" + text if text[0] != '"' else text) in cells
        (world / f"{what}.csv").write_text(exported[what])
    run("--db", str(world / "again.db"), "import", str(world / "applications.csv"))
    run("--db", str(world / "again.db"), "import", str(world / "events.csv"))
    for what, written in exported.items():
        assert run("--db", str(world / "again.db"), "export", what, "-f", "csv", "--full").out == written


def test_row_38_a_page_holds_text_alone(run: Run) -> None:
    hostile = '<script>alert(1)</script><img src=x onerror="x">"=1+1'
    run("add", hostile, hostile, "--key", "k", "--on", "2026-11-02", "--url", "javascript:alert(1)")
    run("log", "k", "oa", "yesterday")
    page = LexborHTMLParser(run("week", "--last", "-f", "html").out)
    assert not page.css("script, img, iframe, object, embed, link, form")
    assert not [node for node in page.css("*") if any(name.lower().startswith("on") for name in node.attributes)]
    assert not [node for node in page.css("a") if not (node.attributes["href"] or "").startswith("http")]
    assert hostile in page.text()
