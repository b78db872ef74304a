"""Which application is meant: the REF that is typed, the keys that complete it, and likely duplicates."""

from tracker.core.application import Application
from tracker.core.errors import Ambiguous, NotFound
from tracker.core.legal_forms import BEFORE, without_legal_form
from tracker.core.match import fold
from tracker.core.sentences import AnyOf, sentence, use
from tracker.store.faults import damaged
from tracker.store.keys import LAST, NUMBER, starting_with
from tracker.store.rows import clean, folded
from tracker.store.store import Store

_MOST_NAMED = 10
_MOST_COMPARED = 1000
_ALIKE = 0.7  # of 1: how like a key what was typed must be


def find(store: Store, ref: str, *, write: bool) -> Application:
    """The application a REF names: an id, a key, a unique prefix of a key, or a unique part of company or role.

    The first of these that finds anything decides. Where it finds several, a read takes the one that is open; a write
    never guesses, and asks even of a key where an open application has one that goes on from it (aws, aws-intern).
    Raises NotFound, with the keys most like it, and Ambiguous, with those that fit;
    BadValue for what is no text.
    """
    wanted = fold(clean(ref))
    if NUMBER.fullmatch(wanted):
        if wanted.isascii() and wanted.isdigit() and len(wanted) < len(str(2**63)):
            return store.application(int(wanted))
    elif wanted:
        with store.connection.snapshot():
            for condition, parameters in _ways(wanted):
                if found := store.applications(condition, *parameters, limit=_MOST_NAMED + 1):
                    return _only(store, ref, found, condition, parameters, write=write)
    raise _not_found(store, ref, wanted)


def _ways(wanted: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        ("key = ?", (wanted,)),
        starting_with(wanted),
        ("instr(folded, ?) > 0", (wanted,)),
    ]


def _only(
    store: Store, ref: str, found: list[Application], condition: str, parameters: tuple[str, ...], *, write: bool
) -> Application:
    if len(found) == 1:
        if write and found[0].key == fold(clean(ref)):
            _refuse_namesakes(store, ref, found[0])
        return found[0]
    if not write and len(still_open := store.applications(f"{condition} AND open = 1", *parameters, limit=2)) == 1:
        return still_open[0]
    named = tuple(
        sentence("{key} ({company}, {role})", key=one.key, company=one.company, role=one.role)
        for one in found[:_MOST_NAMED]
    )
    if len(found) > _MOST_NAMED:
        raise Ambiguous(
            "ambiguous-among-many",
            "“{ref}” fits more than one application: {named} and others; write one of these keys",
            ref=ref,
            named=named,
        )
    raise Ambiguous(
        "ambiguous", "“{ref}” fits more than one application: {named}; write one of these keys", ref=ref, named=named
    )


def _refuse_namesakes(store: Store, ref: str, application: Application) -> None:
    """See that no open application has a key that goes on from this one's: it may be meant. Raises Ambiguous."""
    condition, parameters = starting_with(f"{application.key}-")
    others = store.applications(f"{condition} AND open = 1", *parameters, limit=_MOST_NAMED)
    if others:
        named = tuple(
            sentence(
                "{id} for {key} ({company}, {role})", id=str(one.id), key=one.key, company=one.company, role=one.role
            )
            for one in (application, *others)
        )
        raise Ambiguous(
            "ambiguous-key",
            "“{ref}” may be more than one application; write the number: {named}",
            ref=ref, named=AnyOf(named),
        )  # fmt: skip


def _not_found(store: Store, ref: str, wanted: str) -> NotFound:
    """The error for a REF that finds nothing, with the keys that are most like it, or a part of which is."""
    from difflib import get_close_matches

    if store.connection.rows("SELECT 1 FROM application NOT INDEXED WHERE key = ?", (wanted,)):
        raise damaged(store.place, sentence("the index of {table} does not hold its rows", table="application"))
    known = [
        key for (key,) in store.connection.rows(f"SELECT key FROM application ORDER BY id DESC LIMIT {_MOST_COMPARED}")
    ]
    see = {"list": use("list", everything="")}
    called = {part: key for key in reversed(known) for part in (*key.split("-"), key)}
    if near := tuple(dict.fromkeys(called[one] for one in get_close_matches(wanted, called, n=3, cutoff=_ALIKE))):
        return NotFound(
            "no-application-but-near",
            "there is no application “{ref}”; near it are {near}; see {list}",
            ref=ref,
            near=near,
            **see,
        )
    return NotFound("no-application", "there is no application “{ref}”; see {list}", ref=ref, **see)


def keys(store: Store, prefix: str) -> tuple[str, ...]:
    """The keys that begin with this, in their order, at most a hundred: for completion."""
    condition, parameters = starting_with(fold(clean(prefix)))
    sql = f"SELECT key FROM application WHERE {condition} ORDER BY key LIMIT 100"
    return tuple(key for (key,) in store.connection.rows(sql, parameters))


def same(store: Store, company: str, role: str) -> list[Application]:
    """The applications for this role at this company, whatever letter case, normal form or legal form: likely duplicates."""
    company, role = clean(company), clean(role)
    if found := store.applications("folded = ?", folded(company, role)):
        return found
    return [one for one in at_company(store, company) if fold(one.role) == fold(role)]


def at_company(store: Store, company: str) -> list[Application]:
    """The applications to this company by id, whatever letter case, normal form or legal form."""
    name = fold(without_legal_form(clean(company)))
    begin = [name, *(fold(f"{form}{gap}{name}") for form in BEFORE for gap in ("", " "))]
    # The ranges as rows, for each of which SQLite asks the index: of several in one condition it looks at everything.
    near = store.applications(
        f"id IN (WITH range (first, past) AS (VALUES {', '.join(['(?, ?)'] * len(begin))}) "
        "SELECT application.id FROM range CROSS JOIN application ON folded >= first AND folded < past)",
        *(text for one in begin for text in (one, one + LAST)),
    )
    return [one for one in near if fold(without_legal_form(one.company)) == name]


def with_key(store: Store, key: str) -> Application | None:
    """The application with exactly this key, if there is one."""
    return next(iter(store.applications("key = ?", clean(key))), None)


def with_uid(store: Store, uid: str) -> Application | None:
    """The application with this uid, if there is one."""
    return next(iter(store.applications("uid = ?", clean(uid))), None) if uid else None
