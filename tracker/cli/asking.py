"""Questions at the keyboard: which of few readings of a day is meant, and what words that say nothing belong to."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, TypeVar

from tracker.core.errors import BadValue, UnreadablePhrase
from tracker.core.sentences import Sentence, Use, fill, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tracker.cli.session import Session

Result = TypeVar("Result")

# What is typed for a yes, also with the keyboard in Korean.
YES = frozenset({"y", "yes", "ㅛ", "네", "예"})

_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
# What may stand around a word that is understood without it.
_SIGNS = ",;.:!?…()~"


def answer(question: str) -> str:
    """What whoever is asked types; "" for nothing."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def asked(session: Session, call: Callable[..., Result], said: Mapping[str, str | None]) -> Result:
    """What a call returns that is given what was `said`, by name; a day with few readings, a remark and a role are asked about.

    Raises what the call raises, where nobody is at the keyboard or no reading is chosen.
    """
    try:
        return call(**said)
    except UnreadablePhrase as error:
        words = str(error.message.values["words"])
        name = next((name for name, text in said.items() if text and words in text), None)
        if not name or not error.choices or not session.talks_on_terminal:
            raise
        chosen = _choice(session, error)
        for written in _written(words, chosen) if chosen else ():
            anew = {**said, name: (said[name] or "").replace(words, written)}
            try:
                return call(**anew)
            except UnreadablePhrase as other:
                # The day was asked about, and the hour may be still, or the other way round.
                if other.choices and (":" in other.choices[0]) is not (":" in chosen):
                    return asked(session, call, anew)
        raise
    except BadValue as error:
        found = _as_role(said, error) or _as_remark(said, error)
        if not found or not session.talks_on_terminal:
            raise
        question, anew = found
        if "note" in anew and anew["note"] != said["note"]:
            session.say(error.message)
        if answer(f"{fill(question)} ").casefold() not in YES:
            raise
        return asked(session, call, anew)


def _as_role(said: Mapping[str, str | None], error: BadValue) -> tuple[Sentence, dict[str, str | None]] | None:
    """The question whether words are the role, and what was said if they are; None where nothing may be."""
    if error.code != "role-without-quotes" or "role" not in said:
        return None
    add: Use = error.message.values["add"]
    _, role, *rest = add.words
    return sentence("Is “{role}” the role? [y/N]", role=role), {**said, "role": role, "said": " ".join(rest)}


def _as_remark(said: Mapping[str, str | None], error: BadValue) -> tuple[Sentence, dict[str, str | None]] | None:
    """The question whether words are a remark, and what was said if they are; None where nothing may be."""
    if error.code != "unknown-beside" or "note" not in said:
        return None
    remark = str(error.message.values["words"])
    words, remarked = (said["said"] or "").split(), {word.strip(_SIGNS) for word in remark.split()}
    rest = " ".join(word for word in words if word.strip(_SIGNS) not in remarked)
    if rest == " ".join(words):
        return None  # a yes would change nothing, and be asked for again
    note = "\n".join(filter(None, (said["note"], remark)))
    return sentence("Keep “{words}” as a remark? [y/N]", words=remark), {**said, "said": rest, "note": note}


def _choice(session: Session, error: UnreadablePhrase) -> str:
    """The reading that is chosen, "" for none."""
    numbers = {str(number): choice for number, choice in enumerate(error.choices, 1)}
    session.say(error.message)
    today = session.tracker.today.isoformat()
    days = [choice[: len(today)] for choice in error.choices]
    straddles = min(days) < today <= max(days) and all(map(_DATE.fullmatch, days))  # both are near: which one happened?
    for number, choice in numbers.items():
        if not straddles:
            session.say(sentence("  {number}  {choice}", number=number, choice=choice))
        elif choice < today:
            session.say(sentence("  {number}  {choice}, which is past", number=number, choice=choice))
        else:
            session.say(sentence("  {number}  {choice}, to come", number=number, choice=choice))
    typed = answer(f"{fill(sentence('Which one do you mean?'))} ")
    return numbers.get(typed, typed if typed in error.choices else "")


def _written(words: str, chosen: str) -> Iterator[str]:
    """The ways to write what is chosen in place of words: beside those of them that may say the time."""
    tokens = words.split()
    for count in range(1, len(tokens) + 1):
        for gone, left in ((tokens[:count], (chosen, *tokens[count:])), (tokens[-count:], (*tokens[:-count], chosen))):
            if ":" in chosen or not any(_may_be_time(token) for token in gone):
                yield " ".join(left)


def _may_be_time(token: str) -> bool:
    """Whether a word has a figure and is no date: 15:00, 3pm, 오후3시."""
    return any(map(str.isdigit, token)) and not re.search("[-/.월月]", token)
