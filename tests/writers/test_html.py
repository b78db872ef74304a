"""Pages hold text as text, and links to nothing but pages and addresses."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.writers.html import grid, link, page, tag
from tracker.writers.text import visible


def shown(*body: str) -> str:
    return page("title", *(tag("p", text, class_=text) for text in body))


def test_text_is_escaped_where_it_stands() -> None:
    text = "<script>alert(1)</script> & \"quoted\" 'too' <!-- x"
    found = shown(text)
    assert "><script" not in found
    assert ">&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in found
    assert " &quot;quoted&quot; " in found  # in the attribute, which it cannot end


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_text_comes_out_as_it_is(text: str) -> None:
    found = re.search(r'<p class="[^"]*">(.*?)</p>', shown(text), re.DOTALL)
    assert found
    assert unescape(found[1]) == visible(text, lines=True)


def test_a_page_needs_and_allows_nothing_else() -> None:
    found = shown("x")
    style = re.search(r"<style>(.*?)</style>", found, re.DOTALL)
    assert style
    known = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{known}'" in found
    assert found.startswith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8">')
    assert "<script" not in found
    assert " style=" not in found
    assert "url(" not in found
    assert "@import" not in found


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://aws.example/?a=1&b=2", True),
        ("HTTP://aws.example", True),
        ("mailto:dana@aws.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//aws.example", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_links(url: str, *, is_link: bool) -> None:
    found = page("t", tag("p", link(url)))
    assert ("<a " in found) is is_link
    assert url.replace("&", "&amp;") in found


def test_tables() -> None:
    found = page("t", grid(("A", "B"), [("1", link("https://x.example"))]), grid(("", ""), [("1", "2")], ("lead", "")))
    assert '<th scope="col">A</th><th scope="col">B</th>' in found
    assert found.count("<thead>") == 1
    assert '<td class="lead">1</td><td class="">2</td>' in found
