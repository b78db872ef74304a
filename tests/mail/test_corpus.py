"""The corpus of mails keeps the score that is asked of every language: nothing wrong on traps, no false rejection."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mail.score import score, table


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_the_corpus_is_read_as_well_as_is_promised(language: str) -> None:
    one = score(language)
    assert one.right >= 0.97 * one.proposed, one.wrong
    assert one.found >= 0.90 * one.expected, one.missed
    assert one.false_rejections == 0


def test_the_page_tells_the_score() -> None:
    page = Path(__file__).parents[2] / "docs" / "mail.md"
    assert table() in page.read_text(encoding="utf-8")
