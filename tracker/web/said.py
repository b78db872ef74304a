"""What was said after a write, for the page that is shown next."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from secrets import token_urlsafe

from tracker.core.sentences import Sentence

_MOST = 50


class Said:
    """The sentences about the last writes, by the name under which the next page asks for them."""

    def __init__(self) -> None:
        self._said: OrderedDict[str, tuple[Sentence, ...]] = OrderedDict()

    def keep(self, sentences: Iterable[Sentence]) -> str:
        """Keep sentences for the next page; the name to ask for them by."""
        name = token_urlsafe(6)
        self._said[name] = tuple(sentences)
        while len(self._said) > _MOST:
            self._said.popitem(last=False)
        return name

    def of(self, name: str) -> tuple[Sentence, ...]:
        """The sentences that were kept under a name."""
        return self._said.get(name, ())
