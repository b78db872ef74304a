"""Command lines that cannot be run: what is said, and that nothing is run in their place."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

pytestmark = pytest.mark.no_record

LISTS = "All commands: tracker --help"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["help"], "“help” is not a command: tracker --help lists all commands, tracker log --help explains one"),
        (["hlep"], "“hlep” is not a command; did you mean tracker --help?"),
        (["udno"], "“udno” is not a command; did you mean tracker undo?"),
        (["UNDO"], "“UNDO” is not a command; did you mean tracker undo?"),
        (["aws"], f"“aws” is not a command. To look at an application: tracker show aws. {LISTS}"),
        (["네이버-백엔드"], f"“네이버-백엔드” is not a command. To look at an application: tracker show 네이버-백엔드. {LISTS}"),
        (["a; b"], f"“a; b” is not a command. To look at an application: tracker show 'a; b'. {LISTS}"),
        (
            ["list", "aws"],
            ("“aws” is more than tracker list takes. Of a company: tracker list --company aws; "
            "of one application: tracker show aws"),
        ),
        (
            ["show", "Aws", "people", "intern"],
            ("“intern” is more than tracker show takes: one key, or one part of a name, in quotes if it has spaces. "
            "The keys of a company: tracker list --company Aws"),
        ),
        (
            ["add", "Netflix", "Data role", "today"],
            "say what happened: a stage (like assessment), a kind (like invited, rejected), or both",
        ),
        (["contact", "aws", "Kim", "Lee"], "“Lee” is more than tracker contact takes; text of several words goes in quotes"),
        (["undo", "2"], "“2” is more than tracker undo takes (see: tracker undo --help)"),
        (["add"], "the company is missing; give COMPANY and ROLE, like AWS “SA Intern”"),
        (["add", "Naver"], "the role is missing; give COMPANY and ROLE, like AWS “SA Intern”"),
        (["delete", "aws"], "“delete” is not a command; did you mean tracker remove?"),
        (["LS"], "“LS” is not a command; did you mean tracker list?"),
        (
            ["-f", "json", "list"],
            "there is no option -f before the command; only --db, --today, --color, --no-color, --language, --errors, --quiet, --version, --help are known there, others go after it",
        ),
        (["note", "aws", "--done"], "--done needs a value (see: tracker note --help)"),
        (["note", "aws", "--done", "x"], "--done is “x”; it must be a whole number from 1"),
        (["demo", "--search", "0"], "--search is “0”; it must be a whole number from 1 to 1,000,000"),
        (["list", "--all=yes"], "--all takes no value (see: tracker list --help)"),
        (["log"], "REF is missing (see: tracker log --help)"),
        (["stages", "lst"], "“lst” is not a known command of tracker stages; choose from list, add, alias, rename, move, remove"),
        (["--language", "xx", "list"], "“xx” is not a known language; choose from en, ko"),
        (["week", "last"], "“last” is not a week; did you mean --last?"),
        (
            ["add", "A", "B", "--on", "tomorrow"],
            "“tomorrow” is in the future: leave --on out until you have sent the résumé. The last day to apply goes with --deadline",
        ),
        (["add", "Naver", ""], "the role is empty; write something"),
        (["add", "A", "B", "--via", "x"], "there is no option --via; did you mean --source? (see: tracker add --help)"),
        (["add", "A", "B", "--due", "x"], "there is no option --due; did you mean --deadline? (see: tracker add --help)"),
        (["log", "a", "oa", "--deadline", "x"], "there is no option --deadline; did you mean --due? (see: tracker log --help)"),
        (["list", "--sorted", "x"], "there is no option --sorted; did you mean --sort or --source? (see: tracker list --help)"),
    ],
)  # fmt: skip
def test_what_to_type_instead(run: Run, world: Path, words: list[str], said: str) -> None:
    ran = run(*words, code=2)
    assert (ran.out, ran.err) == ("", f"tracker: {said}\n")
    assert not (world / "tracker.db").exists()


def test_no_neighbour_is_run(run: Run) -> None:
    run("add", "AWS", "SA Intern")
    run("udno", code=2)
    assert run("list").out.startswith("1\taws\t")


def test_a_typer_that_this_program_cannot_work_with_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def build() -> None:
        raise TypeError("no such option")

    monkeypatch.setattr("tracker.cli.program.build", build)
    said = run("--help", code=1).err
    assert said.startswith(
        f"tracker: this program cannot work with Typer {version('typer')}, which was installed in its"
    )
    assert "(no such option)" in said
