"""Markdown: text that means nothing, and text that is Markdown below somebody else's heading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.writers.markdown import escape, prose


def test_what_means_something_is_escaped() -> None:
    assert escape("a|b *c* _d_ [e](f) <g> `h` #i ~j~ $k$ &amp;") == (
        "a\\|b \\*c\\* \\_d\\_ \\[e\\](f) \\<g\\> \\`h\\` \\#i \\~j\\~ \\$k\\$ \\&amp;"
    )


@pytest.mark.parametrize(
    ("text", "level", "written"),
    [
        ("# A\n\n## B\ntext", 3, "### A\n\n#### B\ntext"),
        ("## B\n#### D", 3, "### B\n##### D"),
        ("#### D", 3, "#### D"),
        ("###### deep\n# top", 3, "###### deep\n### top"),
        ("Title\n=====\ntext", 3, "Title\n\ntext"),
        ("Title\n---\ntext", 3, "Title\n\ntext"),
        ("text\n\n---\ntext", 3, "text\n\n---\ntext"),
        ("1. one\n- two\n#tag", 3, "1. one\n- two\n#tag"),
        ("<script>x</script> a < b <!-- c", 3, "&lt;script>x&lt;/script> a < b &lt;!-- c"),
        ("```\n# code <b>\n```\n# A", 3, "```\n# code <b>\n```\n### A"),
        ("```\nopen", 3, "```\nopen\n```"),
        ("~~~~\nopen\n~~~", 3, "~~~~\nopen\n~~~\n~~~~"),
        ("\x1b[31mred", 3, "␛[31mred"),
    ],
)
def test_prose(text: str, level: int, written: str) -> None:
    assert prose(text, level) == written


@given(st.lists(st.sampled_from(["# a", "## b", "text", "===", "---", "```", "~~~~", "<b>", ""]), max_size=8))
def test_no_heading_of_a_text_comes_above_its_place(lines: list[str]) -> None:
    in_fence = ""
    written = prose("\n".join(lines), 4).split("\n")
    for before, line in zip(["", *written], written, strict=False):
        fence = line if line.startswith(("```", "~~~")) else ""
        if fence and (not in_fence or fence.startswith(in_fence)):
            in_fence = "" if in_fence else fence
        elif not in_fence:
            assert not line.startswith(("# ", "## ", "### ", "<"))
            assert not (before.strip() and line in {"===", "---"}) or before.startswith(("```", "~~~"))
    assert not in_fence
