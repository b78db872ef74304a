"""One line, as it would be typed after `log` or `add`: what it says is found out, and kept."""

from __future__ import annotations

import shlex
from contextlib import suppress

from tracker.actions.add import add, read_new
from tracker.actions.context import Context
from tracker.actions.log import log
from tracker.actions.read_event import EventWords
from tracker.core.errors import Ambiguous, BadValue, NotFound
from tracker.core.log_words import joined
from tracker.core.sentences import sentence
from tracker.core.text import LIMITS, one_line
from tracker.reports.stored import Added, Logged
from tracker.store.lookup import find
from tracker.store.store import Store

# A name is tried in no more words than this: Northwind Traders Korea Ltd.
_MOST_WORDS = 5
_QUOTES = str.maketrans("“”„‟«»", '""""""')


def keep_line(
    store: Store, context: Context, text: str, near: str = "", *, anyway: bool = False
) -> tuple[Added | Logged, ...]:
    """Keep what a line says: a new application after `add`, else an event of the application it begins with.

    Words that name none are said of `near`, where one is given. `anyway` keeps what looks like a duplicate, too. Raises
    as `log` and `add` do.
    """
    words = _words(one_line(text, sentence("the line"), LIMITS["list"], required=True))
    if words[0].casefold() == "add":
        company, role, said = _part(words, 1), _part(words, 2), joined(words[3:])
        new = read_new(context, store.pipeline(), {"company": company, "role": role}, words=said)
        return (add(store, context, new, force=anyway),)
    if words[0].casefold() == "log":
        words = words[1:] or [""]
    if near:
        try:
            return log(store, context, near, EventWords(joined(words)), again=anyway)
        except BadValue:
            with suppress(NotFound):
                return _log(store, context, words, anyway=anyway)
            raise
    return _log(store, context, words, anyway=anyway)


def _log(store: Store, context: Context, words: list[str], *, anyway: bool) -> tuple[Logged, ...]:
    """Keep an event of the application that the first words name, as many of them as name one."""
    while words[1:] and words[0].endswith(","):  # 3, 7 followed up
        words = [words[0] + words[1], *words[2:]]
    for count in range(min(_MOST_WORDS, len(words)), 1, -1):
        try:
            found = find(store, " ".join(words[:count]), write=True)
        except Ambiguous:
            raise
        except NotFound:
            continue
        return log(store, context, str(found.id), EventWords(joined(words[count:])), again=anyway)
    return log(store, context, words[0], EventWords(joined(words[1:])), again=anyway)


def _words(text: str) -> list[str]:
    """The words as a shell parts them; where a quote stands alone, as blanks do."""
    try:
        return shlex.split(text.translate(_QUOTES)) or [text]
    except ValueError:
        return text.split()


def _part(words: list[str], place: int) -> str | None:
    return words[place] if place < len(words) else None
