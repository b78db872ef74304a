"""tracker stages"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

DEFAULT = ["resume", "assessment", "interview-1", "interview-2", "outcome"]


def names(run: Run) -> list[str]:
    return [row["stage"] for row in json.loads(run("stages", "list", "-f", "json").out)]


def aliases(run: Run, stage: str) -> list[str]:
    rows = json.loads(run("stages", "list", "-f", "json").out)
    return next(row["aliases"] for row in rows if row["stage"] == stage)


def test_the_pipeline_is_listed_with_its_use(run: Run, aws: str) -> None:
    assert aws
    lines = [line.split("\t") for line in run("stages", "-f", "tsv").out.splitlines()]
    assert [(line[0], line[1], line[2]) for line in lines] == [
        ("resume", "task", "1"),
        ("assessment", "task", "1"),
        ("interview-1", "meeting", "1"),
        ("interview-2", "meeting", "0"),
        ("outcome", "outcome", "0"),
    ]
    assert lines[4][3] == "result;결과;結果"
    assert json.loads(run("stages", "-f", "json").out) == json.loads(run("stages", "list", "-f", "json").out)
    assert "Write tracker stages -f json" in run("stages", "-f", "json", "list", code=2).err
    assert run("stages", "list", "-f", "csv").out.startswith("stage,type,events,aliases\nresume,task,1,cv;")
    assert run("stages", "list", "-f", "text").out.splitlines()[0].split() == [
        "STAGE",
        "TYPE",
        "EVENTS",
        "ALSO",
        "CALLED",
    ]


def test_a_record_that_is_not_there_has_the_default_ones(run: Run) -> None:
    assert names(run) == DEFAULT


def test_a_stage_is_added_used_and_kept(run: Run, aws: str) -> None:
    said = run(
        "stages", "add", "phone screen", "--type", "Meeting", "--after", "cv", "--alias", "call", "--alias", "전화면접"
    ).err
    assert said == ("Added phone screen\n  resume → phone screen → assessment → interview-1 → interview-2 → outcome\n")
    run("log", aws, "phone screen", "10 march 2024")
    run("log", aws, "전화면접", "12 march 2024", "--again")
    events = json.loads(run("show", aws, "-f", "json").out)["events"]
    assert [(event["stage"], event["kind"]) for event in events][1:3] == [("phone screen", "held")] * 2
    assert (
        "the stage “phone screen” is used 2 times, by events, notes and people"
        in run("stages", "remove", "call", code=2).err
    )
    run("stages", "add", "tea", "--type", "meeting")
    run("stages", "add", "first", "--type", "task", "--before", "cv")
    assert names(run) == ["first", "resume", "phone screen", *DEFAULT[1:4], "tea", "outcome"]
    assert run("undo").err == "Undone: stages add first\n"
    assert names(run) == ["resume", "phone screen", *DEFAULT[1:4], "tea", "outcome"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("rejected", "“rejected” already means a kind (rejected)"),
        ("합격", "“합격” already means a kind (passed)"),
        ("Follow Up", "“Follow Up” already means a kind (followed-up)"),
        ("Resume", "“Resume” already means the stage resume"),
        ("OA", "“OA” already means the stage assessment"),
        ("i 1", "“i 1” already means the stage interview-1"),
        ("may", "“may” is read as a day"),
        ("어제", "“어제” is read as a day"),
        ("last week", "“last week” is read as a day"),
        ("3", "“3” has no letter"),
        ("one two three four", "has more than 3 words"),
        (" ", "the word for a stage is empty"),
        ("a\x1b", "has a control character in it"),
        ("x" * 501, "the word for a stage is 501 characters long"),
    ],
)
def test_words_that_mean_something_else_are_refused(run: Run, name: str, said: str) -> None:
    assert said in run("stages", "add", "--type", "task", "--", name, code=2).err
    assert said in run("stages", "add", "fine", "--type", "task", "--alias", name, code=2).err
    assert said in run("stages", "alias", "i2", "--", name, code=2).err
    assert said in run("stages", "rename", "i2", "--", name, code=2).err
    assert names(run) == DEFAULT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "x"), "--type is missing"),
        (("add", "x", "--type", "party"), "“party” is not a known type of stage; choose from task, meeting"),
        (("add", "x", "--type", "outcome"), "“outcome” is not a known type of stage"),
        (("add", "x", "--type", "task", "--after", "tea"), "“tea” is not a known stage; choose from resume"),
        (("add", "x", "--type", "task", "--after", "cv", "--before", "oa"), "--after and --before are two places"),
        (("add", "x", "--type", "task", "--after", "outcome"), "nothing comes after outcome"),
        (("move", "oa"), "move oa where? Say --after or --before"),
        (("move", "oa", "--after", "oa"), "“oa” is not a known stage"),
        (("move", "outcome", "--before", "cv"), "outcome keeps its name and its place at the end"),
        (("rename", "outcome", "end"), "outcome keeps its name and its place at the end"),
        (("remove", "outcome"), "outcome keeps its name and its place at the end"),
        (("remove", "tea"), "“tea” is not a known stage; choose from resume"),
        (("alias", "i2", "tea", "--remove"), "“tea” is not a known alias of interview-2; choose from i2"),
    ],
)
def test_what_cannot_be_is_refused(run: Run, arguments: tuple[str, ...], said: str) -> None:
    assert said in run("stages", *arguments, code=2).err
    assert names(run) == DEFAULT


def test_a_stage_is_renamed_with_what_happened_at_it(run: Run, aws: str) -> None:
    assert run("stages", "rename", "i1", "Onsite").err == "Renamed interview-1 to Onsite\n"
    events = json.loads(run("show", aws, "-f", "json").out)["events"]
    assert events[2]["stage"] == "Onsite"
    run("log", aws, "onsite", "2024-05-10")
    assert run("undo").err == "Undone: log aws Onsite held (10 May 2024)\n"
    assert run("undo").err == "Undone: stages rename interview-1 → Onsite\n"
    assert names(run) == DEFAULT


def test_a_stage_takes_an_alias_of_its_own_as_name(run: Run) -> None:
    run("stages", "rename", "oa", "test")
    assert names(run)[1] == "test"


def test_aliases_come_and_go(run: Run) -> None:
    said = run("stages", "alias", "interview-2", "final round", "임원").err
    assert said.endswith("二次面接, final round, 임원\n")
    assert said.startswith("interview-2 is also called i2, ")
    run("stages", "alias", "임원", "I2", "Final-Round", "--remove")
    assert aliases(run, "interview-2")[-1] == "임원"
    assert "i2" not in aliases(run, "interview-2")
    run("undo")
    assert aliases(run, "interview-2")[0] == "i2"
    run("stages", "add", "tea", "--type", "task", "--alias", "chat")
    assert run("stages", "alias", "tea", "chat", "--remove").err == "tea has no other words now\n"


def test_a_stage_is_moved(run: Run, aws: str) -> None:
    assert run("stages", "move", "oa", "--after", "i1").err == (
        "Moved assessment\n  resume → interview-1 → assessment → interview-2 → outcome\n"
    )
    run("stages", "move", "i2", "--before", "resume")
    assert names(run) == ["interview-2", "resume", "interview-1", "assessment", "outcome"]
    assert run("undo").err == "Undone: stages move interview-2 before resume\n"
    assert run("show", aws).code == 0


def test_an_order_that_makes_a_history_impossible_is_refused(run: Run) -> None:
    run("add", "Toss", "Backend")
    run("log", "toss", "i2", "scheduled", "--on", "2024-05-01", "--for", "2024-05-05")
    run("log", "toss", "i1", "--on", "2024-05-10")
    run("log", "toss", "i2", "rescheduled", "--on", "2024-05-12", "--for", "2024-05-20")
    said = run("stages", "move", "i2", "--before", "i1", code=2).err
    assert "in that order the events of toss could not have happened: interview-2 rescheduled" in said
    assert names(run) == DEFAULT


def test_the_only_task_stays(run: Run) -> None:
    run("stages", "remove", "oa")
    assert "resume is the only task" in run("stages", "remove", "cv", code=2).err
    run("stages", "remove", "i1")
    assert names(run) == ["resume", "interview-2", "outcome"]


def test_many_stages_leave_the_outcome_last(run: Run) -> None:
    for number in range(3):
        run("stages", "add", f"round-{number}", "--type", "meeting")
    assert names(run)[-2:] == ["round-2", "outcome"]


def test_the_options_of_the_program_go_with_every_part(run: Run, world: object) -> None:
    assert run("stages", "add", "tea", "--type", "task", "--db", f"{world}/other.db", "-q").err == ""
    assert names(run) == DEFAULT
    assert "tea" in run("stages", "--db", f"{world}/other.db").out


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("take-home done 25 oct", "resume assessment phone-screen take-home interview-1 interview-2"),
        ("take-home invited", "resume assessment phone-screen take-home interview-1 interview-2"),
        ("take-home done 12 oct", "resume assessment take-home phone-screen interview-1 interview-2"),
        ("casual-talk 25 oct", "casual-talk resume assessment phone-screen interview-1 interview-2"),
        ("offer-talk 14 oct 2026", "resume assessment offer-talk phone-screen interview-1 interview-2"),
    ],
)
def test_a_known_stage_goes_to_its_place_by_the_history(run: Run, words: str, order: str) -> None:
    run("add", "Acme", "Baker", "--on", "2026-10-10")
    run("log", "acme", "phone-screen", "2026-10-19")
    assert "Added the stage" in run("log", "acme", *words.split()).err
    stages = json.loads(run("stages", "-f", "json").out)
    assert " ".join(one["stage"] for one in stages[:-1]) == order
