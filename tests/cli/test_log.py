"""`tracker log`: what the words leave open is settled, and what cannot be settled is asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tracker.core.events import KINDS

if TYPE_CHECKING:
    from tests.conftest import Run


NOTHING = (
    "not a stage, kind or day (like late march, 3월 말, 2024-03-25). Stages are resume, assessment, interview-1, interview-2, "
    "outcome (tracker stages add makes another); tracker log --help lists the kinds\n"
)


@pytest.fixture
def aws(run: Run) -> None:
    """An application that is only saved."""
    run("add", "AWS", "SA Intern")


def events(run: Run, ref: str = "aws") -> list[str]:
    shown: dict[str, Any] = json.loads(run("show", ref, "-f", "json").out)
    return [" ".join(filter(None, (one["stage"], one["kind"], one["on"]["earliest"]))) for one in shown["events"]]


@pytest.mark.usefixtures("aws")
@pytest.mark.parametrize(
    ("words", "stored"),
    [
        (["oa", "yesterday"], "assessment submitted 2026-11-22"),
        (["과제", "3월 말"], "assessment submitted 2026-03-21"),
        (["assessment"], "assessment submitted 2026-11-23"),
        (["i1", "2026-11-20"], "interview-1 held 2026-11-20"),
        (["submitted"], "resume submitted 2026-11-23"),
        (["i1", "tomorrow 3pm"], "interview-1 scheduled 2026-11-23"),
        (["interview-2", "2026-12-25"], "interview-2 scheduled 2026-11-23"),
        (["i1", "yesterday 3pm"], "interview-1 held 2026-11-22"),
        (["i1", "--for", "tomorrow"], "interview-1 scheduled 2026-11-23"),
        (["i1", "invited", "--on", "early may 2024"], "interview-1 invited 2024-05-01"),
        (["rejected", "--on", "friday"], "outcome rejected 2026-11-20"),
        (["interview-1", "rejected"], "outcome rejected 2026-11-23"),
        (["referred", "2 days ago"], "referred 2026-11-21"),
        (["ack"], "acknowledged 2026-11-23"),  # of no stage, as in a file
        (["assessment", "invited", "--due", "friday 18:00"], "assessment invited 2026-11-23"),
    ],
)
def test_what_is_stored(run: Run, words: list[str], stored: str) -> None:
    run("log", "aws", *words)
    assert events(run)[-1] == stored


@pytest.mark.usefixtures("aws")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["yesterday"], "say what happened"),
        (["outcome"], "say which outcome"),
        (["invited"], "at which stage? Name one of resume, assessment"),
        (["held"], "at which stage?"),
        (["passed", "outcome"], "name another stage"),
        (["take-home", "tomorrow"], "--due"),
        (["i1", "held", "tomorrow"], "--at"),
        (["i1", "scheduled"], "for when?"),
        (["resume", "--at", "tomorrow"], "--at goes with scheduled or rescheduled"),
        (["resume", "--for", "tomorrow"], "--at goes with scheduled or rescheduled"),
        (["oa", "submitted", "--due", "tomorrow"], "--due goes with what is asked of you"),
        (["i1", "submitted"], "interview-1 is a meeting: log it as held"),
        (["oa", "held"], "assessment is a task: log it as submitted"),
        (["oa", "yesterday", "--on", "friday"], "the day is given twice"),
        (["oa", "11/12/2026"], "cannot read “11/12/2026” as a day"),
        (["oa", "2026-02-30"], "cannot read “2026-02-30” as a day"),
        (["asessment"], "did you mean assessment?"),
        (["oa", "soon"], "“soon” is not understood beside assessment"),
        (["open", "day"], f"“open day” is {NOTHING}"),
        (["토의"], f"“토의” is {NOTHING}"),
        (["i1", "friday 10:30 London"], "as an appointment: “London” alone is not a zone. Write Europe/London."),
        (["i1", "next tue 10:30 Seoul"], "as an appointment: it may be 2026-11-24 or 2026-12-01."),
        (["i1", "next tue 10:30"], "Write the date or, for 2026-12-01, tuesday next week."),
        (["i1", "next fri"], "as a day: it may be 2026-11-27 or 2026-12-04. Write the date"),
        (["i1", "friday afternoon soon"], "“soon” is not understood beside interview-1"),
        (["oa", "--on", "soon"], "cannot read “soon” as a day"),
        (["i1", "20 nov 3pm"], "would mean 20 November 2027, while the one in 2026 has just been"),
        (["i1", "20 july 3pm"], "would mean 2027-07-20, far ahead"),
        (["i1", "rescheduled", "--for", "tomorrow"], "nothing was scheduled"),
    ],
)
def test_what_is_refused_stores_nothing(run: Run, words: list[str], said: str) -> None:
    ran = run("log", "aws", *words, code=2)
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert (ran.out, events(run)) == ("", [])


@pytest.mark.usefixtures("aws")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["rejected", "aws"],
            "“rejected” is a kind of event, not an application; did you mean tracker log aws rejected?",
        ),
        (["i1", "aws", "어제"], "“i1” is a stage, not an application; did you mean tracker log aws i1 어제?"),
        (["oa", "late march", "AWS"], "did you mean tracker log AWS oa late march?"),
        (
            ["rejected", "toss"],
            "did you mean tracker log toss rejected?",
        ),  # two fit; the question is of the order alone
        (["rejected", "nobody"], f"“nobody” is {NOTHING}"),
    ],
)
def test_what_is_named_before_its_application_is_asked_about(run: Run, words: list[str], said: str) -> None:
    for role in ("Dev", "Ops"):
        run("add", "Toss", role)
    ran = run("log", *words, code=2)
    assert (said in ran.err, ran.err.count("\n")) == (True, 1)
    assert events(run) == []


@pytest.mark.usefixtures("aws")
def test_the_echo_says_the_day_with_its_year_and_the_wait_it_ended(run: Run) -> None:
    ran = run("log", "aws", "assessment", "--on", "2024년 3월 말")
    assert ran.err == "aws: #1 assessment submitted, 21–31 March 2024 (“2024년 3월 말”)\n  their turn\n"
    ran = run("log", "aws", "interview-1", "invited", "--on", "early may 2024")
    assert ran.err.splitlines()[1:] == [
        "  the wait after assessment submitted was about 6 weeks (31–50 days)",
        "  your turn",
    ]
    assert ran.out == ""


@pytest.mark.usefixtures("aws")
def test_the_founding_story_by_hand_on_its_own_day(run: Run) -> None:
    run("--today", "2024-05-31", "log", "aws", "assessment", "--on", "3월 말")
    run("log", "aws", "interview-1", "invited", "--on", "5월 초", "--today", "2024-05-31")
    told = json.loads(run("waits", "aws", "-f", "json").out)
    assert [(wait["days"], wait["text"]) for wait in told["waits"]] == [
        ({"min": 31, "max": 50}, "about 6 weeks (31–50 days)")
    ]
    assert [gap["days"] for gap in told["gaps"]] == [{"min": 31, "max": 50}]
    assert told["waits"][0]["from"] == {
        "earliest": "2024-03-21", "latest": "2024-03-31", "words": "3월 말", "precision": "third"
    }  # fmt: skip


@pytest.mark.usefixtures("aws")
def test_a_second_appointment_of_a_stage_moves_the_first(run: Run) -> None:
    run("log", "aws", "i1", "2026-12-01 15:00")
    ran = run("log", "aws", "i1", "2026-12-03 10:00")
    assert "interview-1 rescheduled, 23 November 2026, for Thu 3 December 2026, 10:00 Asia/Seoul" in ran.err
    listed = json.loads(run("list", "-f", "json").out)
    assert listed[0]["next"]["earliest"] == "2026-12-03"


@pytest.mark.usefixtures("aws")
def test_a_kind_alone_is_said_of_the_stage_the_application_is_at(run: Run) -> None:
    run("log", "aws", "i1", "invited", "2026-11-01")
    run("log", "aws", "held", "2026-11-05")
    run("log", "aws", "passed", "2026-11-07")
    run("log", "aws", "fu", "2026-11-20")
    assert [one.split()[0] for one in events(run)] == ["resume", *["interview-1"] * 4]


@pytest.mark.usefixtures("aws")
def test_reopened_is_said(run: Run) -> None:
    run("log", "aws", "resume", "2026-10-01")
    run("log", "aws", "rejected", "2026-10-10")
    assert "reopened" in run("log", "aws", "i1", "invited", "2026-11-01").err
    assert "cannot come after" in run("log", "aws", "oa", "2026-10-20", code=2).err


@pytest.mark.usefixtures("aws")
def test_an_event_that_may_come_before_or_after_one_of_its_day_says_so(run: Run) -> None:
    run("log", "aws", "resume", "2026-11-01")
    run("log", "aws", "rejected")
    ran = run("log", "aws", "i1", "invited")
    assert "it goes after “rejected” of the same day or days; if it came before, edit the day of one" in ran.err
    assert "reopened" in ran.err


@pytest.mark.usefixtures("aws")
def test_what_is_logged_in_the_order_of_one_day_is_not_doubted(run: Run) -> None:
    run("log", "aws", "offered")
    assert "it goes after" not in run("log", "aws", "background check", "invited").err


@pytest.mark.usefixtures("aws")
def test_the_wait_that_is_said_is_the_one_the_event_ended(run: Run) -> None:
    run("log", "aws", "resume", "2026-03-01")
    run("log", "aws", "i1", "invited", "2026-04-01")
    run("log", "aws", "i1", "held", "2026-04-05")
    run("log", "aws", "rejected", "2026-04-20")
    ran = run("log", "aws", "oa", "--on", "2026-03-10")
    assert "the wait after resume submitted was up to 9 days; when they answered was not logged" in ran.err


def test_the_help_names_every_kind(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    told = run("log", "--help").out
    _, _, kinds = told.partition("Kinds (tracker stages lists the stages):\n")
    assert [tuple(line.split(maxsplit=1)) for line in kinds.splitlines()] == [
        (kind.name, kind.help) for kind in KINDS.values()
    ]


@pytest.mark.usefixtures("aws")
def test_what_is_due_by_a_day_is_said_and_kept_as_that_day(run: Run) -> None:
    assert "due Fri 27 November 2026, 18:00" in run("log", "aws", "oa", "invited", "--due", "by friday 18:00").err
    assert "apply by Thu 3 December 2026\n" in run("add", "Toss", "Dev", "--deadline", "12월 3일까지").err
    run("edit", "aws#2", "due=until 30 november")
    _, event = json.loads(run("show", "aws", "-f", "json").out)["events"]
    assert (event["due"]["earliest"], event["due"]["latest"], event["due"]["words"]) == (
        "2026-11-30",
        "2026-11-30",
        "until 30 november",
    )


# What is easily meant otherwise


@pytest.mark.usefixtures("aws")
@pytest.mark.parametrize("words", ["10 december", "12월 초", "around 10 dec", "1 to 5 december"])
def test_a_day_of_last_year_is_not_taken_for_one_about_to_come(run: Run, words: str) -> None:
    refused = run("log", "aws", "resume", "submitted", "--on", words, code=2)
    assert (
        "2025, while the one in 2026 is about to come; write the year of the day you mean, like 2026-12-" in refused.err
    )
    assert events(run) == []


@pytest.mark.usefixtures("aws")
def test_a_day_further_ahead_or_with_its_year_is_the_latest_that_was(run: Run) -> None:
    run("log", "aws", "resume", "submitted", "--on", "2 january")
    run("log", "aws", "assessment", "submitted", "--on", "30 december")  # 37 days ahead
    run("log", "aws", "interview-1", "held", "--on", "10 december 2025")
    assert [event.rsplit(" ", 1)[1] for event in events(run)] == ["2025-12-10", "2025-12-30", "2026-01-02"]


@pytest.mark.usefixtures("aws")
def test_what_has_just_been_is_not_taken_for_next_year(run: Run) -> None:
    refused = run("log", "aws", "assessment", "invited", "--due", "5 november", code=2)
    assert "“5 november” would mean 5 November 2027, while the one in 2026 has just been" in refused.err
    assert "due Fri 5 November 2027" in run("log", "aws", "assessment", "invited", "--due", "5 november 2027").err
    assert "due Wed 20 October 2027" in run("log", "aws", "assessment", "invited", "--due", "20 october").err


@pytest.mark.usefixtures("aws")
def test_where_keys_begin_alike_the_role_says_which_was_meant(run: Run) -> None:
    assert run("log", "aws", "resume", "submitted").err.startswith("aws: #1 resume submitted")
    run("add", "AWS", "Cloud Support", "--key", "aws-cloud")
    assert run("log", "aws-cloud", "resume", "submitted").err.startswith("aws-cloud: #1 resume submitted")
    ambiguous = run("log", "aws", "rejected", code=4)
    assert ambiguous.err == (
        "tracker: “aws” may be more than one application; write the number: 1 for aws (AWS, SA Intern) or 2 for aws-cloud "
        "(AWS, Cloud Support)\n"
    )
    run("log", "2", "rejected")
    assert run("log", "aws", "acknowledged").err.startswith("aws (SA Intern): #2 resume acknowledged")


@pytest.mark.usefixtures("aws")
def test_what_ended_is_not_reopened_while_an_open_one_may_be_meant(run: Run) -> None:
    run("log", "aws", "resume", "2026-11-01")
    run("log", "aws", "rejected", "2026-11-10")
    run("add", "AWS", "Cloud Support")
    assert "2 for aws-cloud-support" in run("log", "aws", "i1", "invited", code=4).err


@pytest.mark.usefixtures("aws")
def test_the_same_again_is_refused_unless_it_is_asked_for(run: Run) -> None:
    run("log", "aws", "oa", "yesterday")
    refused = run("log", "aws", "oa", "2026-11-22", code=2)
    assert refused.err == (
        "tracker: aws has “assessment submitted (22 November 2026)” already; with --again it is logged once more\n"
    )
    assert len(events(run)) == 1
    assert "#2 assessment submitted" in run("log", "aws", "oa", "yesterday", "--again").err
    run("log", "aws", "oa", "2026-11-21")
    run("log", "aws", "i1", "--for", "tomorrow")
    run("log", "aws", "i1", "scheduled", "--for", "2026-12-01")


def test_an_appointment_made_before_the_one_that_stands_was_not_moved(run: Run) -> None:
    run("add", "Naver", "Backend", "--on", "2026-10-01")
    assert "interview-1 scheduled, 23 November 2026" in run("log", "naver", "i1", "--for", "dec 3 3pm").err
    assert (
        "interview-1 scheduled, 22 November 2026"
        in run("log", "naver", "i1", "--for", "dec 4 3pm", "-d", "yesterday").err
    )
    assert "interview-1 rescheduled, 23 November 2026" in run("log", "naver", "i1", "--for", "dec 5 3pm").err
    assert json.loads(run("list", "-f", "json").out)[0]["turn"] == "calendar"


def test_what_came_before_an_earlier_stage_is_pointed_out(run: Run) -> None:
    run("add", "Naver", "Backend", "--on", "2026-10-01")
    assert run("log", "naver", "oa", "3월 말").err.splitlines()[1] == (
        "  that is before resume submitted, 1 October 2026; if the year is wrong, tracker undo takes it back"
    )
    run("undo")
    assert "that is before" not in run("log", "naver", "oa", "2026-10-01").err


@pytest.mark.usefixtures("aws")
@pytest.mark.parametrize(
    ("words", "typed", "told"),
    [
        (["i1", "next friday 15:00"], "2\n", "for Fri 4 December 2026, 15:00"),
        (["i1", "scheduled", "--at", "next friday 15:00"], "2026-11-27\n", "for Fri 27 November 2026, 15:00"),
        (["i1", "15:00 next friday"], "1\n", "for Fri 27 November 2026, 15:00"),
        (["i1", "다음 금요일 오후 3시"], "2\n", "for Fri 4 December 2026, 15:00"),
        (["i1", "next friday 3:30"], "1\n", "for Fri 27 November 2026, 15:30"),
        (["oa", "invited", "--due", "next friday"], "1\n", "due Fri 27 November 2026"),
    ],
)
def test_of_two_readings_the_keyboard_is_asked(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str], typed: str, told: str
) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    ran = run("log", "aws", *words, stdin=typed)
    assert "  1  2026-11-27\n  2  2026-12-04\nWhich one do you mean? " in ran.err
    assert told in ran.err


@pytest.mark.usefixtures("aws")
def test_of_a_day_that_is_past_and_one_to_come_it_is_said_which_is_which(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    ran = run("log", "aws", "i1", "friday", stdin="2\n")
    assert "  1  2026-11-20, which is past\n  2  2026-11-27, to come\nWhich one do you mean? " in ran.err
    assert "interview-1 scheduled" in ran.err


@pytest.mark.usefixtures("aws")
@pytest.mark.parametrize("typed", ["", "3\n", "tomorrow\n"])
def test_without_an_answer_nothing_is_stored(run: Run, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    assert "it may be 2026-11-27 or 2026-12-04" in run("log", "aws", "i1", "next friday", stdin=typed, code=2).err
    assert events(run) == []


@pytest.mark.parametrize(("typed", "code"), [("y\n", 0), ("n\n", 2), ("", 2)])
def test_a_role_that_may_go_on_is_asked_about(run: Run, monkeypatch: pytest.MonkeyPatch, typed: str, code: int) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    ran = run("add", "누리", "경영", "지원", "매니저", "지원", "어제", stdin=typed, code=code)
    assert "Is “경영 지원 매니저” the role?" in ran.out + ran.err
    assert ("Added 누리: 누리, 경영 지원 매니저\n  #1 resume submitted, 22 November 2026\n" in ran.err) is (code == 0)


@pytest.mark.usefixtures("aws")
@pytest.mark.parametrize(("typed", "code"), [("y\n", 0), ("네\n", 0), ("n\n", 2), ("", 2)])
def test_words_that_say_nothing_are_kept_as_a_remark_if_that_is_wanted(
    run: Run, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    ran = run("log", "aws", "서류 합격 어제 진짜 기쁘다", stdin=typed, code=code)
    assert "“진짜 기쁘다” is not understood beside passed" in ran.err
    assert ("진짜 기쁘다" in run("show", "aws").out) is (code == 0)
    assert len(events(run)) == (0 if code else 2)


@pytest.mark.usefixtures("aws")
def test_what_may_deny_it_is_offered_as_no_remark(run: Run) -> None:
    assert "remark" not in run("log", "aws", "서류 합격 아직 모름", code=2).err


@pytest.mark.parametrize("words", ["면접 3시로 변경됨", "interview rescheduled to 3pm", "面接15時に変更"])
def test_a_meeting_that_is_moved_to_a_time_stays_on_its_day(run: Run, words: str) -> None:
    run("add", "Larkspur", "SRE", "--on", "2026-11-10")
    run("log", "larkspur", "i1", "2026-12-01 10:00")
    assert "for Tue 1 December 2026, 15:00" in run("log", "larkspur", words).err


def test_a_meeting_that_is_moved_is_with_whom_it_was(run: Run) -> None:
    run("add", "Larkspur", "SRE", "--on", "2026-11-10")
    assert run("log", "larkspur", "i1", "tomorrow 15:00", "with", "Mark D.").err.endswith(
        "waiting for the appointment\n"
    )
    assert "with Mark D." in run("log", "larkspur", "i1", "tomorrow 16:00").err
    assert "with Dana" in run("log", "larkspur", "i1", "wednesday 16:00", "with", "Dana").err
    last = run("show", "larkspur", "-f", "text").out.splitlines()[-1]
    assert last.endswith("interview 1 moved to Wed 25 Nov 16:00, with Dana")


def test_without_words_it_asks_what_happened_or_takes_what_the_options_say(run: Run) -> None:
    run("add", "Larkspur", "SRE", "--on", "2026-11-10")
    assert "say what happened" in run("log", "larkspur", code=2).err
    assert "answer expected 27 November 2026" in run("log", "larkspur", "--expect", "friday").err


@pytest.mark.usefixtures("aws")
def test_a_remark_is_asked_about_once_whatever_stands_around_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    run("log", "aws", "oa done coffee!", stdin="y\nn\n")
    assert json.loads(run("show", "aws", "-f", "json").out)["events"][-1]["note"] == "coffee"
