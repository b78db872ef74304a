"""The order in which the events of an application happened, and the days that it leaves them.

Rule 1 of docs/model.md. An event that moves no turn (a receipt, a question, giving up) has a place in the order, and
neither orders nor tightens the others.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from tracker.core.events import Event, Turn
from tracker.core.state import State
from tracker.core.when import When

# An event and the days it can have been on.
Dated: TypeAlias = tuple[Event, When]
# Ways that are tried before an order that nothing forbids is given up, and pairs that are noted as doubtful.
_MOST_TRIED, _MOST_DOUBTS = 1000, 1000
# Events that may all have come first; of more of them no order is looked for, which takes as long as their square.
_MOST_FIRST = 200


class Order(NamedTuple):
    """Events in their order, their days in bounds that no other contradicts, and the pairs whose order is not certain."""

    events: tuple[Event, ...]
    windows: tuple[When, ...]
    doubts: tuple[tuple[Event, Event], ...]


def in_order(events: Sequence[Event]) -> Order:
    """The order of events; those that are not stored yet, whose id is 0, come after the others of their day."""
    first = sorted(events, key=lambda event: (event.on.earliest or date.min, event.id or sys.maxsize))
    if _is_plain(first):
        return Order(tuple(first), tuple([event.on for event in first]), ())
    moving = [event for event in first if event.kind.turn is not None]
    dated, doubts = [(event, event.on) for event in moving], list[tuple["Event", "Event"]]()
    if not _is_told_in_order(moving) and not _is_crowded(moving):
        steps = _possible(moving) or _possible(moving, whatever=True)
        dated, doubts = [(step.event, step.window) for step in steps], _doubts(steps)
    tight = _tightened(dated, doubts)
    ordered = _with_quiet(tight, events)
    return Order(tuple([event for event, _ in ordered]), tuple([window for _, window in ordered]), tuple(doubts))


def _is_plain(events: Sequence[Event]) -> bool:
    """Whether each event lies wholly before the next: nothing is left to decide. The usual case."""
    over = date.min
    for event in events:
        earliest, latest, _, _ = event.on
        if earliest is None or latest is None or earliest <= over:
            return False
        over = latest
    return True


def _is_told_in_order(events: Sequence[Event]) -> bool:
    """Whether stages, kinds and typing all say the one order, and nothing in it can be refused. Rough days mostly are so."""
    before = (-1, -1, -1)
    arranged = set()
    for place, event in enumerate(events, 1):
        kind, stage = event.kind, event.stage
        if stage is None or not kind.staged or kind.restarts or kind.moves:
            return False
        if kind.keeps_due or kind.moves_due or (kind.ends and place < len(events)):
            return False
        if kind.does and stage.name in arranged and not event.on.is_exact:
            return False
        if kind.turn is Turn.CALENDAR:
            arranged.add(stage.name)
        rank = (stage.position, kind.rank, _number(event) if event.typed else -1)
        if rank[:2] <= before[:2] or rank[2] < before[2]:
            return False
        before = rank
    return True


def _is_crowded(events: Sequence[Event]) -> bool:
    """Whether too many events may have come first. They come by their first possible day."""
    return any(
        min(event.on.latest or date.max for event in events[place : place + _MOST_FIRST])
        >= (events[place + _MOST_FIRST].on.earliest or date.min)
        for place in range(len(events) - _MOST_FIRST)
    )


class _Step(NamedTuple):
    """An event in its place: its days, what it could have been instead, all that was left, the state and day before it."""

    event: Event
    window: When
    candidates: list[Event]
    pending: list[Event]
    state: State
    begun: date


def _possible(events: list[Event], *, whatever: bool = False) -> list[_Step]:
    """The first order that can have happened; without events or where none can, none. `whatever`: even so.

    `events` come by their first possible day.
    """
    steps: list[_Step] = []
    ways = [_ways(events, State(), date.min, whatever=whatever)]
    tried = 0
    while len(steps) < len(events):
        step = next(ways[-1], None)
        if step is None:
            tried += 1
            ways.pop()
            if not ways or tried > _MOST_TRIED:
                return []
            steps.pop()
            continue
        steps.append(step)
        begun = max(step.begun, step.window.earliest or date.min)
        left, state = [one for one in step.pending if one is not step.event], step.state.after(step.event, begun)
        is_dead_end = len(step.candidates) > 1 and not whatever and _is_dead_end(state, left)
        ways.append(iter(()) if is_dead_end else _ways(left, state, begun, whatever=whatever))
    return steps


def _is_dead_end(state: State, left: list[Event]) -> bool:
    """Whether one of those that are left is refused, and none of them opens the way for it."""
    may_open = any(one.kind.reopens for one in left)
    return any(state.refusal(one) for one in left if not (may_open and one.kind.staged))


def _ways(pending: list[Event], state: State, begun: date, *, whatever: bool) -> Iterator[_Step]:
    """The events that can come next, as they are to be tried: of those before which no pending one wholly lies."""
    candidates, horizon = [], date.max
    for event in pending:
        if (event.on.earliest or date.min) > horizon:
            break
        window = _window(event, state, begun, pending)
        horizon = min(horizon, window.latest or date.max)
        candidates.append((event, window))
    candidates = [one for one in candidates if (one[1].earliest or date.min) <= horizon]
    able = [event for event, _ in candidates]
    for event, window in _preferred(candidates) if len(able) > 1 else candidates:
        if whatever or (state.refusal(event) is None and not _is_awaited(event, pending)):
            yield _Step(event, window, able, pending, state, begun)


def _is_awaited(event: Event, pending: list[Event]) -> bool:
    """Whether one that is pending is the appointment by which a meeting was held."""
    return bool(event.kind.does) and any(
        one.appointment and one.appointment.day[:2] == event.on[:2] and _stage(one) == _stage(event) for one in pending
    )


def _preferred(candidates: list[Dated]) -> Iterator[Dated]:
    """What was typed one by one as it was typed, the rest by stage and rank; of the next of each the lower stage and rank."""
    typed = sorted((one for one in candidates if one[0].typed), key=lambda one: _number(one[0]), reverse=True)
    others = sorted((one for one in candidates if not one[0].typed), key=lambda one: _rank(one[0]))[::-1]
    while typed or others:
        is_typed = typed and not (others and _rank(others[-1][0]) <= _rank(typed[-1][0]))
        yield (typed if is_typed else others).pop()


def _window(event: Event, state: State, begun: date, pending: list[Event]) -> When:
    """The days of an event: a meeting was held on the day of its appointment, if that is one of them and stood."""
    standing = state.standing.get(_stage(event)) if event.kind.does else None
    if not standing or not standing.appointment or event.on.is_exact:
        return event.on
    day, (_, latest, precision, words) = standing.appointment.day, event.on
    is_after = day.earliest is not None and day.earliest >= begun
    may_move = any(
        _stage(one) == _stage(event)
        and (one.kind.turn is Turn.CALENDAR or one.kind.calls_off)
        and one.on.may_lie_in(None, latest)
        for one in pending
    )
    if day.is_exact and is_after and not may_move and event.on.may_lie_in(day.earliest, day.latest):
        return When(day.earliest, day.latest, precision, words)
    return event.on


def _doubts(steps: list[_Step]) -> list[tuple[Event, Event]]:
    """The pairs that may have happened the other way round as well."""
    looping = _looping([step.event for step in steps])
    found: list[tuple[Event, Event]] = []
    for place, step in enumerate(steps):
        if len(step.candidates) == 1 and step.event.on.is_exact:
            continue
        found += [
            (step.event, other)
            for other in [later.event for later in steps[place + 1 :]]
            if _may_be_reversed(step, other, looping)
        ]
        if len(found) > _MOST_DOUBTS:
            break
    return found


def _may_be_reversed(step: _Step, other: Event, looping: set[str]) -> bool:
    """Whether one that comes later may have come before the event of a step."""
    event = step.event
    if not event.on.may_lie_in(other.on.earliest, other.on.latest) or _is_natural(event, other, looping):
        return False
    return not _is_same(event, other) and not _is_barred(other, step)


def _is_natural(event: Event, other: Event, looping: set[str]) -> bool:
    """Whether all that is known says that an event came before another: their ranks, and how they were typed."""
    if event.typed and other.typed and _number(event) > _number(other):
        return False
    return _rank(event) < _rank(other) and not (_stage(event) == _stage(other) and _stage(event) in looping)


def _is_barred(event: Event, step: _Step) -> bool:
    """Whether an event could not come in this place: it is refused, or what could come here would be after it."""
    if event not in step.candidates:
        return False
    if step.state.refusal(event) or _is_awaited(event, step.pending):
        return True
    after, others = step.state.after(event, event.on.earliest), [one for one in step.candidates if one is not event]
    if event.kind.ends and any(other.kind.reopens for other in others):
        return False
    return any(after.refusal(other) and not step.state.refusal(other) for other in others)


def _tightened(ordered: list[Dated], doubts: list[tuple[Event, Event]]) -> list[Dated]:
    """The events with their days in bounds that none certainly before or after contradicts."""
    if _is_tight(ordered):
        return ordered
    doubted = {(id(one), id(other)) for one, other in doubts}
    found = []
    for place, (event, (earliest, latest, precision, words)) in enumerate(ordered):
        before = [window.earliest for one, window in ordered[:place] if (id(one), id(event)) not in doubted]
        after = [window.latest for one, window in ordered[place + 1 :] if (id(event), id(one)) not in doubted]
        first = max(filter(None, (earliest, *before)), default=None)
        last = min(filter(None, (latest, *after)), default=None)
        found.append((event, When(first, last, precision, words)))
    return found


def _is_tight(ordered: list[Dated]) -> bool:
    """Whether no neighbour contradicts a bound: both go up along the order, and none is open."""
    first = last = date.min
    for _, (earliest, latest, _, _) in ordered:
        if earliest is None or latest is None or earliest < first or latest < last:
            return False
        first, last = earliest, latest
    return True


def _with_quiet(ordered: list[Dated], events: Sequence[Event]) -> list[Dated]:
    """The events with those in their places that move no turn: behind the last that they come after, by day or as given."""
    found, given = list(ordered), {id(event): place for place, event in enumerate(events)}
    for quiet in [event for event in events if event.kind.turn is None]:
        place = 0
        for behind, (event, window) in enumerate(found, 1):
            if window.earliest and quiet.on.latest and quiet.on.latest < window.earliest:
                break
            is_over = not window.may_lie_in(quiet.on.earliest, None)
            if is_over or given[id(event)] < given[id(quiet)]:
                place = behind
        found.insert(place, (quiet, quiet.on))
    return found


def _looping(events: Sequence[Event]) -> set[str]:
    """The stages that may have begun anew: where something is there twice, was called off or put off."""
    seen: set[tuple[str, str]] = set()
    looping: set[str] = set()
    for event in events:
        stage, kind = _stage(event), event.kind
        if kind.restarts or (stage, kind.name) in seen:
            looping.add(stage)
        seen.add((stage, kind.name))
    return looping


def _is_same(one: Event, other: Event) -> bool:
    """Whether two events say the same, so that their order is nothing to ask."""
    return (one.kind, one.stage, one.on[:2]) == (other.kind, other.stage, other.on[:2])


def _stage(event: Event) -> str:
    return event.stage.name if event.stage is not None else ""


def _number(event: Event) -> int:
    """The place in the order of typing; what has no number yet was typed last."""
    return event.number or sys.maxsize


def _rank(event: Event) -> tuple[int, int]:
    return event.stage.position if event.stage is not None else 0, event.kind.rank
