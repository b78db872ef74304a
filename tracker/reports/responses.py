"""What became of what was sent, by source, résumé or another group: counts, and how many still wait."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from tracker.core.application import Document
from tracker.core.match import fold
from tracker.core.stages import StageType
from tracker.core.timeline import Timeline, WaitEnd
from tracker.reports.censoring import ANSWERED


class Response(NamedTuple):
    """Of `sent` applications of a group: how many `heard` back, met someone, got an offer; how many wait for a first answer.

    Those who wait may still hear: a share of `sent` would count them as never answered.
    """

    group: str
    sent: int
    heard: int
    interview: int
    offer: int
    waiting: int


def responses(sent: Iterable[tuple[str, Timeline]]) -> tuple[Response, ...]:
    """The counts of each group, the largest first, from the group and timeline of every application that was sent."""
    names: dict[str, str] = {}
    counts: dict[str, Counter[str]] = {}
    for name, timeline in sent:
        group = fold(name) if name else ""
        names.setdefault(group, name)
        counts.setdefault(group, Counter()).update(("sent", *_reached(timeline)))
    found = (
        Response(names[group], of["sent"], of["heard"], of["interview"], of["offer"], of["waiting"])
        for group, of in counts.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.sent, one.group)))


def _reached(timeline: Timeline) -> list[str]:
    reached = ["heard"] if any(wait.ending in ANSWERED for wait in timeline.waits) else []
    if any(event.stage is not None and event.stage.type is StageType.MEETING for event in timeline.events):
        reached.append("interview")
    if timeline.had_offer:
        reached.append("offer")
    if not reached and timeline.waits and timeline.waits[-1].ending is WaitEnd.OPEN:
        reached.append("waiting")
    return reached


def resume_names(documents: Iterable[tuple[int, Iterable[Document]]]) -> dict[int, str]:
    """What the résumé of each application is called, by its id, from the documents kept with each.

    A résumé is known by its SHA-256 and called by the last name it was attached under; two of one name by the beginning
    of the SHA-256 too. Of several the last one attached counts.
    """
    attached: dict[int, str] = {}
    names: dict[str, str] = {}
    for application, kept in documents:
        for document in kept:
            if document.purpose == "resume":
                attached[application] = document.sha256
                names[document.sha256] = document.name
    alike = Counter(map(fold, names.values()))
    called = {sha: name if alike[fold(name)] == 1 else f"{name} ({sha[:7]})" for sha, name in names.items()}
    return {application: called[sha] for application, sha in attached.items()}
