"""Which application a mail is of: by its thread, its people, its numbers, the company and the role it names. Two that fit are two."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from tracker.readers.mail.names import (
    all_names,
    bracketed,
    companies,
    display_name,
    domain_of,
    folded,
    is_personal,
    is_system,
    job_numbers,
    labels,
    name_pattern,
    names_role,
    role_words,
    short_name,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tracker.actions.mail.cases import Case
    from tracker.readers.mail.letters import Address
    from tracker.readers.mail.message import Mail

_NOBODY = (
    "noreply",
    "no-reply",
    "donotreply",
    "do-not-reply",
    "notification",
    "notifications",
    "notice",
    "mailer",
    "auto",
    "system",
    "bounce",
)
_LEVELS = frozenset({"senior", "junior", "intern", "lead", "staff", "principal"})
_LONG_ENOUGH = 3


class Match(NamedTuple):
    """The applications that fit a mail, none chosen.

    `is_sure` says that the sign was strong; `names_other` that the mail names a role which none of the company's
    applications has.
    """

    cases: tuple[Case, ...] = ()
    is_sure: bool = False
    names_other: bool = False


class Book:
    """Applications, found by what mails say."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self.cases: list[Case] = []
        self._threads: dict[str, Case] = {}
        self._people: dict[str, Case | None] = {}
        self._domains: dict[str, str] = {}  # of companies whose name stood beside an address there
        self.private: frozenset[str] = frozenset()  # domains where the user and others have their own mail
        for case in cases:
            self.add(case)

    def add(self, case: Case) -> None:
        """Know one more application."""
        self.cases.append(case)
        for email in case.emails:
            self._know_person(email, case)

    def assign(self, mail: Mail, case: Case, *, is_yours: bool) -> None:
        """Know that a mail is of an application: so are its answers, and what its people write."""
        self._threads[mail.id] = case
        people = mail.receivers if is_yours else (mail.sender, *mail.reply_to)
        for one in people:
            if not is_system(one.domain) and not one.email.startswith(_NOBODY):
                self._know_person(one.email, case)
                if folded(case.company) == folded(display_name(one.name)) and one.domain not in self.private:
                    self._domains[domain_of(one.domain)] = folded(case.company)

    def know_thread(self, id_: str, case: Case) -> None:
        """Know that a mail which was taken before is of an application."""
        self._threads[id_] = case

    def find(self, mail: Mail, roles: Iterable[str], day: date | None, *, is_yours: bool) -> Match:
        """The applications that a mail of this day may be of; `roles` are those it names."""
        people = mail.receivers if is_yours else (mail.sender, *mail.reply_to)
        thread = self._one_of(mail.thread)
        text = all_names([mail.subject, mail.text])
        is_private = not is_yours and (is_personal(mail.sender.domain) or mail.sender.domain in self.private)
        named = self._of_company(mail, people, is_yours=is_yours, is_private=is_private)
        person = self._person(people)
        numbered = self._numbered(mail)
        if len(numbered) == 1:
            return Match(tuple(numbered), is_sure=True)
        known = thread or person
        start = named
        if known is not None and (not named or known in named or _is_same_company(known, named)):
            start = [known, *(one for one in self._of_same(known) if one is not known)]
        if not start and is_private:  # what friends write of their own applications
            return Match()
        if not start:
            inside = self._within(text)
            subject = all_names([mail.subject])
            if any(name_pattern(one).search(subject) for one in companies(mail) if folded(one)):
                return Match()  # what the subject says is of somebody who is not in the record
            return Match(tuple(inside)) if len({folded(one.company) for one in inside}) == 1 else Match()
        return _by_role(start, thread, person, (all_names([mail.subject]), text), list(roles), day)

    def _one_of(self, ids: Iterable[str]) -> Case | None:
        found = [self._threads[one] for one in ids if one in self._threads]
        return found[-1] if found else None

    def _person(self, people: Iterable[Address]) -> Case | None:
        return next((case for one in people if (case := self._people.get(one.email))), None)

    def _know_person(self, email: str, case: Case) -> None:
        """Of somebody who writes for two applications nothing follows."""
        before = self._people.get(email, case)
        self._people[email] = case if before is case else None

    def _numbered(self, mail: Mail) -> list[Case]:
        numbers = job_numbers(f"{mail.subject}\n{mail.text[:4_000]}")
        return [case for case in self.cases if numbers and numbers & job_numbers(" ".join(case.texts))]

    def _of_same(self, case: Case) -> list[Case]:
        return [one for one in self.cases if folded(one.company) == folded(case.company)]

    def _of_company(self, mail: Mail, people: Iterable[Address], *, is_yours: bool, is_private: bool) -> list[Case]:
        """The applications at the company that the addresses, the display name or the subject name.

        In the subject of somebody who writes from an address of his own it has to stand in brackets.
        """
        people = list(people)
        domains = {domain_of(one.domain) for one in people if not is_system(one.domain)}
        known = {self._domains[domain] for domain in domains & self._domains.keys()}
        found = [case for case in self.cases if domains & case_domains(case) or folded(case.company) in known]
        if found:
            return found
        said = [display_name(one.name) for one in people]
        said += [] if is_yours else [bracketed(mail.subject)]
        wanted = {folded(one) for one in said if one}
        found = [case for case in self.cases if folded(case.company) in wanted]
        if found:
            return found
        heading = all_names([*(one.name for one in people), *([] if is_private else [mail.subject])])
        found = [case for case in self.cases if name_pattern(case.company).search(heading)]
        if found:
            return found
        spelled = frozenset().union(*(labels(one) for one in people)) if people else frozenset()
        marks = spelled | {one.partition("-")[0] for one in spelled}  # quill-works is of quill
        found = [case for case in self.cases if marks & _marks(case)]
        if found:
            return found
        found = [
            case for case in self.cases if (short := short_name(case.company)) and name_pattern(short).search(heading)
        ]
        return found if len({folded(case.company) for case in found}) == 1 else []

    def _within(self, text: str) -> list[Case]:
        """The applications at a company that the text names; of several companies, none."""
        return [case for case in self.cases if name_pattern(case.company).search(text)]


def narrowed(fit: Match, said: str) -> Match:
    """The applications whose role a sentence names, where that is one; else all that fit."""
    text = all_names([said])
    named = tuple(case for case in fit.cases if names_role(case.role, text))
    return fit._replace(cases=named) if len(named) == 1 else fit


def _by_role(
    start: list[Case],
    thread: Case | None,
    person: Case | None,
    texts: tuple[str, str],
    roles: list[str],
    day: date | None,
) -> Match:
    """Those of the company's applications that are meant: by the role, by the thread, by the person, by being open.

    `texts` are the subject and the whole: of two roles in it the subject's is meant.
    """
    each = ([case for case in start if names_role(case.role, text)] for text in texts)
    named = next((found for found in each if found), [])
    most = max((len(role_words(case.role)) for case in named), default=0)
    named = [case for case in named if len(role_words(case.role)) == most]
    if len(named) == 1:
        return Match(tuple(named), is_sure=True)
    names_other = bool(roles) and not named and _is_other(roles[0], start)
    if thread is not None and thread in start:
        return Match((thread,), is_sure=True, names_other=names_other)
    if len(start) == 1:
        return Match(tuple(start), is_sure=True, names_other=names_other)
    among = named or start
    if person is not None and person in among and not names_other:
        return Match((person,), is_sure=True)
    still = [case for case in among if not case.is_over(day)]
    if len(still) == 1 and not names_other:
        return Match(tuple(still))
    return Match(tuple(still or among), names_other=names_other)


def _is_other(role: str, cases: list[Case]) -> bool:
    """Whether a role that is named is plainly none of these: another field, or another level, in the same script."""
    said = role_words(role)
    if not said:
        return False
    for case in cases:
        kept = role_words(case.role)
        if not kept or said == kept or (said & kept and (said & _LEVELS) == (kept & _LEVELS)):
            return False
        if _script(role) != _script(case.role):
            return False
    return True


def _script(text: str) -> bool:
    return text.isascii()


def _is_same_company(case: Case, named: list[Case]) -> bool:
    return any(folded(case.company) == folded(one.company) for one in named)


def case_domains(case: Case) -> set[str]:
    """The domains of an application's posting and people, but for those of systems."""
    hosts = [urlsplit(case.url).hostname or ""] if "//" in case.url else []
    hosts += [email.rpartition("@")[2] for email in case.emails]
    return {domain_of(host) for host in hosts if host and not is_system(host)}


def _marks(case: Case) -> set[str]:
    """What a label of a domain may be: the company without spaces, its first word, the key, the company's part of a URL."""
    marks = {folded(case.company), short_name(case.company), case.key.partition("-")[0], case.key}
    if "//" in case.url:
        parts = urlsplit(case.url)
        if parts.hostname and is_system(parts.hostname):
            marks |= {part.casefold() for part in (*parts.path.split("/"), *parts.hostname.split(".")[:-2])}
    return {mark for mark in marks if len(mark) >= _LONG_ENOUGH and not mark.isdecimal() and not is_system(f"{mark}.x")}
