"""What was answered to proposals of mails: which mail became an event of which application, what was refused, who is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.store.store import Store


def mail_answers(store: Store) -> tuple[dict[str, int], frozenset[str]]:
    """The id of the application by the fingerprint of its mail, 0 for a mail that was refused; and the senders never to read."""
    found = store.connection.rows("SELECT fingerprint, sender, ifnull(application_id, 0) FROM mail_answer")
    mails = {mark: id_ for mark, sender, id_ in found if not sender}
    return mails, frozenset(sender for _, sender, _ in found if sender)
