"""Mails at the command line: their proposals printed, taken by their ids, or asked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.errors import BadValue
from tracker.core.sentences import Option, sentence, use

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.actions.mail.take_mail import Answer
    from tracker.cli.session import Session
    from tracker.reports.mails import MailPlan, Proposal

_SURE = "sure"


def are_mails(files: Sequence[str | tuple[str, bytes]]) -> bool:
    """Whether mails are named. Raises BadValue where other files are named beside them."""
    from tracker.readers.mail.boxes import is_mail, is_mail_path

    found = [is_mail_path(file) if isinstance(file, str) else is_mail(file[0], file[1][:4_096]) for file in files]
    if any(found) and not all(found):
        raise BadValue("mails-and-sheets", "mails and other files are imported one after the other, not in one go")
    return all(found)


def import_mails(
    session: Session, files: Sequence[str | tuple[str, bytes]], accept: Sequence[str], form: str, *, keep: bool, dry_run: bool
) -> None:
    """Plan what mails propose; take what is accepted, or ask whoever reads along, or print it."""
    from tracker.cli.progress import watched
    from tracker.writers import mails as writer

    plan = session.tracker.plan_mails(files, watch=lambda places: watched(session, places, "mails", to_file=form != "json"))
    if accept and not dry_run:
        _take(session, [_answer(one) for one in _accepted(plan, accept)], form, keep=keep)
        return
    if form == "json":
        from tracker.writers.json import encode

        session.print(encode(writer.plan_data(plan)))
        return
    if session.talks_on_terminal and not dry_run and (plan.proposals or plan.undecided):
        session.say(*writer.say_plan(plan))
        _take(session, list(_asked(session, plan)), form, keep=keep)
        return
    session.print("".join(writer.lines(plan)))
    session.say(*writer.say_plan(plan))


def _answer(proposal: Proposal) -> Answer:
    from tracker.actions.mail.take_mail import Answer

    return Answer(proposal)


def _accepted(plan: MailPlan, accept: Sequence[str]) -> list[Proposal]:
    """The proposals with these ids, or that are sure. Raises BadValue for an id that none has."""
    every = [*plan.proposals, *(choice for one in plan.undecided for choice in one.choices)]
    wanted = {word for said in accept for word in said.replace(",", " ").split()}
    known = {one.id for one in every} | {_SURE}
    if missing := sorted(wanted - known):
        raise BadValue(
            "no-such-proposal", "no mail proposes {id} (any more); {import_} lists what they do",
            id=missing[0], import_=use("import", "PATH"),
        )  # fmt: skip
    return [one for one in every if one.id in wanted or (_SURE in wanted and one.certainty == _SURE)]


def _take(session: Session, answers: list[Answer], form: str, *, keep: bool) -> None:
    from tracker.writers.mails import say_taken, taken_data

    if not answers:
        session.say(sentence("Nothing was stored"))
        return
    taken = session.tracker.take_mails(answers, keep=keep)
    if form == "json":
        from tracker.writers.json import encode

        session.print(encode(taken_data(taken)))
        return
    session.say(*say_taken(taken))
    if taken.taken:
        session.hint(sentence("Take it back: {undo}", undo=use("undo")))


def _asked(session: Session, plan: MailPlan) -> Iterator[Answer]:
    """What is answered at the keyboard, until it is enough: everything before is kept then."""
    from tracker.actions.mail.take_mail import Answer
    from tracker.cli.session import answer
    from tracker.writers.mails import log_words, proposal_lines

    takes_sure, never = False, set()
    queue = [(one,) for one in plan.proposals] + [one.choices for one in plan.undecided]
    for choices in queue:
        one = choices[0]
        if one.sender in never:
            continue
        if takes_sure and one.certainty == _SURE:
            yield Answer(one)
            continue
        for choice in choices:
            session.print("".join(proposal_lines(choice)), drawn=False)
        numbers = "".join(f"/{number}" for number in range(1, len(choices) + 1)) if len(choices) > 1 else ""
        typed = answer(f"[y{numbers}/n/e/s/a/q, Enter leaves it] " if not numbers else f"[{numbers[1:]}/n/s/q, Enter leaves it] ")
        match typed.casefold():
            case "q":
                return
            case "y" | "ㅛ" if not numbers:
                yield Answer(one)
            case "n" | "ㅜ":
                yield Answer(one, is_yes=False)
            case "s" | "ㄴ":
                never.add(one.sender)
                yield Answer(one, is_yes=False, never_again=True)
            case "a" | "ㅁ" if not numbers:
                takes_sure = True
                if one.certainty == _SURE:
                    yield Answer(one)
            case "e" | "ㄷ" if not numbers:
                words = answer(f"log {one.key or one.company} [{log_words(one)}] ")
                yield Answer(one, words=words or log_words(one))
            case number if number.isdecimal() and 1 <= int(number) <= len(choices):
                yield Answer(choices[int(number) - 1])
