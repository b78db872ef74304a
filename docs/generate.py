"""Makes the parts of the documentation that the program itself knows.

- `docs/commands/NAME.md`: the help of every command.
- In every page and the README: a block marked `console` whose lines begin with `$ tracker …` is run, top to bottom, on
  a record of the page's own at a terminal of 80 columns, and what the program says is put under each line. The day is
  the one in `<!-- today: YYYY-MM-DD -->`, else 2026-11-23, the language that of `<!-- language: ko -->`, else English.
  Examples of the repository are found from any line.

`python -m docs.generate` writes; with `--check` it only compares and ends with 1 where a page is not up to date.
"""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from tracker.cli.commands import SECTIONS, load
from translate.compiled import compile_all

ROOT = Path(__file__).resolve().parent.parent
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_TODAY = re.compile(r"<!-- today: (\d{4}-\d{2}-\d{2}) -->")
_LANGUAGE = re.compile(r"<!-- language: (\w+) -->")
_PROGRAM = Path(sys.executable).with_name("tracker")


def run(line: str, home: Path, today: str, language: str = "en", **more: str) -> str:
    """What the program says, on both streams, to a command line typed at a terminal of 80 columns without colours.

    The environment may be told `more`.
    """
    words = shlex.split(line)
    assert words[0] == "tracker", line
    environment = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LANG": f"{language}.UTF-8",
        "TERM": "xterm",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "TZ": "Asia/Seoul",
        "TRACKER_TODAY": today,
        **more,
    }
    ours, theirs = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - the program itself, with lines from our own pages
        [str(_PROGRAM), *words[1:]], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        said = b""
        while piece := _read(ours):
            said += piece
    os.close(ours)
    return said.decode().replace("\r\n", "\n").replace(str(home), "~")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other end is closed
        return b""


def with_output(page: str) -> str:
    """The page with what the program says under every command line of its `console` blocks."""
    found = _TODAY.search(page)
    today = found.group(1) if found else "2026-11-23"
    spoken = _LANGUAGE.search(page)
    language = spoken.group(1) if spoken else "en"
    with tempfile.TemporaryDirectory() as home:

        def fill(block: re.Match[str]) -> str:
            lines = [line for line in block.group(1).splitlines() if line.startswith("$ ")]
            told = "".join(f"{line}\n{run(line[2:], Path(home), today, language)}" for line in lines)
            return f"```console\n{told}```"

        return _BLOCK.sub(fill, page)


def command_pages() -> dict[Path, str]:
    """The page of every command, and their index."""
    folder = ROOT / "docs" / "commands"
    pages = {}
    index = ["# Commands", "", "Made from `tracker COMMAND --help`. `tracker` alone shows what needs you today.", ""]
    with tempfile.TemporaryDirectory() as home:
        for title, commands in SECTIONS.items():
            index += [f"## {title}", ""]
            for name, summary in commands.items():
                index.append(f"- [`tracker {name}`]({name}.md): {summary}")
                page = f"# tracker {name}\n\n{summary}\n"
                for line in (name, *(f"{name} {below}" for below in getattr(load(name), "subcommands", ()))):
                    text = run(f"tracker {line} --help", Path(home), "2026-11-23").rstrip()
                    page += "" if line == name else f"\n## tracker {line}\n"
                    page += f"\n```text\n{text}\n```\n"
                pages[folder / f"{name}.md"] = page
            index.append("")
    pages[folder / "README.md"] = "\n".join(index)
    return pages


def wanted() -> dict[Path, str]:
    """Every page that is made or filled, as it should read."""
    pages = command_pages()
    for path in sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "docs/ko").glob("*.md")]):
        text = path.read_text(encoding="utf-8")
        if _BLOCK.search(text):
            pages[path] = with_output(text)
    return pages


def main(arguments: list[str]) -> int:
    """Write the pages, or with `--check` say which are not up to date."""
    compile_all(ROOT / "tracker" / "locale")
    stale = [path for path, text in wanted().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in arguments:
        for path in stale:
            sys.stderr.write(f"{path.relative_to(ROOT)} is not up to date; run: python -m docs.generate\n")
        return 1 if stale else 0
    for path, text in wanted().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
