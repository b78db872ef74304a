"""`tracker edit`: what was typed is stored, shown again, or kept in a file; it is never lost."""

from __future__ import annotations

import errno
import json
import sys
from typing import TYPE_CHECKING

import pytest

from tests.processes import program
from tracker.cli.editor import words_of
from tracker.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

    Editor = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("aws")

_SCRIPT = """\
import pathlib, sys
log, path = pathlib.Path({log!r}), pathlib.Path(sys.argv[1])
text = path.read_bytes().decode()
with log.open("a", encoding="utf-8") as file:
    file.write(text + "\\n=====\\n")
turn = log.read_text(encoding="utf-8").count("=====")
turns = {turns!r}
for old, new in turns[min(turn, len(turns)) - 1].items():
    assert old in text, old
    text = text.replace(old, new)
path.write_bytes(text.encode())
sys.exit({code})
"""


@pytest.fixture
def editor(world: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """An editor that replaces texts: one dict each time it is opened, the last one from then on. Where it logs."""

    def make(*turns: dict[str, str], code: int = 0, variable: str = "EDITOR") -> Path:
        script, log = world / "an editor.py", world / "editor.log"
        script.write_text(_SCRIPT.format(log=str(log), turns=turns, code=code), encoding="utf-8")
        monkeypatch.setenv(variable, f'"{sys.executable}" "{script}"')
        return log

    return make


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone sits before a terminal."""
    monkeypatch.setattr(Session, "talks_on_terminal", True)


def _left(world: Path) -> list[Path]:
    return sorted(world.glob("edit-*"))


def test_what_is_changed_added_and_removed_is_one_step(run: Run, editor: Editor, world: Path) -> None:
    run("contact", "aws", "Kim", "--role", "recruiter")
    run("note", "aws", "read up on SQS")
    before = run("show", "aws", "-f", "json").out
    editor(
        {
            'role = "SA Intern"': 'role = "SA Intern"\nlocation = "서울"',
            'words = "late march 2024"': 'words = "later"',
            '[[application.contact]]\nname = "Kim"\nrole = "recruiter"\n': '[[application.contact]]\nname = "Lee"\n',
            '[[application.note]]\ntopic = "other"': '[[application.event]]\nkind = "rej"\non = 2024-06-01\n\n[[application.note]]\ntopic = "lesson"',
        }
    )
    assert run("edit", "aws").err == "aws: 1 added, 4 changed\n"
    shown = run("show", "aws", "-f", "tsv").out.splitlines()
    assert shown[1].split("\t")[:5] == ["2", "assessment", "submitted", "2024-03-21..2024-03-31", "later"]
    assert shown[3].split("\t")[:4] == ["4", "outcome", "rejected", "2024-06-01"]
    assert '"Lee"' in run("show", "aws", "-f", "json").out
    assert run("list").out == ""
    assert _left(world) == []
    run("undo")
    assert run("show", "aws", "-f", "json").out == before


def test_a_posting_that_is_changed(run: Run, editor: Editor) -> None:
    run("attach", "aws", "--as", "posting", "-", stdin="Build things.\n")
    editor({"Build things.": "Build all things."})
    assert run("edit", "aws").err == "aws: 1 changed\n"
    assert run("show", "aws", "posting").out == "Build all things.\ntaken 23 Nov\n\nBuild all things.\n"
    run("undo")
    assert run("show", "aws", "posting").out == "Build things.\ntaken 23 Nov\n\nBuild things.\n"


def test_nothing_changed_is_said_and_no_step(run: Run, editor: Editor, world: Path) -> None:
    editor({})
    assert run("edit", "aws").err == "aws: nothing changed\n"
    assert _left(world) == []
    assert "log aws" in run("undo").err


def test_the_same_said_in_another_way_is_nothing_changed(run: Run, editor: Editor) -> None:
    editor({'company = "AWS"': "company = 'AWS' # as ever"})
    assert run("edit", "aws").err == "aws: nothing changed\n"


def test_everything_that_can_be_kept_reads_back_as_it_was(run: Run, editor: Editor, world: Path) -> None:
    from tests.readers.test_toml import FULL

    run("import", "-", "--from", "toml", stdin=FULL)
    key = json.loads(run("list", "--all", "-f", "json").out)[-1]["key"]
    editor({"[application]": "# nothing but a comment\n[application]"})
    assert run("edit", key).err == f"{key}: nothing changed\n"
    assert _left(world) == []


def test_a_long_key(run: Run, editor: Editor) -> None:
    run("add", "Kakao", "Backend", "--key", "백" * 400)
    editor({'"Kakao"': '"Kakao Games"'})
    assert run("edit", "백").err.endswith(": 1 changed\n")


def test_an_emptied_text_changes_nothing(run: Run, editor: Editor, world: Path) -> None:
    before = run("show", "aws").out
    editor({})
    (world / "an editor.py").write_text("import pathlib, sys\npathlib.Path(sys.argv[1]).write_bytes(b'')\n")
    assert run("edit", "aws").err == "aws: nothing changed\n"
    assert (run("show", "aws").out, _left(world)) == (before, [])


@pytest.mark.usefixtures("watched")
def test_a_mistake_is_shown_above_the_text_and_can_be_mended(run: Run, editor: Editor, world: Path) -> None:
    log = editor({'kind = "scheduled"': 'kind = "scheduld"'}, {"scheduld": "held", "at =": "#"})
    assert run("edit", "aws").err == "aws: 1 changed\n"
    first, second, _ = log.read_text(encoding="utf-8").split("\n=====\n")
    assert second.startswith(
        "#! application 1 (AWS, SA Intern), event 3 (interview-1, scheduld): kind: “scheduld” is no"
    )
    assert "#! Nothing is stored yet. Correct it, or close it unchanged to give up.\n" in second
    assert second.endswith(first.replace('kind = "scheduled"', 'kind = "scheduld"'))
    assert run("show", "aws", "-f", "tsv").out.splitlines()[2].split("\t")[1:3] == ["interview-1", "held"]
    assert _left(world) == []


@pytest.mark.usefixtures("watched")
def test_who_gives_up_keeps_the_text(run: Run, editor: Editor, world: Path) -> None:
    before = run("show", "aws").out
    editor({'company = "AWS"': 'company = ""'}, {})
    ran = run("edit", "aws", code=2)
    (kept,) = _left(world)
    assert ran.err.startswith(f"What you typed is kept in {kept}\ntracker: application 1 (, SA Intern): company: ")
    assert 'company = ""' in kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert run("show", "aws").out == before


def test_where_nobody_is_there_to_mend_it_it_is_read_once(run: Run, editor: Editor, world: Path) -> None:
    log = editor({'kind = "submitted"': 'kind = "sumbitted"'})
    ran = run("edit", "aws", code=2)
    assert "“sumbitted” is not a known kind of event" in ran.err
    assert log.read_text(encoding="utf-8").count("=====") == 1
    assert len(_left(world)) == 1


def test_what_cannot_have_happened_is_refused(run: Run, editor: Editor, world: Path) -> None:
    before = run("show", "aws").out
    editor(
        {
            '[[application.event]]\nstage = "resume"': '[[application.event]]\nkind = "rejected"\non = 2024-02-01\n\n[[application.event]]\nstage = "resume"'
        }
    )
    assert "cannot come after" in run("edit", "aws", code=2).err
    assert run("show", "aws").out == before
    assert 'kind = "rejected"' in _left(world)[0].read_text(encoding="utf-8")


def test_a_file_can_be_renamed_and_taken_away_but_not_added(run: Run, editor: Editor, world: Path) -> None:
    for name in ("cv.pdf", "letter.pdf"):
        (world / name).write_bytes(name.encode())
        run("attach", "aws", str(world / name), "--as", "resume")
    editor({'name = "cv.pdf"': 'name = "cv 2024.pdf"'})
    assert run("edit", "aws").err == "aws: 1 changed\n"
    run("export", "file", "aws", "cv 2024.pdf", "-o", str(world / "out.pdf"))
    assert (world / "out.pdf").read_bytes() == b"cv.pdf"
    (world / "editor.log").unlink()
    sha256 = "0" * 64
    editor(
        {
            'name = "letter.pdf"': f'name = "x.pdf"\nsha256 = "{sha256}"\nsize = 1\n\n[[application.document]]\nname = "letter.pdf"'
        }
    )
    assert "“x.pdf” is not a file kept here; to keep one: tracker attach" in run("edit", "aws", code=2).err


@pytest.mark.parametrize("variable", ["EDITOR", "VISUAL"])
def test_visual_goes_before_editor(run: Run, editor: Editor, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    editor({'company = "AWS"': 'company = "Amazon"'}, variable=variable)
    if variable == "VISUAL":
        monkeypatch.setenv("EDITOR", "no-such-editor")
    assert run("edit", "aws").err == "aws: 1 changed\n"


def test_an_editor_that_fails_stores_nothing_and_loses_nothing(run: Run, editor: Editor, world: Path) -> None:
    editor({'company = "AWS"': 'company = "Amazon"'}, code=3)
    ran = run("edit", "aws", code=1)
    (kept,) = _left(world)
    assert f"What you typed is kept in {kept}\n" in ran.err
    assert "ended with code 3; nothing was stored" in ran.err
    assert 'company = "Amazon"' in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("editor_words", "code", "said"),
    [
        ("", 2, "there is no editor to open; set EDITOR, like EDITOR=nano"),
        ("  ", 2, "there is no editor to open"),
        ("'vi", 2, "EDITOR is “'vi”, where a quote is never closed"),
        ("no-such-editor --wait", 1, "cannot start the editor “no-such-editor”"),
    ],
)
def test_without_an_editor(
    run: Run, monkeypatch: pytest.MonkeyPatch, world: Path, editor_words: str, code: int, said: str
) -> None:
    monkeypatch.setenv("EDITOR", editor_words)
    assert said in run("edit", "aws", code=code).err
    assert _left(world) == []


def test_another_command_meanwhile(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = world / "slow.py"
    script.write_text(
        "import pathlib, sys\nfrom tracker.cli.main import main\n"
        "path = pathlib.Path(sys.argv[1])\npath.write_bytes(path.read_bytes().replace(b'AWS', b'Amazon'))\n"
        "main(['note', 'aws', 'a word', '-q'])\n"
    )
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')
    ran = run("edit", "aws", code=1)
    assert "aws was changed by another command meanwhile; edit it again" in ran.err
    assert 'company = "Amazon"' in _left(world)[0].read_text(encoding="utf-8")


def test_an_application_that_is_not_there(run: Run, editor: Editor) -> None:
    editor({})
    assert "there is no application “nowhere”" in run("edit", "nowhere", code=4).err


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
@pytest.mark.parametrize(("ending", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 0), ("SIGQUIT", 0)])
def test_a_signal_while_the_editor_is_open_loses_nothing(
    run: Run, world: Path, monkeypatch: pytest.MonkeyPatch, ending: str, code: int
) -> None:
    script = world / "slow.py"
    # It stops the program it was started by, and writes only then.
    script.write_text(
        "import os, pathlib, signal, sys, time\npath = pathlib.Path(sys.argv[1])\n"
        f"os.kill(os.getppid(), signal.{ending})\ntime.sleep(0.3)\n"
        "path.write_bytes(path.read_bytes().replace(b'AWS', b'Amazon'))\n"
    )
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')
    ended, _, said = program("edit", "aws")
    assert ended == code
    stored = json.loads(run("list", "--all", "-f", "json").out)[0]["company"]
    if code:
        (kept,) = _left(world)
        assert f"What you typed is kept in {kept}\n" in said
        assert 'company = "Amazon"' in kept.read_text(encoding="utf-8")
        assert stored == "AWS"
    else:
        assert stored == "Amazon"


def test_a_text_that_cannot_be_written_leaves_no_half_of_it(
    run: Run, editor: Editor, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor({})

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tracker.writers.file.os.fsync", full)
    said = run("edit", "aws", code=1).err
    assert "edit-aws" in said
    assert "No space left on device; nothing was written" in said
    assert _left(world) == []


@pytest.mark.parametrize(
    ("command", "is_windows", "words"),
    [
        (r'"C:\Program Files\vim\vim.exe" -f', True, [r"C:\Program Files\vim\vim.exe", "-f"]),
        (r"C:\Windows\notepad.exe", True, [r"C:\Windows\notepad.exe"]),
        ("'a b' --wait", False, ["a b", "--wait"]),
    ],
)
def test_the_words_of_an_editor(command: str, words: list[str], *, is_windows: bool) -> None:
    assert words_of(command, is_windows=is_windows) == words


def test_what_a_field_was_and_is_is_said(run: Run) -> None:
    run("add", "Larkspur Systems", "SRE", "--location", "Berlin")
    said = run("edit", "larkspur", "location=Seoul", "salary=50k").err.splitlines()
    assert said[0] == "larkspur-systems: 2 changed"
    assert {*said[1:]} == {"  location: “Berlin” → “Seoul”", "  salary: “50k”"}
    assert run("edit", "larkspur", "location=Seoul").err == "larkspur-systems: nothing changed\n"
    assert "near it are larkspur-systems" in run("edit", "larksupr", "location=Seoul", code=4).err
