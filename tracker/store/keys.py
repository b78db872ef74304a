"""The keys of applications: how one is made of a company and a role, and which may be taken."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.core.errors import BadValue
from tracker.core.legal_forms import without_legal_form
from tracker.core.match import fold
from tracker.core.text import is_letter, is_shell_word
from tracker.store.opening import Handle

# What looks like a number means an id and nothing else: the id of a removed application never finds another one.
NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")
_SIGNS = re.compile("[^a-z0-9]+")
_LONGEST_SLUG = 40
_FEW = 20  # numbers that are tried one after another
_MOST_CACHED = 4_000  # companies and roles: in a sheet many are alike, though not both in one row
LAST = chr(0x10FFFF)
_BY_PREFIX = "key >= ? AND key < ?"


def starting_with(start: str) -> tuple[str, tuple[str, str]]:
    """The condition in SQL for keys with this beginning, and its parameters."""
    return _BY_PREFIX, (start, start + LAST)


def slug(text: str) -> str:
    """A text as a key: letters, marks and digits of every script, folded, with hyphens between the words.

    At most 40 characters, never empty, and never all digits, so that it cannot be taken for an id.
    """
    plain = fold(text)
    kept = _SIGNS.sub(" ", plain) if plain.isascii() else "".join(sign if is_letter(sign) else " " for sign in plain)
    words = "-".join(kept.split())
    if len(words) > _LONGEST_SLUG:
        words = words[: _LONGEST_SLUG + 1].rpartition("-")[0] or words[:_LONGEST_SLUG]
    if not words:
        return "application"
    return f"no-{words}" if words.isdigit() else words


def short_and_long(company: str, role: str) -> tuple[str, str]:
    """The key of a company, and that with the words of the role."""
    short = _company_slug(company)
    return short, f"{short}-{_role_slug(role)}"


@lru_cache(_MOST_CACHED)
def _company_slug(company: str) -> str:
    return slug(without_legal_form(company))


_role_slug = lru_cache(_MOST_CACHED)(slug)


def free_key(store: Handle, company: str, role: str) -> str:
    """A key nobody has yet: the company's, with the role's words where that is taken, then with a number."""
    short, long = short_and_long(company, role)
    for key in (short, long):
        if not _is_taken(store, key):
            return key
    return f"{long}-{_free_number(store, long)}"


def _free_number(store: Handle, long: str) -> int:
    """The first number that is free behind a key; of hundreds of them one that is, found in few steps."""
    for number in range(2, _FEW):
        if not _is_taken(store, f"{long}-{number}"):
            return number
    taken, free = _FEW - 1, _FEW
    while _is_taken(store, f"{long}-{free}"):
        taken, free = free, 2 * free
    while free - taken > 1:
        middle = (taken + free) // 2
        taken, free = (middle, free) if _is_taken(store, f"{long}-{middle}") else (taken, middle)
    return free


def _is_taken(store: Handle, key: str) -> bool:
    return bool(store.connection.rows("SELECT 1 FROM application WHERE key = ?", (key,)))


def check_key(store: Handle, key: str, application_id: int) -> None:
    """See that an application may have this key: it has it already, or it is a key and nobody's. Raises BadValue."""
    for (owner,) in store.connection.rows("SELECT id FROM application WHERE key = ?", (key,)):
        if owner == application_id:
            return
        raise BadValue(
            "key-taken", "the key “{key}” is taken by application {id}; choose another", key=key, id=str(owner)
        )
    if not is_key(key):
        raise BadValue("not-a-key", "“{key}” is not a key; write it like {like}", key=key, like=slug(key))


def is_key(text: str) -> bool:
    """Whether a text is written as keys are: folded, plain to every shell, and no number."""
    return is_shell_word(text) and text == fold(text) and not NUMBER.fullmatch(text)
