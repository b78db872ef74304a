"""Markdown of strangers within ours: no HTML comes out of it, whatever a renderer takes for a fence."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tracker.writers.markdown import prose

PIECES = (
    "```", "~~~", "````", "``", "`", "```sh", "``` a`b", "~~~ a`b", "<script>alert(1)</script>", "<img src=x onerror=y>", "<!--", "-->", "<div>",
    "- ", "1. ", "> ", "  ", "    ", "\t", "---", "===", "# a", "a", "&lt;", "\\", "* * *", "<?php", "<![CDATA[", "]]>", "[a]: <b>", "| a |",
)  # fmt: skip
TEXT = st.lists(st.lists(st.sampled_from(PIECES), max_size=4).map("".join), min_size=1, max_size=8).map("\n".join)


def html_in(text: str) -> list[str]:
    """What a renderer would take for HTML in the text."""
    tokens = MarkdownIt("commonmark").parse(text)
    return [
        part.content
        for token in tokens
        for part in (token, *(token.children or ()))
        if part.type in {"html_block", "html_inline"}
    ]


@given(TEXT)
@example("``` a`b\n<script>")
@example("```\na\n``` x\n<script>\n```\n<script>")
@example("- a\n  ```\n  b\n<script>")
@example("<div>\n```\n\n```\n<script>")
@example("- a\n---\n  ```\n<script>")
def test_no_html_comes_out(text: str) -> None:
    assert html_in(prose(text, 3)) == []


@given(TEXT)
def test_what_follows_is_outside_of_it(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"{prose(text, 3)}\n\n## After\n")
    assert [token.content for token in tokens if token.type == "inline"][-1] == "After"
    assert tokens[-1].type == "heading_close"
    assert tokens[-1].level == 0


@pytest.mark.parametrize(
    "code", ["```\nList<String> a &lt;b\n# no heading\n```", "- a\n  ~~~java\n  List<String> a\n  ~~~"]
)
def test_code_stays_as_it_was_typed(code: str) -> None:
    assert prose(code, 3) == code


def test_an_open_fence_is_closed() -> None:
    assert prose("````sh\n<a>", 3) == "````sh\n<a>\n````"
