"""Whole mails in the situation they come in, and what each says: `== kind @situation` above subject and text.

Several kinds that are right stand with | between them; an invitation says what it is to. What moves an appointment or a day
is read as a time or a task where only the record tells that there was one before.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from tests.mail.made import mail
from tracker.actions.mail.decide import approach, decide, decide_yours
from tracker.actions.mail.verdict import Situation
from tracker.core.appointment import Appointment
from tracker.core.when import exactly
from tracker.readers.mail.message import Mail, read_mail
from tracker.readers.mail.sense import sense_of

FOLDER = Path(__file__).parent / "letters"
DAY = date(2026, 11, 2)
BLANK = read_mail(mail("", "Quillmark"))._replace(moment=datetime(2026, 11, 2, tzinfo=UTC))
SITUATIONS = {
    "sent": Situation(),
    "tested": Situation(),
    "held": Situation(),
    "none": Situation(is_sure=False, is_new=True),
    "asked": Situation(awaits_time=True),
    "standing": Situation(awaits_time=True, standing=Appointment(exactly(date(2026, 11, 12)), time(14), "Asia/Seoul")),
    "tuesday": Situation(standing=Appointment(exactly(date(2026, 11, 10)), time(11), "Asia/Seoul")),
    "offer": Situation(has_offer=True, due=Appointment(exactly(date(2026, 11, 10)), None, "")),
    "task": Situation(due=Appointment(exactly(date(2026, 11, 6)), None, ""), owes_work=True),
}
# What a kind may be read as where it is the record that tells them apart.
SAME = {
    "rescheduled": {"scheduled"},
    "extended": {"invited/task", "offered"},
    "passed": {"invited/meeting"},
    "invited/task": {"extended"},
}


def said(language: str) -> list[tuple[str, str, bool, Mail]]:
    """The kinds that are right, the situation, whether you wrote it, and the mail."""
    found = []
    for block in re.split(r"\n(?=== )", (FOLDER / f"{language}.txt").read_text("utf-8")):
        head, subject, text = block.split("\n", 2)
        kinds, _, situation = head.removeprefix("== ").partition(" @")
        name, _, yours = situation.partition(" ")
        thread = ("earlier",) if subject.startswith("Re:") else ()
        found.append((kinds, name, bool(yours), BLANK._replace(subject=subject, text=text, thread=thread)))
    return found


def kind_of(one: Mail, name: str, *, is_yours: bool) -> str:
    """The kind that a mail says, of an invitation with what it is to."""
    sense, now = sense_of(one, DAY, "Asia/Seoul", is_yours=is_yours), SITUATIONS[name]
    if is_yours:
        verdict = decide_yours(sense, now)
    else:
        verdict = (approach(sense) if now.is_new else None) or decide(one, sense, now)
    if verdict is None:
        return "nothing"
    return f"{verdict.kind}/{verdict.about}" if verdict.kind == "invited" else verdict.kind


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_what_letters_say(language: str) -> None:
    wrong = []
    for kinds, name, is_yours, one in said(language):
        kind, right = kind_of(one, name, is_yours=is_yours), set(kinds.split("|"))
        if kind not in right | set().union(*(SAME.get(each, set()) for each in right)):
            wrong.append(f"{kind} for {kinds}: {one.text}")
    assert wrong == []
