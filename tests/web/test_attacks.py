"""Sixty ways to get in, to write, or to stop it, by who would try them: none does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import HOST, TODAY, Browser, small_search
from tracker import Tracker
from tracker.core.errors import TrackerError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}",
    "javascript:alert(1)",
    "&lt;script&gt;",
    "<!--",
    "]]><script>",
)
WRITES = (
    "line", "line/read", "undo", "redo", "application/1/note", "application/1/done", "application/1/contact",
    "application/1/file", "application/1/event/1", "application/1/event/1/remove",
)  # fmt: skip
PAGES = ("", "applications", "application/1", "waits", "week", "step", "application/1/file?name=a", "page.css")


@pytest.fixture(scope="module", name="browser")
def browser_fixture(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """The user's browser. None of the attacks changes what it is on."""
    return Browser(small_search(tmp_path_factory.mktemp("attacked") / "tracker.db")).enter()


def is_refused(browser: Browser, before: object) -> bool:
    return browser.tracker.edition() == before


# A second user of the machine, who can reach the port


@pytest.mark.parametrize("path", PAGES)
def test_without_the_cookie_no_page_is_shown(browser: Browser, path: str) -> None:
    answer = browser.stranger().get(path)
    assert answer.status_code == 403
    assert "Parlio" not in answer.text


@pytest.mark.parametrize("path", ["/", "/application/1", "/step", "/page.css", "/../", "//", "/%2e%2e/etc/passwd"])
def test_without_the_path_there_is_nothing(browser: Browser, path: str) -> None:
    assert browser.client.get(path).status_code == 404


def test_the_first_address_lets_one_browser_in_once(browser: Browser) -> None:
    again = browser.get(f"?token={browser.secrets.token}")
    assert again.status_code == 303  # the same browser comes by it again
    stranger = browser.stranger()
    assert stranger.get(f"?token={browser.secrets.token}").status_code == 403
    assert stranger.get("").status_code == 403


@pytest.mark.parametrize("query", ["?token=", "?token=x", "?token=x&token=y", "?token=%00", "?token=é"])
def test_no_other_token_lets_anybody_in(browser: Browser, query: str) -> None:
    browser = Browser(browser.tracker)
    assert browser.get(query).status_code == 403
    browser.enter()


@pytest.mark.parametrize("cookie", ["", "x", "x" * 10_000, "é", '"'])
def test_no_other_cookie_is_taken(tracker: Tracker, cookie: str) -> None:
    browser = Browser(tracker)
    assert (
        browser.client.get(browser.secrets.root, headers={b"cookie": f"tracker={cookie}".encode()}).status_code == 403
    )


def test_the_cookie_goes_to_no_other_port_or_script(browser: Browser) -> None:
    browser = Browser(browser.tracker)
    answer = browser.get(f"?token={browser.secrets.token}")
    said = answer.headers["set-cookie"]
    assert "HttpOnly" in said
    assert "SameSite=strict" in said
    assert f"Path={browser.secrets.root}" in said  # a cookie goes to every port of a host, but not to every path
    assert len(browser.secrets.root) > 20
    assert browser.secrets.token not in said


# A hostile page in the same browser


@pytest.mark.parametrize("path", WRITES)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://127.0.0.1:9999", f"https://{HOST}"])
def test_no_other_page_writes(browser: Browser, path: str, origin: str) -> None:
    before = browser.tracker.edition()
    answer = browser.post(path, origin=origin, text="parlio rejected", do="save")
    assert answer.status_code == 403
    assert is_refused(browser, before)


@pytest.mark.parametrize("path", WRITES)
@pytest.mark.parametrize("csrf", ["", "x", "é", "\0"])
def test_no_form_without_our_token_writes(browser: Browser, path: str, csrf: str) -> None:
    before = browser.tracker.edition()
    answer = browser.post(path, csrf=csrf, text="parlio rejected", do="save")
    assert (answer.status_code, answer.text) == (403, "This form is out of date; load the page again.")
    assert is_refused(browser, before)


@pytest.mark.parametrize("path", WRITES)
def test_an_address_alone_writes_nothing(browser: Browser, path: str) -> None:
    before = browser.tracker.edition()
    assert browser.get(f"{path}?csrf={browser.secrets.csrf}&text=parlio+rejected&do=save").status_code in {404, 405}
    assert is_refused(browser, before)


@pytest.mark.parametrize("kind", ["application/json", "text/plain", ""])
def test_only_forms_are_read(browser: Browser, kind: str) -> None:
    answer = browser.client.post(
        f"{browser.secrets.root}undo", content=b"csrf=x", headers={"Origin": f"http://{HOST}", "Content-Type": kind}
    )
    assert answer.status_code == 415


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_no_other_page_reads(browser: Browser, site: str) -> None:
    assert browser.get("", **{"Sec-Fetch-Site": site}).status_code == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1", "localhost:8765", "127.0.0.1:8766", ""]
)
def test_a_name_that_was_bound_anew_is_no_name_of_ours(browser: Browser, host: str) -> None:
    answer = browser.get("", Host=host)
    assert answer.status_code == 403
    assert "Parlio" not in answer.text


@pytest.mark.parametrize("path", ["", "application/1", "page.js", "application/99"])
def test_every_answer_says_what_a_browser_may_obey(browser: Browser, path: str) -> None:
    headers = browser.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    "here",
    [
        "//evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "/\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "?x#y",
    ],
)
def test_a_form_leads_back_to_a_page_of_ours_alone(browser: Browser, here: str) -> None:
    answer = browser.post("redo", here=here)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(browser.secrets.root)
    assert "set-cookie" not in answer.headers


# A hostile name in the record


def harmless(html: str) -> None:
    """See that a page has no script but ours, no style or handler in its elements, and no address that would run."""
    page = LexborHTMLParser(html)
    scripts = page.css("script")
    assert all(str(one.attributes.get("src")).endswith("/page.js") and not one.text() for one in scripts)
    assert len(scripts) <= 1
    assert not page.css("img, iframe, object, embed, base, link:not([rel=icon]):not([rel=stylesheet])")
    for node in page.css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on"), (name, value)
            assert name != "style"
            if name in {"href", "src", "action", "formaction"}:
                assert not re.match(r"\s*(javascript|data|vbscript):", value or "", re.IGNORECASE), value


def test_a_hostile_text_in_any_field_is_text(tmp_path: Path) -> None:
    tracker = Tracker(tmp_path / "hostile.db", today=TODAY, zone="UTC")
    for number, text in enumerate(HOSTILE):
        key = f"a{number}"
        tracker.add(
            text, text, on="2026-10-01", key=key, location=text, url=text, source=text, salary=text, tags=[text], note=text
        )  # fmt: skip
        tracker.log(key, "interview 1 at tomorrow 14:00", who=text, via=text, note=text)
        tracker.contact(key, text, role=text, email=text, phone=text, url=text, background=text)
        tracker.attach(key, text.replace("/", "_"), b"x", "mail")
        tracker.note(key, text, "prep")
    tracker.attach_posting("a0", f"<html><h1>x</h1><p>{' '.join(HOSTILE)}</p><p>and more</p></html>".encode())
    browser = Browser(tracker).enter()
    pages = [f"application/{number}" for number in range(1, len(HOSTILE) + 1)]
    for path in ("", "applications", *pages, "waits", "waits?by=source", "waits?by=company", "week", "week/2026-W40"):
        harmless(browser.get(path).text)
    for text in HOSTILE:
        harmless(browser.get("applications?" + urlencode({"q": text})).text)
        for answer in (browser.post("line/read", text=text), browser.post("line", text=text, near=text, here=text)):
            harmless(answer.text)


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "![x](http://evil.example/a.png)",
        "<img src=x>",
        "[x]: data:text/html,x\n[x]",
        "```\n</pre><script>",
    ],
)
def test_markdown_of_a_note_loads_and_runs_nothing(browser: Browser, text: str) -> None:
    browser.tracker.note("parlio", text)
    harmless(browser.get("application/1").text)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\x", "/etc/passwd", "a\r\nX-Evil: 1", "x" * 300, "", "\u202egpj.exe"]
)
def test_the_name_of_a_file_leads_nowhere(browser: Browser, name: str, tmp_path: Path) -> None:
    there = sorted(tmp_path.rglob("*"))
    answer = browser.post("application/1/file", purpose="other", files={"file": (name or "x", b"x", "text/html")})
    assert answer.status_code in {303, 400}
    assert sorted(tmp_path.rglob("*")) == there
    page = browser.get("application/1")
    harmless(page.text)
    for link in LexborHTMLParser(page.text).css(".file a"):
        kept = browser.client.get(str(link.attributes["href"]))
        assert kept.status_code == 200
        assert "x-evil" not in kept.headers
        assert kept.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize(
    "path",
    [
        "application/../../etc/passwd",
        "application/1/file?name=../../etc/passwd",
        "application/%2e%2e",
        "page.css/../x",
        "week/..%2f..",
        "application/9" + "9" * 400,
    ],
)
def test_no_address_leads_out(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code in {400, 404}
    assert "root:" not in answer.text


# What is too much


def test_a_form_that_is_too_large_is_refused_unread(browser: Browser) -> None:
    before = browser.tracker.edition()
    answer = browser.client.post(
        f"{browser.secrets.root}application/1/file", content=b"x",
        headers={"Origin": f"http://{HOST}", "Content-Type": "multipart/form-data; boundary=a", "Content-Length": "99999999"},
    )  # fmt: skip
    assert answer.status_code == 413
    for length in ("-1", "1e9", "x"):
        answer = browser.client.post(
            f"{browser.secrets.root}undo", content=b"x",
            headers={"Origin": f"http://{HOST}", "Content-Type": "application/x-www-form-urlencoded", "Content-Length": length},
        )  # fmt: skip
        assert answer.status_code == 413
    assert is_refused(browser, before)


def test_a_form_that_grows_is_cut_off(browser: Browser) -> None:
    def endless() -> Iterator[bytes]:
        yield b"text="
        for _ in range(200):
            yield b"x" * 50_000

    answer = browser.client.post(
        f"{browser.secrets.root}line", content=endless(),
        headers={"Origin": f"http://{HOST}", "Content-Type": "application/x-www-form-urlencoded"},
    )  # fmt: skip
    assert answer.status_code == 413


def test_a_form_of_very_many_fields_is_refused(browser: Browser) -> None:
    before = browser.tracker.edition()
    fields = {f"f{number}": "x" for number in range(2_000)}
    assert browser.post("undo", **fields).status_code == 400
    assert is_refused(browser, before)


def test_a_long_text_is_refused_in_a_sentence(browser: Browser) -> None:
    answer = browser.post("application/1/note", text="x" * 1_000_001)
    assert answer.status_code == 400
    assert "the limit is" in answer.text


def test_after_all_that_the_page_answers(browser: Browser) -> None:
    assert browser.get("").status_code == 200
    with pytest.raises(TrackerError):
        browser.tracker.find("nobody")
