"""Postings kept by the whole program: from a file, from standard input, from the web, and taken again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.readers.posting.test_fetch import is_here, serving

if TYPE_CHECKING:
    from tests.conftest import Run

PAGES = Path(__file__).parents[1] / "data/postings"


def shown(run: Run, ref: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("show", ref, "-f", "json").out)
    return found


def test_an_application_out_of_its_posting(run: Run) -> None:
    run("add", "--from", str(PAGES / "greenhouse.html"), "--on", "2026-11-20", "--tag", "go")
    kept = shown(run, "norrland")
    assert (kept["company"], kept["role"]) == ("Norrland Bikes", "Backend Engineer, Payments")
    assert (kept["location"], kept["tags"]) == ("Umeå, Västerbotten, SE", ["go", "full time"])
    assert kept["url"] == "https://boards.greenhouse.io/norrlandbikes/jobs/4412345006"
    assert kept["deadline"]["earliest"] == "2026-12-15"
    assert [event["kind"] for event in kept["events"]] == ["submitted"]
    (posting,) = kept["posting"]
    assert posting["taken"] == "2026-11-23"
    assert posting["text"].startswith("We move **4 million** payments a day.")


def test_what_is_said_goes_before_what_the_page_says(run: Run) -> None:
    run(
        "add",
        "AWS",
        "SA Intern",
        "--from",
        str(PAGES / "amazon_jobs.html"),
        "--location",
        "Seoul",
        "--url",
        "https://x.test",
    )
    kept = shown(run, "aws")
    assert (kept["company"], kept["role"], kept["location"], kept["url"]) == (
        "AWS",
        "SA Intern",
        "Seoul",
        "https://x.test",
    )


def test_a_page_that_names_no_company_needs_one(run: Run) -> None:
    assert (
        "the page does not say the company"
        in run("add", "--from", "-", stdin="<title>Baker</title><p>Bread", code=2).err
    )
    assert run("list", "-f", "json").out == "[]\n"


def test_a_posting_fills_what_is_empty_and_changes_nothing(run: Run) -> None:
    run("add", "Quietly", "Engineer", "--salary", "enough")
    said = run("attach", "quietly", "--as", "posting", str(PAGES / "ashby.html")).err
    assert "kept the posting “Platform Engineer”" in said
    assert "location: remote" in said
    kept = shown(run, "quietly")
    assert (kept["role"], kept["salary"], kept["location"], kept["tags"]) == (
        "Engineer",
        "enough",
        "remote",
        ["full time"],
    )
    assert "taken 23 Nov\n\nAbout the role\n" in run("show", "quietly", "posting").out
    run("undo")
    assert shown(run, "quietly")["posting"] == []
    assert shown(run, "quietly")["location"] == ""


def test_taken_again_it_shows_what_changed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (PAGES / "ashby.html").read_text(encoding="utf-8")
    run("add", "--from", "-", stdin=page)
    assert (
        run("attach", "quietly", "--as", "posting", "-", stdin=page).err
        == "quietly: the posting has not changed since 2026-11-23\n"
    )
    monkeypatch.setenv("TRACKER_TODAY", "2026-11-30")
    said = run("attach", "quietly", "--as", "posting", "-", stdin=page.replace("Sleep well.", "Be on call.")).err
    assert "  changed since 2026-11-23:\n  - Sleep well.\n  + Be on call.\n" in said
    assert [posting["taken"] for posting in shown(run, "quietly")["posting"]] == ["2026-11-23", "2026-11-30"]


def test_the_page_itself_is_kept(run: Run, world: Path) -> None:
    import sqlite3

    page = (PAGES / "lever.html").read_bytes()
    run("add", "--from", str(PAGES / "lever.html"))
    with sqlite3.connect(world / "tracker.db") as raw:
        assert raw.execute("SELECT bytes FROM posting JOIN content ON original = sha256").fetchall() == [(page,)]
    raw.close()


def test_a_page_from_the_web(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as site:
        assert "is not on the open internet" in run("add", "Bakery", "Baker", "--from", f"{site}/page", code=2).err
        monkeypatch.setattr("tracker.readers.posting.fetch.is_public", is_here)
        said = run("add", "Bakery", "Baker", "--from", f"{site}/twice").err
        assert f"{site}/twice redirects\n{site}/moved redirects\n" in said
        assert shown(run, "bakery")["posting"][0]["url"] == f"{site}/page"
        assert "answered 404" in run("attach", "bakery", "--as", "posting", f"{site}/gone", code=1).err
    assert shown(run, "bakery")["url"] == f"{site}/page"


@pytest.mark.parametrize(
    ("source", "code", "why"),
    [
        ("file:///etc/passwd", 2, "must begin with https"),
        ("nowhere.html", 1, "cannot read"),
        ("/dev/zero", 2, "a pipe or a device"),
        ("-", 2, "no text in this page"),
    ],
)
def test_what_is_no_posting(run: Run, source: str, code: int, why: str) -> None:
    run("add", "Acme", "Baker")
    assert why in run("attach", "acme", "--as", "posting", source, code=code).err
    refused = run("show", "acme", "posting", code=4).err
    assert refused == "tracker: no posting is kept for acme; keep it: tracker attach --as posting acme FILE\n"
    assert run("show", "acme", "posting", "-f", "json").out == "[]\n"
