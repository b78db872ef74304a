"""The languages the program speaks: which one, and that nothing is left in English."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.pseudo import Pseudo, fill, left
from tracker.cli.commands import SUMMARIES, load
from tracker.cli.main import main
from tracker.core.events import KINDS
from tracker.core.stages import DEFAULT_STAGES, KNOWN_STAGES
from tracker.core.words import find_kind, find_stage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

KOREAN = ("--language", "ko")


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.session.catalogue", lambda _: Pseudo())


@pytest.fixture
def record(run: Run) -> None:
    """A record without a Latin letter but for what its addresses and zones are."""
    fill(run)


MAIL = (
    "From: 한결랩스 <a@hangyeol.example>\nSubject: 한결랩스 면접 안내\nDate: Fri, 20 Nov 2026 10:00:00 +0900\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
    "서류 전형에 합격하셨습니다. 한결랩스 1차 면접은 11월 27일 오후 3시에 진행됩니다.\n"
)
VIEWS = [
    [], ["--brief"], ["list", "-f", "text"], ["list", "--all", "-f", "text"], ["list", "--stage", "offered", "-f", "text"],
    ["show", "한결"], ["show", "한결", "-v"], ["show", "보담"], ["show", "새빛"], ["show", "네이버"], ["show", "한결", "people"],
    ["show", "한결", "notes"], ["waits"], ["waits", "-v"], ["waits", "한결"], ["waits", "한결", "-v"],
    ["waits", "--by", "source"], ["waits", "--plot"], ["week"], ["week", "-f", "md"], ["week", "--last"], ["prep"],
    ["prep", "-f", "md"], ["search", "해시맵", "-f", "text"], ["stages"], ["db", "check"], ["export", "review", "한결"],
    ["export", "work-search", "-f", "text"], ["export", "work-search", "-f", "md"], ["export", "sankey"],
    ["show", "다온"], ["waits", "다온"], ["waits", "--by", "company"], ["waits", "--by", "month"], ["week", "-v"],
    ["week", "-f", "html"], ["prep", "-f", "html"], ["waits", "--plot", "-f", "html"], ["export", "sankey", "-f", "svg"],
    ["export", "sankey", "-f", "html"], ["export", "work-search", "-f", "html"], ["import", "--list-formats"], ["undo"], ["redo"],
]  # fmt: skip
ECHOES = [
    ["add", "한결랩스", "기획"], ["add", "새빛", "기획"], ["log", "네이버", "지원"], ["log", "1", "참석", "1차", "어제", "전화로"],
    ["note", "3", "글", "--topic", "lesson"], ["contact", "3", "김면접"], ["edit", "3", "salary=협의"],
    ["stages", "add", "임원면접", "--type", "meeting"], ["stages", "alias", "임원면접", "임원"], ["remove", "보담"],
]  # fmt: skip
ERRORS = [
    ["udno"], ["log", "3", "test", "3/5"], ["log", "3", "코테", "2026-13-01"], ["add"], ["add", "한결랩스"], ["add", "한결랩스", "백엔드"], ["log", "한결", "무엇"],
    ["log", "한결", "1차", "봄", "내일"], ["log", "한결", "코테", "5월 40일"], ["log", "한결", "scheduled", "1차"], ["log", "없음", "held"],
    ["log", "한결", "outcome"], ["log", "한결", "extended", "--due", "내일"], ["note", "한결", "글", "--topic", "무엇"],
    ["note", "한결", "--done", "0"], ["show", "한결", "무엇"], ["list", "--foo"], ["list", "--limit"], ["list", "--sort", "무엇"],
    ["list", "--since", "무엇"], ["week", "무엇"], ["waits", "--by", "무엇"], ["stages", "add", "1차", "--type", "meeting"],
    ["stages", "무엇"], ["stages", "move", "oa"], ["edit", "한결"], ["edit", "한결", "무엇=1"], ["edit", "한결#99", "note=글"],
    ["remove", "한결#99"], ["attach", "한결", "없는.파일"], ["export", "site", "/dev/null/x"], ["import", "없는.파일"], ["export", "무엇"], ["export", "-f", "무엇"],
    ["db", "restore", "없는.파일"], ["-f", "json", "list"], ["--today", "무엇", "list"], ["--errors", "무엇", "list"],
]  # fmt: skip


@pytest.mark.usefixtures("record", "pseudo")
def test_no_view_is_left_in_english(run: Run) -> None:
    for words in VIEWS:
        ran = run(*KOREAN, *words)
        assert "ж" in ran.out + ran.err or words == ["--brief"], words
        assert left(ran.out + ran.err) == set(), words


@pytest.mark.usefixtures("record", "pseudo")
def test_no_echo_is_left_in_english(run: Run) -> None:
    for words in ECHOES:
        said = run(*KOREAN, *words).err
        assert "ж" in said, words
        assert left(said) == set(), words


@pytest.mark.usefixtures("record")
def test_no_proposal_of_a_mail_is_left_in_english(run: Run, tmp_path: Path) -> None:
    mail = tmp_path / "메일.eml"
    mail.write_text(MAIL, "utf-8")
    said = run(*KOREAN, "import", str(mail)).out
    assert "1차 면접 일정 (2026년 11월 20일), 일시 2026년 11월 27일(금) 15:00" in said
    assert re.search("^[0-9a-f]{8}  (확실|유력|검토)  ", said)


@pytest.mark.usefixtures("record", "pseudo")
def test_no_error_is_left_in_english(run: Run) -> None:
    for words in ERRORS:
        ran = run(*KOREAN, *words, code=None)
        assert ran.code in {1, 2, 4}, words
        assert "ж" in ran.err, words
        assert left(ran.err) <= {word for given in words for word in re.findall(r"[A-Za-z-]+", given)}, words


# At a keyboard: what is typed to a command, and the answers to what it asks.
PROMPTS = [
    (["log", "새빛", "2차", "다음 금요일"], "\n", 2), (["note", "한결"], "무엇\n\n다음\n", 0),
    (["import", "sheet.csv"], "n\n", 2), (["import", "mail.eml"], "n\n", 0), (["add", "가온", "개발"], "", 0), (["list", "--company", "없음", "-f", "text"], "", 0), (["--db", "new.db", "list"], "", 0), (["--db", "new.db", "db"], "", 0),
    (["log", "가온", "지원"], "", 0), (["prep", "보담"], "", 0), (["undo"], "", 0), (["db", "backup"], "", 0), (["edit", "가온"], "", 0),
]  # fmt: skip


@pytest.mark.usefixtures("record", "pseudo")
def test_no_prompt_and_no_hint_is_left_in_english(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.session.Session.talks_on_terminal", True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITOR", """sh -c 'grep "^#" "$0" >&2'""")
    (tmp_path / "sheet.csv").write_text("회사,직무,보낸 날\n가온,개발,2026-11-02\n", "utf-8")
    (tmp_path / "mail.eml").write_text(MAIL, "utf-8")
    for words, typed, code in PROMPTS:
        said = run(*KOREAN, *words, stdin=typed, code=code).err
        assert "ж" in said, words
        assert left(said) == set(), words


@pytest.mark.usefixtures("record", "pseudo")
def test_no_completion_is_left_in_english(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    monkeypatch.setenv("_TRACKER_COMPLETE", "complete_zsh")
    for line in ("", "log --", "list --", "stages ", "db ", "log 한결 ", "note 한결 --topic ", "show 한결 "):
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"tracker {line}")
        with pytest.raises(SystemExit):
            main([])
        said = capsys.readouterr().out
        assert "ж" in said or not line.endswith("-"), line
        assert left(re.sub(r"_arguments|_describe|_files", "", said)) == set(), line


@pytest.mark.usefixtures("pseudo")
def test_no_help_is_left_in_english(run: Run) -> None:
    for name in SUMMARIES:
        for words in ([name], *([name, word] for word in getattr(load(name), "subcommands", {}))):
            said = run(*KOREAN, *words, "--help").out
            told = re.sub(r"(?m)^  \S.*?(?=  )", "", said)  # without the terms of its tables
            assert left(told) == set(), words
    assert left(re.sub(r"(?m)^  \S.*?(?=  )", "", run(*KOREAN, "--help").out)) == set()


def test_korean_is_asked_for_by_option_setting_or_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch, world: Path
) -> None:
    english, korean = "tracker: Nothing", "되돌릴 것이 없어요"
    assert korean in run(*KOREAN, "undo").err
    assert korean in run("undo", "--language=ko-KR").err
    assert "Nothing to undo" in run("undo").err
    for name in ("LANG", "LC_MESSAGES", "LC_ALL"):
        monkeypatch.setenv(name, "ko_KR.UTF-8")
        assert korean in run("undo").err, english
        assert "Nothing to undo" in run("--language", "en", "undo").err
        monkeypatch.setenv(name, "C.UTF-8")
    monkeypatch.setenv("LC_ALL", "xx_YY.UTF-8")
    assert "Nothing to undo" in run("undo").err
    config = world / "config" / "tracker"
    config.mkdir(parents=True)
    (config / "config.toml").write_text('language = "ko"\n', "utf-8")
    assert korean in run("undo").err
    (config / "config.toml").write_text('language = "kö"\n', "utf-8")
    assert "“kö” is not a known language" in run("undo", code=2).err
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "“fr” 언어는 없어요. 고를 수 있는 것: en, ko" in run("--language", "fr", "undo", code=2).err


@pytest.mark.usefixtures("record")
def test_a_common_way_to_reach_somebody_is_said_in_the_language(run: Run) -> None:
    for said, shown in (("phone", "전화로"), ("portal", "채용 사이트로"), ("Zoom", "Zoom으로"), ("올리브", "올리브로")):
        logged = run(*KOREAN, "log", "네이버", "acknowledged", "서류", "오늘", "--via", said, "--again").err
        assert f", {shown}\n" in logged
    assert ", 전화로\n" in run(*KOREAN, "show", "네이버").out
    assert ", by phone\n" in run("show", "네이버").out


@pytest.mark.usefixtures("record")
def test_what_is_to_be_typed_is_said_in_the_language_too(run: Run) -> None:
    run(*KOREAN, "edit", "네이버", "직무=요리사")
    assert json.loads(run("show", "네이버", "-f", "json").out)["role"] == "요리사"
    refused = run(*KOREAN, "log", "네이버", "수락", code=2).err
    assert "tracker log 네이버 최종합격" in refused
    run("log", "네이버", "최종합격")


@pytest.mark.usefixtures("record")
def test_what_programs_read_is_the_same_in_every_language(run: Run) -> None:
    for words in (
        ["list", "-f", "json"], ["list", "-f", "tsv"], ["waits", "-f", "json"], ["waits", "-f", "csv"], ["week", "-f", "json"],
        ["show", "한결", "-f", "json"], ["export", "-f", "csv"], ["export", "-f", "json"], ["-f", "json"],
    ):  # fmt: skip
        assert run(*words).out == run(*KOREAN, *words).out
    failed = json.loads(run(*KOREAN, "--errors", "json", "log", "한결", "무엇", code=2).err)
    assert failed == json.loads(run("--errors", "json", "log", "한결", "무엇", code=2).err)


def test_what_is_shown_in_korean_can_be_typed() -> None:
    from tracker.cli.language import catalogue

    korean = catalogue("ko")
    assert korean
    for kind in KINDS.values():
        assert find_kind(korean.pgettext("kind", kind.name)) is kind
    stages = (*DEFAULT_STAGES, *KNOWN_STAGES)
    for stage in stages:
        assert find_stage(korean.pgettext("stage", stage.name), stages) is stage


def test_the_demo_tells_the_story_in_korean(run: Run) -> None:
    told = run(*KOREAN, "demo").out
    assert "$ tracker add 아마존웹서비스코리아 '솔루션즈 아키텍트 인턴'" in told
    assert "$ tracker log aws-sa-intern assessment 2024년 3월 말\n" in told
    assert "약 6주(31~50일)" in told
    assert "내 차례" in told
