"""What is in the store already of what comes in: rows of foreign sheets, a batch at a time, and mails."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.store import rows
from tracker.store.store import Store

# An earlier fingerprint may have a hyphen and a number among equal rows behind it; this sign comes after the hyphen.
_AFTER_HYPHEN = "."


def known_rows(store: Store, source: str, identities: Sequence[str]) -> dict[str, int]:
    """The ids of the applications that rows of `source` became, by identity; those not imported are missing."""
    marks = ", ".join("?" * len(identities))
    return dict(
        store.connection.rows(
            f"SELECT fingerprint, application_id FROM imported WHERE source = ? AND fingerprint IN ({marks})",
            (source, *identities),
        )
    )


def known_before(store: Store, source: str, fingerprint: str, company: str, role: str) -> list[int]:
    """The ids of the applications of this company and role that rows of an earlier version's fingerprint became."""
    found = store.connection.rows(
        "SELECT application.id FROM imported JOIN application ON application.id = application_id "
        "WHERE imported.source = ? AND (fingerprint = ? OR fingerprint > ? AND fingerprint < ?) AND folded = ? "
        "ORDER BY imported.id",
        (source, fingerprint, f"{fingerprint}-", f"{fingerprint}{_AFTER_HYPHEN}", _folded(company, role)),
    )
    return [id_ for (id_,) in found]


def kept_as(store: Store, named: Sequence[tuple[str, str]]) -> list[list[tuple[int, str]]]:
    """For each company and role the ids of the applications of them, each with the source of its row or ""."""
    wanted = [_folded(company, role) for company, role in named]
    marks = ", ".join("?" * len(wanted))
    found: dict[str, list[tuple[int, str]]] = {}
    for folded, id_, source in store.connection.rows(
        "SELECT folded, application.id, ifnull(imported.source, '') "
        "FROM application LEFT JOIN imported ON application_id = application.id "
        f"WHERE folded IN ({marks}) ORDER BY application.id",
        wanted,
    ):
        found.setdefault(folded, []).append((id_, source))
    return [found.get(one, []) for one in wanted]


def lookalikes(store: Store, named: Sequence[tuple[str, str]]) -> list[str]:
    """For each company and role the key of an application that has them; "" for none."""
    wanted = [_folded(company, role) for company, role in named]
    marks = ", ".join("?" * len(wanted))
    found = dict(
        store.connection.rows(f"SELECT folded, min(key) FROM application WHERE folded IN ({marks}) GROUP BY 1", wanted)
    )
    return [found.get(one, "") for one in wanted]


def mail_answers(store: Store) -> dict[str, int]:
    """What was answered to the proposals of mails: by fingerprint the id of the application that a mail became an event of.

    0 is no. A sender who is never read has a fingerprint too.
    """
    return dict(store.connection.rows("SELECT fingerprint, ifnull(application_id, 0) FROM mail_answer"))


def last_step(store: Store) -> int:
    """The number of the last step, which grows with whatever is written; 0 where nothing ever was."""
    ((last,),) = store.connection.rows("SELECT ifnull(max(id), 0) FROM step")
    return int(last)


def _folded(company: str, role: str) -> str:
    return rows.folded(rows.clean(company), rows.clean(role))
