"""Several events that are said in one line → the words of each and its draft, with the days between which it came."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypeGuard

from tracker.actions.context import Context
from tracker.actions.read_event import EventDraft, EventWords, read_event
from tracker.core.errors import BadValue
from tracker.core.events import Turn
from tracker.core.log_words import parts_between_words, parts_of_line
from tracker.core.stages import Stage, StageType
from tracker.core.when import Precision, When, exactly

# Kinds that are none without a step.
_OF_STEPS = frozenset({"invited", "scheduled"})
# Codes of errors that say that two events are said.
_TWO = frozenset({"two-stages", "two-kinds"})


class SaidEvent(NamedTuple):
    """The words of one event and what they say."""

    said: EventWords
    draft: EventDraft


def read_events(
    context: Context, stages: tuple[Stage, ...], said: EventWords, error: BadValue | None = None
) -> tuple[SaidEvent, ...]:
    """The events that words say which are no single one, as `error` may say; none where a part of them is none by itself.

    Nothing is parted that is also said in an option. Raises the error of a part where only one is not understood.
    """
    if any(said._replace(words="", note=None)):
        return ()
    reader = _Parts(context, stages, said.note)
    ways = list(parts_of_line(said.words))
    if found := next(filter(None, map(reader.events, ways)), ()):
        return found
    if error is None or error.code not in _TWO:
        return ()
    between = list(filter(None, map(reader.events, parts_between_words(said.words))))
    if len(between) == 1 and (between[0][1].draft.stage or between[0][1].draft.meeting):
        return between[0]
    reader.refuse_one(ways)
    return ()


class _Parts:
    """Reads the parts of a line, each once: what they say, or why they say nothing."""

    def __init__(self, context: Context, stages: tuple[Stage, ...], note: str | None) -> None:
        self._context = context
        self._stages = stages
        self._note = note
        self._read: dict[str, EventDraft | BadValue] = {}

    def _draft(self, words: str) -> EventDraft | BadValue:
        if words not in self._read:
            try:
                self._read[words] = read_event(self._context, self._stages, EventWords(words))
            except BadValue as error:
                self._read[words] = error
        return self._read[words]

    def events(self, parts: Sequence[Sequence[str]]) -> tuple[SaidEvent, ...]:
        """The parts as events; none where one of them is none, or one but the first begins with what is none."""
        found: list[SaidEvent] = []
        for clauses in parts:
            words = _joined(clauses)
            draft = self._draft(words)
            if not _is_event(draft) or (found and not _is_event(self._draft(_joined(clauses[:1])))):
                return ()
            if found and not _follows(draft, found[-1].draft):
                return ()
            note = "\n".join(filter(None, (draft.note, None if found else self._note)))
            found.append(SaidEvent(EventWords(words, note=None if found else self._note), draft._replace(note=note)))
        return tuple(_between(found, self._context.today))

    def refuse_one(self, ways: Sequence[Sequence[Sequence[str]]]) -> None:
        """Raises the error of the one part that is not understood, where the others are events."""
        for parts in ways:
            drafts = [self._draft(_joined(clauses)) for clauses in parts]
            errors = [draft for draft in drafts if isinstance(draft, BadValue)]
            if len(errors) == 1 and sum(map(_is_event, drafts)) == len(drafts) - 1:
                raise errors[0]


def _joined(clauses: Sequence[str]) -> str:
    return " ".join(clauses).rstrip(",;. ")


def _is_event(draft: EventDraft | BadValue) -> TypeGuard[EventDraft]:
    """Whether words say by themselves what happened: a kind, or a step and its day."""
    if isinstance(draft, BadValue) or draft.is_several:
        return False
    has_step, ahead = bool(draft.stage or draft.meeting), draft.ahead or draft.appointment
    if draft.kind is None:
        return has_step and (draft.on or ahead or draft.due) is not None
    is_of_step = draft.kind.name in _OF_STEPS or draft.kind.does is StageType.MEETING
    return (has_step or not is_of_step) and (
        ahead is not None or draft.kind.turn is not Turn.CALENDAR or draft.shift != 0
    )


def _follows(draft: EventDraft, before: EventDraft) -> bool:
    """Whether one event may be said behind another one: nothing is behind an end, and nothing is said twice."""
    step, other = draft.stage or draft.meeting, before.stage or before.meeting
    is_same = (draft.kind == before.kind and not (step and other)) or (
        step == other and (draft.kind == before.kind or not (draft.kind or draft.ahead or draft.due))
    )
    return not (is_same or (before.kind and before.kind.ends))


def _between(events: Sequence[SaidEvent], today: date) -> list[SaidEvent]:
    """The events, each of which no day was said lies between the days of its neighbours."""
    dated: list[SaidEvent] = []
    for place, event in enumerate(events):
        before = [one.draft.on.earliest for one in events[:place] if one.draft.on and one.draft.on.earliest]
        after = [one.draft.on.latest for one in events[place:] if one.draft.on and one.draft.on.latest]
        first, last = max(before, default=None), min([*after, today])
        is_open = event.draft.on is None and (first or last) != today
        dated.append(event._replace(draft=event.draft._replace(on=_window(first, last))) if is_open else event)
    return dated


def _window(first: date | None, last: date) -> When:
    if first is None:
        return When(None, last, Precision.OPEN)
    return exactly(first) if first >= last else When(first, last, Precision.RANGE)
