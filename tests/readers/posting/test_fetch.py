"""Pages from the web, served on this machine: what is asked for, followed, and refused."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import BadValue, Failed
from tracker.readers.posting import fetch as room
from tracker.readers.posting.fetch import Fetched, fetch, is_public

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = b"<title>Baker</title><p>Bread</p>"


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = {
            "/page": (200, {}, PAGE),
            "/moved": (302, {"Location": "/page"}, b""),
            "/twice": (301, {"Location": "/moved"}, b""),
            "/round": (307, {"Location": "/round"}, b""),
            "/file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/inside": (302, {"Location": "http://10.0.0.1/"}, b""),
            "/long": (200, {}, b"x" * 3_000),
            "/zipped": (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b"),
            "/gone": (404, {}, b"gone"),
            "/half": (200, {"Content-Length": "5000"}, b"<p>Br"),
            "/coded": (200, {"Transfer-Encoding": "gzip, chunked"}, b"\x1f\x8b"),
            "/korean": (200, {"Content-Type": "text/html; charset=EUC-KR"}, "<p>빵".encode("euc-kr")),
            "/brackets": (302, {"Location": "http://["}, b""),
        }.get(self.path, (500, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the signature is the library's
        pass


@contextmanager
def serving() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Pages) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def is_here(address: object) -> bool:
    return address == ip_address("127.0.0.1")


def test_a_page_and_where_it_led() -> None:
    with serving() as site:
        assert fetch(f"{site}/page", is_here) == Fetched(PAGE, f"{site}/page")
        assert fetch(f"{site}/twice", is_here) == Fetched(PAGE, f"{site}/page", (f"{site}/twice", f"{site}/moved"))


def test_this_machine_is_not_asked_unless_a_test_says_so() -> None:
    with serving() as site, pytest.raises(BadValue, match="not on the open internet"):
        fetch(f"{site}/page")


@pytest.mark.parametrize(
    ("path", "error", "why"),
    [
        ("/gone", Failed, "answered 404"),
        ("/round", Failed, "redirects more than 5 times"),
        ("/file", BadValue, "must begin with https"),
        ("/inside", BadValue, "10.0.0.1"),
        ("/zipped", Failed, "compressed"),
    ],
)
def test_what_is_not_taken(path: str, error: type[Exception], why: str) -> None:
    with serving() as site, pytest.raises(error, match=why):
        fetch(site + path, is_here)


def test_a_page_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_BYTES", 2_000)
    with serving() as site, pytest.raises(Failed, match="longer than 2,000 bytes"):
        fetch(f"{site}/long", is_here)


def test_a_page_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_ALL_SECONDS", -1.0)
    with serving() as site, pytest.raises(Failed, match="took longer"):
        fetch(f"{site}/page", is_here)


def test_nobody_answers() -> None:
    with serving() as site:
        pass
    with pytest.raises(Failed, match="save the page from the browser"):
        fetch(f"{site}/page", is_here)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://example.com/x", "gopher://x", "https://", "http:///x", "https://exa mple.com/",
        "https://example.com:99999/", "https://example.com:0/", "https://[::1", "https://example.com/\r\nHost: x",
        "https://예시.한국/", "javascript://x",
    ],
)  # fmt: skip
def test_addresses_of_no_page(url: str) -> None:
    with pytest.raises(BadValue, match="is not an address of a page"):
        fetch(url, is_here)


def test_no_password_is_sent() -> None:
    with pytest.raises(BadValue, match="leave that out"):
        fetch("https://me:secret@example.com/")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("192.168.0.1", False), ("172.16.0.1", False), ("169.254.169.254", False), ("0.0.0.0", False),
        ("100.64.0.1", False), ("224.0.0.1", False), ("::1", False), ("fe80::1", False), ("fc00::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:10.0.0.1", False), ("2002:7f00:1::", False), ("::", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: object) -> None:
    assert is_public(ip_address(address)) is public


@pytest.mark.parametrize(
    ("path", "error", "why"),
    [
        ("/half", Failed, "broke off"),
        ("/coded", Failed, "a form that is not read"),
        ("/brackets", BadValue, "not an address of a page"),
    ],
)
def test_what_is_no_whole_page(path: str, error: type[Exception], why: str) -> None:
    with serving() as site, pytest.raises(error, match=why):
        fetch(f"{site}{path}", is_here)


def test_the_code_page_that_the_server_names() -> None:
    with serving() as site:
        assert fetch(f"{site}/korean", is_here).charset == "euc-kr"
