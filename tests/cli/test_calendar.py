"""`tracker export calendar`: imported again after whatever was done, a calendar shows what it would show if it were new."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import vobject
from icalendar import Calendar

if TYPE_CHECKING:
    from tests.conftest import Run

CALL = ["interview 1: AWS, Intern 2026-12-01 15:00"]
LATER = ["interview 1: AWS, Intern 2026-12-02 10:00"]


class Client:
    """A calendar that holds to RFC 5546, 2.1.5: of two entries of one UID it keeps the newer, and ignores an older."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}

    def take(self, text: str) -> None:
        for event in Calendar.from_ical(text).walk("VEVENT"):
            held = self.kept.get(uid := str(event["uid"]))
            if held is None or newness(event) > newness(held):
                self.kept[uid] = event

    def shows(self) -> list[str]:
        return sorted(
            f"{event['summary']} {event['dtstart'].dt:%Y-%m-%d %H:%M}"
            for event in self.kept.values()
            if event["status"] == "CONFIRMED"
        )

    def appointments(self) -> list[str]:
        return [line for line in self.shows() if not line.startswith("follow up")]


def newness(event: Any) -> tuple[int, Any]:
    return event["sequence"], event["dtstamp"].dt


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(world)


def written(run: Run, *options: str) -> str:
    """The file that is written anew each time."""
    run(*options, "export", "calendar", "-o", "jobs.ics")
    return Path("jobs.ics").read_text(encoding="utf-8")


def imported_after_each(run: Run, *lines: str) -> Client:
    """A calendar that took the file after each command; each time it shows what a new one does."""
    client = Client()
    for line in lines:
        run(*line.split(" "))
        text = written(run)
        client.take(text)
        new = Client()
        new.take(text)
        assert client.shows() == new.shows(), line
        assert {event.uid.value for event in vobject.readOne(text).contents.get("vevent", [])} == set(new.kept)
    return client


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ([], CALL),
        (["edit aws#2 at=2026-12-02T10:00"], LATER),
        (["log aws i1 rescheduled --for 2026-12-02T10:00"], LATER),
        (["log aws i2 rescheduled --for 2026-12-02T10:00"], ["interview 2: AWS, Intern 2026-12-02 10:00"]),
        (["edit aws#2 at=2026-12-02T10:00", "undo"], CALL),
        (["edit aws#2 at=2026-12-02T10:00", "undo", "redo"], LATER),
        (["log aws i1 rescheduled --for 2026-12-02T10:00", "undo"], CALL),
        (["log aws i1 rescheduled --for 2026-12-02T10:00", "remove aws#3"], CALL),
        (["undo"], []),
        (["undo", "redo"], CALL),
        (["undo", "undo"], []),
        (["remove aws#2"], []),
        (["remove aws#2", "undo"], CALL),
        (["edit aws#2 stage=i2"], ["interview 2: AWS, Intern 2026-12-01 15:00"]),
        (["log aws i1 cancelled"], []),
        (["stages rename interview-1 phone-screen"], ["phone screen: AWS, Intern 2026-12-01 15:00"]),
        (["remove aws"], []),
        (["remove aws", "undo"], CALL),
        (["remove aws", "add AWS Intern --on 2026-11-03", "log aws i1 scheduled --for 2026-12-02T10:00"], LATER),
    ],
)
def test_an_appointment_is_shown_once_and_at_its_present_time(run: Run, lines: list[str], shown: list[str]) -> None:
    begun = ["add AWS Intern --on 2026-11-02", "log aws i1 scheduled 2026-11-20 --for 2026-12-01T15:00"]
    assert imported_after_each(run, *begun, *lines).appointments() == shown


def test_a_restore_is_newer_than_what_it_replaces(run: Run, world: Path) -> None:
    backup = str(world / "kept.db")
    client = imported_after_each(
        run,
        "add AWS Intern --on 2026-11-02",
        "log aws i1 scheduled 2026-11-20 --for 2026-12-01T15:00",
        f"db backup {backup}",
        "edit aws#2 at=2026-12-02T10:00",
        f"db restore {backup}",
    )
    assert client.appointments() == CALL


def test_due_dates_deadlines_and_follow_ups_move_and_go(run: Run) -> None:
    client = imported_after_each(
        run,
        "add AWS Intern --deadline 2026-11-30",
        "log aws resume submitted 2026-11-16",
        "log aws oa invited 2026-11-20 --due 2026-11-27",
        "edit aws#2 due=2026-11-28",
        "log aws oa submitted 2026-11-22",
        "log aws rejected 2026-11-23",
    )
    assert client.shows() == []
    assert len(client.kept) == 3


def test_a_follow_up_moves_with_the_days(run: Run) -> None:
    client = Client()
    run("add", "AWS", "Intern", "--on", "2026-11-02")
    for today in ("2026-11-23", "2026-11-24"):
        client.take(written(run, "--today", today))
    assert client.shows() == ["follow up: AWS, Intern 2026-11-24 00:00"]


def test_nothing_is_cancelled_that_was_never_written(run: Run) -> None:
    for line in (
        "add AWS Intern --on 2026-11-02",
        "log aws i1 scheduled 2026-11-10 --for 2026-11-16T15:00",
        "log aws i1 cancelled 2026-11-12",
        "log aws rejected 2026-11-20",
    ):
        run(*line.split(" "))
    assert "BEGIN:VEVENT" not in written(run)
    run("edit", "aws#3", "kind=acknowledged")
    assert statuses(written(run)) == ["CONFIRMED"]
    run("undo")
    assert statuses(written(run)) == ["CANCELLED"]
    assert statuses(written(run)) == ["CANCELLED"]  # for a calendar that has not seen it yet


def statuses(text: str) -> list[str]:
    return [str(event["status"]) for event in Calendar.from_ical(text).walk("VEVENT")]


def test_what_was_added_after_the_restored_backup_is_cancelled(run: Run, world: Path) -> None:
    client = imported_after_each(
        run,
        "add AWS Intern --on 2026-11-02",
        f"db backup {world / 'kept.db'}",
        "log aws i1 scheduled 2026-11-20 --for 2026-12-01T15:00",
        f"db restore {world / 'kept.db'}",
    )
    assert client.appointments() == []


@pytest.mark.parametrize(
    "text", ["", "x", "BEGIN:VEVENT\nUID:1-due-2-5@job-application-tracker\nDTSTART:2026\nEND:VEVENT\n", "\udcff\0"]
)
def test_a_file_that_is_no_calendar_of_this_record_is_written_over(run: Run, text: str) -> None:
    run("add", "AWS", "Intern", "--deadline", "2026-11-30")
    Path("jobs.ics").write_bytes(text.encode(errors="surrogateescape"))
    assert statuses(written(run)) == ["CONFIRMED"]


def test_a_meeting_to_come_holds_what_prep_says(run: Run) -> None:
    run("add", "AWS", "Intern", "--on", "2026-11-02", "--url", "https://jobs.example/7")
    run("log", "aws", "i1 scheduled 2026-11-20", "--for", "2026-12-01T15:00", "--who", "Priya Shah", "--via", "zoom")
    run("note", "aws", "who owns the roadmap?", "--topic", "question")
    (event,) = (one for one in Calendar.from_ical(written(run)).walk("VEVENT") if "interview" in str(one["summary"]))
    assert str(event["description"]).split("\n\n") == [
        "Tue 1 December 2026, 15:00 Asia/Seoul",
        "WHERE\nzoom",
        "WHO\nPriya Shah: nothing noted on them",
        "YOUR NOTES\nwho owns the roadmap?",
        "THE POSTING\nhttps://jobs.example/7",
        "aws",
    ]


def test_two_records_share_no_name(run: Run, world: Path) -> None:
    names = []
    for record in ("a.db", "b.db"):
        run("--db", str(world / record), "add", "AWS", "Intern", "--on", "2026-11-02")
        client = Client()
        client.take(run("--db", str(world / record), "export", "calendar").out)
        names.append(set(client.kept))
    assert len(names[0] | names[1]) == 2


def test_the_same_record_gives_the_same_calendar(run: Run) -> None:
    run("add", "AWS", "Intern", "--on", "2026-11-02")
    assert run("export", "calendar").out == run("export", "calendar").out
