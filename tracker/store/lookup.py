"""Which application is meant: the REF of the command line, the keys people type, and likely duplicates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.core.errors import Ambiguous, BadValue, NotFound
from tracker.core.match import fold
from tracker.store.rows import clean, folded

if TYPE_CHECKING:
    from tracker.core.application import Application
    from tracker.store.store import Store

# What looks like a number means an id and nothing else: the id of a removed application never finds another one.
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")
_LONGEST_SLUG = 40
_MOST_NAMED = 10
_MOST_COMPARED = 1000
_LAST = chr(0x10FFFF)
_BY_PREFIX = "key >= ? AND key < ?"


def find(store: Store, ref: str, *, write: bool) -> Application:
    """The application a REF names: an id, a key, a unique prefix of a key, or a unique part of company or role.

    The first of these that finds anything decides. Where it finds several, a read takes the one that is open; a write
    never guesses. Raises NotFound, with the keys most like it, and Ambiguous, with those that fit;
    BadValue for what is no text.
    """
    wanted = fold(clean(ref))
    if _NUMBER.fullmatch(wanted):
        if wanted.isascii() and wanted.isdigit() and len(wanted) < len(str(2**63)):
            return store.application(int(wanted))
    elif wanted:
        with store.connection.snapshot():
            for condition, parameters in _ways(wanted):
                if found := store.applications(condition, *parameters, limit=_MOST_NAMED + 1):
                    return _only(store, ref, found, condition, parameters, write=write)
    raise NotFound(f"there is no application “{ref}”{_nearest(store, wanted)}; see `tracker list --all`")


def _ways(wanted: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        ("key = ?", (wanted,)),
        (_BY_PREFIX, (wanted, wanted + _LAST)),
        ("instr(folded, ?) > 0", (wanted,)),
    ]


def _only(
    store: Store, ref: str, found: list[Application], condition: str, parameters: tuple[str, ...], *, write: bool
) -> Application:
    if len(found) == 1:
        return found[0]
    if not write and len(still_open := store.applications(f"{condition} AND open = 1", *parameters, limit=2)) == 1:
        return still_open[0]
    named = "; ".join(f"{one.key} ({one.company}, {one.role})" for one in found[:_MOST_NAMED])
    more = " and others" if len(found) > _MOST_NAMED else ""
    raise Ambiguous(f"“{ref}” fits more than one application: {named}{more}; write one of these keys")


def _nearest(store: Store, wanted: str) -> str:
    from difflib import get_close_matches

    known = [
        key for (key,) in store.connection.rows(f"SELECT key FROM application ORDER BY id DESC LIMIT {_MOST_COMPARED}")
    ]
    near = get_close_matches(wanted, known, n=3)
    return f"; near it are {', '.join(near)}" if near else ""


def keys(store: Store, prefix: str) -> tuple[str, ...]:
    """The keys that begin with this, in their order, at most a hundred: for completion."""
    start = fold(clean(prefix))
    sql = f"SELECT key FROM application WHERE {_BY_PREFIX} ORDER BY key LIMIT 100"
    return tuple(key for (key,) in store.connection.rows(sql, (start, start + _LAST)))


def same(store: Store, company: str, role: str) -> list[Application]:
    """The applications for this role at this company, whatever the letter case or normal form: likely duplicates."""
    return store.applications("folded = ?", folded(clean(company), clean(role)))


def with_key(store: Store, key: str) -> Application | None:
    """The application with exactly this key, if there is one."""
    return next(iter(store.applications("key = ?", clean(key))), None)


def slug(text: str) -> str:
    """A text as a key: letters, marks and digits of every script, folded, with hyphens between the words.

    At most 40 characters, never empty, and never all digits, so that it cannot be taken for an id.
    """
    from unicodedata import category

    kept = "".join(sign if sign.isalnum() or category(sign).startswith("M") else " " for sign in fold(text))
    words = "-".join(kept.split())
    if len(words) > _LONGEST_SLUG:
        words = words[: _LONGEST_SLUG + 1].rpartition("-")[0] or words[:_LONGEST_SLUG]
    if not words:
        return "application"
    return f"no-{words}" if words.isdigit() else words


def free_key(store: Store, company: str, role: str) -> str:
    """A key nobody has yet: the company's, with the role's words where that is taken, then with a number."""
    short = slug(company)
    long = f"{short}-{slug(role)}"
    taken = {
        key
        for (key,) in store.connection.rows(f"SELECT key FROM application WHERE {_BY_PREFIX}", (short, short + _LAST))
    }
    if short not in taken:
        return short
    number, key = 1, long
    while key in taken:
        number += 1
        key = f"{long}-{number}"
    return key


def check_key(store: Store, key: str, application_id: int) -> None:
    """See that an application may have this key: written as a key, and nobody else's. Raises BadValue."""
    if key != fold(key) or not key or " " in key or _NUMBER.fullmatch(key):
        raise BadValue(f"“{key}” is no key; write it like {slug(key)}")
    for (owner,) in store.connection.rows("SELECT id FROM application WHERE key = ?", (key,)):
        if owner != application_id:
            raise BadValue(f"the key “{key}” is taken by application {owner}; take another")
