"""Finding applications by the words in any text kept with them.

An application is found when every word occurs in some text of it, as any part of it, whatever the letter case or
normal form; words are literal, there are no operators. Each of its texts with one of the words is a hit.

Of a small record the texts themselves are read, which misses none whatever became of the index. Of a large one words of
three characters and more go through the trigram index, shorter ones through the folded texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeAlias

from tracker.core.application import Application
from tracker.core.errors import NotFound, TrackerError
from tracker.core.match import fold
from tracker.core.sentences import sentence
from tracker.reports.search import Hit
from tracker.store import index_guard
from tracker.store.faults import damaged
from tracker.store.rows import clean
from tracker.store.search_index import SEARCHED, texts, words_of
from tracker.store.store import Store

# A row: its application, its table and its id.
_Place: TypeAlias = tuple[int, str, int]

_TRIGRAM = 3
# How much of a long line is shown, in characters, and how much of that before the word.
_SHOWN = 100
_BEFORE = 30


def search(store: Store, words: str) -> tuple[Hit, ...]:
    """The hits for these words, by application and in the order they were typed. Without a word there are none.

    Raises BadValue for words that are no text (see rows.clean).
    """
    wanted = list(dict.fromkeys(fold(clean(words)).split()))
    with store.connection.snapshot():
        return tuple(
            hit
            for application_id, places in sorted(_found(store, wanted).items())
            for application in (_application(store, application_id),)
            for table, row_id in sorted(places, key=_by_place)
            for hit in _hit(store, application, table, row_id, wanted)
        )


def _application(store: Store, application_id: int) -> Application:
    try:
        return store.application(application_id)
    except NotFound:
        raise _damaged(store) from None


def _damaged(store: Store) -> TrackerError:
    return damaged(store.place, sentence("the search index names rows that are not there"))


def _by_place(place: tuple[str, int]) -> tuple[int, int]:
    return list(SEARCHED).index(place[0]), place[1]


def _found(store: Store, wanted: list[str]) -> dict[int, set[tuple[str, int]]]:
    """The applications with every word, each with the rows that hold one."""
    found: dict[int, set[tuple[str, int]]] | None = None
    kept = _texts(store) if wanted and _is_small(store) else None
    for word in wanted:
        holding: dict[int, set[tuple[str, int]]] = {}
        rows = _indexed(store, word) if kept is None else [place for place, words in kept if word in words]
        for application_id, table, row_id in rows:
            if table not in SEARCHED:
                raise _damaged(store)
            holding.setdefault(application_id, set()).add((table, row_id))
        if found is None:
            found = holding
        else:
            found = {id_: found[id_] | places for id_, places in holding.items() if id_ in found}
    return found or {}


def _is_small(store: Store) -> bool:
    """Whether there are so few rows that a command may look at them all."""
    last_ids = [int(store.connection.one(f"SELECT ifnull(max(id), 0) FROM {table}")[0]) for table in SEARCHED]
    return sum(last_ids) <= index_guard.MOST_ROWS


def _texts(store: Store) -> list[tuple[_Place, str]]:
    """Every row that is searched, and its words."""
    return [
        ((row.get("application_id", row["id"]), table, row["id"]), words_of(table, row))
        for table in SEARCHED
        for row in store.connection.dicts(f"SELECT * FROM {table}")
    ]


def _indexed(store: Store, word: str) -> list[_Place]:
    """The rows that hold a word, by the index."""
    if len(word) < _TRIGRAM:
        return store.connection.rows("SELECT application_id, tbl, row_id FROM text WHERE instr(folded, ?)", (word,))
    literal = '"' + word.replace('"', '""') + '"'
    sql = "SELECT application_id, tbl, row_id FROM text WHERE id IN (SELECT rowid FROM text_fts WHERE text_fts MATCH ?)"
    return store.connection.rows(sql, (literal,))


def _hit(store: Store, application: Application, table: str, row_id: int, wanted: list[str]) -> Iterator[Hit]:
    """The hit of a row: its first text with one of the words."""
    row = store.connection.row(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
    if row is None:
        raise _damaged(store)
    for column, text in texts(table, row).items():
        for word in wanted:
            if word in fold(text):
                yield Hit(application, column if table == "application" else table, _line_around(text, word))
                return


def _line_around(text: str, word: str) -> str:
    """The line of the text that holds the word, cut where it is long."""
    line = next((line for line in text.splitlines() if word in fold(line)), text)
    line = " ".join(line.split())
    if len(line) <= _SHOWN:
        return line
    start = max(0, min(_place(line, word) - _BEFORE, len(line) - _SHOWN))
    shown = line[start : start + _SHOWN].strip()
    return f"{'…' if start else ''}{shown}{'…' if start + _SHOWN < len(line) else ''}"


def _place(line: str, word: str) -> int:
    """Where in the line the word begins. Folding may change lengths, so it is measured on folded beginnings."""
    return bisect_left(range(len(line)), fold(line).find(word), key=lambda place: len(fold(line[:place])))
