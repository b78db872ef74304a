"""tracker check"""

from __future__ import annotations

from tracker.cli.options import Format
from tracker.cli.session import Session


def check(session: Session, form: Format = "") -> None:
    """Look the record over: the file, its permissions and place, the backups, every history, every value, every kept file.

    What is found is said with what mends it. Exit 0 where it is only advice, 3 where the record is damaged.

    Example: tracker check
    """
    from tracker.actions.check import check as act
    from tracker.cli.door import CommandLine
    from tracker.core.errors import RefusedStore
    from tracker.core.sentences import Sentence, fill

    def worded(said: Sentence | str) -> str:
        return fill(said, CommandLine()) if isinstance(said, Sentence) else said

    with session.reading() as store:
        findings = act(store, session.today)
        is_there = store.connection.path is not None
    findings = tuple(one._replace(what=worded(one.what), mend=worded(one.mend)) for one in findings)
    session.show("findings", findings, form)
    if damaged := sum(finding.damage for finding in findings):
        raise RefusedStore(f"{session.path} is damaged ({damaged} found); what mends it is said with each")
    if not findings:
        session.say(f"{session.path} is in good order" if is_there else f"There is no record at {session.path} yet")
