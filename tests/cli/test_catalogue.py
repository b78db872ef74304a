"""Messages looked up in a compiled catalogue are those that Python's gettext reads from it."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from tracker.cli.catalogue import Messages

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS = st.text("ab {}한\n", min_size=1, max_size=4)
ENTRIES = st.tuples(TEXTS, st.none() | TEXTS, st.none() | TEXTS, st.lists(TEXTS, min_size=3, max_size=3))


def compiled(language: str, entries: Iterable[tuple[str, str | None, str | None, list[str]]]) -> bytes:
    catalogue = Catalog(locale=language)
    for one, many, context, forms in entries:
        texts = forms[: catalogue.num_plurals] if many else forms[0]
        catalogue.add((one, many) if many else one, texts, context=context)
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


@pytest.mark.parametrize("language", ["ko", "de", "pl"])  # with one, two and three forms
@given(entries=st.lists(ENTRIES, max_size=6, unique_by=lambda entry: entry[0]), others=st.lists(TEXTS, max_size=3))
def test_messages_are_those_that_gettext_reads(
    language: str, entries: list[tuple[str, str | None, str | None, list[str]]], others: list[str]
) -> None:
    data = compiled(language, entries)
    messages, known = Messages(data), GNUTranslations(BytesIO(data))
    assert messages.language == language
    for one, many, context in [*(entry[:3] for entry in entries), *((other, None, "a") for other in others)]:
        assert messages.gettext(one) == messages.gettext(one) == known.gettext(one)
        assert messages.pgettext(context or "b", one) == known.pgettext(context or "b", one)
        for number in (0, 1, 2, 5, 21) if many and context is None else ():
            assert messages.ngettext(one, str(many), number) == known.ngettext(one, str(many), number)
