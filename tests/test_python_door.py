"""The Python door: the script of docs/python.md prints what the page says, and no method needs a command line."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path

from tests.sources import PACKAGE, calls
from tracker import Tracker
from tracker.core.sentences import PYTHON, use

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/python.md").read_text(encoding="utf-8")

LOADED = """
import sys
doors = {"tracker.cli", "typer", "rich"} & set(sys.modules)
assert not doors, doors
"""

# Every public method once, in a process where there is no command line to be had.
EVERY_METHOD = """
import sys
sys.modules["tracker.cli"] = None

from datetime import date
from tests.sources import PACKAGE, calls
from tracker import Tracker
from tracker.core.errors import TrackerError

called = set()

class Watched(Tracker):
    def __getattribute__(self, name):
        called.add(name)
        return super().__getattribute__(name)

tracker = Watched("jobs.db", today=date(2026, 11, 26), zone="Asia/Seoul")
assert tracker.is_empty()
tracker.add("AWS", "SA Intern", "applied mid november", url="https://example.com/jobs/1")
tracker.add("Oakline", "Engineer", on=date(2026, 11, 2))
assert not tracker.is_empty()
assert tracker.edition().number == 2
tracker.log("aws", "interview 1 tomorrow 3pm", who="Dana Kim", via="phone")
tracker.log(["oakline"], "interview-1", on=date(2026, 11, 9))
assert tracker.line("acknowledged", "aws", rehearse=True)
assert tracker.line("oakline passed today") and tracker.undo()
tracker.note("aws", "Read about queues", "prep", "interview-1")
assert tracker.note("aws", done=1).note.done
tracker.contact("aws", "Dana Kim", role="recruiter", email="dana@example.com")
tracker.attach("aws", "resume.pdf", b"a resume", "resume")
assert len(tracker.note_meeting("aws", "interview-1", {"question": "Why us?", "lesson": "Ask more"})) == 2
with open("letter.txt", "w") as letter:
    letter.write("Dear all")
assert tracker.attach("aws", "letter.txt", purpose="cover-letter").document.size == 8
page = b"<html><head><title>SA Intern</title></head><body><h1>SA Intern</h1><p>Runs the cloud.</p></body></html>"
tracker.attach_posting("aws", page)
tracker.edit("aws", location="Seoul")
tracker.edit("oakline#2", "11 november")
tracker.edit("oakline#2", note="went well")
record = tracker.show("aws").record
tracker.edit_record(record, b'[application]\\nkey = "aws"\\ncompany = "AWS"\\nrole = "SA Intern"\\ntags = ["cloud"]\\n')
assert tracker.undo()
tracker.remove("oakline#2")
assert tracker.undo()
assert tracker.redo()
assert tracker.undo()

assert tracker.find("oak").key == "oakline"
reports = {
    "list": tracker.list(everything=True, turn="calendar"),
    "overview": tracker.overview(),
    "show": tracker.show("aws"),
    "search": tracker.search("queues"),
    "waits": tracker.waits(),
    "waits REF": tracker.waits("aws", in_full=True),
    "week": tracker.week(),
    "prep": tracker.prep(),
    "prep REF": tracker.prep("aws"),
    "work_search": tracker.work_search(last=True),
    "stages": tracker.stages(),
    "check": tracker.check(),
}
for name, report in reports.items():
    assert isinstance(tracker.data(report), (dict, list)), name
assert "cloud" in tracker.posting("aws").text

plan = tracker.plan_import([("log.csv", b"Company,Position\\nParlio,Analyst\\n")], maps=["Company=company", "Position=role"])
assert tracker.import_plan(plan).added == 1
more = b"Company,Position,Pay\\nParlio,Analyst,40k\\n"
plan = tracker.plan_import([("log.csv", more)], maps=["Company=company", "Position=role", "Pay=salary"])
assert (plan.outcome.known, plan.outcome.differing) == (1, 1)
assert tracker.import_plan(plan, update=True).changed == 1
assert tracker.find("parlio").salary == "40k"
mail = b"From: Parlio <jobs@parlio.example>\\r\\nDate: Mon, 23 Nov 2026 10:00:00 +0900\\r\\nSubject: Analyst\\r\\n\\r\\nWe got it.\\r\\n"
with open("mail.eml", "wb") as file:
    file.write(mail)
assert tracker.plan_mails(["mail.eml"])
assert tracker.take_mails(())
for what in ("applications", "events", "waits", "work-search", "calendar", "sankey"):
    assert "".join(tracker.export(what)), what
assert "AWS" in "".join(tracker.export("review", "aws"))
assert [name for name, _ in tracker.site()][:2] == ["index.html", "applications.html"]
full = "".join(tracker.export(full=True)).encode()
assert tracker.plan_import([("all.csv", full)]).outcome.known == 3
assert tracker.extract("aws", "resume.pdf").data == b"a resume"

kept = tracker.backup("kept.db")
assert tracker.backup().exists()
tracker.add_stage("phone-screen", "meeting", after="resume", aliases=["call"])
tracker.rename_stage("phone-screen", "first-call")
tracker.alias_stage("first-call", ["hello"])
tracker.move_stage("first-call", before="interview-1")
tracker.remove_stage("first-call")
assert [stage.name for stage in tracker.pipeline()][:2] == ["resume", "assessment"]
assert tracker.keys("oak") == ("oakline",)
tracker.remove("oakline", forever=True)
tracker.restore(kept)
assert tracker.keys("oak") == ("oakline",)
try:
    tracker.log("nobody", "rejected")
except TrackerError as error:
    assert error.code == "no-application", error.code
    assert str(error) == error.sentence
Watched("made-up.db", today=date(2026, 11, 26), zone="UTC").fill(3)

public = {name for name in vars(Tracker) if not name.startswith("_")}
assert public <= called, public - called
"""


def blocks(language: str) -> list[str]:
    """The blocks of the page in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def ran(script: str, folder: Path) -> str:
    """What a script prints, run by itself in a folder."""
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert not found.returncode, found.stderr
    assert not found.stderr
    return found.stdout


def test_the_script_of_the_page_prints_what_the_page_says_and_loads_no_command_line(tmp_path: Path) -> None:
    (script,), (printed,) = blocks("python"), blocks("text")
    assert ran(script + LOADED, tmp_path) == printed


def test_every_method_works_where_there_is_no_command_line(tmp_path: Path) -> None:
    ran(EVERY_METHOD, tmp_path)


def test_what_a_sentence_says_can_be_done_is_a_call_of_a_tracker() -> None:
    below = [(file, call) for file, call in calls({"use"}) if "cli" not in file.relative_to(PACKAGE).parts]
    assert len(below) > 50
    for file, call in below:
        assert_is_a_call(call, f"{file}:{call.lineno}")


def assert_is_a_call(said: ast.Call, where: str) -> None:
    name, *words = said.args
    assert isinstance(name, ast.Constant), where
    assert isinstance(name.value, str), where
    texts = ["word"] * sum(not isinstance(word, ast.Starred) for word in words)
    line = PYTHON.use(use(name.value, *texts, **{str(one.arg): "" for one in said.keywords if one.arg}))
    call = ast.parse(line, mode="eval").body
    assert isinstance(call, ast.Call)
    if name.value != "help":
        assert isinstance(call.func, ast.Attribute)
        parameters = inspect.signature(getattr(Tracker, call.func.attr))
        parameters.bind_partial(None, *call.args, **{str(one.arg): one.value for one in call.keywords})


def test_words_of_an_event_are_one_text() -> None:
    assert PYTHON.use(use("log", "aws", "interview", "tomorrow 3pm")) == "Tracker.log('aws', 'interview tomorrow 3pm')"
    assert PYTHON.use(use("add", "AWS", "Intern", on="yesterday")) == "Tracker.add('AWS', 'Intern', on='yesterday')"
    assert PYTHON.use(use("attach posting", "aws", "FILE")) == "Tracker.attach_posting('aws', 'FILE')"
    assert PYTHON.use(use("edit", "aws#2", on="yesterday")) == "Tracker.edit('aws#2', on='yesterday')"
