"""What the pages show, and what can be done on them, as a browser without scripts would."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import TODAY, Browser, attribute, texts
from tracker import Tracker

if TYPE_CHECKING:
    from pathlib import Path


def test_today_says_what_the_command_says(browser: Browser) -> None:
    page = browser.page()
    data = browser.tracker.data(browser.tracker.overview())
    assert texts(page, "h1") == ["Mon 23 Nov"]
    assert texts(page, ".lead") == ["1 to do · 1 coming · 1 waiting"]
    assert texts(page, "section.to-do .name") == ["Oakline"]
    assert texts(page, ".move .what") == [one["text"] for part in ("to_do", "coming") for one in data[part]]
    assert texts(page, ".move .when") == ["20 Nov", "Thu 14:00"]


def test_an_application_shows_its_silence_as_space(browser: Browser) -> None:
    browser.tracker.log("parlio", "held", on="2026-11-23", again=True)
    page = browser.page("application/1")
    assert texts(page, "h1") == ["1 Parlio Engineer"]
    assert texts(page, ".event .said-of")[0] == "#1 résumé sent"
    assert texts(page, ".gap") == ["about 7 weeks (50 days) of silence"] or texts(page, ".gap") == [
        "50 days of silence"
    ]
    assert page.css_first(".gap.tall-7")


def test_an_offer_stands_with_its_terms_above_what_happened(browser: Browser) -> None:
    browser.tracker.log("parlio", "offered", on="2026-11-23", due="2026-12-01", again=True)
    browser.tracker.edit("parlio", **{"offer.base": "95k", "offer.place": "Seoul"})
    said = " ".join(texts(browser.page("application/1"), "main > p"))
    assert "1 Dec, 8 days · answer the offer Can I wait? " in said
    assert "The offer base 95k · place Seoul" in said


def test_a_line_is_shown_as_it_is_understood_before_it_is_kept(browser: Browser) -> None:
    before = browser.tracker.edition()
    read = browser.post("line/read", text="willow oa invited due friday by email")
    assert "Willow Health" in read.text
    assert "asked to do the assessment, due Fri 27 Nov, by email" in read.text
    assert browser.tracker.edition() == before
    saved = browser.line("willow oa invited due friday by email", here="waits")
    assert saved.status_code == 303
    assert saved.headers["location"].startswith(f"{browser.secrets.root}waits?said=")
    assert browser.tracker.show("willow").timeline.events[-1].via == "email"
    said = browser.client.get(saved.headers["location"])
    assert "assessment invited" in said.text


def test_a_line_that_was_not_shown_is_shown_and_not_kept(browser: Browser) -> None:
    before = browser.tracker.edition()
    answer = browser.post("line", text="willow rejected", do="save", understood="")
    assert answer.status_code == 200
    assert "rejected" in answer.text
    assert browser.tracker.edition() == before
    stale = browser.post("line/read", text="willow rejected").text.partition('understood" value="')[2][:64]
    browser.tracker.log("willow", "oa yesterday")
    assert browser.post("line", text="willow rejected", do="save", understood=stale).status_code == 200


@pytest.mark.parametrize(
    ("text", "near", "mend", "label"),
    [
        ("parlio rejectd", "", "parlio rejected", "rejected"),
        ("parlo rejected", "", "parlio rejected", "parlio"),
        ("rejected willow", "", "willow rejected", "willow rejected"),
        ("add Parlio Engineer", "", "1", "Keep it anyway"),
        ("parlio resume 2026-10-01", "", "1", "Keep it anyway"),
    ],
)
def test_what_is_wrong_is_mended_by_a_button(browser: Browser, text: str, near: str, mend: str, label: str) -> None:
    answer = browser.post("line", text=text, near=near)
    page = LexborHTMLParser(answer.text)
    buttons = {button.text().strip(): button.attributes for button in page.css(".mends button")}
    assert label in buttons, (answer.text, buttons)
    assert buttons[label]["value"] == mend
    again = browser.post("line", text=text, near=near, **{str(buttons[label]["name"]): str(buttons[label]["value"])})
    assert again.status_code == 200


def test_undo_and_redo_are_on_every_page(browser: Browser) -> None:
    browser.line("add Castform “Platform Engineer” applied yesterday")
    for path in ("", "applications", "application/1", "waits", "week"):
        page = browser.page(path)
        assert texts(page, ".undo button") == ["Undo", "Redo"]
        assert page.css_first("form.line")
    assert browser.post("undo", here="").status_code == 303
    assert browser.tracker.keys("castform") == ()
    assert browser.post("redo", here="").status_code == 303
    assert browser.tracker.keys("castform") == ("castform",)


def test_notes_people_and_files_are_kept_with_the_application(browser: Browser) -> None:
    assert browser.post("application/1/note", text="- read **queues**", topic="prep").status_code == 303
    assert (
        browser.post("application/1/contact", name="Dana Kim", role="lead", background="builds queues").status_code
        == 303
    )
    assert (
        browser.post("application/1/file", purpose="resume", files={"file": ("a b.pdf", b"%PDF", "x/y")}).status_code
        == 303
    )
    page = browser.page("application/1")
    assert texts(page, ".kept .prose strong") == ["queues"]
    assert texts(page, ".person h3") == ["Dana Kim lead"]
    assert texts(page, ".file .name") == ["a b.pdf"]
    assert "builds queues" in " ".join(texts(page, ".prep p"))
    assert browser.post("application/1/done", number="1").status_code == 303
    assert browser.tracker.show("parlio").record.notes[0].done
    link = attribute(page, ".file a", "href")
    kept = browser.client.get(link)
    assert kept.content == b"%PDF"
    assert kept.headers["content-disposition"] == "attachment; filename*=UTF-8''a%20b.pdf"
    assert kept.headers["content-type"] == "application/octet-stream"


def test_an_event_is_corrected_and_removed(browser: Browser) -> None:
    browser.tracker.edit("parlio#2", note="a\tb\u200b\nc")
    form = browser.page("application/1").css_first("form[action$='application/1/event/2']")
    assert form
    fields = {
        str(one.attributes["name"]): one.attributes.get("value") or one.text()
        for one in form.css("input, textarea")
        if one.attributes["name"] != "csrf"
    }
    assert fields == {"on": "", "words": "", "note": "a\tb\u200b\nc", "shown": "a\tb\u200b\nc"}
    before = browser.tracker.edition()
    again = browser.post("application/1/event/2", **fields)
    assert "Nothing to change" in browser.client.get(again.headers["location"]).text
    assert (
        browser.post(
            "application/1/event/2", on="19 november", words="by phone", note="asked\r\nfor a call"
        ).status_code
        == 303
    )
    event = browser.tracker.show("parlio").timeline.events[1]
    assert (str(event.on.earliest), event.kind.name, event.who) == ("2026-11-19", "scheduled", "Dana Kim")
    assert (event.via, event.note) == ("phone", "asked\nfor a call")
    assert browser.tracker.edition() != before
    removed = browser.post("application/1/event/2/remove")
    assert "removed; Undo brings it back" in browser.client.get(removed.headers["location"]).text
    assert len(browser.tracker.show("parlio").timeline.events) == 1
    browser.post("undo")
    assert browser.tracker.show("parlio").timeline.events[1] == event


def test_a_page_of_before_takes_no_note_back(browser: Browser) -> None:
    browser.tracker.edit("parlio#2", note="written meanwhile")
    assert browser.post("application/1/event/2", words="by phone", note="", shown="").status_code == 303
    event = browser.tracker.show("parlio").timeline.events[1]
    assert (event.via, event.note) == ("phone", "written meanwhile")
    browser.post("application/1/event/2", note="", shown="written meanwhile")
    assert browser.tracker.show("parlio").timeline.events[1].note == ""


def test_an_event_that_cannot_be_so_is_refused_in_a_sentence(browser: Browser) -> None:
    before = browser.tracker.edition()
    for fields in ({"on": "tomorrow"}, {"on": "gibberish"}, {"words": "offered rejected"}):
        answer = browser.post("application/1/event/1", note="", **fields)
        assert answer.status_code == 400
        assert "--" not in LexborHTMLParser(answer.text).css_first("main").text()  # type: ignore[union-attr]
    assert browser.post("application/1/event/99", note="").status_code == 404
    assert browser.tracker.edition() == before


def test_a_posting_is_read(browser: Browser) -> None:
    page = (
        b"<html><head><title>Engineer</title></head><body><h1>Engineer</h1><p>Queues, <b>all day</b>.</p></body></html>"
    )
    assert (
        browser.post("application/1/file", purpose="posting", files={"file": ("p.html", page, "")}).status_code == 303
    )
    assert "Queues" in texts(browser.page("application/1"), "#posting ~ .prose")[0]


def test_search_finds_what_is_written_anywhere(browser: Browser) -> None:
    browser.tracker.note("willow", "asked about queues")
    page = browser.page("applications?q=queues")
    assert texts(page, ".hits h2") == ["2 Willow Health · Data Analyst"]
    assert texts(page, ".hit .what") == ["asked about queues"]
    assert texts(browser.page("applications?q=nowhere"), ".rows") == []


def test_the_week_turns(browser: Browser) -> None:
    page = browser.page("week")
    assert texts(page, "h1") == ["Week 48 · 23–29 Nov 2026"]
    before = attribute(page, "a[rel=prev]", "href")
    assert before == f"{browser.secrets.root}week/2026-W47"
    assert texts(browser.page("week/2026-W47"), "h1") == ["Week 47 · 16–22 Nov 2026"]
    assert browser.get("week/nonsense").status_code == 400


def test_what_the_command_line_does_changes_the_step(browser: Browser) -> None:
    step = browser.get("step").text
    assert attribute(browser.page(), "html", "data-step") == step
    assert browser.get("step").text == step
    browser.tracker.note("parlio", "something new")
    assert browser.get("step").text != step
    browser.tracker.undo()
    assert browser.get("step").text != step


def test_read_only_pages_have_no_forms_that_write(tracker: Tracker) -> None:
    browser = Browser(tracker, read_only=True).enter()
    for path in ("", "application/1", "waits"):
        assert not browser.page(path).css("form[method=post]")
    assert browser.post("undo").status_code in {404, 405}
    assert "There is no such page." in browser.get("nothing").text
    assert browser.post("line/read", text="parlio rejected").status_code in {404, 405}


def test_an_empty_record_says_how_to_begin_and_is_not_made(tmp_path: Path) -> None:
    browser = Browser(Tracker(tmp_path / "none.db", today=TODAY, zone="UTC")).enter()
    assert "Write your first application" in browser.page("applications").text()
    assert "Nothing needs you today" in browser.page().text()
    browser.post("line/read", text="add Parlio Engineer")
    for path in ("waits", "waits?by=source", "week"):
        browser.page(path)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("path", ["application/99", "application/0", "nowhere", "application/1/file?name=none"])
def test_what_is_not_there_is_said(browser: Browser, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_pages_of_a_long_search_are_small_and_say_what_the_commands_say(tmp_path: Path) -> None:
    tracker = Tracker(tmp_path / "long.db", today=TODAY, zone="Asia/Seoul")
    tracker.fill(300)
    browser = Browser(tracker).enter()
    for path in ("", "applications", "application/230", "waits", "waits?by=source", "waits?by=month", "week"):
        assert len(browser.get(path).content) < 200_000, path
    today, data = browser.page(), tracker.data(tracker.overview())
    assert texts(today, ".move .what") == [one["text"] for part in ("to_do", "coming") for one in data[part]]
    assert texts(today, ".move .id") == [str(one["id"]) for part in ("to_do", "coming") for one in data[part]]
    assert texts(today, ".wait .id") == [str(one["id"]) for one in data["waiting"]]
    assert texts(today, ".wait .what") == [one["text"] for one in data["waiting"]]
    waits, data = browser.page("waits"), tracker.data(tracker.waits())
    is_open = {row.application.key for row in tracker.list().rows}
    still = {one["application"]: one for one in data["waits"] if one["end"] == "open" and one["application"] in is_open}
    shown = dict(zip(texts(waits, ".wait .id"), texts(waits, ".wait .days"), strict=True))
    assert shown == {
        str(tracker.find(key).id): one["text"].partition("(")[2].rstrip(")") or one["text"]
        for key, one in still.items()
    }
    rows = [row.css("th, td") for row in waits.css("table.long tbody tr")]
    for row, one in zip(rows, data["stages"], strict=True):
        assert row[1].text() == f"{one['answered']} of {one['answered'] + one['waiting'] + one['withdrawn']}"
    by_source, data = browser.page("waits?by=source"), tracker.data(tracker.waits(by="source"))
    table = [
        [cell.text() for cell in row.css("th, td")][2:] for row in by_source.css("table.figures")[0].css("tbody tr")
    ]
    names = ("sent", "heard", "interview", "offer", "waiting")
    assert table == [[str(one[name]) for name in names] for one in data["responses"]]


def test_a_word_of_no_table_stands_as_it_is(browser: Browser) -> None:
    browser.tracker.note("parlio", "about queues")
    with sqlite3.connect(browser.tracker.path) as raw:
        raw.execute("PRAGMA ignore_check_constraints = 1")
        raw.execute("UPDATE note SET topic = 'zzz'")
    raw.close()
    assert "zzz" in browser.page("application/1").text()
