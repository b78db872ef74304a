"""What the pages say goes through the catalogue: no template has words of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tracker.writers import pages

TEMPLATES = sorted((Path(pages.__file__).parent / "templates").glob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.name)
def test_every_word_of_a_template_is_a_message(template: Path) -> None:
    markup = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", template.read_text("utf-8"), flags=re.DOTALL)
    own = re.sub(r"<[^>]*>", " ", markup).replace("tracker", "")
    assert not re.search("[A-Za-z]{2}", own), own
    assert not re.search(r'(aria-label|placeholder|title|alt)="[^"]*[A-Za-z]', markup)


def test_the_script_says_nothing() -> None:
    script = (TEMPLATES[0].parents[1] / "static" / "page.js").read_text("utf-8")
    assert not re.search(r"textContent|innerText|alert\(", script)
