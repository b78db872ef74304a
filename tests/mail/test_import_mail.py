"""Mails through the whole program: proposals, what is taken and refused, and what is remembered."""

from __future__ import annotations

import json
import os
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

import pytest

from tests.mail.made import box, mail, record, sent
from tests.processes import finish, start
from tracker.app import Tracker
from tracker.readers.mail.markup import marked_meetings
from tracker.reports.mails import Answer
from tracker.writers.screen import Screen
from tracker.writers.text import cells

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

REJECTION = "Hello,\n\nthank you for your time. We have decided not to move forward with your application.\n\nQuillmark"
TIMES = (
    "Hi,\n\nwe would like to meet you for a first interview. Could you send us three times that suit you by Friday?\n"
)


def plan(run: Run, *paths: Path | str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("import", *map(str, paths), "-f", "json").out)
    return found


@pytest.fixture
def kept(run: Run, world: Path) -> Path:
    record(run)
    return box(
        world / "in.mbox",
        mail(TIMES, "Interview", day="2026-11-02 10:00", id_="<a@x.example>"),
        mail("Interview booked: Thursday 12 November 2026, 15:00 KST.\nhttps://meet.quillmark.example/12\n", "Your interview is confirmed", day="2026-11-04 10:00", id_="<b@x.example>"),
        mail(REJECTION, "An update", day="2026-11-20 10:00", id_="<c@x.example>"),
        mail("Your weekly jobs for you: unsubscribe here.", "New jobs for you", "Board <news@board.example>", List_Unsubscribe="<https://board.example/u>"),
    )  # fmt: skip


def test_a_plan_is_printed_and_nothing_is_stored(run: Run, kept: Path) -> None:
    found = plan(run, kept)
    assert (found["schema"], found["read"], found["nothing"], found["unreadable"]) == (1, 4, 1, 0)
    first, second, third = found["proposals"]
    assert first["application"] == "quillmark"
    assert (first["stage"], first["kind"], first["certainty"]) == ("interview-1", "invited", "sure")
    assert first["on"]["earliest"] == "2026-11-02"
    assert first["due"]["latest"] == "2026-11-06"
    assert first["because"].startswith("Could you send us three times")
    assert first["where"].endswith("in.mbox:1")
    assert second["kind"] == "scheduled"
    at = second["at"]
    assert (at["earliest"], at["time"], at["zone"]) == ("2026-11-12", "15:00", "Asia/Seoul")
    assert at["link"] == "https://meet.quillmark.example/12"
    assert (third["stage"], third["kind"], third["certainty"]) == ("outcome", "rejected", "likely")
    assert "first interview" not in run("show", "quillmark").out
    said = run("import", str(kept))
    assert third["id"] in said.out
    assert "3 proposals of 4 mails" in said.err


def test_what_is_sure_is_taken_by_one_word_and_one_undo_takes_it_back(run: Run, kept: Path) -> None:
    run("import", str(kept), "--accept", "sure")
    kinds = [event["kind"] for event in json.loads(run("show", "quillmark", "-f", "json").out)["events"]]
    assert kinds == ["submitted", "invited", "scheduled"]
    left = plan(run, kept)["proposals"]
    assert [one["kind"] for one in left] == ["rejected"]
    run("import", str(kept), "--accept", left[0]["id"])
    assert plan(run, kept)["proposals"] == []
    run("undo")
    run("undo")
    assert len(plan(run, kept)["proposals"]) == 3
    run("redo")
    run("db", "check", code=None)
    assert len(plan(run, kept)["proposals"]) == 1


def test_what_nothing_proposes_is_refused(run: Run, kept: Path) -> None:
    assert "no mail proposes 0123abcd" in run("import", str(kept), "--accept", "0123abcd", code=2).err
    said = run("import", str(kept), "--accept", "likely", code=2).err
    assert "“likely” is not the id of a proposal; --accept takes ids, or “sure”" in said


def test_what_is_taken_is_said_with_its_appointment_and_its_undo_reads_well(run: Run, kept: Path) -> None:
    said = run("import", str(kept), "--accept", plan(run, kept)["proposals"][1]["id"]).err
    assert "for Thu 12 November 2026, 15:00 Asia/Seoul" in said
    assert "import mails (1 taken, 0 refused)" in run("undo").err


def test_a_folder_without_mails_says_what_it_holds_and_an_empty_maildir_proposes_nothing(run: Run, world: Path) -> None:
    (world / "box/cur").mkdir(parents=True)
    (world / "other").mkdir()
    (world / "other/a.txt").write_text("x")
    assert (plan(run, world / "box")["proposals"], plan(run, world / "box")["read"]) == ([], 0)
    said = run("import", str(world / "other"), code=2).err
    assert "holds no mails, only 1 other file. Name a Maildir" in said


def test_a_move_of_a_meeting_that_nobody_noted_is_proposed_as_it_is_stored(run: Run, world: Path) -> None:
    record(run)
    moved = "Your interview has been moved to Thursday 12 November 2026 at 15:00 KST.\n"
    path = box(world / "in.mbox", mail(moved, "A new time", day="2026-11-04 10:00"))
    proposed = plan(run, path)["proposals"]
    assert [one["kind"] for one in proposed] == ["scheduled"]
    run("import", str(path), "--accept", proposed[0]["id"])
    assert json.loads(run("show", "quillmark", "-f", "json").out)["events"][-1]["kind"] == "scheduled"


@pytest.mark.parametrize(
    ("kind", "text", "yours"),
    [
        ("rejected", "We have decided not to move forward with your application.", False),
        ("offered", "We are delighted to offer you the position.", False),
        ("on-hold", "The role is on hold until further notice.", False),
        ("withdrawn", "I would like to withdraw my application.", True),
        ("accepted", "I am happy to accept your offer.", True),
    ],
)
def test_an_end_and_what_names_no_stage_are_never_sure(
    run: Run, world: Path, kind: str, text: str, *, yours: bool
) -> None:
    record(run)
    other = mail(TIMES, "Interview", day="2026-11-02 10:00", id_="<a@x.example>")
    one = sent(text, "Backend Engineer", day="2026-11-12 09:00") if yours else mail(text, "x", day="2026-11-12 09:00")
    proposed = plan(run, box(world / "in.mbox", other, other, one))["proposals"][-1]
    assert (proposed["kind"], proposed["certainty"]) == (kind, "likely")


# What is typed, a line each → the kinds of the application afterwards.
ANSWERS = {
    ("y", "y", "y"): ["submitted", "invited", "scheduled", "rejected"],
    ("ㅛ", "n", "q"): ["submitted", "invited"],
    ("a", "q"): ["submitted", "invited", "scheduled"],
    ("e", "interview-2 invited 2026-11-01", "q"): ["submitted", "invited"],
    ("", "", ""): ["submitted"],
    ("s",): ["submitted"],
    ("q",): ["submitted"],
}


@pytest.mark.parametrize("typed", ANSWERS)
def test_each_answer_at_the_keyboard(
    run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...]
) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    ran = run("import", str(kept), stdin="".join(f"{line}\n" for line in typed))
    assert "[y/n/e/s/a/q, Enter leaves it]" in ran.err
    kinds = [event["kind"] for event in json.loads(run("show", "quillmark", "-f", "json").out)["events"]]
    assert kinds == ANSWERS[typed]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_proposals_fit_the_terminal(run: Run, kept: Path, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.screen", Screen(width))
    told = run("import", str(kept), "-n").out
    assert max(map(cells, told.splitlines())) <= width
    assert told.replace("\n", "").count("interview-1") >= 1


def test_at_a_terminal_all_is_answered_once(run: Run, kept: Path) -> None:
    ours, theirs = os.openpty()
    try:
        asked = start("import", str(kept), stdin=theirs, stdout=theirs, stderr=theirs)
        os.write(ours, b"y\ny\nn\n")
        finish(asked)
        said = os.read(ours, 100_000).decode()
    finally:
        os.close(theirs)
        os.close(ours)
    assert said.count("Enter leaves it") == 3
    assert said.count("y take it · n never propose it again") == 1
    assert "Nothing is stored yet" not in said
    assert "quillmark: #3 interview-1 scheduled" in said
    assert "1 refused; not proposed again" in said
    assert plan(run, kept)["proposals"] == []


def test_the_text_of_a_mail_is_kept_where_it_is_asked_for(run: Run, kept: Path) -> None:
    third = plan(run, kept)["proposals"][2]
    run("import", str(kept), "--accept", third["id"], "--keep")
    event = json.loads(run("show", "quillmark", "-f", "json").out)["events"][-1]
    assert "thank you for your time" in event["note"]
    assert event["via"] == "email"


def test_a_mail_says_how_they_told_you_and_not_how_you_meet(run: Run, kept: Path) -> None:
    proposals = plan(run, kept)["proposals"]
    run("import", str(kept), *(word for one in proposals for word in ("--accept", one["id"])))
    events = json.loads(run("show", "quillmark", "-f", "json").out)["events"]
    assert {event["kind"]: event["via"] for event in events[-2:]} == {"scheduled": "", "rejected": "email"}


def test_what_is_refused_is_not_proposed_again_nor_is_a_sender(run: Run, world: Path, kept: Path) -> None:
    tracker = Tracker(world / "tracker.db", today=None)
    proposals = tracker.plan_mails([str(kept)]).proposals
    tracker.take_mails([Answer(proposals[2], is_yes=False)])
    assert [one["kind"] for one in plan(run, kept)["proposals"]] == ["invited", "scheduled"]
    tracker.take_mails([Answer(proposals[0], is_yes=False, never_again=True)])
    assert plan(run, kept)["proposals"] == []
    run("undo")
    assert len(plan(run, kept)["proposals"]) == 2


def test_words_of_the_log_line_may_be_changed(run: Run, world: Path, kept: Path) -> None:
    tracker = Tracker(world / "tracker.db", today=None)
    proposal = tracker.plan_mails([str(kept)]).proposals[0]
    tracker.take_mails([Answer(proposal, words="interview-2 invited 2026-11-01")])
    event = json.loads(run("show", "quillmark", "-f", "json").out)["events"][-1]
    assert (event["stage"], event["on"]["earliest"]) == ("interview-2", "2026-11-01")


def test_mails_come_from_folders_single_files_and_standard_input(run: Run, world: Path) -> None:
    record(run)
    one = mail(REJECTION, day="2026-11-20 10:00")
    for folder in ("box/cur", "box/new", "box/tmp", "emls"):
        (world / folder).mkdir(parents=True)
    (world / "box/cur/1.x:2,S").write_bytes(one)
    (world / "emls/1.eml").write_bytes(one)
    (world / "2.eml").write_bytes(one)
    for path in ("box", "emls", "2.eml"):
        assert [found["kind"] for found in plan(run, world / path)["proposals"]] == ["rejected"]
    assert json.loads(run("import", "-", "-f", "json", stdin=one).out)["proposals"][0]["where"] == "standard input"
    both = plan(run, world / "box", world / "emls")
    assert len(both["proposals"]) == 1  # the same mail twice


def test_mails_and_sheets_do_not_go_together(run: Run, kept: Path, world: Path) -> None:
    (world / "a.csv").write_text("company,role\nAcme,Clerk\n")
    assert "one after the other" in run("import", str(kept), str(world / "a.csv"), code=2).err
    assert "is for mails" in run("import", str(world / "a.csv"), "--accept", "sure", code=2).err


def test_of_two_applications_none_is_chosen(run: Run, world: Path) -> None:
    record(run)
    text = "Hello,\n\nwe will not be taking your application further.\n\nFernhollow"
    path = box(world / "in.mbox", mail(text, "Your application", "Fernhollow <no-reply@hire.lever.example>"))
    found = plan(run, path)
    assert found["proposals"] == []
    choices = found["undecided"][0]["choices"]
    assert f"{choices[0]['id']}  확인 필요  " in run("--language", "ko", "import", str(path)).out
    assert [one["application"] for one in choices] == ["fern", "fern-2"]
    run("import", str(path), "--accept", choices[1]["id"])
    assert plan(run, path)["undecided"] == []
    assert "rejected" in run("show", "fern-2").out


def test_a_new_application_begins_with_its_receipt_and_later_mails_follow_it(run: Run, world: Path) -> None:
    record(run)
    board = "Copperlane <no-reply@ashbyhq.example>"
    path = box(
        world / "in.mbox",
        mail("Your application for Site Engineer at Copperlane has arrived.", "Your application to Copperlane", board, day="2026-11-01 10:00"),
        mail("We are going ahead with other candidates for the Site Engineer role.", "Your application to Copperlane", board, day="2026-11-09 10:00"),
    )  # fmt: skip
    found = plan(run, path)["proposals"]
    assert [(one["application"], one["company"], one["role"], one["kind"]) for one in found] == [
        (None, "Copperlane", "Site Engineer", "submitted"),
        (None, "Copperlane", "Site Engineer", "rejected"),
    ]
    run("import", str(path), *(word for one in found for word in ("--accept", one["id"])))
    events = json.loads(run("show", "copperlane", "-f", "json").out)["events"]
    assert [event["kind"] for event in events] == ["submitted", "rejected"]


def test_what_you_sent_is_read_for_what_you_did(run: Run, world: Path) -> None:
    record(run)
    (world / "inbox.mbox").write_bytes(box(world / "x", mail(TIMES, "Interview", id_="<a@x.example>")).read_bytes())
    path = box(
        world / "sent.mbox",
        sent("Hello,\n\nI wanted to ask how things stand with my application.\n", "Backend Engineer", day="2026-11-10 09:00"),
        sent("Hello,\n\nI have decided to withdraw my application. All the best.\n", "Backend Engineer", day="2026-11-12 09:00"),
    )  # fmt: skip
    found = plan(run, world / "inbox.mbox", path)["proposals"]
    assert [(one["kind"], one["certainty"]) for one in found] == [
        ("invited", "sure"),
        ("followed-up", "sure"),
        ("withdrawn", "likely"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" * 60,
        b"From: \xff\xfe <x@y.example>\nSubject: =?x-unknown?Q?=ff?=\nDate: 99\n\n\xff\xfe\x00",
        b'Subject: x\nContent-Type: text/plain; charset="no-such"\nFrom: a@b.example\n\ninterview 99:99 32 Nov',
        b"From: a@b.example\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:99\n",
        b"From: a@b.example\nContent-Type: text/html\n\n" + b"<ul><li>" * 20_000,
    ],
)  # fmt: skip
def test_a_hostile_mail_is_a_doubt_of_its_own_and_stops_nothing(run: Run, world: Path, data: bytes) -> None:
    record(run)
    path = box(world / "in.mbox", data, mail(REJECTION, day="2026-11-20 10:00"))
    found = plan(run, path)
    assert [one["kind"] for one in found["proposals"]] == ["rejected"]
    assert found["read"] + found["unreadable"] == 2


def test_who_writes_to_many_at_once_is_not_taken_for_the_user(run: Run, world: Path) -> None:
    record(run)
    jobs = "jobs@quillmark.example"
    found = plan(run, box(world / "in.mbox", mail(REJECTION, "An update", to=jobs, day="2026-11-20 10:00")))
    assert [one["kind"] for one in found["proposals"]] == ["rejected"]


def test_a_reminder_of_a_deadline_is_no_interview(run: Run, world: Path) -> None:
    record(run)
    text = "Just a reminder that the deadline to submit your assessment is 27 November 2026 at 17:00.\n"
    found = plan(run, box(world / "in.mbox", mail(text, "Reminder", day="2026-11-20 10:00")))
    assert "scheduled" not in [one["kind"] for one in found["proposals"]]


def test_a_server_in_london_says_nothing_of_the_clock_that_is_meant(run: Run, world: Path) -> None:
    record(run)
    booked = mail("Your interview is confirmed for 12 November 2026 at 3pm.\n", "Interview", day="2026-11-04 10:00")
    path = box(world / "in.mbox", booked.replace(b"+0900", b"+0000"))
    assert [one["at"]["zone"] for one in plan(run, path)["proposals"]] == ["Asia/Seoul"]


@pytest.mark.parametrize(("status", "kind"), [("Confirmed", "scheduled"), ("Cancelled", "cancelled")])
def test_a_meeting_that_a_page_is_marked_up_with_is_an_appointment(
    run: Run, world: Path, status: str, kind: str
) -> None:
    record(run)
    marked = {
        "@type": "EventReservation",
        "reservationStatus": f"http://schema.org/Reservation{status}",
        "reservationFor": {
            "@type": "Event", "name": "Interview", "startDate": "2026-11-12T15:00:00+09:00", "endDate": "2026-11-12T15:45:00+09:00",
        },
    }  # fmt: skip
    html = f'<p>Your interview with Quillmark</p><script type="application/ld+json">{json.dumps(marked)}</script>'
    made = mail(html, "Your interview", day="2026-11-04 10:00").replace(b"text/plain", b"text/html")
    (found,) = plan(run, box(world / "in.mbox", made))["proposals"]
    assert found["kind"] == kind
    if kind == "scheduled":
        assert (found["at"]["earliest"], found["at"]["time"], found["at"]["zone"]) == ("2026-11-12", "15:00", "+09:00")


@pytest.mark.parametrize("data", ["[" * 5_000, '{"startDate": 3}', '[{"@type": "Event", "startDate": "T"}]', "null"])
def test_marked_data_that_cannot_be_read_are_no_meeting(data: str) -> None:
    assert marked_meetings(f'<script type="application/ld+json">{data}</script>') == ()


@pytest.mark.parametrize(
    ("start", "at"),
    [
        (":20261112T020000Z", ("2026-11-12", "11:00", "Asia/Seoul")),
        (":20261112T180000Z", ("2026-11-13", "03:00", "Asia/Seoul")),
        (";TZID=Europe/London:20261112T100000", ("2026-11-12", "10:00", "Europe/London")),
    ],
)
def test_an_invitation_in_utc_is_of_the_zone_of_the_user(
    run: Run, world: Path, start: str, at: tuple[str, str, str]
) -> None:
    record(run)
    invited = (
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x.example\r\nDTSTAMP:20261101T000000Z\r\n"
        f"DTSTART{start}\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    made = mail(invited, "Invitation: Interview", day="2026-11-04 10:00").replace(b"text/plain", b"text/calendar")
    (found,) = plan(run, box(world / "in.mbox", made))["proposals"]
    assert (found["at"]["earliest"], found["at"]["time"], found["at"]["zone"]) == at


def test_what_an_invitation_hides_stops_no_other_mail(run: Run, world: Path) -> None:
    record(run)
    invited = (
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x.example\r\nDTSTAMP:20261101T000000Z\r\n"
        "DTSTART:20261112T060000Z\r\nDTEND:20261112T070000Z\r\nSUMMARY:Interview\r\nLOCATION:https://meet.example/a\0b\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    made = mail(invited, "Invitation: Interview", day="2026-11-04 10:00").replace(b"text/plain", b"text/calendar")
    other = mail(TIMES, "Interview", day="2026-11-02 10:00")
    run("import", str(box(world / "in.mbox", other, made)), "--accept", "sure")
    assert len(json.loads(run("show", "quillmark", "-f", "json").out)["events"]) == 3


# A question that moves an interview, what agrees to it, and what does not.
MOVES = {
    "en": ("Could we move our interview to Thursday 12 November at 3?", "Of course, see you then!", "Sorry, that does not work."),
    "ko": ("면접 일정을 11월 12일(목) 15시로 옮길 수 있을까요?", "네, 가능합니다.", "죄송하지만 그날은 어렵습니다."),
    "ja": ("面接の日程を11月12日（木）15時に変更していただけますか。", "承知いたしました。", "申し訳ございませんが、その日は難しいです。"),
}  # fmt: skip


@pytest.mark.parametrize("language", MOVES)
@pytest.mark.parametrize("is_yours", [False, True])
def test_a_question_moves_nothing_and_the_answer_that_agrees_does(
    run: Run, world: Path, language: str, *, is_yours: bool
) -> None:
    record(run)
    run("log", "quillmark", "interview-1", "scheduled", "2026-10-20", "--for", "2026-11-10 15:00")
    asks, agrees, refuses = MOVES[language]
    one, other = (sent, mail) if is_yours else (mail, sent)

    def moved(answer: str) -> list[tuple[str, str]]:
        first, second = one(asks, "Interview", day="2026-11-04 10:00"), other(answer, "Re: Interview", day="2026-11-05 10:00")  # fmt: skip
        mine, theirs = (first, second) if is_yours else (second, first)
        found = plan(run, box(world / "in.mbox", theirs), box(world / "sent.mbox", mine))["proposals"]
        return [(found["kind"], f"{found['at']['earliest']} {found['at']['time']}") for found in found]

    assert moved(refuses) == []
    assert moved(agrees) == [("rescheduled", "2026-11-12 15:00")]


@pytest.mark.parametrize("has_stage", [False, True])
def test_a_meeting_with_a_name_of_its_own_is_that_stage_or_not_sure(run: Run, world: Path, *, has_stage: bool) -> None:
    record(run)
    if has_stage:
        run("stages", "add", "phone-screen", "--type", "meeting", "--before", "interview-1")
    booked = mail("Your phone screen is confirmed for 12 November 2026 at 15:00 KST.", "Phone screen", day="2026-11-04 10:00")  # fmt: skip
    (found,) = plan(run, box(world / "in.mbox", booked))["proposals"]
    expected = ("phone-screen", "sure") if has_stage else ("interview-1", "likely")
    assert (found["stage"], found["certainty"]) == expected


OFFER = "We would love to have you in the team! Salary and start date are in the attached contract. What do you say?"


@pytest.mark.parametrize(
    ("sender", "kinds"),
    [
        ("Bo <bo@post.example>", []),  # has the mail of the user's own domain
        ("Bo <bo@gmail.example>", []),
        ("Quillmark <quillmark@gmail.example>", ["offered"]),  # a shop without a domain of its own
        ("Bo <bo@quillmark-shop.example>", ["offered"]),
    ],
)
def test_what_a_friend_tells_of_a_company_is_his_own(run: Run, world: Path, sender: str, kinds: list[str]) -> None:
    record(run)
    told = mail(f"Quillmark says:\n\n{OFFER}", "Quillmark!!", sender, day="2026-11-04 10:00")
    assert [found["kind"] for found in plan(run, box(world / "in.mbox", told))["proposals"]] == kinds


def test_a_text_that_only_says_to_look_at_the_page_is_left_for_it(run: Run, world: Path) -> None:
    record(run)
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "jobs@quillmark.example", "me@post.example", "News"
    made["Date"], made["Message-ID"] = "Wed, 04 Nov 2026 10:00:00 +0900", "<1@x.example>"
    made.set_content("This mail is HTML. Please use a reader that shows it.")
    made.add_alternative("<p>We are sorry to say that your application was unsuccessful.</p>", subtype="html")
    (found,) = plan(run, box(world / "in.mbox", made.as_bytes()))["proposals"]
    assert found["kind"] == "rejected"


def test_a_later_day_to_answer_an_offer_that_nobody_noted_is_the_offer(run: Run, world: Path) -> None:
    record(run)
    told = mail("We extend the deadline to 4 December. Take your time to decide.", "Re: Result", day="2026-11-24 10:00")
    (found,) = plan(run, box(world / "in.mbox", told))["proposals"]
    assert (found["stage"], found["kind"], found["certainty"]) == ("outcome", "offered", "look")


def test_a_place_is_kept_with_the_appointment(run: Run, world: Path) -> None:
    record(run)
    text = "Interview booked: Thursday 12 November 2026, 15:00 KST.\nWhere: 5 Mill Lane\nhttps://meet.quillmark.example/12\n"
    path = box(world / "in.mbox", mail(text, "Your interview is confirmed", day="2026-11-04 10:00"))
    at = plan(run, path)["proposals"][0]["at"]
    assert (at["place"], at["link"]) == ("5 Mill Lane", "https://meet.quillmark.example/12")
    run("import", str(path), "--accept", "sure")
    events = json.loads(run("show", "quillmark", "-f", "json").out)["events"]
    assert events[-1]["note"] == "5 Mill Lane\nhttps://meet.quillmark.example/12"


def test_the_role_of_a_subject_is_meant_and_a_domain_is_known_by_who_wrote_from_it(run: Run, world: Path) -> None:
    run("add", "누리담", "데이터 분석가", "--key", "nuri-data", "--on", "2026-10-01")
    run("add", "누리담", "iOS 개발자", "--key", "nuri-ios", "--on", "2026-10-02")
    team, colleague = "누리담 채용팀 <team@nuridam.example>", "jo@nuridam.example"
    no = "데이터 분석가 서류 결과\n\n이번에는 함께하지 못하게 되었습니다. iOS 개발자 전형은 따로 진행 중입니다.\n"
    path = box(
        world / "in.mbox",
        *[mail("안녕하세요.", "누리담", team, day=f"2026-11-0{n} 10:00") for n in (1, 2)] * 4,
        mail(no, "데이터 분석가 서류 결과", team, day="2026-11-03 10:00"),
        sent("iOS 개발자에 지원한 김하늘입니다. 혹시 결과를 언제쯤 알 수 있을까요?", "문의", colleague, day="2026-11-05 10:00"),
    )  # fmt: skip
    found = [(one["application"], one["kind"]) for one in plan(run, path)["proposals"]]
    assert found == [("nuri-data", "rejected"), ("nuri-ios", "followed-up")]


def test_a_test_at_a_fixed_time_is_no_interview_and_a_second_one_is_asked_anew(run: Run, world: Path) -> None:
    record(run)
    sat = "필기시험을 아래와 같이 실시합니다.\n일시: 2026. 11. 14.(토) 10:00\n장소: 다솜고등학교\n"
    path = box(
        world / "in.mbox",
        mail("코딩테스트를 11월 5일(목)까지 응시해 주세요.", "코딩테스트 안내", day="2026-11-02 10:00"),
        mail("코딩테스트 응시가 완료되었습니다.", "응시 완료", day="2026-11-04 10:00"),
        mail(sat, "필기시험 시행 안내", day="2026-11-09 10:00"),
        mail("AI면접을 11월 20일(금)까지 응시해 주세요.", "AI면접 응시 안내", day="2026-11-17 10:00"),
    )
    run("log", "quillmark", "assessment", "submitted", "2026-11-04")
    found = [(one["stage"], one["kind"]) for one in plan(run, path)["proposals"]]
    assert found[-2:] == [("assessment", "scheduled"), ("assessment", "invited")]


def test_the_subject_of_an_answer_is_that_of_an_earlier_mail(run: Run, world: Path) -> None:
    record(run)
    asks = mail("언제가 괜찮으신지 회신 주세요.", "면접 가능한 시간을 알려주세요", id_="<a@x.example>")
    made = mail("그럼 화요일(10일) 오후 2시 반에 뵐게요.", "RE: 면접 가능한 시간을 알려주세요", day="2026-11-04 10:00", In_Reply_To="<a@x.example>")  # fmt: skip
    found = plan(run, box(world / "in.mbox", asks, asks, made))["proposals"]
    assert [one["kind"] for one in found] == ["invited", "scheduled"]
    assert found[-1]["at"]["time"] == "14:30"
