"""What was answered to the proposals of mails."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.store.store import Store


def mail_answers(store: Store) -> dict[str, int]:
    """By the fingerprint of a mail, or of a sender who is never read: the id of the application it became an event of, 0 for no."""
    return dict(store.connection.rows("SELECT fingerprint, ifnull(application_id, 0) FROM mail_answer"))
