"""Reports of one record cannot disagree: who waits, whose turn it is, and what is to come."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.actions.made_up import made_up
from tracker.core.events import Turn
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.survival.silence import Silence
from tracker.core.timeline import follow
from tracker.core.weeks import middle, week_of
from tracker.reports.agenda import agenda
from tracker.reports.funnel import Node, funnel
from tracker.reports.listing import listing
from tracker.reports.responses import responses
from tracker.reports.selection import Selection
from tracker.reports.today import What, today_report
from tracker.reports.waits import waits
from tracker.reports.week import week_report

EVERYTHING = Selection()
STAGE_IDS = {stage.name: number for number, stage in enumerate(DEFAULT_STAGES, 1)}


@given(
    st.integers(1, 60),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.sampled_from(["Asia/Seoul", "UTC", "America/Los_Angeles"]),
)
@settings(max_examples=40, deadline=None)
def test_reports_agree(count: int, today: date, zone: str) -> None:
    histories = [
        (record.application._replace(id=number, key=f"a{number}"), record.events)
        for number, record in enumerate(made_up(count, today), 1)
    ]
    rows = listing(histories, today, EVERYTHING, zone=zone).rows
    week = week_report(histories, today, EVERYTHING, week_of(today), zone)
    all_waits = waits(histories, today, EVERYTHING)
    open_waits = [one for one in all_waits.waits if one.wait.end is None]

    waiting = {row.application.key: row.timeline.waiting for row in rows if row.timeline.waiting}
    assert {one.application.key: one.wait for one in open_waits if one.application.key in waiting} == waiting
    assert {row.application.key: row.wait for row in week.waiting} == waiting
    compared = {one.application.key: comparison.silence for one in open_waits if (comparison := all_waits.compare(one))}
    assert [row.silence for row in week.waiting] == [
        compared.get(row.application.key, Silence(0, 0, 0, 0)) for row in week.waiting
    ]
    assert sum(sum(station.turns.values()) for station in week.pipeline) == len(rows)

    # What was sent is the same in every figure, and what became of it.
    timelines = [follow(events, today, zone) for _, events in histories]
    sent = sum(timeline.sent is not None for timeline in timelines)
    by_source = waits(histories, today, EVERYTHING, by="source").responses
    assert sum(group.sent for group in by_source) == sent
    assert [one.sent for one in responses(("", one) for one in timelines if one.sent)] == [sent] * bool(sent)
    begun = [flow for flow in funnel(histories, today, EVERYTHING).flows if flow.source is Node.APPLIED]
    assert sum(flow.number for flow in begun) == sent
    firsts = [middle(one.sent[1]) for one in timelines if one.sent]
    assert week.totals.week["sent"] == sum(
        day is not None and week.week.first <= day <= week.week.last for day in firsts
    )

    # Whom to ask, or to give up, and the bare command say the same.
    seen = today_report(histories, today, zone, lambda _: (), {})
    assert [wait for wait in seen.waiting if wait.asks] == [*week.asking]
    late = [wait for wait in seen.waiting if wait.is_over(today) and not wait.asks]
    kept = {row.application.id: row.timeline for row in rows}
    assert all(any(one.kind.asks for one in kept[wait.silent.application.id].events) for wait in late)

    # Of today's appointments some were held already, and a calendar goes on showing these.
    tomorrow = today + timedelta(1)
    standing = {
        (row.application.id, event.stage.name)
        for row in rows
        for event in row.timeline.appointments
        if event.stage and event.appointment and event.appointment.day.may_lie_in(tomorrow, None)
    }
    to_come = {
        (entry.application.id, entry.stage.name)
        for entry in agenda(histories, STAGE_IDS, {}, today, EVERYTHING, {})
        if entry.application and entry.stage and entry.stands
        if entry.id.what == "appointment" and entry.at.day.may_lie_in(tomorrow, None)
    }
    assert to_come == standing
    told = {(row.application.id, row.event and row.event.stage and row.event.stage.name) for row in week.to_log}
    ahead = {
        (row.application.id, row.event.stage.name)
        for row in week.upcoming
        if row.event and row.event.stage and row.what is What.MEETING
    }
    assert not told & ahead
    by_id = {row.application.id: row.timeline for row in rows}
    assert all(name in {event.stage.name for event in by_id[id_].appointments if event.stage} for id_, name in ahead)
    assert {id_ for id_, _ in told} <= {id_ for id_, one in by_id.items() if one.turn in {Turn.YOU, Turn.CALENDAR}}
