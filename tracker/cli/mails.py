"""Mails at the command line: their proposals printed, taken by their ids, or asked one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.cli.asking import answer
from tracker.cli.progress import watched
from tracker.core.errors import BadValue
from tracker.core.language import message, say
from tracker.core.sentences import Option, counted, sentence, use
from tracker.reports.mails import SURE, Answer, MailPlan, Proposal
from tracker.writers.json import encode
from tracker.writers.mails import lines, log_words, plan_data, say_plan, say_taken, taken_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.cli.session import Session

_ID = re.compile("[0-9a-f]{8}")
# The same keys where the keyboard writes Korean.
_LETTERS = {"ㅛ": "y", "ㅜ": "n", "ㄷ": "e", "ㄴ": "s", "ㅁ": "a", "ㅂ": "q"}


def _are_mails(files: Sequence[str | tuple[str, bytes]]) -> bool:
    """Whether mails are named. Raises BadValue where other files are named beside them, or a folder without any."""
    from tracker.readers.mail.boxes import files_without_mail, is_mail, is_mail_path

    for file in files:
        if isinstance(file, str) and (count := files_without_mail(file)) is not None:
            raise BadValue(
                "no-mail-in-folder",
                "the folder {path} holds no mails, only {files}. Name a Maildir, or a folder of .eml or .mbox files",
                path=file, files=counted("{count} other file", "{count} other files", count),
            )  # fmt: skip
    found = [is_mail_path(file) if isinstance(file, str) else is_mail(file[0], file[1][:4_096]) for file in files]
    if any(found) and not all(found):
        raise BadValue("mails-and-sheets", "mails and other files are imported one after the other, not in one go")
    return all(found)


def import_mails(
    session: Session,
    files: Sequence[str | tuple[str, bytes]],
    accept: Sequence[str],
    form: str,
    *,
    keep: bool,
    dry_run: bool,
) -> bool:
    """Plan what mails propose; take what is accepted, or ask whoever reads along, or print it. False where they are none."""
    if not _are_mails(files):
        if accept or keep:
            raise BadValue(
                "accept-of-no-mail",
                "{option} is for mails, and these files are none",
                option=Option("accept" if accept else "keep"),
            )
        return False
    plan = session.tracker.plan_mails(
        files, watch=lambda places: watched(session, places, message("{count} mails …"), to_file=form != "json")
    )
    if accept and not dry_run:
        _take(session, [Answer(one) for one in _accepted(plan, accept)], form, keep=keep)
    elif session.talks_on_terminal and not dry_run and form != "json" and (plan.proposals or plan.undecided):
        session.say(*say_plan(plan, is_asked=True))
        _take(session, list(_asked(session, plan)), form, keep=keep)
    else:
        _print(session, plan, form)
    return True


def _print(session: Session, plan: MailPlan, form: str) -> None:
    if form == "json":
        session.print(encode(plan_data(plan)))
        return
    every = [*plan.proposals, *(choice for one in plan.undecided for choice in one.choices)]
    session.print("".join(lines(every, session.screen)))
    session.say(*say_plan(plan))


def _accepted(plan: MailPlan, accept: Sequence[str]) -> list[Proposal]:
    """The proposals with these ids, or that are sure. Raises BadValue for an id that none has, and for other words."""
    every = [*plan.proposals, *(choice for one in plan.undecided for choice in one.choices)]
    wanted = {word for said in accept for word in said.replace(",", " ").split()}
    if words := sorted(word for word in wanted - {SURE} if not _ID.fullmatch(word)):
        raise BadValue(
            "no-proposal-id",
            "“{word}” is not the id of a proposal; {option} takes ids, or “sure” for all that are sure, and {import_} "
            "lists them",
            word=words[0], option=Option("accept"), import_=use("import", "PATH"),
        )  # fmt: skip
    known = {one.id for one in every} | {SURE}
    if missing := sorted(wanted - known):
        raise BadValue(
            "no-such-proposal", "no mail proposes {id} (any more); {import_} lists what they do",
            id=missing[0], import_=use("import", "PATH"),
        )  # fmt: skip
    return [one for one in every if one.id in wanted or (SURE in wanted and one.certainty == SURE)]


def _take(session: Session, answers: list[Answer], form: str, *, keep: bool) -> None:
    if not answers:
        session.say(sentence("Nothing was stored"))
        return
    taken = session.tracker.take_mails(answers, keep=keep)
    if form == "json":
        session.print(encode(taken_data(taken)))
        return
    session.say(*say_taken(taken))
    if taken.taken:
        session.hint(sentence("Take it back: {undo}", undo=use("undo")))


class _Asking:
    """Asks of proposals one after another, and knows what was said for the rest of them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._takes_sure = False
        self._never: set[str] = set()
        self.is_over = False

    def answer_to(self, choices: Sequence[Proposal]) -> Answer | None:
        """What is answered to a proposal, or to several of which one may be right; None leaves it for another time."""
        one = choices[0]
        if one.sender in self._never:
            return None
        if self._takes_sure and one.certainty == SURE:
            return Answer(one)
        self._session.print("".join(lines(choices, self._session.screen)))
        asked = "y/n/e/s/a/q" if len(choices) == 1 else "/".join([*map(str, range(1, len(choices) + 1)), "n/s/q"])
        typed = answer(say("[{keys}, Enter leaves it]", keys=asked) + " ").casefold()
        if typed.isdecimal() and len(choices) > 1:
            return Answer(choices[int(typed) - 1]) if 1 <= int(typed) <= len(choices) else None
        return self._by_letter(_LETTERS.get(typed, typed), one, is_alone=len(choices) == 1)

    def _by_letter(self, letter: str, one: Proposal, *, is_alone: bool) -> Answer | None:
        self.is_over = letter == "q"
        if letter in {"n", "s"}:
            if letter == "s":
                self._never.add(one.sender)
            return Answer(one, is_yes=False, never_again=letter == "s")
        if not is_alone:
            return None
        if letter == "a":
            self._takes_sure = True
            return Answer(one) if one.certainty == SURE else None
        if letter == "e":
            return _edited(one)
        return Answer(one) if letter == "y" else None


def _edited(one: Proposal) -> Answer:
    """The proposal with the words of its log line as they are typed; without any, as it was."""
    words = log_words(one)
    return Answer(one, words=answer(f"log {one.key or one.company} [{words}] ") or words)


def _asked(session: Session, plan: MailPlan) -> Iterator[Answer]:
    """What is answered at the keyboard, until it is enough: everything before is kept then."""
    asking = _Asking(session)
    for choices in [(one,) for one in plan.proposals] + [one.choices for one in plan.undecided]:
        if (said := asking.answer_to(choices)) is not None:
            yield said
        if asking.is_over:
            return
